// Breadcrumb: the logical place in the top bar; parents are links, more than three levels fold into "…".
#pragma once

#include "window/views.h"

namespace hw {

class Breadcrumb : public QWidget {
    Q_OBJECT
public:
    explicit Breadcrumb(const Theme &theme, QWidget *parent = nullptr);
    void setCrumbs(std::vector<Crumb> crumbs);
    /// What all of it would need.
    int naturalWidth() const;

signals:
    void requested(const hw::Route &route);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void openHidden(QWidget *anchor, int from, int count);

    const Theme &m_theme;
    std::vector<Crumb> m_crumbs;
    std::vector<QWidget *> m_parts; ///< in the order of m_crumbs; the fold last, where there is one
    std::vector<int> m_separators;  ///< left edges
};

} // namespace hw

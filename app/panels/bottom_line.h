// BottomLineBox: the answer first: two generated sentences, how sure, from how many sources, and the way to the claims.
// Owned by OverviewPanel; window's thread.
#pragma once

#include "landscape/bottom_line.h"

#include <QWidget>

class QBoxLayout;

namespace hw {

class ConfidenceLabel;
class LinkText;
class PlainText;
class Theme;

class BottomLineBox : public QWidget {
    Q_OBJECT
public:
    explicit BottomLineBox(const Theme &theme, QWidget *parent = nullptr);
    void show(const BottomLine &line);
    QString first() const;
    QString second() const;

signals:
    void evidenceWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    const Theme &m_theme;
    PlainText *m_label, *m_first, *m_second, *m_sources;
    ConfidenceLabel *m_confidence;
    LinkText *m_evidence;
    QBoxLayout *m_row;
    QWidget *m_side;
};

} // namespace hw

// AreasPeriods: the two periods that an area's page sets side by side, as the person types them: from and to of each as
// year, month or day, open where a field is empty. States them when they can be read and says what is wrong otherwise.
// Owned by AreasPanel; window's thread.
#pragma once

#include "drawing/theme.h"
#include "session/area_place.h"

#include <QWidget>

class QLineEdit;

namespace hw {

class LinkText;
class PlainText;

class AreasPeriods : public QWidget {
    Q_OBJECT
public:
    explicit AreasPeriods(const Theme &theme, QWidget *parent = nullptr);
    void setPeriods(const std::array<AreaPeriod, 2> &periods);
    const std::array<AreaPeriod, 2> &periods() const { return m_periods; }
    QLineEdit &field(std::size_t period, bool until) const { return *m_fields[period * 2 + (until ? 1 : 0)]; }

signals:
    void chosen(); ///< periods() are others than before

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void moveSplit(int years);
    void themeChanged();
    void showTexts();

    const Theme &m_theme;
    std::array<AreaPeriod, 2> m_periods;
    std::array<QLineEdit *, 4> m_fields{}; ///< since and until of the first, then of the second
    LinkText *m_earlier, *m_later;
    PlainText *m_fault;
};

} // namespace hw

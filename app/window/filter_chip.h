// FilterChip: one field of the filter in the bar. BarButton: the bar's other words: "+ Filter", "+2", "Clear all".
#pragma once

#include "panels/parts/chip_button.h"
#include "session/filter_fields.h"
#include "window/painted_button.h"

namespace hw {

class FilterChip : public ChipButton {
    Q_OBJECT
public:
    FilterChip(const Theme &theme, const FilterField &field, QWidget *parent = nullptr);
    const FilterField &field() const { return m_field; }
    void show(const QString &value, bool set);
    /// The whole value; the chip cuts a long one in the middle.
    const QString &whole() const { return m_whole; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const FilterField &m_field;
    QString m_whole;
};

class BarButton : public PaintedButton {
    Q_OBJECT
public:
    enum class Look { Quiet, Chip, Link };
    BarButton(const Theme &theme, Look look, const QString &icon, const QString &text, QWidget *parent = nullptr);
    void setLabel(const QString &text);

protected:
    QSize measure() const override;
    void paintButton(QPainter &p) override;

private:
    Look m_look;
    QString m_icon;
};

} // namespace hw

#include "panels/parts/segmented_control.h"

#include "drawing/paint.h"
#include "drawing/style.h"

#include <QButtonGroup>
#include <QPainter>
#include <QRadioButton>

#include <cmath>

namespace hw {
namespace {

constexpr int inset = 2;
constexpr int sidePadding = 12;

/// One option: a radio button in role, a segment in looks.
class Segment final : public QRadioButton {
public:
    Segment(const Theme &theme, const QString &text, QWidget *parent)
        : QRadioButton(text, parent)
        , m_theme(theme) {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }
    QSize sizeHint() const override {
        return {int(std::ceil(paint::textWidth(m_theme, text(), Type::SmallMed))) + 2 * sidePadding,
                m_theme.px(Metric::Chip) - 2 * inset};
    }

protected:
    bool hitButton(const QPoint &at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent *) override {
        QPainter p(this);
        const QRectF r(rect());
        if (isChecked())
            paint::roundedRect(p, r, 5, m_theme.color(m_theme.isDark() ? "bg.pressed" : "bg.surface"),
                               m_theme.color("stroke.default"));
        else if (underMouse() && isEnabled())
            paint::roundedRect(p, r, 5, m_theme.color("bg.pressed"));
        paint::text(p, m_theme, r, text(), Type::SmallMed,
                    m_theme.color(!isEnabled()  ? "text.disabled"
                                  : isChecked() ? "text.default"
                                                : "text.muted"),
                    Qt::AlignCenter);
        if (focusIsVisible(*this))
            paint::focusRing(p, m_theme, r, 5);
    }

private:
    const Theme &m_theme;
};

} // namespace

SegmentedControl::SegmentedControl(const Theme &theme, const QStringList &options, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const QString &option : options)
        m_group->addButton(new Segment(theme, option, this), int(m_group->buttons().size()));
    if (QAbstractButton *first = m_group->button(0))
        first->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
    connect(&theme, &Theme::changed, this, &SegmentedControl::arrange);
    arrange();
}

int SegmentedControl::current() const { return m_group->checkedId(); }

void SegmentedControl::setCurrent(int index) {
    if (QAbstractButton *button = m_group->button(index)) {
        button->setChecked(true);
    } else if (QAbstractButton *chosen = m_group->checkedButton(); index < 0 && chosen) {
        m_group->setExclusive(false);
        chosen->setChecked(false);
        m_group->setExclusive(true);
    }
}

void SegmentedControl::arrange() {
    int x = inset;
    for (QAbstractButton *segment : m_group->buttons()) {
        segment->setGeometry(QRect(QPoint(x, inset), segment->sizeHint()));
        x += segment->width();
    }
    setFixedSize(sizeHint());
    update();
}

QSize SegmentedControl::sizeHint() const {
    int width = 2 * inset;
    for (const QAbstractButton *segment : m_group->buttons())
        width += segment->sizeHint().width();
    return {width, m_theme.px(Metric::Chip)};
}

void SegmentedControl::paintEvent(QPaintEvent *) {
    QPainter p(this);
    paint::roundedRect(p, QRectF(rect()), 6, m_theme.color("bg.sunken"));
}

} // namespace hw

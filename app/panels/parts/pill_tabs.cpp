#include "panels/parts/pill_tabs.h"

#include "drawing/paint.h"
#include "drawing/style.h"

#include <QButtonGroup>
#include <QPainter>
#include <QRadioButton>

#include <cmath>

namespace hw {
namespace {

constexpr int gap = 6;

class Pill final : public QRadioButton {
public:
    Pill(const Theme &theme, const QString &text, QWidget *parent)
        : QRadioButton(text, parent)
        , m_theme(theme) {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }
    QSize sizeHint() const override {
        return {int(std::ceil(paint::textWidth(m_theme, text(), Type::CaptionMed))) + 16,
                std::max(24, m_theme.scaled(22))};
    }

protected:
    bool hitButton(const QPoint &at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent *) override {
        QPainter p(this);
        const QRectF r = QRectF(rect()).adjusted(0, 1, 0, -1);
        const bool hover = underMouse() && isEnabled();
        paint::roundedRect(p, r, r.height() / 2,
                           m_theme.color(isChecked() ? "accent.subtle"
                                         : hover     ? "bg.pressed"
                                                     : "bg.sunken"));
        paint::text(p, m_theme, r, text(), Type::CaptionMed,
                    m_theme.color(!isEnabled()  ? "text.disabled"
                                  : isChecked() ? "accent.text"
                                                : "text.muted"),
                    Qt::AlignCenter);
        if (focusIsVisible(*this))
            paint::focusRing(p, m_theme, r, r.height() / 2);
    }

private:
    const Theme &m_theme;
};

} // namespace

PillTabs::PillTabs(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this)) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idClicked, this, &PillTabs::chosen);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        arrange(width(), true);
    });
}

void PillTabs::setOptions(const QList<Option> &options) {
    if (options == m_options)
        return;
    const int before = current();
    m_options = options;
    for (QAbstractButton *old : m_group->buttons()) {
        m_group->removeButton(old);
        old->hide();
        old->deleteLater();
    }
    for (int i = 0; i < options.size(); ++i) {
        const Option &option = options[i];
        const QString text =
            option.count < 0 ? option.text : QStringLiteral("%1 %2").arg(option.text, paint::number(option.count));
        auto *pill = new Pill(m_theme, text, this);
        m_group->addButton(pill, i);
        pill->show();
    }
    setCurrent(before >= 0 && before < options.size() ? before : 0);
    updateGeometry();
    arrange(width(), true);
}

int PillTabs::current() const { return m_group->checkedId(); }

void PillTabs::setCurrent(int index) {
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

/// Flows the pills into rows of `width`; returns the height that takes.
int PillTabs::arrange(int width, bool apply) const {
    int x = 0, y = 0, row = 0;
    for (QAbstractButton *pill : m_group->buttons()) {
        QSize size = pill->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += row + 2;
            row = 0;
        }
        size.setWidth(std::min(size.width(), std::max(24, width)));
        if (apply)
            pill->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + gap;
        row = std::max(row, size.height());
    }
    return y + row;
}

int PillTabs::heightForWidth(int width) const { return arrange(width, false); }

QSize PillTabs::sizeHint() const {
    int width = 0;
    for (const QAbstractButton *pill : m_group->buttons())
        width += pill->sizeHint().width() + gap;
    return {std::max(0, width - gap), std::max(24, m_theme.scaled(22))};
}

QSize PillTabs::minimumSizeHint() const { return {m_theme.scaled(60), std::max(24, m_theme.scaled(22))}; }

void PillTabs::resizeEvent(QResizeEvent *) { arrange(width(), true); }

} // namespace hw

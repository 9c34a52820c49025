#include "panels/overview/kpi_strip.h"

#include "drawing/paint.h"
#include "panels/plain_text.h"

#include <QPainter>
#include <QResizeEvent>

namespace hw {

KpiButton::KpiButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme) {
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleDescription(tr("Opens the rows behind this number"));
}

void KpiButton::setNumber(const KeyNumber &number) {
    m_number = number;
    setAccessibleName(describe(number.shown));
    setText(number.shown.value);
    setToolTip(paint::toolTip(describe(number.shown)));
    update();
}

QSize KpiButton::sizeHint() const {
    const auto wide = [this](const QString &s, Type role) { return paint::textWidth(m_theme, s, role); };
    const Kpi &kpi = m_number.shown;
    double value = wide(kpi.value, Type::Kpi);
    if (!kpi.unit.isEmpty())
        value += 7 + wide(kpi.unit, Type::Small);
    if (!kpi.change.isEmpty())
        value += 8 + wide(kpi.change, Type::CaptionMed) + 28;
    if (kpi.trend.size() > 1)
        value += 8 + 60; // the sparkline
    const double need = std::max({value, wide(kpi.label, Type::Small), wide(kpi.note, Type::Caption)});
    return {int(std::ceil(need)) + 2 * 16 + 2, kpiHeight(m_theme)};
}

void KpiButton::paintEvent(QPaintEvent *) {
    QPainter p(this);
    drawKpi(p, m_theme, QRectF(rect()), m_number.shown, underMouse() || isDown());
    if (showsFocus(*this))
        paint::focusRing(p, m_theme, QRectF(rect()).adjusted(3, 3, -3, -3), 6);
}

KpiStrip::KpiStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Key numbers"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
    });
}

void KpiStrip::setNumbers(const std::vector<KeyNumber> &numbers) {
    while (m_buttons.size() > numbers.size()) {
        delete m_buttons.back();
        m_buttons.pop_back();
    }
    while (m_buttons.size() < numbers.size()) {
        auto *button = new KpiButton(m_theme, this);
        connect(button, &KpiButton::clicked, this, [this, button] { emit opened(button->number().opens); });
        m_buttons.push_back(button);
        button->show();
    }
    for (std::size_t i = 0; i < numbers.size(); ++i)
        m_buttons[i]->setNumber(numbers[i]);
    updateGeometry(); // longer texts may need another row
    arrange();
}

int KpiStrip::columnsFor(int width) const {
    const int count = std::max(1, int(m_buttons.size()));
    int widest = m_theme.scaled(180);
    for (const KpiButton *button : m_buttons)
        widest = std::max(widest, button->sizeHint().width());
    const int fit = std::clamp(width / widest, 1, count);
    const int rows = (count + fit - 1) / fit;
    return (count + rows - 1) / rows; // evenly: three and two, not four and one
}

int KpiStrip::heightForWidth(int width) const {
    const int columns = columnsFor(width);
    const int rows = (std::max(1, int(m_buttons.size())) + columns - 1) / columns;
    return rows * kpiHeight(m_theme);
}

QSize KpiStrip::sizeHint() const {
    return {m_theme.scaled(600), heightForWidth(std::max(width(), m_theme.scaled(600)))};
}
QSize KpiStrip::minimumSizeHint() const { return {m_theme.scaled(200), kpiHeight(m_theme)}; }

void KpiStrip::arrange() {
    const int columns = columnsFor(width());
    for (int i = 0; i < int(m_buttons.size()); ++i) {
        const int row = i / columns;
        // The last row of a grid is shared by what stands in it: no hole at its right.
        const int inRow = std::min(columns, int(m_buttons.size()) - row * columns);
        const int place = i % columns;
        const int left = width() * place / inRow;
        const int right = width() * (place + 1) / inRow;
        m_buttons[std::size_t(i)]->setGeometry(left, row * kpiHeight(m_theme), right - left, kpiHeight(m_theme));
    }
    update();
}

void KpiStrip::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    // A page that was not shown while the window changed has laid itself out for another width.
    if (event->oldSize().width() != event->size().width() && heightForWidth(width()) != height())
        updateGeometry();
    arrange();
}

void KpiStrip::paintEvent(QPaintEvent *) {
    QPainter p(this);
    paint::card(p, m_theme, QRectF(rect()));
    for (const KpiButton *button : m_buttons) {
        const QRect r = button->geometry();
        if (r.left() > 0)
            p.fillRect(QRect(r.left(), r.top() + 13, 1, r.height() - 26), m_theme.color("stroke.subtle"));
        if (r.top() > 0)
            p.fillRect(QRect(r.left() + 13, r.top(), r.width() - 26, 1), m_theme.color("stroke.subtle"));
    }
}

} // namespace hw

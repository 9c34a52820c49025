#include "panels/relationships/graph_player.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/plain_text.h"
#include "panels/relationships/graph_floating.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hw {
namespace {

constexpr std::array speeds{2000, 1000, 450}; // milliseconds for each year
constexpr int usualSpeed = 1;
constexpr int sliderWidth = 190;

Filter withoutPeriod(Filter filter) {
    filter.since.reset();
    filter.until.reset();
    return filter;
}

} // namespace

GraphPlayer::GraphPlayer(Exploration &exploration, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_exploration(exploration)
    , m_theme(theme)
    , m_play(floatingButton(theme, QStringLiteral("play"), tr("Play the years"), tr("Space")))
    , m_before(floatingButton(theme, QStringLiteral("chev-left"), tr("Year before")))
    , m_after(floatingButton(theme, QStringLiteral("chev-right"), tr("Next year")))
    , m_close(floatingButton(theme, QStringLiteral("close"), tr("Close; the period stays (Esc: as it was before)"),
                             QStringLiteral("Y")))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_label(new PlainText(theme, Type::Section))
    , m_first(new PlainText(theme, Type::Caption, "text.subtle"))
    , m_last(new PlainText(theme, Type::Caption, "text.subtle"))
    , m_said(new PlainText(theme, Type::Small, "text.muted")) {
    m_windowChoice = choice({tr("Each year alone"), tr("All up to the year")}, tr("What is shown of the years"), 0,
                            [this](int i) { setWindow(i == 0 ? YearWindow::OneYear : YearWindow::UpToYear); });
    m_speedChoice = choice({tr("Slow"), tr("Usual pace"), tr("Fast")}, tr("Pace"), usualSpeed,
                           [this](int i) { m_timer.setInterval(speeds[std::size_t(i)]); });
    m_timer.setInterval(speeds[usualSpeed]);
    build();
    setAccessibleName(tr("Years"));
    setFocusProxy(m_slider);
    connect(&m_timer, &QTimer::timeout, this, &GraphPlayer::advance);
    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, [this] { setOpen(false); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int year) {
        setPlaying(false);
        setYear(year);
    });
    connect(&m_exploration, &Exploration::changed, this, &GraphPlayer::filterChanged);
    hide();
}

void GraphPlayer::build() {
    m_slider->setAccessibleName(tr("Year"));
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_slider->setPageStep(5);
    m_slider->setFixedWidth(m_theme.scaled(sliderWidth));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(floatingShadow + 12, floatingShadow + 6, floatingShadow + 6, floatingShadow + 6);
    rows->setSpacing(2);
    auto *upper = new QHBoxLayout, *lower = new QHBoxLayout;
    for (QHBoxLayout *row : {upper, lower}) {
        row->setSpacing(4);
        rows->addLayout(row);
    }
    upper->addWidget(m_label, 1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_before, m_play, m_after})
        upper->addWidget(each);
    upper->addSpacing(6);
    for (QWidget *each : std::initializer_list<QWidget *>{m_first, m_slider, m_last, m_close})
        upper->addWidget(each);
    lower->addWidget(m_said, 1);
    lower->addWidget(m_windowChoice);
    lower->addWidget(m_speedChoice);
}

QToolButton *GraphPlayer::choice(const QStringList &names, const QString &what, int first,
                                 std::function<void(int)> chosen) {
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(paint::toolTip(what));
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    const auto say = [button, what](const QString &name) {
        button->setText(name);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(what, name));
    };
    for (int i = 0; i < names.size(); ++i) {
        QAction *action = menu->addAction(names[i]);
        action->setCheckable(true);
        action->setChecked(i == first);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [say, chosen, name = names[i], i] {
            say(name);
            chosen(i);
        });
    }
    say(names[first]);
    button->setMenu(menu);
    return button;
}

void GraphPlayer::setOpen(bool open) {
    if (open == m_open)
        return;
    m_open = open;
    m_continues = false;
    if (open)
        findYears();
    setPlaying(false);
    setVisible(open);
    showState();
    emit openChanged(open);
}

void GraphPlayer::giveUp() {
    if (m_continues) { // else somebody else has narrowed since, and that stays
        Filter back = m_exploration.filter();
        back.since = m_former.since;
        back.until = m_former.until;
        m_narrows = true;
        m_exploration.narrow(std::move(back), tr("The period before"), Exploration::Step::Continues);
        m_narrows = false;
    }
    setOpen(false);
}

std::optional<int> GraphPlayer::year() const {
    const Filter &filter = m_exploration.filter();
    const auto year = lastYearOf(filter);
    return year && filter == inYear(filter, *year, m_window) ? year : std::nullopt;
}

void GraphPlayer::setYear(int year) {
    if (!m_years)
        return;
    year = std::clamp(year, m_years->first, m_years->last);
    const QString title = m_window == YearWindow::OneYear ? tr("Year %1").arg(year) : tr("Up to %1").arg(year);
    const Filter next = inYear(m_exploration.filter(), year, m_window);
    if (next == m_exploration.filter())
        return showState();
    if (!m_continues)
        m_former = m_exploration.filter();
    m_narrows = true;
    m_exploration.narrow(next, title, m_continues ? Exploration::Step::Continues : Exploration::Step::OfItsOwn);
    m_narrows = false;
    m_continues = true;
    showState();
}

void GraphPlayer::setWindow(YearWindow window) {
    if (window == m_window)
        return;
    const auto shown = year();
    m_window = window;
    if (shown)
        setYear(*shown);
    showState();
}

void GraphPlayer::step(int by) {
    setPlaying(false);
    const auto shown = year();
    setYear(shown ? *shown + by : m_slider->value());
}

void GraphPlayer::findYears() {
    const Among among = m_among ? m_among() : Among();
    const Landscape &landscape = m_exploration.landscape();
    m_yearsOf = withoutPeriod(m_exploration.filter());
    m_years = yearsOf(landscape, m_exploration.filter(), among.landscape == &landscape ? &among.objects : nullptr);
}

void GraphPlayer::setPlaying(bool playing) {
    if (playing && m_open)
        findYears(); // the board may have grown
    playing = playing && m_years && m_open;
    if (playing != isPlaying()) {
        if (playing) {
            const auto shown = year();
            if (!shown || *shown >= m_years->last)
                setYear(m_years->first);
            m_timer.start();
        } else {
            m_timer.stop();
        }
    }
    showState();
}

void GraphPlayer::advance() {
    const auto shown = year();
    if (!m_years || !shown)
        return setPlaying(false);
    setYear(*shown + 1);
    if (year().value_or(m_years->last) >= m_years->last)
        setPlaying(false);
}

/// Somebody else has narrowed, gone elsewhere or undone: what plays stops, and what comes is a step of its own.
void GraphPlayer::filterChanged(Exploration::Parts parts) {
    const auto others = Exploration::FilterPart | Exploration::RoutePart | Exploration::LandscapePart;
    if (m_narrows || !m_open || !(parts & others))
        return;
    m_continues = false;
    // The years are looked for in all claims: not because the period has changed, which has no say in them.
    if (parts & Exploration::LandscapePart || m_yearsOf != withoutPeriod(m_exploration.filter()))
        findYears();
    setPlaying(false);
}

void GraphPlayer::setSaid(const QString &what) {
    m_said->setText(what);
    m_slider->setAccessibleDescription(what);
}

void GraphPlayer::showState() {
    const QSignalBlocker quiet(m_slider);
    const YearRange range = m_years.value_or(YearRange{});
    const auto shown = year();
    m_slider->setRange(range.first, range.last);
    m_slider->setValue(shown ? *shown : lastYearOf(m_exploration.filter()).value_or(range.last));
    m_first->setText(m_years ? QString::number(range.first) : QString());
    m_last->setText(m_years ? QString::number(range.last) : QString());
    const bool any = m_exploration.filter().since || m_exploration.filter().until;
    m_label->setText(!m_years ? tr("No dates")
                     : shown  ? QString::number(*shown)
                     : any    ? tr("Period")
                              : tr("All years"));
    for (QWidget *each : std::initializer_list<QWidget *>{m_slider, m_play, m_before, m_after})
        each->setEnabled(m_years.has_value());
    if (m_years) {
        m_before->setEnabled(!shown || *shown > range.first);
        m_after->setEnabled(!shown || *shown < range.last);
    }
    m_play->setIcon(themedIcon(m_theme, isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(isPlaying() ? tr("Stop") : tr("Play the years"));
}

QSize GraphPlayer::sizeHint() const {
    // As wide as its widest words, so that nothing jumps while it plays.
    const double label = std::max(paint::textWidth(m_theme, tr("All years"), Type::Section),
                                  paint::textWidth(m_theme, QStringLiteral("2000"), Type::Section));
    const QSize needed = QWidget::sizeHint();
    const int upper = int(label) + 4 * m_theme.px(Metric::Control) + m_theme.scaled(sliderWidth) +
                      2 * int(paint::textWidth(m_theme, QStringLiteral("2000"), Type::Caption)) + 60;
    const int lower = m_windowChoice->sizeHint().width() + m_speedChoice->sizeHint().width() +
                      int(paint::textWidth(m_theme, tr("000 things, 0,000 links"), Type::Small)) + 40;
    return {std::max(upper, lower) + 2 * floatingShadow, needed.height()};
}

void GraphPlayer::paintEvent(QPaintEvent *) { paintFloating(*this, m_theme); }

bool GraphPlayer::event(QEvent *event) {
    // Not the window's: it stops or closes this card.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QWidget::event(event);
}

void GraphPlayer::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Space)
        return setPlaying(!isPlaying());
    if (event->key() == Qt::Key_Escape)
        return isPlaying() ? setPlaying(false) : giveUp();
    QWidget::keyPressEvent(event);
}

void GraphPlayer::hideEvent(QHideEvent *) { setPlaying(false); }

} // namespace hw

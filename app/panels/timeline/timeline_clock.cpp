#include "panels/timeline/timeline_clock.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/timeline_frame.h"
#include "panels/plain_text.h"
#include "session/wording.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSlider>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace hw {
namespace {

constexpr int tickMs = 60;
constexpr int calmTickMs = 600; // with reduced motion: fewer and larger steps
constexpr int ticksForAll = 360;
constexpr int calmTicksForAll = 40;
constexpr int gap = 6, edge = 8; // between its parts; left and right of the strip below

} // namespace

TimelineClock::TimelineClock(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_play(new QToolButton)
    , m_on(new QCheckBox(tr("Known by")))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_words(new PlainText(theme, Type::Small, "text.muted"))
    , m_grid(new QGridLayout(this)) {
    m_play->setIcon(themedIcon(theme, QStringLiteral("play")));
    m_play->setAutoRaise(true);
    m_play->setCheckable(true);
    m_play->setToolTip(tr("Play how it became known"));
    m_play->setAccessibleName(tr("Play how it became known"));
    m_on->setToolTip(tr("Outlines what had not been reported by a day"));
    m_slider->setAccessibleName(tr("Known by which day"));
    m_slider->setSingleStep(1);
    m_slider->setPageStep(30);
    m_words->setMaxLines(0);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(0);
    m_grid->addWidget(m_play, 0, 0);
    m_grid->addWidget(m_on, 0, 1);
    m_grid->addWidget(m_slider, 0, 2);
    m_grid->addWidget(m_words, 1, 1, 1, 2);
    m_grid->setColumnStretch(2, 1);
    connect(&theme, &Theme::changed, this, &TimelineClock::align);
    m_slider->setMinimumWidth(theme.scaled(160));
    connect(m_slider, &QSlider::valueChanged, this, [this](int day) {
        if (!m_quiet) {
            setPlaying(false); // a hand on the slider
            change(day);
        }
    });
    connect(m_on, &QCheckBox::clicked, this, [this](bool on) {
        setPlaying(false);
        change(on ? std::optional<DayNumber>(m_slider->value()) : std::nullopt);
    });
    connect(m_play, &QToolButton::clicked, this, &TimelineClock::setPlaying);
    connect(&m_tick, &QTimer::timeout, this, &TimelineClock::tick);
    show({});
}

void TimelineClock::setRange(DayNumber first, DayNumber last) {
    m_quiet = true;
    m_slider->setRange(first, std::max(first, last));
    if (!m_day)
        m_slider->setValue(m_slider->maximum());
    m_quiet = false;
    if (m_day)
        show(m_day);
}

void TimelineClock::setReach(double share) {
    if (std::exchange(m_reach, std::clamp(share, 0.2, 1.0)) != m_reach)
        align();
}

void TimelineClock::align() {
    const int half = m_slider->style()->pixelMetric(QStyle::PM_SliderLength, nullptr, m_slider) / 2;
    const int plot = int(TimelineFrame::headerWidth(m_theme));
    const double beyond = (1 - m_reach) * (width() - plot - edge);
    m_grid->setContentsMargins(edge, 4, std::max(0, int(edge + beyond) - half), 6);
    m_grid->setColumnMinimumWidth(1, plot - half - edge - 2 * gap - m_play->sizeHint().width());
}

void TimelineClock::resizeEvent(QResizeEvent *) { align(); }

void TimelineClock::show(std::optional<DayNumber> day) {
    m_day = day;
    m_quiet = true;
    m_on->setChecked(day.has_value());
    if (day)
        m_slider->setValue(*day);
    m_quiet = false;
    m_words->setText(day ? m_sentence : m_rest);
    m_words->setVisible(day || m_restShown);
    m_slider->setAccessibleDescription(day ? wording::day(*day) : tr("off"));
}

void TimelineClock::setDay(std::optional<DayNumber> day) { show(day); }

void TimelineClock::setSentence(const QString &sentence) {
    m_sentence = sentence;
    show(m_day);
}

void TimelineClock::setRest(const QString &rest) {
    m_rest = rest;
    show(m_day);
}

void TimelineClock::setRestShown(bool shown) {
    if (std::exchange(m_restShown, shown) != shown)
        show(m_day);
}

void TimelineClock::change(std::optional<DayNumber> day) {
    if (day == m_day)
        return;
    m_day = day;
    emit dayChanged(day); // whoever hears it says the sentence
    show(day);
}

int TimelineClock::playStep() const {
    const int all = m_slider->maximum() - m_slider->minimum();
    return std::max(1, all / (m_theme.reducedMotion() ? calmTicksForAll : ticksForAll));
}

void TimelineClock::setPlaying(bool playing) {
    m_play->setChecked(playing);
    const QString what = playing ? tr("Stop") : tr("Play how it became known");
    m_play->setToolTip(paint::toolTip(what));
    m_play->setAccessibleName(what);
    m_play->setIcon(themedIcon(m_theme, playing ? QStringLiteral("pause") : QStringLiteral("play")));
    if (!playing)
        return m_tick.stop();
    if (!m_day || *m_day >= m_slider->maximum())
        change(m_slider->minimum());
    m_tick.start(m_theme.reducedMotion() ? calmTickMs : tickMs);
}

void TimelineClock::tick() {
    if (!m_day || *m_day >= m_slider->maximum())
        return setPlaying(false);
    change(std::min(*m_day + playStep(), m_slider->maximum()));
}

void TimelineClock::hideEvent(QHideEvent *) { setPlaying(false); }

} // namespace hw

#include "window/filter_bar.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "session/notebook.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <cmath>

namespace hw {
namespace {
constexpr int modeX = 11, firstChip = 44, gap = 8, edge = 16;
constexpr int narrowWindow = 1280; ///< below it the count moves to the status bar
} // namespace

FilterBar::FilterBar(Exploration &exploration, const Theme &theme, const Commands &commands, Notebook *notebook,
                     QWidget *ground, QWidget *parent)
    : QWidget(parent)
    , m_exploration(exploration)
    , m_theme(theme)
    , m_ground(ground) {
    setObjectName(QStringLiteral("filterBar"));
    setAccessibleName(tr("Filter"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_mode = new IconButton(theme, commands.action(QStringLiteral("filter.text")), QStringLiteral("filter"), this);
    for (const FilterField &field : filterFields()) {
        auto *chip = new FilterChip(theme, field, this);
        connect(chip, &QAbstractButton::clicked, this, [this, chip] { openFrom(chip, chip->field()); });
        connect(chip, &ChipButton::clearRequested, this, [this, chip] { clearField(chip->field()); });
        m_chips.push_back(chip);
    }
    m_fold = new BarButton(theme, BarButton::Look::Chip, {}, {}, this);
    connect(m_fold, &QAbstractButton::clicked, this, &FilterBar::openFolded);
    m_add = new BarButton(theme, BarButton::Look::Quiet, QStringLiteral("plus"), tr("Filter"), this);
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setToolTip(commands.toolTip(QStringLiteral("filter.add")));
    connect(m_add, &QAbstractButton::clicked, this, &FilterBar::addFilter);
    if (notebook) {
        auto *saved = new BarButton(theme, BarButton::Look::Quiet, QStringLiteral("bookmark"), tr("Views"), this);
        saved->setAccessibleName(tr("Saved views"));
        saved->setToolTip(tr("Saved views"));
        connect(saved, &QAbstractButton::clicked, this, [this, saved] { emit savedViewsRequested(saved); });
        m_saved = saved;
    }
    m_text = new FilterTextEdit(exploration, theme, ground, this);
    m_text->hide();
    connect(m_text, &FilterTextEdit::finished, this, [this] {
        m_asText = false;
        const bool hadFocus = m_text->hasFocus();
        m_text->hide();
        arrange();
        if (hadFocus)
            m_mode->setFocus(Qt::OtherFocusReason);
    });
    connect(m_text, &FilterTextEdit::applied, this, &FilterBar::textApplied);
    m_clearAll = new BarButton(theme, BarButton::Look::Link, {}, tr("Clear all"), this);
    m_clearAll->setToolTip(commands.toolTip(QStringLiteral("filter.clear")));
    connect(m_clearAll, &QAbstractButton::clicked, commands.action(QStringLiteral("filter.clear")), &QAction::trigger);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
        update();
    });
    refresh(Exploration::LandscapePart | Exploration::FilterPart);
}

void FilterBar::refresh(Exploration::Parts parts) {
    if (!(parts & (Exploration::LandscapePart | Exploration::FilterPart)))
        return;
    const Landscape &landscape = m_exploration.landscape();
    if (parts & Exploration::LandscapePart)
        m_all = countedEvents(landscape, visibleIn(landscape, {})).size();
    const Filter &filter = m_exploration.filter();
    m_count = hw::countText(countedEvents(landscape, m_exploration.visible()).size(), m_all);
    for (FilterChip *chip : m_chips)
        chip->show(fieldValue(chip->field(), filter, landscape), isSet(chip->field(), filter));
    m_clearAll->setVisible(!filter.isEmpty());
    arrange();
    update();
    emit countMoved();
}

QSize FilterBar::sizeHint() const { return {600, m_theme.px(Metric::FilterBar)}; }

FilterChip *FilterBar::chip(const QString &title) const {
    for (FilterChip *chip : m_chips)
        if (fieldTitle(chip->field()) == title)
            return chip;
    return nullptr;
}

bool FilterBar::wantsChip(const FilterChip &chip) const {
    return chip.field().standard || chip.isSet() ||
           std::find(m_added.begin(), m_added.end(), &chip.field()) != m_added.end();
}

/// What is not set folds first, from the right; then what is set. The count goes to the status bar in a narrow window.
void FilterBar::arrange() {
    const int h = height();
    const auto put = [h](QWidget *w, int x, QSize size) {
        w->setGeometry(QRect({x, (h - size.height()) / 2}, size));
        w->show();
    };
    put(m_mode, modeX, m_mode->sizeHint());
    const int first = std::max(firstChip, modeX + m_mode->width() + 3); // larger text has a larger button
    int right = width() - edge;
    if (!m_clearAll->isHidden()) {
        const QSize size = m_clearAll->sizeHint();
        right -= size.width() - 6;
        put(m_clearAll, right, size);
        right -= 10;
    }
    const bool shown = window()->width() >= m_theme.scaled(narrowWindow);
    const int countWidth = static_cast<int>(std::ceil(paint::textWidth(m_theme, m_count, Type::Small)));
    if (shown)
        right -= countWidth + 16;
    m_countX = right + 16;
    if (std::exchange(m_countShown, shown) != shown)
        emit countMoved();

    if (m_asText) {
        for (QWidget *w : std::initializer_list<QWidget *>{m_fold, m_add, m_saved})
            if (w)
                w->hide();
        for (FilterChip *chip : m_chips)
            chip->hide();
        m_text->setGeometry(first, (h - m_theme.px(Metric::Control)) / 2, std::max(100, right - first),
                            m_theme.px(Metric::Control));
        return;
    }
    int tail = m_add->sizeHint().width() + (m_saved ? m_saved->sizeHint().width() : 0);
    std::vector<FilterChip *> row, folded;
    for (FilterChip *chip : m_chips)
        if (wantsChip(*chip))
            row.push_back(chip);
    const auto needed = [&] {
        int x = first;
        for (const FilterChip *chip : row)
            x += chip->sizeHint().width() + gap;
        return x + tail + (folded.empty() ? 0 : m_theme.scaled(44) + gap);
    };
    while (!row.empty() && needed() > right) {
        auto victim = std::find_if(row.rbegin(), row.rend(), [](const FilterChip *c) { return !c->isSet(); });
        if (victim == row.rend())
            victim = row.rbegin();
        folded.push_back(*victim);
        row.erase(std::next(victim).base());
    }
    int x = first;
    for (FilterChip *chip : m_chips) {
        if (std::find(row.begin(), row.end(), chip) == row.end()) {
            chip->hide();
            continue;
        }
        put(chip, x, chip->sizeHint());
        x += chip->width() + gap;
    }
    m_folded = static_cast<int>(folded.size());
    m_fold->setVisible(m_folded > 0);
    if (m_folded > 0) {
        m_fold->setLabel(QStringLiteral("+%1").arg(m_folded));
        m_fold->setAccessibleName(tr("%1 more filters").arg(m_folded));
        put(m_fold, x, m_fold->sizeHint());
        x += m_fold->width() + gap;
    }
    put(m_add, x - 2, m_add->sizeHint());
    if (m_saved)
        put(m_saved, x - 2 + m_add->width(), m_saved->sizeHint());
}

void FilterBar::resizeEvent(QResizeEvent *) { arrange(); }

void FilterBar::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.fillRect(rect(), m_theme.color("bg.surface"));
    p.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color("stroke.subtle"));
    if (m_countShown)
        paint::text(p, m_theme, QRectF(m_countX, 0, width(), height()), m_count, Type::Small,
                    m_theme.color("text.muted"));
}

void FilterBar::editAsText() {
    if (m_popover)
        m_popover->close();
    m_asText = true;
    arrange();
    m_text->begin();
}

void FilterBar::openFrom(QWidget *anchor, const FilterField &field) {
    if (m_popover) {
        const bool same = m_popover->anchor() == anchor && &m_popover->field() == &field;
        m_popover->close();
        if (same)
            return;
    }
    m_popover = new FilterPopover(m_exploration, m_theme, field, m_ground);
    connect(m_popover, &Floating::closed, m_popover, &QObject::deleteLater);
    connect(m_popover, &FilterPopover::takenBack, this, &FilterBar::filterTakenBack);
    connect(m_popover, &Floating::closed, this, [this, popover = m_popover.data()] {
        if (m_popover == popover)
            m_popover = nullptr;
    });
    m_popover->openBelow(anchor);
}

void FilterBar::openField(const FilterField &field) {
    FilterChip *target = nullptr;
    for (FilterChip *chip : m_chips)
        if (&chip->field() == &field)
            target = chip;
    if (target && !wantsChip(*target))
        m_added.push_back(&field);
    arrange();
    openFrom(target && target->isVisible() ? static_cast<QWidget *>(target) : m_fold, field);
}

void FilterBar::clearField(const FilterField &field) {
    Filter filter = without(field, m_exploration.filter());
    const QString step = tr("%1 cleared").arg(fieldTitle(field));
    m_exploration.narrow(std::move(filter), step);
}

void FilterBar::addFilter() {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (FilterChip *chip : m_chips)
        if (!chip->isVisible())
            menu->addAction(fieldTitle(chip->field()), this, [this, chip] { openField(chip->field()); });
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 4)));
}

void FilterBar::openFolded() {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (FilterChip *chip : m_chips) {
        if (chip->isVisible() || !wantsChip(*chip))
            continue;
        QString text = QStringLiteral("%1: %2").arg(fieldTitle(chip->field()), chip->whole());
        menu->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, chip] { openField(chip->field()); });
    }
    menu->popup(m_fold->mapToGlobal(QPoint(0, m_fold->height() + 4)));
}

} // namespace hw

#include "panels/panel.h"

#include "drawing/theme.h"

#include <QShowEvent>

namespace hw {
namespace {
const Exploration::Parts everything = Exploration::LandscapePart | Exploration::FilterPart |
                                      Exploration::SelectionPart | Exploration::RoutePart | Exploration::HistoryPart;
}

Panel::Panel(Exploration &exploration, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_exploration(exploration)
    , m_theme(theme)
    , m_pending(everything) {
    connect(&exploration, &Exploration::changed, this, &Panel::schedule);
    connect(&theme, &Theme::changed, this, [this] { themeChanged(); });
}

void Panel::themeChanged() {
    updateGeometry();
    update();
    for (QWidget *child : findChildren<QWidget *>())
        child->update();
}

void Panel::schedule(Exploration::Parts parts) {
    m_pending |= parts;
    if (m_scheduled || !isVisible())
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            if (isVisible())
                refreshNow();
        },
        Qt::QueuedConnection);
}

void Panel::refreshNow() {
    // Taken first: what changes while refreshing is the next turn's business.
    const auto parts = std::exchange(m_pending, {});
    if (parts)
        refresh(parts);
}

void Panel::showEvent(QShowEvent *event) {
    // Before the first paint, so that a view never flashes what it showed last time.
    refreshNow();
    QWidget::showEvent(event);
}

} // namespace hw

#include "panels/areas/areas_flow_view.h"

#include "drawing/paint.h"
#include "panels/areas/areas_lines.h"
#include "panels/arrow_step.h"
#include "panels/plain_text.h"
#include "session/wording.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEngine>
#include <QPainter>

namespace hw {
namespace {
constexpr double betweenFlows = 16;
using Part = AreaFlowDiagram::Place::Part;
} // namespace

AreasFlowView::AreasFlowView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("From origin to first access"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_card = new HoverCard(theme, this);
    connect(&theme, &Theme::changed, this, &AreasFlowView::layOut);
}

void AreasFlowView::show(LandscapePtr landscape, std::vector<AreaFlow> flows, const QStringList &names) {
    m_landscape = std::move(landscape);
    m_flows = std::move(flows);
    m_names = names;
    m_hovered = m_selected = m_compared = {};
    layOut();
}

QRectF AreasFlowView::areaOf(std::size_t flow) const {
    const auto count = double(std::max<std::size_t>(1, m_flows.size()));
    const double each = (height() - betweenFlows * (count - 1)) / count;
    QRectF area(0, double(flow) * (each + betweenFlows), width(), each);
    if (m_flows.size() > 1)
        area.setTop(area.top() + m_theme.lineHeight(Type::SmallStrong) + 4);
    return area;
}

void AreasFlowView::layOut() {
    m_diagrams.clear();
    m_ribbons = {};
    if (!m_landscape)
        return;
    std::vector<FlowContent> contents;
    std::vector<double> rooms; // the wider column of both
    for (const AreaFlow &flow : m_flows) {
        contents.push_back(flowContent(*m_landscape, flow));
        const auto own = flowColumnRooms(m_theme, contents.back(), width());
        rooms.resize(std::max(rooms.size(), own.size()));
        for (std::size_t column = 0; column < own.size(); ++column)
            rooms[column] = std::max(rooms[column], own[column]);
    }
    double scale = 0; // the smaller one holds for both, or the eye compares what cannot be compared
    for (std::size_t f = 0; f < contents.size(); ++f)
        if (const double own = AreaFlowDiagram::scaleIn(m_theme, contents[f], areaOf(f), rooms); own > 0)
            scale = scale > 0 ? std::min(scale, own) : own;
    QStringList words;
    for (std::size_t f = 0; f < m_flows.size(); ++f) {
        m_diagrams.emplace_back(m_theme, std::move(contents[f]), areaOf(f), scale, rooms);
        words << wording::events(m_flows[f].events);
    }
    setAccessibleDescription(
        tr("%1. Arrows move between the bars, Enter opens the claims; the menu of this card shows it as a table.")
            .arg(words.join(tr(" and "))));
    update();
}

QSize AreasFlowView::sizeHint() const { return {m_theme.scaled(600), m_theme.scaled(420)}; }
QSize AreasFlowView::minimumSizeHint() const { return {m_theme.scaled(360), m_theme.scaled(200)}; }

AreasFlowView::Spot AreasFlowView::spotAt(const QPointF &at) const {
    for (std::size_t f = 0; f < m_diagrams.size(); ++f)
        if (const auto place = m_diagrams[f].hitTest(at); place.part != Part::None)
            return {int(f), place};
    return {};
}

AreaFlowDiagram::Marks AreasFlowView::marksOf(int flow) const {
    AreaFlowDiagram::Marks marks;
    marks.onRibbons = true;
    const auto light = [&](const Spot &spot) {
        if (!spot.isValid() || spot.flow != flow)
            return;
        const AreaFlow &of = m_flows[std::size_t(flow)];
        LitFlow lit = spot.place.part == Part::Bar ? litByNode(of, spot.place.index) : litByLink(of, spot.place.index);
        marks.threads.push_back({std::move(lit.links), std::move(lit.nodes), diagram(flow).threadColor(spot.place)});
    };
    light(m_selected);
    light(m_compared);
    if (m_hovered != m_selected && m_hovered != m_compared)
        light(m_hovered);
    if (m_selected.isValid() && m_selected.flow == flow)
        marks.selected = m_selected.place;
    if (showsFocus(*this) && m_selected.isValid() && m_selected.flow == flow)
        marks.cursor = m_selected.place;
    return marks;
}

/// Painted once: what follows the pointer is little beside them. Pictures that leave as vectors get them as such.
void AreasFlowView::paintRibbons(QPainter &p) {
    const QPaintEngine::Type type = p.paintEngine()->type();
    if (type != QPaintEngine::Raster && type != QPaintEngine::OpenGL2) {
        for (const AreaFlowDiagram &diagram : m_diagrams)
            diagram.paintRibbons(p);
        return;
    }
    const double ratio = p.device()->devicePixelRatioF();
    if (m_ribbons.isNull() || m_ribbons.devicePixelRatio() != ratio) {
        m_ribbons = QPixmap((QSizeF(size()) * ratio).toSize());
        m_ribbons.setDevicePixelRatio(ratio);
        m_ribbons.fill(Qt::transparent);
        QPainter once(&m_ribbons);
        for (const AreaFlowDiagram &diagram : m_diagrams)
            diagram.paintRibbons(once);
    }
    p.drawPixmap(0, 0, m_ribbons);
}

void AreasFlowView::paintEvent(QPaintEvent *) {
    QPainter p(this);
    paintRibbons(p);
    for (std::size_t f = 0; f < m_diagrams.size(); ++f) {
        if (m_flows.size() > 1) {
            const double line = m_theme.lineHeight(Type::SmallStrong);
            paint::text(p, m_theme, QRectF(0, areaOf(f).top() - line - 4, width(), line), m_names.value(int(f)),
                        Type::SmallStrong, m_theme.color(f == 0 ? "compare.a" : "compare.b"));
        }
        if (m_flows[f].events == 0)
            paint::text(p, m_theme, areaOf(f), tr("No incident or campaign is reported here."), Type::Body,
                        m_theme.color("text.muted"), Qt::AlignCenter);
        else
            m_diagrams[f].paint(p, marksOf(int(f)));
    }
    if (showsFocus(*this) && !m_selected.isValid())
        paint::focusRing(p, m_theme, QRectF(rect()), 6);
}

void AreasFlowView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    layOut();
}

void AreasFlowView::mouseMoveEvent(QMouseEvent *event) {
    const Spot spot = spotAt(event->position());
    if (spot == m_hovered)
        return;
    m_hovered = spot;
    setCursor(spot.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void AreasFlowView::leaveEvent(QEvent *) {
    m_hovered = {};
    update();
}

void AreasFlowView::select(const Spot &spot, bool compare) {
    if (compare && m_selected.isValid() && spot != m_selected)
        m_compared = spot;
    else {
        m_selected = spot;
        m_compared = {};
    }
    if (spot.isValid()) {
        setAccessibleDescription(describe(spot));
        if (QAccessible::isActive()) {
            QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
            QAccessible::updateAccessibility(&changed);
        }
    }
    emit chosen(objectOf(spot));
    update();
}

void AreasFlowView::restore(const Spot &spot) {
    m_selected = m_compared = {};
    if (spot.flow >= 0 && spot.flow < int(m_flows.size())) {
        const AreaFlow &flow = m_flows[std::size_t(spot.flow)];
        const std::size_t all = spot.place.part == Part::Bar ? flow.nodes.size() : flow.links.size();
        if (spot.isValid() && spot.place.index < all)
            m_selected = spot;
    }
    update();
}

void AreasFlowView::mousePressEvent(QMouseEvent *event) {
    if (event->button() == Qt::LeftButton)
        select(spotAt(event->position()), event->modifiers() & Qt::ControlModifier);
}

void AreasFlowView::mouseDoubleClickEvent(QMouseEvent *event) {
    const Spot spot = spotAt(event->position());
    if (event->button() == Qt::LeftButton && spot.isValid())
        emit claimsWanted(claimsOf(spot));
}

void AreasFlowView::contextMenuEvent(QContextMenuEvent *event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const Spot spot = byMouse ? spotAt(event->pos()) : m_selected;
    if (spot.isValid())
        emit menuWanted(objectOf(spot), claimsOf(spot),
                        byMouse ? event->globalPos()
                                : mapToGlobal(diagram(spot.flow).rectOf(spot.place).center().toPoint()));
}

void AreasFlowView::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_selected.isValid() && event->modifiers() & Qt::ControlModifier)
            emit filtered(objectOf(m_selected));
        else if (m_selected.isValid())
            emit claimsWanted(claimsOf(m_selected));
        return;
    }
    if (event->key() == Qt::Key_Escape && m_selected.isValid())
        return select({}, false);
    const auto step = arrowStep(event->key());
    if (!step)
        return QWidget::keyPressEvent(event);
    if (m_diagrams.empty())
        return;
    Spot next = m_selected;
    next.place = diagram(next.flow).moved(m_selected.place, step->down, step->right);
    // Past the last bar of a column goes on in the other flow.
    const int down = step->down;
    if (down != 0 && next == m_selected && next.flow + down >= 0 && next.flow + down < int(m_diagrams.size())) {
        next.flow += down;
        next.place = diagram(next.flow).moved({}, 0, 0);
    }
    select(next, event->modifiers() & Qt::ControlModifier);
}

bool AreasFlowView::event(QEvent *event) {
    // Esc takes the selection away before it means anything else.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape &&
        m_selected.isValid()) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const Spot spot = spotAt(help->pos()); spot.isValid())
            showCard(spot, help->pos());
        return true;
    }
    return QWidget::event(event);
}

std::vector<ClaimIndex> AreasFlowView::claimsOf(const Spot &spot) const {
    if (!spot.isValid())
        return {};
    const AreaFlow &flow = m_flows[std::size_t(spot.flow)];
    return spot.place.part == Part::Bar ? flow.claimsOfNode(spot.place.index) : flow.claimsOfLink(spot.place.index);
}

ObjectIndex AreasFlowView::objectOf(const Spot &spot) const {
    return spot.place.part == Part::Bar ? m_flows[std::size_t(spot.flow)].nodes[spot.place.index].object
                                        : ObjectIndex();
}

QString AreasFlowView::describe(const Spot &spot) const {
    const AreaFlow &flow = m_flows[std::size_t(spot.flow)];
    const std::uint32_t events =
        spot.place.part == Part::Ribbon ? std::uint32_t(flow.links[spot.place.index].events.size()) : 0;
    return diagram(spot.flow).describe(spot.place, events);
}

void AreasFlowView::showCard(const Spot &spot, const QPoint &pointer) {
    const AreaFlow &flow = m_flows[std::size_t(spot.flow)];
    HoverCard::Content card;
    double weight = 0;
    std::size_t events = 0;
    if (spot.place.part == Part::Bar) {
        const FlowNode &node = flow.nodes[spot.place.index];
        card.title = flowNodeFullName(*m_landscape, node);
        weight = node.weight;
        events = node.events.size();
    } else {
        const FlowLink &link = flow.links[spot.place.index];
        card.title = tr("%1 to %2")
                         .arg(flowNodeFullName(*m_landscape, flow.nodes[link.from]),
                              flowNodeFullName(*m_landscape, flow.nodes[link.to]));
        weight = link.weight;
        events = link.events.size();
    }
    card.meta = wording::events(qint64(events));
    if (weight < double(events) - 1e-6)
        card.lines << tr("Drawn as %1: incidents with several of these are divided among them")
                          .arg(QString::number(weight, 'f', 1));
    card.lines << wording::count(qint64(claimsOf(spot).size()), tr("claim"), tr("claims"));
    card.keys = tr("Enter or double-click opens the claims, Ctrl+click compares");
    m_card->showFor(diagram(spot.flow).rectOf(spot.place).toAlignedRect(), pointer, card);
}

} // namespace hw

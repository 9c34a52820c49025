#include "panels/heatmap_view.h"

#include "drawing/paint.h"
#include "panels/arrow_step.h"
#include "panels/plain_text.h"
#include "session/wording.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace hw {

HeatmapView::HeatmapView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heatmap(theme, {}, {}) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Who is linked with what"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_card = new HoverCard(theme, this);
    CellsTable::install();
    connect(&theme, &Theme::changed, this, &HeatmapView::layOut);
}

void HeatmapView::show(LandscapePtr landscape, const TargetMatrix &matrix) {
    m_landscape = std::move(landscape);
    m_matrix = matrix;
    m_hovered = m_cursor = {};
    layOut();
    if (QAccessible::isActive()) {
        QAccessibleTableModelChangeEvent reset(this, QAccessibleTableModelChangeEvent::ModelReset);
        QAccessible::updateAccessibility(&reset);
    }
}

void HeatmapView::layOut() {
    if (!m_landscape)
        return;
    HeatmapContent content = heatmapContent(*m_landscape, m_matrix);
    for (std::size_t c = 0; c < m_matrix.columns.size(); ++c)
        if (m_matrix.columns[c].is == MatrixColumn::Is::Area)
            for (const Fact &fact : m_landscape->facts(m_matrix.columns[c].area))
                if (fact.key == "short") // the name where there is little room
                    content.columns[c].name = wording::line(fact.value, 60);
    m_heatmap = Heatmap(m_theme, std::move(content), QRectF(rect()));
    setAccessibleDescription(tr("%1 by %2 rows and %3 columns. The menu of this card shows it as a table.")
                                 .arg(wording::events(m_matrix.total), wording::number(qint64(m_matrix.rows.size())),
                                      wording::number(qint64(m_matrix.columns.size()))));
    update();
}

int HeatmapView::rowOf(ObjectIndex actor) const {
    for (std::size_t r = 0; r < m_matrix.rows.size(); ++r)
        if (actor.isValid() && m_matrix.rows[r].is == MatrixRow::Is::Actor && m_matrix.rows[r].actor == actor)
            return int(r);
    return -1;
}

void HeatmapView::setSelected(ObjectIndex actor, ObjectIndex area) {
    m_selected = {};
    const int row = rowOf(actor);
    int column = -1;
    for (std::size_t c = 0; c < m_matrix.columns.size(); ++c)
        if (area.isValid() && m_matrix.columns[c].is == MatrixColumn::Is::Area && m_matrix.columns[c].area == area)
            column = int(c);
    using Part = Heatmap::Place::Part;
    if (row >= 0 && column >= 0)
        m_selected = {Part::Cell, row, column};
    else if (row >= 0)
        m_selected = {Part::RowHeader, row, -1};
    else if (column >= 0)
        m_selected = {Part::ColumnHeader, -1, column};
    update();
}

void HeatmapView::setHovered(ObjectIndex actor) {
    const int row = rowOf(actor);
    m_hovered = row >= 0 ? Heatmap::Place{Heatmap::Place::Part::RowHeader, row, -1} : Heatmap::Place();
    update();
}

QSize HeatmapView::sizeHint() const { return {m_theme.scaled(690), m_theme.scaled(258)}; }
QSize HeatmapView::minimumSizeHint() const { return {m_theme.scaled(300), m_theme.scaled(160)}; }

void HeatmapView::paintEvent(QPaintEvent *) {
    QPainter p(this);
    std::optional<Heatmap::Place> cursor;
    if (showsFocus(*this))
        cursor = m_cursor.part == Heatmap::Place::Part::None ? m_heatmap.moved({}, 0, 0) : m_cursor;
    m_heatmap.paint(p, {m_hovered, m_selected, cursor});
}

void HeatmapView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    layOut();
}

void HeatmapView::mouseMoveEvent(QMouseEvent *event) {
    const Heatmap::Place place = m_heatmap.hitTest(event->position());
    if (place == m_hovered)
        return;
    m_hovered = place;
    setCursor(place.part == Heatmap::Place::Part::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
    const bool actor = place.row >= 0 && m_matrix.rows[std::size_t(place.row)].is == MatrixRow::Is::Actor;
    emit hovered(actor ? m_matrix.rows[std::size_t(place.row)].actor : ObjectIndex());
}

void HeatmapView::leaveEvent(QEvent *) {
    m_hovered = {};
    update();
    emit hovered(ObjectIndex());
}

void HeatmapView::mousePressEvent(QMouseEvent *event) {
    const Heatmap::Place place = m_heatmap.hitTest(event->position());
    if (event->button() != Qt::LeftButton || place.part == Heatmap::Place::Part::None)
        return;
    m_cursor = place;
    emit chosen(place, event->modifiers() & Qt::ControlModifier);
    update();
}

void HeatmapView::mouseDoubleClickEvent(QMouseEvent *event) {
    const Heatmap::Place place = m_heatmap.hitTest(event->position());
    if (event->button() == Qt::LeftButton && place.part != Heatmap::Place::Part::None)
        emit opened(place);
}

void HeatmapView::contextMenuEvent(QContextMenuEvent *event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const Heatmap::Place place = byMouse ? m_heatmap.hitTest(event->pos()) : m_cursor;
    if (place.part != Heatmap::Place::Part::None)
        emit menuWanted(place, byMouse ? event->globalPos() : mapToGlobal(m_heatmap.rectOf(place).center().toPoint()));
}

void HeatmapView::keyPressEvent(QKeyEvent *event) {
    const auto step = arrowStep(event->key());
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_cursor.part == Heatmap::Place::Part::None)
            return;
        if (event->modifiers() & Qt::ControlModifier)
            emit filtered(m_cursor);
        else
            emit opened(m_cursor);
        return;
    }
    if (!step)
        return QWidget::keyPressEvent(event);
    m_cursor = m_heatmap.moved(m_cursor, step->down, step->right);
    emit chosen(m_cursor, false);
    setAccessibleDescription(m_heatmap.describe(m_cursor));
    announceCell(*this, *this);
    update();
}

ShowsCells::Cell HeatmapView::cellCount() const {
    const HeatmapContent &content = m_heatmap.content();
    const auto withTotal = [](std::size_t count) { return count > 0 ? int(count) + 1 : 0; };
    return {withTotal(content.rows.size()), withTotal(content.columns.size())};
}

Heatmap::Place HeatmapView::placeOf(const Cell &cell) const {
    using Part = Heatmap::Place::Part;
    const Cell count = cellCount();
    const bool lastRow = cell.row == count.row - 1, lastColumn = cell.column == count.column - 1;
    if (lastRow && lastColumn)
        return {Part::GrandTotal, -1, -1};
    if (lastRow)
        return {Part::ColumnTotal, -1, cell.column};
    return lastColumn ? Heatmap::Place{Part::RowTotal, cell.row, -1}
                      : Heatmap::Place{Part::Cell, cell.row, cell.column};
}

ShowsCells::Cell HeatmapView::cellOf(const Heatmap::Place &place) const {
    using Part = Heatmap::Place::Part;
    const Cell count = cellCount();
    switch (place.part) {
    case Part::Cell: return {place.row, place.column};
    case Part::RowTotal: return {place.row, count.column - 1};
    case Part::ColumnTotal: return {count.row - 1, place.column};
    case Part::GrandTotal: return {count.row - 1, count.column - 1};
    default: return {};
    }
}

QString HeatmapView::cellWords(const Cell &cell) const { return m_heatmap.describe(placeOf(cell)); }
QRect HeatmapView::cellRect(const Cell &cell) const {
    const QRect r = m_heatmap.rectOf(placeOf(cell)).toAlignedRect();
    return {mapToGlobal(r.topLeft()), r.size()};
}
ShowsCells::Cell HeatmapView::cellAtPoint(const QPoint &onScreen) const {
    return cellOf(m_heatmap.hitTest(mapFromGlobal(onScreen)));
}
ShowsCells::Cell HeatmapView::cellOfCursor() const { return cellOf(m_cursor); }
QString HeatmapView::rowWords(int row) const {
    const auto &rows = m_heatmap.content().rows;
    return row < int(rows.size()) ? rows[std::size_t(row)].name : tr("Total");
}
QString HeatmapView::columnWords(int column) const {
    const auto &columns = m_heatmap.content().columns;
    return column < int(columns.size()) ? columns[std::size_t(column)].name : tr("Total");
}

bool HeatmapView::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Heatmap::Place place = m_heatmap.hitTest(help->pos());
        if (place.part != Heatmap::Place::Part::None)
            showCard(place, help->pos());
        return true;
    }
    return QWidget::event(event);
}

void HeatmapView::showCard(const Heatmap::Place &place, const QPoint &pointer) {
    using Part = Heatmap::Place::Part;
    const HeatmapContent &content = m_heatmap.content();
    QStringList names;
    std::uint32_t count = content.total;
    if (place.row >= 0) {
        names << content.rows[std::size_t(place.row)].name;
        count = content.rows[std::size_t(place.row)].total;
    }
    if (place.column >= 0) {
        const MatrixColumn &column = m_matrix.columns[std::size_t(place.column)];
        names << (column.is == MatrixColumn::Is::Area ? wording::name(*m_landscape, column.area, 80)
                                                      : content.columns[std::size_t(place.column)].name);
        count = content.columns[std::size_t(place.column)].total;
    }
    if (place.part == Part::Cell)
        count = content.cell(place.row, place.column);
    HoverCard::Content card;
    card.title = names.isEmpty() ? tr("All") : names.join(QStringLiteral(" · "));
    card.meta = wording::events(count);
    if (count > 0 && place.part == Part::Cell && place.column >= 0 &&
        m_matrix.columns[std::size_t(place.column)].is != MatrixColumn::Is::NoArea)
        card.lines << tr("With any link to the area: the aim, or data, a service or a victim of that field");
    if (place.part == Part::RowHeader && m_matrix.rows[std::size_t(place.row)].is == MatrixRow::Is::Actor)
        card.keys = tr("Enter or double-click opens the profile, Ctrl+Enter filters to it");
    else if (place.part == Part::ColumnHeader &&
             m_matrix.columns[std::size_t(place.column)].is == MatrixColumn::Is::Area)
        card.keys = tr("Enter or double-click opens the research area, Ctrl+Enter filters to it");
    else
        card.keys = count > 0 ? tr("Enter or double-click lists them, Ctrl+Enter filters") : QString();
    m_card->showFor(m_heatmap.rectOf(place).toAlignedRect(), pointer, card);
}

RampLegend::RampLegend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setAccessibleName(HeatmapView::tr("Colours from fewer to more"));
}

void RampLegend::setScale(const SequentialScale &scale) {
    m_scale = scale;
    QStringList words;
    for (int bin = 0; bin < SequentialScale::bins; ++bin)
        words << scale.label(bin);
    setToolTip(paint::toolTip(HeatmapView::tr("Steps: %1").arg(words.join(QStringLiteral(", ")))));
    update();
}

QSize RampLegend::sizeHint() const {
    const double words = paint::textWidth(m_theme, HeatmapView::tr("Fewer"), Type::Caption) +
                         paint::textWidth(m_theme, HeatmapView::tr("More"), Type::Caption);
    return {int(words) + 7 * 18 + 18, m_theme.lineHeight(Type::Caption) + 4};
}

void RampLegend::paintEvent(QPaintEvent *) {
    QPainter p(this);
    const QString fewer = HeatmapView::tr("Fewer");
    const double line = height();
    const double x = paint::textWidth(m_theme, fewer, Type::Caption) + 8;
    paint::text(p, m_theme, QRectF(0, 0, x, line), fewer, Type::Caption, m_theme.color("text.muted"));
    for (int bin = 0; bin < SequentialScale::bins; ++bin)
        p.fillRect(QRectF(x + bin * 18, line / 2 - 4.5, 18, 9), m_scale.color(m_theme, m_scale.lowest(bin)));
    paint::text(p, m_theme, QRectF(x + 7 * 18 + 8, 0, width(), line), HeatmapView::tr("More"), Type::Caption,
                m_theme.color("text.muted"), Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
}

OriginLegend::OriginLegend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {}

void OriginLegend::setActivity(const Activity &activity) {
    m_origins.clear();
    QStringList names;
    for (std::size_t o = 0; o < originCount; ++o) {
        const bool occurs =
            std::ranges::any_of(activity.buckets, [&](const ActivityBucket &b) { return b.byOrigin[o] > 0; });
        if (occurs) {
            m_origins.push_back(static_cast<Origin>(o));
            names << wording::text(title(m_origins.back()));
        }
    }
    setAccessibleName(HeatmapView::tr("Colours: %1").arg(names.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

namespace {
/// The legend says "China", the tag's tool tip "China-nexus": there is room for one word only.
QString shortName(Origin origin) { return wording::text(title(origin)).remove(QStringLiteral("-nexus")); }
} // namespace

QSize OriginLegend::sizeHint() const {
    double wide = 0;
    for (const Origin origin : m_origins)
        wide += 14 + paint::textWidth(m_theme, shortName(origin), Type::Caption) + 13;
    return {int(wide), m_theme.lineHeight(Type::Caption) + 4};
}

void OriginLegend::paintEvent(QPaintEvent *) {
    QPainter p(this);
    double x = 0;
    for (const Origin origin : m_origins) {
        const QString name = shortName(origin);
        paint::originBar(p, m_theme, QRectF(x, height() / 2.0 - 4.5, 9, 9), origin, 2);
        const double wide = paint::textWidth(m_theme, name, Type::Caption);
        paint::text(p, m_theme, QRectF(x + 14, 0, wide + 2, height()), name, Type::Caption, m_theme.color("text.muted"),
                    Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
        x += 14 + wide + 13;
    }
}

} // namespace hw

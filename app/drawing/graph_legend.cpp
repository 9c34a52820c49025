#include "drawing/graph_legend.h"

#include "drawing/graph_marks.h"
#include "drawing/icons.h"
#include "drawing/paint.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace hw {
namespace {

constexpr int usualWidth = 186, widest = 230;
constexpr double markAt = 21, nameAt = 37, eyeAt = 20; // from the left; the eye from the right
constexpr double eyeSide = 14;
constexpr double below = 4;

/// In the order of the design system's table: theirs, then ours.
constexpr std::array kindOrder{Kind::Actor,        Kind::Campaign,  Kind::Disinformation, Kind::Incident,
                               Kind::Software,     Kind::Technique, Kind::Tactic,         Kind::Vulnerability,
                               Kind::ResearchArea, Kind::Subsector, Kind::Mitigation,     Kind::Recommendation,
                               Kind::Country,      Kind::Sponsor,   Kind::Priority,       Kind::ContextEvent,
                               Kind::Name,         Kind::Source};
static_assert(kindOrder.size() == kindCount);

QString tr(const char *text) { return QCoreApplication::translate("hw::GraphLegend", text); }
QString said(std::string_view words) { return QString::fromUtf8(words.data(), qsizetype(words.size())); }

std::uint32_t objectsOf(const SceneNode &node) {
    return node.isCollection() ? static_cast<std::uint32_t>(node.members.size()) : 1;
}

std::vector<LegendRow> kindRows(const GraphScene &scene, const GraphLook &look) {
    std::array<std::uint32_t, kindCount> counts{};
    for (const SceneNode &node : scene.nodes)
        counts[static_cast<std::size_t>(node.kind)] += objectsOf(node);
    std::vector<LegendRow> rows;
    for (const Kind kind : kindOrder) {
        const auto k = static_cast<std::size_t>(kind);
        if (counts[k] == 0)
            continue;
        LegendRow row;
        row.kind = kind;
        row.name = kind == Kind::Disinformation ? tr("Disinformation") // the others are short enough as they are
                   : kind == Kind::Subsector    ? tr("Organisations")
                                                : said(pluralTitle(kind));
        row.count = counts[k];
        row.shown = !look.kindsOff.test(k);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// One row for each of `names` that has objects, and one for what has none of them.
template<class Which, class Look>
std::vector<LegendRow> colourRows(const GraphScene &scene, std::size_t names, Which which, Look look,
                                  const QString &nameOfRest) {
    std::vector<std::uint32_t> counts(names + 1);
    for (const SceneNode &node : scene.nodes)
        counts[std::min(names, which(node))] += objectsOf(node);
    std::vector<LegendRow> rows;
    for (std::size_t i = 0; i < names; ++i)
        if (counts[i] > 0) {
            rows.push_back(look(i));
            rows.back().count = counts[i];
        }
    if (counts[names] > 0) {
        LegendRow rest;
        rest.token = QString::fromLatin1(areaToken(-1));
        rest.name = nameOfRest;
        rest.count = counts[names];
        rows.push_back(std::move(rest));
    }
    return rows;
}

} // namespace

std::vector<LegendRow> legendRows(const GraphScene &scene, const GraphLook &look) {
    switch (look.colour) {
    case GraphColour::Origin:
        return colourRows(
            scene, originCount,
            [](const SceneNode &n) { return n.origin ? static_cast<std::size_t>(*n.origin) : originCount; },
            [](std::size_t i) {
                LegendRow row;
                row.token = paint::originToken(static_cast<Origin>(i));
                row.hatched = static_cast<Origin>(i) == Origin::Unknown;
                row.name = said(title(static_cast<Origin>(i)));
                return row;
            },
            tr("Has no origin"));
    case GraphColour::Area:
        return colourRows(
            scene, scene.areas.size(),
            [](const SceneNode &n) { return n.area >= 0 ? static_cast<std::size_t>(n.area) : SIZE_MAX; },
            [&scene](std::size_t i) {
                LegendRow row;
                row.token = QString::fromLatin1(areaToken(int(i)));
                row.name = scene.areas[i];
                return row;
            },
            tr("None or several"));
    case GraphColour::Kind: break;
    }
    return kindRows(scene, look);
}

std::vector<LegendRow> legendLines(const GraphScene &scene) {
    std::vector<LegendRow> rows;
    const auto &edges = scene.edges;
    for (const Confidence c : {Confidence::High, Confidence::Moderate, Confidence::Low, Confidence::NotStated})
        if (std::any_of(edges.begin(), edges.end(), [c](const SceneEdge &e) { return e.confidence == c; })) {
            LegendRow row;
            row.line = c;
            row.name =
                c == Confidence::NotStated ? tr("Confidence not stated") : tr("%1 confidence").arg(said(title(c)));
            rows.push_back(std::move(row));
        }
    if (std::any_of(edges.begin(), edges.end(), [](const SceneEdge &e) { return e.disputed; })) {
        LegendRow row;
        row.disputed = true;
        row.name = tr("Disputed");
        rows.push_back(std::move(row));
    }
    return rows;
}

GraphLegend::GraphLegend(const Theme &theme, QString title, std::vector<LegendRow> rows, QString note,
                         const QPointF &topLeft, bool folded)
    : m_theme(&theme)
    , m_title(std::move(title))
    , m_note(std::move(note))
    , m_rows(std::move(rows))
    , m_folded(folded) {
    double width = theme.scaled(usualWidth);
    for (const LegendRow &row : m_rows) {
        const double count = row.count ? paint::textWidth(theme, paint::number(*row.count), Type::Small) + 10 : 0;
        const double eye = row.kind ? eyeAt + eyeSide : 14;
        width = std::max(width, std::ceil(nameAt + paint::textWidth(theme, row.name, Type::Small) + count + eye));
    }
    double height = headerHeight();
    if (!m_folded)
        height += double(m_rows.size()) * rowHeight() + below + noteHeight();
    m_area = QRectF(topLeft, QSizeF(std::min(width, double(theme.scaled(widest))), height));
}

double GraphLegend::rowHeight() const { return m_theme->scaled(24); }
double GraphLegend::headerHeight() const { return m_theme->scaled(32); }

QRectF GraphLegend::headerRect() const { return {m_area.topLeft(), QSizeF(m_area.width(), headerHeight())}; }

QRectF GraphLegend::rowRect(int row) const {
    if (m_folded || row < 0 || row >= int(m_rows.size()))
        return {};
    return {m_area.left() + 1, m_area.top() + headerHeight() + row * rowHeight(), m_area.width() - 2, rowHeight()};
}

QRectF GraphLegend::eyeRect(int row) const {
    const QRectF r = rowRect(row);
    if (r.isEmpty() || !m_rows[static_cast<std::size_t>(row)].kind)
        return {};
    return {r.right() - eyeAt - r.height() / 2 + 1, r.top(), r.height(), r.height()};
}

int GraphLegend::rowAt(const QPointF &at) const {
    for (int i = 0; i < int(m_rows.size()); ++i)
        if (rowRect(i).contains(at))
            return i;
    return -1;
}

QString GraphLegend::describe(int row) const {
    if (row < 0 || row >= int(m_rows.size()))
        return {};
    const LegendRow &r = m_rows[static_cast<std::size_t>(row)];
    QString text = r.name;
    if (r.count)
        text = tr("%1, %2").arg(text, paint::number(*r.count));
    if (r.kind)
        text = tr("%1, %2").arg(text, r.shown ? tr("shown") : tr("hidden"));
    return text;
}

void GraphLegend::paint(QPainter &p, int hoveredRow, bool canFold) const {
    const Theme &t = *m_theme;
    paintFloatingCard(p, t, m_area);
    const QRectF header = headerRect();
    paint::text(p, t, header.adjusted(11, 2, -34, 0), m_title, Type::SmallStrong, t.color("text.default"));
    if (canFold)
        drawIcon(p, m_folded ? QStringLiteral("chev-down") : QStringLiteral("chev-up"),
                 {header.right() - eyeAt - eyeSide / 2, header.center().y() - eyeSide / 2 + 1, eyeSide, eyeSide},
                 t.color("text.muted"));
    if (m_folded)
        return;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (i == hoveredRow)
            p.fillRect(rowRect(i), t.color("bg.hover"));
        paintRow(p, i, canFold);
    }
    if (m_note.isEmpty())
        return;
    const double top = m_area.bottom() - noteHeight();
    p.fillRect(QRectF(m_area.left() + 1, top, m_area.width() - 2, 1), t.color("stroke.subtle"));
    QRectF line(m_area.left() + 11, top + t.scaled(10), m_area.width() - 22, double(t.lineHeight(Type::Caption)));
    for (const QString &words : m_note.split(u'\n')) {
        paint::text(p, t, line, words, Type::Caption, t.color("text.muted"));
        line.translate(0, line.height());
    }
}

double GraphLegend::noteHeight() const {
    const auto lines = m_note.isEmpty() ? 0 : m_note.count(u'\n') + 1;
    return lines == 0 ? 0 : m_theme->scaled(20) + double(lines) * m_theme->lineHeight(Type::Caption);
}

void GraphLegend::paintRow(QPainter &p, int index, bool eyes) const {
    const Theme &t = *m_theme;
    const LegendRow &row = m_rows[static_cast<std::size_t>(index)];
    const QRectF r = rowRect(index);
    paintMark(p, row, {m_area.left() + markAt, r.center().y()});
    const bool eye = eyes && row.kind;
    const double right = m_area.right() - (eye ? eyeAt + eyeSide : 14);
    double end = right;
    const QColor ink = t.color(row.shown ? "text.default" : "text.subtle");
    if (row.count) {
        const QString count = paint::number(*row.count);
        const double width = std::ceil(paint::textWidth(t, count, Type::Small));
        paint::text(p, t, {right - width - 1, r.top(), width + 1, r.height()}, count, Type::Small,
                    t.color(row.shown ? "text.muted" : "text.subtle"), Qt::AlignRight | Qt::AlignVCenter,
                    Qt::ElideNone);
        end = right - width - 7;
    }
    paint::text(p, t, {m_area.left() + nameAt, r.top(), end - m_area.left() - nameAt, r.height()}, row.name,
                Type::Small, ink);
    if (eye)
        drawIcon(p, row.shown ? QStringLiteral("eye") : QStringLiteral("eye-off"),
                 {m_area.right() - eyeAt - eyeSide / 2, r.center().y() - eyeSide / 2, eyeSide, eyeSide},
                 t.color(row.shown ? "text.muted" : "text.subtle"));
}

void GraphLegend::paintMark(QPainter &p, const LegendRow &row, const QPointF &c) const {
    const Theme &t = *m_theme;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    if (row.kind) {
        paint::kindMark(p, t, *row.kind, c, 6, row.shown ? 1 : 0.5);
    } else if (row.line || row.disputed) {
        // Long enough for two dashes of each sort.
        const QLineF line(c - QPointF(12, 0), c + QPointF(10, 0));
        const double width = row.disputed ? 1.3 : 1.7;
        QPen pen(t.color("edge.strong"), width, Qt::SolidLine, Qt::FlatCap);
        QList<double> dash = row.line ? edgeDash(*row.line) : QList<double>();
        for (double &length : dash)
            length /= width;
        if (!dash.isEmpty())
            pen.setDashPattern(dash);
        p.setPen(pen);
        p.drawLine(line.translated(0, row.disputed ? -0.9 : 0));
        if (row.disputed) {
            p.setPen(QPen(t.color("compare.b"), width, Qt::SolidLine, Qt::FlatCap));
            p.drawLine(line.translated(0, 0.9));
        }
    } else if (row.hatched) {
        paint::hatched(p, {c.x() - 6, c.y() - 6, 12, 12}, t.color(row.token), 6);
    } else {
        p.setPen(Qt::NoPen);
        p.setBrush(t.color(row.token));
        p.drawEllipse(c, 6, 6);
    }
    p.restore();
}

void paintFloatingCard(QPainter &p, const Theme &t, const QRectF &r) {
    paint::roundedRect(p, r, 8, t.color("bg.raised"), t.color("stroke.default"));
}

} // namespace hw

#include "drawing/area_flow_labels.h"

#include "drawing/paint.h"

#include <algorithm>
#include <numeric>

namespace hw {
namespace {

constexpr int widestLabel = 190;      // at 100 % text
constexpr int narrowestLabel = 24;    // less says nothing
constexpr double besideText = 11;     // of a label: its edges, and what parts name and number
constexpr double fullest = 0.9;       // of a column's height for labels
constexpr double leastOfScale = 0.85; // what second lines leave of the scale without them

double numberWidth(const Theme &t, const FlowContent::Bar &bar) {
    return paint::textWidth(t, paint::number(bar.events), Type::Small);
}
double nameWidth(const Theme &t, const QString &name) { return paint::textWidth(t, name, Type::SmallMed); }

double labelWidth(const Theme &t, const FlowContent::Bar &bar) {
    return nameWidth(t, bar.name) + numberWidth(t, bar) + 16;
}

/// Without what stands in brackets at its end.
QString withoutBrackets(const QString &name) {
    const auto open = name.endsWith(u')') ? name.lastIndexOf(QStringLiteral(" (")) : -1;
    return open > 0 ? name.left(open) : name;
}

/// The name in two lines, broken so that the wider one is as narrow as can be, the number behind the second; the whole
/// name alone where it cannot be broken.
QStringList broken(const Theme &t, const FlowContent::Bar &bar) {
    QStringList best{bar.name};
    double least = 1e9;
    for (qsizetype i = 1; i + 1 < bar.name.size(); ++i) {
        const QChar before = bar.name[i - 1];
        if (bar.name[i] != u' ' && before != u'-' && before != u'/')
            continue;
        const QStringList lines{bar.name.left(i).trimmed(), bar.name.mid(i).trimmed()};
        const double wide = std::max(nameWidth(t, lines[0]), nameWidth(t, lines[1]) + numberWidth(t, bar) + 5);
        if (wide < least) {
            least = wide;
            best = lines;
        }
    }
    return best;
}

/// The name in two lines, the first as full as it gets in a room that is too narrow for all of it.
QStringList filled(const Theme &t, const QString &name, double room) {
    qsizetype at = -1;
    for (qsizetype i = 1; i + 1 < name.size(); ++i)
        if ((name[i] == u' ' || name[i - 1] == u'-' || name[i - 1] == u'/') &&
            nameWidth(t, name.left(i).trimmed()) <= room)
            at = i;
    return at < 0 ? QStringList{name} : QStringList{name.left(at).trimmed(), name.mid(at).trimmed()};
}

/// How wide the label is at least, so that nothing of its name is lost.
double leastWidth(const Theme &t, const FlowContent::Bar &bar) {
    const QStringList lines = broken(t, bar);
    const double number = numberWidth(t, bar);
    const double one = nameWidth(t, withoutBrackets(bar.name)) + number + 16;
    return lines.size() < 2
               ? one
               : std::min(one, std::max(nameWidth(t, lines[0]) + besideText, nameWidth(t, lines[1]) + number + 16));
}

} // namespace

/// Of the heading, too; where that is more than there is, with names in two lines.
std::vector<double> flowColumnRooms(const Theme &t, const FlowContent &content, double width) {
    const auto roomsBy = [&](auto widthOf) {
        std::vector<double> rooms(std::size_t(content.flow.columns), 0);
        for (std::size_t c = 0; c < rooms.size(); ++c)
            rooms[c] = paint::textWidth(t, content.columns.value(int(c)), Type::CaptionMed);
        for (std::size_t b = 0; b < content.bars.size(); ++b) {
            double &room = rooms[std::size_t(content.flow.bars[b].column)];
            room =
                std::max(room, std::min(widthOf(t, content.bars[b]) + flowLabelGap + 4, double(t.scaled(widestLabel))));
        }
        return rooms;
    };
    const auto whole = roomsBy(labelWidth);
    const double left = width - AreaFlowLayout::barWidth * content.flow.columns;
    return std::accumulate(whole.begin(), whole.end(), 0.0) <= left ? whole : roomsBy(leastWidth);
}

namespace {

class Planner {
public:
    Planner(const Theme &theme, const FlowContent &content, const QRectF &plot, const std::vector<double> &rooms)
        : t(theme)
        , m_content(content)
        , m_plot(plot)
        , m_line(theme.lineHeight(Type::Small)) {
        m_labels.flow = content.flow;
        m_labels.rows = fewCrossings(content.flow);
        m_labels.columnRooms =
            rooms.size() == std::size_t(content.flow.columns) ? rooms : flowColumnRooms(theme, content, plot.width());
        m_labels.lines.resize(content.bars.size());
        m_labels.widths.assign(content.bars.size(), 0);
    }

    FlowLabels plan() {
        const auto lefts = AreaFlowLayout::columnLefts(m_content.flow.columns, m_plot, m_labels.columnRooms);
        for (std::size_t b = 0; b < m_content.bars.size(); ++b) {
            const auto column = std::size_t(m_content.flow.bars[b].column);
            const double end = column + 1 < lefts.size() ? lefts[column + 1] - 4 : m_plot.right();
            const double room = end - lefts[column] - AreaFlowLayout::barWidth - flowLabelGap;
            m_rooms.push_back(room);
            if (room > t.scaled(narrowestLabel))
                m_labels.flow.bars[b].room = m_line;
        }
        thinOut();
        m_labels.scale = scale();
        breakNames();
        for (std::size_t b = 0; b < m_content.bars.size(); ++b)
            setWords(b);
        return std::move(m_labels);
    }

private:
    double scale() const { return AreaFlowLayout::scaleIn(m_labels.flow, m_labels.rows, m_plot); }
    bool isLighter(std::size_t a, std::size_t b) const {
        return m_content.flow.bars[a].weight < m_content.flow.bars[b].weight;
    }

    /// What the name has beside the number.
    double lastRoom(std::size_t b) const { return m_rooms[b] - numberWidth(t, m_content.bars[b]) - besideText; }

    /// Where more bars than lines stand in a column, the lighter ones go without a label.
    void thinOut() {
        for (int column = 0; column < m_content.flow.columns; ++column) {
            std::vector<std::size_t> bars;
            for (std::size_t b = 0; b < m_content.bars.size(); ++b)
                if (m_content.flow.bars[b].column == column && m_labels.flow.bars[b].room > 0)
                    bars.push_back(b);
            while (!bars.empty() && double(bars.size()) * m_line > fullest * m_plot.height()) {
                const auto lightest =
                    std::min_element(bars.begin(), bars.end(), [this](auto a, auto b) { return isLighter(a, b); });
                m_labels.flow.bars[*lightest].room = 0;
                bars.erase(lightest);
            }
        }
    }

    void breakNames() {
        std::vector<std::size_t> order(m_content.bars.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::stable_sort(order.begin(), order.end(), [this](auto a, auto b) { return isLighter(b, a); });
        const double least = leastOfScale * m_labels.scale;
        for (const std::size_t b : order) {
            double &room = m_labels.flow.bars[b].room;
            if (room == 0 || nameWidth(t, withoutBrackets(m_content.bars[b].name)) <= lastRoom(b) ||
                broken(t, m_content.bars[b]).size() < 2)
                continue;
            room = 2 * m_line;
            if (const double now = scale(); now >= least)
                m_labels.scale = now;
            else
                room = m_line;
        }
    }

    void setWords(std::size_t b) {
        const FlowContent::Bar &bar = m_content.bars[b];
        const double room = m_labels.flow.bars[b].room;
        if (room == 0)
            return;
        QStringList &lines = m_labels.lines[b];
        const double last = lastRoom(b);
        lines = room > m_line ? broken(t, bar) : QStringList{bar.name};
        if (lines.size() > 1 && nameWidth(t, lines.front()) > m_rooms[b] - besideText)
            if (const QStringList narrow = filled(t, bar.name, m_rooms[b] - besideText); narrow.size() > 1)
                lines = narrow;
        lines.back() = paint::fittingName(t, lines.back(), Type::SmallMed, last);
        const double wide = std::min(nameWidth(t, lines.back()), last) + numberWidth(t, bar) + 16;
        m_labels.widths[b] = std::min(std::max(wide, nameWidth(t, lines.front()) + besideText), m_rooms[b]);
    }

    const Theme &t;
    const FlowContent &m_content;
    QRectF m_plot;
    double m_line;
    std::vector<double> m_rooms; ///< per bar: how wide its label may be
    FlowLabels m_labels;
};

} // namespace

FlowLabels flowLabels(const Theme &theme, const FlowContent &content, const QRectF &plot,
                      const std::vector<double> &rooms) {
    return Planner(theme, content, plot, rooms).plan();
}

} // namespace hw

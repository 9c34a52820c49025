#include "panels/briefing/live_places.h"

#include "briefing/deck_facts.h"
#include "briefing/page_painter.h"
#include "briefing/page_texts.h"
#include "drawing/event_columns.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::LivePlaces", text); }

class Places {
public:
    Places(const briefing::Deck &deck, const Theme &theme, const Landscape &landscape)
        : m_deck(deck)
        , m_theme(theme)
        , m_landscape(landscape) {}

    std::vector<LivePlace> take() { return std::move(m_places); }

    void addTexts(const briefing::Page &page, const briefing::LaidPage &laid) {
        for (const briefing::PlacedText &text : textsOf(page, laid)) {
            const QStringList claims = text.at.isHeading ? QStringList() : claimsAt(page, text.at.place);
            if (claims.isEmpty() || text.at.place.is == briefing::Place::Is::Subtitle)
                continue;
            // The cells of a row, a number with its words: one place.
            if (!m_places.empty() && m_last == text.at.place) {
                m_places.back().rect |= text.rect;
                continue;
            }
            m_last = text.at.place;
            const briefing::Statement *statement = statementAt(page, text.at.place);
            add(text.rect, textAt(page, text.at).value_or(QString()), claimsRoute(claims), claims);
            if (statement && statement->confidence != Confidence::NotStated)
                m_places.back().card.confidence = statement->confidence;
        }
    }

    void addFigure(const briefing::FigureBox &figure, const QStringList &claims) {
        m_figure = &figure;
        m_figureClaims = claims;
        const QRectF area({}, figure.rect.size() / figure.scale);
        std::visit([&](const auto &chart) { addChart(chart, area); }, figure.chart);
    }

private:
    void addChart(const briefing::Columns &columns, const QRectF &area) {
        const EventColumns chart(m_theme, columns.activity, area);
        for (int i = 0; i < int(columns.activity.buckets.size()); ++i) {
            const ActivityBucket &bucket = columns.activity.buckets[std::size_t(i)];
            if (bucket.total() == 0)
                continue;
            EventQuery query;
            query.from = bucket.firstDay;
            query.to = bucket.lastDay;
            addMark(chart.columnRect(i), chart.describe(i), eventsRoute(query, m_landscape));
            for (const Origin origin : chart.origins())
                if (const QRectF bar = chart.barRect(i, origin); !bar.isEmpty()) {
                    query.origin = origin;
                    addMark(bar, chart.describe(i, origin), eventsRoute(query, m_landscape));
                }
        }
    }
    void addChart(const briefing::Matrix &matrix, const QRectF &area) {
        using Place = Heatmap::Place;
        using Part = Place::Part;
        const Heatmap map(m_theme, matrix.content, area, Heatmap::For::Page); // as it is painted
        const int rows = int(matrix.content.rows.size()), columns = int(matrix.content.columns.size());
        const auto mark = [&](const Place &place) {
            addMark(map.rectOf(place), map.describe(place), eventsOf(matrix, place.row, place.column));
        };
        for (int column = 0; column < columns; ++column)
            addMark(map.rectOf({Part::ColumnHeader, -1, column}), matrix.content.columns[std::size_t(column)].name,
                    profileOr(matrix.columnIds.value(column), matrix, -1, column));
        for (int row = 0; row < rows; ++row) {
            addMark(map.rectOf({Part::RowHeader, row, -1}), matrix.content.rows[std::size_t(row)].name,
                    profileOr(matrix.rowIds.value(row), matrix, row, -1));
            for (int column = 0; column < columns; ++column)
                if (matrix.content.cell(row, column) > 0)
                    mark({Part::Cell, row, column});
            mark({Part::RowTotal, row, -1});
        }
        for (int column = 0; column < columns; ++column)
            mark({Part::ColumnTotal, -1, column});
        if (rows > 0)
            mark({Part::GrandTotal, -1, -1});
    }
    void addChart(const briefing::Ranks &ranks, const QRectF &area) {
        const Bars bars(m_theme, ranks.rows, area);
        for (int i = 0; i < int(ranks.rows.size()); ++i)
            addMark(rankRect(ranks, area, i), bars.describe(i), profile(ranks.ids.value(i)));
    }
    void addChart(const briefing::Steps &steps, const QRectF &area) {
        const ChainView chain(m_theme, steps.chain, area);
        for (int i = 0; i < int(steps.chain.nodes.size()); ++i) {
            const Chain::Node &node = steps.chain.nodes[std::size_t(i)];
            addMark(chain.nodeRect(i), QStringLiteral("%1, %2").arg(node.name, node.kind), profile(steps.ids.value(i)));
        }
        for (int i = 0; i < int(steps.chain.links.size()) && i < int(steps.links.size()); ++i) {
            const QStringList &claims = steps.links[std::size_t(i)];
            const Chain::Link &link = steps.chain.links[std::size_t(i)];
            add(onPage(chain.linkRect(i)), link.words, claimsRoute(claims), claims);
            m_places.back().card.confidence = link.confidence;
        }
    }
    /// What a picture shows cannot be told apart: all of it opens what it was made from.
    void addChart(const briefing::Picture &picture, const QRectF &area) {
        const QRectF shown(area.topLeft(), picture.size.scaled(area.size(), Qt::KeepAspectRatio));
        add(onPage(shown), m_figure->heading.isEmpty() ? m_figure->alternative : m_figure->heading,
            claimsRoute(m_figureClaims), m_figureClaims);
    }

    /// The events behind a cell, a row (column -1) or a column (row -1); nothing where what they are is not known.
    std::optional<Route> eventsOf(const briefing::Matrix &matrix, int row, int column) const {
        EventQuery query;
        if (row >= 0) {
            const auto actor = find(matrix.rowIds.value(row));
            const bool known = row < int(matrix.rowsAre.size());
            query.row = MatrixRow{known ? matrix.rowsAre[std::size_t(row)] : MatrixRow::Is::Actor,
                                  actor.value_or(ObjectIndex()), 0};
            if (query.row->is == MatrixRow::Is::Actor && !actor)
                return std::nullopt;
            if (query.row->is == MatrixRow::Is::OtherActors)
                query.listedActors = objects(matrix.listedActors);
        }
        if (column >= 0) {
            const auto researchArea = find(matrix.columnIds.value(column));
            const bool known = column < int(matrix.columnsAre.size());
            query.column = MatrixColumn{known ? matrix.columnsAre[std::size_t(column)] : MatrixColumn::Is::Area,
                                        researchArea.value_or(ObjectIndex()), 0};
            if (query.column->is == MatrixColumn::Is::Area && !researchArea)
                return std::nullopt;
            if (query.column->is == MatrixColumn::Is::OtherAreas)
                query.listedAreas = objects(matrix.listedAreas);
        }
        return eventsRoute(query, m_landscape);
    }
    std::optional<Route> profileOr(const QString &id, const briefing::Matrix &matrix, int row, int column) const {
        const auto own = profile(id);
        return own ? own : eventsOf(matrix, row, column);
    }
    std::vector<ObjectIndex> objects(const QStringList &ids) const {
        std::vector<ObjectIndex> found;
        for (const QString &id : ids)
            if (const auto object = find(id))
                found.push_back(*object);
        return found;
    }

    std::optional<ObjectIndex> find(const QString &id) const {
        return id.isEmpty() ? std::nullopt : m_landscape.find(id.toStdString());
    }
    std::optional<Route> profile(const QString &id) const {
        const auto object = find(id);
        return object ? std::optional(profileRoute(m_landscape, *object)) : std::nullopt;
    }
    std::optional<Route> claimsRoute(const QStringList &ids) const {
        RowsQuery query;
        query.what = RowsQuery::What::Claims;
        for (const QString &id : ids)
            if (const auto claim = m_landscape.findClaim(id.toStdString()))
                query.claims.push_back(*claim);
        return query.claims.empty() ? std::nullopt : std::optional(routeOf(query, m_landscape));
    }
    QRectF onPage(const QRectF &inChart) const {
        return {m_figure->rect.topLeft() + inChart.topLeft() * m_figure->scale, inChart.size() * m_figure->scale};
    }
    void addMark(const QRectF &inChart, const QString &words, std::optional<Route> route) {
        add(onPage(inChart), words, std::move(route), {});
    }
    void add(const QRectF &rect, const QString &words, std::optional<Route> route, const QStringList &claims) {
        LivePlace place;
        place.rect = rect;
        place.card.title = words.size() > 160 ? words.left(159) + QChar(0x2026) : words;
        if (!claims.isEmpty()) {
            QSet<QString> publishers;
            for (const QString &claim : claims)
                for (const QString &source : m_deck.claims.value(claim).sources)
                    publishers << m_deck.sources.value(source).publisher;
            place.card.meta = tr("%1 of %2")
                                  .arg(wording::count(claims.size(), tr("claim"), tr("claims")),
                                       wording::count(publishers.size(), tr("publisher"), tr("publishers")));
            place.card.lines << m_deck.claims.value(claims.front()).text;
        }
        place.card.keys = route ? tr("Click or Enter shows what it rests on, Esc leads back")
                                : tr("This dataset has no rows of it any more");
        place.opens = std::move(route);
        m_places.push_back(std::move(place));
    }

    const briefing::Deck &m_deck;
    const Theme &m_theme;
    const Landscape &m_landscape;
    const briefing::FigureBox *m_figure = nullptr;
    QStringList m_figureClaims;
    briefing::Place m_last;
    std::vector<LivePlace> m_places;
};

} // namespace

std::vector<LivePlace> livePlaces(const briefing::Deck &deck, const briefing::LaidPage &laid, const Theme &paperTheme,
                                  const Landscape &landscape) {
    Places places(deck, paperTheme, landscape);
    if (laid.page < 0 || laid.page >= int(deck.pages.size()))
        return {};
    const briefing::Page &page = deck.pages[std::size_t(laid.page)];
    places.addTexts(page, laid);
    for (const briefing::Box &box : laid.boxes)
        if (const auto *figure = std::get_if<briefing::FigureBox>(&box))
            places.addFigure(*figure, claimsAt(page, figure->place));
    return places.take();
}

int livePlaceAt(const std::vector<LivePlace> &places, const QPointF &at) {
    int best = -1;
    for (int i = 0; i < int(places.size()); ++i) {
        const QRectF &r = places[std::size_t(i)].rect;
        if (!r.contains(at))
            continue;
        const QSizeF size = best < 0 ? QSizeF() : places[std::size_t(best)].rect.size();
        if (best < 0 || r.width() * r.height() < size.width() * size.height())
            best = i;
    }
    return best;
}

} // namespace hw

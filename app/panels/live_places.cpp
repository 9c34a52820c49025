#include "panels/live_places.h"

#include "briefing/deck_facts.h"
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

    void addFigure(const briefing::FigureBox &figure) {
        m_figure = &figure;
        const QRectF area({}, figure.rect.size() / figure.scale);
        std::visit([&](const auto &chart) { addChart(chart, area); }, figure.chart);
    }

private:
    void addChart(const briefing::Columns &columns, const QRectF &area) {
        const EventColumns chart(m_theme, columns.activity, area);
        for (int i = 0; i < int(columns.activity.buckets.size()); ++i) {
            const ActivityBucket &bucket = columns.activity.buckets[std::size_t(i)];
            EventQuery query;
            query.from = bucket.firstDay;
            query.to = bucket.lastDay;
            if (bucket.total() > 0)
                addMark(chart.columnRect(i), chart.describe(i), eventsRoute(query, m_landscape));
        }
    }
    void addChart(const briefing::Matrix &matrix, const QRectF &area) {
        const Heatmap map(m_theme, matrix.content, area, Heatmap::For::Page); // as it is painted
        using Part = Heatmap::Place::Part;
        for (int row = 0; row < int(matrix.content.rows.size()); ++row) {
            const auto actor = find(matrix.rowIds.value(row));
            for (int column = 0; column < int(matrix.content.columns.size()); ++column) {
                if (matrix.content.cell(row, column) == 0)
                    continue;
                const auto area_ = find(matrix.columnIds.value(column));
                const Heatmap::Place cell{Part::Cell, row, column};
                std::optional<Route> route;
                if (actor && area_) {
                    EventQuery query;
                    query.row = MatrixRow{MatrixRow::Is::Actor, *actor, 0};
                    query.column = MatrixColumn{MatrixColumn::Is::Area, *area_, 0};
                    route = eventsRoute(query, m_landscape);
                }
                addMark(map.rectOf(cell), map.describe(cell), route);
            }
        }
    }
    void addChart(const briefing::Ranks &ranks, const QRectF &area) {
        const Bars bars(m_theme, ranks.rows, area);
        // Rows stand as paintChart() puts them on paper.
        const double height = std::min(34.0, area.height() / std::max<double>(1, double(ranks.rows.size())));
        for (int i = 0; i < int(ranks.rows.size()); ++i)
            addMark({area.left(), area.top() + i * height, area.width(), height}, bars.describe(i),
                    profile(ranks.ids.value(i)));
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
    void addChart(const briefing::Picture &, const QRectF &) {}

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
    briefing::Place m_last;
    std::vector<LivePlace> m_places;
};

} // namespace

std::vector<LivePlace> livePlaces(const briefing::Deck &deck, const briefing::LaidPage &laid, const Theme &paperTheme,
                                  const Landscape &landscape) {
    Places places(deck, paperTheme, landscape);
    if (laid.page >= 0 && laid.page < int(deck.pages.size()))
        places.addTexts(deck.pages[std::size_t(laid.page)], laid);
    for (const briefing::Box &box : laid.boxes)
        if (const auto *figure = std::get_if<briefing::FigureBox>(&box))
            places.addFigure(*figure);
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

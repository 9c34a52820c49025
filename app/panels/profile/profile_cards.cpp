#include "panels/profile/profile_cards.h"

#include "panels/claim_detail.h"
#include "panels/heatmap_view.h"
#include "panels/notes_box.h"
#include "panels/object_actions.h"
#include "panels/overview_numbers.h"
#include "panels/parts/card.h"
#include "panels/plain_text.h"
#include "panels/profile/profile_activity.h"
#include "panels/profile_lines.h"
#include "session/wording.h"

#include <QBoxLayout>

namespace hw {
namespace {
const LinesView::Shape sentences{.row = 40, .titleLines = 12, .secondLines = 2, .titleRole = Type::Body};
const LinesView::Shape twoLines{
    .row = 40, .titleLines = 2, .secondLines = 3, .separators = true, .titleRole = Type::Small};
const LinesView::Shape coded{.row = 28, .titleLines = 2, .secondLines = 1, .codeWidth = 78, .titleRole = Type::Small};
const LinesView::Shape codedBars{.row = 30,
                                 .titleLines = 2,
                                 .secondLines = 1,
                                 .codeWidth = 78,
                                 .titleWidth = 290,
                                 .rightWidth = 30,
                                 .titleRole = Type::Small};
const LinesView::Shape bars{
    .row = 28, .titleLines = 2, .secondLines = 2, .titleWidth = 188, .rightWidth = 30, .titleRole = Type::Small};
const LinesView::Shape details{.row = 34, .titleLines = 1, .secondLines = 8, .titleRole = Type::CaptionMed};
} // namespace

ProfileCards::ProfileCards(const Theme &theme, ObjectActions &actions, Notebook *notebook, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_actions(actions)
    , m_notebook(notebook) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ProfileCards::show(LandscapePtr landscape, const Profile &profile) {
    m_landscape = std::move(landscape);
    m_profile = profile;
    m_lists.clear();
    m_notes = nullptr;
    delete m_content;
    m_content = new QWidget(this);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, m_content);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(m_theme.px(Metric::Gap));
    for (QVBoxLayout *&column : m_columns) {
        column = new QVBoxLayout;
        column->setSpacing(m_theme.px(Metric::Gap));
    }
    m_row->addLayout(m_columns[Left], 0);
    m_row->addLayout(m_columns[Middle], 1);
    const Kind kind = m_landscape->kind(m_profile.object);
    addAssessment();
    addTargets();
    addActivity();
    addTechniques();
    addEvents();
    const auto actors =
        kind == Kind::ResearchArea || kind == Kind::Subsector ? tr("Who is linked to it") : tr("Actors");
    addLinks(Middle, actors, m_profile.actors, Kind::Actor, false);
    addLinks(Middle, tr("Software"), m_profile.software, Kind::Software, true);
    addLinks(Middle, tr("Vulnerabilities"), m_profile.vulnerabilities, Kind::Vulnerability, false);
    addMitigations();
    addLinks(Middle, tr("Recommendations for health organisations"), m_profile.recommendations, Kind::Recommendation,
             false);
    if (!m_profile.victims.empty())
        addLines(Middle, tr("Victims"), tr("as far as they are public"), twoLines,
                 victimLines(*m_landscape, m_profile, 12), m_profile.victims.size(),
                 claimsRoute(*m_landscape, m_profile.victims));
    addLinks(Left, tr("Stated priorities of states"), m_profile.priorities, Kind::Priority, false);
    addLinks(Left, tr("Context"), m_profile.contextEvents, Kind::ContextEvent, false);
    if (!m_profile.names.empty())
        addLines(Left, tr("Names and who uses them"), {}, twoLines, nameLines(*m_landscape, m_profile));
    addRelated();
    addNotes();
    addDetails(m_columns[Middle]->isEmpty() && !m_columns[Left]->isEmpty() ? Middle : Left);
    m_bothColumns = !m_columns[Middle]->isEmpty();
    for (QVBoxLayout *column : m_columns)
        column->addStretch(1);
    layout()->addWidget(m_content);
    setColumns(m_columnCount);
    m_content->show();
}

void ProfileCards::setColumns(int columns) {
    m_columnCount = columns;
    if (!m_row)
        return;
    if (!m_bothColumns) // nothing stands beside the left one: it takes the width
        columns = 1;
    m_row->setDirection(columns == 1 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // The left column is 372 wide beside another one, as the reference has it.
    for (int i = 0; i < m_columns[Left]->count(); ++i)
        if (QWidget *card = m_columns[Left]->itemAt(i)->widget()) {
            card->setMinimumWidth(columns == 1 ? 0 : m_theme.scaled(300));
            card->setMaximumWidth(columns == 1 ? QWIDGETSIZE_MAX : m_theme.scaled(372));
        }
    m_row->setStretch(0, columns == 1 ? 0 : 9);
    m_row->setStretch(1, columns == 1 ? 0 : 11);
}

void ProfileCards::selectObject(ObjectIndex object) {
    for (LinesView *list : m_lists)
        list->selectObject(object);
}

void ProfileCards::editNote() {
    if (m_notes)
        m_notes->edit();
}

Route ProfileCards::joinedRoute(Kind kind) const {
    RowsQuery query;
    query.kind = kind;
    query.about = m_profile.object;
    query.set = RowsQuery::Set::OfProfile;
    return routeOf(query, *m_landscape);
}

Route ProfileCards::evidenceRoute() const {
    RowsQuery query;
    query.what = RowsQuery::What::Claims;
    query.about = m_profile.object;
    query.set = RowsQuery::Set::OfProfile;
    return routeOf(query, *m_landscape);
}

QVBoxLayout *ProfileCards::newCard(Column column, const QString &title, const QString &subtitle) {
    auto *card = new Card(m_theme, title, subtitle, m_content);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    // Rows reach nearly to the edges, so that a hovered row is wider than its text; texts keep the card's padding.
    const int side = m_theme.px(Metric::CardPadding) - LinesView::inset;
    layout->setContentsMargins(side, 0, side, side);
    layout->setSpacing(4);
    card->setContent(body, false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    card->setSizePolicy(policy);
    m_columns[column]->addWidget(card);
    return layout;
}

LinesView *ProfileCards::addLines(Column column, const QString &title, const QString &subtitle,
                                  const LinesView::Shape &shape, std::vector<LineItem> items, std::size_t all,
                                  const std::optional<Route> &everything) {
    QVBoxLayout *body = newCard(column, title, subtitle);
    auto *list = new LinesView(m_theme, shape);
    list->setAccessibleName(title);
    list->setGrowing(1000);
    const std::size_t shown = items.size();
    list->setItems(std::move(items));
    connect(list, &LinesView::chosen, this, [this](const LineItem &item) { m_actions.select(item.object); });
    connect(list, &LinesView::opened, this, [this](const LineItem &item) {
        if (item.opens)
            m_actions.go(*item.opens);
    });
    connect(list, &LinesView::filtered, this, [this](const LineItem &item) { m_actions.filterTo(item.object); });
    connect(list, &LinesView::menuWanted, this, [this](const LineItem &item, const QPoint &where) {
        if (item.claim.isValid())
            m_actions.menu(item.claim, where);
        else
            m_actions.menu(item.object, where);
    });
    body->addWidget(list);
    m_lists.push_back(list);
    if (everything && all > shown) {
        auto *more = new LinkText(m_theme, tr("Show all %1").arg(wording::number(static_cast<qint64>(all))));
        more->setAccessibleName(tr("Show all %1: %2").arg(wording::number(static_cast<qint64>(all)), title));
        connect(more, &LinkText::clicked, this, [this, route = *everything] { m_actions.go(route); });
        addInset(body, more, -1, Qt::AlignLeft);
    }
    return list;
}

void ProfileCards::addInset(QVBoxLayout *body, QWidget *widget, int place, Qt::Alignment alignment) {
    auto *row = new QHBoxLayout;
    row->setContentsMargins(LinesView::inset, 0, LinesView::inset, 0);
    row->addWidget(widget, 1, alignment);
    body->insertLayout(place, row);
}

void ProfileCards::addBlank(Column column, const QString &title, const QString &sentence) {
    auto *text = new PlainText(m_theme, Type::Small, "text.muted");
    text->setMaxLines(0);
    text->setText(sentence);
    addInset(newCard(column, title, {}), text);
}

void ProfileCards::addAssessment() {
    const Kind kind = m_landscape->kind(m_profile.object);
    // Other kinds have their summary in the header already.
    const bool summaryHere = (kind == Kind::Actor || isEvent(kind)) && !m_landscape->summary(m_profile.object).empty();
    if (m_profile.assessments.empty() && !summaryHere)
        return;
    const QString title = isEvent(kind) ? tr("What happened") : tr("Assessment");
    if (m_profile.assessments.empty()) {
        addBlank(Left, title, wording::paragraph(m_landscape->summary(m_profile.object)));
        return;
    }
    LinesView *list = addLines(Left, title, {}, sentences, assessmentLines(*m_landscape, m_profile));
    if (summaryHere) {
        auto *summary = new PlainText(m_theme, Type::Small, "text.muted");
        summary->setMaxLines(0);
        summary->setText(wording::paragraph(m_landscape->summary(m_profile.object)));
        addInset(static_cast<QVBoxLayout *>(list->parentWidget()->layout()), summary, 0);
    }
}

void ProfileCards::addTargets() {
    const Kind kind = m_landscape->kind(m_profile.object);
    QString title = tr("Who it targets");
    if (isEvent(kind))
        title = tr("What it touched");
    else if (kind == Kind::ResearchArea || kind == Kind::Subsector)
        title = tr("Named with it");
    else if (kind == Kind::Priority)
        title = tr("What it puts first");
    else if (kind != Kind::Actor)
        title = tr("Where it was seen");
    auto items = targetLines(*m_landscape, m_profile);
    if (!items.empty())
        addLines(Left, title, kind == Kind::Priority ? tr("claims") : tr("claims; only solid bars are targeting"), bars,
                 std::move(items));
    else if (kind == Kind::Actor)
        addBlank(Left, title,
                 tr("No visible claim names a research area or an organisation type. Small fields are seldom covered: "
                    "no report is not no threat."));
}

void ProfileCards::addActivity() {
    const Kind kind = m_landscape->kind(m_profile.object);
    if (m_profile.activity.buckets.empty() && kind != Kind::Actor)
        return;
    auto *chart = new ProfileActivity(m_theme);
    chart->show(m_landscape, m_profile);
    QVBoxLayout *body =
        newCard(Middle, tr("Activity"),
                chart->hasCampaigns() ? tr("campaigns above, starts %1 below").arg(unitWords(m_profile.activity.unit))
                                      : tr("starts %1").arg(unitWords(m_profile.activity.unit)));
    if (kind != Kind::Actor && !isEvent(kind) && !chart->isEmpty()) { // an actor's origin stands in the header
        auto *legend = new OriginLegend(m_theme);
        legend->setActivity(m_profile.activity);
        addInset(body, legend);
    }
    connect(chart, &ProfileActivity::campaignChosen, this,
            [this](ObjectIndex campaign) { m_actions.select(campaign); });
    connect(chart, &ProfileActivity::campaignOpened, this, [this](ObjectIndex campaign) { m_actions.open(campaign); });
    connect(chart, &ProfileActivity::periodOpened, this, [this](DayNumber from, DayNumber to) {
        RowsQuery query;
        query.what = RowsQuery::What::Events;
        query.events.from = from;
        query.events.to = to;
        query.about = m_profile.object;
        m_actions.go(routeOf(query, *m_landscape));
    });
    if (chart->isEmpty()) {
        delete chart;
        auto *text = new PlainText(m_theme, Type::Small, "text.muted");
        text->setMaxLines(0);
        text->setText(tr("No dated incident or campaign of it is reported under these filters."));
        addInset(body, text);
    } else {
        addInset(body, chart);
    }
}

void ProfileCards::addTechniques() {
    constexpr std::size_t most = 10;
    const Kind kind = m_landscape->kind(m_profile.object);
    if (!m_profile.techniques.empty()) {
        auto items = techniqueLines(*m_landscape, m_profile.techniques, most);
        const bool withBars = std::ranges::any_of(items, [](const LineItem &i) { return !i.bar.empty(); });
        addLines(Middle, tr("Techniques"), withBars ? tr("by number of claims") : QString(),
                 withBars ? codedBars : coded, std::move(items), m_profile.techniques.size(),
                 joinedRoute(Kind::Technique));
    } else if (kind == Kind::Actor) {
        addBlank(Middle, tr("Techniques"),
                 m_profile.techniquesOfSoftware.empty() ? tr("No visible claim says how it works.")
                                                        : tr("No visible claim names a technique of its own; those "
                                                             "below belong to the software that it uses."));
    }
    if (!m_profile.techniquesOfSoftware.empty() && m_profile.techniques.empty()) {
        RowsQuery query;
        query.kind = Kind::Technique;
        for (const ProfileLink &link : m_profile.techniquesOfSoftware)
            query.among.push_back(link.object);
        addLines(Middle, tr("Techniques of its software"), tr("not its own"), coded,
                 techniqueLines(*m_landscape, m_profile.techniquesOfSoftware, most),
                 m_profile.techniquesOfSoftware.size(), routeOf(query, *m_landscape));
    }
}

void ProfileCards::addLinks(Column column, const QString &title, const std::vector<ProfileLink> &links, Kind kind,
                            bool codes) {
    constexpr std::size_t most = 8;
    if (links.empty())
        return;
    LinesView::Shape shape = twoLines;
    if (codes)
        shape.codeWidth = 66;
    addLines(column, title, {}, shape, linkLines(*m_landscape, links, most), links.size(), joinedRoute(kind));
}

/// Of several kinds, which no list holds: what is cut here is counted, and the evidence has all of it.
void ProfileCards::addRelated() {
    constexpr std::size_t most = 8;
    if (m_profile.related.empty())
        return;
    const bool isCut = m_profile.related.size() > most;
    const QString shown = tr("%1 of %2").arg(most).arg(m_profile.related.size());
    LinesView *list = addLines(Middle, tr("Also joined with"), isCut ? shown : QString(), twoLines,
                               linkLines(*m_landscape, m_profile.related, most));
    if (!isCut)
        return;
    auto *more = new LinkText(m_theme, tr("Show the evidence"));
    connect(more, &LinkText::clicked, this, [this] { m_actions.go(evidenceRoute()); });
    addInset(static_cast<QVBoxLayout *>(list->parentWidget()->layout()), more, -1, Qt::AlignLeft);
}

void ProfileCards::addEvents() {
    constexpr std::size_t most = 12;
    if (m_profile.events.empty())
        return;
    RowsQuery query;
    query.what = RowsQuery::What::Events;
    query.set = RowsQuery::Set::OfProfile;
    query.about = m_profile.object;
    addLines(Middle, tr("Campaigns and incidents"), tr("newest first"), twoLines,
             eventLines(*m_landscape, m_profile, most), m_profile.events.size(), routeOf(query, *m_landscape));
}

void ProfileCards::addMitigations() {
    constexpr std::size_t most = 8;
    if (m_profile.mitigations.empty())
        return;
    auto items = mitigationLines(*m_landscape, m_profile, most);
    const bool withBars = std::ranges::any_of(items, [](const LineItem &i) { return !i.bar.empty(); });
    addLines(Middle, tr("Mitigations"), withBars ? tr("by how many of these techniques each mitigates") : QString(),
             withBars ? codedBars : coded, std::move(items), m_profile.mitigations.size(),
             joinedRoute(Kind::Mitigation));
}

void ProfileCards::addDetails(Column column) {
    QVBoxLayout *body = newCard(column, tr("Details"), {});
    auto *list = new LinesView(m_theme, details);
    list->setAccessibleName(tr("Details"));
    list->setGrowing(100);
    list->setItems(detailLines(*m_landscape, m_profile.object));
    body->addWidget(list);
    QString url;
    if (m_landscape->kind(m_profile.object) == Kind::Source)
        url = wording::line(m_landscape->source(m_profile.object).url, 2000);
    for (const Fact &fact : m_landscape->facts(m_profile.object))
        if (fact.key == "url")
            url = wording::line(fact.value, 2000);
    if (QWidget *row = addressRow(m_theme, url, nullptr, [this](const QString &u) { emit addressRequested(u); }))
        addInset(body, row);
}

void ProfileCards::addNotes() {
    if (!m_notebook)
        return;
    QVBoxLayout *body = newCard(Left, tr("Your notes"), tr("kept in your workspace"));
    m_notes = new NotesBox(m_theme, *m_notebook, targetOf(*m_landscape, m_profile.object));
    connect(m_notes, &NotesBox::addressRequested, this, &ProfileCards::addressRequested);
    addInset(body, m_notes);
}

} // namespace hw

#include "panels/profile/profile_panel.h"

#include "panels/evidence_card.h"
#include "panels/lines_view.h"
#include "panels/object_actions.h"
#include "panels/parts/empty_state.h"
#include "panels/profile/profile_cards.h"
#include "panels/profile/profile_header.h"
#include "panels/profile_lines.h"
#include "panels/table_text.h"
#include "session/notebook.h"
#include "session/wording.h"

#include <QAction>
#include <QBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace hw {
namespace {
constexpr int threeColumns = 1090; // page width from which the evidence has a column of its own
constexpr int twoColumns = 760;
constexpr int evidenceRowsInOneColumn = 20;
} // namespace

struct ProfilePanel::Parts {
    ObjectActions *actions = nullptr;
    Notebook *notebook = nullptr;
    QScrollArea *scroll = nullptr;
    QWidget *page = nullptr;
    QVBoxLayout *outer = nullptr;
    QBoxLayout *below = nullptr;
    ProfileHeader *header = nullptr;
    ProfileCards *cards = nullptr;
    EvidenceCard *evidence = nullptr;
    EmptyState *missing = nullptr;
    QString focus; ///< what is shown
    Filter filter; ///< under which filter
    const Landscape *landscape = nullptr;
    ObjectIndex object; ///< invalid while nothing can be shown
    Profile profile;
};

briefing::Tlp ProfilePanel::marking() const {
    const Note *note =
        m->notebook && m->object.isValid() ? m->notebook->note(targetOf(*m->landscape, m->object)) : nullptr;
    return note ? briefing::strictestIn(note->markdown) : briefing::Tlp::Clear;
}

ProfilePanel::ProfilePanel(Exploration &exploration, const Theme &theme, Notebook *notebook, QWidget *parent)
    : Panel(exploration, theme, parent)
    , m(std::make_unique<Parts>()) {
    m->actions = new ObjectActions(*this, notebook);
    m->notebook = notebook;
    m->scroll = new QScrollArea(this);
    m->scroll->setFrameShape(QFrame::NoFrame);
    m->scroll->setWidgetResizable(true);
    m->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m->page = new QWidget;
    m->outer = new QVBoxLayout(m->page);
    m->header = new ProfileHeader(theme, notebook != nullptr);
    m->cards = new ProfileCards(theme, *m->actions, notebook);
    m->evidence = new EvidenceCard(theme, notebook);
    m->missing = new EmptyState(theme);
    m->below = new QBoxLayout(QBoxLayout::LeftToRight);
    m->below->addWidget(m->cards, 1);
    m->below->addWidget(m->evidence, 0);
    m->outer->addWidget(m->header);
    m->outer->addLayout(m->below, 1);
    m->outer->addWidget(m->missing, 1);
    m->scroll->setWidget(m->page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m->scroll);
    connectParts();
    themeChanged();
}

ProfilePanel::~ProfilePanel() = default;

void ProfilePanel::connectParts() {
    connect(m->header, &ProfileHeader::numberOpened, this, [this](const Route &route) { m->actions->go(route); });
    connect(m->header, &ProfileHeader::pinToggled, this, [this] { m->actions->togglePin(m->object); });
    connect(m->cards, &ProfileCards::addressRequested, this, &Panel::addressRequested);
    connect(m->evidence, &EvidenceCard::addressRequested, this, &Panel::addressRequested);
    connect(m->evidence, &EvidenceCard::objectOpened, this, [this](ObjectIndex o) { m->actions->open(o); });
    connect(m->evidence, &EvidenceCard::menuWanted, this,
            [this](ClaimIndex c, const QPoint &where) { m->actions->menu(c, where); });
    connect(m->evidence, &EvidenceCard::claimChosen, this, [this](ClaimIndex claim) {
        // The claim opens beside what it supports, whoever its subject is.
        Route route = exploration().route();
        route.argument = profileRoute(exploration().landscape(), claim).argument;
        m->actions->go(route);
    });
    connect(m->evidence, &EvidenceCard::listWanted, this, [this] {
        Route route = exploration().route();
        route.argument.clear();
        m->actions->go(route);
    });
    connect(&exploration(), &Exploration::leaving, this, [this] {
        if (isVisible() && exploration().route().view == View::Profile)
            exploration().keepViewState(QByteArray::number(m->scroll->verticalScrollBar()->value()));
    });
    if (m->notebook)
        connect(m->notebook, &Notebook::changed, this, [this](Notebook::Parts parts) {
            if (parts & Notebook::PinsPart)
                m->header->setPinned(m->actions->isPinned(m->object));
        });
}

void ProfilePanel::refresh(Exploration::Parts parts) {
    const Exploration &e = exploration();
    if (e.route().view != View::Profile)
        return;
    const bool same =
        m->landscape == &e.landscape() && m->focus == e.route().focus && m->filter == e.filter() && m->object.isValid();
    if (!same)
        showObject();
    if (m->object.isValid() && (!same || (parts & Exploration::RoutePart))) {
        const auto claim = openedClaim(e.route(), e.landscape());
        if (claim != m->evidence->opened() || !same)
            m->evidence->open(claim);
    }
    if (!e.selection().objects.empty())
        m->cards->selectObject(e.selection().objects.back());
    emit statusTextChanged();
}

void ProfilePanel::showObject() {
    const Exploration &e = exploration();
    const bool moved = m->focus != e.route().focus || m->landscape != &e.landscape();
    m->landscape = &e.landscape();
    m->focus = e.route().focus;
    m->filter = e.filter();
    const auto found = e.landscape().find(m->focus.toStdString());
    m->object = found.value_or(ObjectIndex());
    for (QWidget *part :
         {static_cast<QWidget *>(m->header), static_cast<QWidget *>(m->cards), static_cast<QWidget *>(m->evidence)})
        part->setVisible(found.has_value());
    m->missing->setVisible(!found);
    if (!found) {
        m->missing->setText(tr("This dataset has nothing called “%1”").arg(wording::line(m->focus.toStdString(), 80)),
                            tr("It may stand in another version of the dataset. Your own notes on it are kept."),
                            QStringLiteral("search"));
        return;
    }
    m->profile = profileOf(e.landscape(), e.visible(), *found);
    m->header->show(e.landscape().kind(*found), headOf(e.landscape(), m->profile));
    m->header->setPinned(m->actions->isPinned(*found));
    m->evidence->show(e.snapshot(), m->profile);
    m->cards->show(e.snapshot(), m->profile);
    arrange();
    if (moved)
        m->scroll->verticalScrollBar()->setValue(e.viewState().toInt());
}

void ProfilePanel::arrange() {
    const int page = width() * 100 / std::max(100, theme().textScale());
    const bool beside = page >= threeColumns;
    m->below->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // One width for list and claim: nothing moves when a claim is opened.
    const int column = theme().scaled(page >= 1200 ? 372 : 330);
    m->evidence->setMinimumWidth(beside ? column : 0);
    m->evidence->setMaximumWidth(beside ? column : QWIDGETSIZE_MAX);
    m->evidence->setGrowing(beside ? 0 : evidenceRowsInOneColumn);
    m->cards->setColumns(page >= twoColumns ? 2 : 1);
}

void ProfilePanel::themeChanged() {
    Panel::themeChanged();
    const int x = theme().px(Metric::PagePaddingX);
    const int y = theme().px(Metric::PagePaddingY);
    m->outer->setContentsMargins(x, y, x, y);
    m->outer->setSpacing(theme().px(Metric::Gap));
    m->below->setSpacing(theme().px(Metric::Gap));
    arrange();
}

void ProfilePanel::resizeEvent(QResizeEvent *event) {
    Panel::resizeEvent(event);
    arrange();
}

void ProfilePanel::togglePin() { m->actions->togglePin(m->object); }
void ProfilePanel::editNote() { m->cards->editNote(); }

QString ProfilePanel::statusText() const {
    if (!m->object.isValid())
        return {};
    const std::size_t shown = m->profile.evidenceItems.size();
    const QString claims = wording::count(static_cast<qint64>(shown), tr("claim"), tr("claims"));
    const std::uint32_t events = m->profile.incidents + m->profile.campaigns;
    return events ? tr("%1, %2 shown").arg(wording::events(events), claims) : tr("%1 shown").arg(claims);
}

std::optional<PageMaking> ProfilePanel::forBriefing() const {
    if (!m->object.isValid())
        return std::nullopt;
    const auto claim = m->evidence->opened();
    return claim ? ObjectActions::pageOf(exploration().landscape(), *claim)
                 : ObjectActions::pageOf(exploration().landscape(), m->object);
}

QString ProfilePanel::copyText() const {
    if (!m->object.isValid())
        return {};
    TextTable table;
    table.header = {tr("Source"),     tr("Supports"), tr("Publisher, date, evidence basis"),
                    tr("Confidence"), tr("Grade"),    tr("Remark")};
    for (const LineItem &item : evidenceLines(exploration().landscape(), m->profile, {}))
        table.rows << QStringList{item.title, item.second,
                                  item.third, item.confidence ? wording::confidence(*item.confidence) : QString(),
                                  item.badge, item.warning};
    return toTsv(table);
}

} // namespace hw

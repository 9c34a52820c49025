#include "panels/briefing/briefing_parts.h"

#include "briefing/since.h"
#include "briefing/wording_check.h"
#include "panels/briefing/briefing_templates.h"
#include "session/filter_fields.h"
#include "session/rows_query.h"
#include "session/wording.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace hw {
namespace {
constexpr int pause = 250; ///< milliseconds, as in the text that is typed on the page
}

BriefingPanel::BriefingPanel(Exploration &exploration, const Theme &theme, Notebook *notebook, QWidget *parent)
    : Panel(exploration, theme, parent)
    , m(std::make_unique<Parts>()) {
    m->actions = new ObjectActions(*this, notebook);
    m->notebook = notebook;
    m->desk.load(briefing::untitledDeck(QDate::currentDate()));
    m->left = leftSide();
    m->middle = middle();
    m->properties = new BriefingProperties(m->desk, theme, this);
    m->nothing = new EmptyState(theme, this);
    setFocusProxy(m->strip);
    setTabOrder(m->strip, m->canvas);
    connectParts();
    m->strip->follow(briefing::DeckDesk::DeckPart | briefing::DeckDesk::PagePart);
    if (notebook) {
        m->keeper = std::make_unique<BriefingKeeper>(m->desk, *notebook);
        connect(m->keeper.get(), &BriefingKeeper::said, this, &Panel::noticed);
    }
    showEmptiness();
    themeChanged();
}

BriefingPanel::~BriefingPanel() {
    delete m->presenter; // a window of its own
    m->desk.disconnect(this);
}

briefing::DeckDesk &BriefingPanel::desk() const { return m->desk; }
BriefingCanvas &BriefingPanel::canvas() const { return *m->canvas; }
BriefingStrip &BriefingPanel::strip() const { return *m->strip; }
Presenter *BriefingPanel::presenter() const { return m->presenter; }

void BriefingPanel::connectParts() {
    connect(&m->desk, &briefing::DeckDesk::changed, this, &BriefingPanel::deskChanged);
    m->checkSoon.setSingleShot(true);
    m->checkSoon.setInterval(pause);
    connect(&m->checkSoon, &QTimer::timeout, this, [this] {
        check();
        emit statusTextChanged();
    });
    connect(m->strip, &BriefingStrip::menuWanted, this, &BriefingPanel::pageMenu);
    connect(m->strip, &BriefingStrip::addWanted, this,
            [this] { m->templates->popup(m->add->mapToGlobal(QPoint(0, m->add->height() + 4))); });
    connect(m->strip, &BriefingStrip::editWanted, this, [this] {
        m->canvas->setFocus(Qt::OtherFocusReason);
        m->canvas->choose({briefing::Place::Is::Title, -1, -1});
        m->canvas->edit();
    });
    connect(m->canvas, &BriefingCanvas::chosen, this, [this] { m->properties->setChosen(m->canvas->current()); });
    connect(m->canvas, &BriefingCanvas::pastMarks, this, &BriefingPanel::nextMarkedPage);
    connect(m->canvas, &BriefingCanvas::refused, this, &Panel::noticed);
    connect(m->properties, &BriefingProperties::editWanted, this, [this] { m->canvas->edit(); });
    connect(m->properties, &BriefingProperties::claimsWanted, this, &BriefingPanel::listClaims);
    connect(m->properties, &BriefingProperties::sourceWanted, this, [this](const QString &source) {
        if (const auto object = exploration().landscape().find(source.toStdString()))
            m->actions->open(*object);
        else
            emit noticed(tr("This dataset no longer has that source; the deck keeps what it said."));
    });
    connect(m->properties, &BriefingProperties::refreshWanted, this, &BriefingPanel::refreshPage);
    connect(m->properties, &BriefingProperties::checkChosen, this, [this](int page, const briefing::Place &place) {
        m->desk.show(page);
        m->canvas->choose(place);
    });
    connect(m->name, &LinkText::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillDecks(*menu);
        menu->popup(m->name->mapToGlobal(QPoint(0, m->name->height() + 2)));
    });
    connect(m->exportButton, &QPushButton::clicked, this, &BriefingPanel::exportDeck);
    connect(m->presentButton, &QPushButton::clicked, this, &BriefingPanel::present);
    connect(m->paper, &QComboBox::activated, this,
            [this](int at) { m->desk.setPaper(briefing::Paper(m->paper->itemData(at).toInt())); });
    connect(m->audience, &QComboBox::activated, this, [this](int at) { m->desk.setAudience(briefing::Audience(at)); });
}

/// A kept briefing may cite what this dataset no longer has.
bool BriefingPanel::holdAgainstDataset(briefing::DeckDesk::Parts changed) {
    if (!differsInWithdrawn(m->desk.deck(), exploration().landscape()))
        return false;
    briefing::Deck held = m->desk.deck();
    markWithdrawn(held, exploration().landscape());
    m->desk.restate(std::move(held), changed); // comes back here
    return true;
}

void BriefingPanel::deskChanged(briefing::DeckDesk::Parts parts) {
    using Desk = briefing::DeckDesk;
    if (parts & Desk::DeckPart && holdAgainstDataset(parts))
        return;
    if (m->presenter && parts & (Desk::DeckPart | Desk::AudiencePart | Desk::NotesPart))
        m->presenter->follow();
    if (parts & Desk::NotesPart) { // nothing else is to be drawn anew
        m->checkSoon.start();
        return;
    }
    if (parts & Desk::PaperPart)
        parts |= Desk::DeckPart; // every page is another picture
    m->canvas->follow(parts);
    check();
    m->strip->follow(parts);
    m->properties->follow();
    m->properties->setChosen(m->canvas->current());
    showEmptiness();
    emit statusTextChanged();
}

/// What is to be looked at before the deck leaves.
void BriefingPanel::check() {
    m->checkSoon.stop();
    m->checks.clear();
    for (const briefing::LaidPage &page : m->desk.laid()) {
        for (const briefing::Misfit &misfit : page.misfits)
            m->checks.push_back(
                {page.page, misfit.place, tr("Page %1: %2").arg(page.number).arg(misfit.sentence), {}, true, false});
        for (const QString &sentence : page.leftOut)
            m->checks.push_back({page.page, {}, tr("Page %1: %2").arg(page.number).arg(sentence), {}, false, true});
    }
    const bool fits = misfitsOf(m->desk.laid()).isEmpty();
    bool cited = true, apart = true;
    for (const briefing::WordingFinding &finding : wordingOf(m->desk.deck())) {
        cited =
            cited && finding.rule != briefing::WordingRule::NoClaim && finding.rule != briefing::WordingRule::OwnWords;
        apart = apart && finding.rule != briefing::WordingRule::LikelihoodWithConfidence;
        const QString words =
            finding.allowed.isEmpty() ? QString() : tr("Instead: %1").arg(finding.allowed.join(QStringLiteral(", ")));
        m->checks.push_back({finding.page, finding.inNotes ? briefing::Place() : finding.place, finding.said(), words,
                             finding.blocks, false, finding.in, finding.at, finding.length});
    }
    QStringList passed;
    const auto pass = [&](bool holds, const QString &sentence) {
        if (holds && !m->desk.deck().pages.empty())
            passed << sentence;
    };
    pass(cited, tr("Every judgement has a claim"));
    pass(apart, tr("Likelihood and confidence are kept apart"));
    pass(true, tr("The label stands on every page, above and below"));
    pass(fits, tr("Everything fits its page"));
    m->properties->setChecks(m->checks, passed);
    std::vector<BriefingCanvas::Mark> marks;
    for (const BriefingProperties::Check &each : m->checks)
        if (each.page == m->desk.current() && each.place.is != briefing::Place::Is::Frame)
            marks.push_back({each.place, each.words.isEmpty() ? each.sentence : each.sentence + u' ' + each.words,
                             each.blocks, each.in, each.at, each.length});
    m->canvas->setMarks(std::move(marks));
}

/// From one page with marks to the next, around the end.
void BriefingPanel::nextMarkedPage(int by) {
    const int pages = int(m->desk.deck().pages.size()), from = m->desk.current();
    for (int i = 1; i <= pages; ++i) {
        const int page = ((from + i * by) % pages + pages) % pages;
        const bool marked = std::any_of(m->checks.begin(), m->checks.end(), [page](const auto &check) {
            return check.page == page && check.place.is != briefing::Place::Is::Frame;
        });
        if (!marked)
            continue;
        m->desk.show(page);
        return m->canvas->beginMarks(by);
    }
    emit noticed(tr("Nothing on these pages is marked."));
}

void BriefingPanel::addToDeck(const MakeInto &make) {
    briefing::Deck deck = m->desk.deck();
    const Exploration &e = exploration();
    briefing::Page page = make(deck, {e.snapshot(), e.filter(), e.visible()});
    m->desk.insert(m->desk.placeForNew(), std::move(page), std::move(deck));
}

int BriefingPanel::add(const Make &make) {
    briefing::Deck deck = m->desk.deck();
    const Exploration &e = exploration();
    briefing::PageMaker maker(deck, {e.snapshot(), e.filter(), e.visible()});
    std::optional<briefing::Page> page = make(maker);
    if (!page)
        return -1;
    const int at = m->desk.placeForNew();
    m->desk.insert(at, std::move(*page), std::move(deck));
    return at;
}

void BriefingPanel::draft() {
    const Exploration &e = exploration();
    briefing::Deck head = m->desk.deck();
    const bool hadPages = !head.pages.empty();
    head.pages.clear();
    head.claims.clear();
    head.sources.clear();
    const briefing::Selection selection{e.snapshot(), e.filter(), e.visible()};
    briefing::Deck drafted = draftOf(selection, std::move(head));
    if (const auto told = m->keeper ? m->keeper->toldBefore(selection) : briefing::ToldBefore(); told.record)
        putChanges(drafted, selection, changesSince(*told.record, e.snapshot()));
    m->desk.edit(std::move(drafted), tr("First draft"), 0);
    const QString pages = wording::count(qint64(m->desk.deck().pages.size()), tr("page"), tr("pages"));
    emit noticed(hadPages ? tr("The first draft has %1. Undo brings back the pages from before.").arg(pages)
                          : tr("The first draft has %1; every sentence can be edited.").arg(pages));
}

void BriefingPanel::startNew() {
    if (m->keeper)
        m->keeper->startNew(briefing::untitledDeck(QDate::currentDate()));
}

void BriefingPanel::listClaims(const QStringList &ids) {
    RowsQuery query;
    query.what = RowsQuery::What::Claims;
    const Landscape &landscape = exploration().landscape();
    for (const QString &id : ids)
        if (const auto claim = landscape.findClaim(id.toStdString()))
            query.claims.push_back(*claim);
    if (query.claims.empty())
        return emit noticed(tr("This dataset no longer has these claims; the deck keeps what they said."));
    m->actions->go(routeOf(query, landscape));
}

void BriefingPanel::refresh(Exploration::Parts) {
    holdAgainstDataset();
    showEmptiness();
    emit statusTextChanged();
}

void BriefingPanel::showEmptiness() {
    const briefing::Deck &deck = m->desk.deck();
    const bool empty = deck.pages.empty();
    const QWidget *focus = window()->focusWidget();
    const bool hadKeys = focus && isAncestorOf(focus);
    if (empty)
        showNothing();
    setFocusProxy(empty ? m->make : static_cast<QWidget *>(m->strip));
    m->nothing->setVisible(empty);
    m->middle->setVisible(!empty);
    m->properties->setVisible(!empty);
    if (hadKeys && !focus->isVisibleTo(this)) // what had them has gone
        focusProxy()->setFocus(Qt::OtherFocusReason);
    m->name->setText(deck.name);
    // Lists go on over more sheets than one; the foot of each counts sheets.
    const QString pages = wording::count(qint64(deck.pages.size()), tr("page"), tr("pages"));
    const auto sheets = qint64(m->desk.laid().size());
    m->count->setText(sheets == qint64(deck.pages.size())
                          ? pages
                          : tr("%1 on %2").arg(pages, wording::count(sheets, tr("sheet"), tr("sheets"))));
    arrange();
    update();
    m->kind->setText(m->desk.page() ? briefing::title(m->desk.page()->kind) : QString());
}

void BriefingPanel::showNothing() {
    const Filter &filter = exploration().filter();
    m->nothing->clearActions();
    m->nothing->setText(
        tr("This briefing has no pages yet"),
        filter.isEmpty() ? tr("A first draft is made from all that is recorded, sentence by sentence with its "
                              "claims. Or go anywhere and add what you see with Ctrl+B.")
                         : tr("A first draft is made from what passes your filter (%1), sentence by sentence with "
                              "its claims. Or go anywhere and add what you see with Ctrl+B.")
                               .arg(wording::line(filterInWords(filter, exploration().landscape()).toStdString(), 120)),
        QStringLiteral("briefing"));
    m->make = m->nothing->addAction(tr("Make the first draft"));
    m->make->setProperty("variant", "primary");
    connect(m->make, &QPushButton::clicked, this, &BriefingPanel::draft, Qt::QueuedConnection);
    QPushButton *page = m->nothing->addAction(tr("Add a page…"), true);
    connect(page, &QPushButton::clicked, this,
            [this, page] { m->templates->popup(page->mapToGlobal(QPoint(0, page->height() + 4))); });
}

briefing::Tlp BriefingPanel::marking() const {
    const briefing::Page *page = m->desk.page();
    return page ? markingOf(m->desk.deck(), *page) : briefing::Tlp::Clear;
}

QString BriefingPanel::statusText() const {
    const briefing::Deck &deck = m->desk.deck();
    if (deck.pages.empty())
        return tr("no pages");
    QString text = tr("page %1 of %2").arg(m->desk.current() + 1).arg(deck.pages.size());
    const auto blocking = std::count_if(m->checks.begin(), m->checks.end(), [](const auto &c) { return c.blocks; });
    if (blocking > 0)
        text += QStringLiteral("  ·  ") + tr("%1 to mend before export").arg(blocking);
    const auto marked = std::count_if(m->checks.begin(), m->checks.end(), [](const auto &c) { return !c.isNews; });
    if (marked > 0)
        text += QStringLiteral("  ·  ") + tr("%1 marked, F8 leads to the next").arg(marked);
    return text;
}

QString BriefingPanel::copyText() const {
    const briefing::Page *page = m->desk.page();
    QStringList lines;
    if (page) // the label stands before what it is about, also in a message
        lines << briefing::label(markingOf(m->desk.deck(), *page));
    if (page)
        forEachStatement(*page, [&lines](const briefing::Statement &statement) {
            if (!statement.text.isEmpty())
                lines << (statement.lead.isEmpty() ? statement.text : statement.lead + u' ' + statement.text);
        });
    return lines.join(u'\n');
}

void BriefingPanel::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_F5)
        return present();
    if (event->key() == Qt::Key_F8)
        return m->canvas->stepMark(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    Panel::keyPressEvent(event);
}

} // namespace hw

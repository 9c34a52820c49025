#include "briefing/deck_desk.h"

#include "briefing/deck_facts.h"
#include "briefing/speaker_notes.h"
#include "briefing/type_setting.h"

#include <algorithm>

namespace hw::briefing {
namespace {
constexpr std::size_t undoDepth = 100;
}

DeckDesk::DeckDesk(QObject *parent)
    : QObject(parent) {}

const Page *DeckDesk::pageAt(int page) const {
    return page >= 0 && page < int(m_deck.pages.size()) ? &m_deck.pages[std::size_t(page)] : nullptr;
}

void DeckDesk::show(int page) {
    if (!pageAt(page) || page == m_current)
        return;
    m_current = page;
    closeStep();
    emit changed(PagePart);
}

void DeckDesk::restate(Deck deck, Parts alsoChanged) {
    m_deck = std::move(deck);
    ++m_changes;
    ++m_revision;
    emit changed(DeckPart | alsoChanged);
}

void DeckDesk::setAudience(Audience audience) {
    if (m_audience == audience)
        return;
    m_audience = audience;
    emit changed(AudiencePart);
}

void DeckDesk::setPaper(Paper paper) {
    if (paper == m_paper)
        return;
    m_paper = paper;
    ++m_changes;
    emit changed(PaperPart);
}

const std::vector<LaidPage> &DeckDesk::laid(Paper paper) const {
    Sheets &sheets = m_sheets[std::size_t(paper)];
    if (sheets.of != m_changes) {
        sheets.pages = layOut(m_deck, paper, m_theme);
        sheets.of = m_changes;
    }
    return sheets.pages;
}

std::vector<const LaidPage *> DeckDesk::laidOf(int page) const {
    std::vector<const LaidPage *> parts;
    for (const LaidPage &each : laid())
        if (each.page == page)
            parts.push_back(&each);
    return parts;
}

void DeckDesk::put(Deck deck, int page) {
    m_deck = std::move(deck);
    recount(m_deck);
    m_current = m_deck.pages.empty() ? -1 : std::clamp(page, 0, int(m_deck.pages.size()) - 1);
    ++m_changes;
    ++m_revision;
}

void DeckDesk::load(Deck deck) {
    for (Page &page : deck.pages)
        if (page.key == 0)
            page.key = newKey(deck);
    put(std::move(deck), 0);
    m_undo.clear();
    m_redo.clear();
    closeStep();
    emit changed(DeckPart | PagePart | HistoryPart);
}

void DeckDesk::edit(Deck after, const QString &title, int pageToShow, const QString &merging) {
    followPages(m_deck, after);
    take(std::move(after), title, pageToShow, merging);
    emit changed(DeckPart | PagePart | HistoryPart);
}

void DeckDesk::editNotes(int page, const QString &notes) {
    const Page *before = pageAt(page);
    if (!before || before->notes == notes)
        return;
    const int key = before->key, shown = m_changes;
    const Tlp label = markingOf(m_deck, *before);
    Deck after = m_deck;
    after.pages[std::size_t(page)].notes = notes;
    take(std::move(after), tr("Notes of page %1").arg(page + 1), -1, QStringLiteral("notes of %1").arg(key));
    if (markingOf(m_deck, m_deck.pages[std::size_t(page)]) != label) {
        emit changed(DeckPart | HistoryPart);
        return;
    }
    m_changes = shown; // pages that are laid out and their pictures stay
    emit changed(NotesPart | HistoryPart);
}

void DeckDesk::take(Deck after, const QString &title, int pageToShow, const QString &merging) {
    const bool merges = !merging.isEmpty() && merging == m_merging && !m_undo.empty();
    if (!merges) {
        m_undo.push_back({title, std::move(m_deck), m_current});
        ++m_newSteps;
        if (m_undo.size() > undoDepth)
            m_undo.erase(m_undo.begin());
    }
    m_merging = merging;
    m_redo.clear();
    put(std::move(after), pageToShow < 0 ? m_current : pageToShow);
}

void DeckDesk::editPage(int page, Page after, const QString &title, const QString &merging) {
    if (!pageAt(page))
        return;
    Deck deck = m_deck;
    deck.pages[std::size_t(page)] = std::move(after);
    edit(std::move(deck), title, -1, merging);
}

int DeckDesk::newKey(const Deck &deck) const {
    int last = 0;
    for (const Page &page : deck.pages)
        last = std::max(last, page.key);
    return last + 1;
}

/// What a page is called in the title of a step.
QString DeckDesk::naming(int page) const {
    const Page *named = pageAt(page);
    if (!named)
        return {};
    QString title = named->title.text.simplified();
    if (title.isEmpty())
        title = briefing::title(named->kind);
    return title.size() > 40 ? title.left(39).trimmed() + QChar(0x2026) : title;
}

int DeckDesk::placeForNew() const {
    int sources = int(m_deck.pages.size());
    while (sources > 0 && m_deck.pages[std::size_t(sources - 1)].kind == PageKind::Sources)
        --sources;
    return std::min(m_current + 1, sources);
}

void DeckDesk::insert(int before, Page page, std::optional<Deck> citing) {
    Deck deck = citing ? std::move(*citing) : m_deck;
    page.key = newKey(deck);
    const int at = std::clamp(before, 0, int(deck.pages.size()));
    const QString kind = briefing::title(page.kind);
    deck.pages.insert(deck.pages.begin() + at, std::move(page));
    edit(std::move(deck), tr("Add page “%1”").arg(kind), at);
}

void DeckDesk::move(int from, int to) {
    if (!pageAt(from) || !pageAt(to) || from == to)
        return;
    Deck deck = m_deck;
    Page moved = std::move(deck.pages[std::size_t(from)]);
    deck.pages.erase(deck.pages.begin() + from);
    deck.pages.insert(deck.pages.begin() + to, std::move(moved));
    edit(std::move(deck), tr("Move page “%1”").arg(naming(from)), to);
}

void DeckDesk::duplicate(int page) {
    if (!pageAt(page))
        return;
    Deck deck = m_deck;
    Page copy = deck.pages[std::size_t(page)];
    copy.key = newKey(deck);
    deck.pages.insert(deck.pages.begin() + page + 1, std::move(copy));
    edit(std::move(deck), tr("Duplicate page “%1”").arg(naming(page)), page + 1);
}

void DeckDesk::remove(int page) {
    if (!pageAt(page))
        return;
    Deck deck = m_deck;
    const QString title = tr("Delete page “%1”").arg(naming(page));
    deck.pages.erase(deck.pages.begin() + page);
    const int shown = m_current > page ? m_current - 1 : m_current;
    edit(std::move(deck), title, std::max(0, shown));
}

QString DeckDesk::faultOf(int page, const TextAt &at, const QString &text) const {
    const Page *before = pageAt(page);
    const auto old = before ? textAt(*before, at) : std::nullopt;
    if (!old)
        return tr("The page has no such text any more.");
    if (wordCount(text) < wordCount(*old) && text.size() < old->size())
        return {}; // shorter is never refused: a page that is too full gets better by it
    Deck trial = m_deck;
    setTextAt(trial.pages[std::size_t(page)], at, text);
    QStringList known;
    for (const LaidPage *part : laidOf(page))
        for (const Misfit &misfit : part->misfits)
            known << misfit.sentence;
    for (const LaidPage &part : layOut(trial, std::size_t(page), m_paper, m_theme))
        for (const Misfit &misfit : part.misfits)
            if (misfit.place == at.place || !known.contains(misfit.sentence))
                return misfit.sentence;
    return {};
}

Result<void> DeckDesk::setText(int page, const TextAt &at, const QString &text) {
    const Page *before = pageAt(page);
    if (before && textAt(*before, at) == text)
        return {};
    if (const QString fault = faultOf(page, at, text); !fault.isEmpty())
        return tl::unexpected(Error{fault.toStdString()});
    Page after = *before;
    setTextAt(after, at, text);
    const QString part = at.place.is == Place::Is::Title ? tr("Title") : tr("Text");
    editPage(page, std::move(after), tr("%1 on page %2").arg(part).arg(page + 1));
    return {};
}

void DeckDesk::confirm(int page, const Place &place) {
    const Page *before = pageAt(page);
    const Statement *said = before ? statementAt(*before, place) : nullptr;
    if (!said || !said->isUnchecked())
        return;
    Page after = *before;
    statementAt(after, place)->confirmed = said->text;
    editPage(page, std::move(after), tr("Confirm a statement of page %1").arg(page + 1));
}

void DeckDesk::swapWith(std::vector<Step> &from, std::vector<Step> &to) {
    if (from.empty())
        return;
    Step step = std::move(from.back());
    from.pop_back();
    to.push_back({step.title, std::move(m_deck), m_current});
    put(std::move(step.other), step.page);
    closeStep();
    emit changed(DeckPart | PagePart | HistoryPart);
}

void DeckDesk::undo() { swapWith(m_undo, m_redo); }
void DeckDesk::redo() { swapWith(m_redo, m_undo); }

} // namespace hw::briefing

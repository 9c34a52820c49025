// BriefingPanel: what is done with the deck as a whole: named, brought up to date, presented.
#include "panels/briefing/briefing_parts.h"

#include "briefing/deck_facts.h"
#include "briefing/questions.h"
#include "briefing/since.h"
#include "landscape/filter_text.h"
#include "panels/briefing/briefing_changes.h"

#include "panels/briefing/briefing_deck_dialog.h"
#include "panels/briefing/briefing_export.h"
#include "panels/parts/question_dialog.h"
#include "session/wording.h"

namespace hw {
namespace {
constexpr qsizetype mostListed = 12;
}

void BriefingPanel::editDeck() {
    auto *dialog = new BriefingDeckDialog(m->desk.deck(), theme(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        briefing::Deck after = dialog->deck();
        const briefing::Deck &now = m->desk.deck();
        const bool same = after.name == now.name && after.organisation == now.organisation &&
                          after.forWhom == now.forWhom && after.author == now.author && after.date == now.date &&
                          after.restriction == now.restriction;
        if (!same)
            m->desk.edit(std::move(after), tr("About the briefing"));
    });
    dialog->open();
}

/// Says what would change before it changes anything.
void BriefingPanel::refreshPage() { refreshPages(m->desk.current()); }

void BriefingPanel::refreshPages(int page) {
    if (m->desk.deck().pages.empty())
        return;
    const bool all = page < 0;
    briefing::Deck after = m->desk.deck();
    const QStringList changes = all ? briefing::refresh(after, exploration().snapshot())
                                    : briefing::refresh(after, std::size_t(page), exploration().snapshot());
    if (changes.isEmpty())
        return emit noticed(all ? tr("Nothing in this briefing has changed since it was made.")
                                : tr("Nothing on this page has changed since it was made."));
    QStringList shown = changes.mid(0, mostListed);
    if (changes.size() > mostListed)
        shown << tr("And %1 more.").arg(changes.size() - mostListed);
    const QString what = all ? tr("Update all pages") : tr("Update page %1").arg(page + 1);
    auto *question = new QuestionDialog(what + u'?', shown.join(u'\n'), theme(), this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addChoice(tr("Leave it"), QuestionDialog::Look::Plain, nullptr);
    question->addChoice(all ? tr("Update all") : tr("Update page"), QuestionDialog::Look::Primary,
                        [this, what, after, asked = m->desk.revision()] {
                            if (m->desk.revision() == asked) // nothing else was done meanwhile
                                m->desk.edit(after, what);
                        });
    question->open();
}

/// What the deck is about: the filter of its first page; before there is one, what passes now. None: said in words.
std::optional<briefing::Selection> BriefingPanel::scope() {
    const Exploration &e = exploration();
    const briefing::Page *first = m->desk.pageAt(0);
    if (!first)
        return briefing::Selection{e.snapshot(), e.filter(), e.visible()};
    auto selection = selectionOfPage(*first, e.snapshot());
    if (!selection)
        emit noticed(tr("The filter of page 1 cannot be read any more, so what changed inside it is not known."));
    return selection;
}

void BriefingPanel::addQuestions(int asker) {
    addToDeck([&](briefing::Deck &deck, const briefing::Selection &selection) {
        return asker < int(briefing::askerCount) ? questionsPage(deck, selection, briefing::Asker(asker))
                                                 : tabletopPage(deck, selection);
    });
}

bool BriefingPanel::hasLastExport() const { return m->keeper && m->keeper->hasExports(); }

void BriefingPanel::listChanges() {
    if (!m->keeper)
        return;
    const auto told = scope();
    if (!told)
        return;
    const briefing::ToldBefore before = m->keeper->toldBefore(*told);
    if (!before.record)
        return emit noticed(notToldWords(*told, before));
    const briefing::Changes changes = changesSince(*before.record, exploration().snapshot());
    if (changes.changes.empty())
        return emit noticed(tr("Nothing has changed since %1, under the same filter.").arg(changes.since));
    auto *dialog = new BriefingChanges(changes, exploration().landscape(), theme(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BriefingChanges::opened, this, [this](const Route &route) { m->actions->go(route); });
    connect(dialog, &BriefingChanges::pageWanted, this, [this, changes] {
        addToDeck([&](briefing::Deck &deck, const briefing::Selection &selection) {
            return changesPage(deck, selection, changes);
        });
    });
    dialog->open();
}

void BriefingPanel::exportDeck() {
    if (m->desk.deck().pages.empty())
        return emit noticed(tr("There is nothing to export yet. Make the first draft, or add a page."));
    auto *dialog = new BriefingExport(m->desk.deck(), m->desk.paper(), m->desk.audience(), theme(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BriefingExport::permitted, this, [this](const std::vector<briefing::Permission> &permissions) {
        briefing::Deck after = m->desk.deck();
        after.permissions = permissions;
        m->desk.edit(std::move(after), tr("Permission of a source"), m->desk.current());
    });
    connect(dialog, &BriefingExport::saved, this, [this, dialog](const QString &sentence, const QString &file) {
        const auto told = m->keeper ? scope() : std::nullopt;
        if (told)
            m->keeper->remember(recordOf(dialog->deck(), *told, file, QDateTime::currentDateTimeUtc()));
        emit noticed(told || !m->keeper ? sentence
                                        : sentence + u' ' +
                                              tr("It is not kept for “since my last briefing”: the filter of its first "
                                                 "page cannot be read any more."));
    });
    dialog->open();
}

void BriefingPanel::present() {
    if (m->desk.deck().pages.empty())
        return emit noticed(tr("There is nothing to present yet. Make the first draft, or add a page."));
    if (briefing::forAudience(m->desk.deck(), m->desk.audience()).pages.empty())
        return emit noticed(tr("No page of this briefing is for that audience. Choose another one, or say on a page "
                               "whom it is for."));
    if (!m->presenter) {
        m->presenter = new Presenter(m->desk, exploration().snapshot(), theme(), this);
        connect(m->presenter, &Presenter::ended, this, [this] {
            if (m->presenter && m->presenter->page() >= 0)
                m->desk.show(m->presenter->page());
        });
    }
    m->presenter->start(m->desk.current());
}

} // namespace hw

// The answers as a page.
#include "briefing/deck_facts.h"
#include "briefing/questions.h"
#include "briefing/speaker_notes.h"

#include <QCoreApplication>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

} // namespace

QString title(Asker asker) {
    return asker == Asker::Board              ? tr("What the board asks")
           : asker == Asker::ResearchSecurity ? tr("What research security asks")
                                              : tr("What analysts ask");
}

Page questionsPage(Deck &deck, const Selection &selection, Asker asker) {
    PageMaker maker(deck, selection);
    AddedTable nothing;
    nothing.title = title(asker);
    Page page = maker.table(nothing);
    page.kind = PageKind::Questions;
    page.blocks.clear();
    page.about = {QString::number(int(asker))};
    for (Card &card : cardsOf(deck, selection, asker)) {
        Prose prose{Prose::Is::Lines, card.question, {}};
        prose.statements.push_back(std::move(card.answer));
        card.notKnown.lead = tr("Not known:");
        prose.statements.push_back(std::move(card.notKnown));
        if (!card.decision.isEmpty()) {
            Statement wanted;
            wanted.lead = tr("Decision wanted:");
            wanted.text = wanted.generated = card.decision;
            prose.statements.push_back(std::move(wanted));
        }
        page.blocks.push_back(std::move(prose));
    }
    page.blocks.push_back(SourceList{});
    page.notes = speakerNotes(deck, page);
    return page;
}

} // namespace hw::briefing

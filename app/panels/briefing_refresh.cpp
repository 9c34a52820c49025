#include "panels/briefing_refresh.h"

#include "briefing/deck_facts.h"
#include "landscape/filter_text.h"
#include "session/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::BriefingRefresh", text); }

std::vector<briefing::Statement> statementsOf(const briefing::Page &page) {
    std::vector<briefing::Statement> all;
    forEachStatement(page, [&all](const briefing::Statement &statement) { all.push_back(statement); });
    return all;
}

QStringList missingIn(const QStringList &some, const QStringList &others) {
    QStringList gone;
    for (const QString &each : some)
        if (!others.contains(each))
            gone << each;
    return gone;
}

/// What a person wrote stands where it stood.
void keepHand(briefing::Statement &after, const briefing::Statement &before) {
    if (before.isEdited() || (before.generated.isEmpty() && !before.text.isEmpty()))
        after.text = before.text;
    after.marking = stricter(after.marking, before.marking);
}

void keepHand(briefing::Page &after, const briefing::Page &before) {
    keepHand(after.title, before.title);
    keepHand(after.subtitle, before.subtitle);
    for (std::size_t i = 0; i < std::min(after.blocks.size(), before.blocks.size()); ++i) {
        auto *now = std::get_if<briefing::Prose>(&after.blocks[i]);
        const auto *then = std::get_if<briefing::Prose>(&before.blocks[i]);
        for (std::size_t k = 0; now && then && k < std::min(now->statements.size(), then->statements.size()); ++k)
            keepHand(now->statements[k], then->statements[k]);
    }
    after.key = before.key;
    after.notes = before.notes;
    after.notesMarking = before.notesMarking;
    after.raised = before.raised;
    after.audience = before.audience;
}

QStringList changesBetween(const briefing::Deck &deck, const briefing::Page &before, const briefing::Page &after) {
    QStringList changes;
    const QStringList then = claimsOf(before), now = claimsOf(after);
    if (before.frozen.dataset != after.frozen.dataset)
        changes << tr("Data: %1 instead of %2.").arg(after.frozen.dataset, before.frozen.dataset);
    const QStringList added = missingIn(now, then), gone = missingIn(then, now);
    if (!added.isEmpty())
        changes << tr("%1 more.").arg(wording::count(added.size(), tr("claim"), tr("claims")));
    for (const QString &claim : added.mid(0, 5))
        changes << tr("New: %1").arg(deck.claims.value(claim).text);
    if (!gone.isEmpty())
        changes << tr("%1 less.").arg(wording::count(gone.size(), tr("claim"), tr("claims")));
    for (const QString &claim : gone.mid(0, 5))
        changes << tr("No longer: %1").arg(deck.claims.value(claim).text);
    const auto old = statementsOf(before), fresh = statementsOf(after);
    for (std::size_t i = 0; i < std::min(old.size(), fresh.size()); ++i)
        if (old[i].generated != fresh[i].generated && !fresh[i].generated.isEmpty())
            changes
                << (fresh[i].isEdited()
                        ? tr("Your words stay: “%1”. The draft would say: “%2”").arg(fresh[i].text, fresh[i].generated)
                        : tr("“%1” becomes “%2”").arg(old[i].text, fresh[i].text));
    return changes;
}

} // namespace

Result<std::optional<RefreshedPage>> refreshed(const briefing::Deck &deck, const briefing::Page &page,
                                               const LandscapePtr &landscape) {
    const auto filter = parseFilter(page.frozen.filter.toStdString(), *landscape);
    if (!filter)
        return tl::unexpected(Error{filter.error().sentence()});
    RefreshedPage made{deck, {}, {}};
    briefing::PageMaker maker(made.deck, briefing::selectionOf(landscape, *filter));
    auto again = maker.again(page);
    if (!again)
        return std::optional<RefreshedPage>();
    made.page = std::move(*again);
    keepHand(made.page, page);
    made.changes = changesBetween(made.deck, page, made.page);
    return std::optional(std::move(made));
}

} // namespace hw

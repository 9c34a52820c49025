#include "cli/kept_deck.h"

#include "briefing/deck_text.h"
#include "store/workspace_reading.h"

#include <algorithm>

namespace hw::cli {
namespace {

tl::unexpected<NoDeck> none(std::string message, int status = couldNotBeDone) {
    return tl::unexpected<NoDeck>(NoDeck{std::move(message), status});
}

/// By its name, or with another case of letters.
std::optional<std::string> named(const std::vector<std::string> &names, const std::string &wanted) {
    for (const Qt::CaseSensitivity how : {Qt::CaseSensitive, Qt::CaseInsensitive})
        for (const std::string &name : names)
            if (QString::fromStdString(name).compare(QString::fromStdString(wanted), how) == 0)
                return name;
    return std::nullopt;
}

} // namespace

tl::expected<KeptDeck, NoDeck> keptDeck(const Invocation &invocation) {
    if (invocation.workspace.empty())
        return none("A briefing is kept in a workspace: add --workspace FILE.", wrongUsage);
    const Result<WorkspaceContent> content = contentOfWorkspace(invocation.workspace);
    if (!content)
        return none(content.error().message);
    const std::string prefix = briefing::deckKey({}).toStdString();
    std::vector<std::string> names;
    for (const auto &[key, value] : content->settings)
        if (key.starts_with(prefix) && !value.empty())
            names.push_back(key.substr(prefix.size()));
    if (names.empty())
        return none("The workspace \"" + invocation.workspace + "\" has no briefing yet.");
    std::string wanted = invocation.deck;
    if (wanted.empty()) {
        const auto last = content->settings.find(briefing::lastDeckKey);
        wanted = last != content->settings.end() && named(names, last->second) ? last->second : names.front();
    }
    const auto name = named(names, wanted);
    if (!name) {
        const std::vector<std::string_view> known(names.begin(), names.end());
        std::string hint = didYouMean(wanted, known);
        if (hint.empty()) {
            constexpr std::size_t most = 8;
            hint = names.size() == 1 ? " Its only briefing is: " : " Its briefings are: ";
            for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
                hint += (i == 0 ? "" : ", ") + asTyped(names[i]);
            hint += names.size() > most ? " and " + std::to_string(names.size() - most) + " more." : ".";
        }
        return none("The workspace has no briefing " + asTyped(wanted) + "." + hint);
    }
    KeptDeck kept{*name, QString::fromStdString(content->settings.at(prefix + *name)), {}};
    auto deck = briefing::deckFrom(kept.text);
    if (!deck)
        return none("The briefing " + asTyped(*name) + " cannot be read: " + deck.error().message);
    kept.deck = std::move(*deck);
    return kept;
}

} // namespace hw::cli

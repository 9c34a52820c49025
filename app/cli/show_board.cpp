#include "cli/show_board.h"

#include "session/graph_board_text.h"
#include "session/notebook_values.h"
#include "store/workspace_reading.h"

#include <algorithm>

namespace hw::cli {
namespace {

tl::unexpected<ViewError> wrong(std::string message, int status = wrongUsage) {
    return tl::unexpected<ViewError>(ViewError{std::move(message), status});
}

/// By its name, or with another case of letters.
const WorkspaceBoard *boardNamed(const WorkspaceContent &content, const std::string &name) {
    const QString wanted = QString::fromStdString(name);
    for (const Qt::CaseSensitivity how : {Qt::CaseSensitive, Qt::CaseInsensitive})
        for (const WorkspaceBoard &board : content.boards)
            if (QString::fromStdString(board.name).compare(wanted, how) == 0)
                return &board;
    return nullptr;
}

std::string noSuchBoard(const WorkspaceContent &content, const Invocation &invocation) {
    if (content.boards.empty())
        return "The workspace \"" + invocation.workspace + "\" has no boards yet.";
    std::vector<std::string_view> names;
    for (const WorkspaceBoard &board : content.boards)
        names.push_back(board.name);
    std::string hint = didYouMean(invocation.board, names);
    if (hint.empty()) {
        constexpr std::size_t most = 8;
        hint = names.size() == 1 ? " Its only board is: " : " Its boards are: ";
        for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
            hint += (i == 0 ? "" : ", ") + asTyped(names[i]);
        hint += names.size() > most ? " and " + std::to_string(names.size() - most) + " more." : ".";
    }
    return "The workspace has no board " + asTyped(invocation.board) + "." + hint;
}

} // namespace

tl::expected<std::optional<NamedBoard>, ViewError> boardFor(const Invocation &invocation, const Landscape &landscape,
                                                            Streams &streams) {
    if (invocation.workspace.empty() && invocation.board.empty())
        return std::nullopt;
    if (invocation.arguments.front() == "briefing" && invocation.board.empty())
        return std::nullopt; // the workspace is read for its briefing
    if (invocation.arguments.front() != "relationships")
        return wrong(invocation.board.empty()
                         ? "--workspace goes with show relationships, which have boards, and with show briefing."
                         : "Only relationships have boards; --board goes with show relationships.");
    if (invocation.workspace.empty())
        return wrong("A board is kept in a workspace: add --workspace FILE.");
    if (!invocation.focus.empty())
        return wrong("Either what --focus names or a board of --workspace is drawn; one of them is too many.");
    const Result<WorkspaceContent> content = contentOfWorkspace(invocation.workspace);
    if (!content)
        return wrong(content.error().message, couldNotBeDone);
    std::string name = invocation.board;
    if (name.empty()) {
        const auto last = content->settings.find(QString(settings::board).toStdString());
        if (last == content->settings.end())
            return std::nullopt;
        name = last->second;
    }
    const WorkspaceBoard *board = boardNamed(*content, name);
    if (!board && invocation.board.empty())
        return std::nullopt;
    if (!board)
        return wrong(noSuchBoard(*content, invocation), couldNotBeDone);
    BoardReading reading = readBoard(QString::fromStdString(board->text), landscape);
    if (reading.is == BoardReading::Is::Unreadable)
        return wrong("The board " + asTyped(board->name) + " cannot be drawn. " + reading.sentence.toStdString(),
                     couldNotBeDone);
    if (!reading.sentence.isEmpty())
        streams.say(reading.sentence.toStdString());
    return std::optional(NamedBoard{board->name, std::move(reading.content)});
}

} // namespace hw::cli

#include "cli/brief_since.h"

#include "briefing/deck_text.h"
#include "cli/streams.h"
#include "store/workspace.h"
#include "store/workspace_reading.h"

#include <filesystem>

namespace hw::cli {
namespace {

using namespace briefing;

QStringList recordsIn(const WorkspaceContent &content) {
    QStringList texts;
    const std::string prefix = exportKey({}).toStdString();
    for (const auto &[key, value] : content.settings)
        if (key.starts_with(prefix))
            texts << QString::fromStdString(value);
    return texts;
}

tl::unexpected<SinceError> wrong(std::string message, int status) {
    return tl::unexpected<SinceError>(SinceError{std::move(message), status});
}

} // namespace

tl::expected<Compared, SinceError> changesFor(const Invocation &invocation, const Selection &selection) {
    const QString since = QString::fromStdString(invocation.since);
    const auto date = PartialDate::parse(invocation.since);
    const std::string dated(selection.landscape->info().date);
    const auto of = PartialDate::parse(dated);
    if (date && date->firstDay() > std::max(today().lastDay(), of ? of->lastDay() : noDayLast))
        return wrong("The value " + asTyped(invocation.since) + " of --since lies in the future: this dataset is of " +
                         dated + ".",
                     wrongUsage);
    Compared compared;
    QStringList texts;
    std::error_code ignored;
    const bool hasWorkspace = !invocation.workspace.empty() && std::filesystem::exists(invocation.workspace, ignored);
    if (hasWorkspace) {
        const Result<WorkspaceContent> content = contentOfWorkspace(invocation.workspace);
        if (!content)
            return wrong(content.error().message, couldNotBeDone);
        texts = recordsIn(*content);
    }
    const ToldBefore told = toldBefore(texts, selection, QDateTime::currentDateTimeUtc(), since);
    if (told.record) {
        compared.changes = changesSince(*told.record, selection.landscape);
        return compared;
    }
    if (hasWorkspace)
        compared.notTold = notToldWords(selection, told).toStdString();
    if (since.isEmpty())
        return compared;
    // "2026.05" is a dataset; without the record of a briefing from it nothing can be compared.
    if (!date)
        return wrong(invocation.workspace.empty()
                         ? "The value " + asTyped(invocation.since) +
                               " of --since is not a day, month or year such as 2026-05; a dataset can be named where "
                               "--workspace holds the record of a briefing from it."
                         : "The workspace holds no record of a briefing from dataset " + asTyped(invocation.since) +
                               " under this filter.",
                     invocation.workspace.empty() ? wrongUsage : couldNotBeDone);
    compared.changes = publicSince(selection, *date);
    return compared;
}

Result<void> keepRecord(const Invocation &invocation, const ExportRecord &record) {
    WorkspaceOpening opening = openWorkspace(invocation.workspace);
    if (opening.is != WorkspaceOpening::Is::Opened)
        return hw::fail("The briefing is written, but not remembered for the next one: " + opening.message);
    WorkspaceContent content = opening.workspace->content();
    content.settings[exportKey(record.when.toString(Qt::ISODateWithMs)).toStdString()] = textOf(record).toStdString();
    const Result<void> saved = opening.workspace->save(content);
    if (!saved)
        return hw::fail("The briefing is written, but not remembered for the next one: " + saved.error().message);
    return {};
}

} // namespace hw::cli

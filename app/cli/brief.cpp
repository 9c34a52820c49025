// helixwatch brief [FILTER] [--tlp LABEL] [--since DATASET|DATE] [--paper PAPER] [--workspace FILE] -o FILE
#include "briefing/briefing_file.h"
#include "briefing/gate.h"
#include "briefing/page_maker.h"
#include "briefing/wording_check.h"
#include "cli/brief_since.h"
#include "cli/commands.h"
#include "cli/filter_argument.h"
#include "cli/offscreen.h"
#include "cli/whole_file.h"

#include <QDateTime>
#include <QFileInfo>

namespace hw::cli {
namespace {

using namespace briefing;

constexpr std::size_t mostSaid = 6; // findings on a terminal

std::string utf8(const QString &text) { return text.toStdString(); }

struct Wanted {
    FileKind kind = FileKind::Pdf;
    Paper paper = Paper::A4;
    std::optional<Tlp> tlp;
};

/// What the options ask for, or what is wrong with them.
tl::expected<Wanted, std::string> wanted(const Invocation &invocation) {
    Wanted asked;
    const QString output = QString::fromStdString(invocation.output);
    const std::string endings = utf8(fileEndings().join(QStringLiteral(", ")));
    if (output.isEmpty() || output == QLatin1String("-"))
        return tl::unexpected<std::string>("A briefing is a file: name it with -o FILE, ending in one of " + endings +
                                           ".");
    const auto kind = fileKindOf(output);
    if (!kind)
        return tl::unexpected<std::string>("A briefing can be written as " + endings + "; " +
                                           asTyped(invocation.output) + " ends in none of these.");
    asked.kind = *kind;
    if (!invocation.paper.empty()) {
        const auto paper = paperNamed(QString::fromStdString(invocation.paper));
        if (!paper)
            return tl::unexpected<std::string>("The value " + asTyped(invocation.paper) +
                                               " of --paper is not one of a4, letter, 16:9.");
        asked.paper = *paper;
    }
    if (!invocation.tlp.empty()) {
        asked.tlp = tlpNamed(QString::fromStdString(invocation.tlp));
        if (!asked.tlp)
            return tl::unexpected<std::string>("The value " + asTyped(invocation.tlp) +
                                               " of --tlp is not one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED.");
    }
    if (asked.tlp == Tlp::Red && !invocation.confirmRed)
        return tl::unexpected<std::string>("A TLP:RED file is for the people of one meeting. Nothing was written; if "
                                           "it has to be a file, say so a second "
                                           "time with --confirm-red.");
    return asked;
}

/// Nothing above the chosen label leaves: what does is listed, and nothing is written.
std::string gateFault(const Deck &deck, Tlp chosen, const std::string &output) {
    const GateAnswer gate = gateFor(deck, chosen, QFileInfo(QString::fromStdString(output)).fileName());
    if (gate.isOpen())
        return {};
    std::string said = "Nothing was written: this is stricter than " + utf8(label(chosen)) + ".";
    for (const Exceeding &each : gate.exceeding)
        said += "\n  " + utf8(each.reason) + " " + utf8(each.what);
    return said;
}

void sayWording(const Deck &deck, Streams &streams) {
    const auto findings = wordingOf(deck);
    for (std::size_t i = 0; i < std::min(mostSaid, findings.size()); ++i)
        streams.say(utf8(findings[i].sentence()));
    if (findings.size() > mostSaid)
        streams.say(std::to_string(findings.size() - mostSaid) + " more findings on wording.");
}

/// What changed takes the place of what became public last.
void putChanges(Deck &deck, Page page) {
    for (Page &each : deck.pages)
        if (each.kind == PageKind::Changes) {
            page.key = each.key;
            each = std::move(page);
            return;
        }
    deck.pages.insert(deck.pages.begin() + std::min<std::ptrdiff_t>(1, std::ptrdiff_t(deck.pages.size())),
                      std::move(page));
}

} // namespace

int brief(const Invocation &invocation, Streams &streams) {
    const auto asked = wanted(invocation);
    if (!asked)
        return streams.wrong(asked.error());
    const Result<LandscapePtr> landscape = openLandscape(invocation, streams);
    if (!landscape)
        return streams.fail(landscape.error().message);
    const auto filter = filterFrom(invocation, 0, **landscape);
    if (!filter)
        return streams.wrong(filter.error().message);

    const Selection selection = selectionOf(*landscape, *filter);
    const auto changes = changesFor(invocation, selection);
    if (!changes) {
        streams.fail(changes.error().message);
        return changes.error().status;
    }

    const Offscreen application;
    loadFonts();
    const Theme theme;
    Deck head;
    head.name = QStringLiteral("Threat brief");
    head.date = QDateTime::currentDateTimeUtc().date();
    head.raised = asked->tlp.value_or(Tlp::Clear);
    Deck deck = draftOf(selection, std::move(head));
    if (*changes)
        putChanges(deck, changesPage(deck, selection, **changes));
    if (const std::string fault = gateFault(deck, asked->tlp.value_or(markingOf(deck)), invocation.output);
        !fault.empty())
        return streams.fail(fault);
    const Result<QByteArray> bytes = written(asked->kind, deck, asked->paper, theme);
    if (!bytes)
        return streams.fail(bytes.error().message);
    const Result<void> saved =
        writeFile(invocation.output, {bytes->constData(), static_cast<std::size_t>(bytes->size())});
    if (!saved)
        return streams.fail(saved.error().message);
    if (*changes)
        streams.say("Since " + utf8((*changes)->since) + ": " + utf8(countWords(**changes)) + ".");
    sayWording(deck, streams);
    if (invocation.workspace.empty())
        return done;
    const QString file = QFileInfo(QString::fromStdString(invocation.output)).fileName();
    const Result<void> kept = keepRecord(invocation, recordOf(deck, selection, file, QDateTime::currentDateTimeUtc()));
    return kept ? done : streams.fail(kept.error().message);
}

} // namespace hw::cli

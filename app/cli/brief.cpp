// helixwatch brief [FILTER] [--tlp LABEL] [--since DATASET|DATE] [--paper PAPER] [--workspace FILE] -o FILE
#include "briefing/briefing_file.h"
#include "briefing/deck_facts.h"
#include "briefing/gate.h"
#include "briefing/missing_signs.h"
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
    Audience audience = Audience::Both;
};

std::string secondYes() {
    return "A TLP:RED file is for the people of one meeting. Nothing was written; if it has to be a file, say so a "
           "second time with --confirm-red.";
}

std::optional<Audience> audienceNamed(const std::string &word) {
    if (word.empty() || word == "everybody")
        return Audience::Both;
    if (word == "board")
        return Audience::Board;
    return word == "technical" ? std::optional(Audience::Technical) : std::nullopt;
}

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
        if (paperOf(asked.kind, *paper) != *paper)
            return tl::unexpected<std::string>("A PowerPoint file is 16:9; leave out --paper or say --paper 16:9.");
    }
    const auto audience = audienceNamed(invocation.audience);
    if (!audience)
        return tl::unexpected<std::string>("The value " + asTyped(invocation.audience) +
                                           " of --audience is not one of everybody, board, technical.");
    asked.audience = *audience;
    if (!invocation.tlp.empty()) {
        asked.tlp = tlpNamed(QString::fromStdString(invocation.tlp));
        if (!asked.tlp)
            return tl::unexpected<std::string>("The value " + asTyped(invocation.tlp) +
                                               " of --tlp is not one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED.");
    }
    if (asked.tlp == Tlp::Red && !invocation.confirmRed)
        return tl::unexpected<std::string>(secondYes());
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

/// The first draft as the window makes it, with what its dialog About asks for.
Deck draft(const Invocation &invocation, const Wanted &asked, const Selection &selection,
           const std::optional<Changes> &changes) {
    const auto words = [](const std::string &typed) { return QString::fromStdString(typed).simplified(); };
    Deck head = untitledDeck(QDate::currentDate());
    if (!invocation.title.empty())
        head.name = words(invocation.title);
    head.organisation = words(invocation.organisation);
    head.forWhom = words(invocation.committee);
    head.author = words(invocation.author);
    head.raised = asked.tlp.value_or(Tlp::Clear);
    Deck deck = draftOf(selection, std::move(head));
    if (changes)
        putChanges(deck, changesPage(deck, selection, *changes));
    return forAudience(std::move(deck), asked.audience);
}

/// A name without the label is written as it was asked for; the label belongs into it (design system 13.1).
void sayName(const Deck &deck, const std::string &output, Streams &streams) {
    const QString name = QFileInfo(QString::fromStdString(output)).fileName();
    if (const Tlp marking = markingOf(deck); marking > Tlp::Clear && strictestIn(name) != marking)
        streams.say("The name of the file does not carry " + utf8(label(marking)) +
                    "; one that does: " + utf8(fileNameFor(deck, QFileInfo(name).suffix())));
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
    Deck deck = draft(invocation, *asked, selection, *changes);
    const Tlp chosen = asked->tlp.value_or(markingOf(deck));
    if (chosen == Tlp::Red && !invocation.confirmRed) // nobody asked for it, but the content carries it
        return streams.fail(secondYes());
    if (const std::string fault = gateFault(deck, chosen, invocation.output); !fault.empty())
        return streams.fail(fault);
    deck.raised = stricter(deck.raised, chosen);
    if (const QString missing = hasPages(asked->kind) ? missingSignsWords(deck) : QString(); !missing.isEmpty())
        streams.say(utf8(missing));
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
    sayName(deck, invocation.output, streams);
    if (invocation.workspace.empty())
        return done;
    const QString file = QFileInfo(QString::fromStdString(invocation.output)).fileName();
    const Result<void> kept = keepRecord(invocation, recordOf(deck, selection, file, QDateTime::currentDateTimeUtc()));
    return kept ? done : streams.fail(kept.error().message);
}

} // namespace hw::cli

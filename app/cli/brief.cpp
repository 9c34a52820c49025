// helixwatch brief [FILTER] [--tlp LABEL] [--since DATASET|DATE] [--paper PAPER] [--workspace FILE [--deck NAME]] -o
// FILE
#include "briefing/briefing_file.h"
#include "briefing/deck_facts.h"
#include "briefing/gate.h"
#include "briefing/missing_signs.h"
#include "briefing/page_maker.h"
#include "briefing/wording_check.h"
#include "cli/brief_since.h"
#include "cli/commands.h"
#include "cli/filter_argument.h"
#include "cli/kept_deck.h"
#include "cli/offscreen.h"
#include "cli/whole_file.h"
#include "landscape/filter_text.h"

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

/// What the window's dialog About asks for; what is not given stays.
void name(Deck &deck, const Invocation &invocation) {
    const auto put = [](QString &into, const std::string &typed) {
        if (!typed.empty())
            into = QString::fromStdString(typed).simplified();
    };
    put(deck.name, invocation.title);
    put(deck.organisation, invocation.organisation);
    put(deck.forWhom, invocation.committee);
    put(deck.author, invocation.author);
}

struct Made {
    Deck deck;
    Selection selection; ///< that the next briefing is compared within
    Compared compared;
    bool scopeIsKnown = true; ///< else the next briefing cannot be compared with this one
};
/// Why there is none: a sentence and the exit status.
using Unmade = SinceError;

/// The first draft as the window makes it.
tl::expected<Made, Unmade> drafted(const Invocation &invocation, const LandscapePtr &landscape) {
    const auto filter = filterFrom(invocation, 0, *landscape);
    if (!filter)
        return tl::unexpected(Unmade{filter.error().message, wrongUsage});
    Made made{untitledDeck(QDate::currentDate()), selectionOf(landscape, *filter), {}};
    auto compared = changesFor(invocation, made.selection);
    if (!compared)
        return tl::unexpected(compared.error());
    made.compared = std::move(*compared);
    name(made.deck, invocation);
    made.deck = draftOf(made.selection, std::move(made.deck));
    if (const auto &changes = made.compared.changes)
        putChanges(made.deck, made.selection, *changes);
    return made;
}

/// The deck that the window keeps, as it stands there.
tl::expected<Made, Unmade> kept(const Invocation &invocation, const LandscapePtr &landscape) {
    if (!invocation.arguments.empty() || !invocation.since.empty())
        return tl::unexpected(Unmade{"The briefing that --deck names has pages with filters of their own; leave out " +
                                         std::string(invocation.since.empty() ? "the filter." : "--since."),
                                     wrongUsage});
    auto known = keptDeck(invocation);
    if (!known)
        return tl::unexpected(Unmade{known.error().message, known.error().status});
    if (known->deck.pages.empty())
        return tl::unexpected(Unmade{"The briefing " + asTyped(known->name) + " has no pages yet.", couldNotBeDone});
    auto selection = selectionOfPage(known->deck.pages.front(), landscape);
    const bool isKnown = selection.has_value();
    Made made{std::move(known->deck), isKnown ? std::move(*selection) : selectionOf(landscape, {}), {}, isKnown};
    markWithdrawn(made.deck, *landscape);
    name(made.deck, invocation);
    return made;
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
    const Offscreen application;
    loadFonts();
    const Theme theme;
    auto made = invocation.deck.empty() ? drafted(invocation, *landscape) : kept(invocation, *landscape);
    if (!made) {
        streams.fail(made.error().message);
        return made.error().status;
    }
    made->deck.raised = stricter(made->deck.raised, asked->tlp.value_or(Tlp::Clear));
    Deck deck = forAudience(std::move(made->deck), asked->audience);
    if (deck.pages.empty())
        return streams.fail("No page of this briefing is for that audience.");
    const Tlp chosen = asked->tlp.value_or(markingOf(deck));
    if (chosen == Tlp::Red && !invocation.confirmRed) // nobody asked for it, but the content carries it
        return streams.fail(secondYes());
    if (const std::string fault = gateFault(deck, chosen, invocation.output); !fault.empty())
        return streams.fail(fault);
    deck.raised = stricter(deck.raised, chosen);
    const auto [blocking, leftOut] = beforeWriting(asked->kind, deck, asked->paper, theme);
    if (!blocking.isEmpty())
        return streams.fail("Nothing was written. To be mended first, in the window's view Briefing:\n  " +
                            utf8(blocking.join(QStringLiteral("\n  "))));
    if (const QString missing = hasPages(asked->kind) ? missingSignsWords(deck) : QString(); !missing.isEmpty())
        streams.say(utf8(missing));
    const Result<QByteArray> bytes = written(asked->kind, deck, asked->paper, theme);
    if (!bytes)
        return streams.fail(bytes.error().message);
    const Result<void> saved =
        writeFile(invocation.output, {bytes->constData(), static_cast<std::size_t>(bytes->size())});
    if (!saved)
        return streams.fail(saved.error().message);
    if (const auto &changes = made->compared.changes)
        streams.say("Since " + utf8(changes->since) + ": " + utf8(countWords(*changes)) + ".");
    if (!made->compared.notTold.empty())
        streams.say(made->compared.notTold);
    for (const QString &sentence : leftOut)
        streams.say(utf8(sentence));
    sayWording(deck, streams);
    sayName(deck, invocation.output, streams);
    if (invocation.workspace.empty())
        return done;
    if (!made->scopeIsKnown) {
        streams.say("The filter of page 1 cannot be read any more: this briefing is not remembered for the next one.");
        return done;
    }
    const QString file = QFileInfo(QString::fromStdString(invocation.output)).fileName();
    const Result<void> remembered =
        keepRecord(invocation, recordOf(deck, made->selection, file, QDateTime::currentDateTimeUtc()));
    return remembered ? done : streams.fail(remembered.error().message);
}

} // namespace hw::cli

// The values of the notebook: what the person made, pointing to things by their stable ids, never by index.
// Plain values, copied freely between threads.
#pragma once

#include "basics/strong_id.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace hw {

class Landscape;

/// An object or a claim, by the id that outlives datasets.
struct Target {
    enum class Is { Object, Claim };
    Is is = Is::Object;
    QString id;
    QString name; ///< what it was called when last seen: for the list of what is gone; no part of the identity
    bool isValid() const { return !id.isEmpty(); }
    friend bool operator==(const Target &a, const Target &b) { return a.is == b.is && a.id == b.id; }
    friend bool operator!=(const Target &a, const Target &b) { return !(a == b); }
};
Target targetOf(const Landscape &landscape, ObjectIndex object);
Target targetOf(const Landscape &landscape, ClaimIndex claim);
bool has(const Landscape &landscape, const Target &target);
/// The object that a click on the target opens: itself, or the subject of the claim; invalid when it is gone.
ObjectIndex objectOf(const Landscape &landscape, const Target &target);

struct Pin {
    Target target;
    friend bool operator==(const Pin &a, const Pin &b) { return a.target == b.target; }
};

struct SavedView {
    QString name;       ///< unique
    QString filterText; ///< as printFilter writes it
    QString routeText;  ///< where it was saved (session/route.h), or empty: the filter alone
    friend bool operator==(const SavedView &a, const SavedView &b) {
        return a.name == b.name && a.filterText == b.filterText && a.routeText == b.routeText;
    }
};

/// One note per target, in Markdown.
struct Note {
    Target target;
    QString markdown;
    QDateTime changedAt; ///< UTC
    friend bool operator==(const Note &a, const Note &b) {
        return a.target == b.target && a.markdown == b.markdown && a.changedAt == b.changedAt;
    }
};

struct Tag {
    Target target;
    QString text;
    friend bool operator==(const Tag &a, const Tag &b) { return a.target == b.target && a.text == b.text; }
};

/// A named board of Relationships (session/board_shelf.h).
struct KeptBoard {
    int key = 0;         ///< the same while the window is open, whatever the name; 0: none given yet
    QString name;        ///< one line of at most 80 characters; no two differ in case alone
    QString text;        ///< session/graph_board_text.h
    QDateTime changedAt; ///< by hand; UTC
    bool byHand = false; ///< changed by hand since the window opened or it was made
    friend bool operator==(const KeptBoard &a, const KeptBoard &b) {
        return a.key == b.key && a.name == b.name && a.text == b.text && a.changedAt == b.changedAt;
    }
};

struct NotebookContent {
    QList<Pin> pins;        ///< in the person's order
    QList<SavedView> views; ///< in the person's order
    QList<Note> notes;
    QList<Tag> tags;
    QList<KeptBoard> boards; ///< in the order of their making
    QMap<QString, QString> settings;
};

/// What points to things that a dataset does not have.
struct Orphans {
    QList<Pin> pins;
    QList<Note> notes;
    QList<Tag> tags;
    bool isEmpty() const { return pins.isEmpty() && notes.isEmpty() && tags.isEmpty(); }
    QList<Target> targets() const; ///< each once
    /// "3 notes point to things that this dataset no longer has. They are kept."; empty when there are none.
    QString sentence() const;
};

/// Whether the work has reached the file.
struct Saving {
    enum class Is { Saved, Pending, InMemoryOnly };
    Is is = Is::InMemoryOnly;
    QString message; ///< InMemoryOnly: why, what was kept and what happens next
    friend bool operator==(const Saving &a, const Saving &b) { return a.is == b.is && a.message == b.message; }
};

/// Keys of the person's settings.
namespace settings {
inline constexpr QLatin1String theme("theme");                      ///< "light", "dark" or "system"
inline constexpr QLatin1String density("density");                  ///< "comfortable" or "compact"
inline constexpr QLatin1String textScale("text-scale");             ///< percent
inline constexpr QLatin1String reducedMotion("reduced-motion");     ///< on or off
inline constexpr QLatin1String railCollapsed("rail-collapsed");     ///< on or off
inline constexpr QLatin1String board("board");                      ///< name of the one shown last
inline constexpr QLatin1String geometry("window-geometry");         ///< base64
inline constexpr QLatin1String exposureProfile("exposure-profile"); ///< see exposure_text.h
inline constexpr QLatin1String decks("briefing-deck/");     ///< and a name: a briefing, see briefing/deck_text.h
inline constexpr QLatin1String exports("briefing-export/"); ///< and a moment: what a briefing told
bool isWork(const QString &setting); ///< what took a person's work, not a taste that is chosen again in a moment
inline QString key(const QString &action) { return QLatin1String("key/") + action; } ///< a key bound by the person
} // namespace settings

} // namespace hw

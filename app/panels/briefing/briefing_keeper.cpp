#include "panels/briefing/briefing_keeper.h"

#include "briefing/deck_text.h"
#include "session/notebook.h"

#include <chrono>
#include <utility>

namespace hw {
namespace {

constexpr std::chrono::milliseconds rest{400};    ///< without another change
constexpr std::chrono::milliseconds longest{800}; ///< after the first change; the workspace takes 200 ms more
const QLatin1String lastOpened(briefing::lastDeckKey);

QString keyOf(const QString &name) { return briefing::deckKey(name); }

} // namespace

BriefingKeeper::BriefingKeeper(briefing::DeckDesk &desk, Notebook &notebook, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_notebook(notebook) {
    m_soon.setSingleShot(true);
    m_atLatest.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &BriefingKeeper::flush);
    connect(&m_atLatest, &QTimer::timeout, this, &BriefingKeeper::flush);
    connect(&desk, &briefing::DeckDesk::changed, this, &BriefingKeeper::deskChanged);
    connect(&notebook, &Notebook::gathering, this, &BriefingKeeper::flush);
    connect(&notebook, &Notebook::changed, this, [this](Notebook::Parts parts) {
        // A workspace that opens late brings its decks.
        if (!m_own && parts & Notebook::SettingsPart)
            adopt();
    });
    adopt();
}

QStringList BriefingKeeper::names() const {
    QStringList names;
    const QString prefix = keyOf({});
    const auto &kept = m_notebook.content().settings;
    for (auto each = kept.begin(); each != kept.end(); ++each)
        if (each.key().startsWith(prefix) && !each.value().isEmpty())
            names << each.key().mid(prefix.size());
    names.sort(Qt::CaseInsensitive);
    return names;
}

/// The deck of last time, unless something is on the desk already.
void BriefingKeeper::adopt() {
    if (!m_name.isEmpty() || !m_desk.deck().pages.empty() || m_desk.newSteps() > 0)
        return;
    const QStringList kept = names();
    if (kept.isEmpty())
        return;
    const QString last = m_notebook.setting(lastOpened);
    open(kept.contains(last) ? last : kept.front());
}

void BriefingKeeper::open(const QString &name) {
    flush();
    auto deck = briefing::deckFrom(m_notebook.setting(keyOf(name)));
    if (!deck)
        return emit said(tr("The briefing “%1” cannot be read and is kept as it is: %2")
                             .arg(name, QString::fromStdString(deck.error().message)));
    m_own = true;
    m_name = name;
    m_desk.load(std::move(*deck));
    m_notebook.setSetting(lastOpened, name);
    m_own = false;
}

QString BriefingKeeper::freeName(const QString &wanted) const {
    const QStringList taken = names();
    QString name = wanted;
    for (int i = 2; taken.contains(name, Qt::CaseInsensitive) && name != m_name; ++i)
        name = QStringLiteral("%1 (%2)").arg(wanted, QString::number(i));
    return name;
}

void BriefingKeeper::startNew(briefing::Deck head) {
    flush();
    m_own = true;
    m_name.clear();
    head.name = freeName(head.name);
    m_desk.load(std::move(head));
    m_own = false;
}

void BriefingKeeper::deskChanged(briefing::DeckDesk::Parts parts) {
    if (m_own || !(parts & (briefing::DeckDesk::DeckPart | briefing::DeckDesk::NotesPart)))
        return;
    if (!std::exchange(m_isNew, true))
        m_atLatest.start(longest);
    m_soon.start(rest);
}

void BriefingKeeper::flush() {
    m_soon.stop();
    m_atLatest.stop();
    if (!std::exchange(m_isNew, false))
        return;
    m_own = true;
    const QString wanted = m_desk.deck().name.isEmpty() ? tr("Briefing") : m_desk.deck().name;
    const QString name = freeName(wanted);
    const QString before = std::exchange(m_name, name);
    m_notebook.setSetting(keyOf(name), textOf(m_desk.deck()));
    if (!before.isEmpty() && before != name)
        m_notebook.clearSetting(keyOf(before));
    m_notebook.setSetting(lastOpened, name);
    m_own = false;
}

void BriefingKeeper::remember(const briefing::ExportRecord &record) {
    m_own = true;
    m_notebook.setSetting(briefing::exportKey(record.when.toString(Qt::ISODate)), textOf(record));
    m_own = false;
}

briefing::ToldBefore BriefingKeeper::toldBefore(const briefing::Selection &selection) const {
    QStringList texts;
    const QString prefix = briefing::exportKey({});
    const auto &kept = m_notebook.content().settings;
    for (auto each = kept.begin(); each != kept.end(); ++each)
        if (each.key().startsWith(prefix))
            texts << each.value();
    return briefing::toldBefore(texts, selection, QDateTime::currentDateTimeUtc());
}

bool BriefingKeeper::hasExports() const {
    const QString prefix = briefing::exportKey({});
    const auto &kept = m_notebook.content().settings;
    const auto first = kept.lowerBound(prefix);
    return first != kept.end() && first.key().startsWith(prefix);
}

} // namespace hw

#include "panels/areas/areas_exposure_page_parts.h"

#include "panels/areas/areas_lines.h"
#include "panels/object_actions.h"
#include "panels/panel.h"
#include "panels/profile_lines.h"
#include "panels/save_question.h"
#include "panels/saved_file.h"
#include "session/exposure_text.h"
#include "session/notebook.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QScrollArea>

namespace hw {
namespace {
constexpr std::size_t liftedTo = 3; // "what would make it third"
/// Up to these, all is reckoned between two frames.
constexpr std::uint32_t fewClaims = 40'000;
} // namespace

AreasExposurePage::AreasExposurePage(Panel &panel, ObjectActions &actions, Notebook *notebook, QWidget *parent)
    : QWidget(parent)
    , m(std::make_unique<Parts>(panel, actions, notebook)) {
    build();
    connectParts();
    themeChanged();
}

AreasExposurePage::~AreasExposurePage() = default;

const ExposureFindings &AreasExposurePage::findings() const { return m->findings; }
const std::vector<RankedExposure> &AreasExposurePage::ranked() const { return m->ranked; }
const ExposureProfile &AreasExposurePage::profile() const { return m->reading.profile; }
AreasProgrammes &AreasExposurePage::programmes() const { return *m->editor; }
LinesView &AreasExposurePage::ranking() const { return *m->ranking; }
AreasWaterfallView &AreasExposurePage::waterfall() const { return *m->waterfall; }

void AreasExposurePage::connectParts() {
    connect(m->editor, &AreasProgrammes::profileEdited, this,
            [this](const ExposureProfile &profile, const QString &title) {
                m->reading.profile = profile;
                keepProfile(title, false);
                compute();
            });
    connect(m->editor, &AreasProgrammes::weightsMoved, this, [this](const ExposureWeights &weights, bool done) {
        m->reading.weights = weights;
        if (done)
            keepProfile(tr("What weighs how much"), true);
        rank();
    });
    connect(m->editor, &AreasProgrammes::fileOffered, this, [this] { loadProfile(); });
    connect(m->editor, &AreasProgrammes::fileWanted, this, [this] { saveProfile(); });
    connect(m->ranking, &LinesView::chosen, this, [this](const LineItem &item) { chooseActor(item.object); });
    connect(m->ranking, &LinesView::opened, this, [this](const LineItem &item) { m->actions.open(item.object); });
    connect(m->ranking, &LinesView::filtered, this, [this](const LineItem &item) { m->actions.filterTo(item.object); });
    connect(m->ranking, &LinesView::menuWanted, this,
            [this](const LineItem &item, const QPoint &where) { m->actions.menu(item.object, where); });
    connect(m->rankingCard, &ChartCard::rowOpened, this, [this](int row, int) {
        if (row < int(m->ranked.size()))
            chooseActor(m->findings.linked[m->ranked[std::size_t(row)].finding].actor);
    });
    connect(m->terms, &LinesView::opened, this, [this](const LineItem &item) {
        if (item.opens)
            m->actions.go(*item.opens);
    });
    connect(m->waterfall, &AreasWaterfallView::opened, this, [this](int row) {
        const auto place = placeOf(m->actor);
        if (!place)
            return;
        std::vector<ClaimIndex> claims;
        const ExposureFinding &finding = m->findings.linked[m->ranked[*place].finding];
        for (int t = 0; t < int(exposureTermCount); ++t)
            if (t == row || row == int(exposureTermCount)) {
                const auto &of = finding.parts[std::size_t(t)].claims;
                claims.insert(claims.end(), of.begin(), of.end());
            }
        if (!claims.empty())
            m->actions.go(claimsRoute(m->panel.exploration().landscape(), claims));
    });
    connect(m->profileLink, &LinkText::clicked, this, [this] { m->actions.open(m->actor); });
    if (m->notebook)
        connect(m->notebook, &Notebook::changed, this, [this](Notebook::Parts parts) {
            if ((parts & Notebook::SettingsPart) && isVisible() &&
                m->notebook->setting(settings::exposureProfile) != m->kept) {
                readProfile();
                compute();
            }
        });
}

void AreasExposurePage::readProfile() {
    m->wasRead = true;
    if (!m->notebook) {
        m->editor->setNote(tr("Without a workspace nothing of this is kept."));
        return;
    }
    m->kept = m->notebook->setting(settings::exposureProfile);
    m->reading = readExposureText(m->kept);
    m->editor->setNote(m->reading.sentence);
}

void AreasExposurePage::keepProfile(const QString &title, bool joins) {
    if (!m->notebook)
        return;
    m->kept = exposureText(m->reading.profile, m->reading.weights);
    m->notebook->editSetting(settings::exposureProfile, m->kept, title, joins);
    m->editor->setNote({});
}

void AreasExposurePage::setProfileReader(AreasPanel::ProfileReader reader) {
    m->reader = std::move(reader);
    m->editor->setLoadable(m->reader != nullptr);
}

void AreasExposurePage::loadProfile(QString path) {
    if (path.isEmpty())
        path = QFileDialog::getOpenFileName(this, tr("Load our programmes from a file"), {},
                                            tr("Profiles (*.json);;All files (*)"));
    if (path.isEmpty() || !m->reader)
        return;
    const auto read = m->reader(path, m->panel.exploration().landscape());
    if (!read) {
        m->editor->setNote(wording::paragraph(read.error().message), true);
        m->editorScroll->ensureWidgetVisible(&m->editor->note());
        emit m->panel.warned(tr("This file was not taken; your programmes are as they were. What is wrong with it "
                                "stands below them."));
        return;
    }
    m->reading = *read;
    keepProfile(tr("Programmes from a file"), false);
    compute();
    emit m->panel.noticed(
        tr("%1 taken from %2.")
            .arg(wording::count(qint64(read->profile.programmes.size()), tr("programme is"), tr("programmes are")),
                 QFileInfo(path).fileName()));
}

void AreasExposurePage::saveProfile(QString path) {
    if (path.isEmpty())
        path = askWhereToSave(this, tr("Save our programmes as a file"),
                              safeFileName(tr("our programmes"), QStringLiteral(".json")), tr("Profiles"));
    if (path.isEmpty())
        return;
    const auto saved = saveFile(path, exposureFileText(m->reading.profile, m->reading.weights).toUtf8());
    if (saved)
        emit m->panel.noticed(tr("Our programmes are written to %1.").arg(path));
    else
        emit m->panel.warned(QString::fromStdString(saved.error().message));
}

void AreasExposurePage::show(const AreaPlace &place, bool anew) {
    if (!m->wasRead || (m->notebook && m->notebook->setting(settings::exposureProfile) != m->kept)) {
        readProfile();
        anew = true;
    }
    if (m->landscape != m->panel.exploration().snapshot()) {
        m->landscape = m->panel.exploration().snapshot();
        m->actor = {}; // a place in another landscape
        anew = true;
    }
    if (place.actor.isValid())
        m->actor = place.actor;
    if (anew)
        compute();
    else
        showDetail();
}

/// What takes long is reckoned elsewhere; until it is there, the list stays as it was and says so.
void AreasExposurePage::compute() {
    const Exploration &e = m->panel.exploration();
    m->editor->show(e.snapshot(), m->reading.profile, m->reading.weights);
    const auto reckon = [landscape = e.snapshot(), visible = e.visible(), profile = m->reading.profile] {
        return exposureFindings(*landscape, visible, profile);
    };
    if (e.landscape().claimCount() <= fewClaims) {
        m->reckoning->drop();
        return found(reckon());
    }
    if (std::exchange(m->foundIn, e.snapshot()) != e.snapshot()) { // places in another landscape
        m->findings = {};
        m->ranked.clear();
        m->ranking->setItems({});
        m->detailCard->hide();
    }
    m->reckoning->ask([reckon](Progress &) { return reckon(); },
                      [this, landscape = e.snapshot()](ExposureFindings findings) {
                          if (landscape == m->panel.exploration().snapshot())
                              found(std::move(findings));
                      });
    m->rankingCard->setSubtitle(tr("being reckoned…"));
    if (m->ranked.empty())
        m->rankingCard->setState(Card::State::Loading);
}

void AreasExposurePage::found(ExposureFindings findings) {
    m->foundIn = m->panel.exploration().snapshot();
    m->findings = std::move(findings);
    rank();
}

bool AreasExposurePage::isReckoning() const { return m->reckoning->isBusy(); }

void AreasExposurePage::finish() {
    if (!m->reckoning->isBusy())
        return;
    m->reckoning->wait();
    QCoreApplication::sendPostedEvents(&m->panel, QEvent::MetaCall); // the answer lies there
}

void AreasExposurePage::rank() {
    const Landscape &l = m->panel.exploration().landscape();
    m->ranked = rankExposure(l, m->findings, m->reading.weights);
    std::vector<LineItem> items;
    for (std::size_t i = 0; i < m->ranked.size(); ++i) {
        const RankedExposure &r = m->ranked[i];
        LineItem item;
        item.object = m->findings.linked[r.finding].actor;
        item.title = QStringLiteral("%1. %2").arg(wording::number(qint64(i + 1)), wording::name(l, item.object));
        item.origin = l.origin(item.object);
        item.right = pointsRange(std::round(r.lowSum * 10) / 10, std::round(r.highSum * 10) / 10);
        item.second = r.bestRank == r.worstRank ? tr("whatever is not known")
                      : r.bestRank == 1 && r.worstRank == m->ranked.size()
                          ? tr("no rank is ruled out")
                          : tr("rank %1 to %2 possible")
                                .arg(wording::number(qint64(r.bestRank)), wording::number(qint64(r.worstRank)));
        item.bar.push_back({r.lowSum / 100, "chart.ink", false});
        if (r.highSum > r.lowSum)
            item.bar.push_back({(r.highSum - r.lowSum) / 100, "chart.axis", true});
        item.accessible = QStringLiteral("%1, %2, %3")
                              .arg(wording::name(l, item.object), item.right, QString::fromStdString(rankWords(r, i)));
        items.push_back(std::move(item));
    }
    m->ranking->setItems(std::move(items));
    if (isReckoning()) // of another profile: its weights alone have moved
        m->rankingCard->setSubtitle(tr("being reckoned…"));
    else
        m->rankingCard->setSubtitle(m->ranked.empty() ? tr("nothing to rank yet")
                                                      : tr("points of 100, hollow: not known"));
    m->rankingCard->setCaption(
        m->ranked.empty() ? QString()
        : m->findings.unlinked.empty()
            ? tr("Ranked by what claims support. What is not known moves nobody up; it makes the range.")
            : tr("Ranked by what claims support; what is not known makes the range. No claim joins %1 further "
                 "actors with us; that is not a zero.")
                  .arg(wording::number(qint64(m->findings.unlinked.size()))));
    m->rankingCard->setTable(
        [this, landscape = m->foundIn] { return exposureTable(*landscape, m->findings, m->ranked); });
    const bool nothing = m->ranked.empty();
    setFocusProxy(nothing ? static_cast<QWidget *>(m->editor) : m->ranking);
    m->rankingCard->setState(nothing ? Card::State::Empty : Card::State::Ready);
    if (nothing)
        showNothing();
    showDetail();
    emit m->panel.statusTextChanged();
}

/// Why there is nothing to rank, and what to do.
void AreasExposurePage::showNothing() {
    const bool noProgrammes = m->reading.profile.programmes.empty();
    m->rankingCard->emptyState().setText(
        noProgrammes ? tr("Say what you do research on") : tr("No claim joins an actor with it"),
        noProgrammes ? tr("Add a programme with its research area. Actors are then ranked by what is reported of them "
                          "and of your areas.")
                     : tr("Under this filter nobody reports an actor in these areas, in this country or against this "
                          "kind of organisation. That is not the same as nothing happening."),
        QStringLiteral("research"));
}

std::optional<std::size_t> AreasExposurePage::placeOf(ObjectIndex actor) const {
    for (std::size_t i = 0; i < m->ranked.size(); ++i)
        if (m->findings.linked[m->ranked[i].finding].actor == actor)
            return i;
    return std::nullopt;
}

void AreasExposurePage::showDetail() {
    const Landscape &l = m->panel.exploration().landscape();
    auto place = placeOf(m->actor);
    if (!place && !m->ranked.empty()) {
        place = 0;
        m->actor = m->findings.linked[m->ranked.front().finding].actor;
    }
    m->detailCard->setVisible(place.has_value());
    if (!place)
        return;
    m->ranking->selectObject(m->actor);
    const RankedExposure &r = m->ranked[*place];
    const ExposureFinding &finding = m->findings.linked[r.finding];
    m->detailCard->setTitle(wording::name(l, m->actor, 60));
    m->rankWords->setText(QString::fromStdString(rankWords(r, *place)) + QLatin1Char('.'));
    const auto narrowed = withoutWidestTerm(l, m->findings, m->reading.weights, m->ranked);
    m->rangeWords->setText(QString::fromStdString(rangeWords(m->findings, m->ranked, *place, narrowed)));
    m->rangeWords->setVisible(!m->rangeWords->text().isEmpty());
    std::vector<WaterfallRow> rows;
    std::vector<LineItem> terms;
    for (std::size_t t = 0; t < exposureTermCount; ++t) {
        const ExposurePart &part = finding.parts[t];
        const QString name = wording::text(title(static_cast<ExposureTerm>(t)));
        rows.push_back({name, r.low[t], r.high[t], partPoints(part, r.low[t], r.high[t]), part.asked});
        LineItem item;
        item.title = name;
        item.second = wording::paragraph(part.words);
        item.right = wording::count(qint64(part.claims.size()), tr("claim"), tr("claims"));
        if (!part.claims.empty())
            item.opens = claimsRoute(l, part.claims);
        item.accessible = QStringLiteral("%1, %2, %3").arg(name, rows.back().value, item.second);
        terms.push_back(std::move(item));
    }
    m->waterfall->show(std::move(rows), tr("Points"), pointsRange(r.lowSum, r.highSum));
    m->terms->setItems(std::move(terms));
    std::vector<LineItem> lifts;
    for (const ExposureLift &lift : liftsTo(l, m->findings, m->reading.weights, m->ranked, *place, liftedTo)) {
        LineItem item;
        item.title = QString::fromStdString(lift.sentence);
        item.accessible = item.title;
        lifts.push_back(std::move(item));
    }
    const bool isThere = *place < liftedTo;
    if (lifts.empty()) {
        LineItem item;
        item.title = isThere ? tr("It is among the first three already.")
                             : tr("No single finding and no single weight would do.");
        lifts.push_back(std::move(item));
    }
    m->lifts->setItems(std::move(lifts));
}

void AreasExposurePage::chooseActor(ObjectIndex actor) {
    m->actor = actor;
    showDetail();
    m->actions.select(actor);
}

bool AreasExposurePage::hasProgrammes() const { return !m->reading.profile.programmes.empty(); }
QString AreasExposurePage::kept() const { return m->kept; }

QByteArray AreasExposurePage::state() const {
    if (!m->landscape || !m->actor.isValid())
        return {};
    const std::string_view id = m->landscape->id(m->actor);
    return QByteArray(id.data(), qsizetype(id.size()));
}

void AreasExposurePage::restore(const QByteArray &state) {
    const auto actor = m->landscape ? m->landscape->find(state.toStdString()) : std::nullopt;
    if (!actor || !placeOf(*actor))
        return;
    m->actor = *actor;
    showDetail();
}

QString AreasExposurePage::statusText() const {
    return tr("%1 ranked · %2 not joined with us")
        .arg(wording::count(qint64(m->ranked.size()), tr("actor"), tr("actors")),
             wording::number(qint64(m->findings.unlinked.size())));
}

QString AreasExposurePage::copyText() const { return toTsv(m->rankingCard->table()); }

} // namespace hw

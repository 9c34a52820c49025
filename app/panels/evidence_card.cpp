#include "panels/evidence_card.h"

#include "panels/claim_detail.h"
#include "panels/lines_view.h"
#include "panels/parts/empty_state.h"
#include "panels/parts/pill_tabs.h"
#include "panels/plain_text.h"
#include "panels/profile_lines.h"
#include "session/wording.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hw {
namespace {
const LinesView::Shape shape{
    .row = 72, .titleLines = 2, .secondLines = 2, .codeWidth = 0, .separators = true, .titleRole = Type::BodyMed};
}

EvidenceCard::EvidenceCard(const Theme &theme, Notebook *notebook, QWidget *parent)
    : Card(theme, tr("Evidence"), {}, parent)
    , m_theme(theme)
    , m_notebook(notebook)
    , m_types(new PillTabs(theme))
    , m_list(new LinesView(theme, shape))
    , m_pages(new QStackedWidget)
    , m_listPage(new QWidget)
    , m_claimPage(new QWidget)
    , m_back(new LinkText(theme, tr("← All evidence")))
    , m_scroll(new QScrollArea) {
    auto *list = new QVBoxLayout(m_listPage);
    const int side = theme.px(Metric::CardPadding);
    list->setContentsMargins(side - LinesView::inset, 0, side - LinesView::inset, 4);
    list->setSpacing(8);
    auto *pills = new QHBoxLayout;
    pills->setContentsMargins(LinesView::inset, 0, LinesView::inset, 0);
    pills->addWidget(m_types);
    list->addLayout(pills);
    list->addWidget(m_list, 1);
    m_list->setAccessibleName(tr("Evidence"));
    auto *claim = new QVBoxLayout(m_claimPage);
    claim->setContentsMargins(side, 0, side, 4);
    claim->setSpacing(6);
    claim->addWidget(m_back, 0, Qt::AlignLeft);
    claim->addWidget(m_scroll, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_pages->addWidget(m_listPage);
    m_pages->addWidget(m_claimPage);
    setContent(m_pages, false);
    connect(m_types, &PillTabs::chosen, this, &EvidenceCard::showType);
    connect(m_back, &LinkText::clicked, this, &EvidenceCard::listWanted);
    connect(m_list, &LinesView::opened, this, [this](const LineItem &item) { emit claimChosen(item.claim); });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { emit claimChosen(m_list->lines().item(index.row()).claim); });
    connect(m_list, &LinesView::menuWanted, this,
            [this](const LineItem &item, const QPoint &where) { emit menuWanted(item.claim, where); });
}

void EvidenceCard::show(LandscapePtr landscape, const Profile &profile) {
    m_landscape = std::move(landscape);
    m_profile = profile;
    const auto total = static_cast<int>(profile.evidenceItems.size());
    m_counts = tr("%1 from %2, newest first")
                   .arg(wording::count(total, tr("claim"), tr("claims")),
                        wording::count(profile.sources, tr("source"), tr("sources")));
    setSubtitle(m_counts);
    QList<PillTabs::Option> options{{tr("All"), total}};
    m_order = {std::nullopt};
    for (std::size_t t = 0; t < evidenceTypeCount; ++t) {
        if (profile.evidenceByType[t] == 0)
            continue;
        options << PillTabs::Option{wording::text(hw::title(static_cast<EvidenceType>(t))),
                                    int(profile.evidenceByType[t])};
        m_order.push_back(static_cast<EvidenceType>(t));
    }
    m_types->setOptions(options);
    m_types->setVisible(options.size() > 2);
    m_types->setCurrent(0);
    showType(0);
    if (total == 0) {
        m_counts.clear();
        setSubtitle({});
        emptyState().setText(
            tr("No claim passes these filters"),
            tr("Nothing that is said about this passes the filter, or no public report says anything yet."),
            QStringLiteral("k-source"));
        setState(State::Empty);
    } else {
        setState(State::Ready);
    }
}

void EvidenceCard::showType(int index) {
    if (index < 0 || index >= static_cast<int>(m_order.size()))
        return;
    m_list->setItems(evidenceLines(*m_landscape, m_profile, m_order[static_cast<std::size_t>(index)]));
    m_list->scrollToTop();
}

void EvidenceCard::open(std::optional<ClaimIndex> claim) {
    m_opened = claim;
    if (!claim) {
        m_pages->setCurrentWidget(m_listPage);
        m_scroll->setWidget(new QWidget);
        setTitle(tr("Evidence"));
        setSubtitle(m_counts);
        return;
    }
    auto *detail = new ClaimDetail(m_landscape, *claim, m_theme, m_notebook);
    connect(detail, &ClaimDetail::objectOpened, this, &EvidenceCard::objectOpened);
    connect(detail, &ClaimDetail::addressRequested, this, &EvidenceCard::addressRequested);
    m_scroll->setWidget(detail);
    detail->setAutoFillBackground(false); // the scroll area has just set it
    m_scroll->verticalScrollBar()->setValue(0);
    if (state() == State::Empty) // the claim is here by its address although the filter hides it
        setState(State::Ready);
    m_pages->setCurrentWidget(m_claimPage);
    setTitle(tr("Claim"));
    setSubtitle({});
}

void EvidenceCard::setGrowing(int mostRows) { m_list->setGrowing(mostRows); }

} // namespace hw

// AreasExposurePage: how its cards are made and placed.
#include "panels/areas/areas_exposure_page_parts.h"

#include "panels/panel.h"

namespace hw {
namespace {

constexpr int editorWidth = 336, detailWidth = 420; // at 100 % text
constexpr int threeFrom = 1120;                     // page width from which there are three columns

/// A column in a card, scrolled; rows in it have their own distance to the edges.
void setScrolled(Card &card, QScrollArea &scroll, const Theme &theme) {
    const int side = theme.px(Metric::CardPadding) - LinesView::inset;
    auto *inset = new QWidget;
    auto *column = new QVBoxLayout(inset);
    column->setContentsMargins(side, 0, side, 8);
    column->addWidget(&scroll);
    card.setContent(inset, false);
}

} // namespace

void AreasExposurePage::build() {
    const Theme &t = m->panel.theme();
    m->editor = new AreasProgrammes(t);
    m->editorScroll = scrolledColumn(m->editor);
    m->editorCard = new Card(t, tr("What we do"));
    setScrolled(*m->editorCard, *m->editorScroll, t);
    m->ranking = new LinesView(
        t, {.row = 44, .titleWidth = 190, .titlePercent = 36, .rightWidth = 86, .titleRole = Type::BodyMed});
    m->ranking->setAccessibleName(tr("Actors by our exposure"));
    m->rankingCard = new ChartCard(t, tr("Who we are exposed to"), m->ranking, true);
    buildDetail();
    m->side = new QWidget;
    m->stack = new QVBoxLayout(m->side);
    m->stack->setContentsMargins(0, 0, 0, 0);
    m->row = new QHBoxLayout(this);
    m->row->setContentsMargins(0, 0, 0, 0);
    m->row->addWidget(m->editorCard);
    m->row->addWidget(m->rankingCard, 1);
    m->row->addWidget(m->detailCard);
    m->row->addWidget(m->side);
    m->side->hide();
}

void AreasExposurePage::buildDetail() {
    const Theme &t = m->panel.theme();
    auto *detail = new QWidget;
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const auto indented = [column](QWidget *widget, Qt::Alignment alignment = {}) {
        auto *box = new QHBoxLayout;
        box->setContentsMargins(LinesView::inset, 0, LinesView::inset, 0);
        box->addWidget(widget, 0, alignment);
        if (alignment)
            box->addStretch(1);
        column->addLayout(box);
    };
    m->rankWords = new PlainText(t, Type::BodyMed);
    m->rankWords->setMaxLines(0);
    m->rangeWords = new PlainText(t, Type::Small, "text.muted");
    m->rangeWords->setMaxLines(0);
    m->waterfall = new AreasWaterfallView(t);
    m->terms = new LinesView(t, {.row = 40, .secondLines = 6, .separators = true, .titleRole = Type::SmallStrong});
    m->terms->setAccessibleName(tr("The terms and what they rest on"));
    m->terms->setGrowing(int(exposureTermCount));
    auto *heading = new PlainText(t, Type::SmallStrong);
    heading->setText(tr("What would make it third"));
    m->lifts = new LinesView(t, {.row = 28, .titleLines = 4});
    m->lifts->setAccessibleName(tr("What would make it third"));
    m->lifts->setGrowing(12);
    m->profileLink = new LinkText(t, tr("Open its profile"));
    indented(m->rankWords);
    indented(m->rangeWords);
    indented(m->waterfall);
    column->addWidget(m->terms);
    indented(heading);
    column->addWidget(m->lifts);
    indented(m->profileLink, Qt::AlignLeft);
    column->addStretch(1);
    m->detailScroll = scrolledColumn(detail);
    m->detailCard = new Card(t, tr("How it adds up"));
    setScrolled(*m->detailCard, *m->detailScroll, t);
}

void AreasExposurePage::themeChanged() {
    m->row->setSpacing(m->panel.theme().px(Metric::Gap));
    m->stack->setSpacing(m->panel.theme().px(Metric::Gap));
    arrange();
}

void AreasExposurePage::arrange() {
    const Theme &t = m->panel.theme();
    const bool wide = width() * 100 / std::max(100, t.textScale()) >= threeFrom;
    if (wide && m->side->layout()->count() > 0) {
        m->row->insertWidget(0, m->editorCard);
        m->row->insertWidget(2, m->detailCard);
    } else if (!wide && m->side->layout()->count() == 0) {
        m->stack->addWidget(m->detailCard, 3);
        m->stack->addWidget(m->editorCard, 2);
    }
    const int none = QWIDGETSIZE_MAX;
    m->editorCard->setMinimumWidth(wide ? t.scaled(editorWidth) : 0);
    m->editorCard->setMaximumWidth(wide ? t.scaled(editorWidth) : none);
    m->detailCard->setMinimumWidth(wide ? t.scaled(detailWidth) : 0);
    m->detailCard->setMaximumWidth(wide ? t.scaled(detailWidth) : none);
    m->side->setFixedWidth(std::min(t.scaled(detailWidth), width() / 2));
    m->side->setVisible(!wide);
}

void AreasExposurePage::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace hw

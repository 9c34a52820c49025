#include "panels/lists/list_panel.h"

#include "landscape/filter_text.h"
#include "panels/claim_detail.h"
#include "panels/lists/list_table.h"
#include "panels/object_actions.h"
#include "panels/page_tables.h"
#include "panels/parts/card.h"
#include "panels/parts/empty_state.h"
#include "panels/plain_text.h"
#include "panels/relax_buttons.h"
#include "panels/rows_model.h"
#include "panels/save_question.h"
#include "panels/saved_file.h"
#include "session/wording.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace hw {
namespace {
constexpr int detailFrom = 1000; // page width from which the claim stands beside its list
}

struct ListPanel::Parts {
    ObjectActions *actions = nullptr;
    Notebook *notebook = nullptr;
    Card *card = nullptr;
    RowsModel *model = nullptr;
    ListTable *table = nullptr;
    QComboBox *kinds = nullptr;
    QLineEdit *narrow = nullptr;
    QPushButton *exportButton = nullptr;
    LinkText *whole = nullptr;
    EmptyState *nothing = nullptr; ///< no row contains what was typed
    QBoxLayout *outer = nullptr;
    Card *detail = nullptr;
    QScrollArea *detailScroll = nullptr;
    std::function<QString(const QString &)> ask;
    RowsQuery query;
    std::vector<Route> kindRoutes;
    std::optional<ClaimIndex> claim; ///< shown beside the list
    QString problem;                 ///< why the route could not be read
    bool selecting = false;
};

ListPanel::ListPanel(Exploration &exploration, const Theme &theme, Notebook *notebook, QWidget *parent)
    : Panel(exploration, theme, parent)
    , m(std::make_unique<Parts>()) {
    m->actions = new ObjectActions(*this, notebook);
    m->notebook = notebook;
    m->card = new Card(theme, {});
    m->model = new RowsModel(this);
    m->table = new ListTable(theme, *m->model);
    setFocusProxy(m->table); // whoever comes here by keys goes on with them
    m->kinds = new QComboBox;
    m->kinds->setAccessibleName(tr("Which list"));
    m->kinds->setMaxVisibleItems(24);
    m->narrow = new QLineEdit;
    m->narrow->setPlaceholderText(tr("Find in this list"));
    m->narrow->setAccessibleName(tr("Find in this list"));
    m->narrow->setClearButtonEnabled(true);
    m->exportButton = new QPushButton(tr("Export CSV…"));
    m->exportButton->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m->kinds->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m->exportButton->setToolTip(tr("Writes the rows on screen as a file for spreadsheets"));
    m->whole = new LinkText(theme, tr("Show the whole list"));
    m->nothing = new EmptyState(theme);
    m->nothing->hide();
    buildLayout();
    connectParts();
    themeChanged();
}

ListPanel::~ListPanel() = default;

void ListPanel::buildLayout() {
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 0, 16, 0);
    bar->setSpacing(8);
    bar->addWidget(m->kinds);
    bar->addWidget(m->narrow, 4);
    bar->addStretch(1);
    bar->addWidget(m->whole);
    bar->addWidget(m->exportButton);
    column->addLayout(bar);
    auto *rows = new QHBoxLayout;
    rows->setContentsMargins(8, 0, 8, 4); // its texts stand below those of the header
    rows->addWidget(m->table);
    column->addLayout(rows, 1);
    column->addWidget(m->nothing, 1);
    m->card->setContent(content, false);
    m->detail = new Card(theme(), tr("Claim"));
    m->detailScroll = new QScrollArea;
    m->detailScroll->setFrameShape(QFrame::NoFrame);
    m->detailScroll->setWidgetResizable(true);
    m->detailScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m->detail->setContent(m->detailScroll);
    m->detail->hide();
    m->outer = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m->outer->addWidget(m->card, 1);
    m->outer->addWidget(m->detail, 0);
}

void ListPanel::connectParts() {
    connect(m->kinds, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(m->kindRoutes.size()))
            m->actions->go(m->kindRoutes[static_cast<std::size_t>(index)]);
    });
    connect(m->narrow, &QLineEdit::textEdited, this, [this](const QString &text) {
        m->model->setNarrowing(text);
        showState();
    });
    connect(m->narrow, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m->model->narrowing().isEmpty()) { // the cross of the field
            m->model->setNarrowing({});
            showState();
        }
    });
    connect(m->exportButton, &QPushButton::clicked, this, &ListPanel::exportCsv);
    connect(m->whole, &LinkText::clicked, this, [this] {
        Route route = exploration().route();
        route.argument.clear();
        m->actions->go(route);
    });
    connect(m->table, &ListTable::rowChosen, this, &ListPanel::choose);
    connect(m->table, &ListTable::rowOpened, this, [this](RowRef row) {
        if (row.claim.isValid())
            m->actions->open(row.claim);
        else
            m->actions->open(row.object);
    });
    connect(m->table, &ListTable::rowFiltered, this, [this](RowRef row) {
        m->actions->filterTo(row.claim.isValid() ? exploration().landscape().claim(row.claim).subject : row.object);
    });
    connect(m->table, &ListTable::menuWanted, this, [this](RowRef row, const QPoint &where) {
        if (row.claim.isValid())
            return m->actions->menu(row.claim, where);
        chooseMarked(row);
        m->actions->menu(row.object, where);
    });
    connect(&exploration(), &Exploration::leaving, this, [this] {
        if (isVisible() && exploration().route().view == View::List)
            exploration().keepViewState(m->table->state());
    });
}

void ListPanel::choose(RowRef row) {
    if (row.claim.isValid()) {
        showClaim(row.claim);
        return;
    }
    m->selecting = true;
    m->actions->select(row.object);
    m->selecting = false;
}

/// Several marked rows are one selection when something is to be done with one of them.
void ListPanel::chooseMarked(RowRef row) {
    Selection marked;
    for (const int at : m->table->selectedRows())
        if (const ObjectIndex object = m->model->at(at).object; object.isValid())
            marked.objects.push_back(object);
    if (marked.objects.size() < 2 || std::erase(marked.objects, row.object) == 0)
        return;
    marked.objects.push_back(row.object); // the last one is the current one
    m->selecting = true;
    exploration().select(marked);
    m->selecting = false;
}

void ListPanel::refresh(Exploration::Parts parts) {
    const Exploration &e = exploration();
    if (e.route().view != View::List)
        return;
    if (parts & (Exploration::LandscapePart | Exploration::FilterPart | Exploration::RoutePart)) {
        const auto query = rowsQueryOf(e.route(), e.landscape());
        m->problem = query ? QString() : QString::fromStdString(query.error().message);
        const bool other = !query || m->query.what != query->what || m->query.kind != query->kind;
        m->query = query.value_or(RowsQuery());
        if (!query)
            m->query.what = RowsQuery::What::Events;
        if (other && !m->narrow->text().isEmpty())
            m->narrow->clear();
        m->model->setRows(e.snapshot(), e.visible(), m->query);
        m->table->columnsChanged();
        showClaim({});
        showKinds();
        if (parts & Exploration::RoutePart) {
            if (const QString narrowing = ListTable::narrowingIn(e.viewState()); narrowing != m->model->narrowing()) {
                m->narrow->setText(narrowing);
                m->model->setNarrowing(narrowing);
            }
            m->table->restore(e.viewState());
        }
    }
    if (!m->selecting && !e.selection().objects.empty() && m->query.what != RowsQuery::What::Claims)
        m->table->select(m->model->rowOf(e.selection().objects.back()));
    showState();
}

/// One entry of the selector: a list and how many rows it has under the filter.
void ListPanel::showKinds() {
    const Exploration &e = exploration();
    m->kinds->clear();
    m->kindRoutes.clear();
    int current = -1;
    const auto add = [&](const QString &name, const RowsQuery &query, std::size_t count) {
        m->kindRoutes.push_back(routeOf(query, e.landscape()));
        if (query.what == m->query.what && (query.what != RowsQuery::What::Objects || query.kind == m->query.kind))
            current = m->kinds->count();
        m->kinds->addItem(QStringLiteral("%1  %2").arg(name, wording::number(static_cast<qint64>(count))));
    };
    RowsQuery events;
    events.what = RowsQuery::What::Events;
    add(rowsTitle(events), events, rowsOf(e.landscape(), e.visible(), events).size());
    for (std::size_t k = 0; k < kindCount; ++k) {
        RowsQuery query;
        query.kind = static_cast<Kind>(k);
        add(rowsTitle(query), query, e.visible().count(e.landscape(), query.kind));
    }
    RowsQuery claims;
    claims.what = RowsQuery::What::Claims;
    add(rowsTitle(claims), claims, e.visible().claims.count());
    m->kinds->setCurrentIndex(current);
}

void ListPanel::showState() {
    const int shown = m->model->rowCount();
    const int all = m->model->allRows();
    const bool narrowed = shown < all;
    const QString condition = m->problem.isEmpty() ? rowsCondition(m->query, exploration().landscape()) : QString();
    QString base = narrowed ? tr("%1 of %2 rows").arg(wording::number(shown), wording::number(all))
                            : wording::count(all, tr("row"), tr("rows"));
    m->card->setTitle(rowsTitle(m->query));
    if (!m->problem.isEmpty())
        base.clear();
    m->card->setSubtitle(condition.isEmpty() ? base : QStringLiteral("%1 · %2").arg(condition, base));
    m->whole->setVisible(!condition.isEmpty() && m->problem.isEmpty());
    m->exportButton->setEnabled(shown > 0 && m->problem.isEmpty());
    const bool nothing = shown == 0 || !m->problem.isEmpty();
    m->table->setVisible(!nothing);
    m->nothing->setVisible(nothing);
    if (nothing)
        showNothing(all > 0);
    m->table->setAccessibleName(QStringLiteral("%1, %2").arg(rowsTitle(m->query), base));
    emit statusTextChanged();
}

void ListPanel::showNothing(bool byTyping) {
    m->nothing->clearActions();
    if (!m->problem.isEmpty()) {
        m->nothing->setText(tr("This list could not be opened"), m->problem, QStringLiteral("warning"));
        connect(m->nothing->addAction(tr("Show the whole list")), &QPushButton::clicked, m->whole, &LinkText::click);
    } else if (byTyping) {
        m->nothing->setText(tr("No row contains “%1”").arg(m->model->narrowing().left(60)),
                            tr("Every word that is typed must stand in the row."), QStringLiteral("search"));
        connect(m->nothing->addAction(tr("Clear the search")), &QPushButton::clicked, m->narrow, &QLineEdit::clear);
    } else if (!exploration().filter().isEmpty()) {
        m->nothing->setText(tr("Nothing in this list passes these filters"), relaxationSentence(exploration()));
        addRelaxations(*m->nothing, exploration());
    } else {
        m->nothing->setText(tr("None reported"),
                            tr("No public report in this dataset names one. That is not the same as "
                               "there being none."),
                            QStringLiteral("info"));
    }
}

void ListPanel::showClaim(std::optional<ClaimIndex> claim) {
    m->claim = claim;
    if (!claim) {
        m->detail->hide();
        return;
    }
    auto *detail = new ClaimDetail(exploration().snapshot(), *claim, theme(), m->notebook);
    connect(detail, &ClaimDetail::objectOpened, this, [this](ObjectIndex o) { m->actions->open(o); });
    connect(detail, &ClaimDetail::addressRequested, this, &Panel::addressRequested);
    m->detailScroll->setWidget(detail);
    detail->setAutoFillBackground(false); // the scroll area has just set it
    m->detailScroll->verticalScrollBar()->setValue(0);
    arrange();
}

void ListPanel::arrange() {
    const bool wide = width() >= theme().scaled(detailFrom);
    m->outer->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m->detail->setVisible(m->claim.has_value());
    m->detail->setFixedWidth(wide ? theme().scaled(372)
                                  : std::max(200, width() - 2 * theme().px(Metric::PagePaddingX)));
    m->detail->setMaximumHeight(wide ? QWIDGETSIZE_MAX : height() / 2);
}

void ListPanel::resizeEvent(QResizeEvent *event) {
    Panel::resizeEvent(event);
    arrange();
}

void ListPanel::themeChanged() {
    Panel::themeChanged();
    const int x = theme().px(Metric::PagePaddingX);
    const int y = theme().px(Metric::PagePaddingY);
    m->outer->setContentsMargins(x, y, x, y);
    m->outer->setSpacing(theme().px(Metric::Gap));
    m->kinds->setMinimumWidth(theme().scaled(230));
    m->narrow->setMaximumWidth(theme().scaled(360));
    arrange();
}

QString ListPanel::statusText() const {
    const int shown = m->model->rowCount();
    const int all = m->model->allRows();
    if (shown < all)
        return tr("%1 of %2 rows shown").arg(wording::number(shown), wording::number(all));
    return tr("%1 shown").arg(wording::count(all, tr("row"), tr("rows")));
}

std::optional<PageMaking> ListPanel::forBriefing() const {
    const Exploration &e = exploration();
    // Several that are marked are meant; one is only where somebody looked last.
    std::vector<int> rows = m->table->selectedRows();
    if (rows.size() < 2)
        rows.clear();
    const int all = m->model->rowCount();
    if (rows.empty())
        for (int row = 0; row < m->model->rowCount(); ++row)
            rows.push_back(row);
    rows.resize(std::min<std::size_t>(rows.size(), mostRowsOnPage));
    const QString condition = rowsCondition(m->query, e.landscape());
    const QString title =
        condition.isEmpty() ? rowsTitle(m->query) : QStringLiteral("%1, %2").arg(rowsTitle(m->query), condition);
    if (rows.empty())
        return PageMaking{title, [](briefing::PageMaker &) { return std::optional<briefing::Page>(); }};
    std::vector<std::vector<ClaimIndex>> claims;
    for (const int row : rows)
        claims.push_back(claimsBehind(e.landscape(), e.visible(), m->model->at(row)));
    return PageMaking{title, [table = tableForPage(title, m->model->text(rows), claims, all)](
                                 briefing::PageMaker &maker) { return std::optional(maker.table(table)); }};
}

TextTable ListPanel::rowsAsTable() const { return m->model->text(); }
QString ListPanel::copyText() const { return toTsv(m->model->text(m->table->selectedRows())); }

void ListPanel::findInList() {
    m->narrow->setFocus(Qt::ShortcutFocusReason);
    m->narrow->selectAll();
}

void ListPanel::setPathQuestion(std::function<QString(const QString &)> ask) { m->ask = std::move(ask); }

void ListPanel::exportCsv() {
    const QString condition = rowsCondition(m->query, exploration().landscape());
    const QString name = safeFileName(rowsTitle(m->query) + QLatin1Char(' ') + condition, QStringLiteral(".csv"));
    const QString path =
        m->ask ? m->ask(name) : askWhereToSave(this, tr("Export these rows as CSV"), name, tr("CSV files"));
    if (path.isEmpty())
        return;
    const int rows = m->model->rowCount();
    const auto saved = saveFile(path, toCsv(rowsAsTable()).toUtf8());
    if (!saved)
        emit reported(QString::fromStdString(saved.error().message), true);
    else
        emit reported(tr("%1 written to %2.").arg(wording::count(rows, tr("row"), tr("rows")), path), false);
}

} // namespace hw

#include "gallery.h"

#include "drawing/activity_chart.h"
#include "drawing/bars.h"
#include "drawing/heatmap.h"
#include "drawing/icons.h"
#include "drawing/kpi.h"
#include "drawing/paint.h"
#include "drawing/ranking.h"
#include "drawing/spans.h"
#include "panels/parts/card.h"
#include "panels/parts/chip_button.h"
#include "panels/parts/confidence_label.h"
#include "panels/parts/elided_label.h"
#include "panels/parts/empty_state.h"
#include "panels/parts/error_box.h"
#include "panels/parts/loading_bars.h"
#include "panels/parts/origin_tag_label.h"
#include "panels/parts/pill_tabs.h"
#include "panels/parts/segmented_control.h"
#include "panels/parts/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>

namespace hw::test {
namespace {

/// A widget that is only a painting.
class Painting final : public QWidget {
public:
    using Paint = std::function<void(QPainter &, const QRectF &)>;
    Painting(Theme &theme, Paint paint, const QSize &least = {60, 40})
        : m_paint(std::move(paint)) {
        const auto dress = [this, &theme, least] {
            setMinimumSize(least * theme.textScale() / 100);
            update();
        };
        connect(&theme, &Theme::changed, this, dress);
        dress();
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter p(this);
        m_paint(p, QRectF(rect()));
    }

private:
    Paint m_paint;
};

QHBoxLayout *row(std::initializer_list<QWidget *> widgets) {
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return layout;
}

QPushButton *button(const QString &text, const char *variant = nullptr) {
    auto *b = new QPushButton(text);
    if (variant)
        b->setProperty("variant", variant);
    return b;
}

QWidget *column(std::initializer_list<QLayout *> layouts) {
    auto *widget = new QWidget;
    auto *box = new QVBoxLayout(widget);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(10);
    for (QLayout *layout : layouts)
        box->addLayout(layout);
    box->addStretch();
    return widget;
}

QWidget *buttons(Theme &t) {
    auto *exporting = button(QStringLiteral("Export"));
    exporting->setIcon(themedIcon(t, QStringLiteral("download"), "text.default"));
    auto *checked = button(QStringLiteral("Checked"));
    checked->setCheckable(true);
    checked->setChecked(true);
    auto *off = button(QStringLiteral("Disabled"));
    off->setEnabled(false);
    auto *offPrimary = button(QStringLiteral("Disabled"), "primary");
    offPrimary->setEnabled(false);
    auto *large = button(QStringLiteral("Large"), "primary");
    large->setProperty("size", "large");
    const auto tool = [&](const char *icon, bool on) {
        auto *b = new QToolButton;
        b->setIcon(themedIcon(t, QLatin1String(icon)));
        b->setCheckable(true);
        b->setChecked(on);
        b->setAccessibleName(QLatin1String(icon));
        return b;
    };
    auto *compare = tool("compare", false);
    compare->setText(QStringLiteral("Compare"));
    compare->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *segments =
        new SegmentedControl(t, {QStringLiteral("Overlay"), QStringLiteral("Compare"), QStringLiteral("Coverage")});
    segments->setCurrent(1);
    return column({row({button(QStringLiteral("Open profile"), "primary"), exporting,
                        button(QStringLiteral("Cancel"), "ghost"), button(QStringLiteral("Remove"), "danger")}),
                   row({checked, off, offPrimary, large}), row({tool("path", true), tool("expand", false), compare}),
                   row({segments})});
}

QWidget *typeSamples(Theme &t) {
    auto *widget = new QWidget;
    auto *box = new QVBoxLayout(widget);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(2);
    const std::pair<Type, const char *> samples[] = {{Type::Display, "Display 28 / 600"},
                                                     {Type::Title, "Title 18 / 600"},
                                                     {Type::Section, "Section 13 / 600"},
                                                     {Type::Body, "Body 13 / 400. Tabular 0123456789"},
                                                     {Type::Small, "Small 12 / 400. Dense tables"},
                                                     {Type::Caption, "Caption 11 / 400. Axes and units"},
                                                     {Type::Mono, "Mono 12  T1566.001  CVE-2024-3400"}};
    for (const auto &[role, text] : samples)
        box->addWidget(new TextLabel(t, QLatin1String(text), role));
    box->addWidget(new ElidedLabel(t,
                                   QStringLiteral("A line that gives way: attributed to operators by four "
                                                  "governments and several vendors, each with its own name"),
                                   Type::Small, "text.muted"));
    box->addStretch();
    return widget;
}

QWidget *table(Theme &) {
    auto *view = new QTableWidget(6, 4);
    view->setObjectName(QStringLiteral("table"));
    view->setHorizontalHeaderLabels(
        {QStringLiteral("Actor"), QStringLiteral("Origin"), QStringLiteral("Incidents"), QStringLiteral("Last seen")});
    const char *cells[6][4] = {{"APT41", "CN", "28", "22 May 2025"},         {"Rhysida", "EC", "19", "19 May 2025"},
                               {"Lazarus Group", "KP", "17", "02 May 2025"}, {"APT10", "CN", "14", "28 Mar 2025"},
                               {"Kimsuky", "KP", "12", "18 Apr 2025"},       {"APT29", "RU", "11", "12 Feb 2025"}};
    for (int r = 0; r < 6; ++r)
        for (int c = 0; c < 4; ++c) {
            auto *item = new QTableWidgetItem(QLatin1String(cells[r][c]));
            if (c > 1)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            view->setItem(r, c, item);
        }
    for (int c = 0; c < 4; ++c)
        view->horizontalHeaderItem(c)->setTextAlignment((c > 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setFrameShape(QFrame::NoFrame);
    view->verticalHeader()->hide();
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->selectRow(1);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view->setMinimumHeight(150);
    return view;
}

QWidget *inputs(Theme &) {
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(QStringLiteral("Search evidence"));
    auto *filled = new QLineEdit(QStringLiteral("sequencing vendor"));
    auto *wrong = new QLineEdit(QStringLiteral("T1O59"));
    wrong->setProperty("error", true);
    for (QLineEdit *edit : {empty, filled, wrong})
        edit->setFixedWidth(128);
    auto *combo = new QComboBox;
    combo->addItems({QStringLiteral("Moderate or higher"), QStringLiteral("High")});
    auto *off = new QComboBox;
    off->addItem(QStringLiteral("Disabled"));
    off->setEnabled(false);
    auto *spin = new QSpinBox;
    spin->setValue(12);
    auto *unset = new QCheckBox(QStringLiteral("Include low confidence"));
    auto *set = new QCheckBox(QStringLiteral("Show sources"));
    set->setChecked(true);
    auto *some = new QCheckBox(QStringLiteral("Mixed"));
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    auto *letter = new QRadioButton(QStringLiteral("Letter"));
    letter->setChecked(true);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, 100);
    slider->setValue(60);
    slider->setFixedWidth(120);
    auto *progress = new QProgressBar;
    progress->setValue(44);
    progress->setTextVisible(false);
    auto *last = new QHBoxLayout;
    last->addWidget(progress);
    return column({row({empty, filled, wrong}), row({combo, off, spin}), row({unset, set, some}),
                   row({letter, new QRadioButton(QStringLiteral("A4")), slider}), last});
}

void paintKinds(QPainter &p, const QRectF &r, const Theme &t) {
    const Kind kinds[] = {Kind::Actor,      Kind::Campaign,      Kind::Incident,     Kind::Software,
                          Kind::Technique,  Kind::Vulnerability, Kind::ResearchArea, Kind::Subsector,
                          Kind::Mitigation, Kind::Source,        Kind::Country,      Kind::Disinformation,
                          Kind::Sponsor,    Kind::Tactic,        Kind::ContextEvent, Kind::Name};
    const double step = r.width() / 4, line = t.scaled(32);
    for (int i = 0; i < 16; ++i) {
        const double x = r.left() + (i % 4) * step, y = r.top() + 14 + (i / 4) * line;
        paint::kindMark(p, t, kinds[i], {x + 14, y}, 12);
        paint::text(p, t, {x + 32, y - 10, step - 36, 20}, paint::plain(title(kinds[i])), Type::Caption,
                    t.color("text.muted"));
    }
    const double y = r.top() + 14 + 4 * line;
    for (int i = 0; i < int(originCount); ++i) {
        paint::originBar(p, t, {r.left() + i * step * 4 / 7, y, step * 4 / 7 - 6, 14}, static_cast<Origin>(i), 3);
        paint::originTag(p, t, {r.left() + i * step * 4 / 7, y + 30}, static_cast<Origin>(i));
    }
    for (int i = 0; i < 7; ++i) {
        p.fillRect(QRectF(r.left() + i * 22, y + 44, 22, 12), t.color(QStringLiteral("seq.%1").arg(i)));
        p.fillRect(QRectF(r.left() + 180 + i * 22, y + 44, 22, 12), t.color(QStringLiteral("div.%1").arg(i)));
    }
    paint::tlp(p, t, {r.left() + 345, y + 40, 66, 20}, QStringLiteral("TLP:GREEN"));
}

QWidget *menuAndTabs(Theme &t) {
    auto *widget = new QWidget;
    auto *box = new QVBoxLayout(widget);
    box->setContentsMargins(0, 0, 0, 0);
    auto *tabs = new QTabBar;
    for (const char *name : {"Summary", "Evidence 61", "Links 14"})
        tabs->addTab(QLatin1String(name));
    tabs->setExpanding(false);
    box->addWidget(tabs);
    auto *menu = new QMenu(widget);
    menu->setObjectName(QStringLiteral("menu"));
    menu->setWindowFlags(Qt::Widget);
    auto *expand = menu->addAction(themedIcon(t, QStringLiteral("expand")), QStringLiteral("Expand neighbours"));
    expand->setShortcut(QKeySequence(Qt::Key_E));
    auto *path = menu->addAction(themedIcon(t, QStringLiteral("path")), QStringLiteral("Find path from here"));
    path->setShortcut(QKeySequence(Qt::Key_P));
    menu->addAction(themedIcon(t, QStringLiteral("pin")), QStringLiteral("Pin to rail"))
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    menu->addSeparator();
    auto *labels = menu->addAction(QStringLiteral("Show edge labels"));
    labels->setCheckable(true);
    labels->setChecked(true);
    for (QAction *action : menu->actions())
        action->setShortcutVisibleInContextMenu(true);
    menu->addAction(QStringLiteral("Delete note"))->setEnabled(false);
    menu->addMenu(QStringLiteral("Colour by"))->addAction(QStringLiteral("Origin"));
    menu->setActiveAction(path);
    box->addWidget(menu, 0, Qt::AlignLeft);
    box->addStretch();
    return widget;
}

} // namespace

Activity sampleActivity() {
    // origin order: CN RU KP IR OT EC UN; 24 months from June 2023
    const int months[24][7] = {
        {1, 1, 1, 1, 0, 1, 0}, {1, 1, 1, 0, 0, 1, 0}, {1, 1, 1, 0, 0, 0, 0}, {1, 0, 2, 1, 0, 1, 1},
        {2, 1, 1, 1, 0, 1, 0}, {1, 1, 1, 0, 0, 1, 0}, {1, 1, 1, 0, 0, 2, 0}, {1, 0, 1, 0, 0, 1, 1},
        {2, 1, 1, 1, 0, 1, 0}, {2, 0, 1, 1, 0, 2, 0}, {1, 1, 1, 0, 0, 2, 0}, {2, 0, 1, 1, 0, 2, 0},
        {2, 0, 2, 0, 0, 1, 1}, {3, 0, 1, 1, 0, 1, 0}, {2, 1, 1, 0, 0, 2, 0}, {2, 1, 1, 0, 1, 1, 0},
        {2, 0, 1, 0, 0, 1, 0}, {3, 0, 1, 1, 0, 1, 0}, {3, 0, 2, 0, 0, 2, 0}, {3, 0, 1, 1, 0, 1, 0},
        {3, 0, 2, 1, 0, 1, 1}, {4, 0, 2, 0, 0, 2, 1}, {4, 0, 1, 1, 0, 2, 0}, {4, 1, 2, 0, 0, 3, 0}};
    Activity activity;
    activity.unit = BucketUnit::Month;
    for (int i = 0; i < 24; ++i) {
        const QDate first = QDate(2023, 6, 1).addMonths(i);
        ActivityBucket bucket;
        bucket.firstDay = DayNumber(QDate(1970, 1, 1).daysTo(first));
        bucket.lastDay = bucket.firstDay + first.daysInMonth() - 1;
        for (int o = 0; o < 7; ++o)
            bucket.byOrigin[std::size_t(o)] = std::uint32_t(months[i][o]);
        activity.buckets.push_back(bucket);
    }
    return activity;
}

HeatmapContent sampleMatrix() {
    HeatmapContent content;
    const std::pair<const char *, Origin> actors[] = {
        {"APT41", Origin::China},         {"Rhysida", Origin::Criminal},   {"Lazarus Group", Origin::NorthKorea},
        {"APT10", Origin::China},         {"Kimsuky", Origin::NorthKorea}, {"APT29", Origin::Russia},
        {"Mint Sandstorm", Origin::Iran}, {"FIN12", Origin::Criminal},     {"Silk Typhoon", Origin::China},
        {"Unattributed", Origin::Unknown}};
    const char *areas[] = {"Genomics", "Biotech",         "Vaccines",        "Neuroscience",
                           "Oncology", "Clinical trials", "Medical devices", "Public health"};
    const std::uint32_t cells[10][8] = {{12, 7, 3, 0, 2, 2, 1, 1}, {0, 1, 0, 0, 3, 4, 4, 7}, {2, 6, 5, 0, 1, 3, 0, 0},
                                        {5, 4, 1, 2, 1, 1, 0, 0},  {1, 2, 5, 3, 0, 1, 0, 0}, {1, 1, 6, 0, 0, 2, 0, 1},
                                        {0, 1, 3, 4, 0, 1, 0, 2},  {0, 0, 0, 0, 1, 2, 2, 5}, {3, 1, 2, 1, 0, 1, 0, 1},
                                        {1, 1, 0, 1, 0, 0, 1, 1}};
    for (int r = 0; r < 10; ++r) {
        std::uint32_t sum = 0;
        for (int c = 0; c < 8; ++c) {
            sum += cells[r][c];
            content.cells.push_back(cells[r][c]);
        }
        content.rows.push_back({QLatin1String(actors[r].first), actors[r].second, sum});
        content.total += sum;
    }
    for (int c = 0; c < 8; ++c) {
        std::uint32_t sum = 0;
        for (int r = 0; r < 10; ++r)
            sum += cells[r][c];
        content.columns.push_back({QLatin1String(areas[c]), sum});
    }
    return content;
}

std::vector<RankingRow> sampleRanking() {
    return {
        {QStringLiteral("APT41"), Origin::China, 28, {2, 3, 3, 4, 3, 4, 4, 5}, 9, Confidence::High},
        {QStringLiteral("Rhysida"), Origin::Criminal, 19, {1, 2, 1, 2, 3, 3, 3, 4}, 7, Confidence::High},
        {QStringLiteral("Lazarus Group"), Origin::NorthKorea, 17, {3, 2, 2, 1, 2, 2, 2, 3}, 2, Confidence::Moderate},
        {QStringLiteral("APT10"), Origin::China, 14, {2, 2, 2, 3, 1, 2, 1, 1}, -3, Confidence::Low},
        {QStringLiteral("Kimsuky"), Origin::NorthKorea, 12, {1, 1, 1, 1, 2, 2, 2, 2}, 4, Confidence::Moderate},
        {QStringLiteral("APT29"), Origin::Russia, 11, {3, 2, 2, 1, 1, 1, 1, 0}, -6, Confidence::NotStated},
        {QStringLiteral("Mint Sandstorm"), Origin::Iran, 11, {1, 2, 1, 1, 2, 1, 2, 1}, 1, Confidence::Low},
        {QStringLiteral("A group with a very long name indeed"),
         Origin::OtherState,
         10,
         {2, 1, 1, 2, 1, 1, 1, 1},
         -4,
         Confidence::High},
        {QStringLiteral("Unclaimed"), Origin::Unknown, 9, {0, 0, 1, 1, 1, 2, 2, 2}, 5, Confidence::High}};
}

std::unique_ptr<QWidget> componentsPage(Theme &t) {
    auto page = std::make_unique<QWidget>();
    page->setAutoFillBackground(true);
    auto *grid = new QGridLayout(page.get());
    grid->setContentsMargins(20, 20, 20, 20);
    grid->setSpacing(14);
    const auto card = [&](const char *title, const char *subtitle, QWidget *content) {
        auto *c = new Card(t, QLatin1String(title), QLatin1String(subtitle));
        c->setContent(content);
        return c;
    };
    grid->addWidget(card("Buttons", "30 px, large 36 px, radius 6", buttons(t)), 0, 0);
    grid->addWidget(card("Type", "Inter with tabular figures", typeSamples(t)), 0, 1);
    auto *tableCard = card("Table", "rows 28 px comfortable", table(t));
    tableCard->moreMenu().addAction(QStringLiteral("Copy as table"));
    grid->addWidget(tableCard, 0, 2);
    grid->addWidget(card("Inputs", "", inputs(t)), 1, 0);
    grid->addWidget(card("Entity kinds, origins, scales", "shape and glyph repeat the colour",
                         new Painting(t, [&t](QPainter &p, const QRectF &r) { paintKinds(p, r, t); }, {400, 220})),
                    1, 1);
    grid->addWidget(card("Menu and tabs", "", menuAndTabs(t)), 1, 2);
    auto *empty = card("Most active actors", "empty by filter", new QWidget);
    empty->emptyState().setText(QStringLiteral("No incidents match these filters"),
                                QStringLiteral("Confidence removes 31 of them, origin 12."));
    empty->emptyState().addAction(QStringLiteral("Any confidence"));
    empty->emptyState().addAction(QStringLiteral("Clear all filters"), true);
    empty->setState(Card::State::Empty);
    grid->addWidget(empty, 2, 0);
    auto *loading = card("Relationships", "loading", new QWidget);
    loading->setState(Card::State::Loading);
    loading->loading().start(QStringLiteral("Laying out 612 nodes"));
    loading->loading().setProgress(0.44);
    loading->loading().showAt(1200);
    grid->addWidget(loading, 2, 1);
    auto *error = card("Coverage", "error", new QWidget);
    error->errorBox().setError(
        QStringLiteral("Coverage file could not be read"),
        QStringLiteral("Row 18 has technique “T1O59”. Technique numbers use digits only. Nothing "
                       "was imported; your earlier coverage is unchanged."),
        QStringLiteral("coverage.csv:18: T1O59"));
    error->errorBox().addAction(QStringLiteral("Show row 18"));
    error->errorBox().addAction(QStringLiteral("Choose another"), true);
    error->setState(Card::State::Error);
    grid->addWidget(error, 2, 2);
    for (int c = 0; c < 3; ++c)
        grid->setColumnStretch(c, 1);
    return page;
}

std::unique_ptr<QWidget> chartsPage(Theme &t) {
    auto page = std::make_unique<QWidget>();
    page->setAutoFillBackground(true);
    auto *grid = new QGridLayout(page.get());
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setSpacing(12);
    auto *kpis = new Card(t);
    kpis->setContent(
        new Painting(
            t,
            [&t](QPainter &p, const QRectF &r) {
                const Kpi cells[] = {{QStringLiteral("Incidents"),
                                      QStringLiteral("142"),
                                      {},
                                      QStringLiteral("18%"),
                                      true,
                                      true,
                                      QStringLiteral("vs Jun 2021 – May 2023"),
                                      {3, 4, 3, 5, 4, 6, 5, 7, 6, 8}},
                                     {QStringLiteral("Research areas targeted"),
                                      QStringLiteral("8"),
                                      QStringLiteral("of 12"),
                                      QStringLiteral("1"),
                                      true,
                                      true,
                                      QStringLiteral("new: neuroscience"),
                                      {5, 5, 6, 6, 7, 7, 8}},
                                     {QStringLiteral("Median dwell time"),
                                      QStringLiteral("21"),
                                      QStringLiteral("days"),
                                      QStringLiteral("6"),
                                      false,
                                      false,
                                      QStringLiteral("from 48 disclosed cases"),
                                      {9, 8, 7, 6, 6, 5}},
                                     {QStringLiteral("Care disrupted"),
                                      QStringLiteral("37"),
                                      {},
                                      {},
                                      true,
                                      false,
                                      QStringLiteral("incidents and campaigns"),
                                      {}}};
                for (int i = 0; i < 4; ++i)
                    drawKpi(p, t, {r.left() + i * r.width() / 4, r.top(), r.width() / 4, r.height()}, cells[i], i == 3);
            },
            {700, 88}),
        false);
    grid->addWidget(kpis, 0, 0, 1, 2);
    auto *activity = new Card(t, QStringLiteral("Activity over time"), QStringLiteral("by month and origin"));
    auto *chart = new ActivityChart(t);
    chart->setObjectName(QStringLiteral("activity"));
    const auto day = [](int y, int m, int d) { return DayNumber(QDate(1970, 1, 1).daysTo(QDate(y, m, d))); };
    chart->setActivity(sampleActivity(), {{day(2024, 2, 21), QStringLiteral("Claims clearinghouse outage")},
                                          {day(2025, 2, 20), QStringLiteral("HC3 alert on SSL-VPN exploitation")}});
    activity->setContent(chart);
    activity->moreMenu();
    grid->addWidget(activity, 1, 0);
    auto *ranking = new Card(t, QStringLiteral("Most active actors"));
    ranking->setContent(new Painting(t,
                                     [&t](QPainter &p, const QRectF &r) {
                                         Ranking::Marks marks;
                                         marks.hovered = 2;
                                         Ranking(t, sampleRanking(),
                                                 {QStringLiteral("Incidents"), QStringLiteral("8 quarters")}, r)
                                             .paint(p, marks);
                                     },
                                     {420, 200}),
                        false);
    grid->addWidget(ranking, 1, 1);
    auto *matrix = new Card(t, QStringLiteral("Who targets what"), QStringLiteral("by actor and research area"));
    matrix->setContent(new Painting(t,
                                    [&t](QPainter &p, const QRectF &r) {
                                        Heatmap::Marks marks;
                                        marks.selected = {Heatmap::Place::Part::Cell, 0, 0};
                                        marks.hovered = {Heatmap::Place::Part::Cell, 3, 5};
                                        marks.cursor = Heatmap::Place{Heatmap::Place::Part::Cell, 5, 2};
                                        Heatmap(t, sampleMatrix(), r).paint(p, marks);
                                    },
                                    {500, 240}));
    grid->addWidget(matrix, 2, 0);
    auto *right = new QWidget;
    auto *box = new QVBoxLayout(right);
    box->setContentsMargins(0, 0, 0, 0);
    auto *pills = new PillTabs(t);
    pills->setOptions({{QStringLiteral("All"), -1},
                       {QStringLiteral("Attribution"), 12},
                       {QStringLiteral("Targeting"), 23},
                       {QStringLiteral("Tools"), 26}});
    box->addWidget(pills);
    box->addWidget(new Painting(
        t,
        [&t](QPainter &p, const QRectF &r) {
            std::vector<BarRow> rows;
            const auto part = [](std::uint32_t n, const char *token, const char *name, bool hatch = false) {
                return BarRow::Part{n, QLatin1String(token), QLatin1String(name), hatch};
            };
            rows.push_back({{},
                            QStringLiteral("Genomics"),
                            {part(12, "chart.ink", "Targeted"), part(3, "edge.strong", "Data exposed"),
                             part(2, "chart.axis", "Lure theme", true)},
                            {}});
            rows.push_back({QStringLiteral("T1190"),
                            QStringLiteral("Public-facing application"),
                            {part(7, "chart.ink", "Uses")},
                            {}});
            rows.push_back({{}, QStringLiteral("Rare diseases"), {}, QStringLiteral("none reported")});
            Bars(t, rows, r).paint(p);
        },
        {300, 80}));
    box->addWidget(new Painting(t,
                                [&t](QPainter &p, const QRectF &r) {
                                    const auto span = [](const char *name, Kind kind, const char *from, const char *to,
                                                         Confidence c, bool ongoing = false) {
                                        Span s{QLatin1String(name), kind, Origin::China, {}, c};
                                        s.time.start = *PartialDate::parse(from);
                                        if (to)
                                            s.time.end = *PartialDate::parse(to);
                                        s.time.ongoing = ongoing;
                                        return s;
                                    };
                                    Spans(
                                        t,
                                        {span("Harvest Line", Kind::Campaign, "2019-03", "2021-06", Confidence::High),
                                         span("Quiet Helix", Kind::Campaign, "2021", "2023", Confidence::Moderate),
                                         span("Open end", Kind::Campaign, "2022-05-04", nullptr, Confidence::Low, true),
                                         span("Breach", Kind::Incident, "2020", nullptr, Confidence::High),
                                         span("Breach", Kind::Incident, "2024-02-01", nullptr, Confidence::High)},
                                        r)
                                        .paint(p);
                                },
                                {300, 100}),
                   1);
    auto *set = new ChipButton(t, QStringLiteral("Period"), QStringLiteral("Jun 2023 – May 2025"));
    set->setSet(true);
    auto *locked = new ChipButton(t, QStringLiteral("Actor"), QStringLiteral("APT41"));
    locked->setLocked(true);
    box->addLayout(row({set, new ChipButton(t, QStringLiteral("Origin"), QStringLiteral("All")), locked}));
    box->addLayout(row({new OriginTagLabel(t, Origin::Iran), new ConfidenceLabel(t, Confidence::Moderate),
                        new ConfidenceLabel(t, Confidence::NotStated)}));
    auto *details = new Card(t, QStringLiteral("Details"), QStringLiteral("bars, spans, chips"));
    details->setContent(right);
    grid->addWidget(details, 2, 1);
    grid->setColumnStretch(0, 60);
    grid->setColumnStretch(1, 40);
    grid->setRowStretch(1, 266);
    grid->setRowStretch(2, 312);
    return page;
}

QImage pictureOf(QWidget &page, const QSize &size, double ratio) {
    page.resize(size);
    page.ensurePolished();
    QApplication::sendPostedEvents();
    QImage picture(size * ratio, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::magenta);
    page.render(&picture);
    return picture;
}

QString keepPicture(const QImage &picture, const QString &name) {
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../pictures"));
    folder.mkpath(QStringLiteral("."));
    const QString path = folder.filePath(name + QStringLiteral(".png"));
    picture.save(path);
    return path;
}

} // namespace hw::test

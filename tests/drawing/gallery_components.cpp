#include "gallery.h"
#include "gallery_parts.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/parts/card.h"
#include "panels/parts/elided_label.h"
#include "panels/parts/empty_state.h"
#include "panels/parts/error_box.h"
#include "panels/parts/loading_bars.h"
#include "panels/parts/segmented_control.h"
#include "panels/parts/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
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
    large->setProperty("controlSize", "large");
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

} // namespace hw::test

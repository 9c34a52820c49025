// BriefingPanel: how its parts are made and where they stand.
#include "panels/briefing/briefing_parts.h"

#include "briefing/questions.h"
#include "drawing/icons.h"
#include "drawing/paint.h"
#include "landscape/filter_text.h"
#include "panels/briefing/briefing_templates.h"
#include "session/wording.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace hw {

QWidget *BriefingPanel::leftSide() {
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 10, 4);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m->name = new LinkText(theme(), {}, Type::BodyStrong);
    m->name->setRole(Type::BodyStrong, "text.default");
    m->name->setToolTip(tr("Name and author of the briefing, other briefings"));
    m->count = new PlainText(theme(), Type::Small, "text.muted");
    words->addWidget(m->name);
    words->addWidget(m->count);
    head->addLayout(words, 1);
    m->add = new QToolButton;
    m->add->setIcon(themedIcon(theme(), QStringLiteral("plus")));
    m->add->setAutoRaise(true);
    m->add->setToolTip(tr("Add a page  Ins"));
    m->add->setAccessibleName(tr("Add a page"));
    m->templates = new QMenu(m->add);
    connect(m->templates, &QMenu::aboutToShow, this, [this] { fillTemplates(*m->templates); });
    m->add->setMenu(m->templates);
    m->add->setPopupMode(QToolButton::InstantPopup);
    head->addWidget(m->add, 0, Qt::AlignTop);
    column->addLayout(head);
    m->strip = new BriefingStrip(m->desk, theme());
    m->strip->pages().setFaults([this](int page) {
        QStringList faults;
        for (const BriefingProperties::Check &check : m->checks)
            if (check.page == page && !check.isNews)
                faults << check.sentence;
        return faults;
    });
    column->addWidget(m->strip, 1);
    return side;
}

QWidget *BriefingPanel::middle() {
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m->bar = new QWidget;
    auto *bar = new QHBoxLayout(m->bar);
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(8);
    m->kind = new PlainText(theme(), Type::BodyStrong);
    m->paper = new QComboBox;
    m->paper->setAccessibleName(tr("Paper"));
    m->paper->addItem(tr("A4"), int(briefing::Paper::A4));
    m->paper->addItem(tr("Letter"), int(briefing::Paper::Letter));
    m->paper->addItem(tr("16:9"), int(briefing::Paper::Wide));
    m->audience = new QComboBox;
    m->audience->setAccessibleName(tr("Presented and exported for"));
    m->audience->setToolTip(tr("Whose pages are presented and exported"));
    m->audience->addItems({tr("All pages"), tr("Board"), tr("Technical")});
    m->exportButton = new QPushButton(themedIcon(theme(), QStringLiteral("download")), tr("Export…"));
    m->presentButton = new QPushButton(tr("Present  F5"));
    m->presentButton->setProperty("variant", "primary");
    bar->addWidget(m->kind);
    bar->addWidget(m->paper);
    bar->addWidget(m->audience);
    bar->addStretch(1);
    bar->addWidget(m->exportButton);
    bar->addWidget(m->presentButton);
    for (QWidget *each : std::initializer_list<QWidget *>{m->paper, m->audience, m->exportButton, m->presentButton})
        each->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    column->addWidget(m->bar);
    m->canvas = new BriefingCanvas(m->desk, theme());
    column->addWidget(m->canvas, 1);
    return side;
}

void BriefingPanel::fillTemplates(QMenu &menu) {
    menu.clear();
    const Filter &filter = exploration().filter();
    QAction *all = menu.addAction(themedIcon(theme(), QStringLiteral("briefing")),
                                  filter.isEmpty() ? tr("First draft of all that is recorded")
                                                   : tr("First draft of what passes the filter"));
    connect(all, &QAction::triggered, this, &BriefingPanel::draft);
    menu.addSeparator();
    for (const PageTemplate &each : pageTemplates())
        connect(menu.addAction(each.words()), &QAction::triggered, this, [this, &each] {
            if (add(each.make) < 0)
                emit noticed(tr("There is nothing under this filter to make that page from."));
        });
    menu.addSeparator();
    for (int asker = 0; asker < int(briefing::askerCount); ++asker)
        connect(menu.addAction(briefing::title(briefing::Asker(asker))), &QAction::triggered, this,
                [this, asker] { addQuestions(asker); });
    connect(menu.addAction(tr("Exercise of 60 minutes")), &QAction::triggered, this,
            [this] { addQuestions(int(briefing::askerCount)); });
    if (hasLastExport())
        connect(menu.addAction(tr("What changed since the last briefing…")), &QAction::triggered, this,
                &BriefingPanel::listChanges);
}

/// Behind the name of the briefing: what it is called and the others that are kept.
void BriefingPanel::fillDecks(QMenu &menu) {
    connect(menu.addAction(themedIcon(theme(), QStringLiteral("note")), tr("Name, audience and author…")),
            &QAction::triggered, this, &BriefingPanel::editDeck);
    connect(menu.addAction(themedIcon(theme(), QStringLiteral("history")), tr("Update all pages…")),
            &QAction::triggered, this, [this] { refreshPages(-1); });
    menu.addSection(tr("Presented and exported for"));
    for (int audience = 0; audience < m->audience->count(); ++audience) {
        QAction *action = menu.addAction(m->audience->itemText(audience));
        action->setCheckable(true);
        action->setChecked(audience == int(m->desk.audience()));
        connect(action, &QAction::triggered, this, [this, audience] {
            m->audience->setCurrentIndex(audience);
            m->desk.setAudience(briefing::Audience(audience));
        });
    }
    if (!m->keeper)
        return;
    m->keeper->flush();
    menu.addSeparator();
    connect(menu.addAction(themedIcon(theme(), QStringLiteral("plus")), tr("New briefing")), &QAction::triggered, this,
            &BriefingPanel::startNew);
    for (const QString &name : m->keeper->names()) {
        QAction *action = menu.addAction(QString(name).replace(u'&', QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(name == m->desk.deck().name);
        connect(action, &QAction::triggered, this, [this, name] { m->keeper->open(name); });
    }
}

void BriefingPanel::pageMenu(const QPoint &globalPos) {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int page = m->desk.current(), last = int(m->desk.deck().pages.size()) - 1;
    const auto entry = [&](const char *icon, const QString &text, bool enabled, auto act) {
        QAction *action =
            *icon ? menu->addAction(themedIcon(theme(), QLatin1String(icon)), text) : menu->addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, act);
    };
    entry("text", tr("Edit its title\tEnter"), true, [this] { emit m->strip->editWanted(); });
    entry("copy", tr("Duplicate page"), true, [this, page] { m->desk.duplicate(page); });
    entry("", tr("Move up\tCtrl+Up"), page > 0, [this, page] { m->desk.move(page, page - 1); });
    entry("", tr("Move down\tCtrl+Down"), page < last, [this, page] { m->desk.move(page, page + 1); });
    entry("history", tr("Update its data…"), true, [this] { refreshPage(); });
    menu->addSeparator();
    entry("trash", tr("Delete page\tDel"), true, [this, page] { m->desk.remove(page); });
    menu->popup(globalPos);
}

/// Sides keep their widths; the page gets what is left. Large text on a narrow screen takes from the sides.
void BriefingPanel::arrange() {
    const int left = std::min(theme().scaled(232), width() * 27 / 100);
    const int right = std::min(theme().scaled(308), width() * 34 / 100);
    m->left->setGeometry(0, 0, left, height());
    const bool empty = m->desk.deck().pages.empty();
    // What kind of page it is stands on the right too.
    m->audience->setVisible(width() - left - right > theme().scaled(470)); // it is in the briefing's menu, too
    m->kind->setVisible(width() - left - right > theme().scaled(660));
    m->middle->setGeometry(left + 1, 0, width() - left - right - 2, height());
    m->properties->setGeometry(width() - right, 0, right, height());
    m->nothing->setGeometry(left + 1, 0, width() - left - 1, empty ? height() : 0);
}

void BriefingPanel::resizeEvent(QResizeEvent *event) {
    Panel::resizeEvent(event);
    arrange();
}

void BriefingPanel::themeChanged() {
    Panel::themeChanged();
    arrange();
}

void BriefingPanel::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.fillRect(rect(), theme().color("bg.surface"));
    const QColor line = theme().color("stroke.subtle");
    p.fillRect(QRect(m->left->width(), 0, 1, height()), line);
    if (m->desk.deck().pages.empty())
        return;
    p.fillRect(QRect(m->properties->x() - 1, 0, 1, height()), line);
    p.fillRect(QRect(m->middle->x(), m->bar->height() - 1, m->middle->width(), 1), line);
}

} // namespace hw

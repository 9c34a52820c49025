#include "panels/relationships/relationships_boards.h"

#include "panels/relationships/relationships_parts.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/parts/question_dialog.h"
#include "panels/parts/text_label.h"
#include "session/board_shelf.h"
#include "session/graph_board_text.h"
#include "session/kept_boards.h"
#include "session/wording.h"

#include <QActionGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace hw {
namespace {

constexpr int widestName = 150;          ///< pixels at 100 %
constexpr int beside = 16 + 6 + 18 + 16; ///< what the button takes beside its text: icon, chevron, air
constexpr qsizetype longestInMenu = 44;

/// A name as it may stand on a button or in a menu.
QString plain(QString name) { return name.replace(u'&', QLatin1String("&&")); }

QString shortened(QString name, qsizetype longest) {
    return name.size() <= longest ? name : name.left(longest - 1).trimmed() + QChar(0x2026);
}

} // namespace

BoardsStrip::BoardsStrip(BoardShelf &shelf, const Theme &theme, QWidget *parent)
    : ToolStrip(theme, parent)
    , m_shelf(shelf)
    , m_theme(theme)
    , m_button(ToolStrip::add(QStringLiteral("stack"), tr("Boards"), QStringLiteral("B")))
    , m_menu(new QMenu(m_button)) {
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setMenu(m_menu);
    m_button->setPopupMode(QToolButton::InstantPopup);
    connect(m_menu, &QMenu::aboutToShow, this, &BoardsStrip::fill);
    connect(&shelf, &BoardShelf::changed, this, &BoardsStrip::dress);
    connect(&theme, &Theme::changed, this, &BoardsStrip::dress);
    dress();
}

bool BoardsStrip::isKept() const { return m_shelf.current() != 0; }

/// The name, as far as there is room.
void BoardsStrip::dress() {
    const QString title = m_shelf.title();
    const QString shown =
        QFontMetrics(m_theme.font(Type::SmallMed)).elidedText(title, Qt::ElideRight, m_theme.scaled(widestName));
    m_button->setText(plain(shown));
    m_button->setFixedWidth(int(std::ceil(paint::textWidth(m_theme, shown, Type::SmallMed))) + beside);
    const QString damage = m_shelf.damage(); // stays in sight, unlike a message
    m_button->setIcon(themedIcon(m_theme, damage.isEmpty() ? QStringLiteral("stack") : QStringLiteral("warning")));
    m_button->setToolTip(
        paint::toolTip(tr("Board: %1  B").arg(title) + (damage.isEmpty() ? QString() : u'\n' + damage)));
    m_button->setAccessibleDescription(damage);
    m_button->setAccessibleName(tr("Board: %1. Lists all boards").arg(title));
    emit resized();
}

void BoardsStrip::fill() {
    m_shelf.flush();
    m_menu->clear();
    auto *group = new QActionGroup(m_menu);
    const auto entry = [&](const QString &name, qsizetype objects, bool current) {
        QAction *action = m_menu->addAction(QStringLiteral("%1\t%2").arg(
            plain(shortened(name, longestInMenu)), wording::count(objects, tr("thing"), tr("things"))));
        action->setCheckable(true);
        action->setChecked(current);
        group->addAction(action);
        if (current)
            m_menu->setActiveAction(action);
        return action;
    };
    if (!isKept())
        entry(tr("%1, not kept yet").arg(m_shelf.title()), m_shelf.objectsHere(), true);
    for (const KeptBoard &board : m_shelf.boards())
        connect(entry(board.name, objectsOn(board.text), board.key == m_shelf.current()), &QAction::triggered, this,
                [this, key = board.key] {
                    if (key != m_shelf.current())
                        m_shelf.open(key);
                });
    m_menu->addSeparator();
    const auto act = [this](const QString &icon, const QString &text, void (BoardsStrip::*what)(), bool enabled) {
        QAction *action = m_menu->addAction(themedIcon(m_theme, icon), text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, what);
    };
    act(QStringLiteral("plus"), tr("New board"), &BoardsStrip::add, true);
    act(QStringLiteral("note"), isKept() ? tr("Rename…") : tr("Name and keep…"), &BoardsStrip::rename, true);
    act(QStringLiteral("copy"), tr("Duplicate"), &BoardsStrip::duplicate, isKept());
    act(QStringLiteral("trash"), tr("Delete…"), &BoardsStrip::remove, isKept());
}

void BoardsStrip::list() { m_menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height() + 6))); }

void BoardsStrip::add() { m_shelf.add(); }

void BoardsStrip::rename() {
    m_shelf.flush();
    auto *dialog = new BoardNameDialog(m_shelf, m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void BoardsStrip::duplicate() { m_shelf.duplicate(); }

void BoardsStrip::remove() {
    m_shelf.flush();
    if (!isKept())
        return emit m_shelf.said(tr("This board is not kept, so there is nothing to delete."));
    auto *question = new QuestionDialog(
        tr("Delete the board “%1”?").arg(m_shelf.title()),
        tr("What lies on it, the places and the notes go with it. The data stays. Undo brings the board back as long "
           "as this window is open."),
        m_theme, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addChoice(tr("Keep it"), QuestionDialog::Look::Plain, nullptr);
    question->addChoice(tr("Delete board"), QuestionDialog::Look::Danger, [this, asked = m_shelf.current()] {
        if (m_shelf.current() == asked) // a workspace that opens late brings others
            m_shelf.remove();
    });
    question->open();
}

BoardNameDialog::BoardNameDialog(BoardShelf &shelf, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_shelf(shelf)
    , m_name(new QLineEdit(shelf.title()))
    , m_fault(new TextLabel(theme, {}, Type::Caption, "status.danger"))
    , m_take(new QPushButton(shelf.current() != 0 ? tr("Rename board") : tr("Keep board"))) {
    setWindowTitle(shelf.current() != 0 ? tr("Rename this board") : tr("Name and keep this board"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    auto *note = new TextLabel(theme, tr("What lies on it and where is kept under this name, in your workspace."),
                               Type::Body, "text.muted");
    note->setWraps(true);
    column->addWidget(note);
    m_name->setAccessibleName(tr("Name of the board"));
    m_name->setMaxLength(int(longestBoardName));
    m_name->selectAll();
    column->addWidget(m_name);
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->setWraps(true);
    column->addWidget(m_fault);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    m_take->setProperty("variant", "primary");
    m_take->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &BoardNameDialog::typed);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_shelf.rename(m_name->text()))
            accept();
        else
            typed();
    });
    connect(&shelf, &BoardShelf::opened, this, &QDialog::reject); // another one: it was not asked about
    m_name->setFocus();
    setFixedWidth(theme.scaled(480));
    typed();
}

void BoardNameDialog::typed() {
    const QString fault = m_shelf.faultOf(m_name->text());
    m_fault->setText(fault);
    m_take->setEnabled(fault.isEmpty());
}

void RelationshipsPanel::buildBoards(Notebook &notebook) {
    m->shelf = std::make_unique<BoardShelf>(*m->board, notebook);
    m->boards = new BoardsStrip(*m->shelf, theme(), this);
    connect(m->boards, &BoardsStrip::resized, this, &RelationshipsPanel::arrange);
    connect(m->shelf.get(), &BoardShelf::opened, this, &RelationshipsPanel::boardLoaded);
    connect(m->shelf.get(), &BoardShelf::said, this, &Panel::noticed);
}

void RelationshipsPanel::load(BoardContent content) {
    m->route = exploration().route();
    m->board->load(std::move(content));
    boardLoaded();
}

/// The canvas forgets what it showed: nothing of one board goes over to another.
void RelationshipsPanel::boardLoaded() {
    m->canvas->setLook({});
    m->places.forget();
    m->canvas->setScene({});
    m->pathSeen.clear();
    m->canvas->fit();
    m->link = noScene;
    m->laidOut = m->board->content().layout;
    m->asKept = true;
    m->pending |= GraphBoard::NodesPart;
    QMetaObject::invokeMethod(this, &RelationshipsPanel::boardChanged, Qt::QueuedConnection);
}

void RelationshipsPanel::rememberCollections() {
    const auto collections = m->board->shown().collections; // they are told their places meanwhile
    const auto &nodes = m->canvas->scene().nodes;
    const std::size_t first = m->board->shown().nodes.size();
    for (std::size_t i = 0; i < collections.size() && first + i < nodes.size(); ++i)
        if (const SceneNode &node = nodes[first + i]; node.members == collections[i].members && isUsable(node.at))
            m->board->remember(collections[i].key, double(node.at.x), double(node.at.y));
}

} // namespace hw

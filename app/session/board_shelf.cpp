#include "session/board_shelf.h"

#include "session/graph_board_text.h"
#include "session/graph_opening.h"
#include "session/kept_boards.h"
#include "session/wording.h"

#include <QScopedValueRollback>
#include <algorithm>

namespace hw {
namespace {

QList<int> keysOf(const QList<KeptBoard> &boards) {
    QList<int> keys;
    for (const KeptBoard &board : boards)
        keys << board.key;
    return keys;
}

/// What a board that starts from these is called until somebody names it.
QString titleFrom(const Landscape &landscape, std::span<const ObjectIndex> from) {
    if (from.empty())
        return BoardShelf::tr("Untitled");
    const QString first = wording::name(landscape, from.front(), longestBoardName - 16);
    return from.size() == 1 ? first : BoardShelf::tr("%1 and %2 more").arg(first, QString::number(from.size() - 1));
}

} // namespace

BoardShelf::BoardShelf(GraphBoard &board, Notebook &notebook, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_notebook(notebook)
    , m_known(keysOf(notebook.boards())) {
    connect(&board, &GraphBoard::changed, this, &BoardShelf::boardChanged);
    connect(&notebook, &Notebook::changed, this, &BoardShelf::notebookChanged);
    connect(&notebook, &Notebook::gathering, this, &BoardShelf::flush);
}

QString BoardShelf::title() const {
    const KeptBoard *board = boardOfKey(boards(), m_key);
    return board ? board->name : freeBoardName(boards(), m_looseTitle);
}

QString BoardShelf::textNow() const { return boardText(m_board.content(), m_board.graph().landscape()); }

void BoardShelf::visit(std::span<const ObjectIndex> from) {
    const bool isFirst = !std::exchange(m_started, true);
    if (isFirst)
        if (const KeptBoard *last = boardNamed(boards(), m_notebook.setting(settings::board)))
            m_former = last->key;
    flush();
    if (!from.empty()) {
        if (m_key != 0)
            m_former = m_key;
        startLoose(from);
        if (const KeptBoard *former = boardOfKey(boards(), m_former))
            emit said(tr("A new board starts from %1. “%2” is as you left it: B lists your boards.")
                          .arg(titleFrom(m_board.graph().landscape(), from), former->name));
    } else if (boardOfKey(boards(), m_former) && m_key == 0) {
        open(m_former);
    } else if (isFirst) {
        openAnother();
    }
}

/// The one that was changed last, or what the view opens with.
void BoardShelf::openAnother() {
    const KeptBoard *newest = nullptr;
    for (const KeptBoard &board : boards())
        if (!newest || board.changedAt > newest->changedAt)
            newest = &board;
    newest ? open(newest->key) : startLoose({});
}

void BoardShelf::open(int key) {
    flush();
    const KeptBoard *board = boardOfKey(boards(), key);
    if (!board)
        return;
    BoardReading reading = readBoard(board->text, m_board.graph().landscape());
    if (reading.is == BoardReading::Is::Unreadable)
        reading.content = openingContent(m_board.graph().landscape(), m_board.visible(), m_board.graph());
    m_former = 0;
    show(key, std::move(reading.content));
    m_loses = reading.losesText;
    m_damage = reading.sentence;
    if (m_loses)
        emit changed();
    if (!reading.sentence.isEmpty())
        emit said(reading.sentence);
}

void BoardShelf::startLoose(std::span<const ObjectIndex> from) {
    const Landscape &landscape = m_board.graph().landscape();
    m_looseTitle = titleFrom(landscape, from);
    show(0, contentFrom(from, landscape, m_board.visible(), m_board.graph()));
    if (from.empty())
        m_board.countAsOpened();
}

void BoardShelf::show(int key, BoardContent content) {
    if (m_key != 0)
        m_steps[m_key] = m_board.takeSteps();
    m_key = key;
    m_loses = m_byItself = false;
    m_news = News::None;
    {
        const QScopedValueRollback own(m_own, true);
        m_board.select({});
        const auto steps = m_steps.extract(key);
        m_board.load(std::move(content), steps.empty() ? BoardSteps() : std::move(steps.mapped()));
    }
    remember();
    emit opened();
    emit changed();
}

void BoardShelf::remember() {
    if (const KeptBoard *board = boardOfKey(boards(), m_key))
        m_notebook.setSetting(settings::board, board->name);
}

/// What the filter or another landscape does to the board is nobody's work.
void BoardShelf::boardChanged(GraphBoard::Parts parts) {
    if (m_own || parts & GraphBoard::FilterPart)
        return;
    const bool byHand = parts & ~GraphBoard::Parts(GraphBoard::SelectionPart | GraphBoard::RememberedPart);
    if (!byHand && !(parts & GraphBoard::RememberedPart))
        return;
    if (!byHand && (m_key == 0 || m_loses))
        return;
    m_news = std::max(m_news, byHand ? News::ByHand : News::Places);
    m_notebook.announce(byHand ? Notebook::BoardsPart : Notebook::PlacesPart);
}

void BoardShelf::notebookChanged(Notebook::Parts parts) {
    if (m_own || !(parts & Notebook::BoardsPart))
        return;
    const QList<int> before = std::exchange(m_known, keysOf(boards()));
    if (m_known == before && !(parts & Notebook::UndoPart))
        return;
    if (m_key != 0 && !m_known.contains(m_key)) { // its making was undone
        m_news = News::None;
        boardOfKey(boards(), m_former) ? open(m_former) : openAnother();
    }
    if (parts & Notebook::UndoPart && !(parts & Notebook::SettingsPart)) // a step, and no other file
        for (const int key : std::as_const(m_known))
            if (!before.contains(key))
                return open(key); // what comes back is looked at
    remember();
    emit changed();
}

void BoardShelf::flush() {
    const News news = std::exchange(m_news, News::None);
    if (news == News::None || (news == News::ByHand && letGo()))
        return;
    keepHere(news == News::ByHand);
    emit changed();
}

/// A board that is kept only because it was changed by hand, when all of that is undone. True: it is on no shelf.
bool BoardShelf::letGo() {
    if (m_board.canUndo() || (m_key != 0 && !m_byItself))
        return false;
    if (m_key != 0) {
        const QScopedValueRollback own(m_own, true);
        m_notebook.keepBoards(without(boards(), m_key), Notebook::BoardsPart);
        m_key = 0;
        m_byItself = false;
        if (const KeptBoard *former = boardOfKey(boards(), m_former))
            m_notebook.setSetting(settings::board, former->name);
        m_known = keysOf(boards());
        emit changed();
    }
    return true;
}

/// What is on the canvas goes to its board. A text that says more is set aside first, and one that is on no shelf gets
/// its place there.
void BoardShelf::keepHere(bool byHand) {
    QList<KeptBoard> list = boards();
    const KeptBoard *there = boardOfKey(list, m_key);
    if (!there || m_loses) {
        KeptBoard made;
        made.key = m_notebook.newBoardKey();
        QString wanted = m_looseTitle;
        if (there) {
            const QString damaged = tr(" (damaged)");
            wanted = there->name;
            const qsizetype at = list.indexOf(*there);
            if (wanted.endsWith(damaged))
                wanted.chop(damaged.size());
            else
                list[at].name = freeBoardName(list, wanted.left(longestBoardName - damaged.size()) + damaged);
            emit said(tr("What was saved before is kept as “%1”.").arg(list.at(at).name));
        }
        made.name = freeBoardName(list, wanted);
        list << made;
        m_byItself = !there;
        m_key = made.key;
        m_loses = false;
    }
    for (KeptBoard &board : list)
        if (board.key == m_key) {
            board.text = textNow();
            board.byHand = board.byHand || byHand;
            if (byHand || !board.changedAt.isValid())
                board.changedAt = QDateTime::currentDateTimeUtc();
        }
    const QScopedValueRollback own(m_own, true);
    m_notebook.keepBoards(std::move(list), byHand ? Notebook::BoardsPart : Notebook::PlacesPart);
    m_known = keysOf(boards());
    remember();
}

void BoardShelf::edit(QList<KeptBoard> boards, const QString &title) {
    const QScopedValueRollback own(m_own, true);
    m_notebook.editBoards(std::move(boards), title);
    m_known = keysOf(this->boards());
}

void BoardShelf::add() {
    flush();
    const Landscape &landscape = m_board.graph().landscape();
    BoardContent content = openingContent(landscape, m_board.visible(), m_board.graph());
    QList<KeptBoard> list = boards();
    const KeptBoard made{m_notebook.newBoardKey(), freeBoardName(list, tr("Untitled")), boardText(content, landscape),
                         QDateTime::currentDateTimeUtc()};
    edit(list << made, tr("New board %1").arg(made.name));
    m_former = m_key;
    show(made.key, std::move(content));
}

QString BoardShelf::faultOf(const QString &name) const {
    const QString wanted = boardName(name);
    if (wanted.isEmpty())
        return tr("A board needs a name.");
    const KeptBoard *there = boardNamed(boards(), wanted);
    return there && there->key != m_key ? tr("Another board is called “%1”.").arg(there->name) : QString();
}

bool BoardShelf::rename(const QString &name) {
    flush();
    if (!faultOf(name).isEmpty())
        return false;
    if (m_key == 0)
        keepHere(false);
    m_byItself = false;
    QList<KeptBoard> list = boards();
    const QString before = title();
    for (KeptBoard &board : list)
        if (board.key == m_key)
            board.name = boardName(name);
    edit(std::move(list), tr("Rename board %1").arg(before));
    remember();
    emit changed();
    return true;
}

void BoardShelf::duplicate() {
    flush();
    if (m_key == 0) // there is no other one yet
        return void(rename(title()));
    QList<KeptBoard> list = boards();
    const KeptBoard copy{m_notebook.newBoardKey(), freeBoardName(list, title()), textNow(),
                         QDateTime::currentDateTimeUtc()};
    const QString original = title();
    edit(list << copy, tr("Duplicate board %1").arg(original));
    m_former = m_key;
    show(copy.key, BoardContent(m_board.content()));
    emit said(tr("This is “%1” now. “%2” stays as it is.").arg(copy.name, original));
}

void BoardShelf::remove() {
    flush();
    if (m_key == 0)
        return;
    const QString name = title();
    edit(without(boards(), m_key), tr("Delete board %1").arg(name));
    boardOfKey(boards(), m_former) ? open(m_former) : openAnother();
    emit said(tr("“%1” is deleted. Undo brings it back.").arg(name));
}

} // namespace hw

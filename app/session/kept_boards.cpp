#include "session/kept_boards.h"

#include "session/wording.h"

#include <algorithm>

namespace hw {
namespace {

/// Cut between characters.
QString cutTo(QString text, qsizetype longest) {
    if (text.size() <= longest)
        return text;
    if (text.at(longest - 1).isHighSurrogate())
        --longest;
    return text.left(longest).trimmed();
}

template<class List>
auto findKey(List &boards, int key) {
    return std::find_if(boards.begin(), boards.end(), [key](const KeptBoard &board) { return board.key == key; });
}

} // namespace

QString boardName(const QString &typed) {
    return cutTo(wording::line(typed.toStdString(), 4000).simplified(), longestBoardName);
}

QString freeBoardName(const QList<KeptBoard> &boards, const QString &wanted, int exceptKey) {
    const QString name = boardName(wanted);
    const auto isFree = [&](const QString &candidate) {
        const KeptBoard *there = boardNamed(boards, candidate);
        return !there || (exceptKey != 0 && there->key == exceptKey);
    };
    QString found = name;
    for (int i = 2; !isFree(found); ++i) {
        const QString number = QStringLiteral(" (%1)").arg(i);
        found = cutTo(name, longestBoardName - number.size()) + number;
    }
    return found;
}

const KeptBoard *boardOfKey(const QList<KeptBoard> &boards, int key) {
    const auto found = findKey(boards, key);
    return key == 0 || found == boards.end() ? nullptr : &*found;
}

const KeptBoard *boardNamed(const QList<KeptBoard> &boards, const QString &name) {
    for (const KeptBoard &board : boards)
        if (board.name.compare(name, Qt::CaseInsensitive) == 0)
            return &board;
    return nullptr;
}

QList<KeptBoard> without(QList<KeptBoard> boards, int key) {
    boards.removeIf([key](const KeptBoard &board) { return board.key == key; });
    return boards;
}

void refreshBoards(QList<KeptBoard> &ofStep, const QList<KeptBoard> &now) {
    for (KeptBoard &board : ofStep)
        if (const KeptBoard *there = boardOfKey(now, board.key)) {
            const QString name = board.name;
            board = *there;
            board.name = name;
        }
}

QList<KeptBoard> boardsAfter(QList<KeptBoard> now, const QList<KeptBoard> &from, const QList<KeptBoard> &to,
                             bool undoing) {
    for (const KeptBoard &before : from) {
        const auto there = findKey(now, before.key);
        if (there == now.end())
            continue;
        if (const KeptBoard *after = boardOfKey(to, before.key)) {
            if (after->name != before.name)
                there->name = freeBoardName(now, after->name, before.key);
        } else if (!undoing || !there->byHand) {
            now.erase(there);
        }
    }
    for (qsizetype i = 0; i < to.size(); ++i) {
        const KeptBoard &board = to.at(i);
        if (boardOfKey(from, board.key) || boardOfKey(now, board.key))
            continue;
        KeptBoard back = board;
        back.name = freeBoardName(now, board.name);
        now.insert(std::min(i, now.size()), back);
    }
    return now;
}

} // namespace hw

// TextCache: what painting has worked out about texts: how wide they are, what fits, where lines break, their glyphs.
// A view asks for the same few hundred texts at every paint, and shaping them is the larger part of what a paint costs.
// Owned by the Theme, emptied when its fonts change; lives on the window's thread.
#pragma once

#include <QFont>
#include <QHash>
#include <QStaticText>
#include <QString>
#include <QStringList>

namespace hw {

class TextCache {
public:
    /// Device-independent pixels.
    double width(const QFont &font, int role, const QString &text);
    /// The text where it fits into `room`, else cut with an ellipsis.
    QString elided(const QFont &font, int role, const QString &text, Qt::TextElideMode mode, double room);
    /// Up to `most` lines that fit into `room`, the last one elided.
    QStringList lines(const QFont &font, int role, const QString &text, double room, int most);
    /// The text with its glyphs in place, plain text whatever it looks like.
    QStaticText shaped(const QFont &font, int role, const QString &text);
    void clear();

private:
    struct Key {
        QString text;
        int role = 0;
        int detail = 0;  ///< elide mode or number of lines
        double room = 0; ///< pixels
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed) noexcept {
            return qHashMulti(seed, key.text, key.role, key.detail, key.room);
        }
    };
    template<class Value, class Make>
    Value kept(QHash<Key, Value> &values, Key key, Make make);

    QHash<Key, double> m_widths;
    QHash<Key, QString> m_elided;
    QHash<Key, QStringList> m_lines;
    QHash<Key, QStaticText> m_shaped;
};

} // namespace hw

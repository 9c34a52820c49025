// Stamps: many small pictures onto a large one, in their order, by several threads. A hundred thousand nodes are drawn
// between two frames. Owned by who paints, on one thread; the picture does not depend on how many threads help.
#pragma once

#include "basics/chunk_pool.h"

#include <QImage>
#include <QPoint>

#include <vector>

namespace hw {

/// A small picture of the format ARGB32_Premultiplied, without what is empty around it.
struct Stamp {
    QImage picture; ///< may be null: there is nothing on it
    QPoint offset;  ///< of its upper left pixel in the picture that it was cut from

    static Stamp of(const QImage &picture);
};

class Stamps {
public:
    explicit Stamps(unsigned threads)
        : m_pool(threads) {}
    /// The upper left pixel of what it was cut from comes to `at`. It has to stay until it is printed.
    void add(const Stamp &stamp, const QPoint &at);
    /// All that were added, onto a picture of the same format; what lies outside is cut.
    void print(QImage &onto);

private:
    struct Added {
        const QRgb *pixels;
        qsizetype row; ///< pixels from one row to the next
        QSize size;
        QPoint at;
    };
    ChunkPool m_pool;
    std::vector<Added> m_added;
};

} // namespace hw

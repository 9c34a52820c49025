// Stamps: many small pictures onto a large one, in their order, by several threads. A hundred thousand nodes are drawn
// between two frames. Owned by who paints, on one thread; the picture does not depend on how many threads help.
#pragma once

#include "basics/chunk_pool.h"

#include <QImage>
#include <QPoint>

#include <vector>

namespace hw {

class Stamps {
public:
    explicit Stamps(unsigned threads)
        : m_pool(threads) {}
    /// Both of the format ARGB32_Premultiplied; its upper left pixel comes to `at`. Kept until they are printed.
    void add(const QImage &picture, const QPoint &at) { m_stamps.push_back({picture, at}); }
    /// All that were added, onto a picture; what lies outside is cut.
    void print(QImage &onto);

private:
    struct Stamp {
        QImage picture;
        QPoint at;
    };
    ChunkPool m_pool;
    std::vector<Stamp> m_stamps;
};

} // namespace hw

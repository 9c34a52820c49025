#include "radial_layout.h"

#include "layout/spread.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace hw {
namespace {

constexpr float fullTurn = 2 * std::numbers::pi_v<float>;
constexpr int sweeps = 8;
constexpr int stretches = 10;
constexpr float centreSpacing = 96;

float normalAngle(float angle) {
    const float rest = std::fmod(angle, fullTurn);
    return rest < 0 ? rest + fullTurn : rest;
}

Point onCircle(float angle, float radius) { return {radius * std::cos(angle), radius * std::sin(angle)}; }

class Rings {
public:
    Rings(const GraphTopology &topology, const RadialOptions &options)
        : m_topology(topology)
        , m_options(options)
        , m_ringOf(ringsOf(topology, options.centres))
        , m_angle(topology.nodeCount(), 0) {
        for (std::uint32_t node = 0; node < topology.nodeCount(); ++node) {
            if (m_ringOf[node] >= m_rings.size())
                m_rings.resize(std::size_t(m_ringOf[node]) + 1);
            m_rings[m_ringOf[node]].push_back(node);
        }
    }

    Positions place() {
        for (auto &ring : m_rings) { // directions as if every ring had room, to find the order
            orderBy(ring, true, false);
            setEvenly(ring);
        }
        improveOrder();
        Positions positions(m_topology.nodeCount());
        float radius = 0;
        for (std::size_t ring = 0; ring < m_rings.size(); ++ring)
            radius = placeRing(ring, radius, positions);
        return positions;
    }

private:
    Body bodyOf(std::uint32_t node, Point at) const {
        return {at, m_topology.radius(node), node < m_options.labels.size() ? m_options.labels[node] : LabelSize{}, {}};
    }
    float widest(const std::vector<std::uint32_t> &ring) const {
        float most = 0;
        for (const std::uint32_t node : ring)
            most = std::max(most, extentOf(bodyOf(node, {})).right);
        return most;
    }

    /// A single centre has none.
    bool givesDirection(std::uint32_t node) const { return m_ringOf[node] > 0 || m_rings[0].size() > 1; }
    /// The mean direction of its neighbours on rings further in (or out); its own when it has none there.
    float wantedAngle(std::uint32_t node, bool inwards, bool outwards) const {
        Point sum;
        for (const GraphNeighbour &other : m_topology.neighbours(node))
            if ((inwards && m_ringOf[other.node] < m_ringOf[node] && givesDirection(other.node)) ||
                (outwards && m_ringOf[other.node] > m_ringOf[node]))
                sum = sum + onCircle(m_angle[other.node], 1);
        return length(sum) < 1e-3F ? m_angle[node] : normalAngle(std::atan2(sum.y, sum.x));
    }
    void orderBy(std::vector<std::uint32_t> &ring, bool inwards, bool outwards) {
        std::vector<std::pair<float, std::uint32_t>> wanted;
        for (const std::uint32_t node : ring)
            wanted.emplace_back(wantedAngle(node, inwards, outwards), node);
        std::stable_sort(wanted.begin(), wanted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (std::size_t i = 0; i < ring.size(); ++i)
            ring[i] = wanted[i].second;
    }
    /// Evenly, turned so that the nodes are as near as possible to where they want to be.
    void setEvenly(const std::vector<std::uint32_t> &ring) {
        const float step = fullTurn / static_cast<float>(std::max<std::size_t>(1, ring.size()));
        Point turn;
        for (std::size_t i = 0; i < ring.size(); ++i)
            turn = turn + onCircle(wantedAngle(ring[i], true, false) - step * static_cast<float>(i), 1);
        const float first = length(turn) < 1e-3F ? 0 : std::atan2(turn.y, turn.x);
        for (std::size_t i = 0; i < ring.size(); ++i)
            m_angle[ring[i]] = normalAngle(first + step * static_cast<float>(i));
    }
    /// How far edges run around: what the sweeps make smaller.
    double detour() const {
        double sum = 0;
        for (std::uint32_t node = 0; node < m_topology.nodeCount(); ++node)
            for (const GraphNeighbour &other : m_topology.neighbours(node))
                if (m_ringOf[node] > 0 && m_ringOf[other.node] > 0)
                    sum += 1 - std::cos(m_angle[node] - m_angle[other.node]);
        return sum;
    }
    void improveOrder() {
        auto best = m_rings;
        auto bestAngles = m_angle;
        double least = detour();
        for (int i = 0; i < sweeps; ++i) {
            const bool outwards = i % 2 == 1; // first let the inner rings follow the outer ones
            for (std::size_t k = 0; k < m_rings.size(); ++k) {
                auto &ring = m_rings[outwards ? k : m_rings.size() - 1 - k];
                orderBy(ring, outwards, !outwards);
                setEvenly(ring);
            }
            if (const double now = detour(); now < least) {
                least = now;
                best = m_rings;
                bestAngles = m_angle;
            }
        }
        m_rings = std::move(best);
        m_angle = std::move(bestAngles);
    }

    float firstRadius(std::size_t ring, float inner) const {
        if (ring == 0)
            return m_rings[0].size() < 2 ? 0 : centreSpacing * static_cast<float>(m_rings[0].size()) / fullTurn;
        return inner + std::max(m_options.ringGap, widest(m_rings[ring - 1]) + widest(m_rings[ring]) + m_options.gap);
    }
    /// The first radius, from `inner` on, at which the nodes fit beside each other.
    float placeRing(std::size_t number, float inner, Positions &positions) {
        auto &ring = m_rings[number];
        orderBy(ring, true, false);
        startAfterLargestGap(ring);
        float radius = std::max(firstRadius(number, inner), leastRadius(ring));
        std::vector<float> angles;
        for (int attempt = 0; attempt < 80 && !fitAt(ring, radius, angles, positions); ++attempt)
            radius *= 1.06F;
        for (std::size_t i = 0; i < ring.size(); ++i)
            m_angle[ring[i]] = normalAngle(angles[i]);
        return length(positions[ring[0]]);
    }
    /// Tries to find angles at which no two nodes of the ring overlap.
    bool fitAt(const std::vector<std::uint32_t> &ring, float radius, std::vector<float> &angles,
               Positions &positions) const {
        std::vector<float> stretch(ring.size(), 1); // of the gap to the next node, where the first guess is too small
        for (int i = 0; i < stretches; ++i) {
            angles = anglesAt(ring, radius, stretch);
            for (std::size_t k = 0; k < ring.size(); ++k)
                positions[ring[k]] = onCircle(angles[k], radius);
            if (!stretchWhereTight(ring, positions, stretch))
                return true;
        }
        return false;
    }
    /// Below it there would be no room even if every node needed only its shorter side.
    float leastRadius(const std::vector<std::uint32_t> &ring) const {
        float sum = 0;
        for (const std::uint32_t node : ring) {
            const Box box = extentOf(bodyOf(node, {}));
            sum += std::min(box.width(), box.height()) + m_options.gap;
        }
        return ring.size() < 2 ? 0 : sum / fullTurn;
    }
    void startAfterLargestGap(std::vector<std::uint32_t> &ring) const {
        float largest = -1;
        std::size_t first = 0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const float from = wantedAngle(ring[i == 0 ? ring.size() - 1 : i - 1], true, false);
            const float gap = normalAngle(wantedAngle(ring[i], true, false) - from + (i == 0 ? fullTurn : 0));
            if (gap > largest) {
                largest = gap;
                first = i;
            }
        }
        std::rotate(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(first), ring.end());
    }
    /// What a node needs along the ring there: beside each other at the top, one below the other at the sides.
    float need(std::uint32_t node, float angle) const {
        const Box box = extentOf(bodyOf(node, {}));
        const float across = (box.width() + m_options.gap) / std::max(0.01F, std::abs(std::sin(angle)));
        const float down = (box.height() + m_options.gap) / std::max(0.01F, std::abs(std::cos(angle)));
        return std::min(across, down);
    }
    std::vector<float> anglesAt(const std::vector<std::uint32_t> &ring, float radius,
                                const std::vector<float> &stretch) const {
        std::vector<float> wanted;
        for (const std::uint32_t node : ring)
            wanted.push_back(wantedAngle(node, true, false));
        for (std::size_t i = 1; i < wanted.size(); ++i) // rising from the cut on
            wanted[i] += wanted[i] < wanted[i - 1] - 1e-4F ? fullTurn : 0;
        std::vector<float> angles = wanted;
        for (int round = 0; round < 3; ++round) {
            std::vector<float> gaps;
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const std::size_t next = (i + 1) % ring.size();
                const float sum = need(ring[i], angles[i]) + need(ring[next], angles[next]);
                gaps.push_back(stretch[i] * sum / 2 / std::max(radius, 1.F));
            }
            angles = spreadApart(wanted, gaps);
            if (angles.back() - angles.front() + gaps.back() > fullTurn)
                angles = aroundAll(wanted, gaps);
        }
        return angles;
    }
    /// All gaps in proportion, when the ring is full.
    static std::vector<float> aroundAll(const std::vector<float> &wanted, const std::vector<float> &gaps) {
        const float sum = std::accumulate(gaps.begin(), gaps.end(), 0.F);
        std::vector<float> angles{0};
        for (std::size_t i = 0; i + 1 < gaps.size(); ++i)
            angles.push_back(angles.back() + gaps[i] * fullTurn / sum);
        Point turn;
        for (std::size_t i = 0; i < angles.size(); ++i)
            turn = turn + onCircle(wanted[i] - angles[i], 1);
        const float first = length(turn) < 1e-3F ? 0 : std::atan2(turn.y, turn.x);
        for (float &angle : angles)
            angle += first;
        return angles;
    }
    bool touch(std::uint32_t a, std::uint32_t b, const Positions &positions) const {
        const float margin = m_options.gap / 2 - 0.01F;
        const Box one = extentOf(bodyOf(a, positions[a])).grownBy(margin);
        return a != b && one.overlaps(extentOf(bodyOf(b, positions[b])).grownBy(margin));
    }
    bool stretchWhereTight(const std::vector<std::uint32_t> &ring, const Positions &positions,
                           std::vector<float> &stretch) const {
        bool tight = false;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const std::size_t next = (i + 1) % ring.size();
            const std::size_t afterNext = (i + 2) % ring.size();
            if (touch(ring[i], ring[next], positions)) {
                stretch[i] *= 1.1F;
                tight = true;
            } else if (touch(ring[i], ring[afterNext], positions)) {
                stretch[i] *= 1.1F;
                stretch[next] *= 1.1F;
                tight = true;
            }
        }
        return tight;
    }

    const GraphTopology &m_topology;
    const RadialOptions &m_options;
    std::vector<std::uint32_t> m_ringOf;
    std::vector<std::vector<std::uint32_t>> m_rings;
    std::vector<float> m_angle;
};

} // namespace

std::vector<std::uint32_t> ringsOf(const GraphTopology &topology, const std::vector<std::uint32_t> &centres) {
    constexpr std::uint32_t none = GraphTopology::none;
    std::vector<std::uint32_t> ringOf(topology.nodeCount(), none);
    std::vector<std::uint32_t> found;
    for (const std::uint32_t centre : centres)
        if (centre < ringOf.size() && ringOf[centre] == none) {
            ringOf[centre] = 0;
            found.push_back(centre);
        }
    if (found.empty() && !ringOf.empty()) {
        std::uint32_t hub = 0;
        for (std::uint32_t node = 1; node < ringOf.size(); ++node)
            hub = topology.degree(node) > topology.degree(hub) ? node : hub;
        ringOf[hub] = 0;
        found.push_back(hub);
    }
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const GraphNeighbour &other : topology.neighbours(found[i]))
            if (ringOf[other.node] == none) {
                last = ringOf[other.node] = ringOf[found[i]] + 1;
                found.push_back(other.node);
            }
    for (std::uint32_t &ring : ringOf)
        ring = ring == none ? last + 1 : ring;
    return ringOf;
}

Positions layOutRadial(const GraphTopology &topology, const RadialOptions &options) {
    return Rings(topology, options).place();
}

} // namespace hw

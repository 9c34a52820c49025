#include "overlap.h"

#include "layout/body_grid.h"
#include "layout/layout_noise.h"

#include <algorithm>
#include <array>

namespace hw {
namespace {

constexpr float slack = 0.05F; // pushed a little further than needed, so that rounding does not bring pairs back

/// By how much of what is missing a pair is pushed. At first just enough, which moves least; in a crowd where everybody
/// pushes everybody almost twice as much, which needs a tenth of the rounds (successive over-relaxation).
float eagerness(int round) { return round < 10 ? 1 : round < 30 ? 1.5F : 1.9F; }

bool labelled(const Body &body) { return body.label.width > 0 && body.label.height > 0; }

class Pushing {
public:
    Pushing(std::vector<Body> &bodies, const OverlapOptions &options)
        : m_bodies(bodies)
        , m_options(options)
        , m_isOnPath(bodies.size(), false) {
        for (const std::uint32_t body : options.path)
            if (body < bodies.size()) {
                m_path.push_back(body);
                m_isOnPath[body] = true;
            }
    }

    void fanOutHeaps();
    std::size_t round();

private:
    bool pushPair(std::uint32_t a, std::uint32_t b);
    bool pushCircles(std::uint32_t a, std::uint32_t b, float least);
    bool pushBoxes(std::uint32_t a, std::uint32_t b);
    std::size_t pushPath();
    bool pushOffLine(std::uint32_t body, Point from, Point to);
    bool pushOffObstacles(std::uint32_t body);
    void apart(std::uint32_t a, std::uint32_t b, Point direction, float missing);
    void moveBy(std::uint32_t body, Point by) {
        const Point to = m_bodies[body].leash.held(m_bodies[body].at + by);
        if (isUsable(to))
            m_bodies[body].at = to;
    }

    std::vector<Body> &m_bodies;
    const OverlapOptions &m_options;
    int m_round = -1;
    std::vector<bool> m_isOnPath;
    std::vector<std::uint32_t> m_path;
    BodyGrid m_grid;
    std::vector<Box> m_boxes;
};

/// Free bodies that lie on one point lie on a spiral afterwards: pushing pairs apart would take long.
void Pushing::fanOutHeaps() {
    std::vector<std::uint32_t> order(m_bodies.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto cell = [this](std::uint32_t i) {
        return std::pair(std::floor(m_bodies[i].at.x), std::floor(m_bodies[i].at.y));
    };
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return cell(a) < cell(b); });
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first + 1;
        while (last < order.size() && cell(order[last]) == cell(order[first]))
            ++last;
        for (std::size_t i = first; last - first > 2 && i < last; ++i) {
            const Body &body = m_bodies[order[i]];
            const Box box = extentOf(body);
            moveBy(order[i], onSpiral(static_cast<std::uint32_t>(i - first),
                                      0.6F * (std::max(box.width(), box.height()) + m_options.gap)));
        }
        first = last;
    }
}

/// One pass over everything that touches. Returns how many did.
std::size_t Pushing::round() {
    ++m_round;
    m_boxes.clear();
    for (const Body &body : m_bodies)
        m_boxes.push_back(extentOf(body).grownBy(m_options.gap / 2));
    std::size_t touching = 0;
    for (const auto &[a, b] : m_grid.pairsOf(m_boxes))
        touching += pushPair(a, b);
    touching += pushPath();
    for (std::uint32_t body = 0; body < m_bodies.size() && !m_options.obstacles.empty(); ++body)
        touching += pushOffObstacles(body);
    return touching;
}

bool Pushing::pushPair(std::uint32_t a, std::uint32_t b) {
    if (labelled(m_bodies[a]) || labelled(m_bodies[b]))
        return pushBoxes(a, b);
    return pushCircles(a, b, m_bodies[a].radius + m_bodies[b].radius + m_options.gap);
}

bool Pushing::pushCircles(std::uint32_t a, std::uint32_t b, float least) {
    const Point between = m_bodies[b].at - m_bodies[a].at;
    const float far = length(between);
    if (far >= least)
        return false;
    Point direction = between * (1 / std::max(far, 1e-6F));
    if (far < 1e-3F) {
        const float turn = 2.4F * static_cast<float>(mixed(a * 65537 + b) % 1024);
        direction = {std::cos(turn), std::sin(turn)};
    }
    apart(a, b, direction, least - far);
    return true;
}

/// Apart along the axis on which less is missing.
bool Pushing::pushBoxes(std::uint32_t a, std::uint32_t b) {
    const Box one = extentOf(m_bodies[a]).grownBy(m_options.gap / 2);
    const Box other = extentOf(m_bodies[b]).grownBy(m_options.gap / 2);
    if (!one.overlaps(other))
        return false;
    const bool right = other.centre().x > one.centre().x || (other.centre().x == one.centre().x && a < b);
    const bool below = other.centre().y > one.centre().y || (other.centre().y == one.centre().y && a < b);
    const float across = right ? one.right - other.left : other.right - one.left;
    const float down = below ? one.bottom - other.top : other.bottom - one.top;
    if (across < down)
        apart(a, b, {right ? 1.F : -1.F, 0}, across);
    else
        apart(a, b, {0, below ? 1.F : -1.F}, down);
    return true;
}

/// Half the way each; the whole way where the other one is fixed.
void Pushing::apart(std::uint32_t a, std::uint32_t b, Point direction, float missing) {
    const bool aStays = m_bodies[a].leash.isFixed();
    const bool bStays = m_bodies[b].leash.isFixed();
    const float far = missing * eagerness(m_round) + slack;
    moveBy(a, direction * (aStays ? 0 : bStays ? -far : -far / 2));
    moveBy(b, direction * (bStays ? 0 : aStays ? far : far / 2));
}

std::size_t Pushing::pushPath() {
    std::size_t touching = 0;
    for (std::size_t i = 0; i < m_path.size(); ++i)
        for (std::size_t j = i + 1; j < m_path.size(); ++j)
            touching += m_path[i] != m_path[j] && pushCircles(m_path[i], m_path[j], m_options.pathSpacing);
    for (std::size_t i = 0; i + 1 < m_path.size(); ++i)
        for (std::uint32_t body = 0; body < m_bodies.size(); ++body)
            if (!m_isOnPath[body])
                touching += pushOffLine(body, m_bodies[m_path[i]].at, m_bodies[m_path[i + 1]].at);
    return touching;
}

bool Pushing::pushOffLine(std::uint32_t body, Point from, Point to) {
    const Point line = to - from;
    const float squared = dot(line, line);
    const Point at = m_bodies[body].at;
    const float along = squared > 0 ? std::clamp(dot(at - from, line) / squared, 0.F, 1.F) : 0;
    const Point away = at - (from + line * along);
    const float far = length(away);
    const float least = m_bodies[body].radius + m_options.pathClearance;
    if (far >= least)
        return false;
    Point direction = away * (1 / std::max(far, 1e-6F));
    if (far < 1e-3F) {
        const float side = body % 2 == 0 ? 1.F : -1.F;
        const float size = std::sqrt(std::max(squared, 1e-12F));
        direction = {-side * line.y / size, side * line.x / size};
    }
    moveBy(body, direction * (least - far + slack));
    return true;
}

/// Out by the shortest way that does not end in another obstacle.
bool Pushing::pushOffObstacles(std::uint32_t body) {
    for (const Box &obstacle : m_options.obstacles) {
        const Box box = extentOf(m_bodies[body]);
        if (!box.overlaps(obstacle))
            continue;
        std::array<Point, 4> ways{
            Point{obstacle.left - box.right - slack, 0}, Point{obstacle.right - box.left + slack, 0},
            Point{0, obstacle.top - box.bottom - slack}, Point{0, obstacle.bottom - box.top + slack}};
        std::stable_sort(ways.begin(), ways.end(), [](Point a, Point b) { return dot(a, a) < dot(b, b); });
        const auto leadsOut = [&](Point way) {
            const Box there{box.left + way.x, box.top + way.y, box.right + way.x, box.bottom + way.y};
            return std::none_of(m_options.obstacles.begin(), m_options.obstacles.end(),
                                [&](const Box &other) { return there.overlaps(other); });
        };
        const auto way = std::find_if(ways.begin(), ways.end(), leadsOut);
        moveBy(body, way == ways.end() ? ways[0] : *way);
        return true;
    }
    return false;
}

} // namespace

Box extentOf(const Body &body) {
    Box box{body.at.x - body.radius, body.at.y - body.radius, body.at.x + body.radius, body.at.y + body.radius};
    if (labelled(body)) {
        box.left = std::min(box.left, body.at.x - body.label.width / 2);
        box.right = std::max(box.right, body.at.x + body.label.width / 2);
        box.bottom += labelOffset + body.label.height;
    }
    return box;
}

std::size_t removeOverlaps(std::vector<Body> &bodies, const OverlapOptions &options, Progress &progress) {
    for (Body &body : bodies)
        if (!isUsable(body.at))
            body.at = isUsable(body.leash.home) ? body.leash.home : Point{};
    Pushing pushing(bodies, options);
    pushing.fanOutHeaps();
    std::size_t touching = bodies.empty() ? 0 : 1;
    for (int round = 0; round < options.rounds && touching > 0 && !progress.cancelled(); ++round)
        touching = pushing.round();
    return touching;
}

std::size_t removeOverlapsOfCirclesAtLeast(std::vector<Body> &bodies, const OverlapOptions &options,
                                           Progress &progress) {
    const std::size_t touching = removeOverlaps(bodies, options, progress);
    if (touching == 0 || progress.cancelled())
        return touching;
    std::vector<Body> circles = bodies;
    for (Body &circle : circles)
        circle.label = {};
    removeOverlaps(circles, options, progress);
    for (std::size_t i = 0; i < bodies.size(); ++i)
        bodies[i].at = circles[i].at;
    return touching;
}

} // namespace hw

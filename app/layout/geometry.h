// Points and boxes of the layouts, in abstract units: screen pixels at 100 % zoom, y downwards. Values; any thread.
#pragma once

#include <cmath>
#include <vector>

namespace hw {

struct Point {
    float x = 0;
    float y = 0;
    friend bool operator==(const Point &, const Point &) = default;
    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(Point a, float factor) { return {a.x * factor, a.y * factor}; }
};

using Positions = std::vector<Point>;

inline float dot(Point a, Point b) { return a.x * b.x + a.y * b.y; }
inline float length(Point a) { return std::sqrt(dot(a, a)); }
inline float distance(Point a, Point b) { return length(b - a); }
/// Numbers that can be drawn: neither NaN nor infinite, and not so far out that nothing else can be told apart.
inline bool isUsable(Point p) { return std::abs(p.x) < 1e6F && std::abs(p.y) < 1e6F; }

struct Box {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
    friend bool operator==(const Box &, const Box &) = default;
    float width() const { return right - left; }
    float height() const { return bottom - top; }
    Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    bool contains(Point p) const { return p.x > left && p.x < right && p.y > top && p.y < bottom; }
    bool overlaps(const Box &o) const { return left < o.right && o.left < right && top < o.bottom && o.top < bottom; }
    Box grownBy(float margin) const { return {left - margin, top - margin, right + margin, bottom + margin}; }
};

inline Box boxAround(Point centre, float width, float height) {
    return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

} // namespace hw

#include "panels/relationships/graph_camera_state.h"

#include "drawing/graph_camera.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>

namespace hw {
namespace {

constexpr quint32 mark = 0x48574743; // "HWGC"
constexpr quint8 version = 1;
constexpr qsizetype byteCount = 4 + 1 + 1 + 3 * 8;
constexpr double farthest = 1e7; // scene units, as GraphCamera has it

bool isNear(double v) { return std::isfinite(v) && std::abs(v) <= farthest; }

} // namespace

QByteArray bytesOf(const GraphCameraState &state) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << mark << version << quint8(state.follows) << state.centre.x() << state.centre.y() << state.zoom;
    return bytes;
}

std::optional<GraphCameraState> cameraStateIn(const QByteArray &bytes) {
    if (bytes.size() != byteCount)
        return std::nullopt;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 theMark = 0;
    quint8 theVersion = 0, follows = 0;
    double x = 0, y = 0, zoom = 0;
    in >> theMark >> theVersion >> follows >> x >> y >> zoom;
    if (in.status() != QDataStream::Ok || theMark != mark || theVersion != version || follows > 1 || !isNear(x) ||
        !isNear(y) || !(zoom >= GraphCamera::leastZoom && zoom <= GraphCamera::mostZoom))
        return std::nullopt;
    return GraphCameraState{{x, y}, zoom, follows == 1};
}

} // namespace hw

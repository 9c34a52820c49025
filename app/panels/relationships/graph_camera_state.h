// The camera of Relationships as a few bytes, for back and forward: centre, zoom, and whether it follows the layout.
// A small form of its own with a version; what is no such form is no camera.
#pragma once

#include <QByteArray>
#include <QPointF>

#include <optional>

namespace hw {

struct GraphCameraState {
    QPointF centre; ///< scene units
    double zoom = 1;
    bool follows = true;
    friend bool operator==(const GraphCameraState &, const GraphCameraState &) = default;
};

QByteArray bytesOf(const GraphCameraState &state);
std::optional<GraphCameraState> cameraStateIn(const QByteArray &bytes);

} // namespace hw

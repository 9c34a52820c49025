// What commands that draw need: the application without a display, its fonts, no noise of Qt on standard error. One in
// a process, as long as it draws.
#pragma once

#include <memory>

class QApplication;

namespace hw::cli {

class Offscreen {
public:
    Offscreen();
    ~Offscreen();
    Offscreen(const Offscreen &) = delete;
    Offscreen &operator=(const Offscreen &) = delete;

private:
    std::unique_ptr<QApplication> m_application;
};

} // namespace hw::cli

#include "window/system_look.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace hw {
namespace {
bool darkAtStart = false;
}

void readSystemLook() { darkAtStart = QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5F; }

bool systemPrefersDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return darkAtStart;
}

} // namespace hw

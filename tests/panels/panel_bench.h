// What every panel test needs: a landscape (the bundled one or one written as text), an exploration, a theme with its
// style and fonts, and ways to look at what is on screen.
#pragma once

#include "drawing/theme.h"
#include "landscape/landscape.h"
#include "session/exploration.h"

#include <QStringList>
#include <QWidget>

#include <memory>

namespace hw {
class Panel;
}

namespace hw::test {

/// The bundled landscape, read once; null when it has not been compiled.
LandscapePtr bundledLandscape();

struct Bench {
    explicit Bench(LandscapePtr landscape);
    ~Bench(); ///< takes the style away, which lives on the theme
    Bench(const Bench &) = delete;
    Bench &operator=(const Bench &) = delete;
    Theme theme;
    Exploration exploration;

    /// Shows the panel at that size, all pending work done.
    void show(Panel &panel, QSize size);
    /// Runs the event loop until nothing is pending.
    static void settle();
    void go(Panel &panel, const Route &route);
};

/// Labels and buttons on screen whose text does not fit, as "TypeName: text".
QStringList cutTexts(const QWidget &root);
/// All plain texts that are on screen, labels and buttons, in no order.
QStringList textsOn(const QWidget &root);
/// Widgets that can take focus and have no accessible name.
QStringList nameless(const QWidget &root);
/// Saves a picture where HELIXWATCH_PICTURES names a folder.
void picture(QWidget &widget, const QString &name);

} // namespace hw::test

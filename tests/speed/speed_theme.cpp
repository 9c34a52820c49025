// How long a theme switch takes: 1,600 ordinary widgets with HelixStyle against the same widgets with plain Fusion and
// a palette switch. Target (PERFORMANCE.md, 7): under 50 ms.
#include "drawing/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyleFactory>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace hw;

namespace {

constexpr int widgets = 1600;
constexpr int rounds = 15;
constexpr double target = 50;

std::unique_ptr<QWidget> ordinaryWindow() {
    auto window = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(window.get());
    grid->setSpacing(2);
    for (int i = 0; i < widgets; ++i) {
        QWidget *widget = nullptr;
        switch (i % 5) {
        case 0: widget = new QPushButton(QStringLiteral("Open")); break;
        case 1: widget = new QLabel(QStringLiteral("Label %1").arg(i)); break;
        case 2: widget = new QLineEdit(QStringLiteral("text")); break;
        case 3: widget = new QCheckBox(QStringLiteral("Set")); break;
        default:
            auto *combo = new QComboBox;
            combo->addItem(QStringLiteral("High"));
            widget = combo;
        }
        grid->addWidget(widget, i / 20, i % 20);
    }
    window->resize(1900, 1100);
    window->show();
    QCoreApplication::sendPostedEvents();
    window->repaint();
    return window;
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

template<class Switch>
double measure(QWidget &window, Switch toggle) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        toggle(i % 2 == 0);
        QCoreApplication::sendPostedEvents();
        window.repaint();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

} // namespace

int main(int argc, char **argv) {
    QApplication app(argc, argv);
    double plain = 0, helix = 0;
    {
        app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        const auto window = ordinaryWindow();
        Theme light, dark;
        dark.setDark(true);
        plain = measure(*window, [&](bool toDark) { app.setPalette((toDark ? dark : light).palette()); });
    }
    Theme theme;
    if (!loadFonts())
        std::fprintf(stderr, "The bundled fonts could not be loaded; the system's fonts are measured.\n");
    applyTheme(app, theme);
    {
        const auto window = ordinaryWindow();
        helix = measure(*window, [&](bool toDark) { theme.setDark(toDark); });
    }
    std::printf("theme switch with repaint, %d widgets   median ms   ratio\n", widgets);
    std::printf("plain Fusion, palette switch            %9.1f    1.00\n", plain);
    std::printf("Helixwatch style, theme switch          %9.1f   %5.2f\n", helix, helix / plain);
    std::printf("target: under %.0f ms\n", target);
    return helix < target ? 0 : 1;
}

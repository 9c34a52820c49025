// WindowStage: the real window over the bundled landscape, offscreen, with a notebook in memory: what the window's
// tests drive with clicks and keys.
#pragma once

#include "drawing/theme.h"
#include "session/exploration.h"
#include "session/notebook.h"
#include "window/main_window.h"

#include <QTest>

namespace hw::test {

/// Read once; a test that needs it fails with the reader's sentence.
LandscapePtr bundledLandscape();

class WindowStage {
public:
    explicit WindowStage(QSize size = {1440, 900}, int textScale = 100, bool dark = false);
    ~WindowStage();

    MainWindow &window() { return *m_window; }
    Exploration &exploration() { return *m_exploration; }
    Notebook &notebook() { return m_notebook; }
    Theme &theme();
    const Landscape &landscape() const { return m_exploration->landscape(); }

    void key(const char *sequence);              ///< "Ctrl+K", to whatever has the focus
    void type(const QString &text);              ///< to whatever has the focus
    void click(QWidget *widget, QPoint at = {}); ///< the middle when no point is given
    /// Opens the chip's popover and waits for its options.
    FilterPopover *openChip(const QString &title);
    void clickOption(FilterPopover *popover, const QString &label);
    void settle(); ///< pending refreshes and layouts

    qint64 now = 100000; ///< the exploration's clock; every narrow() is its own step when it is moved

private:
    Notebook m_notebook;
    std::unique_ptr<Exploration> m_exploration;
    std::unique_ptr<MainWindow> m_window;
};

/// What a person would call cut: a label or button narrower than its text, not elided on purpose.
QStringList cutTexts(QWidget &root);

} // namespace hw::test

// PanelKeys: letters typed into rows are the panel's keys. A list would search in its rows instead, and the key that
// has opened it could not close it again. Window's thread.
#pragma once

#include <QEvent>
#include <QKeyEvent>
#include <QObject>

namespace hw {

class PanelKeys : public QObject {
public:
    /// Watches `rows` as long as they live.
    static void passOn(QWidget &rows) { rows.installEventFilter(new PanelKeys(&rows)); }

protected:
    bool eventFilter(QObject *, QEvent *event) override {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString typed = key->text();
        if (key->modifiers() & ~Qt::ShiftModifier || typed.size() != 1 || !typed.front().isPrint() ||
            typed.front().isSpace())
            return false;
        event->ignore(); // not taken: the parents are asked next
        return true;
    }

private:
    using QObject::QObject;
};

} // namespace hw

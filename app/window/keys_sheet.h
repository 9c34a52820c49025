// KeysSheet: every key of the program by group (F1), from the table of commands and nothing else.
#pragma once

#include "drawing/theme.h"
#include "session/commands.h"

#include <QDialog>

namespace hw {

/// The caps of a key: "Ctrl", "K".
class KeyCaps : public QWidget {
    Q_OBJECT
public:
    KeyCaps(const Theme &theme, const QString &keyText, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QStringList m_caps;
};

class KeysSheet : public QDialog {
    Q_OBJECT
public:
    /// `firstGroup`: of the view that is shown; the others follow it.
    KeysSheet(const Commands &commands, const Theme &theme, const QString &firstGroup, QWidget *parent);
};

} // namespace hw

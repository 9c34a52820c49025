// What is said when the landscape cannot be opened, with a way on: another file, or quit. Before the first window.
#pragma once

#include "drawing/theme.h"

#include <QDialog>

namespace hw {

class LandscapeFault : public QDialog {
    Q_OBJECT
public:
    LandscapeFault(const QString &sentence, const Theme &theme, QWidget *parent = nullptr);
    /// After accept(): the file that the person chose.
    const QString &chosenFile() const { return m_chosen; }
    QSize sizeHint() const override; ///< as high as its texts are at its width
    /// Replaces the file dialog in tests.
    void setFileQuestion(std::function<QString()> ask) { m_ask = std::move(ask); }

private:
    QString m_chosen;
    std::function<QString()> m_ask;
};

} // namespace hw

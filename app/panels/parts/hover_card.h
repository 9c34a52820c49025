// HoverCard: what is under the pointer, in a card of 300 px that floats inside the window (design system, section 11).
// It belongs to one canvas and goes by itself when the pointer leaves the mark, on a press, a key or the wheel. A child
// of the window, so that it needs no compositor. Window's thread.
#pragma once

#include "drawing/theme.h"
#include "landscape/kinds.h"

#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace hw {

class HoverCard : public QWidget {
    Q_OBJECT
public:
    struct Content {
        QString title, meta;
        QStringList lines; ///< three at most
        std::optional<Confidence> confidence;
        QString keys; ///< "Enter opens the profile"
    };

    HoverCard(const Theme &theme, QWidget *canvas);
    ~HoverCard() override;
    /// Beside the mark (in the canvas' coordinates), never over it; `pointer` says where on a wide mark.
    void showFor(const QRect &mark, const QPoint &pointer, const Content &content);
    const Content &content() const { return m_content; }
    QRect card() const; ///< without the shadow

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int cardHeight() const;
    int cardWidth() const;

    const Theme &m_theme;
    QPointer<QWidget> m_canvas;
    QRect m_mark;
    Content m_content;
};

} // namespace hw

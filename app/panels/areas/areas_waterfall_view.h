// AreasWaterfallView: one actor's sum as a waterfall: hover, arrows and click choose a term, Enter opens its claims.
// Owned by AreasExposurePage; window's thread.
#pragma once

#include "drawing/waterfall.h"

#include <QWidget>

namespace hw {

class AreasWaterfallView : public QWidget {
    Q_OBJECT
public:
    explicit AreasWaterfallView(const Theme &theme, QWidget *parent = nullptr);
    void show(std::vector<WaterfallRow> rows, const QString &sumLabel, const QString &sumValue);
    const Waterfall &waterfall() const { return m_waterfall; }
    int cursor() const { return m_cursor; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void opened(int row); ///< a term; the number of terms for the sum

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();

    const Theme &m_theme;
    std::vector<WaterfallRow> m_rows;
    QString m_sumLabel, m_sumValue;
    Waterfall m_waterfall;
    int m_hovered = -1, m_cursor = -1;
};

} // namespace hw

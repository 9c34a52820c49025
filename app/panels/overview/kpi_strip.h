// KpiStrip: the key numbers side by side in one card, each a button that opens the rows behind it; in a grid where
// there is no room for one row. Owned by OverviewPanel; window's thread.
#pragma once

#include "panels/overview_numbers.h"

#include <QAbstractButton>
#include <QWidget>

namespace hw {

class KpiButton : public QAbstractButton {
    Q_OBJECT
public:
    KpiButton(const Theme &theme, QWidget *parent);
    void setNumber(const KeyNumber &number);
    const KeyNumber &number() const { return m_number; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    KeyNumber m_number;
};

class KpiStrip : public QWidget {
    Q_OBJECT
public:
    explicit KpiStrip(const Theme &theme, QWidget *parent = nullptr);
    void setNumbers(const std::vector<KeyNumber> &numbers);
    const std::vector<KpiButton *> &buttons() const { return m_buttons; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void opened(const hw::Route &route);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int columnsFor(int width) const;
    void arrange();

    const Theme &m_theme;
    std::vector<KpiButton *> m_buttons;
};

} // namespace hw

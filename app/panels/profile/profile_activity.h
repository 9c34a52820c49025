// ProfileActivity: campaigns as bars above, incidents per bucket below, on one time scale (design system 12.6). Owned
// by ProfilePanel; window's thread. Arrow keys walk through campaigns and buckets, Enter opens.
#pragma once

#include "landscape/profile.h"
#include "panels/parts/hover_card.h"
#include "session/exploration.h"

#include <QWidget>

namespace hw {

class Theme;

class ProfileActivity : public QWidget {
    Q_OBJECT
public:
    ProfileActivity(const Theme &theme, QWidget *parent = nullptr);
    void show(LandscapePtr landscape, const Profile &profile);
    /// The same in words: "Incidents and campaigns per quarter, from 2019 to 2024, most 3 in early 2021".
    QString summary() const { return m_summary; }
    bool isEmpty() const { return m_marks.empty(); }
    bool hasCampaigns() const { return m_rows > 0; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void campaignOpened(hw::ObjectIndex campaign);
    void campaignChosen(hw::ObjectIndex campaign);
    void periodOpened(hw::DayNumber from, hw::DayNumber to);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// One thing that can be pointed at: a campaign's bar or a bucket of incidents.
    struct Mark {
        ObjectIndex campaign; ///< invalid: a bucket
        DayNumber from = 0, to = 0;
        int row = 0;
        std::uint32_t incidents = 0;
        std::array<std::uint32_t, originCount> byOrigin{}; ///< of a bucket
        Origin origin = Origin::Unknown;                   ///< of a campaign
        bool open = false, dashed = false;
        QString name, words, title, meta;
    };
    QRectF rectOf(const Mark &mark) const;
    int markAt(const QPointF &pos) const;
    double xOf(DayNumber day) const;
    double barsTop() const;
    void layRows();
    void showCard(int index, const QPoint &pointer);
    void paintMark(QPainter &p, int index) const;
    void paintStack(QPainter &p, const Mark &mark, const QRectF &bar) const;
    void paintName(QPainter &p, int index, const QRectF &bar) const;
    void paintAxis(QPainter &p) const;

    const Theme &m_theme;
    std::vector<Mark> m_marks;
    DayNumber m_from = 0, m_to = 1;
    int m_rows = 0, m_current = -1, m_hovered = -1;
    std::uint32_t m_most = 1;
    QString m_summary;
    QPointer<HoverCard> m_card;
};

} // namespace hw

// BriefingStrip: the pages of the deck one below the other, small: to choose, to put in another order by dragging or by
// Ctrl+Up and Ctrl+Down. A list to keyboard and screen readers. Owned by BriefingPanel; window's thread.
#pragma once

#include "panels/briefing/briefing_pictures.h"

#include <QAbstractListModel>
#include <QListView>

#include <functional>

namespace hw {

class PagesModel : public QAbstractListModel {
    Q_OBJECT
public:
    PagesModel(const briefing::DeckDesk &desk, QObject *parent);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// What is wrong with a page before it may leave, as sentences; asked for when it is shown.
    void setFaults(std::function<QStringList(int page)> faults) { m_faults = std::move(faults); }
    QStringList faultsOf(int page) const { return m_faults ? m_faults(page) : QStringList(); }
    void follow(bool pagesToo);

private:
    const briefing::DeckDesk &m_desk;
    std::function<QStringList(int)> m_faults;
    int m_rows = 0;
};

class BriefingStrip : public QListView {
    Q_OBJECT
public:
    BriefingStrip(briefing::DeckDesk &desk, const Theme &theme, QWidget *parent = nullptr);

    PagesModel &pages() { return m_model; }
    void follow(briefing::DeckDesk::Parts parts);
    /// Where a page that is let go at this height would come to stand.
    int placeAt(int y) const;
    const Theme &theme() const { return m_theme; }
    PagePictures &pictures() { return m_pictures; }
    const briefing::DeckDesk &desk() const { return m_desk; }
    QSize itemSize() const;

signals:
    void menuWanted(const QPoint &globalPos); ///< about the page that is shown
    void editWanted();                        ///< Enter, F2, double-click
    void addWanted();                         ///< Ins

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    briefing::DeckDesk &m_desk;
    const Theme &m_theme;
    PagePictures m_pictures;
    PagesModel m_model;
    int m_pressed = -1; ///< the page under the button
    QPoint m_pressedAt;
    int m_dropBefore = -1; ///< while a page is carried; -1: none is
    bool m_quiet = false;  ///< the list follows the desk and not the other way round
};

} // namespace hw

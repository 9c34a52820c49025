// ChartCard: a card whose chart can be shown as a table, copied and saved as one; the table is the accessible version
// and the source of copies. Owned by its panel; window's thread.
#pragma once

#include "panels/parts/card.h"
#include "panels/table_text.h"

#include <QAbstractTableModel>

#include <functional>

class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace hw {

class PlainText;

/// A finished table, read only.
class TextTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(const TextTable &table);
    const TextTable &table() const { return m_table; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    TextTable m_table;
};

class ChartCard : public Card {
    Q_OBJECT
public:
    /// `reachesEdges`: the chart keeps its own distance to the card's edges (its rows are hovered as wide as the card).
    ChartCard(const Theme &theme, const QString &title, QWidget *chart, bool reachesEdges, QWidget *parent = nullptr);
    /// One quiet line under the chart; empty: none.
    void setCaption(const QString &caption);
    void setTable(const TextTable &table);
    /// The same, made only when somebody looks at it or copies it: for large ones.
    void setTable(std::function<TextTable()> make);
    void setBriefable() { m_briefable = true; }
    const TextTable &table() const;
    /// Charts take the height that there is: a caption's wrapping does not make the card ask for more.
    bool hasHeightForWidth() const override { return false; }
    bool showsTable() const;
    void showTable(bool table);

signals:
    /// From its menu, which offers it once somebody listens (setBriefable).
    void briefingWanted();
    /// Enter or double-click on a row of the table.
    void rowOpened(int row, int column);

private:
    void fillMenu();

    const Theme &m_theme;
    QWidget *m_chart;
    PlainText *m_caption;
    QStackedWidget *m_pages;
    QTableView *m_view;
    mutable TextTableModel m_model;
    mutable std::function<TextTable()> m_make; ///< null: the model has it
    bool m_briefable = false;
};

} // namespace hw

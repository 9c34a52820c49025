// LinesView: the rows inside cards: evidence, incidents, techniques, areas by basis. A list view over plain values, so
// that keyboard, selection and screen readers work as in every list; one delegate paints all of it. Window's thread.
#pragma once

#include "drawing/theme.h"
#include "landscape/landscape.h"
#include "session/exploration.h"

#include <QAbstractListModel>
#include <QListView>
#include <optional>
#include <vector>

namespace hw {

/// One row, ready to show. Texts are plain and already safe (session/wording.h).
struct LineItem {
    struct Part {
        double share = 0; ///< of the longest bar of the list
        const char *token = "chart.ink";
        bool hollow = false; ///< outlined: less than targeting
    };
    QString badge; ///< "B2"
    QString code;  ///< "T1190", in the identifier type
    QString title;
    QString second; ///< below the title
    QString third;
    QString right;   ///< number or date at the right end
    QString warning; ///< a word that must be seen: "disputed", "weak source"
    std::optional<Kind> mark;
    std::optional<Origin> origin;
    std::optional<Origin> tag; ///< an origin at the right end
    std::optional<Confidence> confidence;
    std::vector<Part> bar;     ///< empty: no bar in this row
    std::vector<double> trend; ///< a sparkline before `right`; fewer than two values: none
    int indent = 0;            ///< steps to the right: what lies under something
    bool dim = false;          ///< stays in the list, with nothing to show
    bool heading = false;      ///< a row that titles the ones below it; not selectable
    ObjectIndex object;        ///< what a click selects
    ClaimIndex claim;
    std::optional<Route> opens; ///< Enter and double-click
    QString accessible;         ///< all of it in words
};

class LinesModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setItems(std::vector<LineItem> items);
    const LineItem &item(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    int rowOf(ObjectIndex object) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<LineItem> m_items;
};

class LinesView : public QListView {
    Q_OBJECT
public:
    /// Where things stand in a row, in pixels at 100 % text.
    struct Shape {
        int row = 28;       ///< least height of a row; long titles make it higher
        int titleLines = 1; ///< a longer title is cut after this many lines
        int secondLines = 1;
        int codeWidth = 0;    ///< column of `code` or `badge`
        int titleWidth = 0;   ///< column before the bar; 0: to the right end
        int titlePercent = 0; ///< of the row, where that is wider than titleWidth
        int rightWidth = 0;   ///< column of `right`; 0: as wide as its text
        bool separators = false;
        Type titleRole = Type::Small;
    };
    static constexpr int inset = 8; ///< from the row's edge to its text
    LinesView(const Theme &theme, const Shape &shape, QWidget *parent = nullptr);

    void setItems(std::vector<LineItem> items);
    const LinesModel &lines() const { return m_model; }
    const LineItem *current() const;           ///< null when none
    bool isWalked() const { return m_walked; } ///< while `chosen` is emitted: by the arrow keys
    void selectObject(ObjectIndex object);
    /// Grows with its rows instead of scrolling, up to this many; 0: scrolls as it is given room.
    void setGrowing(int mostRows);
    int contentHeight() const;
    int rowHeight(int row) const; ///< measured once per width and text scale
    const Shape &shape() const { return m_shape; }
    const Theme &theme() const { return m_theme; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const hw::LineItem &item);   ///< click, or moved to by keyboard
    void opened(const hw::LineItem &item);   ///< Enter, double-click
    void filtered(const hw::LineItem &item); ///< Ctrl+Enter: set as global filter
    void menuWanted(const hw::LineItem &item, const QPoint &globalPos);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refit();

    const Theme &m_theme;
    Shape m_shape;
    LinesModel m_model;
    int m_mostRows = 0;
    mutable std::vector<int> m_heights; ///< of the rows at m_measuredWidth; -1: not measured yet
    mutable int m_measuredWidth = -1, m_measuredScale = 0;
    bool m_placed = false; ///< it has a width; before that, measuring texts would be for nothing
    bool m_walked = false;
    bool m_quiet = false; ///< the selection moves because of the model, not the person
};

} // namespace hw

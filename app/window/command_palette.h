// CommandPalette: one field for everything (Ctrl+K): finds objects, runs commands, takes links and filter texts. Lies
// over its window, dims it, closes on Esc or on a press beside it. Owned by the window.
#pragma once

#include "window/palette_rows.h"

#include <QAbstractListModel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>

namespace hw {

class MainWindow;
class Theme;

class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(std::vector<PaletteRow> rows);
    const std::vector<PaletteRow> &rows() const { return m_rows; }
    const PaletteRow &row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<PaletteRow> m_rows;
};

class CommandPalette : public QWidget {
    Q_OBJECT
public:
    explicit CommandPalette(MainWindow &window);
    void open(const QString &text = {});
    void close();
    bool isOpen() const { return isVisible(); }
    void fit(); ///< to the window's size
    QLineEdit &input() { return *m_input; }
    PaletteModel &model() { return *m_model; }
    QListView &list() { return *m_list; }
    PaletteScope scope() const { return m_scope; }
    /// New letters, or the search has become ready.
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QRect card() const;
    void setScope(PaletteScope scope);
    void moveTo(int direction, bool wrap);
    void choose(int row, Qt::KeyboardModifiers modifiers);
    void run(const PaletteRow &row, Qt::KeyboardModifiers modifiers);
    void togglePin(ObjectIndex object);
    PaletteContext context() const;
    void dress();
    void paintFooter(QPainter &p, const QRectF &r) const;

    MainWindow &m_window;
    const Theme &m_theme;
    QLineEdit *m_input;
    QListView *m_list;
    PaletteModel *m_model;
    PaletteScope m_scope = PaletteScope::All;
    QPointer<QWidget> m_focusBefore;
};

} // namespace hw

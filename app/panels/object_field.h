// ObjectField: a field in which a person types a name and picks the thing that is meant. Names are looked up as in the
// palette while typing; Enter takes the row that is lit, and without rows what the command line would take. Window's
// thread.
#pragma once

#include "drawing/theme.h"
#include "landscape/resolve.h"
#include "landscape/search.h"

#include <QAbstractListModel>
#include <QLineEdit>

#include <memory>

class QCompleter;

namespace hw {

/// What a search has found, ready to show.
class HitsModel : public QAbstractListModel {
public:
    HitsModel(const Theme &theme, QObject *parent);
    void setHits(const Landscape &landscape, const std::vector<SearchHit> &hits);
    ObjectIndex object(int row) const { return m_rows[static_cast<std::size_t>(row)].object; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        ObjectIndex object;
        QString text;
        Kind kind;
    };
    const Theme &m_theme;
    std::vector<Row> m_rows;
};

class ObjectField : public QLineEdit {
    Q_OBJECT
public:
    ObjectField(const Theme &theme, const QString &placeholder, QWidget *parent = nullptr);
    /// Where names are looked up; without an index there are no suggestions yet.
    void setLandscape(LandscapePtr landscape);
    void setIndex(std::shared_ptr<const SearchIndex> index);
    /// Shows it by name and kind; none empties the field.
    void setObject(ObjectIndex object);
    ObjectIndex object() const { return m_object; }

signals:
    void chosen(hw::ObjectIndex object);
    /// Left with a name in it that is one thing, which counts from now on.
    void settled(hw::ObjectIndex object);
    /// What was typed is nothing, or several things: a sentence that says so.
    void unclear(const QString &sentence);
    void left(); ///< Esc

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void suggest();
    Resolved meant() const;
    void take(ObjectIndex object);

    const Theme &m_theme;
    LandscapePtr m_landscape;
    std::shared_ptr<const SearchIndex> m_index;
    HitsModel *m_hits;
    QCompleter *m_completer;
    QAction *m_mark = nullptr;
    ObjectIndex m_object;
};

} // namespace hw

// OptionList: the options of one filter field with their state, count and bar; searchable. Model and view in one place,
// because neither makes sense without the other. Used by filter_popover.
#pragma once

#include "session/filter_fields.h"

#include <QAbstractListModel>
#include <QListView>

namespace hw {

class Theme;

class OptionModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, StateRole, DepthRole };
    explicit OptionModel(const FilterField &field, QObject *parent = nullptr);

    void setOptions(std::vector<FacetCount> options);
    void setFilter(const Filter &filter);
    void setSearch(const QString &text);
    const std::vector<FacetCount> &options() const { return m_options; }
    const FacetCount &option(int row) const { return m_options[m_shown[static_cast<std::size_t>(row)]]; }
    std::size_t largest() const { return m_largest; }
    const FilterField &field() const { return m_field; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void updateShown();

    const FilterField &m_field;
    Filter m_filter;
    QString m_search;
    std::vector<FacetCount> m_options;
    std::vector<QString> m_folded;
    std::vector<std::size_t> m_shown;
    std::size_t m_largest = 0;
};

class OptionList : public QListView {
    Q_OBJECT
public:
    OptionList(const Theme &theme, OptionModel *model, QWidget *parent = nullptr);
    int rowHeight() const;
    int wholeWidth() const; ///< at which no label is cut
    /// Hit areas of the words that show on the hovered row, in viewport coordinates; empty for single choice.
    QRect onlyRect(const QModelIndex &index) const;
    QRect excludeRect(const QModelIndex &index) const;

signals:
    void picked(const QModelIndex &index, hw::Pick pick);
    void accepted();                 ///< Return: keep and close
    void typed(const QString &text); ///< letters belong to the search field

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    OptionModel *m_model;
    QModelIndex m_pressed;
};

} // namespace hw

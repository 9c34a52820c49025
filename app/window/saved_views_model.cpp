#include "session/saved_place.h"
#include "session/wording.h"
#include "window/saved_views_dialog.h"

namespace hw {
namespace {

constexpr int longestShown = 400; ///< characters of a text in a row

QString shown(const QString &text) { return wording::line(text.toStdString(), longestShown); }

} // namespace

SavedViewsModel::SavedViewsModel(Notebook &notebook, LandscapePtr landscape, QObject *parent)
    : QAbstractTableModel(parent)
    , m_notebook(notebook)
    , m_landscape(std::move(landscape)) {
    read();
    connect(&notebook, &Notebook::changed, this, [this](Notebook::Parts parts) {
        if (!(parts & Notebook::ViewsPart))
            return;
        // A rename comes from an editor in this very row: rows stay rows as long as there are as many.
        if (m_notebook.views().size() == m_views.size()) {
            read();
            if (!m_views.isEmpty())
                emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
            return;
        }
        beginResetModel();
        read();
        endResetModel();
    });
}

void SavedViewsModel::read() {
    m_views = m_notebook.views();
    m_lacks.clear();
    for (const SavedView &view : m_views) {
        const auto place = savedPlace(view, *m_landscape);
        if (!place)
            m_lacks << Lack{tr("cannot be read"), QString::fromStdString(place.error().message)};
        else if (!place->unknown.isEmpty())
            m_lacks << Lack{place->unknown.size() == 1 ? tr("1 value is not there")
                                                       : tr("%1 values are not there").arg(place->unknown.size()),
                            place->sentence};
        else
            m_lacks << Lack{place->sentence.isEmpty() ? QString() : tr("its place is gone"), place->sentence};
    }
}

int SavedViewsModel::rowOf(const QString &name) const {
    for (int row = 0; row < m_views.size(); ++row)
        if (m_views.at(row).name == name)
            return row;
    return -1;
}

int SavedViewsModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_views.size());
}

int SavedViewsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant SavedViewsModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SavedView &view = m_views.at(index.row());
    if (role == Qt::EditRole && index.column() == NameColumn)
        return view.name;
    if (role == Qt::AccessibleTextRole && index.column() == NameColumn)
        return lackOf(index.row()).isEmpty() ? shown(view.name)
                                             : tr("%1. %2").arg(shown(view.name), lackOf(index.row()));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn: return shown(view.name);
    case FilterColumn: return view.filterText.isEmpty() ? tr("Everything") : shown(view.filterText);
    case LackColumn: return m_lacks.at(index.row()).shortly;
    default: return {};
    }
}

bool SavedViewsModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole || index.column() != NameColumn)
        return false;
    const QString name = m_views.at(index.row()).name, wanted = value.toString();
    if (m_notebook.renameView(name, wanted))
        return true;
    emit renameRefused(wanted.trimmed().isEmpty()
                           ? tr("A view needs a name. It is still called “%1”.").arg(shown(name))
                           : tr("Another view is called “%1” already. This one is still called “%2”.")
                                 .arg(shown(wanted.trimmed()), shown(name)));
    return false;
}

Qt::ItemFlags SavedViewsModel::flags(const QModelIndex &index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == NameColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant SavedViewsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case FilterColumn: return tr("Filter");
    case LackColumn: return tr("In this dataset");
    default: return {};
    }
}

} // namespace hw

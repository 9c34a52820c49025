#include "panels/object_field.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "session/wording.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>

namespace hw {
namespace {

constexpr std::size_t mostHits = 12;
constexpr int listWidth = 400; ///< of the suggestions: a name is recognised by more than its beginning

/// What stands on a graph. Titles of sources would crowd out what is meant; a name is found as what it names.
std::vector<Kind> onGraphs() {
    std::vector<Kind> kinds;
    for (std::size_t i = 0; i < kindCount; ++i)
        if (const Kind kind = static_cast<Kind>(i); kind != Kind::Source && kind != Kind::Name)
            kinds.push_back(kind);
    return kinds;
}

} // namespace

HitsModel::HitsModel(const Theme &theme, QObject *parent)
    : QAbstractListModel(parent)
    , m_theme(theme) {}

void HitsModel::setHits(const Landscape &landscape, const std::vector<SearchHit> &hits) {
    beginResetModel();
    m_rows.clear();
    for (const SearchHit &hit : hits) {
        QString text = wording::name(landscape, hit.object, 60);
        if (hit.in == SearchHit::In::Alias)
            text = tr("%1 (%2)").arg(text, wording::line(hit.text, 40));
        m_rows.push_back({hit.object, text, landscape.kind(hit.object)});
    }
    endResetModel();
}

int HitsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant HitsModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return row.text;
    if (role == Qt::DecorationRole)
        return themedIcon(m_theme, paint::kindGlyph(row.kind));
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2").arg(row.text, wording::text(title(row.kind)).toLower());
    return {};
}

ObjectField::ObjectField(const Theme &theme, const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_hits(new HitsModel(theme, this))
    , m_completer(new QCompleter(m_hits, this)) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this); // asked for by hand: the search ranks, not the completer
    m_completer->popup()->setMinimumWidth(theme.scaled(listWidth));
    connect(this, &QLineEdit::textEdited, this, &ObjectField::suggest);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                if (index.row() >= 0 && index.row() < m_hits->rowCount())
                    take(m_hits->object(index.row()));
            });
}

void ObjectField::setLandscape(LandscapePtr landscape) {
    if (landscape == m_landscape)
        return;
    m_landscape = std::move(landscape);
    m_index.reset();
    setObject({});
}

void ObjectField::setIndex(std::shared_ptr<const SearchIndex> index) {
    m_index = std::move(index);
    if (hasFocus() && isModified())
        suggest();
}

void ObjectField::setObject(ObjectIndex object) {
    m_object = object;
    delete std::exchange(m_mark, nullptr);
    if (object.isValid() && m_landscape) {
        m_mark = addAction(themedIcon(m_theme, paint::kindGlyph(m_landscape->kind(object))), LeadingPosition);
        setText(wording::name(*m_landscape, object, 80));
        setCursorPosition(0);
    } else {
        clear();
    }
    setModified(false);
}

void ObjectField::suggest() {
    m_completer->popup()->hide();
    if (!m_index || text().trimmed().isEmpty())
        return;
    SearchOptions options;
    options.most = mostHits;
    options.kinds = onGraphs();
    m_hits->setHits(*m_index->landscape(), m_index->find(text().trimmed().toStdString(), options));
    if (m_hits->rowCount() == 0)
        return;
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(
        m_completer->popup()->model()->index(0, 0)); // Enter takes the best, as in the palette
}

void ObjectField::take(ObjectIndex object) {
    m_completer->popup()->hide();
    setObject(object);
    emit chosen(object);
}

Resolved ObjectField::meant() const { return resolveObject(*m_landscape, text().trimmed().toStdString()); }

/// Esc is the field's own: the window would clear the selection below it.
bool ObjectField::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

/// While suggestions are open, keys come here first: a row that is marked is what Enter means.
void ObjectField::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QAbstractItemView *rows = m_completer->popup();
    if (event->key() == Qt::Key_Escape) {
        if (rows->isVisible())
            return rows->hide();
        return emit left();
    }
    if (!enter || !m_landscape)
        return QLineEdit::keyPressEvent(event);
    const int marked = rows->isVisible() ? rows->currentIndex().row() : -1;
    if (marked >= 0 && marked < m_hits->rowCount())
        return take(m_hits->object(marked));
    if (!isModified() && m_object.isValid())
        return take(m_object);
    const Resolved found = meant();
    if (found.object)
        return take(*found.object);
    if (rows->isVisible())
        rows->setCurrentIndex(rows->model()->index(0, 0));
    emit unclear(wording::text(found.sentence(*m_landscape, text().trimmed().toStdString())));
}

/// A name that is one thing is taken as it stands. Anything else is no answer: the field says again what counts.
void ObjectField::focusOutEvent(QFocusEvent *event) {
    QLineEdit::focusOutEvent(event);
    if (!isModified() || event->reason() == Qt::PopupFocusReason)
        return;
    const Resolved found = m_landscape ? meant() : Resolved();
    setObject(found.object.value_or(m_object));
    if (found.object)
        emit settled(*found.object);
}

} // namespace hw

#include "panels/object_field.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "landscape/resolve.h"
#include "session/wording.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>

namespace hw {
namespace {

constexpr std::size_t mostHits = 12;

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
    m_hits->setHits(*m_index->landscape(), m_index->find(text().trimmed().toStdString(), options));
    if (m_hits->rowCount() > 0)
        m_completer->complete();
}

void ObjectField::take(ObjectIndex object) {
    setObject(object);
    emit chosen(object);
}

void ObjectField::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        return emit left();
    if (!enter || !m_landscape)
        return QLineEdit::keyPressEvent(event);
    if (!isModified() && m_object.isValid())
        return take(m_object);
    const Resolved meant = resolveObject(*m_landscape, text().trimmed().toStdString());
    if (meant.object)
        return take(*meant.object);
    emit unclear(wording::text(meant.sentence(*m_landscape, text().trimmed().toStdString())));
}

/// What was typed and not taken is no answer: the field says again what counts.
void ObjectField::focusOutEvent(QFocusEvent *event) {
    QLineEdit::focusOutEvent(event);
    if (isModified() && event->reason() != Qt::PopupFocusReason)
        setObject(m_object);
}

} // namespace hw

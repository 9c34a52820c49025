#include "window/option_list.h"

#include "basics/folded.h"
#include "drawing/icons.h"
#include "drawing/paint.h"
#include "session/wording.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <cmath>

namespace hw {
namespace {

constexpr int barWidth = 48, edge = 12, box = 16, indentStep = 14, scrollBar = 10;

QString fold(const QString &text) { return QString::fromStdString(folded(text.toStdString())); }

class OptionDelegate : public QStyledItemDelegate {
public:
    OptionDelegate(const Theme &theme, OptionModel *model, OptionList *list)
        : QStyledItemDelegate(list)
        , m_theme(theme)
        , m_model(model)
        , m_list(list) {}
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override {
        return {100, m_list->rowHeight()};
    }

    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const QRectF r(option.rect);
        const FacetCount &facet = m_model->option(index.row());
        const auto state = static_cast<OptionState>(index.data(OptionModel::StateRole).toInt());
        const bool hovered = option.state & QStyle::State_MouseOver;
        const bool current = m_list->hasFocus() && m_list->currentIndex() == index;
        const bool dim = facet.count == 0 && state == OptionState::Off;
        p->save();
        p->setRenderHint(QPainter::Antialiasing);
        if (hovered || current)
            p->fillRect(option.rect, m_theme.color("bg.hover"));
        const double indent = edge + facet.depth * indentStep;
        paintBox(*p, QRectF(r.left() + indent, r.center().y() - box / 2.0, box, box), state);
        double right = r.right() - edge;
        const double countWidth = m_theme.scaled(30);
        paint::text(*p, m_theme, QRectF(right - countWidth, r.top(), countWidth, r.height()),
                    paint::number(static_cast<qint64>(facet.count)), Type::Small,
                    m_theme.color(dim ? "text.disabled" : "text.muted"), Qt::AlignRight | Qt::AlignVCenter);
        right -= countWidth + 6;
        if (hovered && !isSingleChoice(m_model->field())) {
            const QRect only = m_list->onlyRect(index), exclude = m_list->excludeRect(index);
            paint::text(*p, m_theme, only, OptionList::tr("Only"), Type::SmallMed, m_theme.color("text.link"),
                        Qt::AlignCenter);
            paint::text(*p, m_theme, exclude, OptionList::tr("Not"), Type::SmallMed, m_theme.color("text.link"),
                        Qt::AlignCenter);
            right = only.left() - 4;
        } else {
            const QRectF track(right - barWidth, r.center().y() - 3, barWidth, 6);
            paint::roundedRect(*p, track, 2, m_theme.color("bg.sunken"));
            if (facet.count > 0) {
                const double share = static_cast<double>(facet.count) / static_cast<double>(m_model->largest());
                paint::roundedRect(*p, QRectF(track.left(), track.top(), std::max(2.0, barWidth * share), 6), 2,
                                   m_theme.color("chart.ink"));
            }
            right = track.left() - 8;
        }
        const double x = r.left() + indent + box + 8;
        paint::text(*p, m_theme, QRectF(x, r.top(), right - x, r.height()), index.data().toString(),
                    state == OptionState::Off ? Type::Small : Type::SmallMed,
                    m_theme.color(dim ? "text.disabled" : "text.default"));
        if (current)
            paint::focusRing(*p, m_theme, r.adjusted(2, 1, -2, -1), 5);
        p->restore();
    }

private:
    void paintBox(QPainter &p, const QRectF &r, OptionState state) const {
        const double radius = isSingleChoice(m_model->field()) ? box / 2.0 : 4;
        if (state == OptionState::Off) {
            paint::roundedRect(p, r.adjusted(.5, .5, -.5, -.5), radius, m_theme.color("bg.surface"),
                               m_theme.color("stroke.strong"));
            return;
        }
        const bool excluded = state == OptionState::Excluded;
        paint::roundedRect(p, r, radius, m_theme.color(excluded ? "text.muted" : "accent.default"));
        if (isSingleChoice(m_model->field()))
            paint::roundedRect(p, r.adjusted(5, 5, -5, -5), 3, m_theme.color("accent.on"));
        else
            drawIcon(p, excluded ? QStringLiteral("minus") : QStringLiteral("check"), r.adjusted(1, 1, -1, -1),
                     m_theme.color(excluded ? "bg.surface" : "accent.on"), 1.3);
    }

    const Theme &m_theme;
    OptionModel *m_model;
    OptionList *m_list;
};

} // namespace

OptionModel::OptionModel(const FilterField &field, QObject *parent)
    : QAbstractListModel(parent)
    , m_field(field) {}

void OptionModel::setOptions(std::vector<FacetCount> options) {
    const bool sameRows =
        std::equal(options.begin(), options.end(), m_options.begin(), m_options.end(),
                   [](const FacetCount &a, const FacetCount &b) { return a.value == b.value && a.label == b.label; });
    m_largest = 0;
    for (const FacetCount &option : options)
        m_largest = std::max(m_largest, option.count);
    if (sameRows) { // new counts only: the row under the pointer stays under the pointer
        m_options = std::move(options);
        if (!m_shown.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_options = std::move(options);
    m_folded.clear();
    for (const FacetCount &option : m_options)
        m_folded.push_back(fold(wording::line(option.label)));
    updateShown();
    endResetModel();
}

void OptionModel::setFilter(const Filter &filter) {
    m_filter = filter;
    if (!m_shown.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void OptionModel::setSearch(const QString &text) {
    beginResetModel();
    m_search = fold(text.trimmed());
    updateShown();
    endResetModel();
}

void OptionModel::updateShown() {
    m_shown.clear();
    for (std::size_t i = 0; i < m_options.size(); ++i)
        if (m_search.isEmpty() || m_folded[i].contains(m_search) ||
            fold(wording::line(m_options[i].value)).contains(m_search))
            m_shown.push_back(i);
}

int OptionModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant OptionModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FacetCount &facet = option(index.row());
    const auto state = optionState(m_field, m_filter, facet.value);
    switch (role) {
    case Qt::DisplayRole: return wording::line(facet.label, 160);
    case Qt::ToolTipRole: return paint::toolTip(wording::line(facet.label, 400));
    case Qt::AccessibleTextRole:
        return tr("%1, %2%3")
            .arg(wording::line(facet.label, 160), wording::events(static_cast<qint64>(facet.count)),
                 state == OptionState::On         ? tr(", chosen")
                 : state == OptionState::Excluded ? tr(", excluded")
                                                  : QString());
    case CountRole: return static_cast<qulonglong>(facet.count);
    case StateRole: return static_cast<int>(state);
    case DepthRole: return facet.depth;
    default: return {};
    }
}

OptionList::OptionList(const Theme &theme, OptionModel *model, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_model(model) {
    setModel(model);
    setItemDelegate(new OptionDelegate(theme, model, this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    viewport()->setAutoFillBackground(false);
    QPalette clear;
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    setAutoFillBackground(false);
}

int OptionList::rowHeight() const { return m_theme.px(Metric::Row); }

int OptionList::wholeWidth() const {
    double widest = 0;
    for (const FacetCount &option : m_model->options())
        widest = std::max(widest, option.depth * indentStep +
                                      paint::textWidth(m_theme, wording::line(option.label, 80), Type::SmallMed));
    return int(std::ceil(widest)) + edge + box + 8 + 8 + barWidth + 6 + m_theme.scaled(30) + edge + scrollBar;
}

QRect OptionList::onlyRect(const QModelIndex &index) const {
    const QRect exclude = excludeRect(index);
    if (exclude.isEmpty())
        return {};
    const int width = static_cast<int>(std::ceil(paint::textWidth(m_theme, tr("Only"), Type::SmallMed))) + 8;
    return {exclude.left() - width, exclude.top(), width, exclude.height()};
}

QRect OptionList::excludeRect(const QModelIndex &index) const {
    if (isSingleChoice(m_model->field()) || !index.isValid())
        return {};
    const QRect row = visualRect(index);
    const int width = static_cast<int>(std::ceil(paint::textWidth(m_theme, tr("Not"), Type::SmallMed))) + 8;
    const int right = row.right() - edge - m_theme.scaled(30) - 2;
    return {right - width, row.top(), width, row.height()};
}

void OptionList::mousePressEvent(QMouseEvent *event) {
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex();
}

void OptionList::mouseReleaseEvent(QMouseEvent *event) {
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (!index.isValid() || index != std::exchange(m_pressed, {}) || event->button() != Qt::LeftButton)
        return;
    if (onlyRect(index).contains(at))
        emit picked(index, Pick::Only);
    else if (excludeRect(index).contains(at))
        emit picked(index, Pick::Exclude);
    else
        emit picked(index, Pick::Toggle);
}

void OptionList::mouseMoveEvent(QMouseEvent *event) {
    QListView::mouseMoveEvent(event);
    viewport()->update();
}

void OptionList::keyPressEvent(QKeyEvent *event) {
    const QModelIndex index = currentIndex();
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Space:
        if (index.isValid())
            emit picked(index, Pick::Toggle);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (control && index.isValid())
            emit picked(index, Pick::Only);
        else
            emit accepted();
        return;
    case Qt::Key_Minus:
    case Qt::Key_Delete:
        if (index.isValid() && !isSingleChoice(m_model->field()))
            emit picked(index, Pick::Exclude);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: QListView::keyPressEvent(event); return;
    default: break;
    }
    if (!event->text().isEmpty() && event->text().front().isLetterOrNumber() && !control)
        emit typed(event->text());
    else
        event->ignore();
}

} // namespace hw

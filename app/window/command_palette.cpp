#include "window/command_palette.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "session/area_place.h"
#include "session/narrow_to.h"
#include "session/rows_query.h"
#include "session/wording.h"
#include "window/main_window.h"
#include "window/palette_delegate.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <cmath>

namespace hw {
namespace {
constexpr int cardWidth = 640, cardTop = 96, inputHeight = 56, footHeight = 36;
} // namespace

void PaletteModel::setRows(std::vector<PaletteRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteRow &at = row(index.row());
    if (role == Qt::DisplayRole)
        return at.title;
    if (role == Qt::AccessibleTextRole) {
        QStringList parts{at.title, at.meta, at.right};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    return row(index.row()).canBeChosen() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                          : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

CommandPalette::CommandPalette(MainWindow &window)
    : QWidget(&window)
    , m_window(window)
    , m_theme(window.theme())
    , m_input(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new PaletteModel(this)) {
    hide();
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Search or run a command"));
    m_input->setProperty("bare", true);
    m_input->setAccessibleName(tr("Search or run a command"));
    m_input->setPlaceholderText(tr("Search or run a command"));
    m_input->setMaxLength(2000);
    m_input->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_theme, *m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Results"));
    connect(m_input, &QLineEdit::textEdited, this, &CommandPalette::refresh);
    connect(m_list, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row(), QApplication::keyboardModifiers()); });
    connect(&m_theme, &Theme::changed, this, &CommandPalette::dress);
    connect(&window.exploration(), &Exploration::changed, this, [this](Exploration::Parts parts) {
        if (isOpen() && (parts & Exploration::RoutePart))
            close();
    });
    dress();
}

void CommandPalette::dress() {
    m_input->setFont(m_theme.font(Type::Title));
    QPalette raised;
    raised.setColor(QPalette::Base, m_theme.color("bg.raised"));
    m_list->setPalette(raised);
    m_input->setPalette(raised);
    fit();
}

void CommandPalette::open(const QString &text) {
    if (!isOpen())
        m_focusBefore = QApplication::focusWidget();
    m_scope = PaletteScope::All;
    m_input->setText(text);
    fit();
    refresh();
    raise();
    show();
    m_input->setFocus(Qt::PopupFocusReason);
    m_input->selectAll();
}

void CommandPalette::close() {
    if (!isOpen())
        return;
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

QRect CommandPalette::card() const {
    const int width = std::min(m_theme.scaled(cardWidth), this->width() - 32);
    const int top = std::min(cardTop, height() / 8);
    const int rows = 9 * m_theme.px(Metric::TwoLineRow) + m_theme.scaled(42);
    const int height = m_theme.scaled(inputHeight) + rows + m_theme.scaled(footHeight);
    return {(this->width() - width) / 2, top, width, std::min(height, this->height() - top - 16)};
}

void CommandPalette::fit() {
    setGeometry(m_window.rect());
    const QRect r = card();
    const int input = m_theme.scaled(inputHeight), foot = m_theme.scaled(footHeight);
    const int scope = static_cast<int>(std::ceil(paint::textWidth(m_theme, scopeTitle(m_scope), Type::Caption) +
                                                 paint::textWidth(m_theme, tr("Tab: scope"), Type::Caption))) +
                      60;
    m_input->setGeometry(r.left() + 44, r.top() + 8, r.width() - 44 - scope, input - 16);
    m_list->setGeometry(r.left() + 1, r.top() + input + 1, r.width() - 2, r.height() - input - foot - 2);
    update();
}

PaletteContext CommandPalette::context() const {
    Exploration &exploration = m_window.exploration();
    PaletteContext context{exploration.landscape(),
                           exploration.visible(),
                           m_window.searchIndex(),
                           m_window.commands(),
                           exploration.filter(),
                           exploration.route(),
                           exploration.places(30),
                           {},
                           exploration.selection().objects,
                           {},
                           false};
    if (const Notebook *notebook = m_window.notebook()) {
        context.hasNotebook = true;
        context.views = notebook->views();
        for (const Pin &pin : notebook->pins())
            if (const ObjectIndex o = objectOf(context.landscape, pin.target); o.isValid())
                context.pinned.push_back(o);
    }
    return context;
}

void CommandPalette::refresh() {
    m_model->setRows(paletteRows(m_input->text(), m_scope, context()));
    const int best = bestRow(m_model->rows());
    m_list->setCurrentIndex(best < 0 ? QModelIndex() : m_model->index(best));
    if (best <= 1)
        m_list->scrollToTop();
    update();
}

void CommandPalette::setScope(PaletteScope scope) {
    m_scope = scope;
    fit();
    refresh();
}

void CommandPalette::moveTo(int direction, bool wrap) {
    const int count = m_model->rowCount();
    int at = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (int step = 0; step < count; ++step) {
        at += direction;
        if (at < 0 || at >= count) {
            if (!wrap)
                return;
            at = at < 0 ? count - 1 : 0;
        }
        if (m_model->row(at).canBeChosen()) {
            m_list->setCurrentIndex(m_model->index(at));
            // The heading above the first row comes into sight with it.
            if (at == 1)
                m_list->scrollToTop();
            return;
        }
    }
}

void CommandPalette::choose(int row, Qt::KeyboardModifiers modifiers) {
    if (row < 0 || row >= m_model->rowCount() || !m_model->row(row).canBeChosen())
        return;
    const PaletteRow chosen = m_model->row(row);
    close();
    run(chosen, modifiers);
}

void CommandPalette::run(const PaletteRow &row, Qt::KeyboardModifiers modifiers) {
    const Landscape &landscape = m_window.exploration().landscape();
    switch (row.is) {
    case PaletteRow::Is::Object:
        if (modifiers & Qt::ControlModifier && canNarrowTo(row.kind))
            narrowTo(m_window.exploration(), row.object);
        else
            // Who reaches for it, told apart, is what somebody asks who types the name of an area.
            m_window.exploration().go(landscape.kind(row.object) == Kind::ResearchArea
                                          ? areaRoute(landscape, row.object)
                                          : profileRoute(landscape, row.object));
        break;
    case PaletteRow::Is::Place: m_window.showRoute(row.place); break;
    case PaletteRow::Is::Filter: m_window.exploration().narrow(row.place.filter, tr("Filter text")); break;
    case PaletteRow::Is::View:
        for (const SavedView &view : m_window.notebook()->views())
            if (view.name.left(120) == row.title)
                return m_window.openSavedView(view);
        break;
    case PaletteRow::Is::Command:
        if (row.command == QLatin1String("filter-to"))
            narrowTo(m_window.exploration(), row.object);
        else if (row.command == QLatin1String("relate"))
            m_window.exploration().go(relationshipsRoute(landscape, row.object));
        else if (row.command == QLatin1String("pin"))
            togglePin(row.object);
        else
            m_window.commands().action(row.command)->trigger();
        break;
    case PaletteRow::Is::Group:
    case PaletteRow::Is::Message: break;
    }
}

void CommandPalette::togglePin(ObjectIndex object) {
    Notebook *notebook = m_window.notebook();
    const Target target = targetOf(m_window.exploration().landscape(), object);
    notebook->isPinned(target) ? notebook->unpin(target) : notebook->pin(target);
}

void CommandPalette::mousePressEvent(QMouseEvent *event) {
    if (!card().contains(event->position().toPoint()))
        close();
}

bool CommandPalette::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool CommandPalette::focusNextPrevChild(bool) { return true; } // Tab cycles the scope, the focus stays in the field

bool CommandPalette::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_input || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto page = [this](int direction) {
        for (int i = 0; i < 8; ++i)
            moveTo(direction, false);
    };
    switch (key->key()) {
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Down: moveTo(1, true); return true;
    case Qt::Key_Up: moveTo(-1, true); return true;
    case Qt::Key_PageDown: page(1); return true;
    case Qt::Key_PageUp: page(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex().row(), key->modifiers()); return true;
    case Qt::Key_Tab: setScope(static_cast<PaletteScope>((static_cast<int>(m_scope) + 1) % 5)); return true;
    case Qt::Key_Backtab: setScope(static_cast<PaletteScope>((static_cast<int>(m_scope) + 4) % 5)); return true;
    default: return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    QColor scrim = m_theme.color("bg.scrim");
    scrim.setAlphaF(m_theme.isDark() ? .62F : .38F);
    p.fillRect(rect(), scrim);
    const QRectF r(card());
    paint::shadow(p, m_theme, r, 12, 2);
    paint::roundedRect(p, r.adjusted(.5, .5, -.5, -.5), 12, m_theme.color("bg.raised"),
                       m_theme.color("stroke.default"));
    const double input = m_theme.scaled(inputHeight), foot = m_theme.scaled(footHeight);
    drawIcon(p, QStringLiteral("search"), QRectF(r.left() + 19, r.top() + (input - 18) / 2, 18, 18),
             m_theme.color("text.muted"));
    QString text = m_input->text().trimmed();
    const PaletteScope scope = scopeOf(text, m_scope);
    const double hint = std::ceil(paint::textWidth(m_theme, tr("Tab: scope"), Type::Caption));
    const QRectF line(r.left(), r.top(), r.width(), input);
    paint::text(p, m_theme, line.adjusted(0, 0, -27, 0), tr("Tab: scope"), Type::Caption, m_theme.color("text.subtle"),
                Qt::AlignRight | Qt::AlignVCenter);
    const double pill = std::ceil(paint::textWidth(m_theme, scopeTitle(scope), Type::CaptionMed)) + 14;
    paint::pill(p, m_theme, QPointF(r.right() - 27 - hint - 10 - pill, line.center().y()), scopeTitle(scope),
                m_theme.color("accent.text"), m_theme.color("accent.subtle"));
    p.fillRect(QRectF(r.left() + 1, r.top() + input, r.width() - 2, 1), m_theme.color("stroke.subtle"));
    p.fillRect(QRectF(r.left() + 1, r.bottom() - foot, r.width() - 2, 1), m_theme.color("stroke.subtle"));
    paintFooter(p, QRectF(r.left() + 17, r.bottom() - foot + 1, r.width() - 34, foot - 2));
}

void CommandPalette::paintFooter(QPainter &p, const QRectF &r) const {
    double x = r.left();
    const auto key = [&](const QString &cap, const QString &word) {
        const double w = std::ceil(paint::textWidth(m_theme, cap, Type::Caption)) + 10;
        const double word_ = std::ceil(paint::textWidth(m_theme, word, Type::Caption));
        if (x + w + 7 + word_ > r.right())
            return;
        const double height = m_theme.scaled(18);
        const QRectF box(x, r.center().y() - height / 2, w, height);
        paint::roundedRect(p, box.adjusted(.5, .5, -.5, -.5), 4, m_theme.color("bg.surface"),
                           m_theme.color("stroke.default"));
        paint::text(p, m_theme, box, cap, Type::Caption, m_theme.color("text.muted"), Qt::AlignCenter);
        paint::text(p, m_theme, QRectF(box.right() + 7, r.top(), word_ + 1, r.height()), word, Type::Caption,
                    m_theme.color("text.muted"));
        x = box.right() + 7 + word_ + 16;
    };
    key(QStringLiteral("↑↓"), tr("select"));
    key(tr("Enter"), tr("open"));
    key(tr("Ctrl+Enter"), tr("set as filter"));
    key(tr("Esc"), tr("close"));
    key(QStringLiteral("> @ # :"), tr("commands, actors, techniques, areas"));
}

} // namespace hw

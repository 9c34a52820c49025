#include "window/filter_text_edit.h"

#include "drawing/paint.h"
#include "session/wording.h"
#include "window/filter_chip.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace hw {

FilterFault::FilterFault(const Theme &theme, QWidget *ground)
    : Floating(theme, ground)
    , m_use(new BarButton(theme, BarButton::Look::Chip, {}, {}, this)) {
    setObjectName(QStringLiteral("filterFault"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    connect(m_use, &QAbstractButton::clicked, this, &FilterFault::suggestionTaken);
}

void FilterFault::say(const QString &text, const FilterTextError &error, QWidget *anchor) {
    const QByteArray bytes = text.toUtf8();
    const auto characters = [&bytes](std::size_t from, std::size_t length) {
        return static_cast<int>(
            QString::fromUtf8(bytes.mid(static_cast<qsizetype>(from), static_cast<qsizetype>(length))).size());
    };
    m_text = text;
    m_from = characters(0, error.position);
    m_length = std::max(1, characters(error.position, error.length));
    m_sentence = wording::line(error.message, 600);
    m_use->setVisible(!error.suggestion.empty());
    m_use->setLabel(tr("Use “%1”").arg(wording::line(error.suggestion, 60)));
    m_suggestion = QString::fromStdString(error.suggestion);
    setAccessibleName(m_sentence);
    openBelow(anchor);
    resizeEvent(nullptr);
    update();
}

QString FilterFault::suggestion() const { return m_use->isHidden() ? QString() : m_suggestion; }

QWidget *FilterFault::firstFocus() { return anchor() ? anchor() : this; }

QSize FilterFault::cardSize() const {
    const double sentence = paint::wrappedHeight(theme(), textWidth(), m_sentence, Type::Small, 4);
    const int use = m_use->isHidden() ? 0 : theme().px(Metric::Chip) + 8;
    return {theme().scaled(520),
            static_cast<int>(std::ceil(sentence)) + theme().lineHeight(Type::Mono) + 6 + 2 * 12 + use};
}

void FilterFault::resizeEvent(QResizeEvent *) {
    const QSize size = m_use->sizeHint();
    m_use->setGeometry(QRect(QPoint(card().left() + 15, card().bottom() - 11 - size.height()), size));
}

void FilterFault::paintEvent(QPaintEvent *event) {
    Floating::paintEvent(event);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF r(card());
    p.fillRect(QRectF(r.left() + 1, r.top() + 8, 3, r.height() - 16), theme().color("status.danger"));
    const double x = r.left() + 15;
    double y = r.top() + 12;
    y += paint::wrapped(p, theme(), QRectF(x, y, textWidth(), r.height()), m_sentence, Type::Small,
                        theme().color("text.default"), 4);
    y += 6;
    // The text around the fault, the fault itself underlined.
    const QFontMetricsF metrics(theme().font(Type::Mono));
    const int room = std::max(10, static_cast<int>(textWidth() / metrics.horizontalAdvance(QLatin1Char('0'))) - 2);
    const int start = std::max(0, std::min(m_from - room / 3, static_cast<int>(m_text.size()) - room));
    const QString part = (start > 0 ? QStringLiteral("…") : QString()) + m_text.mid(start, room) +
                         (start + room < m_text.size() ? QStringLiteral("…") : QString());
    const int shift = start > 0 ? 1 : 0;
    const double line = theme().lineHeight(Type::Mono);
    paint::text(p, theme(), QRectF(x, y, textWidth(), line), part, Type::Mono, theme().color("text.muted"));
    const double from = metrics.horizontalAdvance(part.left(m_from - start + shift));
    const double to =
        metrics.horizontalAdvance(part.left(std::min<int>(m_from - start + shift + m_length, part.size())));
    p.fillRect(QRectF(x + from, y + line - 2, std::max(6.0, to - from), 2), theme().color("status.danger"));
}

FilterTextEdit::FilterTextEdit(Exploration &exploration, const Theme &theme, QWidget *ground, QWidget *parent)
    : QLineEdit(parent)
    , m_exploration(exploration)
    , m_fault(new FilterFault(theme, ground)) {
    setObjectName(QStringLiteral("filterText"));
    setAccessibleName(tr("Filter as text"));
    setPlaceholderText(tr("origin:CN area:genetics since:2020 -publisher:\"Vendor X\" apt41"));
    setMaxLength(4000);
    const auto dress = [this, &theme] { setFont(theme.font(Type::Mono)); };
    dress();
    connect(&theme, &Theme::changed, this, dress);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_escaped = false;
        if (m_fault->isOpen())
            check();
    });
    connect(m_fault, &FilterFault::suggestionTaken, this, &FilterTextEdit::useSuggestion);
}

void FilterTextEdit::begin() {
    m_shown = QString::fromStdString(printFilter(m_exploration.filter()));
    m_escaped = false;
    setText(m_shown);
    show();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

bool FilterTextEdit::isChanged() const { return isVisible() && text() != m_shown; }

/// Says what is wrong, or that nothing is any more.
void FilterTextEdit::check() {
    const auto filter = parseFilter(text().toStdString(), m_exploration.landscape());
    if (filter) {
        m_fault->close();
        return;
    }
    m_error = filter.error();
    m_fault->say(text(), m_error, this);
}

void FilterTextEdit::apply() {
    auto filter = parseFilter(text().toStdString(), m_exploration.landscape());
    if (!filter)
        return check();
    m_fault->close();
    m_exploration.narrow(std::move(*filter), tr("Filter text"));
    emit finished();
    emit applied();
}

void FilterTextEdit::abandon() {
    if (m_fault->isOpen()) {
        m_fault->close();
        return;
    }
    // What was typed is not thrown away on the first press.
    if (isChanged() && !m_escaped) {
        m_escaped = true;
        selectAll();
        return;
    }
    emit finished();
}

void FilterTextEdit::useSuggestion() {
    QByteArray bytes = text().toUtf8();
    bytes.replace(static_cast<qsizetype>(m_error.position), static_cast<qsizetype>(m_error.length),
                  QByteArray::fromStdString(m_error.suggestion));
    setText(QString::fromUtf8(bytes));
    setFocus(Qt::OtherFocusReason);
    check();
}

bool FilterTextEdit::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    // Tab moves the focus before it comes as a key press.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab &&
        m_fault->isOpen() && !m_fault->suggestion().isEmpty()) {
        useSuggestion();
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FilterTextEdit::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        abandon();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        apply();
    else
        QLineEdit::keyPressEvent(event);
}

void FilterTextEdit::focusOutEvent(QFocusEvent *event) {
    QLineEdit::focusOutEvent(event);
    // Left without a change: back to the chips. With one, the text waits.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason && !isChanged() &&
        !m_fault->isOpen())
        emit finished();
}

} // namespace hw

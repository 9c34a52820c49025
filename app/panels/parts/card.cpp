#include "panels/parts/card.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/parts/empty_state.h"
#include "panels/parts/error_box.h"
#include "panels/parts/loading_bars.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <cmath>

namespace hw {

/// Lies over content that is being computed anew: dims it, lets every click through.
class Card::Veil : public QWidget {
public:
    Veil(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QColor wash = m_theme.color("bg.surface");
        wash.setAlphaF(0.58F);
        QPainter(this).fillRect(rect(), wash);
    }

private:
    const Theme &m_theme;
};

Card::Card(const Theme &theme, const QString &title, const QString &subtitle, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(title)
    , m_subtitle(subtitle) {
    setAccessibleName(title);
    setAccessibleDescription(subtitle);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
        update();
    });
}

void Card::setTitle(const QString &title) {
    if (m_title == title)
        return;
    m_title = title;
    setAccessibleName(title);
    arrange();
    update();
}

void Card::setSubtitle(const QString &subtitle) {
    if (m_subtitle == subtitle)
        return;
    m_subtitle = subtitle;
    setAccessibleDescription(subtitle);
    update();
}

void Card::setContent(QWidget *content, bool padded) {
    if (m_content && m_content != content)
        m_content->deleteLater();
    m_content = content;
    m_padded = padded;
    if (content)
        content->setParent(this);
    setState(m_state);
    updateGeometry();
}

void Card::setLegend(QWidget *legend) {
    if (m_legend && m_legend != legend)
        m_legend->deleteLater();
    m_legend = legend;
    if (legend) {
        legend->setParent(this);
        legend->show();
    }
    arrange();
    update();
}

QMenu &Card::moreMenu() {
    if (!m_menu) {
        m_menu = new QMenu(this);
        m_more = new QToolButton(this);
        m_more->setIcon(themedIcon(m_theme, QStringLiteral("more")));
        m_more->setPopupMode(QToolButton::InstantPopup);
        m_more->setMenu(m_menu);
        m_more->setToolTip(tr("More"));
        m_more->setAccessibleName(tr("More for %1").arg(m_title));
        m_more->show();
        arrange();
    }
    return *m_menu;
}

EmptyState &Card::emptyState() {
    if (!m_empty) {
        m_empty = new EmptyState(m_theme, this);
        m_empty->setVisible(m_state == State::Empty);
        arrange();
    }
    return *m_empty;
}

ErrorBox &Card::errorBox() {
    if (!m_error) {
        m_error = new ErrorBox(m_theme, this);
        m_error->setVisible(m_state == State::Error);
        arrange();
    }
    return *m_error;
}

LoadingBars &Card::loading() {
    if (!m_loading) {
        m_loading = new LoadingBars(m_theme, this);
        m_loading->setVisible(m_state == State::Loading);
        arrange();
    }
    return *m_loading;
}

void Card::setState(State state) {
    const bool entered = m_state != state;
    m_state = state;
    if (state == State::Loading && entered)
        loading().start(tr("Working"));
    else if (state != State::Loading && m_loading)
        m_loading->stop();
    if (state == State::Stale && !m_veil)
        m_veil = new Veil(m_theme, this);
    if (m_content)
        m_content->setVisible(state == State::Ready || state == State::Stale);
    if (m_empty || state == State::Empty)
        emptyState().setVisible(state == State::Empty);
    if (m_error || state == State::Error)
        errorBox().setVisible(state == State::Error);
    if (m_loading)
        m_loading->setVisible(state == State::Loading);
    if (m_veil) {
        m_veil->setVisible(state == State::Stale);
        m_veil->raise();
    }
    arrange();
}

int Card::headerHeight() const { return m_title.isEmpty() ? 0 : m_theme.px(Metric::CardHeader); }

QMargins Card::padding() const {
    const int side = m_theme.px(Metric::CardPadding);
    if (!m_padded)
        return {1, m_title.isEmpty() ? 1 : 0, 1, 1};
    return {side, m_title.isEmpty() ? side : 0, side, side};
}

QRect Card::contentRect() const { return rect().adjusted(0, headerHeight(), 0, 0).marginsRemoved(padding()); }

void Card::arrange() {
    int right = width() - m_theme.px(Metric::CardPadding);
    const double middle = headerHeight() / 2.0;
    if (m_more) {
        const int side = std::max(24, m_theme.scaled(24));
        m_more->setGeometry(right - side + 6, int(middle - side / 2.0), side, side);
        right -= side;
    }
    if (m_legend) {
        const QSize size = m_legend->sizeHint();
        // The title goes before the legend where both do not fit.
        const int titleEnd =
            m_theme.px(Metric::CardPadding) + int(std::ceil(paint::textWidth(m_theme, m_title, Type::Section)));
        const int room = std::max(0, right - titleEnd - 16);
        const int width = std::min(size.width(), room);
        m_legend->setGeometry(right - width, int(middle - size.height() / 2.0), width, size.height());
    }
    const QRect inner = contentRect();
    for (QWidget *part : {m_content, static_cast<QWidget *>(m_veil)})
        if (part)
            part->setGeometry(inner);
    for (QWidget *part :
         {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_loading)})
        if (part)
            part->setGeometry(rect().adjusted(1, headerHeight(), -1, -1));
}

void Card::resizeEvent(QResizeEvent *) { arrange(); }

bool Card::event(QEvent *event) {
    if (event->type() == QEvent::LayoutRequest) { // a child's size hint has changed
        arrange();
        updateGeometry();
    }
    return QWidget::event(event);
}

QSize Card::around(const QSize &content, int headerWidth) const {
    const QMargins m = padding();
    return {std::max(content.width() + m.left() + m.right(), headerWidth),
            content.height() + m.top() + m.bottom() + headerHeight()};
}

QSize Card::sizeHint() const {
    return around(m_content ? m_content->sizeHint().expandedTo({0, 0}) : QSize(160, 80), 0);
}

QSize Card::minimumSizeHint() const {
    QSize content(40, 24);
    if (m_content)
        content = m_content->minimumSize().expandedTo(m_content->minimumSizeHint()).expandedTo(content);
    return around(content, 0);
}

bool Card::hasHeightForWidth() const { return m_content && m_content->hasHeightForWidth(); }

int Card::heightForWidth(int width) const {
    if (!hasHeightForWidth())
        return -1;
    const QMargins m = padding();
    return m_content->heightForWidth(width - m.left() - m.right()) + m.top() + m.bottom() + headerHeight();
}

void Card::paintEvent(QPaintEvent *) {
    QPainter p(this);
    paint::card(p, m_theme, QRectF(rect()));
    if (m_title.isEmpty())
        return;
    const double left = m_theme.px(Metric::CardPadding);
    const double right = m_legend && m_legend->width() > 0 ? m_legend->x() - 16.0
                         : m_more                          ? m_more->x() - 8.0
                                                           : width() - left;
    const double height = headerHeight();
    const double titleWidth = std::min(paint::textWidth(m_theme, m_title, Type::Section) + 1, right - left);
    paint::text(p, m_theme, {left, 0, titleWidth, height}, m_title, Type::Section, m_theme.color("text.default"));
    const double from = left + titleWidth + 10;
    // Most of it, or nothing: two words and an ellipsis say less than the space.
    if (right - from >= 0.6 * paint::textWidth(m_theme, m_subtitle, Type::Small))
        paint::text(p, m_theme, {from, 0.5, right - from, height}, m_subtitle, Type::Small,
                    m_theme.color("text.subtle"));
}

} // namespace hw

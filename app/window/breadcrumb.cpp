#include "window/breadcrumb.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "window/painted_button.h"

#include <QMenu>
#include <QPainter>
#include <cmath>

namespace hw {
namespace {

constexpr int pad = 4;        ///< around the text of a crumb: the hover ground
constexpr int separator = 16; ///< the chevron between two

class CrumbButton : public PaintedButton {
public:
    CrumbButton(const Theme &theme, const QString &title, bool current, QWidget *parent)
        : PaintedButton(theme, parent)
        , m_current(current) {
        setText(title);
        setAccessibleName(title);
        if (current)
            setFocusPolicy(Qt::NoFocus);
    }
    int wanted() const { return static_cast<int>(std::ceil(paint::textWidth(theme(), text(), type()))) + 2 * pad; }

protected:
    QSize measure() const override { return {wanted(), theme().scaled(26)}; }
    void paintButton(QPainter &p) override {
        const QRectF r(rect());
        if (!m_current)
            paintQuietGround(p, r, 5);
        const char *token = m_current || isHovered() ? "text.default" : "text.muted";
        paint::text(p, theme(), r.adjusted(pad, 0, -pad, 0), text(), type(), theme().color(token));
        if (showsFocus())
            paint::focusRing(p, theme(), r, 5);
    }

private:
    Type type() const { return m_current ? Type::BodyStrong : Type::Body; }
    bool m_current;
};

} // namespace

Breadcrumb::Breadcrumb(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setAccessibleName(tr("Where you are"));
    connect(&theme, &Theme::changed, this, [this] { arrange(); });
}

void Breadcrumb::setCrumbs(std::vector<Crumb> crumbs) {
    m_crumbs = std::move(crumbs);
    for (QWidget *part : m_parts) {
        part->hide(); // a click on it may be what led here
        part->deleteLater();
    }
    m_parts.clear();
    const int count = static_cast<int>(m_crumbs.size());
    for (int i = 0; i < count; ++i) {
        auto *button = new CrumbButton(m_theme, m_crumbs[static_cast<std::size_t>(i)].title, i == count - 1, this);
        connect(button, &QAbstractButton::clicked, this, [this, i] {
            if (i + 1 < static_cast<int>(m_crumbs.size()))
                emit requested(m_crumbs[static_cast<std::size_t>(i)].route);
        });
        m_parts.push_back(button);
    }
    if (count > 1) {
        auto *fold = new CrumbButton(m_theme, QStringLiteral("…"), false, this);
        fold->setAccessibleName(tr("The levels in between"));
        connect(fold, &QAbstractButton::clicked, this,
                [this, fold] { openHidden(fold, fold->property("from").toInt(), fold->property("count").toInt()); });
        m_parts.push_back(fold);
    }
    arrange();
}

int Breadcrumb::naturalWidth() const {
    int width = 0;
    for (std::size_t i = 0; i < m_crumbs.size(); ++i)
        width += static_cast<const CrumbButton *>(m_parts[i])->wanted() + (i ? separator : 0);
    return width;
}

/// The last crumb always shows; from the second on the parents fold while there is no room, or when there are too many.
void Breadcrumb::arrange() {
    m_separators.clear();
    const int count = static_cast<int>(m_crumbs.size());
    if (count == 0)
        return;
    const auto part = [this](int i) { return static_cast<CrumbButton *>(m_parts[static_cast<std::size_t>(i)]); };
    const int foldWidth = count > 1 ? part(count)->wanted() + separator : 0;
    int firstHidden = count > 4 ? 1 : count, hidden = count > 4 ? count - 3 : 0;
    const auto needed = [&] {
        int width = hidden ? foldWidth : 0;
        for (int i = 0; i < count; ++i)
            if (i < firstHidden || i >= firstHidden + hidden)
                width += part(i)->wanted() + (i ? separator : 0);
        return width;
    };
    while (needed() > width() && hidden < count - 1) {
        if (hidden == 0)
            firstHidden = std::min(1, count - 2);
        if (firstHidden + hidden < count - 1)
            ++hidden;
        else
            --firstHidden, ++hidden;
    }
    int x = 0;
    const int height = m_theme.scaled(26);
    const int y = (this->height() - height) / 2;
    const auto place = [&](CrumbButton *button, int most) {
        if (x > 0) {
            m_separators.push_back(x);
            x += separator;
        }
        const int width = std::max(0, std::min(button->wanted(), most - x));
        button->setGeometry(x, y, width, height);
        button->setToolTip(width < button->wanted() ? paint::toolTip(button->text()) : QString());
        button->show();
        x += width;
    };
    for (int i = 0; i < count; ++i) {
        if (i == firstHidden && hidden)
            place(part(count), width());
        if (i >= firstHidden && i < firstHidden + hidden)
            part(i)->hide();
        else
            place(part(i), width());
    }
    if (count > 1) {
        part(count)->setVisible(hidden > 0);
        part(count)->setProperty("from", firstHidden);
        part(count)->setProperty("count", hidden);
    }
    update();
}

void Breadcrumb::openHidden(QWidget *anchor, int from, int count) {
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = from; i < from + count; ++i) {
        const Crumb &crumb = m_crumbs[static_cast<std::size_t>(i)];
        QString title = crumb.title;
        menu->addAction(title.replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, route = crumb.route] { emit requested(route); });
    }
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
}

void Breadcrumb::resizeEvent(QResizeEvent *) { arrange(); }

void Breadcrumb::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    for (const int x : m_separators)
        drawIcon(p, QStringLiteral("chev-right"), QRectF(x + 2, (height() - 12) / 2.0, 12, 12),
                 m_theme.color("text.subtle"));
}

} // namespace hw

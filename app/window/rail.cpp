#include "window/rail.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "session/notebook.h"
#include "session/wording.h"
#include "window/rail_pins.h"
#include "window/views.h"

#include <QAction>
#include <QPainter>

namespace hw {
namespace {

/// Icon at 12, label at 40, the digit of its shortcut at the right; folded: the icon alone.
class NavItem : public PaintedButton {
public:
    NavItem(const Theme &theme, QAction *action, const QString &icon, QWidget *parent)
        : PaintedButton(theme, parent)
        , m_action(action)
        , m_icon(icon) {
        setAccessibleName(action->text());
        const auto follow = [this] {
            setToolTip(m_action->toolTip());
            update();
        };
        follow();
        connect(action, &QAction::changed, this, follow);
        connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
    }
    void setActive(bool active) {
        m_active = active;
        setAccessibleDescription(active ? QCoreApplication::translate("hw::Rail", "shown now") : QString());
        update();
    }

protected:
    QSize measure() const override { return {theme().px(Metric::Rail) - 16, theme().px(Metric::NavItem)}; }

    void paintButton(QPainter &p) override {
        const QRectF r(rect());
        if (m_active)
            paint::roundedRect(p, r, 6, theme().color("accent.subtle"));
        else
            paintQuietGround(p, r, 6);
        if (m_active)
            p.fillRect(QRectF(0, (r.height() - 18) / 2, 3, 18), theme().color("accent.default"));
        const QColor ink = theme().color(m_active ? "accent.text" : "text.default");
        const bool narrow = width() < theme().scaled(100);
        const double x = narrow ? (r.width() - 18) / 2 : 12;
        drawIcon(p, m_icon, QRectF(x, (r.height() - 18) / 2, 18, 18),
                 theme().color(m_active ? "accent.text" : "text.muted"));
        if (!narrow) {
            const QString digit = shortcutDigit();
            paint::text(p, theme(), QRectF(0, 0, r.width() - 12, r.height()), digit, Type::Small,
                        theme().color(m_active ? "accent.text" : "text.subtle"), Qt::AlignRight | Qt::AlignVCenter);
            paint::text(p, theme(), QRectF(40, 0, r.width() - 40 - (digit.isEmpty() ? 8 : 28), r.height()),
                        m_action->text(), m_active ? Type::BodyStrong : Type::BodyMed, ink);
        }
        if (showsFocus())
            paint::focusRing(p, theme(), r, 6);
    }

private:
    /// The digit of "Ctrl+1"; nothing once it is bound to something else.
    QString shortcutDigit() const {
        const QString key = m_action->shortcut().toString(QKeySequence::PortableText);
        return key.startsWith(QLatin1String("Ctrl+")) && key.size() == 6 && key.back().isDigit() ? key.right(1)
                                                                                                 : QString();
    }
    QAction *m_action;
    QString m_icon;
    bool m_active = false;
};

/// Which dataset this is; opens what it consists of.
class SnapshotCard : public PaintedButton {
public:
    SnapshotCard(const Theme &theme, QAction *action, QWidget *parent)
        : PaintedButton(theme, parent) {
        setToolTip(action->toolTip());
        connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
    }
    void setInfo(const DatasetInfo &info) {
        const auto date = PartialDate::parse(info.date);
        m_date = date ? wording::date(*date) : wording::line(info.date, 40);
        m_version = QCoreApplication::translate("hw::Rail", "Dataset %1").arg(wording::line(info.version, 40));
        setAccessibleName(QCoreApplication::translate("hw::Rail", "Data snapshot of %1, %2").arg(m_date, m_version));
        update();
    }

protected:
    QSize measure() const override { return {theme().px(Metric::Rail) - 20, theme().scaled(74)}; }

    void paintButton(QPainter &p) override {
        const QRectF r(rect());
        paint::roundedRect(p, r.adjusted(.5, .5, -.5, -.5), 8, theme().color(isHovered() ? "bg.hover" : "bg.surface"),
                           theme().color("stroke.subtle"));
        if (width() < theme().scaled(100)) {
            drawIcon(p, QStringLiteral("stack"), QRectF((r.width() - 18) / 2, (r.height() - 18) / 2, 18, 18),
                     theme().color("text.muted"));
        } else {
            const double line = r.height() / 3.5;
            const auto row = [&](int i) { return QRectF(12, line * (i + .25), r.width() - 24, line); };
            paint::text(p, theme(), row(0), QCoreApplication::translate("hw::Rail", "Data snapshot"), Type::Caption,
                        theme().color("text.subtle"));
            paint::text(p, theme(), row(1), m_date, Type::SmallStrong, theme().color("text.default"));
            paint::text(p, theme(), row(2), m_version, Type::Caption, theme().color("text.muted"));
        }
        if (showsFocus())
            paint::focusRing(p, theme(), r, 8);
    }

private:
    QString m_date, m_version;
};

} // namespace

Rail::Rail(Exploration &exploration, const Theme &theme, const Commands &commands, Notebook *notebook, QWidget *parent)
    : QWidget(parent)
    , m_exploration(exploration)
    , m_theme(theme) {
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Navigation"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    for (const ViewEntry &entry : viewTable())
        if (*entry.command)
            m_items.push_back(
                new NavItem(theme, commands.action(QLatin1String(entry.command)), QLatin1String(entry.icon), this));
    if (notebook)
        m_pins = new RailPins(exploration, theme, *notebook, this);
    m_snapshot = new SnapshotCard(theme, commands.action(QStringLiteral("window.data")), this);
    m_settings =
        new NavItem(theme, commands.action(QStringLiteral("window.settings")), QStringLiteral("settings"), this);
    m_fold = new IconButton(theme, commands.action(QStringLiteral("window.rail")), QStringLiteral("sidebar"), this);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
        update();
    });
    if (m_pins)
        connect(m_pins, &RailPins::countChanged, this, &Rail::arrange);
    refresh();
}

void Rail::refresh() {
    const View shown = m_exploration.route().view;
    const View place = shown == View::Profile ? View::List : shown;
    std::size_t i = 0;
    for (const ViewEntry &entry : viewTable())
        if (*entry.command)
            static_cast<NavItem *>(m_items[i++])->setActive(entry.view == place);
    static_cast<SnapshotCard *>(m_snapshot)->setInfo(m_exploration.landscape().info());
    if (m_pins)
        m_pins->refresh();
}

void Rail::setCollapsed(bool collapsed) {
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    updateGeometry();
    arrange();
    update();
}

QSize Rail::sizeHint() const {
    return {m_theme.px(m_collapsed ? Metric::RailCollapsed : Metric::Rail), m_theme.scaled(400)};
}

void Rail::arrange() {
    const int width = sizeHint().width();
    const int item = m_theme.px(Metric::NavItem), pitch = m_theme.px(Metric::NavPitch);
    int y = m_theme.px(Metric::TopBar) + 10;
    for (QAbstractButton *button : m_items) {
        button->setGeometry(8, y, width - 16, item);
        y += pitch;
    }
    int bottom = height() - 10;
    const QSize fold = m_fold->sizeHint();
    if (m_collapsed) {
        m_fold->setGeometry((width - fold.width()) / 2, bottom - fold.height(), fold.width(), fold.height());
        bottom -= fold.height() + 4;
        m_settings->setGeometry(8, bottom - item, width - 16, item);
    } else {
        m_settings->setGeometry(8, bottom - item, width - 16 - fold.width() - 6, item);
        m_fold->setGeometry(width - 12 - fold.width(), bottom - item + (item - fold.height()) / 2, fold.width(),
                            fold.height());
    }
    bottom -= item + 10;
    const int card = m_collapsed ? m_theme.scaled(40) : m_snapshot->sizeHint().height();
    m_snapshot->setGeometry(m_collapsed ? 8 : 10, bottom - card, width - (m_collapsed ? 16 : 20), card);
    bottom -= card + 10;
    if (m_pins) {
        m_pins->setVisible(m_pins->count() > 0);
        m_pins->setGeometry(0, y + 12, width, std::min(std::max(0, bottom - y - 12), m_pins->heightFor()));
    }
}

void Rail::resizeEvent(QResizeEvent *) { arrange(); }

void Rail::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.fillRect(rect(), m_theme.color("bg.rail"));
    p.fillRect(QRectF(width() - 1, 0, 1, height()), m_theme.color("stroke.subtle"));
    const double top = m_theme.px(Metric::TopBar);
    drawProductMark(p, m_theme, QRectF(m_collapsed ? (width() - 24) / 2.0 : 16, (top - 24) / 2, 24, 24));
    if (!m_collapsed)
        paint::text(p, m_theme, QRectF(48, 0, width() - 56, top), QStringLiteral("Helixwatch"), Type::BodyStrong,
                    m_theme.color("text.default"));
}

} // namespace hw

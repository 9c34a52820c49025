#include "window/top_bar.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "session/route.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <cmath>

namespace hw {
namespace {

/// Looks like a field, opens the palette.
class SearchButton : public PaintedButton {
public:
    SearchButton(const Theme &theme, QAction *action, QWidget *parent)
        : PaintedButton(theme, parent)
        , m_action(action) {
        setAccessibleName(action->text());
        setToolTip(action->toolTip());
        connect(action, &QAction::changed, this, [this] {
            setToolTip(m_action->toolTip());
            update();
        });
        connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
    }

protected:
    QSize measure() const override { return {theme().scaled(420), theme().px(Metric::Control)}; }

    void paintButton(QPainter &p) override {
        const QRectF r(rect());
        paint::roundedRect(p, r.adjusted(.5, .5, -.5, -.5), 6, theme().color(isHovered() ? "bg.hover" : "bg.canvas"),
                           theme().color(isHovered() ? "stroke.strong" : "stroke.default"));
        drawIcon(p, QStringLiteral("search"), QRectF(10, (r.height() - 16) / 2, 16, 16), theme().color("text.muted"));
        double right = r.right() - 9;
        const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
        QStringList caps = key.split(QLatin1Char('+'), Qt::SkipEmptyParts);
        const double capHeight = theme().scaled(18);
        for (auto cap = caps.rbegin(); cap != caps.rend() && width() > theme().scaled(220); ++cap) {
            const double w = paint::textWidth(theme(), *cap, Type::Caption) + 9;
            const QRectF box(right - w, (r.height() - capHeight) / 2, w, capHeight);
            paint::roundedRect(p, box.adjusted(.5, .5, -.5, -.5), 4, theme().color("bg.surface"),
                               theme().color("stroke.default"));
            paint::text(p, theme(), box, *cap, Type::Caption, theme().color("text.muted"), Qt::AlignCenter);
            right -= w + 4;
        }
        paint::text(p, theme(), QRectF(33, 0, right - 33 - 6, r.height()),
                    QCoreApplication::translate("hw::TopBar", "Search or run a command"), Type::Body,
                    theme().color("text.muted"));
        if (showsFocus())
            paint::focusRing(p, theme(), r, 6);
    }

private:
    QAction *m_action;
};

/// The highest marking of what is on screen. The bundled landscape is public; what is in a briefing may not be.
class MarkingBox : public QWidget {
public:
    MarkingBox(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme) {
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    void setLabel(const QString &label) {
        m_label = label;
        setAccessibleName(label);
        update();
    }
    QSize sizeHint() const override {
        const double words = paint::textWidth(m_theme, m_label, Type::SmallStrong) + 20;
        return {std::max(m_theme.scaled(90), int(std::ceil(words))), m_theme.scaled(22)};
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        paint::tlp(p, m_theme, QRectF(rect()), m_label);
    }

private:
    const Theme &m_theme;
    QString m_label;
};

/// The one labelled button of the bar; its sign alone where there is no room for words.
class AddButton : public PaintedButton {
public:
    AddButton(const Theme &theme, QAction *action, QWidget *parent)
        : PaintedButton(theme, parent)
        , m_action(action) {
        setAccessibleName(words());
        setToolTip(action->toolTip());
        connect(action, &QAction::changed, this, [this] {
            setToolTip(m_action->toolTip());
            setEnabled(m_action->isEnabled());
            update();
        });
        connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
    }
    static QString words() { return QCoreApplication::translate("hw::TopBar", "Add to briefing"); }
    void setShort(bool isShort) { m_short = isShort; }

protected:
    QSize measure() const override {
        const int high = theme().px(Metric::Control);
        const double wide = paint::textWidth(theme(), words(), Type::BodyMed) + 16 + 8 + 2 * 12;
        return {m_short ? high : int(std::ceil(wide)), high};
    }
    void paintButton(QPainter &p) override {
        const QRectF r(rect());
        const QColor ink = theme().color(isEnabled() ? "text.default" : "text.disabled");
        paint::roundedRect(p, r.adjusted(.5, .5, -.5, -.5), 6, theme().color(isHovered() ? "bg.hover" : "bg.surface"),
                           theme().color("stroke.default"));
        const double left = m_short ? (r.width() - 16) / 2 : 12;
        drawIcon(p, QStringLiteral("plus"), QRectF(left, (r.height() - 16) / 2, 16, 16), ink);
        if (!m_short)
            paint::text(p, theme(), QRectF(36, 0, r.width() - 44, r.height()), words(), Type::BodyMed, ink);
        if (showsFocus())
            paint::focusRing(p, theme(), r, 6);
    }

private:
    QAction *m_action;
    bool m_short = false;
};

} // namespace

TopBar::TopBar(Exploration &exploration, const Theme &theme, const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_exploration(exploration)
    , m_theme(theme)
    , m_back(new IconButton(theme, commands.action(QStringLiteral("go.back")), QStringLiteral("back"), this))
    , m_forward(new IconButton(theme, commands.action(QStringLiteral("go.forward")), QStringLiteral("forward"), this))
    , m_breadcrumb(new Breadcrumb(theme, this))
    , m_search(new SearchButton(theme, commands.action(QStringLiteral("go.palette")), this))
    , m_add(new AddButton(theme, commands.action(QStringLiteral("brief.add")), this))
    , m_marking(new MarkingBox(theme, this)) {
    m_themeSwitch = new IconButton(theme, commands.action(QStringLiteral("window.theme")), QString(), this);
    m_help = new IconButton(theme, commands.action(QStringLiteral("window.keys")), QStringLiteral("help"), this);
    setAutoFillBackground(false);
    setObjectName(QStringLiteral("topBar"));
    setAccessibleName(tr("Top bar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_back, &IconButton::menuRequested, this, [this] { listPlaces(m_back, false); });
    connect(m_forward, &IconButton::menuRequested, this, [this] { listPlaces(m_forward, true); });
    connect(m_breadcrumb, &Breadcrumb::requested, &exploration, qOverload<Route>(&Exploration::go));
    connect(&theme, &Theme::changed, this, [this] {
        refresh();
        updateGeometry();
        arrange();
        update();
    });
    setMarking(QStringLiteral("TLP:CLEAR"), tr("Everything on screen is public: no limit on sharing it."));
    refresh();
}

void TopBar::refresh() {
    m_themeSwitch->setIconName(m_theme.isDark() ? QStringLiteral("sun") : QStringLiteral("moon"));
    m_breadcrumb->setCrumbs(crumbsOf(m_exploration.route(), m_exploration.landscape()));
    arrange();
}

void TopBar::setMarking(const QString &label, const QString &meaning) {
    static_cast<MarkingBox *>(m_marking)->setLabel(label);
    m_marking->setToolTip(paint::toolTip(meaning));
    arrange();
}

QSize TopBar::sizeHint() const { return {600, m_theme.px(Metric::TopBar)}; }

/// At 1440 the search field stands where the design has it (388 from the rail); it gives way to a long breadcrumb, and
/// shrinks before the breadcrumb is cut.
void TopBar::arrange() {
    const int h = height();
    const auto put = [h](QWidget *w, int x, QSize size) { w->setGeometry(QRect({x, (h - size.height()) / 2}, size)); };
    const QSize icon = m_back->sizeHint();
    put(m_back, 11, icon);
    put(m_forward, 11 + icon.width() + 5, icon);
    int right = width() - 13 - icon.width();
    put(m_help, right, icon);
    right -= icon.width() + 1;
    put(m_themeSwitch, right, icon);
    static_cast<AddButton *>(m_add)->setShort(width() < m_theme.scaled(1100));
    right -= m_add->sizeHint().width() + 8;
    put(m_add, right, m_add->sizeHint());
    right -= m_marking->sizeHint().width() + 10;
    put(m_marking, right, m_marking->sizeHint());

    const int left = 11 + 2 * icon.width() + 5 + 4;
    const int wanted = m_breadcrumb->naturalWidth();
    const int room = right - 16 - left;
    QSize search = m_search->sizeHint();
    const int least = m_theme.scaled(150);
    search.setWidth(std::clamp(room - wanted - 16, least, search.width()));
    const int free = right - 16 - search.width();
    const int x = std::clamp((width() - search.width()) / 2 - 30, std::min(left + wanted + 16, free), free);
    put(m_search, x, search);
    m_breadcrumb->setGeometry(left, 0, std::max(0, x - 16 - left), h);
}

void TopBar::resizeEvent(QResizeEvent *) { arrange(); }

void TopBar::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.fillRect(rect(), m_theme.color("bg.surface"));
    p.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color("stroke.subtle"));
}

void TopBar::listPlaces(QWidget *anchor, bool ahead) {
    const auto places = ahead ? m_exploration.placesAhead() : m_exploration.places();
    if (places.empty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Route &route = places[i].route;
        const auto crumbs = crumbsOf(route, m_exploration.landscape());
        QString title = crumbs.back().title;
        if (crumbs.size() > 2 && route.view == View::List)
            title = crumbs[crumbs.size() - 2].title + QStringLiteral(" · ") + title;
        if (!places[i].filter.isEmpty())
            title += tr(" (filtered)");
        const ViewEntry *entry = viewEntry(route.view);
        const QString icon = entry && *entry->icon ? QLatin1String(entry->icon) : QStringLiteral("k-actor");
        const int steps = static_cast<int>(i) + 1;
        menu->addAction(themedIcon(m_theme, icon), title.replace(QLatin1Char('&'), QLatin1String("&&")), this,
                        [this, steps, ahead] { ahead ? m_exploration.forwardTo(steps) : m_exploration.backTo(steps); });
    }
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
}

} // namespace hw

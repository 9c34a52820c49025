#include "drawing/theme.h"

#include "drawing/text_cache.h"

#include <QFile>
#include <QFontDatabase>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <iterator>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initResources() { Q_INIT_RESOURCE(helixwatch); }

namespace hw {
namespace {

struct Token {
    const char *name;
    QRgb light, dark;
};

/// Sorted by name; made from resources/tokens.json when building.
constexpr Token tokens[] = {
#include "tokens.inc"
};

struct Role {
    int pixels, weight, line, tracking;
    bool mono;
};

/// In the order of Type; sizes of the design system, section 3.
constexpr Role roles[] = {{28, 600, 36, 98, false},  {24, 600, 32, 98, false},  {18, 600, 26, 99, false},
                          {13, 600, 22, 100, false}, {13, 400, 20, 100, false}, {13, 500, 20, 100, false},
                          {13, 600, 20, 100, false}, {12, 400, 18, 100, false}, {12, 500, 18, 100, false},
                          {12, 600, 18, 100, false}, {11, 400, 16, 100, false}, {11, 500, 16, 100, false},
                          {10, 600, 12, 100, false}, {12, 400, 18, 100, true},  {11, 400, 14, 100, true}};
static_assert(std::size(roles) == static_cast<std::size_t>(Type::MonoSmall) + 1);

struct Size {
    int comfortable, compact;
    bool scales; ///< heights and widths that hold text; paddings and gaps stay
};

/// In the order of Metric; section 4 and 8.
constexpr Size sizes[] = {{30, 26, true},  {36, 32, true},   {28, 24, true}, {40, 34, true},  {34, 30, true},
                          {36, 32, true},  {16, 12, false},  {44, 40, true}, {16, 12, false}, {12, 8, false},
                          {12, 8, false},  {48, 44, true},   {44, 40, true}, {24, 22, true},  {184, 184, true},
                          {56, 56, false}, {336, 336, true}, {28, 24, true}};
static_assert(std::size(sizes) == static_cast<std::size_t>(Metric::Chip) + 1);

QFont makeFont(const Role &role, int textScale) {
    QFont font;
    if (role.mono)
        font.setFamilies({QStringLiteral("JetBrains Mono Plain"), QStringLiteral("monospace")});
    else
        font.setFamilies({QStringLiteral("Inter Tabular"), QStringLiteral("sans-serif")});
    font.setPixelSize(std::max(1, (role.pixels * textScale + 50) / 100));
    font.setWeight(static_cast<QFont::Weight>(role.weight));
    font.setStyleStrategy(QFont::PreferAntialias);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    if (role.tracking != 100)
        font.setLetterSpacing(QFont::PercentageSpacing, role.tracking);
    return font;
}

double luminance(const QColor &c) {
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

QColor tokenColor(const char *name, bool dark) {
    const auto *it = std::lower_bound(std::begin(tokens), std::end(tokens), name,
                                      [](const Token &t, const char *n) { return std::strcmp(t.name, n) < 0; });
    if (it == std::end(tokens) || std::strcmp(it->name, name) != 0)
        return {};
    return QColor::fromRgb(dark ? it->dark : it->light);
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_texts(std::make_unique<TextCache>()) {
    makeFonts();
}

Theme::~Theme() = default;

void Theme::makeFonts() {
    for (std::size_t i = 0; i < m_fonts.size(); ++i)
        m_fonts[i] = makeFont(roles[i], m_textScale);
    m_texts->clear();
}

void Theme::setDark(bool dark) {
    if (m_dark == dark)
        return;
    m_dark = dark;
    emit changed();
}

void Theme::setDensity(Density density) {
    if (m_density == density)
        return;
    m_density = density;
    emit changed();
}

void Theme::setTextScale(int percent) {
    percent = std::clamp(percent, 50, 300);
    if (m_textScale == percent)
        return;
    m_textScale = percent;
    makeFonts();
    emit changed();
}

void Theme::setReducedMotion(bool reduced) {
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    emit changed();
}

QColor Theme::color(const char *token) const {
    const QColor c = tokenColor(token, m_dark);
    Q_ASSERT_X(c.isValid(), "Theme::color", token);
    return c.isValid() ? c : QColor(Qt::magenta);
}

QStringList Theme::tokenNames() {
    QStringList names;
    for (const Token &t : tokens)
        names << QString::fromLatin1(t.name);
    return names;
}

const QFont &Theme::font(Type role) const { return m_fonts[static_cast<std::size_t>(role)]; }

int Theme::lineHeight(Type role) const { return scaled(roles[static_cast<std::size_t>(role)].line); }

int Theme::px(Metric metric) const {
    const Size &size = sizes[static_cast<std::size_t>(metric)];
    const int px = m_density == Density::Compact ? size.compact : size.comfortable;
    return size.scales ? scaled(px) : px;
}

QPalette Theme::palette() const {
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, const char *token) {
        p.setColor(QPalette::All, role, color(token));
    };
    set(QPalette::Window, "bg.canvas");
    set(QPalette::WindowText, "text.default");
    set(QPalette::Base, "bg.surface");
    set(QPalette::AlternateBase, "bg.canvas");
    set(QPalette::Text, "text.default");
    set(QPalette::PlaceholderText, "text.subtle");
    set(QPalette::Button, "bg.surface");
    set(QPalette::ButtonText, "text.default");
    set(QPalette::BrightText, "status.danger");
    set(QPalette::Highlight, "accent.default");
    set(QPalette::HighlightedText, "accent.on");
    set(QPalette::Link, "text.link");
    set(QPalette::LinkVisited, "text.link");
    set(QPalette::ToolTipBase, "bg.tooltip");
    set(QPalette::ToolTipText, "text.inverse");
    set(QPalette::Light, "bg.raised");
    set(QPalette::Midlight, "stroke.subtle");
    set(QPalette::Mid, "stroke.default");
    set(QPalette::Dark, "stroke.strong");
    set(QPalette::Shadow, "shadow");
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    set(QPalette::Accent, "accent.default");
#endif
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, color("text.disabled"));
    return p;
}

bool loadFonts() {
    initResources();
    bool all = true;
    for (const char *name : {"InterTabular-Regular", "InterTabular-Medium", "InterTabular-SemiBold",
                             "InterTabular-Bold", "JetBrainsMono-Regular", "JetBrainsMono-Medium"})
        all &= QFontDatabase::addApplicationFont(
                   QStringLiteral(":/helixwatch/fonts/%1.font").arg(QLatin1String(name))) >= 0;
    return all;
}

QColor mixed(const QColor &a, const QColor &b, double t) {
    // Whole steps of 255, so that a mixed colour equals the pixel that it becomes.
    const auto between = [t](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * t)); };
    return QColor(between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue()),
                  between(a.alpha(), b.alpha()));
}

double contrastRatio(const QColor &a, const QColor &b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QColor readableOn(const QColor &background) {
    const QColor light = tokenColor("ink.light", false);
    const QColor dark = tokenColor("ink.dark", false);
    return contrastRatio(background, light) >= contrastRatio(background, dark) ? light : dark;
}

} // namespace hw

// Theme: colours, type and sizes of the design system by role. One object, created in main (or by a test), passed on.
// Lives on the window's thread. No hex colours and no style sheets anywhere else (tests/house_rules holds that).
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>
#include <QStringList>

#include <array>
#include <memory>

namespace hw {

class TextCache;

/// Type roles of the design system, section 3.
enum class Type {
    Display,
    Kpi,
    Title,
    Section,
    Body,
    BodyMed,
    BodyStrong,
    Small,
    SmallMed,
    SmallStrong,
    Caption,
    CaptionMed,
    Micro,
    Mono,
    MonoSmall
};

/// Sizes that follow density and text scale, in device-independent pixels (section 4).
enum class Metric {
    Control,
    LargeControl,
    Row,
    TwoLineRow,
    NavItem,
    NavPitch,
    CardPadding,
    CardHeader,
    PagePaddingX,
    PagePaddingY,
    Gap,
    TopBar,
    FilterBar,
    StatusBar,
    Rail,
    RailCollapsed,
    Inspector,
    Chip
};

enum class Density { Comfortable, Compact };

class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    bool isDark() const { return m_dark; }
    Density density() const { return m_density; }
    int textScale() const { return m_textScale; } ///< percent: 80, 90, 100, 115, 130, 150
    bool reducedMotion() const { return m_reducedMotion; }
    void setDark(bool dark);
    void setDensity(Density density);
    void setTextScale(int percent);
    void setReducedMotion(bool reduced);

    /// By token name of resources/tokens.json ("text.default", "kind.actor", "origin.CN", "seq.3"). An unknown token is
    /// a programming error: asserted in debug, magenta otherwise.
    QColor color(const char *token) const;
    QColor color(const QString &token) const { return color(token.toLatin1().constData()); }
    static QStringList tokenNames();
    const QFont &font(Type role) const;
    int lineHeight(Type role) const; ///< device-independent pixels
    int px(Metric metric) const;
    /// A length of the design system scaled with the text (never hairlines or icons).
    int scaled(int px) const { return (px * m_textScale + 50) / 100; }
    QPalette palette() const;
    /// What is known about texts in these fonts.
    TextCache &texts() const { return *m_texts; }

signals:
    void changed();

private:
    void makeFonts();

    std::array<QFont, 15> m_fonts; ///< by Type
    std::unique_ptr<TextCache> m_texts;
    bool m_dark = false;
    Density m_density = Density::Comfortable;
    int m_textScale = 100;
    bool m_reducedMotion = false;
};

/// Registers the bundled fonts (Inter Tabular, JetBrains Mono). Call once after QGuiApplication exists.
/// False when they could not be loaded; the system's fonts are used then.
bool loadFonts();

QColor mixed(const QColor &a, const QColor &b, double t); ///< t = 0 gives a
double contrastRatio(const QColor &a, const QColor &b);   ///< WCAG 2.2, 1 to 21
QColor readableOn(const QColor &background);              ///< white or near-black, whichever reads better

} // namespace hw

#include "briefing/type_setting.h"

#include <QHash>
#include <QRegularExpression>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace hw::briefing {
namespace {

constexpr double unit = 20; ///< of a point

QFont::Weight qtWeight(Weight weight) {
    switch (weight) {
    case Weight::Regular: return QFont::Normal;
    case Weight::Medium: return QFont::Medium;
    case Weight::SemiBold: return QFont::DemiBold;
    case Weight::Bold: break;
    }
    return QFont::Bold;
}

/// Breaks the runs into lines; positions in units, from the top left of the text.
int layOut(QTextLayout &layout, const std::vector<Run> &runs, double points, double leading, double width,
           Qt::Alignment align, const Theme *theme) {
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Run &run : runs) {
        QTextLayout::FormatRange range;
        range.start = int(text.size());
        range.length = int(run.text.size());
        range.format.setFont(pageFont(points, run.weight));
        if (theme)
            range.format.setForeground(theme->color(run.token));
        formats << range;
        text += run.text;
    }
    layout.setText(text.replace(u'\n', QChar::LineSeparator));
    layout.setFont(pageFont(points, Weight::Regular));
    layout.setFormats(formats);
    layout.setCacheEnabled(true);
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine(), ++lines) {
        line.setLineWidth(width * unit);
        line.setPosition({0, lines * leading * unit + (leading * unit - line.ascent() - line.descent()) / 2});
    }
    layout.endLayout();
    return lines;
}

std::vector<QRectF> rectsIn(const QTextLayout &layout, const TextBox &box, int start, int end) {
    std::vector<QRectF> rects;
    for (int n = 0; n < layout.lineCount(); ++n) {
        const QTextLine line = layout.lineAt(n);
        const int from = std::max(start, line.textStart());
        const int to = std::min(end, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const double left = line.cursorToX(from) / unit, right = line.cursorToX(to) / unit;
        rects.emplace_back(box.rect.left() + std::min(left, right), box.rect.top() + n * box.leading,
                           std::abs(right - left), box.leading);
    }
    return rects;
}

Qt::Alignment aligned(Align align) {
    return align == Align::Left ? Qt::AlignLeft : align == Align::Right ? Qt::AlignRight : Qt::AlignHCenter;
}

} // namespace

QString TextBox::text() const {
    QString all;
    for (const Run &run : runs)
        all += run.text;
    return all;
}

QFont pageFont(double points, Weight weight) {
    QFont font;
    font.setFamilies({QStringLiteral("Inter Tabular"), QStringLiteral("sans-serif")});
    font.setPixelSize(std::max(1, int(std::lround(points * unit))));
    font.setWeight(qtWeight(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    if (points >= 18)
        font.setLetterSpacing(QFont::PercentageSpacing, 98);
    return font;
}

double textWidth(const QString &text, double points, Weight weight) {
    QTextLayout layout;
    Run run{text, weight, "text.default", {}, 0};
    layOut(layout, {run}, points, points, 100000, Qt::AlignLeft, nullptr);
    return layout.lineCount() > 0 ? layout.lineAt(0).naturalTextWidth() / unit : 0;
}

SetText measure(const std::vector<Run> &runs, double points, double leading, double width) {
    // A page is laid out several times until all fits, mostly with the same texts; breaking them is what that costs.
    thread_local QHash<QString, SetText> known;
    constexpr qsizetype mostKnown = 8192;
    QString key = QStringLiteral("%1 %2 %3").arg(points).arg(leading).arg(width, 0, 'f', 3);
    for (const Run &run : runs)
        key += QChar(char16_t(1 + int(run.weight))) + run.text;
    if (const auto found = known.constFind(key); found != known.cend())
        return *found;
    if (known.size() >= mostKnown)
        known.clear();
    QTextLayout layout;
    const int lines = layOut(layout, runs, points, leading, width, Qt::AlignLeft, nullptr);
    return *known.insert(key, {lines * leading, lines});
}

int wordCount(const QString &text) {
    static const QRegularExpression blank(QStringLiteral(R"(\s+)"));
    return int(text.split(blank, Qt::SkipEmptyParts).size());
}

int wordsThatFit(const std::vector<Run> &runs, double points, double leading, double width, double height) {
    QTextLayout layout;
    layOut(layout, runs, points, leading, width, Qt::AlignLeft, nullptr);
    const int lines = int(std::floor(height / leading + 1e-6));
    if (lines <= 0)
        return 0;
    if (lines >= layout.lineCount())
        return wordCount(layout.text());
    const QTextLine last = layout.lineAt(lines - 1);
    return wordCount(layout.text().left(last.textStart() + last.textLength()));
}

std::vector<RunRect> linkRects(const TextBox &box) {
    std::vector<RunRect> found;
    if (std::none_of(box.runs.begin(), box.runs.end(), [](const Run &r) { return !r.link.isEmpty() || r.endnote > 0; }))
        return found;
    QTextLayout layout;
    layOut(layout, box.runs, box.points, box.leading, box.rect.width(), aligned(box.align), nullptr);
    int start = 0;
    for (std::size_t i = 0; i < box.runs.size(); ++i) {
        const int end = start + int(box.runs[i].text.size());
        if (!box.runs[i].link.isEmpty() || box.runs[i].endnote > 0)
            for (const QRectF &rect : rectsIn(layout, box, start, end))
                found.push_back({i, rect});
        start = end;
    }
    return found;
}

std::vector<QRectF> rectsOf(const TextBox &box, qsizetype from, qsizetype length) {
    QTextLayout layout;
    layOut(layout, box.runs, box.points, box.leading, box.rect.width(), aligned(box.align), nullptr);
    return rectsIn(layout, box, int(from), int(from + length));
}

void drawText(QPainter &p, const Theme &theme, const TextBox &box) {
    QTextLayout layout;
    layOut(layout, box.runs, box.points, box.leading, box.rect.width(), aligned(box.align), &theme);
    p.save();
    p.translate(box.rect.topLeft());
    p.scale(1 / unit, 1 / unit);
    layout.draw(&p, QPointF());
    p.restore();
}

} // namespace hw::briefing

#include "window/keys_sheet.h"

#include "drawing/paint.h"
#include "panels/parts/text_label.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr int keysInLine = 2;

} // namespace

KeyCaps::KeyCaps(const Theme &theme, const QString &keyText, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    // The last cap may be the plus itself: "Ctrl++".
    QString rest = keyText;
    while (!rest.isEmpty()) {
        const qsizetype plus = rest.indexOf(QLatin1Char('+'), 1);
        m_caps << (plus < 0 ? rest : rest.left(plus));
        rest = plus < 0 ? QString() : rest.mid(plus + 1);
    }
    setAccessibleName(keyText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCaps::sizeHint() const {
    double width = 0;
    for (const QString &cap : m_caps)
        width += std::ceil(paint::textWidth(m_theme, cap, Type::Caption)) + 10 + 4;
    return {static_cast<int>(std::max(0.0, width - 4)), m_theme.scaled(20)};
}

void KeyCaps::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    double x = 0;
    for (const QString &cap : m_caps) {
        const double w = std::ceil(paint::textWidth(m_theme, cap, Type::Caption)) + 10;
        const QRectF r(x, 0, w, height());
        paint::roundedRect(p, r.adjusted(.5, .5, -.5, -.5), 4, m_theme.color("bg.surface"),
                           m_theme.color("stroke.default"));
        paint::text(p, m_theme, r, cap, Type::Caption, m_theme.color("text.muted"), Qt::AlignCenter);
        x += w + 4;
    }
}

KeysSheet::KeysSheet(const Commands &commands, const Theme &theme, const QString &firstGroup, QWidget *parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    column->addWidget(new TextLabel(theme,
                                    tr("Keys of the window can be changed in Settings; those inside a view are fixed."),
                                    Type::Small, "text.muted"));
    auto *inside = new QWidget;
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    int row = 0;
    QString group;
    std::vector<CommandSpec> table(Commands::table().begin(), Commands::table().end());
    std::stable_partition(table.begin(), table.end(),
                          [&](const CommandSpec &command) { return Commands::group(command) == firstGroup; });
    for (const CommandSpec &command : table) {
        if (Commands::group(command) != group) {
            group = Commands::group(command);
            if (row > 0)
                grid->setRowMinimumHeight(row++, 8);
            grid->addWidget(new TextLabel(theme, group, Type::Section), row++, 0, 1, 2);
        }
        grid->addWidget(new TextLabel(theme, Commands::title(command), Type::Small, "text.muted"), row, 0);
        auto *lines = new QVBoxLayout;
        lines->setSpacing(4);
        QHBoxLayout *keys = nullptr;
        for (const QKeySequence &key : commands.keys(QLatin1String(command.id))) {
            if (!keys || keys->count() > keysInLine) { // the first of a line is its stretch
                keys = new QHBoxLayout;
                keys->setSpacing(12);
                keys->addStretch();
                lines->addLayout(keys);
            }
            keys->addWidget(new KeyCaps(theme, key.toString(QKeySequence::NativeText)));
        }
        grid->addLayout(lines, row++, 1);
    }
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(row, 1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    scroll->setAccessibleName(tr("Keys by group"));
    column->addWidget(scroll, 1);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    scroll->setFocus(); // its keys scroll; Return still closes
    // The whole of the widest row, as far as there is room for it: a key that is cut off is no help.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, scroll) + 8;
    const int wide = std::max(theme.scaled(640), inside->minimumSizeHint().width() + 2 * 24 + bar);
    resize(parent ? std::min(wide, std::max(theme.scaled(320), parent->window()->width() - 32)) : wide,
           parent ? std::min(theme.scaled(600), std::max(320, parent->window()->height() - 64)) : theme.scaled(600));
}

} // namespace hw

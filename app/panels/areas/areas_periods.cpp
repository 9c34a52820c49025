#include "panels/areas/areas_periods.h"

#include "drawing/paint.h"

#include "panels/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace hw {
namespace {

constexpr int fieldWidth = 100; // at 100 % text

QString textOf(const std::optional<PartialDate> &date) {
    return date ? QString::fromStdString(date->text()) : QString();
}

} // namespace

AreasPeriods::AreasPeriods(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto word = [&](const QString &text, Type role) {
        auto *label = new PlainText(theme, role, "text.muted");
        label->setText(text);
        label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        row->addWidget(label);
    };
    const QString names[] = {tr("First period, from"), tr("First period, to"), tr("Second period, from"),
                             tr("Second period, to")};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        word(i == 0 ? tr("First") : i == 2 ? tr("Second") : tr("to"), i % 2 == 0 ? Type::SmallMed : Type::Small);
        m_fields[i] = new QLineEdit;
        m_fields[i]->setPlaceholderText(tr("open"));
        m_fields[i]->setToolTip(paint::toolTip(
            tr("%1: a year, a month or a day, as in 2020, 2020-03 or 2020-03-09; empty: open").arg(names[i])));
        m_fields[i]->setAccessibleName(names[i]);
        m_fields[i]->installEventFilter(this);
        connect(m_fields[i], &QLineEdit::editingFinished, this, &AreasPeriods::take);
        row->addWidget(m_fields[i]);
        if (i == 1)
            row->addSpacing(8);
    }
    m_earlier = new LinkText(theme, tr("Earlier"));
    m_later = new LinkText(theme, tr("Later"));
    m_earlier->setToolTip(tr("Divide a year earlier"));
    m_later->setToolTip(tr("Divide a year later"));
    for (LinkText *link : {m_earlier, m_later}) {
        link->setAccessibleName(link->toolTip());
        row->addWidget(link);
    }
    row->addStretch(1);
    column->addLayout(row);
    m_fault = new PlainText(theme, Type::Caption, "status.danger");
    m_fault->setMaxLines(0);
    m_fault->hide();
    column->addWidget(m_fault);
    connect(m_earlier, &LinkText::clicked, this, [this] { moveSplit(-1); });
    connect(m_later, &LinkText::clicked, this, [this] { moveSplit(1); });
    connect(&theme, &Theme::changed, this, &AreasPeriods::themeChanged);
    themeChanged();
}

void AreasPeriods::setPeriods(const std::array<AreaPeriod, 2> &periods) {
    m_periods = periods;
    showTexts();
}

void AreasPeriods::showTexts() {
    for (const std::size_t p : {0U, 1U}) {
        field(p, false).setText(textOf(m_periods[p].since));
        field(p, true).setText(textOf(m_periods[p].until));
    }
    m_fault->hide();
    m_earlier->setEnabled(withSplitMoved(m_periods, -1).has_value());
    m_later->setEnabled(withSplitMoved(m_periods, 1).has_value());
}

void AreasPeriods::take() {
    std::array<AreaPeriod, 2> read;
    for (const std::size_t p : {0U, 1U}) {
        const auto period = readPeriod(field(p, false).text(), field(p, true).text());
        if (!period) {
            m_fault->setText((p == 0 ? tr("The first period: %1") : tr("The second period: %1"))
                                 .arg(QString::fromStdString(period.error().message)));
            m_fault->show();
            return;
        }
        read[p] = *period;
    }
    const bool other = read != m_periods;
    setPeriods(read);
    if (other)
        emit chosen();
}

void AreasPeriods::moveSplit(int years) {
    if (const auto moved = withSplitMoved(m_periods, years)) {
        setPeriods(*moved);
        emit chosen();
    }
}

/// Esc takes back what was typed before it means anything else.
bool AreasPeriods::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    if (static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return false;
    bool typed = false;
    for (const std::size_t p : {0U, 1U})
        typed = typed || field(p, false).text() != textOf(m_periods[p].since) ||
                field(p, true).text() != textOf(m_periods[p].until);
    if (!typed)
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress)
        showTexts();
    return true;
}

void AreasPeriods::themeChanged() {
    for (QLineEdit *edit : m_fields)
        edit->setFixedWidth(m_theme.scaled(fieldWidth));
}

} // namespace hw

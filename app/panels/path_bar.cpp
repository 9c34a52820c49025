#include "panels/path_bar.h"

#include "panels/graph_floating.h"
#include "panels/object_field.h"
#include "panels/plain_text.h"
#include "session/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace hw {
namespace {

constexpr int mostWide = 640;
constexpr int sentenceLines = 2;

} // namespace

PathBar::PathBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_from(new ObjectField(theme, tr("From")))
    , m_to(new ObjectField(theme, tr("To")))
    , m_arrow(new PlainText(theme, Type::Body, "text.muted"))
    , m_number(new PlainText(theme, Type::SmallStrong))
    , m_sentence(new PlainText(theme, Type::Small, "text.muted"))
    , m_before(floatingButton(theme, QStringLiteral("chev-left"), tr("Path before"), QStringLiteral("[")))
    , m_after(floatingButton(theme, QStringLiteral("chev-right"), tr("Next path"), QStringLiteral("]")))
    , m_hubs(floatingButton(theme, QStringLiteral("graph"), tr("Also through what everything hangs on")))
    , m_keep(floatingButton(theme, QStringLiteral("plus"), tr("Keep this path on the board")))
    , m_close(floatingButton(theme, QStringLiteral("close"), tr("Leave the path"), QStringLiteral("P"))) {
    m_arrow->setText(QStringLiteral("→"));
    m_sentence->setMaxLines(sentenceLines);
    m_hubs->setCheckable(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(floatingShadow + 12, floatingShadow + 6, floatingShadow + 6, floatingShadow + 8);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_from, 1);
    row->addWidget(m_arrow);
    row->addWidget(m_to, 1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_number, m_before, m_after, m_hubs, m_keep, m_close})
        row->addWidget(each);
    column->addLayout(row);
    column->addWidget(m_sentence);
    for (ObjectField *field : {m_from, m_to}) {
        field->installEventFilter(this);
        connect(field, &ObjectField::chosen, this, &PathBar::endChosen);
        connect(field, &ObjectField::settled, this, [this] {
            if (m_from->object().isValid() && m_to->object().isValid())
                emit endsSettled(m_from->object(), m_to->object());
        });
        connect(field, &ObjectField::unclear, this, &PathBar::say);
        connect(field, &ObjectField::left, this, &PathBar::closed);
    }
    for (QToolButton *each : {m_before, m_after, m_hubs, m_keep, m_close})
        each->installEventFilter(this);
    connect(m_before, &QToolButton::clicked, this, [this] { emit stepped(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { emit stepped(1); });
    connect(m_hubs, &QToolButton::clicked, this, &PathBar::hubsWanted);
    connect(m_keep, &QToolButton::clicked, this, &PathBar::keepWanted);
    connect(m_close, &QToolButton::clicked, this, &PathBar::closed);
}

void PathBar::setLandscape(const LandscapePtr &landscape) {
    for (ObjectField *field : {m_from, m_to})
        field->setLandscape(landscape);
}

void PathBar::setIndex(const std::shared_ptr<const SearchIndex> &index) {
    for (ObjectField *field : {m_from, m_to})
        field->setIndex(index);
}

void PathBar::setContent(const Content &content) {
    m_from->setObject(content.from);
    m_to->setObject(content.to);
    const bool whole = content.from.isValid() && content.to.isValid();
    say(content.sentence);
    m_number->setText(tr("%1 of %2").arg(wording::number(content.number), wording::number(content.count)));
    m_number->setVisible(content.count > 0);
    for (QToolButton *each : {m_before, m_after})
        each->setVisible(content.count > 1);
    m_keep->setVisible(content.count > 0);
    m_hubs->setVisible(whole);
    m_hubs->setChecked(content.throughHubs);
}

void PathBar::say(const QString &sentence) {
    m_sentence->setText(sentence);
    setAccessibleName(tr("Path from %1 to %2. %3").arg(m_from->text(), m_to->text(), sentence));
    updateGeometry();
    emit resized();
}

void PathBar::ask(ObjectIndex from) {
    Content content;
    content.from = from;
    content.sentence = tr("Type both ends, or select two things on the graph. Enter finds the paths.");
    setContent(content);
    askForMissing();
}

void PathBar::askForMissing() {
    ObjectField *missing = m_from->object().isValid() ? m_to : m_from;
    missing->setFocus(Qt::OtherFocusReason);
    missing->selectAll();
}

void PathBar::endChosen() {
    if (m_from->object().isValid() && m_to->object().isValid())
        emit endsChosen(m_from->object(), m_to->object());
    else
        askForMissing();
}

QString PathBar::sentence() const { return m_sentence->text(); }

QSize PathBar::sizeHint() const {
    const int row = m_theme.px(Metric::Control);
    const int words = m_sentence->heightForWidth(mostWide - 2 * floatingShadow - 18);
    return {mostWide,
            2 * floatingShadow + 18 + row + std::clamp(words, 0, sentenceLines * m_theme.lineHeight(Type::Small))};
}

void PathBar::paintEvent(QPaintEvent *) { paintFloating(*this, m_theme); }

bool PathBar::eventFilter(QObject *watched, QEvent *event) {
    const bool isField = watched == m_from || watched == m_to;
    if (isField && event->type() == QEvent::FocusIn)
        emit indexWanted();
    if (!isField && event->type() == QEvent::KeyPress && m_after->isVisible()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            emit stepped(key == Qt::Key_Left ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace hw

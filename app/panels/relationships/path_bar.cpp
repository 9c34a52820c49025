#include "panels/relationships/path_bar.h"

#include "panels/object_field.h"
#include "panels/plain_text.h"
#include "session/wording.h"

#include <QEvent>
#include <QKeyEvent>
#include <QToolButton>

namespace hw {
namespace {

constexpr int wide = 640; // pixels at 100 %

} // namespace

PathBar::PathBar(const Theme &theme, QWidget *parent)
    : NameBar(theme, wide, parent)
    , m_arrow(new PlainText(theme, Type::Body, "text.muted"))
    , m_number(new PlainText(theme, Type::SmallStrong)) {
    m_arrow->setText(QStringLiteral("→"));
    m_from = addField(tr("From"));
    add(m_arrow);
    m_to = addField(tr("To"));
    add(m_number);
    m_before = addButton(QStringLiteral("chev-left"), tr("Path before"), QStringLiteral("["));
    m_after = addButton(QStringLiteral("chev-right"), tr("Next path"), QStringLiteral("]"));
    m_hubs = addButton(QStringLiteral("graph"), tr("Also through what everything hangs on"));
    m_keep = addButton(QStringLiteral("plus"), tr("Keep this path on the board"));
    addClose(tr("Leave the path"), QStringLiteral("P"));
    m_hubs->setCheckable(true);
    for (ObjectField *field : {m_from, m_to}) {
        connect(field, &ObjectField::chosen, this, &PathBar::endChosen);
        connect(field, &ObjectField::settled, this, [this] {
            if (m_from->object().isValid() && m_to->object().isValid())
                emit endsSettled(m_from->object(), m_to->object());
        });
        connect(field, &ObjectField::unclear, this, &PathBar::tell);
    }
    connect(m_before, &QToolButton::clicked, this, [this] { emit stepped(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { emit stepped(1); });
    connect(m_hubs, &QToolButton::clicked, this, &PathBar::hubsWanted);
    connect(m_keep, &QToolButton::clicked, this, &PathBar::keepWanted);
}

void PathBar::setContent(const Content &content) {
    m_from->setObject(content.from);
    m_to->setObject(content.to);
    const bool whole = content.from.isValid() && content.to.isValid();
    tell(content.sentence);
    m_number->setText(tr("%1 of %2").arg(wording::number(content.number), wording::number(content.count)));
    m_number->setVisible(content.count > 0);
    for (QToolButton *each : {m_before, m_after})
        each->setVisible(content.count > 1);
    m_keep->setVisible(content.count > 0);
    m_hubs->setVisible(whole);
    m_hubs->setChecked(content.throughHubs);
}

void PathBar::tell(const QString &sentence) {
    setAccessibleName(tr("Path from %1 to %2. %3").arg(m_from->text(), m_to->text(), sentence));
    say(sentence);
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

bool PathBar::eventFilter(QObject *watched, QEvent *event) {
    const bool isField = watched == m_from || watched == m_to;
    if (!isField && event->type() == QEvent::KeyPress && m_after->isVisible()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            emit stepped(key == Qt::Key_Left ? -1 : 1);
            return true;
        }
    }
    return NameBar::eventFilter(watched, event);
}

} // namespace hw

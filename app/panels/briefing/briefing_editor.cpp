#include "panels/briefing/briefing_editor.h"

#include "briefing/type_setting.h"
#include "briefing/wording_check.h"
#include "drawing/paint.h"
#include "panels/plain_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hw {
namespace {

constexpr int across = 8, down = 6;
constexpr int pause = 250; ///< milliseconds

/// One paragraph: what a page has.
QString oneParagraph(const QString &typed) { return typed.simplified(); }

} // namespace

BriefingEditor::BriefingEditor(const Theme &theme, QWidget *canvas)
    : QWidget(canvas)
    , m_theme(theme)
    , m_edit(new QPlainTextEdit(this))
    , m_count(new PlainText(theme, Type::Caption, "text.muted", this)) {
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->setCursorWidth(2);
    m_edit->document()->setDocumentMargin(0);
    m_edit->installEventFilter(this);
    m_count->setMaxLines(6);
    m_count->setObjectName(QStringLiteral("wordCount"));
    setFocusProxy(m_edit);
    hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &BriefingEditor::check);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &BriefingEditor::typed);
}

void BriefingEditor::edit(Job job) {
    finish();
    m_job = std::move(job);
    m_edit->setFont(m_job.font);
    m_edit->setAccessibleName(m_job.name);
    m_editing = true;
    m_fault.clear();
    m_edit->setPlainText(m_job.text);
    m_edit->selectAll();
    markWording();
    check();
    show();
    raise();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void BriefingEditor::place(const QRect &box) {
    m_box = box;
    grow();
}

void BriefingEditor::typed() {
    if (!m_editing)
        return;
    m_leaving = false;
    m_pause.start();
    markWording();
    say();
}

/// Words that are not allowed are marked while they are typed; the reason stands below.
void BriefingEditor::markWording() {
    QList<QTextEdit::ExtraSelection> marks;
    m_wording.clear();
    for (const briefing::WordingFinding &finding : briefing::wordingOf(m_edit->toPlainText())) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_edit->document());
        mark.cursor.setPosition(int(finding.at));
        mark.cursor.setPosition(int(finding.at + finding.length), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(m_theme.color(finding.blocks ? "status.danger" : "status.warning"));
        marks << mark;
        if (m_wording.isEmpty())
            m_wording = finding.sentence();
    }
    m_edit->setExtraSelections(marks);
}

void BriefingEditor::check() {
    m_pause.stop();
    const QString text = oneParagraph(m_edit->toPlainText());
    m_fault = text == m_job.old ? QString() : m_job.faultOf(text);
    say();
}

QString BriefingEditor::fault() {
    if (m_editing && m_pause.isActive())
        check();
    return m_fault;
}

void BriefingEditor::say() {
    const int words = briefing::wordCount(m_edit->toPlainText());
    const QString count = m_job.most > 0 ? tr("%1 of %2 words").arg(words).arg(m_job.most)
                          : words == 1   ? tr("1 word")
                                         : tr("%1 words").arg(words);
    m_count->setText(!m_fault.isEmpty() ? m_fault : m_wording.isEmpty() ? count : count + u'\n' + m_wording);
    m_count->setToken(!m_fault.isEmpty() ? "status.danger" : m_wording.isEmpty() ? "text.muted" : "status.warning");
    m_edit->setAccessibleDescription(m_count->text());
    grow();
    update();
}

void BriefingEditor::grow() {
    if (!parentWidget() || !m_editing)
        return;
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    const int width = std::clamp(m_box.width() + 2 * across, m_theme.scaled(200), std::max(200, room.width()));
    const int line = m_edit->fontMetrics().lineSpacing();
    m_edit->setGeometry(across, down, width - 2 * across, std::max(line, m_edit->height()));
    // A plain text document counts its height in lines.
    const int lines = std::max(1, int(std::ceil(m_edit->document()->size().height())));
    const int words = std::min(lines * line + 2, std::max(line, room.height() / 2));
    const int count = m_count->heightForWidth(width - 2 * across);
    m_edit->setGeometry(across, down, width - 2 * across, words);
    m_count->setGeometry(across, down + words + 4, width - 2 * across, count);
    const int height = down + words + 4 + count + down;
    const int x = std::clamp(m_box.left() - across, room.left(), std::max(room.left(), room.right() - width));
    const int y = std::clamp(m_box.top() - down, room.top(), std::max(room.top(), room.bottom() - height));
    setGeometry(x, y, width, height);
}

void BriefingEditor::end() {
    m_editing = false;
    m_leaving = false;
    m_pause.stop();
    parentWidget()->setFocus(Qt::OtherFocusReason);
    hide();
}

bool BriefingEditor::keep() {
    if (!m_editing)
        return true;
    check();
    if (!m_fault.isEmpty())
        return false;
    const QString text = oneParagraph(m_edit->toPlainText());
    end();
    emit kept(text);
    return true;
}

void BriefingEditor::finish() {
    if (!m_editing || keep())
        return;
    const QString text = m_edit->toPlainText();
    end();
    emit held(text);
}

void BriefingEditor::leave() {
    if (!m_editing)
        return;
    end();
    emit left();
}

bool BriefingEditor::pressed(const QKeyEvent &key) {
    const bool tab = key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab;
    if (key.key() == Qt::Key_Escape) {
        const bool wasChanged = oneParagraph(m_edit->toPlainText()) != m_job.old;
        if (!wasChanged || std::exchange(m_leaving, true)) {
            leave();
        } else {
            m_count->setText(tr("Esc once more leaves the words as they were."));
            m_count->setToken("status.warning");
            grow();
        }
        return true;
    }
    if (tab || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        if (keep() && tab)
            emit stepped(key.key() == Qt::Key_Tab ? 1 : -1);
        return true;
    }
    return false;
}

bool BriefingEditor::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_edit || !m_editing)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        // Not the window's: what these keys mean here is said above.
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Escape || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress)
        return pressed(*static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            keep();
    }
    return false;
}

void BriefingEditor::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    paint::roundedRect(p, QRectF(rect()).adjusted(.75, .75, -.75, -.75), 6, m_theme.color("bg.surface"),
                       m_theme.color(m_fault.isEmpty() ? "accent.default" : "status.danger"), 1.5);
}

} // namespace hw

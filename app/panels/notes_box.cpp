#include "panels/notes_box.h"

#include "panels/flow_layout.h"
#include "panels/plain_text.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextDocument>
#include <QTimer>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace hw {
namespace {

/// Takes pictures out of the document: what the person wrote in their place stays readable as text.
void removeImages(QTextDocument &document) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (!it.fragment().charFormat().isImageFormat())
                continue;
            const QString name = it.fragment().charFormat().toImageFormat().name();
            QTextCursor cursor(&document);
            cursor.setPosition(it.fragment().position());
            cursor.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
            cursor.insertText(NoteView::tr("[picture not loaded: %1]").arg(name.left(200)), QTextCharFormat());
            it = block.begin(); // the fragments have changed
            if (it.atEnd())
                break;
        }
    }
}

} // namespace

NoteView::NoteView(const Theme &theme, QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(theme) {
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"))
            emit addressRequested(url.toString());
    });
    connect(&theme, &Theme::changed, this, &NoteView::show);
}

void NoteView::setNote(const QString &markdown) {
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    show();
}

void NoteView::show() {
    document()->setDefaultFont(m_theme.font(Type::Body));
    document()->setMarkdown(m_markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                            QTextDocument::MarkdownNoHTML);
    removeImages(*document());
    updateGeometry();
}

QVariant NoteView::loadResource(int, const QUrl &) { return {}; } // nothing is read from anywhere

QSize NoteView::sizeHint() const {
    QTextDocument *doc = const_cast<QTextDocument *>(document());
    if (viewport()->width() > 0)
        doc->setTextWidth(viewport()->width());
    return {240, int(doc->size().height()) + 4};
}

void NoteView::wheelEvent(QWheelEvent *event) { event->ignore(); } // the page scrolls

void NoteView::resizeEvent(QResizeEvent *event) {
    QTextBrowser::resizeEvent(event);
    QTimer::singleShot(0, this, [this] { updateGeometry(); });
}

NotesBox::NotesBox(const Theme &theme, Notebook &notebook, const Target &target, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_notebook(notebook)
    , m_target(target) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_tags = new QWidget(this);
    new FlowLayout(m_tags);
    m_newTag = new QLineEdit(this);
    m_newTag->setPlaceholderText(tr("Add a tag"));
    m_newTag->setAccessibleName(tr("Add a tag"));
    m_newTag->setMaxLength(64);
    connect(m_newTag, &QLineEdit::returnPressed, this, [this] {
        if (m_notebook.addTag(m_target, m_newTag->text()))
            m_newTag->clear();
    });
    m_view = new NoteView(theme, this);
    m_view->setAccessibleName(tr("Your note"));
    m_editor = new QPlainTextEdit(this);
    m_editor->setAccessibleName(tr("Your note, as Markdown"));
    m_editor->setPlaceholderText(tr("A note in Markdown. It is kept in your workspace as you type."));
    m_editor->setTabChangesFocus(true);
    m_editor->setMinimumHeight(theme.scaled(110));
    connect(m_editor, &QPlainTextEdit::textChanged, this,
            [this] { m_notebook.setNote(m_target, m_editor->toPlainText()); });
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_editor);
    m_pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_switch = new LinkText(theme, {}, Type::SmallMed, this);
    connect(m_switch, &LinkText::clicked, this, [this] {
        if (m_pages->currentWidget() == m_editor) {
            m_notebook.closeStep();
            m_pages->setCurrentWidget(m_view);
            showNote();
        } else {
            edit();
        }
    });
    m_saving = new PlainText(theme, Type::Caption, "text.subtle", this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_switch);
    row->addStretch(1);
    row->addWidget(m_saving);
    column->addWidget(m_pages);
    column->addLayout(row);
    column->addWidget(m_tags);
    column->addWidget(m_newTag);
    connect(m_view, &NoteView::addressRequested, this, &NotesBox::addressRequested);
    connect(&notebook, &Notebook::changed, this, &NotesBox::follow);
    showTags();
    showNote();
}

NotesBox::~NotesBox() {
    // Typing in another note later is another step.
    if (m_pages->currentWidget() == m_editor)
        m_notebook.closeStep();
}

void NotesBox::edit() {
    m_pages->setCurrentWidget(m_editor);
    m_view->hide();
    showNote();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void NotesBox::follow(Notebook::Parts parts) {
    if (parts & Notebook::TagsPart)
        showTags();
    if (parts & (Notebook::NotesPart | Notebook::SavingPart))
        showNote();
}

void NotesBox::showNote() {
    const Note *note = m_notebook.note(m_target);
    const QString markdown = note ? note->markdown : QString();
    const bool editing = m_pages->currentWidget() == m_editor;
    if (m_editor->toPlainText() != markdown) { // an undo elsewhere; the person's own typing is already there
        const QSignalBlocker quiet(m_editor);
        m_editor->setPlainText(markdown);
    }
    m_view->setNote(markdown);
    m_pages->setVisible(editing || !markdown.isEmpty());
    m_pages->setFixedHeight(editing ? m_theme.scaled(140) : std::max(m_view->sizeHint().height(), 24));
    m_switch->setText(editing ? tr("Done") : markdown.isEmpty() ? tr("Write a note") : tr("Edit note"));
    m_switch->updateGeometry();
    const Saving &saving = m_notebook.saving();
    m_saving->setText(markdown.isEmpty()                 ? QString()
                      : saving.is == Saving::Is::Saved   ? tr("Saved")
                      : saving.is == Saving::Is::Pending ? tr("Saving")
                                                         : tr("Kept in this session only"));
}

void NotesBox::showTags() {
    qDeleteAll(m_tags->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    const QStringList tags = m_notebook.tagsOf(m_target);
    for (const QString &tag : tags) {
        auto *pill = new LinkText(m_theme, tag + QStringLiteral("  ×"), Type::CaptionMed, m_tags);
        pill->setAccessibleName(tr("Remove tag %1").arg(tag));
        pill->setToolTip(tr("Remove this tag"));
        connect(pill, &LinkText::clicked, this, [this, tag] {
            // Not at once: the pill is still in its own click.
            QTimer::singleShot(0, this, [this, tag] { m_notebook.removeTag(m_target, tag); });
        });
        m_tags->layout()->addWidget(pill);
        pill->show();
    }
    m_tags->setVisible(!tags.isEmpty());
}

} // namespace hw

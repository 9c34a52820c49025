// NotesBox: the person's tags and note on one object or claim. The note is Markdown, shown without HTML, images or
// links that open by themselves; every letter typed is kept at once and can be undone. Window's thread.
#pragma once

#include "drawing/theme.h"
#include "session/notebook.h"

#include <QTextBrowser>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace hw {

class LinkText;
class PlainText;

/// Markdown from a person, made harmless: no HTML, no images, nothing is loaded, links only asked for.
class NoteView : public QTextBrowser {
    Q_OBJECT
public:
    explicit NoteView(const Theme &theme, QWidget *parent = nullptr);
    void setNote(const QString &markdown);
    QVariant loadResource(int type, const QUrl &name) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, 24}; }

signals:
    void addressRequested(const QString &url);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void show();
    const Theme &m_theme;
    QString m_markdown;
};

class NotesBox : public QWidget {
    Q_OBJECT
public:
    NotesBox(const Theme &theme, Notebook &notebook, const Target &target, QWidget *parent = nullptr);
    ~NotesBox() override;
    void edit();

signals:
    void addressRequested(const QString &url);

private:
    void follow(Notebook::Parts parts);
    void showTags();
    void showNote();

    const Theme &m_theme;
    Notebook &m_notebook;
    Target m_target;
    QWidget *m_tags = nullptr;
    QLineEdit *m_newTag = nullptr;
    QStackedWidget *m_pages = nullptr;
    NoteView *m_view = nullptr;
    QPlainTextEdit *m_editor = nullptr;
    LinkText *m_switch = nullptr;
    PlainText *m_saving = nullptr;
};

} // namespace hw

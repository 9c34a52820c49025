// TimelineDrawer: what is selected on the timeline: when it happened and when it became public, in words, and the
// claims that it rests on. Below the lanes, so that nothing on the axis moves. Owned by TimelinePanel; window's thread.
#pragma once

#include "panels/lines_view.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace hw {

class PlainText;

class TimelineDrawer : public QWidget {
    Q_OBJECT
public:
    explicit TimelineDrawer(const Theme &theme, QWidget *parent = nullptr);

    struct Content {
        std::optional<Kind> kind;
        Origin origin = Origin::Unknown;
        QString title, meta, happened, known, sentence;
        std::vector<LineItem> claims;
        bool canOpen = true;
    };
    void setContent(Content content);
    void setLow(bool low); ///< where there is little height: without its summary
    const Content &content() const { return m_content; }
    LinesView &list() const { return *m_list; }

signals:
    void openWanted();
    void closeWanted();
    void rowOpened(const hw::LineItem &item);
    void menuWanted(const hw::LineItem &item, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    const Theme &m_theme;
    Content m_content;
    PlainText *m_title, *m_meta, *m_happened, *m_known, *m_sentence, *m_over;
    QPushButton *m_open;
    QToolButton *m_close;
    LinesView *m_list;
    bool m_low = false;
};

} // namespace hw

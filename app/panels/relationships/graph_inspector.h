// GraphInspector: what is known of what is selected on the graph: one thing with its links, one link with its claims,
// several things with what they have in common, or the board as a whole. Owned by RelationshipsPanel; window's thread.
#pragma once

#include "panels/lines_view.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace hw {

class PillTabs;
class PlainText;

class GraphInspector : public QWidget {
    Q_OBJECT
public:
    explicit GraphInspector(const Theme &theme, QWidget *parent = nullptr);

    struct Page {
        QString explanation; ///< what the rows are
        std::vector<LineItem> rows;
        QString nothing; ///< where there are no rows
        QString add;     ///< what the button below the rows says; empty: there is none
    };
    struct Content {
        std::optional<Kind> kind;
        QString title, meta, sentence;
        QStringList tabs;
        QString open; ///< what the first button says; empty: there is none
        bool canExpand = false, canDoMore = false;
    };
    void setContent(const Content &content);
    void setPage(const Page &page);
    const Content &content() const { return m_content; }
    void setTab(int tab);
    LinesView &list() const { return *m_list; }
    QSize sizeHint() const override;

signals:
    void tabChosen(int tab);
    void rowChosen(const hw::LineItem &item);
    void rowOpened(const hw::LineItem &item);
    void menuWanted(const hw::LineItem &item, const QPoint &globalPos);
    void openWanted();
    void expandWanted(const QPoint &globalPos);
    void addWanted(); ///< all rows onto the board
    void moreWanted(const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Content m_content;
    PlainText *m_title, *m_meta, *m_sentence, *m_explanation, *m_nothing;
    PillTabs *m_tabs;
    LinesView *m_list;
    QPushButton *m_add, *m_open, *m_expand, *m_more;
};

} // namespace hw

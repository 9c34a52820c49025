// PathBar: the question of how two things are connected, and which of the answers is looked at: both ends to type or
// to take from the selection, what the path hangs on, the way to the next one. Owned by RelationshipsPanel; window's
// thread.
#pragma once

#include "drawing/theme.h"
#include "landscape/search.h"

#include <QWidget>

class QToolButton;

namespace hw {

class ObjectField;
class PlainText;

class PathBar : public QWidget {
    Q_OBJECT
public:
    explicit PathBar(const Theme &theme, QWidget *parent = nullptr);
    void setLandscape(const LandscapePtr &landscape);
    void setIndex(const std::shared_ptr<const SearchIndex> &index);

    struct Content {
        ObjectIndex from, to; ///< what is not known yet is asked for
        QString sentence;
        int number = 0, count = 0; ///< "1 of 2"; no paths: 0
        bool throughHubs = false;
    };
    void setContent(const Content &content);
    /// Asks for two ends, one of which may be known; puts the cursor into the one that is missing.
    void ask(ObjectIndex from);
    QString sentence() const;
    ObjectField &from() const { return *m_from; }
    ObjectField &to() const { return *m_to; }
    QSize sizeHint() const override;

signals:
    void endsChosen(hw::ObjectIndex from, hw::ObjectIndex to);
    /// The same, while the person goes on in the bar.
    void endsSettled(hw::ObjectIndex from, hw::ObjectIndex to);
    void indexWanted(); ///< somebody is about to type
    void resized();     ///< its sentence takes another height
    void stepped(int by);
    void hubsWanted(bool through);
    void keepWanted();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void endChosen();
    void askForMissing();
    void say(const QString &sentence);

    const Theme &m_theme;
    ObjectField *m_from, *m_to;
    PlainText *m_arrow, *m_number, *m_sentence;
    QToolButton *m_before, *m_after, *m_hubs, *m_keep, *m_close;
};

} // namespace hw

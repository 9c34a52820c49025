// PathBar: the question of how two things are connected, and which of the answers is looked at: both ends to type or
// to take from the selection, what the path hangs on, the way to the next one. Owned by RelationshipsPanel; window's
// thread.
#pragma once

#include "panels/relationships/name_bar.h"

namespace hw {

class PathBar : public NameBar {
    Q_OBJECT
public:
    explicit PathBar(const Theme &theme, QWidget *parent = nullptr);

    struct Content {
        ObjectIndex from, to; ///< what is not known yet is asked for
        QString sentence;
        int number = 0, count = 0; ///< "1 of 2"; no paths: 0
        bool throughHubs = false;
    };
    void setContent(const Content &content);
    /// Asks for two ends, one of which may be known; puts the cursor into the one that is missing.
    void ask(ObjectIndex from);
    ObjectField &from() const { return *m_from; }
    ObjectField &to() const { return *m_to; }

signals:
    void endsChosen(hw::ObjectIndex from, hw::ObjectIndex to);
    /// The same, while the person goes on in the bar.
    void endsSettled(hw::ObjectIndex from, hw::ObjectIndex to);
    void stepped(int by);
    void hubsWanted(bool through);
    void keepWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void endChosen();
    void askForMissing();
    void tell(const QString &sentence);

    ObjectField *m_from = nullptr, *m_to = nullptr;
    PlainText *m_arrow, *m_number;
    QToolButton *m_before, *m_after, *m_hubs, *m_keep;
};

} // namespace hw

// FindBar: a thing by its name: found on the board or put there, one after the other. Owned by RelationshipsPanel;
// window's thread.
#pragma once

#include "drawing/theme.h"
#include "landscape/search.h"

#include <QWidget>

class QToolButton;

namespace hw {

class ObjectField;
class PlainText;

class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(const Theme &theme, QWidget *parent = nullptr);
    void setLandscape(const LandscapePtr &landscape);
    void setIndex(const std::shared_ptr<const SearchIndex> &index);
    /// Empties the field and puts the cursor there; the sentence says what became of the name before.
    void ask(const QString &sentence = {});
    ObjectField &field() const { return *m_field; }
    QSize sizeHint() const override;

signals:
    void chosen(hw::ObjectIndex object);
    void unclear(const QString &sentence);
    void indexWanted(); ///< somebody is about to type
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    ObjectField *m_field;
    PlainText *m_sentence;
    QToolButton *m_close;
};

} // namespace hw

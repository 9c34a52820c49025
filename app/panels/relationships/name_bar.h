// NameBar: a card that floats above the graph: fields for names and buttons in a row, a sentence below them. FindBar
// and PathBar are such cards. Window's thread.
#pragma once

#include "drawing/theme.h"
#include "landscape/search.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace hw {

class ObjectField;
class PlainText;

class NameBar : public QWidget {
    Q_OBJECT
public:
    void setLandscape(const LandscapePtr &landscape);
    void setIndex(const std::shared_ptr<const SearchIndex> &index);
    QString sentence() const;
    QSize sizeHint() const override;

signals:
    void indexWanted(); ///< somebody is about to type
    void resized();     ///< its sentence takes another height
    void closed();

protected:
    /// `width`: pixels at 100 % text.
    NameBar(const Theme &theme, int width, QWidget *parent);
    ObjectField *addField(const QString &placeholder);
    void add(QWidget *widget); ///< to the row
    QToolButton *addButton(const QString &icon, const QString &what, const QString &key = {});
    void addClose(const QString &what, const QString &key);
    void say(const QString &sentence);
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; ///< of fields and buttons

private:
    const Theme &m_theme;
    int m_width;
    QHBoxLayout *m_row;
    PlainText *m_sentence;
    std::vector<ObjectField *> m_fields;
};

} // namespace hw

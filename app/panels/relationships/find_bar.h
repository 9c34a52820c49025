// FindBar: a thing by its name: found on the board or put there, one after the other. Owned by RelationshipsPanel;
// window's thread.
#pragma once

#include "panels/relationships/name_bar.h"

namespace hw {

class FindBar : public NameBar {
    Q_OBJECT
public:
    explicit FindBar(const Theme &theme, QWidget *parent = nullptr);
    /// Empties the field and puts the cursor there; the sentence says what became of the name before.
    void ask(const QString &sentence = {});
    ObjectField &field() const { return *m_field; }

signals:
    void chosen(hw::ObjectIndex object);
    void unclear(const QString &sentence);

private:
    ObjectField *m_field;
};

} // namespace hw

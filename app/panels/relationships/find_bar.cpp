#include "panels/relationships/find_bar.h"

#include "panels/object_field.h"

namespace hw {
namespace {

constexpr int wide = 420; // pixels at 100 %

} // namespace

FindBar::FindBar(const Theme &theme, QWidget *parent)
    : NameBar(theme, wide, parent)
    , m_field(addField(tr("Name or number: APT41, T1566, Cobalt Strike"))) {
    setAccessibleName(tr("Find or add by name"));
    addClose(tr("Close"), QStringLiteral("Esc"));
    connect(m_field, &ObjectField::chosen, this, &FindBar::chosen);
    connect(m_field, &ObjectField::unclear, this, &FindBar::unclear);
}

void FindBar::ask(const QString &sentence) {
    say(sentence.isEmpty() ? tr("Enter shows it on the board, or puts it there. Several, one after the other, stay "
                                "selected together.")
                           : sentence);
    m_field->setObject({});
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace hw

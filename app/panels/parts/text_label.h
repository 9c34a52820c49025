// TextLabel: plain text in a role and colour of the theme, wrapping where asked; follows theme and text scale.
// Use it in place of QLabel: data never becomes markup. Window's thread.
#pragma once

#include "drawing/theme.h"

#include <QLabel>

namespace hw {

class TextLabel : public QLabel {
    Q_OBJECT
public:
    TextLabel(const Theme &theme, const QString &text, Type role = Type::Body, const char *token = "text.default",
              QWidget *parent = nullptr);
    void setWraps(bool wraps) { setWordWrap(wraps); }
    void setToken(const char *token);
    void setRole(Type role);

private:
    void dress();

    const Theme &m_theme;
    Type m_role;
    const char *m_token;
};

} // namespace hw

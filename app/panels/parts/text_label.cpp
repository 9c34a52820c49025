#include "panels/parts/text_label.h"

namespace hw {

TextLabel::TextLabel(const Theme &theme, const QString &text, Type role, const char *token, QWidget *parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_role(role)
    , m_token(token) {
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, &TextLabel::dress);
    dress();
}

void TextLabel::setToken(const char *token) {
    m_token = token;
    dress();
}

void TextLabel::setRole(Type role) {
    m_role = role;
    dress();
}

void TextLabel::dress() {
    setFont(m_theme.font(m_role));
    QPalette colours = m_theme.palette();
    colours.setColor(QPalette::Active, QPalette::WindowText, m_theme.color(m_token));
    colours.setColor(QPalette::Inactive, QPalette::WindowText, m_theme.color(m_token));
    setPalette(colours);
}

} // namespace hw

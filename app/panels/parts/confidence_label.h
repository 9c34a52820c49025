// ConfidenceLabel: three bars and the word ("Moderate confidence"); "Confidence not stated" has its own sign.
#pragma once

#include "drawing/theme.h"
#include "landscape/kinds.h"

#include <QWidget>

namespace hw {

class ConfidenceLabel : public QWidget {
    Q_OBJECT
public:
    ConfidenceLabel(const Theme &theme, Confidence confidence, QWidget *parent = nullptr);
    Confidence confidence() const { return m_confidence; }
    /// `text` in place of the default words, e.g. "High · 14 sources".
    void setConfidence(Confidence confidence, const QString &text = {});
    /// Without words: the bars alone, the words as tool tip.
    void setTextShown(bool shown);
    void setRole(Type role, const char *token);
    QString text() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// "High confidence", "Confidence not stated".
    static QString words(Confidence confidence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    const Theme &m_theme;
    Confidence m_confidence;
    QString m_text;
    bool m_textShown = true;
    Type m_role = Type::Small;
    const char *m_token = "text.muted";
};

} // namespace hw

#include "panels/bottom_line.h"

#include "drawing/paint.h"
#include "panels/parts/confidence_label.h"
#include "panels/plain_text.h"
#include "session/wording.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>

namespace hw {

BottomLineBox::BottomLineBox(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(new PlainText(theme, Type::SmallMed, "accent.text", this))
    , m_first(new PlainText(theme, Type::BodyMed, "text.default", this))
    , m_second(new PlainText(theme, Type::Body, "text.muted", this))
    , m_sources(new PlainText(theme, Type::Small, "text.subtle", this))
    , m_confidence(new ConfidenceLabel(theme, Confidence::NotStated, this))
    , m_evidence(new LinkText(theme, tr("Show evidence"), Type::SmallMed, this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_side(new QWidget(this)) {
    m_label->setText(tr("Bottom line"));
    m_first->setMaxLines(3);
    m_second->setMaxLines(3);
    m_confidence->setRole(Type::SmallMed, "text.default");
    auto *text = new QGridLayout;
    text->setHorizontalSpacing(12);
    text->setVerticalSpacing(1);
    text->setRowStretch(0, 1);
    text->addWidget(m_label, 1, 0, Qt::AlignTop);
    text->addWidget(m_first, 1, 1);
    text->addWidget(m_second, 2, 1);
    text->setRowStretch(3, 1);
    text->setColumnStretch(1, 1);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(16, 0, 0, 0);
    side->setSpacing(0);
    side->addStretch(1);
    side->addWidget(m_confidence);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    m_sources->setMaxLines(2);
    below->addWidget(m_sources, 1, Qt::AlignVCenter);
    below->addWidget(m_evidence, 0, Qt::AlignRight | Qt::AlignVCenter);
    side->addLayout(below);
    side->addStretch(1);
    m_row->setContentsMargins(18, 5, 14, 5);
    m_row->setSpacing(12);
    m_row->addLayout(text, 1);
    m_row->addWidget(m_side, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Bottom line"));
    connect(m_evidence, &LinkText::clicked, this, &BottomLineBox::evidenceWanted);
    connect(&theme, &Theme::changed, this, &BottomLineBox::arrange);
    arrange();
}

void BottomLineBox::show(const BottomLine &line) {
    m_first->setText(wording::paragraph(line.first));
    m_second->setText(wording::paragraph(line.second));
    m_second->setVisible(!line.second.empty());
    m_confidence->setConfidence(line.confidence);
    QString sources = wording::count(line.sources, tr("source"), tr("sources"));
    if (line.weakSources)
        sources = tr("%1, %2 weak").arg(sources, wording::number(line.weakSources));
    m_sources->setText(sources);
    m_evidence->setVisible(!line.claims.empty());
    m_evidence->setAccessibleDescription(
        tr("Opens the %1 that this rests on")
            .arg(wording::count(qint64(line.claims.size()), tr("claim"), tr("claims"))));
    setAccessibleDescription(
        QStringLiteral("%1 %2 %3, %4").arg(m_first->text(), m_second->text(), m_confidence->text(), sources));
    updateGeometry();
}

QString BottomLineBox::first() const { return m_first->text(); }
QString BottomLineBox::second() const { return m_second->text(); }

void BottomLineBox::arrange() {
    const bool wide = width() >= m_theme.scaled(820);
    m_row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_label->setFixedWidth(m_theme.scaled(78));
    m_side->setFixedWidth(wide ? m_theme.scaled(292) - 14 : std::max(120, width() - 32));
    m_side->layout()->setContentsMargins(wide ? 16 : 0, 0, 0, 0);
    setMinimumHeight(m_theme.scaled(58));
    updateGeometry();
    update();
}

void BottomLineBox::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrange();
}

void BottomLineBox::paintEvent(QPaintEvent *) {
    QPainter p(this);
    paint::card(p, m_theme, QRectF(rect()));
    p.fillRect(QRectF(0, 8, 3, height() - 16), m_theme.color("accent.default"));
    if (m_row->direction() == QBoxLayout::LeftToRight)
        p.fillRect(QRectF(m_side->x(), 12, 1, height() - 24), m_theme.color("stroke.subtle"));
}

} // namespace hw

#include "panels/timeline/timeline_drawer.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/plain_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace hw {

TimelineDrawer::TimelineDrawer(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new PlainText(theme, Type::BodyStrong))
    , m_meta(new PlainText(theme, Type::Small, "text.muted"))
    , m_happened(new PlainText(theme, Type::Small))
    , m_known(new PlainText(theme, Type::Small))
    , m_sentence(new PlainText(theme, Type::Small, "text.muted"))
    , m_over(new PlainText(theme, Type::BodyStrong))
    , m_open(new QPushButton(tr("Open its page")))
    , m_close(new QToolButton)
    , m_list(new LinesView(theme, {.row = 44, .titleLines = 1, .secondLines = 2, .separators = true})) {
    setAccessibleName(tr("What is selected"));
    m_title->setMaxLines(1);
    m_over->setMaxLines(1);
    m_over->setText(tr("Its claims and their sources"));
    m_meta->setMaxLines(2);
    m_happened->setMaxLines(1);
    m_known->setMaxLines(2);
    m_sentence->setMaxLines(2);
    m_list->setAccessibleName(tr("Its claims"));
    m_close->setIcon(themedIcon(theme, QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close  Esc"));
    m_close->setAccessibleName(tr("Close"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 8, 8);
    row->setSpacing(16);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(30, 0, 0, 4);
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addWidget(m_meta);
    words->addLayout(head);
    for (QWidget *each : std::initializer_list<QWidget *>{m_happened, m_known, m_sentence})
        words->addWidget(each);
    words->addStretch(1);
    auto *claims = new QVBoxLayout;
    claims->setSpacing(4);
    auto *over = new QHBoxLayout;
    over->setSpacing(8);
    over->addWidget(m_over, 1);
    over->addWidget(m_open);
    over->addWidget(m_close);
    claims->addLayout(over);
    claims->addWidget(m_list, 1);
    row->addLayout(words, 2);
    row->addLayout(claims, 3);
    connect(&theme, &Theme::changed, this, &TimelineDrawer::fit);
    fit();
    connect(m_open, &QPushButton::clicked, this, &TimelineDrawer::openWanted);
    connect(m_close, &QToolButton::clicked, this, &TimelineDrawer::closeWanted);
    connect(m_list, &LinesView::opened, this, &TimelineDrawer::rowOpened);
    connect(m_list, &LinesView::menuWanted, this, &TimelineDrawer::menuWanted);
}

void TimelineDrawer::setContent(Content content) {
    m_content = std::move(content);
    m_title->setText(m_content.title);
    m_meta->setText(m_content.meta);
    m_happened->setText(m_content.happened);
    m_known->setText(m_content.known);
    m_known->setVisible(!m_content.known.isEmpty());
    m_sentence->setText(m_content.sentence);
    m_sentence->setVisible(!m_low && !m_content.sentence.isEmpty());
    m_open->setVisible(m_content.canOpen);
    m_list->setItems(m_content.claims);
    update();
}

/// Always the same height, so that the lanes above stand still while one thing after the other is looked at.
void TimelineDrawer::fit() { setFixedHeight(m_theme.scaled(m_low ? 146 : 184)); }

void TimelineDrawer::setLow(bool low) {
    if (std::exchange(m_low, low) == low)
        return;
    m_sentence->setVisible(!m_low && !m_content.sentence.isEmpty());
    fit();
}

void TimelineDrawer::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.fillRect(rect(), m_theme.color("bg.surface"));
    p.fillRect(QRectF(0, 0, width(), 1), m_theme.color("stroke.default"));
    if (m_content.kind)
        paint::colouredKindMark(p, m_theme, *m_content.kind, {28, 28.0}, 11,
                                m_theme.color(paint::originToken(m_content.origin)));
}

} // namespace hw

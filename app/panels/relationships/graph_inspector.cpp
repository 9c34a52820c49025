#include "panels/relationships/graph_inspector.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/panel_keys.h"
#include "panels/parts/pill_tabs.h"
#include "panels/plain_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace hw {
namespace {

/// As far as a person sees it: such rows stay, with the row that is marked and the place where the list stands.
bool isSame(const LineItem &a, const LineItem &b) {
    return a.object == b.object && a.claim == b.claim && a.mark == b.mark && a.confidence == b.confidence &&
           a.badge == b.badge && a.title == b.title && a.second == b.second && a.third == b.third &&
           a.right == b.right && a.warning == b.warning && a.accessible == b.accessible && a.heading == b.heading &&
           a.bar.size() == b.bar.size() && a.opens == b.opens;
}

bool shows(const LinesModel &model, const std::vector<LineItem> &rows) {
    if (model.rowCount() != int(rows.size()))
        return false;
    for (int row = 0; row < model.rowCount(); ++row)
        if (!isSame(model.item(row), rows[std::size_t(row)]))
            return false;
    return true;
}

} // namespace

GraphInspector::GraphInspector(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new PlainText(theme, Type::Title))
    , m_meta(new PlainText(theme, Type::Small, "text.muted"))
    , m_sentence(new PlainText(theme, Type::Body))
    , m_explanation(new PlainText(theme, Type::Small, "text.muted"))
    , m_nothing(new PlainText(theme, Type::Small, "text.muted"))
    , m_tabs(new PillTabs(theme))
    , m_list(new LinesView(theme, {.row = 32, .titleLines = 3, .secondLines = 3, .separators = true}))
    , m_add(new QPushButton)
    , m_open(new QPushButton)
    , m_expand(new QPushButton(themedIcon(theme, QStringLiteral("expand")), tr("Expand")))
    , m_more(new QPushButton(tr("More"))) {
    setAccessibleName(tr("What is selected"));
    m_title->setMaxLines(2);
    m_sentence->setMaxLines(4);
    m_explanation->setMaxLines(4);
    m_nothing->setMaxLines(4);
    m_list->setAccessibleName(tr("Links and claims"));
    PanelKeys::passOn(*m_list);
    m_open->setProperty("variant", "primary");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(6);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(48, 0, 0, 0);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_meta);
    column->addLayout(head);
    for (QWidget *each : std::initializer_list<QWidget *>{m_sentence, m_tabs, m_explanation, m_nothing})
        column->addWidget(each);
    column->addWidget(m_list, 1);
    column->addWidget(m_add);
    m_add->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open, 1);
    buttons->addWidget(m_expand);
    buttons->addWidget(m_more);
    column->addLayout(buttons);
    connect(m_tabs, &PillTabs::chosen, this, &GraphInspector::tabChosen);
    connect(m_list, &LinesView::chosen, this, &GraphInspector::rowChosen);
    connect(m_list, &LinesView::opened, this, &GraphInspector::rowOpened);
    connect(m_list, &LinesView::menuWanted, this, &GraphInspector::menuWanted);
    connect(m_open, &QPushButton::clicked, this, &GraphInspector::openWanted);
    connect(m_add, &QPushButton::clicked, this, &GraphInspector::addWanted);
    connect(m_more, &QPushButton::clicked, this,
            [this] { emit moreWanted(m_more->mapToGlobal(QPoint(0, m_more->height() + 4))); });
    connect(m_expand, &QPushButton::clicked, this,
            [this] { emit expandWanted(m_expand->mapToGlobal(QPoint(0, m_expand->height() + 4))); });
}

void GraphInspector::setContent(const Content &content) {
    m_content = content;
    m_title->setText(content.title);
    m_meta->setText(content.meta);
    m_sentence->setText(content.sentence);
    m_sentence->setVisible(!content.sentence.isEmpty());
    QList<PillTabs::Option> options;
    for (const QString &tab : content.tabs)
        options << PillTabs::Option{tab};
    m_tabs->setOptions(options);
    m_tabs->setVisible(content.tabs.size() > 1);
    m_open->setText(content.open);
    m_open->setVisible(!content.open.isEmpty());
    m_expand->setVisible(content.canExpand);
    m_more->setVisible(content.canDoMore);
    update();
}

void GraphInspector::setPage(const Page &page) {
    m_explanation->setText(page.explanation);
    m_explanation->setVisible(!page.explanation.isEmpty());
    m_nothing->setText(page.nothing);
    m_nothing->setVisible(page.rows.empty() && !page.nothing.isEmpty());
    m_add->setText(page.add);
    m_add->setVisible(!page.add.isEmpty());
    if (!shows(m_list->lines(), page.rows))
        m_list->setItems(page.rows);
}

void GraphInspector::setTab(int tab) { m_tabs->setCurrent(tab); }

QSize GraphInspector::sizeHint() const { return {m_theme.px(Metric::Inspector), 400}; }

void GraphInspector::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.fillRect(rect(), m_theme.color("bg.surface"));
    p.fillRect(QRect(0, 0, 1, height()), m_theme.color("stroke.subtle"));
    const QPointF centre(34, 38);
    if (m_content.kind)
        paint::kindMark(p, m_theme, *m_content.kind, centre, 18);
    else
        drawIcon(p, QStringLiteral("graph"), QRectF(centre - QPointF(12, 12), QSizeF(24, 24)),
                 m_theme.color("text.muted"));
}

} // namespace hw

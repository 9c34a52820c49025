#include "panels/find_bar.h"

#include "panels/graph_floating.h"
#include "panels/object_field.h"
#include "panels/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace hw {
namespace {

constexpr int wide = 420;
constexpr int sentenceLines = 2;

} // namespace

FindBar::FindBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(new ObjectField(theme, tr("Name or number: APT41, T1566, Cobalt Strike")))
    , m_sentence(new PlainText(theme, Type::Small, "text.muted"))
    , m_close(floatingButton(theme, QStringLiteral("close"), tr("Close"), QStringLiteral("Esc"))) {
    setAccessibleName(tr("Find or add by name"));
    m_sentence->setMaxLines(sentenceLines);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(floatingShadow + 12, floatingShadow + 6, floatingShadow + 6, floatingShadow + 8);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 1);
    row->addWidget(m_close);
    column->addLayout(row);
    column->addWidget(m_sentence);
    m_field->installEventFilter(this);
    connect(m_field, &ObjectField::chosen, this, &FindBar::chosen);
    connect(m_field, &ObjectField::unclear, this, &FindBar::unclear);
    connect(m_field, &ObjectField::left, this, &FindBar::closed);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
}

void FindBar::setLandscape(const LandscapePtr &landscape) { m_field->setLandscape(landscape); }
void FindBar::setIndex(const std::shared_ptr<const SearchIndex> &index) { m_field->setIndex(index); }

void FindBar::ask(const QString &sentence) {
    m_sentence->setText(sentence.isEmpty() ? tr("Enter shows it on the board, or puts it there. Several, one after the "
                                                "other, stay selected together.")
                                           : sentence);
    m_field->setObject({});
    m_field->setFocus(Qt::OtherFocusReason);
}

QSize FindBar::sizeHint() const {
    const int row = m_theme.px(Metric::Control);
    return {m_theme.scaled(wide), 2 * floatingShadow + 18 + row + sentenceLines * m_theme.lineHeight(Type::Small)};
}

void FindBar::paintEvent(QPaintEvent *) { paintFloating(*this, m_theme); }

bool FindBar::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusIn)
        emit indexWanted();
    return QWidget::eventFilter(watched, event);
}

} // namespace hw

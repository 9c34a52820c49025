#include "panels/relationships/name_bar.h"

#include "panels/object_field.h"
#include "panels/plain_text.h"
#include "panels/relationships/graph_floating.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace hw {
namespace {

constexpr int sentenceLines = 2;
constexpr int left = 12, right = 6, above = 6, below = 8; ///< from the card to what stands in it
constexpr int between = 4;

} // namespace

NameBar::NameBar(const Theme &theme, int width, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_width(width)
    , m_row(new QHBoxLayout)
    , m_sentence(new PlainText(theme, Type::Small, "text.muted")) {
    m_sentence->setMaxLines(sentenceLines);
    m_row->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(floatingShadow + left, floatingShadow + above, floatingShadow + right,
                               floatingShadow + below);
    column->setSpacing(between);
    column->addLayout(m_row);
    column->addWidget(m_sentence);
}

ObjectField *NameBar::addField(const QString &placeholder) {
    auto *field = new ObjectField(m_theme, placeholder);
    field->installEventFilter(this);
    connect(field, &ObjectField::left, this, &NameBar::closed);
    m_row->addWidget(field, 1);
    m_fields.push_back(field);
    return field;
}

void NameBar::add(QWidget *widget) { m_row->addWidget(widget); }

QToolButton *NameBar::addButton(const QString &icon, const QString &what, const QString &key) {
    QToolButton *button = floatingButton(m_theme, icon, what, key);
    button->installEventFilter(this);
    m_row->addWidget(button);
    return button;
}

void NameBar::addClose(const QString &what, const QString &key) {
    connect(addButton(QStringLiteral("close"), what, key), &QToolButton::clicked, this, &NameBar::closed);
}

void NameBar::setLandscape(const LandscapePtr &landscape) {
    for (ObjectField *field : m_fields)
        field->setLandscape(landscape);
}

void NameBar::setIndex(const std::shared_ptr<const SearchIndex> &index) {
    for (ObjectField *field : m_fields)
        field->setIndex(index);
}

QString NameBar::sentence() const { return m_sentence->text(); }

void NameBar::say(const QString &sentence) {
    m_sentence->setText(sentence);
    updateGeometry();
    emit resized();
}

QSize NameBar::sizeHint() const {
    const int wide = m_theme.scaled(m_width);
    const int words = m_sentence->heightForWidth(wide - 2 * floatingShadow - left - right);
    return {wide, 2 * floatingShadow + above + below + between + m_theme.px(Metric::Control) +
                      std::clamp(words, 0, sentenceLines * m_theme.lineHeight(Type::Small))};
}

void NameBar::paintEvent(QPaintEvent *) { paintFloating(*this, m_theme); }

bool NameBar::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::FocusIn && std::find(m_fields.begin(), m_fields.end(), watched) != m_fields.end())
        emit indexWanted();
    return QWidget::eventFilter(watched, event);
}

} // namespace hw

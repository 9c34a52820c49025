#include "window/filter_popover.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "landscape/filter_text.h"
#include "panels/parts/text_label.h"
#include "session/wording.h"
#include "window/filter_chip.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStringList>

namespace hw {
namespace {

using Is = FilterField::Is;
constexpr int inset = 12;

/// Words as people type them: blanks separate, quotation marks hold together, a minus excludes.
QString wordsText(const FilterValues &values) {
    QStringList parts;
    const auto add = [&parts](const std::vector<std::string> &list, const QString &sign) {
        for (const std::string &value : list)
            parts << sign + wording::text(quotedFilterValue(value));
    };
    add(values.include, {});
    add(values.exclude, QStringLiteral("-"));
    return parts.join(QLatin1Char(' '));
}

Filter withWords(Filter filter, const QString &text) {
    filter.clear(FilterKey::Text);
    QString word;
    bool quoted = false, excluded = false;
    const auto finish = [&] {
        const std::string value = word.simplified().toStdString();
        if (!value.empty()) {
            if (excluded)
                filter.exclude(FilterKey::Text, value);
            else
                filter.include(FilterKey::Text, value);
        }
        word.clear();
        excluded = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == QLatin1Char('\\') && i + 1 < text.size())
            word += text.at(++i);
        else if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (c.isSpace() && !quoted)
            finish();
        else if (c == QLatin1Char('-') && word.isEmpty() && !excluded && !quoted)
            excluded = true;
        else
            word += c;
    }
    finish();
    return filter;
}

} // namespace

FilterPopover::FilterPopover(Exploration &exploration, const Theme &theme, const FilterField &field, QWidget *ground)
    : Floating(theme, ground)
    , m_exploration(exploration)
    , m_field(field)
    , m_before(exploration.filter())
    , m_model(new OptionModel(field, this))
    , m_list(new OptionList(theme, m_model, this))
    , m_fault(new TextLabel(theme, {}, Type::Caption, "status.danger", this))
    , m_result(new TextLabel(theme, {}, Type::Small, "text.muted", this))
    , m_clear(new BarButton(theme, BarButton::Look::Link, {}, tr("Clear"), this))
    , m_counts(this) {
    setObjectName(QStringLiteral("filterPopover"));
    setAccessibleName(tr("Filter %1").arg(fieldTitle(field)));
    m_list->setAccessibleName(fieldTitle(field));
    m_fault->setWordWrap(true);
    m_fault->hide();
    addFields();
    m_list->setVisible(field.is != Is::Words);
    connect(m_list, &OptionList::picked, this, &FilterPopover::pick);
    connect(m_list, &OptionList::accepted, this, &Floating::close);
    connect(m_list, &OptionList::typed, this, [this](const QString &text) {
        if (m_search && m_search->isVisible()) {
            m_search->setFocus();
            m_search->setText(text);
        }
    });
    connect(m_clear, &QAbstractButton::clicked, this, [this] { take(without(m_field, m_exploration.filter())); });
    connect(&exploration, &Exploration::changed, this, &FilterPopover::refresh);
    connect(&theme, &Theme::changed, this, &FilterPopover::arrange);
    refresh(Exploration::FilterPart);
}

FilterPopover::~FilterPopover() = default;

void FilterPopover::addFields() {
    const auto edit = [this](const QString &name, const QString &hint) {
        auto *line = new QLineEdit(this);
        line->setAccessibleName(name);
        line->setPlaceholderText(hint);
        return line;
    };
    if (m_field.is == Is::Period) {
        m_from = edit(tr("From"), tr("From: 2020-06"));
        m_to = edit(tr("To"), tr("To: May 2025"));
        for (QLineEdit *line : {m_from, m_to})
            connect(line, &QLineEdit::textEdited, this, &FilterPopover::readPeriod);
    } else if (m_field.is == Is::Words) {
        m_search = edit(fieldTitle(m_field), tr("ransomware \"supply chain\" -hospital"));
        connect(m_search, &QLineEdit::textEdited, this, &FilterPopover::readWords);
    } else if (m_field.is == Is::Values) {
        m_search = edit(tr("Search in this list"), tr("Search"));
        m_search->hide();
        connect(m_search, &QLineEdit::textChanged, m_model, &OptionModel::setSearch);
    }
}

QWidget *FilterPopover::firstFocus() {
    if (m_search && !m_search->isHidden())
        return m_search;
    return m_list->isHidden() ? static_cast<QWidget *>(m_search) : m_list;
}

void FilterPopover::showEvent(QShowEvent *event) {
    arrange();
    Floating::showEvent(event);
}

void FilterPopover::take(Filter filter) {
    const QString step = fieldStep(m_field, filter, m_exploration.landscape());
    m_exploration.narrow(std::move(filter), step);
}

void FilterPopover::pick(const QModelIndex &index, Pick how) {
    take(picked(m_field, m_exploration.filter(), m_model->option(index.row()).value, how));
}

void FilterPopover::cancel() {
    const bool isAnother = m_exploration.filter() != m_before;
    m_exploration.narrow(m_before, fieldStep(m_field, m_before, m_exploration.landscape()));
    close();
    if (isAnother)
        emit takenBack();
}

void FilterPopover::readPeriod() {
    Filter filter = m_exploration.filter();
    QString fault;
    const auto read = [&fault](const QLineEdit *line, std::optional<PartialDate> &date) {
        const QString text = line->text().trimmed();
        const auto given = text.isEmpty() ? std::nullopt : dateFromPerson(text);
        if (!text.isEmpty() && !given)
            fault = tr("“%1” is no date; write 2020, 2020-06, June 2020 or 2020-06-15.").arg(text.left(40));
        else
            date = given;
    };
    read(m_from, filter.since);
    read(m_to, filter.until);
    if (fault.isEmpty() && filter.since && filter.until && filter.since->firstDay() > filter.until->lastDay())
        fault = tr("The period ends before it begins.");
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    place();
    arrange();
    if (fault.isEmpty()) {
        m_own = true;
        take(std::move(filter));
        m_own = false;
    }
}

void FilterPopover::readWords() {
    m_own = true;
    take(withWords(m_exploration.filter(), m_search->text()));
    m_own = false;
}

void FilterPopover::refresh(Exploration::Parts parts) {
    if (!(parts & (Exploration::FilterPart | Exploration::LandscapePart)))
        return;
    const Landscape &landscape = m_exploration.landscape();
    const Filter &filter = m_exploration.filter();
    m_model->setFilter(filter);
    const auto shown = countedEvents(landscape, m_exploration.visible()).size();
    m_result->setText(shown == 0 ? tr("None match") : wording::events(static_cast<qint64>(shown)));
    m_clear->setEnabled(isSet(m_field, filter));
    if (!m_own && m_from) { // what the person is typing is theirs
        m_from->setText(filter.since ? wording::shortDate(*filter.since) : QString());
        m_to->setText(filter.until ? wording::shortDate(*filter.until) : QString());
    }
    if (!m_own && m_field.is == Is::Words)
        m_search->setText(wordsText(filter.values(FilterKey::Text)));
    // The counts are those under the other fields: picking here does not change them.
    const Filter others = without(m_field, filter);
    if (m_field.is == Is::Words)
        m_complete = true;
    else if ((parts & Exploration::LandscapePart) || !m_complete || others != m_asked)
        ask();
}

void FilterPopover::ask() {
    m_asked = without(m_field, m_exploration.filter());
    m_counts.ask([landscape = m_exploration.snapshot(), filter = m_asked,
                  &field = m_field](Progress &progress) { return optionsOf(field, *landscape, filter, progress); },
                 [this](std::vector<FacetCount> options) {
                     m_complete = true;
                     const bool searchable = m_search && options.size() > 8;
                     const bool toSearch = searchable && m_search->isHidden() && m_list->hasFocus();
                     if (m_field.is == Is::Values)
                         m_search->setVisible(searchable);
                     m_model->setOptions(std::move(options));
                     if (isOpen()) {
                         place();
                         arrange();
                         if (toSearch)
                             m_search->setFocus(Qt::PopupFocusReason);
                     }
                 });
}

int FilterPopover::headHeight() const {
    int height = 8;
    const int control = theme().px(Metric::Control);
    if (m_from || (m_search && !m_search->isHidden()))
        height += 4 + control + 8;
    if (!m_fault->isHidden())
        height += m_fault->heightForWidth(cardWidth() - 2 * inset) + 4;
    return height;
}

/// 280 as the design has it, more where the names of the options would be cut.
int FilterPopover::cardWidth() const {
    const int least = theme().scaled(280);
    return m_field.is == Is::Words ? least : std::clamp(m_list->wholeWidth(), least, theme().scaled(380));
}

QSize FilterPopover::cardSize() const {
    const int options = static_cast<int>(m_model->options().size());
    const int rows = m_field.is == Is::Words ? 0 : std::clamp(options, 3, 12);
    return {cardWidth(), headHeight() + rows * m_list->rowHeight() + 4 + theme().scaled(36)};
}

void FilterPopover::arrange() {
    const QRect inner = card().adjusted(1, 1, -1, -1);
    const int control = theme().px(Metric::Control);
    int y = inner.top() + 8;
    const int width = inner.width() - 2 * inset;
    if (m_from) {
        const int half = (width - 8) / 2;
        m_from->setGeometry(inner.left() + inset, y + 4, half, control);
        m_to->setGeometry(inner.left() + inset + half + 8, y + 4, half, control);
        y += 4 + control + 8;
    } else if (m_search && !m_search->isHidden()) {
        m_search->setGeometry(inner.left() + inset, y + 4, width, control);
        y += 4 + control + 8;
    }
    QPalette fault;
    fault.setColor(QPalette::WindowText, theme().color("status.danger"));
    m_fault->setPalette(fault);
    m_fault->setFont(theme().font(Type::Caption));
    if (!m_fault->isHidden()) {
        const int height = m_fault->heightForWidth(width);
        m_fault->setGeometry(inner.left() + inset, y, width, height);
        y += height + 4;
    }
    const int foot = theme().scaled(36);
    m_list->setGeometry(inner.left(), y, inner.width(), std::max(0, inner.bottom() + 1 - foot - y));
    QPalette muted;
    muted.setColor(QPalette::WindowText, theme().color("text.muted"));
    m_result->setPalette(muted);
    m_result->setFont(theme().font(Type::Small));
    const QSize clear = m_clear->sizeHint();
    const int footTop = inner.bottom() + 1 - foot;
    m_clear->setGeometry(inner.right() - inset + 6 - clear.width(), footTop + (foot - clear.height()) / 2,
                         clear.width(), clear.height());
    m_result->setGeometry(inner.left() + inset, footTop, width - clear.width(), foot);
}

void FilterPopover::resizeEvent(QResizeEvent *) { arrange(); }

void FilterPopover::paintEvent(QPaintEvent *event) {
    Floating::paintEvent(event);
    QPainter p(this);
    const QRect inner = card().adjusted(1, 1, -1, -1);
    p.fillRect(QRect(inner.left(), inner.bottom() + 1 - theme().scaled(36), inner.width(), 1),
               theme().color("stroke.subtle"));
    if (m_complete && m_field.is != Is::Words && m_model->rowCount() == 0)
        paint::text(p, theme(), m_list->geometry().adjusted(inset, 0, -inset, 0), tr("Nothing here is called that."),
                    Type::Small, theme().color("text.subtle"), Qt::AlignCenter);
}

void FilterPopover::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        close();
    else
        Floating::keyPressEvent(event);
}

bool FilterPopover::eventFilter(QObject *watched, QEvent *event) {
    const bool field = watched == m_search || watched == m_from || watched == m_to;
    if (field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Down && !m_list->isHidden()) {
            m_list->setFocus(Qt::TabFocusReason);
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_model->index(0));
            return true;
        }
        if (enter && m_field.is == Is::Values && !m_search->text().isEmpty()) {
            if (m_model->rowCount() > 0)
                pick(m_model->index(0), Pick::Toggle);
            m_search->clear();
            return true;
        }
    }
    return Floating::eventFilter(watched, event);
}

} // namespace hw

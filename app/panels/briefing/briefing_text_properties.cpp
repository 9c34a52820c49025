// BriefingProperties: the text that is chosen on the page: its likelihood, confidence, label and claims.
#include "panels/briefing/briefing_properties.h"

#include "briefing/likelihood.h"
#include "panels/plain_text.h"
#include "session/wording.h"

#include <QGridLayout>

namespace hw {
namespace {

constexpr Confidence confidences[] = {Confidence::NotStated, Confidence::Low, Confidence::Moderate, Confidence::High};

} // namespace

void BriefingProperties::buildText() {
    const auto across = [this](QWidget *widget, Qt::Alignment at = {}) {
        m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2, at);
    };
    const auto row = [this](const QString &name, QWidget *control) {
        auto *label = new PlainText(m_theme, Type::Body, "text.muted");
        label->setText(name);
        const int at = m_grid->rowCount();
        m_grid->addWidget(label, at, 0);
        m_grid->addWidget(control, at, 1);
        return label;
    };
    m_textSection = section({});
    m_textName = new PlainText(m_theme, Type::Section);
    m_text = new PlainText(m_theme, Type::Body);
    m_text->setMaxLines(8);
    m_edit = new LinkText(m_theme, tr("Edit  F2"));
    across(m_textName);
    across(m_text);
    across(m_edit, Qt::AlignLeft);
    QStringList terms{tr("None")};
    for (const briefing::LikelihoodTerm &term : briefing::likelihoodTerms())
        terms << QString::fromLatin1(term.term);
    m_likelihood = choice(tr("Likelihood"), terms);
    m_likelihoodLabel = row(tr("Likelihood"), m_likelihood);
    m_range = new PlainText(m_theme, Type::Caption, "text.subtle");
    m_grid->addWidget(m_range, m_grid->rowCount(), 1);
    QStringList levels;
    for (const Confidence level : confidences)
        levels << wording::confidence(level);
    m_confidence = choice(tr("Confidence"), levels);
    m_confidenceLabel = row(tr("Confidence"), m_confidence);
    m_why = new PlainText(m_theme, Type::Small, "text.muted");
    m_why->setMaxLines(4);
    across(m_why);
    QStringList labels{tr("None of its own")};
    for (int level = 1; level < int(briefing::tlpCount); ++level)
        labels << briefing::label(briefing::Tlp(level));
    m_marking = choice(tr("Label of this text"), labels);
    m_marking->setToolTip(tr("The page takes the strictest label of what stands on it."));
    m_markingLabel = row(tr("Label"), m_marking);
    connect(m_marking, &QComboBox::activated, this, &BriefingProperties::setMarking);
    m_claims = new LinkText(m_theme, {});
    m_generated = new LinkText(m_theme, tr("Back to the generated words"));
    m_confirm = new LinkText(m_theme, tr("The claims carry these words"));
    across(m_claims, Qt::AlignLeft);
    across(m_confirm, Qt::AlignLeft);
    connect(m_confirm, &LinkText::clicked, this, [this] {
        if (m_chosen)
            m_desk.confirm(m_desk.current(), m_chosen->place);
    });
    across(m_generated, Qt::AlignLeft);
    connect(m_edit, &LinkText::clicked, this, &BriefingProperties::editWanted);
    connect(m_likelihood, &QComboBox::activated, this, &BriefingProperties::setLikelihood);
    connect(m_confidence, &QComboBox::activated, this, [this](int at) {
        change(tr("Confidence"), [this, at](briefing::Page &page) {
            if (briefing::Statement *statement = m_chosen ? statementAt(page, m_chosen->place) : nullptr)
                statement->confidence = confidences[at];
        });
    });
    connect(m_claims, &LinkText::clicked, this, [this] {
        if (const briefing::Page *page = m_desk.page(); page && m_chosen)
            emit claimsWanted(claimsAt(*page, m_chosen->place));
    });
    connect(m_generated, &LinkText::clicked, this, [this] {
        change(tr("Back to the generated words"), [this](briefing::Page &page) {
            if (briefing::Statement *statement = m_chosen ? statementAt(page, m_chosen->place) : nullptr)
                statement->text = statement->generated;
        });
    });
}

/// The one term of the row in the text becomes another.
void BriefingProperties::setLikelihood(int term) {
    const briefing::Page *page = m_desk.page();
    const auto text = page && m_chosen ? textAt(*page, *m_chosen) : std::nullopt;
    if (!text || term == 0)
        return showText();
    const auto found = briefing::likelihoodIn(*text);
    if (found.size() != 1)
        return showText();
    QString words = *text;
    words.replace(found[0].at, found[0].length,
                  QString::fromLatin1(briefing::likelihoodTerms()[std::size_t(term - 1)].term));
    if (!m_desk.setText(m_desk.current(), *m_chosen, words))
        showText();
}

/// What a person marks here leaves only under that label; the gate lists it.
void BriefingProperties::setMarking(int at) {
    const auto level = briefing::Tlp(at);
    if (m_chosen)
        change(tr("%1 for a text").arg(briefing::label(level)),
               [this, level](briefing::Page &page) { setMarkingAt(page, *m_chosen, level); });
}

void BriefingProperties::setChosen(const briefing::PlacedText *text) {
    m_chosen = text ? std::optional(text->at) : std::nullopt;
    m_chosenName = text ? text->name : QString();
    showText();
}

void BriefingProperties::showText() {
    const briefing::Page *page = m_desk.page();
    const auto text = page && m_chosen ? textAt(*page, *m_chosen) : std::nullopt;
    m_textSection->setVisible(text.has_value());
    if (!text)
        return;
    m_textName->setText(m_chosenName);
    m_text->setText(*text);
    const briefing::Statement *statement = m_chosen->isHeading ? nullptr : statementAt(*page, m_chosen->place);
    const bool judged = statement && m_chosen->place.is == briefing::Place::Is::InBlock;
    const auto found = briefing::likelihoodIn(*text);
    m_likelihood->setVisible(judged);
    m_likelihoodLabel->setVisible(judged);
    m_likelihood->setEnabled(found.size() == 1);
    m_likelihood->setCurrentIndex(found.size() == 1 ? found[0].term + 1 : 0);
    m_range->setText(found.size() == 1
                         ? QString::fromUtf8(briefing::likelihoodTerms()[std::size_t(found[0].term)].range)
                         : QString());
    m_range->setVisible(judged && found.size() == 1);
    m_confidence->setVisible(judged);
    m_confidenceLabel->setVisible(judged);
    for (int i = 0; statement && i < int(std::size(confidences)); ++i)
        if (confidences[i] == statement->confidence)
            m_confidence->setCurrentIndex(i);
    const auto marking = markingAt(*page, *m_chosen);
    m_marking->setVisible(marking.has_value());
    m_markingLabel->setVisible(marking.has_value());
    m_marking->setCurrentIndex(int(marking.value_or(briefing::Tlp::Clear)));
    m_why->setText(statement ? statement->why : QString());
    m_why->setVisible(judged && !m_why->text().isEmpty());
    const auto claims = m_chosen->isHeading ? QStringList() : claimsAt(*page, m_chosen->place);
    const QString count = wording::count(claims.size(), tr("claim"), tr("claims"));
    const bool unchecked = statement && statement->isUnchecked();
    m_claims->setText(unchecked ? tr("Own words; %1 not checked").arg(count) : tr("Rests on %1").arg(count));
    m_confirm->setVisible(unchecked);
    m_claims->setVisible(!claims.isEmpty());
    m_generated->setVisible(statement && statement->isEdited());
}

} // namespace hw

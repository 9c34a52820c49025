#include "panels/claim_detail.h"

#include "drawing/paint.h"
#include "landscape/explain.h"
#include "panels/notes_box.h"
#include "panels/parts/confidence_label.h"
#include "panels/plain_text.h"
#include "session/notebook.h"
#include "session/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace hw {
namespace {

/// A tinted box with a word in the warning colour and its text.
class WarningBox : public QWidget {
public:
    WarningBox(const Theme &theme, const QString &label, const QString &value, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme) {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(10, 8, 10, 8);
        column->setSpacing(2);
        auto *head = new PlainText(theme, Type::SmallStrong, "status.warning", this);
        head->setText(label);
        auto *text = new PlainText(theme, Type::Small, "text.default", this);
        text->setMaxLines(0);
        text->setText(value);
        column->addWidget(head);
        column->addWidget(text);
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter p(this);
        paint::roundedRect(p, QRectF(rect()), 6, m_theme.color("status.warning.bg"));
    }

private:
    const Theme &m_theme;
};

QString evidenceSentence(Evidence evidence) {
    switch (evidence) {
    case Evidence::TextRead: return ClaimDetail::tr("Text read: the relevant passage of at least one source was read.");
    case Evidence::SummarySeen: return ClaimDetail::tr("Summary seen: only a summary of the source was read.");
    case Evidence::AddressOnly:
        return ClaimDetail::tr("Address only: the address is confirmed, the text was not available.");
    case Evidence::Unverified: return ClaimDetail::tr("Unverified: no confirmed address.");
    }
    return {};
}

} // namespace

ClaimDetail::ClaimDetail(LandscapePtr landscape, ClaimIndex claim, const Theme &theme, Notebook *notebook,
                         QWidget *parent)
    : QWidget(parent)
    , m_landscape(std::move(landscape))
    , m_claim(claim)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    setAccessibleName(tr("Claim %1").arg(wording::text(m_landscape->claim(claim).id)));
    addWhat();
    addHowSure();
    addWhen();
    addReservations();
    addSources();
    if (notebook) {
        m_layout->addSpacing(8);
        auto *notes = new NotesBox(theme, *notebook, targetOf(*m_landscape, claim), this);
        connect(notes, &NotesBox::addressRequested, this, &ClaimDetail::addressRequested);
        m_layout->addWidget(notes);
    }
    addField(tr("Claim number"), wording::text(m_landscape->claim(claim).id));
    m_layout->addStretch(1);
}

void ClaimDetail::addField(const QString &label, const QString &value) {
    if (value.isEmpty())
        return;
    m_layout->addSpacing(4);
    auto *head = new PlainText(m_theme, Type::CaptionMed, "text.subtle", this);
    head->setText(label);
    auto *text = new PlainText(m_theme, Type::Small, "text.default", this);
    text->setMaxLines(0);
    text->setText(value);
    m_layout->addWidget(head);
    m_layout->addWidget(text);
}

void ClaimDetail::addWarning(const QString &label, const QString &value) {
    m_layout->addSpacing(4);
    m_layout->addWidget(new WarningBox(m_theme, label, value, this));
}

void ClaimDetail::addLink(ObjectIndex object) {
    auto *link = new LinkText(m_theme, wording::name(*m_landscape, object, 80), Type::SmallMed, this);
    link->setAccessibleName(tr("Open %1, %2").arg(link->text(), wording::text(title(m_landscape->kind(object)))));
    connect(link, &LinkText::clicked, this, [this, object] { emit objectOpened(object); });
    m_layout->addWidget(link, 0, Qt::AlignLeft);
}

void ClaimDetail::addWhat() {
    const Claim &claim = m_landscape->claim(m_claim);
    auto *sentence = new PlainText(m_theme, Type::BodyMed, "text.default", this);
    sentence->setMaxLines(0);
    sentence->setText(wording::claimSentence(*m_landscape, m_claim));
    m_layout->addWidget(sentence);
    addLink(claim.subject);
    auto *says = new PlainText(m_theme, Type::Small, "text.muted", this);
    says->setMaxLines(0);
    says->setText(wording::claimSupports(*m_landscape, m_claim));
    says->setVisible(!claim.statement.empty()); // else the sentence above says the same
    m_layout->addWidget(says);
    if (claim.object.isValid())
        addLink(claim.object);
    if (claim.areaBasis != AreaBasis::None)
        addField(tr("Why the area is attached"), wording::text(title(claim.areaBasis)));
    addField(tr("Who says so"), wording::line(sayersOf(*m_landscape, m_claim), 600));
}

void ClaimDetail::addHowSure() {
    const Claim &claim = m_landscape->claim(m_claim);
    m_layout->addSpacing(4);
    auto *head = new PlainText(m_theme, Type::CaptionMed, "text.subtle", this);
    head->setText(tr("Confidence"));
    m_layout->addWidget(head);
    m_layout->addWidget(new ConfidenceLabel(m_theme, claim.confidence, this));
    auto *why = new PlainText(m_theme, Type::Small, "text.muted", this);
    why->setMaxLines(0);
    why->setText(claim.confidenceReason.empty() ? tr("No reason was recorded.")
                                                : wording::paragraph(claim.confidenceReason));
    m_layout->addWidget(why);
    addField(tr("Credibility"), wording::credibility(claim.credibility));
    addField(tr("Evidence basis"), evidenceSentence(claim.evidence));
}

void ClaimDetail::addWhen() {
    const Claim &claim = m_landscape->claim(m_claim);
    QString when = wording::span(claim.span);
    when[0] = when.at(0).toUpper();
    addField(tr("When it happened"), when);
    QString reported = wording::date(claim.reported);
    reported[0] = reported.at(0).toUpper();
    addField(tr("First reported"), reported);
}

void ClaimDetail::addReservations() {
    const Claim &claim = m_landscape->claim(m_claim);
    if (claim.isDisputed())
        addWarning(tr("Disputed"), wording::paragraph(claim.dispute));
    if (!claim.unverified.empty())
        addWarning(tr("Not confirmed by any text read"), wording::unverifiedFields(claim.unverified));
    if (claim.analystMapping)
        addField(tr("Our reading"), tr("The link is our reading of the source, not the source's own words."));
    addField(tr("Note"), wording::paragraph(claim.note));
}

void ClaimDetail::addSources() {
    const auto sources = m_landscape->sourcesOf(m_claim);
    m_layout->addSpacing(8);
    auto *head = new PlainText(m_theme, Type::SmallStrong, "text.default", this);
    head->setText(wording::count(static_cast<qint64>(sources.size()), tr("source"), tr("sources")));
    m_layout->addWidget(head);
    for (const ObjectIndex source : sources)
        addSource(source);
}

void ClaimDetail::addSource(ObjectIndex source) {
    const SourceDetails details = m_landscape->source(source);
    m_layout->addSpacing(4);
    auto *name = new PlainText(m_theme, Type::SmallMed, "text.default", this);
    name->setMaxLines(0);
    name->setText(wording::name(*m_landscape, source, 300));
    m_layout->addWidget(name);
    QStringList facts{wording::line(details.publisher, 120),
                      details.published ? wording::date(*details.published) : tr("no date stated")};
    if (details.reliability)
        facts << tr("reliability %1").arg(wording::reliability(details.reliability));
    else
        facts << tr("reliability not graded");
    facts << wording::verification(details.verification);
    if (!details.titleVerified)
        facts << tr("title not seen");
    auto *about = new PlainText(m_theme, Type::Small, "text.muted", this);
    about->setMaxLines(0);
    about->setText(facts.join(QStringLiteral(" · ")));
    m_layout->addWidget(about);
    if (details.weak)
        addWarning(tr("Weak source"), tr("A mirror, aggregator or wiki: it repeats what others found."));
    auto *profile = new LinkText(m_theme, tr("Everything that rests on it"), Type::SmallMed, this);
    connect(profile, &LinkText::clicked, this, [this, source] { emit objectOpened(source); });
    m_layout->addWidget(profile, 0, Qt::AlignLeft);
    if (QWidget *row = addressRow(m_theme, wording::line(details.url, 2000), this,
                                  [this](const QString &url) { emit addressRequested(url); }))
        m_layout->addWidget(row);
}

QWidget *addressRow(const Theme &theme, const QString &url, QWidget *parent,
                    const std::function<void(const QString &)> &open) {
    if (url.isEmpty())
        return nullptr;
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *address = new PlainText(theme, Type::MonoSmall, "text.subtle", box);
    address->setMaxLines(0);
    address->setText(url);
    address->setAccessibleName(ClaimDetail::tr("Address"));
    column->addWidget(address);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *copy = new LinkText(theme, ClaimDetail::tr("Copy address"), Type::SmallMed, box);
    QObject::connect(copy, &LinkText::clicked, box, [url] { QGuiApplication::clipboard()->setText(url); });
    auto *openIt = new LinkText(theme, ClaimDetail::tr("Open in browser…"), Type::SmallMed, box);
    QObject::connect(openIt, &LinkText::clicked, box, [url, open] { open(url); });
    row->addWidget(copy);
    row->addWidget(openIt);
    row->addStretch(1);
    column->addLayout(row);
    return box;
}

} // namespace hw

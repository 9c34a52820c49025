#include "panels/briefing/briefing_properties.h"

#include "panels/briefing/tlp_box.h"
#include "panels/plain_text.h"
#include "session/wording.h"

#include <QGridLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hw {
QComboBox *BriefingProperties::choice(const QString &name, const QStringList &entries) {
    auto *box = new QComboBox;
    box->addItems(entries);
    box->setAccessibleName(name);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setMinimumContentsLength(8);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

BriefingProperties::BriefingProperties(briefing::DeckDesk &desk, const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_inside(new QWidget)
    , m_column(new QVBoxLayout(m_inside)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("About the page"));
    m_inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_column->setContentsMargins(16, 14, 16, 16);
    m_column->setSpacing(8);
    buildText();
    buildPage();
    buildNotes();
    buildLists();
    m_column->addStretch();
    setWidget(m_inside);
    m_inside->setAutoFillBackground(false); // setWidget() has switched it on
    follow();
}

QWidget *BriefingProperties::section(const QString &title) {
    auto *box = new QWidget;
    m_grid = new QGridLayout(box);
    m_grid->setContentsMargins(0, 4, 0, 8);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(7);
    m_grid->setColumnStretch(1, 1);
    if (!title.isEmpty()) {
        auto *head = new PlainText(m_theme, Type::Section);
        head->setText(title);
        m_grid->addWidget(head, 0, 0, 1, 2);
    }
    m_column->addWidget(box);
    return box;
}

void BriefingProperties::buildPage() {
    section(tr("This page"));
    m_kind = new PlainText(m_theme, Type::Body, "text.muted");
    m_grid->addWidget(m_kind, 1, 0, 1, 2);
    const auto row = [this](const QString &name, QWidget *control, Qt::Alignment alignment = {}) {
        auto *label = new PlainText(m_theme, Type::Body, "text.muted");
        label->setText(name);
        const int at = m_grid->rowCount();
        m_grid->addWidget(label, at, 0);
        m_grid->addWidget(control, at, 1, alignment);
    };
    m_audience = choice(tr("Audience"), {tr("Everybody"), tr("Board"), tr("Technical")});
    row(tr("Audience"), m_audience);
    m_tlp = new TlpBox(m_theme);
    row(tr("Sharing"), m_tlp, Qt::AlignLeft);
    m_raised = choice(tr("Raise the label to"), {});
    row(tr("Raise to"), m_raised);
    m_sharing = new PlainText(m_theme, Type::Small, "text.subtle");
    m_sharing->setMaxLines(5);
    m_grid->addWidget(m_sharing, m_grid->rowCount(), 0, 1, 2);
    m_data = new PlainText(m_theme, Type::Small, "text.muted");
    m_data->setMaxLines(4);
    m_grid->addWidget(m_data, m_grid->rowCount(), 0, 1, 2);
    m_refresh = new QPushButton(tr("Update its data…"));
    m_grid->addWidget(m_refresh, m_grid->rowCount(), 0, 1, 2, Qt::AlignLeft);
    connect(m_refresh, &QPushButton::clicked, this, &BriefingProperties::refreshWanted);
    connect(m_audience, &QComboBox::activated, this, [this](int at) {
        change(tr("Audience"), [at](briefing::Page &page) { page.audience = briefing::Audience(at); });
    });
    connect(m_raised, &QComboBox::activated, this, [this](int at) {
        const auto level = briefing::Tlp(m_raised->itemData(at).toInt());
        change(tr("Label %1").arg(briefing::label(level)), [level](briefing::Page &page) { page.raised = level; });
    });
}

void BriefingProperties::buildNotes() {
    m_notesSection = section(tr("Notes for the speaker"));
    m_notes = new QPlainTextEdit;
    m_notes->setAccessibleName(tr("Notes for the speaker"));
    m_notes->setPlaceholderText(tr("For the speaker. PowerPoint and Markdown files carry them, PDF and HTML do not."));
    m_notes->setTabChangesFocus(true);
    m_notes->setMinimumHeight(m_theme.scaled(84));
    m_notes->setMaximumHeight(m_theme.scaled(130));
    m_grid->addWidget(m_notes, 1, 0, 1, 2);
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_quiet)
            m_desk.editNotes(m_desk.current(), m_notes->toPlainText());
    });
}

void BriefingProperties::buildLists() {
    section(tr("Before you export"));
    m_checks = new LinesView(m_theme, {.row = 26, .titleLines = 4, .secondLines = 3});
    m_checks->setAccessibleName(tr("What is to be looked at before the briefing leaves"));
    m_checks->setGrowing(40);
    m_grid->addWidget(m_checks, 1, 0, 1, 2);
    section({});
    m_sourcesTitle = new PlainText(m_theme, Type::Section);
    m_grid->addWidget(m_sourcesTitle, 0, 0, 1, 2);
    m_sources = new LinesView(m_theme, {.row = 26, .titleLines = 2, .codeWidth = 52});
    m_sources->setAccessibleName(tr("Sources on this page"));
    m_sources->setGrowing(40);
    m_grid->addWidget(m_sources, 1, 0, 1, 2);
    const auto chosen = [this] {
        const int row = m_checks->currentIndex().row();
        if (row >= 0 && row < int(m_listed.size()))
            emit checkChosen(m_listed[std::size_t(row)].page, m_listed[std::size_t(row)].place);
    };
    connect(m_checks, &LinesView::chosen, this, chosen);
    connect(m_checks, &LinesView::opened, this, chosen);
    connect(m_sources, &LinesView::opened, this, [this] {
        const int row = m_sources->currentIndex().row();
        if (row >= 0 && row < int(m_endnotes.size()))
            emit sourceWanted(m_endnotes[std::size_t(row)].source);
    });
}

void BriefingProperties::change(const QString &title, const std::function<void(briefing::Page &)> &change) {
    const briefing::Page *page = m_desk.page();
    if (m_quiet || !page)
        return;
    briefing::Page after = *page;
    change(after);
    m_desk.editPage(m_desk.current(), std::move(after), tr("%1 of page %2").arg(title).arg(m_desk.current() + 1));
}

void BriefingProperties::showPage() {
    const briefing::Page *page = m_desk.page();
    for (QWidget *each : std::initializer_list<QWidget *>{m_audience, m_raised, m_notes})
        each->setEnabled(page);
    if (!page)
        return;
    m_kind->setText(briefing::title(page->kind));
    m_audience->setCurrentIndex(int(page->audience));
    m_tlp->setLabel(briefing::label(briefing::markingOf(m_desk.deck(), *page)));
    briefing::Page plain = *page;
    plain.raised = briefing::Tlp::Clear;
    const briefing::Tlp least = briefing::markingOf(m_desk.deck(), plain);
    m_raised->clear();
    for (int level = int(least); level < int(briefing::tlpCount); ++level)
        m_raised->addItem(level == int(least) ? tr("Not raised") : briefing::label(briefing::Tlp(level)), level);
    m_raised->setCurrentIndex(std::max(0, m_raised->findData(int(stricter(least, page->raised)))));
    m_sharing->setText(
        tr("%1 is the strictest label of what the page shows. You can raise it here; it is lowered only with the "
           "permission of its source, which the export asks for.")
            .arg(briefing::label(least)));
    QStringList about;
    if (!page->frozen.dataset.isEmpty())
        about << tr("Data: Helixwatch %1, %2.").arg(page->frozen.dataset, page->frozen.date);
    const briefing::Frozen &frozen = page->frozen;
    about << (frozen.filter.isEmpty() ? tr("No filter.")
                                      : tr("Filter: %1").arg(frozen.scope.isEmpty() ? frozen.filter : frozen.scope));
    m_data->setText(about.join(u' '));
    if (m_notes->toPlainText() != page->notes)
        m_notes->setPlainText(page->notes);
}

void BriefingProperties::showSources() {
    const briefing::Page *page = m_desk.page();
    std::vector<LineItem> rows;
    m_endnotes.clear();
    if (page) {
        m_endnotes = briefing::Endnotes(m_desk.deck()).on(*page);
        for (const briefing::Endnote &note : m_endnotes) {
            LineItem item;
            item.badge = gradeOf(m_desk.deck(), note);
            const briefing::CitedSource source = m_desk.deck().sources.value(note.source);
            item.title = QStringLiteral("%1  %2")
                             .arg(note.number)
                             .arg(QStringList{source.publisher, source.date}.join(QStringLiteral(", ")));
            item.accessible = QString::number(note.number) + QStringLiteral(": ") + endnoteText(m_desk.deck(), note);
            rows.push_back(std::move(item));
        }
    }
    m_sourcesTitle->setText(tr("Sources on this page  %1").arg(rows.size()));
    m_sources->setItems(std::move(rows));
}

void BriefingProperties::setChecks(std::vector<Check> checks, const QStringList &passed) {
    m_listed = std::move(checks);
    std::vector<LineItem> rows;
    for (const Check &check : m_listed) {
        LineItem item;
        item.title = check.sentence;
        item.second = check.words;
        item.warning = check.blocks ? tr("first") : QString();
        item.accessible = check.sentence + u' ' + check.words;
        rows.push_back(std::move(item));
    }
    for (const QString &sentence : passed) {
        LineItem item;
        item.title = QString(QChar(0x2713)) + QStringLiteral("  ") + sentence;
        item.accessible = tr("Holds: %1").arg(sentence);
        rows.push_back(std::move(item));
    }
    m_checks->setItems(std::move(rows));
}

void BriefingProperties::follow() {
    m_quiet = true;
    showPage();
    showText();
    showSources();
    m_quiet = false;
}

} // namespace hw

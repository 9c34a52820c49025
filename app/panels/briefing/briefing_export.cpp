#include "panels/briefing/briefing_export.h"

#include "briefing/deck_facts.h"
#include "briefing/missing_signs.h"
#include "briefing/wording_check.h"
#include "panels/briefing/briefing_permission.h"
#include "panels/lines_view.h"
#include "panels/parts/question_dialog.h"
#include "panels/parts/text_label.h"
#include "panels/plain_text.h"
#include "panels/save_question.h"
#include "panels/saved_file.h"
#include "session/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace hw {
namespace {

/// "PDF" for ".pdf"; what people call the others.
QString nameOf(const QString &ending) {
    const QString bare = ending.mid(1);
    if (bare == QLatin1String("md"))
        return BriefingExport::tr("Markdown text");
    if (bare == QLatin1String("pptx"))
        return BriefingExport::tr("PowerPoint");
    if (bare == QLatin1String("html"))
        return BriefingExport::tr("HTML, also for screen readers");
    return bare.toUpper();
}

QComboBox *combo(const QString &name) {
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    return box;
}

} // namespace

BriefingExport::BriefingExport(briefing::Deck deck, briefing::Paper paper, briefing::Audience audience,
                               const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_all(std::move(deck))
    , m_deck(m_all)
    , m_theme(theme)
    , m_wanted(paper)
    , m_kind(combo(tr("Format")))
    , m_paper(combo(tr("Paper")))
    , m_audience(combo(tr("Pages for")))
    , m_level(combo(tr("Share as")))
    , m_gateTitle(new PlainText(theme, Type::BodyStrong))
    , m_fault(new PlainText(theme, Type::Small, "status.danger"))
    , m_about(new PlainText(theme, Type::Small, "text.muted"))
    , m_list(new LinesView(theme, {.row = 40, .titleLines = 2, .secondLines = 2, .separators = true}))
    , m_remove(new QPushButton(tr("Remove it")))
    , m_generalise(new QPushButton(tr("Say it in general words")))
    , m_permit(new QPushButton(tr("With permission…")))
    , m_removeAll(new QPushButton(tr("Remove all")))
    , m_save(new QPushButton(tr("Export briefing…")))
    , m_red(new QCheckBox(tr("Yes, write a TLP:RED file, for the people in one meeting only"))) {
    setWindowTitle(tr("Export this briefing"));
    for (const QString &each : briefing::fileEndings())
        m_kind->addItem(nameOf(each), each);
    for (const auto &[name, value] :
         {std::pair(tr("A4"), briefing::Paper::A4), std::pair(tr("Letter"), briefing::Paper::Letter),
          std::pair(tr("16:9"), briefing::Paper::Wide)})
        m_paper->addItem(name, int(value));
    m_paper->setCurrentIndex(m_paper->findData(int(paper)));
    m_audience->addItems({tr("Everybody, all pages"), tr("Board"), tr("Technical audience")});
    m_audience->setCurrentIndex(int(audience));
    for (int level = 0; level < int(briefing::tlpCount); ++level)
        m_level->addItem(QStringLiteral("%1, %2").arg(briefing::label(briefing::Tlp(level)),
                                                      briefing::meaning(briefing::Tlp(level))),
                         level);
    m_level->setCurrentIndex(int(markingOf(forAudience(m_all, audience))));
    build();
    askGate();
}

QWidget *BriefingExport::choices() {
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QComboBox *each : {m_kind, m_paper, m_audience, m_level}) {
        each->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        form->addRow(new TextLabel(m_theme, each->accessibleName(), Type::Body, "text.muted"), each);
    }
    connect(m_kind, &QComboBox::activated, this, &BriefingExport::check);
    connect(m_paper, &QComboBox::activated, this, [this] {
        m_wanted = briefing::Paper(m_paper->currentData().toInt());
        check();
    });
    connect(m_audience, &QComboBox::activated, this, &BriefingExport::askGate);
    connect(m_level, &QComboBox::activated, this, [this] {
        m_red->setChecked(false);
        askGate();
    });
    return box;
}

QWidget *BriefingExport::gateBox() {
    m_gateBox = new QWidget;
    auto *column = new QVBoxLayout(m_gateBox);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    m_gateTitle->setMaxLines(2);
    column->addWidget(m_gateTitle);
    m_list->setAccessibleName(tr("What is stricter than the label"));
    m_list->setMinimumHeight(m_theme.scaled(120));
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_remove);
    row->addWidget(m_generalise);
    row->addWidget(m_permit);
    row->addStretch();
    row->addWidget(m_removeAll);
    column->addLayout(row);
    connect(m_remove, &QPushButton::clicked, this, &BriefingExport::remove);
    connect(m_generalise, &QPushButton::clicked, this, &BriefingExport::generalise);
    connect(m_permit, &QPushButton::clicked, this, &BriefingExport::askPermission);
    connect(m_removeAll, &QPushButton::clicked, this, &BriefingExport::removeAll);
    connect(m_list, &LinesView::chosen, this, &BriefingExport::follow);
    return m_gateBox;
}

void BriefingExport::build() {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(m_theme, windowTitle(), Type::Title));
    column->addWidget(choices());
    column->addWidget(gateBox(), 1);
    column->addWidget(m_red);
    m_about->setMaxLines(5);
    column->addWidget(m_about);
    m_fault->setMaxLines(8);
    m_fault->setObjectName(QStringLiteral("fault"));
    column->addWidget(m_fault);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    m_save->setProperty("variant", "primary");
    m_save->setDefault(true);
    for (QPushButton *each : {m_remove, m_generalise, m_permit, m_removeAll, cancel})
        each->setAutoDefault(false);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &BriefingExport::save);
    connect(m_red, &QCheckBox::toggled, this, &BriefingExport::follow);
    setMinimumWidth(m_theme.scaled(560));
    resize(m_theme.scaled(640), m_theme.scaled(360));
}

/// As high as its words are; with the list of what is stricter, room for some of it.
void BriefingExport::fit() {
    layout()->activate();
    const int words = layout()->totalHeightForWidth(width());
    setMinimumHeight(words);
    const auto more = int(m_gate.exceeding.size()) - 2; // two rows are always seen
    resize(width(), words + m_theme.scaled(46) * std::clamp(more, 0, 5));
    if (!isVisible())
        return;
    // It grows downwards, but not off the screen.
    const QRect room = screen()->availableGeometry();
    const int lowest = std::max(room.top(), room.bottom() - frameGeometry().height());
    if (y() > lowest)
        move(x(), lowest);
}

briefing::Tlp BriefingExport::level() const { return briefing::Tlp(m_level->currentData().toInt()); }

void BriefingExport::setLevel(briefing::Tlp level) {
    m_level->setCurrentIndex(m_level->findData(int(level)));
    m_red->setChecked(false);
    askGate();
}

void BriefingExport::setKind(int at) {
    m_kind->setCurrentIndex(at);
    check();
}

void BriefingExport::setAudience(briefing::Audience audience) {
    m_audience->setCurrentIndex(int(audience));
    askGate();
}

briefing::Paper BriefingExport::paper() const {
    return paperOf(briefing::fileKindOf(ending()).value_or(briefing::FileKind::Pdf), m_wanted);
}

QString BriefingExport::ending() const { return m_kind->currentData().toString(); }

/// Anew from the deck as it came: another label or audience forgets what was taken out.
void BriefingExport::askGate() {
    m_deck = forAudience(m_all, briefing::Audience(m_audience->currentIndex()));
    gateChanged();
}

void BriefingExport::gateChanged() {
    m_gate = gateFor(m_deck, level());
    check();
}

/// What must be mended first, of what would be written.
void BriefingExport::check() {
    const auto kind = briefing::fileKindOf(ending()).value_or(briefing::FileKind::Pdf);
    Theme light; // paper is white
    const auto said = beforeWriting(kind, m_deck, paper(), light);
    m_blocking = said.blocking;
    m_leftOut = said.leftOut;
    m_missing = hasPages(kind) ? missingSignsWords(m_deck) : QString();
    follow();
}

QString BriefingExport::aboutFile(briefing::FileKind kind) const {
    QStringList said{tr("%1, %2, as %3.")
                         .arg(wording::count(qint64(m_deck.pages.size()), tr("page"), tr("pages")),
                              briefing::label(stricter(markingOf(m_deck), level())), nameOf(ending()))};
    if (kind == briefing::FileKind::Pdf)
        said << tr("Without the notes for the speaker. For screen readers, export it as HTML, too: this PDF has no "
                   "tags.");
    else if (kind == briefing::FileKind::PowerPoint)
        said << tr("Slides are 16:9. The notes for the speaker are in the file.");
    else if (kind == briefing::FileKind::Markdown)
        said << tr("The notes for the speaker are in the file.");
    else
        said << tr("Without the notes for the speaker.");
    if (!m_missing.isEmpty())
        said << m_missing;
    said << m_leftOut;
    return said.join(u' ');
}

void BriefingExport::follow() {
    const int chosen = m_list->currentIndex().row();
    std::vector<LineItem> rows;
    for (const briefing::Exceeding &each : m_gate.exceeding) {
        LineItem item;
        item.title = each.reason;
        item.second = each.what;
        item.accessible = each.reason + u' ' + each.what;
        rows.push_back(std::move(item));
    }
    if (m_list->lines().rowCount() != int(rows.size()) ||
        (!rows.empty() && m_list->lines().item(0).accessible != rows.front().accessible)) {
        m_list->setItems(std::move(rows));
        if (!m_gate.isOpen())
            m_list->setCurrentIndex(m_list->model()->index(std::clamp(chosen, 0, int(m_gate.exceeding.size()) - 1), 0));
    }
    m_gateBox->setVisible(!m_gate.isOpen());
    m_gateTitle->setText(tr("%1 stricter than %2. Take it out of this file, say it in general words, or choose another "
                            "label. The briefing itself stays as it is.")
                             .arg(wording::count(qint64(m_gate.exceeding.size()), tr("thing is"), tr("things are")),
                                  briefing::label(level())));
    const int at = m_list->currentIndex().row();
    const bool any = at >= 0 && at < int(m_gate.exceeding.size());
    m_remove->setEnabled(any);
    m_generalise->setEnabled(any && m_gate.exceeding[std::size_t(at)].canBeGeneralised());
    m_permit->setEnabled(any && m_gate.exceeding[std::size_t(at)].canBePermitted());
    m_red->setVisible(m_gate.needsSecondYes());
    const auto kind = briefing::fileKindOf(ending()).value_or(briefing::FileKind::Pdf);
    m_paper->setEnabled(kind == briefing::FileKind::Pdf);
    m_paper->setCurrentIndex(m_paper->findData(int(paper())));
    m_about->setText(aboutFile(kind));
    m_save->setEnabled(canSave());
    m_fault->setText(m_blocking.isEmpty()
                         ? QString()
                         : tr("To be mended first: %1").arg(m_blocking.mid(0, 4).join(u' ')) +
                               (m_blocking.size() > 4 ? tr(" And %1 more.").arg(m_blocking.size() - 4) : QString()));
    m_fault->setVisible(!m_fault->text().isEmpty());
    fit();
}

bool BriefingExport::canSave() const {
    return m_blocking.isEmpty() && m_gate.isOpen() && !m_deck.pages.empty() &&
           (!m_gate.needsSecondYes() || m_red->isChecked());
}

void BriefingExport::remove() {
    const int at = m_list->currentIndex().row();
    if (at < 0 || at >= int(m_gate.exceeding.size()))
        return;
    removeFrom(m_deck, m_gate.exceeding[std::size_t(at)]);
    gateChanged();
}

void BriefingExport::generalise() {
    const int at = m_list->currentIndex().row();
    if (at < 0 || at >= int(m_gate.exceeding.size()))
        return;
    briefing::generalise(m_deck, m_gate.exceeding[std::size_t(at)]);
    gateChanged();
}

void BriefingExport::removeAll() {
    m_deck = withoutExceeding(std::move(m_deck), level());
    gateChanged();
}

void BriefingExport::askPermission() {
    const int at = m_list->currentIndex().row();
    if (at < 0 || at >= int(m_gate.exceeding.size()) || !m_gate.exceeding[std::size_t(at)].canBePermitted())
        return;
    const briefing::Exceeding &what = m_gate.exceeding[std::size_t(at)];
    auto *question =
        new BriefingPermission(what.what, briefing::label(what.marking), briefing::label(level()), m_theme, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QDialog::accepted, this, [this, question] { permit(question->by(), question->on()); });
    question->open();
}

/// What was taken out before stays out.
void BriefingExport::permit(const QString &by, const QDate &on) {
    const int at = m_list->currentIndex().row();
    if (at < 0 || at >= int(m_gate.exceeding.size()))
        return;
    const briefing::Exceeding what = m_gate.exceeding[std::size_t(at)];
    briefing::permit(m_all, what, level(), by, on);
    m_deck.permissions = m_all.permissions;
    emit permitted(m_all.permissions);
    gateChanged();
}

QString BriefingExport::fault() const { return m_fault->isHidden() ? QString() : m_fault->text(); }

void BriefingExport::say(const QString &fault) {
    m_fault->setText(fault);
    m_fault->show();
    fit();
}

/// An edge: behind it may lie a white page, and some desktops give no frame.
void BriefingExport::paintEvent(QPaintEvent *event) {
    QDialog::paintEvent(event);
    QPainter p(this);
    p.setPen(m_theme.color("stroke.strong"));
    p.drawRect(rect().adjusted(0, 0, -1, -1));
}

void BriefingExport::save() {
    if (!canSave())
        return;
    briefing::Deck deck = m_deck;
    deck.raised = stricter(deck.raised, level());
    const QString name = fileNameFor(deck, ending().mid(1));
    const QString path = m_ask ? m_ask(name) : askWhereToSave(this, windowTitle(), name, nameOf(ending()));
    if (path.isEmpty())
        return;
    // The name says more than its ending: it may carry a label of its own.
    if (const auto gate = gateFor(deck, level(), QFileInfo(path).fileName()); !gate.isOpen())
        return say(tr("Nothing was written: %1").arg(gate.exceeding.front().reason));
    const auto kind = briefing::fileKindOf(path);
    if (!kind)
        return say(tr("Nothing was written: “%1” does not end in %2.").arg(QFileInfo(path).fileName(), ending()));
    Theme light; // paper is white
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<QByteArray> bytes = written(*kind, deck, m_wanted, light);
    const Result<void> kept = bytes ? saveFile(path, *bytes) : tl::unexpected(bytes.error());
    QGuiApplication::restoreOverrideCursor();
    if (!kept)
        return say(breakable(QString::fromStdString(kept.error().message)));
    QString said = tr("The briefing is saved in %1.").arg(QDir::toNativeSeparators(path));
    if (briefing::labelsIn(QFileInfo(path).fileName()).empty())
        said += u' ' + tr("Its name does not carry %1.").arg(briefing::label(markingOf(deck)));
    emit saved(said, QFileInfo(path).fileName());
    accept();
}

} // namespace hw

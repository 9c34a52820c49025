#include "panels/briefing/presenter_notes.h"

#include "panels/briefing/presenter.h"
#include "panels/briefing/tlp_box.h"
#include "panels/plain_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace hw {

/// A page in small.
class PresenterNotes::Picture : public QWidget {
public:
    Picture(const briefing::DeckDesk &desk, const Theme &theme)
        : m_desk(desk)
        , m_theme(theme)
        , m_pictures(desk) {
        setMinimumSize(240, 135);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    void setSheet(int sheet) {
        m_sheet = sheet;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter p(this);
        const auto &sheets = m_desk.laid(briefing::Paper::Wide);
        if (m_sheet < 0 || m_sheet >= int(sheets.size()))
            return;
        const QSize page = QSize(1600, 900).scaled(size() - QSize(2, 2), Qt::KeepAspectRatio);
        const QPoint at(1, 1);
        p.drawPixmap(
            at, m_pictures.of(sheets[std::size_t(m_sheet)], briefing::Paper::Wide, page.width(), devicePixelRatioF()));
        p.setPen(m_theme.color("stroke.default"));
        p.drawRect(QRect(at, page).adjusted(-1, -1, 0, 0));
    }

private:
    const briefing::DeckDesk &m_desk;
    const Theme &m_theme;
    PagePictures m_pictures;
    int m_sheet = 0;
};

PresenterNotes::PresenterNotes(Presenter &presenter, const briefing::DeckDesk &desk, const Theme &theme)
    : QWidget(&presenter, Qt::Window)
    , m_presenter(presenter)
    , m_desk(desk)
    , m_theme(theme)
    , m_place(new PlainText(theme, Type::BodyStrong))
    , m_clock(new PlainText(theme, Type::Kpi))
    , m_elapsed(new PlainText(theme, Type::Kpi, "accent.text"))
    , m_nextTitle(new PlainText(theme, Type::BodyStrong))
    , m_notes(new QPlainTextEdit)
    , m_tlp(new TlpBox(theme))
    , m_now(new Picture(desk, theme))
    , m_next(new Picture(desk, theme)) {
    setWindowTitle(tr("Notes"));
    setAccessibleName(tr("Notes for the speaker"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(20);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    row->addLayout(left, 3);
    row->addLayout(right, 2);
    auto *head = new QHBoxLayout;
    head->addWidget(m_place, 1);
    head->addWidget(m_tlp);
    left->addLayout(head);
    m_notes->setReadOnly(true);
    m_notes->setAccessibleName(tr("Notes of this page"));
    QFont large = theme.font(Type::Title);
    large.setWeight(QFont::Normal);
    m_notes->setFont(large);
    m_notes->installEventFilter(this);
    left->addWidget(m_now, 2);
    left->addWidget(m_notes, 3);
    auto *times = new QHBoxLayout;
    times->addWidget(m_elapsed, 1);
    times->addWidget(m_clock);
    right->addLayout(times);
    right->addWidget(m_nextTitle);
    right->addWidget(m_next, 1);
    auto *keys = new PlainText(theme, Type::Small, "text.muted");
    keys->setMaxLines(3);
    keys->setText(tr("Arrows turn the page, G lists all, B darkens the slide, S moves it to the other screen, N closes "
                     "these notes, Esc ends."));
    right->addWidget(keys);
    m_clock->setAlignment(Qt::AlignRight);
    resize(1100, 700);
    m_timer.setInterval(500);
    connect(&m_timer, &QTimer::timeout, this, &PresenterNotes::tick);
    m_timer.start();
    connect(&presenter, &Presenter::turned, this, &PresenterNotes::follow);
    follow();
}

QString PresenterNotes::clockText() const { return m_clock->text(); }
QString PresenterNotes::elapsedText() const { return m_elapsed->text(); }
QString PresenterNotes::notesText() const { return m_notes->toPlainText(); }

void PresenterNotes::tick() {
    const qint64 seconds = m_presenter.secondsRunning();
    m_clock->setText(m_presenter.now().toString(QStringLiteral("HH:mm")));
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    const QString rest = QStringLiteral("%1:%2").arg(
        seconds < 3600 ? QString::number(seconds / 60) : two(seconds / 60 % 60), two(seconds % 60));
    m_elapsed->setText(seconds < 3600 ? rest : QStringLiteral("%1:%2").arg(seconds / 3600).arg(rest));
    m_elapsed->setAccessibleName(tr("Running for %1").arg(m_elapsed->text()));
}

void PresenterNotes::follow() {
    const auto &sheets = m_desk.laid(briefing::Paper::Wide);
    const int at = m_presenter.sheet();
    if (at < 0 || at >= int(sheets.size()))
        return;
    const briefing::LaidPage &sheet = sheets[std::size_t(at)];
    m_place->setText(tr("Page %1 of %2").arg(at + 1).arg(sheets.size()));
    m_tlp->setLabel(briefing::label(sheet.marking));
    const QString notes = sheet.part == 0 ? m_desk.deck().pages[std::size_t(sheet.page)].notes : QString();
    m_notes->setPlainText(notes.isEmpty() ? tr("No notes on this page.") : notes);
    m_now->setSheet(at);
    m_next->setSheet(at + 1);
    m_nextTitle->setText(at + 1 < int(sheets.size()) ? tr("Next: %1").arg(sheets[std::size_t(at + 1)].title)
                                                     : tr("This is the last page"));
    tick();
}

void PresenterNotes::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.fillRect(rect(), m_theme.color("bg.canvas"));
}

void PresenterNotes::keyPressEvent(QKeyEvent *event) { m_presenter.pressed(*event); }

bool PresenterNotes::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_notes || event->type() != QEvent::KeyPress)
        return false;
    auto &key = *static_cast<QKeyEvent *>(event);
    const bool scrolls = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    if (scrolls || key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab)
        return false;
    m_presenter.pressed(key);
    return key.isAccepted();
}

} // namespace hw

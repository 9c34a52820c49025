// BriefingPanel: what is done with the deck as a whole: named, brought up to date, presented.
#include "panels/briefing_parts.h"

#include "panels/briefing_deck_dialog.h"
#include "panels/briefing_export.h"
#include "panels/briefing_refresh.h"
#include "panels/parts/question_dialog.h"
#include "session/wording.h"

namespace hw {
namespace {
constexpr qsizetype mostListed = 12;
}

void BriefingPanel::editDeck() {
    auto *dialog = new BriefingDeckDialog(m->desk.deck(), theme(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        briefing::Deck after = dialog->deck();
        const briefing::Deck &now = m->desk.deck();
        const bool same = after.name == now.name && after.organisation == now.organisation &&
                          after.forWhom == now.forWhom && after.author == now.author && after.date == now.date &&
                          after.restriction == now.restriction;
        if (!same)
            m->desk.edit(std::move(after), tr("About the briefing"));
    });
    dialog->open();
}

/// Says what would change before it changes anything.
void BriefingPanel::refreshPage() {
    const briefing::Page *page = m->desk.page();
    if (!page)
        return;
    auto made = refreshed(m->desk.deck(), *page, exploration().snapshot());
    if (!made)
        return emit noticed(tr("The page stays as it is: %1").arg(QString::fromStdString(made.error().message)));
    if (!*made)
        return emit noticed(tr("This page was not made from the data, so there is nothing to update."));
    if ((*made)->changes.isEmpty())
        return emit noticed(tr("Nothing on this page has changed since it was made."));
    QStringList shown = (*made)->changes.mid(0, mostListed);
    if ((*made)->changes.size() > mostListed)
        shown << tr("And %1 more.").arg((*made)->changes.size() - mostListed);
    auto *question =
        new QuestionDialog(tr("Update page %1?").arg(m->desk.current() + 1), shown.join(u'\n'), theme(), this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addChoice(tr("Leave it"), QuestionDialog::Look::Plain, nullptr);
    question->addChoice(tr("Update page"), QuestionDialog::Look::Primary,
                        [this, at = m->desk.current(), after = **made]() mutable {
                            if (!m->desk.pageAt(at) || m->desk.pageAt(at)->key != after.page.key)
                                return;
                            after.deck.pages[std::size_t(at)] = std::move(after.page);
                            m->desk.edit(std::move(after.deck), tr("Update page %1").arg(at + 1), at);
                        });
    question->open();
}

void BriefingPanel::exportDeck() {
    if (m->desk.deck().pages.empty())
        return emit noticed(tr("There is nothing to export yet. Make the first draft, or add a page."));
    QStringList blocking;
    for (const BriefingProperties::Check &check : m->checks)
        if (check.blocks)
            blocking << check.sentence;
    auto *dialog = new BriefingExport(m->desk.deck(), m->desk.paper(), blocking, theme(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BriefingExport::saved, this, &Panel::noticed);
    dialog->open();
}

void BriefingPanel::present() {
    if (m->desk.deck().pages.empty())
        return emit noticed(tr("There is nothing to present yet. Make the first draft, or add a page."));
    if (!m->presenter) {
        m->presenter = new Presenter(m->desk, exploration().snapshot(), theme(), this);
        connect(m->presenter, &Presenter::ended, this, [this] {
            if (m->presenter)
                if (const auto &sheets = m->desk.laid(briefing::Paper::Wide);
                    m->presenter->sheet() < int(sheets.size()))
                    m->desk.show(sheets[std::size_t(m->presenter->sheet())].page);
        });
    }
    m->presenter->start(m->desk.current());
}

} // namespace hw

#include "panels/briefing/briefing_templates.h"

#include <QCoreApplication>

namespace hw {
namespace {

using briefing::Page;
using briefing::PageMaker;
using MadePage = std::optional<Page>;

/// The statement of the bottom line, on a page of its own.
MadePage cover(PageMaker &maker) {
    Page page = maker.bottomLine();
    page.kind = briefing::PageKind::Cover;
    page.subtitle = {};
    page.blocks.clear();
    return page;
}

/// Nothing yet but its place.
MadePage ownPage(PageMaker &maker) {
    Page page = maker.bottomLine();
    page.kind = briefing::PageKind::Detail;
    page.title = page.subtitle = {};
    briefing::Prose prose;
    prose.is = briefing::Prose::Is::Points;
    prose.statements.resize(3);
    page.blocks = {prose};
    return page;
}

#define TITLE(text) QT_TRANSLATE_NOOP("hw::PageTemplate", text)
const PageTemplate table[] = {
    {TITLE("One-page brief"), [](PageMaker &m) { return MadePage(m.brief()); }},
    {TITLE("Cover"), cover},
    {TITLE("Bottom line"), [](PageMaker &m) { return MadePage(m.bottomLine()); }},
    {TITLE("What became known last"), [](PageMaker &m) { return MadePage(m.latest()); }},
    {TITLE("Statement and chart"), [](PageMaker &m) { return MadePage(m.activity()); }},
    {TITLE("Who targets what"), [](PageMaker &m) { return MadePage(m.matrix()); }},
    {TITLE("The main actor in one page"), [](PageMaker &m) { return m.mainActor(); }},
    {TITLE("Path from the main actor to the main aim"), [](PageMaker &m) { return m.mainPath(); }},
    {TITLE("Recommendations with what they stop"), [](PageMaker &m) { return MadePage(m.recommendations()); }},
    {TITLE("Decisions"), [](PageMaker &m) { return MadePage(m.decisions()); }},
    {TITLE("Sources and method"), [](PageMaker &m) { return MadePage(m.sources()); }},
    {TITLE("Page of your own words"), ownPage},
};
#undef TITLE

} // namespace

QString PageTemplate::words() const { return QCoreApplication::translate("hw::PageTemplate", title); }

std::span<const PageTemplate> pageTemplates() { return table; }

} // namespace hw

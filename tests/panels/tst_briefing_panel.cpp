// The view Briefing: the draft, the order of pages, writing on the page, what is refused, what leaves.
#include "briefing_stage.h"

#include "briefing/deck_facts.h"
#include "briefing/gate.h"
#include "panels/briefing/briefing_export.h"
#include "panels/briefing/briefing_properties.h"
#include "panels/briefing/briefing_templates.h"
#include "panels/lists/list_panel.h"
#include "panels/object_actions.h"
#include "panels/overview/overview_panel.h"
#include "panels/profile/profile_panel.h"
#include "session/notebook.h"
#include "session/rows_query.h"
#include "session/wording.h"
#include "support/test_registry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>

using namespace hw;
using namespace hw::test;
using briefing::PageKind;

class BriefingPanelTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyBriefingOffersTheDraft() {
        BriefingStage s(false);
        QCOMPARE(s.pages(), 0);
        QPushButton *make = nullptr;
        for (auto *button : s.panel->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == QLatin1String("Make the first draft"))
                make = button;
        QVERIFY(make);
        QTest::mouseClick(make, Qt::LeftButton);
        Bench::settle();
        QVERIFY(s.pages() > 3);
        QVERIFY(s.lastNoticed().contains(QLatin1String("first draft")));
        s.desk().undo();
        QCOMPARE(s.pages(), 0);
    }
    void thePagesAreAListThatMoves() {
        BriefingStage s;
        const QStringList before = s.titles();
        s.strip().setFocus();
        QTest::keyClick(&s.strip(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(s.titles().at(1), before.at(0));
        QCOMPARE(s.desk().current(), 1);
        QTest::keyClick(&s.strip(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(s.titles(), before);
        QTest::keyClick(&s.strip(), Qt::Key_Down);
        QCOMPARE(s.desk().current(), 1);
        QTest::keyClick(&s.strip(), Qt::Key_Delete);
        QCOMPARE(s.pages(), int(before.size()) - 1);
        s.desk().undo();
        QCOMPARE(s.titles(), before);
    }
    void aPageIsDragged() {
        BriefingStage s;
        const QStringList before = s.titles();
        QWidget *strip = s.strip().viewport();
        const int pitch = s.strip().itemSize().height();
        const QPoint from(60, pitch / 2), to(60, pitch * 2 + pitch * 3 / 4);
        QTest::mousePress(strip, Qt::LeftButton, {}, from);
        QTest::mouseMove(strip, from + QPoint(0, 30));
        QTest::mouseMove(strip, to);
        QTest::mouseRelease(strip, Qt::LeftButton, {}, to);
        QCOMPARE(s.titles().at(2), before.at(0));
        s.desk().undo();
        QCOMPARE(s.titles(), before);
    }
    void aClickOnATextWritesThere() {
        BriefingStage s;
        const QString old = s.desk().page()->title.text;
        QTest::mouseClick(s.canvas().viewport(), Qt::LeftButton, {}, s.pointOf(QStringLiteral("Title")));
        QVERIFY(s.canvas().isEditing());
        QCOMPARE(s.editor().text(), old);
        s.write(QStringLiteral("Genetics is the aim"));
        QTest::keyClick(&s.editor().field(), Qt::Key_Return);
        QVERIFY(!s.canvas().isEditing());
        QCOMPARE(s.desk().page()->title.text, QStringLiteral("Genetics is the aim"));
        QVERIFY(s.desk().page()->title.isEdited());
        s.desk().undo();
        QCOMPARE(s.desk().page()->title.text, old);
    }
    void keysAloneDoTheSame() {
        BriefingStage s;
        s.strip().setFocus();
        QTest::keyClick(&s.strip(), Qt::Key_F2);
        QVERIFY(s.canvas().isEditing());
        s.write(QStringLiteral("By keys"));
        QTest::keyClick(&s.editor().field(), Qt::Key_Tab); // keeps it and goes on
        QCOMPARE(s.desk().page()->title.text, QStringLiteral("By keys"));
        QVERIFY(s.canvas().isEditing());
        QVERIFY(s.canvas().current()->name != QLatin1String("Title"));
        QTest::keyClick(&s.editor().field(), Qt::Key_Escape);
        QVERIFY(!s.canvas().isEditing());
    }
    void tooManyWordsAreRefusedAndNotLost() {
        BriefingStage s;
        s.desk().show(s.pageOf(PageKind::Brief));
        const QString old = s.desk().page()->title.text;
        s.canvas().choose({briefing::Place::Is::Title, -1, -1});
        s.canvas().edit();
        const QString tooMuch = QStringLiteral("word ").repeated(60).trimmed();
        s.editor().field().setPlainText(tooMuch);
        QVERIFY2(s.editor().fault().contains(QLatin1String("60 words")), qPrintable(s.editor().fault()));
        QTest::keyClick(&s.editor().field(), Qt::Key_Return);
        QVERIFY(s.canvas().isEditing());
        QCOMPARE(s.desk().page()->title.text, old);
        // Another page: they wait.
        const int here = s.desk().current();
        s.desk().show(here + 1);
        QVERIFY(!s.canvas().isEditing());
        QVERIFY(!s.lastNoticed().isEmpty());
        s.desk().show(here);
        s.canvas().choose({briefing::Place::Is::Title, -1, -1});
        s.canvas().edit();
        QCOMPARE(s.editor().text(), tooMuch);
    }
    void escapeAsksBeforeItForgetsWords() {
        BriefingStage s;
        const QString old = s.desk().page()->title.text;
        s.canvas().choose({briefing::Place::Is::Title, -1, -1});
        s.canvas().edit();
        s.write(QStringLiteral("Other words"));
        QTest::keyClick(&s.editor().field(), Qt::Key_Escape);
        QVERIFY(s.canvas().isEditing());
        QTest::keyClick(&s.editor().field(), Qt::Key_Escape);
        QVERIFY(!s.canvas().isEditing());
        QCOMPARE(s.desk().page()->title.text, old);
    }
    void everyTemplateMakesAPage() {
        BriefingStage s;
        for (const PageTemplate &each : pageTemplates()) {
            const int before = s.pages();
            const int at = s.panel->add(each.make);
            if (at >= 0) {
                QCOMPARE(s.pages(), before + 1);
                QCOMPARE(s.desk().current(), at);
                s.desk().undo();
            }
            QCOMPARE(s.pages(), before);
        }
    }
    void thingsBecomePages() {
        BriefingStage s(false);
        const ObjectIndex alpha = *s.landscape->find("act-a");
        const auto made = ObjectActions::pageOf(*s.landscape, alpha);
        QCOMPARE(made.what, QStringLiteral("Alpha"));
        QCOMPARE(s.panel->add(made.make), 0);
        QCOMPARE(s.desk().page()->kind, PageKind::Actor);
        QVERIFY(!claimsOf(*s.desk().page()).isEmpty());
        const ClaimIndex claim = s.landscape->claimsFrom(alpha).front();
        QCOMPARE(s.panel->add(ObjectActions::pageOf(*s.landscape, claim).make), 1);
        QVERIFY(claimsOf(*s.desk().page()).contains(wording::text(s.landscape->claim(claim).id)));
    }
    void viewsBecomePages() {
        BriefingStage s(false);
        Exploration &e = s.bench.exploration;
        OverviewPanel overview(e, s.bench.theme);
        ListPanel list(e, s.bench.theme);
        ProfilePanel profile(e, s.bench.theme);
        e.go({View::Overview, {}, {}});
        s.bench.show(overview, {1256, 800});
        QCOMPARE(s.panel->add(overview.forBriefing()->make), 0);
        e.go(listRoute(Kind::Campaign));
        s.bench.show(list, {1256, 800});
        QCOMPARE(s.panel->add(list.forBriefing()->make), 1);
        const auto *table = std::get_if<briefing::Table>(&s.desk().page()->blocks.front());
        QVERIFY(table);
        QCOMPARE(table->rows.size(), std::size_t(3));
        for (const briefing::Table::Row &row : table->rows)
            QVERIFY(!row.claims.isEmpty());
        e.go(profileRoute(*s.landscape, *s.landscape->find("act-b")));
        s.bench.show(profile, {1256, 800});
        QCOMPARE(profile.forBriefing()->what, QStringLiteral("Beta"));
    }
    void menusOfferTheBriefing() {
        BriefingStage s(false);
        OverviewPanel overview(s.bench.exploration, s.bench.theme);
        ObjectActions actions(overview, nullptr);
        QSignalSpy wanted(&overview, &Panel::pageWanted);
        const ObjectIndex alpha = *s.landscape->find("act-a");
        for (QMenu *menu : {actions.menuOf(alpha, {}), actions.menuOf(s.landscape->claimsFrom(alpha).front())}) {
            const auto entries = menu->actions();
            const auto add = std::find_if(entries.begin(), entries.end(),
                                          [](QAction *a) { return a->text() == QLatin1String("Add to briefing"); });
            QVERIFY(add != entries.end());
            (*add)->trigger();
            delete menu;
        }
        QCOMPARE(wanted.size(), 2);
    }
    void theLabelIsRaisedButNotLowered() {
        BriefingStage s;
        auto *properties = s.panel->findChild<BriefingProperties *>();
        QComboBox *raise = nullptr;
        for (auto *box : properties->findChildren<QComboBox *>())
            if (box->accessibleName() == QLatin1String("Raise the label to"))
                raise = box;
        QVERIFY(raise);
        QCOMPARE(raise->count(), int(briefing::tlpCount));
        const int amber = raise->findData(int(briefing::Tlp::Amber));
        raise->setCurrentIndex(amber);
        emit raise->activated(amber);
        QCOMPARE(markingOf(s.desk().deck(), *s.desk().page()), briefing::Tlp::Amber);
        for (const briefing::Box &box : s.desk().laidOf(0).front()->boxes)
            if (const auto *marking = std::get_if<briefing::MarkingBox>(&box))
                QCOMPARE(marking->tlp, briefing::Tlp::Amber);
        s.desk().undo();
        QCOMPARE(markingOf(s.desk().deck(), *s.desk().page()), briefing::Tlp::Clear);
    }
    void notesAreOneStep() {
        BriefingStage s;
        const int steps = s.desk().undoSteps();
        auto *properties = s.panel->findChild<BriefingProperties *>();
        auto *notes = properties->findChild<QPlainTextEdit *>();
        const QString before = notes->toPlainText();
        notes->moveCursor(QTextCursor::Start);
        QTest::keyClicks(notes, QStringLiteral("Say hello"));
        QCOMPARE(s.desk().page()->notes, QStringLiteral("Say hello") + before);
        QCOMPARE(s.desk().undoSteps(), steps + 1);
        s.desk().undo();
        QCOMPARE(notes->toPlainText(), before);
    }
    void notesLeaveThePagesAlone() {
        BriefingStage s;
        auto *notes = s.panel->findChild<BriefingProperties *>()->findChild<QPlainTextEdit *>();
        const int pictures = s.desk().changes(), revision = s.desk().revision();
        const briefing::LaidPage *laid = s.desk().laidOf(0).front();
        notes->clear();
        QTest::keyClicks(notes, QStringLiteral("Slowly"));
        QCOMPARE(s.desk().changes(), pictures);
        QVERIFY(s.desk().revision() > revision);
        QCOMPARE(s.desk().laidOf(0).front(), laid);
        // But for a label that is written in them.
        QTest::keyClicks(notes, QStringLiteral(" TLP:AMBER"));
        QVERIFY(s.desk().changes() > pictures);
        QCOMPARE(s.desk().laidOf(0).front()->marking, briefing::Tlp::Amber);
    }
    void aTextHasALabelOfItsOwn() {
        BriefingStage s;
        s.desk().show(s.pageOf(PageKind::Brief));
        auto *properties = s.panel->findChild<BriefingProperties *>();
        QComboBox *label = nullptr;
        for (auto *each : properties->findChildren<QComboBox *>())
            if (each->accessibleName() == QLatin1String("Label of this text"))
                label = each;
        QVERIFY(label);
        const int steps = s.desk().undoSteps();
        for (const char *name : {"Judgement 1", "Number 1"}) {
            s.canvas().setFocus();
            const QPoint at = s.pointOf(QLatin1String(name));
            QVERIFY2(at.x() >= 0, name);
            QTest::mouseClick(s.canvas().viewport(), Qt::LeftButton, {}, at);
            QTest::keyClick(&s.editor().field(), Qt::Key_Escape);
            QVERIFY2(label->isVisible(), name);
            QTest::keyClick(label, Qt::Key_End); // RED, by keys alone
            QTest::keyClick(label, Qt::Key_Up);
            QCOMPARE(markingOf(s.desk().deck(), *s.desk().page()), briefing::Tlp::AmberStrict);
            const auto gate = gateFor(s.desk().deck(), briefing::Tlp::Green);
            QCOMPARE(gate.exceeding.size(), std::size_t(1));
            QVERIFY(gate.exceeding.front().reason.contains(QLatin1String("TLP:AMBER+STRICT")));
            while (s.desk().undoSteps() > steps)
                s.desk().undo();
            QCOMPARE(markingOf(s.desk().deck(), *s.desk().page()), briefing::Tlp::Clear);
        }
        s.canvas().choose({briefing::Place::Is::Title, -1, -1});
        QVERIFY(label->isVisible());
        QCOMPARE(label->currentIndex(), 0);
    }
    /// Words that wait for somebody to shorten them go where their page went.
    void wordsFollowTheirPage() {
        BriefingStage s;
        const int from = s.pageOf(PageKind::BottomLine);
        QVERIFY(from >= 0 && from + 1 < s.pages());
        s.desk().show(from);
        s.canvas().choose({briefing::Place::Is::Title, -1, -1});
        s.canvas().edit();
        const QString other = s.desk().pageAt(from + 1)->title.text;
        s.desk().move(from, from + 1);
        QVERIFY(s.canvas().isEditing());
        s.write(QStringLiteral("Shorter"));
        QTest::keyClick(&s.editor().field(), Qt::Key_Return);
        QCOMPARE(s.desk().pageAt(from + 1)->title.text, QStringLiteral("Shorter"));
        QCOMPARE(s.desk().pageAt(from)->title.text, other);
    }
    void wordsThatAreNotAllowedAreMarked() {
        BriefingStage s;
        s.desk().show(s.pageOf(PageKind::Brief));
        QVERIFY(s.desk().setText(s.desk().current(), {{briefing::Place::Is::Title, -1, -1}, 0, false},
                                 QStringLiteral("They may come back")));
        const QStringList texts = textsOn(*s.panel->findChild<BriefingProperties *>());
        QVERIFY2(texts.join(u'\n').contains(QStringLiteral("“may”")), qPrintable(texts.join(u'\n')));
        // At the very word, not under all of the title.
        s.canvas().stepMark(1);
        QRect word;
        for (std::size_t mark = 0; mark < 4 && word.isNull(); ++mark)
            for (const QRect &rect : s.canvas().rectsOf(mark))
                word |= rect;
        const QRect title = s.canvas().onScreen(s.canvas().texts().front().rect);
        QVERIFY(title.adjusted(-2, -2, 2, 2).contains(word));
        QVERIFY(word.left() > title.left() + 20);
        QVERIFY(word.width() > 10 && word.width() < title.width() / 4);
        // The reason and the words that are allowed, by keys alone.
        QStringList said;
        for (int i = 0; i < 12; ++i) {
            said << s.canvas().accessibleDescription();
            QTest::keyClick(&s.canvas(), Qt::Key_F8);
        }
        const QString all = said.join(u'\n');
        QVERIFY2(all.contains(QStringLiteral("“may” says neither")) && all.contains(QStringLiteral("very likely")),
                 qPrintable(all));
    }
    void wordsAreMarkedWhileTheyAreTyped() {
        BriefingStage s;
        s.desk().show(s.pageOf(PageKind::Brief));
        s.canvas().choose({briefing::Place::Is::Title, -1, -1});
        s.canvas().edit();
        s.write(QStringLiteral("They might come"));
        const auto marks = s.editor().field().extraSelections();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.front().cursor.selectedText(), QStringLiteral("might"));
        QVERIFY(s.editor().field().accessibleDescription().contains(QStringLiteral("“might” says neither")));
    }
    void whatIsGoneFromTheDatasetIsShownAsWithdrawn() {
        BriefingStage s;
        briefing::Deck deck = s.desk().deck();
        briefing::CitedClaim gone = deck.claims.first();
        gone.id = QStringLiteral("ffffffff");
        gone.text = QStringLiteral("Its last words.");
        deck.claims.insert(gone.id, gone);
        deck.pages[1].title.claims = QStringList{gone.id};
        s.desk().load(deck);
        Bench::settle();
        QVERIFY(s.desk().deck().claims.value(gone.id).withdrawn);
        QVERIFY(!s.desk().canUndo());
        BriefingExport dialog(s.desk().deck(), briefing::Paper::A4, {}, s.bench.theme, nullptr);
        dialog.show();
        QVERIFY(!dialog.canSave());
        QVERIFY2(dialog.fault().contains(QStringLiteral("Its last words.")), qPrintable(dialog.fault()));
    }
    void theAudienceIsFollowed() {
        BriefingStage s;
        s.desk().setAudience(briefing::Audience::Board);
        const auto board = briefing::forAudience(s.desk().deck(), briefing::Audience::Board).pages.size();
        QVERIFY(board < s.desk().deck().pages.size());
        s.panel->exportDeck();
        auto *dialog = s.panel->findChild<BriefingExport *>();
        QCOMPARE(dialog->deck().pages.size(), board);
        dialog->setAudience(briefing::Audience::Both);
        QCOMPARE(dialog->deck().pages.size(), s.desk().deck().pages.size());
    }
    void slidesAreWideWhateverThePaper() {
        BriefingStage s;
        BriefingExport dialog(s.desk().deck(), briefing::Paper::Letter, {}, s.bench.theme, nullptr);
        dialog.show();
        auto *paper = [&] {
            for (QComboBox *each : dialog.findChildren<QComboBox *>())
                if (each->accessibleName() == QStringLiteral("Paper"))
                    return each;
            return static_cast<QComboBox *>(nullptr);
        }();
        QVERIFY(paper && paper->isEnabled());
        dialog.setKind(int(briefing::fileEndings().indexOf(QStringLiteral(".pptx"))));
        QCOMPARE(dialog.paper(), briefing::Paper::Wide);
        QVERIFY(!paper->isEnabled());
        QCOMPARE(paper->currentText(), QStringLiteral("16:9"));
        dialog.setKind(int(briefing::fileEndings().indexOf(QStringLiteral(".pdf"))));
        QCOMPARE(dialog.paper(), briefing::Paper::Letter);
        QCOMPARE(paper->currentText(), QStringLiteral("Letter"));
    }
    void aSourceMayAllowIt() {
        BriefingStage s;
        briefing::Deck deck = s.desk().deck();
        deck.pages[1].notes += QStringLiteral(" TLP:AMBER");
        s.desk().load(deck);
        s.panel->exportDeck();
        auto *dialog = s.panel->findChild<BriefingExport *>();
        QCOMPARE(dialog->level(), briefing::Tlp::Amber); // what the page shows counts
        dialog->setLevel(briefing::Tlp::Green);
        QVERIFY(!dialog->canSave());
        dialog->permit(QStringLiteral("J. Doe"), QDate(2026, 11, 1));
        QVERIFY2(dialog->canSave(), qPrintable(dialog->fault()));
        QCOMPARE(dialog->deck().pages.size(), deck.pages.size()); // nothing was taken out
        QCOMPARE(s.desk().deck().permissions.size(), std::size_t(1));
        QCOMPARE(s.desk().deck().permissions.front().by, QStringLiteral("J. Doe"));
        QVERIFY(s.desk().canUndo());
    }
    void nothingLeavesAboveItsLabel() {
        BriefingStage s;
        briefing::Deck deck = s.desk().deck();
        deck.pages[1].raised = briefing::Tlp::Amber;
        BriefingExport dialog(deck, briefing::Paper::A4, {}, s.bench.theme, nullptr);
        QCOMPARE(dialog.level(), briefing::Tlp::Amber);
        QVERIFY(dialog.canSave());
        dialog.setLevel(briefing::Tlp::Green);
        QVERIFY(!dialog.gate().isOpen());
        QVERIFY(!dialog.canSave());
        dialog.removeAll();
        QVERIFY(dialog.gate().isOpen());
        QVERIFY(dialog.canSave());
        QCOMPARE(dialog.deck().pages.size(), deck.pages.size() - 1);
        QCOMPARE(s.desk().deck().pages.size(), deck.pages.size()); // the briefing itself stays
    }
    void redNeedsASecondYes() {
        BriefingStage s;
        BriefingExport dialog(s.desk().deck(), briefing::Paper::A4, {}, s.bench.theme, nullptr);
        dialog.show();
        dialog.setLevel(briefing::Tlp::Red);
        QVERIFY(!dialog.canSave());
        auto *yes = dialog.findChild<QCheckBox *>();
        QVERIFY(yes->isVisible());
        yes->setChecked(true);
        QVERIFY(dialog.canSave());
        dialog.setLevel(briefing::Tlp::Amber);
        dialog.setLevel(briefing::Tlp::Red);
        QVERIFY(!dialog.canSave()); // asked anew
    }
    void filesAreWrittenWholeOrNotAtAll() {
        BriefingStage s;
        const QTemporaryDir folder;
        for (int kind = 0; kind < int(briefing::fileEndings().size()); ++kind) {
            BriefingExport dialog(s.desk().deck(), briefing::Paper::Wide, {}, s.bench.theme, nullptr);
            QSignalSpy saved(&dialog, &BriefingExport::saved);
            dialog.setKind(kind);
            QString suggested;
            dialog.setPathQuestion([&](const QString &name) {
                suggested = name;
                return folder.filePath(name);
            });
            dialog.save();
            QVERIFY2(saved.size() == 1, qPrintable(dialog.fault()));
            QVERIFY(suggested.contains(QLatin1String("TLP-CLEAR")));
            QVERIFY(QFile(folder.filePath(suggested)).size() > 500);
        }
        BriefingExport nowhere(s.desk().deck(), briefing::Paper::A4, {}, s.bench.theme, nullptr);
        nowhere.show();
        nowhere.setPathQuestion([&](const QString &) { return folder.filePath(QStringLiteral("no/such/place.pdf")); });
        nowhere.save();
        QVERIFY(!nowhere.fault().isEmpty());
        nowhere.setPathQuestion([&](const QString &) { return folder.filePath(QStringLiteral("x_TLP-RED.pdf")); });
        nowhere.save();
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("x_TLP-RED.pdf"))));
        nowhere.setLevel(briefing::Tlp::Amber);
        nowhere.setPathQuestion([&](const QString &) { return folder.filePath(QStringLiteral("x_TLP-CLEAR.pdf")); });
        nowhere.save();
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("x_TLP-CLEAR.pdf"))));
        QVERIFY2(nowhere.fault().contains(QStringLiteral("TLP:CLEAR")), qPrintable(nowhere.fault()));
    }
    void aBriefingIsKeptInTheNotebook() {
        BriefingStage s(false);
        Notebook notebook;
        {
            BriefingPanel panel(s.bench.exploration, s.bench.theme, &notebook);
            s.bench.show(panel, {1256, 830});
            panel.draft();
            panel.desk().setText(0, {{briefing::Place::Is::Title, -1, -1}, 0, false}, QStringLiteral("Kept words"));
            notebook.gather();
        }
        BriefingPanel again(s.bench.exploration, s.bench.theme, &notebook);
        QVERIFY(!again.desk().deck().pages.empty());
        QCOMPARE(again.desk().page()->title.text, QStringLiteral("Kept words"));
        QVERIFY(!again.desk().canUndo());
        // Another one beside it.
        again.startNew();
        QVERIFY(again.desk().deck().pages.empty());
        again.draft();
        notebook.gather();
        QStringList decks;
        for (const QString &key : notebook.content().settings.keys())
            if (key.startsWith(QLatin1String("briefing-deck/")))
                decks << key;
        QCOMPARE(decks.size(), 2);
    }
    void itKeepsByItself() {
        BriefingStage s(false);
        Notebook notebook;
        BriefingPanel panel(s.bench.exploration, s.bench.theme, &notebook);
        QSignalSpy changed(&notebook, &Notebook::changed);
        panel.draft();
        QVERIFY(changed.wait());
        QVERIFY(!notebook.setting(QStringLiteral("briefing-deck/") + panel.desk().deck().name).isEmpty());
    }
    void damagedWorkIsSaidAndKept() {
        BriefingStage s(false);
        Notebook notebook;
        notebook.setSetting(QStringLiteral("briefing-deck/Ours"), QStringLiteral("no deck"));
        BriefingPanel panel(s.bench.exploration, s.bench.theme, &notebook);
        QVERIFY(panel.desk().deck().pages.empty());
        panel.draft();
        notebook.gather();
        QCOMPARE(notebook.setting(QStringLiteral("briefing-deck/Ours")), QStringLiteral("no deck"));
    }
    void anExportIsRemembered() {
        BriefingStage s(false);
        Notebook notebook;
        BriefingPanel panel(s.bench.exploration, s.bench.theme, &notebook);
        s.bench.show(panel, {1256, 830});
        panel.draft();
        QVERIFY(!panel.hasLastExport());
        const QTemporaryDir folder;
        panel.exportDeck();
        auto *dialog = panel.findChild<BriefingExport *>();
        QVERIFY(dialog);
        dialog->setPathQuestion([&](const QString &name) { return folder.filePath(name); });
        dialog->save();
        QVERIFY2(panel.hasLastExport(), qPrintable(dialog->fault()));
        QSignalSpy said(&panel, &Panel::noticed);
        panel.listChanges();
        QVERIFY(
            said.last().first().toString().contains(QLatin1String("Not briefed before today"))); // not "nothing new"
    }
    void everythingHasANameAndFits_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("scale");
        QTest::newRow("1440") << QSize(1256, 830) << 100;
        QTest::newRow("1920") << QSize(1736, 1000) << 100;
        QTest::newRow("1280, large text") << QSize(1224, 700) << 150;
    }
    void everythingHasANameAndFits() {
        QFETCH(QSize, size);
        QFETCH(int, scale);
        BriefingStage s(true, size);
        s.bench.theme.setTextScale(scale);
        Bench::settle();
        QCOMPARE(nameless(*s.panel), QStringList());
        QCOMPARE(cutTexts(*s.panel).join(u'\n'), QString());
        picture(*s.panel, QStringLiteral("briefing-%1-%2").arg(size.width()).arg(scale));
    }
};

HW_TEST(BriefingPanelTest, "briefing_panel")
#include "tst_briefing_panel.moc"

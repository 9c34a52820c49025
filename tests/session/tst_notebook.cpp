#include "landscape/landscape_builder.h"
#include "session/notebook.h"
#include "support/test_registry.h"

#include <QSignalSpy>

using namespace hw;

namespace {

Target object(const char *id) { return {Target::Is::Object, QString::fromLatin1(id), {}}; }

LandscapePtr landscapeOf(std::initializer_list<const char *> actorIds) {
    DatasetRecord dataset;
    dataset.version = "1";
    for (const char *id : actorIds) {
        ObjectRecord actor;
        actor.id = id;
        actor.name = std::string("Name of ") + id;
        dataset.objects.push_back(std::move(actor));
    }
    ObjectRecord source;
    source.id = "src";
    source.kind = Kind::Source;
    source.name = "Report";
    source.publisher = "Publisher";
    dataset.objects.push_back(std::move(source));
    for (const char *id : actorIds) {
        ClaimRecord claim;
        claim.subject = id;
        claim.predicate = Predicate::Statement;
        claim.value = "something";
        claim.sources = {"src"};
        dataset.claims.push_back(std::move(claim));
    }
    const auto built = LandscapeBuilder::build(std::move(dataset));
    return built ? *built : nullptr;
}

/// All that undo is about, as text, so that a failure reads well.
QString told(const Notebook &notebook) {
    QStringList lines;
    for (const Pin &pin : notebook.pins())
        lines << QLatin1String("pin ") + pin.target.id;
    for (const SavedView &view : notebook.views())
        lines << QLatin1String("view ") + view.name + QLatin1String(" = ") + view.filterText;
    for (const Note &note : notebook.notes())
        lines << QLatin1String("note ") + note.target.id + QLatin1String(": ") + note.markdown;
    for (const Tag &tag : notebook.tags())
        lines << QLatin1String("tag ") + tag.target.id + QLatin1String(" ") + tag.text;
    return lines.join(QLatin1String("; "));
}

} // namespace

class NotebookTest : public QObject {
    Q_OBJECT
private slots:
    void everyEditIsOneStepBackAndForth() {
        Notebook notebook;
        QStringList states{told(notebook)};
        QStringList titles;
        const auto step = [&] {
            states << told(notebook);
            titles << notebook.undoTitle();
            QVERIFY(states.at(states.size() - 1) != states.at(states.size() - 2));
        };
        notebook.pin({Target::Is::Object, QStringLiteral("a"), QStringLiteral("APT41")});
        step();
        notebook.pin(object("b"));
        step();
        notebook.movePin(1, 0);
        step();
        notebook.saveView({QStringLiteral("Genetics"), QStringLiteral("area:genetics"), {}});
        step();
        notebook.saveView({QStringLiteral("China"), QStringLiteral("origin:CN"), {}});
        step();
        notebook.moveView(1, 0);
        step();
        QVERIFY(notebook.renameView(QStringLiteral("China"), QStringLiteral("CN")));
        step();
        notebook.setNote(object("a"), QStringLiteral("# Mine"));
        step();
        QVERIFY(notebook.addTag(object("a"), QStringLiteral("board")));
        step();
        notebook.retarget(object("a"), object("c"));
        step();
        notebook.removeTag(object("c"), QStringLiteral("board"));
        step();
        notebook.unpin(object("b"));
        step();
        notebook.removeView(QStringLiteral("Genetics"));
        step();
        notebook.forget(object("c"));
        step();

        QCOMPARE(titles.first(), QStringLiteral("Pin APT41"));
        for (qsizetype i = states.size() - 1; i > 0; --i) {
            QCOMPARE(told(notebook), states.at(i));
            QCOMPARE(notebook.undoTitle(), titles.at(i - 1));
            notebook.undo();
        }
        QCOMPARE(told(notebook), states.first());
        QVERIFY(!notebook.canUndo());
        notebook.undo(); // nothing there, nothing happens
        for (qsizetype i = 1; i < states.size(); ++i) {
            QCOMPARE(notebook.redoTitle(), titles.at(i - 1));
            notebook.redo();
            QCOMPARE(told(notebook), states.at(i));
        }
        QVERIFY(!notebook.canRedo());
    }

    void whatChangesNothingIsNoStepAndNoSignal() {
        Notebook notebook;
        notebook.pin(object("a"));
        notebook.saveView({QStringLiteral("V"), QStringLiteral("x"), {}});
        notebook.setNote(object("a"), QStringLiteral("text"));
        notebook.addTag(object("a"), QStringLiteral("t"));
        const QString title = notebook.undoTitle();
        const QDateTime noted = notebook.note(object("a"))->changedAt;
        QSignalSpy spy(&notebook, &Notebook::changed);
        notebook.pin(object("a"));
        notebook.pin({});
        notebook.unpin(object("z"));
        notebook.movePin(0, 0);
        notebook.movePin(0, 1);
        notebook.movePin(-1, 0);
        notebook.moveView(0, 7);
        notebook.saveView({QStringLiteral("V"), QStringLiteral("x"), {}});
        notebook.saveView({QStringLiteral(" \n"), QStringLiteral("x"), {}});
        QVERIFY(!notebook.renameView(QStringLiteral("no such"), QStringLiteral("W")));
        QVERIFY(!notebook.renameView(QStringLiteral("V"), QStringLiteral("  ")));
        QVERIFY(notebook.renameView(QStringLiteral("V"), QStringLiteral("V")));
        notebook.removeView(QStringLiteral("no such"));
        notebook.setNote(object("a"), QStringLiteral("text"));
        notebook.setNote(object("z"), QStringLiteral("  \n "));
        QVERIFY(notebook.addTag(object("a"), QStringLiteral(" t ")));
        QVERIFY(!notebook.addTag(object("a"), QStringLiteral("\n\t")));
        notebook.removeTag(object("a"), QStringLiteral("u"));
        notebook.retarget(object("z"), object("y"));
        notebook.retarget(object("a"), object("a"));
        notebook.forget(object("z"));
        QCOMPARE(spy.count(), 0);
        QCOMPARE(notebook.undoTitle(), title);
        QCOMPARE(notebook.note(object("a"))->changedAt, noted);
    }

    void typingInOneNoteIsOneStep() {
        Notebook notebook;
        const QString text = QStringLiteral("What we know");
        for (qsizetype i = 1; i <= text.size(); ++i)
            notebook.setNote(object("a"), text.left(i));
        QCOMPARE(notebook.note(object("a"))->markdown, text);
        QVERIFY(notebook.note(object("a"))->changedAt.isValid());
        QCOMPARE(notebook.note(object("a"))->changedAt.timeSpec(), Qt::UTC);
        notebook.closeStep();
        notebook.setNote(object("a"), text + QStringLiteral("!"));
        notebook.undo();
        QCOMPARE(notebook.note(object("a"))->markdown, text);
        notebook.undo();
        QVERIFY(!notebook.note(object("a")));
        QVERIFY(!notebook.canUndo());
        notebook.redo();
        QCOMPARE(notebook.note(object("a"))->markdown, text);
    }

    void typingThatIsTakenBackLeavesNoStep() {
        Notebook notebook;
        notebook.setNote(object("a"), QStringLiteral("x"));
        notebook.setNote(object("a"), QString());
        QVERIFY(!notebook.canUndo());
        QVERIFY(!notebook.note(object("a")));
        notebook.setNote(object("a"), QStringLiteral("kept"));
        notebook.closeStep();
        const Note before = *notebook.note(object("a"));
        notebook.setNote(object("a"), QStringLiteral("kept?"));
        notebook.setNote(object("a"), QStringLiteral("kept"));
        QVERIFY(*notebook.note(object("a")) == before); // the time of the last change as well
        notebook.undo();
        QVERIFY(!notebook.note(object("a")));
    }

    void typingElsewhereStartsAnotherStep() {
        Notebook notebook;
        notebook.setNote(object("a"), QStringLiteral("1"));
        notebook.setNote(object("b"), QStringLiteral("2"));
        notebook.setNote(object("a"), QStringLiteral("3"));
        notebook.pin(object("a"));
        notebook.setNote(object("a"), QStringLiteral("4"));
        QCOMPARE(told(notebook), QStringLiteral("pin a; note a: 4; note b: 2"));
        notebook.undo();
        QCOMPARE(told(notebook), QStringLiteral("pin a; note a: 3; note b: 2"));
        notebook.undo();
        notebook.undo();
        QCOMPARE(told(notebook), QStringLiteral("note a: 1; note b: 2"));
        // After an undo, typing on does not merge into the step that was undone.
        notebook.setNote(object("b"), QStringLiteral("5"));
        QVERIFY(!notebook.canRedo());
        notebook.undo();
        QCOMPARE(told(notebook), QStringLiteral("note a: 1; note b: 2"));
    }

    void sameIdOfObjectAndClaimAreTwoThings() {
        Notebook notebook;
        const Target claim{Target::Is::Claim, QStringLiteral("0badcafe"), {}};
        notebook.setNote(object("0badcafe"), QStringLiteral("object"));
        notebook.setNote(claim, QStringLiteral("claim"));
        QCOMPARE(notebook.notes().size(), 2);
        QCOMPARE(notebook.note(claim)->markdown, QStringLiteral("claim"));
    }

    void tagsAreOneLineAndKeepOneSpelling() {
        Notebook notebook;
        QVERIFY(notebook.addTag(object("a"), QStringLiteral("  for\nthe\tboard\u2028now ")));
        QCOMPARE(notebook.tagsOf(object("a")), QStringList{QStringLiteral("for the board now")});
        QVERIFY(notebook.addTag(object("b"), QStringLiteral("For The Board Now")));
        QCOMPARE(notebook.tagTexts(), QStringList{QStringLiteral("for the board now")});
        QCOMPARE(notebook.targetsTagged(QStringLiteral("for the board now")).size(), 2);
        // 63 letters and a character of two units: it is not cut in half.
        const QString wide = QString(63, QLatin1Char('x')) + QStringLiteral("\U0001F9EC tail");
        QVERIFY(notebook.addTag(object("c"), wide));
        QCOMPARE(notebook.tagsOf(object("c")), QStringList{QString(63, QLatin1Char('x'))});
        QVERIFY(notebook.addTag(object("c"), QStringLiteral("Alpha")));
        QCOMPARE(notebook.tagsOf(object("c")).first(), QStringLiteral("Alpha"));
    }

    void viewNamesAreUniqueAndSavingReplaces() {
        Notebook notebook;
        QVERIFY(notebook.saveView({QStringLiteral(" My\nview "), QStringLiteral("a"), QStringLiteral("r")}));
        QVERIFY(notebook.saveView({QStringLiteral("Other"), QStringLiteral("b"), {}}));
        QVERIFY(notebook.saveView({QStringLiteral("My view"), QStringLiteral("c"), {}}));
        QCOMPARE(notebook.views().size(), 2);
        QCOMPARE(notebook.view(QStringLiteral("My view"))->filterText, QStringLiteral("c"));
        QVERIFY(!notebook.renameView(QStringLiteral("Other"), QStringLiteral("My  view"))); // the same once tidied
        QVERIFY(!notebook.view(QStringLiteral("none")));
    }

    void retargetJoinsNotesAndTagsWithoutLoss() {
        Notebook notebook;
        NotebookContent content;
        const auto at = [](int day) { return QDateTime(QDate(2026, 1, day), QTime(0, 0), Qt::UTC); };
        content.notes = {{object("new"), QStringLiteral("later"), at(2)},
                         {object("old"), QStringLiteral("earlier"), at(1)}};
        content.pins = {{object("old")}, {object("new")}};
        content.tags = {{object("old"), QStringLiteral("x")},
                        {object("old"), QStringLiteral("y")},
                        {object("new"), QStringLiteral("x")}};
        notebook.load(content);
        QVERIFY(!notebook.canUndo());
        notebook.retarget(object("old"), object("new"));
        QCOMPARE(told(notebook), QStringLiteral("pin new; note new: earlier\n\nlater; tag new x; tag new y"));
        notebook.undo();
        QCOMPARE(notebook.notes().size(), 2);
        QCOMPARE(notebook.pins().size(), 2);
        QCOMPARE(notebook.tags().size(), 3);
    }

    void whatPointsToSomethingGoneIsListedAndKept() {
        const LandscapePtr old = landscapeOf({"act-a", "act-b"});
        const LandscapePtr now = landscapeOf({"act-b"});
        QVERIFY(old && now);
        const auto a = *old->find("act-a"), b = *old->find("act-b");
        const Target claimOfA = targetOf(*old, old->claimsFrom(a).front());
        QCOMPARE(claimOfA.is, Target::Is::Claim);
        QVERIFY2(claimOfA.name.contains(QLatin1String("Name of act-a")), qPrintable(claimOfA.name));
        Notebook notebook;
        notebook.pin(targetOf(*old, a));
        notebook.pin(targetOf(*old, b));
        notebook.setNote(targetOf(*old, a), QStringLiteral("n"));
        notebook.setNote(claimOfA, QStringLiteral("n"));
        notebook.addTag(targetOf(*old, a), QStringLiteral("t"));

        QVERIFY(notebook.orphans(*old).isEmpty());
        QCOMPARE(notebook.orphans(*old).sentence(), QString());
        const Orphans gone = notebook.orphans(*now);
        QCOMPARE(
            gone.sentence(),
            QStringLiteral("2 notes, 1 pin and 1 tag point to things that this dataset no longer has. They are kept."));
        QCOMPARE(gone.targets().size(), 2);
        QCOMPARE(gone.targets().first().name, QStringLiteral("Name of act-a"));
        QCOMPARE(notebook.notes().size(), 2); // nothing was dropped
        QVERIFY(objectOf(*old, claimOfA) == a);
        QVERIFY(!objectOf(*now, claimOfA).isValid());

        Orphans three;
        three.notes = {Note{}, Note{}, Note{}};
        QCOMPARE(three.sentence(),
                 QStringLiteral("3 notes point to things that this dataset no longer has. They are kept."));
        Orphans one;
        one.tags = {Tag{}};
        QCOMPARE(one.sentence(),
                 QStringLiteral("1 tag points to a thing that this dataset no longer has. It is kept."));
    }

    void namesAreRememberedForTheDayThatTheyAreGone() {
        const LandscapePtr landscape = landscapeOf({"act-a"});
        Notebook notebook;
        notebook.pin(object("act-a"));
        notebook.setNote(object("act-gone"), QStringLiteral("n"));
        notebook.undo();
        notebook.redo();
        QSignalSpy spy(&notebook, &Notebook::changed);
        notebook.rememberNames(*landscape);
        QCOMPARE(notebook.pins().first().target.name, QStringLiteral("Name of act-a"));
        QCOMPARE(spy.count(), 1);
        QVERIFY(spy.first().first().value<Notebook::Parts>() == Notebook::PinsPart);
        notebook.rememberNames(*landscape);
        QCOMPARE(spy.count(), 1);
    }

    void whatIsWrittenAsASettingIsUndone() {
        Notebook notebook;
        const QString key = settings::exposureProfile;
        notebook.setSetting(settings::theme, QStringLiteral("dark"));
        notebook.editSetting(key, QStringLiteral("a"), QStringLiteral("First"));
        notebook.editSetting(key, QStringLiteral("a"), QStringLiteral("Nothing")); // changes nothing: no step
        notebook.editSetting(key, QStringLiteral("b"), QStringLiteral("Weights"), true);
        notebook.editSetting(key, QStringLiteral("c"), QStringLiteral("Weights"), true); // joins
        notebook.setSetting(settings::theme, QStringLiteral("light"));
        QCOMPARE(notebook.undoSteps(), 2);
        QCOMPARE(notebook.undoTitle(), QStringLiteral("Weights"));
        QSignalSpy changed(&notebook, &Notebook::changed);
        notebook.undo();
        QVERIFY(changed.last()[0].value<Notebook::Parts>() & Notebook::SettingsPart);
        QCOMPARE(notebook.setting(key), QStringLiteral("a"));
        QCOMPARE(notebook.setting(settings::theme), QStringLiteral("light")); // other settings stay
        notebook.undo();
        QVERIFY(!notebook.content().settings.contains(key));
        notebook.redo();
        notebook.redo();
        QCOMPARE(notebook.setting(key), QStringLiteral("c"));
        notebook.undo();
        notebook.editSetting(key, QStringLiteral("d"), QStringLiteral("Other"));
        QVERIFY(!notebook.canRedo());
        notebook.undo();
        QCOMPARE(notebook.setting(key), QStringLiteral("a"));
    }
    void settingsAreTextsAndOutsideUndo() {
        Notebook notebook;
        QSignalSpy spy(&notebook, &Notebook::changed);
        notebook.setSetting(settings::theme, QStringLiteral("dark"));
        notebook.setSetting(settings::theme, QStringLiteral("dark"));
        QCOMPARE(spy.count(), 1);
        notebook.setSettingOn(settings::reducedMotion, true);
        notebook.setSettingNumber(settings::textScale, 130);
        notebook.pin(object("a"));
        notebook.setSetting(settings::density, QStringLiteral("compact"));
        notebook.undo();
        QCOMPARE(notebook.setting(settings::theme), QStringLiteral("dark"));
        QCOMPARE(notebook.setting(settings::density), QStringLiteral("compact"));
        QVERIFY(notebook.settingIsOn(settings::reducedMotion));
        QVERIFY(notebook.settingIsOn(QStringLiteral("absent"), true));
        QCOMPARE(notebook.settingNumber(settings::textScale, 100), 130);
        notebook.setSetting(settings::textScale, QStringLiteral("wide"));
        QCOMPARE(notebook.settingNumber(settings::textScale, 100), 100);
        notebook.clearSetting(settings::theme);
        QCOMPARE(notebook.setting(settings::theme, QStringLiteral("system")), QStringLiteral("system"));
        // An empty value is a value.
        notebook.setSetting(QStringLiteral("key/x"), QString());
        QVERIFY(notebook.content().settings.contains(QStringLiteral("key/x")));
    }

    void signalsSayWhatChanged() {
        Notebook notebook;
        QSignalSpy spy(&notebook, &Notebook::changed);
        const auto last = [&spy] { return spy.last().first().value<Notebook::Parts>(); };
        notebook.pin(object("a"));
        QVERIFY(last() == (Notebook::PinsPart | Notebook::UndoPart));
        notebook.addTag(object("a"), QStringLiteral("t"));
        QVERIFY(last() == (Notebook::TagsPart | Notebook::UndoPart));
        notebook.undo();
        QVERIFY(last() == (Notebook::TagsPart | Notebook::UndoPart));
        notebook.setSaving({Saving::Is::Saved, {}});
        QVERIFY(last() == Notebook::SavingPart);
        const auto count = spy.count();
        notebook.setSaving({Saving::Is::Saved, {}});
        QCOMPARE(spy.count(), count);
    }

    void undoIsDeepButNotEndless() {
        Notebook notebook;
        for (int i = 0; i < 150; ++i)
            notebook.pin(object(qPrintable(QString::number(i))));
        int steps = 0;
        for (; notebook.canUndo(); ++steps)
            notebook.undo();
        QCOMPARE(steps, 100);
        QCOMPARE(notebook.pins().size(), 50);
    }
};

HW_TEST(NotebookTest, "notebook")
#include "tst_notebook.moc"

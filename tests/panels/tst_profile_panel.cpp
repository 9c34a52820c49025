// A profile of every object: nasty names stay text, fit, and change nothing; numbers open as many rows as they say.
#include "landscape/landscape_builder.h"
#include "landscape/profile.h"
#include "panel_bench.h"
#include "panels/claim_detail.h"
#include "panels/evidence_card.h"
#include "panels/lines_view.h"
#include "panels/list_counts.h"
#include "panels/notes_box.h"
#include "panels/plain_text.h"
#include "panels/profile/profile_activity.h"
#include "panels/profile/profile_header.h"
#include "panels/profile/profile_panel.h"
#include "panels/profile_lines.h"
#include "session/notebook.h"
#include "session/rows_query.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace hw;
using namespace hw::test;

namespace {
LandscapePtr nasty() {
    DatasetRecord records =
        recordsOf("source s1 \"<b>Report</b> <img src='http://evil/x.png'>\" publisher=\"<i>Vendor</i>\" "
                  "url=\"https://example.org/a?b=<script>\" published=2021-03 reliability=B weak\n"
                  "source s2 \"Second\" publisher=Other\n"
                  "actor act-a \"<h1>Actor</h1>\" type=state origin=CN summary=\"<a href='x'>link</a>\"\n"
                  "research-area ra-root \"All\"\nresearch-area ra-x \"Genetics & <u>genomics</u>\" parent=ra-root\n"
                  "subsector hs-x \"Hospitals\"\nsponsor sp-x \"Sponsor\"\ntactic TA0001 \"Initial access\" order=1\n"
                  "technique T1190 \"Exploit\" tactics=TA0001\nsoftware S0001 \"Tool\"\nsoftware sw-own \"Own\" "
                  "fact.platform=Linux fact.platform=Windows\n"
                  "vulnerability CVE-2020-1 \"CVE-2020-1\"\nmitigation M1017 \"Training\"\n"
                  "recommendation rec-1 \"Do it\"\ncontext-event ctx-1 \"Charged\" start=2020\n"
                  "priority pri-1 \"A plan\" origin=CN\nname name-aa \"Alpha \\\"Panda\\\"\" of=act-a by=\"Vendor X\"\n"
                  "disinformation dis-1 \"A lie\" start=2020\n"
                  "incident inc-1 \"Hospital\" start=2020-03 end=2020-05 conf=moderate src=s1 subtype=ransomware\n"
                  "campaign cam-1 \"Campaign\" start=2019 sinceAtLeast src=s2\n"
                  "claim inc-1 attributed-to act-a conf=low src=s1 dispute=\"<b>Somebody</b> disagrees\"\n"
                  "claim cam-1 attributed-to act-a src=s2\n"
                  "claim inc-1 victim \"Some <b>hospital</b>\" object=country-US\n"
                  "claim act-a targets ra-x basis=targeted start=2020 why=\"Read <b>twice</b>\"\n"
                  "claim act-a sponsored-by sp-x\nclaim inc-1 affects hs-x\nclaim act-a uses T1190\n"
                  "claim act-a uses S0001\nclaim inc-1 exploits CVE-2020-1\nclaim M1017 mitigates T1190\n"
                  "claim rec-1 maps-to M1017\nclaim ctx-1 context-for act-a\nclaim pri-1 states-priority ra-x\n"
                  "claim act-a sophistication \"high\" by=\"HC3\"\n");
    ObjectRecord rtl;
    rtl.id = "act-rtl";
    rtl.name = "Nice \xE2\x80\xAEgnp.exe\xE2\x80\xAC" + std::string("\x00\x01\x1b[31m", 7);
    rtl.licence = records.objects.front().licence;
    rtl.summary = std::string(10000, 'W');
    records.objects.push_back(rtl);
    ObjectRecord longName = rtl;
    longName.id = "act-long";
    longName.name = std::string(10000, 'M');
    longName.summary = "Line one\nLine two\r\nLine three";
    records.objects.push_back(longName);
    const auto built = LandscapeBuilder::build(std::move(records));
    if (!built)
        qFatal("%s", built.error().message.c_str());
    return *built;
}
} // namespace

class ProfilePanelTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape;

    std::size_t rowsAt(const Exploration &e, const Route &route) const {
        const auto query = rowsQueryOf(route, e.landscape());
        return query ? rowsOf(e.landscape(), e.visible(), *query).size() : std::size_t(-1);
    }

private slots:
    void initTestCase() { m_landscape = nasty(); }
    void everyObjectIsPlainTextAndFits() {
        for (const int scale : {100, 150}) {
            Bench bench(m_landscape);
            bench.theme.setTextScale(scale);
            Notebook notebook;
            ProfilePanel panel(bench.exploration, bench.theme, &notebook);
            for (std::uint32_t i = 0; i < m_landscape->objectCount(); ++i) {
                const ObjectIndex o(i);
                bench.exploration.go(profileRoute(*m_landscape, o));
                bench.show(panel, {1256, 784});
                const QByteArray id(m_landscape->id(o).data(), int(m_landscape->id(o).size()));
                for (const QString &text : textsOn(panel))
                    for (const QChar c : text)
                        QVERIFY2(c != QChar(0) && c != QChar(0x202E) && c != QChar(0x1b), id);
                for (const QLabel *label : panel.findChildren<QLabel *>())
                    QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), id);
                const QStringList without = nameless(panel);
                QVERIFY2(without.isEmpty(), id + ": " + without.join(", ").toUtf8());
                if (m_landscape->id(o) == "act-rtl" || m_landscape->id(o) == "act-long")
                    continue; // these are cut, and say so with an ellipsis
                const QStringList cut = cutTexts(panel);
                QVERIFY2(cut.isEmpty(), id + ": " + cut.join("; ").toUtf8());
            }
        }
    }
    void markupIsShownAsItIs() {
        Bench bench(m_landscape);
        ProfilePanel panel(bench.exploration, bench.theme);
        bench.exploration.go({View::Profile, "act-a", {}});
        bench.show(panel, {1256, 784});
        QVERIFY(textsOn(panel).contains(QStringLiteral("<h1>Actor</h1>")));
        QVERIFY(textsOn(panel).join(u' ').contains(QStringLiteral("<b>Report</b>")));
    }
    void numbersOpenTheirRows() {
        for (const LandscapePtr &landscape : {m_landscape, bundledLandscape()}) {
            if (!landscape)
                continue;
            Exploration e(landscape);
            for (std::uint32_t i = 0; i < landscape->objectCount(); ++i) {
                const ObjectIndex o(i);
                if (landscape->kind(o) == Kind::Source && i % 50)
                    continue; // two thousand of the same kind
                const ProfileHead head = headOf(*landscape, profileOf(*landscape, e.visible(), o));
                for (const ProfileHead::Number &number : head.numbers) {
                    if (!number.opens)
                        continue;
                    QString digits = number.value;
                    const std::size_t expected =
                        number.value == QStringLiteral("none") ? 0 : digits.remove(u',').toULong();
                    const std::size_t rows = rowsAt(e, *number.opens);
                    QVERIFY2(rows == expected, qPrintable(QStringLiteral("%1, %2: %3 rows behind %4")
                                                              .arg(head.name, number.label)
                                                              .arg(rows)
                                                              .arg(number.value)));
                }
            }
        }
    }
    void listsAndProfilesSayTheSame() {
        const LandscapePtr l = bundledLandscape();
        QVERIFY2(l, "The bundled landscape has not been compiled.");
        const VisibleSet visible = visibleIn(*l, {});
        for (const ObjectIndex actor : l->objectsOf(Kind::Actor)) {
            const Profile profile = profileOf(*l, visible, actor);
            const QByteArray name(l->name(actor).data(), int(l->name(actor).size()));
            QVERIFY2(countedEvents(*l, visible, actor, Kind::Incident).size() == profile.incidents, name);
            QVERIFY2(countedEvents(*l, visible, actor, Kind::Campaign).size() == profile.campaigns, name);
            // The same day; of two dates that end on it either may be shown.
            const auto last = lastActivity(*l, visible, actor);
            QVERIFY2(last.has_value() == profile.lastSeen.has_value(), name);
            QVERIFY2(!last || last->lastDay() == profile.lastSeen->lastDay(), name);
        }
    }
    /// "Show all 30" opens a list of thirty, whatever the profile is of.
    void whatIsCutOpensAsManyRowsAsItSays() {
        const LandscapePtr l = bundledLandscape();
        Bench bench(l);
        ProfilePanel panel(bench.exploration, bench.theme);
        bench.show(panel, {1256, 784});
        int links = 0;
        for (const char *id :
             {"act-lazarus", "act-apt41", "ra-clinical-medicine", "hs-biotech-cos", "act-magic-hound"}) {
            const auto object = l->find(id);
            QVERIFY2(object, id);
            const Route profile{View::Profile, QString::fromLatin1(id), {}};
            bench.exploration.go(profile);
            Bench::settle();
            const qsizetype here = panel.findChildren<LinkText *>().size();
            for (qsizetype i = 0; i < here; ++i) {
                LinkText *link = panel.findChildren<LinkText *>()[i];
                const QRegularExpressionMatch match =
                    QRegularExpression(QStringLiteral("^Show all ([0-9,]+)$")).match(link->text());
                if (!match.hasMatch())
                    continue;
                ++links;
                const QString name = link->accessibleName();
                QTest::mouseClick(link, Qt::LeftButton);
                const auto query = rowsQueryOf(bench.exploration.route(), *l);
                QVERIFY2(query, qPrintable(name));
                QVERIFY2(rowsOf(*l, bench.exploration.visible(), *query).size() ==
                             match.captured(1).remove(u',').toULongLong(),
                         qPrintable(QString::fromLatin1(id) + u' ' + name));
                bench.exploration.go(profile);
                Bench::settle();
            }
        }
        QVERIFY(links > 5);
    }
    void onlyTheLeftButtonOpensAPeriod() {
        const LandscapePtr l = bundledLandscape();
        Bench bench(l);
        ProfilePanel panel(bench.exploration, bench.theme);
        bench.exploration.go({View::Profile, "act-lockbit", {}});
        bench.show(panel, {1256, 784});
        auto *chart = panel.findChild<ProfileActivity *>();
        QVERIFY(chart);
        // Somewhere above the axis stands a bar; each place is tried with the right button first.
        for (int x = 4; x < chart->width() && bench.exploration.route().view == View::Profile; x += 4) {
            const QPoint at(x, chart->height() - 32);
            QTest::mouseClick(chart, Qt::RightButton, {}, at);
            QCOMPARE(bench.exploration.route().view, View::Profile);
            QTest::mouseClick(chart, Qt::LeftButton, {}, at);
        }
        QCOMPARE(bench.exploration.route().view, View::List);
    }
    void evidenceIsWholeAndOpens() {
        Bench bench(m_landscape);
        ProfilePanel panel(bench.exploration, bench.theme);
        bench.exploration.go({View::Profile, "act-a", {}});
        bench.show(panel, {1256, 784});
        auto *card = panel.findChild<EvidenceCard *>();
        QVERIFY(card);
        const Profile profile = profileOf(*m_landscape, bench.exploration.visible(), *m_landscape->find("act-a"));
        QCOMPARE(card->list().lines().rowCount(), int(profile.evidenceItems.size()));
        int disputed = -1;
        for (int row = 0; row < card->list().lines().rowCount(); ++row)
            if (card->list().lines().item(row).warning == QStringLiteral("disputed"))
                disputed = row;
        QVERIFY(disputed >= 0);
        const ClaimIndex claim = card->list().lines().item(disputed).claim;
        card->list().setCurrentIndex(card->list().model()->index(disputed, 0));
        card->list().setFocus();
        QTest::keyClick(&card->list(), Qt::Key_Return);
        Bench::settle();
        QCOMPARE(card->opened(), std::optional(claim));
        const QString all = textsOn(*card).join(u'\n');
        for (const char *part :
             {"<b>Somebody</b> disagrees", "Low", "<i>Vendor</i>", "https://example.org/a?b=<script>", "Weak source"})
            QVERIFY2(all.contains(QString::fromLatin1(part)), part);
        QSignalSpy asked(&panel, &Panel::addressRequested);
        for (LinkText *link : card->findChildren<LinkText *>()) {
            if (link->text() == QStringLiteral("Copy address"))
                QTest::mouseClick(link, Qt::LeftButton);
            if (link->text() == QStringLiteral("Open in browser…"))
                QTest::mouseClick(link, Qt::LeftButton);
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://example.org/a?b=<script>"));
        QCOMPARE(asked.size(), 1); // asked for, never opened
        bench.exploration.back();
        panel.refreshNow();
        QVERIFY(!card->opened());
    }
    void aListOfLinesIsASoundModel() {
        LinesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Profile profile = profileOf(*m_landscape, visibleIn(*m_landscape, {}), *m_landscape->find("act-a"));
        model.setItems(evidenceLines(*m_landscape, profile, {}));
        model.setItems(targetLines(*m_landscape, profile));
        model.setItems({});
    }
    void rowsKeepTheirHeightWhenTheScrollBarComes() {
        // Rows that wrap on the width that the scroll bar leaves, not on the one that it took.
        Theme theme;
        std::vector<LineItem> items(40);
        for (LineItem &item : items)
            item.title = QStringLiteral("A title of several words that takes one or two lines as the width has it");
        QWidget box;
        LinesView view(theme, {.row = 20, .titleLines = 4}, &box);
        box.resize(900, 300);
        view.resize(300, 4000); // all fit: no scroll bar
        view.setItems(items);
        box.show();
        Bench::settle();
        for (const int height : {200, 4000, 200}) {
            view.resize(300, height);
            const QRect first = view.visualRect(view.lines().index(0));
            const QRect second = view.visualRect(view.lines().index(1));
            QCOMPARE(first.height(), view.rowHeight(0));
            QCOMPARE(second.top(), first.bottom() + 1);
        }
    }
    void keysWalkOverHeadings() {
        Theme theme;
        std::vector<LineItem> items(6); // a heading, one, two headings, another, a heading at the end
        for (const std::size_t heading : {0u, 2u, 3u, 5u})
            items[heading].heading = true;
        QWidget box;
        LinesView view(theme, {.row = 20}, &box);
        box.resize(400, 400);
        view.resize(300, 300);
        view.setItems(items);
        box.show();
        Bench::settle();
        const auto after = [&](Qt::Key key) {
            QTest::keyClick(&view, key);
            return view.currentIndex().row();
        };
        QCOMPARE(after(Qt::Key_Home), 1);
        QCOMPARE(after(Qt::Key_Up), 1);
        QCOMPARE(after(Qt::Key_Down), 4);
        QCOMPARE(after(Qt::Key_Down), 4);
        QCOMPARE(after(Qt::Key_Up), 1);
        QCOMPARE(after(Qt::Key_End), 4);
        QSignalSpy opened(&view, &LinesView::opened);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
    }
    void onlyTargetingIsDrawnAsTargeting() {
        const auto barsOf = [&](const char *focus) {
            const Profile profile = profileOf(*m_landscape, visibleIn(*m_landscape, {}), *m_landscape->find(focus));
            std::vector<LineItem::Part> bars;
            for (const LineItem &item : targetLines(*m_landscape, profile))
                bars.insert(bars.end(), item.bar.begin(), item.bar.end());
            return bars;
        };
        const auto solid = [](const LineItem::Part &part) { return !part.hollow; };
        QVERIFY(std::ranges::any_of(barsOf("act-a"), solid)); // targets a research area
        QVERIFY(std::ranges::any_of(barsOf("act-a"), [&](const auto &p) { return !solid(p); })); // its incident hit one
        QVERIFY(!barsOf("inc-1").empty() && std::ranges::none_of(barsOf("inc-1"), solid)); // affects is not an aim
        QVERIFY(!barsOf("pri-1").empty() && std::ranges::none_of(barsOf("pri-1"), solid)); // nor is a plan
    }
    void codesAreThoseThatPeopleKnow() {
        QCOMPARE(codeOf(*m_landscape, *m_landscape->find("S0001")), QStringLiteral("S0001"));
        QCOMPARE(codeOf(*m_landscape, *m_landscape->find("sw-own")), QString());
        QCOMPARE(codeOf(*m_landscape, *m_landscape->find("act-a")), QString());
    }
    void oneHeadingForWhatIsSaidSeveralTimes() {
        QStringList labels;
        QString platforms;
        for (const LineItem &item : detailLines(*m_landscape, *m_landscape->find("sw-own"))) {
            labels << item.title;
            if (item.second.contains(QStringLiteral("Linux")))
                platforms = item.second;
        }
        QCOMPARE(platforms, QStringLiteral("Linux · Windows"));
        QCOMPARE(labels.removeDuplicates(), 0);
    }
    void whatMapsToAMitigationHasNoBars() {
        const auto bars = [&](const char *focus) {
            const Profile profile = profileOf(*m_landscape, visibleIn(*m_landscape, {}), *m_landscape->find(focus));
            const auto items = mitigationLines(*m_landscape, profile, 8);
            return std::pair(items.size(),
                             std::ranges::count_if(items, [](const LineItem &i) { return !i.bar.empty(); }));
        };
        QCOMPARE(bars("rec-1"), (std::pair<std::size_t, std::ptrdiff_t>(1, 0)));
        QCOMPARE(bars("act-a").second, std::ptrdiff_t(0)); // one technique: all would be equal
    }
    void theHeadAndTheStatusSayWhatIsThere() {
        Bench bench(m_landscape);
        ProfilePanel panel(bench.exploration, bench.theme);
        bench.exploration.go({View::Profile, "inc-1", {}});
        bench.show(panel, {1256, 784});
        QVERIFY2(!panel.statusText().contains(QStringLiteral("none reported")), qPrintable(panel.statusText()));
        QVERIFY(panel.statusText().contains(QStringLiteral("claim")));
        bench.exploration.go({View::Profile, "act-a", {}});
        bench.show(panel, {1256, 784});
        QVERIFY(panel.statusText().contains(QStringLiteral("incidents and campaigns")));
        const auto *head = panel.findChild<ProfileHeader *>();
        QVERIFY(head && head->height() <= 124); // 108 with one line of attribution, as the design has it
    }
    void noMarkIsCut() {
        Bench bench(m_landscape);
        ProfilePanel panel(bench.exploration, bench.theme);
        for (std::uint32_t i = 0; i < m_landscape->objectCount(); ++i) {
            bench.exploration.go(profileRoute(*m_landscape, ObjectIndex(i)));
            bench.show(panel, {1256, 784});
            const QImage mark = panel.findChild<QWidget *>(QStringLiteral("mark"))->grab().toImage();
            const QRect r = mark.rect();
            for (int at = 0; at < r.width(); ++at)
                for (const QPoint edge : {QPoint(at, 0), QPoint(at, r.bottom()), QPoint(0, at), QPoint(r.right(), at)})
                    QVERIFY2(mark.pixel(edge) == mark.pixel(0, 0), m_landscape->id(ObjectIndex(i)).data());
        }
    }
    void notesTagsAndPins() {
        Bench bench(m_landscape);
        Notebook notebook;
        ProfilePanel panel(bench.exploration, bench.theme, &notebook);
        bench.exploration.go({View::Profile, "act-a", {}});
        bench.show(panel, {1256, 784});
        const Target target = targetOf(*m_landscape, *m_landscape->find("act-a"));
        panel.togglePin();
        QVERIFY(notebook.isPinned(target));
        panel.togglePin();
        QVERIFY(!notebook.isPinned(target));
        panel.editNote();
        auto *box = panel.findChild<NotesBox *>();
        QVERIFY(box);
        auto *editor = box->findChild<QPlainTextEdit *>();
        QVERIFY(editor->isVisible());
        QTest::keyClicks(editor, "**Look** <b>here</b> ![x](http://evil/x.png)");
        QVERIFY(notebook.note(target));
        QCOMPARE(notebook.note(target)->markdown, QStringLiteral("**Look** <b>here</b> ![x](http://evil/x.png)"));
        auto *view = box->findChild<NoteView *>();
        QVERIFY(!view->toPlainText().contains(QChar::ObjectReplacementCharacter)); // no picture
        QVERIFY(view->toPlainText().contains(QStringLiteral("Look")));
        QVERIFY(!view->toHtml().contains(QStringLiteral("<img")));
        QSignalSpy asked(&panel, &Panel::addressRequested);
        emit view->anchorClicked(QUrl("file:///etc/passwd"));
        emit view->anchorClicked(QUrl("javascript:alert(1)"));
        QCOMPARE(asked.size(), 0);
        emit view->anchorClicked(QUrl("https://example.org/report"));
        QCOMPARE(asked.size(), 1); // the window asks before it opens anything
        notebook.closeStep();
        notebook.undo();
        QVERIFY(!notebook.note(target) || notebook.note(target)->markdown.isEmpty());
        QCOMPARE(editor->toPlainText(), QString());
        auto *tag = box->findChild<QLineEdit *>();
        tag->setText(QStringLiteral("board"));
        QTest::keyClick(tag, Qt::Key_Return);
        QCOMPARE(notebook.tagsOf(target), QStringList{"board"});
    }
    void withoutANotebookNothingOfItShows() {
        Bench bench(m_landscape);
        ProfilePanel panel(bench.exploration, bench.theme);
        bench.exploration.go({View::Profile, "act-a", {}});
        bench.show(panel, {1256, 784});
        QVERIFY(!panel.findChild<NotesBox *>());
    }
    void somethingGoneIsSaid() {
        Bench bench(m_landscape);
        ProfilePanel panel(bench.exploration, bench.theme);
        bench.exploration.go({View::Profile, "act-gone<b>", {}});
        bench.show(panel, {1256, 784});
        QVERIFY(textsOn(panel).join(u' ').contains(QStringLiteral("act-gone<b>")));
    }
};

HW_TEST(ProfilePanelTest, "profile_panel")
#include "tst_profile_panel.moc"

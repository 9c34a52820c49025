#include "store/database.h"
#include "store/landscape_reader.h"
#include "store/landscape_writer.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace hw;

namespace {

/// A record with every field set, one with none, and texts that are hard to keep.
DatasetRecord everything() {
    DatasetRecord data;
    data.version = "2026.11";
    data.date = "2026-11-23";
    data.attackVersion = "18.1";
    data.licences = {{"own", "Own terms", "Notice."}, {"attack", "ATT&CK terms", "© The MITRE Corporation"}};
    const auto add = [&](Kind kind, const char *id) -> ObjectRecord & {
        ObjectRecord &object = data.objects.emplace_back();
        object.kind = kind;
        object.id = id;
        object.name = std::string("Name of ") + id;
        return object;
    };
    ObjectRecord &source = add(Kind::Source, "src-1");
    source.publisher = "Vendor";
    source.url = "https://example.org/";
    source.published = *PartialDate::parse("2021-07");
    source.verification = "search-result";
    source.titleVerified = false;
    source.weak = true;
    source.reliability = 'B';
    add(Kind::Source, "src-2");
    add(Kind::ResearchArea, "ra");
    add(Kind::ResearchArea, "ra-x").parent = "ra";
    add(Kind::Tactic, "TA1").order = 3;
    add(Kind::Tactic, "TA2").order = -1;
    ObjectRecord &technique = add(Kind::Technique, "T1");
    technique.tactics = {"TA2", "TA1"};
    technique.sources = {"src-2", "src-1"};
    ObjectRecord &campaign = add(Kind::Campaign, "cam-1");
    campaign.background = true;
    campaign.subtype = "espionage";
    campaign.licence = "attack";
    campaign.added = "2026.11";
    ObjectRecord &actor = add(Kind::Actor, "act-1");
    actor.actorType = ActorType::Crime;
    actor.summary = std::string(10000, 'x');
    actor.name = std::string("<b>A</b>\0B \xD7\x92\xD7\x9C \xE2\x80\xAE", 20);
    actor.facts = {{"platform", "one"}, {"platform", "two"}, {"note", std::string("\0", 1)}};
    actor.licence = "own";
    ClaimRecord &claim = data.claims.emplace_back();
    claim.subject = "act-1";
    claim.predicate = Predicate::LinkedTo;
    claim.object = "ra-x";
    claim.value = "v";
    claim.statement = "s";
    claim.accordingTo = "a";
    claim.span = {*PartialDate::parse("2019"), *PartialDate::parse("2020-02-29"), true, false};
    claim.reported = *PartialDate::parse("2021-01-01");
    claim.confidence = Confidence::High;
    claim.confidenceReason = "r";
    claim.credibility = '6';
    claim.evidence = Evidence::SummarySeen;
    claim.areaBasis = AreaBasis::LureTheme;
    claim.analystMapping = true;
    claim.dispute = "d";
    claim.unverified = {"start", "end"};
    claim.note = "n";
    claim.sources = {"src-2", "src-1"};
    ClaimRecord &bare = data.claims.emplace_back();
    bare.subject = "act-1";
    bare.predicate = Predicate::FirstSeen;
    ClaimRecord &ongoing = data.claims.emplace_back();
    ongoing.subject = "cam-1";
    ongoing.predicate = Predicate::Occurred;
    ongoing.span.ongoing = true;
    ongoing.sources = {"src-1"};
    return data;
}

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString faultOf(const QString &path) {
    NoProgress silent;
    const auto landscape = readLandscape(path.toStdString(), silent);
    return landscape ? QStringLiteral("(none)") : QString::fromStdString(landscape.error().message);
}

} // namespace

class LandscapeFileTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->path() + QStringLiteral("/landscape.db");
        const auto written = writeLandscape(everything(), m_path.toStdString());
        QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
    }

    void everyFieldComesBack() {
        NoProgress silent;
        const auto back = readLandscapeRecords(m_path.toStdString(), silent);
        QVERIFY2(back.has_value(), back ? "" : back.error().message.c_str());
        DatasetRecord expected = everything();
        std::sort(expected.objects.begin(), expected.objects.end(), [](const auto &a, const auto &b) {
            return std::pair(a.kind, std::string_view(a.id)) < std::pair(b.kind, std::string_view(b.id));
        });
        QCOMPARE(back->version, expected.version);
        QCOMPARE(back->date, expected.date);
        QCOMPARE(back->attackVersion, expected.attackVersion);
        QVERIFY(back->licences == expected.licences);
        QVERIFY(back->objects == expected.objects);
        QVERIFY(back->claims == expected.claims);
    }

    void becomesALandscape() {
        NoProgress silent;
        const auto landscape = readLandscape(m_path.toStdString(), silent);
        QVERIFY(landscape.has_value());
        QCOMPARE((*landscape)->objectCount(), 9U);
        QCOMPARE((*landscape)->claimCount(), 3U);
        const auto actor = (*landscape)->find("act-1");
        QVERIFY(actor.has_value());
        QCOMPARE((*landscape)->name(*actor).size(), std::size_t{20});
    }

    void theSameDatasetGivesTheSameBytes() {
        const QByteArray first = bytesOf(m_path);
        DatasetRecord shuffled = everything();
        std::mt19937 random(7);
        for (int round = 0; round < 5; ++round) {
            std::shuffle(shuffled.objects.begin(), shuffled.objects.end(), random);
            // Claims of one subject keep their order; that of the subjects leaves no trace.
            std::stable_partition(shuffled.claims.begin(), shuffled.claims.end(),
                                  [round](const auto &c) { return (c.subject == "cam-1") == (round % 2 == 0); });
            const QString other = m_folder->path() + QStringLiteral("/other.db");
            QVERIFY(writeLandscape(shuffled, other.toStdString()).has_value());
            QVERIFY(bytesOf(other) == first);
        }
        QVERIFY(!first.isEmpty());
    }

    void isMarkedForOtherPrograms() {
        auto database = Database::open(m_path.toStdString(), Database::Mode::ReadOnlyImmutable);
        QCOMPARE(*database->applicationId(), 0x48574C53);
        QCOMPARE(*database->userVersion(), 1);
        QCOMPARE(*database->integer("PRAGMA page_size"), std::int64_t{8192});
        QCOMPARE(*database->integer("PRAGMA freelist_count"), std::int64_t{0});
        QCOMPARE(*database->text("SELECT value FROM meta WHERE key = 'version'"), std::string("2026.11"));
        QCOMPARE(*database->text("PRAGMA integrity_check"), std::string("ok"));
        auto foreign = database->prepare("PRAGMA foreign_key_check");
        QVERIFY(!*foreign->step());
        QCOMPARE(*database->text("SELECT word.word FROM claim JOIN word ON list = 'predicate' AND code = predicate "
                                 "ORDER BY claim.id"),
                 std::string("linked-to"));
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files) == QStringList{QStringLiteral("landscape.db")});
    }

    void aDatasetThatDoesNotHoldTogetherIsNotWritten() {
        const QByteArray before = bytesOf(m_path);
        const auto refused = [&](auto spoil, const char *part) {
            DatasetRecord data = everything();
            spoil(data);
            const auto written = writeLandscape(data, m_path.toStdString());
            QVERIFY(!written.has_value());
            QVERIFY2(written.error().message.find(part) != std::string::npos, written.error().message.c_str());
        };
        refused([](auto &d) { d.objects[1].id = "src-1"; }, "used by two objects");
        refused([](auto &d) { d.objects[3].parent = "gone"; }, "\"gone\"");
        refused([](auto &d) { d.claims[0].object = "gone"; }, "\"gone\"");
        refused([](auto &d) { d.claims[0].subject = "gone"; }, "\"gone\"");
        refused([](auto &d) { d.claims[0].sources[1] = "gone"; }, "\"gone\"");
        refused([](auto &d) { d.objects[6].tactics[0] = "gone"; }, "\"gone\"");
        refused([](auto &d) { d.objects[0].licence = "gone"; }, "licence \"gone\"");
        QCOMPARE(bytesOf(m_path), before); // the old file is kept
        QVERIFY(QDir(m_folder->path()).entryList(QDir::Files) == QStringList{QStringLiteral("landscape.db")});
        const auto nowhere = writeLandscape(everything(), "/no/such/folder/landscape.db");
        QVERIFY(!nowhere.has_value());
        QVERIFY(nowhere.error().message.starts_with(
            "The landscape file \"/no/such/folder/landscape.db\" was not written."));
    }

    void saysWhatIsWrongWithAFile_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("sentence");
        const char *const remedy = " Install Helixwatch again to get the bundled landscape back, or open another file.";
        const auto row = [&](const char *what, const char *sentence, bool withRemedy = true) {
            QTest::newRow(what) << what << QString::fromUtf8(sentence) + QLatin1String(withRemedy ? remedy : "");
        };
        row("missing", "There is no landscape file \"%1\".");
        row("empty", "The landscape file \"%1\" is empty.");
        row("folder", "\"%1\" is a folder. Name the landscape file in it, for example \"%1/landscape.db\".", false);
        row("pipe", "\"%1\" is not a file that can be read as a landscape. Name a landscape.db.", false);
        row("text", "\"%1\" is not a landscape file (it is no SQLite database).");
        row("short text", "\"%1\" is not a landscape file (it is no SQLite database).");
        row("another program", "\"%1\" is a SQLite database of another program, not a landscape file.");
        row("newer",
            "The landscape file \"%1\" was made by a newer Helixwatch (format 2; this one reads format 1). Update "
            "Helixwatch, or open an older file.",
            false);
        row("no format", "The landscape file \"%1\" is damaged: its format number is 0. Nothing was read from it.");
        row("cut off", "The landscape file \"%1\" is cut off: it has 20480 of SIZE bytes.");
        row("cut off in the header", "The landscape file \"%1\" is cut off after 60 bytes.");
        row("page size", "The landscape file \"%1\" is damaged: its header is wrong. Nothing was read from it.");
        row("zeroed page",
            "The landscape file \"%1\" is damaged: database disk image is malformed. Nothing was read from it.");
    }
    void saysWhatIsWrongWithAFile() {
        QFETCH(QString, what);
        QFETCH(QString, sentence);
        QByteArray bytes = bytesOf(m_path);
        const QString size = QString::number(bytes.size());
        QVERIFY(QFile::remove(m_path));
        if (what == QLatin1String("folder"))
            QVERIFY(QDir().mkpath(m_path));
        else if (what == QLatin1String("pipe"))
            QCOMPARE(mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        else if (what != QLatin1String("missing"))
            writeBytes(m_path, damaged(what, bytes));
        const QString fault = faultOf(m_path);
        if (what == QLatin1String("zeroed page")) { // SQLite's own words differ between versions
            QVERIFY2(fault.startsWith(sentence.arg(m_path).section(QLatin1Char(':'), 0, 0)), qPrintable(fault));
            return;
        }
        QCOMPARE(fault, sentence.arg(m_path).replace(QLatin1String("SIZE"), size));
    }

    void aFileWithoutPermissionIsSaid() {
        QVERIFY(QFile::setPermissions(m_path, {}));
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup |
                                                            QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther));
        // The administrator may read everything: look with other eyes.
        const bool administrator = geteuid() == 0;
        if (administrator)
            QCOMPARE(seteuid(65534), 0);
        const QString fault = faultOf(m_path);
        if (administrator)
            QCOMPARE(seteuid(0), 0);
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(fault,
                 QStringLiteral("There is no permission to read the landscape file \"%1\". Change the permissions "
                                "of the file or open another one.")
                     .arg(m_path));
    }

    void valuesThatCannotBeAreFound_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *sql, const char *fault) { QTest::newRow(sql) << sql << fault; };
        row("UPDATE object SET kind = 99 WHERE id = 2", "column 2 of row 2 of the table \"object\" is a code");
        row("UPDATE object SET kind = -1 WHERE id = 2", "column 2 of row 2 of the table \"object\" is out of range");
        row("UPDATE object SET parent = 77 WHERE id = 4",
            "row 4 of the table \"object\" has a parent that is not there");
        row("UPDATE object SET parent = id WHERE id = 4", "");
        row("UPDATE object SET licence = 9 WHERE id = 1", "column 7 of row 1 of the table \"object\" is out of range");
        row("UPDATE object SET id = 99 WHERE id = 3", "column 1 of row 3 of the table \"object\" is out of range");
        row("UPDATE object SET name = CAST(x'41FF' AS TEXT) WHERE id = 3",
            "column 4 of row 3 of the table \"object\" is not UTF-8");
        row("UPDATE object SET name = name || 'x' WHERE id = 3", "its content is not what was written");
        row("UPDATE object SET actor_type = 9 WHERE id = 1", "column 10 of row 1");
        row("UPDATE source SET published = '2021-13' WHERE published IS NOT NULL", "is no date");
        row("UPDATE source SET reliability = 'Z' WHERE reliability IS NOT NULL",
            "column 8 of row 1 of the table \"source\" is out of range");
        row("UPDATE source SET weak = 2", "column 7 of row 1 of the table \"source\" is out of range");
        row("UPDATE source SET object = 1 WHERE object = (SELECT min(object) FROM source)",
            "refers to an object that is no source");
        row("UPDATE fact SET object = 1000", "column 2 of row 1 of the table \"fact\" is out of range");
        row("UPDATE object_tactic SET tactic = 0", "column 3 of row 1 of the table \"object_tactic\" is out of range");
        row("DELETE FROM object_source WHERE id = 1",
            "column 1 of row 1 of the table \"object_source\" is out of range");
        row("UPDATE claim SET predicate = 200 WHERE id = 1", "column 3 of row 1 of the table \"claim\" is a code");
        row("UPDATE claim SET object = NULL WHERE id = 1", "column 4 of row 1 of the table \"claim\" names no object");
        row("UPDATE claim SET subject = 12345 WHERE id = 2",
            "column 2 of row 2 of the table \"claim\" is out of range");
        row("UPDATE claim SET confidence = 4 WHERE id = 1", "column 5 of row 1 of the table \"claim\" is a code");
        row("UPDATE claim SET area_basis = 8 WHERE id = 1", "column 7 of row 1");
        row("UPDATE claim SET credibility = 7 WHERE id = 1", "column 8 of row 1");
        row("UPDATE claim SET flags = 8 WHERE id = 1", "column 9 of row 1");
        row("UPDATE claim SET began = 'yesterday' WHERE id = 1",
            "column 10 of row 1 of the table \"claim\" is no date");
        row("UPDATE claim_source SET source = (SELECT id FROM object WHERE kind = 0)",
            "its content is not what was written");
        row("UPDATE word SET word = 'friend' WHERE list = 'kind' AND code = 0", "is no word that this version knows");
        row("DELETE FROM word WHERE list = 'kind' AND code = 0", "is no word that this version knows");
        row("UPDATE word SET list = 'colours' WHERE list = 'kind' AND code = 17", "is no list that this version knows");
        row("DELETE FROM meta WHERE key = 'digest'", "its content is not what was written");
        row("UPDATE meta SET value = '2027.01' WHERE key = 'version'", "its content is not what was written");
        row("DROP TABLE fact", "a table or index is missing");
        row("CREATE TABLE extra(a)", "its tables are not those of a landscape");
        row("CREATE TRIGGER t AFTER INSERT ON fact BEGIN SELECT 1; END", "its tables are not those of a landscape");
        row("DROP TABLE fact; CREATE VIEW fact AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
            "SELECT i "
            "AS id, 1 AS object, 'k' AS key, 'v' AS value FROM n",
            "its tables are not those of a landscape");
    }
    void valuesThatCannotBeAreFound() {
        QFETCH(QString, sql);
        QFETCH(QString, fault);
        {
            auto database = Database::open(m_path.toStdString(), Database::Mode::ReadWrite);
            const auto done = database->execute(sql.toStdString());
            QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
        }
        const QString found = faultOf(m_path);
        QVERIFY2(found.startsWith(QStringLiteral("The landscape file \"%1\" is damaged: ").arg(m_path)),
                 qPrintable(found));
        QVERIFY2(found.contains(fault), qPrintable(found));
        QVERIFY(found.contains(QLatin1String("Nothing was read from it. Install Helixwatch again")));
        QVERIFY2(!found.contains(QLatin1String("..")) && found.count(m_path) == 1, qPrintable(found));
    }

    void readingCanBeStopped() {
        struct Cancelled final : Progress {
            void report(std::uint64_t, std::uint64_t) override {}
            bool cancelled() const override { return true; }
        } cancelled;
        const auto landscape = readLandscape(m_path.toStdString(), cancelled);
        QVERIFY(!landscape.has_value());
        QCOMPARE(landscape.error().message, std::string("Reading was stopped."));
    }

    void progressReachesItsEnd() {
        struct Last final : Progress {
            void report(std::uint64_t done, std::uint64_t total) override {
                QVERIFY(done >= at && done <= total);
                at = done;
                end = total;
            }
            bool cancelled() const override { return false; }
            std::uint64_t at = 0, end = 1;
        } last;
        QVERIFY(readLandscape(m_path.toStdString(), last).has_value());
        QCOMPARE(last.at, last.end);
    }

private:
    static QByteArray damaged(const QString &what, QByteArray bytes) {
        const auto put = [&bytes](int at, const QByteArray &value) { bytes.replace(at, value.size(), value); };
        if (what == QLatin1String("empty"))
            return {};
        if (what == QLatin1String("text"))
            return QByteArray("{ \"not\": \"a database\" }\n").repeated(20);
        if (what == QLatin1String("short text"))
            return "SQLite";
        if (what == QLatin1String("another program"))
            put(68, QByteArray(4, '\x01'));
        else if (what == QLatin1String("newer"))
            put(60, QByteArray("\0\0\0\2", 4));
        else if (what == QLatin1String("no format"))
            put(60, QByteArray(4, '\0'));
        else if (what == QLatin1String("cut off"))
            bytes.truncate(20480);
        else if (what == QLatin1String("cut off in the header"))
            bytes.truncate(60);
        else if (what == QLatin1String("page size"))
            put(16, QByteArray("\x10\0", 2));
        else if (what == QLatin1String("zeroed page"))
            put(8192 * 4, QByteArray(8192, '\0'));
        return bytes;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

HW_TEST(LandscapeFileTest, "landscape_file")
#include "tst_landscape_file.moc"

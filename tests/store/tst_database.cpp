#include "store/database.h"
#include "store/transaction.h"
#include "support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>

using namespace hw;

namespace {

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool says(const Error &error, const char *part) { return error.message.find(part) != std::string::npos; }

} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsEveryTypeOfValue() {
        auto database = open("values.db");
        QVERIFY(database.execute("CREATE TABLE t(a, b, c, d, e, f) ").has_value());
        auto insert = database.prepare("INSERT INTO t VALUES(?, ?, ?, ?, ?, ?)");
        QVERIFY(insert.has_value());
        const std::string zero("a\0b", 3);
        const std::array<std::byte, 2> blob{std::byte{0}, std::byte{255}};
        insert->bind(1, std::string_view(zero)).bind(2, std::int64_t{-5000000000}).bind(3, 2.5);
        insert->bind(4, nullptr).bindBlob(5, blob).bind(6, std::string_view());
        QVERIFY(insert->run().has_value());
        QCOMPARE(database.changedRows(), std::int64_t{1});
        QCOMPARE(database.lastInsertId(), std::int64_t{1});
        auto select = database.prepare("SELECT a, b, c, d, e, f, typeof(f) FROM t");
        const auto row = select->step();
        QVERIFY(row.has_value() && *row);
        QCOMPARE(select->text(0), std::string_view(zero));
        QVERIFY(select->storage(0) == Storage::Text);
        QCOMPARE(select->integer(1), std::int64_t{-5000000000});
        QCOMPARE(select->real(2), 2.5);
        QVERIFY(select->storage(3) == Storage::Null);
        QVERIFY(std::ranges::equal(select->blob(4), blob));
        QVERIFY(select->storage(5) == Storage::Text && select->text(5).empty());
        QCOMPARE(select->text(6), std::string_view("text"));
        const auto end = select->step();
        QVERIFY(end.has_value() && !*end);
    }

    void aBindThatFailsIsToldByTheStep() {
        auto database = open("bind.db");
        auto statement = database.prepare("SELECT ?");
        statement->bind(2, "too far");
        QVERIFY(!statement->step().has_value());
        statement->reset();
        statement->bind(1, "right");
        QVERIFY(statement->step().has_value());
    }

    void errorsNameTheFileAndTheFault() {
        auto database = open("errors.db");
        const auto wrong = database.execute("CREATE TABEL t(a)");
        QVERIFY(!wrong.has_value());
        QVERIFY(says(wrong.error(), "errors.db"));
        QVERIFY(says(wrong.error(), "syntax error"));
        QVERIFY(database.lastFault() == StoreFault::Other);
        QVERIFY(!database.prepare("SELECT * FROM nowhere").has_value());
        QVERIFY(!database.integer("SELECT 1 WHERE 0").has_value());
        QCOMPARE(*database.integer("SELECT 41 + 1"), std::int64_t{42});
        QCOMPARE(*database.text("SELECT 'x'"), std::string("x"));
    }

    void whatCannotBeOpenedIsSaid() {
        const auto open = [&](const QString &name, Database::Mode mode) {
            const auto database = Database::open(path(name), mode);
            return database ? std::string() : database.error().message;
        };
        QVERIFY(open(QStringLiteral("missing.db"), Database::Mode::ReadOnly).find("could not be opened") !=
                std::string::npos);
        QVERIFY(open(QStringLiteral("missing.db"), Database::Mode::ReadWrite).find("missing.db") != std::string::npos);
        QVERIFY(open(QStringLiteral("no/such/folder.db"), Database::Mode::ReadWriteCreate).find("folder") !=
                std::string::npos);
        QVERIFY(!Database::open({}, Database::Mode::ReadWriteCreate).has_value());
        QVERIFY(!Database::open(std::string("a\0b", 3), Database::Mode::ReadWriteCreate).has_value());
    }

    void namesOfFilesCarryNoParameters() {
        for (const char *name : {"a?mode=memory", "a#b.db", "100%25.db", "sp ace.db", "\xC3\xBC.db", "file:x.db"}) {
            auto database = Database::open(path(QString::fromUtf8(name)), Database::Mode::ReadWriteCreate);
            QVERIFY2(database.has_value(), name);
            QVERIFY(database->execute("CREATE TABLE t(a)").has_value());
            QVERIFY2(QFile::exists(QString::fromStdString(path(QString::fromUtf8(name)))), name);
        }
    }

    void aReadOnlyDatabaseIsNotWritten() {
        {
            auto database = open("read.db");
            QVERIFY(database.execute("CREATE TABLE t(a); INSERT INTO t VALUES(1)").has_value());
        }
        const QByteArray before = bytesOf(QString::fromStdString(path(QStringLiteral("read.db"))));
        for (const auto mode : {Database::Mode::ReadOnly, Database::Mode::ReadOnlyImmutable}) {
            auto database = Database::open(path(QStringLiteral("read.db")), mode);
            QCOMPARE(*database->integer("SELECT a FROM t"), std::int64_t{1});
            QVERIFY(!database->execute("DELETE FROM t").has_value());
            QVERIFY(database->lastFault() == StoreFault::NoPermission);
        }
        QCOMPARE(bytesOf(QString::fromStdString(path(QStringLiteral("read.db")))), before);
    }

    void aTransactionRollsBackUnlessCommitted() {
        auto database = open("transaction.db");
        QVERIFY(database.execute("CREATE TABLE t(a)").has_value());
        {
            auto transaction = Transaction::begin(database);
            QVERIFY(transaction.has_value() && database.inTransaction());
            QVERIFY(database.execute("INSERT INTO t VALUES(1)").has_value());
            QVERIFY(!Transaction::begin(database).has_value()); // one at a time
        }
        QVERIFY(!database.inTransaction());
        QCOMPARE(*database.integer("SELECT count(*) FROM t"), std::int64_t{0});
        {
            auto transaction = Transaction::begin(database, Transaction::Kind::Exclusive);
            QVERIFY(database.execute("INSERT INTO t VALUES(2)").has_value());
            QVERIFY(transaction->commit().has_value());
            QVERIFY(!transaction->commit().has_value());
        }
        QCOMPARE(*database.integer("SELECT a FROM t"), std::int64_t{2});
    }

    void aCommitThatFailsRollsBack() {
        auto database = open("deferred.db");
        QVERIFY(database
                    .execute("PRAGMA foreign_keys=ON; CREATE TABLE p(id INTEGER PRIMARY KEY); "
                             "CREATE TABLE c(p REFERENCES p DEFERRABLE INITIALLY DEFERRED)")
                    .has_value());
        auto transaction = Transaction::begin(database);
        QVERIFY(database.execute("INSERT INTO c VALUES(7)").has_value());
        QVERIFY(!transaction->commit().has_value());
        QVERIFY(!database.inTransaction());
        QCOMPARE(*database.integer("SELECT count(*) FROM c"), std::int64_t{0});
    }

    void anotherWriterIsToldAsBusy() {
        auto first = open("busy.db"), second = open("busy.db");
        second.setBusyTimeout(1);
        QVERIFY(first.execute("CREATE TABLE t(a)").has_value());
        const auto held = Transaction::begin(first);
        const auto refused = Transaction::begin(second);
        QVERIFY(!refused.has_value());
        QVERIFY(second.lastFault() == StoreFault::Busy);
        QVERIFY(says(refused.error(), "Another program or window"));
    }

    void versionsAreKeptInTheHeader() {
        auto database = open("versions.db");
        QVERIFY(database.setUserVersion(7).has_value() && database.setApplicationId(-3).has_value());
        auto again = open("versions.db");
        QCOMPARE(*again.userVersion(), 7);
        QCOMPARE(*again.applicationId(), -3);
    }

    void aBackupIsWholeAndReplacesTheOldOne() {
        auto database = open("main.db");
        QVERIFY(database.execute("PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES(1)").has_value());
        const std::string copy = path(QStringLiteral("copy.db"));
        QVERIFY(database.backUpTo(copy).has_value());
        QVERIFY(database.execute("INSERT INTO t VALUES(2)").has_value());
        QVERIFY(database.backUpTo(copy).has_value());
        auto second = Database::open(copy, Database::Mode::ReadOnly);
        QCOMPARE(*second->integer("SELECT sum(a) FROM t"), std::int64_t{3});
        QVERIFY(second->checkStructure().has_value());
        const auto failed = database.backUpTo(path(QStringLiteral("no/folder/copy.db")));
        QVERIFY(!failed.has_value());
    }

    void aForeignFileIsToldAsSuch() {
        QFile file(QString::fromStdString(path(QStringLiteral("text.db"))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "This is no database, but it is long enough to be taken for one: 100 bytes and more, to be sure of it.");
        file.close();
        auto database = Database::open(path(QStringLiteral("text.db")), Database::Mode::ReadOnly);
        QVERIFY(database.has_value());
        const auto answer = database->integer("SELECT count(*) FROM sqlite_schema");
        QVERIFY(!answer.has_value());
        QVERIFY(database->lastFault() == StoreFault::NotADatabase);
        QVERIFY(says(answer.error(), "is not a SQLite database"));
    }

    void damageIsFound() {
        {
            auto database = open("damaged.db");
            QVERIFY(database
                        .execute("CREATE TABLE t(a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                 "WHERE i < 5000) INSERT INTO t SELECT 'row ' || i FROM n")
                        .has_value());
            QVERIFY(database.checkStructure().has_value());
        }
        QFile file(QString::fromStdString(path(QStringLiteral("damaged.db"))));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096 * 3));
        file.write(QByteArray(4096, '\xA5'));
        file.close();
        const auto database = Database::open(path(QStringLiteral("damaged.db")), Database::Mode::ReadOnly);
        const auto found = database->checkStructure();
        QVERIFY(!found.has_value());
        QVERIFY(says(found.error(), "is damaged"));
        // One sentence, whatever SQLite writes above its finding.
        QVERIFY2(found.error().message.find_first_of("\n*") == std::string::npos, found.error().message.c_str());
    }

private:
    std::string path(const QString &name) const { return (m_folder->path() + QLatin1Char('/') + name).toStdString(); }
    Database open(const char *name) const {
        auto database = Database::open(path(QString::fromLatin1(name)), Database::Mode::ReadWriteCreate);
        return std::move(*database);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

HW_TEST(DatabaseTest, "database")
#include "tst_database.moc"

#include "store/landscape_location.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace hw;

class LandscapeLocationTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string at(const QString &name) const { return m_folder.filePath(name).toStdString(); }
    void put(const QString &name) const {
        QVERIFY(QDir(m_folder.path()).mkpath(QFileInfo(name).path()));
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

private slots:
    void whatIsNamedWins() {
        put("tree/landscape.db");
        QCOMPARE(landscapeLocation("asked.db", "other.db", at("tree/bin")).value(), std::string("asked.db"));
        QCOMPARE(landscapeLocation("", "other.db", at("tree/bin")).value(), std::string("other.db"));
    }
    void buildTreeThenInstalled() {
        put("prefix/share/helixwatch/landscape.db");
        QCOMPARE(landscapeLocation("", "", at("prefix/bin")).value(), at("prefix/share/helixwatch/landscape.db"));
        put("prefix/landscape.db");
        QCOMPARE(landscapeLocation("", "", at("prefix/bin")).value(), at("prefix/landscape.db"));
    }
    void nowhereIsASentence() {
        const auto found = landscapeLocation("", "", at("empty/bin"));
        QVERIFY(!found);
        const QString message = QString::fromStdString(found.error().message);
        QVERIFY2(message.contains(m_folder.filePath("empty/landscape.db")), qPrintable(message));
        QVERIFY2(message.contains(m_folder.filePath("empty/share/helixwatch/landscape.db")), qPrintable(message));
        QVERIFY2(message.contains("--data"), qPrintable(message));
    }
};

HW_TEST(LandscapeLocationTest, "landscape_location")
#include "tst_landscape_location.moc"

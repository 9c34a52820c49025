#include "store/landscape_reader.h"
#include "store/landscape_writer.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace hw;

/// A landscape file with flipped bits, overwritten stretches or a lost end is refused or read, never half read.
class LandscapeMutationTest : public QObject {
    Q_OBJECT
private slots:
    void aDamagedFileIsRefusedOrWhole() {
        const QTemporaryDir folder;
        const QString path = folder.path() + QStringLiteral("/landscape.db");
        std::string text =
            "source s1 \"Report\" publisher=\"Vendor X\" published=2021-03\nresearch-area ra \"Science\"\n"
            "research-area ra-x \"Genetics\" parent=ra\n";
        for (int i = 0; i < 120; ++i) {
            const std::string n = std::to_string(i);
            text += "actor act-" + n + " \"Actor number " + n + "\" type=state origin=CN\n";
            text += "incident inc-" + n + " \"Hospital " + n + "\" start=2020-03 src=s1\n";
            text += "claim inc-" + n + " attributed-to act-" + n + " src=s1 by=\"Vendor X\"\n";
            text += "claim act-" + n + " targets ra-x basis=targeted start=2020\n";
        }
        QVERIFY(writeLandscape(test::recordsOf(text), path.toStdString()).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        NoProgress silent;
        const auto whole = readLandscapeRecords(path.toStdString(), silent);
        QVERIFY(whole.has_value());

        const int asked = qEnvironmentVariableIntValue("HELIXWATCH_FUZZ_ROUNDS");
        const int rounds = asked > 0 ? asked : 200;
        const int seed = qEnvironmentVariableIntValue("HELIXWATCH_FUZZ_SEED");
        QRandomGenerator random(static_cast<quint32>(seed > 0 ? seed : 20261123));
        int refused = 0, read = 0;
        for (int round = 0; round < rounds; ++round) {
            QByteArray bytes = good;
            for (int n = random.bounded(1, 4); n > 0; --n)
                damage(bytes, random);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            const auto landscape = readLandscape(path.toStdString(), silent);
            if (!landscape) {
                ++refused;
                QVERIFY(landscape.error().message.find("landscape.db") != std::string::npos);
                continue;
            }
            ++read;
            // What was read is what was written: damage that gets through hit bytes that mean nothing.
            const auto records = readLandscapeRecords(path.toStdString(), silent);
            QVERIFY(records.has_value());
            QVERIFY(records->objects == whole->objects);
            QVERIFY(records->claims == whole->claims);
        }
        QVERIFY2(refused > rounds / 4 && read > 0, qPrintable(QStringLiteral("%1 %2").arg(refused).arg(read)));
    }

private:
    static void damage(QByteArray &bytes, QRandomGenerator &random) {
        const auto at = [&] { return static_cast<int>(random.bounded(static_cast<quint32>(bytes.size()))); };
        switch (random.bounded(8)) {
        case 0: bytes.truncate(at() + 1); break;
        case 1: {
            const int from = at();
            bytes.replace(from, std::min<int>(64, static_cast<int>(bytes.size()) - from), QByteArray(64, '\xFF'));
            break;
        }
        case 2: { // a page in the place of another
            const int page = 8192, pages = std::max(1, static_cast<int>(bytes.size()) / page);
            bytes.replace(random.bounded(pages) * page, page, bytes.mid(random.bounded(pages) * page, page));
            break;
        }
        case 3:
            bytes[random.bounded(std::min(200, static_cast<int>(bytes.size())))] =
                static_cast<char>(random.bounded(256));
            break;
        default: {
            const int place = at();
            bytes[place] = static_cast<char>(bytes[place] ^ (1 << random.bounded(8)));
        }
        }
    }
};

HW_TEST(LandscapeMutationTest, "landscape_mutation")
#include "tst_landscape_mutation.moc"

#include "exchange/dataset_file.h"
#include "exchange/dataset_links.h"
#include "support/sample_dataset.h"
#include "support/test_registry.h"

#include <QRandomGenerator>

using namespace hw;
using test::SampleDataset;

namespace {

/// One small damage to a text, as an editor, a merge or a bad disk would do it.
void damage(std::string &text, QRandomGenerator &random) {
    static const std::vector<std::string> pieces{"\"",
                                                 "{",
                                                 "}",
                                                 "[",
                                                 "]",
                                                 ",",
                                                 ":",
                                                 "null",
                                                 "true",
                                                 "-1e308",
                                                 "\\u0000",
                                                 "\\ud800",
                                                 "\xFF",
                                                 "\xE2\x80\xAE",
                                                 "\"id\": \"T9086\"",
                                                 "\"claims\": [",
                                                 "\"parent\": \"T9059.001\"",
                                                 "99999999999999999999",
                                                 "\n",
                                                 "\"\""};
    if (text.empty())
        return;
    const auto at = [&] { return static_cast<std::size_t>(random.bounded(static_cast<quint32>(text.size()))); };
    switch (random.bounded(6)) {
    case 0: text[at()] = static_cast<char>(random.bounded(256)); break;
    case 1: text.erase(at(), static_cast<std::size_t>(random.bounded(1, 20))); break;
    case 2: text.insert(at(), pieces[static_cast<std::size_t>(random.bounded(static_cast<int>(pieces.size())))]); break;
    case 3: { // a piece of it once more
        const std::size_t from = at();
        text.insert(at(), text.substr(from, static_cast<std::size_t>(random.bounded(1, 200))));
        break;
    }
    case 4: text.resize(at()); break;
    default: { // two quoted words change places: wrong words, ids and fields
        const std::size_t a = text.find('"', at()), b = text.find('"', at());
        if (a != std::string::npos && b != std::string::npos && a + 8 < text.size() && b + 8 < text.size())
            std::swap_ranges(text.begin() + static_cast<std::ptrdiff_t>(std::min(a, b)),
                             text.begin() +
                                 static_cast<std::ptrdiff_t>(std::min(a, b) +
                                                             std::min<std::size_t>(6, std::max(a, b) - std::min(a, b))),
                             text.begin() + static_cast<std::ptrdiff_t>(std::max(a, b)));
    }
    }
}

} // namespace

/// Damaged text never crashes the check, and whatever is told of it has a place inside the file.
class DatasetMutationTest : public QObject {
    Q_OBJECT
private slots:
    void aDamagedDatasetGivesFaultsOrIsOne() {
        const SampleDataset sample;
        const int asked = qEnvironmentVariableIntValue("HELIXWATCH_FUZZ_ROUNDS");
        const int rounds = asked > 0 ? asked : 400;
        const int seed = qEnvironmentVariableIntValue("HELIXWATCH_FUZZ_SEED");
        QRandomGenerator random(static_cast<quint32>(seed > 0 ? seed : 20261123));
        int clean = 0, faulty = 0;
        for (int round = 0; round < rounds; ++round) {
            auto files = sample.files();
            for (int n = random.bounded(1, 4); n > 0; --n) {
                auto at = files.begin();
                std::advance(at, random.bounded(static_cast<int>(files.size())));
                damage(at->second, random);
            }
            std::vector<DatasetFault> faults;
            DatasetFile head;
            RevokedIds revoked;
            std::vector<ObjectFile> objects;
            for (const auto &[path, text] : files) {
                const std::string name = path.substr(path.rfind('/') + 1);
                if (path == "dataset.json")
                    head = readDatasetFile(path, text, faults);
                else if (path == "revoked.json")
                    revoked = readRevokedFile(path, text, faults);
                else
                    objects.push_back(readObjectFile(path, name, path.substr(10, path.rfind('/') - 10), text, faults));
            }
            checkLinks(head, revoked, objects, faults);
            for (const DatasetFault &fault : faults) {
                const std::string &text = files.at(fault.file);
                const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
                QVERIFY2(fault.line <= lines && fault.column <= text.size() + 1 && !fault.message.empty(),
                         fault.text().c_str());
            }
            ++(faults.empty() ? clean : faulty);
        }
        QVERIFY2(clean > 0 && faulty > rounds / 2, qPrintable(QStringLiteral("%1 %2").arg(clean).arg(faulty)));
    }
};

HW_TEST(DatasetMutationTest, "dataset_mutation")
#include "tst_dataset_mutation.moc"

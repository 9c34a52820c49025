#include "exchange/dataset_check.h"
#include "support/sample_dataset.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace hw;
using test::SampleDataset;

namespace {

CheckReport check(const std::vector<std::string> &paths) {
    NoProgress silent;
    auto report = checkDatasetFiles(paths, silent);
    return report ? *report : CheckReport{};
}

} // namespace

/// What `helixwatch check` is given: folders, files of a dataset, files of none.
class DatasetCheckTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        SampleDataset dataset;
        dataset.change("landscape/actor/act-egret.json", "\"crime\"", "\"crimes\"");
        dataset.change("landscape/campaign/cam-reed.json", "\"act-heron\"", "\"act-hern\"");
        dataset.write(m_folder->path());
        m_root = m_folder->path().toStdString();
    }

    void aFolderIsCheckedAsAWhole() {
        const CheckReport report = check({m_root});
        QCOMPARE(report.faults.size(), std::size_t{2});
        QCOMPARE(report.faults[0].file, m_root + "/landscape/actor/act-egret.json");
        QCOMPARE(report.faults[1].file, m_root + "/landscape/campaign/cam-reed.json");
        QCOMPARE(report.objects, std::size_t{25});
        QCOMPARE(report.files, std::size_t{26});
        QCOMPARE(report.faultsElsewhere, std::size_t{0});
        QVERIFY(report.claims > 30);
        QCOMPARE(check({m_root + "/"}).faults[0].file, m_root + "/landscape/actor/act-egret.json");
    }

    void aFileIsCheckedWithTheRest() {
        const std::string reed = m_root + "/landscape/campaign/cam-reed.json";
        const CheckReport report = check({reed});
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faults[0].text(), reed +
                                              ":11:47: claims[1].object: There is no object with the id \"act-hern\". "
                                              "Did you mean \"act-heron\"?");
        QCOMPARE(report.faultsElsewhere, std::size_t{1});
        QCOMPARE(report.files, std::size_t{1});
        QCOMPARE(report.objects, std::size_t{1});
        QCOMPARE(report.claims, std::size_t{3});
        QVERIFY(report.alone.empty());
    }

    void aFolderOfOneKindIsCheckedWithTheRest() {
        const CheckReport report = check({m_root + "/landscape/actor"});
        QCOMPARE(report.faults.size(), std::size_t{1});
        QCOMPARE(report.faultsElsewhere, std::size_t{1});
        QCOMPARE(report.objects, std::size_t{2});
    }

    void aRelativePathIsNamedAsGiven() {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path() + QStringLiteral("/landscape")));
        const CheckReport report = check({"campaign/cam-reed.json", "."});
        QDir::setCurrent(before);
        QCOMPARE(report.faults.size(), std::size_t{2});
        QCOMPARE(report.faults[0].file, std::string("actor/act-egret.json"));
        QCOMPARE(report.faults[1].file, std::string("campaign/cam-reed.json"));
    }

    void aFileOfNoDatasetIsCheckedAlone() {
        const QTemporaryDir other;
        const std::string path = other.path().toStdString() + "/cam-reed.json";
        QVERIFY(QFile::copy(QString::fromStdString(m_root + "/landscape/campaign/cam-reed.json"),
                            QString::fromStdString(path)));
        const CheckReport report = check({path});
        QVERIFY(report.passed()); // nobody can say whether act-hern exists
        QVERIFY((report.alone == std::vector<std::string>{path}));
        QCOMPARE(report.objects, std::size_t{1});
        QCOMPARE(report.claims, std::size_t{3});
    }

    void whatIsNotThereIsAFault() {
        const QTemporaryDir other;
        const std::string path = other.path().toStdString();
        const CheckReport report = check({path + "/nothing.json", path});
        QCOMPARE(report.faults.size(), std::size_t{2});
        QCOMPARE(report.faults[0].text(), path + ": There is no dataset.json in this folder or above it.");
        QCOMPARE(report.faults[1].text(), path + "/nothing.json: There is no such file.");
        QVERIFY(!report.passed());
    }

    void nothingAskedIsNothingChecked() {
        const CheckReport report = check({});
        QVERIFY(report.passed());
        QCOMPARE(report.files, std::size_t{0});
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_root;
};

HW_TEST(DatasetCheckTest, "dataset_check")
#include "tst_dataset_check.moc"

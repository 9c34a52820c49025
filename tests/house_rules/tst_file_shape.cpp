// The shape of files: sizes, how a header opens, names, line ends.
#include "source_text.h"
#include "support/test_registry.h"

#include <QMap>
#include <QRegularExpression>

using namespace hw::test;

namespace {

constexpr int headerLines = 120;
constexpr int sourceLines = 400;

struct Larger {
    int lines;
    const char *reason;
};
/// Files that have earned more than the usual size.
const QMap<QString, Larger> &larger() {
    static const QMap<QString, Larger> files{
        {QStringLiteral("app/landscape/landscape.h"), {160, "the one snapshot: columns and adjacency belong together"}},
    };
    return files;
}

int linesOf(const QString &text) { return static_cast<int>(text.count(QLatin1Char('\n'))); }

int mostLines(const QString &path) {
    if (const auto found = larger().constFind(path); found != larger().cend())
        return found->lines;
    return path.endsWith(QLatin1String(".h")) ? headerLines : sourceLines;
}

QString sizeFault(const QString &path, const QString &text) {
    const int lines = linesOf(text);
    return lines <= mostLines(path)
               ? QString()
               : QStringLiteral("%1 has %2 lines of at most %3; take it apart, or say in this test what it has "
                                "earned them with")
                     .arg(path)
                     .arg(lines)
                     .arg(mostLines(path));
}

/// A header opens with what it is, in one to five lines of comment, then #pragma once.
QString openingFault(const QString &path, const QString &text) {
    const QStringList lines = text.split(QLatin1Char('\n'));
    QString said;
    qsizetype i = 0;
    for (; i < lines.size() && lines.at(i).startsWith(QLatin1String("//")); ++i)
        said += lines.at(i).mid(2);
    if (said.trimmed().size() < 20)
        return path + QStringLiteral(" does not open with a comment that says what it is");
    if (i >= lines.size() || lines.at(i) != QLatin1String("#pragma once"))
        return path + QStringLiteral(" has no #pragma once right after its opening comment");
    return {};
}

QStringList byteFaults(const QString &path, const QByteArray &bytes) {
    QStringList faults;
    if (bytes.contains('\r'))
        faults << path + QStringLiteral(" has CR line ends");
    if (bytes.contains('\t'))
        faults << path + QStringLiteral(" has tabs");
    const bool hasMark = bytes.startsWith("\xEF\xBB\xBF");
    if (bytes.contains('\0') || (!hasMark && QString::fromUtf8(bytes).toUtf8() != bytes))
        faults << path + QStringLiteral(" is not UTF-8 text");
    if (hasMark)
        faults << path + QStringLiteral(" starts with a byte order mark");
    if (!bytes.isEmpty() && !bytes.endsWith('\n'))
        faults << path + QStringLiteral(" does not end with a line end");
    if (bytes.contains(" \n"))
        faults << path + QStringLiteral(" has blanks at the end of a line");
    return faults;
}

QString nameFault(const QString &path) {
    static const QRegularExpression good(QStringLiteral("^[a-z][a-z0-9_]*\\.(?:h|cpp)$"));
    static const QRegularExpression empty(QStringLiteral("(?:manager|helper|util)s?(?:_|\\.)"));
    const QString name = path.section(QLatin1Char('/'), -1);
    if (!good.match(name).hasMatch())
        return path + QStringLiteral(" is not snake_case");
    return empty.match(name).hasMatch() ? path + QStringLiteral(" has a name that says nothing") : QString();
}

QStringList sources(const QString &folder) {
    return projectFiles(folder, {QStringLiteral("h"), QStringLiteral("cpp")});
}

} // namespace

class FileShapeTest : public QObject {
    Q_OBJECT
private slots:
    void plantedFaultsAreCaught() {
        const QString path = QStringLiteral("app/x/y.h");
        QVERIFY(sizeFault(path, QString(120, QLatin1Char('\n'))).isEmpty());
        QVERIFY(sizeFault(path, QString(121, QLatin1Char('\n'))).contains(QLatin1String("121 lines")));
        QVERIFY(!sizeFault(QStringLiteral("app/x/y.cpp"), QString(401, QLatin1Char('\n'))).isEmpty());
        QVERIFY(openingFault(path, QStringLiteral("// Y: what it is, who owns it.\n#pragma once\n")).isEmpty());
        QVERIFY(!openingFault(path, QStringLiteral("#pragma once\n// Y: what it is, who owns it.\n")).isEmpty());
        QVERIFY(!openingFault(path, QStringLiteral("// Y\n#pragma once\n")).isEmpty());
        QVERIFY(!openingFault(path, QStringLiteral("// Y: what it is, who owns it.\n#ifndef Y_H\n")).isEmpty());
        QVERIFY(byteFaults(path, "a\nb\n").isEmpty());
        for (const QByteArray &bad : {QByteArray("a\r\n"), QByteArray("\ta\n"), QByteArray("a"), QByteArray("a \n"),
                                      QByteArray("\xFF\n"), QByteArray("\xEF\xBB\xBF\n")})
            QCOMPARE(byteFaults(path, bad).size(), 1);
        QVERIFY(nameFault(QStringLiteral("app/x/area_rank.cpp")).isEmpty());
        QVERIFY(!nameFault(QStringLiteral("app/x/AreaRank.cpp")).isEmpty());
        QVERIFY(!nameFault(QStringLiteral("app/x/string_utils.h")).isEmpty());
    }

    void filesAreOfReadableSize() {
        QStringList faults;
        const QStringList files = sources(QStringLiteral("app")) + sources(QStringLiteral("data"));
        QVERIFY(files.size() > 60);
        for (const QString &path : files)
            faults << sizeFault(path, QString::fromUtf8(projectFile(path)));
        for (auto file = larger().cbegin(); file != larger().cend(); ++file) {
            const int lines = linesOf(QString::fromUtf8(projectFile(file.key())));
            const int usual = file.key().endsWith(QLatin1String(".h")) ? headerLines : sourceLines;
            if (lines <= usual)
                faults << file.key() + QStringLiteral(" needs no exception any more");
            QVERIFY2(QByteArray(file->reason).size() > 10, qPrintable(file.key()));
        }
        faults.removeAll(QString());
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    void headersSayWhatTheyAre() {
        QStringList faults;
        for (const QString &path : projectFiles(QStringLiteral("app"), {QStringLiteral("h")}) +
                                       projectFiles(QStringLiteral("data"), {QStringLiteral("h")}) +
                                       projectFiles(QStringLiteral("tests"), {QStringLiteral("h")}))
            faults << openingFault(path, QString::fromUtf8(projectFile(path)));
        faults.removeAll(QString());
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    void filesAreNamedAlike() {
        QStringList faults;
        for (const QString &path :
             sources(QStringLiteral("app")) + sources(QStringLiteral("tests")) + sources(QStringLiteral("data")))
            faults << nameFault(path);
        faults.removeAll(QString());
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    void textFilesAreCleanText() {
        const QStringList endings{QStringLiteral("h"),    QStringLiteral("cpp"), QStringLiteral("txt"),
                                  QStringLiteral("json"), QStringLiteral("svg"), QStringLiteral("cmake"),
                                  QStringLiteral("py"),   QStringLiteral("sh")};
        QStringList faults;
        for (const char *folder : {"app", "data", "tests", "resources", "installer"})
            for (const QString &path : projectFiles(QString::fromLatin1(folder), endings))
                if (!path.contains(QLatin1String("/licences/"))) // other people's texts stay byte for byte
                    faults << byteFaults(path, projectFile(path));
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }
};

HW_TEST(FileShapeTest, "file_shape")
#include "tst_file_shape.moc"

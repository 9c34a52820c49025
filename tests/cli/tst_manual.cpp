#include "cli/command_line.h"
#include "cli/row_order.h"
#include "support/test_registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace hw::cli;

/// The manual says what --help says: every command, option and list, and no other option.
class ManualTest : public QObject {
    Q_OBJECT

    QString m_manual; ///< without the markup

    static QString text(std::string_view utf8) { return QString::fromStdString(std::string(utf8)); }

private slots:
    void initTestCase() {
        QFile file(QStringLiteral(HELIXWATCH_SOURCE_DIR "/installer/helixwatch.1.in"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_manual = QString::fromUtf8(file.readAll());
        m_manual.replace(QRegularExpression(QStringLiteral("\\\\f[BIR]")), QString());
        m_manual.replace(QStringLiteral("\\-"), QStringLiteral("-"));
        m_manual.replace(u'\n', u' ');
    }

    void everyCommand() {
        for (const CommandSpec &command : commands())
            QVERIFY2(m_manual.contains(QStringLiteral("helixwatch %1").arg(text(command.synopsis)).trimmed()),
                     qPrintable(text(command.name)));
    }

    void everyOptionAndNoOther() {
        QSet<QString> known{QStringLiteral("--")};
        for (const OptionSpec &option : options()) {
            const QString entry = text(option.shortName.empty() ? "" : std::string(option.shortName) + ", ") +
                                  text(option.name) + (option.value.empty() ? QString() : u' ' + text(option.value));
            QVERIFY2(m_manual.contains(".TP " + entry), qPrintable(entry));
            known << text(option.name);
        }
        auto found = QRegularExpression(QStringLiteral("(?<![\\w-])--[a-z-]*")).globalMatch(m_manual);
        while (found.hasNext()) {
            const QString option = found.next().captured();
            QVERIFY2(known.contains(option), qPrintable(option));
        }
    }

    void everyCommandTakesWhatItSays() {
        for (const CommandSpec &command : commands()) {
            if (command.name.empty())
                continue;
            QStringList names;
            for (const std::string_view option : command.options)
                if (option != "--help")
                    names << text(option);
            const QString sentence = "Takes " + names.join(QStringLiteral(", ")) + ".";
            const qsizetype from = m_manual.indexOf(".TP " + text(command.name) + " ");
            QVERIFY2(from >= 0, qPrintable(text(command.name)));
            const QString part = m_manual.mid(from + 4, m_manual.indexOf(QStringLiteral(".TP "), from + 4) - from - 4);
            QVERIFY2(part.contains(sentence), qPrintable(text(command.name) + ": " + sentence));
        }
    }

    void everyList() {
        for (const std::string_view name : listedKindNames()) {
            QVERIFY2(m_manual.contains(text(name)), qPrintable(text(name)));
            QVERIFY2(commandNamed("list")->details.find(name) != std::string_view::npos, qPrintable(text(name)));
        }
    }
};

HW_TEST(ManualTest, "manual")
#include "tst_manual.moc"

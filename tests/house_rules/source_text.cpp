#include "source_text.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace hw::test {
namespace {

class Scanner {
public:
    explicit Scanner(const QString &source)
        : m_in(source) {}

    SourceText run() {
        while (m_at < m_in.size()) {
            if (starts("//"))
                comment(m_in.indexOf(QLatin1Char('\n'), m_at));
            else if (starts("/*"))
                comment(after(m_in.indexOf(QLatin1String("*/"), m_at + 2), 2));
            else if (starts("R\"") && !isPartOfName(m_at - 1))
                rawString();
            else if (m_in.at(m_at) == QLatin1Char('"') ||
                     (m_in.at(m_at) == QLatin1Char('\'') && !isPartOfName(m_at - 1)))
                literal(m_in.at(m_at));
            else
                copy(1);
        }
        return m_out;
    }

private:
    bool starts(const char *text) const { return QStringView(m_in).mid(m_at).startsWith(QLatin1String(text)); }
    /// Also tells a digit separator (1'000) from the beginning of a character.
    bool isPartOfName(qsizetype at) const {
        return at >= 0 && (m_in.at(at).isLetterOrNumber() || m_in.at(at) == QLatin1Char('_'));
    }
    static qsizetype after(qsizetype found, qsizetype length) { return found < 0 ? -1 : found + length; }

    void copy(qsizetype count) {
        const auto part = QStringView(m_in).mid(m_at, count);
        m_out.code += part;
        m_out.withoutComments += part;
        m_at += count;
    }
    static void blank(QString &out, QStringView part) {
        for (const QChar c : part)
            out += c == QLatin1Char('\n') ? c : QLatin1Char(' ');
    }
    void comment(qsizetype end) {
        const auto part = QStringView(m_in).mid(m_at, (end < 0 ? m_in.size() : end) - m_at);
        blank(m_out.code, part);
        blank(m_out.withoutComments, part);
        m_at += part.size();
    }
    void inside(qsizetype end, bool isText) {
        const auto part = QStringView(m_in).mid(m_at, end - m_at);
        if (isText)
            m_out.literals << Literal{lineAt(m_in, m_at), part.toString()};
        blank(m_out.code, part);
        m_out.withoutComments += part;
        m_at = end;
    }
    void literal(QChar mark) {
        copy(1);
        qsizetype end = m_at;
        while (end < m_in.size() && m_in.at(end) != mark && m_in.at(end) != QLatin1Char('\n'))
            end += m_in.at(end) == QLatin1Char('\\') ? 2 : 1;
        inside(std::min(end, m_in.size()), mark == QLatin1Char('"'));
        copy(1);
    }
    void rawString() {
        const qsizetype open = m_in.indexOf(QLatin1Char('('), m_at);
        if (open < 0) {
            copy(2);
            return;
        }
        const QString close = QLatin1Char(')') + m_in.mid(m_at + 2, open - m_at - 2) + QLatin1Char('"');
        copy(open + 1 - m_at);
        const qsizetype end = m_in.indexOf(close, m_at);
        inside(end < 0 ? m_in.size() : end, true);
        copy(close.size());
    }

    const QString m_in;
    qsizetype m_at = 0;
    SourceText m_out;
};

} // namespace

SourceText scan(const QString &source) { return Scanner(source).run(); }

QStringList projectFiles(const QString &folder, const QStringList &endings) {
    const QDir root(QStringLiteral(HELIXWATCH_SOURCE_DIR));
    QStringList patterns;
    for (const QString &ending : endings)
        patterns << QLatin1String("*.") + ending;
    const bool below = folder != QLatin1String(".");
    QDirIterator files(root.filePath(folder), patterns, QDir::Files | QDir::Hidden,
                       below ? QDirIterator::Subdirectories : QDirIterator::NoIteratorFlags);
    QStringList paths;
    while (files.hasNext())
        paths << root.relativeFilePath(files.next());
    paths.sort();
    return paths;
}

QByteArray projectFile(const QString &path) {
    QFile file(QDir(QStringLiteral(HELIXWATCH_SOURCE_DIR)).filePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString roomOf(const QString &path) {
    const QStringList parts = path.split(QLatin1Char('/'));
    return parts.size() > 2 && parts.first() == QLatin1String("app") ? parts.at(1) : QString();
}

int lineAt(const QString &text, qsizetype position) {
    return static_cast<int>(QStringView(text).left(position).count(QLatin1Char('\n'))) + 1;
}

} // namespace hw::test

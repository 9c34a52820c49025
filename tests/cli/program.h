// Runs the real program as a person on a machine without a display would, and landscapes for it to open.
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <string_view>

namespace hw::test {

struct Answer {
    int status = -1; ///< -1: it did not end by itself
    QByteArray out, err;
};

/// No DISPLAY, no HELIXWATCH_DATA, an own home.
QProcessEnvironment bareEnvironment();
Answer helixwatch(const QStringList &arguments, const QProcessEnvironment &environment = bareEnvironment());
/// The same through `sh -c`, for what only a shell can do: $HELIXWATCH is the program.
Answer shell(const QString &script);

/// A landscape.db made of text (support/text_landscape.h); removed with it.
class LandscapeFile {
public:
    explicit LandscapeFile(std::string_view text);
    QString path() const { return m_folder.filePath(QStringLiteral("landscape.db")); }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

/// Two actors, an area with one under it, an incident of each sort: what most tests here open.
extern const std::string_view smallLandscape;
/// Names that would do harm if they were anything but shown.
extern const std::string_view nastyLandscape;
/// What `explain` prints of the small landscape, with "[id]" for the ids of claims.
extern const std::string_view alphaAndGenetics, betaAndGenetics;

} // namespace hw::test

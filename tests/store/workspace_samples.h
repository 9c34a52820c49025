// Contents and files for the tests of the workspace.
#pragma once

#include "store/workspace.h"

#include <QDir>
#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <cstdlib>
#include <unistd.h>

namespace hw::test {

inline WorkspaceContent sampleContent() {
    WorkspaceContent content;
    const WorkspaceTarget apt41{false, "act-apt41", "APT41"};
    const WorkspaceTarget claim{true, "0badcafe", "APT41 targets Genetics"};
    content.pins = {apt41, claim, {false, "T1190", ""}};
    content.views = {{"Genetics", "area:genetics basis:targeted", "helixwatch:overview"}, {"A view", "origin:CN", ""}};
    content.notes = {{apt41, "# Ours\n\nAsk *legal* first. Ünïcödé 🧬", 1764000000000},
                     {claim, std::string("zero\0byte", 9), -1}};
    content.tags = {{apt41, "board"}, {claim, "doubtful"}};
    content.boards = {{"Zürich 🧬", "{\"helixwatch-board\":1}", 1764000000001}, {"A board", "", -1}};
    content.settings = {{"theme", "dark"}, {"window-geometry", "AdnQywADAAA="}, {"key/pin", ""}};
    return content;
}

/// A folder with one workspace path in it.
class Folder {
public:
    std::string path(const char *name = "workspace.db") const {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    QString name() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

inline QByteArray bytesOf(const std::string &path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const std::string &path, const QByteArray &bytes) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Permissions do not hold for root: acts as an ordinary user meanwhile.
class AsOrdinaryUser {
public:
    AsOrdinaryUser() {
        if (geteuid() == 0)
            m_changed = seteuid(65534) == 0;
    }
    ~AsOrdinaryUser() {
        if (m_changed && seteuid(0) != 0)
            abort();
    }

private:
    bool m_changed = false;
};

} // namespace hw::test

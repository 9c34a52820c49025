// Commands: every action of the window in one table: id, words, group, default keys. Shortcuts, menus, tool tips, the
// palette and the sheet of keys (F1) all derive from it. Owned by the window; window's thread.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <map>
#include <span>

class QAction;

namespace hw {

struct CommandSpec {
    enum class Where {
        Window, ///< an action with a shortcut that works everywhere in the window and can be rebound
        View    ///< what a view does with a key while it has the focus: fixed, listed for people
    };
    const char *id;
    const char *title; ///< verb first; an ellipsis when more is asked
    const char *group;
    const char *keys; ///< portable texts, the first is the one shown, others after "; "
    const char *icon = "";
    Where where = Where::Window;
};

class Commands : public QObject {
    Q_OBJECT
public:
    explicit Commands(QObject *parent = nullptr);

    static std::span<const CommandSpec> table();
    static const CommandSpec *spec(const QString &id); ///< null: there is none of this id
    static QString title(const CommandSpec &spec);
    static QString group(const CommandSpec &spec);

    /// The id must be one of the table's with Where::Window.
    QAction *action(const QString &id) const;
    QList<QAction *> actions() const;

    QList<QKeySequence> keys(const QString &id) const;
    static QList<QKeySequence> defaultKeys(const CommandSpec &spec);
    /// As people read them: "Ctrl+K"; empty without a key.
    QString keyText(const QString &id) const;
    /// "Overview  Ctrl+1".
    QString toolTip(const QString &id) const;

    void setKeys(const QString &id, const QList<QKeySequence> &keys);
    void resetKeys(const QString &id);
    bool isRebound(const QString &id) const;
    /// The command that has this key already, other than `id`; null when the key is free.
    const CommandSpec *holderOf(const QKeySequence &key, const QString &exceptId) const;

    /// For the settings: portable text, and back. Text that names no key is passed over.
    QString keysAsText(const QString &id) const;
    void setKeysFromText(const QString &id, const QString &text);

signals:
    void keysChanged(const QString &id);

private:
    void applyKeys(const CommandSpec &spec, const QList<QKeySequence> &keys);

    std::map<QString, QAction *> m_actions;
};

} // namespace hw

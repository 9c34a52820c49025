#include "window/window_state.h"

#include "drawing/theme.h"
#include "session/commands.h"
#include "session/notebook.h"
#include "window/system_look.h"

#include <QWidget>

namespace hw {

void applyLook(const Notebook &notebook, Theme &theme) {
    const QString look = notebook.setting(settings::theme, QStringLiteral("system"));
    theme.setDark(look == QLatin1String("dark") || (look != QLatin1String("light") && systemPrefersDark()));
    theme.setDensity(notebook.setting(settings::density) == QLatin1String("compact") ? Density::Compact
                                                                                     : Density::Comfortable);
    const int scale = notebook.settingNumber(settings::textScale, 100);
    theme.setTextScale(scale >= 80 && scale <= 150 ? scale : 100);
    theme.setReducedMotion(notebook.settingIsOn(settings::reducedMotion));
}

void applyKeys(const Notebook &notebook, Commands &commands) {
    for (const CommandSpec &command : Commands::table()) {
        const QString id = QLatin1String(command.id);
        const QString key = settings::key(id);
        if (command.where == CommandSpec::Where::Window && notebook.content().settings.contains(key))
            commands.setKeysFromText(id, notebook.setting(key));
        else
            commands.resetKeys(id);
    }
}

bool restoreGeometry(const Notebook &notebook, QWidget &window) {
    const QString kept = notebook.setting(settings::geometry);
    return !kept.isEmpty() && window.restoreGeometry(QByteArray::fromBase64(kept.toLatin1()));
}

void keepGeometry(Notebook &notebook, const QWidget &window) {
    notebook.setSetting(settings::geometry, QString::fromLatin1(window.saveGeometry().toBase64()));
}

} // namespace hw

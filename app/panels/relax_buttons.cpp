#include "panels/relax_buttons.h"

#include "landscape/visible_set.h"
#include "panels/parts/empty_state.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QPushButton>

namespace hw {
namespace {
QString tr(const char *text) { return QCoreApplication::translate("hw::RelaxButtons", text); }

QString capital(QString text) {
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}
} // namespace

QString relaxationSentence(const Exploration &exploration) {
    QStringList parts;
    for (const Relaxation &r : relaxations(exploration.landscape(), exploration.filter())) {
        if (r.gained == 0 || parts.size() == 2)
            break;
        const QString label = QString::fromStdString(r.label);
        parts << (parts.isEmpty() ? tr("%1 removes %2 of them").arg(capital(label), wording::number(qint64(r.gained)))
                                  : tr("%1 %2").arg(label, wording::number(qint64(r.gained))));
    }
    if (parts.isEmpty())
        return tr("No single filter is to blame: they exclude each other.");
    return parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

void addRelaxations(EmptyState &empty, Exploration &exploration) {
    const auto all = relaxations(exploration.landscape(), exploration.filter());
    if (!all.empty() && all.front().gained > 0) {
        const QString label = QString::fromStdString(all.front().label);
        QPushButton *button = empty.addAction(tr("Any %1").arg(label));
        QObject::connect(button, &QPushButton::clicked, &exploration,
                         [&exploration, filter = all.front().without, label] {
                             exploration.narrow(filter, tr("Any %1").arg(label));
                         });
    }
    QObject::connect(
        empty.addAction(tr("Clear all filters"), true), &QPushButton::clicked, &exploration,
        [&exploration] { exploration.narrow(Filter(), tr("Clear all filters"), Exploration::Step::OfItsOwn); });
}

} // namespace hw

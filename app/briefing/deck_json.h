// The parts of a deck as JSON and back, without trust in what comes back. Private to app/briefing.
#pragma once

#include "briefing/deck.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hw::briefing {

QJsonObject jsonOf(const Chart &chart);
Chart chartFrom(const QJsonObject &json);
QJsonObject jsonOf(const Block &block);
Block blockFrom(const QJsonObject &json);
QJsonObject jsonOf(const Statement &statement);
Statement statementFrom(const QJsonObject &json);

QJsonArray jsonOf(const QStringList &list);
QStringList listFrom(const QJsonValue &json);
/// The value of an enum, or the first one when it is none of the `count`.
template<class E>
E enumFrom(const QJsonValue &json, int count) {
    const int value = json.toInt();
    return static_cast<E>(value >= 0 && value < count ? value : 0);
}
/// A label: the strictest when it is none, CLEAR only where nothing was written.
inline Tlp tlpFrom(const QJsonValue &json) {
    if (json.isUndefined())
        return Tlp::Clear;
    const int value = json.toInt(-1);
    return value >= 0 && value < int(tlpCount) ? static_cast<Tlp>(value) : Tlp::Red;
}

} // namespace hw::briefing

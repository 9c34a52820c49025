#include "panels/list_columns.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw {
namespace {
QString tr(const char *text) { return QCoreApplication::translate("hw::ListColumns", text); }
} // namespace

Cell Cell::ofText(const QString &text) {
    Cell cell;
    cell.text = text.isEmpty() ? QStringLiteral("—") : text;
    cell.sort = text.isEmpty() ? Sort::Unknown : Sort::Text;
    cell.absent = text.isEmpty();
    return cell;
}

Cell Cell::ofCount(std::uint32_t count) {
    Cell cell;
    cell.text = count ? wording::number(count) : tr("none reported");
    cell.sort = Sort::Number;
    cell.number = count;
    cell.absent = count == 0;
    if (count)
        cell.plain = count;
    return cell;
}

Cell Cell::ofDate(const std::optional<PartialDate> &date) {
    Cell cell;
    cell.text = date ? wording::shortDate(*date) : tr("not stated");
    cell.sort = date ? Sort::Number : Sort::Unknown;
    cell.number = date ? date->firstDay() : 0;
    cell.absent = !date;
    return cell;
}

Cell Cell::ofSpan(const TimeSpan &span) {
    Cell cell;
    cell.text = wording::shortSpan(span);
    cell.sort = span.isKnown() ? Sort::Number : Sort::Unknown;
    cell.absent = !span.isKnown();
    // An end alone has no first day: its own day is the nearest thing to sort by.
    cell.number = span.start ? span.start->firstDay() : span.end ? span.end->firstDay() : 0;
    return cell;
}

Cell Cell::ofConfidence(Confidence confidence) {
    Cell cell;
    cell.text = wording::confidence(confidence);
    cell.sort = confidence == Confidence::NotStated ? Sort::Unknown : Sort::Number;
    cell.number = static_cast<double>(confidence);
    cell.absent = confidence == Confidence::NotStated;
    cell.confidence = confidence;
    return cell;
}

Cell Cell::ofOrigin(Origin origin) {
    Cell cell;
    cell.text = wording::text(title(origin));
    cell.sort = origin == Origin::Unknown ? Sort::Unknown : Sort::Number;
    cell.number = static_cast<double>(origin);
    cell.origin = origin;
    return cell;
}

} // namespace hw

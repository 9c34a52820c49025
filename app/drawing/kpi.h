// A key number: label, value, unit, change, note and trend in a cell 88 high (design system, section 11). Pure.
#pragma once

#include "drawing/theme.h"

#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace hw {

struct Kpi {
    QString label;
    QString value;
    QString unit;   ///< "of 12", "days"; small, after the value
    QString change; ///< "18%", "4"; empty: none shown (below 5 %)
    bool rises = true;
    bool bad = false; ///< amber; else blue
    QString note;
    std::vector<double> trend; ///< fewer than two values: none shown
};

void drawKpi(QPainter &p, const Theme &theme, const QRectF &r, const Kpi &kpi, bool hovered = false);
int kpiHeight(const Theme &theme);
QString describe(const Kpi &kpi); ///< for tool tips and screen readers

} // namespace hw

// AreasPage: one research area: the taxonomy, the flow from origin to first access, who reaches for it, how that grew,
// what is typical, what nobody reports, and what of ours is in it; or two areas, or two periods, side by side. Part of
// AreasPanel, which owns it; window's thread.
#pragma once

#include "landscape/area_comparison.h"
#include "landscape/area_flow.h"
#include "landscape/area_techniques.h"
#include "panels/areas/areas_flow_view.h"
#include "panels/lines_view.h"
#include "session/area_place.h"

#include <QWidget>
#include <memory>

namespace hw {

class Notebook;
class ObjectActions;
class Panel;

class AreasPage : public QWidget {
    Q_OBJECT
public:
    /// Without a notebook (pictures, command line) our own programmes are left out.
    AreasPage(Panel &panel, ObjectActions &actions, Notebook *notebook, QWidget *parent = nullptr);
    ~AreasPage() override;

    /// Shows this place of the exploration; what has not changed stays as it is.
    void show(const AreaPlace &place, bool anew);
    void showSelection();
    void themeChanged();
    QString statusText() const;
    QString copyText() const;
    QByteArray state() const; ///< what is scrolled and selected
    void restore(const QByteArray &state);

    const AreaPage &page() const;
    const AreaComparison &comparison() const;
    QStringList sideNames() const;   ///< of the two sides that are compared
    QString comparisonTitle() const; ///< "Genetics and genomics and Oncology, side by side"
    AreasFlowView &flow() const;
    LinesView &areas() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;
    void buildCards();
    void buildSide();
    void connectParts();
    void connectFlow();
    void connectLines();
    void showArea();
    void showComparison();
    void showFlows(std::vector<AreaFlow> flows, const QStringList &names);
    void showSide();
    void showProgrammes();
    void chooseArea(const LineItem &item);
    void openClaims(const std::vector<ClaimIndex> &claims);
    void openPeriod(DayNumber from, DayNumber to);
    void arrange();
    ObjectIndex area() const;

    std::unique_ptr<Parts> m;
};

} // namespace hw

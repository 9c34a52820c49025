// AreasPanel: research areas: one area's page, actors by areas with honest blanks, and what our own programmes are
// exposed to. Shows Exploration's route (View::Areas; session/area_place.h). Window's thread.
#pragma once

#include "drawing/area_matrix_chart.h"
#include "panels/panel.h"
#include "session/area_place.h"

#include <functional>
#include <memory>

namespace hw {

class AreasExposurePage;
class AreasMatrixView;
class AreasPage;
class AreasPeriods;
class Notebook;
struct ExposureReading;

class AreasPanel : public Panel {
    Q_OBJECT
public:
    AreasPanel(Exploration &exploration, const Theme &theme, Notebook *notebook = nullptr, QWidget *parent = nullptr);
    ~AreasPanel() override;

    QString statusText() const override;
    QString copyText() const override;
    std::optional<PageMaking> forBriefing() const override;
    void finish() override;
    void catchUp() override;
    QByteArray viewState() const override;
    QMap<QString, QString> settingsShown() const override; ///< our programmes
    briefing::Tlp marking() const override;

    AreasPage &areaPage() const;
    AreasMatrixView &matrix() const;
    AreasExposurePage &exposure() const;
    AreasPeriods &periods() const;
    const AreaPlace &place() const;

    /// How a file of programmes is read: formats of files are not this room's. Until it is set, none can be loaded.
    using ProfileReader = std::function<Result<ExposureReading>(const QString &path, const Landscape &landscape)>;
    void setProfileReader(ProfileReader reader);

protected:
    void refresh(Exploration::Parts parts) override;
    void themeChanged() override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Parts;
    void build();
    void buildMatrix();
    void connectParts();
    void connectMatrix();
    void filterPlace(const AreaMatrixChart::Place &place);
    void keepState();
    void goTo(AreaPlace::Page page);
    QString hintOf() const;
    void showPlace(bool anew);
    void showMatrix();
    void showSelection();
    void comparePeriods();
    void periodsChosen();
    void stopComparing();

    std::unique_ptr<Parts> m;
};

} // namespace hw

// AreasExposurePage: which actors our own programmes are exposed to: what we do at the left, the ranked list in the
// middle, the chosen actor's sum with its reasons at the right. The profile is kept among the notebook's settings. Part
// of AreasPanel, which owns it; window's thread.
#pragma once

#include "landscape/exposure_ranking.h"
#include "session/area_place.h"

#include <QWidget>
#include <memory>

namespace hw {

class AreasProgrammes;
class AreasWaterfallView;
class LinesView;
class Notebook;
class ObjectActions;
class Panel;

class AreasExposurePage : public QWidget {
    Q_OBJECT
public:
    /// Without a notebook nothing is kept.
    AreasExposurePage(Panel &panel, ObjectActions &actions, Notebook *notebook, QWidget *parent = nullptr);
    ~AreasExposurePage() override;

    void show(const AreaPlace &place, bool anew);
    void themeChanged();
    QString statusText() const;
    QString copyText() const;
    QByteArray state() const; ///< whose sum is opened
    void restore(const QByteArray &state);

    /// Writes the profile as a file; without a path the person is asked for one.
    void saveProfile(QString path = {});

    const ExposureFindings &findings() const;
    const std::vector<RankedExposure> &ranked() const;
    const ExposureProfile &profile() const;
    AreasProgrammes &programmes() const;
    LinesView &ranking() const;
    AreasWaterfallView &waterfall() const;

private:
    struct Parts;
    void build();
    void connectParts();
    void readProfile();
    void keepProfile();
    void compute();
    void rank();
    void showDetail();
    void chooseActor(ObjectIndex actor);
    std::optional<std::size_t> placeOf(ObjectIndex actor) const;

    std::unique_ptr<Parts> m;
};

} // namespace hw

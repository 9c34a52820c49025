// AreasExposurePage: which actors our own programmes are exposed to: what we do at the left, the ranked list in the
// middle, the chosen actor's sum with its reasons at the right. The profile is kept among the notebook's settings. Part
// of AreasPanel, which owns it; window's thread.
#pragma once

#include "landscape/exposure_ranking.h"
#include "panels/areas/areas_panel.h"

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
    bool hasProgrammes() const;
    QString kept() const; ///< the profile as the notebook keeps it
    void restore(const QByteArray &state);

    /// Writes the profile as a file; without a path the person is asked for one.
    void saveProfile(QString path = {});
    /// Takes the programmes and weights of a file in place of these, as one undo step; without a path the person is
    /// asked for one. A file with a fault changes nothing; what is wrong with it is said below the programmes.
    void loadProfile(QString path = {});
    void setProfileReader(AreasPanel::ProfileReader reader);
    /// Waits for what is being reckoned on another thread and shows it: for pictures and tests.
    void finish();
    bool isReckoning() const; ///< what is shown is of the question before

    const ExposureFindings &findings() const;
    const std::vector<RankedExposure> &ranked() const;
    const ExposureProfile &profile() const;
    AreasProgrammes &programmes() const;
    LinesView &ranking() const;
    AreasWaterfallView &waterfall() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;
    void build();
    void buildDetail();
    void connectParts();
    void readProfile();
    void keepProfile(const QString &title, bool joins);
    void arrange();
    void compute();
    void found(ExposureFindings findings);
    void rank();
    void showNothing();
    void showDetail();
    void chooseActor(ObjectIndex actor);
    std::optional<std::size_t> placeOf(ObjectIndex actor) const;

    std::unique_ptr<Parts> m;
};

} // namespace hw

// AreasProgrammes: the institution and its programmes, as the person edits them: a list, a form below it for one, and
// the weights of the sum. States what was changed; keeps nothing itself. Owned by AreasExposurePage; window's thread.
#pragma once

#include "landscape/exposure.h"
#include "panels/lines_view.h"

#include <QWidget>
#include <array>

class QComboBox;
class QLayout;
class QLineEdit;
class QPushButton;
class QSlider;

namespace hw {

class PlainText;

class AreasProgrammes : public QWidget {
    Q_OBJECT
public:
    explicit AreasProgrammes(const Theme &theme, QWidget *parent = nullptr);
    void show(LandscapePtr landscape, const ExposureProfile &profile, const ExposureWeights &weights);
    /// What is to be known of where this is kept or came from; empty: nothing.
    void setNote(const QString &note, bool isFault = false);
    QWidget &note() const;
    void setLoadable(bool loadable); ///< whether there is a button for a file
    LinesView &list() const { return *m_list; }
    bool isEditing() const { return m_editing; }

    void addProgramme(); ///< opens the form for a new one
    void editProgramme(int row);
    void removeProgramme(int row);

signals:
    void profileEdited(const hw::ExposureProfile &profile, const QString &title); ///< title: of the undo step
    void fileWanted();                                                ///< the profile as a file, for the command line
    void fileOffered();                                               ///< a profile from a file in place of this one
    void weightsMoved(const hw::ExposureWeights &weights, bool done); ///< done: the hand has left the slider

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    PlainText *heading(const QString &text);
    QLayout *buildButtons();
    QLayout *buildFiles();
    QWidget *buildInstitution();
    QWidget *buildForm();
    QWidget *buildWeights();
    void fillChoices();
    void fillList();
    void openForm(const ExposureProgramme &programme, int row);
    void closeForm();
    void takeForm();
    void institutionEdited();
    void showWeight(std::size_t term);
    QString fault() const; ///< why the form cannot be taken; empty: it can

    const Theme &m_theme;
    LandscapePtr m_landscape;
    ExposureProfile m_profile;
    ExposureWeights m_weights;
    bool m_editing = false;
    int m_editedRow = -1; ///< -1: a new one
    LinesView *m_list = nullptr;
    QLineEdit *m_institution = nullptr, *m_name = nullptr, *m_partners = nullptr;
    QComboBox *m_country = nullptr, *m_subsector = nullptr, *m_area = nullptr, *m_stage = nullptr, *m_size = nullptr;
    QWidget *m_form = nullptr;
    QPushButton *m_add = nullptr, *m_edit = nullptr, *m_remove = nullptr, *m_take = nullptr, *m_save = nullptr,
                *m_load = nullptr;
    PlainText *m_fault = nullptr, *m_note = nullptr;
    std::array<QSlider *, exposureTermCount> m_sliders{};
    std::array<PlainText *, exposureTermCount> m_values{};
};

/// "preclinical", "large", "2 partners": what is said of a programme besides name and area.
QStringList programmeWords(const ExposureProgramme &programme);

} // namespace hw

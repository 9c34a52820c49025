// AreasProgrammes: how its fields and buttons are made and joined.
#include "panels/areas/areas_programmes.h"

#include "panels/plain_text.h"
#include "session/wording.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace hw {

AreasProgrammes::AreasProgrammes(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    // Rows have their own distance to the edges, so that they are hovered as wide as the card.
    const auto part = [column] {
        auto *box = new QVBoxLayout;
        box->setContentsMargins(LinesView::inset, 0, LinesView::inset, 0);
        box->setSpacing(10);
        column->addLayout(box);
        return box;
    };
    auto *above = part();
    above->addWidget(buildInstitution());
    above->addWidget(heading(tr("Programmes")));
    m_list = new LinesView(theme, {.row = 40, .secondLines = 2, .titleRole = Type::BodyMed});
    m_list->setAccessibleName(tr("Our programmes"));
    m_list->setGrowing(int(ExposureProfile::mostProgrammes));
    column->addWidget(m_list);
    auto *below = part();
    below->addLayout(buildButtons());
    below->addWidget(buildForm());
    below->addWidget(heading(tr("What weighs how much")));
    below->addWidget(buildWeights());
    below->addLayout(buildFiles());
    m_note = new PlainText(theme, Type::Caption, "text.subtle");
    m_note->setMaxLines(0);
    m_note->hide();
    below->addWidget(m_note);
    column->addStretch(1);
    connect(m_list, &LinesView::opened, this, [this] { editProgramme(m_list->currentIndex().row()); });
}

PlainText *AreasProgrammes::heading(const QString &text) {
    auto *heading = new PlainText(m_theme, Type::SmallStrong);
    heading->setText(text);
    return heading;
}

QLayout *AreasProgrammes::buildButtons() {
    auto *buttons = new QHBoxLayout;
    m_add = new QPushButton(tr("Add…"));
    m_add->setAccessibleName(tr("Add a programme"));
    setFocusProxy(m_add);
    m_edit = new QPushButton(tr("Edit…"));
    m_remove = new QPushButton(tr("Remove"));
    for (QPushButton *button : {m_add, m_edit, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &AreasProgrammes::addProgramme);
    connect(m_edit, &QPushButton::clicked, this, [this] { editProgramme(m_list->currentIndex().row()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { removeProgramme(m_list->currentIndex().row()); });
    return buttons;
}

QLayout *AreasProgrammes::buildFiles() {
    auto *buttons = new QHBoxLayout;
    m_save = new QPushButton(tr("Save as file…"));
    m_save->setToolTip(tr("For helixwatch list exposure --profile"));
    m_load = new QPushButton(tr("Load file…"));
    m_load->setToolTip(tr("Programmes from a file in place of these; Undo brings these back"));
    m_load->hide();
    buttons->addWidget(m_save);
    buttons->addWidget(m_load);
    buttons->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &AreasProgrammes::fileWanted);
    connect(m_load, &QPushButton::clicked, this, &AreasProgrammes::fileOffered);
    return buttons;
}

QWidget *AreasProgrammes::buildInstitution() {
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_institution = new QLineEdit;
    m_institution->setMaxLength(ExposureProfile::longestText);
    m_country = new QComboBox;
    m_subsector = new QComboBox;
    for (QComboBox *choice : {m_country, m_subsector}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(12);
        connect(choice, &QComboBox::activated, this, &AreasProgrammes::institutionEdited);
    }
    m_institution->setAccessibleName(tr("Institution"));
    m_country->setAccessibleName(tr("Country"));
    m_subsector->setAccessibleName(tr("Kind of organisation"));
    form->addRow(tr("Institution"), m_institution);
    form->addRow(tr("Country"), m_country);
    form->addRow(tr("Kind"), m_subsector);
    connect(m_institution, &QLineEdit::editingFinished, this, &AreasProgrammes::institutionEdited);
    return box;
}

QWidget *AreasProgrammes::buildForm() {
    m_form = new QWidget;
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_area = new QComboBox;
    m_stage = new QComboBox;
    m_size = new QComboBox;
    for (QComboBox *choice : {m_area, m_stage, m_size}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(12);
    }
    m_name = new QLineEdit;
    m_partners = new QLineEdit;
    m_partners->setPlaceholderText(tr("Separated by commas"));
    m_fault = new PlainText(m_theme, Type::Caption, "status.danger");
    m_fault->setMaxLines(0);
    m_fault->hide();
    m_take = new QPushButton(tr("Save programme"));
    m_take->setProperty("variant", "primary");
    auto *away = new QPushButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_take);
    buttons->addWidget(away);
    buttons->addStretch(1);
    m_name->setAccessibleName(tr("Name of the programme"));
    m_area->setAccessibleName(tr("Research area"));
    m_stage->setAccessibleName(tr("Stage"));
    m_size->setAccessibleName(tr("Size"));
    m_partners->setAccessibleName(tr("Partners"));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Research area"), m_area);
    form->addRow(tr("Stage"), m_stage);
    form->addRow(tr("Size"), m_size);
    form->addRow(tr("Partners"), m_partners);
    form->addRow(m_fault);
    form->addRow(buttons);
    m_form->hide();
    connect(m_take, &QPushButton::clicked, this, &AreasProgrammes::takeForm);
    connect(away, &QPushButton::clicked, this, &AreasProgrammes::closeForm);
    return m_form;
}

QWidget *AreasProgrammes::buildWeights() {
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    for (std::size_t t = 0; t < exposureTermCount; ++t) {
        const QString name = wording::text(title(static_cast<ExposureTerm>(t)));
        auto *label = new PlainText(m_theme, Type::Small);
        label->setText(name);
        m_sliders[t] = new QSlider(Qt::Horizontal);
        m_sliders[t]->setRange(0, ExposureWeights::most);
        m_sliders[t]->setPageStep(1);
        m_sliders[t]->setAccessibleName(tr("Weight of %1").arg(name));
        m_values[t] = new PlainText(m_theme, Type::SmallMed);
        m_values[t]->setFixedWidth(m_theme.scaled(20));
        m_values[t]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(label, int(t), 0);
        grid->addWidget(m_sliders[t], int(t), 1);
        grid->addWidget(m_values[t], int(t), 2);
        const auto moved = [this, t](bool done) {
            m_weights.of[t] = m_sliders[t]->value();
            showWeight(t);
            emit weightsMoved(m_weights, done);
        };
        connect(m_sliders[t], &QSlider::valueChanged, this, [this, t, moved] { moved(!m_sliders[t]->isSliderDown()); });
        connect(m_sliders[t], &QSlider::sliderReleased, this, [moved] { moved(true); });
    }
    grid->setColumnStretch(1, 1);
    return box;
}

} // namespace hw

#include "panels/areas/areas_programmes.h"

#include "panels/plain_text.h"
#include "session/wording.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>

namespace hw {
namespace {

/// In the person's language; the order is that of the words in files.
QStringList stageTitles() {
    return {AreasProgrammes::tr("Planned"),  AreasProgrammes::tr("Discovery"),  AreasProgrammes::tr("Preclinical"),
            AreasProgrammes::tr("Clinical"), AreasProgrammes::tr("Production"), AreasProgrammes::tr("Care"),
            AreasProgrammes::tr("Archived")};
}
QStringList sizeTitles() {
    return {AreasProgrammes::tr("Small, counts once"), AreasProgrammes::tr("Medium, counts twice"),
            AreasProgrammes::tr("Large, counts three times")};
}

bool isTooLong(const QString &text) {
    return text.simplified().toUtf8().size() > qsizetype(ExposureProfile::longestText);
}

/// As much as is kept, in whole letters.
std::string cut(const QString &text) {
    QString line = text.simplified();
    while (isTooLong(line))
        line.chop(line.size() > 1 && line.back().isLowSurrogate() ? 2 : 1);
    return line.toStdString();
}

} // namespace

QStringList programmeWords(const ExposureProgramme &programme) {
    QStringList words;
    if (programme.stage)
        words << stageTitles().value(int(*programme.stage)).toLower();
    words << wording::text(word(programme.size));
    if (!programme.partners.empty())
        words << wording::count(qint64(programme.partners.size()), AreasProgrammes::tr("partner"),
                                AreasProgrammes::tr("partners"));
    return words;
}

void AreasProgrammes::showWeight(std::size_t term) { m_values[term]->setText(wording::number(m_weights.of[term])); }

void AreasProgrammes::setLoadable(bool loadable) { m_load->setVisible(loadable); }

QWidget &AreasProgrammes::note() const { return *m_note; }

void AreasProgrammes::setNote(const QString &note, bool isFault) {
    m_note->setToken(isFault ? "status.danger" : "text.subtle");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void AreasProgrammes::show(LandscapePtr landscape, const ExposureProfile &profile, const ExposureWeights &weights) {
    const bool other = m_landscape != landscape;
    if (m_editing && !(profile.programmes == m_profile.programmes))
        closeForm(); // its row may be another now
    m_landscape = std::move(landscape);
    m_profile = profile;
    m_weights = weights;
    if (other)
        fillChoices();
    if (!m_institution->hasFocus())
        m_institution->setText(QString::fromStdString(profile.institution));
    const auto choose = [](QComboBox &box, const std::string &id) {
        const QString kept = QString::fromStdString(id);
        int at = box.findData(kept);
        if (at < 0 && !kept.isEmpty()) { // although this dataset lacks it
            box.addItem(kept, kept);
            at = box.count() - 1;
        }
        box.setCurrentIndex(std::max(0, at));
    };
    choose(*m_country, profile.country);
    choose(*m_subsector, profile.subsector);
    for (std::size_t t = 0; t < exposureTermCount; ++t) {
        const QSignalBlocker quiet(m_sliders[t]);
        m_sliders[t]->setValue(weights.of[t]);
        showWeight(t);
    }
    fillList();
}

void AreasProgrammes::fillChoices() {
    const Landscape &l = *m_landscape;
    const auto fill = [&l](QComboBox &box, Kind kind, const QString &none) {
        box.clear();
        if (!none.isEmpty())
            box.addItem(none, QString());
        std::vector<ObjectIndex> objects;
        for (const ObjectIndex o : l.objectsOf(kind))
            if (kind == Kind::Country || l.parent(o).isValid())
                objects.push_back(o);
        std::sort(objects.begin(), objects.end(), [&l](ObjectIndex a, ObjectIndex b) { return l.name(a) < l.name(b); });
        for (const ObjectIndex o : objects)
            box.addItem(wording::name(l, o), wording::text(l.id(o)));
    };
    fill(*m_country, Kind::Country, tr("Not asked"));
    fill(*m_subsector, Kind::Subsector, tr("Not asked"));
    fill(*m_area, Kind::ResearchArea, {});
    m_stage->clear();
    m_stage->addItem(tr("Not stated"));
    m_stage->addItems(stageTitles());
    m_size->clear();
    m_size->addItems(sizeTitles());
}

void AreasProgrammes::fillList() {
    std::vector<LineItem> items;
    for (const ExposureProgramme &programme : m_profile.programmes) {
        LineItem item;
        item.mark = Kind::ResearchArea;
        item.title = wording::line(programme.name);
        const auto area = m_landscape->find(programme.area);
        QStringList words;
        if (area && m_landscape->kind(*area) == Kind::ResearchArea) {
            words << wording::name(*m_landscape, *area);
        } else {
            words << wording::line(programme.area);
            item.warning = tr("area not in this dataset");
        }
        item.second = (words << programmeWords(programme)).join(QStringLiteral(", "));
        item.accessible = QStringLiteral("%1, %2").arg(item.title, item.second);
        items.push_back(std::move(item));
    }
    const int row = m_list->currentIndex().row();
    m_list->setItems(std::move(items));
    m_list->setVisible(!m_profile.programmes.empty());
    if (row >= 0 && row < int(m_profile.programmes.size()))
        m_list->setCurrentIndex(m_list->model()->index(row, 0));
    m_edit->setEnabled(!m_profile.programmes.empty());
    m_remove->setEnabled(!m_profile.programmes.empty());
    m_save->setEnabled(!m_profile.programmes.empty());
    m_add->setEnabled(m_profile.programmes.size() < ExposureProfile::mostProgrammes);
}

void AreasProgrammes::openForm(const ExposureProgramme &programme, int row) {
    m_editing = true;
    m_editedRow = row;
    m_name->setText(QString::fromStdString(programme.name));
    const QString area = QString::fromStdString(programme.area);
    if (m_area->findData(area) < 0 && !area.isEmpty())
        m_area->addItem(area, area);
    m_area->setCurrentIndex(std::max(0, m_area->findData(area)));
    m_stage->setCurrentIndex(programme.stage ? int(*programme.stage) + 1 : 0);
    m_size->setCurrentIndex(int(programme.size));
    QStringList partners;
    for (const std::string &partner : programme.partners)
        partners << QString::fromStdString(partner);
    m_partners->setText(partners.join(QStringLiteral(", ")));
    m_fault->hide();
    m_form->show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void AreasProgrammes::addProgramme() { openForm({}, -1); }

void AreasProgrammes::editProgramme(int row) {
    if (row < 0 && m_profile.programmes.size() == 1)
        row = 0;
    if (row >= 0 && row < int(m_profile.programmes.size()))
        openForm(m_profile.programmes[std::size_t(row)], row);
}

void AreasProgrammes::removeProgramme(int row) {
    if (row < 0 && m_profile.programmes.size() == 1)
        row = 0;
    if (row < 0 || row >= int(m_profile.programmes.size()))
        return;
    closeForm();
    ExposureProfile profile = m_profile;
    const QString name = wording::line(profile.programmes[std::size_t(row)].name, 40);
    profile.programmes.erase(profile.programmes.begin() + row);
    emit profileEdited(profile, tr("Remove %1").arg(name));
}

QString AreasProgrammes::fault() const {
    if (m_name->text().simplified().isEmpty())
        return tr("The programme needs a name.");
    // Counted as the file counts them.
    const QString tooLong = tr("“%1…” is too long; at most %2 bytes are kept, a letter beyond a to z takes several.");
    if (isTooLong(m_name->text()))
        return tooLong.arg(m_name->text().simplified().left(30)).arg(ExposureProfile::longestText);
    if (m_partners->text().count(u',') >= qsizetype(ExposureProfile::mostPartners))
        return tr("A programme has at most %1 partners.").arg(ExposureProfile::mostPartners);
    for (const QString &partner : m_partners->text().split(u','))
        if (isTooLong(partner))
            return tooLong.arg(partner.simplified().left(30)).arg(ExposureProfile::longestText);
    return m_area->currentIndex() < 0 ? tr("This dataset has no research areas.") : QString();
}

void AreasProgrammes::takeForm() {
    if (const QString why = fault(); !why.isEmpty()) {
        m_fault->setText(why);
        m_fault->show();
        return;
    }
    ExposureProgramme programme;
    programme.name = cut(m_name->text());
    programme.area = m_area->currentData().toString().toStdString();
    if (m_stage->currentIndex() > 0)
        programme.stage = static_cast<ProgrammeStage>(m_stage->currentIndex() - 1);
    programme.size = static_cast<ProgrammeSize>(m_size->currentIndex());
    for (const QString &partner : m_partners->text().split(u',')) {
        const std::string name = cut(partner);
        if (!name.empty() && std::ranges::find(programme.partners, name) == programme.partners.end())
            programme.partners.push_back(name);
    }
    const QString title = tr("Programme %1").arg(wording::line(programme.name, 40));
    ExposureProfile profile = m_profile;
    if (m_editedRow >= 0 && m_editedRow < int(profile.programmes.size()))
        profile.programmes[std::size_t(m_editedRow)] = std::move(programme);
    else
        profile.programmes.push_back(std::move(programme));
    closeForm();
    emit profileEdited(profile, title);
}

void AreasProgrammes::closeForm() {
    m_editing = false;
    if (m_form->isAncestorOf(focusWidget()))
        m_add->setFocus(); // the keys were in the form that goes
    m_form->hide();
}

void AreasProgrammes::institutionEdited() {
    ExposureProfile profile = m_profile;
    profile.institution = cut(m_institution->text());
    profile.country = m_country->currentData().toString().toStdString();
    profile.subsector = m_subsector->currentData().toString().toStdString();
    if (!(profile == m_profile))
        emit profileEdited(profile, tr("Our institution"));
}

/// Esc closes the form before it means anything else.
bool AreasProgrammes::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape &&
        m_editing)
        event->accept();
    return QWidget::event(event);
}

void AreasProgrammes::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && m_editing)
        return closeForm();
    const QWidget *focus = focusWidget();
    const bool inForm = m_editing && m_form->isAncestorOf(focus) && !qobject_cast<const QPushButton *>(focus);
    if (inForm && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return takeForm();
    if (event->key() == Qt::Key_Delete && m_list->hasFocus())
        return removeProgramme(m_list->currentIndex().row());
    QWidget::keyPressEvent(event);
}

} // namespace hw

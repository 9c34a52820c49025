#include "window/settings_dialog.h"

#include "panels/parts/segmented_control.h"
#include "panels/parts/text_label.h"
#include "session/notebook.h"
#include "window/dialog_table.h"
#include "window/system_look.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace hw {
namespace {
constexpr int scales[] = {80, 90, 100, 115, 130, 150};
const QString themeWords[] = {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")};
} // namespace

KeysModel::KeysModel(const Commands &commands, QObject *parent)
    : QAbstractTableModel(parent)
    , m_commands(commands) {
    for (const CommandSpec &command : Commands::table())
        if (command.where == CommandSpec::Where::Window)
            m_rows.push_back(&command);
    connect(&commands, &Commands::keysChanged, this, [this](const QString &id) {
        for (int row = 0; row < rowCount(); ++row)
            if (idAt(row) == id)
                emit dataChanged(index(row, 0), index(row, 1));
    });
}

int KeysModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant KeysModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const QString id = idAt(index.row());
    if (index.column() == 0)
        return Commands::title(*m_rows[static_cast<std::size_t>(index.row())]);
    QStringList keys;
    for (const QKeySequence &key : m_commands.keys(id))
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(tr(" or ")) + (m_commands.isRebound(id) ? tr("  (changed)") : QString());
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Action") : tr("Key");
}

SettingsDialog::SettingsDialog(Theme &theme, Commands &commands, Notebook *notebook, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_commands(commands)
    , m_notebook(notebook) {
    setWindowTitle(tr("Settings"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    auto *tabs = new QTabWidget;
    tabs->addTab(appearancePage(), tr("Appearance"));
    tabs->addTab(keysPage(), tr("Keys"));
    column->addWidget(tabs, 1);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    const auto fit = [this] { resize(m_theme.scaled(640), m_theme.scaled(540)); };
    fit();
    connect(&theme, &Theme::changed, this, fit);
}

void SettingsDialog::keep(const QString &key, const QString &value) {
    if (m_notebook)
        m_notebook->setSetting(key, value);
}

QWidget *SettingsDialog::appearancePage() {
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 16, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(14);
    int row = 0;
    const auto add = [&](const QString &name, QWidget *control) {
        grid->addWidget(new TextLabel(m_theme, name, Type::BodyMed), row, 0);
        grid->addWidget(control, row++, 1, Qt::AlignLeft);
        control->setAccessibleName(name);
    };
    auto *look = new SegmentedControl(m_theme, {tr("Light"), tr("Dark"), tr("As the system")});
    const QString kept = m_notebook ? m_notebook->setting(settings::theme, themeWords[2]) : QString();
    look->setCurrent(kept == themeWords[2] ? 2 : m_theme.isDark());
    connect(look, &SegmentedControl::chosen, this, [this](int at) {
        keep(settings::theme, themeWords[at]);
        m_theme.setDark(at == 2 ? systemPrefersDark() : at == 1);
    });
    add(tr("Theme"), look);
    auto *density = new SegmentedControl(m_theme, {tr("Comfortable"), tr("Compact")});
    density->setCurrent(m_theme.density() == Density::Compact);
    connect(density, &SegmentedControl::chosen, this, [this](int at) {
        keep(settings::density, at == 1 ? QStringLiteral("compact") : QStringLiteral("comfortable"));
        m_theme.setDensity(at == 1 ? Density::Compact : Density::Comfortable);
    });
    add(tr("Density"), density);
    QStringList sizes;
    for (const int scale : scales)
        sizes << tr("%1 %").arg(scale);
    auto *size = new SegmentedControl(m_theme, sizes);
    const auto showSize = [this, size] {
        const auto *at = std::find(std::begin(scales), std::end(scales), m_theme.textScale());
        size->setCurrent(at == std::end(scales) ? -1 : static_cast<int>(at - scales));
    };
    showSize();
    connect(&m_theme, &Theme::changed, size, showSize);
    connect(size, &SegmentedControl::chosen, this, [this](int at) {
        keep(settings::textScale, QString::number(scales[at]));
        m_theme.setTextScale(scales[at]);
    });
    add(tr("Text size"), size);
    auto *motion = new QCheckBox(tr("Nothing moves or fades"));
    motion->setChecked(m_theme.reducedMotion());
    connect(motion, &QCheckBox::clicked, this, [this](bool on) {
        if (m_notebook)
            m_notebook->setSettingOn(settings::reducedMotion, on);
        m_theme.setReducedMotion(on);
    });
    add(tr("Reduce motion"), motion);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return page;
}

QWidget *SettingsDialog::keysPage() {
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    m_keysModel = new KeysModel(m_commands, this);
    m_keysTable = dialogTable(m_keysModel, tr("Keys"), m_theme);
    m_keysTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keysTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    column->addWidget(m_keysTable, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new TextLabel(m_theme, tr("New key"), Type::BodyMed));
    m_keyEdit = new QKeySequenceEdit;
    m_keyEdit->setAccessibleName(tr("New key for the chosen action"));
    row->addWidget(m_keyEdit, 1);
    m_keyReset = new QPushButton(tr("Default"));
    row->addWidget(m_keyReset);
    column->addLayout(row);
    m_keyFault = new TextLabel(m_theme, {}, Type::Caption, "status.danger");
    m_keyFault->setWraps(true);
    column->addWidget(m_keyFault);
    connect(
        m_keysTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
            const QSignalBlocker quiet(m_keyEdit);
            m_keyFault->setText({});
            const auto keys = index.isValid() ? m_commands.keys(m_keysModel->idAt(index.row())) : QList<QKeySequence>{};
            m_keyEdit->setKeySequence(keys.isEmpty() ? QKeySequence() : keys.first());
        });
    connect(m_keyEdit, &QKeySequenceEdit::editingFinished, this, &SettingsDialog::bind);
    connect(m_keyReset, &QPushButton::clicked, this, [this] {
        const QModelIndex index = m_keysTable->currentIndex();
        if (!index.isValid())
            return;
        const QString id = m_keysModel->idAt(index.row());
        m_commands.resetKeys(id);
        if (m_notebook)
            m_notebook->clearSetting(settings::key(id));
        m_keyEdit->setKeySequence(m_commands.keys(id).value(0));
        m_keyFault->setText({});
    });
    m_keysTable->selectRow(0);
    return page;
}

/// Takes the first stroke alone: sequences of several would hide keys of one stroke.
void SettingsDialog::bind() {
    const QModelIndex index = m_keysTable->currentIndex();
    if (!index.isValid())
        return;
    const QString id = m_keysModel->idAt(index.row());
    QKeySequence key = m_keyEdit->keySequence();
    if (key.count() > 1) {
        key = QKeySequence(key[0]);
        m_keyEdit->setKeySequence(key);
    }
    if (m_commands.keys(id).contains(key) && !key.isEmpty())
        return;
    if (const CommandSpec *holder = key.isEmpty() ? nullptr : m_commands.holderOf(key, id)) {
        m_keyFault->setText(tr("%1 already means “%2”. Give that another key first; nothing was changed.")
                                .arg(key.toString(QKeySequence::NativeText), Commands::title(*holder)));
        return;
    }
    m_keyFault->setText({});
    m_commands.setKeys(id, key.isEmpty() ? QList<QKeySequence>{} : QList<QKeySequence>{key});
    keep(settings::key(id), m_commands.keysAsText(id));
}

} // namespace hw

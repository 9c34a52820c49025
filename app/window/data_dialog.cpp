#include "window/data_dialog.h"

#include "panels/parts/text_label.h"
#include "session/wording.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hw {

DataDialog::DataDialog(const Landscape &landscape, const Theme &theme, QWidget *parent)
    : QDialog(parent) {
    const DatasetInfo &info = landscape.info();
    setWindowTitle(tr("About the data"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    const auto date = PartialDate::parse(info.date);
    const QString day = date ? wording::date(*date) : wording::line(info.date, 40);
    QString head = tr("Dataset %1 of %2.").arg(wording::line(info.version, 60), day);
    if (!info.attackVersion.empty())
        head +=
            QLatin1Char(' ') + tr("Techniques follow MITRE ATT&CK® v%1.").arg(wording::line(info.attackVersion, 20));
    auto *about = new TextLabel(theme, head, Type::Body, "text.muted");
    about->setWraps(true);
    column->addWidget(about);

    auto *inside = new QWidget;
    auto *body = new QVBoxLayout(inside);
    body->setContentsMargins(0, 0, 12, 0);
    body->setSpacing(4);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(2);
    int cell = 0;
    const auto count = [&](const QString &name, qint64 number) {
        const int row = cell / 2, at = (cell % 2) * 2;
        grid->addWidget(new TextLabel(theme, name, Type::Small, "text.muted"), row, at);
        grid->addWidget(new TextLabel(theme, wording::number(number), Type::SmallStrong), row, at + 1, Qt::AlignRight);
        ++cell;
    };
    for (std::size_t k = 0; k < kindCount; ++k) {
        const auto kind = static_cast<Kind>(k);
        count(wording::text(pluralTitle(kind)), static_cast<qint64>(landscape.objectsOf(kind).size()));
    }
    count(tr("Claims"), landscape.claimCount());
    count(tr("Publishers"), static_cast<qint64>(landscape.publishers().size()));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    body->addLayout(grid);
    for (const LicenceRecord &licence : info.licences) {
        body->addSpacing(12);
        auto *name = new TextLabel(theme, wording::line(licence.name), Type::SmallStrong);
        name->setWraps(true);
        body->addWidget(name);
        auto *notice = new TextLabel(theme, wording::paragraph(licence.notice), Type::Small, "text.muted");
        notice->setWraps(true);
        notice->setTextInteractionFlags(Qt::TextSelectableByMouse);
        body->addWidget(notice);
    }
    body->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->setAccessibleName(tr("Counts and licences"));
    column->addWidget(scroll, 1);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    close->setFocus();
    resize(theme.scaled(640), theme.scaled(560));
}

} // namespace hw

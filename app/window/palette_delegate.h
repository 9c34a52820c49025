// PaletteDelegate: draws one row of the palette: heading, kind mark or icon, title with the matched letters washed.
#pragma once

#include "window/command_palette.h"

#include <QStyledItemDelegate>

namespace hw {

class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    PaletteDelegate(const Theme &theme, const PaletteModel &model, QObject *parent = nullptr);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const PaletteModel &m_model;
};

} // namespace hw

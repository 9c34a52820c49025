// FilterBar: the filter in force as chips or as text, how many incidents and campaigns pass, and the way back to all.
#pragma once

#include "session/commands.h"
#include "session/exploration.h"
#include "window/filter_chip.h"
#include "window/filter_popover.h"
#include "window/filter_text_edit.h"

namespace hw {

class Notebook;

class FilterBar : public QWidget {
    Q_OBJECT
public:
    /// `ground` is what popovers float on: the window's content.
    FilterBar(Exploration &exploration, const Theme &theme, const Commands &commands, Notebook *notebook,
              QWidget *ground, QWidget *parent = nullptr);
    void refresh(Exploration::Parts parts);
    QSize sizeHint() const override;

    void editAsText();
    void addFilter(); ///< asks for the field, opens its popover
    /// True while the count has moved to the status bar.
    bool countIsElsewhere() const { return m_count.isEmpty() ? false : !m_countShown; }
    const QString &countText() const { return m_count; }

    FilterTextEdit &textEdit() { return *m_text; }
    FilterPopover *popover() const { return m_popover; }
    FilterChip *chip(const QString &title) const;
    int foldedChips() const { return m_folded; }
    void openField(const FilterField &field);

signals:
    void countMoved();
    void filterTakenBack(); ///< by Esc in a popover
    void textApplied();     ///< what is typed next belongs to the page
    void savedViewsRequested(QWidget *anchor);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void openFrom(QWidget *anchor, const FilterField &field);
    void clearField(const FilterField &field);
    void openFolded();
    bool wantsChip(const FilterChip &chip) const;

    Exploration &m_exploration;
    const Theme &m_theme;
    QWidget *m_ground;
    IconButton *m_mode;
    std::vector<FilterChip *> m_chips; ///< one per field, in the table's order
    std::vector<const FilterField *> m_added;
    BarButton *m_fold, *m_add, *m_clearAll;
    QAbstractButton *m_saved = nullptr;
    FilterTextEdit *m_text;
    QPointer<FilterPopover> m_popover;
    QString m_count;
    std::size_t m_all = 0;
    int m_folded = 0, m_countX = 0;
    bool m_countShown = true, m_asText = false;
};

} // namespace hw

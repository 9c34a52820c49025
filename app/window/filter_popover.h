// FilterPopover: the card under a chip: search, options with counts and bars, dates of a period, words. Every pick
// narrows at once; Esc restores what was before it opened; Return or a press outside keeps it.
#pragma once

#include "background/latest_only.h"
#include "session/exploration.h"
#include "window/floating.h"
#include "window/option_list.h"

class QLineEdit;

namespace hw {

class BarButton;
class TextLabel;

class FilterPopover : public Floating {
    Q_OBJECT
public:
    FilterPopover(Exploration &exploration, const Theme &theme, const FilterField &field, QWidget *ground);
    ~FilterPopover() override;

    const FilterField &field() const { return m_field; }
    OptionModel &model() { return *m_model; }
    OptionList &list() { return *m_list; }
    QLineEdit *searchField() const { return m_search; }
    QLineEdit *fromField() const { return m_from; }
    QLineEdit *toField() const { return m_to; }
    /// True once the options have arrived.
    bool isComplete() const { return m_complete; }
    void cancel() override;

signals:
    /// Esc brought the filter from before back, which was another.
    void takenBack();

protected:
    QSize cardSize() const override;
    QWidget *firstFocus() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addFields();
    void take(Filter filter);
    void pick(const QModelIndex &index, Pick pick);
    void readPeriod();
    void readWords();
    void refresh(Exploration::Parts parts);
    void ask();
    void arrange();
    int headHeight() const;
    int cardWidth() const;

    Exploration &m_exploration;
    const FilterField &m_field;
    Filter m_before, m_asked;
    OptionModel *m_model;
    OptionList *m_list;
    QLineEdit *m_search = nullptr, *m_from = nullptr, *m_to = nullptr;
    TextLabel *m_fault, *m_result;
    BarButton *m_clear;
    bool m_complete = false, m_own = false;
    LatestOnly<std::vector<FacetCount>> m_counts;
};

} // namespace hw

// ListPanel: every kind of object, incidents and campaigns, and claims as a table: the rows behind a number. Shows
// Exploration's route (View::List; session/rows_query.h). Owned by the window; window's thread.
#pragma once

#include "panels/list_columns.h"
#include "panels/panel.h"

#include <functional>
#include <memory>

namespace hw {

class Notebook;
struct TextTable;

class ListPanel : public Panel {
    Q_OBJECT
public:
    ListPanel(Exploration &exploration, const Theme &theme, Notebook *notebook = nullptr, QWidget *parent = nullptr);
    ~ListPanel() override;

    QString statusText() const override;
    /// The selected rows (all when none is selected) with their header, tab-separated.
    QString copyText() const override;
    /// The marked rows, or the first ones, as a table.
    std::optional<PageMaking> forBriefing() const override;
    TextTable rowsAsTable() const; ///< all rows on the screen with their header
    /// Puts the cursor into the field that narrows this list (Ctrl+F).
    void findInList();
    /// Asks where to, writes the rows on screen as CSV, says in a sentence what became of it.
    void exportCsv();
    /// Replaces the file dialog: gets a suggested file name, returns a path or nothing. For tests and the window.
    void setPathQuestion(std::function<QString(const QString &suggestedName)> ask);

signals:
    /// What happened to an export, for the window's toast: a full sentence.
    void reported(const QString &sentence, bool failed);

protected:
    void refresh(Exploration::Parts parts) override;
    void themeChanged() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;
    void buildLayout();
    void connectParts();
    void choose(RowRef row);
    void chooseMarked(RowRef row);
    void showKinds();
    void showState();
    void showNothing(bool byTyping);
    void showClaim(std::optional<ClaimIndex> claim);
    void arrange();

    std::unique_ptr<Parts> m;
};

} // namespace hw

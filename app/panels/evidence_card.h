// EvidenceCard: the claims behind a profile, newest first, by type; one of them opened in its place. Disputed and weak
// claims are never sorted away. Owned by ProfilePanel; window's thread.
#pragma once

#include "landscape/profile.h"
#include "panels/parts/card.h"

#include <optional>

class QScrollArea;
class QStackedWidget;

namespace hw {

class LinesView;
class LinkText;
class Notebook;
class PillTabs;
struct LineItem;

class EvidenceCard : public Card {
    Q_OBJECT
public:
    EvidenceCard(const Theme &theme, Notebook *notebook, QWidget *parent = nullptr);

    void show(LandscapePtr landscape, const Profile &profile);
    /// Opens a claim in place of the list, or the list again.
    void open(std::optional<ClaimIndex> claim);
    std::optional<ClaimIndex> opened() const { return m_opened; }
    LinesView &list() const { return *m_list; }
    PillTabs &types() const { return *m_types; }
    /// Grows with its rows up to this many (a page of one column); 0: as high as it is given.
    void setGrowing(int mostRows);

signals:
    void claimChosen(hw::ClaimIndex claim);
    void listWanted(); ///< back from a claim to the list
    void objectOpened(hw::ObjectIndex object);
    void addressRequested(const QString &url);
    void menuWanted(hw::ClaimIndex claim, const QPoint &globalPos);

private:
    void showType(int index);

    const Theme &m_theme;
    Notebook *m_notebook;
    LandscapePtr m_landscape;
    Profile m_profile;
    std::optional<ClaimIndex> m_opened;
    QString m_counts;                                 ///< subtitle of the list
    std::vector<std::optional<EvidenceType>> m_order; ///< what each pill shows
    PillTabs *m_types;
    LinesView *m_list;
    QStackedWidget *m_pages;
    QWidget *m_listPage, *m_claimPage;
    LinkText *m_back;
    QScrollArea *m_scroll;
};

} // namespace hw

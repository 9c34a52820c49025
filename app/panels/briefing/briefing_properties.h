// BriefingProperties: what stands right of the page in the view Briefing: the chosen text with its likelihood,
// confidence and claims; audience, label and data of the page; notes; what is to be looked at before it leaves;
// sources. Owned by BriefingPanel; window's thread.
#pragma once

#include "briefing/deck_desk.h"
#include "panels/lines_view.h"

#include <QComboBox>
#include <QScrollArea>

#include <functional>

class QGridLayout;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace hw {

class LinkText;
class PlainText;
class TlpBox;

class BriefingProperties : public QScrollArea {
    Q_OBJECT
public:
    BriefingProperties(briefing::DeckDesk &desk, const Theme &theme, QWidget *parent = nullptr);

    /// Something about the page, before it leaves.
    struct Check {
        int page = 0;
        briefing::Place place;
        QString sentence, words; ///< `words`: what may stand there instead
        bool blocks = false;
        bool isNews = false;          ///< nothing is wrong
        QString in{};                 ///< the text with the words that are meant; empty: all at that place
        qsizetype at = 0, length = 0; ///< of these words
    };
    void follow();
    void setChosen(const briefing::PlacedText *text); ///< null: nothing is chosen
    void setChecks(std::vector<Check> checks, const QStringList &passed);

signals:
    void editWanted();
    void claimsWanted(const QStringList &claims);
    void sourceWanted(const QString &source);
    void refreshWanted();
    void checkChosen(int page, const briefing::Place &place);

private:
    QWidget *section(const QString &title);
    void buildText();
    void buildPage();
    void buildNotes();
    void buildLists();
    void showPage();
    void showText();
    void showSources();
    void setLikelihood(int term);
    void setMarking(int at);
    QComboBox *choice(const QString &name, const QStringList &entries);
    void change(const QString &title, const std::function<void(briefing::Page &)> &change);

    briefing::DeckDesk &m_desk;
    const Theme &m_theme;
    QWidget *m_inside;
    QVBoxLayout *m_column;
    QGridLayout *m_grid = nullptr; ///< of the section that is being built
    std::optional<briefing::TextAt> m_chosen;
    QString m_chosenName;
    QWidget *m_textSection = nullptr, *m_notesSection = nullptr;
    PlainText *m_textName = nullptr, *m_text = nullptr, *m_why = nullptr, *m_kind = nullptr, *m_data = nullptr;
    PlainText *m_sharing = nullptr, *m_sourcesTitle = nullptr, *m_range = nullptr;
    QComboBox *m_likelihood = nullptr, *m_confidence = nullptr, *m_audience = nullptr, *m_raised = nullptr;
    QComboBox *m_marking = nullptr;
    QWidget *m_likelihoodLabel = nullptr, *m_confidenceLabel = nullptr, *m_markingLabel = nullptr;
    LinkText *m_claims = nullptr, *m_confirm = nullptr, *m_generated = nullptr, *m_edit = nullptr;
    TlpBox *m_tlp = nullptr;
    QPushButton *m_refresh = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    LinesView *m_checks = nullptr, *m_sources = nullptr;
    std::vector<Check> m_listed;
    std::vector<briefing::Endnote> m_endnotes;
    bool m_quiet = false; ///< the fields follow the deck
};

} // namespace hw

// BriefingCanvas: the page that is looked at, in the middle of the view Briefing, as it will be on paper, with the
// parts of a list that go on below it. Arrows and clicks choose a text; Enter, F2 or a click on the chosen one edits it
// where it stands. One stop for Tab. Owned by BriefingPanel; window's thread.
#pragma once

#include "panels/briefing/briefing_pictures.h"

#include <QAbstractScrollArea>

#include <map>
#include <optional>

namespace hw {

class BriefingEditor;

class BriefingCanvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    BriefingCanvas(briefing::DeckDesk &desk, const Theme &theme, QWidget *parent = nullptr);

    void follow(briefing::DeckDesk::Parts parts);
    /// What is to be looked at on this page: marked where it stands, the sentence as tool tip and for screen readers.
    struct Mark {
        briefing::Place place;
        QString sentence;
        bool blocks = false; ///< nothing leaves with it
        QString in{};        ///< the text with the words that are meant; empty: all at that place
        qsizetype at = 0, length = 0;
    };
    void setMarks(std::vector<Mark> marks);
    /// Where the words of a mark stand, in the canvas's pixels; none where all of a text is meant.
    std::vector<QRect> rectsOf(std::size_t mark) const;
    void stepMark(int by);   ///< chooses the next one of this page and says it; pastMarks() after the last
    void beginMarks(int by); ///< with the first, or backwards with the last
    const std::vector<briefing::PlacedText> &texts() const { return m_texts; }
    const briefing::PlacedText *current() const; ///< null when none
    void choose(const briefing::Place &place);   ///< the first text of that place
    void edit();                                 ///< the chosen text, or the title
    bool isEditing() const;
    BriefingEditor &editor() { return *m_editor; }
    void zoom(int steps); ///< 0: the whole page
    QRect onScreen(const QRectF &points, int sheet = 0) const;

signals:
    void pastMarks(int by);
    void chosen();
    void refused(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct HeldKey {
        int page = 0; ///< its key
        briefing::TextAt at;
        friend bool operator==(const HeldKey &, const HeldKey &) = default;
    };
    int editedPage() const; ///< the place of the page whose text is edited; -1: it is gone
    void layOutSheets();
    int textAtPoint(const QPoint &at) const;
    void setCurrent(int text);
    void step(int by);
    void startEditing();
    void placeEditor();
    void placeMarks();
    std::vector<std::size_t> marksAt(const briefing::Place &place) const;
    QString sentencesAt(const briefing::Place &place) const;
    QString markWordsAt(const QPoint &at) const; ///< tool tip
    void paintMarks(QPainter &p) const;

    briefing::DeckDesk &m_desk;
    const Theme &m_theme;
    PagePictures m_pictures;
    BriefingEditor *m_editor;
    std::vector<briefing::PlacedText> m_texts; ///< of all sheets of the page
    std::vector<int> m_sheetOf;                ///< of each text
    std::vector<QRect> m_sheets;               ///< where they are, before scrolling
    std::vector<Mark> m_marks;
    struct MarkedWords {
        std::size_t mark = 0;
        int sheet = 0;
        QRectF rect; ///< points
    };
    std::vector<MarkedWords> m_markedWords;
    int m_mark = -1;                                 ///< the one that was stepped to
    std::vector<std::pair<HeldKey, QString>> m_held; ///< words that did not fit when another page was shown
    int m_current = -1, m_hovered = -1;
    int m_zoom = 0; ///< steps above the size at which the page is seen whole
    HeldKey m_editing;
};

} // namespace hw

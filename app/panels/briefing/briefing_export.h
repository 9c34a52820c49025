// BriefingExport: the dialog through which a briefing leaves: as what, on which paper, for whom, under which label;
// what is stricter than that label, to be taken out of the file, said in general words or shared with its source's
// permission; what must be mended first. The deck itself stays as it is. Files are written whole or not at all. Owned
// by BriefingPanel; window's thread.
#pragma once

#include "briefing/briefing_file.h"
#include "briefing/gate.h"
#include "drawing/theme.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace hw {

class LinesView;
class PlainText;

class BriefingExport : public QDialog {
    Q_OBJECT
public:
    /// Paper and audience to begin with.
    BriefingExport(briefing::Deck deck, briefing::Paper paper, briefing::Audience audience, const Theme &theme,
                   QWidget *parent);

    void setLevel(briefing::Tlp level);
    briefing::Tlp level() const;
    void setKind(int at); ///< of briefing::fileEndings()
    const briefing::GateAnswer &gate() const { return m_gate; }
    const briefing::Deck &deck() const { return m_deck; } ///< what would be written
    void remove();                                        ///< the chosen thing
    void generalise();                                    ///< the chosen thing
    void removeAll();
    void askPermission();                            ///< for the chosen thing
    void permit(const QString &by, const QDate &on); ///< the chosen thing: its source said so
    void setAudience(briefing::Audience audience);
    briefing::Paper paper() const; ///< that the file would get
    bool canSave() const;
    void save();
    QString fault() const;
    /// Replaces the file dialog: gets a suggested file name, returns a path or nothing. For tests.
    void setPathQuestion(std::function<QString(const QString &suggestedName)> ask) { m_ask = std::move(ask); }

signals:
    /// All that the deck has now.
    void permitted(const std::vector<briefing::Permission> &permissions);
    void saved(const QString &sentence, const QString &fileName); ///< without its folder

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *choices();
    QWidget *gateBox();
    void askGate();
    void gateChanged();
    void check();
    void follow();
    void fit();
    void say(const QString &fault);
    QString ending() const;
    QString aboutFile(briefing::FileKind kind) const;

    briefing::Deck m_all; ///< as it came
    briefing::Deck m_deck;
    const Theme &m_theme;
    briefing::Paper m_wanted;
    QStringList m_blocking; ///< what must be mended first: nothing is written while there is some
    QStringList m_leftOut;  ///< what there is no room for on this paper
    QString m_missing;      ///< signs that no font draws
    briefing::GateAnswer m_gate;
    std::function<QString(const QString &)> m_ask;
    QComboBox *m_kind, *m_paper, *m_audience, *m_level;
    QWidget *m_gateBox = nullptr;
    PlainText *m_gateTitle, *m_fault, *m_about;
    LinesView *m_list;
    QPushButton *m_remove, *m_generalise, *m_permit, *m_removeAll, *m_save;
    QCheckBox *m_red;
};

} // namespace hw

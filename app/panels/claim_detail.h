// ClaimDetail: one claim in full: what it says, who says so, when, how sure and why, what is not confirmed, who
// disagrees, and every source with its address. Made anew for each claim. Owned by the panel that shows it; window's
// thread.
#pragma once

#include "drawing/theme.h"
#include "landscape/landscape.h"

#include <QWidget>

class QVBoxLayout;

namespace hw {

class Notebook;

class ClaimDetail : public QWidget {
    Q_OBJECT
public:
    ClaimDetail(LandscapePtr landscape, ClaimIndex claim, const Theme &theme, Notebook *notebook,
                QWidget *parent = nullptr);

signals:
    void objectOpened(hw::ObjectIndex object);
    void addressRequested(const QString &url);

private:
    void addWhat();
    void addHowSure();
    void addWhen();
    void addReservations();
    void addSources();
    void addSource(ObjectIndex source);
    void addField(const QString &label, const QString &value);
    void addWarning(const QString &label, const QString &value);
    void addLink(ObjectIndex object);

    LandscapePtr m_landscape;
    ClaimIndex m_claim;
    const Theme &m_theme;
    QVBoxLayout *m_layout;
};

/// The rows "Copy address" and "Open in browser…" under an address; nothing for an empty one.
QWidget *addressRow(const Theme &theme, const QString &url, QWidget *parent,
                    const std::function<void(const QString &)> &open);

} // namespace hw

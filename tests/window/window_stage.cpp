#include "window/window_stage.h"

#include "drawing/style.h"
#include "panels/parts/elided_label.h"
#include "store/landscape_reader.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace hw::test {
namespace {

Theme &sharedTheme() {
    auto *theme = qApp->findChild<Theme *>(QStringLiteral("testTheme"));
    if (!theme) {
        theme = new Theme(qApp);
        theme->setObjectName(QStringLiteral("testTheme"));
        loadFonts();
        applyTheme(*qApp, *theme);
    }
    return *theme;
}

} // namespace

LandscapePtr bundledLandscape() {
    static const LandscapePtr landscape = [] {
        NoProgress nobody;
        auto read = readLandscape(HELIXWATCH_LANDSCAPE_DB, nobody);
        if (!read)
            qFatal("%s", read.error().message.c_str());
        return *read;
    }();
    return landscape;
}

WindowStage::WindowStage(QSize size, int textScale, bool dark) {
    theme().setDark(dark);
    theme().setDensity(Density::Comfortable);
    theme().setTextScale(textScale);
    theme().setReducedMotion(true);
    m_exploration = std::make_unique<Exploration>(bundledLandscape());
    m_exploration->setClock([this] { return now; });
    m_window = std::make_unique<MainWindow>(*m_exploration, theme(), &m_notebook);
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window did not become active");
    settle();
}

WindowStage::~WindowStage() = default;

Theme &WindowStage::theme() { return sharedTheme(); }

void WindowStage::settle() {
    for (int turn = 0; turn < 3; ++turn) {
        QCoreApplication::sendPostedEvents();
        m_window->refreshNow();
    }
}

void WindowStage::key(const char *sequence) {
    const QKeySequence keys = QKeySequence::fromString(QString::fromLatin1(sequence), QKeySequence::PortableText);
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), keys[0].key(), keys[0].keyboardModifiers());
    QCoreApplication::sendPostedEvents();
}

void WindowStage::type(const QString &text) {
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    QCoreApplication::sendPostedEvents();
}

void WindowStage::click(QWidget *widget, QPoint at) {
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, at.isNull() ? widget->rect().center() : at);
    QCoreApplication::sendPostedEvents();
}

FilterPopover *WindowStage::openChip(const QString &title) {
    FilterChip *chip = m_window->filterBar().chip(title);
    click(chip, QPoint(12, chip->height() / 2));
    FilterPopover *popover = m_window->filterBar().popover();
    if (!popover || !QTest::qWaitFor([popover] { return popover->isComplete(); }))
        return nullptr;
    return popover;
}

void WindowStage::clickOption(FilterPopover *popover, const QString &label) {
    OptionModel &model = popover->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        if (index.data().toString() != label)
            continue;
        popover->list().scrollTo(index);
        const QRect r = popover->list().visualRect(index);
        click(popover->list().viewport(), QPoint(r.left() + 20, r.center().y()));
        return;
    }
    QFAIL(qPrintable(QStringLiteral("no option “%1”").arg(label)));
}

QStringList cutTexts(QWidget &root) {
    QStringList cut;
    const auto report = [&cut](const QWidget *w, const QString &text, const QSize &wanted) {
        cut << QStringLiteral("%1 “%2” is %3 x %4, wants %5 x %6")
                   .arg(QString::fromLatin1(w->metaObject()->className()), text.left(60))
                   .arg(w->width())
                   .arg(w->height())
                   .arg(wanted.width())
                   .arg(wanted.height());
    };
    for (QWidget *w : root.findChildren<QWidget *>()) {
        if (!w->isVisible())
            continue;
        if (const auto *label = qobject_cast<QLabel *>(w); label && !label->text().isEmpty()) {
            const QSize wanted =
                label->hasHeightForWidth() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
            if (label->width() < wanted.width() || label->height() < wanted.height())
                report(w, label->text(), wanted);
        } else if (const auto *button = qobject_cast<QAbstractButton *>(w); button && !button->text().isEmpty()) {
            if (button->width() < button->minimumSizeHint().width() ||
                button->height() < button->minimumSizeHint().height())
                report(w, button->text(), button->minimumSizeHint());
        }
    }
    return cut;
}

} // namespace hw::test

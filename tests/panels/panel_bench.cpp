#include "panel_bench.h"

#include "basics/progress.h"
#include "drawing/paint.h"
#include "drawing/style.h"
#include "panels/panel.h"
#include "panels/parts/confidence_label.h"
#include "panels/plain_text.h"
#include "panels/profile/profile_header.h"
#include "store/landscape_reader.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>

namespace hw::test {

LandscapePtr bundledLandscape() {
    static const LandscapePtr landscape = [] {
        NoProgress progress;
        const auto read = readLandscape(HELIXWATCH_LANDSCAPE_DB, progress);
        return read ? *read : LandscapePtr();
    }();
    return landscape;
}

Bench::Bench(LandscapePtr landscape)
    : exploration(std::move(landscape)) {
    static const bool dressed = [this] {
        loadFonts();
        return true;
    }();
    Q_UNUSED(dressed)
    QApplication::setStyle(new HelixStyle(theme));
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.font(Type::Body));
    QObject::connect(&theme, &Theme::changed, &theme, [this] {
        QApplication::setPalette(theme.palette());
        QApplication::setFont(theme.font(Type::Body));
    });
}

Bench::~Bench() { QApplication::setStyle(QStringLiteral("Fusion")); }

void Bench::settle() {
    for (int i = 0; i < 6; ++i) {
        QCoreApplication::sendPostedEvents();
        // One turn of the event loop, with its timers of length zero.
        QEventLoop turn;
        QTimer::singleShot(0, &turn, &QEventLoop::quit);
        turn.exec();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void Bench::show(Panel &panel, QSize size) {
    panel.setAutoFillBackground(true);
    panel.resize(size);
    panel.show();
    panel.refreshNow();
    settle();
}

void Bench::go(Panel &panel, const Route &route) {
    exploration.go(route);
    panel.refreshNow();
    settle();
}

QStringList cutTexts(const QWidget &root) {
    QStringList cut;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || widget->visibleRegion().isEmpty())
            continue;
        QString text;
        bool isCut = false;
        if (const auto *label = qobject_cast<const PlainText *>(widget)) {
            text = label->text();
            isCut = label->isCut();
        } else if (const auto *plain = qobject_cast<const QLabel *>(widget)) {
            text = plain->text();
            const QSize need =
                plain->wordWrap() ? QSize(plain->width(), plain->heightForWidth(plain->width())) : plain->sizeHint();
            isCut = need.width() > plain->width() + 1 || need.height() > plain->height() + 1;
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            text = button->text(); // an icon is never cut
            const QSize need = button->minimumSizeHint();
            isCut = button->sizeHint().width() > button->width() + 1 || need.height() > button->height() + 1;
        }
        if (isCut && !text.isEmpty())
            cut << QStringLiteral("%1: %2").arg(QString::fromLatin1(widget->metaObject()->className()), text.left(120));
    }
    return cut;
}

QStringList textsOn(const QWidget &root) {
    QStringList texts;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        else if (const auto *number = qobject_cast<const NumberButton *>(widget))
            texts << number->value() << number->label();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text() << button->accessibleName();
        else if (const auto *confidence = qobject_cast<const ConfidenceLabel *>(widget))
            texts << confidence->text();
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            for (int row = 0; view->model() && row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts << view->model()->index(row, column).data(Qt::AccessibleTextRole).toString()
                          << view->model()->index(row, column).data().toString();
    }
    texts.removeAll(QString());
    return texts;
}

QStringList nameless(const QWidget &root) {
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&root) ||
            qobject_cast<const QScrollArea *>(widget))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()) &&
            !widget->objectName().startsWith("qt_"))
            found << QStringLiteral("%1 in %2")
                         .arg(QString::fromLatin1(widget->metaObject()->className()),
                              QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
    }
    return found;
}

void picture(QWidget &widget, const QString &name) {
    const QString folder = qEnvironmentVariable("HELIXWATCH_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace hw::test

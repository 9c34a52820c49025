#include "window/picture.h"

#include "drawing/style.h"
#include "session/notebook.h"
#include "window/main_window.h"

#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>
#include <QListView>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Picture", text); }

/// Ordinary widgets take their look from the application's style. A window that is open has set it, with the look that
/// the picture asks for; a command has not.
Theme &themeFor(const PictureRequest &request) {
    const QString name = QStringLiteral("pictureTheme");
    auto *theme = qApp->findChild<Theme *>(name, Qt::FindDirectChildrenOnly);
    if (!theme) {
        theme = new Theme(qApp);
        theme->setObjectName(name);
    }
    theme->setDark(request.dark);
    theme->setDensity(request.density);
    theme->setTextScale(request.textScale);
    if (!qobject_cast<HelixStyle *>(QApplication::style())) {
        loadFonts();
        applyTheme(*qApp, *theme);
    }
    return *theme;
}

/// A window of its own, laid out and refreshed but never shown on a screen.
class Stage {
public:
    Stage(const LandscapePtr &landscape, const PictureRequest &request)
        : m_exploration(landscape) {
        m_exploration.go(request.place.route, request.place.filter, {});
        if (!request.settings.isEmpty()) {
            NotebookContent content;
            content.settings = request.settings;
            m_notebook.load(std::move(content));
        }
        m_window = std::make_unique<MainWindow>(m_exploration, themeFor(request),
                                                request.settings.isEmpty() ? nullptr : &m_notebook);
        m_window->setAttribute(Qt::WA_DontShowOnScreen);
        m_window->setAttribute(Qt::WA_ShowWithoutActivating);
        m_window->setMinimumSize(0, 0);
        m_window->resize(request.size);
        m_window->show();
        // The refreshes and layouts that the first show has asked for.
        for (int turn = 0; turn < 3; ++turn) {
            m_window->refreshNow();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QCoreApplication::sendPostedEvents();
        }
        m_window->finish();
        // Long lists lay themselves out bit by bit while a person looks; a picture has all of it at once.
        for (auto *list : m_window->findChildren<QListView *>()) {
            list->setLayoutMode(QListView::SinglePass);
            list->doItemsLayout();
        }
    }
    MainWindow &window() { return *m_window; }

private:
    Exploration m_exploration;
    Notebook m_notebook;
    std::unique_ptr<MainWindow> m_window;
};

void paintWindow(MainWindow &window, QPainter &p) {
    window.render(&p, QPoint(), QRegion(), QWidget::DrawChildren | QWidget::DrawWindowBackground);
}

QByteArray asSvg(MainWindow &window, const QSize &size) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(size);
    svg.setViewBox(QRect(QPoint(), size));
    svg.setTitle(window.windowTitle());
    svg.setResolution(96);
    QPainter p(&svg);
    paintWindow(window, p);
    p.end();
    return bytes;
}

QByteArray asPdf(MainWindow &window, const QSize &size) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(1200);
    // One pixel of the window is 0.75 points, as on a screen of 96 dots per inch.
    pdf.setPageSize(QPageSize(QSizeF(size) * .75, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
    pdf.setTitle(window.windowTitle());
    pdf.setCreator(QStringLiteral("Helixwatch"));
    QPainter p(&pdf);
    p.scale(1200.0 / 96, 1200.0 / 96);
    paintWindow(window, p);
    p.end();
    return bytes;
}

Result<void> writeWhole(const QString &fileName, const QByteArray &bytes) {
    QSaveFile file(fileName);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(tr("The picture could not be written to %1: %2. An earlier file of that name is unchanged.")
                        .arg(fileName, file.errorString())
                        .toStdString());
    return {};
}

} // namespace

QImage pictureOf(const LandscapePtr &landscape, const PictureRequest &request) {
    Stage stage(landscape, request);
    QImage image((QSizeF(request.size) * request.ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(request.ratio);
    image.fill(Qt::transparent);
    QPainter p(&image);
    paintWindow(stage.window(), p);
    return image;
}

Result<void> writePicture(const LandscapePtr &landscape, const PictureRequest &request, const QString &fileName) {
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    QByteArray bytes;
    if (suffix == QLatin1String("png")) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        pictureOf(landscape, request).convertToFormat(QImage::Format_RGB32).save(&buffer, "PNG");
    } else if (suffix == QLatin1String("svg") || suffix == QLatin1String("pdf")) {
        Stage stage(landscape, request);
        bytes =
            suffix == QLatin1String("svg") ? asSvg(stage.window(), request.size) : asPdf(stage.window(), request.size);
    } else {
        return fail(tr("A picture can be written as .png, .svg or .pdf; “%1” ends in none of these.")
                        .arg(QFileInfo(fileName).fileName())
                        .toStdString());
    }
    return writeWhole(fileName, bytes);
}

} // namespace hw

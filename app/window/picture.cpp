#include "window/picture.h"

#include "drawing/style.h"
#include "drawing/svg_picture.h"
#include "panels/briefing/briefing_panel.h"
#include "panels/parts/toast.h"
#include "panels/relationships/relationships_panel.h"
#include "session/notebook.h"
#include "window/export_view.h"
#include "window/main_window.h"
#include "window/picture_file.h"
#include "window/views.h"

#include <QApplication>
#include <QCoreApplication>
#include <QEvent>
#include <QListView>
#include <QPainter>

namespace hw {
namespace {

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
        m_exploration.keepViewState(request.viewState);
        Theme &theme = themeFor(request);
        m_window =
            std::make_unique<MainWindow>(m_exploration, theme, request.settings.isEmpty() ? nullptr : &m_notebook);
        if (auto *panel = qobject_cast<RelationshipsPanel *>(m_window->page()); panel && request.board)
            panel->load(*request.board);
        if (auto *panel = qobject_cast<BriefingPanel *>(m_window->page()); panel && panel->desk().deck().pages.empty())
            panel->draft(); // nothing of the person's workspace is asked for: what the draft says under the filter
        m_window->toast().hide();
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
        dress(theme);
    }
    MainWindow &window() { return *m_window; }

private:
    /// The application's style wears the colours of the window that is open. A picture in others brings its own.
    void dress(const Theme &theme) {
        const auto *style = qobject_cast<const HelixStyle *>(QApplication::style());
        if (!style || style->theme().isDark() == theme.isDark())
            return;
        m_style = std::make_unique<HelixStyle>(theme);
        m_window->setPalette(theme.palette());
        for (auto *widget : m_window->findChildren<QWidget *>())
            widget->setStyle(m_style.get());
    }

    std::unique_ptr<HelixStyle> m_style; // outlives the window
    Exploration m_exploration;
    Notebook m_notebook;
    std::unique_ptr<MainWindow> m_window;
};

void paintWindow(MainWindow &window, QPainter &p) {
    window.render(&p, QPoint(), QRegion(), QWidget::DrawChildren | QWidget::DrawWindowBackground);
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

QByteArray svgOfView(const LandscapePtr &landscape, const PictureRequest &request, QSizeF &size) {
    Stage stage(landscape, request);
    QWidget *view = stage.window().page();
    size = view->size();
    return ownSvgOf(SvgPicture{size, {}, {}, [view](QPainter &p) {
                                   view->render(&p, QPoint(), QRegion(),
                                                QWidget::DrawChildren | QWidget::DrawWindowBackground);
                               }});
}

Result<void> writePicture(const LandscapePtr &landscape, const PictureRequest &request, const QString &fileName) {
    if (request.board) {
        Stage board(landscape, request);
        if (const auto *panel = qobject_cast<RelationshipsPanel *>(board.window().page()))
            return writeGraphSheet(*panel, fileName, request.boardName);
    }
    std::unique_ptr<Stage> stage; // made only for a name that says what to draw
    PictureFile picture;
    picture.size = request.size;
    picture.ratio = request.ratio;
    picture.title = windowTitleOf(request.place.route, *landscape);
    picture.paint = [&](QPainter &p) {
        stage = std::make_unique<Stage>(landscape, request);
        paintWindow(stage->window(), p);
    };
    return writePictureFile(picture, fileName);
}

} // namespace hw

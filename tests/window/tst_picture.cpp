#include "drawing/style.h"
#include "panels/saved_file.h"
#include "session/rows_query.h"
#include "support/test_registry.h"
#include "window/landscape_fault.h"
#include "window/picture.h"
#include "window/window_stage.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <system_error>

using namespace hw;

class PictureTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    static PictureRequest overview() { return {}; }
    QByteArray written(const PictureRequest &request, const QString &name) {
        const QString path = m_folder.filePath(name);
        const auto result = writePicture(test::bundledLandscape(), request, path);
        if (!result)
            qFatal("%s", result.error().message.c_str());
        QFile file(path);
        file.open(QIODevice::ReadOnly);
        return file.readAll();
    }

private slots:
    void theSizeIsTheSizeAskedFor() {
        PictureRequest request;
        request.size = {1280, 720};
        QCOMPARE(pictureOf(test::bundledLandscape(), request).size(), QSize(1280, 720));
        request.ratio = 2;
        QCOMPARE(pictureOf(test::bundledLandscape(), request).size(), QSize(2560, 1440));
        request.ratio = 1;
        request.size = {800, 500}; // smaller than a person's window may be
        QCOMPARE(pictureOf(test::bundledLandscape(), request).size(), QSize(800, 500));
    }
    void theSameRequestIsTheSamePicture() {
        PictureRequest request;
        request.place.route = profileRoute(*test::bundledLandscape(), *test::bundledLandscape()->find("act-apt41"));
        const QImage first = pictureOf(test::bundledLandscape(), request);
        QCOMPARE(pictureOf(test::bundledLandscape(), request), first);
        request.dark = true;
        QVERIFY(pictureOf(test::bundledLandscape(), request) != first);
        request.dark = false;
        request.place.filter.include(FilterKey::Origin, "RU");
        QVERIFY(pictureOf(test::bundledLandscape(), request) != first);
    }
    /// A list that is laid out in slices on the screen is whole in a picture.
    void longListsAreThere() {
        PictureRequest request;
        request.place.route = profileRoute(*test::bundledLandscape(), *test::bundledLandscape()->find("act-apt41"));
        const QImage picture = pictureOf(test::bundledLandscape(), request);
        const QRect evidence(1060, 400, 320, 400);
        const QRgb paper = picture.pixel(evidence.topLeft());
        int inked = 0;
        for (int y = evidence.top(); y <= evidence.bottom(); ++y)
            for (int x = evidence.left(); x <= evidence.right(); ++x)
                inked += picture.pixel(x, y) != paper;
        QVERIFY2(inked > 5000, qPrintable(QString::number(inked)));
    }
    /// Also what ordinary widgets draw by the application's style.
    void aDarkWindowGivesLightPictures() {
        PictureRequest request;
        request.place.route = listRoute(Kind::Actor);
        const QImage before = pictureOf(test::bundledLandscape(), request);
        auto *pictures = qApp->findChild<Theme *>(QStringLiteral("pictureTheme"));
        QVERIFY(pictures);
        auto *window = new Theme(qApp);
        window->setDark(true);
        applyTheme(*qApp, *window);
        QCOMPARE(pictureOf(test::bundledLandscape(), request), before);
        request.dark = true;
        const QImage dark = pictureOf(test::bundledLandscape(), request);
        QVERIFY(dark.pixelColor(2, 2).lightness() < 60 && before.pixelColor(2, 2).lightness() > 200);
        applyTheme(*qApp, *pictures);
    }
    void svgAndPdfAreVectors() {
        const QByteArray svg = written(overview(), "o.svg");
        QVERIFY(svg.contains("<svg") && svg.contains("viewBox=\"0 0 1440 900\""));
        QVERIFY(svg.contains("Most active actors"));
        QVERIFY2(svg.count("<image") == 0, "a vector picture holds a bitmap");
        const QByteArray pdf = written(overview(), "o.pdf");
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/MediaBox [0 0 1080.00 675.00]") || pdf.contains("/MediaBox [0 0 1080"));
        QVERIFY2(!pdf.contains("/Subtype /Image"), "a vector picture holds a bitmap");
    }
    void pngIsWrittenWhole() {
        const QImage image = QImage::fromData(written(overview(), "o.png"), "PNG");
        QCOMPARE(image.size(), QSize(1440, 900));
    }
    void otherEndingsAndPlacesAreRefusedInASentence() {
        const auto wrong = writePicture(test::bundledLandscape(), overview(), m_folder.filePath("o.bmp"));
        QVERIFY(!wrong && wrong.error().message.find(".svg") != std::string::npos);
        const auto nowhere = writePicture(test::bundledLandscape(), overview(), m_folder.filePath("no/such/o.png"));
        QVERIFY(!nowhere);
        QVERIFY(QString::fromStdString(nowhere.error().message).contains("no/such/o.png"));
    }

    /// As on a full disk: the beginning still fits.
    void whatDoesNotFitIsSaidByItsReason() {
        const QString path = m_folder.filePath("full.svg");
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before;
        small.rlim_cur = 20'000;
        setrlimit(RLIMIT_FSIZE, &small);
        const auto written = saveFile(path, QByteArray(100'000, 'x'));
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, ignored);
        QVERIFY(!written);
        const QString said = QString::fromStdString(written.error().message);
        QVERIFY2(said.contains(QString::fromStdString(std::generic_category().message(EFBIG))), qPrintable(said));
        QVERIFY(!QFile::exists(path));
    }
    void aFaultOfTheLandscapeHasAWayOn() {
        Theme theme;
        LandscapeFault fault("landscape.db is damaged. Install it again.", theme);
        QCOMPARE(fault.findChild<QLabel *>("sentence")->text(), QString("landscape.db is damaged. Install it again."));
        fault.setFileQuestion([] { return QString("/data/other.db"); });
        fault.show();
        QPushButton *choose = nullptr, *quit = nullptr;
        for (QPushButton *button : fault.findChildren<QPushButton *>())
            (button->text() == "Quit" ? quit : choose) = button;
        QVERIFY(choose && quit);
        // Return takes the way on, which is drawn as the button that it takes.
        QCOMPARE(fault.focusWidget(), choose);
        QVERIFY(choose->isDefault());
        choose->click();
        QCOMPARE(fault.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(fault.chosenFile(), QString("/data/other.db"));
        fault.show();
        quit->click();
        QCOMPARE(fault.result(), static_cast<int>(QDialog::Rejected));
    }
};

HW_TEST(PictureTest, "picture")
#include "tst_picture.moc"

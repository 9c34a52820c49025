#include "gallery.h"

#include "drawing/heatmap.h"
#include "drawing/ranking.h"
#include "landscape/overview.h"

#include <QApplication>
#include <QDate>
#include <QDir>
#include <QImage>

namespace hw::test {

Activity sampleActivity() {
    // origin order: CN RU KP IR OT EC UN; 24 months from June 2023
    const int months[24][7] = {
        {1, 1, 1, 1, 0, 1, 0}, {1, 1, 1, 0, 0, 1, 0}, {1, 1, 1, 0, 0, 0, 0}, {1, 0, 2, 1, 0, 1, 1},
        {2, 1, 1, 1, 0, 1, 0}, {1, 1, 1, 0, 0, 1, 0}, {1, 1, 1, 0, 0, 2, 0}, {1, 0, 1, 0, 0, 1, 1},
        {2, 1, 1, 1, 0, 1, 0}, {2, 0, 1, 1, 0, 2, 0}, {1, 1, 1, 0, 0, 2, 0}, {2, 0, 1, 1, 0, 2, 0},
        {2, 0, 2, 0, 0, 1, 1}, {3, 0, 1, 1, 0, 1, 0}, {2, 1, 1, 0, 0, 2, 0}, {2, 1, 1, 0, 1, 1, 0},
        {2, 0, 1, 0, 0, 1, 0}, {3, 0, 1, 1, 0, 1, 0}, {3, 0, 2, 0, 0, 2, 0}, {3, 0, 1, 1, 0, 1, 0},
        {3, 0, 2, 1, 0, 1, 1}, {4, 0, 2, 0, 0, 2, 1}, {4, 0, 1, 1, 0, 2, 0}, {4, 1, 2, 0, 0, 3, 0}};
    Activity activity;
    activity.unit = BucketUnit::Month;
    for (int i = 0; i < 24; ++i) {
        const QDate first = QDate(2023, 6, 1).addMonths(i);
        ActivityBucket bucket;
        bucket.firstDay = DayNumber(QDate(1970, 1, 1).daysTo(first));
        bucket.lastDay = bucket.firstDay + first.daysInMonth() - 1;
        for (int o = 0; o < 7; ++o)
            bucket.byOrigin[std::size_t(o)] = std::uint32_t(months[i][o]);
        activity.buckets.push_back(bucket);
    }
    return activity;
}

HeatmapContent sampleMatrix() {
    HeatmapContent content;
    const std::pair<const char *, Origin> actors[] = {
        {"APT41", Origin::China},         {"Rhysida", Origin::Criminal},   {"Lazarus Group", Origin::NorthKorea},
        {"APT10", Origin::China},         {"Kimsuky", Origin::NorthKorea}, {"APT29", Origin::Russia},
        {"Mint Sandstorm", Origin::Iran}, {"FIN12", Origin::Criminal},     {"Silk Typhoon", Origin::China},
        {"Unattributed", Origin::Unknown}};
    const char *areas[] = {"Genomics", "Biotech",         "Vaccines",        "Neuroscience",
                           "Oncology", "Clinical trials", "Medical devices", "Public health"};
    const std::uint32_t cells[10][8] = {{12, 7, 3, 0, 2, 2, 1, 1}, {0, 1, 0, 0, 3, 4, 4, 7}, {2, 6, 5, 0, 1, 3, 0, 0},
                                        {5, 4, 1, 2, 1, 1, 0, 0},  {1, 2, 5, 3, 0, 1, 0, 0}, {1, 1, 6, 0, 0, 2, 0, 1},
                                        {0, 1, 3, 4, 0, 1, 0, 2},  {0, 0, 0, 0, 1, 2, 2, 5}, {3, 1, 2, 1, 0, 1, 0, 1},
                                        {1, 1, 0, 1, 0, 0, 1, 1}};
    for (int r = 0; r < 10; ++r) {
        std::uint32_t sum = 0;
        for (int c = 0; c < 8; ++c) {
            sum += cells[r][c];
            content.cells.push_back(cells[r][c]);
        }
        content.rows.push_back({QLatin1String(actors[r].first), actors[r].second, sum});
        content.total += sum;
    }
    for (int c = 0; c < 8; ++c) {
        std::uint32_t sum = 0;
        for (int r = 0; r < 10; ++r)
            sum += cells[r][c];
        content.columns.push_back({QLatin1String(areas[c]), sum});
    }
    return content;
}

std::vector<RankingRow> sampleRanking() {
    return {
        {QStringLiteral("APT41"), Origin::China, 28, {2, 3, 3, 4, 3, 4, 4, 5}, 9, 9, Confidence::High},
        {QStringLiteral("Rhysida"), Origin::Criminal, 19, {1, 2, 1, 2, 3, 3, 3, 4}, 6, 7, Confidence::High},
        {QStringLiteral("Lazarus Group"), Origin::NorthKorea, 17, {3, 2, 2, 1, 2, 2, 2, 3}, 7, 2, Confidence::Moderate},
        {QStringLiteral("APT10"), Origin::China, 14, {2, 2, 2, 3, 1, 2, 1, 1}, 8, -3, Confidence::Low},
        {QStringLiteral("Kimsuky"), Origin::NorthKorea, 12, {1, 1, 1, 1, 2, 2, 2, 2}, 4, 4, Confidence::Moderate},
        {QStringLiteral("APT29"), Origin::Russia, 11, {3, 2, 2, 1, 1, 1, 1, 0}, 8, -6, Confidence::NotStated},
        {QStringLiteral("Mint Sandstorm"), Origin::Iran, 11, {1, 2, 1, 1, 2, 1, 2, 1}, 5, 1, Confidence::Low},
        {QStringLiteral("A group with a very long name indeed"),
         Origin::OtherState,
         10,
         {2, 1, 1, 2, 1, 1, 1, 1},
         7,
         -4,
         Confidence::High},
        {QStringLiteral("Unclaimed"), Origin::Unknown, 9, {0, 0, 1, 1, 1, 2, 2, 2}, 2, 5, Confidence::High}};
}

QImage pictureOf(QWidget &page, const QSize &size, double ratio) {
    page.resize(size);
    page.ensurePolished();
    QApplication::sendPostedEvents();
    QImage picture(size * ratio, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::magenta);
    page.render(&picture);
    return picture;
}

QString keepPicture(const QImage &picture, const QString &name) {
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../pictures"));
    folder.mkpath(QStringLiteral("."));
    const QString path = folder.filePath(name + QStringLiteral(".png"));
    picture.save(path);
    return path;
}

} // namespace hw::test

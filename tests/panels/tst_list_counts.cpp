// One event has one confidence and one first report, whichever view says it.
#include "landscape/timeline.h"
#include "panel_bench.h"
#include "panels/list_counts.h"
#include "support/test_registry.h"

using namespace hw;
using namespace hw::test;

class ListCountsTest : public QObject {
    Q_OBJECT
private slots:
    void listsAndTheTimelineSayTheSameOfAnEvent() {
        const LandscapePtr l = bundledLandscape();
        QVERIFY2(l, "The bundled landscape has not been compiled.");
        const VisibleSet visible = visibleIn(*l, {});
        const Timeline timeline = timelineOf(*l, visible, LanesBy::Actor);
        QVERIFY(timeline.total() > 0);
        for (const TimelineItem &item : timeline.items) {
            const QByteArray name(l->id(item.event).data(), int(l->id(item.event).size()));
            QVERIFY2(eventConfidence(*l, visible, item.event) == item.confidence, name);
            const auto first = firstReported(*l, visible, item.event);
            QVERIFY2(first.has_value() == item.reported.isKnown(), name);
            QVERIFY2(!first || first->firstDay() == item.reported.first, name);
        }
    }
};

HW_TEST(ListCountsTest, "list_counts")
#include "tst_list_counts.moc"

#include "session/filter_fields.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"
#include "window/option_list.h"
#include "window/window_stage.h"

#include <QAbstractItemModelTester>

using namespace hw;

namespace {

const FilterField &fieldNamed(const char *title) {
    for (const FilterField &field : filterFields())
        if (qstrcmp(field.title, title) == 0)
            return field;
    qFatal("no field %s", title);
}

} // namespace

class FilterFieldsTest : public QObject {
    Q_OBJECT
    NoProgress m_nobody;

private slots:
    void theDefaultChipsAreThoseOfTheDesign() {
        QStringList standard;
        for (const FilterField &field : filterFields())
            if (field.standard)
                standard << fieldTitle(field);
        QCOMPARE(standard, (QStringList{"Period", "Origin", "Actor type", "Research area", "Confidence"}));
    }
    void everyFilterKeyHasAField() {
        for (std::size_t k = 0; k < filterKeyCount; ++k) {
            const auto key = static_cast<FilterKey>(k);
            const bool found = std::any_of(filterFields().begin(), filterFields().end(), [key](const FilterField &f) {
                return (f.is == FilterField::Is::Values || f.is == FilterField::Is::Words) && f.key == key;
            });
            QVERIFY2(found, std::string(word(key)).c_str());
        }
    }
    /// The heart of the popovers: each count is what the filter would really show.
    void countsAreWhatTheFilterWouldShow() {
        const LandscapePtr landscape = test::bundledLandscape();
        Filter others;
        others.include(FilterKey::Origin, "CN");
        others.confidenceAtLeast = Confidence::Low;
        for (const FilterField &field : filterFields()) {
            if (field.is == FilterField::Is::Words)
                continue;
            const Filter base = without(field, others);
            const auto options = optionsOf(field, *landscape, base, m_nobody);
            QVERIFY2(!options.empty(), field.title);
            std::size_t nonZero = 0;
            // Long lists are sampled evenly: a count of each costs a whole pass.
            const std::size_t step = std::max<std::size_t>(1, options.size() / 25);
            for (std::size_t i = 0; i < options.size(); i += step) {
                const Filter with = picked(field, base, options[i].value, Pick::Only);
                const VisibleSet visible = visibleIn(*landscape, with);
                const auto shown = options[i].value == word(Kind::Disinformation)
                                       ? visible.count(*landscape, Kind::Disinformation)
                                       : countedEvents(*landscape, visible).size();
                QVERIFY2(options[i].count == shown,
                         qPrintable(QStringLiteral("%1 = %2: the popover says %3, the filter shows %4")
                                        .arg(field.title, QString::fromStdString(options[i].value))
                                        .arg(options[i].count)
                                        .arg(shown)));
                nonZero += shown > 0;
            }
            if (field.standard)
                QVERIFY2(nonZero > 0, field.title);
        }
    }
    void valuesReadLikeThePerson() {
        const LandscapePtr landscape = test::landscapeOf(R"(
            actor act-a "Alpha" type=state origin=CN
            research-area ra-root "Research"
            research-area ra-x "Genetics" parent=ra-root
        )");
        const FilterField &origin = fieldNamed("Origin");
        Filter filter;
        QCOMPARE(fieldValue(origin, filter, *landscape), QString("All"));
        filter.include(FilterKey::Origin, "CN");
        QCOMPARE(fieldValue(origin, filter, *landscape), QString("China-nexus"));
        filter.include(FilterKey::Origin, "RU");
        filter.include(FilterKey::Origin, "IR");
        QCOMPARE(fieldValue(origin, filter, *landscape), QString("China-nexus, Iran-nexus +1"));
        filter.clear(FilterKey::Origin);
        filter.exclude(FilterKey::Origin, "RU");
        QCOMPARE(fieldValue(origin, filter, *landscape), QString("not Russia-nexus"));
        filter.include(FilterKey::Area, "ra-x");
        QCOMPARE(fieldValue(fieldNamed("Research area"), filter, *landscape), QString("Genetics"));
        filter.confidenceAtLeast = Confidence::Moderate;
        QCOMPARE(fieldValue(fieldNamed("Confidence"), filter, *landscape), QString("Moderate or higher"));
        filter.since = *PartialDate::parse("2023-06");
        QCOMPARE(fieldValue(fieldNamed("Period"), filter, *landscape), QString("since Jun 2023"));
        filter.until = *PartialDate::parse("2025-05");
        QCOMPARE(fieldValue(fieldNamed("Period"), filter, *landscape), QString("Jun 2023 – May 2025"));
        QCOMPARE(fieldStep(origin, filter, *landscape), QString("Origin: not Russia-nexus"));
    }
    void pickingTogglesOnlyAndExcludes() {
        const FilterField &origin = fieldNamed("Origin");
        Filter filter = picked(origin, {}, "CN", Pick::Toggle);
        QCOMPARE(optionState(origin, filter, "CN"), OptionState::On);
        filter = picked(origin, filter, "RU", Pick::Toggle);
        filter = picked(origin, filter, "IR", Pick::Only);
        QCOMPARE(filter.values(FilterKey::Origin).include, std::vector<std::string>{"IR"});
        filter = picked(origin, filter, "IR", Pick::Exclude);
        QCOMPARE(optionState(origin, filter, "IR"), OptionState::Excluded);
        filter = picked(origin, filter, "IR", Pick::Toggle);
        QVERIFY(filter.isEmpty());
    }
    void periodsAreOptionsToo() {
        const FilterField &period = fieldNamed("Period");
        Filter filter = picked(period, {}, "2021", Pick::Toggle);
        QCOMPARE(filter.since->text(), std::string("2021"));
        QCOMPARE(filter.until->text(), std::string("2021"));
        QCOMPARE(optionState(period, filter, "2021"), OptionState::On);
        QCOMPARE(optionState(period, filter, "any"), OptionState::Off);
        filter = picked(period, filter, "any", Pick::Toggle);
        QVERIFY(filter.isEmpty());
    }
    void theLastMonthsEndWithTheDataset() {
        const LandscapePtr landscape = test::bundledLandscape();
        const auto date = *PartialDate::parse(landscape->info().date);
        const auto options = optionsOf(fieldNamed("Period"), *landscape, {}, m_nobody);
        const auto last = std::find_if(options.begin(), options.end(),
                                       [](const FacetCount &o) { return o.value.starts_with("last12@"); });
        QVERIFY(last != options.end());
        const Filter filter = picked(fieldNamed("Period"), {}, last->value, Pick::Toggle);
        const int months = (date.year() - filter.since->year()) * 12 + date.month() - filter.since->month() + 1;
        QCOMPARE(months, 12);
    }
    void datesAsPeopleTypeThem_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("date");
        for (const auto &[typed, date] : {std::pair{"2020", "2020"},
                                          {"2020-06", "2020-06"},
                                          {" 2020-06-15 ", "2020-06-15"},
                                          {"June 2020", "2020-06"},
                                          {"jun 2020", "2020-06"},
                                          {"15 Jun 2020", "2020-06-15"},
                                          {"Sept 2019", "2019-09"},
                                          {"31 Jun 2020", ""},
                                          {"soon", ""},
                                          {"20", ""},
                                          {"Foo 2020", ""}})
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(date);
    }
    void datesAsPeopleTypeThem() {
        QFETCH(QString, typed);
        QFETCH(QString, date);
        const auto read = dateFromPerson(typed);
        QCOMPARE(read ? QString::fromStdString(read->text()) : QString(), date);
    }
    void countsSayTheirBase() {
        QCOMPARE(countText(142, 187), QString("142 of 187 incidents and campaigns"));
        QCOMPARE(countText(187, 187), QString("187 incidents and campaigns"));
        QCOMPARE(countText(0, 1187), QString("0 of 1,187 incidents and campaigns"));
    }
    void theListIsAProperModel() {
        const FilterField &area = fieldNamed("Research area");
        OptionModel model(area);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOptions({{"ra-a", "Génétique", 5, 0}, {"ra-b", "Biotech", 0, 1}, {"ra-c", "Vaccines", 3, 1}});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.largest(), std::size_t{5});
        model.setSearch("GENET");
        QCOMPARE(model.rowCount(), 1);
        model.setSearch("nothing");
        QCOMPARE(model.rowCount(), 0);
        model.setSearch({});
        Filter filter;
        filter.exclude(FilterKey::Area, "ra-b");
        model.setFilter(filter);
        QCOMPARE(model.index(1).data(OptionModel::StateRole).toInt(), static_cast<int>(OptionState::Excluded));
        model.setOptions({{"ra-a", "Génétique", 2, 0}, {"ra-b", "Biotech", 9, 1}, {"ra-c", "Vaccines", 3, 1}});
        QCOMPARE(model.largest(), std::size_t{9});
    }
};

HW_TEST(FilterFieldsTest, "filter_fields")
#include "tst_filter_fields.moc"

// How a test file joins its room's executable: a QObject with test slots, then at the end of the file
//     HW_TEST(FilterTextTest, "filter_text")
//     #include "tst_filter_text.moc"
// The name is the file's name without "tst_" and ".cpp": CTest runs `tests_ROOM NAME`.
#pragma once

#include <QTest>
#include <functional>
#include <string>

namespace hw::test {

using Run = std::function<int(int argc, char **argv)>;
bool add(const char *name, Run run);

} // namespace hw::test

#define HW_TEST(Class, name)                                                                                           \
    static const bool registered_##Class = hw::test::add(name, [](int argc, char **argv) {                             \
        Class test;                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                        \
    });

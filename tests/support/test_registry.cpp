#include "support/test_registry.h"

#include <QApplication>
#include <QStandardPaths>
#include <cstdio>
#include <map>

namespace hw::test {

namespace {
std::map<std::string, Run> &registry() {
    static std::map<std::string, Run> tests;
    return tests;
}
} // namespace

bool add(const char *name, Run run) { return registry().emplace(name, std::move(run)).second; }

} // namespace hw::test

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("helixwatch-tests"));
    const auto &tests = hw::test::registry();
    if (argc < 2 || !tests.contains(argv[1])) {
        std::fprintf(stderr, "Expected the name of a test first. This executable has:\n");
        for (const auto &[name, run] : tests)
            std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    const auto run = tests.at(argv[1]);
    argv[1] = argv[0];
    return run(argc - 1, argv + 1);
}

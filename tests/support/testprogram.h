// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>

#include <optional>

namespace support {

/// What a process does instead of its test when it was started as that test's child: its exit code; nullopt: it is no child, the test runs.
/// Called with the application's arguments; the application stands already.
using ChildRole = std::optional<int> (*)(const QStringList &arguments);

/// A test of this program, under the name of its file ("tst_decide"). Made before main() by GRIDHALL_TEST.
struct TestEntry {
    TestEntry(const char *sourceFile, int (*testRun)(const TestEntry &, int, char **), ChildRole childRole = nullptr);
    TestEntry(const TestEntry &) = delete;
    TestEntry &operator=(const TestEntry &) = delete;

    const char *file; ///< as the compiler named it
    QString name;
    int (*run)(const TestEntry &, int, char **); ///< the exit code: how many of its functions failed
    ChildRole child;
};

/// What QTEST_MAIN's main() does for a test that has a program of its own.
template <class Test, class Application> int runTest(const TestEntry &entry, int argc, char **argv)
{
    QTest::Internal::callInitMain<Test>();
    QCoreApplication::setApplicationName(entry.name); // its settings and folders are its own, although the program is shared
    Application application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    if (entry.child) {
        if (const std::optional<int> exitCode = entry.child(QCoreApplication::arguments()))
            return *exitCode;
    }
    Test test;
    QTest::setMainSourcePath(entry.file);
    return QTest::qExec(&test, argc, argv);
}

} // namespace support

/// At the end of tests/<folder>/tst_<name>.cpp, before its moc: the class is the test "tst_<name>" of the program test_<folder>.
/// Application: QCoreApplication, QGuiApplication or QApplication. A third argument is the test's support::ChildRole; the child is started as
/// QCoreApplication::applicationFilePath() with the test's name and then what the role reads.
#define GRIDHALL_TEST(Test, Application, ...)                                                                                                        \
    static const support::TestEntry the##Test(__FILE__, &support::runTest<Test, Application> __VA_OPT__(, ) __VA_ARGS__);

// SPDX-License-Identifier: GPL-3.0-or-later
// main() of every program of tests: `test_domain tst_decide [arguments of Qt Test]` runs one of its tests, `test_domain` all of them in turn.
#include "testprogram.h"

#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace support {
namespace {

std::vector<const TestEntry *> &entries()
{
    static std::vector<const TestEntry *> all; // filled before main(), in no order
    return all;
}

// Each in a process of its own: an application, and what a test leaves behind, is a process's once.
int runAll(const char *program)
{
    int failed = 0;
    for (const TestEntry *entry : entries())
        failed += QProcess::execute(QString::fromLocal8Bit(program), {entry->name}) == 0 ? 0 : 1;
    std::printf("%d of %d tests failed\n", failed, int(entries().size()));
    return failed;
}

int tellNames(const char *asked)
{
    std::fprintf(stderr, "There is no test \"%s\" here (its file ends with GRIDHALL_TEST?). There are:\n", asked);
    for (const TestEntry *entry : entries())
        std::fprintf(stderr, "  %s\n", qPrintable(entry->name));
    return 2;
}

} // namespace

TestEntry::TestEntry(const char *sourceFile, int (*testRun)(const TestEntry &, int, char **), ChildRole childRole)
    : file(sourceFile), name(QFileInfo(QString::fromLocal8Bit(sourceFile)).completeBaseName()), run(testRun), child(childRole)
{
    entries().push_back(this);
}

} // namespace support

int main(int argc, char **argv)
{
    auto &all = support::entries();
    std::ranges::sort(all, {}, &support::TestEntry::name);
    if (argc < 2)
        return support::runAll(argv[0]);
    const auto asked = std::ranges::find(all, QString::fromLocal8Bit(argv[1]), &support::TestEntry::name);
    if (asked == all.end())
        return support::tellNames(argv[1]);
    argv[1] = argv[0];
    return (*asked)->run(**asked, argc - 1, argv + 1);
}

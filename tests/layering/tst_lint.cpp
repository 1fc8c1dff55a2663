// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// What packaging/lint looks at, in a tree with a history of its own.
class TestLint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aSourceThatChangedIsLookedAt();
    void aHeaderIsSeenThroughASource_data();
    void aHeaderIsSeenThroughASource();
    void severalCommitsAreLookedAt();
    void theLastReleaseIsWhereItBegins_data();
    void theLastReleaseIsWhereItBegins();
    void theProductsNewestComeFirstAndTheRestIsSaid();
    void nothingToLookAtIsSaid();

private:
    void write(const QString &path, const QByteArray &text);
    QString run(const QString &program, const QStringList &arguments);
    QString git(const QStringList &arguments) { return run(u"git"_s, arguments); }
    /// What is committed changes a line of each of these.
    void commit(const QStringList &paths);
    /// The lines that `packaging/lint --list` says.
    QStringList looksAt(const QStringList &arguments = {}, const QString &most = {});

    std::unique_ptr<QTemporaryDir> m_tree;
    int m_edits = 0;
};

void TestLint::write(const QString &path, const QByteArray &text)
{
    const QString whole = m_tree->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

QString TestLint::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_tree->path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0 ? QString::fromUtf8(process.readAll())
                                                                : u"failed: "_s + QString::fromUtf8(process.readAll());
}

void TestLint::commit(const QStringList &paths)
{
    for (const QString &path : paths) {
        QFile file(m_tree->filePath(path));
        QVERIFY(file.open(QIODevice::Append));
        file.write("// " + QByteArray::number(++m_edits) + "\n");
    }
    git({u"add"_s, u"-A"_s});
    const QString said = git({u"-c"_s, u"user.name=t"_s, u"-c"_s, u"user.email=t@t"_s, u"commit"_s, u"-q"_s, u"-m"_s, u"x"_s});
    QVERIFY2(!said.startsWith(u"failed"), qPrintable(said));
}

QStringList TestLint::looksAt(const QStringList &arguments, const QString &most)
{
    QStringList words{u"-u"_s, u"GRIDHALL_LINT_SOURCES"_s};
    if (!most.isEmpty())
        words = QStringList{u"GRIDHALL_LINT_SOURCES="_s + most};
    return run(u"env"_s, words + QStringList{u"packaging/lint"_s, u"--list"_s} + arguments).trimmed().split(u'\n');
}

void TestLint::init()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed (packaging/install lint)");
    m_tree = std::make_unique<QTemporaryDir>();
    write(u"models/live/hall.h"_s, "#pragma once\n#include \"live/views.h\"\n");
    write(u"models/live/hall.cpp"_s, "#include \"live/hall.h\"\n");
    write(u"models/live/views.h"_s, "#pragma once\n");
    write(u"models/live/alone.h"_s, "#pragma once\n");
    write(u"app/gridhall/options.h"_s, "#pragma once\n");
    write(u"app/gridhall/main.cpp"_s, "#include \"options.h\"\n");
    write(u"tests/live/stage.h"_s, "#pragma once\n");
    write(u"tests/live/tst_hall.cpp"_s, "#include \"live/stage.h\"\n");
    write(u"tests/live/near.h"_s, "#pragma once\n");
    write(u"tests/live/tst_near.cpp"_s, "#include \"near.h\"\n");
    write(u"tests/bench/bench_hall.cpp"_s, "\n");
    write(u"ui/map/mapview.cpp"_s, "\n");
    write(u"docs/visual.md"_s, "\n");
    QVERIFY(QDir(m_tree->path()).mkpath(u"packaging"_s));
    QVERIFY(QFile::copy(QStringLiteral(GRIDHALL_SOURCE_DIR "/packaging/lint"), m_tree->filePath(u"packaging/lint"_s)));
    git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    commit({});
}

void TestLint::aSourceThatChangedIsLookedAt()
{
    commit({u"ui/map/mapview.cpp"_s, u"tests/live/tst_near.cpp"_s, u"tests/bench/bench_hall.cpp"_s, u"docs/visual.md"_s});
    QStringList seen = looksAt();
    seen.sort();
    QCOMPARE(seen, (QStringList{u"tests/live/tst_near.cpp: tests/live/tst_near.cpp"_s, u"ui/map/mapview.cpp: ui/map/mapview.cpp"_s}));
}

void TestLint::aHeaderIsSeenThroughASource_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("seen");
    QTest::newRow("its own") << u"models/live/hall.h"_s << u"models/live/hall.cpp: models/live/hall.h"_s;
    QTest::newRow("through another header") << u"models/live/views.h"_s << u"models/live/hall.cpp: models/live/views.h"_s;
    QTest::newRow("of a program") << u"app/gridhall/options.h"_s << u"app/gridhall/main.cpp: app/gridhall/options.h"_s;
    QTest::newRow("of tests") << u"tests/live/stage.h"_s << u"tests/live/tst_hall.cpp: tests/live/stage.h"_s;
    QTest::newRow("a neighbour's") << u"tests/live/near.h"_s << u"tests/live/tst_near.cpp: tests/live/near.h"_s;
    QTest::newRow("nobody's") << u"models/live/alone.h"_s << u"No source changed since "_s;
}

void TestLint::aHeaderIsSeenThroughASource()
{
    QFETCH(QString, header);
    QFETCH(QString, seen);
    commit({header});
    const QStringList all = looksAt();
    QCOMPARE(all.size(), 1);
    QVERIFY2(all.front().startsWith(seen), qPrintable(all.front()));
}

void TestLint::severalCommitsAreLookedAt()
{
    commit({u"ui/map/mapview.cpp"_s});
    for (int later = 0; later < 18; ++later)
        commit({u"docs/visual.md"_s});
    QCOMPARE(looksAt(), QStringList{u"ui/map/mapview.cpp: ui/map/mapview.cpp"_s});
    QVERIFY(looksAt({u"HEAD~1"_s}).front().startsWith(u"No source changed"));
    commit({u"docs/visual.md"_s});
    commit({u"docs/visual.md"_s});
    QVERIFY(looksAt().front().startsWith(u"No source changed")); // it is more than twenty commits ago
}

void TestLint::theLastReleaseIsWhereItBegins_data()
{
    QTest::addColumn<QStringList>("mark");
    QTest::newRow("the branch that others share") << QStringList{u"update-ref"_s, u"refs/remotes/origin/main"_s, u"HEAD"_s};
    QTest::newRow("a tag") << QStringList{u"tag"_s, u"v1"_s};
}

void TestLint::theLastReleaseIsWhereItBegins()
{
    QFETCH(QStringList, mark);
    commit({u"ui/map/mapview.cpp"_s});
    git(mark);
    QCOMPARE(looksAt(), QStringList{u"ui/map/mapview.cpp: ui/map/mapview.cpp"_s}); // nothing came after the mark: it says nothing
    commit({u"models/live/hall.cpp"_s});
    QCOMPARE(looksAt(), QStringList{u"models/live/hall.cpp: models/live/hall.cpp"_s});
}

void TestLint::theProductsNewestComeFirstAndTheRestIsSaid()
{
    commit({u"ui/map/mapview.cpp"_s});
    commit({u"models/live/hall.cpp"_s});
    commit({u"models/live/views.h"_s});
    commit({u"tests/live/tst_hall.cpp"_s});
    QCOMPARE(looksAt({}, u"2"_s),
             (QStringList{u"Left out, being more than 2 sources: tests/live/tst_hall.cpp"_s,
                          u"models/live/hall.cpp: models/live/views.h models/live/hall.cpp"_s, u"ui/map/mapview.cpp: ui/map/mapview.cpp"_s}));
}

void TestLint::nothingToLookAtIsSaid()
{
    QVERIFY(looksAt().front().startsWith(u"Nothing to look at"));
    QVERIFY(looksAt({u"nowhere"_s}).front().startsWith(u"failed: There is no commit nowhere"));
}

GRIDHALL_TEST(TestLint, QCoreApplication)
#include "tst_lint.moc"

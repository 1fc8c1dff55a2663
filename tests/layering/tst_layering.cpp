// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

// Reads every source file of app, ui and models and holds it against the tables below (docs/architecture.md "Rooms").
class TestLayering : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyIncludeIsAnAllowedEdge();
    void everyRoomStaysWithinItsReach();
    void uiSeesNoHiddenHeaderThroughAnother();
    void nothingBannedIsUsed_data();
    void nothingBannedIsUsed();
    void enumSwitchesHaveNoDefault();
    void filesStaySmall();
    void foldersStaySmall();
    void everyFileNamesItsLicence();
    void theTableHasNoCycle();
    void theLayoutIsClangFormats();

private:
    struct Source {
        QString path; ///< from the project's root
        QString room; ///< "live", "ui/map", "app"
        QStringList lines;
    };
    /// What a file includes of this project, as paths; in the order in which it does.
    [[nodiscard]] QStringList includedBy(const QString &path) const { return m_includes.value(path); }
    /// Everything that a file includes, itself or through others, with the file that brought it in.
    [[nodiscard]] QHash<QString, QString> reachedFrom(const QString &path) const;
    void readIncludes();

    std::vector<Source> m_sources;
    QHash<QString, QStringList> m_includes; ///< by path
};

namespace {

// A room and the rooms that it may include. What stands here is transitively closed by theTableHasNoCycle's walk, not by hand.
const QHash<QString, QStringList> &named()
{
    static const QHash<QString, QStringList> table{
        {u"base"_s, {}},
        {u"domain"_s, {u"base"_s}},
        {u"look"_s, {u"domain"_s}},
        {u"region"_s, {u"domain"_s}},
        {u"basemap"_s, {u"region"_s}},
        {u"store"_s, {u"region"_s}},
        {u"desk"_s, {u"store"_s}},
        {u"intake"_s, {u"desk"_s}},
        {u"town"_s, {u"intake"_s}},
        {u"live"_s, {u"desk"_s}},
        {u"report"_s, {u"desk"_s, u"look"_s}},
        {u"drill"_s, {u"intake"_s}},
        {u"session"_s, {u"basemap"_s, u"drill"_s, u"live"_s, u"report"_s}},
        {u"ui/theme"_s, {u"live"_s, u"look"_s}},
        {u"ui/actions"_s, {u"ui/theme"_s}},
        {u"ui/page"_s, {u"ui/actions"_s, u"session"_s}},
        {u"ui/importing"_s, {u"ui/theme"_s}},
        {u"ui/severity"_s, {u"ui/theme"_s}},
        {u"ui/map"_s, {u"ui/page"_s}},
        {u"ui/gridedit"_s, {u"ui/map"_s, u"town"_s}},
        {u"ui/departments"_s, {u"ui/theme"_s}},
        {u"ui/queue"_s, {u"ui/actions"_s}},
        {u"ui/casefile"_s, {u"ui/actions"_s}},
        {u"ui/alarms"_s, {u"ui/actions"_s}},
        {u"ui/bulk"_s, {u"ui/casefile"_s}},
        {u"ui/command"_s, {u"ui/actions"_s}},
        {u"ui/replay"_s, {u"ui/page"_s}},
        {u"ui/hall"_s, {u"ui/severity"_s, u"ui/map"_s, u"ui/departments"_s, u"ui/replay"_s}},
        {u"ui/owed"_s, {u"ui/actions"_s}},
        {u"ui/deskpage"_s,
         {u"ui/queue"_s, u"ui/owed"_s, u"ui/alarms"_s, u"ui/bulk"_s, u"ui/casefile"_s, u"ui/command"_s, u"ui/severity"_s, u"ui/map"_s}},
        {u"ui/shell"_s, {u"ui/actions"_s}},
        {u"ui/identity"_s, {u"ui/actions"_s, u"ui/severity"_s}},
        {u"ui/audit"_s, {u"ui/page"_s, u"ui/identity"_s}},
        {u"ui/ranking"_s, {u"ui/page"_s}},
        {u"ui/board"_s, {u"ui/page"_s, u"ui/casefile"_s, u"ui/duty"_s, u"ui/ranking"_s}},
        {u"ui/handover"_s, {u"ui/page"_s, u"ui/duty"_s, u"ui/identity"_s}},
        {u"ui/sound"_s, {u"live"_s}},
        {u"ui/suggestions"_s, {u"ui/page"_s, u"ui/casefile"_s}},
        {u"ui/townsetup"_s, {u"ui/map"_s, u"town"_s}},
        {u"ui/welcome"_s, {u"ui/actions"_s}},
    };
    return table;
}

// Those, and the pages that stand on ui/page alone: a folder with a spec.h needs no row.
const QHash<QString, QStringList> &allowed()
{
    static const QHash<QString, QStringList> rooms = [] {
        QHash<QString, QStringList> all = named();
        const QDir ui(QStringLiteral(GRIDHALL_SOURCE_DIR "/ui"));
        for (const QString &folder : ui.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!all.contains(u"ui/"_s + folder) && ui.exists(folder + u"/spec.h"_s))
                all.insert(u"ui/"_s + folder, {u"ui/page"_s});
        }
        return all;
    }();
    return rooms;
}

// ui sees what is open and what was decided, never how it is stored or brought in.
const QSet<QString> kHiddenFromUi{u"store"_s, u"intake"_s, u"drill"_s};

bool reaches(const QString &from, const QString &to)
{
    if (from == to)
        return true;
    for (const QString &next : allowed().value(from)) {
        if (reaches(next, to))
            return true;
    }
    return false;
}

bool mayInclude(const QString &room, const QString &target)
{
    if (room == u"app")
        return true;
    if (room.startsWith(u"ui/") && kHiddenFromUi.contains(target))
        return false;
    return reaches(room, target);
}

struct Ban {
    const char *name;
    const char *pattern;
    const char *where;  ///< path prefixes that it holds for, between bars
    const char *except; ///< a path that may; empty: none
};
constexpr Ban kBans[]{
    {"umbrella include", R"(#include <Qt(Core|Gui|Widgets|Network|Sql|Test|Svg|PrintSupport|Positioning)>)", "app/|ui/|models/", ""},
    {"foreach", R"(\b(foreach|Q_FOREACH)\s*\()", "app/|ui/|models/|tests/", ""},
    {"string connection", R"(\b(SIGNAL|SLOT)\s*\()", "app/|ui/|models/|tests/", ""},
    {"processEvents", R"(\bprocessEvents\s*\()", "app/|ui/|models/", ""},
    {"singleton", R"(\b(instance|theInstance|getInstance)\s*\(\)\s*\{|static\s+\w+\s*\*\s*s_)", "app/|ui/|models/", ""},
    {"the system's clock", R"(\b(currentDateTime|currentDateTimeUtc|currentMSecsSinceEpoch|QTime::currentTime|QDate::currentDate|system_clock::now))",
     "app/|ui/|models/", "models/base/time/clock.cpp"},
    {"proxy on live tables", R"(\bQSortFilterProxyModel\b)", "app/|ui/|models/", ""},
    {"tree for flat data", R"(#include <QTreeView|class QTreeView)", "app/|ui/|models/", ""},
    {"QSharedPointer", R"(\bQSharedPointer\b)", "app/|ui/|models/", ""},
    {"Widgets below ui", R"(#include <Q(Widget|Application|Dialog|MainWindow|Push|Label|Layout|TableView|AbstractItemView))", "models/", ""},
    {"SQL, sockets or JSON in ui", R"(#include <Q(Sql|Tcp|Udp|LocalS|Network|Json|Process))", "ui/", ""},
    {"I/O in the domain", R"(#include <(Q(File|Dir|Timer|Thread|Object|Sql|Network|Process|Settings)|fstream|thread|mutex))", "models/domain/", ""},
    {"an order among states", R"([<>]=?\s*(domain::)?CaseState::|CaseState::\w+\s*[<>])", "app/|ui/|models/", ""},
    {"least and most by reference: of temporaries they are gone", R"(\bminmax\s*\((?!\{))", "app/|ui/|models/|tests/", ""},
    {"a day without its year: base/time/daytext.h knows when it may go", R"((?<!yyyy-)MM-dd)", "app/|ui/|models/live/|models/report/", ""},
    {"narrow text as translation key", R"(\bQObject::tr\()", "app/|ui/|models/", ""},
};

} // namespace

void TestLayering::initTestCase()
{
    const QString root = QStringLiteral(GRIDHALL_SOURCE_DIR "/");
    for (const QString &top : {u"app"_s, u"ui"_s, u"models"_s, u"tests"_s}) {
        QDirIterator files(root + top, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString path = file.fileName().mid(root.size());
            const QStringList parts = path.split(u'/');
            const QString room = top == u"models" ? parts[1] : top == u"ui" ? u"ui/"_s + parts[1] : top;
            m_sources.push_back({path, room, QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    QVERIFY(m_sources.size() > 50);
    readIncludes();
}

void TestLayering::readIncludes()
{
    static const QRegularExpression include(uR"(^\s*#include "([\w/.]+).)"_s);
    QSet<QString> paths;
    for (const Source &source : m_sources)
        paths.insert(source.path);
    for (const Source &source : m_sources) {
        QStringList &included = m_includes[source.path];
        for (const QString &line : source.lines) {
            const auto match = include.match(line);
            if (!match.hasMatch())
                continue;
            // As the compiler looks for them: beside the file, then below ui and models.
            for (const QString &folder : {source.path.section(u'/', 0, -2), u"ui"_s, u"models"_s}) {
                const QString path = QDir::cleanPath(folder + u'/' + match.captured(1));
                if (paths.contains(path)) {
                    included << path;
                    break;
                }
            }
        }
    }
}

QHash<QString, QString> TestLayering::reachedFrom(const QString &path) const
{
    QHash<QString, QString> reached;
    QStringList open{path};
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        for (const QString &included : includedBy(next)) {
            if (!reached.contains(included)) {
                reached.insert(included, next);
                open << included;
            }
        }
    }
    return reached;
}

void TestLayering::everyIncludeIsAnAllowedEdge()
{
    static const QRegularExpression include(uR"(^\s*#include "(?:\.\./)*(\w+)/\w[\w./]*")"_s);
    QStringList broken;
    for (const Source &source : m_sources) {
        if (source.room == u"tests")
            continue;
        if (source.room != u"app" && !allowed().contains(source.room))
            broken << source.path + u": the room is not in the table"_s;
        for (const QString &line : source.lines) {
            const auto match = include.match(line);
            if (!match.hasMatch())
                continue;
            const QString folder = match.captured(1);
            const QString target = allowed().contains(u"ui/"_s + folder) && !allowed().contains(folder) ? u"ui/"_s + folder : folder;
            // A folder of ui and a room of models may bear one name: then the room of models is meant, but by the folder itself.
            const bool own = source.room == u"ui/"_s + folder;
            if (!own && !mayInclude(source.room, target))
                broken << source.path + u" includes "_s + match.captured(0).trimmed();
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

// The same through includes of includes: nothing comes in by a way round.
void TestLayering::everyRoomStaysWithinItsReach()
{
    QHash<QString, QString> roomOf;
    for (const Source &source : m_sources)
        roomOf.insert(source.path, source.room);
    QStringList broken;
    for (const Source &source : m_sources) {
        if (source.room == u"tests" || source.room == u"app")
            continue;
        const QHash<QString, QString> reached = reachedFrom(source.path);
        for (auto each = reached.keyValueBegin(); each != reached.keyValueEnd(); ++each) {
            if (const QString room = roomOf.value(each->first); !reaches(source.room, room))
                broken << u"%1 reaches %2 through %3"_s.arg(source.path, each->first, each->second);
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestLayering::uiSeesNoHiddenHeaderThroughAnother()
{
    QStringList seen;
    for (const Source &source : m_sources) {
        if (!source.room.startsWith(u"ui/"))
            continue;
        const QHash<QString, QString> reached = reachedFrom(source.path);
        for (auto each = reached.keyValueBegin(); each != reached.keyValueEnd(); ++each) {
            if (kHiddenFromUi.contains(each->first.section(u'/', 1, 1)))
                seen << u"%1 sees %2 through %3"_s.arg(source.path, each->first, each->second);
        }
    }
    QVERIFY2(seen.isEmpty(), qPrintable(seen.join(u'\n')));
}

void TestLayering::nothingBannedIsUsed_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("except");
    for (const Ban &ban : kBans)
        QTest::newRow(ban.name) << QString::fromLatin1(ban.pattern) << QString::fromLatin1(ban.where) << QString::fromLatin1(ban.except);
}

void TestLayering::nothingBannedIsUsed()
{
    QFETCH(QString, pattern);
    QFETCH(QString, where);
    QFETCH(QString, except);
    const QRegularExpression banned(pattern);
    QVERIFY(banned.isValid());
    QStringList found;
    for (const Source &source : m_sources) {
        const bool concerned = std::ranges::any_of(where.split(u'|'), [&](const QString &prefix) { return source.path.startsWith(prefix); });
        if (!concerned || source.path == except || source.path.endsWith(u"tst_layering.cpp") || source.path.startsWith(u"tests/bench/"))
            continue;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            const QString code = source.lines[i].section(u"//"_s, 0, 0);
            if (code.contains(banned))
                found << u"%1:%2: %3"_s.arg(source.path).arg(i + 1).arg(source.lines[i].trimmed());
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

// The compiler finds the forgotten enumerator only where no default hides it. Qt's own open enums, roles, numbers and characters may have one.
void TestLayering::enumSwitchesHaveNoDefault()
{
    static const QRegularExpression label(uR"(^\s*case\s+(\S+))"_s);
    static const QRegularExpression open(uR"(^(Qt::|QEvent::|Q\w+::|\d|u?'|k[A-Z]|\w*Role\b))"_s);
    static const QRegularExpression fallback(uR"(^\s*default\s*:)"_s);
    QStringList found;
    for (const Source &source : m_sources) {
        QString last;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (const auto match = label.match(source.lines[i]); match.hasMatch())
                last = match.captured(1);
            if (source.lines[i].contains(fallback) && !last.contains(open))
                found << u"%1:%2"_s.arg(source.path).arg(i + 1);
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLayering::filesStaySmall()
{
    QStringList large;
    for (const Source &source : m_sources) {
        const qsizetype cap = source.path.endsWith(u".h") && source.room != u"tests" ? 260 : 500;
        if (source.lines.size() - 1 > cap)
            large << u"%1: %2 lines"_s.arg(source.path).arg(source.lines.size() - 1);
    }
    QVERIFY2(large.isEmpty(), qPrintable(large.join(u'\n')));
}

/// What somebody finds at a glance. Tests mirror the rooms and have one program a subject.
void TestLayering::foldersStaySmall()
{
    QHash<QString, int> files;
    for (const Source &source : m_sources) {
        if (source.room != u"tests")
            ++files[source.path.section(u'/', 0, -2)];
    }
    QStringList large;
    for (const auto &[folder, count] : files.asKeyValueRange()) {
        if (count > 25)
            large << u"%1: %2 files"_s.arg(folder).arg(count);
    }
    QVERIFY2(large.isEmpty(), qPrintable(large.join(u'\n')));
}

void TestLayering::everyFileNamesItsLicence()
{
    for (const Source &source : m_sources)
        QVERIFY2(source.lines.first() == u"// SPDX-License-Identifier: GPL-3.0-or-later", qPrintable(source.path));
}

void TestLayering::theTableHasNoCycle()
{
    for (auto room = allowed().keyBegin(); room != allowed().keyEnd(); ++room) {
        for (const QString &next : allowed().value(*room)) {
            QVERIFY2(allowed().contains(next), qPrintable(next));
            QVERIFY2(!reaches(next, *room), qPrintable(*room));
        }
    }
}

void TestLayering::theLayoutIsClangFormats()
{
    const QString program = QStandardPaths::findExecutable(u"clang-format-19"_s);
    if (program.isEmpty())
        QSKIP("clang-format-19 is not installed (packaging/install test)");
    QStringList arguments{u"--dry-run"_s, u"-Werror"_s};
    for (const Source &source : m_sources)
        arguments << source.path;
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(GRIDHALL_SOURCE_DIR));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    QVERIFY(process.waitForFinished(120'000));
    QVERIFY2(process.exitCode() == 0, process.readAll().left(4000).constData());
}

GRIDHALL_TEST(TestLayering, QCoreApplication)
#include "tst_layering.moc"

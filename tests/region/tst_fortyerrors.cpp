// SPDX-License-Identifier: GPL-3.0-or-later
// Forty errors in one pack, in every one of its files: `gridhallctl check-region` prints all of them in one run, each with file and place, and
// nothing else.
#include "region/packcopy.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

class TestFortyErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOneIsPrinted_data();
    void everyOneIsPrinted();
    void everyOneHasALine();
    void nothingElseIsSaid();

private:
    QJsonArray m_problems;
    QByteArray m_lines;
};

namespace {

struct Planted {
    const char *file;
    const char *before; ///< empty: the file is written anew
    const char *after;
    const char *place;
};

const Planted kPlanted[] = {
    {"region.json", "\"ZX\"", "\"zx\"", "/code"},
    {"region.json", "Asia/Shanghai", "Asia/Zhaoxiang", "/timeZone"},
    {"region.json", "\"08\"", "\"99\"", "/landmark"},
    {"grids.geojson", ",\"chief\":\"网格长·01\"", "", "/features/0/properties/chief"},
    {"grids.geojson", "\"code\":\"02\",\"name\":\"崧泽\"", "\"code\":\"02\",\"name\":true", "/features/1/properties/name"},
    {"grids.geojson", "网格长·03\",\"label\":[121.", "网格长·03\",\"label\":[122.", "/features/2/properties/label"},
    {"map.geojson", "\"rank\":2", "\"rank\":3", "/features/4/properties/rank"},
    {"map.geojson", "\"metro\"", "\"tram\"", "/features/8/properties/kind"},
    {"departments.csv", "派出所,12,", "派出所,0,", "row 2, capacity"},
    {"departments.csv", "城管中队,18,yes", "城管中队,18,maybe", "row 3, stationed"},
    {"departments.csv", "水务站,水务站", ",水务站", "row 6, name"},
    {"units.csv", ",,20,2,", ",,twenty,2,", "row 4, people"},
    {"units.csv", "joint,,08,", "joint,,80,", "row 5, grids"},
    {"units.csv", "和睦联勤联动工作站,village-station,joint", "和睦联勤联动工作站,village-station,join", "row 7, parent"},
    {"units.csv", "佳辉联勤联动工作站,village-station", "佳辉联勤联动工作站,village", "row 12, kind"},
    {"sources.csv", "媒体,媒体,no,no,no", "媒体,媒体,no,no,yes", "row 12, dispatches"},
    {"items.csv", "固定占用人行道、车道经营,4", "固定占用人行道、车道经营,6", "row 4, level"},
    {"items.csv", "围挡缺口、倾斜、破损,3,general", "围挡缺口、倾斜、破损,3,hard", "row 10, difficulty"},
    {"items.csv", "有污水入河,3,difficult,planning,,", "有污水入河,3,difficult,planning,slow,", "row 15, limitClass"},
    {"items.csv", "水面有漂浮物、水草,4,general,water", "水面有漂浮物、水草,4,general,wader", "row 27, department"},
    {"items.csv", "护栏晾晒,5,simple,security,,no,no,village-station", "护栏晾晒,5,simple,security,,no,no,village", "row 28, unitKind"},
    {"limits.json", "\"60 min\"", "\"60 moons\"", "/rules/1/handle"},
    {"severity.json", "\"late\": 2", "\"late\": 2.5", "/late"},
    {"severity.json", "superviseList", "supervise", "/effects/orange/supervise"},
    {"calendar.json", "\"sunday\"", "\"sun\"", "/weekend"},
    {"calendar.json", "working-time", "working-moon", "/dayMeaning"},
    {"calendar/china-days.csv", "2018-01-01", "1.1.2018", "row 2, date"},
    {"shifts.json", "\"夜班\", \"from\": \"20:00\"", "\"夜班\", \"from\": \"8 pm\"", "/shifts/1/from"},
    {"phases.json", "\"to\": \"2021-11-01T08:00\"", "\"to\": \"2021-09-01T08:00\"", "/phases/0/to"},
    {"duties.json", "\"per\": \"shift\"", "\"per\": \"week\"", "/patrols/0/per"},
    {"duties.json", "\"lead\": \"enforcement\"", "\"lead\": \"mayor\"", "/stations/0/lead"},
    {"duties.json", "\"phase\": \"实战启动阶段\"", "\"phase\": \"试运行\"", "/rosters/0/phase"},
    {"duties.json", "二号车\", \"kind\": \"vehicle\"", "二号车\", \"kind\": \"drone\"", "/resources"},
    {"handling.json", "\"town\"", "\"village\"", "/partners/0/kind"},
    {"handling.json", "\"returnLimit\": 2", "\"returnLimit\": 0", "/returnLimit"},
    {"sensing.json", "\"J07\"", "\"J77\"", "/scenes/0/item"},
    {"sensing.json", "\"消防通道占用\"", "\"\"", "/scenes/0/name"},
    {"sensors.csv", "", "kind,grid,place,count\nsmoke,01,estate,5\n", "row 2, kind"},
    {"contingency.json", "",
     R"({"plans":[{"code":"crowd","name":"crowd","trigger":{"item":"J17"},"acknowledgeWithin":"3 min",
         "roles":[{"code":"chief","name":"chief","contacts":["post"]}],"steps":[{"text":"go","role":"nobody"}]}]})",
     "/plans/0/steps/0/role"},
    {"taskmap.csv", "", "code,kind,name,grid,month,department,post\nbin-1,bin,bin,01,May 2021,water,post\n", "row 2, month"},
};
static_assert(std::size(kPlanted) == 40);

QByteArray outputOf(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LANGUAGE"_s, u"en"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    return process.waitForFinished(240'000) && process.exitCode() == 1 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

void TestFortyErrors::initTestCase()
{
    const PackCopy copy(u"zhaoxiang"_s);
    for (const Planted &error : kPlanted) {
        if (*error.before)
            copy.replace(QString::fromUtf8(error.file), error.before, error.after);
        else
            copy.write(QString::fromUtf8(error.file), error.after);
    }
    m_problems = QJsonDocument::fromJson(outputOf({u"check-region"_s, copy.path(), u"--json"_s})).object()[u"problems"_s].toArray();
    m_lines = outputOf({u"check-region"_s, copy.path()});
}

void TestFortyErrors::everyOneIsPrinted_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("place");
    for (const Planted &error : kPlanted)
        QTest::addRow("%s %s", error.file, error.place) << QString::fromUtf8(error.file) << QString::fromUtf8(error.place);
}

void TestFortyErrors::everyOneIsPrinted()
{
    QFETCH(QString, file);
    QFETCH(QString, place);
    const auto isIt = [&](const QJsonValue &problem) {
        return problem[u"file"_s] == file && problem[u"place"_s] == place && problem[u"sentence"_s].toString().endsWith(u'.');
    };
    QCOMPARE(std::ranges::count_if(m_problems, isIt), 1);
}

void TestFortyErrors::everyOneHasALine()
{
    for (const Planted &error : kPlanted)
        QVERIFY2(m_lines.contains(QByteArray(error.file) + ", " + error.place + ": "), error.place);
}

void TestFortyErrors::nothingElseIsSaid()
{
    QCOMPARE(m_problems.size(), qsizetype{40});
    QCOMPARE(m_lines.count('\n') - m_lines.count("note: "), 40); // an error elsewhere may leave a word of words.csv without its place
}

GRIDHALL_TEST(TestFortyErrors, QCoreApplication)
#include "tst_fortyerrors.moc"

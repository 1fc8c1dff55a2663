// SPDX-License-Identifier: GPL-3.0-or-later
// Files that were made to break whoever reads them: the real program must end by itself, with a sentence, within bounded memory.
#include "support/rawworkbook.h"
#include "support/testprogram.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

class TestWorkbooks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAttackEndsWithASentence_data();
    void anAttackEndsWithASentence();
    void attributesWithoutEnd_data();
    void attributesWithoutEnd();
    void whatIsNoFileIsNotRead_data();
    void whatIsNoFileIsNotRead();

private:
    struct Run {
        bool ended = false;
        int code = -1;
        QString error;
        double cost = 0; ///< seconds of the processor: a busy machine makes a run longer, not dearer
    };
    [[nodiscard]] Run run(const QStringList &arguments) const;
    [[nodiscard]] QStringList import(const QString &file) const;
    QTemporaryDir m_folder;
};

namespace {

using rawbook::Piece;

const QString kMapping = QStringLiteral(GRIDHALL_FIXTURES "/field/cn.mapping.json");
const QList<QByteArray> kColumns{"工单编号", "事项", "标题", "内容", "地址", "经度", "纬度", "来电人", "电话", "受理时间", "截止时间", "办结时间"};

rawbook::Sheet oneSheet(std::vector<Piece> content) { return {"Sheet1", "visible", std::move(content)}; }

rawbook::Sheet goodSheet() { return rawbook::sheet(rawbook::row(1, kColumns)); }

/// The header and one row with this in it.
rawbook::Sheet sheetWith(std::vector<Piece> rowContent)
{
    std::vector<Piece> content{{"<sheetData>" + rawbook::row(1, kColumns) + "<row r=\"2\">", 1}};
    content.insert(content.end(), rowContent.begin(), rowContent.end());
    content.push_back({"</row></sheetData>", 1});
    return oneSheet(std::move(content));
}

std::vector<rawbook::Part> attack(const QString &name)
{
    constexpr qint64 kDeep = 400'000;
    const QByteArray laughs =
        "<!DOCTYPE sst [<!ENTITY a \"haha haha haha haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
        "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]><sst><si><t>&e;&e;&e;&e;</t></si></sst>";
    if (name == u"texts nested deeply")
        return rawbook::book({goodSheet()}, {{"<sst><si>", 1}, {"<r>", kDeep}, {"</r>", kDeep}, {"</si></sst>", 1}});
    if (name == u"a text with children nested deeply")
        return rawbook::book({goodSheet()}, {{"<sst><si><t>", 1}, {"<b>", kDeep}, {"</b>", kDeep}, {"</t></si></sst>", 1}});
    if (name == u"a value nested deeply")
        return rawbook::book({sheetWith({{"<c r=\"A2\"><v>", 1}, {"<b>", kDeep}, {"</b>", kDeep}, {"</v></c>", 1}})});
    if (name == u"unknown elements nested without end")
        return rawbook::book({oneSheet({{"<x>", 200'000'000}})});
    if (name == u"one text of 740 MB")
        return rawbook::book({goodSheet()}, {{"<sst><si><t>", 1}, {"a", 740'000'000}, {"</t></si></sst>", 1}});
    if (name == u"one text of 740 MB in a section")
        return rawbook::book({goodSheet()}, {{"<sst><si><t><![CDATA[", 1}, {"<", 740'000'000}, {"]]></t></si></sst>", 1}});
    if (name == u"one tag of 300 MB")
        return rawbook::book({goodSheet()}, {{"<sst><si a=\"", 1}, {"a", 300'000'000}, {"\"/></sst>", 1}});
    if (name == u"ten million texts")
        return rawbook::book({goodSheet()}, {{"<sst>", 1}, {"<si><t>abc</t></si>", 10'000'000}, {"</sst>", 1}});
    if (name == u"entities that grow")
        return rawbook::book({goodSheet()}, {{laughs, 1}});
    if (name == u"forty million formats")
        return rawbook::book({goodSheet()}, {{"<sst/>", 1}}, {{"<styleSheet><cellXfs>", 1}, {"<xf/>", 40'000'000}, {"</cellXfs></styleSheet>", 1}});
    if (name == u"ten million merged ranges")
        return rawbook::book({oneSheet({{"<sheetData>" + rawbook::row(1, kColumns) + "</sheetData><mergeCells>", 1},
                                        {"<mergeCell ref=\"A2:A9\"/>", 10'000'000},
                                        {"</mergeCells>", 1}})});
    if (name == u"ten million empty cells")
        return rawbook::book({oneSheet({{"<sheetData><row r=\"1\">", 1}, {"<c/>", 10'000'000}, {"</row></sheetData>", 1}})});
    if (name == u"a dimension of the whole sheet and a cell at its end")
        return rawbook::book({oneSheet({{"<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"9223372036854775807\"><c "
                                         "r=\"ZZZZZZZ99\"><v>1</v></c><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>",
                                         1}})});
    if (name == u"two million sheets")
        return {{"xl/workbook.xml",
                 {{"<workbook xmlns:r=\"r\"><sheets>", 1}, {"<sheet name=\"a\" r:id=\"r1\"/>", 2'000'000}, {"</sheets></workbook>", 1}}}};
    return {};
}

/// ` a0=""` … with other names each: reading compares each with all before it.
QByteArray attributes(int count, const QByteArray &prefix = "a")
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += ' ' + prefix + QByteArray::number(i) + "='x'";
    return all;
}

/// One tag with attributes without end, and its siblings.
std::vector<rawbook::Part> widely(const QString &name)
{
    constexpr int kMany = 200'000;
    const QByteArray header = rawbook::row(1, kColumns);
    if (name == u"one row of 200,000 attributes")
        return rawbook::book({oneSheet({{"<sheetData>" + header + "<row" + attributes(kMany) + "/></sheetData>", 1}})});
    if (name == u"one text of 200,000 attributes")
        return rawbook::book({goodSheet()}, {{"<sst><si" + attributes(kMany) + "/></sst>", 1}});
    if (name == u"200,000 namespaces")
        return rawbook::book({oneSheet({{"<sheetData" + attributes(kMany, "xmlns:a") + ">" + header + "</sheetData>", 1}})});
    if (name == u"behind a quotation mark of a comment")
        return rawbook::book({oneSheet({{"<sheetData>" + header + "<!-- ' --><row" + attributes(kMany) + "/></sheetData>", 1}})});
    // A row of one attribute less than is read, many times: the bound itself must be cheap.
    if (name == u"60,000 rows of 31 attributes")
        return rawbook::book({oneSheet({{"<sheetData>", 1}, {"<row" + attributes(31) + "/>", 60'000}, {"</sheetData>", 1}})});
    if (name == u"200,000 attributes in UTF-16") {
        auto parts = rawbook::book({goodSheet()});
        QByteArray wide;
        for (const char c : "<worksheet><sheetData><row" + attributes(kMany) + "/></sheetData></worksheet>")
            wide += QByteArray(1, c) + '\0';
        parts.front().pieces = {{"\xff\xfe" + wide, 1}};
        return parts;
    }
    if (name == u"200,000 attributes in another encoding") {
        auto parts = rawbook::book({goodSheet()});
        parts.front().pieces = {
            {"<?xml version='1.0' encoding='UTF-7'?><worksheet><sheetData><row" + attributes(kMany) + "/></sheetData></worksheet>", 1}};
        return parts;
    }
    return {};
}

rusage childrensUsage()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return usage;
}

/// The most memory that any child so far has had, in MB.
qint64 mostMemory() { return childrensUsage().ru_maxrss / 1'000; }

/// Seconds of the processor that all children so far have had.
double processorTime()
{
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    const rusage usage = childrensUsage();
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

#if defined(__SANITIZE_ADDRESS__)
constexpr qint64 kMemoryMost = 1'500;
#else
constexpr qint64 kMemoryMost = 450;
#endif

} // namespace

TestWorkbooks::Run TestWorkbooks::run(const QStringList &arguments) const
{
    const double before = processorTime();
    QProcess process;
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(240'000);
    return {ended && process.exitStatus() == QProcess::NormalExit, process.exitCode(), QString::fromUtf8(process.readAllStandardError()),
            processorTime() - before};
}

QStringList TestWorkbooks::import(const QString &file) const
{
    return {u"import"_s,    file,
            u"--store"_s,   m_folder.filePath(u"s.gridhall"_s),
            u"--region"_s,  QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"),
            u"--mapping"_s, kMapping,
            u"--json"_s};
}

void TestWorkbooks::anAttackEndsWithASentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("sizeMost"); // bytes of the file: small ones are the point
    QTest::newRow("1,251 bytes that overflowed the stack") << u"texts nested deeply"_s << qint64(5'000);
    QTest::newRow("729 kB that took 2.3 GB") << u"one text of 740 MB"_s << qint64(800'000);
    for (const char *name :
         {"a text with children nested deeply", "a value nested deeply", "unknown elements nested without end", "one text of 740 MB in a section",
          "one tag of 300 MB", "ten million texts", "entities that grow", "forty million formats", "ten million merged ranges",
          "ten million empty cells", "a dimension of the whole sheet and a cell at its end", "two million sheets"})
        QTest::newRow(name) << QString::fromLatin1(name) << qint64(3'000'000);
}

void TestWorkbooks::anAttackEndsWithASentence()
{
    QFETCH(QString, name);
    QFETCH(qint64, sizeMost);
    const QString file = m_folder.filePath(u"attack.xlsx"_s);
    QVERIFY(rawbook::write(file, attack(name)));
    QVERIFY2(QFileInfo(file).size() <= sizeMost, qPrintable(QString::number(QFileInfo(file).size())));
    for (const QStringList &arguments :
         {import(file), QStringList{u"items"_s, u"import"_s, file, u"--region"_s, QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing")}}) {
        const Run end = run(arguments);
        QVERIFY2(end.ended, qPrintable(arguments.front() + u": "_s + end.error));
        QCOMPARE(end.code, 1);
        QVERIFY2(end.error.startsWith(u"gridhallctl: ") && end.error.size() < 3'000, qPrintable(end.error.left(3'000)));
        QVERIFY2(mostMemory() < kMemoryMost, qPrintable(QString::number(mostMemory()) + u" MB: "_s + end.error));
    }
}

void TestWorkbooks::attributesWithoutEnd_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("attributes");
    for (const char *name : {"one row of 200,000 attributes", "one text of 200,000 attributes", "200,000 namespaces",
                             "behind a quotation mark of a comment", "200,000 attributes in UTF-16", "200,000 attributes in another encoding"})
        QTest::newRow(name) << QString::fromLatin1(name) << qint64(200'000);
    QTest::newRow("60,000 rows of 31 attributes") << u"60,000 rows of 31 attributes"_s << qint64(60'000 * 31);
}

void TestWorkbooks::attributesWithoutEnd()
{
    constexpr double kMost = 5; // times what as many attributes cost that stand alone in their tags; it was hundreds of times
    QFETCH(QString, name);
    QFETCH(qint64, attributes);
    const QString file = m_folder.filePath(u"attack.xlsx"_s), plain = m_folder.filePath(u"plain.xlsx"_s);
    QVERIFY(rawbook::write(file, widely(name)));
    QVERIFY(rawbook::write(plain, rawbook::book({oneSheet({{"<sheetData>", 1}, {"<row a='x'/>", attributes}, {"</sheetData>", 1}})})));
    const Run end = run(import(file)), usual = run(import(plain));
    QVERIFY2(end.ended && end.code == 1 && end.error.startsWith(u"gridhallctl: "), qPrintable(end.error.left(3'000)));
    QVERIFY2(usual.ended && usual.code == 1, qPrintable(usual.error.left(3'000)));
    QVERIFY2(end.cost < kMost * usual.cost, qPrintable(u"%1 s, %2 s"_s.arg(end.cost).arg(usual.cost)));
    QVERIFY2(mostMemory() < kMemoryMost, qPrintable(QString::number(mostMemory())));
}

void TestWorkbooks::whatIsNoFileIsNotRead_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString pipe = m_folder.filePath(u"pipe.csv"_s), table = QStringLiteral(GRIDHALL_FIXTURES "/field/q6-cr-only.csv");
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString store = m_folder.filePath(u"s.gridhall"_s), pack = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing");
    for (const QString &file : {pipe, u"/dev/zero"_s, u"/dev/stdin"_s, m_folder.path()}) {
        const QByteArray name = QFileInfo(file).fileName().toUtf8();
        QTest::addRow("import %s", name.constData()) << import(file);
        QTest::addRow("mapping %s", name.constData()) << QStringList{
            u"import"_s, table, u"--store"_s, store, u"--region"_s, pack, u"--mapping"_s, file + (file.contains(u'/') ? u""_s : u".json"_s)};
        QTest::addRow("items %s", name.constData()) << QStringList{u"items"_s, u"import"_s, file, u"--region"_s, pack};
    }
}

void TestWorkbooks::whatIsNoFileIsNotRead()
{
    QFETCH(QStringList, arguments);
    const Run end = run(arguments);
    QVERIFY2(end.ended, qPrintable(end.error));
    QCOMPARE(end.code, 1);
    QVERIFY2(end.error.contains(u"is not a file"), qPrintable(end.error));
}

GRIDHALL_TEST(TestWorkbooks, QCoreApplication)
#include "tst_workbooks.moc"

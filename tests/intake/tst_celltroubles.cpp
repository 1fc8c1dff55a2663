// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that cannot be read: in a secondary column they cost their field, in a primary one the row, and never do they pass for nothing.
#include "intake/mapping/rowmapper.h"
#include "intake/pipeline.h"
#include "intake/table/casetable.h"
#include "support/rawworkbook.h"
#include "support/testprogram.h"
#include "testtown.h"

#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCellTroubles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void brokenBytes_data();
    void brokenBytes();
    void brokenCellsOfWorkbooks_data();
    void brokenCellsOfWorkbooks();
    void mergedOverTwoColumns_data();
    void mergedOverTwoColumns();
    void photosWithBlanks_data();
    void photosWithBlanks();
    void idsThatBecameDates();
    void partsOfAnIdMayBeDates();
    void idsThatAreShownWithNoughts_data();
    void idsThatAreShownWithNoughts();
    void archivesThatAreNoWorkbook_data();
    void archivesThatAreNoWorkbook();
    void footersThatAreStretched_data();
    void footersThatAreStretched();
    void workbooksInUtf16();

private:
    [[nodiscard]] QString put(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString book(const QByteArray &row, const QByteArray &after = {}) const;
    /// "id: notes" of every row that is taken, "! sentence" of those that are not.
    [[nodiscard]] QStringList taken(const QString &file, const QByteArray &mapping = testtown::wholeMapping());

    region::RegionPtr m_town = testtown::make();
    const base::FixedClock m_clock{*base::fromIso(u"2026-01-01T00:00:00Z"_s)};
    std::vector<domain::ImportCase> m_orders; ///< of the last file
    QTemporaryDir m_folder;
};

namespace {

const QByteArray kHeader = "id,what,where,lat,lon,opened,closed,due,title,text,name,phone,photo,who,result\n";
const QList<QByteArray> kNames = kHeader.trimmed().split(',');

/// A row with this in one column.
QByteArray cellWith(const QByteArray &column, const QByteArray &value)
{
    QList<QByteArray> cells{"1", "lamp", "Main St", "", "", "2025-03-01 10:00", "", "", "t", "x", "n", "1", "", "", ""};
    cells[kNames.indexOf(column)] = value;
    return cells.join(',') + '\n';
}

QByteArray place(const QByteArray &column) { return char('A' + kNames.indexOf(column)) + QByteArray("2"); }

/// A row of a workbook with this in one column.
QByteArray rowWith(const QByteArray &column, const QByteArray &cell)
{
    QList<QByteArray> cells = cellWith(column, "@").trimmed().split(',');
    cells[kNames.indexOf(column)] = cell;
    return rawbook::row(2, cells);
}

} // namespace

QString TestCellTroubles::put(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QString TestCellTroubles::book(const QByteArray &row, const QByteArray &after) const
{
    const QString file = m_folder.filePath(u"t.xlsx"_s);
    const std::vector<rawbook::Piece> styles{{R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="00000000"/></numFmts>)"
                                              R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="170"/></cellXfs></styleSheet>)",
                                              1}};
    return rawbook::write(file, rawbook::book({rawbook::sheet(rawbook::row(1, kNames) + row, after)}, {}, styles)) ? file : QString();
}

QStringList TestCellTroubles::taken(const QString &file, const QByteArray &json)
{
    m_orders.clear();
    const intake::LoadedMapping loaded = intake::parseMapping(json, u"test"_s, *m_town);
    if (!loaded.mapping)
        return {u"no mapping"_s};
    auto table = intake::openCaseTable(file, *loaded.mapping);
    if (!table)
        return {table.error().sentence};
    const auto mapper = intake::RowMapper::make(*loaded.mapping, (*table)->header());
    if (!mapper)
        return {mapper.error().sentence};
    const intake::Pipeline pipeline(m_town, m_clock, loaded.mapping->rules);
    QStringList rows;
    for (auto row = (*table)->next(); row && *row; row = (*table)->next()) {
        const auto incoming = (*row)->error ? base::Result<intake::Incoming>(tl::unexpected(*(*row)->error)) : mapper->read(**row);
        const auto order = incoming ? pipeline.accept(*incoming) : base::Result<domain::CaseOrder>(base::pass(incoming));
        if (!order) {
            rows << u"! "_s + order.error().sentence;
            continue;
        }
        const auto &body = std::get<domain::ImportCase>(order->body);
        m_orders.push_back(body);
        QStringList notes;
        for (const domain::LeftOut &each : body.report.leftOut)
            notes << each.field + u' ' + domain::word(each.why) + u' ' + each.value;
        rows << body.report.sourceId + u": "_s + notes.join(u" | "_s);
    }
    return rows;
}

void TestCellTroubles::brokenBytes_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("outcome");
    const QByteArray replacement = "ab\xef\xbf\xbd"
                                   "c",
                     alone = "ab\xff"
                             "c";
    for (const auto &[column, field] : {std::pair("title", "title"),
                                        {"text", "description"},
                                        {"where", "address"},
                                        {"name", "caller_name"},
                                        {"phone", "caller_phone"},
                                        {"result", "outcome"}}) {
        QTest::addRow("U+FFFD in %s", column) << QByteArray(column) << replacement << u"1: %1 not-text 1"_s.arg(QString::fromLatin1(field));
        QTest::addRow("a byte in %s", column) << QByteArray(column) << alone << u"1: %1 not-text 1"_s.arg(QString::fromLatin1(field));
    }
    QTest::newRow("due") << "due"_ba << "2025-03-0\xff 10:00"_ba << u"1: due_at unreadable 2025-03-0\uFFFD 10:00"_s;
    QTest::newRow("closed") << "closed"_ba << "2025-03-0\xff"_ba << u"1: closed_at unreadable 2025-03-0\uFFFD"_s;
    QTest::newRow("a coordinate is no other") << "lat"_ba
                                              << "50.00\xff"
                                                 "5"_ba
                                              << u"1: coordinates incomplete 50.00?5"_s;
    QTest::newRow("a picture") << "photo"_ba << "https://e.example/a\xff.jpg"_ba << u"1: photos not-an-address https://e.example/a.jpg"_s;
    const QString refused = u"! The row contains characters that are broken in this encoding. Check how the file was saved."_s;
    for (const char *primary : {"id", "what", "opened"})
        QTest::newRow(primary) << QByteArray(primary) << alone << refused;
}

void TestCellTroubles::brokenBytes()
{
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, value);
    QFETCH(QString, outcome);
    // The rest of the file says that it is UTF-8.
    QCOMPARE(taken(put(u"t.csv"_s, kHeader + cellWith(column, value) + cellWith("title", "暴露垃圾暴露垃圾").replace("1,lamp", "2,lamp"))).value(0),
             outcome);
}

void TestCellTroubles::brokenCellsOfWorkbooks_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("outcome");
    const auto error = [](const QByteArray &column, const QByteArray &what) {
        return "<c r=\"" + place(column) + "\" t=\"e\"><v>" + what + "</v></c>";
    };
    const auto formula = [](const QByteArray &column) { return "<c r=\"" + place(column) + "\"><f>A1</f></c>"; };
    for (const auto &[column, field] : {std::pair("text", "description"),
                                        {"title", "title"},
                                        {"where", "address"},
                                        {"who", "department"},
                                        {"due", "due_at"},
                                        {"closed", "closed_at"},
                                        {"photo", "photos"},
                                        {"result", "outcome"}}) {
        const QString name = QString::fromLatin1(field);
        QTest::addRow("#N/A in %s", column) << QByteArray(column) << error(column, "#N/A") << u"1: %1 unreadable #N/A"_s.arg(name);
        QTest::addRow("no result in %s", column) << QByteArray(column) << formula(column) << u"1: %1 unreadable =…"_s.arg(name);
    }
    QTest::newRow("#REF! in lat") << "lat"_ba << error("lat", "#REF!") << u"1: coordinates incomplete #REF!"_s;
    for (const char *primary : {"id", "what", "opened"}) {
        QTest::addRow("#REF! in %s", primary) << QByteArray(primary) << error(primary, "#REF!") << u"! A cell holds the spreadsheet error #REF!."_s;
        QTest::addRow("no result in %s", primary)
            << QByteArray(primary) << formula(primary)
            << u"! A cell holds a formula whose result is not stored in the file. Open the file in a spreadsheet, save it, and import it again."_s;
    }
}

void TestCellTroubles::brokenCellsOfWorkbooks()
{
    QFETCH(QByteArray, column);
    QFETCH(QByteArray, cell);
    QFETCH(QString, outcome);
    QCOMPARE(taken(book(rowWith(column, cell))), QStringList{outcome});
    if (column == "due")
        QVERIFY(!m_orders.front().report.sourceDueAt && domain::hasLeftOut(m_orders.front().report, domain::kDueField));
    if (column == "where") // said by nothing that can be used: it waits for a person
        QVERIFY(m_orders.front().report.place.outside);
}

void TestCellTroubles::mergedOverTwoColumns_data()
{
    QTest::addColumn<QByteArray>("ranges");
    QTest::addColumn<QStringList>("outcome");
    const QString due = u": due_at unreadable 2025-03-02 10:00"_s;
    QTest::newRow("over closing and deadline") << "G2:H2"_ba << QStringList{u"2"_s + due, u"3: "_s, u"4: "_s};
    QTest::newRow("of two rows") << "G2:H3"_ba << QStringList{u"2"_s + due, u"3"_s + due, u"4: "_s};
    QTest::newRow("a blank range") << "G3:H4"_ba << QStringList{u"2: "_s, u"3: "_s, u"4: "_s};
    QTest::newRow("below another range") << "G2:G3 H3:I4"_ba << QStringList{u"2: "_s, u"3: title unreadable t3"_s, u"4: title unreadable t3"_s};
    QTest::newRow("ranges that lie over each other") << "A2:O2 G2:H2 F2:H2"_ba << QStringList{u"2: due_at unreadable 2025-03-02 10:00 | "_s};
}

void TestCellTroubles::mergedOverTwoColumns()
{
    QFETCH(QByteArray, ranges);
    QFETCH(QStringList, outcome);
    QByteArray rows;
    for (int row = 2; row <= 4; ++row) {
        const QByteArray n = QByteArray::number(row);
        const QByteArray closed = row == 2 ? "2025-03-02 10:00" : "", due = ranges.startsWith("G2:G3") && row == 3 ? "2025-03-03 10:00" : "";
        rows += rawbook::row(
            row, {n, "lamp", "A", "", "", "2025-03-01 10:00", closed, due, ranges.contains('I') ? "" : "t" + n, "x", "n", "1", "", "", ""});
    }
    QByteArray merges;
    for (const QByteArray &range : ranges.split(' '))
        merges += "<mergeCell ref=\"" + range + "\"/>";
    const QStringList found = taken(book(rows, "<mergeCells>" + merges + "</mergeCells>"));
    if (ranges.startsWith("A2:O2")) { // no spreadsheet makes these; it must only end
        QCOMPARE(found.size(), 3);
        return;
    }
    for (QString &each : outcome)
        each.replace(u"t3"_s, u"2025-03-03 10:00"_s);
    QCOMPARE(found, outcome);
}

void TestCellTroubles::photosWithBlanks_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QStringList>("photos");
    QTest::addColumn<QString>("outcome");
    const QString one = u"https://e.example/1.jpg"_s, two = u"http://e.example/2.jpg"_s;
    QTest::newRow("two") << "https://e.example/1.jpg http://e.example/2.jpg"_ba << QStringList{one, two} << u"1: "_s;
    QTest::newRow("a blank within") << "https://e.example/a b.jpg"_ba << QStringList{} << u"1: photos not-an-address https://e.example/a b.jpg"_s;
    QTest::newRow("a blank within the first") << "https://e.example/a b.jpg https://e.example/1.jpg"_ba << QStringList{one}
                                              << u"1: photos not-an-address https://e.example/a b.jpg"_s;
    QTest::newRow("words alone") << "see annex"_ba << QStringList{} << u"1: photos not-an-address see annex"_s;
    QTest::newRow("on two lines") << "\"https://e.example/1.jpg\nhttp://e.example/2.jpg\""_ba << QStringList{one, two} << u"1: "_s;
}

void TestCellTroubles::photosWithBlanks()
{
    QFETCH(QByteArray, cell);
    QFETCH(QStringList, photos);
    QFETCH(QString, outcome);
    QCOMPARE(taken(put(u"t.csv"_s, kHeader + cellWith("photo", cell))), QStringList{outcome});
    QCOMPARE(m_orders.front().report.photos, photos);
}

void TestCellTroubles::idsThatBecameDates()
{
    const QStringList rows = taken(book(rowWith("id", "<c r=\"A2\" s=\"1\"><v>45663.5</v></c>")));
    QCOMPARE(rows.size(), 1);
    QVERIFY2(rows.front().startsWith(u"! \"2025-01-06 12:00:00\" is not the id") && rows.front().contains(u"turned into a date"),
             qPrintable(rows.front()));
}

void TestCellTroubles::partsOfAnIdMayBeDates()
{
    QByteArray json = testtown::wholeMapping();
    json.replace(R"("sourceId": {"column": "id"})", R"("sourceId": {"columns": ["id", "what"], "join": "-"})");
    QCOMPARE(taken(book(rowWith("id", "<c r=\"A2\" s=\"1\"><v>45663.5</v></c>")), json), QStringList{u"2025-01-06 12:00:00-lamp: "_s});
}

void TestCellTroubles::idsThatAreShownWithNoughts_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("row");
    const auto number = [](const QByteArray &value) { return "<c r=\"A2\" s=\"2\"><v>" + value + "</v></c>"; };
    QTest::newRow("a number under noughts") << number("123") << u"00000123: "_s;
    QTest::newRow("the same as a text") << QByteArray("00000123") << u"00000123: "_s;
    QTest::newRow("a day's number under noughts") << number("45663") << u"00045663: "_s;
    QTest::newRow("a fraction") << number("12.5") << u"! turned into a number"_s;
    QTest::newRow("too many digits") << number("20250106000000001") << u"! turned into a number"_s;
}

void TestCellTroubles::idsThatAreShownWithNoughts()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, row);
    const QStringList rows = taken(book(rowWith("id", cell)));
    QCOMPARE(rows.size(), 1);
    if (row.startsWith(u'!'))
        QVERIFY2(rows.front().startsWith(u'!') && rows.front().contains(row.sliced(2)), qPrintable(rows.front()));
    else
        QCOMPARE(rows.front(), row);
}

void TestCellTroubles::archivesThatAreNoWorkbook_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    const QByteArray type = "mimetype", open = "application/vnd.oasis.opendocument.";
    QTest::newRow("ods") << type << open + "spreadsheet" << u"an OpenDocument table (.ods)"_s;
    QTest::newRow("a template of ods") << type << open + "spreadsheet-template" << u"an OpenDocument table (.ods)"_s;
    QTest::newRow("odt") << type << open + "text" << u"an OpenDocument text"_s;
    QTest::newRow("xlsb") << QByteArray("xl/workbook.bin") << QByteArray("x") << u"a binary workbook (.xlsb)"_s;
    QTest::newRow("docx") << QByteArray("word/document.xml") << QByteArray("<w/>") << u"a Word document (.docx)"_s;
    QTest::newRow("pptx") << QByteArray("ppt/presentation.xml") << QByteArray("<p/>") << u"a presentation (.pptx)"_s;
    QTest::newRow("numbers") << QByteArray("Index/Document.iwa") << QByteArray("x") << u"Apple's Numbers"_s;
    QTest::newRow("numbers of before") << QByteArray("Index.zip") << QByteArray("x") << u"Apple's Numbers"_s;
    QTest::newRow("another type") << type << QByteArray("application/epub+zip") << u"a ZIP archive but not a workbook"_s;
    QTest::newRow("anything") << QByteArray("list.csv") << QByteArray("id\n") << u"a ZIP archive but not a workbook"_s;
}

void TestCellTroubles::archivesThatAreNoWorkbook()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    const QString file = m_folder.filePath(u"archive.xlsx"_s);
    QVERIFY(rawbook::write(file, {{"[Content_Types].xml", {{"<Types/>", 1}}}, {part, {{content, 1}}}}));
    const QStringList rows = taken(file);
    QCOMPARE(rows.size(), 1);
    QVERIFY2(rows.front().contains(sentence) && rows.front().contains(u".xlsx"), qPrintable(rows.front()));
}

void TestCellTroubles::footersThatAreStretched_data()
{
    QTest::addColumn<QByteArray>("cell");
    for (const char *cell : {"制 表 人：甲", "制　表　人 ： 甲", "填 报 单 位： 城 运", "合  计", "审 核 ：乙", "本 页 合 计", "以 下 空 白"})
        QTest::newRow(cell) << QByteArray(cell);
}

void TestCellTroubles::footersThatAreStretched()
{
    QFETCH(QByteArray, cell);
    QCOMPARE(taken(put(u"t.csv"_s, kHeader + cellWith("title", "t") + cell + QByteArray(kNames.size() - 1, ',') + '\n')), QStringList{u"1: "_s});
}

void TestCellTroubles::workbooksInUtf16()
{
    const QString sheet = u"<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData>"_s +
                          QString::fromUtf8(rawbook::row(1, kNames) + rowWith("text", "暴露垃圾 “<![CDATA[<a b='c'>]]>”")) +
                          u"</sheetData></worksheet>"_s;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        for (const auto mark : {QStringConverter::Flag::WriteBom, QStringConverter::Flag::Default}) {
            QStringEncoder encoder(encoding, mark);
            auto parts = rawbook::book({rawbook::sheet({})});
            parts.front().pieces = {{QByteArray(encoder(sheet)), 1}};
            const QString file = m_folder.filePath(u"t.xlsx"_s);
            QVERIFY(rawbook::write(file, parts));
            QCOMPARE(taken(file), QStringList{u"1: "_s});
            QCOMPARE(m_orders.front().report.description, u"暴露垃圾 “<a b='c'>”"_s);
        }
    }
}

GRIDHALL_TEST(TestCellTroubles, QCoreApplication)
#include "tst_celltroubles.moc"

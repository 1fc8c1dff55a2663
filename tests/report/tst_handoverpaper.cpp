// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storeparts.h"
#include "report/handover/handoverbook.h"
#include "report/handover/handoverpaper.h"
#include "report/paper/summarypdf.h"
#include "store/log/memorylog.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::HandoverLine;
using domain::HandoverPart;

/// The hand-over on paper: one page whatever stands on it, nothing cut, nothing off the page; and what the log gives back of it.
class TestHandoverPaper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onePageWhateverStandsOnIt_data();
    void onePageWhateverStandsOnIt();
    void whatHasNoRoomIsCounted();
    void anUnsignedSheetSaysSo_data();
    void anUnsignedSheetSaysSo();
    void anotherTextIsAnotherDigest();
    void theBookHasThemNewestFirst();
    void pdfIsWrittenWhole();

private:
    [[nodiscard]] static report::HandoverPaper paper(int lines, int longest = 12);
};

namespace {

QStringList textsOn(const report::Page &page)
{
    QStringList texts;
    for (const report::Item &item : page.items) {
        if (const auto *text = std::get_if<report::TextItem>(&item))
            texts.append(text->full);
    }
    return texts;
}

} // namespace

report::HandoverPaper TestHandoverPaper::paper(int lines, int longest)
{
    report::HandoverPaper paper;
    paper.centreName = u"徐泾镇城市运行管理中心"_s;
    paper.shift = u"日班"_s;
    paper.next = u"夜班"_s;
    paper.zone = QTimeZone("Asia/Shanghai");
    paper.locale = QLocale(QLocale::Chinese);
    domain::HandoverText &text = paper.text;
    text.number = 622;
    text.date = QDate(2025, 11, 7);
    text.to = base::fromIso(u"2025-11-07T12:00:00Z"_s).value();
    text.from = text.to - 12h;
    text.asOf = text.to - 4min;
    text.figures.carried = 26;
    text.figures.filed = 237;
    text.figures.closed = 216;
    for (int i = 0; i < lines; ++i) {
        HandoverLine line;
        line.part = domain::kHandoverParts[size_t(i) * domain::kHandoverParts.size() / size_t(lines)];
        line.line = i + 1;
        line.object = u"251107XJ%1"_s.arg(i, 4, 10, QLatin1Char('0'));
        line.title = u"塔吊旋转越过高压线"_s;
        line.place = u"会展北在建工地 · 安监所"_s;
        line.words = u"已停吊，供电单位 20:20 到场，"_s.repeated(longest).left(longest);
        line.level = line.part == HandoverPart::Urgent || line.part == HandoverPart::Due ? std::optional(domain::Severity::Orange) : std::nullopt;
        line.at = text.to + std::chrono::minutes(i % 90 - 20);
        line.added = line.part == HandoverPart::Notes;
        text.lines.push_back(line);
        paper.ticked.insert(line.line);
    }
    return paper;
}

void TestHandoverPaper::onePageWhateverStandsOnIt_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("longest");
    QTest::addColumn<bool>("all"); // every line stands on it
    QTest::newRow("none") << 0 << 12 << true;
    QTest::newRow("the mockup's twenty") << 20 << 16 << true;
    QTest::newRow("two hundred") << 200 << 16 << false;
    QTest::newRow("long words") << 40 << 500 << false;
}

void TestHandoverPaper::onePageWhateverStandsOnIt()
{
    QFETCH(int, lines);
    QFETCH(int, longest);
    QFETCH(bool, all);
    const report::HandoverPaper sheet = paper(lines, longest);
    const std::vector<report::Page> pages = report::layOut(sheet);
    QCOMPARE(pages.size(), 1u);
    for (const report::Item &item : pages[0].items) {
        const auto *text = std::get_if<report::TextItem>(&item);
        if (text == nullptr)
            continue;
        QVERIFY2(text->ink.left() >= report::kSideMargin - 1 && text->ink.right() <= report::kPageWidth - report::kSideMargin + 1,
                 qPrintable(text->full));
        QVERIFY2(text->ink.top() >= report::kEdgeMargin - 1 && text->ink.bottom() <= report::kPageHeight - report::kEdgeMargin + 1,
                 qPrintable(text->full));
        QVERIFY2(text->text == text->full, qPrintable(text->full)); // wrapped, never elided
    }
    const QString words = textsOn(pages[0]).join(u' ');
    const bool shortened = words.contains(u"gridhallctl handover --number 622"_s) && words.contains(u"more line"_s);
    QCOMPARE(!shortened, all);
    QVERIFY(words.contains(report::shortDigest(domain::digestOf(sheet.text))));
    QVERIFY(words.contains(u"622"_s));
}

void TestHandoverPaper::whatHasNoRoomIsCounted()
{
    const report::HandoverPaper sheet = paper(300, 16);
    const QStringList texts = textsOn(report::layOut(sheet)[0]);
    int shown = 0, missing = 0;
    for (const QString &text : texts) {
        if (text == u"塔吊旋转越过高压线"_s)
            ++shown; // once a line
        const qsizetype more = text.indexOf(u" more line"_s);
        if (more > 0)
            missing += text.left(more).toInt();
    }
    QVERIFY(missing > 0);
    QCOMPARE(shown + missing, 300);
}

void TestHandoverPaper::anUnsignedSheetSaysSo_data()
{
    QTest::addColumn<int>("signatures");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("both") << 2;
}

void TestHandoverPaper::anUnsignedSheetSaysSo()
{
    QFETCH(int, signatures);
    report::HandoverPaper sheet = paper(20);
    const domain::HandoverSignature one{sheet.text.to - 8min, domain::digestOf(sheet.text), {}, u"日班值班长"_s, u"01"_s};
    const domain::HandoverSignature other{sheet.text.to + 3min, domain::digestOf(sheet.text), {}, u"夜班值班长"_s, u"01"_s};
    if (signatures > 0)
        sheet.outgoing = one;
    if (signatures > 1) {
        sheet.incoming = other;
        sheet.place = 66530;
    }
    const QString words = textsOn(report::layOut(sheet)[0]).join(u' ');
    QCOMPARE(words.contains(u"NOT VALID"_s), signatures < 2);
    QCOMPARE(words.contains(u"Not locked"_s), signatures < 2);
    QCOMPARE(words.contains(u"66530"_s), signatures == 2);
    QCOMPARE(words.contains(u"夜班值班长"_s), signatures == 2);
    QCOMPARE(words.count(u"not signed"_s), 2 - signatures);
}

void TestHandoverPaper::anotherTextIsAnotherDigest()
{
    const report::HandoverPaper one = paper(20);
    for (size_t line = 0; line < one.text.lines.size(); ++line) {
        report::HandoverPaper other = one;
        other.text.lines[line].words += u"。"_s;
        QVERIFY(domain::digestOf(other.text) != domain::digestOf(one.text));
    }
}

void TestHandoverPaper::theBookHasThemNewestFirst()
{
    class Parts final : public desk::ReaderParts {
    public:
        const store::EventLog &log() const override { return memory; }
        const store::CaseReader *cases() const override { return nullptr; }
        store::MemoryLog memory;
    } parts;
    const base::Instant begins = base::fromIso(u"2025-11-07T12:00:00Z"_s).value();
    quint64 version = 0;
    const auto write = [&](const domain::CentreEventBody &body) {
        auto batch = parts.memory.begin();
        const domain::CentreEvent event{begins + std::chrono::minutes(version), {u"值班长"_s, domain::Role::Supervisor}, {}, body};
        QVERIFY(batch && (*batch)->appendCentre(version, event) && (*batch)->commit());
        ++version;
    };
    for (int number = 1; number <= 5; ++number) {
        domain::HandoverText text = paper(3).text;
        text.number = number;
        const QString digest = domain::digestOf(text);
        domain::HandoverFrozen frozen{{}, digest, {begins, digest, {}, u"日班"_s, {}}, u"夜班"_s, text, {}};
        if (number == 3)
            frozen.text.lines[0].words = u"改过"_s; // as somebody who writes into the file would
        write(frozen);
    }
    write(domain::HandoverCorrected{4, u"地点不对"_s});
    const auto book = report::readHandovers(parts, {std::nullopt, 4, {}});
    QVERIFY(book);
    QCOMPARE(book->all, 5);
    QCOMPARE(book->sheets.size(), 4u);
    QCOMPARE(book->sheets.front().fact.text.number, 5);
    QCOMPARE(book->sheets[1].corrections.size(), 1u);
    for (const report::FrozenHandover &sheet : book->sheets)
        QCOMPARE(sheet.addsUp, sheet.fact.text.number != 3);
    const auto one = report::readHandovers(parts, {2, 60, {}});
    QVERIFY(one && one->sheets.size() == 1 && one->sheets.front().fact.text.number == 2);
    const auto then = report::readHandovers(parts, {std::nullopt, 60, begins + 1min});
    QVERIFY(then);
    QCOMPARE(then->all, 2);
}

void TestHandoverPaper::pdfIsWrittenWhole()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"sheet.pdf"_s);
    QVERIFY(report::writeHandover(paper(20), file));
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
    const base::Outcome failed = report::writeHandover(paper(20), folder.filePath(u"no/such/folder.pdf"_s));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, base::ErrorCode::Storage);
}

GRIDHALL_TEST(TestHandoverPaper, QGuiApplication)
#include "tst_handoverpaper.moc"

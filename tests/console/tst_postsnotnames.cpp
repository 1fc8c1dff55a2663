// SPDX-License-Identifier: GPL-3.0-or-later
// Who acted is a post and a seat on every wall, page, print and export; the account's name stands in the audit alone.
#include "seatwindow.h"

#include "drill/drillpast.h"
#include "drill/drillstart.h"
#include "language/language.h"
#include "queue/queuepanel.h"
#include "seat/seatlock.h"
#include "store/care/storetown.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <utility>

using namespace Qt::StringLiterals;
using domain::Role;
using ui::shell::Workplace;

namespace {

const QString kPlantedName = u"planted-zhang"_s, kPlantedPost = u"岗位甲一"_s;
const QByteArray kPlantedSecret = "a secret for planting";
/// Of whom an urgent case is that stands on the day's sheet, with the number in its very title.
const QString kPlantedCaller = u"欧阳某甲"_s, kPlantedNumber = u"13800007351"_s, kPlantedMatter = u"围挡被风吹倒"_s;

/// Whose name or number stands in a text or in bytes; empty: nobody's.
QString plantedIn(const QByteArray &bytes)
{
    for (const QString &planted : {kPlantedName, kPlantedCaller, kPlantedNumber}) {
        const auto *units = reinterpret_cast<const char *>(planted.utf16());
        QByteArray little(units, planted.size() * 2), big = little;
        for (qsizetype i = 0; i + 1 < big.size(); i += 2)
            std::swap(big[i], big[i + 1]);
        for (const QByteArray &pattern : {planted.toUtf8(), little, big, big.toHex(), big.toHex().toUpper()}) {
            if (bytes.contains(pattern))
                return planted;
        }
    }
    return {};
}

/// What an independent reader of PDFs finds as text.
QByteArray printedText(const QString &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s});
    return reader.waitForFinished() ? reader.readAllStandardOutput() : QByteArray("not read");
}

/// The file's own bytes and all that is packed in it: metadata, annotations, attachments.
QByteArray unpackedBytes(const QByteArray &pdf)
{
    constexpr quint32 kGuess = 1 << 20;
    QByteArray all = pdf;
    for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1)) {
        const qsizetype begin = at + 7, end = pdf.indexOf("endstream", begin);
        QByteArray packed(4, '\0');
        qToBigEndian(kGuess, packed.data()); // qUncompress begins with so much room
        if (end > begin && pdf.mid(at - 3, 3) != "end")
            all += qUncompress(packed + pdf.mid(begin, end - begin)) + '\n';
    }
    return all;
}

} // namespace

class TestPostsNotNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noPageNamesAnAccount();
    void noPrintOrExportNamesAnAccount();
    void noPdfNamesAnAccountOrACaller();

private:
    [[nodiscard]] QString anItem() const;
    [[nodiscard]] QString store() const { return m_folder.filePath(u"hall.gridhall"_s); }
    QTemporaryDir m_folder;
    region::RegionPtr m_region;
    base::CaseId m_touched; ///< a case to which the planted person did something
};

void TestPostsNotNames::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
    app::speak(QLocale(u"en"_s));
    m_region = *region::openPack(u"xujing"_s);
    const auto clock = drill::prepareDrill(store(), m_region, u"noon"_s, base::SystemClock().now());
    QVERIFY(clock && store::keepTown(store(), m_region->code));
    QVERIFY(drill::playDrillPast(m_region, {store(), {8}, clock->begin - std::chrono::hours(6), clock->begin, true}));
    auto session = seatwindow::sessionOf(store());
    QVERIFY(session);
    desk::IdentityDesk &identity = (*session)->identity();
    QVERIFY(identity.add({u"坐席03"_s, Role::Dispatcher}, {{u"planted-admin"_s, kPlantedSecret}, u"管理员"_s, Role::Administrator, false}).result());
    const domain::Actor admin{u"管理员"_s, Role::Administrator, u"planted-admin"_s, u"90"_s};
    QVERIFY(identity.add(admin, {{kPlantedName, kPlantedSecret}, kPlantedPost, Role::Supervisor, false}).result());
    QTRY_VERIFY((*session)->hall().loaded());
    const auto actor = identity.signIn({kPlantedName, kPlantedSecret}, u"03"_s).result();
    QVERIFY(actor);
    const live::CaseTable &table = (*session)->hall().table();
    for (live::Slot slot = 0; slot < table.rows().size() && !m_touched.isValid(); ++slot) {
        if (!table.row(slot).used)
            continue;
        const base::CaseId id = (*session)->hall().queueRow(slot).id;
        if ((*session)->desk().submit(domain::CaseOrder{id, {}, *actor, domain::AddNote{u"现场已查看"_s}}).result())
            m_touched = id;
    }
    QVERIFY(m_touched.isValid());
    domain::CaseOrder call{{}, {}, *actor, domain::ReportCase{}};
    auto &body = std::get<domain::ReportCase>(call.body);
    body.report.source = u"hotline"_s;
    body.report.item = anItem();
    body.report.title = kPlantedMatter + u' ' + kPlantedNumber;
    body.report.place = {u"国展路 11 号"_s, m_region->elements.front().point, {}, {}};
    body.report.caller = {kPlantedCaller, kPlantedNumber};
    body.report.reportedAt = (*session)->clock().now();
    body.inputs.base = domain::Severity::Orange;
    body.file = true;
    const auto taken = (*session)->desk().submit(call).result();
    QVERIFY2(taken, taken ? "" : qPrintable(base::describe(taken.error())));
}

QString TestPostsNotNames::anItem() const
{
    QString code;
    for (const domain::Item &item : m_region->rulebook.items) {
        if (item.life == domain::CaseLife::Case && (code.isEmpty() || item.code < code))
            code = item.code;
    }
    return code;
}

void TestPostsNotNames::noPageNamesAnAccount()
{
    const auto run = seatwindow::windowOf(store(), {1920, 1080});
    const auto lock = [&run] { return seatwindow::lockPageOf(*run); };
    QTRY_VERIFY(lock());
    seatwindow::give(lock()->own(), kPlantedName, kPlantedSecret);
    QTRY_VERIFY(qobject_cast<Workplace *>(run->window().centralWidget()));
    auto *workplace = qobject_cast<Workplace *>(run->window().centralWidget());
    QTRY_VERIFY(run->session()->hall().loaded());
    QWidget &window = const_cast<ui::shell::Frame &>(run->window());
    workplace->findChild<ui::queue::QueuePanel *>()->queue().select(m_touched);
    QTRY_VERIFY2(seatwindow::toldBy(window).contains(kPlantedPost), "the course says the post, or this test finds nothing");
    for (const QString &page : {u"desk"_s, u"hall"_s, u"map"_s, u"reports"_s, u"rules"_s, u"whatif"_s, u"duty"_s, u"suggestions"_s}) {
        QVERIFY2(workplace->showPage(page), qPrintable(page));
        QTest::qWait(200); // pages ask their desks
        QVERIFY2(!seatwindow::toldBy(window).contains(kPlantedName, Qt::CaseInsensitive), qPrintable(page));
    }
    QVERIFY(workplace->showPage(u"desk"_s));
    Q_EMIT workplace->lockWanted();
    QTRY_VERIFY(lock());
    QVERIFY(!seatwindow::toldBy(window).contains(kPlantedName, Qt::CaseInsensitive));
}

void TestPostsNotNames::noPrintOrExportNamesAnAccount()
{
    auto session = seatwindow::sessionOf(store());
    QVERIFY(session);
    QTRY_VERIFY((*session)->hall().loaded());
    const QDate today = (*session)->region()->toLocal((*session)->clock().now()).date();
    const auto sheet = (*session)->summaries().daySheet({today, {}}).result();
    QVERIFY2(sheet, sheet ? "" : qPrintable(base::describe(sheet.error())));
    const QString json = m_folder.filePath(u"day.json"_s);
    QVERIFY((*session)->summaries().saveJson(*sheet, json).result());
    QFile file(json);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(!written.isEmpty());
    QVERIFY(!QString::fromUtf8(written).contains(kPlantedName, Qt::CaseInsensitive));
    QCOMPARE(plantedIn(written), QString());
    QStringList printed;
    for (int page = 0; page < sheet->painter->pageCount(); ++page) {
        TextRecorder recorder({794, 1123});
        QPainter painter(&recorder);
        sheet->painter->paint(painter, page, QRectF(0, 0, 794, 1123));
        painter.end();
        for (const TextRecorder::Text &each : recorder.texts())
            printed << each.text;
    }
    QVERIFY2(printed.size() > 20, "the sheet says something, or this test finds nothing");
    QVERIFY(!printed.join(u'\n').contains(kPlantedName, Qt::CaseInsensitive));
    QCOMPARE(plantedIn(printed.join(u'\n').toUtf8()), QString());
}

// The file as it leaves the centre: its text, and its bytes with everything unpacked that lies in them.
void TestPostsNotNames::noPdfNamesAnAccountOrACaller()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "the package poppler-utils is missing");
    auto session = seatwindow::sessionOf(store());
    QVERIFY(session);
    QTRY_VERIFY((*session)->hall().loaded());
    const QDate today = (*session)->region()->toLocal((*session)->clock().now()).date();
    const auto sheet = (*session)->summaries().daySheet({today, {}}).result();
    QVERIFY2(sheet, sheet ? "" : qPrintable(base::describe(sheet.error())));
    const QString pdf = m_folder.filePath(u"day.pdf"_s);
    QVERIFY((*session)->summaries().savePdf(*sheet, pdf).result());
    const QByteArray text = printedText(pdf), joined = text.simplified().replace(' ', ""); // whatever blanks the reader put between
    QVERIFY2(QString::fromUtf8(joined).contains(kPlantedMatter), "the planted case stands on the sheet, or this test finds nothing");
    QCOMPARE(plantedIn(text), QString());
    QCOMPARE(plantedIn(joined), QString());
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll(), all = unpackedBytes(bytes);
    QVERIFY2(all.size() > bytes.size() + 1000, "something was unpacked, or this test finds nothing");
    QCOMPARE(plantedIn(all), QString());
}

GRIDHALL_TEST(TestPostsNotNames, QApplication)
#include "tst_postsnotnames.moc"

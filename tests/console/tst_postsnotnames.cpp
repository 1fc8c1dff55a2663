// SPDX-License-Identifier: GPL-3.0-or-later
// Who acted is a post and a seat on every wall, page, print and export; the account's name stands in the audit alone.
#include "consolerun.h"

#include "drill/drillpast.h"
#include "drill/drillstart.h"
#include "identity/lockpage.h"
#include "language/language.h"
#include "queue/queuepanel.h"
#include "seat/seatlock.h"
#include "store/care/storetown.h"
#include "support/testprogram.h"
#include "ui_hall/textrecorder.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Role;
using ui::shell::Workplace;

namespace {

const QString kPlantedName = u"planted-zhang"_s, kPlantedPost = u"岗位甲一"_s;
const QByteArray kPlantedSecret = "a secret for planting";

void hearAll(QAccessibleInterface *from, QStringList &heard, int depth = 0)
{
    if (from == nullptr || depth > 40)
        return;
    for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        heard << from->text(kind);
    for (int i = 0; i < from->childCount(); ++i)
        hearAll(from->child(i), heard, depth + 1);
}

QString shownAndSpoken(QWidget &window)
{
    QStringList told;
    for (const TextRecorder::Text &each : TextRecorder::listen(window))
        told << each.text;
    hearAll(QAccessible::queryAccessibleInterface(&window), told);
    return told.join(u'\n');
}

} // namespace

class TestPostsNotNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noPageNamesAnAccount();
    void noPrintOrExportNamesAnAccount();

private:
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
    auto session = session::Session::make({store(), u"xujing"_s, {}, false, {}, true, u"en"_s});
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
}

void TestPostsNotNames::noPageNamesAnAccount()
{
    app::Options options;
    options.region = u"xujing"_s;
    options.store = store();
    options.page = u"desk"_s;
    options.serves = false;
    options.size = QSize(1920, 1080);
    const auto run = std::make_unique<app::ConsoleRun>(options);
    QVERIFY(run->start());
    const auto lock = [&run] { return qobject_cast<ui::identity::LockPage *>(run->window().centralWidget()); };
    QTRY_VERIFY(lock());
    lock()->own().findChild<QLineEdit *>(u"person"_s)->setText(kPlantedName);
    lock()->own().findChild<QLineEdit *>(u"secret"_s)->setText(QString::fromUtf8(kPlantedSecret));
    lock()->own().give();
    QTRY_VERIFY(qobject_cast<Workplace *>(run->window().centralWidget()));
    auto *workplace = qobject_cast<Workplace *>(run->window().centralWidget());
    QTRY_VERIFY(run->session()->hall().loaded());
    QWidget &window = const_cast<ui::shell::Frame &>(run->window());
    workplace->findChild<ui::queue::QueuePanel *>()->queue().select(m_touched);
    QTRY_VERIFY2(shownAndSpoken(window).contains(kPlantedPost), "the course says the post, or this test finds nothing");
    for (const QString &page : {u"desk"_s, u"hall"_s, u"map"_s, u"reports"_s, u"rules"_s, u"whatif"_s, u"duty"_s, u"suggestions"_s}) {
        QVERIFY2(workplace->showPage(page), qPrintable(page));
        QTest::qWait(200); // pages ask their desks
        QVERIFY2(!shownAndSpoken(window).contains(kPlantedName, Qt::CaseInsensitive), qPrintable(page));
    }
    QVERIFY(workplace->showPage(u"desk"_s));
    Q_EMIT workplace->lockWanted();
    QTRY_VERIFY(lock());
    QVERIFY(!shownAndSpoken(window).contains(kPlantedName, Qt::CaseInsensitive));
}

void TestPostsNotNames::noPrintOrExportNamesAnAccount()
{
    auto session = session::Session::make({store(), u"xujing"_s, {}, false, {}, true, u"en"_s});
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
}

GRIDHALL_TEST(TestPostsNotNames, QApplication)
#include "tst_postsnotnames.moc"

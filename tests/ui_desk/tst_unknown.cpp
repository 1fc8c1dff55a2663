// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/deskpage.h"
#include "deskpage/waitingtile.h"
#include "map/panel/layerspanel.h"
#include "queue/queuepanel.h"
#include "severity/severitystrip.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"
#include "ui_hall/textrecorder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using Health = desk::FeedStatus::Health;

namespace {

desk::BatchPtr emptySnapshot()
{
    auto nothing = std::make_shared<desk::Batch>();
    nothing->snapshot = true;
    return nothing;
}

/// A text that claims to have counted and found nothing.
bool claimsNone(const QString &text)
{
    static const QRegularExpression none(u"(^|\\s)0$|No open cases|No case fits|Nothing waits"_s);
    return text.contains(none);
}

} // namespace

/// A hall that nobody has read yet, at the desk: its figures are unknown, and none is 0 (tst_hallloads has the wall).
class TestUnknown : public QObject {
    Q_OBJECT

    /// The stage's desk over a hall of its own, which is fed by hand.
    struct Unread {
        explicit Unread(const desk::BatchPtr &cases) : feed(cases), hall(stage.region, stage.clock, feed) { hall.catchUp(); }
        [[nodiscard]] ui::actions::Console console()
        {
            return {stage.theme, hall, stage.desk, stage.seat, stage.keys, stage.orders, nullptr, nullptr};
        }
        DeskStage stage;
        support::MockFeed feed;
        live::Hall hall;
    };

private Q_SLOTS:
    void whatNobodyHasReadIsUnknown_data()
    {
        QTest::addColumn<bool>("read");
        QTest::addColumn<bool>("failing");
        QTest::addColumn<QString>("awaited");
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1920, 1006), QSize(1366, 700), QSize(1024, 660)}) {
            QTest::addRow("unreadable, %d", size.width()) << false << true << QString() << size;
            QTest::addRow("loading, %d", size.width()) << false << false << QString() << size;
            QTest::addRow("a drill's past, %d", size.width()) << true << false << u"The past is being played"_s << size;
        }
    }

    void whatNobodyHasReadIsUnknown()
    {
        QFETCH(bool, read);
        QFETCH(bool, failing);
        QFETCH(QString, awaited);
        QFETCH(QSize, size);
        Unread unread(read ? emptySnapshot() : desk::BatchPtr());
        if (failing)
            unread.feed.setStatus({Health::ReadFailing, {}, u"The store cannot be read."_s, 0});
        unread.hall.setAwaited(awaited);
        QVERIFY(!unread.hall.isKnown());
        ui::deskpage::DeskPage page(unread.console());
        page.resize(size);
        page.show();
        DeskStage::settle();
        const auto texts = TextRecorder::listen(page);
        for (const TextRecorder::Text &text : texts)
            QVERIFY2(!claimsNone(text.text), qPrintable(text.text));
        for (const QAbstractButton *chip : page.queue().filters().findChildren<QAbstractButton *>())
            QVERIFY2(!claimsNone(chip->text()), qPrintable(chip->text()));
        auto *strip = page.findChild<ui::severity::SeverityStrip *>();
        QVERIFY(strip->accessibleName().contains(u"unknown"_s));
        QCOMPARE(std::ranges::count(TextRecorder::listen(*strip), u"–"_s, &TextRecorder::Text::text), 5);
        QVERIFY(says(TextRecorder::listen(*page.findChild<ui::deskpage::WaitingTile *>()), u"unknown"_s));
        QVERIFY(awaited.isEmpty() || says(texts, awaited));
        QVERIFY(!failing || says(texts, u"The open cases cannot be read"_s));
        // A filter does not turn what is unknown into "none".
        page.queue().filters().toggleLevel(domain::Severity::Red);
        for (const TextRecorder::Text &text : TextRecorder::listen(page))
            QVERIFY2(!claimsNone(text.text), qPrintable(text.text));
        // Once it is known, it is said.
        page.queue().filters().clear();
        unread.feed.publish(emptySnapshot());
        unread.hall.catchUp();
        unread.hall.setAwaited({});
        QVERIFY(unread.hall.isKnown());
        QVERIFY(says(TextRecorder::listen(page), u"No open cases"_s));
        QVERIFY(says(TextRecorder::listen(*page.findChild<ui::deskpage::WaitingTile *>()), u"Nothing waits"_s));
        QCOMPARE(std::ranges::count(TextRecorder::listen(*strip), u"0"_s, &TextRecorder::Text::text), 5);
    }

    void theSwitchesOfTheMapCountOnlyWhatIsKnown()
    {
        Unread unread{desk::BatchPtr()};
        const ui::map::LayersPanel panel(unread.hall, unread.stage.theme);
        const auto counts = [&panel](const QString &text) {
            const auto labels = panel.findChildren<QLabel *>();
            return std::ranges::count_if(labels, [&text](const QLabel *label) { return label->text() == text; });
        };
        QCOMPARE(counts(u"0"_s), 0);
        QVERIFY(counts(u"–"_s) >= 5);
        unread.feed.publish(emptySnapshot());
        unread.hall.catchUp();
        QVERIFY(counts(u"0"_s) >= 5);
        QCOMPARE(counts(u"–"_s), 0);
        unread.hall.setAwaited(u"The past is being played"_s);
        QCOMPARE(counts(u"0"_s), 0);
    }
};

GRIDHALL_TEST(TestUnknown, QApplication)
#include "tst_unknown.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/call/itemguess.h"
#include "live/call/parkedcalls.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

region::RegionPtr guessTown()
{
    auto town = std::make_shared<region::Region>();
    const auto add = [&town](const QString &code, const QString &name, const QString &minor, const QString &condition) {
        domain::Item item;
        item.code = code;
        item.name = name;
        item.minorName = minor;
        item.condition = condition;
        town->rulebook.items.insert(code, item);
    };
    add(u"H0207"_s, u"动迁房违规装修"_s, u"违规装修"_s, u"敲墙、破坏承重结构"_s);
    add(u"H0301"_s, u"房屋结构受损"_s, u"房屋"_s, u"楼道顶、外墙开裂"_s);
    add(u"E0512"_s, u"建筑噪声扰民"_s, u"噪声"_s, u"夜间施工"_s);
    add(u"C0101"_s, u"上水井盖"_s, u"上水井盖"_s, u"盖缺失、破损"_s);
    add(u"N1"_s, u"Illegal Parking"_s, u"Vehicles"_s, u"blocked driveway"_s);
    return town;
}

QStringList codesOf(const std::vector<live::ItemGuess> &guesses)
{
    QStringList codes;
    for (const live::ItemGuess &guess : guesses)
        codes << guess.item->code;
    return codes;
}

} // namespace

/// What a call's words mean, and calls that wait.
class TestCallParts final : public QObject {
    Q_OBJECT

private:
    const region::RegionPtr m_town = guessTown();
    const live::ItemGuesser m_guesser{*m_town};

private Q_SLOTS:
    void wordsMeanAnItem_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QStringList>("why");
        QTest::newRow("its condition") << u"楼上又在敲墙，灰掉下来"_s << u"H0207"_s << QStringList{u"敲墙"_s};
        QTest::newRow("its name counts more than a condition") << u"夜间施工，井盖缺失"_s << u"C0101"_s << QStringList{u"井盖缺失"_s};
        QTest::newRow("words that touch are one") << u"门口上水井盖坏了"_s << u"C0101"_s << QStringList{u"上水井盖"_s};
        QTest::newRow("Latin words, and their plural") << u"Cars block driveways all day"_s << u"N1"_s << QStringList{u"driveways"_s};
        QTest::newRow("one character is no word") << u"墙"_s << QString() << QStringList();
        QTest::newRow("nothing") << QString() << QString() << QStringList();
    }
    void wordsMeanAnItem()
    {
        QFETCH(QString, words);
        QFETCH(QString, first);
        QFETCH(QStringList, why);
        const auto guesses = m_guesser.guess(words, {}, {});
        QCOMPARE(guesses.empty() ? QString() : guesses.front().item->code, first);
        QCOMPARE(guesses.empty() ? QStringList() : guesses.front().words, why);
    }

    void whatWasBeforeSpeaksToo()
    {
        // Of itself, where no word does; the caller before the place.
        const auto silent = m_guesser.guess({}, {u"E0512"_s}, {u"H0301"_s});
        QCOMPARE(codesOf(silent), (QStringList{u"E0512"_s, u"H0301"_s}));
        QVERIFY(silent[0].ofCaller && !silent[0].ofPlace && silent[1].ofPlace);
        // A rare word says more than what was before.
        QCOMPARE(codesOf(m_guesser.guess(u"上水井盖"_s, {u"E0512"_s}, {})).front(), u"C0101"_s);
        QCOMPARE(m_guesser.guess(u"上水井盖 敲墙 噪声 房屋"_s, {}, {}, 2).size(), size_t(2));
    }

    void callsWait()
    {
        const QTemporaryDir folder;
        base::FixedClock clock(base::fromMsec(1'762'500'000'000));
        const auto now = [&clock] { return clock.now(); };
        {
            live::DraftBook book(folder.path(), clock);
            QSignalSpy loaded(&book, &live::DraftBook::loaded);
            book.open(u"store"_s, u"坐席03"_s);
            QTRY_COMPARE(loaded.count(), 1);
            live::ParkedCalls parking(&book, now);
            QSignalSpy changed(&parking, &live::ParkedCalls::changed);
            QVERIFY(parking.park(u"first"_s, {{u"description"_s, u"one"_s}}));
            QVERIFY(parking.park(u"second"_s, {{u"description"_s, u"two"_s}})); // in the same moment
            clock.advance(9min);
            QVERIFY(parking.park(u"third"_s, {{u"description"_s, u"three"_s}}));
            QCOMPARE(changed.count(), 3);
            QCOMPARE(parking.all().size(), size_t(3));
            QVERIFY(parking.toTell().empty());
            clock.advance(1min);
            QCOMPARE(parking.toTell().size(), size_t(2)); // each once
            QVERIFY(parking.toTell().empty());
        }
        // Another start of the program, and another person.
        live::DraftBook book(folder.path(), clock);
        QSignalSpy loaded(&book, &live::DraftBook::loaded);
        book.open(u"store"_s, u"坐席06"_s);
        QTRY_COMPARE(loaded.count(), 1);
        live::ParkedCalls parking(&book, now);
        QVERIFY(parking.all().empty());
        book.open(u"store"_s, u"坐席03"_s);
        QTRY_COMPARE(loaded.count(), 2);
        QCOMPARE(parking.all().size(), size_t(3));
        QCOMPARE(parking.all().front().since, base::fromMsec(1'762'500'000'000));
        const QString form = parking.all()[1].form;
        const auto fields = parking.take(form);
        QVERIFY(fields && *fields == (QVariantMap{{u"description"_s, u"two"_s}}));
        QVERIFY(!parking.take(form));
        QCOMPARE(parking.all().size(), size_t(2));
        QVERIFY2(!live::ParkedCalls(nullptr, now).park(u"x"_s, {}), "nowhere to keep it");
    }
};

GRIDHALL_TEST(TestCallParts, QCoreApplication)
#include "tst_callparts.moc"

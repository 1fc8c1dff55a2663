// SPDX-License-Identifier: GPL-3.0-or-later
// A forgotten caller whose pictures named him: in no byte of the store, its write-ahead log, the folder of pictures, and a backup with its own.
#include "desk/past/shelfdesk.h"
#include "store/care/backup.h"
#include "store/clearhistory.h"
#include "support/camera.h"
#include "support/testprogram.h"
#include "twostores.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace desktest;

namespace {

const QString kPicturedName = u"司徒照示例"_s, kPicturedNumber = u"13900004187"_s;

/// A segment of a JPEG file.
QByteArray jpegSegment(char marker, const QByteArray &payload)
{
    QByteArray segment("\xff", 1);
    segment.append(marker).append(char((payload.size() + 2) >> 8)).append(char((payload.size() + 2) & 0xff));
    return segment + payload;
}

/// Everything that is looked for of the caller: name and number, as text lies in files.
QList<QByteArray> picturedBytes() { return cases::bytesOfText(kPicturedName) + cases::bytesOfText(kPicturedNumber); }

/// What somebody may have written beside the pixels, in each of the texts that files have for it.
QByteArray picturedWords() { return picturedBytes().join('\0'); }

QByteArray namedJpeg()
{
    const QByteArray plain = support::photo({.latitude = 31.19, .longitude = 121.28});
    const QByteArray described = jpegSegment('\xfe', picturedWords()) +                                                        // a comment
                                 jpegSegment('\xe1', "http://ns.adobe.com/xap/1.0/" + QByteArray(1, '\0') + picturedWords()) + // XMP
                                 jpegSegment('\xed', "Photoshop 3.0" + QByteArray(1, '\0') + picturedWords());                 // IPTC
    return plain.left(2) + described + plain.mid(2) + picturedWords();
}

QByteArray namedPng()
{
    QImage image = support::street({200, 120});
    image.setText(u"Author"_s, kPicturedName);
    image.setText(u"Comment"_s, kPicturedNumber);
    return support::fileOf(image, "png");
}

} // namespace

class TestForgottenPictures : public TwoStoresTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void inNoByte_data();
    void inNoByte();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"hall.db"_s); }
    [[nodiscard]] QString copy() const { return m_folder->filePath(u"copy.db"_s); }
    [[nodiscard]] QStringList traces(const QList<QByteArray> &patterns) const { return cases::filesWith(m_folder->path(), patterns); }
    /// The key that opens the case's callers.
    [[nodiscard]] QByteArray callerKeyOf(base::CaseId id) const
    {
        const auto connection = store::Connection::open(path(), store::Connection::Mode::ReadOnly, store::kSqlite, base::Milliseconds(1000));
        const QString asked = u"SELECT key FROM caller_key WHERE case_id = %1"_s.arg(id.value);
        return connection ? (*connection)->scalar(asked).value_or(QVariant()).toByteArray() : QByteArray();
    }
};

void TestForgottenPictures::inNoByte_data()
{
    QTest::addColumn<bool>("onDisk");
    QTest::addColumn<QByteArray>("picture");
    QTest::newRow("jpeg") << true << namedJpeg();
    QTest::newRow("png") << true << namedPng();
}

void TestForgottenPictures::inNoByte()
{
    QFETCH(QByteArray, picture);
    const QList<QByteArray> named = picturedBytes();
    open();
    domain::CaseOrder call = aReport(u"a"_s);
    std::get<domain::ReportCase>(call.body).report.caller = {kPicturedName, kPicturedNumber};
    const base::CaseId id = submit(call).id;
    const store::MediaShelf shelf(path());
    const auto kept = desk::keepPicture(shelf, picture);
    REQUIRE(kept);
    QVERIFY(submit(order(id, domain::AddPhoto{kept->media, u"before"_s}, {}, domain::Role::Dispatcher)).id.isValid());
    QVERIFY(m_desk->settle().result().has_value());

    // They are found where they are: in the file as it came, and the key in the store.
    QVERIFY(std::ranges::any_of(named, [&picture](const QByteArray &each) { return picture.contains(each); }));
    const QByteArray key = callerKeyOf(id);
    QCOMPARE(key.size(), 32);
    QVERIFY(!traces({key}).isEmpty());

    QVERIFY(submit(order(id, domain::ForgetCaller{u"来电人要求"_s})).id.isValid());
    QVERIFY(m_desk->settle().result().has_value());
    REQUIRE(store::backup(path(), copy()));
    QTRY_COMPARE_WITH_TIMEOUT(traces(named + QList<QByteArray>{key, key.toHex(), key.toBase64()}), QStringList(), 20'000);
    // The pictures themselves are there, beside both: the search looked into them.
    for (const QString &each : {path(), copy()}) {
        const store::MediaShelf beside(each);
        QCOMPARE(beside.all(), QStringList(kept->media));
        QVERIFY(beside.look(kept->media) == store::MediaShelf::Look::Sound);
    }
    QVERIFY(desk::pictureOn(shelf, kept->media, {}).has_value());
    QVERIFY(m_desk->open(id).result()->state.report.caller.forgotten);
}

GRIDHALL_TEST(TestForgottenPictures, QCoreApplication)
#include "tst_forgottenpictures.moc"

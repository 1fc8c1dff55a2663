// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/door/picture.h"
#include "desk/past/shelfdesk.h"
#include "domain/source/media.h"
#include "support/camera.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using desk::PictureKind;

namespace {

/// CRC-32 of a PNG chunk.
quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

void put(QByteArray &bytes, qsizetype at, quint32 value)
{
    for (int i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(value >> (24 - 8 * i) & 0xff);
}

/// A few hundred bytes that claim to be an enormous picture.
QByteArray bomb()
{
    QByteArray png = support::fileOf(support::street({40, 20}), "png");
    put(png, 16, 50'000);
    put(png, 20, 50'000);
    put(png, 29, crcOf(png.mid(12, 17)));
    return png;
}

} // namespace

/// What may become a picture of a case, what is left of it, and where it is kept.
class PicturesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsAreToldByBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const QImage image = support::street();
        QTest::newRow("jpeg") << support::fileOf(image, "jpeg") << int(PictureKind::Jpeg);
        QTest::newRow("png") << support::fileOf(image, "png") << int(PictureKind::Png);
        QTest::newRow("webp") << support::fileOf(image, "webp") << int(PictureKind::Webp);
        QTest::newRow("heic") << QByteArray("\0\0\0\x18"
                                            "ftypheic\0\0\0\0mif1heic",
                                            24)
                              << int(PictureKind::Heic);
        QTest::newRow("avif") << QByteArray("\0\0\0\x18"
                                            "ftypavif\0\0\0\0",
                                            16)
                              << int(PictureKind::Heic);
        QTest::newRow("mp4") << QByteArray("\0\0\0\x18"
                                           "ftypisom\0\0\0\0",
                                           16)
                             << int(PictureKind::Other);
        QTest::newRow("gif") << QByteArray("GIF89a\1\0\1\0") << int(PictureKind::Other);
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << int(PictureKind::Other);
        QTest::newRow("bmp") << support::fileOf(image, "bmp") << int(PictureKind::Other);
        QTest::newRow("text") << QByteArray("x") << int(PictureKind::Other);
        QTest::newRow("nothing") << QByteArray() << int(PictureKind::Other);
    }
    void kindsAreToldByBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        QCOMPARE(int(desk::pictureKind(bytes)), kind);
        QCOMPARE(desk::readyPicture(bytes).has_value(), kind < int(PictureKind::Heic));
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        const QByteArray jpeg = support::photo({});
        const QByteArray png = support::fileOf(support::street(), "png");
        const QByteArray webp = support::fileOf(support::street(), "webp");
        QTest::newRow("heic") << QByteArray("\0\0\0\x18"
                                            "ftypheic\0\0\0\0",
                                            16)
                              << u"HEIC"_s;
        QTest::newRow("text") << QByteArray("not a picture") << u"JPEG, PNG and WebP"_s;
        QTest::newRow("a jpeg's first half") << jpeg.left(jpeg.size() / 2) << u"not whole"_s;
        QTest::newRow("a jpeg without its last byte") << jpeg.chopped(1) << u"not whole"_s;
        QTest::newRow("a jpeg's head") << jpeg.left(20) << u"not whole"_s;
        QTest::newRow("a png's first half") << png.left(png.size() / 2) << u"not whole"_s;
        QTest::newRow("a webp's first half") << webp.left(webp.size() / 2) << u"not whole"_s;
        QTest::newRow("a bomb") << bomb() << u"50000 × 50000"_s;
        QTest::newRow("20 MB and a byte") << jpeg + QByteArray(desk::kMostPictureBytes + 1 - jpeg.size(), ' ') << u"20 MB"_s;
    }
    void whatIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        const auto ready = desk::readyPicture(bytes);
        QVERIFY(!ready);
        QCOMPARE(ready.error().code, base::ErrorCode::Malformed);
        QVERIFY2(ready.error().sentence.contains(word), qPrintable(base::describe(ready.error())));
        QVERIFY(ready.error().sentence.endsWith(u'.'));
    }

    void whatIsKept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QSize>("size");
        QImage noted = support::street();
        noted.setText(u"Comment"_s, u"the caller's name"_s);
        QImage glass = support::street().convertToFormat(QImage::Format_ARGB32);
        glass.fill(QColor(10, 20, 30, 90));
        QTest::newRow("jpeg") << support::fileOf(noted, "jpeg") << u"jpg"_s << QSize(320, 200);
        QTest::newRow("jpeg turned upright") << support::photo({.orientation = 6}) << u"jpg"_s << QSize(200, 320);
        QTest::newRow("jpeg with something behind its end") << support::photo({}) + "the caller's name" << u"jpg"_s << QSize(320, 200);
        QTest::newRow("png") << support::fileOf(noted, "png") << u"png"_s << QSize(320, 200);
        QTest::newRow("webp") << support::fileOf(noted, "webp") << u"jpg"_s << QSize(320, 200);
        QTest::newRow("webp that lets through") << support::fileOf(glass, "webp") << u"png"_s << QSize(320, 200);
        QTest::newRow("larger than is kept") << support::fileOf(support::street({8192, 100}), "jpeg") << u"jpg"_s << QSize(4096, 50);
    }
    /// The pixels, upright, and nothing else that came with them.
    void whatIsKept()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, ending);
        QFETCH(QSize, size);
        const auto ready = desk::readyPicture(bytes);
        QVERIFY2(ready, ready ? "" : qPrintable(base::describe(ready.error())));
        QCOMPARE(ready->ending, ending);
        QCOMPARE(ready->size, size);
        QVERIFY(!ready->bytes.contains("Exif") && !ready->bytes.contains("caller") && !ready->bytes.contains("tEXt"));
        const auto image = desk::unpacked(ready->bytes);
        QVERIFY(image);
        QCOMPARE(image->size(), size);
        QVERIFY(image->textKeys().isEmpty());
        QCOMPARE(*desk::readyPicture(bytes), *ready); // the same file is the same picture
    }

    void upIsUp()
    {
        const auto ready = desk::readyPicture(support::photo({.orientation = 6}));
        QVERIFY(ready);
        const QImage image = *desk::unpacked(ready->bytes);
        QVERIFY(image.pixelColor(150, 20).lightness() > 240); // white stands upper right after a quarter turn
        QVERIFY(image.pixelColor(20, 20).lightness() < 200);
    }

    void whereTheCameraWas_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("known");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::newRow("Xujing") << support::photo({.latitude = 31.19005, .longitude = 121.28803}) << true << 31.19005 << 121.28803;
        QTest::newRow("south and west") << support::photo({.latitude = 33.5, .longitude = 70.25, .south = 'S', .west = 'W'}) << true << -33.5
                                        << -70.25;
        QTest::newRow("turned") << support::photo({.orientation = 6, .latitude = 31.0, .longitude = 121.0}) << true << 31.0 << 121.0;
        QTest::newRow("no fix") << support::photo({}) << false << 0.0 << 0.0;
        QTest::newRow("no fractions") << support::photo({.latitude = 31, .longitude = 121, .unit = 0}) << false << 0.0 << 0.0;
        QTest::newRow("off the globe") << support::photo({.latitude = 131, .longitude = 121}) << false << 0.0 << 0.0;
        QTest::newRow("no note at all") << support::fileOf(support::street(), "jpeg") << false << 0.0 << 0.0;
    }
    void whereTheCameraWas()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, known);
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        const auto ready = desk::readyPicture(bytes);
        QVERIFY(ready);
        QCOMPARE(ready->takenAt.has_value(), known);
        if (known)
            QVERIFY(base::distance(*ready->takenAt, {latitude, longitude}) < base::Metres{1});
    }

    void cutAnywhereItIsRefused()
    {
        for (const char *format : {"jpeg", "png", "webp"}) {
            const QByteArray whole = support::fileOf(support::street({64, 48}), format);
            for (qsizetype length = 0; length < whole.size() - 12; length += 7) // the last chunk of a PNG says only that it was the last
                QVERIFY2(!desk::readyPicture(whole.left(length)),
                         qPrintable(u"%1 %2 of %3"_s.arg(QLatin1StringView(format)).arg(length).arg(whole.size())));
        }
    }

    void theShelf()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"hall.store"_s);
        const store::MediaShelf shelf(path);
        QVERIFY(!QFileInfo::exists(shelf.folder()));
        const auto kept = desk::keepPicture(shelf, support::photo({.latitude = 31.19, .longitude = 121.28}));
        QVERIFY(kept);
        QVERIFY(kept->takenAt);
        const auto again = desk::keepPicture(shelf, support::photo({.latitude = 31.19, .longitude = 121.28}));
        QCOMPARE(again->media, kept->media);
        QCOMPARE(shelf.all(), QStringList(kept->media));
        const QString file = shelf.folder() + u'/' + domain::fileOfMedia(kept->media);
        QCOMPARE(QFileInfo(shelf.folder()).permissions() & QFile::Permissions(0x77), QFile::Permissions());
        QCOMPARE(QFileInfo(file).permissions() & QFile::Permissions(0x77), QFile::Permissions());
        QFile on(file);
        QVERIFY(on.open(QIODevice::ReadWrite));
        const QByteArray bytes = on.readAll();
        QVERIFY(kept->media.contains(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())));
        QCOMPARE(desk::pictureOn(shelf, kept->media, {160, 160})->size(), QSize(160, 100));
        on.seek(bytes.size() / 2);
        on.write("!");
        on.close();
        QVERIFY(shelf.look(kept->media) == store::MediaShelf::Look::Altered);
        QVERIFY(desk::pictureOn(shelf, kept->media, {}).error().sentence.contains(u"altered"_s));
        QVERIFY(desk::keepPicture(shelf, support::photo({})));
        QVERIFY(shelf.look(kept->media) == store::MediaShelf::Look::Sound); // kept anew, it is whole again
        QVERIFY(QDir(shelf.folder()).removeRecursively());
        QVERIFY(desk::pictureOn(shelf, kept->media, {}).error().sentence.contains(u"away"_s));
        QVERIFY(!desk::pictureOn(shelf, u"media:../../etc/passwd"_s, {}));
        QVERIFY(!desk::pictureOn(shelf, u"https://pictures.test/1.jpg"_s, {}));
    }

    void aShelfThatCannotBeWrittenIsSaidSo()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"hall.store"_s);
        QFile inTheWay(store::MediaShelf::folderOf(path));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto kept = desk::keepPicture(store::MediaShelf(path), support::photo({}));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, base::ErrorCode::Storage);
        QVERIFY(kept.error().sentence.endsWith(u'.'));
    }

    void filesAreReadBehindTheDoor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("a photo under a wrong name") << u"photo.txt"_s << true;
        QTest::newRow("a text under a photo's name") << u"text.jpg"_s << false;
        QTest::newRow("a folder") << u"."_s << false;
        QTest::newRow("nothing") << u"none.jpg"_s << false;
    }
    void filesAreReadBehindTheDoor()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        QTemporaryDir dir;
        for (const auto &[file, bytes] : {std::pair(u"photo.txt"_s, support::photo({})), std::pair(u"text.jpg"_s, QByteArray("x"))}) {
            QFile written(dir.filePath(file));
            QVERIFY(written.open(QIODevice::WriteOnly) && written.write(bytes) == bytes.size());
        }
        desk::ShelfDesk desk(dir.filePath(u"hall.store"_s));
        auto answer = desk.keepFile(dir.filePath(name));
        QCOMPARE(answer.result().has_value(), good);
        QFile file(dir.filePath(name)); // its bytes without it are judged alike
        if (file.open(QIODevice::ReadOnly)) {
            const auto bytes = desk.keepBytes(file.readAll()).result();
            QCOMPARE(bytes.has_value(), good);
            QVERIFY(good ? *bytes == *answer.result() : bytes.error().sentence == answer.result().error().sentence);
        }
        if (good)
            QCOMPARE(desk.picture(answer.result()->media, {}).result()->size(), QSize(320, 200));
        else
            QVERIFY(!answer.result().error().sentence.isEmpty());
    }
};

GRIDHALL_TEST(PicturesTest, QCoreApplication)
#include "tst_pictures.moc"

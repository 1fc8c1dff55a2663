// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/door/picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImageReader>
#include <QImageWriter>

#include <array>
#include <libexif/exif-data.h>
#include <libexif/exif-utils.h>
#include <memory>

namespace desk {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr int kJpegQuality = 90;
constexpr int kMostMegabytes = 256; ///< of one unpacked picture; 60 million pixels of four bytes take 229
constexpr qsizetype kMostExif = 256 * 1024;

tl::unexpected<base::Error> refusedPicture(const QString &sentence, const QString &detail = {})
{
    return base::fail(ErrorCode::Malformed, sentence, detail, u"picture"_s);
}

tl::unexpected<base::Error> noPicture(PictureKind kind)
{
    if (kind == PictureKind::Heic)
        return refusedPicture(QCoreApplication::translate(
            "desk", "This is a HEIC picture, which cannot be shown here. Have the phone save JPEG (“most compatible”), or send it as a screenshot."));
    return refusedPicture(QCoreApplication::translate("desk", "This is no picture that can be kept: JPEG, PNG and WebP can. Choose another file."));
}

tl::unexpected<base::Error> notWhole(const QString &detail)
{
    return refusedPicture(QCoreApplication::translate("desk", "The picture is not whole: it broke off on its way, or is damaged. Fetch it again."),
                          detail);
}

const char *formatOf(PictureKind kind)
{
    switch (kind) {
    case PictureKind::Jpeg: return "jpeg";
    case PictureKind::Png: return "png";
    case PictureKind::Webp: return "webp";
    case PictureKind::Heic:
    case PictureKind::Other: break;
    }
    return nullptr;
}

/// The decoder fills what is missing of a JPEG with grey and calls it read; so its end is looked for: the marker EOI after the scans.
bool endsAsJpeg(const QByteArray &bytes)
{
    const auto at = [&bytes](qsizetype i) { return static_cast<uchar>(bytes[i]); };
    bool inScan = false;
    for (qsizetype i = 2; i + 1 < bytes.size();) {
        if (at(i) != 0xff) {
            if (!inScan)
                return false;
            ++i;
            continue;
        }
        const uchar marker = at(i + 1);
        if (marker == 0xd9)
            return inScan;
        const bool isAlone = marker == 0x00 || marker == 0x01 || marker == 0xff || (marker >= 0xd0 && marker <= 0xd7);
        if (isAlone) {
            i += marker == 0xff ? 1 : 2;
            continue;
        }
        if (i + 3 >= bytes.size())
            return false;
        inScan = marker == 0xda;
        i += 2 + (at(i + 2) << 8 | at(i + 3));
    }
    return false;
}

struct FreeExif {
    void operator()(ExifData *data) const { exif_data_unref(data); }
};

/// Degrees, minutes and seconds as one number; none when they are not three true fractions.
std::optional<double> degreesOf(ExifContent *gps, ExifTag tag, ExifByteOrder order)
{
    const ExifEntry *entry = exif_content_get_entry(gps, tag);
    if (entry == nullptr || entry->format != EXIF_FORMAT_RATIONAL || entry->components != 3 || entry->size < 24)
        return std::nullopt;
    double degrees = 0;
    double unit = 1;
    for (size_t i = 0; i < 3; ++i, unit /= 60) {
        const ExifRational part = exif_get_rational(entry->data + 8 * i, order);
        if (part.denominator == 0)
            return std::nullopt;
        degrees += unit * part.numerator / part.denominator;
    }
    return degrees;
}

bool isReference(ExifContent *gps, ExifTag tag, char letter)
{
    const ExifEntry *entry = exif_content_get_entry(gps, tag);
    return entry != nullptr && entry->format == EXIF_FORMAT_ASCII && entry->size >= 1 && entry->data[0] == static_cast<unsigned char>(letter);
}

/// Where the camera says that it was; WGS 84, as Exif has it. None without a receiver's fix.
std::optional<base::GeoPoint> positionIn(const QByteArray &jpeg)
{
    const auto bytes = static_cast<unsigned int>(std::min(jpeg.size(), kMostExif));
    const std::unique_ptr<ExifData, FreeExif> data(exif_data_new_from_data(reinterpret_cast<const unsigned char *>(jpeg.constData()), bytes));
    if (!data)
        return std::nullopt;
    ExifContent *gps = data->ifd[EXIF_IFD_GPS];
    const ExifByteOrder order = exif_data_get_byte_order(data.get());
    const auto tag = [](int number) { return static_cast<ExifTag>(number); };
    auto latitude = degreesOf(gps, tag(EXIF_TAG_GPS_LATITUDE), order);
    auto longitude = degreesOf(gps, tag(EXIF_TAG_GPS_LONGITUDE), order);
    if (!latitude || !longitude || (*latitude == 0 && *longitude == 0))
        return std::nullopt;
    const bool south = isReference(gps, tag(EXIF_TAG_GPS_LATITUDE_REF), 'S');
    const bool west = isReference(gps, tag(EXIF_TAG_GPS_LONGITUDE_REF), 'W');
    const base::GeoPoint point{south ? -*latitude : *latitude, west ? -*longitude : *longitude};
    return base::isOnGlobe(point.latitude, point.longitude) ? std::optional(point) : std::nullopt;
}

base::Outcome checkSize(QSize size)
{
    if (size.isEmpty())
        return notWhole(u"no size"_s);
    if (qint64(size.width()) * size.height() > kMostPicturePixels)
        return refusedPicture(QCoreApplication::translate("desk", "The picture has %1 × %2 pixels; at most %3 million can be kept. Make it smaller.")
                                  .arg(size.width())
                                  .arg(size.height())
                                  .arg(kMostPicturePixels / 1'000'000));
    return {};
}

/// What is written is the pixels and nothing else: a fresh image knows no texts, resolution or profile.
QImage bare(const QImage &image)
{
    QImage pixels = image;
    if (pixels.colorSpace().isValid() && pixels.colorSpace() != QColorSpace(QColorSpace::SRgb))
        pixels.convertToColorSpace(QColorSpace::SRgb);
    pixels = pixels.convertToFormat(pixels.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (std::max(pixels.width(), pixels.height()) > kLongestPictureSide)
        pixels = pixels.scaled(kLongestPictureSide, kLongestPictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return QImage(pixels.constBits(), pixels.width(), pixels.height(), pixels.bytesPerLine(), pixels.format()).copy();
}

base::Result<ReadyPicture> packed(const QImage &image, PictureKind kind, std::optional<base::GeoPoint> takenAt)
{
    const QImage pixels = bare(image);
    if (pixels.isNull())
        return notWhole(u"no memory"_s);
    ReadyPicture ready{{}, kind == PictureKind::Png || pixels.hasAlphaChannel() ? u"png"_s : u"jpg"_s, pixels.size(), takenAt};
    QBuffer buffer(&ready.bytes);
    QImageWriter writer(&buffer, ready.ending == u"png" ? "png" : "jpeg");
    if (ready.ending != u"png")
        writer.setQuality(kJpegQuality);
    if (!writer.write(pixels))
        return notWhole(writer.errorString());
    const auto again = unpacked(ready.bytes);
    if (!again)
        return base::pass(again);
    if (again->size() != ready.size)
        return notWhole(u"another size when read again"_s);
    return ready;
}

} // namespace

PictureKind pictureKind(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return PictureKind::Jpeg;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return PictureKind::Png;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return PictureKind::Webp;
    constexpr std::array kBrands{"heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif"};
    if (bytes.mid(4, 4) == "ftyp" && std::ranges::any_of(kBrands, [&](const char *brand) { return bytes.mid(8, 4) == brand; }))
        return PictureKind::Heic;
    return PictureKind::Other;
}

base::Result<ReadyPicture> readyPicture(const QByteArray &file)
{
    if (file.size() > kMostPictureBytes)
        return refusedPicture(QCoreApplication::translate("desk", "The file is larger than %1 MB. Make the picture smaller and choose it again.")
                                  .arg(kMostPictureBytes / 1024 / 1024));
    const PictureKind kind = pictureKind(file);
    const char *format = formatOf(kind);
    if (format == nullptr)
        return noPicture(kind);
    QByteArray bytes = file;
    QBuffer buffer(&bytes);
    QImageReader::setAllocationLimit(kMostMegabytes);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    if (kind == PictureKind::Webp && !QImageReader::supportedImageFormats().contains("webp"))
        return refusedPicture(QCoreApplication::translate("desk", "WebP pictures cannot be read here: qt6-image-formats-plugins is not installed."));
    if (!reader.canRead())
        return notWhole(reader.errorString());
    // Before anything is unpacked: a few bytes may claim to be a picture as large as a town.
    if (const base::Outcome fits = checkSize(reader.size()); !fits)
        return base::pass(fits);
    if (kind == PictureKind::Jpeg && !endsAsJpeg(file))
        return notWhole(u"no end of image"_s);
    const QImage image = reader.read();
    if (image.isNull())
        return notWhole(reader.errorString());
    return packed(image, kind, kind == PictureKind::Jpeg ? positionIn(file) : std::nullopt);
}

base::Result<ReadyPicture> readyPicture(const QImage &image)
{
    if (const base::Outcome fits = checkSize(image.size()); !fits)
        return base::pass(fits);
    return packed(image, PictureKind::Other, std::nullopt);
}

base::Result<QImage> unpacked(const QByteArray &kept, QSize within)
{
    QByteArray bytes = kept;
    QBuffer buffer(&bytes);
    QImageReader::setAllocationLimit(kMostMegabytes);
    const char *format = formatOf(pictureKind(kept));
    if (format == nullptr)
        return noPicture(PictureKind::Other);
    QImageReader reader(&buffer, format);
    const QSize size = reader.size();
    if (const base::Outcome fits = checkSize(size); !fits)
        return base::pass(fits);
    if (!within.isEmpty() && (size.width() > within.width() || size.height() > within.height()))
        reader.setScaledSize(size.scaled(within, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return notWhole(reader.errorString());
    return image;
}

} // namespace desk

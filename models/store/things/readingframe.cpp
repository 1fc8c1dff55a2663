// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/things/readingframe.h"

#include "store/checksum.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

namespace store {

namespace {

constexpr QByteArrayView kMark("\xF7RdG", 4);
constexpr qsizetype kHead = 4 + 4 + 4;           // mark, length, checksum
constexpr quint32 kPlainMost = 64 * 1024 * 1024; // what a frame may become when it is unpacked
constexpr auto kStream = QDataStream::Qt_6_0;    // never changed: segments outlive the program
constexpr int kCompression = 1;                  // codes repeat: more effort finds little more

void put(QDataStream &out, const domain::Reading &reading)
{
    out << reading.thing.toUtf8() << qint64(base::toMsec(reading.at)) << reading.unit.toUtf8();
    if (const auto *number = std::get_if<double>(&reading.value))
        out << quint8(0) << *number;
    else
        out << quint8(1) << std::get<QString>(reading.value).toUtf8();
}

domain::Reading taken(QDataStream &in)
{
    QByteArray thing;
    QByteArray unit;
    qint64 at = 0;
    quint8 isWord = 0;
    in >> thing >> at >> unit >> isWord;
    domain::Reading reading{QString::fromUtf8(thing), 0.0, QString::fromUtf8(unit), base::fromMsec(at)};
    if (isWord != 0) {
        QByteArray word;
        in >> word;
        reading.value = QString::fromUtf8(word);
    } else {
        double number = 0;
        in >> number;
        reading.value = number;
    }
    return reading;
}

std::optional<ReadingBatch> batchOf(const QByteArray &packed)
{
    if (packed.size() < 4 || qFromBigEndian<quint32>(packed.constData()) > kPlainMost)
        return std::nullopt;
    const QByteArray plain = qUncompress(packed);
    QDataStream in(plain);
    in.setVersion(kStream);
    ReadingBatch batch;
    quint8 kind = 0;
    qint64 moment = 0;
    QByteArray source;
    quint32 count = 0;
    in >> kind >> moment >> source >> count;
    if (in.status() != QDataStream::Ok || count > kBatchMost ||
        (kind != quint8(ReadingBatch::Kind::Came) && kind != quint8(ReadingBatch::Kind::Newest)))
        return std::nullopt;
    batch.kind = static_cast<ReadingBatch::Kind>(kind);
    batch.taken = base::fromMsec(moment);
    batch.source = QString::fromUtf8(source);
    batch.readings.reserve(count);
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        batch.readings.push_back(taken(in));
    return in.status() == QDataStream::Ok ? std::optional(std::move(batch)) : std::nullopt;
}

/// The whole frame at that place: its payload; none: broken, or not all of it is there.
std::optional<QByteArray> payloadAt(QByteArrayView bytes, qsizetype at)
{
    if (bytes.size() - at < kHead || bytes.sliced(at, kMark.size()) != kMark)
        return std::nullopt;
    const auto length = qFromBigEndian<quint32>(bytes.data() + at + 4);
    if (length > quint32(kFrameMost) || bytes.size() - at - kHead < qsizetype(length))
        return std::nullopt;
    const QByteArrayView payload = bytes.sliced(at + kHead, length);
    if (checksum(payload) != qFromBigEndian<quint32>(bytes.data() + at + 8))
        return std::nullopt;
    return payload.toByteArray();
}

/// Whether more bytes could make a frame of what stands there.
bool mayGrow(QByteArrayView bytes, qsizetype at)
{
    const QByteArrayView rest = bytes.sliced(at);
    if (rest.size() < kHead)
        return kMark.startsWith(rest.first(std::min(rest.size(), kMark.size()))) || rest.startsWith(kMark);
    const auto length = qFromBigEndian<quint32>(rest.data() + 4);
    return rest.startsWith(kMark) && length <= quint32(kFrameMost) && rest.size() < kHead + qsizetype(length);
}

} // namespace

QByteArray frameOf(const ReadingBatch &batch)
{
    Q_ASSERT(batch.readings.size() <= kBatchMost);
    QByteArray plain;
    QDataStream out(&plain, QIODevice::WriteOnly);
    out.setVersion(kStream);
    out << quint8(batch.kind) << qint64(base::toMsec(batch.taken)) << batch.source.toUtf8() << quint32(batch.readings.size());
    for (const domain::Reading &reading : batch.readings)
        put(out, reading);
    const QByteArray packed = qCompress(plain, kCompression);
    QByteArray frame(kMark.data(), kMark.size());
    frame.resize(kHead);
    qToBigEndian(quint32(packed.size()), frame.data() + 4);
    qToBigEndian(checksum(packed), frame.data() + 8);
    return frame + packed;
}

FrameFound frameAt(QByteArrayView bytes, qsizetype at)
{
    if (at >= bytes.size())
        return {FrameFound::State::Unfinished, at, {}};
    if (const auto payload = payloadAt(bytes, at)) {
        const qsizetype next = at + kHead + payload->size();
        if (auto batch = batchOf(*payload))
            return {FrameFound::State::Sound, next, *std::move(batch)};
        return {FrameFound::State::Broken, next, {}};
    }
    const bool grows = mayGrow(bytes, at);
    for (qsizetype next = bytes.indexOf(kMark, at + 1); next >= 0; next = bytes.indexOf(kMark, next + 1)) {
        if (payloadAt(bytes, next) || (!grows && mayGrow(bytes, next)))
            return {FrameFound::State::Broken, next, {}};
    }
    if (grows)
        return {FrameFound::State::Unfinished, at, {}};
    return {FrameFound::State::Broken, bytes.size(), {}};
}

} // namespace store

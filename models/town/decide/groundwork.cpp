// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/decide/groundwork.h"

#include "region/ground/geometry.h"
#include "region/ground/labelpoint.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <boost/version.hpp>
#include <geos_c.h>

#include <algorithm>

namespace town {

namespace {

constexpr quint32 kGroundworkMagic = 0x47485731; ///< "GHW1", of every version
constexpr int kAnswersVersion = 2;               ///< another meaning of an answer, or another way to write it, is another number
constexpr quint32 kMostAnswers = 1'000'000;
constexpr qsizetype kHeadBytes = 1'000; ///< more than all that stands before the answers
constexpr qsizetype kLengthBytes = 8;   ///< of a key and its answer

/// Whoever works it out: another one may come to other digits.
QByteArray workedOutBy()
{
    return (QByteArrayList{QByteArray::number(kAnswersVersion), QCoreApplication::applicationVersion().toUtf8().left(100), GEOSversion(),
                           QByteArray::number(BOOST_VERSION)})
        .join(' ');
}

/// Writes answers down; doubles whole.
class AnswerWriter {
public:
    explicit AnswerWriter(QDataStream &out) : m_out(out) {}
    void put(double number) { m_out << number; }
    void put(bool truth) { m_out << truth; }
    void put(size_t number) { m_out << quint64(number); }
    void put(const QPointF &point) { m_out << point; }
    void put(const QPolygonF &ring)
    {
        put(size_t(ring.size()));
        for (const QPointF &point : ring)
            put(point);
    }
    void put(const base::GeoPoint &point) { all(point.latitude, point.longitude); }
    void put(const FoundPart &part) { all(part.ring, part.holes); }
    void put(const CommonGround &common) { all(common.parts, common.squareMetres); }
    void put(const Groundwork::Over &over) { all(over.squareMetres, over.at, over.hasAt); }
    void put(const Gap &gap) { all(gap.ground, gap.one, gap.other, gap.squareMetres, gap.widest); }
    void put(const region::CleanRing &clean) { all(clean.ring, clean.holes, clean.spikes, clean.touches, clean.crossing); }
    template <class One, class Other> void put(const std::pair<One, Other> &two) { all(two.first, two.second); }
    template <class Thing> void put(const std::vector<Thing> &things)
    {
        put(things.size());
        for (const Thing &thing : things)
            put(thing);
    }
    template <class Thing> void put(const std::optional<Thing> &maybe)
    {
        put(maybe.has_value());
        if (maybe)
            put(*maybe);
    }

private:
    template <class... Things> void all(const Things &...things) { (put(things), ...); }
    QDataStream &m_out;
};

/// … and reads them.
class AnswerReader {
public:
    explicit AnswerReader(QDataStream &in) : m_in(in) {}
    void get(double &number) { m_in >> number; }
    void get(bool &truth) { m_in >> truth; }
    void get(size_t &number)
    {
        quint64 read = 0;
        m_in >> read;
        number = size_t(read);
    }
    void get(QPointF &point) { m_in >> point; }
    void get(QPolygonF &ring)
    {
        size_t count = 0; // not believed: no room is made for points that are not there
        get(count);
        for (size_t i = 0; i < count && m_in.status() == QDataStream::Ok; ++i) {
            QPointF point;
            get(point);
            ring.append(point);
        }
    }
    void get(base::GeoPoint &point) { all(point.latitude, point.longitude); }
    void get(FoundPart &part) { all(part.ring, part.holes); }
    void get(CommonGround &common) { all(common.parts, common.squareMetres); }
    void get(Groundwork::Over &over) { all(over.squareMetres, over.at, over.hasAt); }
    void get(Gap &gap) { all(gap.ground, gap.one, gap.other, gap.squareMetres, gap.widest); }
    void get(region::CleanRing &clean) { all(clean.ring, clean.holes, clean.spikes, clean.touches, clean.crossing); }
    template <class One, class Other> void get(std::pair<One, Other> &two) { all(two.first, two.second); }
    template <class Thing> void get(std::vector<Thing> &things)
    {
        size_t count = 0;
        get(count);
        for (size_t i = 0; i < count && m_in.status() == QDataStream::Ok; ++i)
            get(things.emplace_back());
    }
    template <class Thing> void get(std::optional<Thing> &maybe)
    {
        bool has = false;
        get(has);
        if (has)
            get(maybe.emplace());
    }

private:
    template <class... Things> void all(Things &...things) { (get(things), ...); }
    QDataStream &m_in;
};

template <class Thing> QByteArray written(const Thing &thing)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    AnswerWriter(out).put(thing);
    return bytes;
}

void addRing(QCryptographicHash &hash, const QPolygonF &ring)
{
    const qsizetype points = ring.size();
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&points), sizeof points));
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(ring.constData()), points * qsizetype(sizeof(QPointF))));
}

/// What a question is known by: which it is, and every point of what it was asked with.
class Key {
public:
    explicit Key(char question) { m_hash.addData(QByteArrayView(&question, 1)); }
    Key &operator<<(const QPolygonF &ring)
    {
        addRing(m_hash, ring);
        return *this;
    }
    Key &operator<<(const FoundPart &part)
    {
        const size_t holes = part.holes.size();
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&holes), sizeof holes));
        addRing(m_hash, part.ring);
        for (const QPolygonF &hole : part.holes)
            addRing(m_hash, hole);
        return *this;
    }
    Key &operator<<(const std::vector<FoundPart> &parts)
    {
        for (const FoundPart &part : parts)
            *this << part;
        return *this;
    }
    [[nodiscard]] QByteArray bytes() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

bool Groundwork::isOne(QByteArrayView bytes)
{
    return bytes.size() >= qsizetype(sizeof kGroundworkMagic) && qFromBigEndian<quint32>(bytes.data()) == kGroundworkMagic;
}

Groundwork Groundwork::from(const QByteArray &bytes)
{
    Groundwork work;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0, count = 0;
    QByteArray by, sum, answers;
    if (!isOne(bytes) || bytes.size() > kMostBytes)
        return work;
    in >> magic >> by >> sum >> answers;
    if (in.status() != QDataStream::Ok || by != workedOutBy() || sum != QCryptographicHash::hash(answers, QCryptographicHash::Sha256))
        return work;
    QDataStream each(answers);
    each.setVersion(QDataStream::Qt_6_4);
    each >> count;
    for (quint32 i = 0; i < std::min(count, kMostAnswers) && each.status() == QDataStream::Ok; ++i) {
        QByteArray key, value;
        each >> key >> value;
        work.m_answers.insert(key, value);
    }
    return work;
}

QByteArray Groundwork::bytes(qsizetype most) const
{
    QByteArray answers;
    QDataStream each(&answers, QIODevice::WriteOnly);
    each.setVersion(QDataStream::Qt_6_4);
    quint32 count = 0;
    each << count;
    for (const QByteArray &key : m_asked) {
        const QByteArray value = m_answers.value(key);
        if (count >= kMostAnswers || answers.size() + key.size() + value.size() + kLengthBytes > most - kHeadBytes)
            continue; // a smaller one may have room
        each << key << value;
        ++count;
    }
    each.device()->seek(0);
    each << count;
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kGroundworkMagic << workedOutBy() << QCryptographicHash::hash(answers, QCryptographicHash::Sha256) << answers;
    return bytes;
}

template <class Work> auto Groundwork::answer(const QByteArray &key, Work work) -> decltype(work())
{
    return answer(key, work, [](const auto &) { return true; });
}

/// What was kept is taken only where it `isSound`: whoever can write the file can write anything into it.
template <class Work, class Check> auto Groundwork::answer(const QByteArray &key, Work work, Check isSound) -> decltype(work())
{
    m_asked.insert(key);
    if (const auto kept = m_answers.constFind(key); kept != m_answers.cend()) {
        decltype(work()) read{};
        QDataStream in(*kept);
        in.setVersion(QDataStream::Qt_6_4);
        AnswerReader(in).get(read);
        if (in.status() == QDataStream::Ok && in.atEnd() && isSound(read)) {
            ++m_known;
            return read;
        }
    }
    ++m_worked;
    auto made = work();
    m_answers.insert(key, written(made));
    return made;
}

CommonGround Groundwork::common(const FoundPart &one, const FoundPart &other)
{
    return answer((Key('c') << one << other).bytes(), [&] { return commonGround(one, other); });
}

double Groundwork::widest(const std::vector<FoundPart> &parts)
{
    return answer((Key('w') << parts).bytes(), [&] { return widestOf(parts); });
}

std::optional<FoundPart> Groundwork::without(const FoundPart &ground, const FoundPart &other)
{
    return answer((Key('d') << ground << other).bytes(), [&] { return town::without(ground, other); });
}

std::optional<std::pair<FoundPart, FoundPart>> Groundwork::parted(const FoundPart &one, const FoundPart &other)
{
    return answer((Key('m') << one << other).bytes(), [&] { return partedInTheMiddle(one, other); });
}

std::optional<Groundwork::Over> Groundwork::over(const FoundPart &one, const FoundPart &other, double tolerance)
{
    const QPolygonF bound{QPointF(tolerance, 0)};
    return answer((Key('o') << one << other << bound).bytes(), [&]() -> std::optional<Over> {
        std::vector<region::Grid> grids(2);
        grids[0].ring = one.ring;
        grids[0].holes = one.holes;
        grids[1].ring = other.ring;
        grids[1].holes = other.holes;
        const auto overlaps = region::overlaps(grids, tolerance);
        if (overlaps.empty())
            return std::nullopt;
        const region::Overlap &first = overlaps.front();
        return Over{first.squareMetres, first.parts.empty() ? QPointF() : first.parts.front().at, !first.parts.empty()};
    });
}

base::GeoPoint Groundwork::label(const FoundPart &ground)
{
    return answer((Key('l') << ground).bytes(), [&] { return region::labelPoint(ground.ring, ground.holes); });
}

std::vector<Gap> Groundwork::gaps(const std::vector<FoundPart> &grounds)
{
    const size_t all = grounds.size();
    const auto areOfThese = [all](const std::vector<Gap> &kept) {
        return std::ranges::all_of(kept, [all](const Gap &gap) { return gap.one < all && gap.other < all && gap.one != gap.other; });
    };
    return answer((Key('g') << grounds).bytes(), [&] { return gapsBetween(grounds); }, areOfThese);
}

std::optional<FoundPart> Groundwork::joined(const FoundPart &ground, const FoundPart &gap, const std::vector<FoundPart> &beside)
{
    return answer((Key('j') << ground << gap << beside).bytes(), [&] { return withGap(ground, gap, beside); });
}

region::CleanRing Groundwork::settled(const QPolygonF &ring)
{
    return answer((Key('s') << ring).bytes(), [&] { return town::settled(ring); });
}

std::optional<QPolygonF> Groundwork::reordered(const QPolygonF &ring)
{
    return answer((Key('r') << ring).bytes(), [&] { return town::reordered(ring); });
}

} // namespace town

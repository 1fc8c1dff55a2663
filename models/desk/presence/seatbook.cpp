// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/presence/seatbook.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace desk {

namespace {

constexpr quint32 kBookMagic = 0x47485332; // of this layout: another one has another number
constexpr qsizetype kLongestMark = 120;    // a post, a seat or a grid, in UTF-16 units

tl::unexpected<base::Error> notInTheBook()
{
    return base::fail(base::ErrorCode::Busy, QCoreApplication::translate("desk", "Nobody sits at this window, so it holds no case."));
}

Writing writingOf(const SeatRecord &record, bool own) { return {record.who, record.since, record.until, own, record.takenOver}; }

// As the town's clock will show it, which of a drill runs faster.
base::Instant shownAfter(const PresenceMoment &moment, base::Milliseconds span)
{
    return moment.shown + std::chrono::duration_cast<base::Milliseconds>(span * (moment.speed > 0 ? moment.speed : 1.0));
}

void beginWriting(SeatRecord &record, base::CaseId id, const PresenceMoment &moment)
{
    if (record.writes != id) {
        record.writes = id;
        record.since = moment.shown;
        record.takenOver = false;
    }
    record.lapse = moment.count + kWritingFor;
    record.until = shownAfter(moment, kWritingFor);
}

void endWriting(SeatRecord &record)
{
    record.writes = {};
    record.since = record.until = {};
    record.lapse = {};
    record.takenOver = false;
}

void endOnWall(SeatRecord &record)
{
    record.onWall = {};
    record.wallSince = record.wallUntil = {};
    record.wallLapse = {};
}

QDataStream &operator<<(QDataStream &out, const SeatRecord &each)
{
    return out << each.window << each.who.post << each.who.seat << quint8(each.who.role) << quint64(each.open.value) << qint64(each.beat.count())
               << quint64(each.writes.value) << base::toMsec(each.since) << base::toMsec(each.until) << qint64(each.lapse.count()) << each.takenOver
               << quint64(each.onWall.caseId.value) << each.onWall.grid << base::toMsec(each.wallSince) << base::toMsec(each.wallUntil)
               << qint64(each.wallLapse.count());
}

QDataStream &operator>>(QDataStream &in, SeatRecord &each)
{
    quint8 role = 0;
    quint64 open = 0, writes = 0, onWall = 0;
    qint64 beat = 0, since = 0, until = 0, lapse = 0, wallSince = 0, wallUntil = 0, wallLapse = 0;
    in >> each.window >> each.who.post >> each.who.seat >> role >> open >> beat >> writes >> since >> until >> lapse >> each.takenOver;
    in >> onWall >> each.onWall.grid >> wallSince >> wallUntil >> wallLapse;
    const auto known = std::ranges::find(domain::kAccountRoles, static_cast<domain::Role>(role));
    each.who.role = known == domain::kAccountRoles.end() ? domain::Role::Viewer : *known;
    each.open = base::CaseId{open};
    each.writes = base::CaseId{writes};
    each.beat = base::Milliseconds(beat);
    each.lapse = base::Milliseconds(lapse);
    each.since = base::fromMsec(since);
    each.until = base::fromMsec(until);
    each.onWall.caseId = base::CaseId{onWall};
    each.wallSince = base::fromMsec(wallSince);
    each.wallUntil = base::fromMsec(wallUntil);
    each.wallLapse = base::Milliseconds(wallLapse);
    return in;
}

} // namespace

const SeatRecord *SeatBook::find(quint64 window) const
{
    const auto found = std::ranges::find(m_records, window, &SeatRecord::window);
    return found == m_records.end() ? nullptr : &*found;
}

SeatRecord *SeatBook::at(quint64 window)
{
    const auto found = std::ranges::find(m_records, window, &SeatRecord::window);
    return found == m_records.end() ? nullptr : &*found;
}

SeatRecord *SeatBook::otherWriter(quint64 window, base::CaseId id)
{
    const auto found =
        std::ranges::find_if(m_records, [&](const SeatRecord &each) { return id.isValid() && each.writes == id && each.window != window; });
    return found == m_records.end() ? nullptr : &*found;
}

void SeatBook::put(const SeatRecord &record)
{
    SeatRecord fresh = record;
    fresh.who.post.truncate(kLongestMark);
    fresh.who.seat.truncate(kLongestMark);
    SeatRecord *known = at(record.window);
    if (known == nullptr) {
        if (m_records.size() >= kMost)
            return;
        if (otherWriter(record.window, record.writes) != nullptr)
            endWriting(fresh);
        if (std::ranges::any_of(m_records, [](const SeatRecord &each) { return each.onWall.isValid(); }))
            endOnWall(fresh);
        m_records.push_back(std::move(fresh));
        return;
    }
    if (known->who != fresh.who) // another person at the window: what is on the wall was the word of the one before
        endOnWall(*known);
    // Whether it still writes, or is on the wall, the book knows: another may have taken that over.
    known->who = fresh.who;
    known->open = fresh.open;
    known->beat = fresh.beat;
}

void SeatBook::remove(quint64 window)
{
    std::erase_if(m_records, [window](const SeatRecord &each) { return each.window == window; });
}

void SeatBook::drop(base::Milliseconds now, base::Milliseconds gone)
{
    std::erase_if(m_records, [&](const SeatRecord &each) { return each.beat + gone < now || each.beat > now + gone; });
    for (SeatRecord &each : m_records) {
        if (each.writes.isValid() && (each.lapse <= now || each.lapse > now + kWritingFor + gone))
            endWriting(each);
        if (each.onWall.isValid() && (each.wallLapse <= now || each.wallLapse > now + kOnWallFor + gone))
            endOnWall(each);
    }
}

base::Result<Writing> SeatBook::write(quint64 window, base::CaseId id, const PresenceMoment &moment)
{
    SeatRecord *own = at(window);
    if (own == nullptr || !id.isValid())
        return notInTheBook();
    if (const SeatRecord *other = otherWriter(window, id))
        return base::fail(base::ErrorCode::Conflict,
                          QCoreApplication::translate("desk", "Another seat is writing in this case: %1.").arg(other->who.post));
    beginWriting(*own, id, moment);
    return writingOf(*own, true);
}

base::Result<Writing> SeatBook::takeOver(quint64 window, base::CaseId id, const PresenceMoment &moment)
{
    SeatRecord *own = at(window);
    if (own == nullptr || !id.isValid())
        return notInTheBook();
    SeatRecord *other = otherWriter(window, id);
    if (other != nullptr)
        endWriting(*other);
    beginWriting(*own, id, moment);
    own->takenOver = own->takenOver || other != nullptr;
    return writingOf(*own, true);
}

void SeatBook::stop(quint64 window, base::CaseId id)
{
    if (SeatRecord *own = at(window); own != nullptr && own->writes == id)
        endWriting(*own);
}

base::Result<WallCall> SeatBook::showOnWall(quint64 window, const WallTopic &topic, const PresenceMoment &moment)
{
    SeatRecord *own = at(window);
    if (own == nullptr)
        return base::fail(base::ErrorCode::Busy, QCoreApplication::translate("desk", "Nobody sits at this window, so it shows nothing on the wall."));
    if (!topic.isValid() || topic.grid.size() > kLongestMark)
        return base::fail(base::ErrorCode::Malformed, QCoreApplication::translate("desk", "Nothing is named that the wall could show."));
    for (SeatRecord &each : m_records)
        endOnWall(each);
    own->onWall = topic;
    own->wallSince = moment.shown;
    own->wallUntil = shownAfter(moment, kOnWallFor);
    own->wallLapse = moment.count + kOnWallFor;
    return WallCall{own->who, topic, own->wallSince, own->wallUntil, true};
}

void SeatBook::leaveWall(quint64 window)
{
    if (SeatRecord *own = at(window))
        endOnWall(*own);
}

OnWall SeatBook::onWall(quint64 window) const
{
    const auto shows = std::ranges::find_if(m_records, [](const SeatRecord &each) { return each.onWall.isValid(); });
    if (shows == m_records.end())
        return {};
    return {WallCall{shows->who, shows->onWall, shows->wallSince, shows->wallUntil, shows->window == window}};
}

PresenceView SeatBook::viewOf(quint64 window) const
{
    PresenceView view;
    for (const SeatRecord &each : m_records) {
        const bool own = each.window == window;
        if (!own && each.open.isValid())
            view[each.open].open.push_back(each.who);
        if (each.writes.isValid())
            view[each.writes].writing = writingOf(each, own);
    }
    return view;
}

QByteArray SeatBook::bytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << kBookMagic << quint32(m_records.size());
    for (const SeatRecord &each : m_records)
        out << each;
    return bytes;
}

std::optional<SeatBook> SeatBook::of(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0, count = 0;
    in >> magic >> count;
    if (magic != kBookMagic || count > kMost)
        return std::nullopt;
    SeatBook book;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        SeatRecord each;
        in >> each;
        if (in.status() == QDataStream::Ok && each.window != 0 && !each.who.post.isEmpty() && book.find(each.window) == nullptr)
            book.m_records.push_back(std::move(each));
    }
    return in.status() == QDataStream::Ok ? std::optional(std::move(book)) : std::nullopt;
}

} // namespace desk

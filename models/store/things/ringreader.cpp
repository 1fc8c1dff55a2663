// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/things/ringreader.h"

#include <QFile>

#include <algorithm>

namespace store {

namespace {

constexpr qint64 kAtOnce = 1024 * 1024;

/// Whether a segment's newest of everything is whole: what comes after cannot be told from what was there already without it.
bool beginsWell(const RingSegment &segment)
{
    QFile file(segment.path);
    if (!file.open(QIODevice::ReadOnly) || !begunOf(file.read(kSegmentHead)))
        return false;
    QByteArray bytes;
    for (qsizetype at = 0;;) {
        const FrameFound found = frameAt(bytes, at);
        if (found.state == FrameFound::State::Sound && found.batch.kind == ReadingBatch::Kind::Newest) {
            at = found.next;
            continue;
        }
        const QByteArray more = found.state == FrameFound::State::Unfinished ? file.read(kAtOnce) : QByteArray();
        if (more.isEmpty())
            return found.state == FrameFound::State::Sound || at >= bytes.size();
        bytes = bytes.sliced(at) + more;
        at = 0;
    }
}

/// Behind the last segment that was begun by a moment; 0: the moment lies before all.
size_t endFor(const std::vector<RingSegment> &there, base::Instant moment)
{
    size_t end = there.size();
    while (end > 0) {
        const auto begun = begunAt(there[end - 1]);
        if (begun && *begun <= moment)
            break;
        --end;
    }
    return end;
}

/// From which segment on everything before `end` is known.
size_t beginFor(const std::vector<RingSegment> &there, size_t end)
{
    size_t begin = end - 1;
    while (begin > 0 && !beginsWell(there[begin]))
        --begin;
    return begin;
}

} // namespace

qint64 RingReader::read(const RingSegment &segment, qint64 from, bool isLast, const Visit &visit, const std::function<bool()> &stopped,
                        RingLook &look, std::optional<base::Instant> upTo)
{
    QFile file(segment.path);
    if (!file.open(QIODevice::ReadOnly))
        return from;
    if (from < kSegmentHead) {
        if (!begunOf(file.read(kSegmentHead))) {
            ++look.broken; // not one of ours, or its beginning is damaged: then nothing in it is believed
            return isLast ? from : segment.size;
        }
        from = kSegmentHead;
    }
    file.seek(from);
    QByteArray bytes;
    qsizetype at = 0;
    while (!stopped || !stopped()) {
        const FrameFound found = frameAt(bytes, at);
        if (found.state != FrameFound::State::Unfinished) {
            found.state == FrameFound::State::Sound ? ++look.batches : ++look.broken;
            if (found.state == FrameFound::State::Sound && upTo && found.batch.taken > *upTo)
                break; // within a segment none that came earlier stands behind it
            if (found.state == FrameFound::State::Sound)
                visit(found.batch);
            at = found.next;
            continue;
        }
        const QByteArray more = file.read(kAtOnce);
        if (more.isEmpty()) {
            look.broken += !isLast && at < bytes.size() ? 1 : 0;
            break;
        }
        from += at;
        bytes = bytes.sliced(at) + more;
        at = 0;
    }
    return from + at;
}

RingLook RingReader::follow(const Visit &visit, const std::function<bool()> &stopped)
{
    RingLook look;
    const std::vector<RingSegment> there = m_folder.segments();
    if (there.empty()) {
        look.anew = m_place.has_value();
        m_place.reset();
        return look;
    }
    auto next = there.end();
    if (m_place)
        next = std::ranges::find(there, m_place->serial, &RingSegment::serial);
    // A segment that is shorter than what was read of it is another one of the same number.
    if (next == there.end() || next->size < m_place->offset) {
        look.anew = true;
        next = there.end() - 1;
        while (next != there.begin() && !beginsWell(*next))
            --next;
        m_place = Place{next->serial, 0};
    }
    for (; next != there.end(); ++next) {
        const qint64 from = next->serial == m_place->serial ? m_place->offset : 0;
        m_place = Place{next->serial, read(*next, from, next + 1 == there.end(), visit, stopped, look)};
        if (stopped && stopped())
            break;
    }
    return look;
}

std::optional<RingLook> RingReader::at(base::Instant moment, const Visit &visit, const std::function<bool()> &stopped) const
{
    const std::vector<RingSegment> there = m_folder.segments();
    const size_t end = endFor(there, moment);
    if (end == 0)
        return std::nullopt;
    RingLook look;
    look.anew = true;
    for (size_t each = beginFor(there, end); each < end; ++each)
        read(there[each], 0, each + 1 == there.size(), visit, stopped, look, moment);
    return look;
}

std::optional<RingLook> RingReader::play(base::Instant moment, const std::function<void()> &anew, const Visit &visit,
                                         const std::function<bool()> &stopped)
{
    const std::vector<RingSegment> there = m_folder.segments();
    const size_t end = endFor(there, moment);
    if (end == 0) {
        anew();
        m_played.reset();
        return std::nullopt;
    }
    const RingSegment &last = there[end - 1];
    const bool goesOn = m_played && m_played->place.serial == last.serial && m_played->place.offset <= last.size && m_played->taken <= moment;
    RingLook look;
    size_t each = end - 1;
    if (!goesOn) {
        look.anew = true;
        anew();
        each = beginFor(there, end);
        m_played = Played{{last.serial, 0}, base::Instant::min()};
    }
    const bool isOne = each + 1 == end;
    for (; each < end; ++each) {
        const auto take = [&](const ReadingBatch &batch) {
            m_played->taken = std::max(m_played->taken, batch.taken);
            visit(batch);
        };
        const qint64 from = isOne ? m_played->place.offset : 0;
        m_played->place.offset = read(there[each], from, each + 1 == there.size(), take, stopped, look, moment);
    }
    if (!isOne)
        m_played.reset(); // of several, because one is damaged, nobody knows what a later moment would take of the earlier ones
    return look;
}

void RingReader::between(base::Instant from, base::Instant to, const Visit &visit, const std::function<bool()> &stopped) const
{
    const std::vector<RingSegment> there = m_folder.segments();
    auto first = there.end();
    while (first != there.begin()) {
        --first;
        if (const auto begun = begunAt(*first); begun && *begun <= from)
            break;
    }
    RingLook look;
    for (; first != there.end() && (!stopped || !stopped()); ++first) {
        const auto inside = [&](const ReadingBatch &batch) {
            if (batch.kind == ReadingBatch::Kind::Came && batch.taken >= from && batch.taken <= to)
                visit(batch);
        };
        read(*first, 0, first + 1 == there.end(), inside, stopped, look);
    }
}

} // namespace store

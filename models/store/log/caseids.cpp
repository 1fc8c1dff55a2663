// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/caseids.h"

namespace store {

namespace {
constexpr qint64 kStartOf2000 = 946'684'800'000;
constexpr int kCounterBits = 12;
constexpr int kWriterBits = 10;
constexpr quint16 kMostCounter = (1U << kCounterBits) - 1;
constexpr quint16 kWriterMask = (1U << kWriterBits) - 1;
} // namespace

base::CaseId join(const CaseIdParts &parts)
{
    return {static_cast<quint64>(parts.msecSince2000) << (kWriterBits + kCounterBits) | quint64{parts.writer} << kCounterBits | parts.counter};
}

CaseIdParts split(base::CaseId id)
{
    return {static_cast<qint64>(id.value >> (kWriterBits + kCounterBits)), static_cast<quint16>(id.value >> kCounterBits & kWriterMask),
            static_cast<quint16>(id.value & kMostCounter)};
}

base::Instant madeAt(base::CaseId id) { return base::fromMsec(split(id).msecSince2000 + kStartOf2000); }

CaseIds::CaseIds(const base::Clock &clock, quint32 writer) : m_clock(clock) { m_last.writer = static_cast<quint16>(writer & kWriterMask); }

base::CaseId CaseIds::next()
{
    const qint64 now = base::toMsec(m_clock.now()) - kStartOf2000;
    if (now > m_last.msecSince2000) {
        m_last.msecSince2000 = now;
        m_last.counter = 0;
    } else if (m_last.counter < kMostCounter) {
        ++m_last.counter;
    } else {
        ++m_last.msecSince2000;
        m_last.counter = 0;
    }
    return join(m_last);
}

} // namespace store

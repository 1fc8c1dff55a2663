// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/advice/takerrecords.h"

#include <utility>

namespace live {

namespace {

constexpr base::Milliseconds kRecordsAge{60 * 60 * 1000};

} // namespace

void TakerRecords::want(base::Instant now)
{
    if (m_askedAt && now >= *m_askedAt && now - *m_askedAt < kRecordsAge)
        return;
    m_askedAt = now;
    Q_EMIT wanted();
}

void TakerRecords::set(KindRecords ofPosts, KindRecords ofDepartments)
{
    if (ofPosts == m_ofPosts && ofDepartments == m_ofDepartments)
        return;
    m_ofPosts = std::move(ofPosts);
    m_ofDepartments = std::move(ofDepartments);
    Q_EMIT changed();
}

} // namespace live

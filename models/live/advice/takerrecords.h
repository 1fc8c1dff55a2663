// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "live/advice/takeradvice.h"

#include <QObject>

#include <optional>

namespace live {

/// How posts and departments handled which kind of case lately, for whoever advises. Known only once somebody has asked for it, and as old as an hour
/// at the most where somebody asks again. GUI thread only.
class TakerRecords final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const KindRecords &ofPosts() const { return m_ofPosts; }
    [[nodiscard]] const KindRecords &ofDepartments() const { return m_ofDepartments; }
    /// Somebody is about to be advised: emits wanted() where what is known is older than an hour.
    void want(base::Instant now);
    /// What was counted; tells it where it differs.
    void set(KindRecords ofPosts, KindRecords ofDepartments);

Q_SIGNALS:
    void wanted();
    void changed();

private:
    KindRecords m_ofPosts, m_ofDepartments;
    std::optional<base::Instant> m_askedAt;
};

} // namespace live

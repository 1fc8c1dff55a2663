// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"
#include "shell/bannerstack.h"

namespace ui::shell {

/// The banner over every page for cases whose colour asks for a supervisor's acknowledgement that has not come within its limit: how many, which,
/// and what to do. Goes when they are acknowledged. GUI thread.
class AcknowledgeNotice final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it; `parent` owns it.
    AcknowledgeNotice(const live::Hall &hall, BannerStack &banners, QObject *parent);

Q_SIGNALS:
    /// The banner's button: the one that waits longest.
    void caseWanted(base::CaseId id);

private:
    void refresh();
    [[nodiscard]] QString turnText() const;
    const live::Hall &m_hall;
    BannerStack &m_banners;
    base::CaseId m_first;
};

} // namespace ui::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time/instant.h"
#include "domain/case/casestate.h"

#include <QString>

namespace domain {

/// Another case of this desk, with the number that people know it by.
struct CaseLink {
    base::CaseId id;
    QString number;
    friend bool operator==(const CaseLink &, const CaseLink &) = default;
};

/// Whom a case is handed over to or comes back from: the police, or a neighbour town.
struct Partner {
    PartnerKind kind = PartnerKind::Town;
    QString code; ///< the neighbour's region code; empty for the police
    QString name; ///< as people say it: 徐泾镇城运中心, 公安派出所
    friend bool operator==(const Partner &, const Partner &) = default;
};

/// How a partner closed a case that was handed over to it.
struct PartnerClosure {
    Partner by;
    QString number; ///< the case's number there
    base::Instant closedAt;
    QString outcome;
    friend bool operator==(const PartnerClosure &, const PartnerClosure &) = default;
};

/// What of a case becomes a case of its own. Source, caller and report time stay those of the whole.
struct SplitPart {
    QString item;
    QString title;
    QString description;
    friend bool operator==(const SplitPart &, const SplitPart &) = default;
};

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file/differs.h"

#include "intake/pipeline.h"
#include "intake/table/text.h"

namespace intake {

QString differsText(const std::vector<domain::SourceChange> &changes)
{
    return Text::tr("The report is known, but differs from what is stored: %1. The case was left as it is; where the source's word is to hold, set "
                    "whenChanged to "
                    "update.")
        .arg(domain::describe(changes));
}

QString fieldOf(domain::SourceField part)
{
    switch (part) {
    case domain::SourceField::Item: return field::kItem;
    case domain::SourceField::Title: return field::kTitle;
    case domain::SourceField::Description: return field::kDescription;
    case domain::SourceField::Place: return field::kAddress;
    case domain::SourceField::Caller: return field::kCallerName;
    case domain::SourceField::Photos: return field::kPhotos;
    case domain::SourceField::ReportedAt: return field::kReportedAt;
    case domain::SourceField::DueAt: return field::kDueAt;
    case domain::SourceField::Department: return field::kDepartment;
    case domain::SourceField::Closing: return field::kClosedAt;
    case domain::SourceField::Attributes: return field::kDescription; // a table has no column of its own for them
    }
    Q_UNREACHABLE();
}

} // namespace intake

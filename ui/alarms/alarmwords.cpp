// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarms/alarmwords.h"

#include "alarms/words.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "live/text/posttext.h"

namespace ui::alarms {

using namespace Qt::StringLiterals;

namespace {

using Kind = domain::AnnunciationKind;
using live::AlarmSection;

std::optional<theme::Icon> iconOf(const live::AlarmRow &row)
{
    if (row.section == AlarmSection::Held)
        return theme::Icon::Mute;
    switch (row.first.condition.subject.kind) {
    case Kind::Offline: return theme::Icon::Offline;
    case Kind::CallUnanswered: return theme::Icon::Phone;
    case Kind::NotHandedOver: return theme::Icon::User;
    case Kind::SensorsSilent: return theme::Icon::Bell;
    case Kind::RedWaits:
    case Kind::OrangeWaits:
    case Kind::Overdue: return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString clockText(const live::Hall &hall, base::Instant at)
{
    return base::timeOrDay(hall.region().toLocal(at), hall.region().toLocal(hall.now()).date());
}

QString titleOf(const live::AlarmRow &row, const live::Hall &hall)
{
    const live::AlarmCondition &condition = row.first.condition;
    const base::CaseId id = condition.subject.id;
    const bool named = condition.subject.kind == Kind::CallUnanswered || condition.subject.kind == Kind::SensorsSilent; // by its title alone
    const QString number = id.isValid() ? hall.numberOf(id, condition.object) : named ? QString() : condition.object;
    const QString words = base::joined({number, base::isolated(condition.title)});
    const QString title = words.isEmpty() ? domain::label(condition.subject.kind) : words;
    return row.others.empty() || row.shelf ? title : AlarmWords::tr("%1 +%2").arg(title).arg(row.others.size());
}

QString turnText(const domain::EscalationTurn &turn, const live::Hall &hall)
{
    const auto said = [&hall](const QString &post) { return base::isolated(live::postText(hall.region(), post)); };
    QStringList parts;
    if (!turn.post.isEmpty())
        parts.append(AlarmWords::tr("%1's turn since %2").arg(said(turn.post), clockText(hall, turn.since)));
    if (!turn.nextPost.isEmpty())
        parts.append(AlarmWords::tr("%1's at %2").arg(said(turn.nextPost), clockText(hall, *turn.nextAt)));
    return base::joined(parts);
}

QString detailOf(const live::AlarmRow &row, const live::SeatAlarms &alarms, const live::Hall &hall)
{
    const live::Annunciation &first = row.first;
    const QString kind = domain::label(first.condition.subject.kind);
    if (row.shelf) {
        const QString held = row.others.empty() ? QString() : AlarmWords::tr("%1 quiet now").arg(row.others.size());
        return base::joined({kind, base::isolated(live::postText(hall.region(), row.shelf->by)), base::isolated(row.shelf->shelved.reason), held});
    }
    QStringList parts{kind, AlarmWords::tr("since %1").arg(clockText(hall, first.since))};
    if (row.section == AlarmSection::Returned && first.went)
        parts.append(AlarmWords::tr("over at %1").arg(clockText(hall, *first.went)));
    if (row.isRedWaiting()) {
        if (const auto turn = alarms.escalationOf(first.condition.subject.id))
            parts.append(turnText(*turn, hall));
    }
    return base::joined(parts);
}

void tag(AlarmLine &line, const live::Hall &hall)
{
    switch (line.row.section) {
    case AlarmSection::Waiting:
        line.tag = line.row.isRedWaiting() ? AlarmWords::tr("To accept") : AlarmWords::tr("To acknowledge");
        line.strong = true;
        return;
    case AlarmSection::Returned:
        line.tag = AlarmWords::tr("Over, unseen");
        line.strong = true;
        return;
    case AlarmSection::Acknowledged:
        line.tag = AlarmWords::tr("Acknowledged");
        line.tagStyle = theme::TagStyle::Quiet;
        return;
    case AlarmSection::Held:
        line.tag = line.row.shelf->shelved.until ? AlarmWords::tr("Shelved until %1").arg(clockText(hall, *line.row.shelf->shelved.until))
                                                 : AlarmWords::tr("Out of service");
        line.tagStyle = theme::TagStyle::Quiet;
        return;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<AlarmLine> alarmLines(const live::SeatAlarms &alarms, const live::Hall &hall, const QSet<quint64> &opened)
{
    std::vector<AlarmLine> lines;
    int red = 0;
    for (live::AlarmRow &row : live::alarmRows(alarms.annunciator(), opened)) {
        AlarmLine line;
        line.title = titleOf(row, hall);
        line.detail = detailOf(row, alarms, hall);
        line.icon = iconOf(row);
        if (row.isRedWaiting() && red < live::kQuickRows)
            line.key = QChar(live::kQuickKeys[red++]);
        line.row = std::move(row);
        tag(line, hall);
        lines.push_back(std::move(line));
    }
    return lines;
}

QStringList loadTexts(const live::SeatLoad &load)
{
    if (load.unseen == 0 && load.lately == 0 && load.redLately == 0)
        return {};
    const QString unseen = AlarmWords::tr("%n alarm(s) to acknowledge", nullptr, load.unseen);
    const QString lately = AlarmWords::tr("%1 in 10 min (%2 at most)").arg(load.lately).arg(live::Annunciator::kBudgetMost);
    const QString red = AlarmWords::tr("red %1").arg(load.redLately);
    return {base::joined({unseen, lately, red}), base::joined({unseen, AlarmWords::tr("%1 in 10 min").arg(load.lately)}),
            AlarmWords::tr("%n alarm(s)", nullptr, load.unseen), QString::number(load.unseen)};
}

} // namespace ui::alarms

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/alarm/alarmbook.h"

#include <QStringList>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar kNoteBreak = u'\t';

/// A tab in what people wrote would be a break.
QString noteText(QString text) { return text.replace(kNoteBreak, u' '); }

QString noteOf(const Annunciation &each)
{
    const AlarmCondition &condition = each.condition;
    return QStringList{textOf(condition.subject), QString::number(domain::number(condition.level)), QString::number(base::toMsec(each.since)),
                       noteText(condition.object), noteText(condition.title)}
        .join(kNoteBreak);
}

std::optional<Annunciation> unseenOf(const QString &note)
{
    constexpr qsizetype kParts = 5;
    const QStringList parts = note.split(kNoteBreak);
    if (parts.size() != kParts)
        return std::nullopt;
    const auto subject = subjectOf(parts[0]);
    const auto level = domain::severityOf(parts[1].toInt());
    if (!subject || !level)
        return std::nullopt;
    Annunciation each;
    each.condition = {*subject, *level, 0, parts[3], parts[4]};
    each.since = base::fromMsec(parts[2].toLongLong());
    return each;
}

} // namespace

QVariantMap fieldsOf(const Annunciator &annunciator)
{
    QStringList acknowledged, unseen;
    for (const Annunciation &each : annunciator.all()) {
        if (each.standing.life == AnnunciationLife::Acknowledged)
            acknowledged.append(textOf(each.condition.subject));
        else
            unseen.append(noteOf(each));
    }
    acknowledged.sort(); // the same notes are the same bytes
    unseen.sort();
    return {{u"acknowledged"_s, acknowledged}, {u"unseen"_s, unseen}};
}

SeatNotes notesOf(const QVariantMap &fields)
{
    SeatNotes notes;
    for (const QString &text : fields.value(u"acknowledged"_s).toStringList()) {
        if (const auto subject = subjectOf(text))
            notes.acknowledged.insert(*subject);
    }
    for (const QString &note : fields.value(u"unseen"_s).toStringList()) {
        if (auto each = unseenOf(note))
            notes.unseen.push_back(*std::move(each));
    }
    return notes;
}

} // namespace live

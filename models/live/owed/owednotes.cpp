// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/owed/owednotes.h"

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSeenField = "seen/"_L1;
constexpr auto kToldField = "told/"_L1;

void addNotes(QVariantMap &fields, QLatin1String prefix, const QHash<base::CaseId, base::Instant> &notes, base::Instant oldest)
{
    for (auto note = notes.cbegin(); note != notes.cend(); ++note) {
        if (note.value() >= oldest)
            fields.insert(prefix + QString::number(note.key().value), double(base::toMsec(note.value())));
    }
}

} // namespace

QVariantMap fieldsOf(const OwedNotes &notes, base::Instant oldest)
{
    QVariantMap fields;
    addNotes(fields, kSeenField, notes.seen, oldest);
    addNotes(fields, kToldField, notes.told, oldest);
    return fields;
}

OwedNotes owedNotesOf(const QVariantMap &fields)
{
    OwedNotes notes;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        const bool seen = field.key().startsWith(kSeenField);
        if (!seen && !field.key().startsWith(kToldField))
            continue;
        bool hasId = false, hasMoment = false;
        const quint64 id = QStringView(field.key()).mid(kSeenField.size()).toULongLong(&hasId);
        const double moment = field.value().toDouble(&hasMoment);
        if (hasId && hasMoment)
            (seen ? notes.seen : notes.told).insert(base::CaseId{id}, base::fromMsec(qint64(moment)));
    }
    return notes;
}

} // namespace live

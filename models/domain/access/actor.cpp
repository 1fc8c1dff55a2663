// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access/actor.h"

#include "domain/wordtable.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace domain {

namespace {

constexpr WordEntry<Role> kRoleWords[]{
    {Role::System, "system"}, {Role::Dispatcher, "dispatcher"}, {Role::Supervisor, "supervisor"},       {Role::Viewer, "viewer"},
    {Role::Clerk, "clerk"},   {Role::RuleKeeper, "rules"},      {Role::Administrator, "administrator"},
};

constexpr QChar kBetweenParts(0x1f);
constexpr qsizetype kActorParts = 4;

constexpr QLatin1StringView kDrillCrew("*drill");

bool isControl(QChar character) { return character.category() == QChar::Other_Control; }

bool hasControls(const QString &text) { return std::ranges::any_of(text, isControl); }

QString withoutControls(QString text)
{
    if (hasControls(text))
        text.removeIf(isControl);
    return text;
}

} // namespace

QString word(Role role) { return wordIn(kRoleWords, role); }

std::optional<Role> roleOf(const QString &word) { return valueIn(kRoleWords, word); }

QString label(Role role)
{
    switch (role) {
    case Role::System: return QCoreApplication::translate("access", "System");
    case Role::Dispatcher: return QCoreApplication::translate("access", "Seat");
    case Role::Supervisor: return QCoreApplication::translate("access", "Shift supervisor");
    case Role::Viewer: return QCoreApplication::translate("access", "Viewer");
    case Role::Clerk: return QCoreApplication::translate("access", "Clerk");
    case Role::RuleKeeper: return QCoreApplication::translate("access", "Keeper of rules");
    case Role::Administrator: return QCoreApplication::translate("access", "Administrator");
    }
    Q_UNREACHABLE();
}

Actor asDrillCrew(Actor played)
{
    played.person = kDrillCrew;
    played.seat = QStringLiteral("drill");
    return played;
}

bool isDrillCrew(const Actor &actor) { return actor.person == kDrillCrew; }

bool isPlain(const Actor &actor)
{
    return !hasControls(actor.post) && !hasControls(actor.person) && !hasControls(actor.seat) && !hasControls(actor.witness) &&
           (!actor.person.isEmpty() || (actor.seat.isEmpty() && actor.witness.isEmpty()));
}

Actor plainActor(const Actor &actor)
{
    Actor plain{withoutControls(actor.post), actor.role, withoutControls(actor.person)};
    if (!plain.person.isEmpty()) {
        plain.seat = withoutControls(actor.seat);
        plain.witness = withoutControls(actor.witness);
    }
    return plain;
}

QString loggedActor(const Actor &actor)
{
    if (!isPlain(actor))
        return loggedActor(plainActor(actor));
    if (actor.person.isEmpty())
        return actor.post;
    return actor.post + kBetweenParts + actor.person + kBetweenParts + actor.seat + kBetweenParts + actor.witness;
}

Actor actorOfLog(const QString &text, Role role)
{
    if (!text.contains(kBetweenParts))
        return {text, role};
    const QStringList parts = text.split(kBetweenParts);
    if (parts.size() != kActorParts || parts[1].isEmpty())
        return {text, role}; // nothing that a Gridhall with accounts wrote
    return {parts[0], role, parts[1], parts[2], parts[3]};
}

} // namespace domain

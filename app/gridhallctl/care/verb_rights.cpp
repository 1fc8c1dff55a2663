// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "domain/access/right.h"
#include "terminal.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ctl {

int runRights(const QStringList &arguments);

namespace {

/// To sit down, to leave and to change one's own secret is what makes somebody of an account, and no right of a role.
bool isOfAnyAccount(const domain::RightRow &row)
{
    return row.group != domain::RightGroup::Look &&
           std::ranges::all_of(domain::kAccountRoles, [&row](domain::Role role) { return row.roles.contains(role); });
}

QJsonObject rightJson(const domain::RightRow &row)
{
    QJsonObject object{{u"right"_s, row.word}};
    for (const domain::Role role : domain::kAccountRoles)
        object.insert(domain::word(role), row.roles.contains(role));
    object.insert(u"four_eyes"_s, row.fourEyes);
    return object;
}

void printRight(const domain::RightRow &row)
{
    QString roles;
    for (const domain::Role role : domain::kAccountRoles) {
        if (row.roles.contains(role))
            roles += (roles.isEmpty() ? u""_s : u" "_s) + domain::word(role);
    }
    const QString two = row.fourEyes ? u"  "_s + QCoreApplication::translate("ctl", "(takes two)") : QString();
    printLine(u"%1  %2%3  %4"_s.arg(row.word, -24).arg(roles.isEmpty() ? u"-"_s : roles, two, row.label));
}

} // namespace

int runRights(const QStringList &arguments)
{
    CommandLine line(u"rights [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Prints the table of rights: a line for each act and each view, and the roles that have it. What nobody has in it is "
                                "nobody's, and what stands not in it is allowed to nobody. To sign in and out and to change one's own secret is "
                                "everybody's who has an account."));
    if (const auto end = line.parse(arguments))
        return *end;
    for (const domain::RightRow &row : domain::rights()) {
        if (isOfAnyAccount(row))
            continue;
        if (line.json())
            printJson(rightJson(row));
        else
            printRight(row);
    }
    return kOk;
}

} // namespace ctl

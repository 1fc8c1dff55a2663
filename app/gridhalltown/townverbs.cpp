// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"

#include <QtGlobal>

#include <array>

namespace ctl {

int runTown(const QStringList &arguments);

std::span<const Verb> verbs()
{
    static constexpr std::array kVerbs{
        Verb{"town", QT_TRANSLATE_NOOP("ctl", "Make a region pack out of the files that a town has"), Access::reads(), runTown}};
    return kVerbs;
}

} // namespace ctl

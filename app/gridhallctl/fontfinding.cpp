// SPDX-License-Identifier: GPL-3.0-or-later
#include "fontfinding.h"

#include "look/glyphs.h"
#include "look/marks.h"
#include "store/projection/sqlcasereader.h"

#include "base/text/listed.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

store::Finding fontFinding(const QString &storePath)
{
    using Kind = store::Finding::Kind;
    const QString check = u"fonts"_s;
    if (const QStringList missing = look::missingFonts(); !missing.isEmpty())
        return {Kind::Note, check,
                QCoreApplication::translate("ctl", "Chinese may look wrong on screen and paper: %1 is missing. Install the package fonts-noto-cjk.")
                    .arg(base::listed(missing))};
    const auto reader = store::SqlCaseReader::open(storePath); // doctor changes nothing: the tables are read as they stand
    look::MetCharacters met;
    QString characters;
    const auto collect = [&](const domain::CaseBrief &brief) {
        characters += met.newOnesOf(brief.title) + met.newOnesOf(brief.place);
        return true;
    };
    if (!reader || !(*reader)->open(collect))
        return {Kind::Note, check,
                QCoreApplication::translate("ctl", "Whether the fonts have every character was not looked at: the cases cannot be read.")};
    const QString missing = look::undrawable(characters);
    if (missing.isEmpty())
        return {Kind::Good, check, QCoreApplication::translate("ctl", "The fonts have every character of the open cases.")};
    const int count = int(look::countOf(missing));
    return {Kind::Note, check,
            QCoreApplication::translate("ctl",
                                        "%n character(s) of the open cases are in no installed font: %1. Install the packages fonts-hanazono and "
                                        "fonts-symbola.",
                                        nullptr, count)
                .arg(look::namesOf(missing, 20))};
}

} // namespace ctl

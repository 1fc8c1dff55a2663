// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "audit/spec.h"
#include "board/spec.h"
#include "deskpage/spec.h"
#include "duty/spec.h"
#include "dutylog/spec.h"
#include "hall/spec.h"
#include "handover/spec.h"
#include "map/spec.h"
#include "reports/spec.h"
#include "rules/spec.h"
#include "suggestions/spec.h"
#include "whatif/spec.h"

namespace app {

std::vector<ui::page::PageSpec> pages()
{
    return {ui::deskpage::pageSpec(), ui::map::pageSpec(),         ui::reports::pageSpec(), ui::hall::pageSpec(),
            ui::whatif::pageSpec(),   ui::suggestions::pageSpec(), ui::rules::pageSpec(),   ui::duty::pageSpec(),
            ui::board::pageSpec(),    ui::handover::pageSpec(),    ui::dutylog::pageSpec(), ui::audit::pageSpec()};
}

QStringList pageKeys()
{
    QStringList keys;
    for (const ui::page::PageSpec &spec : pages())
        keys.append(spec.key);
    keys.append(kWelcomePage);
    return keys;
}

} // namespace app

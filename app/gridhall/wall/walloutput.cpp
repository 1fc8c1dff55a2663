// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/walloutput.h"

#include "base/text/listed.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;

QList<WallOutput> outputsNow()
{
    QList<WallOutput> outputs;
    for (const QScreen *screen : QGuiApplication::screens())
        outputs.append({screen->name(), screen->geometry(), screen == QGuiApplication::primaryScreen()});
    std::ranges::stable_partition(outputs, &WallOutput::primary);
    return outputs;
}

std::optional<WallOutput> chosenOutput(const QString &asked, const QList<WallOutput> &outputs)
{
    const auto found = std::ranges::find_if(
        outputs, [&asked](const WallOutput &each) { return !each.box.isEmpty() && (asked.isEmpty() ? each.primary : each.name == asked); });
    return found == outputs.end() ? std::nullopt : std::optional(*found);
}

base::Result<WallOutput> outputNamed(const QString &asked, const QList<WallOutput> &outputs)
{
    if (auto found = chosenOutput(asked, outputs))
        return *std::move(found);
    QStringList names;
    for (const WallOutput &each : outputs)
        names.append(each.name);
    return base::fail(base::ErrorCode::NotFound,
                      QCoreApplication::translate("app", "There is no output \"%1\"; the outputs are: %2.").arg(asked, base::listed(names)));
}

QString outputList(const QList<WallOutput> &outputs)
{
    QStringList lines;
    for (const WallOutput &each : outputs) {
        const QString line = u"%1\t%2x%3"_s.arg(each.name).arg(each.box.width()).arg(each.box.height());
        lines.append(each.primary ? line + u'\t' + QCoreApplication::translate("app", "primary") : line);
    }
    return lines.join(u'\n');
}

} // namespace app

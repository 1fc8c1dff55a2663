// SPDX-License-Identifier: GPL-3.0-or-later
#include "beginning.h"

#include "pages.h"

#include "base/plainfile.h"
#include "region/pack/findpack.h"
#include "store/care/storetown.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace app {

using namespace Qt::StringLiterals;

Chosen readChosen(const QSettings &settings) { return {settings.value(u"start/region"_s).toString(), settings.value(u"start/store"_s).toString()}; }

void writeChosen(QSettings &settings, const Chosen &chosen)
{
    settings.setValue(u"start/region"_s, chosen.region);
    settings.setValue(u"start/store"_s, chosen.store);
}

Options withChosen(Options options, const Chosen &chosen)
{
    if (options.store.isEmpty() && !options.drill && (options.region.isEmpty() || options.region == chosen.region))
        options.store = chosen.store;
    if (options.region.isEmpty())
        options.region = chosen.region;
    return options;
}

Options withTown(Options options, const QSettings &settings)
{
    if (options.region.isEmpty() && !options.store.isEmpty())
        options.region = packOf(options.store);
    options = withChosen(std::move(options), readChosen(settings));
    if (options.region.isEmpty())
        options.region = kFirstTown;
    return options;
}

Options withTown(Options options) { return withTown(std::move(options), QSettings(u"gridhall"_s, u"gridhall"_s)); }

bool greets(const Options &options, StoreState store)
{
    if (options.page == kWelcomePage || !options.townGrids.isEmpty() || options.editsGrids)
        return true;
    return store == StoreState::Untold && options.page.isEmpty() && !options.takesPictures() && !options.drill && !options.at;
}

StoreState stateOf(const QString &store)
{
    if (!QFileInfo::exists(store))
        return StoreState::Untold;
    const auto town = store::townOf(store);
    if (!town)
        return StoreState::Unread;
    return town->isEmpty() ? StoreState::Untold : StoreState::Told;
}

QString townCodeOf(const QString &region)
{
    QFile file(region::findPack(region) + u"/region.json"_s);
    if (!base::checkIsFile(file.fileName()) || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value("code"_L1).toString();
}

QString packOf(const QString &store)
{
    const auto town = store::townOf(store);
    if (!town || town->isEmpty())
        return {};
    for (const region::InstalledPack &pack : region::installedPacks()) {
        if (townCodeOf(pack.directory) == *town)
            return pack.directory;
    }
    return {};
}

} // namespace app

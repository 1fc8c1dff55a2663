// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/rules/draft.h"

#include "base/plainfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

namespace region {

using namespace Qt::StringLiterals;

std::optional<QByteArray> readFile(Draft &draft, const QString &name, Need need)
{
    constexpr qint64 kMostBytes = 64 * 1024 * 1024;
    QFile file(draft.folder.filePath(name));
    const bool isThere = draft.isInMemory ? draft.contents.contains(name) : file.exists();
    if (!isThere) {
        if (need == Need::Required)
            draft.problems.add(name, {}, QCoreApplication::translate("region", "The file is missing; every region pack needs it."));
        return {};
    }
    if (!draft.isInMemory) {
        if (const auto checked = base::checkIsFile(file.fileName()); !checked) {
            draft.problems.add(name, {}, checked.error().sentence);
            return {};
        }
        if (!file.open(QIODevice::ReadOnly)) {
            draft.problems.add(name, {}, QCoreApplication::translate("region", "The file cannot be read: %1.").arg(file.errorString()));
            return {};
        }
        draft.contents.insert(name, file.read(kMostBytes + 1));
    }
    const QByteArray bytes = draft.contents.value(name);
    if (bytes.size() > kMostBytes) {
        draft.problems.add(name, {}, QCoreApplication::translate("region", "The file is larger than 64 MiB; a file of a region pack is not."));
        return {};
    }
    return bytes;
}

bool isCode(const QString &text)
{
    static const QRegularExpression kCode(u"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$"_s);
    return kCode.match(text).hasMatch();
}

void checkStrayFiles(Draft &draft)
{
    static const QSet<QString> kKnown{u"region.json"_s,   u"grids.geojson"_s, u"map.geojson"_s,      u"departments.csv"_s,     u"units.csv"_s,
                                      u"sources.csv"_s,   u"items.csv"_s,     u"limits.json"_s,      u"severity.json"_s,       u"calendar.json"_s,
                                      u"elements.csv"_s,  u"shifts.json"_s,   u"phases.json"_s,      u"samples.csv"_s,         u"duties.json"_s,
                                      u"handling.json"_s, u"routing.json"_s,  u"sensing.json"_s,     u"sensors.csv"_s,         u"contingency.json"_s,
                                      u"divisions.csv"_s, u"taskmap.csv"_s,   u"keyareas.geojson"_s, u"itemlist.json"_s,       u"words.csv"_s,
                                      u"ranking.json"_s,  u"basemaps.json"_s, u"cameras.geojson"_s,  u"weatherareas.geojson"_s};
    const QStringList present = draft.folder.entryList({u"*.json"_s, u"*.csv"_s, u"*.geojson"_s}, QDir::Files, QDir::Name);
    for (const QString &name : present) {
        if (!kKnown.contains(name)) {
            draft.problems.add(
                name, {}, QCoreApplication::translate("region", "\"%1\" is not a file of a region pack; correct its name or take it out.").arg(name));
        }
    }
}

} // namespace region

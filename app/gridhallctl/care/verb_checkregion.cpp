// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "intake/mapping/mapping.h"
#include "region/pack/loader.h"
#include "terminal.h"

#include "region/pack/findpack.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

int runCheckRegion(const QStringList &arguments);

namespace {

/// The pack's import mappings refer to its codes, so they are checked with it.
std::vector<region::Problem> mappingProblems(const QString &directory, const region::Region &region)
{
    std::vector<region::Problem> all;
    const QDir folder(directory + u"/mappings"_s);
    const QFileInfoList files = folder.entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (region::Problem problem : intake::parseMapping(bytes, info.completeBaseName(), region).problems) {
            problem.file = u"mappings/"_s + info.fileName();
            all.push_back(std::move(problem));
        }
    }
    return all;
}

QJsonArray listOf(const std::vector<region::Problem> &problems)
{
    QJsonArray list;
    for (const region::Problem &problem : problems)
        list.push_back(QJsonObject{{u"file"_s, problem.file}, {u"place"_s, problem.place}, {u"sentence"_s, problem.sentence}});
    return list;
}

QString lineOf(const region::Problem &problem)
{
    return problem.place.isEmpty() ? u"%1: %2"_s.arg(problem.file, problem.sentence)
                                   : u"%1, %2: %3"_s.arg(problem.file, problem.place, problem.sentence);
}

QJsonObject jsonOf(const region::Loaded &loaded, const std::vector<region::Problem> &problems)
{
    QJsonObject object{{u"ok"_s, problems.empty()}, {u"problems"_s, listOf(problems)}, {u"notes"_s, listOf(loaded.notes)}};
    if (loaded.region) {
        object.insert(u"region"_s, loaded.region->code);
        object.insert(u"grids"_s, int(loaded.region->grids.size()));
        object.insert(u"departments"_s, int(loaded.region->departments.size()));
        object.insert(u"items"_s, int(loaded.region->rulebook.items.size()));
        if (const auto &mark = loaded.region->itemList)
            object.insert(u"item_list"_s, QJsonObject{{u"version"_s, mark->version},
                                                      {u"imported_at"_s, base::toIso(mark->importedAt)},
                                                      {u"from"_s, mark->from},
                                                      {u"rows"_s, mark->rows}});
        object.insert(u"rulebook"_s, loaded.region->rulebook.hash);
    }
    return object;
}

} // namespace

int runCheckRegion(const QStringList &arguments)
{
    CommandLine line(u"check-region DIR|NAME [--json]"_s,
                     QCoreApplication::translate("ctl",
                                                 "Checks every file of a region pack and its import mappings, and reports all problems in one run, "
                                                 "and in notes what was mended, left out or not understood. Says nothing else about a good pack; "
                                                 "--json counts what is in it."));
    if (const auto end = line.parse(arguments, 1, 1))
        return *end;
    const QString directory = region::findPack(line.positional().constFirst());
    if (!QDir(directory).exists())
        return fail({base::ErrorCode::NotFound, QCoreApplication::translate("ctl", "There is no region pack \"%1\".").arg(directory), {}, {}});
    const region::Loaded loaded = region::loadRegion(directory);
    std::vector<region::Problem> problems = loaded.problems;
    if (loaded.region)
        problems = mappingProblems(directory, *loaded.region);
    if (line.json()) {
        printJson(jsonOf(loaded, problems));
    } else {
        for (const region::Problem &problem : problems)
            printLine(lineOf(problem));
        for (const region::Problem &note : loaded.notes)
            printLine(QCoreApplication::translate("ctl", "note: %1").arg(lineOf(note)));
        if (!problems.empty())
            printError(QCoreApplication::translate("ctl", "%n problem(s) found.", nullptr, int(problems.size())));
    }
    return problems.empty() ? kOk : kFinding;
}

} // namespace ctl

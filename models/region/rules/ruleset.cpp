// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/rules/ruleset.h"

#include "region/rules/draft.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace region {

using namespace Qt::StringLiterals;

namespace {

/// Every byte comes back from the text, a byte order mark at its head too: the hash is taken over bytes.
QString decoded(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(bytes);
}

std::vector<domain::RuleFile> filesOf(const QMap<QString, QByteArray> &contents)
{
    std::vector<domain::RuleFile> files;
    for (const QString &name : ruleFileNames()) {
        if (contents.contains(name))
            files.push_back({name, decoded(contents.value(name))});
    }
    return files;
}

/// The region as it was before its rules were read.
Draft draftOf(const Region &pack, QMap<QString, QByteArray> contents)
{
    Draft draft(std::move(contents));
    draft.region = pack;
    if (pack.plan)
        draft.plan = *pack.plan;
    draft.plan.effects = {};
    domain::Rulebook &rulebook = draft.region.rulebook;
    const domain::Rulebook blank;
    rulebook.limits.clear();
    rulebook.severity = blank.severity;
    rulebook.acceptRedWithin = blank.acceptRedWithin;
    rulebook.nearShare = blank.nearShare;
    rulebook.routes.clear();
    const auto know = [](KnownCodes &known, const auto &things) {
        for (const auto &thing : things)
            known.codes.insert(thing.code);
        known.isComplete = true;
    };
    know(draft.departments, pack.departments);
    know(draft.grids, pack.grids);
    for (const GridVersion &version : gridVersions(pack))
        know(draft.grids, version.grids);
    know(draft.items, rulebook.items);
    know(draft.units, pack.units);
    draft.limitClassPlaces = pack.ruleSources->limitClassPlaces;
    return draft;
}

} // namespace

const QStringList &ruleFileNames()
{
    static const QStringList kNames{u"limits.json"_s, u"severity.json"_s, u"routing.json"_s};
    return kNames;
}

std::vector<domain::RuleFile> ruleFiles(const Region &region)
{
    QMap<QString, QByteArray> contents;
    if (region.ruleSources) {
        contents = region.ruleSources->own;
        contents.insert(region.ruleSources->amended);
    }
    return filesOf(contents);
}

std::vector<domain::RuleFile> ownRuleFiles(const Region &region)
{
    return region.ruleSources ? filesOf(region.ruleSources->own) : std::vector<domain::RuleFile>();
}

Loaded withRules(const Region &pack, const std::vector<domain::RuleFile> &files)
{
    Problems problems;
    if (!pack.ruleSources) {
        problems.add({}, {}, QCoreApplication::translate("region", "This region was not read from a pack; its rules cannot be changed."));
        return {nullptr, problems.take()};
    }
    auto sources = std::make_shared<RuleSources>(*pack.ruleSources);
    sources->amended.clear();
    for (const domain::RuleFile &file : files) {
        if (!ruleFileNames().contains(file.name))
            problems.add(
                file.name, {},
                QCoreApplication::translate("region", "\"%1\" is not a file that the centre changes; change the region pack itself.").arg(file.name));
        else if (sources->amended.contains(file.name))
            problems.add(file.name, {}, QCoreApplication::translate("region", "The file \"%1\" is given twice; give it once.").arg(file.name));
        sources->amended.insert(file.name, file.text.toUtf8());
    }
    if (problems.count() > 0)
        return {nullptr, problems.take()};
    QMap<QString, QByteArray> contents = sources->own;
    contents.insert(sources->amended);
    Draft draft = draftOf(pack, std::move(contents));
    readLimits(draft);
    readSeverity(draft);
    readRouting(draft);
    return finish(std::move(draft), std::move(sources));
}

} // namespace region

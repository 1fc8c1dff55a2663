// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/need.h"
#include "bench/rounds.h"
#include "desk/writer/storedesk.h"
#include "intake/file/importer.h"
#include "report/day/summarydesk.h"
#include "report/period/readers.h"
#include "report/whatif/whatifdesk.h"
#include "store/projection/sqlcasereader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// Fourteen days of Boston's requests replayed under three rulebooks, against bringing the same requests in once.

namespace {

/// Makes a store of the file's rows; the seconds that this took, durable and with projections caught up.
double import(const region::RegionPtr &town, const QString &file, const QString &storePath)
{
    return bench::seconds([&] {
        const base::SystemClock clock;
        desk::StoreDesk desk(desk::fileParts(storePath, clock), town, clock, {.reviewSeverity = false});
        const auto reader = [storePath]() -> base::Result<std::unique_ptr<store::CaseReader>> {
            auto cases = store::SqlCaseReader::open(storePath);
            if (!cases)
                return base::pass(cases);
            return *std::move(cases);
        };
        const auto summary =
            intake::importFile({town, region::findPack(u"boston"_s), desk, reader, clock}, {file, {}, storePath + u".refused.csv"_s});
        if (!summary || !desk.settle().result())
            qFatal("the file cannot be imported");
    });
}

std::vector<report::NamedRules> rulesOf(const region::Region &town)
{
    std::vector<report::NamedRules> rules;
    for (const domain::TimeLimit limit :
         {domain::TimeLimit{2, domain::LimitUnit::NaturalDay}, {5, domain::LimitUnit::WorkingDay}, {30, domain::LimitUnit::NaturalDay}}) {
        report::NamedRules each{domain::write(limit), town.rulebook};
        for (domain::LimitRule &rule : each.rulebook.limits)
            rule.limits[size_t(domain::Stage::Whole)] = limit;
        rules.push_back(std::move(each));
    }
    return rules;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"file"_s, u"Boston's requests."_s, u"csv"_s, QStringLiteral(GRIDHALL_FIXTURES "/boston311_slice.csv")},
                       {u"rounds"_s, u"Measurements of the pair."_s, u"n"_s, u"5"_s},
                       {u"quick"_s, u"One round."_s},
                       {u"folder"_s, u"Where the stores are made; a disk, not memory."_s, u"dir"_s, QCoreApplication::applicationDirPath()}});
    parser.process(app);
    const region::RegionPtr town = bench::need(region::openPack(u"boston"_s));
    const std::vector<report::NamedRules> rules = rulesOf(*town);
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/whatif-XXXXXX"_s);
    bench::Rounds rounds;
    int cases = 0;
    const int most = parser.isSet(u"quick"_s) ? 1 : parser.value(u"rounds"_s).toInt();
    for (int round = 0; round < most; ++round) {
        const QString storePath = folder.filePath(u"%1.gridhall"_s.arg(round));
        const double imported = import(town, parser.value(u"file"_s), storePath);
        const double replayed = bench::seconds([&] {
            const auto log = report::logOf(storePath)();
            const auto answer = log ? report::readWhatIf(*town, **log, {2011, 8, 22}, {2011, 9, 4}, rules)
                                    : base::Result<report::WhatIf>(tl::unexpected(log.error()));
            if (!answer)
                qFatal("the days cannot be replayed");
            cases = answer->columns.front().all.filed;
        });
        rounds.add(replayed, imported);
    }
    return rounds.print(u"what-if"_s, u"fourteen days under three rulebooks against importing them once"_s, cases, u"s"_s, bench::Goal::AtMost, 0.5)
               ? 0
               : 2;
}

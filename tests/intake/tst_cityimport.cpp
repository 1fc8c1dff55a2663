// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storedesk.h"
#include "intake/file/importer.h"
#include "intake/table/table.h"
#include "region/pack/loader.h"
#include "store/projection/sqlcasereader.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Real rows through the real parts: pack, pipeline, desk and store. The on-time flag in the data is the judge of the clocks.
class TestCityImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bostonVerdictsEqualTheFlag();
    void stoppedImportGoesOn();

private:
    [[nodiscard]] static base::Result<std::unique_ptr<store::CaseReader>> reader(const QString &path);
    [[nodiscard]] base::Result<intake::ImportSummary> import(const QString &store, std::stop_token stop = {},
                                                             const intake::ProgressCallback &progress = {}) const;

    const QString m_file = QStringLiteral(GRIDHALL_FIXTURES "/boston311_slice.csv");
    const QString m_pack = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/boston");
    base::FixedClock m_clock{*base::fromIso(u"2026-01-01T00:00:00Z"_s)};
    QTemporaryDir m_folder;
};

base::Result<std::unique_ptr<store::CaseReader>> TestCityImport::reader(const QString &path)
{
    auto opened = store::SqlCaseReader::open(path);
    if (!opened)
        return base::pass(opened);
    return std::move(*opened);
}

base::Result<intake::ImportSummary> TestCityImport::import(const QString &store, std::stop_token stop, const intake::ProgressCallback &progress) const
{
    const auto region = region::openRegion(m_pack);
    if (!region)
        return base::pass(region);
    desk::StoreDesk desk(desk::fileParts(store, m_clock), *region, m_clock, {.reviewSeverity = false});
    if (const auto ready = desk.settle().result(); !ready)
        return base::pass(ready);
    const intake::ImportParts parts{*region, m_pack, desk, [store] { return reader(store); }, m_clock};
    auto summary = intake::importFile(parts, {m_file, u"boston311"_s, m_folder.filePath(u"refused.csv"_s)}, progress, std::move(stop));
    if (const auto settled = desk.settle().result(); !settled)
        return base::pass(settled);
    return summary;
}

void TestCityImport::bostonVerdictsEqualTheFlag()
{
    const QString store = m_folder.filePath(u"boston.gridhall"_s);
    const auto summary = import(store);
    QVERIFY2(summary, summary ? "" : qPrintable(base::describe(summary.error())));
    QCOMPARE(summary->filed, summary->read);

    QHash<QString, std::optional<bool>> verdicts;
    const auto cases = reader(store);
    QVERIFY(cases);
    QVERIFY((*cases)->all([&](const domain::CaseBrief &brief) {
        verdicts.insert(brief.sourceId, brief.onTime);
        return true;
    }));
    QCOMPARE(verdicts.size(), summary->read);
    const auto table = intake::openTable(m_file);
    QVERIFY(table);
    const auto column = [&](const QString &name) { return (*table)->header().indexOf(name); };
    int judged = 0;
    for (auto row = (*table)->next(); row && *row; row = (*table)->next()) {
        const QStringList &cells = (*row)->cells;
        const auto verdict = verdicts.value(cells.at(column(u"case_enquiry_id"_s)));
        const QString flag = cells.at(column(u"ontime"_s));
        QCOMPARE(verdict.has_value(), !cells.at(column(u"target_dt"_s)).isEmpty() && !cells.at(column(u"closed_dt"_s)).isEmpty());
        if (verdict && !flag.isEmpty()) {
            ++judged;
            QCOMPARE(*verdict, flag == u"ONTIME");
        }
    }
    QVERIFY(judged > 1000);

    const auto again = import(store);
    QVERIFY(again);
    QCOMPARE(again->filed, 0);
    QCOMPARE(again->unchanged, summary->read);
}

void TestCityImport::stoppedImportGoesOn()
{
    const QString store = m_folder.filePath(u"stopped.gridhall"_s);
    std::stop_source stop;
    const auto stopped = import(store, stop.get_token(), [&](const intake::ImportProgress &progress) {
        if (progress.rows > 200)
            stop.request_stop();
    });
    if (!stopped)
        QCOMPARE(stopped.error().code, base::ErrorCode::Cancelled);
    const auto rest = import(store);
    QVERIFY2(rest, rest ? "" : qPrintable(base::describe(rest.error())));
    QCOMPARE(rest->filed + rest->unchanged, rest->read);
    int count = 0;
    const auto cases = reader(store);
    QVERIFY(cases);
    QVERIFY((*cases)->all([&](const domain::CaseBrief &) { return ++count, true; }));
    QCOMPARE(count, int(rest->read));
}

GRIDHALL_TEST(TestCityImport, QCoreApplication)
#include "tst_cityimport.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A group of sensors that falls silent is told over every page, and no longer once it speaks.
#include "consolerun.h"

#include "domain/centre/plan.h"
#include "language/language.h"
#include "region/pack/findpack.h"
#include "store/things/readingring.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using SilenceTopic = ui::shell::BannerStack::Topic;

namespace {

constexpr int kSilencePatience = 60'000;

/// A code of the first group whose kind has a period; the period.
std::pair<QString, base::Milliseconds> timedSensor(const region::Region &region)
{
    for (const domain::SensorGroup &group : region.plan->sensing.groups) {
        const auto kind = std::ranges::find(region.plan->sensing.kinds, group.kind, &domain::SensorKind::code);
        if (kind != region.plan->sensing.kinds.end() && kind->period > 0ms)
            return {u"%1-%2-%3"_s.arg(group.kind, group.grid).arg(group.first), kind->period};
    }
    return {};
}

/// What the banner says; empty: it is not there.
QString toldIn(const QWidget &window)
{
    for (const auto *banner : window.findChildren<ui::shell::Banner *>()) {
        if (banner->isVisible() && banner->text().title == u"Sensors are silent"_s)
            return banner->text().text;
    }
    return {};
}

} // namespace

class TestSilentSensors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        app::speak(QLocale(u"en"_s));
    }

    void silenceIsToldAndGoesAgain()
    {
        const auto town = region::openPack(u"jingansi"_s);
        QVERIFY(town);
        const auto [code, period] = timedSensor(**town);
        QVERIFY(!code.isEmpty());
        app::Options options;
        options.region = u"jingansi"_s;
        options.store = m_folder.filePath(u"hall.gridhall"_s);
        options.page = u"desk"_s;
        options.serves = false;
        options.size = QSize(1366, 768);
        app::ConsoleRun run(options);
        QVERIFY(run.start());
        store::ReadingRing ring(options.store, {});
        QVERIFY(ring.open());
        const auto say = [&ring, &code](base::Instant at) {
            const domain::Reading reading{code, 1.0, u"%"_s, at};
            return ring.append({store::ReadingBatch::Kind::Came, at, u"sensing"_s, {reading}}, [&reading] { return std::vector{reading}; })
                .has_value();
        };
        QTRY_VERIFY_WITH_TIMEOUT(run.session()->hall().loaded(), kSilencePatience);
        QVERIFY(toldIn(run.window()).isEmpty()); // nothing was ever heard
        QVERIFY(say(base::SystemClock().now() - (domain::kSilentPeriods + 1) * period));
        QTRY_VERIFY_WITH_TIMEOUT(!toldIn(run.window()).isEmpty(), kSilencePatience);
        const QString told = toldIn(run.window());
        const domain::SensorGroup *group = run.session()->region()->sensorGroup(code); // in the window's language
        QVERIFY(group != nullptr);
        QVERIFY2(told.contains(group->place.isEmpty() ? group->grid : group->place), qPrintable(told));
        QVERIFY(say(base::SystemClock().now()));
        auto *workplace = run.window().findChild<ui::shell::Workplace *>();
        QTRY_VERIFY_WITH_TIMEOUT(!workplace->banners().has(SilenceTopic::SilentSensors), kSilencePatience);
        QVERIFY(toldIn(run.window()).isEmpty());
    }

private:
    QTemporaryDir m_folder;
};

GRIDHALL_TEST(TestSilentSensors, QApplication)
#include "tst_silentsensors.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/storecentre.h"

#include "base/try.h"
#include "desk/ownmoment.h"
#include "desk/writer/clockmark.h"
#include "domain/centre/plan.h"
#include "store/sqlite/sqlstore.h"
#include "storehouse.h"
#include "terminal.h"

#include <QFileInfo>

namespace ctl {

namespace {

desk::CentreViewPtr viewOf(domain::Centre centre)
{
    static const auto kNoTown = std::make_shared<const region::Region>();
    return std::make_shared<const desk::CentreView>(desk::CentreView{std::move(centre), kNoTown, {}});
}

base::Result<domain::Centre> centreIn(const QString &path)
{
    TRY(const auto log, store::LogReader::open(path));
    return store::foldCentre(log->log());
}

base::Outcome holdClock(base::TownClock &clock, const QString &path)
{
    TRY(const auto log, store::LogReader::open(path));
    TRY(const domain::Centre centre, store::foldCentre(log->log()));
    return desk::beginClock(clock.watched(), log->log(), centre, clock.pace() ? QString() : desk::clockMarkOf(path));
}

} // namespace

base::Result<domain::Accounts> accountsIn(const QString &path)
{
    if (const QFileInfo file(path); path.isEmpty() || !file.exists() || (file.isFile() && file.size() == 0))
        return domain::Accounts();
    TRY(domain::Centre centre, centreIn(path));
    return std::move(centre.accounts);
}

StoreCentre::StoreCentre(const QString &path) : m_path(path)
{
    followStore(m_clock, path);
    // A store that cannot be read says so with the first order.
    if (const base::Outcome held = holdClock(m_clock, path); !held)
        printError(base::describe(held.error()));
}

QFuture<base::Result<desk::CentreViewPtr>> StoreCentre::submit(domain::CentreOrder order)
{
    return QtFuture::makeReadyFuture<base::Result<desk::CentreViewPtr>>(written(order));
}

base::Result<desk::CentreViewPtr> StoreCentre::written(const domain::CentreOrder &order) const
{
    TRY(const auto opened, store::Store::open(m_path, {.mustExist = true}));
    TRY(const auto batch, opened->log().begin());
    // With the writer's lock held nobody can add to what is read now.
    TRY(domain::Centre centre, store::foldCentre(opened->log()));
    static const domain::Plan kNoPlan;
    const QString rulebook = centre.amendments.empty() ? QString() : centre.amendments.back().after;
    const domain::CentreContext context{clock().now(), kNoPlan, {}, {}, {}, rulebook, {}, {}};
    TRY(const domain::CentreEvent event, domain::decide(centre, order, context));
    TRY_DONE(batch->appendCentre(centre.version, event));
    TRY_DONE(batch->commit());
    domain::apply(centre, event);
    return viewOf(std::move(centre));
}

desk::Subscription StoreCentre::onCentre(QObject *context, std::function<void(const desk::CentreViewPtr &)> deliver)
{
    if (auto centre = centreIn(m_path))
        QMetaObject::invokeMethod(
            context, [deliver = std::move(deliver), view = viewOf(*std::move(centre))] { deliver(view); }, Qt::QueuedConnection);
    return {};
}

base::Outcome makeStore(const QString &path)
{
    TRY_DONE(store::Store::open(path));
    return {};
}

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/acknowledgenotice.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "live/alarm/seatalarms.h"
#include "live/text/posttext.h"

namespace ui::shell {

using namespace Qt::StringLiterals;
using Topic = BannerStack::Topic;

namespace {
constexpr size_t kNamed = 3; ///< cases that the banner names
} // namespace

AcknowledgeNotice::AcknowledgeNotice(const live::Hall &hall, BannerStack &banners, QObject *parent)
    : QObject(parent), m_hall(hall), m_banners(banners)
{
    connect(&hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (changes.hasCases())
            refresh();
    });
    connect(&hall, &live::Hall::secondPassed, this, &AcknowledgeNotice::refresh);
    connect(&banners, &BannerStack::pressed, this, [this](Topic topic) {
        if (topic == Topic::Unacknowledged)
            Q_EMIT caseWanted(m_first);
    });
}

void AcknowledgeNotice::refresh()
{
    const std::vector<live::QueueRow> late = m_hall.unacknowledged();
    if (late.empty()) {
        m_banners.clear(Topic::Unacknowledged);
        return;
    }
    m_first = late.front().id;
    QStringList named;
    for (size_t i = 0; i < late.size() && i < kNamed; ++i)
        named.append(u"%1 %2"_s.arg(late[i].number, base::isolated(late[i].title)));
    const QString rest = late.size() > kNamed ? tr("and %n more", nullptr, int(late.size() - kNamed)) : QString();
    BannerText text;
    text.icon = theme::Icon::Bell;
    text.title = tr("%n case(s) not acknowledged in time", nullptr, int(late.size()));
    text.text = rest.isEmpty() ? tr("%1. The shift supervisor acknowledges them.").arg(base::listed(named))
                               : tr("%1 %2. The shift supervisor acknowledges them.").arg(base::listed(named), rest);
    if (const QString turn = turnText(); !turn.isEmpty())
        text.text = tr("%1 %2").arg(text.text, turn);
    text.buttons = {{u"show"_s, tr("Show"), {}}};
    m_banners.set(Topic::Unacknowledged, text);
}

// Of the one that waits longest; in a town without rungs it stays the shift supervisor's.
QString AcknowledgeNotice::turnText() const
{
    const auto slot = m_hall.table().slotOf(m_first);
    const auto turn = slot ? live::escalationOf(m_hall, *slot) : std::nullopt;
    if (!turn || turn->post.isEmpty())
        return {};
    const auto said = [this](const QString &post) { return base::isolated(live::postText(m_hall.region(), post)); };
    if (turn->nextPost.isEmpty())
        return tr("Now it is the turn of %1.").arg(said(turn->post));
    return tr("Now it is the turn of %1, at %2 of %3.")
        .arg(said(turn->post), m_hall.region().toLocal(*turn->nextAt).toString(u"HH:mm"_s), said(turn->nextPost));
}

} // namespace ui::shell

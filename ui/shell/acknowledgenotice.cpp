// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/acknowledgenotice.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"

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
    text.buttons = {{u"show"_s, tr("Show"), {}}};
    m_banners.set(Topic::Unacknowledged, text);
}

} // namespace ui::shell

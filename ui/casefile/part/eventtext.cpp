// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/eventtext.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "casefile/photo/pictures.h"
#include "live/text/posttext.h"
#include "region/factwords.h"

namespace ui::casefile {

QString storyOf(const domain::CaseEvent &event, const region::Region &region, base::Instant now)
{
    const auto *photo = std::get_if<domain::PhotoAdded>(&event.body);
    return base::joined({base::isolatedVisibly(live::postText(region, event.actor.post)), region::factOf(event, region, region.toLocal(now).date()),
                         photo != nullptr ? whyNotOurs(photo->media) : QString()});
}

} // namespace ui::casefile

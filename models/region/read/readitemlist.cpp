// SPDX-License-Identifier: GPL-3.0-or-later
// itemlist.json: which version of the town's list of items the pack holds.
#include "region/pack/jsonreader.h"

#include <QCoreApplication>

namespace region {

using namespace Qt::StringLiterals;

void readItemList(Draft &draft)
{
    auto reader = JsonReader::open(draft, u"itemlist.json"_s, Need::Optional);
    if (!reader)
        return;
    ItemListMark mark;
    mark.version = reader->integer(u"version"_s, 1, 1'000'000).value_or(1);
    const QString at = reader->text(u"imported_at"_s);
    const auto instant = base::fromIso(at);
    if (instant)
        mark.importedAt = *instant;
    else if (!at.isEmpty())
        reader->complain(u"imported_at"_s,
                         QCoreApplication::translate("region", "\"%1\" is not a moment; write it like 2026-10-01T08:00:00Z.").arg(at));
    mark.from = reader->text(u"from"_s);
    mark.rows = reader->integer(u"rows"_s, 0, 1'000'000).value_or(0);
    reader->finish();
    draft.region.itemList = mark;
}

} // namespace region

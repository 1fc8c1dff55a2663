// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/pictures.h"

#include "base/try.h"
#include "desk/past/shelfdesk.h"

namespace report {

PictureSource picturesOf(const QString &storePath, std::function<base::Outcome()> standing)
{
    return [shelf = store::MediaShelf(storePath), standing = std::move(standing)](const QString &media, QSize within) -> base::Result<QImage> {
        TRY_DONE(standing());
        return desk::pictureOn(shelf, media, within);
    };
}

} // namespace report

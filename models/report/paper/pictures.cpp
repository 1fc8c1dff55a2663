// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/pictures.h"

#include "desk/past/shelfdesk.h"

namespace report {

PictureSource picturesOf(const QString &storePath)
{
    return [shelf = store::MediaShelf(storePath)](const QString &media, QSize within) { return desk::pictureOn(shelf, media, within); };
}

} // namespace report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/storepath.h"

#include <QFileInfo>

namespace store {

namespace {

constexpr int kLinksMost = 40; // the system follows no more either

} // namespace

QString storeFileOf(const QString &path)
{
    // Qt takes ".." out of a link's text as if no folder on the way were a link; the system does not.
    if (const QFileInfo link(path); link.isSymLink() && link.exists())
        return link.canonicalFilePath();
    QFileInfo file(path);
    for (int links = 0; links < kLinksMost && file.isSymLink(); ++links)
        file.setFile(file.symLinkTarget());
    return file.filePath();
}

} // namespace store

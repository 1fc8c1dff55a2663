// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/past/shelfdesk.h"

#include "base/plainfile.h"
#include "base/try.h"
#include "desk/door/picture.h"
#include "domain/source/media.h"

#include <QCoreApplication>
#include <QFile>

namespace desk {

namespace {

base::Result<ShelvedPhoto> shelved(const store::MediaShelf &shelf, const base::Result<ReadyPicture> &ready)
{
    if (!ready)
        return base::pass(ready);
    const auto media = shelf.add(ready->bytes, ready->ending);
    if (!media)
        return base::pass(media);
    return ShelvedPhoto{*media, ready->size, ready->takenAt};
}

base::Result<ShelvedPhoto> shelvedFile(const store::MediaShelf &shelf, const QString &path)
{
    if (const base::Outcome isFile = base::checkIsFile(path); !isFile)
        return base::pass(isFile);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Storage,
                          QCoreApplication::translate("desk", "The file %1 cannot be read: check your rights, or choose another one.").arg(path),
                          file.errorString(), path);
    return keepPicture(shelf, file.read(kMostPictureBytes + 1)); // one byte more tells that there is more
}

} // namespace

base::Result<ShelvedPhoto> keepPicture(const store::MediaShelf &shelf, const QByteArray &file) { return shelved(shelf, readyPicture(file)); }

base::Result<QImage> pictureOn(const store::MediaShelf &shelf, const QString &media, QSize within)
{
    switch (domain::mediaKind(media)) {
    case domain::MediaKind::Shelf: break;
    case domain::MediaKind::Remote:
        return base::fail(base::ErrorCode::NotFound, QCoreApplication::translate("desk", "The picture stays with its source"), {}, media);
    case domain::MediaKind::None:
        return base::fail(base::ErrorCode::NotFound, QCoreApplication::translate("desk", "Only a name, no picture"), {}, media);
    }
    const auto bytes = shelf.read(media);
    if (!bytes)
        return base::pass(bytes);
    return unpacked(*bytes, within);
}

template <class Value> QFuture<base::Result<Value>> ShelfDesk::ask(base::WorkThread &thread, std::function<base::Result<Value>()> work)
{
    return thread.start<base::Result<Value>>([this, work = std::move(work)](const auto &) -> base::Result<Value> {
        TRY_DONE(m_standing());
        return work();
    });
}

QFuture<base::Result<ShelvedPhoto>> ShelfDesk::keepFile(QString path)
{
    return ask<ShelvedPhoto>(m_keeping, [this, path = std::move(path)] { return shelvedFile(m_shelf, path); });
}

QFuture<base::Result<ShelvedPhoto>> ShelfDesk::keepBytes(QByteArray file)
{
    return ask<ShelvedPhoto>(m_keeping, [this, file = std::move(file)] { return keepPicture(m_shelf, file); });
}

QFuture<base::Result<ShelvedPhoto>> ShelfDesk::keepImage(QImage image)
{
    return ask<ShelvedPhoto>(m_keeping, [this, image = std::move(image)] { return shelved(m_shelf, readyPicture(image)); });
}

QFuture<base::Result<QImage>> ShelfDesk::picture(QString media, QSize within)
{
    return ask<QImage>(m_showing, [this, media = std::move(media), within] { return pictureOn(m_shelf, media, within); });
}

} // namespace desk

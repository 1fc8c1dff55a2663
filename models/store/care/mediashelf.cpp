// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/mediashelf.h"

#include "domain/source/media.h"
#include "store/care/filerights.h"
#include "store/care/storepath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr mode_t kFileOwner = S_IRUSR | S_IWUSR;
constexpr mode_t kFileGroup = S_IRGRP | S_IWGRP;
constexpr mode_t kFolderGroup = S_IRWXG | S_ISGID; ///< what one of the group puts there is the group's

QByteArray hexHash(const QByteArray &bytes)
{
    sha256_ctx state;
    sha256_init(&state);
    sha256_update(&state, static_cast<size_t>(bytes.size()), reinterpret_cast<const uint8_t *>(bytes.constData()));
    QByteArray digest(SHA256_DIGEST_SIZE, Qt::Uninitialized);
    sha256_digest(&state, SHA256_DIGEST_SIZE, reinterpret_cast<uint8_t *>(digest.data()));
    return digest.toHex();
}

base::Error notShelved(const QString &folder)
{
    return {ErrorCode::Storage,
            QCoreApplication::translate("store", "The picture could not be kept in %1: %2. Check the disk and your rights, and try again.")
                .arg(QDir::toNativeSeparators(folder), QString::fromLocal8Bit(std::strerror(errno))),
            {},
            folder};
}

bool flushFolder(const QString &folder)
{
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

bool makeShelf(const QString &folder, bool shared)
{
    const QByteArray name = QFile::encodeName(folder);
    if (QFileInfo(folder).isDir())
        return true;
    if (::mkdir(name.constData(), S_IRWXU) != 0)
        return errno == EEXIST && QFileInfo(folder).isDir();
    if (shared && ::chmod(name.constData(), S_IRWXU | kFolderGroup) != 0)
        return false;
    return flushFolder(QFileInfo(folder).absolutePath()); // else a power cut may take the folder with the pictures in it
}

bool writeAll(int file, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = ::write(file, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(0, written);
    }
    return true;
}

/// Under its name only when all of it is on disk.
bool writePicture(const QString &path, const QByteArray &bytes, bool shared)
{
    static std::atomic<quint64> count{0}; // several threads may shelve the same picture
    const QByteArray part = QFile::encodeName(u"%1.%2-%3.part"_s.arg(path).arg(::getpid()).arg(++count));
    const int file = ::open(part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kFileOwner);
    if (file < 0)
        return false;
    bool done = writeAll(file, bytes) && ::fchmod(file, shared ? kFileOwner | kFileGroup : kFileOwner) == 0 && ::fsync(file) == 0;
    done = ::close(file) == 0 && done;
    done = done && std::rename(part.constData(), QFile::encodeName(path).constData()) == 0;
    if (!done) {
        const int why = errno;
        ::unlink(part.constData());
        errno = why;
    }
    return done && flushFolder(QFileInfo(path).absolutePath());
}

QString pathOn(const QString &folder, const QString &media) { return folder + u'/' + domain::fileOfMedia(media); }

/// All of a picture's file; none when it is not there or cannot be read.
std::optional<QByteArray> bytesOn(const QString &folder, const QString &media)
{
    QFile file(pathOn(folder, media));
    if (domain::mediaKind(media) != domain::MediaKind::Shelf || !QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

bool isNamedAfter(const QByteArray &bytes, const QString &media) { return domain::fileOfMedia(media).startsWith(QLatin1StringView(hexHash(bytes))); }

} // namespace

MediaShelf::MediaShelf(const QString &storePath) : m_store(storePath), m_folder(folderOf(storePath)) {}

QString MediaShelf::folderOf(const QString &storePath) { return storeFileOf(storePath) + u".media"_s; }

base::Result<QString> MediaShelf::add(const QByteArray &picture, const QString &ending) const
{
    const QString media = domain::mediaOfFile(QString::fromLatin1(hexHash(picture)) + u'.' + ending);
    Q_ASSERT(domain::mediaKind(media) == domain::MediaKind::Shelf);
    if (look(media) == Look::Sound)
        return media;
    const bool shared = isShared(m_store);
    if (!makeShelf(m_folder, shared) || !writePicture(pathOn(m_folder, media), picture, shared))
        return tl::unexpected(notShelved(m_folder));
    return media;
}

bool MediaShelf::has(const QString &media) const
{
    return domain::mediaKind(media) == domain::MediaKind::Shelf && QFileInfo(pathOn(m_folder, media)).isFile();
}

MediaShelf::Look MediaShelf::look(const QString &media) const
{
    const auto bytes = bytesOn(m_folder, media);
    if (!bytes)
        return Look::Missing;
    return isNamedAfter(*bytes, media) ? Look::Sound : Look::Altered;
}

base::Result<QByteArray> MediaShelf::read(const QString &media) const
{
    auto bytes = bytesOn(m_folder, media);
    if (!bytes && !QFileInfo(m_folder).isDir())
        return base::fail(ErrorCode::NotFound, QCoreApplication::translate("store", "The folder of pictures is away"), {}, m_folder);
    if (!bytes)
        return base::fail(ErrorCode::NotFound, QCoreApplication::translate("store", "The picture is missing"), {}, pathOn(m_folder, media));
    if (!isNamedAfter(*bytes, media))
        return base::fail(ErrorCode::Storage, QCoreApplication::translate("store", "The picture was altered"), {}, pathOn(m_folder, media));
    return *std::move(bytes);
}

QStringList MediaShelf::all() const
{
    QStringList media;
    for (const QString &name : QDir(m_folder).entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (const QString reference = domain::mediaOfFile(name); domain::mediaKind(reference) == domain::MediaKind::Shelf)
            media.append(reference);
    }
    return media;
}

base::Result<ShelfCheck> checkShelf(const QString &storePath, const QSet<QString> &named, const WorkProgress &progress)
{
    const MediaShelf shelf(storePath);
    ShelfCheck check;
    quint64 done = 0;
    for (const QString &media : named) {
        if (progress && !progress(done++, static_cast<quint64>(named.size())))
            return base::fail(ErrorCode::Cancelled, QCoreApplication::translate("store", "The check was stopped."));
        if (domain::mediaKind(media) != domain::MediaKind::Shelf)
            continue;
        ++check.named;
        switch (shelf.look(media)) {
        case MediaShelf::Look::Sound: break;
        case MediaShelf::Look::Missing: check.missing.append(media); break;
        case MediaShelf::Look::Altered: check.altered.append(media); break;
        }
    }
    for (const QString &media : shelf.all()) {
        if (!named.contains(media))
            check.unnamed.append(media);
    }
    check.missing.sort();
    check.altered.sort();
    check.folderIsAway = check.named > 0 && !QFileInfo(shelf.folder()).isDir();
    return check;
}

base::Result<quint64> copyShelf(const QString &fromStore, const QString &toStore, const WorkProgress &progress)
{
    const MediaShelf from(fromStore);
    const MediaShelf to(toStore);
    const QStringList pictures = from.all();
    const bool shared = isShared(toStore);
    if (!pictures.isEmpty() && !makeShelf(to.folder(), shared))
        return tl::unexpected(notShelved(to.folder()));
    quint64 done = 0;
    quint64 copied = 0;
    for (const QString &media : pictures) {
        if (progress && !progress(done++, static_cast<quint64>(pictures.size())))
            return base::fail(ErrorCode::Cancelled, QCoreApplication::translate("store", "The copying of pictures was stopped."));
        // What is there may be damaged where it came from as well; a sound one is never written over.
        if (to.look(media) == MediaShelf::Look::Sound)
            continue;
        const auto bytes = bytesOn(from.folder(), media);
        if (!bytes || (to.has(media) && !isNamedAfter(*bytes, media)))
            continue; // lost where it comes from: whoever looks the copy over counts it; one damaged picture is no better than the other
        if (!writePicture(pathOn(to.folder(), media), *bytes, shared))
            return tl::unexpected(notShelved(to.folder()));
        ++copied;
    }
    return copied;
}

base::Outcome linkShelf(const QString &fromStore, const QString &toStore)
{
    const MediaShelf from(fromStore);
    const MediaShelf to(toStore);
    const QStringList pictures = from.all();
    if (!pictures.isEmpty() && !makeShelf(to.folder(), isShared(fromStore)))
        return tl::unexpected(notShelved(to.folder()));
    for (const QString &media : pictures)
        std::ignore = ::link(QFile::encodeName(pathOn(from.folder(), media)).constData(), QFile::encodeName(pathOn(to.folder(), media)).constData());
    const auto rest = copyShelf(fromStore, toStore);
    return rest ? base::Outcome() : base::pass(rest);
}

void removeShelf(const QString &storePath)
{
    const MediaShelf shelf(storePath);
    for (const QString &media : shelf.all())
        QFile::remove(pathOn(shelf.folder(), media));
    for (const QString &left : QDir(shelf.folder()).entryList({u"*.part"_s}, QDir::Files | QDir::Hidden)) // of one that was killed
        QFile::remove(shelf.folder() + u'/' + left);
    QDir().rmdir(shelf.folder());
}

} // namespace store

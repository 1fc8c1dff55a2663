// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "desk/door/photodesk.h"
#include "store/care/mediashelf.h"

#include <functional>

namespace desk {

/// The pictures beside a store file. Keeping and showing have a thread each, so that a large picture that is being kept holds up no thumbnail.
class ShelfDesk final : public PhotoDesk {
public:
    /// `standing` (StoreParts::standing) is asked before each picture: beside another store than the one that is looked at nothing is kept or shown.
    explicit ShelfDesk(
        const QString &storePath, std::function<base::Outcome()> standing = [] { return base::Outcome(); })
        : m_shelf(storePath), m_standing(std::move(standing))
    {}

    [[nodiscard]] QFuture<base::Result<ShelvedPhoto>> keepFile(QString path) override;
    [[nodiscard]] QFuture<base::Result<ShelvedPhoto>> keepBytes(QByteArray file) override;
    [[nodiscard]] QFuture<base::Result<ShelvedPhoto>> keepImage(QImage image) override;
    [[nodiscard]] QFuture<base::Result<QImage>> picture(QString media, QSize within) override;

private:
    template <class Value> [[nodiscard]] QFuture<base::Result<Value>> ask(base::WorkThread &thread, std::function<base::Result<Value>()> work);
    const store::MediaShelf m_shelf;
    const std::function<base::Outcome()> m_standing;
    base::WorkThread m_keeping, m_showing; ///< last: end before what their work uses
};

/// The same where a caller may block.
[[nodiscard]] base::Result<ShelvedPhoto> keepPicture(const store::MediaShelf &shelf, const QByteArray &file);
[[nodiscard]] base::Result<QImage> pictureOn(const store::MediaShelf &shelf, const QString &media, QSize within);

} // namespace desk

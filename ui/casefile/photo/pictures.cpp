// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/photo/pictures.h"

#include "base/text/answer.h"
#include "base/text/outsidetext.h"
#include "domain/source/media.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kThumbnail(640, 432); ///< as large as a thumbnail is drawn on a screen of scale 2

} // namespace

QString whyNotOurs(const QString &media)
{
    switch (domain::mediaKind(media)) {
    case domain::MediaKind::Shelf: return {};
    case domain::MediaKind::Remote: return QCoreApplication::translate("casefile", "Stays with %1").arg(base::isolated(QUrl(media).host().left(60)));
    case domain::MediaKind::None: break;
    }
    return QCoreApplication::translate("casefile", "Only a name: %1").arg(base::isolatedVisibly(media.left(60)));
}

ShownPicture Pictures::at(const QString &media, Size size)
{
    if (const QString why = whyNotOurs(media); !why.isEmpty())
        return {{}, why};
    if (m_desk == nullptr)
        return {{}, QCoreApplication::translate("casefile", "No pictures here")};
    const QString key = (size == Size::Whole ? u"whole "_s : u"small "_s) + media;
    if (const ShownPicture *kept = m_kept.object(key))
        return *kept;
    if (!m_asked.contains(key))
        ask(key, media, size);
    return {};
}

void Pictures::ask(const QString &key, const QString &media, Size size)
{
    m_asked.insert(key);
    base::whenAnswered(
        this, m_desk->picture(media, size == Size::Whole ? QSize() : kThumbnail),
        [this, key](const base::Result<QImage> &image) {
            m_asked.remove(key);
            auto shown = std::make_unique<ShownPicture>();
            if (image)
                shown->image = *image;
            else
                shown->why = image.error().sentence;
            const qsizetype cost = std::min<qsizetype>(m_kept.maxCost(), 1 + shown->image.sizeInBytes() / 1024);
            m_kept.insert(key, shown.release(), cost);
            Q_EMIT arrived();
        },
        [this, key] { m_asked.remove(key); });
}

void Pictures::tryAgain()
{
    for (const QString &key : m_kept.keys()) {
        if (!m_kept.object(key)->why.isEmpty())
            m_kept.remove(key);
    }
}

} // namespace ui::casefile

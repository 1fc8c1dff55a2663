// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source/media.h"

#include <QUrl>

#include <algorithm>

namespace domain {

namespace {

constexpr QLatin1StringView kPrefix("media:");
constexpr qsizetype kHexDigits = 64; ///< of a SHA-256

struct MediaOf {
    QStringList operator()(const CaseReported &e) const { return e.report.photos; }
    QStringList operator()(const SourceCorrected &e) const { return e.report.photos; }
    QStringList operator()(const SuggestionCollected &e) const { return e.report.photos; }
    QStringList operator()(const PhotoAdded &e) const { return {e.media}; }
    template <class Other> QStringList operator()(const Other &) const { return {}; }
};

[[nodiscard]] bool isHexDigit(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); }

} // namespace

QString mediaOfFile(const QString &fileName) { return kPrefix + fileName; }

QString fileOfMedia(const QString &media)
{
    if (!media.startsWith(kPrefix))
        return {};
    const QString name = media.mid(kPrefix.size());
    const QString ending = name.mid(kHexDigits);
    if (ending != QLatin1StringView(".jpg") && ending != QLatin1StringView(".png"))
        return {};
    return std::all_of(name.cbegin(), name.cbegin() + kHexDigits, isHexDigit) ? name : QString();
}

MediaKind mediaKind(const QString &media)
{
    if (!fileOfMedia(media).isEmpty())
        return MediaKind::Shelf;
    if (!media.startsWith(QLatin1StringView("http"), Qt::CaseInsensitive))
        return MediaKind::None;
    const QUrl address(media, QUrl::StrictMode);
    const QString scheme = address.scheme();
    const bool isWeb = scheme == QLatin1StringView("http") || scheme == QLatin1StringView("https");
    return address.isValid() && isWeb && !address.host().isEmpty() ? MediaKind::Remote : MediaKind::None;
}

QStringList mediaIn(const EventBody &body) { return std::visit(MediaOf(), body); }

} // namespace domain

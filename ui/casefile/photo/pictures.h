// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/photodesk.h"

#include <QCache>
#include <QObject>
#include <QSet>

namespace ui::casefile {

/// A picture as it stands now.
struct ShownPicture {
    QImage image; ///< null while it is on its way, and where there is none
    QString why;  ///< why there is none; empty while it is on its way
};

/// The pictures of a panel, asked for once and kept while there is room. Never waits. GUI thread.
class Pictures final : public QObject {
    Q_OBJECT
public:
    enum class Size : quint8 { Thumbnail, Whole };

    using QObject::QObject;

    /// Where they come from; until then every picture has its reason. The desk must outlive it.
    void useDesk(desk::PhotoDesk &desk) { m_desk = &desk; }
    [[nodiscard]] desk::PhotoDesk *desk() const { return m_desk; }

    /// What there is of a picture; asks for it where it is not there yet.
    [[nodiscard]] ShownPicture at(const QString &media, Size size);
    /// What could not be shown is asked for again when it is next wanted: a folder may have come back.
    void tryAgain();

Q_SIGNALS:
    void arrived();

private:
    void ask(const QString &key, const QString &media, Size size);
    desk::PhotoDesk *m_desk = nullptr;
    QCache<QString, ShownPicture> m_kept{200 * 1024}; ///< costs in kilobytes
    QSet<QString> m_asked;
};

/// Why a reference has no picture of ours, where its text alone says so: "stays with pictures.test"; empty for one that is on the shelf.
[[nodiscard]] QString whyNotOurs(const QString &media);

} // namespace ui::casefile

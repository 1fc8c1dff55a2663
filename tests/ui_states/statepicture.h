// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testprogram.h"

#include <QDir>
#include <QImage>
#include <QWidget>

// What the tests of states share: a picture of each where somebody asks for them, and what a picture shows.

namespace statepicture {

/// Whether pictures are asked for: GRIDHALL_STATE_PICTURES names their folder.
inline bool wanted() { return !qEnvironmentVariable("GRIDHALL_STATE_PICTURES").isEmpty(); }

inline void keep(const QString &name, const QPixmap &picture)
{
    if (!wanted())
        return;
    const QDir folder(qEnvironmentVariable("GRIDHALL_STATE_PICTURES"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    QVERIFY2(picture.save(folder.filePath(name + QStringLiteral(".png"))), qPrintable(name));
}
/// As it is painted now, under the state's name.
inline void keep(const QString &name, QWidget &widget)
{
    if (wanted())
        keep(name, widget.grab());
}

/// How many pixels of a box have (nearly) a colour.
inline int pixels(const QImage &picture, const QRect &box, const QColor &colour)
{
    int found = 0;
    const QRect within = box.intersected(picture.rect());
    for (int y = within.top(); y <= within.bottom(); ++y) {
        for (int x = within.left(); x <= within.right(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            found += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) + std::abs(pixel.blue() - colour.blue()) < 12;
        }
    }
    return found;
}

} // namespace statepicture

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/randomsecret.h"

#include <QRandomGenerator>

#include <array>

namespace base {

QByteArray randomSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words)).toHex();
}

} // namespace base

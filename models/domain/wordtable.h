// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

#include <optional>
#include <utility>

namespace domain {

/// One enum value and the stable English word that stands for it in the log, in files and in --json.
template <class Enum> using WordEntry = std::pair<Enum, const char *>;

template <class Enum, size_t count> [[nodiscard]] QString wordIn(const WordEntry<Enum> (&table)[count], Enum value)
{
    for (const auto &[entry, text] : table) {
        if (entry == value)
            return QLatin1String(text);
    }
    Q_UNREACHABLE();
}

template <class Enum, size_t count> [[nodiscard]] std::optional<Enum> valueIn(const WordEntry<Enum> (&table)[count], const QString &word)
{
    for (const auto &[entry, text] : table) {
        if (word == QLatin1String(text))
            return entry;
    }
    return std::nullopt;
}

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>

namespace store {

/// The table of checksum(), made while the program is built.
constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) != 0 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

/// CRC-32 as zip files have it: against torn writes and damaged disks, not against people.
[[nodiscard]] inline quint32 checksum(QByteArrayView bytes)
{
    static constexpr std::array<quint32, 256> kTable = crcTable();
    quint32 value = 0xFFFFFFFFu;
    for (const char byte : bytes)
        value = kTable[(value ^ static_cast<uchar>(byte)) & 0xFF] ^ (value >> 8);
    return value ^ 0xFFFFFFFFu;
}

} // namespace store

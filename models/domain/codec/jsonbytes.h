// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstring>

namespace domain {

/// Compact JSON as bytes, written from front to back: the same bytes as QJsonDocument writes (tst_eventbytes), without the tree in
/// between. The caller sets the commas. Domain-internal.
class JsonBytes {
public:
    JsonBytes() : m_bytes(kFirst, Qt::Uninitialized) {}

    void put(char character)
    {
        *room(1) = character;
        ++m_end;
    }
    template <size_t size> void put(const char (&literal)[size])
    {
        std::memcpy(room(size - 1), literal, size - 1);
        m_end += size - 1;
    }
    /// A string in quotes, UTF-8; what is no character (half of a pair of surrogates) is written as \udXXX.
    void text(QStringView text);
    void number(qint64 number);
    /// The shortest digits that read back as the same number; null where it is none.
    void number(double number);

    /// What was written; it is taken out.
    [[nodiscard]] QByteArray take();

private:
    static constexpr qsizetype kFirst = 1024; ///< most events fit

    /// Where the next `count` bytes go; they count once m_end is past them.
    [[nodiscard]] char *room(qsizetype count)
    {
        if (m_bytes.size() - m_end < count)
            m_bytes.resize(2 * m_bytes.size() + count);
        return m_bytes.data() + m_end;
    }

    QByteArray m_bytes;
    qsizetype m_end = 0;
};

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>

namespace domain {

/// Up to `most` values in a row, in a constant: more do not compile.
template <class Value, size_t most> class Few {
public:
    constexpr Few() = default;
    constexpr Few(std::initializer_list<Value> values) : m_count(values.size()) { std::copy(values.begin(), values.end(), m_values.begin()); }

    constexpr void add(const Value &value) { m_values.at(m_count++) = value; }
    [[nodiscard]] constexpr const Value *begin() const { return m_values.data(); }
    [[nodiscard]] constexpr const Value *end() const { return m_values.data() + m_count; }
    [[nodiscard]] constexpr size_t size() const { return m_count; }
    [[nodiscard]] constexpr bool contains(const Value &value) const { return std::find(begin(), end(), value) != end(); }

private:
    std::array<Value, most> m_values{};
    size_t m_count = 0;
};

} // namespace domain

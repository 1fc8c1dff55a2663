// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

namespace domain {

/// A value that few have: costs whoever lacks it two pointers, and whoever copies it no more. Never changed once it is made; equal by what it says.
template <class Value> class Rare {
public:
    Rare() = default;
    Rare(Value value) : m_value(std::make_shared<const Value>(std::move(value))) {} // as std::optional takes one

    [[nodiscard]] explicit operator bool() const { return m_value != nullptr; }
    [[nodiscard]] const Value &operator*() const { return *m_value; }
    [[nodiscard]] const Value *operator->() const { return m_value.get(); }
    void reset() { m_value.reset(); }
    friend bool operator==(const Rare &left, const Rare &right)
    {
        return left.m_value == right.m_value || (left.m_value && right.m_value && *left.m_value == *right.m_value);
    }

private:
    std::shared_ptr<const Value> m_value;
};

} // namespace domain

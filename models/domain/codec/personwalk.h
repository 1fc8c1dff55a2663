// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codec/jsonarchive.h"
#include "domain/source/persons.h"

// Finds who reported or called in a value, through the same description of fields that writes and reads it (eventcodec.cpp): what an event will say
// of a caller is found without anybody thinking of it. Domain-internal.

namespace domain {

template <class Fields> class PersonWalk {
public:
    explicit PersonWalk(PersonVisitor &visitor) : m_visitor(visitor) {}

    template <class Value> PersonWalk &operator()(const char *, Value &value)
    {
        visit(value);
        return *this;
    }
    template <class Value> PersonWalk &maybe(const char *, Value &value)
    {
        visit(value);
        return *this;
    }
    template <class Value> PersonWalk &maybe(const char *, std::optional<Value> &value)
    {
        if (value)
            visit(*value);
        return *this;
    }

private:
    void visit(Caller &caller) { m_visitor.caller(caller); }
    void visit(SourceAttribute &attribute) { m_visitor.attribute(attribute); }
    template <class Value> void visit(std::vector<Value> &values)
    {
        if constexpr (Compound<Value>) {
            for (Value &each : values)
                visit(each);
        }
    }
    template <class Value> void visit(Value &value)
    {
        if constexpr (Compound<Value>)
            Fields{}(*this, value);
    }

    PersonVisitor &m_visitor;
};

} // namespace domain

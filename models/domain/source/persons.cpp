// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source/persons.h"

namespace domain {

namespace {

class PersonSearch final : public PersonVisitor {
public:
    void caller(Caller &caller) override { found = found || isNamed(caller); }
    void attribute(SourceAttribute &attribute) override { found = found || (!attribute.forgotten && isCovered(attribute)); }
    bool found = false;
};

class PersonEraser final : public PersonVisitor {
public:
    void caller(Caller &caller) override
    {
        if (isNamed(caller) || !caller.sealed.isEmpty())
            caller = {{}, {}, true};
    }
    void attribute(SourceAttribute &attribute) override
    {
        if (isCovered(attribute) || !attribute.sealed.isEmpty())
            attribute = {attribute.name, {}, true};
    }
};

} // namespace

bool saysWho(const EventBody &body)
{
    PersonSearch search;
    visitPersons(const_cast<EventBody &>(body), search); // which changes nothing
    return search.found;
}

void forgetCallers(EventBody &body)
{
    PersonEraser eraser;
    visitPersons(body, eraser);
}

} // namespace domain

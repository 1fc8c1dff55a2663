// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/handover/handoversheet.h"

#include "domain/codec/jsonarchive.h"
#include "domain/wordtable.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace domain {

namespace {

constexpr WordEntry<HandoverPart> kHandoverWords[]{
    {HandoverPart::Urgent, "urgent"},     {HandoverPart::Due, "due"},   {HandoverPart::Notes, "notes"}, {HandoverPart::Alarms, "alarms"},
    {HandoverPart::Promises, "promises"}, {HandoverPart::Data, "data"}, {HandoverPart::Gaps, "gaps"}};

struct HandoverFields {
    template <class Archive, class Value> void operator()(Archive &archive, Value &value) const { value.fields(archive); }
};

} // namespace

QString word(HandoverPart part) { return wordIn(kHandoverWords, part); }

std::optional<HandoverPart> handoverPartOf(const QString &word) { return valueIn(kHandoverWords, word); }

QString label(HandoverPart part)
{
    switch (part) {
    case HandoverPart::Urgent: return QCoreApplication::translate("handover", "Open red and orange");
    case HandoverPart::Due: return QCoreApplication::translate("handover", "Overdue or due within two hours (yellow, blue, green)");
    case HandoverPart::Notes: return QCoreApplication::translate("handover", "Added by who hands over");
    case HandoverPart::Alarms: return QCoreApplication::translate("handover", "Shelved alarms");
    case HandoverPart::Promises: return QCoreApplication::translate("handover", "Promised call-backs and revisits");
    case HandoverPart::Data: return QCoreApplication::translate("handover", "Data that is not as it should be");
    case HandoverPart::Gaps: return QCoreApplication::translate("handover", "Gaps in the next shift");
    }
    Q_UNREACHABLE();
}

int HandoverFigures::of(Severity level) const
{
    switch (level) {
    case Severity::Red: return red;
    case Severity::Orange: return orange;
    case Severity::Yellow: return yellow;
    case Severity::Blue: return blue;
    case Severity::Green: return green;
    }
    Q_UNREACHABLE();
}

const HandoverLine *HandoverText::line(int wanted) const
{
    const auto found = std::ranges::find(lines, wanted, &HandoverLine::line);
    return found == lines.end() ? nullptr : &*found;
}

QByteArray bytesOf(const HandoverText &text)
{
    JsonBytes bytes;
    {
        JsonWriter<HandoverFields> writer(bytes);
        const_cast<HandoverText &>(text).fields(writer); // a writer changes nothing; the fields serve the reader too
    }
    return bytes.take();
}

QString digestOf(const HandoverText &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytesOf(text), QCryptographicHash::Sha256).toHex());
}

const HandoverCheck *HandoverSheet::check(int line) const
{
    const auto found = std::ranges::find(checks, line, &HandoverCheck::line);
    return found == checks.end() ? nullptr : &*found;
}

bool HandoverSheet::isTicked(int line) const
{
    const HandoverCheck *found = check(line);
    return found != nullptr && found->ticked;
}

int HandoverSheet::ticked() const
{
    return static_cast<int>(std::ranges::count_if(text.lines, [this](const HandoverLine &each) { return isTicked(each.line); }));
}

int HandoverSheet::asked() const
{
    return static_cast<int>(std::ranges::count_if(text.lines, [this](const HandoverLine &each) {
        const HandoverCheck *found = check(each.line);
        return found != nullptr && !found->ticked && !found->question.isEmpty();
    }));
}

} // namespace domain

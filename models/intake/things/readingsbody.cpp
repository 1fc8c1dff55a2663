// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/things/readingsbody.h"

#include "base/text/outsidetext.h"
#include "intake/open311/jsonnode.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace intake {

using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

constexpr int kDepthMost = 8;                      // object, list, object, and what a gateway adds of its own
constexpr size_t kValuesMost = 20 * kReadingsMost; // of all readings, with members that are not ours
constexpr qsizetype kMomentMost = 40, kSourceMost = 40;

enum class Size : quint8 { Fits, TooDeep, TooMany };

/// One pass over the bytes, before anything of them is built.
Size sizeOf(const QByteArray &json)
{
    int depth = 0;
    size_t values = 0;
    bool inText = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (inText) {
            at += c == '\\' ? 1 : 0;
            inText = c != '"';
            continue;
        }
        inText = c == '"';
        if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        values += c == ',' || c == '{' || c == '[' ? 1 : 0;
        if (depth > kDepthMost)
            return Size::TooDeep;
        if (values > kValuesMost)
            return Size::TooMany;
    }
    return Size::Fits;
}

tl::unexpected<base::Error> tooMany()
{
    return base::fail(
        ErrorCode::Refused,
        QCoreApplication::translate("things", "A request takes at most %1 readings; send the rest in further ones.").arg(kReadingsMost));
}

/// What is wrong with one reading: the member at fault and a sentence.
struct Fault {
    QString member, sentence;
};

tl::unexpected<Fault> fault(const QString &member, const char *sentence)
{
    return tl::unexpected(Fault{member, QCoreApplication::translate("things", sentence)});
}

tl::expected<domain::ReadingValue, Fault> valueOf(const JsonNode *value)
{
    const QString name = u"value"_s;
    if (!value)
        return fault(name, QT_TRANSLATE_NOOP("things", "The value is missing, or stands there twice."));
    switch (value->kind) {
    case JsonNode::Kind::Number:
        if (const double number = value->text.toDouble(); domain::isReadingNumber(number))
            return number;
        return fault(name, QT_TRANSLATE_NOOP("things", "The number is larger than anything that can be measured."));
    case JsonNode::Kind::Boolean: return value->text;
    case JsonNode::Kind::Text:
        if (domain::isStateWord(value->text))
            return value->text;
        return fault(name, QT_TRANSLATE_NOOP("things", "The word of a state has at most 40 letters, blanks and hyphens, and no digits."));
    case JsonNode::Kind::Null:
    case JsonNode::Kind::List:
    case JsonNode::Kind::Object: break;
    }
    return fault(name, QT_TRANSLATE_NOOP("things", "The value must be a number or a word."));
}

/// A member that is a text, or null where it need not stand.
tl::expected<QString, Fault> textOf(const JsonNode &reading, const QString &member)
{
    const JsonNode *text = reading.member(member);
    const bool isThere = std::ranges::any_of(reading.children, [&](const auto &child) { return child.first == member; });
    if (!isThere || (text && text->is(JsonNode::Kind::Null)))
        return QString();
    if (!text)
        return fault(member, QT_TRANSLATE_NOOP("things", "This member stands there twice."));
    if (!text->is(JsonNode::Kind::Text))
        return fault(member, QT_TRANSLATE_NOOP("things", "This member must be a text."));
    return text->text;
}

tl::expected<base::Instant, Fault> momentOf(const JsonNode &reading)
{
    const QString name = u"at"_s;
    const auto text = textOf(reading, name);
    if (!text)
        return tl::unexpected(text.error());
    const auto at = text->size() <= kMomentMost ? base::fromIso(*text) : base::fail(ErrorCode::Malformed, {});
    if (!at)
        return fault(name, QT_TRANSLATE_NOOP("things", "The moment is missing or unreadable; write it with a zone, like 2025-11-07T14:30:00+08:00."));
    return *at;
}

tl::expected<domain::Reading, Fault> readingOf(const JsonNode &node)
{
    if (!node.is(JsonNode::Kind::Object))
        return fault({}, QT_TRANSLATE_NOOP("things", "A reading must be an object."));
    const auto id = textOf(node, u"id"_s);
    if (!id)
        return tl::unexpected(id.error());
    if (!domain::isThingCode(*id))
        return fault(u"id"_s, QT_TRANSLATE_NOOP("things", "The code is missing, or is no code of a sensor: write it like smoke-11-1."));
    const auto value = valueOf(node.member(u"value"_s));
    if (!value)
        return tl::unexpected(value.error());
    const auto unit = textOf(node, u"unit"_s);
    if (!unit)
        return tl::unexpected(unit.error());
    if (!domain::isUnit(*unit))
        return fault(u"unit"_s, QT_TRANSLATE_NOOP("things", "A unit has at most 16 letters, digits and signs, like °C or m³/h."));
    if (!unit->isEmpty() && std::holds_alternative<QString>(*value))
        return fault(u"unit"_s, QT_TRANSLATE_NOOP("things", "The word of a state has no unit."));
    const auto at = momentOf(node);
    if (!at)
        return tl::unexpected(at.error());
    return domain::Reading{*id, *value, *unit, *at};
}

base::Result<JsonNode> documentOf(const QByteArray &json)
{
    switch (sizeOf(json)) {
    case Size::Fits: break;
    case Size::TooMany: return tooMany();
    case Size::TooDeep:
        return base::fail(ErrorCode::Malformed, QCoreApplication::translate("things", "The request is nested deeper than readings are."));
    }
    QJsonParseError error;
    const QJsonDocument checked = QJsonDocument::fromJson(checkable(json), &error);
    if (error.error != QJsonParseError::NoError)
        return base::fail(ErrorCode::Malformed,
                          QCoreApplication::translate("things", "The request is no JSON: NaN and Infinity are not numbers of it either."),
                          error.errorString(), QCoreApplication::translate("things", "byte %1").arg(error.offset));
    if (!checked.isObject())
        return base::fail(ErrorCode::Malformed, QCoreApplication::translate("things", "The request must be one object with the list \"readings\"."));
    return readJson(json);
}

} // namespace

base::Result<ReadingsBody> readReadings(const QByteArray &json)
{
    const auto document = documentOf(json);
    if (!document)
        return base::pass(document);
    const JsonNode *list = document->member(u"readings"_s);
    if (!list || !list->is(JsonNode::Kind::List))
        return base::fail(ErrorCode::Malformed, QCoreApplication::translate("things", "The request must be one object with the list \"readings\"."),
                          {}, u"/readings"_s);
    if (list->children.size() > kReadingsMost)
        return tooMany();
    const auto source = textOf(*document, u"source"_s);
    if (!source || source->size() > kSourceMost)
        return base::fail(ErrorCode::Malformed, QCoreApplication::translate("things", "The source must be the code of one."), {}, u"/source"_s);
    ReadingsBody body;
    body.source = *source;
    for (size_t i = 0; i < list->children.size(); ++i) {
        auto reading = readingOf(list->children[i].second);
        if (reading) {
            body.readings.push_back(*std::move(reading));
            body.indexes.push_back(i);
            continue;
        }
        const QString place = u"/readings/%1"_s.arg(i) + (reading.error().member.isEmpty() ? QString() : u'/' + reading.error().member);
        body.refusals.push_back({i, u"malformed"_s, place + u": "_s + reading.error().sentence});
    }
    return body;
}

} // namespace intake

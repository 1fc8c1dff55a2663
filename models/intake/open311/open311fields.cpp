// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/open311/open311fields.h"

#include "intake/http/bodyscan.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace intake {

using namespace Qt::StringLiterals;

namespace {

/// Every name that is a field of ours or of the standard's; the rest are attributes of the source.
constexpr std::array<QLatin1StringView, 20> kKnown{
    "account_id"_L1,   "address_string"_L1,  "api_key"_L1,   "description"_L1, "device_id"_L1, "element"_L1, "email"_L1,
    "first_name"_L1,   "jurisdiction_id"_L1, "last_name"_L1, "lat"_L1,         "long"_L1,      "phone"_L1,   "requested_datetime"_L1,
    "service_code"_L1, "source"_L1,          "source_id"_L1, "title"_L1,       "media_url"_L1, "grid"_L1,
};

bool isKnown(const QString &name) { return std::ranges::find(kKnown, name) != kKnown.end(); }

/// Accepted and not kept, whatever they hold.
bool isIgnored(const QString &name) { return name == "account_id"_L1 || name == "email"_L1 || name == "jurisdiction_id"_L1; }

/// What the pipeline calls a field that may be left out; none for those without which there is no report. A sensor's code is the pipeline's element.
QLatin1StringView secondaryOf(const QString &name)
{
    static constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 11> kNames{{
        {"address_string"_L1, field::kAddress},
        {"description"_L1, field::kDescription},
        {"device_id"_L1, field::kElement},
        {"element"_L1, field::kElement},
        {"first_name"_L1, field::kCallerName},
        {"grid"_L1, field::kGrid},
        {"last_name"_L1, field::kCallerName},
        {"lat"_L1, field::kLatitude},
        {"long"_L1, field::kLongitude},
        {"phone"_L1, field::kCallerPhone},
        {"title"_L1, field::kTitle},
    }};
    const auto row = std::ranges::find(kNames, name, [](const auto &each) { return QString(each.first); });
    return row == kNames.end() ? QLatin1StringView() : row->second;
}

/// The field of ours that a name as sent means; nothing for the source's own.
std::optional<QString> ourName(const QString &sent)
{
    if (const auto attribute = attributeNameOf(sent))
        return attribute->ours && attribute->name != "api_key"_L1 && isKnown(attribute->name) ? std::optional(attribute->name) : std::nullopt;
    if (sent == "media_url[]"_L1)
        return u"media_url"_s;
    return isKnown(sent) ? std::optional(sent) : std::nullopt;
}

/// Under which name an attribute of the source is kept.
QString keptName(const QString &sent)
{
    const auto attribute = attributeNameOf(sent);
    if (!attribute)
        return sent;
    return attribute->ours ? u"gridhall_"_s + attribute->name : attribute->name;
}

QString bytePlace(qsizetype offset) { return QStringLiteral("byte %1").arg(offset); }

tl::unexpected<base::Error> malformed(const QString &sentence, const QString &place)
{
    return base::fail(base::ErrorCode::Malformed, sentence, {}, place);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

QString notUtf8() { return QCoreApplication::translate("open311", "A value is not valid UTF-8; send all text in UTF-8."); }

/// What bytes that are no UTF-8 cost.
enum class BadText : quint8 { TheRequest, TheBytes };

/// Percent and plus decoding, strict: `at` is where the piece begins in the whole, for the error's place.
base::Result<QString> decodePiece(QByteArrayView piece, qsizetype at, BadText bad = BadText::TheRequest)
{
    QByteArray raw;
    raw.reserve(piece.size());
    for (qsizetype i = 0; i < piece.size(); ++i) {
        if (piece[i] == '+') {
            raw += ' ';
        } else if (piece[i] != '%') {
            raw += piece[i];
        } else {
            const int high = i + 2 < piece.size() ? hexDigit(piece[i + 1]) : -1;
            const int low = i + 2 < piece.size() ? hexDigit(piece[i + 2]) : -1;
            if (high < 0 || low < 0)
                return malformed(
                    QCoreApplication::translate(
                        "open311", "A percent sign is not followed by two hexadecimal digits; encode the form as application/x-www-form-urlencoded."),
                    bytePlace(at + i));
            raw += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8(raw);
    if (utf8.hasError() && bad == BadText::TheRequest)
        return malformed(notUtf8(), bytePlace(at));
    return text;
}

/// A byte that was broken on its way costs a field a character. A text of which not half can be read was written in another encoding: sent again as
/// it should be, nothing of it is lost.
bool isOfOtherBytes(const QString &text) { return text.count(QChar(QChar::ReplacementCharacter)) * 2 > text.size(); }

} // namespace

base::Outcome Open311Fields::count(const QString &place)
{
    if (++m_count > kFieldsMost)
        return malformed(
            QCoreApplication::translate("open311", "The request has more than %1 fields; send only those of a service request.").arg(kFieldsMost),
            place);
    return {};
}

base::Outcome Open311Fields::add(const QString &name, const QString &value, const QString &place)
{
    if (auto counted = count(place); !counted)
        return counted;
    if (const auto ours = ourName(name))
        return addOurs(*ours, value, place);
    m_attributes.add(keptName(name), value);
    return {};
}

// Values are the pipeline's: what of them is no text costs a secondary field some characters, not the report.
base::Outcome Open311Fields::addOurs(const QString &name, const QString &value, const QString &place)
{
    if (isIgnored(name))
        return {};
    if (name == "media_url"_L1) {
        if (!value.isEmpty())
            m_media.append(value);
        return {};
    }
    if (isOfOtherBytes(value))
        return malformed(notUtf8(), place);
    if (m_values.contains(name) && m_values.value(name) != value)
        return malformed(QCoreApplication::translate("open311", "The field \"%1\" is given twice with different values; send it once.").arg(name),
                         place);
    m_values.insert(name, value);
    return {};
}

base::Outcome Open311Fields::addForm(const QByteArray &encoded)
{
    qsizetype at = 0;
    while (at < encoded.size()) {
        qsizetype end = encoded.indexOf('&', at);
        if (end < 0)
            end = encoded.size();
        const QByteArrayView pair = QByteArrayView(encoded).sliced(at, end - at);
        const qsizetype equals = pair.indexOf('=');
        const auto name = decodePiece(equals < 0 ? pair : pair.first(equals), at);
        if (!name)
            return base::pass(name);
        const auto ours = ourName(*name);
        const BadText bad = ours && secondaryOf(*ours).isEmpty() ? BadText::TheRequest : BadText::TheBytes;
        const auto value = equals < 0 ? QString() : decodePiece(pair.sliced(equals + 1), at + equals + 1, bad);
        if (!value)
            return base::pass(value);
        if (!name->isEmpty()) {
            if (auto added = add(*name, *value, bytePlace(at)); !added)
                return added;
        }
        at = end + 1;
    }
    return {};
}

base::Outcome Open311Fields::addJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(checkable(json), &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(
            QCoreApplication::translate("open311", "The JSON of the request is broken (%1); check it from there on.").arg(error.errorString()),
            bytePlace(error.offset));
    if (!document.isObject())
        return malformed(QCoreApplication::translate("open311", "The request must be one JSON object with the fields of a service request."),
                         QStringLiteral("/"));
    const JsonNode root = readJson(json);
    for (const auto &[name, value] : root.children) {
        const QString pointer = u'/' + name.left(60);
        if (name == "media_url"_L1 && value.is(JsonNode::Kind::List)) {
            for (size_t i = 0; i < value.children.size(); ++i) {
                if (auto added = addMember(name, value.children[i].second, pointer + u'/' + QString::number(i)); !added)
                    return added;
            }
        } else if (auto added = addMember(name, value, pointer); !added) {
            return added;
        }
    }
    return {};
}

base::Outcome Open311Fields::addMember(const QString &name, const JsonNode &value, const QString &pointer)
{
    if (name == "attribute"_L1 || name == "attributes"_L1) {
        if (value.is(JsonNode::Kind::Object))
            return addAttributeObject(value, pointer);
        m_attributes.add(value.is(JsonNode::Kind::List) ? QString() : name, value);
        return {};
    }
    const auto ours = ourName(name);
    switch (value.kind) {
    case JsonNode::Kind::Null: return {};
    case JsonNode::Kind::Text: return add(name, value.text, pointer);
    case JsonNode::Kind::Number:
        if (!ours)
            break;
        if (*ours != "source_id"_L1)
            return add(name, plainNumber(value.text), pointer);
        m_idIsCounted = m_idIsCounted || !isWholeAsWritten(value.text);
        return add(name, value.text, pointer);
    case JsonNode::Kind::Boolean:
    case JsonNode::Kind::List:
    case JsonNode::Kind::Object: break;
    }
    if (ours)
        return addUnreadable(*ours, value, pointer);
    m_attributes.add(keptName(name), value);
    return {};
}

// What is no text costs the field, never the report: it is left out with a note, and what was sent is kept among the attributes.
base::Outcome Open311Fields::addUnreadable(const QString &name, const JsonNode &value, const QString &pointer)
{
    constexpr qsizetype kShownMost = 80;
    if (isIgnored(name) || name == "api_key"_L1)
        return {};
    const QString sent = compact(value, kShownMost);
    if (name == "media_url"_L1) {
        m_media.append(sent); // for the pipeline to say that it is no address
        return {};
    }
    const QLatin1StringView secondary = secondaryOf(name);
    if (secondary.isEmpty())
        return malformed(QCoreApplication::translate("open311", "The field \"%1\" must be a text or a number.").arg(name.left(40)), pointer);
    if (name == "lat"_L1 || name == "long"_L1)
        return addOurs(name, sent, pointer); // the pipeline says which pair it cannot read
    const bool isPersonal = secondary == field::kCallerName || secondary == field::kCallerPhone;
    m_leftOut.push_back({secondary, domain::LeftOutWhy::Unreadable, isPersonal ? u"***"_s : sent});
    m_unreadable.insert(name);
    m_attributes.add(name, value);
    return {};
}

base::Outcome Open311Fields::addAttributeObject(const JsonNode &attributes, const QString &pointer)
{
    for (const auto &[key, value] : attributes.children) {
        if (auto added = addMember(u"attribute[%1]"_s.arg(key), value, pointer + u'/' + key.left(60)); !added)
            return added;
    }
    return {};
}

base::Outcome Open311Fields::addBody(const QByteArray &contentType, const QByteArray &body)
{
    const QList<QByteArray> parts = contentType.toLower().split(';');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        QByteArray charset = parts[i].trimmed();
        if (!charset.startsWith("charset="))
            continue;
        charset = charset.mid(8).replace('"', "");
        if (charset != "utf-8" && charset != "utf8" && charset != "us-ascii")
            return base::fail(base::ErrorCode::Refused,
                              QCoreApplication::translate("open311", "The request says that its text is in %1; send it in UTF-8.")
                                  .arg(QString::fromLatin1(charset.left(40))));
    }
    switch (bodyKindOf(contentType, body.isEmpty())) {
    case BodyKind::Json: return addJson(body);
    case BodyKind::Form: return addForm(body);
    case BodyKind::Other: break;
    }
    return base::fail(base::ErrorCode::Refused, typeSentence(contentType));
}

QString typeSentence(const QByteArray &contentType)
{
    return QCoreApplication::translate("open311",
                                       "The content type \"%1\" is not understood; send application/x-www-form-urlencoded or application/json.")
        .arg(QString::fromLatin1(contentType.toLower().split(';').front().trimmed().left(80)));
}

namespace {

tl::unexpected<base::Error> placeMissing(const Open311Fields &fields)
{
    if (!fields.attributes().only(u"address_id"_s).isEmpty())
        return malformed(QCoreApplication::translate("open311", "address_id is not used here; send lat and long, or address_string."), {});
    return malformed(QCoreApplication::translate("open311", "The place is missing; send lat and long, or address_string."), u"lat"_s);
}

} // namespace

base::Result<Incoming> incomingOf(const Open311Fields &fields, const QString &source)
{
    const auto text = [&fields](QLatin1StringView name) {
        Q_ASSERT(isKnown(QString(name))); // else what was sent under it stands among the attributes
        return fields.value(QString(name)).trimmed();
    };
    Incoming incoming;
    incoming.item = text("service_code"_L1);
    if (incoming.item.isEmpty())
        return malformed(QCoreApplication::translate("open311", "The service_code is missing; take one from services.json."),
                         QStringLiteral("service_code"));
    incoming.latitude = text("lat"_L1);
    incoming.longitude = text("long"_L1);
    incoming.address = text("address_string"_L1);
    static constexpr std::array kPlaces{"lat"_L1, "long"_L1, "address_string"_L1, "element"_L1, "grid"_L1, "device_id"_L1};
    if (std::ranges::none_of(kPlaces, [&](QLatin1StringView name) { return !text(name).isEmpty() || fields.isUnreadable(QString(name)); }))
        return placeMissing(fields);
    incoming.source = text("source"_L1).isEmpty() ? source : text("source"_L1);
    incoming.sourceId = text("source_id"_L1);
    incoming.idIsCounted = fields.idIsCounted();
    incoming.element = text("element"_L1);
    incoming.grid = text("grid"_L1);
    incoming.device = text("device_id"_L1);
    incoming.title = text("title"_L1);
    incoming.description = text("description"_L1);
    incoming.callerName = QString(text("last_name"_L1) + u' ' + text("first_name"_L1)).trimmed();
    incoming.callerPhone = text("phone"_L1);
    incoming.photos = fields.media();
    incoming.attributes = fields.attributes().all();
    incoming.leftOut = fields.leftOut();
    if (const QString at = text("requested_datetime"_L1); !at.isEmpty()) {
        const auto moment = base::fromIso(at);
        if (!moment)
            return malformed(moment.error().sentence, QStringLiteral("requested_datetime"));
        incoming.reportedAt = *moment;
    }
    return incoming;
}

void adoptIdFromAttributes(Incoming &incoming, const Open311Fields &fields, const region::Source *source)
{
    const QString named = source ? source->idAttribute : QString();
    if (!incoming.sourceId.isEmpty() || named == u"-")
        return;
    const QString attribute = named.isEmpty() ? QString(kUsualIdAttribute) : named;
    incoming.sourceId = fields.attributes().only(attribute);
    incoming.idIsCounted = fields.attributes().isCounted(attribute);
}

QString open311Name(const QString &pipelineField)
{
    static constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 8> kNames{{
        {field::kItem, "service_code"_L1},
        {field::kLatitude, "lat"_L1},
        {field::kLongitude, "long"_L1},
        {field::kAddress, "address_string"_L1},
        {field::kPhotos, "media_url"_L1},
        {field::kCallerName, "last_name"_L1},
        {field::kCallerPhone, "phone"_L1},
        {field::kReportedAt, "requested_datetime"_L1},
    }};
    for (const auto &[own, theirs] : kNames) {
        if (pipelineField == own)
            return QString(theirs);
    }
    return pipelineField;
}

} // namespace intake

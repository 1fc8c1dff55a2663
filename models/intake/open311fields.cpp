// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/open311fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <array>

namespace intake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldsMost = 200;

QString bytePlace(qsizetype offset)
{
    return QStringLiteral("byte %1").arg(offset);
}

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

/// Percent and plus decoding, strict: `at` is where the piece begins in the whole, for the error's place.
base::Result<QString> decodePiece(QByteArrayView piece, qsizetype at)
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
                return malformed(QCoreApplication::translate("open311", "A percent sign is not followed by two hexadecimal digits; encode the form as application/x-www-form-urlencoded."), bytePlace(at + i));
            raw += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8(raw);
    if (utf8.hasError())
        return malformed(QCoreApplication::translate("open311", "A value is not valid UTF-8; send all text in UTF-8."), bytePlace(at));
    return text;
}

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u < 0x20 && u != u'\t' && u != u'\n' && u != u'\r') || u == 0x7f || u == 0xfffe || u == 0xffff;
    });
}

/// "attribute[source_id]" → "source_id".
QString plainName(const QString &name)
{
    constexpr QLatin1StringView kPrefix{"attribute["};
    if (name.startsWith(kPrefix) && name.endsWith(u']'))
        return name.mid(kPrefix.size(), name.size() - kPrefix.size() - 1);
    return name;
}

/// Texts and numbers; none for everything else.
std::optional<QString> scalar(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    if (value.isNull())
        return QString();
    return std::nullopt;
}

} // namespace

base::Outcome Open311Fields::add(const QString &name, const QString &value, const QString &place)
{
    // Values are the pipeline's: what of them is no text costs a secondary field some characters, not the report.
    if (hasControl(name))
        return malformed(QCoreApplication::translate("open311", "The field \"%1\" contains control characters; send plain text.").arg(name.left(40)), place);
    const QString plain = plainName(name);
    if (plain == "media_url"_L1 || plain == "media_url[]"_L1) {
        if (!value.isEmpty())
            m_media.append(value);
        return {};
    }
    if (m_values.contains(plain) && m_values.value(plain) != value)
        return malformed(QCoreApplication::translate("open311", "The field \"%1\" is given twice with different values; send it once.").arg(plain.left(40)), place);
    if (m_values.size() + m_media.size() >= kFieldsMost)
        return malformed(QCoreApplication::translate("open311", "The request has more than %1 fields; send only those of a service request.").arg(kFieldsMost), place);
    m_values.insert(plain, value);
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
        const auto value = equals < 0 ? QString() : decodePiece(pair.sliced(equals + 1), at + equals + 1);
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
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return malformed(QCoreApplication::translate("open311", "The JSON of the request is broken (%1); check it from there on.").arg(error.errorString()), bytePlace(error.offset));
    if (!document.isObject())
        return malformed(QCoreApplication::translate("open311", "The request must be one JSON object with the fields of a service request."), QStringLiteral("/"));
    const auto addMember = [this](const QString &name, const QJsonValue &value, const QString &pointer) -> base::Outcome {
        if (const auto text = scalar(value))
            return value.isNull() ? base::Outcome{} : add(name, *text, pointer);
        return malformed(QCoreApplication::translate("open311", "The field \"%1\" must be a text or a number.").arg(name.left(40)), pointer);
    };
    const QJsonObject object = document.object();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString pointer = u'/' + member.key().left(60);
        if (member.key() == "attribute"_L1 && member->isObject()) {
            const QJsonObject attributes = member->toObject();
            for (auto attribute = attributes.begin(); attribute != attributes.end(); ++attribute) {
                if (auto added = addMember(attribute.key(), *attribute, pointer + u'/' + attribute.key().left(60)); !added)
                    return added;
            }
        } else if (member.key() == "media_url"_L1 && member->isArray()) {
            const QJsonArray urls = member->toArray();
            for (qsizetype i = 0; i < urls.size(); ++i) {
                if (auto added = addMember(member.key(), urls[i], pointer + u'/' + QString::number(i)); !added)
                    return added;
            }
        } else if (auto added = addMember(member.key(), *member, pointer); !added) {
            return added;
        }
    }
    return {};
}

base::Outcome Open311Fields::addBody(const QByteArray &contentType, const QByteArray &body)
{
    const QList<QByteArray> parts = contentType.toLower().split(';');
    const QByteArray type = parts.front().trimmed();
    for (qsizetype i = 1; i < parts.size(); ++i) {
        QByteArray charset = parts[i].trimmed();
        if (!charset.startsWith("charset="))
            continue;
        charset = charset.mid(8).replace('"', "");
        if (charset != "utf-8" && charset != "utf8" && charset != "us-ascii")
            return base::fail(base::ErrorCode::Refused, QCoreApplication::translate("open311", "The request says that its text is in %1; send it in UTF-8.").arg(QString::fromLatin1(charset.left(40))));
    }
    if (type == "application/json")
        return addJson(body);
    if (type == "application/x-www-form-urlencoded" || (type.isEmpty() && body.isEmpty()))
        return addForm(body);
    return base::fail(base::ErrorCode::Refused,
                      QCoreApplication::translate("open311", "The content type \"%1\" is not understood; send application/x-www-form-urlencoded or application/json.").arg(QString::fromLatin1(type.left(80))));
}

base::Result<Incoming> incomingOf(const Open311Fields &fields, const QString &source)
{
    const auto text = [&fields](QLatin1StringView name) { return fields.value(QString(name)).trimmed(); };
    Incoming incoming;
    incoming.item = text("service_code"_L1);
    if (incoming.item.isEmpty())
        return malformed(QCoreApplication::translate("open311", "The service_code is missing; take one from services.json."), QStringLiteral("service_code"));
    incoming.latitude = text("lat"_L1);
    incoming.longitude = text("long"_L1);
    incoming.address = text("address_string"_L1);
    if (incoming.latitude.isEmpty() && incoming.longitude.isEmpty() && incoming.address.isEmpty() && text("element"_L1).isEmpty()
        && text("grid"_L1).isEmpty() && text("device_id"_L1).isEmpty())
        return malformed(QCoreApplication::translate("open311", "The place is missing; send lat and long, or address_string."), QStringLiteral("lat"));
    incoming.source = text("source"_L1).isEmpty() ? source : text("source"_L1);
    incoming.sourceId = text("source_id"_L1);
    incoming.element = text("element"_L1);
    incoming.grid = text("grid"_L1);
    incoming.device = text("device_id"_L1);
    incoming.title = text("title"_L1);
    incoming.description = text("description"_L1);
    incoming.callerName = QString(text("last_name"_L1) + u' ' + text("first_name"_L1)).trimmed();
    incoming.callerPhone = text("phone"_L1);
    incoming.photos = fields.media();
    if (const QString at = text("requested_datetime"_L1); !at.isEmpty()) {
        const auto moment = base::fromIso(at);
        if (!moment)
            return malformed(moment.error().sentence, QStringLiteral("requested_datetime"));
        incoming.reportedAt = *moment;
    }
    return incoming;
}

QString open311Name(const QString &pipelineField)
{
    static constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 8> kNames{{
        {field::kItem, "service_code"_L1},      {field::kLatitude, "lat"_L1},        {field::kLongitude, "long"_L1},
        {field::kAddress, "address_string"_L1}, {field::kPhotos, "media_url"_L1},    {field::kCallerName, "last_name"_L1},
        {field::kCallerPhone, "phone"_L1},      {field::kReportedAt, "requested_datetime"_L1},
    }};
    for (const auto &[own, theirs] : kNames) {
        if (pipelineField == own)
            return QString(theirs);
    }
    return pipelineField;
}

} // namespace intake

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time/instant.h"
#include "domain/case/casestate.h"
#include "domain/case/deed/wordasked.h"
#include "domain/centre/centreevent.h"
#include "domain/codec/jsonbytes.h"
#include "domain/rules/deadlines.h"
#include "domain/rules/severity.h"
#include "domain/rules/timelimit.h"
#include "domain/source/report.h"
#include "domain/source/sourceword.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

// Reads and writes values through one description of their fields (eventcodec.cpp). Domain-internal.

namespace domain {

/// The first thing that was wrong while reading, with its JSON pointer.
struct JsonFault {
    QString pointer;
    QString sentence;
    [[nodiscard]] bool found() const { return !sentence.isEmpty(); }
};

/// A value that is written as an object of its own fields.
template <class Value>
concept Compound = std::is_class_v<Value> && !std::is_same_v<Value, QString> && !std::is_same_v<Value, QStringList> &&
                   !std::is_same_v<Value, TimeLimit> && !std::is_same_v<Value, base::CaseId> && !std::is_same_v<Value, base::Position> &&
                   !std::is_same_v<Value, base::Instant> && !std::is_same_v<Value, QDate>;

/// Writes fields as one object, from front to back: they must be named in the order of their bytes. Empty strings, false, 0 and absent
/// optionals of `maybe` fields are left out.
template <class Fields> class JsonWriter {
public:
    explicit JsonWriter(JsonBytes &bytes) : m_bytes(bytes) { m_bytes.put('{'); }
    ~JsonWriter() { m_bytes.put('}'); }
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    template <size_t size, class Value> JsonWriter &operator()(const char (&key)[size], Value &value)
    {
        Q_ASSERT_X(!m_last || std::strcmp(m_last, key) < 0, "fields", key);
        if (m_last)
            m_bytes.put(',');
        m_last = key;
        m_bytes.put('"');
        m_bytes.put(key);
        m_bytes.put("\":");
        json(value);
        return *this;
    }
    template <size_t size, class Value> JsonWriter &maybe(const char (&key)[size], Value &value)
    {
        return value == Value{} ? *this : (*this)(key, value);
    }
    template <size_t size, class Value> JsonWriter &maybe(const char (&key)[size], std::optional<Value> &value)
    {
        return value ? (*this)(key, *value) : *this;
    }

private:
    void json(const QString &value) { m_bytes.text(value); }
    void json(bool value) { value ? m_bytes.put("true") : m_bytes.put("false"); }
    void json(int value) { m_bytes.number(qint64(value)); }
    void json(double value) { m_bytes.number(value); }
    void json(base::Instant value) { m_bytes.number(base::toMsec(value)); }
    void json(base::CaseId value) { m_bytes.text(QString::number(value.value)); } // beyond what other readers of JSON take for a number
    void json(base::Position value) { m_bytes.number(static_cast<qint64>(value.value)); }
    void json(Severity value) { m_bytes.number(qint64(number(value))); }
    void json(SeverityCause value) { m_bytes.text(word(value)); }
    void json(Difficulty value) { m_bytes.text(word(value)); }
    void json(Adoption value) { m_bytes.text(word(value)); }
    void json(WordKind value) { m_bytes.text(word(value)); }
    void json(LeftOutWhy value) { m_bytes.text(word(value)); }
    void json(PartnerKind value) { m_bytes.text(word(value)); }
    void json(Stage value) { m_bytes.text(word(value)); }
    void json(SourceField value) { m_bytes.text(word(value)); }
    void json(ClockStart value) { m_bytes.text(word(value)); }
    void json(ResourceState value) { m_bytes.text(word(value)); }
    void json(HandoverPart value) { m_bytes.text(word(value)); }
    void json(Role value) { m_bytes.text(word(value)); }
    void json(SignOutCause value) { m_bytes.text(word(value)); }
    void json(QDate value) { m_bytes.text(value.toString(Qt::ISODate)); }
    void json(const TimeLimit &value) { m_bytes.text(write(value)); }
    template <class List> void array(List &list)
    {
        m_bytes.put('[');
        bool first = true;
        for (auto &entry : list) {
            if (!std::exchange(first, false))
                m_bytes.put(',');
            json(entry);
        }
        m_bytes.put(']');
    }
    void json(const QStringList &value) { array(value); }
    template <class Value> void json(std::vector<Value> &values) { array(values); }
    template <Compound Value> void json(Value &value)
    {
        JsonWriter writer(m_bytes);
        Fields{}(writer, value);
    }

    JsonBytes &m_bytes;
    const char *m_last = nullptr; ///< the key written last
};

/// Where a reader stands: a chain of keys and places, made into a text only where something is wrong.
struct JsonPlace {
    const JsonPlace *parent = nullptr;
    QLatin1String key;
    size_t index = 0; ///< in an array, where there is no key

    [[nodiscard]] QString pointer() const
    {
        if (!parent)
            return {};
        return parent->pointer() + QLatin1Char('/') + (key.isNull() ? QString::number(index) : QString(key));
    }
};

/// Reads fields from an object; the first fault stops everything after it.
template <class Fields> class JsonReader {
public:
    JsonReader(const QJsonObject &object, const JsonPlace &place, JsonFault &fault) : m_object(object), m_place(place), m_fault(fault) {}

    template <class Value> JsonReader &operator()(const char *key, Value &value)
    {
        const QLatin1String name(key);
        const JsonPlace place{&m_place, name};
        if (const auto found = m_object.constFind(name); found == m_object.constEnd())
            blame(place);
        else
            read(*found, place, value);
        return *this;
    }
    template <class Value> JsonReader &maybe(const char *key, Value &value)
    {
        const QLatin1String name(key);
        if (const auto found = m_object.constFind(name); found != m_object.constEnd())
            read(*found, {&m_place, name}, value);
        return *this;
    }
    template <class Value> JsonReader &maybe(const char *key, std::optional<Value> &value)
    {
        const QLatin1String name(key);
        if (const auto found = m_object.constFind(name); found != m_object.constEnd())
            read(*found, {&m_place, name}, value.emplace());
        return *this;
    }

private:
    void blame(const JsonPlace &place)
    {
        if (!m_fault.found())
            m_fault = {place.pointer(), QCoreApplication::translate("domain", "A field of an event in the log is missing or of the wrong kind.")};
    }
    template <class Value> void accept(const std::optional<Value> &read, const JsonPlace &place, Value &value)
    {
        if (read)
            value = *read;
        else
            blame(place);
    }

    void read(const QJsonValue &json, const JsonPlace &place, QString &value) { json.isString() ? void(value = json.toString()) : blame(place); }
    void read(const QJsonValue &json, const JsonPlace &place, bool &value) { json.isBool() ? void(value = json.toBool()) : blame(place); }
    void read(const QJsonValue &json, const JsonPlace &place, int &value) { json.isDouble() ? void(value = json.toInt()) : blame(place); }
    void read(const QJsonValue &json, const JsonPlace &place, double &value) { json.isDouble() ? void(value = json.toDouble()) : blame(place); }
    void read(const QJsonValue &json, const JsonPlace &place, base::Instant &value)
    {
        json.isDouble() ? void(value = base::fromMsec(json.toInteger())) : blame(place);
    }
    void read(const QJsonValue &json, const JsonPlace &, base::CaseId &value) { value.value = json.toString().toULongLong(); }
    void read(const QJsonValue &json, const JsonPlace &place, base::Position &value)
    {
        json.isDouble() && json.toInteger() >= 0 ? void(value.value = static_cast<quint64>(json.toInteger())) : blame(place);
    }
    void read(const QJsonValue &json, const JsonPlace &place, Severity &value) { accept(severityOf(json.toInt()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, SeverityCause &value) { accept(severityCauseOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, Difficulty &value) { accept(difficultyOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, Adoption &value) { accept(adoptionOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, WordKind &value) { accept(wordKindOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, LeftOutWhy &value) { accept(leftOutWhyOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, PartnerKind &value) { accept(partnerKindOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, Stage &value) { accept(stageOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, SourceField &value) { accept(sourceFieldOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, ClockStart &value) { accept(clockStartOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, ResourceState &value) { accept(resourceStateOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, HandoverPart &value) { accept(handoverPartOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, Role &value) { accept(roleOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, SignOutCause &value) { accept(signOutCauseOf(json.toString()), place, value); }
    void read(const QJsonValue &json, const JsonPlace &place, QDate &value)
    {
        value = QDate::fromString(json.toString(), Qt::ISODate);
        if (!value.isValid())
            blame(place);
    }
    void read(const QJsonValue &json, const JsonPlace &place, TimeLimit &value)
    {
        if (const auto limit = parseTimeLimit(json.toString()))
            value = *limit;
        else
            blame(place);
    }
    void read(const QJsonValue &json, const JsonPlace &place, QStringList &value)
    {
        for (const QJsonValue &entry : json.toArray()) {
            QString text;
            read(entry, place, text);
            value.append(text);
        }
    }
    template <class Value> void read(const QJsonValue &json, const JsonPlace &place, std::vector<Value> &values)
    {
        if (!json.isArray())
            return blame(place);
        for (const QJsonValue &entry : json.toArray()) {
            const JsonPlace entryPlace{&place, {}, values.size()};
            read(entry, entryPlace, values.emplace_back());
        }
    }
    template <Compound Value> void read(const QJsonValue &json, const JsonPlace &place, Value &value)
    {
        if (!json.isObject())
            return blame(place);
        const QJsonObject object = json.toObject();
        JsonReader reader(object, place, m_fault);
        Fields{}(reader, value);
    }

    const QJsonObject &m_object;
    const JsonPlace &m_place;
    JsonFault &m_fault;
};

} // namespace domain

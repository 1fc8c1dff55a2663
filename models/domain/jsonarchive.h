// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/instant.h"
#include "domain/casestate.h"
#include "domain/severity.h"
#include "domain/timelimit.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <type_traits>
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
concept Compound = std::is_class_v<Value> && !std::is_same_v<Value, QString> && !std::is_same_v<Value, QStringList>
    && !std::is_same_v<Value, TimeLimit> && !std::is_same_v<Value, base::CaseId> && !std::is_same_v<Value, base::Instant>;

/// Writes fields into an object. Empty strings, false, 0 and absent optionals of `maybe` fields are left out.
template <class Fields>
class JsonWriter {
public:
    explicit JsonWriter(QJsonObject &object) : m_object(object) {}

    template <class Key, class Value>
    JsonWriter &operator()(const Key &key, Value &value)
    {
        m_object.insert(keyOf(key), json(value));
        return *this;
    }
    template <class Key, class Value>
    JsonWriter &maybe(const Key &key, Value &value)
    {
        if (!(value == Value{}))
            m_object.insert(keyOf(key), json(value));
        return *this;
    }
    template <class Key, class Value>
    JsonWriter &maybe(const Key &key, std::optional<Value> &value)
    {
        if (value)
            m_object.insert(keyOf(key), json(*value));
        return *this;
    }

private:
    static QString keyOf(const char *key) { return QLatin1String(key); }
    static QString keyOf(const QString &key) { return key; }

    static QJsonValue json(const QString &value) { return value; }
    static QJsonValue json(bool value) { return value; }
    static QJsonValue json(int value) { return value; }
    static QJsonValue json(double value) { return value; }
    static QJsonValue json(base::Instant value) { return base::toMsec(value); }
    static QJsonValue json(base::CaseId value) { return QString::number(value.value); }
    static QJsonValue json(Severity value) { return number(value); }
    static QJsonValue json(SeverityCause value) { return word(value); }
    static QJsonValue json(Difficulty value) { return word(value); }
    static QJsonValue json(const TimeLimit &value) { return write(value); }
    static QJsonValue json(const QStringList &value) { return QJsonArray::fromStringList(value); }
    template <class Value>
    static QJsonValue json(std::vector<Value> &values)
    {
        QJsonArray array;
        for (Value &value : values)
            array.append(json(value));
        return array;
    }
    template <Compound Value>
    static QJsonValue json(Value &value)
    {
        QJsonObject object;
        JsonWriter writer(object);
        Fields{}(writer, value);
        return object;
    }

    QJsonObject &m_object;
};

/// Reads fields from an object; the first fault stops everything after it.
template <class Fields>
class JsonReader {
public:
    JsonReader(QJsonObject object, QString pointer, JsonFault &fault) : m_object(std::move(object)), m_pointer(std::move(pointer)), m_fault(fault) {}

    template <class Key, class Value>
    JsonReader &operator()(const Key &key, Value &value)
    {
        const QString name = keyOf(key);
        if (!m_object.contains(name))
            blame(m_pointer + QLatin1Char('/') + name);
        else
            take(m_object.value(name), m_pointer + QLatin1Char('/') + name, value);
        return *this;
    }
    template <class Key, class Value>
    JsonReader &maybe(const Key &key, Value &value)
    {
        const QString name = keyOf(key);
        if (m_object.contains(name))
            take(m_object.value(name), m_pointer + QLatin1Char('/') + name, value);
        return *this;
    }
    template <class Key, class Value>
    JsonReader &maybe(const Key &key, std::optional<Value> &value)
    {
        if (m_object.contains(keyOf(key)))
            maybe(key, value.emplace());
        return *this;
    }

private:
    static QString keyOf(const char *key) { return QLatin1String(key); }
    static QString keyOf(const QString &key) { return key; }

    void blame(const QString &pointer)
    {
        if (!m_fault.found())
            m_fault = {pointer, QCoreApplication::translate("domain", "A field of an event in the log is missing or of the wrong kind.")};
    }
    template <class Value>
    void accept(const std::optional<Value> &read, const QString &pointer, Value &value)
    {
        if (read)
            value = *read;
        else
            blame(pointer);
    }

    void take(const QJsonValue &json, const QString &pointer, QString &value)
    {
        json.isString() ? void(value = json.toString()) : blame(pointer);
    }
    void take(const QJsonValue &json, const QString &pointer, bool &value) { json.isBool() ? void(value = json.toBool()) : blame(pointer); }
    void take(const QJsonValue &json, const QString &pointer, int &value) { json.isDouble() ? void(value = json.toInt()) : blame(pointer); }
    void take(const QJsonValue &json, const QString &pointer, double &value)
    {
        json.isDouble() ? void(value = json.toDouble()) : blame(pointer);
    }
    void take(const QJsonValue &json, const QString &pointer, base::Instant &value)
    {
        json.isDouble() ? void(value = base::fromMsec(json.toInteger())) : blame(pointer);
    }
    void take(const QJsonValue &json, const QString &, base::CaseId &value) { value.value = json.toString().toULongLong(); }
    void take(const QJsonValue &json, const QString &pointer, Severity &value) { accept(severityOf(json.toInt()), pointer, value); }
    void take(const QJsonValue &json, const QString &pointer, SeverityCause &value) { accept(severityCauseOf(json.toString()), pointer, value); }
    void take(const QJsonValue &json, const QString &pointer, Difficulty &value) { accept(difficultyOf(json.toString()), pointer, value); }
    void take(const QJsonValue &json, const QString &pointer, TimeLimit &value)
    {
        if (const auto limit = parseTimeLimit(json.toString()))
            value = *limit;
        else
            blame(pointer);
    }
    void take(const QJsonValue &json, const QString &pointer, QStringList &value)
    {
        for (const QJsonValue &entry : json.toArray()) {
            QString text;
            take(entry, pointer, text);
            value.append(text);
        }
    }
    template <class Value>
    void take(const QJsonValue &json, const QString &pointer, std::vector<Value> &values)
    {
        if (!json.isArray())
            return blame(pointer);
        for (const QJsonValue &entry : json.toArray()) {
            const QString place = pointer + QLatin1Char('/') + QString::number(values.size());
            take(entry, place, values.emplace_back());
        }
    }
    template <Compound Value>
    void take(const QJsonValue &json, const QString &pointer, Value &value)
    {
        if (!json.isObject())
            return blame(pointer);
        JsonReader reader(json.toObject(), pointer, m_fault);
        Fields{}(reader, value);
    }

    QJsonObject m_object;
    QString m_pointer;
    JsonFault &m_fault;
};

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/jsonreader.h"

#include "base/text/listed.h"
#include "domain/rules/timelimit.h"
#include "region/pack/jsonkeys.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

namespace region {

using namespace Qt::StringLiterals;

std::optional<JsonReader> JsonReader::open(Draft &draft, const QString &file, Need need)
{
    const std::optional<QByteArray> bytes = readFile(draft, file, need);
    if (!bytes)
        return {};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = bytes->left(error.offset).count('\n') + 1;
        draft.problems.add(file, QCoreApplication::translate("region", "line %1").arg(line),
                           QCoreApplication::translate("region", "This is not valid JSON: %1.").arg(error.errorString()));
        return {};
    }
    if (!document.isObject()) {
        draft.problems.add(file, {}, QCoreApplication::translate("region", "The file must hold one JSON object."));
        return {};
    }
    for (const QString &pointer : doubleKeys(*bytes)) {
        draft.problems.add(file, pointer,
                           QCoreApplication::translate("region", "The field \"%1\" is there twice in its object; keep one of them.")
                               .arg(pointer.section(u'/', -1).replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1)));
    }
    JsonReader reader(document.object(), {}, file, draft.problems);
    reader.allow(u"$schema"_s); // lets editors find docs/schema
    return reader;
}

QStringList JsonReader::otherNames(const QString &key) const
{
    QStringList names;
    if (!m_takesAnyCase || m_object.contains(key))
        return names;
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        const bool isEmpty = it->isNull() || (it->isString() && it->toString().trimmed().isEmpty());
        if (!isEmpty && it.key().compare(key, Qt::CaseInsensitive) == 0)
            names.append(it.key());
    }
    return names;
}

QString JsonReader::written(const QString &key) const
{
    const QStringList others = otherNames(key);
    return others.isEmpty() ? key : others.front();
}

QString JsonReader::pointer(const QString &key) const
{
    if (key.isEmpty())
        return m_pointer;
    QString escaped = written(key);
    return m_pointer + u'/' + escaped.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
}

void JsonReader::complain(const QString &key, const QString &sentence) const { m_problems->add(m_file, pointer(key), sentence); }

void JsonReader::complainOfKind(const QString &key, const QString &wanted) const
{
    complain(key, QCoreApplication::translate("region", "\"%1\" must be %2.").arg(key, wanted));
}

std::optional<QJsonValue> JsonReader::take(const QString &key, Need need)
{
    const QStringList others = otherNames(key);
    const QString name = others.isEmpty() ? key : others.front();
    if (others.size() > 1 && !m_asked.contains(name))
        complain(name, QCoreApplication::translate("region",
                                                   "\"%1\" is written here in several ways (%2), and which of them is meant is not said; keep one.")
                           .arg(key, base::listed(others)));
    m_asked.insert(name);
    if (m_object.contains(name))
        return m_object.value(name);
    if (need == Need::Required)
        complain(key, QCoreApplication::translate("region", "The field \"%1\" is missing; add it.").arg(key));
    return {};
}

QJsonValue JsonReader::value(const QString &key) { return take(key, Need::Required).value_or(QJsonValue(QJsonValue::Undefined)); }

QString JsonReader::text(const QString &key, Need need)
{
    const auto found = take(key, need);
    if (!found)
        return {};
    const QString text = found->toString().trimmed();
    if (!found->isString() || text.isEmpty())
        complainOfKind(key, QCoreApplication::translate("region", "a text that is not empty"));
    return text;
}

QString JsonReader::textOrNumber(const QString &key, Need need)
{
    if (!glimpse(key).isDouble())
        return text(key, need);
    const auto found = take(key, need);
    return QString::number(found->toDouble(), 'g', 15);
}

QStringList JsonReader::unasked() const
{
    QStringList keys;
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_asked.contains(it.key()))
            keys.append(it.key());
    }
    return keys;
}

QString JsonReader::code(const QString &key, Need need)
{
    const QString read = text(key, need);
    if (!read.isEmpty() && !isCode(read))
        complainOfKind(key, QCoreApplication::translate("region", "a code of ASCII letters, digits, dots, dashes and underscores"));
    return read;
}

QString JsonReader::newCode(QSet<QString> &taken, const QString &key)
{
    const QString read = code(key);
    if (!read.isEmpty() && taken.contains(read))
        complain(key, QCoreApplication::translate("region", "The code \"%1\" is there twice; each thing needs its own.").arg(read));
    taken.insert(read);
    return read;
}

std::optional<double> JsonReader::number(const QString &key, double least, double most, Need need)
{
    const auto found = take(key, need);
    if (!found)
        return {};
    const double number = found->toDouble(std::nan(""));
    if (!(number >= least && number <= most)) {
        complainOfKind(key, QCoreApplication::translate("region", "a number from %1 to %2").arg(least).arg(most));
        return {};
    }
    return number;
}

std::optional<int> JsonReader::integer(const QString &key, int least, int most, Need need)
{
    const auto found = take(key, need);
    if (!found)
        return {};
    const double number = found->toDouble(std::nan(""));
    if (!(number >= least && number <= most) || number != std::floor(number)) {
        complainOfKind(key, QCoreApplication::translate("region", "a whole number from %1 to %2").arg(least).arg(most));
        return {};
    }
    return static_cast<int>(number);
}

bool JsonReader::flag(const QString &key, bool fallback)
{
    const auto found = take(key, Need::Optional);
    if (found && !found->isBool())
        complainOfKind(key, QCoreApplication::translate("region", "true or false"));
    return found ? found->toBool() : fallback;
}

std::optional<QTime> JsonReader::time(const QString &key)
{
    const auto found = take(key, Need::Required);
    if (!found)
        return {};
    const QTime time = QTime::fromString(found->toString().trimmed(), u"HH:mm"_s);
    if (!time.isValid()) {
        complainOfKind(key, QCoreApplication::translate("region", "a time of day like 08:00"));
        return {};
    }
    return time;
}

std::optional<domain::TimeLimit> JsonReader::limit(const QString &key, Need need)
{
    const auto found = take(key, need);
    if (!found)
        return {};
    const auto limit = domain::parseTimeLimit(found->toString());
    if (!limit) {
        complain(key, limit.error().sentence);
        return {};
    }
    return *limit;
}

QStringList JsonReader::texts(const QString &key, Need need)
{
    const auto found = take(key, need);
    if (!found)
        return {};
    QStringList texts;
    const QJsonArray array = found->toArray();
    for (const auto &value : array)
        texts.append(value.toString());
    if (!found->isArray() || texts.contains(QString()))
        complainOfKind(key, QCoreApplication::translate("region", "a list of texts"));
    return texts;
}

std::optional<std::vector<int>> JsonReader::integers(const QString &key, int least, int most)
{
    const auto found = take(key, Need::Required);
    if (!found)
        return {};
    std::vector<int> numbers;
    const QJsonArray array = found->toArray();
    bool isGood = found->isArray();
    for (const QJsonValue &value : array) {
        const double number = value.toDouble(std::nan(""));
        if (number >= least && number <= most && number == std::floor(number))
            numbers.push_back(static_cast<int>(number));
        else
            isGood = false;
    }
    if (isGood)
        return numbers;
    complainOfKind(key, QCoreApplication::translate("region", "a list of whole numbers from %1 to %2").arg(least).arg(most));
    return {};
}

std::optional<JsonReader> JsonReader::object(const QString &key, Need need)
{
    const auto found = take(key, need);
    if (!found)
        return {};
    if (!found->isObject()) {
        complainOfKind(key, QCoreApplication::translate("region", "an object in braces"));
        return {};
    }
    return JsonReader(found->toObject(), pointer(key), m_file, *m_problems);
}

QString JsonReader::word(const QString &key, const QStringList &words, Need need)
{
    const QString read = text(key, need);
    if (!read.isEmpty() && !words.contains(read))
        complain(key, QCoreApplication::translate("region", "\"%1\" is not known here; write one of: %2.").arg(read, base::listed(words)));
    return read;
}

QString JsonReader::known(const QString &key, const KnownCodes &codes, const QString &file, Need need)
{
    const QString read = text(key, need);
    if (!read.isEmpty() && codes.lacks(read))
        complain(key, QCoreApplication::translate("region", "\"%1\" is not in %2; correct the code or add it there.").arg(read, file));
    if (const auto gone = codes.gone.constFind(read); gone != codes.gone.constEnd())
        note(key, goneText(read, *gone));
    return read;
}

QStringList JsonReader::knownTexts(const QString &key, const KnownCodes &codes, const QString &file)
{
    const QStringList read = texts(key, Need::Optional);
    for (qsizetype i = 0; i < read.size(); ++i) {
        if (!read[i].isEmpty() && codes.lacks(read[i]))
            complain(key, QCoreApplication::translate("region", "\"%1\" is not in %2; correct the code or add it there.").arg(read[i], file));
        if (const auto gone = codes.gone.constFind(read[i]); gone != codes.gone.constEnd())
            note(key, goneText(read[i], *gone));
    }
    return read;
}

std::vector<JsonReader> JsonReader::objects(const QString &key, Need need)
{
    const auto found = take(key, need);
    if (!found)
        return {};
    std::vector<JsonReader> objects;
    const QJsonArray array = found->toArray();
    bool isGood = found->isArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (array[i].isObject())
            objects.emplace_back(array[i].toObject(), pointer(key) + u'/' + QString::number(i), m_file, *m_problems);
        else
            isGood = false;
    }
    if (!isGood)
        complainOfKind(key, QCoreApplication::translate("region", "a list of objects"));
    return objects;
}

void JsonReader::finish() const
{
    for (auto it = m_object.begin(); it != m_object.end(); ++it) {
        if (!m_asked.contains(it.key())) {
            complain(it.key(), QCoreApplication::translate("region", "\"%1\" is not a field here; correct its name or take it out.").arg(it.key()));
        }
    }
}

bool readSampleMark(Draft &draft, JsonReader &reader)
{
    const bool sample = reader.flag(u"sample"_s, false);
    draft.region.sample |= sample;
    return sample;
}

} // namespace region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/rules/draft.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QStringList>

namespace region {

/// Reads one JSON object field by field, noting for each problem the JSON pointer of the field. A field that nobody asked for is
/// a problem too (finish). What cannot be read comes back as an empty value; the caller needs no further check, because a draft
/// with problems never becomes a region.
class JsonReader {
public:
    JsonReader(QJsonObject object, QString pointer, QString file, Problems &problems)
        : m_object(std::move(object)), m_pointer(std::move(pointer)), m_file(std::move(file)), m_problems(&problems)
    {}

    /// The file's object at the top. None, with a problem noted, when the file is missing, no JSON, or no object.
    [[nodiscard]] static std::optional<JsonReader> open(Draft &draft, const QString &file, Need need);

    /// From now on a field is also found by a name in other letters (CODE, Chief), where its own is missing: attribute tables of GIS programs keep
    /// them so. Empty ones do not count; two of them that hold something are a problem.
    void takeAnyCase() { m_takesAnyCase = true; }

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(written(key)); }
    [[nodiscard]] QString text(const QString &key, Need need = Need::Required);
    /// A text, or a number as people write it: GIS programs save codes and names as numbers. Empty when absent and optional.
    [[nodiscard]] QString textOrNumber(const QString &key, Need need = Need::Required);
    /// A text of the shape that isCode() describes.
    [[nodiscard]] QString code(const QString &key, Need need = Need::Required);
    /// A code that no other thing of its list has; enters it.
    [[nodiscard]] QString newCode(QSet<QString> &taken, const QString &key = QStringLiteral("code"));
    [[nodiscard]] std::optional<double> number(const QString &key, double least, double most, Need need = Need::Required);
    [[nodiscard]] std::optional<int> integer(const QString &key, int least, int most, Need need = Need::Required);
    /// Absent: the fallback.
    [[nodiscard]] bool flag(const QString &key, bool fallback);
    /// "HH:MM".
    [[nodiscard]] std::optional<QTime> time(const QString &key);
    [[nodiscard]] std::optional<domain::TimeLimit> limit(const QString &key, Need need);
    [[nodiscard]] QStringList texts(const QString &key, Need need = Need::Required);
    [[nodiscard]] std::optional<std::vector<int>> integers(const QString &key, int least, int most);
    [[nodiscard]] std::optional<JsonReader> object(const QString &key, Need need = Need::Required);
    [[nodiscard]] std::vector<JsonReader> objects(const QString &key, Need need = Need::Required);
    /// One of the words, which the problem's sentence names; empty when absent and optional.
    [[nodiscard]] QString word(const QString &key, const QStringList &words, Need need = Need::Required);
    /// A text that is a code of another file of the pack; `file` names it.
    [[nodiscard]] QString known(const QString &key, const KnownCodes &codes, const QString &file, Need need = Need::Required);
    /// A list of such; absent is empty.
    [[nodiscard]] QStringList knownTexts(const QString &key, const KnownCodes &codes, const QString &file);
    /// The value as it is; for what the other functions do not cover.
    [[nodiscard]] QJsonValue value(const QString &key);

    /// The value without asking for the field: whether another program's property of the same name is meant as ours.
    [[nodiscard]] QJsonValue glimpse(const QString &key) const { return m_object.value(written(key)); }

    /// Notes a problem of a field, or of the object itself when the key is empty.
    void complain(const QString &key, const QString &sentence) const;
    [[nodiscard]] QString pointer(const QString &key = {}) const;
    /// Marks a field as known without reading it.
    void allow(const QString &key) { m_asked.insert(written(key)); }
    /// Call last: every field that was not asked for is unknown.
    void finish() const;
    /// The fields that were not asked for, where others may add their own.
    [[nodiscard]] QStringList unasked() const;
    void note(const QString &key, const QString &sentence) const { m_problems->note(m_file, pointer(key), sentence); }

private:
    /// The names in other letters under which a field that has none of its own holds something.
    [[nodiscard]] QStringList otherNames(const QString &key) const;
    /// The field's name as it stands in the object; its own where it does not.
    [[nodiscard]] QString written(const QString &key) const;
    [[nodiscard]] std::optional<QJsonValue> take(const QString &key, Need need);
    void complainOfKind(const QString &key, const QString &wanted) const;

    QJsonObject m_object;
    QString m_pointer;
    QString m_file;
    Problems *m_problems;
    QSet<QString> m_asked;
    bool m_takesAnyCase = false;
};

/// Whether the object is marked "sample"; then the whole region is.
[[nodiscard]] bool readSampleMark(Draft &draft, JsonReader &reader);

} // namespace region

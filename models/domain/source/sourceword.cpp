// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source/sourceword.h"

#include "domain/wordtable.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <bit>

namespace domain {

namespace {

struct SourceFieldRow {
    SourceField field;
    const char *word;
    const char *label;
};
constexpr SourceFieldRow kSourceFieldRows[]{
    {SourceField::Item, "item", QT_TRANSLATE_NOOP("sourceword", "Item")},
    {SourceField::Title, "title", QT_TRANSLATE_NOOP("sourceword", "Title")},
    {SourceField::Description, "description", QT_TRANSLATE_NOOP("sourceword", "Description")},
    {SourceField::Place, "place", QT_TRANSLATE_NOOP("sourceword", "Place")},
    {SourceField::Caller, "caller", QT_TRANSLATE_NOOP("sourceword", "Caller")},
    {SourceField::Photos, "photos", QT_TRANSLATE_NOOP("sourceword", "Photos")},
    {SourceField::ReportedAt, "reported", QT_TRANSLATE_NOOP("sourceword", "Reported at")},
    {SourceField::DueAt, "due", QT_TRANSLATE_NOOP("sourceword", "Deadline")},
    {SourceField::Department, "department", QT_TRANSLATE_NOOP("sourceword", "Department")},
    {SourceField::Closing, "closing", QT_TRANSLATE_NOOP("sourceword", "Closing")},
    {SourceField::Attributes, "attributes", QT_TRANSLATE_NOOP("sourceword", "Further particulars")},
};
static_assert(std::size(kSourceFieldRows) == kSourceFields.size());

constexpr WordEntry<WhenChanged> kWhenChangedWords[]{{WhenChanged::Tell, "tell"}, {WhenChanged::Update, "update"}};

/// The words of a saying as bytes, each field with its number and each text with its length, so that no two sayings give the same.
class ContentBytes {
public:
    explicit ContentBytes(SourceFields silent) : m_silent(silent) { m_bytes.reserve(512); }

    bool begin(SourceField field)
    {
        if (m_silent.contains(field))
            return false;
        m_bytes.append(static_cast<char>(field));
        return true;
    }
    void text(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        number(static_cast<quint64>(utf8.size()));
        m_bytes.append(utf8);
    }
    void number(quint64 number)
    {
        const quint64 ordered = qToBigEndian(number);
        m_bytes.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
    }
    void instant(const std::optional<base::Instant> &at)
    {
        m_bytes.append(at ? '1' : '0');
        if (at)
            number(static_cast<quint64>(base::toMsec(*at)));
    }
    [[nodiscard]] QByteArray hash() const { return QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256); }

private:
    SourceFields m_silent;
    QByteArray m_bytes;
};

// A report that has none says the same as one of before they counted.
void addAttributes(ContentBytes &bytes, const std::vector<SourceAttribute> &attributes)
{
    for (const SourceAttribute &attribute : inOneOrder(attributes)) {
        bytes.text(attribute.name);
        bytes.text(attribute.value);
    }
}

void addPlace(ContentBytes &bytes, const Place &place)
{
    bytes.text(place.text);
    bytes.text(place.element);
    bytes.number(place.point ? 1 : 0);
    if (place.point) {
        bytes.number(std::bit_cast<quint64>(place.point->latitude));
        bytes.number(std::bit_cast<quint64>(place.point->longitude));
    }
}

} // namespace

QString word(SourceField field) { return QLatin1String(kSourceFieldRows[static_cast<size_t>(field)].word); }

std::optional<SourceField> sourceFieldOf(const QString &word)
{
    const auto row = std::ranges::find_if(kSourceFieldRows, [&word](const SourceFieldRow &each) { return word == QLatin1String(each.word); });
    return row == std::end(kSourceFieldRows) ? std::nullopt : std::optional(row->field);
}

QString label(SourceField field) { return QCoreApplication::translate("sourceword", kSourceFieldRows[static_cast<size_t>(field)].label); }

QString word(WhenChanged choice) { return wordIn(kWhenChangedWords, choice); }

std::optional<WhenChanged> whenChangedOf(const QString &word) { return valueIn(kWhenChangedWords, word); }

QString describe(const SourceChange &change)
{
    if (change.before.isEmpty() && change.after.isEmpty())
        return label(change.field);
    const auto shown = [&change](const QString &text) {
        if (!text.isEmpty())
            return text;
        return change.field == SourceField::Closing ? QCoreApplication::translate("sourceword", "open") : QStringLiteral("—");
    };
    return QCoreApplication::translate("sourceword", "%1: %2 → %3").arg(label(change.field), shown(change.before), shown(change.after));
}

QString describe(const std::vector<SourceChange> &changes)
{
    QStringList all;
    for (const SourceChange &change : changes)
        all.append(describe(change));
    return all.join(QStringLiteral(" · "));
}

QString foldedId(const QString &id)
{
    if (std::ranges::all_of(id, [](QChar c) { return c.unicode() > u' ' && c.unicode() < 0x7f; }))
        return id.toCaseFolded();
    QString plain;
    plain.reserve(id.size());
    for (const QChar c : id) {
        const char16_t u = c.unicode();
        if (u >= 0xff01 && u <= 0xff5e)
            plain += QChar(u - 0xff01 + u'!');
        else if (c.category() != QChar::Other_Format)
            plain += c;
    }
    return plain.normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

QByteArray contentOf(const SourceSaid &said)
{
    const Report &report = said.report;
    ContentBytes bytes(said.silent);
    for (const SourceField field : kSourceFields) {
        if (field == SourceField::Attributes && report.attributes.empty())
            continue;
        if (!bytes.begin(field))
            continue;
        switch (field) {
        case SourceField::Item: bytes.text(report.item); break;
        case SourceField::Title: bytes.text(report.title); break;
        case SourceField::Description: bytes.text(report.description); break;
        case SourceField::Place: addPlace(bytes, report.place); break;
        case SourceField::Caller:
            bytes.text(report.caller.name);
            bytes.text(report.caller.phone);
            break;
        case SourceField::Photos:
            bytes.number(static_cast<quint64>(report.photos.size()));
            for (const QString &photo : report.photos)
                bytes.text(photo);
            break;
        case SourceField::ReportedAt: bytes.instant(report.reportedAt); break;
        case SourceField::DueAt:
            if (report.sourceLimit)
                bytes.text(write(*report.sourceLimit));
            else
                bytes.instant(report.sourceDueAt);
            break;
        case SourceField::Department: bytes.text(report.department); break;
        case SourceField::Closing:
            bytes.instant(said.closedAt);
            bytes.text(said.outcome);
            break;
        case SourceField::Attributes: addAttributes(bytes, report.attributes); break;
        }
    }
    // What could not be taken is silent, and yet another word each time.
    for (const LeftOut &left : report.leftOut) {
        bytes.text(left.field);
        bytes.text(word(left.why));
        bytes.text(left.value);
    }
    return bytes.hash();
}

} // namespace domain

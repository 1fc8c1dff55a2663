// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/open311/open311attributes.h"

#include <algorithm>
#include <array>

namespace intake {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kOpening{"attribute["};
constexpr QLatin1StringView kOurs{"gridhall_"};

QString bounded(const QString &text, qsizetype most)
{
    QString plain = text;
    for (QChar &c : plain) {
        if ((c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') || c.unicode() == 0xfffe || c.unicode() == 0xffff)
            c = u' ';
    }
    if (plain.size() <= most)
        return plain;
    qsizetype keep = most - 1;
    if (plain[keep - 1].isHighSurrogate())
        --keep;
    return plain.left(keep) + u'…';
}

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// "code", "code.part" of the pieces between the brackets; numbers and nothing only say that it is a list.
QString joined(const QStringList &pieces)
{
    QStringList parts;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (i == 0 || !(pieces[i].isEmpty() || isNumber(pieces[i])))
            parts.append(pieces[i]);
    }
    return parts.join(u'.');
}

/// Under which name an entry of a list goes that names itself: {"code": "x", "value": "y"}; null for every other.
std::pair<QString, const JsonNode *> selfNamed(const JsonNode &entry)
{
    for (const auto &name : {u"code"_s, u"name"_s, u"key"_s}) {
        for (const auto &value : {u"value"_s, u"values"_s}) {
            const JsonNode *own = entry.member(name), *content = entry.member(value);
            if (entry.children.size() == 2 && own && content && own->is(JsonNode::Kind::Text) && !own->text.isEmpty())
                return {own->text, content};
        }
    }
    return {};
}

} // namespace

std::optional<AttributeName> attributeNameOf(const QString &field)
{
    if (!field.startsWith(kOpening))
        return std::nullopt;
    QString inside = field.mid(kOpening.size());
    if (inside.endsWith(u']'))
        inside.chop(1);
    const QStringList pieces = inside.split(u"]["_s);
    if (pieces.size() == 1 && pieces[0].startsWith(kOurs) && pieces[0].size() > kOurs.size())
        return AttributeName{pieces[0].mid(kOurs.size()), true};
    return AttributeName{joined(pieces), false};
}

void AttributeList::add(const QString &name, const QString &value)
{
    if (name == u"api_key" || name.endsWith(u".api_key")) // a secret at the wrong place is still one
        return;
    const domain::SourceAttribute attribute{bounded(name, kAttributeNameMost), bounded(value, kAttributeValueMost)};
    const qsizetype text = attribute.name.size() + attribute.value.size();
    if (int(m_kept.size()) >= kAttributesMost - 1 || m_text + text > kAttributesTextMost) {
        ++m_left;
        return;
    }
    m_text += text;
    m_kept.push_back(attribute);
}

void AttributeList::add(const QString &name, const JsonNode &value)
{
    switch (value.kind) {
    case JsonNode::Kind::Null: return;
    case JsonNode::Kind::Number:
        if (!isWholeAsWritten(value.text))
            m_counted.insert(name);
        return add(name, value.text);
    case JsonNode::Kind::Boolean:
    case JsonNode::Kind::Text: return add(name, value.text);
    case JsonNode::Kind::List:
        for (const auto &[nothing, entry] : value.children) {
            const auto [own, content] = selfNamed(entry);
            if (content)
                add(name.isEmpty() ? own : name + u'.' + own, *content);
            else
                add(name, entry);
        }
        return;
    case JsonNode::Kind::Object:
        for (const auto &[member, content] : value.children)
            add(name.isEmpty() ? member : name + u'.' + member, content);
        return;
    }
}

std::vector<domain::SourceAttribute> AttributeList::all() const
{
    auto all = m_kept;
    if (m_left > 0)
        all.push_back({u"…"_s, u"+%1"_s.arg(m_left)});
    return all;
}

QString AttributeList::only(const QString &name) const
{
    QString value;
    for (const domain::SourceAttribute &attribute : m_kept) {
        const QString here = attribute.name == name ? attribute.value.trimmed() : QString();
        if (here.isEmpty())
            continue;
        if (!value.isEmpty() && value != here)
            return {};
        value = here;
    }
    return value;
}

} // namespace intake

// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/open311/jsonnode.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

/// Walks over JSON that is known to be well-formed; ends with it in any case.
class Walk {
public:
    explicit Walk(const QByteArray &json) : m_json(json) { m_at = m_json.startsWith("\xef\xbb\xbf") ? 3 : 0; }

    JsonNode value()
    {
        switch (next()) {
        case '{':
        case '[': return container();
        case '"': return {JsonNode::Kind::Text, text(), {}};
        default: return word();
        }
    }

private:
    char next()
    {
        while (m_at < m_json.size() && (m_json[m_at] == ' ' || m_json[m_at] == '\t' || m_json[m_at] == '\n' || m_json[m_at] == '\r'))
            ++m_at;
        return m_at < m_json.size() ? m_json[m_at] : '\0';
    }

    JsonNode container()
    {
        JsonNode node{m_json[m_at++] == '{' ? JsonNode::Kind::Object : JsonNode::Kind::List, {}, {}};
        for (char c = next(); c != '\0'; c = next()) {
            if (c == '}' || c == ']') {
                ++m_at;
                break;
            }
            if (c == ',') {
                ++m_at;
                continue;
            }
            QString name;
            if (node.is(JsonNode::Kind::Object)) {
                name = text();
                next();
                ++m_at; // the colon
            }
            node.children.emplace_back(name, value());
        }
        return node;
    }

    JsonNode word()
    {
        const qsizetype from = m_at;
        while (m_at < m_json.size() && !QByteArrayView(",]} \t\n\r").contains(m_json[m_at]))
            ++m_at;
        const QString written = QString::fromLatin1(m_json.sliced(from, m_at - from));
        if (written == "null"_L1)
            return {};
        return {written == "true"_L1 || written == "false"_L1 ? JsonNode::Kind::Boolean : JsonNode::Kind::Number, written, {}};
    }

    QString text()
    {
        QString decoded;
        qsizetype from = ++m_at;
        const auto upToHere = [&] { decoded += QString::fromUtf8(m_json.constData() + from, m_at - from); };
        for (; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at) {
            if (m_json[m_at] != '\\')
                continue;
            upToHere();
            decoded += escape();
            from = m_at + 1;
        }
        upToHere();
        ++m_at;
        return decoded;
    }

    /// From the backslash to the last byte of what it begins.
    QChar escape()
    {
        if (++m_at >= m_json.size())
            return QChar::ReplacementCharacter;
        switch (m_json[m_at]) {
        case 'b': return u'\b';
        case 'f': return u'\f';
        case 'n': return u'\n';
        case 'r': return u'\r';
        case 't': return u'\t';
        case 'u': {
            const ushort unit = m_json.mid(m_at + 1, 4).toUShort(nullptr, 16);
            m_at = std::min<qsizetype>(m_at + 4, m_json.size() - 1);
            return {unit};
        }
        default: return QLatin1Char(m_json[m_at]);
        }
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
};

/// How many bytes the character there has; 0: it is no UTF-8.
qsizetype lengthOfCharacter(QByteArrayView text, qsizetype at)
{
    const auto byte = [&text](qsizetype i) { return i < text.size() ? static_cast<uchar>(text[i]) : uchar(0); };
    const uchar lead = byte(at), second = byte(at + 1);
    if (lead < 0x80)
        return 1;
    const qsizetype length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80)
            return 0;
    }
    // Written longer than need be, halves of pairs, and beyond the last character.
    const bool isNone =
        (lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f) || (lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second > 0x8f);
    return isNone ? 0 : length;
}

/// Question marks for what is no UTF-8 in the text that begins at the quotation mark; where it ends.
qsizetype checkableText(QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\') {
            ++at;
        } else if (const qsizetype length = lengthOfCharacter(json, at); length == 0) {
            json[at] = '?';
        } else {
            at += length - 1;
        }
    }
    return at;
}

/// A number that is one as 1 and blanks; where it ends.
qsizetype checkableNumber(QByteArray &json, qsizetype at)
{
    static const QRegularExpression kNumber(u"^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$"_s, QRegularExpression::DontCaptureOption);
    qsizetype end = at;
    while (end < json.size() && QByteArrayView("0123456789+-.eE").contains(json[end]))
        ++end;
    if (kNumber.match(QString::fromLatin1(json.sliced(at, end - at))).hasMatch())
        json.replace(at, end - at, QByteArray(end - at, ' ').replace(0, 1, "1"));
    return end - 1;
}

void write(const JsonNode &node, qsizetype most, QString &out)
{
    if (out.size() > most)
        return;
    switch (node.kind) {
    case JsonNode::Kind::Null: out += u"null"; return;
    case JsonNode::Kind::Boolean:
    case JsonNode::Kind::Number: out += node.text; return;
    case JsonNode::Kind::Text: out += u'"' + node.text.left(most) + u'"'; return;
    case JsonNode::Kind::List:
    case JsonNode::Kind::Object: break;
    }
    const bool named = node.is(JsonNode::Kind::Object);
    out += named ? u'{' : u'[';
    for (size_t i = 0; i < node.children.size() && out.size() <= most; ++i) {
        out += i > 0 ? u","_s : QString();
        if (named)
            out += u'"' + node.children[i].first.left(most) + u"\":"_s;
        write(node.children[i].second, most, out);
    }
    out += named ? u'}' : u']';
}

} // namespace

const JsonNode *JsonNode::member(const QString &name) const
{
    const JsonNode *found = nullptr;
    for (const auto &[own, value] : children) {
        if (own != name)
            continue;
        if (found)
            return nullptr;
        found = &value;
    }
    return found;
}

QByteArray checkable(const QByteArray &json)
{
    QByteArray checked = json;
    for (qsizetype at = 0; at < checked.size(); ++at) {
        if (checked[at] == '"')
            at = checkableText(checked, at);
        else if (checked[at] == '-' || (checked[at] >= '0' && checked[at] <= '9'))
            at = checkableNumber(checked, at);
    }
    return checked;
}

JsonNode readJson(const QByteArray &valid) { return Walk(valid).value(); }

QString compact(const JsonNode &node, qsizetype most)
{
    QString out;
    write(node, most, out);
    return out.left(most);
}

bool isWholeAsWritten(const QString &number)
{
    return std::ranges::all_of(number, [](QChar c) { return c == u'-' || (c >= u'0' && c <= u'9'); });
}

QString plainNumber(const QString &number)
{
    constexpr double kExact = 9'007'199'254'740'992; // 2^53: below it a double holds every whole number
    if (isWholeAsWritten(number))
        return number;
    const double value = number.toDouble();
    return value == std::floor(value) && std::abs(value) < kExact ? QString::number(qint64(value)) : number;
}

} // namespace intake

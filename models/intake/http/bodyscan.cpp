// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/http/bodyscan.h"

#include "intake/http/apikeys.h"

#include <QByteArrayView>

namespace intake {

namespace {

constexpr QByteArrayView kKeyField{"api_key="};
constexpr QByteArrayView kKeyMember{"api_key"};

/// The end of a JSON string whose first byte stands at `at`: the place of its closing quotation mark, or the size.
qsizetype stringEnd(QByteArrayView json, qsizetype at)
{
    for (; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at, json.size());
}

qsizetype skipBlanks(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && (json[at] == ' ' || json[at] == '\t' || json[at] == '\n' || json[at] == '\r'))
        ++at;
    return at;
}

/// The text that follows a member's name which ended at `quote`; empty when what follows is no text.
QByteArray memberText(QByteArrayView json, qsizetype quote)
{
    qsizetype at = skipBlanks(json, quote + 1);
    if (at >= json.size() || json[at] != ':')
        return {};
    at = skipBlanks(json, at + 1);
    if (at >= json.size() || json[at] != '"')
        return {};
    const qsizetype end = stringEnd(json, at + 1);
    return json.sliced(at + 1, std::min(end - at - 1, kKeyMost + 1)).toByteArray();
}

} // namespace

BodyKind bodyKindOf(const QByteArray &contentType, bool empty)
{
    const QByteArray type = contentType.toLower().split(';').front().trimmed();
    if (type == "application/json")
        return BodyKind::Json;
    if (type == "application/x-www-form-urlencoded" || (type.isEmpty() && empty))
        return BodyKind::Form;
    return BodyKind::Other;
}

BodyScan scanForm(QByteArrayView form)
{
    BodyScan scan;
    int fields = 0;
    bool begins = true;
    for (qsizetype at = 0; at < form.size(); ++at) {
        if (begins) {
            if (++fields > kFieldsMost) {
                scan.tooMany = true;
                return scan;
            }
            if (scan.key.isEmpty() && form.sliced(at).startsWith(kKeyField)) {
                const QByteArrayView rest = form.sliced(at + kKeyField.size());
                const QByteArrayView shown = rest.first(std::min(rest.size(), 3 * (kKeyMost + 1))); // each character may be written as %xx
                const qsizetype end = shown.indexOf('&');
                scan.key = QByteArray::fromPercentEncoding(shown.first(end < 0 ? shown.size() : end).toByteArray());
            }
        }
        begins = form[at] == '&';
    }
    return scan;
}

BodyScan scanJson(QByteArrayView json)
{
    BodyScan scan;
    int fields = 0;
    int depth = 0;
    bool namesFollow = false; // in the outermost object, where a text is a member's name
    for (qsizetype at = 0; at < json.size(); ++at) {
        switch (json[at]) {
        case '{':
        case '[':
            namesFollow = ++depth == 1 && json[at] == '{';
            if (++fields > kFieldsMost)
                scan.tooMany = true;
            break;
        case '}':
        case ']': --depth; break;
        case ',':
            namesFollow = depth == 1;
            if (++fields > kFieldsMost)
                scan.tooMany = true;
            break;
        case '"': {
            const qsizetype end = stringEnd(json, at + 1);
            if (namesFollow && scan.key.isEmpty() && json.sliced(at + 1, end - at - 1) == kKeyMember)
                scan.key = memberText(json, end);
            namesFollow = false;
            at = end;
            break;
        }
        default: break;
        }
        if (scan.tooMany)
            return scan;
    }
    return scan;
}

BodyScan scanBody(BodyKind kind, QByteArrayView body)
{
    switch (kind) {
    case BodyKind::Form: return scanForm(body);
    case BodyKind::Json: return scanJson(body);
    case BodyKind::Other: return {};
    }
    Q_UNREACHABLE();
}

} // namespace intake

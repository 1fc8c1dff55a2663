// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/http/apikeys.h"

#include "base/try.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace intake {

namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;

constexpr qint64 kKeyFileMost = 256 * 1024;

QByteArray digestOf(const QByteArray &key) { return QCryptographicHash::hash(key, QCryptographicHash::Sha256); }

bool isPlainKey(const QByteArray &key)
{
    return std::ranges::all_of(key, [](char c) { return c > ' ' && c < 0x7f && c != '"' && c != '\\'; });
}

QStringList codesOf(const QByteArray &list)
{
    QStringList codes;
    for (const QByteArray &code : list.split(',')) {
        if (!code.trimmed().isEmpty())
            codes.append(QString::fromUtf8(code.trimmed()));
    }
    return codes;
}

} // namespace

base::Outcome ApiKeys::add(ApiKey key, const QString &place)
{
    if (key.key.size() < kKeyLeast || key.key.size() > kKeyMost)
        return base::fail(
            ErrorCode::Malformed,
            QCoreApplication::translate("http", "A key has %1 to %2 characters, and this one has %3. Make one with \"openssl rand -hex 20\".")
                .arg(QString::number(kKeyLeast), QString::number(kKeyMost), QString::number(key.key.size())),
            {}, place);
    if (!isPlainKey(key.key))
        return base::fail(ErrorCode::Malformed,
                          QCoreApplication::translate(
                              "http", "A key consists of letters, digits and plain signs, without blanks, quotation marks and backslashes."),
                          {}, place);
    if (find(key.key))
        return base::fail(ErrorCode::Malformed, QCoreApplication::translate("http", "This key stands twice; give each client a key of its own."), {},
                          place);
    m_digests.push_back(digestOf(key.key));
    m_keys.push_back(std::move(key));
    return {};
}

base::Result<ApiKeys> ApiKeys::ofOne(const QByteArray &text)
{
    const QByteArray line = text.trimmed();
    const qsizetype gap = line.indexOf(' ');
    const QByteArray sources = gap < 0 ? QByteArray() : line.mid(gap + 1).trimmed();
    ApiKeys keys;
    TRY_DONE(keys.add({gap < 0 ? line : line.left(gap), sources == "*" ? QStringList() : codesOf(sources)}, {}));
    return keys;
}

base::Result<ApiKeys> ApiKeys::ofText(const QByteArray &text)
{
    ApiKeys keys;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        const QString place = QCoreApplication::translate("http", "line %1").arg(++number);
        const QByteArray line = raw.simplified();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype gap = line.indexOf(' ');
        const QByteArray sources = gap < 0 ? QByteArray() : line.mid(gap + 1);
        if (sources.isEmpty() || (sources != "*" && codesOf(sources).isEmpty()))
            return base::fail(ErrorCode::Malformed,
                              QCoreApplication::translate(
                                  "http", "A key is followed by the sources that it may report for: KEY source,source or, for every source, KEY *."),
                              {}, place);
        TRY_DONE(keys.add({line.left(gap), sources == "*" ? QStringList() : codesOf(sources)}, place));
    }
    if (keys.m_keys.empty())
        return base::fail(ErrorCode::Malformed,
                          QCoreApplication::translate("http", "There is no key in the file; write lines of KEY source,source."));
    return keys;
}

base::Result<ApiKeys> ApiKeys::ofFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile() || info.size() > kKeyFileMost)
        return base::fail(ErrorCode::NotFound, QCoreApplication::translate("http", "%1 is no file of keys.").arg(path));
    constexpr QFile::Permissions kOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    if ((info.permissions() & kOthers) != QFile::Permissions())
        return base::fail(
            ErrorCode::Refused,
            QCoreApplication::translate("http", "Others can read the keys in %1. Keep them to yourself: chmod 600, then start again.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::NotFound, QCoreApplication::translate("http", "The keys in %1 cannot be read.").arg(path), file.errorString());
    auto keys = ofText(file.read(kKeyFileMost));
    if (!keys) {
        base::Error error = keys.error();
        error.place = error.place.isEmpty() ? path : path + u", "_s + error.place;
        return tl::unexpected<base::Error>(std::move(error));
    }
    return keys;
}

const ApiKey *ApiKeys::find(const QByteArray &given) const
{
    if (given.isEmpty() || given.size() > kKeyMost)
        return nullptr;
    const QByteArray digest = digestOf(given);
    const ApiKey *found = nullptr;
    for (size_t i = 0; i < m_keys.size(); ++i) {
        unsigned difference = 0;
        for (qsizetype at = 0; at < digest.size(); ++at)
            difference |= static_cast<unsigned char>(digest[at]) ^ static_cast<unsigned char>(m_digests[i][at]);
        if (difference == 0)
            found = &m_keys[i];
    }
    return found;
}

} // namespace intake

// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/identity/secrethash.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include <sodium.h>

namespace desk {

namespace {

constexpr auto kHashWork = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto kHashMemory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

bool sodiumIsReady() { return sodium_init() >= 0; } // as often as one likes, on any thread

/// A hash of the same cost that no secret has: sixteen bytes of salt and thirty-two of hash, all zero.
QByteArray hashOfNobody()
{
    return "$argon2id$v=19$m=" + QByteArray::number(quint64(kHashMemory / 1024)) + ",t=" + QByteArray::number(quint64(kHashWork)) + ",p=1$" +
           QByteArray(22, 'A') + '$' + QByteArray(43, 'A');
}

} // namespace

base::Result<QString> hashOf(const QByteArray &secret)
{
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodiumIsReady() &&
        crypto_pwhash_str(hash.data(), secret.constData(), static_cast<unsigned long long>(secret.size()), kHashWork, kHashMemory) == 0)
        return QString::fromLatin1(hash.data());
    return base::fail(base::ErrorCode::Storage,
                      QCoreApplication::translate("desk", "The secret cannot be hashed: the machine has too little free memory. Nothing was changed; "
                                                          "close other programs and try again."));
}

bool isSecretOf(const QString &hash, const QByteArray &secret)
{
    if (!sodiumIsReady())
        return false;
    const QByteArray known = hash.isEmpty() ? hashOfNobody() : hash.toLatin1();
    if (known.size() >= qsizetype(crypto_pwhash_STRBYTES))
        return false;
    // The whole buffer is read, whatever the text's length.
    std::array<char, crypto_pwhash_STRBYTES> text{};
    std::copy(known.cbegin(), known.cend(), text.begin());
    const bool same = crypto_pwhash_str_verify(text.data(), secret.constData(), static_cast<unsigned long long>(secret.size())) == 0;
    return same && !hash.isEmpty();
}

void wipe(QByteArray &secret)
{
    if (secret.isDetached())
        sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
    secret.clear();
}

} // namespace desk

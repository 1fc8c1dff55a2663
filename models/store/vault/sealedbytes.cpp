// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/sealedbytes.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

#include <sodium.h>

namespace store {

namespace {

constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, kMacBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kPadTo = 64;  // a name and a number fill one of these
constexpr qsizetype kHashed = 32; // of the hash that is veiled
constexpr qsizetype kPadNumber = 8;
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == std::tuple_size_v<SealingKey>);

// As often as one likes, on any thread. It fails where a machine gives no random bytes; then nothing can be sealed, and nothing may be written in
// clear.
void readySodium()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used on this machine");
}

unsigned char *rawBytes(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *rawBytes(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

/// What the bytes are of: they open for no other case.
QByteArray belonging(quint64 caseId)
{
    const quint64 ordered = qToBigEndian(caseId);
    return QByteArray("gridhall caller 1\n") + QByteArray(reinterpret_cast<const char *>(&ordered), sizeof ordered);
}

QByteArray padOf(const QByteArray &number, const SealingKey &key)
{
    const QByteArray said = QByteArray("gridhall claim 1\n") + number;
    QByteArray pad(kHashed, Qt::Uninitialized);
    crypto_generichash(rawBytes(pad), static_cast<size_t>(pad.size()), rawBytes(said), static_cast<unsigned long long>(said.size()), key.data(),
                       key.size());
    return pad;
}

QByteArray crossed(QByteArray bytes, const QByteArray &pad)
{
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ pad[i]);
    return bytes;
}

} // namespace

void randomise(SealingKey &key)
{
    readySodium();
    do
        randombytes_buf(key.data(), key.size());
    while (isZero(key));
}

void wipeKey(SealingKey &key) { sodium_memzero(key.data(), key.size()); }

bool isZero(const SealingKey &key) { return sodium_is_zero(key.data(), key.size()) == 1; }

QString sealTexts(const QStringList &texts, const SealingKey &key, quint64 caseId)
{
    readySodium();
    QByteArray plain;
    {
        QDataStream stream(&plain, QIODevice::WriteOnly); // UTF-16: halves of characters come back as they went
        stream.setVersion(QDataStream::Qt_6_0);
        for (const QString &text : texts)
            stream << text;
    }
    plain.append((kPadTo - plain.size() % kPadTo) % kPadTo, '\0');
    const QByteArray tie = belonging(caseId);
    QByteArray bytes(kNonceBytes + plain.size() + kMacBytes, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(kNonceBytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(rawBytes(bytes) + kNonceBytes, nullptr, rawBytes(plain), static_cast<unsigned long long>(plain.size()),
                                               rawBytes(tie), static_cast<unsigned long long>(tie.size()), nullptr, rawBytes(bytes), key.data());
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    return QString::fromLatin1(bytes.toBase64());
}

std::optional<QStringList> openTexts(const QString &sealed, const SealingKey &key, quint64 caseId, qsizetype count)
{
    const auto decoded = QByteArray::fromBase64Encoding(sealed.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray bytes = *decoded;
    if (!decoded || bytes.size() < kNonceBytes + kMacBytes)
        return std::nullopt;
    const QByteArray tie = belonging(caseId);
    QByteArray plain(bytes.size() - kNonceBytes - kMacBytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(rawBytes(plain), nullptr, nullptr, rawBytes(bytes) + kNonceBytes,
                                                   static_cast<unsigned long long>(bytes.size() - kNonceBytes), rawBytes(tie),
                                                   static_cast<unsigned long long>(tie.size()), rawBytes(bytes), key.data()) != 0)
        return std::nullopt;
    QDataStream stream(plain);
    stream.setVersion(QDataStream::Qt_6_0);
    QStringList texts(count);
    for (QString &text : texts)
        stream >> text;
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    return stream.status() == QDataStream::Ok ? std::optional(texts) : std::nullopt;
}

QByteArray veil(const QByteArray &hash, const SealingKey &key)
{
    if (hash.size() != kHashed)
        return {};
    readySodium();
    QByteArray number(kPadNumber, Qt::Uninitialized);
    randombytes_buf(number.data(), static_cast<size_t>(number.size()));
    return number + crossed(hash, padOf(number, key));
}

bool isVeiled(const QByteArray &bytes) { return bytes.size() == kPadNumber + kHashed; }

QByteArray unveil(const QByteArray &veiled, const SealingKey &key)
{
    return isVeiled(veiled) ? crossed(veiled.sliced(kPadNumber), padOf(veiled.first(kPadNumber), key)) : QByteArray();
}

} // namespace store

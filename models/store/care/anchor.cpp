// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/anchor.h"

#include "store/log/ledger.h"
#include "store/log/storefact.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <fcntl.h>
#include <nettle/eddsa.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

const QString kKeyFact = u"anchor-key"_s;

const uint8_t *raw(const QByteArray &bytes) { return reinterpret_cast<const uint8_t *>(bytes.constData()); }

QByteArray publicOf(const QByteArray &secret)
{
    QByteArray key(ED25519_KEY_SIZE, Qt::Uninitialized);
    ed25519_sha512_public_key(reinterpret_cast<uint8_t *>(key.data()), raw(secret));
    return key;
}

/// What is signed: says what it is, so that the signature fits nothing else.
QByteArray messageOf(const Anchor &anchor)
{
    return "gridhall anchor 1\n" + QByteArray::number(anchor.position.value) + '\n' + QByteArray::number(anchor.commit) + '\n' +
           anchor.digest.toHex() + '\n';
}

QByteArray secretOf(const QString &path)
{
    QFile file(keyFileOf(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray secret = QByteArray::fromHex(file.read(2 * ED25519_KEY_SIZE + 2).trimmed());
    return secret.size() == ED25519_KEY_SIZE ? secret : QByteArray();
}

QByteArray makeSecret(const QString &path)
{
    QByteArray secret(ED25519_KEY_SIZE, Qt::Uninitialized);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(secret.data()), reinterpret_cast<quint32 *>(secret.data() + secret.size()));
    const QByteArray name = QFile::encodeName(keyFileOf(path));
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return secretOf(path); // another process was first
    const QByteArray text = secret.toHex() + '\n';
    const bool written = ::write(file, text.constData(), static_cast<size_t>(text.size())) == text.size() && ::fsync(file) == 0;
    ::close(file);
    if (!written)
        ::unlink(name.constData());
    return written ? secret : QByteArray();
}

void sign(Anchor &anchor, const QByteArray &secret)
{
    if (secret.isEmpty())
        return;
    anchor.key = publicOf(secret);
    const QByteArray message = messageOf(anchor);
    anchor.signature = QByteArray(ED25519_SIGNATURE_SIZE, Qt::Uninitialized);
    ed25519_sha512_sign(raw(anchor.key), raw(secret), static_cast<size_t>(message.size()), raw(message),
                        reinterpret_cast<uint8_t *>(anchor.signature.data()));
}

base::Result<LedgerLine> lineOf(const Connection &connection, const SqlTexts &texts, std::optional<base::Instant> before)
{
    base::Result<Statement> lines = connection.prepare(texts[before ? "at_position" : "newest"]);
    if (!lines)
        return base::pass(lines);
    QVariantList values;
    if (before) {
        base::Result<Statement> written = connection.prepare(texts["written_by"]);
        if (!written)
            return base::pass(written);
        if (const base::Outcome run = written->run({base::toMsec(*before)}); !run)
            return base::pass(run);
        values.append(written->next() ? written->number(0) : qint64{0});
    }
    if (const base::Outcome run = lines->run(values); !run)
        return base::pass(run);
    const LedgerLine line = lines->next() ? ledgerLineAt(*lines) : LedgerLine();
    if (const base::Outcome ended = lines->failure(); !ended)
        return base::pass(ended);
    return line;
}

} // namespace

QString keyFileOf(const QString &path) { return path + u".key"_s; }

base::Result<std::optional<Anchor>> anchorAt(const Connection &connection, const QString &path, std::optional<base::Instant> before)
{
    const SqlTexts texts(connection.dialect(), "ledger.sql");
    const base::Result<QVariant> exists = connection.scalar(texts["exists"]);
    if (!exists)
        return base::pass(exists);
    if (exists->toInt() == 0)
        return std::nullopt;
    const base::Result<LedgerLine> line = lineOf(connection, texts, before);
    if (!line)
        return base::pass(line);
    if (line->seq == 0)
        return std::nullopt;
    Anchor anchor{{line->position}, line->seq, line->digest, {}, {}};
    sign(anchor, secretOf(path));
    return anchor;
}

base::Result<std::optional<Anchor>> anchorAt(const QString &path, std::optional<base::Instant> before)
{
    const auto connection = openReadOnly(path, StoreOptions().busyTimeout);
    if (!connection)
        return base::pass(connection);
    return anchorAt(**connection, path, before);
}

QString grouped(const QByteArray &digest)
{
    QStringList groups;
    const QString digits = QString::fromLatin1(digest.toHex());
    for (qsizetype at = 0; at < digits.size(); at += 4)
        groups.append(digits.mid(at, 4));
    return groups.join(u' ');
}

base::Result<WrittenAnchor> readAnchor(const QString &text)
{
    static const QRegularExpression shape(u"^(?:(\\d+):)?([0-9A-Fa-f]{16,64})(?::([A-Za-z0-9+/=]+))?$"_s);
    static const QRegularExpression gaps(u"[\\s\u00a0\u2009\u202f-]+"_s);
    const QRegularExpressionMatch match = shape.match(QString(text).remove(gaps));
    if (!match.hasMatch())
        return base::fail(
            base::ErrorCode::Malformed,
            QCoreApplication::translate("store", "“%1” is no anchor. Write it as it stands on the sheet: POSITION:DIGEST, or the digest alone (at "
                                                 "least its first 16 digits).")
                .arg(text.left(200)));
    WrittenAnchor written;
    if (!match.captured(1).isEmpty())
        written.position = match.captured(1).toULongLong();
    written.digest = match.captured(2).toLower();
    written.signature = QByteArray::fromBase64(match.captured(3).toLatin1());
    return written;
}

void keepKey(const Connection &connection, const QString &path)
{
    QByteArray secret = secretOf(path);
    if (secret.isEmpty() && !QFile::exists(keyFileOf(path)))
        secret = makeSecret(path);
    if (secret.isEmpty())
        return;
    const QString key = QString::fromLatin1(publicOf(secret).toHex());
    const auto noted = storeFact(connection, kKeyFact);
    if (!noted || *noted == key)
        return;
    auto transaction = Transaction::begin(connection);
    if (transaction && putStoreFact(connection, kKeyFact, key))
        static_cast<void>(transaction->commit());
}

bool isSignedBy(const QByteArray &key, const Anchor &anchor)
{
    const QByteArray message = messageOf(anchor);
    return key.size() == ED25519_KEY_SIZE && anchor.signature.size() == ED25519_SIGNATURE_SIZE &&
           ed25519_sha512_verify(raw(key), static_cast<size_t>(message.size()), raw(message), raw(anchor.signature)) != 0;
}

} // namespace store

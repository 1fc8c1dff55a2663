// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/seal/anchorkey.h"

#include "base/plainfile.h"
#include "base/try.h"
#include "store/care/storepath.h"
#include "store/ledger/ledger.h"
#include "store/log/storefact.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <fcntl.h>
#include <nettle/eddsa.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using base::Anchor;
using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

const QString kKeyFact = u"anchor-key"_s, kChangeFact = u"anchor-key-change-"_s;
constexpr qsizetype kLongestReason = 500;

const uint8_t *raw(const QByteArray &bytes) { return reinterpret_cast<const uint8_t *>(bytes.constData()); }

QString native(const QString &path) { return QDir::toNativeSeparators(path); }

QString shortened(const QByteArray &key) { return QString::fromLatin1(key.toHex().left(16)); }

QByteArray publicOf(const QByteArray &secret)
{
    if (secret.isEmpty())
        return {};
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

QByteArray signedBySecret(const QByteArray &message, const QByteArray &key, const QByteArray &secret)
{
    QByteArray signature(ED25519_SIGNATURE_SIZE, Qt::Uninitialized);
    ed25519_sha512_sign(raw(key), raw(secret), static_cast<size_t>(message.size()), raw(message), reinterpret_cast<uint8_t *>(signature.data()));
    return signature;
}

QByteArray secretIn(const QString &name)
{
    const QByteArray secret = QByteArray::fromHex(base::beginningOf(name, 2 * ED25519_KEY_SIZE + 2).value_or(QByteArray()).trimmed());
    return secret.size() == ED25519_KEY_SIZE ? secret : QByteArray();
}

QByteArray makeSecret(const QString &path)
{
    QByteArray secret(ED25519_KEY_SIZE, Qt::Uninitialized);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(secret.data()), reinterpret_cast<quint32 *>(secret.data() + secret.size()));
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return secretIn(path); // another process was first
    const QByteArray text = secret.toHex() + '\n';
    const bool written = ::write(file, text.constData(), static_cast<size_t>(text.size())) == text.size() && ::fsync(file) == 0;
    ::close(file);
    if (!written)
        ::unlink(name.constData());
    return written ? secret : QByteArray();
}

/// The mark as a commit left it: the first time, or the last.
base::Result<QByteArray> sealedKey(const Connection &connection, const char *statement)
{
    const base::Result<QVariant> value = connection.scalar(SqlTexts(connection.dialect(), "ledger.sql")[statement]);
    if (!value)
        return base::pass(value);
    return QByteArray::fromHex(value->toString().section(u'\'', 1, 1).toLatin1());
}

/// "COMMIT MSEC BEFORE AFTER REASON".
std::optional<KeyChange> changeOf(const QString &text)
{
    const QStringList words = text.split(u' ');
    if (words.size() < 5)
        return std::nullopt;
    return KeyChange{words[0].toULongLong(), base::fromMsec(words[1].toLongLong()), QByteArray::fromHex(words[2].toLatin1()),
                     QByteArray::fromHex(words[3].toLatin1()), words.mid(4).join(u' ')};
}

base::Result<std::vector<KeyChange>> changesIn(const Connection &connection)
{
    base::Result<Statement> rows = connection.prepare(SqlTexts(connection.dialect(), "ledger.sql")["key_changes"]);
    if (!rows)
        return base::pass(rows);
    TRY_DONE(rows->run());
    std::vector<KeyChange> changes;
    while (rows->next()) {
        if (auto change = changeOf(rows->text(0)))
            changes.push_back(*std::move(change));
    }
    TRY_DONE(rows->failure());
    return changes;
}

QString newKeyAdvice()
{
    return QCoreApplication::translate("store",
                                       "Put the right one back. Where it is gone for good, take a new one with “gridhallctl anchor --new-key”: "
                                       "that stays visible in the store.");
}

void judgeFile(AnchorKey &key, const QString &path)
{
    const QString name = keyFileOf(path);
    const QByteArray secret = secretIn(name);
    if (!secret.isEmpty() && publicOf(secret) == key.key) {
        key.state = AnchorKey::State::Sound;
        return;
    }
    if (!QFileInfo::exists(name)) {
        key.state = AnchorKey::State::Lost;
        key.sentence = QCoreApplication::translate("store", "The key %1 is not there, as it is with every backup: anchors carry no signature.")
                           .arg(native(name)) +
                       u' ' + newKeyAdvice();
    } else if (!QFileInfo(name).isReadable()) {
        key.state = AnchorKey::State::Unreadable;
        key.sentence =
            QCoreApplication::translate("store", "The key %1 may not be read by you: anchors carry no signature, and it was not looked at.")
                .arg(native(name));
    } else {
        key.state = AnchorKey::State::Foreign;
        key.sentence = QCoreApplication::translate("store", "The file %1 does not hold this store's key (%2…): nothing is signed with it.")
                           .arg(native(name), shortened(key.key)) +
                       u' ' + newKeyAdvice();
    }
}

base::Outcome noteFirst(const Connection &connection, const QByteArray &key)
{
    base::Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return base::pass(transaction);
    const auto first = sealedKey(connection, "first_key"); // another process may have noted its own
    if (!first || !first->isEmpty())
        return first ? base::Outcome() : base::pass(first);
    if (base::Outcome put = putStoreFact(connection, kKeyFact, QString::fromLatin1(key.toHex())); !put)
        return put;
    return transaction->commit();
}

QString newFileOf(const QString &path) { return keyFileOf(path) + u".new"_s; }

/// What a change that was committed left to do: the new key takes its place, one that lies there is kept.
void placeNewKey(const QString &path, base::Instant now)
{
    const QString name = keyFileOf(path), stamp = base::toUtc(now).toString(u"yyyyMMdd-HHmmss"_s);
    QString aside = u"%1.replaced-%2"_s.arg(name, stamp);
    for (int again = 2; QFileInfo::exists(aside); ++again)
        aside = u"%1.replaced-%2-%3"_s.arg(name, stamp).arg(again);
    if (QFileInfo::exists(name) && !QFile::rename(name, aside))
        return;
    static_cast<void>(QFile::rename(newFileOf(path), name));
}

/// For a line on paper: no path, no key.
QString whyUnsigned(AnchorKey::State state)
{
    using enum AnchorKey::State;
    switch (state) {
    case None: return QCoreApplication::translate("store", "this store has no key yet");
    case Unreadable: return QCoreApplication::translate("store", "the store's key may not be read here");
    case Foreign: return QCoreApplication::translate("store", "another key than the store's own lies beside it");
    case Altered: return QCoreApplication::translate("store", "the mark of the store's key was altered");
    case Sound: // and gone since it was looked at
    case Lost: break;
    }
    return QCoreApplication::translate("store", "the store's key is not beside it");
}

base::Outcome mayChange(const Connection &connection, const AnchorKey &key, const QString &path)
{
    const auto refuse = [&path](const QString &why) { return base::fail(ErrorCode::Refused, why, {}, path); };
    if (key.state == AnchorKey::State::None)
        return refuse(
            QCoreApplication::translate("store", "The store %1 has no key yet; it gets one when it is next opened for writing.").arg(native(path)));
    const auto sealed = sealedKey(connection, "last_key");
    const auto mark = storeFact(connection, kKeyFact);
    if (!sealed || !mark)
        return sealed ? base::pass(mark) : base::pass(sealed);
    if (QByteArray::fromHex(mark->toLatin1()) != *sealed)
        return refuse(
            QCoreApplication::translate("store", "The mark of the key in the store %1 was changed without Gridhall. Keep the file as it is, find out "
                                                 "who did it, and restore the latest backup; nothing was changed.")
                .arg(native(path)));
    return {};
}

base::Result<KeyChange> noteChange(const Connection &connection, const QByteArray &before, const QByteArray &after, const QString &reason,
                                   base::Instant now)
{
    base::Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return base::pass(transaction);
    const KeyChange change{connection.ledger().known().seq + 1, now, before, after, reason};
    const QString told = u"%1 %2 %3 %4 %5"_s.arg(change.commit)
                             .arg(base::toMsec(now))
                             .arg(QString::fromLatin1(before.toHex()), QString::fromLatin1(after.toHex()), reason);
    TRY_DONE(putStoreFact(connection, kKeyFact, QString::fromLatin1(after.toHex())));
    TRY_DONE(putStoreFact(connection, kChangeFact + u"%1"_s.arg(change.commit, 12, 10, QLatin1Char('0')), told));
    TRY_DONE(transaction->commit());
    return change;
}

} // namespace

std::vector<QByteArray> AnchorKey::mayHaveSigned(quint64 commit) const
{
    std::vector<QByteArray> keys;
    const auto add = [&keys](const QByteArray &one) {
        if (!one.isEmpty())
            keys.push_back(one);
    };
    if (changes.empty() || changes.front().commit > commit)
        add(first);
    for (size_t i = 0; i < changes.size(); ++i) {
        if (i + 1 == changes.size() || changes[i + 1].commit > commit)
            add(changes[i].after);
    }
    return keys;
}

QString keyFileOf(const QString &path) { return storeFileOf(path) + u".key"_s; }

base::Result<AnchorKey> anchorKeyOf(const Connection &connection, const QString &path)
{
    const base::Result<QVariant> exists = connection.scalar(SqlTexts(connection.dialect(), "ledger.sql")["exists"]);
    if (!exists)
        return base::pass(exists);
    AnchorKey key;
    if (exists->toInt() == 0)
        return key;
    const auto first = sealedKey(connection, "first_key");
    const auto mark = storeFact(connection, kKeyFact);
    auto changes = changesIn(connection);
    if (!first || !mark || !changes)
        return !first ? base::pass(first) : !mark ? base::pass(mark) : base::pass(changes);
    key.first = *first;
    key.changes = *std::move(changes);
    key.key = key.changes.empty() ? key.first : key.changes.back().after;
    const QByteArray marked = QByteArray::fromHex(mark->toLatin1());
    if (marked != key.key || (key.key.isEmpty() && !mark->isEmpty())) {
        key.state = AnchorKey::State::Altered;
        key.sentence =
            QCoreApplication::translate("store", "The mark of the store's key says %1, and the log knows %2: it was changed by no order. Nothing is "
                                                 "signed. Keep the file as it is, find out who did it, and compare with a backup; an honest "
                                                 "change is told with “gridhallctl anchor --new-key”.")
                .arg(marked.isEmpty() ? u"—"_s : shortened(marked) + u'…', key.key.isEmpty() ? u"—"_s : shortened(key.key) + u'…');
    } else if (!key.key.isEmpty()) {
        judgeFile(key, path);
    }
    return key;
}

base::Result<AnchorKey> anchorKeyOf(const QString &path)
{
    TRY(const auto connection, openReadOnly(path, StoreOptions().busyTimeout));
    return anchorKeyOf(*connection, path);
}

void keepKey(const Connection &connection, const QString &path)
{
    const auto known = anchorKeyOf(connection, path);
    if (!known)
        return;
    if (known->state == AnchorKey::State::None) {
        QByteArray secret = secretIn(keyFileOf(path));
        if (secret.isEmpty() && !QFileInfo::exists(keyFileOf(path)))
            secret = makeSecret(keyFileOf(path));
        if (!secret.isEmpty())
            static_cast<void>(noteFirst(connection, publicOf(secret)));
        return;
    }
    // A change that was committed and whose file did not find its place.
    const bool isNotThere = known->state == AnchorKey::State::Lost || known->state == AnchorKey::State::Foreign;
    if (isNotThere && !known->changes.empty() && publicOf(secretIn(newFileOf(path))) == known->key)
        placeNewKey(path, known->changes.back().at);
}

base::Result<KeyChange> changeKey(const QString &path, const QString &reason, base::Instant now)
{
    const QString why = reason.simplified().left(kLongestReason);
    if (why.isEmpty())
        return base::fail(ErrorCode::Refused,
                          QCoreApplication::translate("store", "A new key needs a reason: it stays in the store for everybody to read."), {}, path);
    if (const auto ready = Store::open(path, {.mustExist = true}); !ready) // the schema, and what an earlier change left to do
        return base::pass(ready);
    TRY(const auto connection, Connection::open(path, Connection::Mode::ReadWrite, kSqlite, StoreOptions().busyTimeout));
    TRY_DONE(connection->useSession());
    TRY(const auto known, anchorKeyOf(*connection, path));
    TRY_DONE(mayChange(*connection, known, path));
    QFile::remove(newFileOf(path)); // of a change that never came about
    const QByteArray secret = makeSecret(newFileOf(path));
    if (secret.isEmpty())
        return base::fail(
            ErrorCode::Storage,
            QCoreApplication::translate("store", "The key %1 could not be written. Check the disk and your rights; nothing was changed.")
                .arg(native(newFileOf(path))),
            {}, path);
    auto change = noteChange(*connection, known.key, publicOf(secret), why, now);
    if (change)
        placeNewKey(path, now);
    else
        QFile::remove(newFileOf(path));
    return change;
}

void sign(Anchor &anchor, const AnchorKey &key, const QString &path)
{
    const QByteArray secret = key.state == AnchorKey::State::Sound ? secretIn(keyFileOf(path)) : QByteArray();
    if (secret.isEmpty() || publicOf(secret) != key.key) {
        anchor.unsignedWhy = whyUnsigned(key.state);
        return;
    }
    anchor.key = key.key;
    anchor.signature = signedBySecret(messageOf(anchor), anchor.key, secret);
}

QByteArray signatureOf(const QByteArray &message, const AnchorKey &key, const QString &path)
{
    const QByteArray secret = key.state == AnchorKey::State::Sound ? secretIn(keyFileOf(path)) : QByteArray();
    return secret.isEmpty() || publicOf(secret) != key.key ? QByteArray() : signedBySecret(message, key.key, secret);
}

bool isSignature(const QByteArray &signature, const QByteArray &message, const QByteArray &key)
{
    return key.size() == ED25519_KEY_SIZE && signature.size() == ED25519_SIGNATURE_SIZE &&
           ed25519_sha512_verify(raw(key), static_cast<size_t>(message.size()), raw(message), raw(signature)) != 0;
}

bool isSignedBy(const QByteArray &key, const Anchor &anchor) { return isSignature(anchor.signature, messageOf(anchor), key); }

} // namespace store

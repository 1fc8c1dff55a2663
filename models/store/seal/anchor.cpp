// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/seal/anchor.h"

#include "base/try.h"
#include "store/ledger/ledger.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace store {

using namespace Qt::StringLiterals;

namespace {

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
        TRY_DONE(written->run({base::toMsec(*before)}));
        values.append(written->next() ? written->number(0) : qint64{0});
    }
    TRY_DONE(lines->run(values));
    const LedgerLine line = lines->next() ? ledgerLineAt(*lines) : LedgerLine();
    TRY_DONE(lines->failure());
    return line;
}

} // namespace

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
    const base::Result<AnchorKey> key = anchorKeyOf(connection, path);
    if (!key)
        return base::pass(key);
    sign(anchor, *key, path);
    return anchor;
}

base::Result<std::optional<Anchor>> anchorAt(const QString &path, std::optional<base::Instant> before)
{
    TRY(const auto connection, openReadOnly(path, StoreOptions().busyTimeout));
    return anchorAt(*connection, path, before);
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

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/historystatement.h"

#include "base/try.h"
#include "store/ledger/ledger.h"
#include "store/sqlite/connection.h"

#include <QCoreApplication>

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;

namespace {

const QString kHistoryCheck = u"history"_s;

SqlTexts historyTexts(const Connection &connection) { return SqlTexts(connection.dialect(), "history.sql"); }

base::Result<std::vector<LedgerLine>> linesAt(const Connection &connection, quint64 position)
{
    TRY(auto rows, connection.prepare(historyTexts(connection)["lines_at"]));
    TRY_DONE(rows.run({static_cast<qint64>(position)}));
    std::vector<LedgerLine> lines;
    while (rows.next())
        lines.push_back(ledgerLineAt(rows));
    TRY_DONE(rows.failure());
    return lines;
}

/// Whether the statement is signed by one of the store's keys, and names what stands in the ledger.
base::Result<bool> isOurStatement(const Connection &connection, const AnchorKey &key, const domain::HistorySealed &said)
{
    const QByteArray signature = QByteArray::fromBase64(said.signature.toLatin1()), message = historyMessage(said);
    const auto keys = key.mayHaveSigned(said.commit.value);
    if (std::ranges::none_of(keys, [&](const QByteArray &one) { return isSignature(signature, message, one); }))
        return false;
    TRY(const auto lines, linesAt(connection, said.position.value));
    return std::ranges::any_of(
        lines, [&said](const LedgerLine &line) { return line.seq == said.commit.value && QString::fromLatin1(line.digest.toHex()) == said.after; });
}

/// Whether a signature on a sheet is one by this store's key over a commit of before.
base::Result<bool> isSignedSheet(const Connection &connection, const WrittenAnchor &written, const domain::HistorySealed &said)
{
    const QByteArray digest = QByteArray::fromHex(written.digest.toLatin1());
    if (!written.position || written.signature.isEmpty() || digest.size() != 32)
        return false;
    TRY(const auto key, anchorKeyOf(connection, connection.path()));
    TRY(const auto lines, linesAt(connection, *written.position)); // commits keep their numbers
    return std::ranges::any_of(lines, [&](const LedgerLine &line) {
        const base::Anchor sheet{{line.position}, line.seq, digest, written.signature, {}};
        const auto keys = key.mayHaveSigned(line.seq);
        return line.seq <= said.commit.value && std::ranges::any_of(keys, [&sheet](const QByteArray &one) { return isSignedBy(one, sheet); });
    });
}

QString momentText(base::Instant at) { return base::toUtc(at).toString(u"yyyy-MM-dd HH:mm"_s); }

} // namespace

QByteArray historyMessage(const domain::HistorySealed &said)
{
    QByteArray message("gridhall history 1\n");
    for (const base::Position number : {said.position, said.commit, said.centre})
        message += QByteArray::number(number.value) + '\n';
    return message + QByteArray::number(said.events) + '\n' + said.before.toLatin1() + '\n' + said.after.toLatin1() + '\n';
}

base::Result<std::vector<HistoryStatement>> historyStatements(const Connection &connection)
{
    const SqlTexts texts = historyTexts(connection);
    std::vector<HistoryStatement> found;
    TRY(const auto tables, connection.scalar(texts["has_centre"]));
    if (tables.toInt() == 0)
        return found;
    TRY(auto rows, connection.prepare(texts["statement"]));
    TRY_DONE(rows.run());
    while (rows.next()) {
        const auto body = domain::decodeCentre(rows.text(4), static_cast<int>(rows.number(5)), rows.bytes(7));
        const auto *said = body ? std::get_if<domain::HistorySealed>(&*body) : nullptr;
        if (said == nullptr) // the centre's chain says so
            continue;
        const domain::Actor actor = domain::actorOfLog(rows.text(2), domain::roleOf(rows.text(3)).value_or(domain::Role::Administrator));
        found.push_back({*said, base::fromMsec(rows.number(1)), actor.post, false});
    }
    TRY_DONE(rows.failure());
    if (found.empty())
        return found;
    TRY(const auto key, anchorKeyOf(connection, connection.path()));
    for (HistoryStatement &each : found) {
        TRY(each.isOurs, isOurStatement(connection, key, each.said));
    }
    return found;
}

base::Result<std::vector<Finding>> historyFindings(const Connection &connection)
{
    TRY(const auto statements, historyStatements(connection));
    std::vector<Finding> findings;
    for (const HistoryStatement &each : statements) {
        const QString digests = each.said.before.left(16) + u"… → "_s + each.said.after.left(16) + u'…';
        if (each.isOurs)
            findings.push_back(
                {Finding::Kind::Note, kHistoryCheck,
                 QCoreApplication::translate("store", "On %1 UTC events of before were sealed, up to commit %2, and the digest became another "
                                                      "(%3): the statement is signed by this store's key.")
                     .arg(momentText(each.at))
                     .arg(each.said.commit.value)
                     .arg(digests)});
        else
            findings.push_back(
                {Finding::Kind::Bad, kHistoryCheck,
                 QCoreApplication::translate("store", "A statement of %1 UTC says that events of before were sealed (%2), but it is not this "
                                                      "store's key that signed it, or the ledger has no such digest. Compare with a backup.")
                     .arg(momentText(each.at), digests)});
    }
    return findings;
}

base::Result<std::optional<Finding>> anchorOfBefore(const Connection &connection, const WrittenAnchor &written)
{
    TRY(const auto statements, historyStatements(connection));
    const auto isLater = [&written](const HistoryStatement &each) {
        return each.isOurs && (!written.position || *written.position <= each.said.position.value);
    };
    const auto statement = std::ranges::find_if(statements, isLater);
    if (statement == statements.end())
        return std::nullopt;
    const domain::HistorySealed &said = statement->said;
    const bool isItsOwn = said.before.startsWith(written.digest) && (!written.position || *written.position == said.position.value);
    TRY(const bool isSigned, isSignedSheet(connection, written, said));
    if (isItsOwn || isSigned)
        return Finding{Finding::Kind::Good, u"anchor"_s,
                       QCoreApplication::translate("store",
                                                   "The digest is of the time before this store's history was sealed (%1 UTC, commit %2), and it is "
                                                   "honoured: the signed statement stands for what was there then.")
                           .arg(momentText(statement->at))
                           .arg(said.commit.value)};
    return Finding{Finding::Kind::Note, u"anchor"_s,
                   QCoreApplication::translate("store",
                                               "This store's history was sealed on %1 UTC, and digests of before are other ones. Type the whole "
                                               "line of the sheet, with position and signature: then it can be told whether it is this store's.")
                       .arg(momentText(statement->at))};
}

} // namespace store

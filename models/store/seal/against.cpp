// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/try.h"
#include "store/care/doctor.h"
#include "store/ledger/ledgercheck.h"
#include "store/seal/anchor.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"
#include "store/vault/historystatement.h"

#include <QCoreApplication>

#include <algorithm>

namespace store {

using namespace Qt::StringLiterals;

base::Result<Finding> holdAgainst(const QString &path, const QString &anchor)
{
    const base::Result<WrittenAnchor> written = readAnchor(anchor);
    if (!written)
        return base::pass(written);
    const base::Result<std::unique_ptr<Connection>> connection = openReadOnly(path, StoreOptions().busyTimeout);
    if (!connection)
        return base::pass(connection);
    const auto finding = [](Finding::Kind kind, const QString &sentence) { return Finding{kind, u"anchor"_s, sentence}; };
    TRY(const auto existing, anchorAt(**connection, path));
    const base::Result<std::optional<LedgerLine>> line = existing ? lineWritten(**connection, *written) : std::optional<LedgerLine>();
    const base::Result<LedgerCheck> check = existing ? checkLedger(**connection) : LedgerCheck();
    if (!line)
        return base::pass(line);
    if (!check)
        return base::pass(check);
    TRY(const auto honoured, *line ? std::optional<Finding>() : anchorOfBefore(**connection, *written));
    if (honoured)
        return *honoured;
    if (!*line)
        return finding(Finding::Kind::Bad,
                       QCoreApplication::translate("store",
                                                   "This store never had the digest on the sheet: something before it was altered or taken out, an "
                                                   "older backup was restored, or it is another store's sheet."));
    if (check->broken != 0 && check->broken <= (*line)->seq)
        return finding(Finding::Kind::Bad, QCoreApplication::translate(
                                               "store", "The digest on the sheet stands in the ledger, but what it is made of was altered since."));
    if (!written->signature.isEmpty()) {
        const auto key = anchorKeyOf(**connection, path);
        if (!key)
            return base::pass(key);
        const base::Anchor sheet{{(*line)->position}, (*line)->seq, (*line)->digest, written->signature, {}};
        if (!std::ranges::any_of(key->mayHaveSigned(sheet.commit), [&sheet](const QByteArray &one) { return isSignedBy(one, sheet); }))
            return finding(Finding::Kind::Bad, QCoreApplication::translate("store", "The signature on the sheet is not one by this store's key."));
    }
    return finding(Finding::Kind::Good,
                   QCoreApplication::translate("store", "The store holds unaltered all that it held when the sheet was printed: commit %1, event %2.")
                       .arg((*line)->seq)
                       .arg((*line)->position));
}

} // namespace store

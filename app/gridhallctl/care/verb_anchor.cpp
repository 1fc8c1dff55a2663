// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "ornull.h"
#include "store/seal/anchor.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runAnchor(const QStringList &arguments);

namespace {

int takeNewKey(const CommandLine &line)
{
    if (line.value(u"reason"_s).trimmed().isEmpty()) {
        printError(
            QCoreApplication::translate("ctl", "Say with --reason why the store needs a new key: that stays in the store for everybody to read."));
        return kUsage;
    }
    if (const auto admission = admit(line); !admission)
        return refuse(admission.error());
    const auto change = store::changeKey(line.store(), line.value(u"reason"_s), nowOf(line.store()));
    if (!change)
        return fail(change.error());
    const QString key = QString::fromLatin1(change->after.toHex());
    if (line.json())
        printJson({{u"commit"_s, qint64(change->commit)},
                   {u"at"_s, base::toIso(change->at)},
                   {u"before"_s, QString::fromLatin1(change->before.toHex())},
                   {u"key"_s, key},
                   {u"reason"_s, change->reason}});
    else
        printLine(QCoreApplication::translate(
                      "ctl", "The store has a new key, %1, since commit %2. Keep a copy of %3 apart from the store. Sheets that the old "
                             "key signed before stay good.")
                      .arg(key)
                      .arg(change->commit)
                      .arg(store::keyFileOf(line.store())));
    return kOk;
}

int print(const CommandLine &line, const base::Anchor &anchor, const store::AnchorKey &key)
{
    const QString digest = QString::fromLatin1(anchor.digest.toHex());
    const QString signature = QString::fromLatin1(anchor.signature.toBase64());
    if (line.json())
        printJson({{u"position"_s, qint64(anchor.position.value)},
                   {u"commit"_s, qint64(anchor.commit)},
                   {u"digest"_s, digest},
                   {u"signature"_s, signature},
                   {u"key"_s, QString::fromLatin1(anchor.key.toHex())},
                   {u"key_problem"_s, orNull(key.sentence)}});
    else
        printLine(u"%1:%2%3"_s.arg(anchor.position.value).arg(digest, signature.isEmpty() ? QString() : u':' + signature));
    if (!key.sentence.isEmpty())
        printError(key.sentence);
    using State = store::AnchorKey::State;
    return key.state == State::Foreign || key.state == State::Altered ? kFinding : kOk;
}

} // namespace

int runAnchor(const QStringList &arguments)
{
    CommandLine line(u"anchor --store FILE [--new-key --reason TEXT] [--json]"_s,
                     QCoreApplication::translate(
                         "ctl",
                         "Prints the store's anchor: the position of its newest event, the digest over everything written until then, and "
                         "a signature by the store's key. \"gridhallctl doctor --against\" holds the store against it later. With --new-key takes a "
                         "new key in place of one that is lost or known to others: that stays in the store for everybody to read."));
    line.wantStore();
    line.add({u"new-key"_s, QCoreApplication::translate("ctl", "Take a new key for signing.")});
    line.add({u"reason"_s, QCoreApplication::translate("ctl", "Why, in a sentence."), u"TEXT"_s});
    if (const auto end = line.parse(arguments))
        return *end;
    if (line.has(u"new-key"_s))
        return takeNewKey(line);
    const auto anchor = store::anchorAt(line.store());
    if (!anchor)
        return fail(anchor.error());
    if (!*anchor) {
        printError(QCoreApplication::translate(
            "ctl", "This store has no running digest yet. Open it once for writing, for example with \"gridhallctl list\"."));
        return kFinding;
    }
    const auto key = store::anchorKeyOf(line.store());
    return key ? print(line, **anchor, *key) : fail(key.error());
}

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "store/care/anchor.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runAnchor(const QStringList &arguments);

int runAnchor(const QStringList &arguments)
{
    CommandLine line(u"anchor --store FILE [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Prints the store's anchor: the position of its newest event, the digest over everything written until then, and "
                                "a signature by the store's key. \"gridhallctl doctor --against\" holds the store against it later."));
    line.wantStore();
    if (const auto end = line.parse(arguments))
        return *end;
    const auto anchor = store::anchorAt(line.store());
    if (!anchor)
        return fail(anchor.error());
    if (!*anchor) {
        printError(QCoreApplication::translate(
            "ctl", "This store has no running digest yet. Open it once for writing, for example with \"gridhallctl list\"."));
        return kFinding;
    }
    const QString digest = QString::fromLatin1((*anchor)->digest.toHex());
    const QString signature = QString::fromLatin1((*anchor)->signature.toBase64());
    if (line.json()) {
        printJson({{u"position"_s, qint64((*anchor)->position.value)},
                   {u"commit"_s, qint64((*anchor)->commit)},
                   {u"digest"_s, digest},
                   {u"signature"_s, signature},
                   {u"key"_s, QString::fromLatin1((*anchor)->key.toHex())}});
        return kOk;
    }
    printLine(u"%1:%2%3"_s.arg((*anchor)->position.value).arg(digest, signature.isEmpty() ? QString() : u':' + signature));
    return kOk;
}

} // namespace ctl

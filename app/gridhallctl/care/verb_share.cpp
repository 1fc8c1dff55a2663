// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/admission.h"
#include "commandline.h"
#include "store/care/filerights.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runShare(const QStringList &arguments);

int runShare(const QStringList &arguments)
{
    CommandLine line(u"share group|owner --store FILE"_s,
                     QCoreApplication::translate(
                         "ctl", "Says who may read and write the store: its owner alone (as every store begins), or also the file's group. Others "
                                "never may. Choose the group with chgrp."));
    line.wantStore();
    if (const auto end = line.parse(arguments, 1, 1))
        return *end;
    const QString word = line.positional().constFirst();
    if (word != u"group"_s && word != u"owner"_s) {
        printError(QCoreApplication::translate("ctl", "Say with whom: group or owner."));
        return kUsage;
    }
    if (const auto admission = admit(line); !admission)
        return refuse(admission.error());
    if (const auto set = store::setSharing(line.store(), word == u"group"_s ? store::Sharing::Group : store::Sharing::OwnerOnly); !set)
        return fail(set.error());
    printLine(word == u"group"_s ? QCoreApplication::translate("ctl", "The store's group may read and write it.")
                                 : QCoreApplication::translate("ctl", "Only the store's owner may read and write it."));
    return kOk;
}

} // namespace ctl

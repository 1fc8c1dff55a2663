// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyoptions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

void wantKeys(CommandLine &line)
{
    line.add({u"api-key-file"_s,
              QCoreApplication::translate(
                  "ctl", "A file of keys that only its owner can read, lines of KEY source,source (KEY * for every source); without it the one key "
                         "in the environment variable GRIDHALL_API_KEY."),
              u"FILE"_s});
    QCommandLineOption old(u"api-key"_s, {}, u"KEY"_s);
    old.setFlags(QCommandLineOption::HiddenFromHelp);
    line.add(old);
}

base::Result<intake::ApiKeys> readKeys(const CommandLine &line)
{
    if (line.has(u"api-key"_s))
        return base::fail(base::ErrorCode::Refused,
                          QCoreApplication::translate(
                              "ctl",
                              "A key on the command line can be read by everybody on this machine. Put it into GRIDHALL_API_KEY or into a file and "
                              "name that with --api-key-file."));
    if (line.has(u"api-key-file"_s))
        return intake::ApiKeys::ofFile(line.value(u"api-key-file"_s));
    const QByteArray given = qgetenv("GRIDHALL_API_KEY");
    if (given.isEmpty())
        return base::fail(
            base::ErrorCode::NotFound,
            QCoreApplication::translate("ctl", "Give the key that clients must send, in GRIDHALL_API_KEY or in a file that --api-key-file names."));
    auto keys = intake::ApiKeys::ofOne(given);
    if (!keys) {
        base::Error error = keys.error();
        error.place = u"GRIDHALL_API_KEY"_s;
        return tl::unexpected<base::Error>(std::move(error));
    }
    return keys;
}

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "intake/http/apikeys.h"

namespace ctl {

/// The options by which a verb gets the keys of the HTTP endpoint: --api-key-file, beside the environment variable GRIDHALL_API_KEY.
void wantKeys(CommandLine &line);

/// The keys that the command line and the environment name, the file's before the variable's. The error is the sentence to print: no key, a weak
/// one, a file that others can read, or a key on the command line, where everybody on this machine reads it.
[[nodiscard]] base::Result<intake::ApiKeys> readKeys(const CommandLine &line);

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/care/doctor.h"

namespace ctl {

/// Which characters of the open cases' titles and places no font of this machine can show, and which packages have them; a note, never damage. Needs
/// a QGuiApplication; reads the store, may read every font.
[[nodiscard]] store::Finding fontFinding(const QString &storePath);

} // namespace ctl

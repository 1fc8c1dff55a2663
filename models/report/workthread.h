// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/workthread.h"

namespace report {

using base::WorkThread;

} // namespace report

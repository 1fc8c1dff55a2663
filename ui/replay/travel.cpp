// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/travel.h"

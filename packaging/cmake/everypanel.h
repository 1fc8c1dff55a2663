// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What nearly every room of ui includes, compiled once (Gridhall.cmake, gridhall_room). A file still names what it uses: this only makes it cheap.

#include "live/hall.h"
#include "theme/plain.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHash>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QSet>
#include <QTableWidget>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <ranges>
#include <vector>

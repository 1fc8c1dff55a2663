// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What nearly every test includes, compiled once (packaging/cmake, gridhall_test). A test still names what it uses: this file only makes it cheap.
// QTest is not here: what it is depends on the Qt modules of each test.

#include "desk/door/casedesk.h"
#include "domain/case/caseorder.h"
#include "domain/case/decide.h"
#include "region/region.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <ranges>
#include <variant>
#include <vector>

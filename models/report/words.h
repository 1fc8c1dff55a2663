// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace report {

/// Words::tr() translates in the context "report".
struct Words {
    Q_DECLARE_TR_FUNCTIONS(report)
};

} // namespace report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace intake {

/// Sentences for people: Text::tr("…") in the translation context "intake".
struct Text {
    Q_DECLARE_TR_FUNCTIONS(intake)
};

} // namespace intake

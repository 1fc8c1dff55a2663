// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deadlines.h"

#include "domain/wordtable.h"

#include <QCoreApplication>

namespace domain {

QString word(Stage stage)
{
    static constexpr WordEntry<Stage> kWords[]{
        {Stage::Respond, "respond"}, {Stage::Arrive, "arrive"}, {Stage::Handle, "handle"}, {Stage::Close, "close"}, {Stage::Whole, "whole"}};
    return wordIn(kWords, stage);
}

QString label(Stage stage)
{
    switch (stage) {
    case Stage::Respond: return QCoreApplication::translate("domain", "Respond");
    case Stage::Arrive: return QCoreApplication::translate("domain", "Arrive");
    case Stage::Handle: return QCoreApplication::translate("domain", "Handle");
    case Stage::Close: return QCoreApplication::translate("domain", "Check");
    case Stage::Whole: return QCoreApplication::translate("domain", "Whole");
    }
    Q_UNREACHABLE();
}

} // namespace domain

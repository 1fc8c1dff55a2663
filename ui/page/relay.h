// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/catalogue.h"
#include "base/ids.h"
#include "base/time/instant.h"

#include <QList>
#include <QObject>
#include <QString>

#include <vector>

namespace ui::page {

/// What pages say to each other through the window that shows them: none knows another. GUI thread.
class Relay final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void caseChosen(base::CaseId id); ///< at this seat: the other pages of the seat mark it
    void caseWanted(base::CaseId id); ///< where a seat works on cases, this one is to be opened
    /// Where a seat works on cases, its list is to show exactly these; `selected`: and they are selected together.
    void casesWanted(const std::vector<base::CaseId> &ids, bool selected);
    /// Where a seat takes calls down, one is to be begun at this registered element.
    void callWanted(const QString &element);
    void pageWanted(const QString &key);                       ///< another page of the window
    void momentWanted(base::Instant at);                       ///< the whole hall as it was then
    void replayWanted(actions::Action action);                 ///< what a key of the time machine does
    void noticed(const QString &title, const QString &detail); ///< something to know that belongs to no page
    /// Other keys of a page are of use now: the foot of the window names these while it is shown.
    void hintsChanged(const QString &key, const QList<actions::Action> &hints);
    /// What stands at a page's tab on every page, in a few characters; empty: nothing. `spoken`: the same in whole words.
    void marked(const QString &key, const QString &mark, const QString &spoken);
    void heard();                                           ///< something of this seat that is to be heard once
    void done(const QString &title, const QString &detail); ///< an order is on disk
};

} // namespace ui::page

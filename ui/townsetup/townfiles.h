// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "town/towncheck.h"
#include "town/townpack.h"

#include <QObject>

namespace ui::townsetup {

/// What a person has said so far of the town that is to be.
struct SetupWish {
    QString grids;             ///< the file; empty: none yet
    QString system;            ///< of its coordinates; empty: as the file says
    town::GridColumns columns; ///< what is used as what …
    bool guesses = true;       ///< … and what is empty is guessed by the columns' names; else it is not used
    town::TownName name;
    QString folder; ///< where the pack goes
};

/// Reads the town's files and writes its pack, elsewhere than on the GUI thread: the page neither opens files nor parses them. GUI thread.
class TownFiles : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// checked() or failed() follows; a check under way is given up.
    virtual void check(const SetupWish &wish) = 0;
    /// made() or failed() follows.
    virtual void make(const SetupWish &wish) = 0;
    /// Whether a folder is free for a pack: not there, or empty.
    [[nodiscard]] virtual bool isFree(const QString &folder) const = 0;

Q_SIGNALS:
    void checked(const town::TownCheck &check);
    void made(const QString &folder);
    void failed(const base::Error &why);
};

} // namespace ui::townsetup

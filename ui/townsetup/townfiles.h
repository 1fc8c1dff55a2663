// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "town/things/thingsplan.h"
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
    QString folder;      ///< where the pack goes
    town::TownPlan plan; ///< what was decided at places of the file, and the tables of elements and sensors
    friend bool operator==(const SetupWish &, const SetupWish &) = default;
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
    /// Writes a text beside the files that it tells of; written() or failed() follows.
    virtual void write(const QString &path, const QByteArray &text) = 0;
    /// Keeps what was said so far, for the next time, its owner's alone; an empty wish forgets it. No answer: it is no loss that holds anybody up.
    virtual void keep(const SetupWish &wish) = 0;
    /// kept() follows where something was kept.
    virtual void askKept() = 0;

Q_SIGNALS:
    void checked(const town::TownCheck &check);
    void made(const QString &folder);
    void written(const QString &path);
    void kept(const ui::townsetup::SetupWish &wish);
    void failed(const base::Error &why);
};

} // namespace ui::townsetup

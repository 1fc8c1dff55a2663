// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "town/edit/gridedit.h"

#include <QDate>
#include <QObject>

namespace ui::gridedit {

/// One that a grid may belong to.
struct Committee {
    QString code, name;
};

/// A pack whose grids are to be edited.
struct OpenedGrids {
    QString pack;                         ///< folder
    QString town;                         ///< its name
    std::shared_ptr<town::GridEdit> edit; ///< whoever is handed it has it alone
    std::vector<Committee> committees;
    QDate from;              ///< of the version that is opened, the newest; invalid: the pack's first
    QDate earliest;          ///< the first day on which a new version can hold
    bool isReadOnly = false; ///< nothing can be written into its folder
};

/// Reads and writes the grids of a pack, elsewhere than on the GUI thread. GUI thread.
class GridFiles : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// opened() or failed() follows.
    virtual void open(const QString &pack) = 0;
    /// saved() or failed() follows.
    virtual void save(const QString &pack, QDate from, const std::vector<region::Grid> &grids) = 0;

Q_SIGNALS:
    void opened(const ui::gridedit::OpenedGrids &grids);
    void saved(const QString &pack, QDate from);
    void failed(const base::Error &why);
};

} // namespace ui::gridedit

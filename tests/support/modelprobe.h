// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>
#include <QObject>

namespace support {

/// Watches an item model: QAbstractItemModelTester is always on, and every signal is counted.
class ModelProbe final : public QObject {
    Q_OBJECT
public:
    explicit ModelProbe(QAbstractItemModel *model);

    int resets = 0, layouts = 0, inserts = 0, removes = 0, moves = 0;
    int dataChanges = 0;     ///< dataChanged signals
    int dataChangedRows = 0; ///< rows that they named, summed

    /// All counters back to zero.
    void clear();
    /// Signals other than dataChanged.
    [[nodiscard]] int structural() const { return resets + layouts + inserts + removes + moves; }

private:
    QAbstractItemModelTester m_tester;
};

} // namespace support

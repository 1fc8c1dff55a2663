// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/modelprobe.h"

#include <QAbstractItemModel>

namespace support {

ModelProbe::ModelProbe(QAbstractItemModel *model) : m_tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest)
{
    connect(model, &QAbstractItemModel::modelReset, this, [this] { ++resets; });
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] { ++layouts; });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { ++inserts; });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { ++removes; });
    connect(model, &QAbstractItemModel::rowsMoved, this, [this] { ++moves; });
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
        ++dataChanges;
        dataChangedRows += bottomRight.row() - topLeft.row() + 1;
    });
}

void ModelProbe::clear() { resets = layouts = inserts = removes = moves = dataChanges = dataChangedRows = 0; }

} // namespace support

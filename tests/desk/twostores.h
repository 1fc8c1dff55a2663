// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktools.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace desktest {

/// A test of the door whose stories run before a store in memory and before a file alike: as the row of stores() says.
class TwoStoresTest : public QObject {
protected:
    static void stores()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("memory") << false;
        QTest::newRow("file") << true;
    }

    void begin()
    {
        m_clock = std::make_unique<base::FixedClock>(support::mockNow());
        m_memory = std::make_unique<MemoryStore>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void end()
    {
        m_desk.reset();
        m_memory.reset();
        m_folder.reset();
    }

    [[nodiscard]] desk::StoreParts parts()
    {
        QFETCH(bool, onDisk);
        return onDisk ? desk::fileParts(m_folder->filePath(u"hall.db"_s), *m_clock) : memoryParts(*m_memory, *m_clock);
    }

    void open(desk::StoreDeskOptions options = quick())
    {
        m_desk.reset();
        m_parts = parts();
        m_desk = std::make_unique<desk::StoreDesk>(m_parts, m_region, *m_clock, options);
    }

    /// An empty receipt and a warning where the desk refuses.
    desk::Receipt submit(domain::CaseOrder order)
    {
        const auto receipt = m_desk->submit(std::move(order)).result();
        if (!receipt)
            qWarning("%s", qUtf8Printable(base::describe(receipt.error())));
        return receipt.value_or(desk::Receipt());
    }

    region::RegionPtr m_region = support::mockRegion();
    std::unique_ptr<base::FixedClock> m_clock;
    std::unique_ptr<MemoryStore> m_memory;
    std::unique_ptr<QTemporaryDir> m_folder;
    desk::StoreParts m_parts;
    std::unique_ptr<desk::StoreDesk> m_desk;
};

} // namespace desktest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/sqlstore.h"

#include "../store/cases.h"

#include <QTemporaryDir>

#include <memory>

/// A store in a folder of its own that gets one case after the other, each with the claim of its report.
class GrowingStore : public QObject {
protected:
    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("hall.store"));
        m_next = 1;
    }

    [[nodiscard]] static base::Outcome addOne(store::Store &hall, quint64 number)
    {
        const auto batch = hall.log().begin();
        if (!batch)
            return base::pass(batch);
        const base::CaseId id{number};
        if (const auto done = (*batch)->append(id, 0, std::vector{cases::reported(QStringLiteral("231115XJ%1").arg(number))}); !done)
            return base::pass(done);
        if (const auto done = (*batch)->claim(QStringLiteral("hotline"), QStringLiteral("S%1").arg(number), id); !done)
            return base::pass(done);
        const auto position = (*batch)->commit();
        return position ? base::Outcome() : base::pass(position);
    }

    [[nodiscard]] base::Outcome addCase(store::Store &hall)
    {
        base::Outcome done = addOne(hall, m_next);
        m_next += done ? 1 : 0;
        return done;
    }

    void addSome(store::Store &hall, int count)
    {
        for (int i = 0; i < count; ++i)
            REQUIRE(addCase(hall));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    quint64 m_next = 1;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "townsetup/townfiles.h"

#include <QList>

namespace townsetuptest {

/// Answers when it is told to, and keeps what it was asked.
class HandTownFiles final : public ui::townsetup::TownFiles {
public:
    using Wish = ui::townsetup::SetupWish;
    void check(const Wish &wish) override { checks << wish; }
    void make(const Wish &wish) override { makes << wish; }
    [[nodiscard]] bool isFree(const QString &folder) const override { return folder != taken; }
    void write(const QString &path, const QByteArray &text) override { writes << std::pair(path, text); }
    void keep(const Wish &wish) override { keeps << wish; }
    void askKept() override
    {
        if (last)
            Q_EMIT kept(*last);
    }
    QList<Wish> checks, makes, keeps;
    QList<std::pair<QString, QByteArray>> writes;
    std::optional<Wish> last; ///< kept before
    QString taken;
};

} // namespace townsetuptest

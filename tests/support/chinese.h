// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace support {

/// Gridhall's Chinese catalogue, to install and remove where a test looks at the screens in both languages. Link gridhall_language.
class Chinese final : public QTranslator {
public:
    Chinese() { m_loaded = load(QStringLiteral(":/translations/gridhall_zh_CN.qm")); }

    [[nodiscard]] bool isLoaded() const { return m_loaded; }

private:
    bool m_loaded = false;
};

} // namespace support

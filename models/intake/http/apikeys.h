// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace intake {

/// The shortest and longest key that is taken, in characters.
inline constexpr qsizetype kKeyLeast = 20, kKeyMost = 256;

/// A secret that a client shows, and whose reports it may send.
struct ApiKey {
    QByteArray key;      ///< printable ASCII without blanks
    QStringList sources; ///< source codes of the region; empty: every source

    [[nodiscard]] bool mayReportFor(const QString &source) const { return sources.isEmpty() || sources.contains(source); }
};

/// The keys of one endpoint. A value; reading it is thread-safe.
class ApiKeys {
public:
    /// "KEY" for every source, or "KEY source,source". Malformed when the key is too short, too long or not plain.
    [[nodiscard]] static base::Result<ApiKeys> ofOne(const QByteArray &text);
    /// Lines of "KEY source,source", "KEY *" for every source, "# remarks". Malformed names the line in Error::place, never the key.
    [[nodiscard]] static base::Result<ApiKeys> ofText(const QByteArray &text);
    /// As ofText. Refused unless it is a plain file that nobody but its owner can read or write.
    [[nodiscard]] static base::Result<ApiKeys> ofFile(const QString &path);

    /// The key that equals `given`, found in a time that tells nothing about where keys differ; null: none. Lives as long as this.
    [[nodiscard]] const ApiKey *find(const QByteArray &given) const;
    [[nodiscard]] const std::vector<ApiKey> &all() const { return m_keys; }

private:
    [[nodiscard]] base::Outcome add(ApiKey key, const QString &place);

    std::vector<ApiKey> m_keys;
    std::vector<QByteArray> m_digests; ///< by key, of one length
};

} // namespace intake

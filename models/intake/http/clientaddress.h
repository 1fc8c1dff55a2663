// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace intake {

/// What counts as one client: an IPv4 address, or the /64 network of an IPv6 address, of which anybody has 2^64. The text itself when it is no
/// address.
[[nodiscard]] QString addressGroup(const QString &address);

/// The proxies whose word about who their client is we take. A value; reading it is thread-safe.
class Proxies {
public:
    /// Addresses ("10.0.0.2") or networks ("10.0.0.0/24"); what is neither is returned by `unreadable`.
    explicit Proxies(const QStringList &addresses = {});

    [[nodiscard]] const QStringList &unreadable() const { return m_unreadable; }
    [[nodiscard]] bool isEmpty() const { return m_networks.empty(); }
    [[nodiscard]] bool contains(const QString &address) const;
    /// The last address in X-Forwarded-For or Forwarded that is not itself a proxy of ours: what stands before it, the client may have written.
    /// Empty: neither header says one, or they say different ones.
    [[nodiscard]] QString clientOf(const QByteArray &xForwardedFor, const QByteArray &forwarded) const;

private:
    [[nodiscard]] QString lastOutside(const QList<QByteArray> &hops) const;

    std::vector<std::pair<QHostAddress, int>> m_networks;
    QStringList m_unreadable;
};

} // namespace intake

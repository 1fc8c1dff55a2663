// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/http/clientaddress.h"

#include <algorithm>

namespace intake {

namespace {

using namespace Qt::StringLiterals;

/// IPv4 written as IPv6 is IPv4.
QHostAddress plainAddress(const QString &text)
{
    QHostAddress address;
    if (!address.setAddress(text))
        return {};
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

/// "192.0.2.1", "192.0.2.1:80", "[2001:db8::1]", "[2001:db8::1]:80", "2001:db8::1", in quotation marks or not.
QHostAddress hopAddress(QByteArray hop)
{
    hop = hop.trimmed();
    if (hop.size() >= 2 && hop.startsWith('"') && hop.endsWith('"'))
        hop = hop.mid(1, hop.size() - 2);
    if (hop.startsWith('['))
        hop = hop.mid(1, hop.indexOf(']') - 1);
    else if (hop.count(':') == 1)
        hop = hop.left(hop.indexOf(':'));
    return plainAddress(QString::fromLatin1(hop.left(64)));
}

/// The values of "for" in a Forwarded header, in their order.
QList<QByteArray> forwardedFor(const QByteArray &forwarded)
{
    QList<QByteArray> hops;
    for (const QByteArray &element : forwarded.split(',')) {
        for (const QByteArray &pair : element.split(';')) {
            const QByteArray trimmed = pair.trimmed();
            if (trimmed.left(4).toLower() == "for=")
                hops.append(trimmed.mid(4));
        }
    }
    return hops;
}

} // namespace

QString addressGroup(const QString &address)
{
    const QHostAddress plain = plainAddress(address);
    if (plain.isNull())
        return address;
    if (plain.protocol() == QAbstractSocket::IPv4Protocol)
        return plain.toString();
    Q_IPV6ADDR bytes = plain.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        bytes[i] = 0;
    return QHostAddress(bytes).toString() + u"/64"_s;
}

Proxies::Proxies(const QStringList &addresses)
{
    for (const QString &text : addresses) {
        const QHostAddress single = plainAddress(text);
        const auto network =
            text.contains(u'/') ? QHostAddress::parseSubnet(text) : std::pair(single, single.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128);
        if (network.first.isNull() || network.second < 0)
            m_unreadable.append(text);
        else
            m_networks.push_back(network);
    }
}

bool Proxies::contains(const QString &address) const
{
    const QHostAddress plain = plainAddress(address);
    return !plain.isNull() &&
           std::ranges::any_of(m_networks, [&plain](const auto &network) { return plain.isInSubnet(network.first, network.second); });
}

QString Proxies::lastOutside(const QList<QByteArray> &hops) const
{
    for (auto hop = hops.crbegin(); hop != hops.crend(); ++hop) {
        const QHostAddress address = hopAddress(*hop);
        if (address.isNull())
            return {};
        if (!contains(address.toString()))
            return address.toString();
    }
    return {};
}

QString Proxies::clientOf(const QByteArray &xForwardedFor, const QByteArray &forwarded) const
{
    const QString old = xForwardedFor.isEmpty() ? QString() : lastOutside(xForwardedFor.split(','));
    const QString standard = forwarded.isEmpty() ? QString() : lastOutside(forwardedFor(forwarded));
    if (xForwardedFor.isEmpty() || forwarded.isEmpty())
        return xForwardedFor.isEmpty() ? standard : old;
    return old == standard ? old : QString();
}

} // namespace intake

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpSocket>

/// One reply as it came over the wire.
struct RawReply {
    int status = 0;                        ///< 0: the connection ended or the wait was over before a whole reply came
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// A client that sends exactly the bytes it is told, for tests of what well-behaved clients never do.
class RawClient {
public:
    static constexpr int kPatience = 120'000; ///< milliseconds: for what is to come, however busy the machine is

    explicit RawClient(quint16 port);

    void send(const QByteArray &bytes);
    /// Waits for one whole reply. `hasBody` false for replies to HEAD.
    [[nodiscard]] RawReply receive(bool hasBody = true, int msec = kPatience);
    /// True once the other side closed.
    [[nodiscard]] bool waitForEnd(int msec = kPatience);
    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    void close() { m_socket.abort(); }

private:
    QTcpSocket m_socket;
    QByteArray m_pending;
};

/// Sends one request on a fresh connection.
[[nodiscard]] RawReply exchange(quint16 port, const QByteArray &request);

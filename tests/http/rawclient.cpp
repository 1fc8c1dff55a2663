// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/rawclient.h"

#include <QElapsedTimer>
#include <QHostAddress>

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    m_socket.waitForConnected(kPatience);
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(kPatience)) {
    }
}

RawReply RawClient::receive(bool hasBody, int msec)
{
    QElapsedTimer waited;
    waited.start();
    const auto more = [&] {
        const bool came = m_socket.bytesAvailable() > 0 || (waited.elapsed() < msec && m_socket.waitForReadyRead(int(msec - waited.elapsed())));
        m_pending += m_socket.readAll();
        return came;
    };
    qsizetype end = -1;
    while ((end = m_pending.indexOf("\r\n\r\n")) < 0) {
        if (!more())
            return {};
    }
    RawReply reply;
    const QList<QByteArray> lines = m_pending.left(end).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        reply.headers.insert(lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed());
    }
    const qsizetype length = hasBody ? reply.headers.value("content-length").toLongLong() : 0;
    while (m_pending.size() < end + 4 + length) {
        if (!more())
            return {};
    }
    reply.body = m_pending.mid(end + 4, length);
    reply.status = lines[0].split(' ').value(1).toInt();
    m_pending.remove(0, end + 4 + length);
    return reply;
}

bool RawClient::waitForEnd(int msec)
{
    QElapsedTimer waited;
    waited.start();
    while (m_socket.state() != QAbstractSocket::UnconnectedState && waited.elapsed() < msec) {
        m_socket.waitForReadyRead(int(msec - waited.elapsed()));
        m_socket.readAll();
    }
    return m_socket.state() == QAbstractSocket::UnconnectedState;
}

RawReply exchange(quint16 port, const QByteArray &request)
{
    RawClient client(port);
    client.send(request);
    return client.receive();
}

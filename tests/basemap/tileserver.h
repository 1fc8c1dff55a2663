// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace madetiles {

/// A server in the house, on this thread: for each path that is asked for, what it says, byte by byte. A path without an answer is not found.
class TileServer {
public:
    using Answer = std::function<void(QTcpSocket &)>;

    TileServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { serve(*m_server.nextPendingConnection()); });
    }

    [[nodiscard]] QString address(const QString &path) const { return QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path); }
    [[nodiscard]] const QStringList &asked() const { return m_asked; }
    [[nodiscard]] const QByteArray &lastHead() const { return m_lastHead; }
    void on(const QString &path, Answer answer) { m_answers.insert(path, std::move(answer)); }

    /// A whole answer with its length.
    static Answer whole(const QByteArray &status, const QByteArray &type, const QByteArray &body, const QByteArray &more = {})
    {
        return [=](QTcpSocket &socket) {
            socket.write("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
                         more + "Connection: close\r\n\r\n" + body);
            socket.disconnectFromHost();
        };
    }
    static Answer tile(const QByteArray &bytes) { return whole("200 OK", "image/png", bytes); }
    static Answer silence()
    {
        return [](QTcpSocket &) {};
    }
    /// Bytes without end, as fast as they are taken.
    static Answer endless()
    {
        return [](QTcpSocket &socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n");
            const auto more = [&socket] {
                if (socket.bytesToWrite() < 1'000'000)
                    socket.write(QByteArray(1'000'000, 'x'));
            };
            QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
            more();
        };
    }

private:
    void serve(QTcpSocket &socket)
    {
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater);
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this, &socket] {
            m_lastHead = socket.readAll();
            const QString path = QString::fromUtf8(m_lastHead.split(' ').value(1));
            m_asked << path;
            m_answers.value(path, whole("404 Not Found", "text/plain", "no"))(socket);
        });
    }

    QTcpServer m_server;
    QHash<QString, Answer> m_answers;
    QStringList m_asked;
    QByteArray m_lastHead;
};

} // namespace madetiles

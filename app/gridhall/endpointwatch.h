// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>

class QNetworkReply;

namespace app {

/// Asks an HTTP endpoint of ours for its health, over and over: a process that hangs is told from one that works only by its answers.
/// GUI thread; never waits.
class EndpointWatch final : public QObject {
    Q_OBJECT
public:
    /// With these an endpoint that hangs is told of after 8 s at most.
    struct Times {
        std::chrono::milliseconds every{2'000};    ///< between two questions
        std::chrono::milliseconds patience{3'000}; ///< for one answer
        int misses = 2;                            ///< answers that stay out one after the other
    };
    explicit EndpointWatch(Times times, QObject *parent = nullptr);
    explicit EndpointWatch(QObject *parent = nullptr) : EndpointWatch(Times(), parent) {}
    ~EndpointWatch() override;

    /// From now on the endpoint at `base` ("http://127.0.0.1:8311") is asked.
    void watch(const QUrl &base);
    /// Asks no more until watch().
    void rest();

Q_SIGNALS:
    /// The endpoint answers. After each question.
    void answered();
    /// It did not answer, or said that its work stands still; the watch rests then.
    void silent();

private:
    void ask();
    void heard(QNetworkReply &reply);

    const Times m_times;
    QNetworkAccessManager m_network;
    QTimer m_next;
    QUrl m_url;
    QPointer<QNetworkReply> m_asked;
    int m_missed = 0;
};

} // namespace app

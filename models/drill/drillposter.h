// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"
#include "drill/drillfeed.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <deque>

namespace drill {

/// How a drill runs.
struct DrillSettings {
    QUrl server; ///< "http://127.0.0.1:8311"
    QString apiKey;
    std::optional<base::Instant> since = {}; ///< reports from here on are made up for at once; none: from the start on
};

/// What became of the reports so far.
struct DrillTally {
    quint64 filed = 0;
    quint64 known = 0;   ///< the store had them from an earlier run
    quint64 refused = 0; ///< and will not be sent again
    quint64 retried = 0;
    friend bool operator==(const DrillTally &, const DrillTally &) = default;
};

/// Sends a feed's reports to the Open311 endpoint, each at its moment; again, with the same source id, until it is answered.
/// Lives on a thread with an event loop.
class DrillPoster final : public QObject {
    Q_OBJECT
public:
    /// The clock must outlive it.
    DrillPoster(region::RegionPtr region, DrillFeed feed, DrillSettings settings, const base::Clock &clock, QObject *parent = nullptr);

    void start();
    [[nodiscard]] const DrillTally &tally() const { return m_tally; }
    /// Reports not yet answered, those that are made up for included.
    [[nodiscard]] qsizetype waiting() const { return qsizetype(m_due.size()) + m_flying; }

Q_SIGNALS:
    void answered();
    /// The server cannot be reached or refuses; once for each new sentence.
    void troubled(const QString &sentence);

private:
    void collect();
    void send();
    void post(DrillReport report);
    void finish(QNetworkReply &reply, const DrillReport &report);
    void retryLater(const DrillReport &report, const QString &sentence);

    const region::RegionPtr m_region;
    const DrillFeed m_feed;
    const DrillSettings m_settings;
    const base::Clock &m_clock;
    QNetworkAccessManager m_network;
    QTimer m_next;
    QTimer m_pause;
    QDate m_day;
    int m_index = 0;
    int m_count = 0;
    std::deque<DrillReport> m_staged; ///< of the scenario's own that are to come
    std::deque<DrillReport> m_due;
    int m_flying = 0;
    DrillTally m_tally;
    QString m_trouble;
};

} // namespace drill

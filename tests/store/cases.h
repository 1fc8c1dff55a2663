// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"
#include "store/log/eventlog.h"

#include <QTest>

#include <chrono>

// Made-up cases for the store's tests.
namespace cases {

inline base::Instant minute(int n) { return base::fromMsec(1'700'000'000'000 + qint64{n} * 60'000); }

inline domain::CaseEvent event(int at, domain::EventBody body)
{
    return {minute(at),
            {QStringLiteral("坐席03"), domain::Role::Dispatcher},
            QStringLiteral("lifecycle.test"),
            QStringLiteral("0123456789abcdef"),
            std::move(body)};
}

inline domain::Report report(const QString &title, const QString &description = {})
{
    domain::Report made;
    made.source = QStringLiteral("hotline");
    made.item = QStringLiteral("0201");
    made.title = title;
    made.description = description;
    made.place.text = QStringLiteral("徐泾镇国展路 11 号");
    made.place.point = base::GeoPoint{31.19, 121.29};
    made.place.grid = QStringLiteral("11");
    made.reportedAt = minute(0);
    return made;
}

inline domain::CaseEvent reported(const QString &number, const domain::Report &what, int at = 0)
{
    domain::CaseReported body;
    body.number = number;
    body.report = what;
    body.report.reportedAt = minute(at);
    return event(at, body);
}

inline domain::CaseEvent reported(const QString &number, int at = 0) { return reported(number, report(QStringLiteral("井盖缺失")), at); }

inline domain::CaseEvent noted(const QString &text, int at = 1) { return event(at, domain::NoteAdded{text}); }

/// Everything in the log, as comparable lines.
inline QStringList contents(const store::EventLog &log)
{
    QStringList lines;
    const base::Outcome done = log.replayAll({}, [&lines](const domain::CommittedEvent &e) {
        lines.append(QStringLiteral("%1 %2 %3 %4 %5")
                         .arg(e.position.value)
                         .arg(e.caseId.value)
                         .arg(e.version)
                         .arg(base::toMsec(e.event.at))
                         .arg(QString::fromUtf8(domain::encode(e.event.body))));
        return true;
    });
    if (!done)
        qFatal("%s", qPrintable(base::describe(done.error())));
    return lines;
}

} // namespace cases

/// Fails the test with the error's whole text.
#define REQUIRE(result)                                                                                                                              \
    do {                                                                                                                                             \
        const auto &required = (result);                                                                                                             \
        QVERIFY2(required, required ? "" : qPrintable(base::describe(required.error())));                                                            \
    } while (false)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/decide.h"
#include "domain/case/lifecycle.h"
#include "domain/source/correction.h"

#include <QTest>

// A small town for the rules' tests: three items, 10/30/60 minutes, China's exceptions of 2021.

namespace fixture {

using base::Instant;
using namespace std::chrono_literals;

/// A photo after handling that leads somewhere.
inline const QString kAfterPicture = QStringLiteral("https://pictures.test/after.jpg");

inline Instant utc(const char *iso)
{
    const auto instant = base::fromIso(QLatin1String(iso));
    Q_ASSERT(instant);
    return *instant;
}

/// Whether a saying brings nothing that the case does not hold.
inline bool isNoNews(const domain::SourceNews &news) { return !news.corrects() && !news.closesFirst; }

inline domain::WorkCalendar calendar2021()
{
    domain::WorkCalendar calendar;
    calendar.zone = QTimeZone("Asia/Shanghai");
    calendar.years = {2021};
    for (int day = 19; day <= 21; ++day)
        calendar.exceptions.insert(QDate(2021, 9, day), false); // Mid-Autumn
    for (int day = 1; day <= 7; ++day)
        calendar.exceptions.insert(QDate(2021, 10, day), false); // National Day
    for (const QDate date : {QDate(2021, 9, 18), QDate(2021, 9, 26), QDate(2021, 10, 9)})
        calendar.exceptions.insert(date, true);
    return calendar;
}

inline Instant local(const domain::WorkCalendar &calendar, const QString &text)
{
    return base::fromDateTime(
        QDateTime(QDate::fromString(text.left(10), Qt::ISODate), QTime::fromString(text.mid(11), QStringLiteral("HH:mm")), calendar.zone));
}

inline domain::Rulebook rulebook()
{
    domain::Rulebook book;
    book.hash = QStringLiteral("0123456789abcdef");
    book.region = QStringLiteral("XJ");
    book.returnLimit = 2;
    book.calendar = calendar2021();
    const auto addItem = [&book](const char *code, domain::Severity base, domain::Difficulty difficulty, bool photo) {
        domain::Item item;
        item.code = QLatin1String(code);
        item.name = item.code;
        item.base = base;
        item.difficulty = difficulty;
        item.department = QStringLiteral("urban");
        item.needsAfterPhoto = photo;
        book.items.insert(item.code, item);
    };
    addItem("bike", domain::Severity::Blue, domain::Difficulty::Simple, false);
    addItem("pavement", domain::Severity::Yellow, domain::Difficulty::Difficult, true);
    addItem("wire", domain::Severity::Red, domain::Difficulty::General, false);
    const auto addRule = [&book](const char *id, std::optional<domain::Difficulty> difficulty, int respond, int arrive, int whole) {
        domain::LimitRule limit;
        limit.id = QLatin1String(id);
        limit.difficulty = difficulty;
        const auto minutes = [](int amount) { return domain::TimeLimit{amount, domain::LimitUnit::Minute}; };
        limit.limits[size_t(domain::Stage::Respond)] = minutes(respond);
        limit.limits[size_t(domain::Stage::Arrive)] = minutes(arrive);
        limit.limits[size_t(domain::Stage::Whole)] = minutes(whole);
        book.limits.push_back(limit);
    };
    addRule("limit.simple", domain::Difficulty::Simple, 2, 5, 10);
    addRule("limit.difficult", domain::Difficulty::Difficult, 5, 15, 60);
    addRule("limit.general", std::nullopt, 5, 15, 30);
    return book;
}

inline domain::Report report(const char *item)
{
    domain::Report report;
    report.source = QStringLiteral("patrol");
    report.item = QLatin1String(item);
    report.title = QStringLiteral("人行道下沉");
    report.place = {QStringLiteral("崧泽大道北侧"), base::GeoPoint{31.2, 121.3}, {}, QStringLiteral("11")};
    report.caller = {QStringLiteral("示例"), QStringLiteral("13800000000")};
    report.reportedAt = utc("2021-09-24T01:00:00Z");
    return report;
}

/// A case that moves by orders, as the desk would move it: decide, then apply.
class Life {
public:
    explicit Life(const char *item = "bike", quint64 id = 7) : m_book(rulebook()), m_item(item) { m_case.id.value = id; }

    base::Outcome order(domain::CaseOrderBody body, domain::Role role = domain::Role::Dispatcher, std::optional<quint32> seen = {})
    {
        const domain::CaseOrder order{m_case.id, seen, {m_post, role}, std::move(body)};
        return this->order(order);
    }
    base::Outcome order(const domain::CaseOrder &order)
    {
        const auto events = domain::decide(m_case, order, m_book, {m_now, QStringLiteral("210924XJ0001")});
        if (!events)
            return tl::unexpected(events.error());
        for (const domain::CaseEvent &event : *events) {
            domain::apply(m_case, event);
            m_events.push_back(event);
        }
        return {};
    }
    base::Outcome begin(bool dispatched = true)
    {
        domain::ReportCase order{report(m_item), {}, true, dispatched};
        order.inputs.base = m_book.item(QLatin1String(m_item))->base;
        order.inputs.baseText = QLatin1String(m_item);
        return this->order(std::move(order));
    }
    void sit(const QString &post) { m_post = post; }
    void pass(base::Milliseconds time) { m_now += time; }
    void setNow(Instant now) { m_now = now; }

    [[nodiscard]] domain::Rulebook &rules() { return m_book; }
    [[nodiscard]] const domain::Case &now() const { return m_case; }
    [[nodiscard]] const std::vector<domain::CaseEvent> &events() const { return m_events; }
    [[nodiscard]] const domain::Rulebook &book() const { return m_book; }
    [[nodiscard]] domain::Rulebook &book() { return m_book; }
    [[nodiscard]] Instant time() const { return m_now; }

private:
    domain::Rulebook m_book;
    const char *m_item;
    QString m_post = QStringLiteral("坐席03");
    domain::Case m_case;
    std::vector<domain::CaseEvent> m_events;
    Instant m_now = utc("2021-09-24T01:00:00Z");
};

/// The life's events as its log would hold them.
inline std::vector<domain::CommittedEvent> committed(const Life &life)
{
    std::vector<domain::CommittedEvent> all;
    for (const domain::CaseEvent &event : life.events())
        all.push_back({life.now().id, quint32(all.size() + 1), {}, event});
    return all;
}

} // namespace fixture

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/audit/auditlog.h"

#include "base/text/personaldata.h"
#include "base/try.h"
#include "desk/writer/storeparts.h"
#include "domain/wordtable.h"
#include "region/factwords.h"
#include "report/audit/logwalk.h"
#include "report/words.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace report {

using namespace Qt::StringLiterals;

namespace {

constexpr domain::WordEntry<AuditKind> kAuditKindWords[]{
    {AuditKind::All, "all"},         {AuditKind::Callers, "callers"},  {AuditKind::FourEyes, "four-eyes"},
    {AuditKind::Refused, "refused"}, {AuditKind::SignIns, "sign-ins"}, {AuditKind::People, "people"}};
constexpr domain::WordEntry<AuditResult> kAuditResultWords[]{{AuditResult::Done, "done"}, {AuditResult::Refused, "refused"}};

constexpr int kAuditAsks = 64; ///< after so many events whoever asked is asked whether the answer is still wanted

/// What a fact is to the audit, beyond what it says.
struct AuditFact {
    bool caller = false, refused = false, signIn = false, people = false;
};

template <class Fact> AuditFact auditFactOf(const Fact &)
{
    using domain::SignInFailed;
    AuditFact fact;
    fact.caller = std::is_same_v<Fact, domain::CallerUncovered> || std::is_same_v<Fact, domain::CallerForgotten>;
    fact.refused = std::is_same_v<Fact, SignInFailed>;
    fact.signIn = fact.refused || std::is_same_v<Fact, domain::SignedIn> || std::is_same_v<Fact, domain::SignedOut> ||
                  std::is_same_v<Fact, domain::IdentityConfirmed> || std::is_same_v<Fact, domain::TicketWritten>;
    fact.people = std::is_same_v<Fact, domain::PersonAdded> || std::is_same_v<Fact, domain::RoleChanged> ||
                  std::is_same_v<Fact, domain::PersonLocked> || std::is_same_v<Fact, domain::PersonUnlocked> ||
                  std::is_same_v<Fact, domain::SecretChanged> || std::is_same_v<Fact, domain::AuditRead> ||
                  std::is_same_v<Fact, domain::FormsHandedOn> || std::is_same_v<Fact, domain::FormsTaken>;
    return fact;
}

bool isOfKind(const AuditFact &fact, bool witnessed, AuditKind kind)
{
    switch (kind) {
    case AuditKind::All: return true;
    case AuditKind::Callers: return fact.caller;
    case AuditKind::FourEyes: return witnessed;
    case AuditKind::Refused: return fact.refused;
    case AuditKind::SignIns: return fact.signIn;
    case AuditKind::People: return fact.people;
    }
    Q_UNREACHABLE();
}

/// Reads the logs and keeps the newest rows that match.
class AuditReader {
public:
    AuditReader(const desk::ReaderParts &parts, const AuditQuery &query, const std::function<bool()> &cancelled, const region::Region *region)
        : m_parts(parts), m_query(query), m_cancelled(cancelled), m_region(region), m_words(query.text.simplified().split(u' ', Qt::SkipEmptyParts)),
          m_cases(parts.log())
    {}

    [[nodiscard]] base::Result<Audit> read()
    {
        // The anchor first: what it covers is the least that the rows tell.
        m_audit.anchor = m_parts.anchorBefore(kEndOfTime);
        TRY(m_audit.drill, m_parts.isDrill());
        findNumbers();
        TRY_DONE(readCentre());
        TRY_DONE(readCases());
        std::ranges::sort(m_audit.rows, isNewer);
        m_audit.more = m_left;
        m_audit.seats = m_seats.values();
        m_audit.seats.removeAll(QString());
        m_audit.seats.sort();
        return std::move(m_audit);
    }

private:
    static constexpr base::Instant kEndOfTime = base::fromMsec(253'402'300'799'000);

    static bool isNewer(const AuditRow &left, const AuditRow &right) { return right.place().isBefore(left.place()); }

    [[nodiscard]] bool isGivenUp() { return m_cancelled && ++m_asked % kAuditAsks == 0 && m_cancelled(); }
    [[nodiscard]] static tl::unexpected<base::Error> givenUp()
    {
        return base::fail(base::ErrorCode::Cancelled, Words::tr("The reading of the audit was given up."));
    }

    /// Whether the table of cases goes up to the newest event.
    [[nodiscard]] bool isTableWhole() const
    {
        if (m_parts.cases() == nullptr)
            return false;
        const auto table = m_parts.cases()->position();
        const auto head = m_parts.log().head();
        return table && head && *table >= *head;
    }

    /// The cases that a word of the text names by number.
    void findNumbers()
    {
        m_foldNumbers = !m_words.isEmpty() && !isTableWhole(); // else the log alone knows the newest numbers
        for (const QString &text : std::as_const(m_words)) {
            std::optional<base::CaseId> id;
            if (m_parts.cases() != nullptr) {
                const auto found = m_parts.cases()->byNumber(text);
                m_foldNumbers = m_foldNumbers || !found;
                id = found.value_or(std::nullopt);
            }
            m_numbered.append(id);
        }
    }

    [[nodiscard]] base::Outcome readCentre()
    {
        bool stopped = false;
        base::Outcome taken;
        TRY_DONE(m_parts.log().replayCentre(0, [&](const store::CommittedCentreEvent &each) {
            follow(each.event);
            stopped = isGivenUp();
            taken = take(each);
            return !stopped && taken.has_value();
        }));
        return stopped ? base::Outcome(givenUp()) : taken;
    }

    /// What later records need to know: who has which post, and from where on no clock was to be believed.
    void follow(const domain::CentreEvent &event)
    {
        if (const auto *added = std::get_if<domain::PersonAdded>(&event.body))
            m_posts.insert(added->person.toCaseFolded(), added->post);
        if (const auto *changed = std::get_if<domain::RoleChanged>(&event.body); changed != nullptr && !changed->post.isEmpty())
            m_posts.insert(changed->person.toCaseFolded(), changed->post);
        m_sure = std::min(m_sure, sureUpTo(event));
    }

    [[nodiscard]] base::Outcome take(const store::CommittedCentreEvent &each)
    {
        const domain::CentreEvent &event = each.event;
        if (event.at < m_query.from || event.at >= m_query.to)
            return {};
        const AuditFact fact = std::visit([](const auto &one) { return auditFactOf(one); }, event.body);
        const auto *failed = std::get_if<domain::SignInFailed>(&event.body);
        AuditRow row = begun(event.at, event.actor, fact);
        row.ofCentre = true;
        row.position = each.version;
        if (failed != nullptr) {
            row.person = failed->person;
            row.seat = failed->seat;
            row.post = m_posts.value(failed->person.toCaseFolded());
        }
        if (!counted(row, fact, event.actor.role == domain::Role::System && failed == nullptr))
            return {};
        row.act = domain::kindOf(event.body);
        row.label = domain::label(event.body);
        row.what = base::masked(m_region != nullptr ? region::factOf(event.body, *m_region) : domain::summary(event.body));
        if (matches(row, {}))
            keep(std::move(row));
        return {};
    }

    [[nodiscard]] base::Outcome readCases()
    {
        return walkCasesBack(m_parts.log(), m_query.from, m_sure, [this](const domain::CommittedEvent &each) -> base::Outcome {
            if (isGivenUp())
                return givenUp();
            return take(each);
        });
    }

    [[nodiscard]] base::Outcome take(const domain::CommittedEvent &each)
    {
        const domain::CaseEvent &event = each.event;
        if (event.at < m_query.from || event.at >= m_query.to)
            return {};
        const AuditFact fact = std::visit([](const auto &one) { return auditFactOf(one); }, event.body);
        AuditRow row = begun(event.at, event.actor, fact);
        row.position = each.position.value;
        if (!counted(row, fact, event.actor.role == domain::Role::System))
            return {};
        if (m_words.isEmpty() && !wouldStay(row)) { // counted, and never seen
            ++m_audit.matching;
            m_left = m_left || isBeforeSlice(row);
            return {};
        }
        row.act = domain::kindOf(event.body);
        row.label = domain::label(event.body);
        row.what = base::masked(m_region != nullptr ? region::factOf(event, *m_region, {}) : domain::summary(event.body));
        if (m_foldNumbers) {
            TRY(const LoggedCase *c, m_cases.of(each.caseId));
            row.number = c->number;
        }
        if (!matches(row, each.caseId))
            return {};
        TRY(const LoggedCase *c, m_cases.of(each.caseId));
        row.number = c->number;
        row.what = c->withoutCaller(std::move(row.what));
        if (matches(row, each.caseId)) // nor is anybody found by what is not shown
            keep(std::move(row));
        return {};
    }

    [[nodiscard]] static AuditRow begun(base::Instant at, const domain::Actor &actor, const AuditFact &fact)
    {
        AuditRow row;
        row.at = at;
        row.post = base::masked(actor.post);
        row.seat = actor.seat;
        row.person = actor.person;
        row.witness = actor.witness;
        row.role = actor.role;
        row.result = fact.refused ? AuditResult::Refused : AuditResult::Done;
        row.concernsCaller = fact.caller;
        return row;
    }

    /// Counts a record of the time; whether it is of the kind and seat that are asked for, and before the slice before.
    [[nodiscard]] bool counted(const AuditRow &row, const AuditFact &fact, bool bySystem)
    {
        if (m_query.people && bySystem)
            return false;
        for (const AuditKind kind : kAuditKinds)
            m_audit.counts.of.at(static_cast<size_t>(kind)) += isOfKind(fact, !row.witness.isEmpty(), kind) ? 1 : 0;
        m_seats.insert(row.seat);
        return isOfKind(fact, !row.witness.isEmpty(), m_query.kind) && (m_query.seat.isEmpty() || row.seat == m_query.seat);
    }

    [[nodiscard]] bool matches(const AuditRow &row, base::CaseId id) const
    {
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            const QString &text = m_words[i];
            const auto has = [&text](const QString &cell) { return cell.contains(text, Qt::CaseInsensitive); };
            const bool numbered = id.isValid() && m_numbered[i] == id;
            if (!numbered && !has(row.post) && !has(row.seat) && !has(row.person) && !has(row.witness) && !has(row.number) && !has(row.act) &&
                !has(row.label) && !has(row.what))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool isBeforeSlice(const AuditRow &row) const { return !m_query.before || row.place().isBefore(*m_query.before); }

    [[nodiscard]] bool wouldStay(const AuditRow &row) const
    {
        if (!isBeforeSlice(row))
            return false;
        return m_audit.rows.size() < size_t(std::max(1, m_query.most)) || isNewer(row, m_audit.rows.front());
    }

    // A heap whose front is the oldest row: the first to go.
    void keep(AuditRow row)
    {
        ++m_audit.matching;
        if (!isBeforeSlice(row))
            return;
        auto &rows = m_audit.rows;
        rows.push_back(std::move(row));
        std::ranges::push_heap(rows, isNewer);
        if (rows.size() <= size_t(std::max(1, m_query.most)))
            return;
        std::ranges::pop_heap(rows, isNewer);
        rows.pop_back();
        m_left = true;
    }

    const desk::ReaderParts &m_parts;
    const AuditQuery &m_query;
    const std::function<bool()> &m_cancelled;
    const region::Region *const m_region; ///< none: codes and UTC
    const QStringList m_words;
    QList<std::optional<base::CaseId>> m_numbered; ///< as m_words
    LoggedCases m_cases;
    QHash<QString, QString> m_posts;
    QSet<QString> m_seats;
    quint64 m_sure = UINT64_MAX; ///< up to here the case log's times go on as its positions do
    int m_asked = 0;
    bool m_foldNumbers = false; ///< nothing but its events says which number a case has
    bool m_left = false;
    Audit m_audit;
};

} // namespace

QString word(AuditKind kind) { return domain::wordIn(kAuditKindWords, kind); }

std::optional<AuditKind> auditKindOf(const QString &word) { return domain::valueIn(kAuditKindWords, word); }

QString word(AuditResult result) { return domain::wordIn(kAuditResultWords, result); }

bool AuditPlace::isBefore(const AuditPlace &other) const
{
    return std::tuple(at, !ofCentre, position) < std::tuple(other.at, !other.ofCentre, other.position);
}

base::Result<Audit> readAudit(const desk::ReaderParts &parts, const AuditQuery &query, const std::function<bool()> &cancelled,
                              const region::Region *region)
{
    return AuditReader(parts, query, cancelled, region).read();
}

} // namespace report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/caseevent.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <random>

using namespace domain;
using namespace Qt::StringLiterals;

// The bytes of an event are hashed into the log's chain for ever: whoever writes them faster or otherwise writes the same ones.

namespace {

/// Values by chance, the same ones in every run and on every machine.
class Chance {
public:
    explicit Chance(quint32 seed) : m_numbers(seed) {}

    quint32 below(quint32 bound) { return quint32(m_numbers() % bound); }
    bool yes() { return below(2) == 0; }

    QString text()
    {
        static const QString kOften = u"徐泾东地铁站2号口 bricks broken\"\\/\b\f\n\r\t"_s;
        QString made;
        for (quint32 i = below(24); i > 0; --i) {
            switch (below(12)) {
            case 0: made += QChar(char16_t(below(0x20))); break; // controls, NUL among them
            case 1: made += QChar(char16_t(0x7f + below(0x800 - 0x7f))); break;
            case 2: made += QString::fromUcs4(U"\U0001F6B2", 1); break;    // two surrogates
            case 3: made += QChar(char16_t(0xd800 + below(0x800))); break; // one alone: no character
            case 4: made += QChar(char16_t(0x2020 + below(0x20))); break;
            default: made += kOften[int(below(quint32(kOften.size())))];
            }
        }
        return made;
    }
    /// As often nothing as something: that is what optional fields leave out.
    QString maybeText() { return yes() ? text() : QString(); }
    int number() { return yes() ? int(below(7)) : int(m_numbers()); }
    qint64 longNumber()
    {
        const quint64 high = m_numbers();
        return qint64(high << 32 | quint32(m_numbers())) >> below(60);
    }
    base::Instant instant() { return base::fromMsec(longNumber()); }
    double degrees()
    {
        switch (below(4)) {
        case 0: return int(below(361)) - 180;                        // written without a point
        case 1: return (int(below(36'000'000)) - 18'000'000) * 1e-5; // as sources write them
        case 2: return (double(longNumber()) / 9.3e18 - 0.5) * 360;  // all digits
        default: {
            const double digits = double(m_numbers()) - 2e9;
            return std::ldexp(digits, int(below(80)) - 60); // great, small and tiny
        }
        }
    }
    Severity level() { return kSeverities[below(kSeverities.size())]; }

    template <class Make> auto maybe(Make &&make) { return yes() ? std::optional(make()) : std::nullopt; }

private:
    std::mt19937 m_numbers;
};

Report reportBy(Chance &chance)
{
    Report report{chance.text(),     chance.maybeText(), chance.text(), chance.text(), chance.maybeText(), {}, {}, {}, chance.instant(), {},
                  chance.maybeText()};
    report.place.text = chance.text();
    report.place.point = chance.maybe([&] {
        const double latitude = chance.degrees();
        return base::GeoPoint{latitude, chance.degrees()};
    });
    report.place.original = chance.maybeText();
    report.place.grid = chance.maybeText();
    if (chance.yes())
        report.caller = {chance.maybeText(), chance.maybeText()};
    for (quint32 i = chance.below(4); i > 0; --i)
        report.photos.append(chance.text());
    report.sourceDueAt = chance.maybe([&] { return chance.instant(); });
    return report;
}

SeverityInputs inputsBy(Chance &chance)
{
    return {chance.level(), chance.maybeText(), chance.number(), chance.yes(), chance.yes(), chance.yes(), chance.yes(), chance.yes(), chance.yes()};
}

SeverityVerdict verdictBy(Chance &chance)
{
    SeverityVerdict verdict{chance.level(), chance.number(), {}};
    for (quint32 i = chance.below(4); i > 0; --i)
        verdict.reasons.push_back({kSeverityCauses[chance.below(kSeverityCauses.size())], chance.number(), chance.maybeText()});
    return verdict;
}

Deadlines deadlinesBy(Chance &chance)
{
    Deadlines deadlines;
    for (const Stage stage : kStages) {
        if (!chance.yes())
            continue;
        Deadline &deadline = deadlines[stage].emplace();
        deadline.limit = chance.maybe([&] { return TimeLimit{int(1 + chance.below(100'000)), LimitUnit(chance.below(5))}; });
        deadline.startedAt = chance.instant();
        deadline.dueAt = chance.instant();
        deadline.rule = chance.text();
    }
    return deadlines;
}

template <class Body> void fill(Body &body, Chance &chance)
{
    if constexpr (requires { body.note; })
        body.note = chance.maybeText();
    if constexpr (requires { body.reason; })
        body.reason = chance.maybeText();
    if constexpr (requires { body.department; })
        body.department = chance.maybeText();
    if constexpr (requires { body.unit; })
        body.unit = chance.maybeText();
    if constexpr (requires { body.deadlines; })
        body.deadlines = deadlinesBy(chance);
    if constexpr (requires { body.severity; })
        body.severity = verdictBy(chance);
    if constexpr (requires { body.inputs; })
        body.inputs = inputsBy(chance);
}

/// The kinds that the first release wrote, in the order in which its digests were taken.
using FirstKinds = std::variant<CaseReported, PreVerifyRequested, PreVerified, CaseFiled, CaseDispatched, CaseAccepted, SceneReached, CaseHandled,
                                PostCheckRequested, PostChecked, CaseReturned, CaseClosed, CaseRevisited, CaseEvaluated, CaseVoided, CaseMerged,
                                HelperAdded, CaseUrged, CaseSupervised, ExtensionRequested, ExtensionApproved, ExtensionRefused, CaseSuspended,
                                CaseResumed, SeverityChanged, NoteAdded, PhotoAdded, CallerUncovered>;

/// An event of each of the kinds, filled by chance.
template <class Kinds, size_t index = 0> void everyKind(Chance &chance, std::vector<EventBody> &bodies)
{
    if constexpr (index < std::variant_size_v<Kinds>) {
        std::variant_alternative_t<index, Kinds> body;
        using Body = decltype(body);
        fill(body, chance);
        if constexpr (std::is_same_v<Body, CaseReported>) {
            body.number = chance.text();
            body.report = reportBy(chance);
        } else if constexpr (std::is_same_v<Body, PreVerified>) {
            body.exists = chance.yes();
        } else if constexpr (std::is_same_v<Body, CaseFiled>) {
            body.difficulty = Difficulty(chance.below(3));
            body.needsAfterPhoto = chance.yes();
        } else if constexpr (std::is_same_v<Body, CaseHandled>) {
            body.result = chance.maybeText();
        } else if constexpr (std::is_same_v<Body, PostChecked>) {
            body.passed = chance.yes();
        } else if constexpr (std::is_same_v<Body, CaseClosed>) {
            body = {chance.maybeText(), chance.yes()};
        } else if constexpr (std::is_same_v<Body, CaseRevisited>) {
            body.reached = chance.maybe([&] { return chance.yes(); });
        } else if constexpr (std::is_same_v<Body, CaseEvaluated>) {
            body.satisfaction = chance.number();
        } else if constexpr (std::is_same_v<Body, CaseMerged>) {
            body = {base::CaseId{quint64(chance.longNumber())}, chance.text()};
        } else if constexpr (std::is_same_v<Body, ExtensionRequested>) {
            body.until = chance.instant();
        } else if constexpr (std::is_same_v<Body, NoteAdded>) {
            body.text = chance.text();
        } else if constexpr (std::is_same_v<Body, PhotoAdded>) {
            body = {chance.text(), chance.text()};
        }
        bodies.push_back(std::move(body));
        everyKind<Kinds, index + 1>(chance, bodies);
    }
}

/// Some events of each of the kinds.
template <class Kinds> std::vector<EventBody> events(quint32 seed, int ofEach)
{
    Chance chance(seed);
    std::vector<EventBody> bodies;
    for (int i = 0; i < ofEach; ++i)
        everyKind<Kinds>(chance, bodies);
    return bodies;
}

/// What reads back writes the same bytes. (Not: equals the event. Half a pair of surrogates is no character, and parsers may replace it.)
bool sameBytes(const QByteArray &bytes, const EventBody &body)
{
    const auto read = decode(kindOf(body), schemaOf(body), bytes);
    return read && encode(*read) == bytes;
}

} // namespace

class TestEventBytes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDigestOfManyStays_data();
    void theDigestOfManyStays();
    void bytesAreCanonicalAndReadBack();
};

void TestEventBytes::theDigestOfManyStays_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<QByteArray>("golden");
    // SHA-256 over the bytes of 200 events of each kind, as the first release wrote them.
    QTest::newRow("seed 1") << 1u << QByteArray("06e9e2338530442982a7b1860f6747c15fb325045ce543061e947abfaffc9ef2");
    QTest::newRow("seed 2") << 2u << QByteArray("c87f2382a83b9b8691a9c66360196fa9dd5640f29421200a7f37b68eb0b6f6ec");
    QTest::newRow("seed 3") << 3u << QByteArray("56b8b96493bcbb065f32c753388198474004b306b93e43273014748b2aa4ff23");
    QTest::newRow("seed 4") << 4u << QByteArray("6eb52554a4d27d28f0658bec8039510785b41c6b086771c42c38b497cc24605f");
}

void TestEventBytes::theDigestOfManyStays()
{
    QFETCH(quint32, seed);
    QFETCH(QByteArray, golden);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const EventBody &body : events<FirstKinds>(seed, 200))
        hash.addData(encode(body) + '\n');
    QCOMPARE(hash.result().toHex(), golden);
}

void TestEventBytes::bytesAreCanonicalAndReadBack()
{
    for (const EventBody &body : events<EventKinds>(311, 100)) {
        const QByteArray bytes = encode(body);
        QCOMPARE(bytes, QJsonDocument::fromJson(bytes).toJson(QJsonDocument::Compact));
        QVERIFY2(sameBytes(bytes, body), bytes.constData());
    }
}

GRIDHALL_TEST(TestEventBytes, QCoreApplication)
#include "tst_eventbytes.moc"

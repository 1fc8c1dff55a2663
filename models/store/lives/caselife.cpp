// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lives/caselife.h"

#include "store/projection/briefcolumns.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace store {

namespace {

using domain::CaseBrief;

/// How a value is written. A Near whole number is told by its distance from the moment of its step: most moments are.
enum class LifeTag : char { Null, Whole, Near, Real, Text };

void putLifeNumber(QByteArray &out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        out.append(static_cast<char>(number | 0x80));
    out.append(static_cast<char>(number));
}

quint64 zigzag(qint64 number) { return (static_cast<quint64>(number) << 1) ^ static_cast<quint64>(number >> 63); }

qint64 unzigzag(quint64 number) { return static_cast<qint64>(number >> 1) ^ -static_cast<qint64>(number & 1); }

void putLifeValue(QByteArray &out, const QVariant &value, qint64 at)
{
    if (value.isNull()) {
        out.append(char(LifeTag::Null));
    } else if (value.typeId() == QMetaType::QString) {
        const QByteArray text = value.toString().toUtf8();
        out.append(char(LifeTag::Text));
        putLifeNumber(out, static_cast<quint64>(text.size()));
        out.append(text);
    } else if (value.typeId() == QMetaType::Double) {
        const quint64 bits = qToLittleEndian(std::bit_cast<quint64>(value.toDouble()));
        out.append(char(LifeTag::Real));
        out.append(reinterpret_cast<const char *>(&bits), sizeof bits);
    } else {
        constexpr qint64 kYear = 366LL * 24 * 3600 * 1000;
        const qint64 whole = value.toLongLong();
        const bool isNear = whole > kYear && whole > at - kYear && whole < at + kYear;
        out.append(char(isNear ? LifeTag::Near : LifeTag::Whole));
        putLifeNumber(out, zigzag(isNear ? whole - at : whole));
    }
}

/// Takes numbers and values from the front of bytes; what is not there makes it fail, and reads as nothing.
class LifeTaker {
public:
    explicit LifeTaker(QByteArrayView bytes) : m_bytes(bytes) {}
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    [[nodiscard]] bool isOver() const { return m_at >= m_bytes.size(); }

    quint64 number()
    {
        quint64 number = 0;
        for (int shift = 0; shift < 64 && m_at < m_bytes.size(); shift += 7) {
            const auto byte = static_cast<uchar>(m_bytes[m_at++]);
            number |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return number;
        }
        m_failed = true;
        return 0;
    }

    LooseCell value(qint64 at)
    {
        const QByteArrayView tag = bytes(1);
        switch (tag.isEmpty() ? LifeTag::Null : static_cast<LifeTag>(tag[0])) {
        case LifeTag::Null: return {};
        case LifeTag::Whole: return {LooseCell::Kind::Whole, unzigzag(number())};
        case LifeTag::Near: return {LooseCell::Kind::Whole, at + unzigzag(number())};
        case LifeTag::Real: {
            quint64 bits = 0;
            if (const QByteArrayView raw = bytes(sizeof bits); !raw.isEmpty())
                std::memcpy(&bits, raw.data(), sizeof bits);
            return {LooseCell::Kind::Real, 0, std::bit_cast<double>(qFromLittleEndian(bits))};
        }
        case LifeTag::Text: return {LooseCell::Kind::Text, 0, 0, bytes(number())};
        }
        m_failed = true;
        return {};
    }

private:
    QByteArrayView bytes(quint64 count)
    {
        if (count > static_cast<quint64>(m_bytes.size() - m_at)) {
            m_failed = true;
            return {};
        }
        const QByteArrayView taken = m_bytes.sliced(m_at, static_cast<qsizetype>(count));
        m_at += taken.size();
        return taken;
    }
    const QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
};

/// Writes one step after another.
class LifeSteps {
public:
    void add(base::Instant moment, const CaseBrief &brief)
    {
        const std::span<const BriefColumn> columns = briefColumns();
        const qint64 at = base::toMsec(moment);
        quint64 changed = 0;
        QByteArray values;
        m_row.resize(columns.size());
        for (size_t i = 0; i < columns.size(); ++i) {
            QVariant value = columns[i].write(brief);
            if (m_at && value == m_row[i] && value.isNull() == m_row[i].isNull())
                continue;
            changed |= quint64(1) << i;
            putLifeValue(values, value, at);
            m_row[i] = std::move(value);
        }
        putLifeNumber(m_bytes, zigzag(at - m_at.value_or(0)));
        putLifeNumber(m_bytes, changed);
        m_bytes.append(values);
        m_at = at;
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    std::vector<QVariant> m_row;
    std::optional<qint64> m_at;
};

/// What a case was from a moment on.
struct LifeState {
    base::Instant from;
    CaseBrief brief;
};

CaseBrief briefAsOf(base::CaseId id, std::span<const domain::CaseEvent> events, base::Instant at)
{
    domain::Case folded;
    folded.id = id;
    for (const domain::CaseEvent &event : events) {
        if (event.at <= at)
            domain::apply(folded, event);
    }
    return domain::briefOf(folded);
}

std::vector<LifeState> lifeStatesOf(base::CaseId id, std::span<const domain::CaseEvent> events)
{
    std::vector<LifeState> states;
    if (std::ranges::is_sorted(events, {}, &domain::CaseEvent::at)) {
        domain::Case folded;
        folded.id = id;
        for (size_t i = 0; i < events.size(); ++i) {
            domain::apply(folded, events[i]);
            if (i + 1 == events.size() || events[i + 1].at > events[i].at)
                states.push_back({events[i].at, domain::briefOf(folded)});
        }
        return states;
    }
    std::vector<base::Instant> moments;
    for (const domain::CaseEvent &event : events)
        moments.push_back(std::max(event.at, events.front().at)); // before its report there is no case
    std::ranges::sort(moments);
    const auto twice = std::ranges::unique(moments);
    moments.erase(twice.begin(), twice.end());
    for (const base::Instant moment : moments)
        states.push_back({moment, briefAsOf(id, events, moment)});
    return states;
}

/// Until when a snapshot may hold a case of which nothing more is said.
base::Instant lifeNeededUntil(const LifeState &last)
{
    if (domain::lifeOf(last.brief.state) != domain::CaseLife::Case)
        return last.from;
    if (domain::isOpen(last.brief.state) || domain::isCallBackPromised(last.brief.owed))
        return base::Instant::max();
    base::Instant until = last.from;
    for (const std::optional<base::Instant> &each : {last.brief.endedAt, last.brief.closedAt, last.brief.dueAt}) {
        if (each)
            until = std::max(until, *each);
    }
    return until;
}

} // namespace

std::optional<CaseLife> lifeOf(base::CaseId id, std::span<const domain::CaseEvent> events)
{
    if (events.empty())
        return std::nullopt;
    const std::vector<LifeState> states = lifeStatesOf(id, events);
    LifeSteps steps;
    for (const LifeState &state : states)
        steps.add(state.from, state.brief);
    CaseLife life{id, states.front().from, lifeNeededUntil(states.back()), steps.bytes()};
    // What does not read back as it was is not told: the log says it.
    LifeReader reader;
    const bool isTold = std::ranges::all_of(states, [&](const LifeState &state) {
        return reader.at(id, life.steps, state.from) == LifeReader::Found::Then && reader.brief() == state.brief;
    });
    if (!isTold)
        life.steps.clear();
    return life;
}

LifeReader::LifeReader() : m_row(briefColumns().size()) {}

LifeReader::Found LifeReader::at(base::CaseId id, QByteArrayView steps, base::Instant moment)
{
    const std::span<const BriefColumn> columns = briefColumns();
    Q_ASSERT(columns.size() <= 64);
    std::ranges::fill(m_row, LooseCell{});
    LifeTaker taker(steps);
    qint64 at = 0;
    bool has = false;
    while (!taker.isOver()) {
        at += unzigzag(taker.number());
        const quint64 changed = taker.number();
        if (taker.hasFailed())
            return Found::Broken;
        if (at > base::toMsec(moment))
            break;
        for (quint64 rest = changed; rest != 0; rest &= rest - 1) {
            const auto column = static_cast<size_t>(std::countr_zero(rest));
            if (column >= columns.size())
                return Found::Broken;
            m_row[column] = taker.value(at);
        }
        if (taker.hasFailed())
            return Found::Broken;
        has = true;
    }
    if (!has)
        return Found::NotYet;
    m_cells.begin(m_row);
    int place = 0;
    for (const BriefColumn &column : columns)
        column.read(m_cells, place++, m_brief);
    return m_cells.isSound() && m_brief.id == id ? Found::Then : Found::Broken;
}

} // namespace store

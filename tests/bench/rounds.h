// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

// What every benchmark shares: run ours and the reference in turn, several times, and print one JSON object a line. Nothing is judged by
// an absolute time, because machines are shared and noisy: the median ratio is held against the goal.
namespace bench {

/// Seconds that a piece of work takes.
template <class Work> double seconds(Work &&work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// CPU seconds that the calling thread has spent: what a quiet machine would show, also on a busy one, of work that waits for nothing.
inline double threadSeconds()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) + double(spent.tv_nsec) * 1e-9;
}

template <class Work> double cpuSeconds(Work &&work)
{
    const double start = threadSeconds();
    work();
    return threadSeconds() - start;
}

enum class Goal { AtLeast, AtMost };

/// Pairs of figures measured one after the other.
class Rounds {
public:
    void add(double ours, double reference)
    {
        m_ours.push_back(ours);
        m_references.push_back(reference);
        m_ratios.push_back(ours / reference);
    }

    /// Prints the line. `what` names the workload within the bench, `unit` the two figures. True when the goal, a ratio, holds.
    [[nodiscard]] bool print(const QString &bench, const QString &what, qint64 n, const QString &unit, Goal kind, double goal) const
    {
        const double ratio = median(m_ratios);
        const QString said = QStringLiteral("%1 %2").arg(kind == Goal::AtLeast ? QStringLiteral(">=") : QStringLiteral("<=")).arg(goal);
        return tell(bench, what, n, unit, said, kind == Goal::AtLeast ? ratio >= goal : ratio <= goal);
    }

    /// The same where the goal is a limit of our own figure (a share of a core, CPU seconds); the reference's figure is told beside it.
    [[nodiscard]] bool printWithin(const QString &bench, const QString &what, qint64 n, const QString &unit, double limit) const
    {
        return tell(bench, what, n, unit, QStringLiteral("ours <= %1").arg(limit), median(m_ours) <= limit);
    }

private:
    [[nodiscard]] bool tell(const QString &bench, const QString &what, qint64 n, const QString &unit, const QString &goal, bool holds) const
    {
        const QJsonObject line{{QStringLiteral("bench"), bench},
                               {QStringLiteral("what"), what},
                               {QStringLiteral("n"), n},
                               {QStringLiteral("unit"), unit},
                               {QStringLiteral("ours"), median(m_ours)},
                               {QStringLiteral("reference"), median(m_references)},
                               {QStringLiteral("ratio"), median(m_ratios)},
                               {QStringLiteral("min"), *std::min_element(m_ratios.begin(), m_ratios.end())},
                               {QStringLiteral("max"), *std::max_element(m_ratios.begin(), m_ratios.end())},
                               {QStringLiteral("goal"), goal},
                               {QStringLiteral("holds"), holds}};
        std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        return holds;
    }

    static double median(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        const size_t middle = values.size() / 2;
        return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    std::vector<double> m_ours, m_references, m_ratios;
};

} // namespace bench

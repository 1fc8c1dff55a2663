// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <chrono>
#include <cstdio>
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

    /// Prints the line. `what` names the workload within the bench, `unit` the two figures. True when the goal holds.
    bool print(const QString &bench, const QString &what, qint64 n, const QString &unit, Goal kind, double goal) const
    {
        const double ratio = median(m_ratios);
        const bool holds = kind == Goal::AtLeast ? ratio >= goal : ratio <= goal;
        const QJsonObject line{
            {QStringLiteral("bench"), bench},
            {QStringLiteral("what"), what},
            {QStringLiteral("n"), n},
            {QStringLiteral("unit"), unit},
            {QStringLiteral("ours"), median(m_ours)},
            {QStringLiteral("reference"), median(m_references)},
            {QStringLiteral("ratio"), ratio},
            {QStringLiteral("min"), *std::min_element(m_ratios.begin(), m_ratios.end())},
            {QStringLiteral("max"), *std::max_element(m_ratios.begin(), m_ratios.end())},
            {QStringLiteral("goal"), QStringLiteral("%1 %2").arg(kind == Goal::AtLeast ? QStringLiteral(">=") : QStringLiteral("<=")).arg(goal)},
            {QStringLiteral("holds"), holds}};
        std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        return holds;
    }

private:
    static double median(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        const size_t middle = values.size() / 2;
        return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    std::vector<double> m_ours, m_references, m_ratios;
};

} // namespace bench

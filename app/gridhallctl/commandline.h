// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "region/region.h"

#include <QCommandLineParser>

#include <optional>

namespace ctl {

/// The options of one verb: --help and --json always, --store and --region where asked for. One sentence for every mistake.
class CommandLine {
public:
    /// `usage` is the line after the program's name: "import FILE [options]".
    CommandLine(const QString &usage, const QString &summary);

    void add(const QCommandLineOption &option) { m_parser.addOption(option); }
    void wantStore();
    void wantRegion();

    /// Exit code to return at once (--help printed, or a mistake told); none: go on. `positional`: how many arguments at least and at most.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments, int least = 0, int most = 0);

    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool has(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    [[nodiscard]] bool json() const;
    [[nodiscard]] QString store() const;
    /// The folder of the pack that --region names.
    [[nodiscard]] QString packDirectory() const;

private:
    QCommandLineParser m_parser;
    QString m_usage;
    bool m_wantsStore = false, m_wantsRegion = false;
};

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "region/region.h"
#include "verb.h"

#include <QCommandLineParser>
#include <QDate>

#include <optional>

namespace ctl {

/// The options of one verb: --help and --json always, --store and --region where asked for. One sentence for every mistake.
class CommandLine {
public:
    /// `usage` is the line after the program's name: "import FILE [options]". Its first word is the verb: one that asks who gives it, by the table
    /// of verbs, has --as, --key-file, --ticket, --witness and --witness-key-file as well.
    CommandLine(const QString &usage, const QString &summary);

    void add(const QCommandLineOption &option) { m_parser.addOption(option); }
    void wantStore();
    void wantRegion();
    /// --from and --to, local days of the region, both included; a mistake when one is missing or no date.
    void wantPeriod();

    /// Exit code to return at once (--help printed, or a mistake told); none: go on. `positional`: how many arguments at least and at most.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments, int least = 0, int most = 0);

    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool has(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    /// Whether an option was written, also one that the verb may not have.
    [[nodiscard]] bool given(const QString &option) const { return m_parser.optionNames().contains(option); }
    /// What the table of verbs says of this one.
    [[nodiscard]] const Access &access() const { return m_access; }
    [[nodiscard]] bool json() const;
    [[nodiscard]] QString store() const;
    /// The days of --from and --to.
    [[nodiscard]] QDate from() const { return dayOf(QStringLiteral("from")); }
    [[nodiscard]] QDate to() const { return dayOf(QStringLiteral("to")); }
    /// The folder of the pack that --region names.
    [[nodiscard]] QString packDirectory() const;

private:
    void wantPerson();
    [[nodiscard]] QDate dayOf(const QString &option) const { return QDate::fromString(value(option), Qt::ISODate); }
    QCommandLineParser m_parser;
    QString m_usage;
    Access m_access;
    bool m_wantsStore = false, m_wantsRegion = false, m_wantsPeriod = false;
};

} // namespace ctl

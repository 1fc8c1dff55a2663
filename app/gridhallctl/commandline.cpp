// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "region/pack/findpack.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

namespace {

Access accessOf(const QString &usage)
{
    const Verb *verb = verbOf(QStringView(usage).left(usage.indexOf(u' ')));
    return verb != nullptr ? verb->access : Access::reads();
}

} // namespace

CommandLine::CommandLine(const QString &usage, const QString &summary) : m_usage(usage), m_access(accessOf(usage))
{
    m_parser.setApplicationDescription(summary);
    m_parser.addOption({{u"h"_s, u"help"_s}, QCoreApplication::translate("ctl", "Explain this verb.")});
    m_parser.addOption({u"json"_s, QCoreApplication::translate("ctl", "Print JSON for machines.")});
    if (m_access.kind() != Access::Kind::Reads)
        wantPerson();
}

void CommandLine::wantPerson()
{
    m_parser.addOption({u"as"_s,
                        QCoreApplication::translate(
                            "ctl", "Who gives the command: the name of an account. Where a store has none and a post is asked for: the post."),
                        u"PERSON"_s});
    m_parser.addOption(
        {u"key-file"_s,
         QCoreApplication::translate(
             "ctl", "The file with the secret of --as, which its owner alone can read (- is standard input); without it the terminal asks."),
         u"FILE"_s});
    m_parser.addOption(
        {u"ticket"_s, QCoreApplication::translate("ctl", "For programs: standard input begins with a line that a window of the store wrote, "
                                                         "instead of --as and a secret. It is good once, for two minutes.")});
    m_parser.addOption({u"witness"_s, QCoreApplication::translate("ctl", "The second person, where it takes two."), u"PERSON"_s});
    m_parser.addOption({u"witness-key-file"_s, QCoreApplication::translate("ctl", "The file with the second person's secret."), u"FILE"_s});
}

void CommandLine::wantStore()
{
    m_wantsStore = true;
    m_parser.addOption({u"store"_s, QCoreApplication::translate("ctl", "The store file."), u"FILE"_s});
}

void CommandLine::wantRegion()
{
    m_wantsRegion = true;
    m_parser.addOption({u"region"_s, QCoreApplication::translate("ctl", "The region pack: a folder, or the name of a pack that came with Gridhall."),
                        u"DIR|NAME"_s});
}

void CommandLine::wantPeriod()
{
    m_wantsPeriod = true;
    m_parser.addOption({u"from"_s, QCoreApplication::translate("ctl", "The first day, local: 2011-08-22."), u"date"_s});
    m_parser.addOption({u"to"_s, QCoreApplication::translate("ctl", "The last day, local; it counts."), u"date"_s});
}

std::optional<int> CommandLine::parse(const QStringList &arguments, int least, int most)
{
    const bool understood = m_parser.parse(QStringList{u"gridhallctl"_s} + arguments);
    if (m_parser.isSet(u"help"_s)) {
        QString help = m_parser.helpText();
        help.replace(0, help.indexOf(u'\n'), QCoreApplication::translate("ctl", "Usage: gridhallctl %1").arg(m_usage));
        printLine(help.trimmed());
        return kOk;
    }
    QString mistake;
    if (!understood)
        mistake = m_parser.errorText();
    else if (positional().size() < least || positional().size() > most)
        mistake = QCoreApplication::translate("ctl", "The command must read: gridhallctl %1.").arg(m_usage);
    else if (m_wantsStore && store().isEmpty())
        mistake = QCoreApplication::translate("ctl", "Say which store: --store FILE.");
    else if (m_wantsRegion && !has(u"region"_s))
        mistake = QCoreApplication::translate("ctl", "Say which region: --region DIR or --region NAME.");
    else if (m_wantsPeriod && !(from().isValid() && to().isValid()))
        mistake = QCoreApplication::translate("ctl", "Give --from and --to as dates like 2011-08-22.");
    if (mistake.isEmpty())
        return std::nullopt;
    printError(mistake);
    return kUsage;
}

bool CommandLine::json() const { return m_parser.isSet(u"json"_s); }

QString CommandLine::store() const { return m_parser.value(u"store"_s); }

QString CommandLine::packDirectory() const { return region::findPack(m_parser.value(u"region"_s)); }

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/command/commandverbs.h"

#include "domain/case/caseorder.h"
#include "domain/case/lifecycle.h"

#include <QCoreApplication>

namespace live {

using namespace Qt::StringLiterals;
using domain::CaseAct;

namespace {

/// What people say for an act beside its own words.
struct CommandAlias {
    CaseAct act;
    const char *word; ///< English source, context "commands"
};
constexpr CommandAlias kAliases[]{
    {CaseAct::RequestExtension, QT_TRANSLATE_NOOP("commands", "extend")},
    {CaseAct::AddNote, QT_TRANSLATE_NOOP("commands", "remark")},
    {CaseAct::ChangeSeverity, QT_TRANSLATE_NOOP("commands", "level")},
};

CommandVerb verbOf(const domain::Act &act, const domain::Face &face, bool again, const Pinyin &pinyin, const InChinese &inChinese)
{
    CommandVerb verb;
    verb.act = act.id;
    verb.again = again;
    verb.elsewhere = !act.lives.contains(domain::CaseLife::Case);
    verb.shown = QCoreApplication::translate("actions", face.text);
    verb.typed = commandName(verb.shown);
    const auto add = [&](const char *context, const char *source) {
        verb.names.add(QString::fromUtf8(source), pinyin);
        verb.names.add(QCoreApplication::translate(context, source), pinyin);
        verb.names.add(inChinese(context, source), pinyin);
    };
    add("actions", face.text);
    verb.names.add(QLatin1String(face.name != nullptr ? face.name : act.word), pinyin);
    if (again) // label and word are those of the first time
        return verb;
    verb.names.add(QLatin1String(act.word), pinyin);
    add("domain", act.label);
    for (const CommandAlias &alias : kAliases) {
        if (alias.act == act.id)
            add("commands", alias.word);
    }
    return verb;
}

/// Whether an order that needs no form keeps a text.
struct SaysText {
    const QString &text;
    template <class Order> bool operator()(const Order &order) const
    {
        bool says = false;
        const auto look = [&](const QString &kept) { says = says || kept == text; };
        if constexpr (requires { look(order.note); })
            look(order.note);
        if constexpr (requires { look(order.text); })
            look(order.text);
        return says;
    }
};

} // namespace

std::vector<CommandVerb> commandVerbs(const Pinyin &pinyin, const InChinese &inChinese)
{
    std::vector<CommandVerb> verbs;
    for (const domain::Act *act : domain::kActs) {
        if (act->face.shelf == domain::Shelf::None)
            continue;
        verbs.push_back(verbOf(*act, act->face, false, pinyin, inChinese));
        if (!act->faceAgain.empty())
            verbs.push_back(verbOf(*act, act->faceAgain.front(), true, pinyin, inChinese));
    }
    return verbs;
}

CaseAct actMeant(const CommandVerb &verb, const domain::Case &c)
{
    const bool isFirst = verb.act == CaseAct::Dispatch && !verb.again;
    return isFirst && !domain::kBeforeDispatch.contains(c.state) ? CaseAct::AddHelper : verb.act;
}

bool takesWords(CaseAct act)
{
    if (const domain::ActForm *form = domain::actRow(act).form; form != nullptr)
        return form->asksFor(domain::ActForm::Ask::Text);
    const QString said = u"…"_s;
    domain::Filled filled;
    filled.text = said;
    const domain::Case none{};
    const auto order = domain::orderFrom({act, none, {}}, filled);
    return order && std::visit(SaysText{said}, *order);
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the page of rules: the question, the order to the centre, the cases that are taken along; and what is kept while it has not left.
#include "rules/rulespage.h"

#include "base/text/answer.h"
#include "domain/case/reason.h"
#include "region/rules/ruleset.h"
#include "rules/changelines.h"

#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui::rules {

using actions::Action;

namespace {

constexpr int kShownLines = 14; ///< of differences in a question

QStringList firstLines(const QStringList &lines) { return lines.size() <= kShownLines ? lines : QStringList(lines.first(kShownLines)) << u"…"_s; }

constexpr auto kUnder = "under"_L1; ///< in a draft, beside the files: the rules that held when they were typed

} // namespace

void RulesPage::keepDraft()
{
    if (!m_region || !m_editor->isEditable() || m_keeper.isOpen())
        return;
    if (const QString back = m_keeper.begin(u"rules"_s, actions::text(Action::ApplyRules)); !back.isEmpty())
        m_apply->say(back);
}

QVariant RulesPage::editedFiles() const
{
    QVariantMap files;
    if (!m_region || !m_editor->isEdited())
        return files;
    const auto held = region::ruleFiles(*m_region);
    for (const domain::RuleFile &file : m_editor->tables().write()) {
        if (std::ranges::find(held, file) == held.end())
            files.insert(file.name, file.text);
    }
    if (!files.isEmpty())
        files.insert(kUnder, m_region->rulebook.hash);
    return files;
}

// An edited file is as it was typed; what was not edited is as it holds today.
void RulesPage::resumeFiles(const QVariantMap &edited)
{
    if (edited.isEmpty())
        return;
    auto files = region::ruleFiles(*m_region);
    for (const auto &[name, text] : edited.asKeyValueRange()) {
        if (name == kUnder)
            continue;
        const auto it = std::ranges::find(files, name, &domain::RuleFile::name);
        if (it == files.end())
            files.push_back({name, text.toString()});
        else
            it->text = text.toString();
    }
    auto tables = region::RuleTables::read(files);
    if (!tables)
        return;
    m_editor->resume(*std::move(tables));
    if (edited.value(kUnder).toString() != m_region->rulebook.hash) // what somebody applied meanwhile is not taken back unasked
        m_apply->askWhose(tr("%1 Your edits are kept.").arg(whoChanged()));
}

void RulesPage::apply()
{
    if (m_editor->isEdited() && !m_settled)
        judge(); // the pause after typing is for typing
    if (const QString blocked = m_apply->blocked(); !blocked.isEmpty()) {
        m_apply->say(blocked);
        if (m_after)
            m_apply->reasonField()->setFocus(Qt::OtherFocusReason);
        else if (const auto wrong = m_impact->firstPlace())
            m_editor->show(*wrong);
        return;
    }
    Wanted wanted{wantedFiles(), tr("Apply these rules?"), {}, m_apply->takesOpenCases()};
    wanted.detail = firstLines(changeLines(region::ruleFiles(*m_region), m_editor->tables().write(), *m_region));
    wanted.detail << m_impact->headline()
                  << (wanted.openCases ? tr("They are applied anew to these open cases at once.")
                                       : tr("Open cases keep the rules they were filed under."));
    ask(std::move(wanted));
}

void RulesPage::takeBack()
{
    if (m_editor->isEdited() || !domain::isReason(m_apply->reason())) {
        m_apply->say(m_editor->isEdited() ? tr("Apply your edits or discard them first.") : tr("Write why first."));
        if (!m_editor->isEdited())
            m_apply->reasonField()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto own = region::ownRuleFiles(*m_region);
    ask({{}, tr("Take the rules back to the pack's own?"), firstLines(changeLines(region::ruleFiles(*m_region), own, *m_region)), false});
}

void RulesPage::ask(Wanted wanted)
{
    if (m_sending)
        m_apply->say(tr("The last order is being written."));
    if (m_question->isAsking() || m_sending)
        return;
    m_wanted = std::move(wanted);
    m_apply->setShown(false);
    actions::AskLine::Question question;
    question.text = m_wanted.question;
    question.lines = m_wanted.detail;
    question.safe = tr("Leave as it is");
    question.go = tr("Apply now");
    m_question->ask(question);
}

void RulesPage::submit(const Wanted &wanted, const QString &reason, const QString &witness)
{
    m_sending = true;
    m_apply->say(tr("Being written …"));
    refreshBox();
    domain::CentreOrder order{m_console.seat.actor(), domain::AmendRulebook{wanted.files, reason, m_region->rulebook.hash}};
    order.actor.witness = witness;
    const auto refused = [this](const base::Error &error) {
        m_sending = false;
        m_apply->say(tr("%1 Nothing was applied; your edits are kept.").arg(error.sentence));
        follow();
        refreshBox();
        if (error.place == "reason"_L1)
            m_apply->reasonField()->setFocus(Qt::OtherFocusReason);
    };
    base::whenAnswered(
        this, m_board.desk().submit(order),
        [this, wanted, reason, refused](const base::Result<desk::CentreViewPtr> &answer) {
            if (!answer) {
                const auto stay = [refused, error = answer.error()] { refused(error); };
                if (!m_console.orders.askWitness(
                        answer.error(), [this, wanted, reason](const QString &second) { submit(wanted, reason, second); }, stay))
                    stay();
                return;
            }
            m_sending = false;
            applied(wanted, reason);
        },
        [refused] { refused({base::ErrorCode::Cancelled, tr("The store is being closed."), {}, {}}); });
}

void RulesPage::applied(const Wanted &wanted, const QString &reason)
{
    m_keeper.forget();
    std::vector<base::CaseId> cases;
    if (wanted.openCases && m_counted) {
        for (const report::RuleChange &change : m_counted->changes) {
            if (change.moves())
                cases.push_back(change.id);
        }
    }
    // The answer may come before the board has heard of it: what was applied is what stands in the tables.
    if (!wanted.files.empty() && m_after)
        beginAnew(m_after);
    else
        beginAnew(m_board.view()->region);
    m_apply->setReason(QString());
    m_apply->setTakesOpenCases(false);
    keepDraft();
    m_apply->say(tr("Applied: these rules hold from now on."));
    if (!cases.empty())
        reruleOpenCases(cases, reason);
}

void RulesPage::reruleOpenCases(const std::vector<base::CaseId> &cases, const QString &reason)
{
    struct Tally {
        size_t left = 0, done = 0;
        QString firstRefusal;
    };
    auto tally = std::make_shared<Tally>();
    tally->left = cases.size();
    const auto count = [this, tally, all = cases.size()](const QString &refusal) {
        tally->done += refusal.isEmpty();
        if (tally->firstRefusal.isEmpty())
            tally->firstRefusal = refusal;
        if (--tally->left > 0)
            return;
        const QString sentence = tr("Applied. %1 of %2 open cases have their deadlines and levels by the new rules.").arg(tally->done).arg(all);
        m_apply->say(tally->firstRefusal.isEmpty() ? sentence : sentence + u' ' + tally->firstRefusal);
    };
    for (const base::CaseId id : cases) {
        const domain::CaseOrder order{id, {}, m_console.seat.actor(), domain::ReruleCase{reason}};
        base::whenAnswered(
            this, m_console.desk.submit(order),
            [count](const base::Result<desk::Receipt> &answer) { count(answer ? QString() : answer.error().sentence); },
            [count] { count(tr("The store is being closed.")); });
    }
}

} // namespace ui::rules

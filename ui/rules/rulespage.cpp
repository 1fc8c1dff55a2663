// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulespage.h"

#include "actions/allowed.h"
#include "actions/widget/scrolledcolumn.h"
#include "base/text/answer.h"
#include "base/text/listed.h"
#include "base/time/daytext.h"
#include "domain/case/reason.h"
#include "region/rules/ruleset.h"
#include "rules/changelines.h"
#include "theme/plain.h"

#include <QDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui::rules {

using actions::Action;

namespace {

constexpr auto kTypingPause = 300ms;
constexpr int kRightLeast = 400, kRightMost = 560;
constexpr int kHistoryMost = 280;

} // namespace

RulesPage::RulesPage(const actions::Console &console, live::CentreBoard &board, report::RulesDesk &desk, QWidget *parent)
    : QWidget(parent), m_console(console), m_board(board), m_desk(desk), m_keys(new actions::PageKeys(this)), m_keeper(console)
{
    m_region = board.view() ? board.view()->region : nullptr;
    build();
    m_keys->use(console.keys);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    connect(&m_pause, &QTimer::timeout, this, &RulesPage::judge);
    connect(m_editor, &RuleEditor::edited, this, [this] {
        ++m_request;
        m_after.reset();
        m_counted.reset();
        setSettled(false);
        m_pause.start();
        refreshBox();
        m_keeper.look();
    });
    connect(&m_keeper, &actions::FormKeeper::restored, m_apply, &ApplyBox::say);
    connect(m_impact, &ImpactPanel::placeChosen, m_editor, [this](const region::CellPlace &place) { m_editor->show(place); });
    connect(m_apply, &ApplyBox::changed, this, &RulesPage::refreshBox);
    connect(m_apply, &ApplyBox::applyPressed, this, &RulesPage::apply);
    connect(m_apply, &ApplyBox::discardPressed, this, &RulesPage::discard);
    connect(m_apply, &ApplyBox::differencesPressed, this, &RulesPage::showDifferences);
    connect(m_apply, &ApplyBox::takeBackPressed, this, &RulesPage::takeBack);
    connect(m_apply, &ApplyBox::theirsPressed, this, &RulesPage::discard);
    connect(m_apply, &ApplyBox::minePressed, this, [this] {
        if (const base::Outcome rebased = m_editor->rebase(m_board.view()->region); !rebased)
            return m_apply->say(rebased.error().sentence);
        m_region = m_board.view()->region;
        m_impact->setRegion(m_region);
        m_apply->forgetWhose();
        judge();
    });
    connect(m_history, &HistoryPanel::amendmentChosen, this, &RulesPage::showAmendment);
    connect(&board, &live::CentreBoard::changed, this, &RulesPage::follow);
    connect(&console.seat, &actions::Seat::changed, this, &RulesPage::bar);
    follow();
}

RulesPage::~RulesPage() { m_counting.cancel(); }

QList<Action> RulesPage::keyHints()
{
    return {Action::AddRule, Action::RuleUp, Action::RuleDown, Action::UndoRules, Action::ApplyRules, Action::Help};
}

QFrame *RulesPage::panel(QWidget *content, const QString &title)
{
    auto *frame = new QFrame(this);
    frame->setProperty("panel", true);
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(6);
    if (!title.isEmpty()) {
        auto *label = new theme::Label(title, frame);
        label->setProperty("tone", u"title"_s);
        rows->addWidget(label);
    }
    rows->addWidget(content, 1);
    return frame;
}

void RulesPage::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 8, 8, 8);
    rows->setSpacing(8);
    m_editor = new RuleEditor(m_console.theme, *m_keys, m_region ? m_region : std::make_shared<const region::Region>(), this);
    m_impact = new ImpactPanel(m_region, m_console.theme, this);
    m_apply = new ApplyBox(m_console.theme, *m_keys, this);
    m_history = new HistoryPanel(m_console.theme, this);
    m_textLimits = new theme::Label(this);
    m_textLimits->setWordWrap(true);
    m_textLimits->hide();
    rows->addWidget(m_textLimits);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(8);
    upper->addWidget(panel(m_editor, QString()), 5);
    // Scrolls where the window is too low for both.
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_impact, 1);
    column->addWidget(m_apply);
    m_question = new actions::AskLine(m_console.theme, both);
    column->addWidget(m_question);
    auto *scroll = new actions::ScrolledColumn(both, this);
    QFrame *right = panel(scroll, tr("What this would do to the open cases"));
    right->layout()->addWidget(m_apply->foot()); // in view however little of the rest is
    connect(m_question, &actions::AskLine::stayed, this, [this] {
        m_apply->setShown(true);
        m_apply->reasonField()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_question, &actions::AskLine::went, this, [this] {
        m_apply->setShown(true);
        submit(m_wanted, m_apply->reason());
    });
    m_keeper.add(u"reason"_s, m_apply->reasonField());
    m_keeper.add(u"files"_s, [this] { return editedFiles(); }, [this](const QVariant &files) { resumeFiles(files.toMap()); });
    right->setMinimumWidth(kRightLeast);
    right->setMaximumWidth(kRightMost);
    upper->addWidget(right, 2);
    rows->addLayout(upper, 5);
    QFrame *below = panel(m_history, tr("Changes of the rules"));
    m_rulesLine = new theme::Label(below);
    m_rulesLine->setProperty("tone", u"second"_s);
    m_rulesLine->setWordWrap(true);
    below->layout()->addWidget(m_rulesLine);
    below->setMaximumHeight(kHistoryMost);
    below->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // as high as its changes: the rules have what is left
    rows->addWidget(below, 1);
}

QString RulesPage::textLimits() const { return m_textLimits->isHidden() ? QString() : m_textLimits->text(); }

void RulesPage::showTextLimits(const region::Region &region)
{
    constexpr size_t kNamed = 5;
    const std::vector<const domain::Item *> items = region.rulebook.itemsWithTextLimit();
    QStringList named;
    for (size_t i = 0; i < std::min(items.size(), kNamed); ++i)
        named << tr("%1 %2 “%3”").arg(base::isolated(items[i]->code), base::isolated(items[i]->name), base::isolated(items[i]->limitText));
    if (items.size() > kNamed)
        named << u"…"_s;
    m_textLimits->setText(tr("The limits of %n item(s) are not understood; their reports get no deadline until there is a rule for them: %1", nullptr,
                             int(items.size()))
                              .arg(base::listed(named)));
    m_textLimits->setVisible(!items.empty());
}

// The board says that something changed: perhaps not the rules, perhaps by this page.
void RulesPage::follow()
{
    if (!m_board.view())
        return;
    const region::RegionPtr &now = m_board.view()->region;
    const domain::Centre &centre = m_board.view()->centre;
    m_history->show(centre.amendments, *now);
    m_rulesLine->setText(
        centre.rules.empty()
            ? tr("The pack's own rules hold (%1).").arg(now->rulebook.hash)
            : tr("Rules of the centre hold (%1); %n file(s) are not the pack's own.", nullptr, int(centre.rules.size())).arg(now->rulebook.hash));
    if (!m_board.view()->trouble.isEmpty())
        m_rulesLine->setText(m_board.view()->trouble);
    m_apply->setTakeBackPossible(!centre.rules.empty());
    const bool isOther = !m_region || m_region->rulebook.hash != now->rulebook.hash;
    const bool isFresh = m_editor->tables() == region::RuleTables();
    if (isFresh || (isOther && !m_editor->isEdited()))
        beginAnew(now);
    else if (isOther && !m_sending)
        m_apply->askWhose(tr("%1 Your edits are kept.").arg(whoChanged()));
    bar();
}

QString RulesPage::whoChanged() const
{
    const auto &amendments = m_board.view()->centre.amendments;
    if (amendments.empty())
        return tr("The rules were changed.");
    const domain::Amendment &last = amendments.back();
    const region::Region &region = *m_board.view()->region;
    return tr("%1 changed the rules at %2: %3.")
        .arg(base::isolated(last.by), base::timeOrDay(region.toLocal(last.at), region.toLocal(m_console.hall.now()).date()),
             base::isolated(last.reason));
}

void RulesPage::beginAnew(const region::RegionPtr &region)
{
    auto tables = region::RuleTables::read(region::ruleFiles(*region));
    m_keeper.end();
    m_region = region;
    showTextLimits(*region);
    m_impact->setRegion(region);
    m_apply->forgetWhose();
    if (!tables) {
        m_impact->say(tables.error().sentence);
        return;
    }
    m_editor->begin(*std::move(tables), region);
    judge();
}

void RulesPage::bar()
{
    QString sentence = m_console.orders.barred();
    if (sentence.isEmpty() && actions::hasAccounts(m_console))
        sentence = actions::refusalOf(m_console, domain::CentreOrderBody(domain::AmendRulebook{}));
    else if (sentence.isEmpty() && m_console.seat.role() != domain::Role::Supervisor)
        sentence = tr("You can read the rules here. Changing them is for the shift supervisor.");
    m_editor->setBarred(sentence);
    m_apply->setEditable(sentence.isEmpty());
    if (!m_editor->isEdited())
        judge();
    keepDraft();
    refreshBox();
}

std::vector<domain::RuleFile> RulesPage::wantedFiles() const
{
    return region::notThePacksOwn(m_editor->tables().write(), region::ownRuleFiles(*m_region));
}

void RulesPage::judge()
{
    m_pause.stop();
    const quint64 request = ++m_request;
    m_counting.cancel();
    m_after.reset();
    m_counted.reset();
    if (!m_region || !m_editor->isEdited()) {
        m_editor->setProblems({});
        m_impact->say(!m_editor->isEditable()
                          ? tr("These rules hold.")
                          : tr("Nothing was edited. What you change is judged while you type, and counted on the open cases before you apply it."));
        setSettled(true);
        refreshBox();
        return;
    }
    setSettled(false);
    base::whenAnswered(this, m_desk.check(m_region, wantedFiles()), [this, request](const region::Loaded &loaded) {
        if (request == m_request)
            receive(loaded);
    });
}

void RulesPage::receive(const region::Loaded &loaded)
{
    m_editor->setProblems(loaded.problems);
    if (!loaded.region) {
        m_impact->showProblems(loaded.problems);
        setSettled(true);
        refreshBox();
        return;
    }
    m_after = loaded.region;
    showTextLimits(*m_after);
    if (m_after->rulebook.hash == m_region->rulebook.hash) {
        m_impact->say(tr("These edits come to the rules that hold already."));
        setSettled(true);
        refreshBox();
        return;
    }
    m_impact->say(tr("The rules are sound. Counting the open cases …"));
    refreshBox();
    m_counting = m_desk.impact(m_region, m_after);
    base::whenAnswered(this, m_counting, [this, request = m_request](const base::Result<report::RuleImpact> &impact) {
        if (request == m_request)
            receive(impact);
    });
}

void RulesPage::receive(const base::Result<report::RuleImpact> &impact)
{
    if (impact) {
        m_counted = *impact;
        m_impact->showImpact(*impact, m_console.hall.now());
    } else {
        m_impact->say(tr("%1 The rules are sound and can be applied; what they do to the open cases is not known.").arg(impact.error().sentence));
    }
    setSettled(true);
    refreshBox();
}

void RulesPage::refreshBox()
{
    m_apply->setEdited(m_editor->isEdited());
    // Whoever brings rules into force may have no word on cases.
    const bool moves = actions::refusedHere(m_console, domain::CaseAct::Rerule).isEmpty();
    m_apply->setOpenCases(m_counted && moves ? m_counted->changed : 0);
    QString blocked;
    if (!m_editor->isEdited())
        blocked = tr("Nothing was edited.");
    else if (m_sending)
        blocked = tr("The last order is being written.");
    else if (!m_after)
        blocked = m_settled ? tr("Correct what is wrong first.") : tr("The rules are being judged.");
    else if (m_after->rulebook.hash == m_region->rulebook.hash)
        blocked = tr("These rules hold already.");
    else if (m_apply->reason().isEmpty())
        blocked = tr("Write why first.");
    else if (!domain::isReason(m_apply->reason()))
        blocked = tr("Write why in two characters at the least.");
    m_apply->setBlocked(blocked);
}

void RulesPage::setSettled(bool settled)
{
    m_settled = settled;
    if (settled)
        Q_EMIT this->settled();
}

void RulesPage::discard()
{
    m_keeper.forget();
    if (m_board.view())
        beginAnew(m_board.view()->region);
    m_apply->say({});
    keepDraft();
}

void RulesPage::showDifferences()
{
    showLines(tr("What was edited, against the rules that hold"),
              changeLines(region::ruleFiles(*m_board.view()->region), m_editor->tables().write(), *m_region));
}

void RulesPage::showAmendment(int number)
{
    base::whenAnswered(this, m_desk.amendment(m_region, number), [this, number](const base::Result<report::AmendedFiles> &files) {
        showLines(tr("Change %1 of the rules").arg(number),
                  files ? changeLines(files->before, files->after, *m_region) : QStringList{files.error().sentence});
    });
}

void RulesPage::showLines(const QString &title, const QStringList &text)
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    theme::setTitleOf(dialog, title);
    dialog->resize(std::min(900, width() - 40), std::min(int(120 + 24 * std::max<qsizetype>(3, text.size())), height() - 40));
    auto *rows = new QVBoxLayout(dialog);
    auto *head = new theme::Label(title, dialog);
    head->setProperty("tone", u"title"_s);
    rows->addWidget(head);
    auto *lines = new QPlainTextEdit(text.isEmpty() ? tr("No difference.") : text.join(u'\n'), dialog);
    lines->setReadOnly(true);
    theme::setSpoken(lines, title);
    rows->addWidget(lines, 1);
    dialog->open();
}

void RulesPage::tryOne()
{
    if (!m_region || m_editor->isEdited())
        return;
    const int last = m_editor->table(region::SheetId::Limits).rules().rowCount() - 1;
    for (size_t column = 0; column < region::columnsOf(region::SheetId::Limits).size(); ++column) {
        if (region::columnsOf(region::SheetId::Limits)[column].field == "whole"_L1)
            std::ignore = m_editor->table(region::SheetId::Limits)
                              .rules()
                              .setData(m_editor->table(region::SheetId::Limits).rules().indexOf({region::SheetId::Limits, last, int(column)}),
                                       u"45 min"_s, Qt::EditRole);
    }
}

void RulesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_editor->table(region::SheetId::Limits).setFocus();
    if (std::exchange(m_askedRulings, true))
        return;
    base::whenAnswered(this, m_desk.ruledRoutes(), [this](const base::Result<std::vector<report::RuledRoute>> &routes) {
        if (routes)
            m_editor->propose(*routes);
    });
}

} // namespace ui::rules

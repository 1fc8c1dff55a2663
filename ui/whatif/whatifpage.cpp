// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/whatifpage.h"

#include "actions/widget/flowlayout.h"
#include "base/text/answer.h"
#include "theme/plain.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui::whatif {

namespace {
constexpr int kUsualDays = 14;
constexpr int kDateWidth = 124;
constexpr int kBarHeight = 32;

/// The packs of other towns; those of another language than the own town's come last.
QStringList othersOf(const std::vector<region::InstalledPack> &packs, const QString &own, const QString &ownName)
{
    const auto isHan = [](const QString &name) { return std::ranges::any_of(name, [](QChar each) { return each.script() == QChar::Script_Han; }); };
    const auto mine = std::ranges::find(packs, own, &region::InstalledPack::directory);
    const bool han = isHan(mine == packs.end() ? ownName : mine->name); // as the packs write it, whatever the screen speaks
    QStringList alike, others;
    for (const region::InstalledPack &pack : packs) {
        if (pack.directory != own)
            (isHan(pack.name) == han ? alike : others).append(pack.directory);
    }
    return alike + others;
}

} // namespace

using actions::Action;

WhatIfPage::WhatIfPage(report::WhatIfDesk &desk, const QString &ownPack, const theme::Theme &theme, const base::Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_clock(clock), m_keys(new actions::PageKeys(this))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    build({ownPack, m_desk.region()->name});
    connect(m_keys, &actions::PageKeys::changed, this, [this] {
        if (m_state == State::Idle)
            showIdle(false);
    });
    showIdle(false);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_state == State::Running)
            showEmpty(theme::Icon::Clock, tr("Replaying the days …"),
                      tr("The rest of the console goes on. %1 stops it.").arg(m_keys->shown(Action::StopWhatIf)));
    });
    base::whenAnswered(this, m_desk.packs(), [this, ownPack](const std::vector<region::InstalledPack> &packs) {
        m_rules->offer(packs);
        m_others = othersOf(packs, ownPack, m_desk.region()->name);
        m_packsKnown = true;
    });
}

WhatIfPage::~WhatIfPage() { m_asked.cancel(); }

QDate WhatIfPage::today() const { return m_desk.region()->toLocal(m_clock.now()).date(); }

QDate WhatIfPage::from() const { return m_from->date(); }

QDate WhatIfPage::to() const { return m_to->date(); }

QString WhatIfPage::note() const { return m_note->text(); }

void WhatIfPage::setPeriod(QDate from, QDate to)
{
    for (QDateEdit *date : {m_from, m_to})
        date->setMaximumDate(today());
    m_from->setDate(from);
    m_to->setDate(to);
}

void WhatIfPage::build(report::RulesChoice own)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 8, 8, 4);
    rows->setSpacing(8);
    rows->addWidget(buildBar(std::move(own)));
    m_pages = new QStackedWidget(this);
    m_empty = new actions::EmptyState(m_theme, m_pages);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(buildAnswer());
    rows->addWidget(m_pages, 1);
    m_note = new theme::Label(this);
    m_note->setProperty("tone", u"second"_s);
    m_note->setContentsMargins(4, 0, 4, 0);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    rows->addWidget(m_note);
    connect(m_empty, &actions::EmptyState::buttonPressed, this, &WhatIfPage::run);
    setState(State::Idle);
}

QDateEdit *WhatIfPage::addDate(QWidget *bar, const QString &label, const QString &name)
{
    auto *word = new theme::Label(label, bar);
    word->setProperty("tone", u"second"_s);
    word->setFixedHeight(kBarHeight);
    bar->layout()->addWidget(word);
    auto *date = new QDateEdit(bar);
    date->setCalendarPopup(true);
    date->setDisplayFormat(u"yyyy-MM-dd"_s);
    date->setFixedWidth(kDateWidth);
    theme::setSpoken(date, name);
    date->setMaximumDate(today());
    bar->layout()->addWidget(date);
    return date;
}

actions::KeyButton *WhatIfPage::addButton(QWidget *bar, Action action, void (WhatIfPage::*act)())
{
    auto *button = new actions::KeyButton(m_theme, bar);
    bar->layout()->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, act);
    m_keys->name(action, button);
    m_keys->bind(action, [this, act] { (this->*act)(); });
    return button;
}

QWidget *WhatIfPage::buildBar(report::RulesChoice own)
{
    auto *bar = new QWidget(this);
    auto *row = new actions::FlowLayout(bar);
    auto *title = new theme::Label(tr("What-if"), bar);
    title->setProperty("tone", u"title"_s);
    row->addWidget(title);
    m_from = addDate(bar, tr("From"), tr("First day"));
    m_to = addDate(bar, tr("to"), tr("Last day"));
    m_from->setDate(today().addDays(-kUsualDays));
    m_to->setDate(today().addDays(-1));
    auto *under = new theme::Label(tr("under"), bar);
    under->setProperty("tone", u"second"_s);
    row->addWidget(under);
    m_rules = new RulesChooser(std::move(own), bar);
    row->addWidget(m_rules);
    m_stop = addButton(bar, Action::StopWhatIf, &WhatIfPage::stop);
    m_run = addButton(bar, Action::RunWhatIf, &WhatIfPage::run);
    m_run->setStyle(actions::KeyButton::Style::Primary);
    for (theme::Label *label : {title, under})
        label->setFixedHeight(kBarHeight); // in the middle of its line
    return bar;
}

QWidget *WhatIfPage::panel(QWidget *parent, const QString &title, QWidget *content, theme::Label **head)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("panel", true);
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(4);
    auto *label = new theme::Label(title, frame);
    label->setProperty("tone", u"title"_s);
    rows->addWidget(label);
    rows->addWidget(content, 1);
    if (head)
        *head = label;
    return frame;
}

QWidget *WhatIfPage::buildAnswer()
{
    auto *page = new QWidget(m_pages);
    auto *rows = new QVBoxLayout(page);
    auto *upper = new QHBoxLayout, *lower = new QHBoxLayout;
    rows->setContentsMargins(0, 0, 0, 0);
    for (QBoxLayout *box : {static_cast<QBoxLayout *>(rows), static_cast<QBoxLayout *>(upper), static_cast<QBoxLayout *>(lower)})
        box->setSpacing(8);
    m_figures = new FiguresTable(m_theme, page);
    m_levels = new LevelsChart(m_theme, page);
    m_late = new LateChart(m_theme, page);
    m_changes = new ChangesTable(m_theme, page);
    upper->addWidget(panel(page, tr("Side by side"), m_figures), 13);
    upper->addWidget(panel(page, tr("Worst levels, cases"), m_levels), 7);
    lower->addWidget(panel(page, tr("Late cases by day of report"), m_late), 7);
    lower->addWidget(panel(page, QString(), m_changes, &m_changesTitle), 13);
    rows->addLayout(upper);
    rows->addLayout(lower, 1);
    return page;
}

void WhatIfPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (QDateEdit *date : {m_from, m_to})
        date->setMaximumDate(today());
    m_from->setFocus();
}

void WhatIfPage::showIdle(bool stopped)
{
    showEmpty(theme::Icon::Clock, stopped ? tr("The replay was stopped.") : tr("Replay past days under other rules."),
              tr("Choose the days and up to three rulebooks. The store is only read."));
}

void WhatIfPage::run()
{
    if (m_state == State::Running)
        return;
    m_answer.reset();
    m_note->clear();
    const std::vector<report::RulesChoice> rules = m_rules->chosen();
    const quint64 request = ++m_request;
    m_rulesOfRequest = m_desk.region()->rulebook.hash;
    if (rules.empty()) {
        setState(State::Failed);
        showEmpty(theme::Icon::Warning, tr("No rulebook is chosen."), tr("Choose one above and replay again."));
        return;
    }
    m_sentence.clear();
    m_empty->skeleton();
    m_pages->setCurrentIndex(0);
    m_patience.start();
    setState(State::Running);
    m_asked = m_desk.replay({from(), to(), rules});
    base::whenAnswered(this, m_asked, [this, request](const base::Result<report::WhatIf> &answer) {
        if (request == m_request)
            receive(answer);
    });
}

void WhatIfPage::stop()
{
    if (m_state != State::Running)
        return;
    ++m_request;
    m_asked.cancel();
    m_patience.stop();
    setState(State::Idle);
    showIdle(true);
}

void WhatIfPage::tryAll()
{
    if (m_state != State::Idle || !m_packsKnown)
        return;
    m_rules->choose(m_others.isEmpty() ? m_rules->offered() : m_others.first(std::min(m_others.size(), qsizetype(RulesChooser::kMost))));
    run();
}

void WhatIfPage::followRules()
{
    if (m_state == State::Shown && m_rulesOfRequest != m_desk.region()->rulebook.hash)
        m_note->setText(tr("Other rules hold since these days were replayed. %1 replays them again.").arg(m_keys->shown(Action::RunWhatIf)));
}

void WhatIfPage::receive(const base::Result<report::WhatIf> &answer)
{
    m_patience.stop();
    if (!answer) {
        setState(State::Failed);
        showEmpty(theme::Icon::Warning, answer.error().sentence,
                  tr("%1 replays again. Everything else goes on working.").arg(m_keys->shown(Action::RunWhatIf)));
        return;
    }
    if (answer->columns.front().all.filed == 0) {
        setState(State::Empty);
        showEmpty(theme::Icon::Box, tr("No case was reported and filed in these days."), tr("Choose other days."));
        return;
    }
    m_answer = *answer;
    m_sentence.clear();
    m_figures->show(*answer);
    m_levels->show(*answer);
    m_late->show(*answer);
    m_changes->show(*answer, m_desk.region()->rulebook);
    const int filed = answer->columns.front().all.filed;
    m_changesTitle->setText(answer->changed == 0 ? tr("No case would have gone another way")
                                                 : tr("Changed cases: %1 of %2").arg(answer->changed).arg(filed));
    m_note->setText(size_t(answer->changed) > answer->changes.size()
                        ? tr("The first %1 changed cases are listed. Bold: other than it was.").arg(answer->changes.size())
                        : tr("Late: closed after the whole deadline, or open and past it when the last day ended. Bold: other than it was."));
    m_pages->setCurrentIndex(1);
    setState(State::Shown);
    followRules();
}

void WhatIfPage::showEmpty(theme::Icon icon, const QString &sentence, const QString &detail)
{
    m_sentence = sentence;
    m_empty->setContent(icon, sentence, detail, {}, {});
    m_pages->setCurrentIndex(0);
}

void WhatIfPage::setState(State state)
{
    m_state = state;
    using Style = actions::KeyButton::Style;
    m_stop->setStyle(state == State::Running ? Style::Normal : Style::Blocked);
    m_run->setStyle(state == State::Running ? Style::Blocked : Style::Primary);
    Q_EMIT stateChanged();
}

} // namespace ui::whatif

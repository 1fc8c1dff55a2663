// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylog/dutylogpage.h"

#include "actions/allowed.h"
#include "base/text/answer.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "theme/filedialog.h"

#include <QButtonGroup>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStandardPaths>

namespace ui::dutylog {

using namespace Qt::StringLiterals;
using actions::Action;
using report::DutyLogKind;

namespace {

constexpr std::chrono::seconds kReadAgainAfter{2}; // many things are written at once, and read once

QFileDialog *pdfDialog(QWidget *parent, const QString &title, const QString &stem)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(parent, title, folder.filePath(stem + u".pdf"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    theme::neverLookInside(*dialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({DutyLogPage::tr("Pages (*.pdf)")});
    dialog->setDefaultSuffix(u"pdf"_s);
    return dialog;
}

} // namespace

DutyLogPage::DutyLogPage(const actions::Console &console, region::RegionPtr region, report::DutyLogDesk &logs, report::DrillScoreDesk *scores,
                         QWidget *parent)
    : QWidget(parent), m_console(console), m_region(std::move(region)), m_logs(logs), m_scoreDesk(scores), m_keys(new actions::PageKeys(this))
{
    build();
    bindKeys();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kReadAgainAfter);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (isVisible())
            ask();
    });
    connect(&console.seat, &actions::Seat::changed, this, &DutyLogPage::refreshRight);
    refreshRight();
    refresh();
}

DutyLogPage::~DutyLogPage()
{
    m_reading.cancel();
    for (QFuture<base::Result<int>> &each : m_saving)
        each.cancel();
}

QList<Action> DutyLogPage::keyHints()
{
    return {Action::LogDayBefore, Action::LogDayAfter, Action::SearchDutyLog, Action::ReadDutyLog, Action::PrintDutyLog, Action::Help};
}

void DutyLogPage::bindKeys()
{
    m_keys->use(m_console.keys);
    m_keys->bind(Action::LogDayBefore, [this] { setDay(day().addDays(-1)); });
    m_keys->bind(Action::LogDayAfter, [this] { setDay(day().addDays(1)); });
    m_keys->bind(Action::ReadDutyLog, [this] { readAgain(); });
    m_keys->bind(Action::PrintDutyLog, [this] { askFile(); });
    if (m_scores != nullptr)
        m_keys->bind(Action::SaveDrillSheet, [this] { askSheet(); });
    m_keys->bind(Action::SearchDutyLog, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void DutyLogPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readAgain();
}

QDate DutyLogPage::today() const { return report::dutyDayOf(*m_region, m_console.hall.now()); }

QDate DutyLogPage::day() const { return m_day.value_or(today()); }

report::DutyLogQuery DutyLogPage::query() const { return {day(), m_kind, m_text}; }

void DutyLogPage::setKind(DutyLogKind kind)
{
    m_kind = kind;
    m_chips->button(int(kind))->setChecked(true);
    ask();
}

void DutyLogPage::setDay(QDate day)
{
    if (day > today())
        return say(tr("This day has not begun yet."));
    m_day = day == today() ? std::nullopt : std::optional(day); // the one that runs goes on to be that
    ask();
}

void DutyLogPage::search(const QString &text)
{
    m_search->setText(text);
    m_text = text.simplified();
    ask();
}

void DutyLogPage::readAgain()
{
    ask();
    if (m_scores != nullptr)
        m_scores->ask();
}

void DutyLogPage::followLogs()
{
    refreshRight();
    if (isVisible() && !m_day && !m_soon.isActive())
        m_soon.start();
}

void DutyLogPage::followRules(const region::RegionPtr &region) { m_region = region; }

void DutyLogPage::ask()
{
    m_reading.cancel();
    const quint64 request = ++m_request;
    if (!m_log) {
        m_empty->skeleton();
        m_stack->setCurrentWidget(m_empty);
    }
    m_state = State::Loading;
    m_reading = m_logs.read(query());
    base::whenAnswered(this, m_reading, [this, request](const base::Result<report::DutyLog> &log) {
        if (request == m_request)
            receive(log);
    });
    refresh();
}

void DutyLogPage::receive(const base::Result<report::DutyLog> &log)
{
    if (!log) {
        m_log.reset();
        m_list->setRowCount(0);
        m_empty->setContent(theme::Icon::Warning, log.error().sentence, {}, {}, {});
        m_stack->setCurrentWidget(m_empty);
        m_state = State::Failed;
        return refresh();
    }
    m_list->show(*log);
    m_log = *log;
    m_log->rows.clear();
    if (log->rows.empty())
        m_empty->setContent(theme::Icon::Box, tr("Nothing was recorded in this time."), {}, {}, {});
    m_stack->setCurrentWidget(log->rows.empty() ? static_cast<QWidget *>(m_empty) : m_list);
    m_state = State::Shown;
    refresh();
}

void DutyLogPage::refresh()
{
    for (const DutyLogKind kind : report::kDutyLogKinds)
        static_cast<actions::Chip *>(m_chips->button(int(kind)))->setLabel(report::label(kind), m_log ? m_log->counts[kind] : -1);
    m_head->setText(m_log ? base::joined({report::spanText(*m_log), tr("%n record(s)", nullptr, m_log->matching)}) : tr("Duty log"));
    const bool isLast = day() >= today();
    m_after->setReason(isLast ? tr("This day has not begun yet.") : QString());
    m_after->setStyle(isLast ? actions::KeyButton::Style::Blocked : actions::KeyButton::Style::Normal);
    Q_EMIT stateChanged();
}

// Not orders: the past is printed too.
void DutyLogPage::refreshRight()
{
    m_refusal = actions::refusalOf(m_console, domain::Right::Print);
    m_print->setReason(m_refusal);
    m_print->setStyle(m_refusal.isEmpty() ? actions::KeyButton::Style::Primary : actions::KeyButton::Style::Blocked);
    if (m_scores != nullptr)
        m_scores->setRefusal(m_refusal);
}

void DutyLogPage::askFile()
{
    if (!m_refusal.isEmpty())
        return say(m_refusal);
    QFileDialog *dialog = pdfDialog(this, tr("Save the duty log"), u"duty-log-%1"_s.arg(day().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &DutyLogPage::saveTo);
    dialog->open();
}

void DutyLogPage::askSheet()
{
    if (!m_refusal.isEmpty())
        return say(m_refusal);
    if (!m_scores->score())
        return say(tr("Nothing was scored yet."));
    QFileDialog *dialog = pdfDialog(this, tr("Save how the drill went"), u"drill-%1"_s.arg(m_scores->score()->scenario));
    connect(dialog, &QFileDialog::fileSelected, m_scores, &ScorePanel::saveTo);
    dialog->open();
}

void DutyLogPage::saveTo(const QString &fileName)
{
    if (!m_refusal.isEmpty())
        return say(m_refusal);
    say(tr("Being written …"));
    m_saving.removeIf([](const QFuture<base::Result<int>> &each) { return each.isFinished(); });
    m_saving.append(m_logs.save(query(), fileName));
    base::whenAnswered(this, m_saving.back(), [this, fileName](const base::Result<int> &pages) {
        say(pages ? tr("%n page(s) saved: %1", nullptr, *pages).arg(base::isolated(fileName)) : pages.error().sentence);
    });
}

void DutyLogPage::say(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

} // namespace ui::dutylog

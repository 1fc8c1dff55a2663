// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the page: orders about accounts, and the audit as a file.
#include "audit/auditpage.h"

#include "base/text/answer.h"
#include "theme/filedialog.h"
#include "theme/plain.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace ui::audit {

using namespace Qt::StringLiterals;
using Task = AccountForm::Task;

namespace {

/// Whose right it is.
domain::CentreOrderBody orderOfTask(Task task)
{
    switch (task) {
    case Task::Make: return domain::AddPerson{};
    case Task::ChangeRole: return domain::ChangeRole{};
    case Task::Lock: return domain::LockPerson{};
    case Task::Unlock: return domain::UnlockPerson{};
    }
    Q_UNREACHABLE();
}

} // namespace

QString AuditPage::refusalOfTask(Task task) const
{
    if (const QString why = shutText(); !why.isEmpty())
        return why;
    const domain::CentreOrderBody order = orderOfTask(task);
    if (!domain::mayOrder(m_console.seat.role(), order))
        return domain::refusalOf(order);
    if (task != Task::Make && m_accounts->chosen() == nullptr)
        return tr("Choose an account first.");
    return {};
}

void AuditPage::refreshButtons()
{
    using Style = actions::KeyButton::Style;
    const domain::Account *chosen = m_accounts->chosen();
    const bool out = chosen != nullptr && isShutOut(*chosen, m_console.hall.now());
    const auto show = [](actions::KeyButton *button, const QString &reason, Style style) {
        button->setReason(reason);
        button->setStyle(reason.isEmpty() ? style : Style::Blocked);
    };
    show(m_make, refusalOfTask(Task::Make), Style::Normal);
    show(m_role, refusalOfTask(Task::ChangeRole), Style::Normal);
    show(m_lock, refusalOfTask(out ? Task::Unlock : Task::Lock), Style::Normal);
    m_lock->setText(out ? tr("Unlock") : actions::text(actions::Action::LockAccount));
    const bool mayExport = domain::has(m_console.seat.role(), domain::Right::ExportAudit);
    show(m_export, mayExport ? QString() : domain::refusalOf(domain::Right::ExportAudit), Style::Primary);
}

void AuditPage::makeAccount() { open(Task::Make); }

void AuditPage::changeRole() { open(Task::ChangeRole); }

void AuditPage::lockOrUnlock()
{
    const domain::Account *chosen = m_accounts->chosen();
    open(chosen != nullptr && isShutOut(*chosen, m_console.hall.now()) ? Task::Unlock : Task::Lock);
}

void AuditPage::open(Task task)
{
    if (const QString refusal = refusalOfTask(task); !refusal.isEmpty())
        return say(refusal);
    say({});
    const domain::Account *chosen = m_accounts->chosen();
    m_form->open(task, task == Task::Make || chosen == nullptr ? domain::Account() : *chosen);
}

void AuditPage::send(const domain::CentreOrderBody &order)
{
    const QString sentence = tr("Done: %1.").arg(base::isolated(m_form->person()));
    base::whenAnswered(
        this, m_board.desk().submit({m_console.seat.actor(), order}),
        [this, sentence](const base::Result<desk::CentreViewPtr> &answer) {
            done(answer ? base::Outcome() : base::Outcome(tl::unexpected(answer.error())), sentence);
        },
        [this] { m_form->refuse(tr("The store is being closed."), {}); });
}

void AuditPage::done(const base::Outcome &outcome, const QString &sentence)
{
    if (!outcome)
        return m_form->refuse(outcome.error().sentence, outcome.error().place);
    m_form->close();
    m_accounts->setFocus(Qt::OtherFocusReason);
    say(sentence);
}

void AuditPage::askFile()
{
    if (const QString why = shutText(); !why.isEmpty())
        return say(why);
    if (!domain::has(m_console.seat.role(), domain::Right::ExportAudit))
        return say(domain::refusalOf(domain::Right::ExportAudit));
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QDate today = m_board.view()->region->toLocal(m_console.hall.now()).date();
    auto *dialog = new QFileDialog(this, tr("Save the audit with its anchor"), folder.filePath(u"audit-%1.csv"_s.arg(today.toString(Qt::ISODate))));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    theme::neverLookInside(*dialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Table (*.csv)"), tr("JSON (*.json)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.contains("*.json"_L1) ? u"json"_s : u"csv"_s); });
    connect(dialog, &QFileDialog::fileSelected, this, &AuditPage::saveTo);
    dialog->open();
}

void AuditPage::saveTo(const QString &fileName)
{
    if (const QString why = shutText(); !why.isEmpty() || m_reader != m_console.seat.actor())
        return say(why);
    const report::AuditQuery wanted = query();
    const domain::CentreOrder order{m_console.seat.actor(), domain::ReadAudit{wanted.from, wanted.to, filterText(wanted), true}};
    say(tr("Being written …"));
    const auto written = [this](const base::Result<report::AuditFile> &file) {
        say(file ? tr("%n record(s) saved with the anchor: %1", nullptr, file->rows).arg(base::isolated(file->name)) : file.error().sentence);
    };
    base::whenAnswered(
        this, m_board.desk().submit(order),
        [this, wanted, fileName, written](const base::Result<desk::CentreViewPtr> &answer) {
            if (!answer)
                return say(answer.error().sentence);
            base::whenAnswered(this, m_audits.save(wanted, fileName), written);
        },
        [this] { say(tr("The store is being closed.")); });
}

} // namespace ui::audit

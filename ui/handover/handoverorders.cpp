// SPDX-License-Identifier: GPL-3.0-or-later
// What people do on the page of the change of shift.
#include "base/text/answer.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "handover/handoverpage.h"
#include "handover/signdialog.h"
#include "theme/plain.h"

#include <QStackedWidget>

#include <algorithm>

namespace ui::handover {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

/// The line of a sheet that speaks of the same as another one: a sheet that was written meanwhile may number it otherwise.
const domain::HandoverLine *sameLine(const domain::HandoverSheet &sheet, const domain::HandoverLine &wanted)
{
    const auto &lines = sheet.text.lines;
    const auto found =
        std::ranges::find_if(lines, [&](const domain::HandoverLine &each) { return each.part == wanted.part && each.object == wanted.object; });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

void HandoverPage::begin(Action task)
{
    if (task == Action::LeaveHandover) {
        if (m_form->isOpen()) {
            leave();
        } else if (m_earlier) { // to the shift that is due, and from there off the page
            m_earlier.reset();
            say({});
            follow();
        } else {
            Q_EMIT left();
        }
        return;
    }
    if (task == Action::SignHandover && m_form->isOpen()) {
        m_form->send();
        return;
    }
    if (const QString why = refusalOf(task); !why.isEmpty()) {
        say(why);
        return;
    }
    say({});
    if (task == Action::TickLine)
        tickChosen();
    else if (task == Action::AskLine)
        openForm(LineForm::Task::Ask);
    else if (task == Action::AmendLine)
        openForm(LineForm::Task::Amend);
    else if (task == Action::AddLine)
        openForm(LineForm::Task::Add);
    else if (task == Action::CorrectHandover)
        openForm(LineForm::Task::Correct);
    else if (task == Action::SignHandover)
        sign();
    else if (task == Action::DraftHandover)
        send(m_console.seat.actor(), draft(), [this] { say(tr("The sheet is written.")); });
    else if (task == Action::PrintHandover)
        askFile();
}

void HandoverPage::openForm(LineForm::Task task)
{
    const domain::HandoverLine *line = chosenLine();
    const report::FrozenHandover *record = chosenRecord();
    if (task == LineForm::Task::Correct && record != nullptr)
        m_form->open(task, record->fact.text.number, tr("Hand-over no. %1").arg(record->fact.text.number), {});
    else if (task == LineForm::Task::Add)
        m_form->open(task, 0, tr("The line stands under “%1”.").arg(domain::label(domain::HandoverPart::Notes)), {});
    else if (line != nullptr)
        m_form->open(task, line->line, base::joined({base::isolated(line->title), base::isolated(line->place)}),
                     task == LineForm::Task::Amend ? line->words : QString());
    m_formLine = line != nullptr ? *line : domain::HandoverLine();
    if (m_form->isOpen())
        m_side->setCurrentIndex(1);
}

void HandoverPage::leave()
{
    m_form->close();
    m_side->setCurrentIndex(0);
    (m_last != nullptr ? m_last : m_cases)->setFocus(Qt::OtherFocusReason);
}

void HandoverPage::sendForm()
{
    const LineForm::Task task = m_form->task();
    const auto then = [this] {
        m_form->forget();
        leave();
    };
    m_form->say({});
    if (task == LineForm::Task::Correct) {
        send(m_console.seat.actor(), domain::CorrectHandover{m_form->line(), m_form->words()}, [this, then] {
            then();
            readRecords();
        });
        return;
    }
    const domain::HandoverLine wanted = m_formLine; // as it was when the form was opened: what is not written yet is numbered anew all the time
    const std::optional<QString> read = sheet() != nullptr ? std::optional(wanted.words) : std::nullopt;
    const QString title = m_form->title(), who = m_form->who(), words = m_form->words();
    sendOnSheet(
        [=](const domain::HandoverSheet &open) -> std::optional<domain::CentreOrderBody> {
            const int number = open.text.number;
            if (task == LineForm::Task::Add)
                return domain::CentreOrderBody(domain::NoteHandover{number, title, who, words, {}});
            const domain::HandoverLine *line = sameLine(open, wanted);
            if (line == nullptr)
                return std::nullopt;
            if (task == LineForm::Task::Amend)
                return domain::CentreOrderBody(domain::AmendHandover{number, line->line, words});
            return domain::CentreOrderBody(domain::CheckHandover{number, line->line, false, words, read});
        },
        then);
}

void HandoverPage::tickChosen()
{
    const domain::HandoverLine *line = chosenLine();
    if (line == nullptr)
        return;
    const domain::HandoverLine wanted = *line;
    const bool ticks = sheet() == nullptr || !sheet()->isTicked(wanted.line);
    // What is not written yet goes on changing until it is.
    const std::optional<QString> read = sheet() != nullptr ? std::optional(wanted.words) : std::nullopt;
    sendOnSheet(
        [wanted, ticks, read](const domain::HandoverSheet &open) -> std::optional<domain::CentreOrderBody> {
            const domain::HandoverLine *same = sameLine(open, wanted);
            return same != nullptr ? std::optional(domain::CentreOrderBody(domain::CheckHandover{open.text.number, same->line, ticks, {}, read}))
                                   : std::nullopt;
        },
        [this, ticks] {
            if (ticks)
                goOn();
        });
}

// To the next line of this list that is to be ticked, then to the other list's.
void HandoverPage::goOn()
{
    SheetList *list = current();
    if (list == nullptr)
        return;
    SheetList *other = list == m_cases ? m_matters : m_cases;
    if (const std::optional<int> next = list->nextOpen()) {
        list->choose(*next);
    } else if (const std::optional<int> there = other->nextOpen()) {
        other->choose(*there);
        other->setFocus(Qt::OtherFocusReason);
    }
}

// The first thing that is done with a sheet writes it.
void HandoverPage::sendOnSheet(OrderOf orderOf, std::function<void()> then)
{
    const auto go = [this, orderOf = std::move(orderOf), then = std::move(then)] {
        const domain::HandoverSheet *open = sheet();
        const std::optional<domain::CentreOrderBody> order = open != nullptr ? orderOf(*open) : std::nullopt;
        if (order)
            send(m_console.seat.actor(), *order, then);
        else
            tell(tr("The sheet has no such line any more. Look again."));
    };
    if (sheet() != nullptr)
        go();
    else
        send(m_console.seat.actor(), draft(), go);
}

void HandoverPage::send(const domain::Actor &actor, const domain::CentreOrderBody &order, std::function<void()> then)
{
    if (m_busy)
        return;
    m_busy = true;
    m_form->setBusy(true);
    const auto answered = [this](const QString &sentence) {
        m_busy = false;
        m_form->setBusy(false);
        if (!sentence.isEmpty())
            tell(sentence);
    };
    base::whenAnswered(
        this, m_centre.desk().submit({actor, order}),
        [this, answered, then = std::move(then)](const base::Result<desk::CentreViewPtr> &answer) {
            answered(answer ? QString() : answer.error().sentence);
            if (!answer)
                return;
            // The board may hear of it a moment later: what follows waits for it.
            const quint64 version = (*answer)->centre.version;
            if (m_centre.view() && m_centre.view()->centre.version >= version) {
                then();
                return;
            }
            auto *once = new QObject(this);
            connect(&m_centre, &live::CentreBoard::changed, once, [this, once, version, then] {
                if (m_centre.view()->centre.version < version)
                    return;
                once->deleteLater();
                disconnect(&m_centre, nullptr, once, nullptr);
                then();
            });
        },
        [answered] { answered(tr("The store is being closed.")); });
}

void HandoverPage::sign()
{
    const domain::HandoverSheet *open = sheet();
    if (open == nullptr) {
        send(m_console.seat.actor(), draft(), [this] { say(tr("The sheet is written. Read it, then sign.")); });
        return;
    }
    const bool outgoing = !open->outgoing;
    const int number = open->text.number;
    const QString digest = domain::digestOf(open->text); // of what is on the screen now
    if (m_centre.view()->centre.accounts.empty()) {
        signWith(m_console.seat.actor(), number, digest, outgoing);
        return;
    }
    const QString title = outgoing ? tr("Sign to hand the shift over") : tr("Sign to take the shift over");
    const QString about =
        tr("Hand-over no. %1, digest %2. Name and own secret of who signs.").arg(QString::number(number), report::shortDigest(digest));
    m_dialog = new SignDialog(m_console.theme, m_identity, title, about, m_console.seat.actor().seat, this);
    connect(m_dialog, &SignDialog::settled, this, [this, dialog = m_dialog, number, digest, outgoing](bool confirmed) {
        if (confirmed && dialog)
            signWith(dialog->signer(), number, digest, outgoing);
        if (dialog)
            dialog->deleteLater();
    });
    m_dialog->open();
}

void HandoverPage::signWith(const domain::Actor &actor, int number, const QString &digest, bool outgoing)
{
    const QString post = m_signing->namedPost(outgoing);
    const domain::CentreOrderBody order = outgoing ? domain::CentreOrderBody(domain::SignHandover{number, digest, post})
                                                   : domain::CentreOrderBody(domain::TakeOverShift{number, digest, post, {}});
    send(actor, order, [this, number, outgoing] {
        const QString said = outgoing ? tr("Signed by who hands over.") : tr("The shift is handed over. The sheet is locked.");
        say(said);
        Q_EMIT done(said, tr("Hand-over no. %1").arg(number));
    });
}

void HandoverPage::say(const QString &sentence) { m_note->setText(sentence); }

// Where the person looks: in the form while one is open.
void HandoverPage::tell(const QString &sentence) { m_form->isOpen() ? m_form->say(sentence) : say(sentence); }

} // namespace ui::handover

// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/signpanel.h"

#include "actions/widget/flowlayout.h"
#include "actions/widget/scrolledcolumn.h"
#include "base/text/listed.h"
#include "theme/plain.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::handover {

using namespace Qt::StringLiterals;
using actions::Action;
using actions::KeyButton;

namespace {

constexpr int kLongestPost = 40;

/// How a label reads from now on; the style sheet is asked again where that is otherwise.
void toneOf(theme::Label *label, const QString &tone)
{
    if (label->property("tone").toString() == tone)
        return;
    label->setProperty("tone", tone);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

SignPanel::SignPanel(const theme::Theme &theme, actions::PageKeys &keys, QWidget *parent) : QFrame(parent)
{
    setProperty("panel", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    auto *title = new theme::Label(tr("Signatures"), this);
    title->setProperty("tone", u"title"_s);
    column->addWidget(title);
    auto *told = new QWidget(this);
    auto *rows = new QVBoxLayout(told);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    buildSteps(told);
    buildPosts(told);
    rows->addStretch(1);
    // Where there is little room what is told scrolls; what is done never does.
    column->addWidget(new actions::ScrolledColumn(told, this), 1);
    buildTasks(theme, keys);
    m_counts = new theme::Label(this);
    column->addWidget(m_counts);
    m_next = theme::secondLabel(this);
    column->addWidget(m_next);
}

void SignPanel::buildSteps(QWidget *parent)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(4);
    for (size_t at = 0; at < m_steps.size(); ++at) {
        Step &step = m_steps[at];
        step.time = theme::secondLabel(parent);
        step.what = new theme::Label(parent);
        step.what->setWordWrap(true);
        step.detail = theme::secondLabel(parent);
        grid->addWidget(step.time, int(at), 0);
        grid->addWidget(step.what, int(at), 1);
        grid->addWidget(step.detail, int(at), 2);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    static_cast<QVBoxLayout *>(parent->layout())->addLayout(grid);
}

void SignPanel::buildPosts(QWidget *parent)
{
    m_how = theme::secondLabel(parent);
    parent->layout()->addWidget(m_how);
    m_posts = new QWidget(parent);
    auto *grid = new QGridLayout(m_posts);
    grid->setContentsMargins(0, 0, 0, 0);
    const auto line = [&](int row, const QString &label) {
        auto *edit = new QLineEdit(m_posts);
        edit->setMaxLength(kLongestPost);
        theme::setSpoken(edit, label);
        grid->addWidget(theme::secondLabel(m_posts, label), row, 0);
        grid->addWidget(edit, row, 1);
        return edit;
    };
    m_outgoing = line(0, tr("Hands over, post"));
    m_incoming = line(1, tr("Takes over, post"));
    parent->layout()->addWidget(m_posts);
}

void SignPanel::buildTasks(const theme::Theme &theme, actions::PageKeys &keys)
{
    auto *tasks = new QWidget(this);
    auto *flow = new actions::FlowLayout(tasks, 6);
    for (size_t at = 0; at < kTasks.size(); ++at) {
        auto *button = new KeyButton(theme, tasks);
        const Action task = kTasks[at];
        button->setReasonShown(false);
        button->setFocusPolicy(Qt::NoFocus); // its key does the same; the list keeps the keyboard
        keys.name(task, button);
        connect(button, &QAbstractButton::clicked, this, [this, task] { Q_EMIT wanted(task); });
        flow->addWidget(button);
        m_buttons[at] = button;
    }
    layout()->addWidget(tasks);
}

void SignPanel::setSheet(const domain::HandoverSheet *sheet, const std::vector<SheetStep> &steps, bool accounts, const QString &next)
{
    for (size_t at = 0; at < m_steps.size() && at < steps.size(); ++at) {
        const SheetStep &step = steps[at];
        m_steps[at].time->setText(step.done ? step.time.isEmpty() ? u"✓"_s : step.time : step.current ? tr("now") : QString());
        m_steps[at].what->setText(step.what);
        toneOf(m_steps[at].what, step.current ? u"strong"_s : step.done ? QString() : u"second"_s);
        m_steps[at].detail->setText(step.detail);
    }
    m_how->setText(accounts ? tr("Each signs with the own secret. A line that is amended later is to be ticked, and the sheet to be signed, again.")
                            : tr("This store has no accounts: two posts are named, nobody gives a secret, and the sheet says so."));
    m_posts->setVisible(!accounts);
    const int lines = sheet != nullptr ? int(sheet->text.lines.size()) : 0, ticked = sheet != nullptr ? sheet->ticked() : 0;
    const int asked = sheet != nullptr ? sheet->asked() : 0;
    m_counts->setText(sheet == nullptr ? tr("not written yet: the first thing that is done writes it")
                                       : tr("ticked %1   asked %2   to tick %3   of %4")
                                             .arg(QString::number(ticked), QString::number(asked), QString::number(lines - ticked - asked),
                                                  QString::number(lines)));
    m_next->setText(next);
}

void SignPanel::proposePosts(const QString &outgoing, const QString &incoming)
{
    if (m_outgoing->text() == m_proposedOut)
        m_outgoing->setText(outgoing);
    if (m_incoming->text() == m_proposedIn)
        m_incoming->setText(incoming);
    m_proposedOut = outgoing;
    m_proposedIn = incoming;
}

QString SignPanel::namedPost(bool outgoing) const { return (outgoing ? m_outgoing : m_incoming)->text().trimmed(); }

void SignPanel::namePosts(const QString &outgoing, const QString &incoming)
{
    m_outgoing->setText(outgoing);
    m_incoming->setText(incoming);
}

void SignPanel::setRefusal(Action task, const QString &why)
{
    const auto at = std::ranges::find(kTasks, task);
    if (at == kTasks.end())
        return;
    KeyButton *button = m_buttons[size_t(at - kTasks.begin())];
    button->setReason(why);
    const bool first = task == Action::TickLine || task == Action::SignHandover;
    button->setStyle(!why.isEmpty() ? KeyButton::Style::Blocked : first ? KeyButton::Style::Primary : KeyButton::Style::Normal);
}

QString SignPanel::stepsText() const
{
    QStringList lines;
    for (const Step &step : m_steps)
        lines.append(base::joined({step.time->text(), step.what->text(), step.detail->text()}));
    return lines.join(u'\n');
}

QString SignPanel::countsText() const { return m_counts->text(); }

} // namespace ui::handover

// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of the change of shift is put together.
#include "actions/widget/scrolledcolumn.h"
#include "handover/handoverpage.h"
#include "handover/signdialog.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::handover {

using namespace Qt::StringLiterals;
using actions::Action;

void HandoverPage::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 8, 8, 4);
    rows->setSpacing(8);
    m_head = new SheetHead(m_console.theme, this);
    rows->addWidget(m_head);

    m_columns = new QHBoxLayout;
    m_columns->setSpacing(8);
    m_cases = new SheetList(m_console.theme, tr("Cases and added lines"), this);
    m_matters = new SheetList(m_console.theme, tr("Alarms, promises, data and gaps"), this);
    auto *cases = panel(tr("Cases, due and added"), tr("taken from what is open"), m_cases, &m_casesCount);
    auto *matters = panel(tr("Alarms, promises, data, gaps"), tr("taken from the records"), m_matters, &m_mattersCount);
    static_cast<QHBoxLayout *>(m_columns)->addWidget(cases, 11);
    static_cast<QHBoxLayout *>(m_columns)->addWidget(matters, 11);
    m_side = new QStackedWidget(this);
    m_signing = new SignPanel(m_console.theme, *m_keys, m_side);
    m_form = new LineForm(m_console.theme, m_side);
    m_side->addWidget(m_signing);
    m_side->addWidget(new actions::ScrolledColumn(m_form, m_side));
    m_side->setMinimumWidth(300);
    static_cast<QHBoxLayout *>(m_columns)->addWidget(m_side, 7);
    rows->addLayout(m_columns, 1);
    m_foot = buildFoot();
    rows->addWidget(m_foot);
    m_note = theme::secondLabel(this);
    rows->addWidget(m_note);
    setTabOrder(m_cases, m_matters);
    setTabOrder(m_matters, m_records);
    setFocusProxy(m_cases);
}

QWidget *HandoverPage::panel(const QString &title, const QString &about, QWidget *content, theme::Label **aside)
{
    auto *frame = new QFrame(this);
    frame->setProperty("panel", true);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 6, 0, 6);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    auto *label = new theme::Label(title, frame);
    label->setProperty("tone", u"title"_s);
    auto *more = new theme::Label(about, frame);
    more->setProperty("tone", u"second"_s);
    more->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(label);
    row->addWidget(more, 1);
    if (aside != nullptr) {
        *aside = new theme::Label(frame);
        row->addWidget(*aside);
    }
    column->addLayout(row);
    column->addWidget(content, 1);
    return frame;
}

QWidget *HandoverPage::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_changes = new duty::DutyList(m_console.theme, tr("What was changed"), foot);
    m_changes->setEmpty(tr("Nothing was changed in what the console wrote."));
    row->addWidget(panel(tr("What was changed"), tr("a line is amended, never removed"), m_changes), 11);
    m_records = new duty::DutyList(m_console.theme, tr("Earlier hand-overs"), foot);
    m_records->setEmpty(tr("No shift was handed over yet."));
    row->addWidget(panel(tr("Earlier hand-overs"), tr("kept for ever; a correction points back"), m_records, &m_recordsCount), 11);
    auto *inside = new QWidget(foot);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(12, 0, 12, 0);
    m_lock = new theme::Label(inside);
    m_lock->setWordWrap(true);
    m_lock->setAlignment(Qt::AlignTop);
    column->addWidget(m_lock);
    column->addStretch(1);
    row->addWidget(panel(tr("Lock mark"), {}, new actions::ScrolledColumn(inside, foot)), 7);
    return foot;
}

} // namespace ui::handover

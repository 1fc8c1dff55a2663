// SPDX-License-Identifier: GPL-3.0-or-later
// How the board is put together.
#include "actions/widget/lowscroll.h"
#include "actions/widget/scrolledcolumn.h"
#include "actions/widget/titledpanel.h"
#include "board/boardpage.h"
#include "board/boardview.h"
#include "casefile/form/actpanel.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui::board {

using namespace Qt::StringLiterals;
using actions::Action;
using actions::KeyButton;

void BoardPage::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 8, 8, 8);
    rows->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    rows->addLayout(top);
    m_head = new duty::TurnStrip(m_console.theme, this);
    top->addWidget(m_head, 1);
    auto *handOver = new KeyButton(m_console.theme, this);
    handOver->setFocusPolicy(Qt::NoFocus); // its key works everywhere
    m_keys->name(Action::HandoverPage, handOver);
    theme::setTip(handOver, actions::help(Action::HandoverPage));
    connect(handOver, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"handover"_s); });
    top->addWidget(handOver);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(8);
    rows->addLayout(m_columns, 1);

    m_patrols = new duty::DutyList(m_console.theme, tr("Duty and patrols"), this);
    m_patrols->setEmpty(tr("This town's plan asks for no patrols."));
    m_columns->addWidget(buildColumn(m_left, this));
    m_left->addWidget(buildPanel(tr("Duty and patrols"), m_patrols, {}), 10);

    QVBoxLayout *middle = nullptr;
    m_columns->addWidget(buildColumn(middle, this));
    middle->addWidget(buildBoard(), 16);
    m_supervised = new CaseList(m_console.theme, tr("Supervised"), this);
    middle->addWidget(buildPanel(tr("Supervised"), m_supervised, {Action::BoardSupervise, Action::BoardReply}), 9);

    m_side = new QStackedWidget(this);
    m_side->addWidget(buildColumn(m_right, m_side));
    m_approvals = new CaseList(m_console.theme, tr("To approve"), this);
    m_waiting = theme::secondLabel(this);
    m_right->addWidget(buildPanel(tr("To approve"), m_approvals, {Action::BoardApprove, Action::BoardRefuse}, m_waiting), 10);
    m_returns = new duty::DutyList(m_console.theme, tr("Returns"), this);
    m_returns->setEmpty(tr("Nothing was returned in 30 days."));
    m_right->addWidget(buildPanel(tr("Returns"), m_returns, {}), 8);
    m_form = new casefile::ActPanel(m_console, m_side);
    m_side->addWidget(new actions::ScrolledColumn(m_form, m_side));
    m_columns->addWidget(m_side);
    m_work = new CaseWork(m_console, *m_form, this);

    m_note = theme::secondLabel(this);
    m_note->hide(); // no line of the page for nothing
    rows->addWidget(m_note);
}

QWidget *BoardPage::buildColumn(QVBoxLayout *&panes, QWidget *parent)
{
    auto *host = new QWidget(parent);
    panes = new QVBoxLayout(host);
    panes->setContentsMargins(0, 0, 0, 0);
    panes->setSpacing(8);
    return new actions::ScrolledColumn(host, parent);
}

QWidget *BoardPage::buildPanel(const QString &title, QWidget *content, std::initializer_list<Action> tasks, theme::Label *aside)
{
    auto *frame = new actions::TitledPanel(title, this);
    if (aside != nullptr) {
        aside->setWordWrap(false);
        frame->addToHead(aside);
    }
    for (const Action task : tasks) {
        KeyButton *button = frame->addButton(m_console.theme);
        m_keys->name(task, button);
        connect(button, &QAbstractButton::clicked, this, [this, task] { begin(task); });
        m_buttons.append({task, button});
    }
    frame->rows().addWidget(content, 1);
    return frame;
}

QWidget *BoardPage::buildBoard()
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    auto *area = new actions::LowScroll(content);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // the board has the keys
    m_view = new BoardView(m_console, m_board, m_pace, area);
    area->setWidget(m_view);
    m_view->setAutoFillBackground(false); // setWidget() turned it on
    area->viewport()->setAutoFillBackground(false);
    area->setMinimumHeight(BoardView::kHead + 2 * 44);
    connect(m_view, &BoardView::currentChanged, area, [this, area] {
        if (const auto id = m_view->current()) {
            const QRect box = m_view->markBox(*id);
            area->ensureVisible(box.center().x(), box.center().y(), BoardView::kMark, BoardView::kMark + BoardView::kHead);
        }
    });
    rows->addWidget(area, 1);
    m_paceNote = theme::secondLabel(content);
    m_paceNote->setContentsMargins(12, 0, 12, 0);
    rows->addWidget(m_paceNote);
    auto *legend = theme::secondLabel(content);
    legend->setText(tr("Each mark is a case; one in a frame is overdue. Drag one to another department, or choose it and press the key."));
    legend->setContentsMargins(12, 0, 12, 0);
    rows->addWidget(legend);
    return buildPanel(tr("Dispatch board"), content, {Action::BoardRedispatch});
}

void BoardPage::addPart(PartSide side, QWidget *part, int stretch)
{
    QVBoxLayout *column = side == PartSide::LeftFoot ? m_left : m_right;
    // At the right the returns stay last: they are looked at the least.
    column->insertWidget(side == PartSide::LeftFoot ? column->count() : column->count() - 1, part, stretch);
}

} // namespace ui::board

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridedit/gridpage.h"

#include "actions/widget/askline.h"
#include "actions/widget/titledpanel.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "gridedit/faultlist.h"
#include "gridedit/gridform.h"
#include "theme/plain.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui::gridedit {

using namespace Qt::StringLiterals;
using Style = actions::KeyButton::Style;

GridPage::GridPage(const theme::Theme &theme, GridFiles &files, const QString &pack) : m_theme(theme), m_files(files), m_pack(pack)
{
    theme::setTitleOf(this, tr("Grids of a town"));
    auto *body = new QHBoxLayout;
    body->setContentsMargins(8, 0, 8, 0);
    body->setSpacing(8);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(buildTop());
    body->addWidget(buildMiddle(), 1);
    body->addWidget(buildRight());
    rows->addLayout(body, 1);
    rows->addWidget(buildFoot());
    wire();
    showAll();
    say(tr("The pack is being read."));
    m_files.open(m_pack);
}

GridPage::~GridPage() { m_map->setEdit(nullptr); }

void GridPage::wire()
{
    connect(&m_files, &GridFiles::opened, this, &GridPage::open);
    connect(&m_files, &GridFiles::saved, this, [this](const QString &, QDate from) {
        m_saving = false;
        m_hasSaved = true;
        m_opened.edit->setSaved(m_savingMark);
        m_from->setMinimumDate(std::max(m_from->minimumDate(), from)); // what holds from before it would end with it
        say(tr("Saved: these grids hold from %1 on. Until then the town has those that it has.").arg(from.toString(Qt::ISODate)));
        showBlocked();
    });
    connect(&m_files, &GridFiles::failed, this, [this](const base::Error &why) {
        m_saving = false;
        say(base::describe(why));
        showBlocked();
    });
    connect(m_map, &EditMap::changed, this, &GridPage::showTools);
    connect(m_map, &EditMap::gridChosen, this, [this](town::GridId id) { m_form->setGrid(edit() == nullptr ? nullptr : edit()->shelf().find(id)); });
    connect(m_map, &EditMap::wordsWanted, m_form, &GridForm::enter);
    connect(m_map, &EditMap::faultPressed, m_faults, [this](int fault) {
        m_faults->choose(fault);
        m_fault = fault;
        m_map->goToFault(fault);
    });
    wireActs();
}

void GridPage::wireActs()
{
    connect(m_map, &EditMap::drawn, this, [this](const QPolygonF &ring) {
        const auto id = m_opened.edit->draw(ring);
        if (!took(id))
            return;
        m_map->use(EditTool::Choose);
        m_map->choose(*id);
    });
    connect(m_map, &EditMap::cut, this, [this](const QPolygonF &line) {
        if (took(m_opened.edit->split(m_map->chosen(), line)))
            m_map->use(EditTool::Choose);
    });
    connect(m_map, &EditMap::mergeWanted, this, [this](const std::vector<town::GridId> &ids) {
        if (took(m_opened.edit->merge(ids)))
            m_map->use(EditTool::Choose);
    });
    connect(m_map, &EditMap::cornerMoved, this, [this](const town::GridPoint &corner, QPointF to) {
        static_cast<void>(took(m_opened.edit->movePoint(corner, to, m_together ? town::Neighbours::Together : town::Neighbours::Alone)));
    });
    connect(m_map, &EditMap::cornerWanted, this, [this](QPointF at) {
        if (const auto corner = m_opened.edit->insertPoint(m_map->chosen(), at); took(corner))
            m_map->hold(*corner);
    });
    connect(m_form, &GridForm::said, this,
            [this](const town::GridWords &words) { m_refused = !took(m_opened.edit->describe(m_map->chosen(), words)); });
    connect(m_faults, &FaultList::faultChosen, this, [this](int fault) {
        m_fault = fault;
        m_map->goToFault(fault);
    });
    connect(m_from, &QDateEdit::dateChanged, this, &GridPage::showBlocked);
    connect(m_ask, &actions::AskLine::stayed, this, [this] {
        m_ask->close();
        m_closes = false;
        m_map->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ask, &actions::AskLine::went, this, [this] {
        m_ask->close();
        goAway();
    });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &GridPage::leave);
    connect(new QShortcut(QKeySequence(u"Ctrl+Shift+Z"_s), this), &QShortcut::activated, this, [this] { goBack(true); });
}

void GridPage::open(const OpenedGrids &opened)
{
    if (edit() != nullptr || opened.pack != m_pack) // asked for by a page that is gone
        return;
    m_opened = opened;
    const QString town = base::isolated(opened.town);
    m_title->setText(opened.from.isValid() ? tr("Grids of %1, as they hold from %2 on").arg(town, opened.from.toString(Qt::ISODate))
                                           : tr("Grids of %1").arg(town));
    m_form->setCommittees(opened.committees);
    // Not before those that were opened begin: with them what was changed would end again.
    m_from->setMinimumDate(opened.from.isValid() ? std::max(opened.from, opened.earliest) : opened.earliest);
    m_from->setDate(m_from->minimumDate());
    m_map->setEdit(edit());
    m_map->setFocus(Qt::OtherFocusReason);
    say({});
    showAll();
}

/// False before the pack is read and while a question stands.
bool GridPage::isReady() { return edit() != nullptr && !m_ask->isAsking(); }

template <class Answer> bool GridPage::took(const Answer &answer)
{
    m_map->setTrouble(answer ? std::nullopt : edit()->refusedAt());
    say(answer ? QString() : base::describe(answer.error()));
    showAll();
    return answer.has_value();
}

void GridPage::use(EditTool tool)
{
    if (!isReady())
        return;
    say({});
    if (tool == m_map->tool() && m_map->canFinish())
        m_map->finish();
    else
        m_map->use(tool);
}

void GridPage::remove()
{
    if (!isReady() || !settle())
        return;
    if (m_map->tool() == EditTool::Corners) {
        if (const auto corner = m_map->cornerHere()) {
            static_cast<void>(m_map->held() && m_map->giveUp());
            static_cast<void>(took(m_opened.edit->removePoint(*corner, m_together ? town::Neighbours::Together : town::Neighbours::Alone)));
        }
        return;
    }
    if (m_map->chosen() == 0)
        say(tr("No grid is chosen."));
    else
        static_cast<void>(took(m_opened.edit->remove(m_map->chosen())));
}

void GridPage::trim()
{
    if (!isReady() || !settle())
        return;
    if (m_map->chosen() == 0)
        say(tr("No grid is chosen."));
    else
        static_cast<void>(took(m_opened.edit->giveUpOverlaps(m_map->chosen())));
}

void GridPage::fill()
{
    if (!isReady() || !settle())
        return;
    const int fault = m_fault < int(edit()->faults().size()) ? m_fault : -1;
    if (m_map->chosen() == 0 || fault < 0 || edit()->faults()[size_t(fault)].kind != town::GridFault::Kind::Gap)
        say(tr("Choose a grid, and a gap beside it in the list."));
    else
        static_cast<void>(took(m_opened.edit->takeGap(m_map->chosen(), town::GridFault(edit()->faults()[size_t(fault)]))));
}

void GridPage::goBack(bool again)
{
    if (!isReady() || !settle())
        return;
    const QString word = again ? edit()->redoWord() : edit()->undoWord();
    const bool done = again ? m_opened.edit->redo() : m_opened.edit->undo();
    m_map->setTrouble({});
    say(!done ? (again ? tr("There is nothing to be done again.") : tr("There is nothing to take back."))
              : (again ? tr("Done again: %1") : tr("Taken back: %1")).arg(word));
    showAll();
}

void GridPage::toggleNeighbours()
{
    m_together = !m_together;
    showTools();
    say(m_together ? tr("A corner that neighbours share moves in all of them.")
                   : tr("A corner moves in the chosen grid alone: a gap or an overlap is left."));
}

void GridPage::leave()
{
    if (m_ask->isAsking())
        return m_ask->answerSafe();
    if (!m_map->hasFocus() && edit() != nullptr)
        return m_map->setFocus(Qt::OtherFocusReason);
    if (m_map->giveUp()) {
        say({});
        return;
    }
    if (m_saving) {
        say(tr("Being written"));
        return;
    }
    if (edit() == nullptr || !edit()->isChanged()) {
        Q_EMIT left();
        return;
    }
    askBeforeLeaving();
}

void GridPage::askBeforeLeaving()
{
    m_ask->ask({tr("What you changed is not saved."), {}, tr("Go on editing"), tr("Leave without saving"), QKeySequence(Qt::CTRL | Qt::Key_Delete)});
}

void GridPage::goAway()
{
    if (!std::exchange(m_closes, false)) {
        Q_EMIT left();
        return;
    }
    m_leaves = true;
    window()->close();
}

void GridPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
}

/// Whoever closes the window is asked, too.
bool GridPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Close || watched != window() || !isVisible() || m_leaves || edit() == nullptr)
        return QWidget::eventFilter(watched, event);
    const bool isSettled = settle();
    if (isSettled && !m_saving && !edit()->isChanged())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    if (m_saving) {
        say(tr("Being written"));
        return true;
    }
    m_closes = true;
    askBeforeLeaving();
    return true;
}

QString GridPage::blocked() const
{
    if (edit() == nullptr)
        return tr("There are no grids yet.");
    if (m_saving)
        return tr("Being written");
    if (m_opened.isReadOnly)
        return tr("Nothing can be written into the folder of this pack: copy it, and open the copy.");
    if (!edit()->isChanged())
        return tr("Nothing has been changed.");
    return edit()->blocked();
}

bool GridPage::settle()
{
    m_refused = false;
    m_form->settle();
    return !m_refused;
}

void GridPage::save()
{
    if (!isReady() || !settle())
        return;
    if (const QString why = blocked(); !why.isEmpty()) {
        say(why);
        return;
    }
    m_saving = true;
    m_savingMark = edit()->mark();
    say({});
    showBlocked();
    m_files.save(m_pack, m_from->date(), edit()->grids());
}

QString GridPage::told() const { return m_told->text(); }

void GridPage::say(const QString &sentence)
{
    m_told->setText(sentence);
    theme::setTip(m_told, sentence);
}

void GridPage::showAll()
{
    m_map->refresh();
    if (edit() != nullptr) {
        m_faults->setFaults(*edit());
        m_form->setGrid(edit()->shelf().find(m_map->chosen()));
        const int gaps = edit()->count(town::GridFault::Kind::Gap), overlaps = edit()->count(town::GridFault::Kind::Overlap);
        m_count->setText(base::joined(QStringList{tr("%n overlaps", nullptr, overlaps), tr("%n gaps", nullptr, gaps)}));
    }
    showTools();
    showBlocked();
}

void GridPage::showTools()
{
    for (size_t i = 0; i < m_tools.size(); ++i)
        m_tools[i]->setStyle(m_map->tool() == EditTool(i) ? Style::Primary : Style::Normal);
    m_alone->setStyle(m_together ? Style::Primary : Style::Normal);
    const QString undo = edit() == nullptr ? QString() : edit()->undoWord(), redo = edit() == nullptr ? QString() : edit()->redoWord();
    m_undo->setStyle(undo.isEmpty() ? Style::Blocked : Style::Normal);
    m_undo->setReason(undo.isEmpty() ? tr("There is nothing to take back.") : undo);
    m_redo->setStyle(redo.isEmpty() ? Style::Blocked : Style::Normal);
    m_redo->setReason(redo.isEmpty() ? tr("There is nothing to be done again.") : redo);
    m_hint->setText(m_map->hint());
    theme::setTip(m_hint, m_map->hint());
}

void GridPage::showBlocked()
{
    const QString why = blocked();
    m_save->setStyle(why.isEmpty() ? Style::Primary : Style::Blocked);
    m_save->setReason(why);
    m_blocked->setText(why.isEmpty() ? tr("Gaps do not hinder; they belong to no grid.") : why);
    m_blocked->setVisible(!why.isEmpty() || (edit() != nullptr && edit()->count(town::GridFault::Kind::Gap) > 0));
}

} // namespace ui::gridedit

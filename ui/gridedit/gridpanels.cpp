// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is built.
#include "gridedit/gridpage.h"

#include "actions/keymap.h"
#include "actions/widget/askline.h"
#include "actions/widget/flowlayout.h"
#include "actions/widget/scrolledcolumn.h"
#include "actions/widget/titledpanel.h"
#include "gridedit/faultlist.h"
#include "gridedit/gridform.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui::gridedit {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRightWidth = 380, kTopHeight = 44, kFootHeight = 36, kStatusHeight = 26;

theme::Label *tonedLabel(const QString &text, const QString &tone, QWidget *parent)
{
    auto *label = new theme::Label(text, parent);
    label->setProperty("tone", tone);
    return label;
}

} // namespace

QWidget *GridPage::buildTop()
{
    auto *top = new QWidget(this);
    top->setFixedHeight(kTopHeight);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    row->addWidget(tonedLabel(QCoreApplication::translate("shell", "Gridhall"), u"title"_s, top));
    m_title = tonedLabel(tr("Grids of a town"), u"third"_s, top);
    row->addWidget(m_title);
    row->addStretch(1);
    return top;
}

actions::KeyButton *GridPage::addTool(QWidget *bar, const QString &text, const QKeySequence &key, const std::function<void()> &act)
{
    auto *button = new actions::KeyButton(m_theme, bar);
    button->setText(text);
    button->setKey(actions::shownKey(key));
    button->setReasonShown(false);
    button->setFocusPolicy(Qt::NoFocus); // its key does what it does
    bar->layout()->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, act);
    connect(new QShortcut(key, this), &QShortcut::activated, this, act);
    return button;
}

void GridPage::buildTools(QWidget *bar)
{
    const auto tool = [&](EditTool which, const QString &text, Qt::Key key) {
        m_tools[size_t(which)] = addTool(bar, text, QKeySequence(key), [this, which] { use(which); });
    };
    tool(EditTool::Choose, tr("Choose"), Qt::Key_C);
    tool(EditTool::Draw, tr("Draw"), Qt::Key_D);
    tool(EditTool::Split, tr("Split"), Qt::Key_S);
    tool(EditTool::Merge, tr("Merge"), Qt::Key_M);
    tool(EditTool::Corners, tr("Corners"), Qt::Key_P);
    m_alone = addTool(bar, tr("Neighbours too"), QKeySequence(Qt::Key_N), [this] { toggleNeighbours(); });
    m_trim = addTool(bar, tr("Trim"), QKeySequence(Qt::Key_T), [this] { trim(); });
    m_fill = addTool(bar, tr("Take the gap"), QKeySequence(Qt::Key_G), [this] { fill(); });
    static_cast<void>(addTool(bar, tr("Delete"), QKeySequence(Qt::Key_Delete), [this] { remove(); }));
    m_undo = addTool(bar, tr("Undo"), QKeySequence(u"Ctrl+Z"_s), [this] { goBack(false); });
    m_redo = addTool(bar, tr("Redo"), QKeySequence(u"Ctrl+Y"_s), [this] { goBack(true); });
    theme::setTip(m_trim, tr("The chosen grid gives up the ground that others have, too."));
    theme::setTip(m_fill, tr("The chosen grid takes the gap that is chosen in the list."));
    theme::setTip(m_alone, tr("A corner that neighbours share moves in all of them, or in the chosen grid alone."));
}

QWidget *GridPage::buildMiddle()
{
    auto *middle = new QWidget(this);
    auto *rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto *bar = new QWidget(middle);
    auto *flow = new actions::FlowLayout(bar, 6);
    flow->setContentsMargins(0, 0, 0, 0);
    buildTools(bar);
    m_ask = new actions::AskLine(m_theme, middle);
    m_ask->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_map = new EditMap(m_theme, middle);
    m_hint = tonedLabel({}, u"second"_s, middle);
    m_told = tonedLabel({}, u"strong"_s, middle);
    for (theme::Label *line : {m_hint, m_told}) {
        line->setFixedHeight(kStatusHeight);
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    rows->addWidget(bar);
    rows->addWidget(m_ask);
    rows->addWidget(m_map, 1);
    auto *status = new QVBoxLayout;
    status->setSpacing(0);
    status->addWidget(m_hint);
    status->addWidget(m_told);
    rows->addLayout(status);
    return middle;
}

QWidget *GridPage::buildVersion(QWidget *right)
{
    auto *panel = new actions::TitledPanel(tr("New version"), right);
    auto *inside = new QWidget(panel);
    auto *rows = new QVBoxLayout(inside);
    rows->setContentsMargins(12, 0, 12, 6);
    rows->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->addWidget(tonedLabel(tr("Holds from"), u"second"_s, inside));
    m_from = new QDateEdit(inside);
    m_from->setCalendarPopup(true);
    m_from->setDisplayFormat(u"yyyy-MM-dd"_s);
    theme::setSpoken(m_from, tr("The first day on which the new grids hold"));
    line->addWidget(m_from, 1);
    rows->addLayout(line);
    rows->addWidget(theme::secondLabel(inside, tr("Cases that are there keep the grid that they have.")));
    m_save = new actions::KeyButton(m_theme, inside);
    m_save->setText(tr("Save"));
    m_save->setKey(u"Ctrl+S"_s);
    m_save->setReasonShown(false);
    connect(m_save, &QAbstractButton::clicked, this, &GridPage::save);
    connect(new QShortcut(QKeySequence(u"Ctrl+S"_s), this), &QShortcut::activated, this, &GridPage::save);
    rows->addWidget(m_save);
    m_blocked = theme::secondLabel(inside);
    rows->addWidget(m_blocked);
    panel->rows().addWidget(inside);
    return panel;
}

QWidget *GridPage::buildRight()
{
    auto *right = new QWidget(this);
    right->setFixedWidth(kRightWidth);
    auto *rows = new QVBoxLayout(right);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto *words = new actions::TitledPanel(tr("Chosen grid"), right);
    m_form = new GridForm(words);
    words->rows().addWidget(m_form);
    m_list = new actions::TitledPanel(tr("Overlaps and gaps"), right);
    m_count = new theme::Label(m_list);
    m_count->setProperty("tone", u"third"_s);
    m_list->addToHead(m_count);
    m_faults = new FaultList(m_list);
    m_list->rows().addWidget(m_faults, 1);
    rows->addWidget(words);
    rows->addWidget(m_list, 1);
    rows->addWidget(buildVersion(right));
    return right;
}

QWidget *GridPage::buildFoot()
{
    auto *foot = new QWidget(this);
    foot->setFixedHeight(kFootHeight);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(18);
    for (const QString &hint : {tr("Tab next block"), tr("← ↑ → ↓ cross, Shift finely, Ctrl far"), tr("PgDn next grid"), tr("+ − nearer, farther"),
                                tr("0 whole town"), tr("Ctrl+S save"), tr("Esc back")})
        row->addWidget(tonedLabel(hint, u"third"_s, foot));
    row->addStretch(1);
    return foot;
}

} // namespace ui::gridedit

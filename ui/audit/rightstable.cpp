// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/rightstable.h"

#include "theme/plain.h"

#include <QHeaderView>

#include <algorithm>
#include <array>

namespace ui::audit {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRightRow = 26;
constexpr int kRightHead = 44;
constexpr int kWordWidth = 150;
constexpr int kRoleWidth = 78;
constexpr int kLeastRole = 44;
constexpr int kLeastName = 260; ///< with less beside them the roles are narrow
constexpr int kHeadPad = 18;    ///< at both sides of a heading, and a hair

constexpr std::array kGroupsInOrder{domain::RightGroup::Look,    domain::RightGroup::Cases,     domain::RightGroup::Duty,
                                    domain::RightGroup::Callers, domain::RightGroup::Documents, domain::RightGroup::Rules};

QString shortRole(domain::Role role)
{
    switch (role) {
    case domain::Role::Viewer: return RightsTable::tr("View");
    case domain::Role::Clerk: return RightsTable::tr("Clerk");
    case domain::Role::Dispatcher: return RightsTable::tr("Seat");
    case domain::Role::Supervisor: return RightsTable::tr("Lead");
    case domain::Role::RuleKeeper: return RightsTable::tr("Rules");
    case domain::Role::Administrator: return RightsTable::tr("Admin");
    case domain::Role::System: return domain::label(role);
    }
    Q_UNREACHABLE();
}

/// As wide as the widest heading.
int widthOfRoles(bool narrow)
{
    int widest = narrow ? kLeastRole : kRoleWidth;
    for (const domain::Role role : domain::kAccountRoles)
        widest = std::max(widest, int(theme::textWidth(narrow ? shortRole(role) : domain::label(role), look::sans(13, true))) + kHeadPad);
    return widest;
}

} // namespace

QString RightsTable::mayText() { return u"✓"_s; }
QString RightsTable::bothText() { return tr("Two"); }
QString RightsTable::mayNotText() { return u"–"_s; }

RightsTable::RightsTable(const theme::Theme &theme, QWidget *parent)
    : QTableWidget(0, kFirstRole + int(domain::kAccountRoles.size()), parent), m_theme(theme)
{
    setProperty("plain", true);
    theme::setSpoken(this, tr("Who may do what"));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(kRightRow);
    verticalHeader()->setDefaultSectionSize(kRightRow);
    QHeaderView *head = horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionsClickable(false);
    head->setFixedHeight(kRightHead);
    setHorizontalHeaderItem(0, new QTableWidgetItem(tr("What is done")));
    setHorizontalHeaderItem(1, new QTableWidgetItem(tr("Word")));
    for (const int column : {0, 1})
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setMinimumSectionSize(kLeastRole);
    head->setSectionResizeMode(QHeaderView::Interactive);
    setColumnWidth(1, kWordWidth);
    head->setSectionResizeMode(0, QHeaderView::Stretch);
    fill();
    arrange();
}

void RightsTable::arrange()
{
    const int roles = int(domain::kAccountRoles.size()), rest = viewport()->width() - kLeastName - kWordWidth;
    const Room room = rest >= roles * widthOfRoles(false) ? Room::Whole : rest >= roles * widthOfRoles(true) ? Room::ShortNames : Room::NoWords;
    if (m_room == room)
        return;
    m_room = room;
    setColumnHidden(1, room == Room::NoWords);
    for (int column = kFirstRole; column < columnCount(); ++column)
        setColumnWidth(column, widthOfRoles(room != Room::Whole));
    setWordWrap(room == Room::NoWords);
    nameRoles();
    for (int row = 0; row < rowCount() && room != Room::NoWords; ++row)
        setRowHeight(row, kRightRow);
}

void RightsTable::resizeEvent(QResizeEvent *event)
{
    arrange();
    QTableWidget::resizeEvent(event); // stretches what is done, by which its lines break
    if (m_room == Room::NoWords)
        resizeRowsToContents();
}

void RightsTable::nameRoles()
{
    for (size_t at = 0; at < domain::kAccountRoles.size(); ++at) {
        const domain::Role role = domain::kAccountRoles[at];
        const QString name = domain::label(role), shown = m_room == Room::Whole ? name : shortRole(role);
        auto *head = new QTableWidgetItem;
        // A head has two lines, a cell one.
        head->setText(theme::itemText(shown) + u'\n' + QString::number(m_counts[at]));
        head->setToolTip(theme::plainTip(tr("%1: %n account(s)", nullptr, m_counts[at]).arg(name)));
        setHorizontalHeaderItem(kFirstRole + int(at), head);
    }
}

void RightsTable::setAccounts(const domain::Accounts &accounts)
{
    for (size_t at = 0; at < domain::kAccountRoles.size(); ++at) {
        const domain::Role role = domain::kAccountRoles[at];
        const auto has = [role](const domain::Account &each) { return !each.device && each.role == role; };
        m_counts[at] = int(std::ranges::count_if(accounts, has));
    }
    nameRoles();
}

void RightsTable::fill()
{
    const std::vector<domain::RightRow> rights = domain::rights();
    for (const domain::RightGroup group : kGroupsInOrder) {
        addHead(group);
        for (const domain::RightRow &right : rights) {
            if (right.group == group)
                addRight(right);
        }
    }
}

void RightsTable::addHead(domain::RightGroup group)
{
    const int row = rowCount();
    insertRow(row);
    auto *head = new QTableWidgetItem(theme::itemText(domain::label(group)));
    QFont bold = font();
    bold.setBold(true);
    head->setFont(bold);
    head->setFlags(Qt::ItemIsEnabled);
    setItem(row, 0, head);
    setSpan(row, 0, 1, columnCount());
}

void RightsTable::addRight(const domain::RightRow &right)
{
    const int row = rowCount();
    insertRow(row);
    auto *what = theme::cellOf(right.label);
    what->setToolTip(theme::plainTip(u"%1 · %2"_s.arg(right.label, right.word)));
    setItem(row, 0, what);
    auto *word = theme::cellOf(right.word);
    word->setForeground(m_theme.palette().textSecond);
    setItem(row, 1, word);
    for (size_t at = 0; at < domain::kAccountRoles.size(); ++at) {
        const bool may = right.roles.contains(domain::kAccountRoles[at]);
        auto *cell = new QTableWidgetItem(theme::itemText(!may ? mayNotText() : right.fourEyes ? bothText() : mayText()));
        cell->setTextAlignment(Qt::AlignCenter);
        if (!may)
            cell->setForeground(m_theme.palette().textThird);
        setItem(row, kFirstRole + int(at), cell);
    }
}

void RightsTable::mark(std::optional<domain::Role> role)
{
    if (role == m_marked)
        return;
    m_marked = role;
    for (size_t at = 0; at < domain::kAccountRoles.size(); ++at) {
        const QBrush ground = domain::kAccountRoles[at] == role ? QBrush(m_theme.palette().selected) : QBrush();
        for (int row = 0; row < rowCount(); ++row) {
            if (QTableWidgetItem *cell = item(row, kFirstRole + int(at)))
                cell->setBackground(ground);
        }
    }
}

QString RightsTable::cell(const QString &word, domain::Role role) const
{
    const auto at = std::ranges::find(domain::kAccountRoles, role);
    if (at == domain::kAccountRoles.end())
        return {};
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row, 1) != nullptr && item(row, 1)->text() == word)
            return item(row, kFirstRole + int(at - domain::kAccountRoles.begin()))->text();
    }
    return {};
}

} // namespace ui::audit

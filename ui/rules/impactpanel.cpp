// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/impactpanel.h"

#include "base/time/daytext.h"
#include "domain/case/decide.h"
#include "rules/rulewords.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::rules {

using namespace Qt::StringLiterals;

namespace {

constexpr int kImpactRow = 28;
constexpr int kListLeast = 96; ///< where something is listed
constexpr size_t kMostShown = 500;

QString dueText(const std::optional<base::Instant> &due, const region::Region &region, QDate today)
{
    return due ? base::dayAndTime(region.toLocal(*due), today) : QCoreApplication::translate("rules", "none");
}

QTableWidget *changesTable(QWidget *parent)
{
    auto *table = new QTableWidget(0, 5, parent);
    table->setProperty("plain", true);
    theme::setSpoken(table, QCoreApplication::translate("rules", "Open cases that would change"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kImpactRow);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setFixedHeight(kImpactRow);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

/// Only where a level becomes another: "blue → yellow 3".
QStringList levelLines(const report::RuleImpact &impact)
{
    QStringList lines;
    for (const domain::Severity before : domain::kSeverities) {
        for (const domain::Severity after : domain::kSeverities) {
            const int count = impact.levels[domain::indexOf(before)][domain::indexOf(after)];
            if (before != after && count > 0)
                lines.append(QCoreApplication::translate("rules", "%1 → %2: %3").arg(theme::colourWord(before), theme::colourWord(after)).arg(count));
        }
    }
    return lines;
}

QString figuresOf(const report::RuleImpact &impact)
{
    QStringList lines{
        QCoreApplication::translate("rules", "Deadline earlier %1, later %2").arg(impact.earlier).arg(impact.later),
        QCoreApplication::translate("rules", "Overdue at once %1, no longer overdue %2").arg(impact.overdueAtOnce).arg(impact.overdueNoMore)};
    const QStringList levels = levelLines(impact);
    lines.append(levels.isEmpty() ? QCoreApplication::translate("rules", "No other level")
                                  : QCoreApplication::translate("rules", "Level %1").arg(levels.join(u" · "_s)));
    if (impact.raisedByTime > 0)
        lines.append(QCoreApplication::translate("rules", "Raised because twice the limit has passed by then: %1").arg(impact.raisedByTime));
    if (impact.otherDepartment > 0)
        lines.append(QCoreApplication::translate("rules", "To another department, if reported now: %1").arg(impact.otherDepartment));
    if (impact.barred > 0)
        lines.append(QCoreApplication::translate("rules", "Suspended or handed over, stay as they are: %1").arg(impact.barred));
    return lines.join(u'\n');
}

} // namespace

QString levelsText(const report::RuleChange &change)
{
    const QString before = theme::colourWord(change.levelBefore);
    return change.levelBefore == change.levelAfter ? before : u"%1 → %2"_s.arg(before, theme::colourWord(change.levelAfter));
}

QString deadlineText(const report::RuleChange &change, const region::Region &region, base::Instant now)
{
    const QDate today = region.toLocal(now).date();
    const QString before = dueText(change.dueBefore, region, today);
    if (change.dueBefore == change.dueAfter)
        return before;
    const auto dayOf = [&region](const std::optional<base::Instant> &due) { return due ? region.toLocal(*due).date() : QDate(); };
    const bool sameDay = change.dueBefore && dayOf(change.dueBefore) == dayOf(change.dueAfter);
    const QString after =
        sameDay ? base::timeOrDay(region.toLocal(*change.dueAfter), dayOf(change.dueAfter)) : dueText(change.dueAfter, region, today);
    const QString moved = u"%1 → %2"_s.arg(before, after);
    return change.stage == domain::Stage::Whole ? moved : domain::label(change.stage) + u' ' + moved;
}

ImpactPanel::ImpactPanel(region::RegionPtr region, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_region(std::move(region)), m_theme(theme), m_headline(new theme::Label(this)), m_pages(new QStackedWidget(this)),
      m_problems(new QListWidget(this)), m_figures(new theme::Label(this)), m_changes(changesTable(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    m_headline->setWordWrap(true);
    m_headline->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    theme::setSpoken(m_headline, tr("What the rules would do"));
    rows->addWidget(m_headline);
    rows->addWidget(m_pages, 1);
    m_pages->setMinimumHeight(kListLeast);
    m_pages->hide();
    m_problems->setProperty("plain", true);
    theme::setSpoken(m_problems, tr("What is wrong"));
    m_problems->setWordWrap(true);
    m_problems->setSpacing(2);
    m_pages->addWidget(m_problems);
    auto *impact = new QWidget(m_pages);
    auto *column = new QVBoxLayout(impact);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_figures->setProperty("tone", u"second"_s);
    m_figures->setWordWrap(true);
    column->addWidget(m_figures);
    column->addWidget(m_changes, 1);
    m_pages->addWidget(impact);
    const auto goTo = [this](const QListWidgetItem *item) {
        if (const auto place = m_places[size_t(m_problems->row(item))])
            Q_EMIT placeChosen(*place);
    };
    connect(m_problems, &QListWidget::itemClicked, this, goTo);
    connect(m_problems, &QListWidget::itemActivated, this, goTo);
}

QString ImpactPanel::headline() const { return m_headline->text(); }

QString ImpactPanel::figures() const { return m_figures->text(); }

std::optional<region::CellPlace> ImpactPanel::firstPlace() const
{
    const bool listed = !m_pages->isHidden() && m_pages->currentIndex() == 0;
    const auto placed = std::ranges::find_if(m_places, [](const auto &place) { return place.has_value(); });
    return listed && placed != m_places.end() ? *placed : std::nullopt;
}

void ImpactPanel::say(const QString &sentence)
{
    m_headline->setText(sentence);
    m_pages->hide(); // nothing is listed: no room, and no scroll bar, for it
}

void ImpactPanel::showProblems(const std::vector<region::Problem> &problems)
{
    const int count = int(problems.size());
    m_headline->setText(tr("%n thing(s) to correct before these rules can be applied", nullptr, count));
    m_problems->clear();
    m_places.clear();
    for (const region::Problem &problem : problems) {
        m_problems->addItem(theme::itemText(tr("%1: %2").arg(base::isolated(placeText(problem)), base::quotationsIsolated(problem.sentence))));
        m_places.push_back(region::placeOf(problem));
    }
    m_pages->setCurrentIndex(0);
    m_pages->show();
}

void ImpactPanel::addChange(int row, const report::RuleChange &change, base::Instant now)
{
    const auto put = [&](int column, const QString &text, bool strong) {
        QTableWidgetItem *cell = theme::cellOf(text);
        QFont font = this->font();
        font.setBold(strong);
        cell->setFont(font);
        cell->setForeground(strong || column == 0 ? m_theme.palette().text : m_theme.palette().textSecond);
        m_changes->setItem(row, column, cell);
    };
    const domain::Item *item = m_region->rulebook.item(change.item);
    const bool isRouted = change.departmentBefore != change.departmentAfter;
    const QString to = shownCell(region::CellKind::Department, change.departmentAfter, *m_region);
    const bool newlyOverdue = change.overdueAfter && !change.overdueBefore;
    put(0, change.number, false);
    put(1, item ? item->name : change.item, false);
    put(2, levelsText(change), change.levelBefore != change.levelAfter);
    const QString deadline = deadlineText(change, *m_region, now);
    put(3, newlyOverdue ? tr("%1, overdue").arg(deadline) : deadline, change.dueBefore != change.dueAfter);
    put(4, isRouted ? u"→ "_s + to : QString(), isRouted);
}

void ImpactPanel::showImpact(const report::RuleImpact &impact, base::Instant now)
{
    m_headline->setText(impact.changed == 0
                            ? tr("Applied anew, these rules would change none of %n open case(s).", nullptr, impact.open)
                            : tr("Applied anew, these rules would change %1 of %n open case(s).", nullptr, impact.open).arg(impact.changed));
    m_figures->setText(impact.changes.size() > kMostShown ? figuresOf(impact) + u'\n' + tr("The first %1 are listed.").arg(kMostShown)
                                                          : figuresOf(impact));
    m_changes->clear();
    const size_t shown = std::min(impact.changes.size(), kMostShown);
    m_changes->setRowCount(int(shown));
    m_changes->setHorizontalHeaderLabels({tr("Number"), tr("Item"), tr("Level"), tr("Deadline"), tr("New ones go to")});
    for (size_t i = 0; i < shown; ++i)
        addChange(int(i), impact.changes[i], now);
    m_changes->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_changes->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_changes->horizontalHeader()->setMinimumSectionSize(48);
    m_changes->setColumnHidden(4, impact.otherDepartment == 0);
    m_changes->setVisible(!impact.changes.empty());
    m_pages->setCurrentIndex(1);
    m_pages->show();
}

} // namespace ui::rules

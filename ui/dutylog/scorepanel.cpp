// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylog/scorepanel.h"

#include "base/text/answer.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "report/day/summarytexts.h"
#include "report/period/rates.h"

#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

namespace ui::dutylog {

using namespace Qt::StringLiterals;

namespace {

constexpr int kScoreRow = 28;
constexpr int kScoreWidth = 420;
constexpr int kScoreShare = 120, kScoreNumber = 62;

theme::Label *scoreLabel(QWidget *parent, const QString &tone)
{
    auto *label = new theme::Label(parent);
    label->setProperty("tone", tone);
    label->setWordWrap(true);
    return label;
}

} // namespace

ScorePanel::ScorePanel(const theme::Theme &theme, actions::PageKeys &keys, report::DrillScoreDesk &desk, QWidget *parent)
    : QFrame(parent), m_desk(desk)
{
    setProperty("panel", true);
    setFixedWidth(kScoreWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    m_total = scoreLabel(this, u"title"_s);
    m_about = scoreLabel(this, u"second"_s);
    m_table = new QTableWidget(0, Columns, this);
    m_table->setProperty("plain", true);
    theme::setSpoken(m_table, tr("Score of the drill"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalHeaderLabels({tr("Part"), tr("Share"), tr("Weight"), tr("Brings")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kScoreRow);
    QHeaderView *head = m_table->horizontalHeader();
    head->setSectionsClickable(false);
    head->setHighlightSections(false);
    head->setSectionResizeMode(Part, QHeaderView::Stretch);
    m_table->setColumnWidth(ShareOf, kScoreShare);
    m_table->setColumnWidth(Weight, kScoreNumber);
    m_table->setColumnWidth(Brings, kScoreNumber);
    m_formula = scoreLabel(this, u"second"_s);
    m_note = scoreLabel(this, u"second"_s);
    m_save = new actions::KeyButton(theme, this);
    keys.name(actions::Action::SaveDrillSheet, m_save);
    m_save->setReasonShown(false);
    for (QWidget *each : std::initializer_list<QWidget *>{m_total, m_about})
        column->addWidget(each);
    column->addWidget(m_table, 1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_formula, m_note, m_save})
        column->addWidget(each);
    connect(m_save, &QAbstractButton::clicked, this, &ScorePanel::fileWanted);
    fill();
}

ScorePanel::~ScorePanel() { m_reading.cancel(); }

void ScorePanel::ask()
{
    if (m_asked)
        return;
    m_asked = true;
    m_reading = m_desk.score();
    base::whenAnswered(this, m_reading, [this](const base::Result<report::DrillScore> &score) { receive(score); }, [this] { m_asked = false; });
}

void ScorePanel::receive(const base::Result<report::DrillScore> &score)
{
    m_asked = false;
    m_score = score ? std::optional(*score) : std::nullopt;
    fill();
    if (!score)
        m_note->setText(score.error().sentence);
    Q_EMIT settled();
}

void ScorePanel::fill()
{
    m_table->setRowCount(0);
    m_formula->setText(report::drillFormulaText());
    refreshButton();
    if (!m_score) {
        m_total->setText(tr("Drill: not scored yet"));
        m_about->setText({});
        m_note->setText({});
        return;
    }
    m_total->setText(tr("Drill: %1 points of 100").arg(report::pointsText(*m_score)));
    const auto local = [this](base::Instant moment) { return base::toUtc(moment).toTimeZone(m_score->zone); };
    const QString from = base::dayAndTime(local(m_score->begin), local(m_score->upTo).date());
    const QString upTo = base::dayAndTime(local(m_score->upTo), local(m_score->begin).date());
    m_about->setText(base::joined({tr("scenario %1").arg(report::scenarioLabel(m_score->scenario)), u"%1 – %2"_s.arg(from, upTo),
                                   tr("reported %1, closed %2").arg(m_score->reported).arg(m_score->closed)}));
    m_note->setText(report::remarkText(*m_score));
    m_table->setRowCount(int(m_score->lines.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const report::DrillScoreLine &line = m_score->lines[size_t(row)];
        const auto brings = line.brings();
        const QStringList cells{report::label(line.part),
                                line.share.whole == 0 ? u"—"_s : u"%1 · %2"_s.arg(report::shareText(line.share), report::preciseText(line.share, 1)),
                                QString::number(report::weightOf(line.part)),
                                brings ? QLocale().toString(*brings * report::weightOf(line.part), 'f', 1) : u"—"_s};
        for (int column = 0; column < Columns; ++column) {
            QTableWidgetItem *cell = theme::cellOf(cells[column]);
            if (column == Part)
                cell->setToolTip(theme::plainTip(base::joined({cells[column], report::formulaOf(line.part), report::timesText(line)})));
            else
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, cell);
        }
    }
}

void ScorePanel::setRefusal(const QString &refusal)
{
    m_refusal = refusal;
    refreshButton();
}

void ScorePanel::refreshButton()
{
    const QString why = !m_refusal.isEmpty() ? m_refusal : m_score ? QString() : tr("Nothing was scored yet.");
    m_save->setReason(why);
    m_save->setStyle(why.isEmpty() ? actions::KeyButton::Style::Normal : actions::KeyButton::Style::Blocked);
}

void ScorePanel::saveTo(const QString &fileName)
{
    if (!m_score || !m_refusal.isEmpty())
        return;
    m_note->setText(tr("Being written …"));
    base::whenAnswered(this, m_desk.save(*m_score, fileName), [this](const base::Result<QString> &file) {
        m_note->setText(file ? tr("Saved: %1").arg(base::isolated(*file)) : file.error().sentence);
    });
}

} // namespace ui::dutylog

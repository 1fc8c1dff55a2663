// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranking/rankingpanel.h"

#include "actions/widget/flowlayout.h"
#include "actions/widget/lowscroll.h"
#include "actions/widget/paint.h"
#include "base/text/answer.h"
#include "base/text/listed.h"
#include "report/period/rates.h"
#include "report/ranking/levelmeter.h"
#include "report/ranking/rankingsheet.h"
#include "theme/filedialog.h"
#include "theme/plain.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui::ranking {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using actions::KeyButton;
using report::RankedKind;

namespace {

constexpr int kFewRows = 28 + 2 * 34; ///< pixels: the head of the table and two lines

QDate firstOf(QDate day) { return {day.year(), day.month(), 1}; }

QString climbText(const report::RankedLine &line)
{
    const auto climbed = line.climbed();
    if (!climbed)
        return {};
    return *climbed > 0 ? u"▲ %1"_s.arg(*climbed) : *climbed < 0 ? u"▼ %1"_s.arg(-*climbed) : u"—"_s;
}

QString wholeShare(report::Share share) { return u"%1 / %2"_s.arg(share.part).arg(share.whole); }

} // namespace

RankingPanel::RankingPanel(report::RankingDesk &desk, const theme::Theme &theme, const base::Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_clock(clock)
{
    m_from = firstOf(today());
    m_again.setInterval(10min);
    build();
    connect(&m_again, &QTimer::timeout, this, &RankingPanel::count);
    connect(m_rows, &RankedRows::currentChanged, this, &RankingPanel::showRemarks);
    choose(RankedKind::Departments);
}

RankingPanel::~RankingPanel()
{
    m_asked.cancel();
    for (QFuture<base::Outcome> &each : m_saving)
        each.cancel();
}

QDate RankingPanel::today() const { return m_desk.region()->toLocal(m_clock.now()).date(); }

QString RankingPanel::remarks() const { return m_remarks->text(); }
QString RankingPanel::note() const { return m_note->isHidden() ? QString() : m_note->text(); }

void RankingPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(4);
    column->addWidget(buildHead());
    m_note = new theme::Label(this);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(12, 4, 12, 4);
    m_note->setProperty("tone", u"second"_s);
    column->addWidget(m_note);
    auto *scroll = new actions::LowScroll(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(kFewRows);
    m_rows = new RankedRows(m_theme, scroll);
    scroll->setWidget(m_rows);
    m_rows->setAutoFillBackground(false); // setWidget() turned it on
    scroll->viewport()->setAutoFillBackground(false);
    m_table = scroll;
    column->addWidget(m_table, 1);
    column->addWidget(buildFoot());
    column->addStretch(0); // where there is no table to take the room
}

QWidget *RankingPanel::buildHead()
{
    auto *bar = new QWidget(this);
    auto *row = new actions::FlowLayout(bar); // a narrow panel breaks the line; no chip is cut
    row->setContentsMargins(12, 6, 12, 2);
    auto *title = new theme::Label(tr("Ranking"), bar);
    title->setProperty("tone", u"title"_s);
    title->setFixedHeight(28);
    row->addWidget(title);
    m_period = new theme::Label(bar);
    m_period->setProperty("tone", u"second"_s);
    m_period->setFixedHeight(28);
    row->addWidget(m_period);
    for (const RankedKind kind : report::kRankedKinds)
        addChip(bar, kind, report::label(kind));
    addChip(bar, std::nullopt, tr("Levels"));
    return bar;
}

void RankingPanel::addChip(QWidget *bar, std::optional<RankedKind> kind, const QString &label)
{
    auto *chip = new actions::Chip(m_theme, bar);
    chip->setCheckable(true);
    chip->setLabel(label);
    connect(chip, &QAbstractButton::clicked, this, [this, kind] { choose(kind); });
    bar->layout()->addWidget(chip);
    m_chips.emplace_back(kind, chip);
}

QWidget *RankingPanel::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(12, 4, 12, 0);
    column->setSpacing(6);
    m_remarks = new theme::Label(foot);
    m_remarks->setWordWrap(true);
    m_remarks->setProperty("tone", u"second"_s);
    column->addWidget(m_remarks);
    auto *bar = new QWidget(foot);
    auto *row = new actions::FlowLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, bar](const QString &text) {
        auto *button = new KeyButton(m_theme, bar);
        button->setText(text);
        bar->layout()->addWidget(button);
        return button;
    };
    m_before = add(tr("Month before"));
    m_after = add(tr("Month after"));
    m_csv = add(tr("Save the table"));
    m_pdf = add(tr("Save as PDF"));
    connect(m_before, &QAbstractButton::clicked, this, [this] { setMonth(m_from.addDays(-1)); });
    connect(m_after, &QAbstractButton::clicked, this, [this] { setMonth(m_from.addMonths(1)); });
    connect(m_csv, &QAbstractButton::clicked, this, [this] { ask(u"csv"_s, &RankingPanel::saveCsv); });
    connect(m_pdf, &QAbstractButton::clicked, this, [this] { ask(u"pdf"_s, &RankingPanel::savePdf); });
    column->addWidget(bar);
    m_said = new theme::Label(foot);
    m_said->setWordWrap(true);
    m_said->setProperty("tone", u"second"_s);
    m_said->hide();
    column->addWidget(m_said);
    return foot;
}

void RankingPanel::choose(std::optional<RankedKind> kind)
{
    m_kind = kind;
    for (const auto &[of, chip] : m_chips)
        chip->setChecked(of == kind);
    display();
}

void RankingPanel::setMonth(QDate day)
{
    const QDate running = firstOf(today());
    const QDate wanted = std::min(firstOf(day), running);
    m_now = wanted == running;
    if (wanted == m_from)
        return;
    m_from = wanted;
    countAgain();
}

void RankingPanel::countAgain()
{
    if (isVisible())
        count();
    else
        m_ranking.reset();
}

void RankingPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_again.start();
    if (!m_ranking || m_age.hasExpired(m_again.interval()))
        count();
}

void RankingPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_again.stop();
    if (!m_asked.isFinished())
        m_ranking.reset(); // what is given up is counted when it is shown again
    m_asked.cancel();
}

void RankingPanel::count()
{
    m_asked.cancel();
    if (m_now)
        m_from = firstOf(today());
    const QDate last = std::min(m_from.addMonths(1).addDays(-1), today());
    m_period->setText(tr("%1 to %2").arg(m_from.toString(Qt::ISODate), last.toString(Qt::ISODate)));
    if (!m_ranking || m_ranking->from != m_from) {
        m_ranking.reset();
        display();
    }
    const quint64 request = ++m_request;
    m_asked = m_desk.ranking(m_from, last);
    base::whenAnswered(this, m_asked, [this, request](const base::Result<report::Ranking> &ranking) {
        if (request == m_request)
            receive(ranking);
    });
}

void RankingPanel::receive(const base::Result<report::Ranking> &ranking)
{
    if (!ranking) {
        m_ranking.reset();
        display();
        m_note->setText(ranking.error().sentence);
        m_note->show();
    } else {
        m_ranking = *ranking;
        m_age.start();
        display();
    }
    Q_EMIT counted();
}

void RankingPanel::display()
{
    styleButtons();
    if (!m_ranking) {
        m_note->setText(tr("Counting …"));
        m_note->show();
        m_rows->setLines({});
        showRemarks();
        return;
    }
    QStringList told;
    if (m_ranking->drill)
        told.append(tr("Drill: made-up cases, nothing here happened"));
    if (const QString why = m_kind ? report::unrankedText(*m_ranking, *m_kind) : QString(); !why.isEmpty())
        told.append(why);
    m_note->setText(told.join(u'\n'));
    m_note->setVisible(!told.isEmpty());
    if (m_kind)
        displayRanked(*m_kind);
    else
        displayLevels();
    m_table->setHidden(m_rows->lines().empty()); // why it is empty is said above; what stands below comes into sight
    showRemarks();
}

void RankingPanel::displayRanked(RankedKind kind)
{
    m_rows->setHead(
        {tr("Rank"), report::label(kind), m_ranking->formula ? report::formulaLine(*m_ranking->formula) : QString(), tr("Score"), tr("Change")});
    std::vector<ShownLine> lines;
    for (const report::RankedLine &line : m_ranking->table(kind).lines) {
        ShownLine shown{line.rank > 0 ? QString::number(line.rank) : u"—"_s,
                        base::isolated(line.name),
                        {},
                        report::tenthsText(line.score),
                        climbText(line),
                        {},
                        line.rank == 0};
        QStringList parts;
        for (const report::ScoredPart &part : line.parts) {
            shown.points.push_back(part.points);
            parts.append(part.weight > 0 ? tr("%1 %2 = %3 of %4 points")
                                               .arg(report::label(part.part), wholeShare(part.share), report::tenthsText(part.points),
                                                    report::tenthsText(part.weight))
                                         : tr("%1: nothing to count").arg(report::label(part.part)));
        }
        shown.details = tr("%1, %n case(s) due: %2", nullptr, line.due).arg(base::isolated(line.name), base::joined(parts));
        lines.push_back(std::move(shown));
    }
    m_rows->setLines(std::move(lines));
}

void RankingPanel::displayLevels()
{
    m_rows->setHead({QString(), tr("Levels set against the rules"), QString(), tr("Raised"), tr("Lowered")});
    std::vector<ShownLine> lines;
    for (const report::NamedShift &shift : report::namedShifts(m_ranking->meter)) {
        ShownLine shown{
            {}, base::isolated(shift.name), {}, report::preciseText(shift.raised), report::preciseText(shift.lowered), {}, !lines.empty()};
        shown.details = tr("%1: %2 raised and %3 lowered of %n case(s) filed; the period before: %4", nullptr, shift.raised.whole)
                            .arg(base::isolated(shift.name), QString::number(shift.raised.part), QString::number(shift.lowered.part), shift.before);
        lines.push_back(std::move(shown));
    }
    m_rows->setLines(std::move(lines));
}

void RankingPanel::showRemarks()
{
    QStringList lines;
    const int current = m_rows->current();
    if (current >= 0)
        lines.append(m_rows->lines()[size_t(current)].details);
    if (m_ranking && m_kind)
        lines += report::remarksOf(*m_ranking, *m_kind);
    else if (m_ranking)
        lines += report::inflationLines(m_ranking->inflation);
    m_remarks->setText(lines.join(u'\n'));
}

void RankingPanel::styleButtons()
{
    using Style = KeyButton::Style;
    const bool leaves = m_ranking && m_refusal.isEmpty();
    for (KeyButton *button : {m_csv, m_pdf}) {
        button->setStyle(leaves ? Style::Normal : Style::Blocked);
        button->setReasonShown(false);
        button->setReason(m_refusal);
    }
    m_after->setReasonShown(false);
    m_after->setReason(m_now ? tr("The next month has not begun yet.") : QString());
    m_after->setStyle(m_now ? Style::Blocked : Style::Normal);
}

void RankingPanel::setRefusal(const QString &refusal)
{
    m_refusal = refusal;
    styleButtons();
}

void RankingPanel::tell(const base::Outcome &outcome, const QString &fileName)
{
    m_said->setText(outcome ? tr("Saved as %1.").arg(base::isolated(QDir::toNativeSeparators(fileName))) : outcome.error().sentence);
    m_said->show();
    if (outcome)
        Q_EMIT saved(fileName);
}

void RankingPanel::follow(const QFuture<base::Outcome> &saving, const QString &fileName)
{
    m_saving.removeIf([](const QFuture<base::Outcome> &each) { return each.isFinished(); });
    m_saving.append(saving);
    base::whenAnswered(this, saving, [this, fileName](const base::Outcome &outcome) { tell(outcome, fileName); });
}

void RankingPanel::saveCsv(const QString &fileName)
{
    if (m_ranking && m_refusal.isEmpty())
        follow(m_desk.saveCsv(*m_ranking, fileName), fileName);
}

void RankingPanel::savePdf(const QString &fileName)
{
    if (m_ranking && m_refusal.isEmpty())
        follow(m_desk.savePdf(*m_ranking, fileName), fileName);
}

void RankingPanel::ask(const QString &suffix, void (RankingPanel::*save)(const QString &))
{
    if (!m_refusal.isEmpty()) {
        m_said->setText(m_refusal);
        m_said->show();
        return;
    }
    if (!m_ranking)
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(this, tr("Save the ranking"), folder.filePath(report::rankingTitle(*m_ranking) + u'.' + suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    theme::neverLookInside(*dialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

void RankingPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    actions::paintPanel(painter, rect(), m_theme.palette());
}

} // namespace ui::ranking

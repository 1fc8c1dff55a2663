// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/ratespanel.h"

#include "base/text/answer.h"
#include "theme/plain.h"

#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::reports {

using namespace Qt::StringLiterals;

namespace {

QDateEdit *dateField(const QString &name, QWidget *parent)
{
    auto *field = new QDateEdit(parent);
    field->setCalendarPopup(true);
    field->setDisplayFormat(u"yyyy-MM-dd"_s);
    theme::setSpoken(field, name);
    return field;
}

} // namespace

RatesPanel::RatesPanel(report::SummaryDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_from(dateField(tr("First day"), this)), m_to(dateField(tr("Last day"), this)), m_note(new theme::Label(this)),
      m_grid(nullptr)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 10, 12, 10);
    rows->setSpacing(8);
    auto *title = new theme::Label(tr("Rates of a period"), this);
    title->setProperty("tone", u"title"_s);
    rows->addWidget(title);
    auto *period = new QHBoxLayout;
    period->addWidget(m_from);
    period->addWidget(new theme::Label(u"–"_s, this));
    period->addWidget(m_to);
    period->addStretch(1);
    rows->addLayout(period);
    m_note->setWordWrap(true);
    m_note->setProperty("tone", u"second"_s);
    rows->addWidget(m_note);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(scroll);
    scroll->setWidget(body);
    body->setAutoFillBackground(false); // setWidget() turned it on
    scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 6, 0);
    m_grid = new QGridLayout;
    column->addLayout(m_grid);
    column->addStretch(1);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(2, 1);
    rows->addWidget(scroll, 1);
    setFixedWidth(380);
    for (QDateEdit *field : {m_from, m_to})
        connect(field, &QDateEdit::dateChanged, this, [this] {
            if (isVisible())
                count();
        });
}

RatesPanel::~RatesPanel() { m_asked.cancel(); }

QString RatesPanel::note() const { return m_note->text(); }

void RatesPanel::setPeriod(QDate from, QDate to, QDate last)
{
    for (QDateEdit *field : {m_from, m_to}) {
        const QSignalBlocker quiet(field);
        field->setMaximumDate(last);
        field->setDate(field == m_from ? from : to);
    }
    countAgain();
}

void RatesPanel::countAgain()
{
    if (isVisible())
        count();
}

void RatesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    count();
}

void RatesPanel::count()
{
    m_asked.cancel();
    clearRows();
    m_note->setText(tr("Counting …"));
    m_note->show();
    const quint64 request = ++m_request;
    m_asked = m_desk.rates(m_from->date(), m_to->date());
    base::whenAnswered(this, m_asked, [this, request](const base::Result<report::PeriodRates> &rates) {
        if (request == m_request)
            receive(rates);
    });
}

void RatesPanel::clearRows()
{
    qDeleteAll(m_cells);
    m_cells.clear();
    m_lines.clear();
    m_levels.clear();
    m_sources.clear();
}

void RatesPanel::addCell(const QString &text, const char *tone, int row, int column, int span, Qt::Alignment alignment)
{
    auto *label = new theme::Label(text, m_grid->parentWidget());
    label->setProperty("tone", QString::fromLatin1(tone));
    label->setWordWrap(span > 1);
    m_grid->addWidget(label, row, column, 1, span, alignment);
    m_cells.append(label);
}

int RatesPanel::addRates(const report::PeriodRates &rates)
{
    int row = 0;
    for (const report::NamedRate &rate : report::named(rates)) {
        const QString share = tr("%1 / %2").arg(rate.share.part).arg(rate.share.whole);
        m_lines.append({rate.name, report::preciseText(rate.share), share, rate.formula});
        addCell(rate.name, "", row, 0, 1, Qt::AlignLeft);
        addCell(report::preciseText(rate.share), "", row, 1, 1, Qt::AlignRight);
        addCell(share, "second", row, 2, 1, Qt::AlignRight);
        addCell(rate.formula, "third", row + 1, 0, 3, {});
        row += 2;
    }
    return row;
}

void RatesPanel::addLevels(const report::SeverityInflation &meter, int row)
{
    addCell(tr("Levels of the cases filed"), "title", row++, 0, 3, {});
    addCell(tr("When everything is urgent, nothing is: each level against its healthy share."), "third", row++, 0, 3, {});
    for (const report::NamedLevel &level : report::namedLevels(meter)) {
        const QString share = tr("%1 / %2").arg(level.share.part).arg(level.share.whole);
        const QString verdict = level.inflated ? tr("▲ too many") : QString();
        m_levels.append({level.name, report::preciseText(level.share), share, level.healthy, verdict});
        addCell(level.name, level.inflated ? "title" : "", row, 0, 1, Qt::AlignLeft);
        addCell(report::preciseText(level.share), level.inflated ? "title" : "", row, 1, 1, Qt::AlignRight);
        addCell(share, "second", row, 2, 1, Qt::AlignRight);
        addCell(verdict.isEmpty() ? level.healthy : tr("%1 · %2").arg(level.healthy, verdict), "third", row + 1, 0, 3, {});
        row += 2;
    }
    if (meter.sources.empty())
        return;
    addCell(tr("Where red and orange come from"), "second", row++, 0, 3, {});
    for (const report::InflationSource &source : meter.sources) {
        m_sources.append(report::sourceText(source, *m_desk.region()));
        addCell(m_sources.last(), "third", row++, 0, 3, {});
    }
}

void RatesPanel::receive(const base::Result<report::PeriodRates> &rates)
{
    clearRows();
    const bool drill = rates && rates->drill;
    m_note->setText(!rates ? rates.error().sentence : drill ? tr("Drill: made-up cases, nothing here happened") : QString());
    m_note->setVisible(!rates || drill);
    if (rates)
        addLevels(rates->inflation, addRates(*rates));
    Q_EMIT counted();
}

} // namespace ui::reports

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reportspage.h"

#include "actions/widget/flowlayout.h"
#include "base/text/answer.h"
#include "report/paper/summarypdf.h"
#include "theme/filedialog.h"
#include "theme/plain.h"

#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui::reports {

namespace {

constexpr qreal kZoomStep = 1.25;

} // namespace

using actions::Action;

ReportsPage::ReportsPage(report::SummaryDesk &desk, const theme::Theme &theme, const base::Clock &clock, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_theme(theme), m_clock(clock), m_keys(new actions::PageKeys(this))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    build();
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_state == State::Loading)
            m_view->showEmpty(theme::Icon::Clock, tr("Counting %1 …").arg(date().toString(Qt::ISODate)), tr("The rest of the console goes on."));
    });
    connect(m_date, &QDateEdit::dateChanged, this, &ReportsPage::reload);
    connect(m_date, &QDateEdit::dateChanged, this, &ReportsPage::showRatesOf);
    connect(m_view, &SheetView::pageChanged, this, &ReportsPage::showPosition);
    connect(m_view, &SheetView::scaleChanged, this, &ReportsPage::showPosition);
}

ReportsPage::~ReportsPage() { m_asked.cancel(); }

QDate ReportsPage::date() const { return m_date->date(); }

QDate ReportsPage::today() const { return m_desk.region()->toLocal(m_clock.now()).date(); }

void ReportsPage::setDate(QDate date)
{
    m_date->setMaximumDate(today());
    m_date->setDate(date);
}

QString ReportsPage::note() const { return m_note->text(); }

void ReportsPage::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 8, 8, 4);
    rows->setSpacing(8);
    rows->addWidget(buildBar());
    auto *middle = new QHBoxLayout;
    middle->setSpacing(8);
    m_view = new SheetView(m_theme, this);
    middle->addWidget(m_view, 1);
    m_rates = new RatesPanel(m_desk, this);
    m_rates->hide();
    middle->addWidget(m_rates);
    rows->addLayout(middle, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(4, 0, 4, 0);
    m_note = new theme::Label(this);
    m_note->setProperty("tone", u"second"_s);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_position = new theme::Label(this);
    m_position->setProperty("tone", u"second"_s);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_position);
    rows->addLayout(foot);
    setState(State::Loading);
}

QWidget *ReportsPage::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new actions::FlowLayout(bar); // a narrow window breaks the line; no button is cut
    auto *title = new theme::Label(tr("Daily summary"), bar);
    title->setProperty("tone", u"title"_s);
    title->setFixedHeight(32);
    row->addWidget(title);
    connect(addButton(bar, Action::DayBefore, {}), &QAbstractButton::clicked, this, &ReportsPage::previousDay);
    m_date = new QDateEdit(bar);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setMinimumWidth(132);
    theme::setSpoken(m_date, tr("Day of the summary"));
    m_date->setMaximumDate(today());
    m_date->setDate(today().addDays(-1));
    row->addWidget(m_date);
    m_next = addButton(bar, Action::DayAfter, {});
    m_again = addButton(bar, Action::Recount, theme::Icon::Redo);
    m_fit = addButton(bar, Action::WholePage, theme::Icon::Search);
    connect(addButton(bar, Action::Rates, theme::Icon::Box), &QAbstractButton::clicked, this, &ReportsPage::toggleRates);
    m_json = addButton(bar, Action::SaveFigures, theme::Icon::Box);
    m_pdf = addButton(bar, Action::SavePdf, theme::Icon::Down);
    m_print = addButton(bar, Action::Print, theme::Icon::Print);
    m_print->setStyle(actions::KeyButton::Style::Primary);
    connect(m_next, &QAbstractButton::clicked, this, &ReportsPage::nextDay);
    connect(m_again, &QAbstractButton::clicked, this, &ReportsPage::reload);
    connect(m_fit, &QAbstractButton::clicked, this, &ReportsPage::nextFit);
    connect(m_json, &QAbstractButton::clicked, this, &ReportsPage::askJson);
    connect(m_pdf, &QAbstractButton::clicked, this, &ReportsPage::askPdf);
    connect(m_print, &QAbstractButton::clicked, this, &ReportsPage::askPrint);
    addKey(Action::DayBefore, &ReportsPage::previousDay);
    addKey(Action::DayAfter, &ReportsPage::nextDay);
    addKey(Action::Recount, &ReportsPage::reload);
    addKey(Action::WholePage, &ReportsPage::nextFit);
    addKey(Action::ZoomIn, &ReportsPage::zoomIn);
    addKey(Action::ZoomOut, &ReportsPage::zoomOut);
    addKey(Action::Rates, &ReportsPage::toggleRates);
    addKey(Action::SaveFigures, &ReportsPage::askJson);
    addKey(Action::SavePdf, &ReportsPage::askPdf);
    addKey(Action::Print, &ReportsPage::askPrint);
    return bar;
}

actions::KeyButton *ReportsPage::addButton(QWidget *bar, Action action, std::optional<theme::Icon> icon)
{
    auto *button = new actions::KeyButton(m_theme, bar);
    m_keys->name(action, button);
    button->setIcon(icon);
    bar->layout()->addWidget(button);
    return button;
}

void ReportsPage::addKey(Action action, void (ReportsPage::*act)())
{
    m_keys->bind(action, [this, act] { (this->*act)(); });
}

void ReportsPage::toggleRates()
{
    showRatesOf(date());
    m_rates->setVisible(m_rates->isHidden());
}

/// The rates follow the day: the thirty days that end with it.
void ReportsPage::showRatesOf(QDate last) { m_rates->setPeriod(last.addDays(-29), last, today()); }

void ReportsPage::setRefusal(const QString &refusal)
{
    m_refusal = refusal;
    setState(m_state);
}

/// Says why nothing leaves here, where that is so.
bool ReportsPage::isRefused()
{
    if (!m_refusal.isEmpty())
        m_note->setText(m_refusal);
    return !m_refusal.isEmpty();
}

void ReportsPage::previousDay() { setDate(date().addDays(-1)); }

void ReportsPage::nextDay() { setDate(std::min(date().addDays(1), today())); }

void ReportsPage::zoomIn() { m_view->zoomBy(kZoomStep); }

void ReportsPage::zoomOut() { m_view->zoomBy(1 / kZoomStep); }

void ReportsPage::nextFit()
{
    m_view->setFit(m_view->fit() == SheetView::Fit::Page ? SheetView::Fit::Width : SheetView::Fit::Page);
    m_fit->setText(m_view->fit() == SheetView::Fit::Page ? tr("Page width") : tr("Whole page"));
}

void ReportsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_date->setMaximumDate(today());
    if (m_request == 0 || m_rulesOfRequest != m_desk.region()->rulebook.hash)
        reload();
    m_view->setFocus();
}

void ReportsPage::reload()
{
    m_asked.cancel();
    m_sheet.reset();
    m_note->clear();
    setState(State::Loading);
    m_view->showEmpty(theme::Icon::Clock, {}, {});
    m_patience.start();
    const quint64 request = ++m_request;
    m_rulesOfRequest = m_desk.region()->rulebook.hash;
    m_asked = m_desk.daySheet({date(), {}});
    base::whenAnswered(this, m_asked, [this, request](const base::Result<report::DaySheet> &sheet) {
        if (request == m_request)
            receive(sheet);
    });
}

void ReportsPage::followRules()
{
    if (!isVisible() || m_rulesOfRequest == m_desk.region()->rulebook.hash)
        return;
    reload();
    m_rates->countAgain();
}

void ReportsPage::receive(const base::Result<report::DaySheet> &sheet)
{
    m_patience.stop();
    if (sheet) {
        m_sheet = *sheet;
        m_view->setPages(sheet->painter);
        setState(State::Shown);
        return;
    }
    const bool empty = sheet.error().code == base::ErrorCode::NotFound;
    m_view->showEmpty(empty ? theme::Icon::Box : theme::Icon::Warning, sheet.error().sentence,
                      empty ? tr("%1 goes one day back, %2 one day on.").arg(m_keys->shown(Action::DayBefore), m_keys->shown(Action::DayAfter))
                            : tr("%1 counts again. Everything else goes on working.").arg(m_keys->shown(Action::Recount)));
    setState(empty ? State::Empty : State::Failed);
}

void ReportsPage::setState(State state)
{
    m_state = state;
    const bool shown = state == State::Shown;
    using Style = actions::KeyButton::Style;
    m_fit->setStyle(shown ? Style::Normal : Style::Blocked);
    const bool leaves = shown && m_refusal.isEmpty();
    for (actions::KeyButton *button : {m_json, m_pdf, m_print}) {
        button->setStyle(!leaves ? Style::Blocked : button == m_print ? Style::Primary : Style::Normal);
        button->setReasonShown(false);
        button->setReason(m_refusal);
    }
    m_next->setStyle(date() < today() ? Style::Normal : Style::Blocked);
    showPosition();
    Q_EMIT stateChanged();
}

void ReportsPage::showPosition()
{
    const int page = m_view->pageShown();
    m_position->setText(page == 0 ? QString()
                                  : tr("Page %1 of %2 · %3 %").arg(page).arg(m_view->pageCount()).arg(qRound(m_view->scale() * 72 / 96 * 100)));
}

void ReportsPage::tell(const base::Outcome &outcome, const QString &fileName)
{
    m_note->setText(outcome ? tr("Saved as %1.").arg(base::isolated(QDir::toNativeSeparators(fileName))) : outcome.error().sentence);
    if (outcome)
        Q_EMIT saved(fileName);
}

void ReportsPage::savePdf(const QString &fileName)
{
    if (m_sheet && !isRefused())
        base::whenAnswered(this, m_desk.savePdf(*m_sheet, fileName), [this, fileName](const base::Outcome &outcome) { tell(outcome, fileName); });
}

void ReportsPage::saveJson(const QString &fileName)
{
    if (m_sheet && !isRefused())
        base::whenAnswered(this, m_desk.saveJson(*m_sheet, fileName), [this, fileName](const base::Outcome &outcome) { tell(outcome, fileName); });
}

void ReportsPage::ask(const QString &caption, const QString &suffix, void (ReportsPage::*save)(const QString &))
{
    if (!m_sheet || isRefused())
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(this, caption, folder.filePath(report::documentTitle(m_sheet->summary) + u'.' + suffix));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    theme::neverLookInside(*dialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

void ReportsPage::askPdf() { ask(tr("Save the pages as PDF"), u"pdf"_s, &ReportsPage::savePdf); }

void ReportsPage::askJson() { ask(tr("Save the figures as JSON"), u"json"_s, &ReportsPage::saveJson); }

void ReportsPage::askPrint()
{
    if (!m_sheet || isRefused())
        return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    printer->setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    printer->setDocName(report::documentTitle(m_sheet->summary));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintPageRange | QAbstractPrintDialog::PrintCollateCopies);
    dialog->setMinMax(1, m_sheet->painter->pageCount());
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (!m_sheet)
            return;
        m_note->setText(tr("Printing …"));
        base::whenAnswered(
            this, m_desk.print(*m_sheet, printer, std::max(1, printer->fromPage()), printer->toPage()),
            [this](const base::Outcome &outcome) { m_note->setText(outcome ? tr("Handed to the printer.") : outcome.error().sentence); });
    });
    // The printer must outlive the dialog that writes into it.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

} // namespace ui::reports

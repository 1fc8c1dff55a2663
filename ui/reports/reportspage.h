// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/pagekeys.h"
#include "base/time/clock.h"
#include "region/region.h"
#include "report/day/summarydesk.h"
#include "reports/ratespanel.h"
#include "reports/sheetview.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QDateEdit;
namespace ui::theme {
class Label;
}

namespace ui::reports {

/// The day, printed: choose a local day, see its pages as they will come out, print them, save them as PDF or as figures. Everything goes
/// through the SummaryDesk; nothing here waits. GUI thread only.
class ReportsPage final : public QWidget {
    Q_OBJECT
public:
    /// What the page shows in place of, or instead of, pages.
    enum class State : quint8 { Loading, Shown, Empty, Failed };

    ReportsPage(report::SummaryDesk &desk, const theme::Theme &theme, const base::Clock &clock, QWidget *parent = nullptr);
    ~ReportsPage() override;

    /// The keys of the console; as delivered until this is called. The map outlives the page.
    void useKeys(const actions::KeyMap &keys) { m_keys->use(keys); }

    /// The local day; never after today. Opens at yesterday, the last whole day.
    [[nodiscard]] QDate date() const;
    void setDate(QDate date);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const SheetView &view() const { return *m_view; }
    [[nodiscard]] QString note() const; ///< the line below the pages: what was saved or what failed
    /// The figures on the page; none unless Shown.
    [[nodiscard]] const report::DailySummary *summary() const { return m_sheet ? &m_sheet->summary : nullptr; }

    /// The rates of a period beside the pages; hidden at first.
    [[nodiscard]] RatesPanel &rates() { return *m_rates; }
    void toggleRates();
    void showRatesOf(QDate last);

    /// Counts the day again.
    void reload();
    /// The desk counts under other rules from now on: what is shown is counted again, what is hidden when it is looked at.
    void followRules();
    /// Why nobody who sits here prints or saves, as a sentence; empty: they may.
    void setRefusal(const QString &refusal);
    void savePdf(const QString &fileName);
    void saveJson(const QString &fileName);
    /// Asks for the printer or the file first.
    void askPrint();
    void askPdf();
    void askJson();

Q_SIGNALS:
    void stateChanged();
    void saved(const QString &fileName);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildBar();
    actions::KeyButton *addButton(QWidget *bar, actions::Action action, std::optional<theme::Icon> icon);
    void addKey(actions::Action action, void (ReportsPage::*act)());
    void previousDay();
    void nextDay();
    void zoomIn();
    void zoomOut();
    void nextFit();
    void receive(const base::Result<report::DaySheet> &sheet);
    void setState(State state);
    void showPosition();
    void tell(const base::Outcome &outcome, const QString &fileName);
    [[nodiscard]] QDate today() const;
    [[nodiscard]] bool isRefused();
    void ask(const QString &caption, const QString &suffix, void (ReportsPage::*save)(const QString &));

    report::SummaryDesk &m_desk;
    const theme::Theme &m_theme;
    const base::Clock &m_clock;
    actions::PageKeys *m_keys;
    QFuture<base::Result<report::DaySheet>> m_asked;
    quint64 m_request = 0;    ///< answers to older requests are dropped
    QString m_rulesOfRequest; ///< their hash
    QString m_refusal;        ///< why nothing leaves here
    std::optional<report::DaySheet> m_sheet;
    State m_state = State::Loading;
    QTimer m_patience; ///< says that it counts once that takes longer than a second
    QDateEdit *m_date = nullptr;
    SheetView *m_view = nullptr;
    RatesPanel *m_rates = nullptr;
    theme::Label *m_position = nullptr;
    theme::Label *m_note = nullptr;
    actions::KeyButton *m_next = nullptr, *m_again = nullptr, *m_print = nullptr, *m_pdf = nullptr, *m_json = nullptr, *m_fit = nullptr;
};

} // namespace ui::reports

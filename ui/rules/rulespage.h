// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/askline.h"
#include "actions/widget/formkeeper.h"
#include "live/centre/centreboard.h"
#include "report/whatif/rulesdesk.h"
#include "rules/applybox.h"
#include "rules/historypanel.h"
#include "rules/impactpanel.h"
#include "rules/ruleeditor.h"

#include <QTimer>
#include <QWidget>

namespace ui::theme {
class Label;
}

namespace ui::rules {

/// The rules of the centre: limits, levels and routing as tables, judged while somebody types, what they would do to the open cases before
/// they are applied, and what was applied before. Applying is one order to the centre with its author and reason. Nothing here waits, and
/// nothing typed is lost by a refusal, another page or the end of the program. GUI thread only.
class RulesPage final : public QWidget {
    Q_OBJECT
public:
    /// What the page is handed outlives it.
    RulesPage(const actions::Console &console, live::CentreBoard &board, report::RulesDesk &desk, QWidget *parent = nullptr);
    ~RulesPage() override;

    /// What the key bar offers.
    [[nodiscard]] static QList<actions::Action> keyHints();

    [[nodiscard]] RuleEditor &editor() { return *m_editor; }
    [[nodiscard]] ImpactPanel &impact() { return *m_impact; }
    [[nodiscard]] ApplyBox &applyBox() { return *m_apply; }
    [[nodiscard]] HistoryPanel &history() { return *m_history; }
    /// Nothing is asked for that has not been answered.
    [[nodiscard]] bool isSettled() const { return m_settled; }
    /// Which items have a limit that nobody understood, under the rules as edited; empty when all are.
    [[nodiscard]] QString textLimits() const;
    /// The question that stands before an order; null: none.
    [[nodiscard]] actions::AskLine *question() const { return m_question->isAsking() ? m_question : nullptr; }

    /// Asks once, then applies what was edited.
    void apply();
    /// Asks once, then takes everything back to the pack's own files.
    void takeBack();
    void discard();
    void showDifferences();
    /// An edit to look at, where there is none yet: for pictures.
    void tryOne();

Q_SIGNALS:
    void settled();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Wanted {
        std::vector<domain::RuleFile> files;
        QString question;
        QStringList detail;
        bool openCases = false;
    };
    void build();
    [[nodiscard]] QFrame *panel(QWidget *content, const QString &title);
    void follow();
    void beginAnew(const region::RegionPtr &region);
    void bar();
    void keepDraft();
    [[nodiscard]] QVariant editedFiles() const;
    void resumeFiles(const QVariantMap &files);
    void judge();
    void receive(const region::Loaded &loaded);
    void receive(const base::Result<report::RuleImpact> &impact);
    void ask(Wanted wanted);
    /// `witness`: the account of the second person, once there is one.
    void submit(const Wanted &wanted, const QString &reason, const QString &witness = {});
    void applied(const Wanted &wanted, const QString &reason);
    void reruleOpenCases(const std::vector<base::CaseId> &cases, const QString &reason);
    void refreshBox();
    void setSettled(bool settled);
    void showTextLimits(const region::Region &region);
    void showAmendment(int number);
    void showLines(const QString &title, const QStringList &text);
    [[nodiscard]] std::vector<domain::RuleFile> wantedFiles() const;
    [[nodiscard]] QString whoChanged() const;

    const actions::Console m_console;
    live::CentreBoard &m_board;
    report::RulesDesk &m_desk;
    actions::PageKeys *m_keys;
    RuleEditor *m_editor = nullptr;
    ImpactPanel *m_impact = nullptr;
    ApplyBox *m_apply = nullptr;
    HistoryPanel *m_history = nullptr;
    theme::Label *m_rulesLine = nullptr;
    theme::Label *m_textLimits = nullptr; ///< items whose limit stays text
    region::RegionPtr m_region;           ///< with the rules that the edits began from
    region::RegionPtr m_after;            ///< under the edited rules, once they were judged sound
    std::optional<report::RuleImpact> m_counted;
    QFuture<base::Result<report::RuleImpact>> m_counting;
    QTimer m_pause;        ///< while somebody types nothing is judged
    quint64 m_request = 0; ///< answers to older requests are dropped
    actions::FormKeeper m_keeper;
    actions::AskLine *m_question = nullptr;
    Wanted m_wanted; ///< what the question is about
    bool m_sending = false, m_settled = true, m_askedRulings = false;
};

} // namespace ui::rules

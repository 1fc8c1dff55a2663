// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "command/commandlexicon.h"
#include "live/command/commandhistory.h"

#include <QWidget>

#include <memory>

namespace ui::actions {
class Chip;
}
namespace ui::theme {
class Label;
}

namespace ui::command {

class CommandField;

/// What the page lets the line do, and do it to. All are called on the GUI thread and never wait.
struct CommandDesk {
    std::function<const domain::Case *()> chosen;      ///< as loaded; null while none is, or it is still being opened
    std::function<std::vector<base::CaseId>()> marked; ///< the cases that are selected for one act; empty: the chosen one is meant
    std::function<std::vector<live::CommandLead>(const QString &number)> leads;
    /// Does it to the chosen case as its button would, with what was typed: sends it, or opens its form filled in. Refused with the sentence, and the
    /// place where orders have one.
    std::function<base::Outcome(domain::CaseAct act, const domain::Filled &filled, bool atOnce)> act;
    /// Prepares it for the marked ones; without `filled` it is asked for there.
    std::function<void(domain::CaseAct act, const std::optional<domain::Filled> &filled, const std::vector<base::CaseId> &ids)> actOnMany;
    /// What a line may say beside the acts of a case; each is done to the chosen case by `does`, where `refusal` says nothing.
    std::vector<actions::Action> words{};
    std::function<QString(actions::Action)> refusal{};
    std::function<void(actions::Action)> does{};
};

/// The line of commands under the queue, with a white frame while it is open: what is typed, what it will do to which cases, what may stand next, and
/// the keys. Lines that were sent are the person's, and come back with ↑. GUI thread.
class CommandLine final : public QWidget {
    Q_OBJECT
public:
    CommandLine(const actions::Console &console, CommandDesk desk, QWidget *parent = nullptr);
    ~CommandLine() override;

    void open();
    /// Esc: what was typed goes, and left() gives the keyboard back.
    void leave();
    [[nodiscard]] bool isOpen() const { return !isHidden(); }
    /// Another case is chosen, moved, or others are marked.
    void refresh();
    [[nodiscard]] CommandField &field() const { return *m_field; }
    /// What it would do, as it stands beside the line.
    [[nodiscard]] QString preview() const { return m_preview; }
    /// What is wrong with it; empty while nothing is said.
    [[nodiscard]] QString problem() const;
    /// What Tab and the mouse would put in, as it is shown.
    [[nodiscard]] QStringList offered() const;
    [[nodiscard]] QSize sizeHint() const override { return {600, 84}; }

Q_SIGNALS:
    void openChanged(); ///< it needs its room, or gives it back
    void left();        ///< closed, and nothing else took the keyboard

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void typed();
    void submit();
    void complete(size_t offer);
    void fetch(const QString &line);
    void end(bool givesBack);
    void remember();
    void tell(const QString &sentence, const std::optional<live::CommandSpan> &wrong);
    void tellAmiss();
    void layOut();
    void paintHints(QPainter &painter) const;
    [[nodiscard]] qreal hintsWidth() const;
    [[nodiscard]] live::CommandGround ground() const;
    [[nodiscard]] const live::CommandReader &reader();
    [[nodiscard]] const CommandWord *wordOf(const QString &line) const;
    void offerWord();
    void submitWord();
    [[nodiscard]] QString previewOf(const live::CommandGround &ground) const;
    [[nodiscard]] QString labelOf(const live::CommandOffer &offer) const;
    [[nodiscard]] live::CommandSpan spanOf(const QString &place) const;
    const actions::Console m_console;
    const CommandDesk m_desk;
    std::unique_ptr<CommandLexicon> m_lexicon;
    CommandField *m_field;
    std::vector<actions::Chip *> m_chips;
    theme::Label *m_problem;
    live::CommandHistory m_history;
    std::vector<CommandWord> m_words;
    const CommandWord *m_word = nullptr; ///< what the line says, where that is no act
    live::Command m_command;
    live::CommandOffers m_offers;
    QString m_preview;
};

} // namespace ui::command

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/askline.h"
#include "actions/widget/formkeeper.h"
#include "domain/case/acts.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
namespace ui::theme {
class Label;
}
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace ui::suggestions {

/// What a step of a suggestion's life asks for, or the form in which a new one is taken down. Ctrl+Enter sends, Esc leaves; what was typed stays
/// until the order is on disk, or the person throws it away. GUI thread only.
class SuggestionForm final : public QWidget {
    Q_OBJECT
public:
    explicit SuggestionForm(const actions::Console &console, QWidget *parent = nullptr);

    /// Shows the form of an act on a suggestion; without one that of a new suggestion. Empties it, and puts a draft of before into it.
    void open(std::optional<domain::CaseAct> act, const domain::Case &c = {});
    /// Nothing is filled in any more; what was typed stays as a draft.
    void close();
    /// What was typed is on disk as an order: no draft is left.
    void sent() { m_keeper.forget(); }
    /// Esc: at once when nothing was typed; else asks whether to keep it.
    void leave();
    /// Into the form by keyboard.
    void enter();
    /// Somebody else moved the suggestion meanwhile: says so as long as the form is open, and asks before anything is sent. `moves`: what was done
    /// since knownVersion(), by whom and when; empty until that was read.
    void caseMoved(const domain::Case &now, const QString &refusal, const QStringList &moves = {});
    /// The version of the suggestion that the person knows: that of the form's opening, or of the last one that they sent in spite of.
    [[nodiscard]] quint32 knownVersion() const { return m_known; }
    /// What caseMoved() has said; empty: nothing moved.
    [[nodiscard]] QString moved() const;
    /// Another seat writes in the suggestion: what is filled in stays, and nothing can be typed or sent. Empty: nobody does.
    void setHeld(const QString &why);
    /// Whether something stands in it that was typed.
    [[nodiscard]] bool isTouched() const { return m_keeper.isTouched(); }
    [[nodiscard]] const domain::Case &shownCase() const { return m_case; }
    void setHint(const QString &sentence);
    [[nodiscard]] QString hint() const;
    [[nodiscard]] actions::AskLine &question() const { return *m_ask; }
    [[nodiscard]] std::optional<domain::CaseAct> act() const { return m_act; }
    /// The order that is filled in now. Malformed, with a sentence, where a choice is missing; all else the desk says.
    [[nodiscard]] base::Result<domain::CaseOrderBody> order() const;
    /// `place`: the field that it is about, which gets the focus.
    void setProblem(const QString &sentence, const QString &place = {});
    [[nodiscard]] QString problem() const;
    void setBusy(bool busy);
    void submit();

    // For tests: "title", "text", "source", "department", "place", "name", "phone", "item".
    void fill(const QString &field, const QString &value);
    void choose(domain::Adoption adoption);

Q_SIGNALS:
    void submitted(const domain::CaseOrderBody &body);
    void edited(); ///< a person changed a field
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Asking : quint8 { Nothing, Keeping, Sending };
    void forgetMoves();
    void ask(Asking what, const actions::AskLine::Question &question);
    void answered(bool went);
    void beginDraft();
    void addReport();
    void addAdoption();
    void addAsked(const domain::ActForm *form);
    void addDepartment();
    void addText(const QString &label);
    void addButtons();
    void addRow(const QString &label, QWidget *field);
    QLineEdit *addLine(const QString &label, const QString &field);
    void setFieldsEnabled(bool enabled);
    [[nodiscard]] domain::CaseOrderBody collected() const;
    [[nodiscard]] QString value(const QString &field) const;

    const actions::Console m_console;
    actions::FormKeeper m_keeper;
    std::optional<domain::CaseAct> m_act;
    domain::Case m_case; ///< as the form was filled in for it
    QString m_refusal;   ///< why the act is not possible any more
    QString m_held;      ///< another seat writes in the suggestion
    quint32 m_known = 0;
    bool m_moved = false;
    QStringList m_moves;
    Asking m_asking = Asking::Nothing;
    actions::AskLine *m_ask;
    theme::Label *m_hint, *m_movedText;
    QWidget *m_buttons = nullptr;
    QVBoxLayout *m_column;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_source = nullptr, *m_item = nullptr, *m_department = nullptr;
    QButtonGroup *m_adoption = nullptr;
    QHash<QString, QLineEdit *> m_lines;
    theme::Label *m_problem = nullptr;
    actions::KeyButton *m_send = nullptr, *m_back = nullptr;
};

} // namespace ui::suggestions

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/askline.h"
#include "actions/widget/formkeeper.h"
#include "casefile/form/orderform.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
namespace ui::theme {
class Label;
}
class QLineEdit;
class QVBoxLayout;

namespace desk {
class PhotoDesk;
}

namespace ui::casefile {

class PhotoPicker;
class TakerList;

/// A small form in the case file for one act: what it needs, what is met, and two buttons. Ctrl+Enter sends, Esc leaves. Nothing typed is
/// lost: an order that fails leaves the form open, and every other way out leaves a draft, unless the person throws it away. What was typed before
/// the case moved is asked for once more before it is sent.
class ActPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ActPanel(const actions::Console &console, QWidget *parent = nullptr);

    /// Shows the form of an act; `department` and `unit` are put first where a target is asked for.
    void open(domain::CaseAct act, const domain::Case &c, const QString &department, const QString &unit);
    /// Shows the form of an act for many cases: what it asks for is the same for all of them, and is handed on by filledIn() instead of as one order.
    void openForMany(domain::CaseAct act, const domain::ActForm &form, int cases);
    /// Of the form for many: how many of them can have it, and what is to be said of the others, for its head. Nothing happens in a form for one.
    void tellMany(int can, const QString &others);
    [[nodiscard]] std::optional<domain::CaseAct> act() const { return m_act; }
    void close();
    /// A refusal or failure, in place. `place`: the field that it is about, which gets the focus.
    void setProblem(const QString &sentence, const QString &place = {});
    [[nodiscard]] QString problem() const;
    /// A short line that is no refusal: what waits for this form, which draft is back.
    void setHint(const QString &sentence);
    [[nodiscard]] QString hint() const;
    /// Somebody else moved the case while the form is open. `moves`: who did what, and when; `refusal`: why the act is not possible any more, or
    /// nothing. Tells it, and asks before anything is sent.
    void caseMoved(const domain::Case &now, const QStringList &moves, const QString &refusal);
    /// Another seat writes in the case: what is filled in stays, and nothing can be typed or sent. Empty: nobody does.
    void setHeld(const QString &why);
    /// The case as the form was filled in for it, or as the person was told that it moved.
    [[nodiscard]] const domain::Case &shownCase() const { return m_case; }
    /// Esc: at once when nothing was typed; else asks whether to keep it.
    void leave();
    /// Into the form by keyboard: where somebody goes on.
    void enter();
    /// Whether something stands in it that was typed.
    [[nodiscard]] bool isTouched() const { return m_keeper.isTouched(); }
    /// What was typed is on disk as an order: no draft is left.
    void sent() { m_keeper.forget(); }
    /// The question that stands in the form.
    [[nodiscard]] actions::AskLine &question() const { return *m_ask; }
    void setBusy(bool busy);
    /// What is filled in now.
    [[nodiscard]] domain::Filled input() const;
    /// Sends what is filled in, as the button does.
    void submit();
    void setText(const QString &text);
    /// Puts what was typed elsewhere into the open form: department, unit, level, partner, grid, leading case, part and words, each where it was
    /// given.
    void fill(const domain::Filled &input);
    [[nodiscard]] QLineEdit *textField() const { return m_text; }
    [[nodiscard]] QLineEdit *otherField() const { return m_other; }
    [[nodiscard]] QComboBox *departmentField() const { return m_department; }
    /// Who could take the case; null in every form that does not dispatch one.
    [[nodiscard]] TakerList *takers() const { return m_takers; }
    /// Where pictures are kept.
    void usePhotos(desk::PhotoDesk &desk) { m_desk = &desk; }
    /// Where the form asks for a picture; null in every other form.
    [[nodiscard]] PhotoPicker *photos() const { return m_photos; }

Q_SIGNALS:
    void submitted(const domain::CaseOrderBody &body);
    void filledIn(const domain::Filled &input); ///< of many cases; nothing that they need is missing
    void edited();                              ///< a person changed a field
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Asking : quint8 { Nothing, Keeping, Sending };
    void clear();
    void build(domain::CaseAct act, const domain::Case &c, const domain::ActForm &form);
    [[nodiscard]] static QString nameOf(domain::CaseAct act, const domain::Case &c);
    void addTitle();
    void beginDraft();
    void watchNumber();
    void showBoth();
    void ask(Asking what, const actions::AskLine::Question &question);
    void answered(bool went);
    void showButtons(bool shown);
    void styleSend();
    [[nodiscard]] std::optional<actions::AskLine::Question> questionBefore(const domain::Filled &input) const;
    [[nodiscard]] QWidget *fieldAt(const QString &place) const;
    void addConditions();
    void addAsk(domain::ActForm::Ask ask);
    void addTarget();
    void addTakers();
    void addExtension();
    void addLevel();
    void addPartner();
    void addPart();
    void addGrid();
    QButtonGroup *addChoices(const QStringList &labels, int checked);
    void addText();
    void addButtons();
    void addLabelled(const QString &label, QWidget *field);
    [[nodiscard]] std::optional<domain::Partner> partner() const;
    [[nodiscard]] domain::SplitPart part() const;
    void fillUnits();
    void focusFirst();
    const actions::Console m_console;
    actions::FormKeeper m_keeper;
    std::optional<domain::CaseAct> m_act;
    domain::Case m_case;
    domain::ActForm m_form;
    int m_many = 0; ///< so many cases; 0: the one
    theme::Label *m_manyTitle = nullptr, *m_manyNote = nullptr;
    QString m_firstDepartment, m_firstUnit;
    QVBoxLayout *m_column;
    QWidget *m_body = nullptr;
    QLineEdit *m_text = nullptr;
    QLineEdit *m_other = nullptr; ///< leading case, title of a part
    PhotoPicker *m_photos = nullptr;
    desk::PhotoDesk *m_desk = nullptr;
    TakerList *m_takers = nullptr; ///< where one case is dispatched
    QComboBox *m_department = nullptr;
    QComboBox *m_unit = nullptr;
    QComboBox *m_list = nullptr; ///< partner, item of a part, grid
    QButtonGroup *m_solved = nullptr;
    QButtonGroup *m_choices = nullptr;
    theme::Label *m_problem, *m_hint, *m_moved;
    theme::Label *m_both = nullptr; ///< the case that a number names, and in what it differs
    actions::AskLine *m_ask;
    Asking m_asking = Asking::Nothing;
    QStringList m_moves; ///< of others, since the form was opened, that nobody has answered yet
    QString m_refusal;   ///< why the act is not possible any more
    QString m_held;      ///< another seat writes in the case
    actions::KeyButton *m_send = nullptr;
    actions::KeyButton *m_back = nullptr;
};

/// The name of the draft of an act's form.
[[nodiscard]] QString draftOf(domain::CaseAct act, base::CaseId id);

} // namespace ui::casefile

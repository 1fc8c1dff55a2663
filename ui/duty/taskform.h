// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/askline.h"
#include "duty/tasks.h"

#include <QWidget>

namespace ui::theme {
class Label;
}
class QVBoxLayout;

namespace ui::duty {

/// The form of one task: what it needs, and two buttons. Ctrl+Enter sends, Esc leaves; where it is asked once, Enter leaves too. Nothing
/// typed is lost when the order is refused: the form stays open until it is done. Whoever opens the form keeps what is typed into it. GUI thread
/// only.
class TaskFormView final : public QWidget {
    Q_OBJECT
public:
    explicit TaskFormView(const theme::Theme &theme, QWidget *parent = nullptr);

    void open(const TaskForm &form);
    void close();
    [[nodiscard]] const std::optional<TaskForm> &form() const { return m_form; }
    /// What is filled in, by the field's id; an open moment that was left open is not valid.
    [[nodiscard]] QVariantMap values() const;
    /// Fills a field in as a person would: for tests and pictures.
    void setValue(const QString &id, const QVariant &value);
    /// A refusal, in place; `place`: the field that it is about, which gets the focus and the sentence below it.
    void setProblem(const QString &sentence, const QString &place = {});
    [[nodiscard]] QString problem() const;
    /// A short line that is no refusal: what waits for this form, which draft is back.
    void setHint(const QString &sentence);
    [[nodiscard]] QString hint() const;
    /// Asks whether to keep what was typed; left() or thrownAway() follows.
    void askToKeep();
    /// Into the form by keyboard.
    void enter();
    [[nodiscard]] actions::AskLine &question() const { return *m_ask; }
    /// While the order is under way nothing can be sent again.
    void setBusy(bool busy);
    void submit();

Q_SIGNALS:
    void submitted(ui::actions::Action task, const QVariantMap &values);
    void left();        ///< what was typed may be kept
    void thrownAway();  ///< what was typed is not wanted
    void leaveWanted(); ///< Esc or Cancel
    void edited();      ///< a field changed

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Line {
        Field field;
        QVBoxLayout *column = nullptr; ///< of its label and its widget
        QWidget *widget = nullptr;     ///< QComboBox, QButtonGroup's parent, QLineEdit, QSpinBox or QDateTimeEdit, by the field's kind
        std::function<QVariant()> read;
        std::function<void(const QVariant &)> write;
    };
    void addField(const Field &field);
    [[nodiscard]] Line makeList(const Field &field);
    [[nodiscard]] Line makeChips(const Field &field);
    [[nodiscard]] Line makeText(const Field &field);
    [[nodiscard]] Line makeCount(const Field &field);
    [[nodiscard]] Line makeMoment(const Field &field);
    void addButtons();
    void follow();
    void focusFirst();
    static void focusLine(const Line &line);
    const theme::Theme &m_theme;
    std::optional<TaskForm> m_form;
    std::vector<Line> m_lines;
    QVariantMap m_before; ///< the values that the form's `follow` was asked with last
    QVBoxLayout *m_column;
    QWidget *m_body = nullptr;
    theme::Label *m_problem = nullptr, *m_hint = nullptr;
    actions::AskLine *m_ask;
    QWidget *m_buttons = nullptr;
    actions::KeyButton *m_send = nullptr, *m_back = nullptr;
};

} // namespace ui::duty

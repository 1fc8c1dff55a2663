// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"

#include <QFrame>

class QLineEdit;
namespace ui::theme {
class Label;
}

namespace ui::handover {

/// What is typed about one line: other words, a question, a line of one's own, a correction. Enter sends; Esc leaves, and what was typed stays until
/// another form is opened, or it was sent. What is typed in it is no key of the page, whichever part has the keyboard. GUI thread only.
class LineForm final : public QFrame {
    Q_OBJECT
public:
    enum class Task : quint8 { None, Amend, Ask, Add, Correct };

    explicit LineForm(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `about`: the line or the sheet in words; `words`: what stands there now. `line`: a line's or a sheet's number.
    void open(Task task, int line, const QString &about, const QString &words);
    void close();
    /// What was typed is done with: the next form is empty.
    void forget();
    [[nodiscard]] Task task() const { return m_task; }
    [[nodiscard]] bool isOpen() const { return m_task != Task::None; }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString who() const;
    [[nodiscard]] QString words() const;
    /// Fills in the words, as typing does: for tests and pictures.
    void type(const QString &title, const QString &who, const QString &words);
    /// As Enter does; nothing while an answer is waited for.
    void send();
    void setBusy(bool busy);
    /// Why it was not taken; empty: nothing to say.
    void say(const QString &sentence);
    [[nodiscard]] QString said() const;

Q_SIGNALS:
    void sent();
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] theme::Label *label(const QString &text);
    [[nodiscard]] QLineEdit *field(const QString &spoken);
    void showFields();
    Task m_task = Task::None, m_typedFor = Task::None;
    int m_line = 0;
    QString m_typedAbout; ///< what the typed words are about
    bool m_busy = false;
    theme::Label *m_heading, *m_about, *m_titleLabel, *m_whoLabel, *m_wordsLabel, *m_said;
    QLineEdit *m_title, *m_who, *m_words;
    actions::KeyButton *m_send, *m_leave;
};

} // namespace ui::handover

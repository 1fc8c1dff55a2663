// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"

#include <QKeySequence>
#include <QStringList>

namespace ui::theme {
class Label;
}

namespace ui::actions {

/// A question that is asked once, in place: what it is about, and two buttons. The safe side stands first, is white, has the focus, Enter and Esc;
/// the other has one key of its own. Hidden while nothing is asked. GUI thread.
class AskLine final : public QWidget {
    Q_OBJECT
public:
    explicit AskLine(const theme::Theme &theme, QWidget *parent = nullptr);

    struct Question {
        QString text;
        QStringList lines;                           ///< what a person should see before they answer
        QString safe, go;                            ///< the two buttons
        QKeySequence key{Qt::CTRL | Qt::Key_Return}; ///< of the other one
    };
    /// Esc in a form in which something was typed.
    [[nodiscard]] static Question keeping();
    void ask(const Question &question);
    /// The question that stands, in other words: what it is about moved. Focus and keys stay.
    void restate(const QString &text, const QStringList &lines);
    /// The question is gone, unanswered.
    void close();
    [[nodiscard]] bool isAsking() const { return !isHidden(); }
    /// What is asked, with its lines.
    [[nodiscard]] QString text() const;
    [[nodiscard]] KeyButton *safeButton() const { return m_safe; }
    [[nodiscard]] KeyButton *goButton() const { return m_go; }
    /// As their keys do.
    void answerSafe();
    void answerGo();

Q_SIGNALS:
    void stayed(); ///< the safe side
    void went();   ///< the other one

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    const theme::Theme &m_theme;
    QKeySequence m_key;
    theme::Label *m_text, *m_lines;
    KeyButton *m_safe, *m_go;
};

} // namespace ui::actions

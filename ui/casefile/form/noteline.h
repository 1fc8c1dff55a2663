// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/formkeeper.h"
#include "actions/widget/keybutton.h"
#include "base/ids.h"
#include "domain/source/report.h"

#include <QLineEdit>
#include <QPointer>
#include <QWidget>

namespace ui::theme {
class Label;
}

namespace ui::casefile {

/// One line that stays with the case, and phrases that are said every day and join what stands in it. What is typed belongs to its case: it waits
/// there as a draft until it is written, and Enter gives the keyboard back to where it came from.
class NoteLine final : public QWidget {
    Q_OBJECT
public:
    explicit NoteLine(const actions::Console &console, QWidget *parent = nullptr);

    void focusField();
    /// Another case: its own half-typed note stands in the line, if there is one. Returns "The draft of 14:02 is back.", or nothing.
    QString setCase(base::CaseId id, const QString &number);
    /// Whose number is told of where it stands in the note; nobody's until it is said.
    void setCaller(const domain::Caller &caller);
    /// What is told of the note now; empty: nothing.
    [[nodiscard]] QString hint() const;
    /// The note is on disk; what was typed since stays.
    void sent(const QString &text);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    /// Non-empty: nothing can be noted, and this says why.
    void setBlocked(const QString &why);
    /// Without phrases on narrow screens.
    void setCompact(bool compact);

Q_SIGNALS:
    void noted(const QString &text);
    void edited(); ///< by a person, or because the note was sent
    void photoRequested();
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void giveBack();
    void tellNumber();
    void addPhrase(const QString &phrase);
    const actions::Console m_console;
    actions::FormKeeper m_keeper;
    QPointer<QWidget> m_before; ///< who had the keyboard
    domain::Caller m_caller;
    QLineEdit *m_field;
    theme::Label *m_hint;
    actions::KeyButton *m_photo;
    QWidget *m_phrases;
};

} // namespace ui::casefile

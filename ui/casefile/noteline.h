// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/keybutton.h"

#include <QLineEdit>
#include <QWidget>

namespace ui::casefile {

/// One line that stays with the case, and phrases that are said every day.
class NoteLine final : public QWidget {
    Q_OBJECT
public:
    explicit NoteLine(const actions::Console &console, QWidget *parent = nullptr);

    void focusField();
    /// After the note is on disk.
    void clear();
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    /// Non-empty: nothing can be noted, and this says why.
    void setBlocked(const QString &why);
    /// Without phrases on narrow screens.
    void setCompact(bool compact);

Q_SIGNALS:
    void noted(const QString &text);
    void photoRequested();
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const actions::Console m_console;
    QLineEdit *m_field;
    actions::KeyButton *m_photo;
    QWidget *m_phrases;
};

} // namespace ui::casefile

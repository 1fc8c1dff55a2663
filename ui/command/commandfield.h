// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/command/command.h"
#include "theme/theme.h"

#include <QLineEdit>

namespace ui::command {

/// Where the line is typed. Tab completes, ↑ and ↓ fetch lines of before, Enter sends, Esc leaves; while an input method composes, every key is its
/// own. Behind the cursor stands in grey what Tab would add, under a word that is wrong a bar. GUI thread.
class CommandField final : public QLineEdit {
    Q_OBJECT
public:
    explicit CommandField(const theme::Theme &theme, QWidget *parent = nullptr);

    void setRest(const QString &rest);
    [[nodiscard]] const QString &rest() const { return m_rest; }
    /// None: no word is wrong.
    void setWrong(const std::optional<live::CommandSpan> &wrong);
    [[nodiscard]] const std::optional<live::CommandSpan> &wrong() const { return m_wrong; }
    /// Where a place of the line stands, from the field's left.
    [[nodiscard]] int xOf(int at) const;

Q_SIGNALS:
    void completeWanted();
    void olderWanted();
    void newerWanted();
    void submitted();
    void escaped();

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_rest;
    std::optional<live::CommandSpan> m_wrong;
    bool m_composing = false;
};

} // namespace ui::command

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"

#include <QWidget>

namespace ui::theme {
class Label;
}
namespace ui::actions {
class KeyButton;
}

namespace ui::casefile {

/// The line under the head of a case file while others are at the case: who has it open too; who is writing, behind a lock, and the way to take over.
/// Takes no room while nobody is.
class PresenceLine final : public QWidget {
    Q_OBJECT
public:
    explicit PresenceLine(const actions::Console &console, QWidget *parent = nullptr);

    /// As it is known now of this case.
    void setCase(base::CaseId id);
    /// What stands in the line, for tests and tools.
    [[nodiscard]] QString text() const;
    [[nodiscard]] actions::KeyButton &button() const { return *m_button; }

Q_SIGNALS:
    void takeOverWanted();
    void refused(const QString &sentence); ///< why this role cannot take over

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const actions::Console m_console;
    theme::Label *m_writer, *m_others;
    actions::KeyButton *m_button;
    QString m_refusal;
};

} // namespace ui::casefile

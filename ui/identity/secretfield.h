// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLineEdit>

#include <optional>

class QKeyEvent;

namespace ui::identity {

/// A line for what only its person knows: dots, no undo, no menu, nothing copied out of it, no input method. Tells when caps lock seems to be on, by
/// what the letters come out as; before the first letter nobody knows. GUI thread.
class SecretField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SecretField(QWidget *parent = nullptr);

    /// What was typed, as UTF-8; the line is empty then.
    [[nodiscard]] QByteArray take();
    /// Whether caps lock is on; none: no letter was typed yet.
    [[nodiscard]] std::optional<bool> capsLock() const { return m_caps; }

Q_SIGNALS:
    void capsLockChanged(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::optional<bool> m_caps;
};

} // namespace ui::identity

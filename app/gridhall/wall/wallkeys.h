// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace app {

/// What people can do at a wall: nothing. While it stands, every key, button, wheel, touch and closing of the application's windows goes nowhere, but
/// for the one chord that asks for the way out, and for the form that it opens. GUI thread.
class WallKeys final : public QObject {
    Q_OBJECT
public:
    /// Ctrl+Alt+Q.
    static constexpr QKeyCombination kWayOut = Qt::ControlModifier | Qt::AltModifier | Qt::Key_Q;

    /// Begins at once, over the whole application.
    explicit WallKeys(QObject *parent = nullptr);
    ~WallKeys() override;

    /// The one window that may be typed into; null: none.
    void setDoor(QWidget *door) { m_door = door; }

Q_SIGNALS:
    void wayOutWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isDoors(const QObject *watched) const;
    QPointer<QWidget> m_door;
};

} // namespace app

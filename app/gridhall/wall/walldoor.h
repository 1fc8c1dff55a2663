// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/permitdialog.h"

#include <QTimer>

namespace app {

/// The way out of a wall over a store with accounts: whoever may end it gives name and secret. It goes by itself when nobody types for a minute. GUI
/// thread.
class WallDoor final : public ui::identity::PermitDialog {
    Q_OBJECT
public:
    /// What it points to outlives it.
    WallDoor(const ui::theme::Theme &theme, desk::IdentityDesk &desk, const QString &seat, QWidget *parent);

protected:
    bool event(QEvent *event) override;

private:
    QTimer m_idle;
};

} // namespace app

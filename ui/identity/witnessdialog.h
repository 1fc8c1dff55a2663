// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/confirmdialog.h"

namespace ui::identity {

/// Four eyes: what was asked for takes a second person, who gives name and secret here. Ends as accepted with witness(), or with nothing done: by
/// Esc, or when the seat is locked over it. GUI thread.
class WitnessDialog final : public ConfirmDialog {
    Q_OBJECT
public:
    /// `why`: what takes two, as it was refused; `seat`: where they stand. What it points to outlives it.
    WitnessDialog(const theme::Theme &theme, desk::IdentityDesk &desk, const QString &why, const QString &seat, QWidget *parent);

    /// The account of the second person, once it was confirmed.
    [[nodiscard]] const QString &witness() const { return m_witness; }

Q_SIGNALS:
    /// Once: whether somebody stood by.
    void settled(bool witnessed);

protected:
    void confirmed(const domain::Actor &actor) override;
    void hideEvent(QHideEvent *event) override;

private:
    void settle();
    QString m_witness;
    bool m_settled = false;
};

} // namespace ui::identity

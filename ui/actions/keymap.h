// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/catalogue.h"
#include "base/result.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <array>

class QSettings;

namespace ui::actions {

/// Which keys an action has now: the catalogue's, unless the settings say otherwise. GUI thread.
class KeyMap final : public QObject {
    Q_OBJECT
public:
    /// Reads the group "keys" (action name = portable key texts). Only differences from the catalogue are ever written.
    /// Without settings the catalogue's keys hold.
    explicit KeyMap(QSettings *settings = nullptr, QObject *parent = nullptr);

    [[nodiscard]] const QList<QKeySequence> &keys(Action action) const { return m_keys[action.number()]; }
    /// The first key as a person reads it ("空格", "Ctrl+M", "F5"); empty without a key.
    [[nodiscard]] QString shown(Action action) const;

    /// Actions of the same reach that already have one of these keys; a key may serve two acts of one case (F5, F8) only as delivered.
    [[nodiscard]] QList<Action> clashes(Action action, const QList<QKeySequence> &keys) const;
    /// Refused for fixed keys and clashes, with the sentence that says why.
    [[nodiscard]] base::Outcome remap(Action action, const QList<QKeySequence> &keys);
    /// Back to the catalogue's keys.
    void reset();

Q_SIGNALS:
    void changed();

private:
    void load();
    QSettings *m_settings;
    std::array<QList<QKeySequence>, kActions> m_keys;
};

/// One key as a person reads it: Space, Enter and the arrows by their translated names.
[[nodiscard]] QString shownKey(const QKeySequence &key);
/// The keys that the catalogue delivers.
[[nodiscard]] QList<QKeySequence> deliveredKeys(Action action);

} // namespace ui::actions

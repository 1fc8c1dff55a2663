// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/keymap.h"

#include <QObject>

class QKeyEvent;
class QWidget;

namespace ui::replay {

/// The keys of the time machine (Scope::Replay), wherever in the window the keyboard is: in the past all of them, from the live hall those that lead
/// into it. A field types them, a button keeps its space bar, and a page that has one of the days' keys for days of its own keeps it; all else gives
/// way to them, as nothing can be done in the past anyhow. GUI thread.
class ReplayKeys final : public QObject {
    Q_OBJECT
public:
    enum class Mode : quint8 { Live, Past, Visit };
    /// Belongs to the window's content; the keys outlive it.
    ReplayKeys(const actions::KeyMap &keys, QWidget *content);

    /// Visit: whatever key is pressed, live is wanted.
    void setMode(Mode mode) { m_mode = mode; }
    [[nodiscard]] Mode mode() const { return m_mode; }

Q_SIGNALS:
    void pressed(ui::actions::Action action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] std::optional<actions::Action> actionOf(const QWidget &widget, const QKeyEvent &event) const;
    const actions::KeyMap &m_keys;
    QWidget *m_content;
    Mode m_mode = Mode::Live;
};

} // namespace ui::replay

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "live/call/parkedcalls.h"

#include <QWidget>

class QHBoxLayout;
namespace ui::theme {
class Label;
}
namespace ui::actions {
class KeyButton;
}

namespace ui::deskpage {

/// The tray at the desk's foot: the calls that this person has parked, the longest first, each a button that takes it back, with the time that it has
/// waited; from ten minutes on that is inverse. Nothing while none is parked. GUI thread.
class CallTray final : public QWidget {
    Q_OBJECT
public:
    CallTray(const actions::Console &console, live::ParkedCalls &parking, QWidget *parent = nullptr);

    /// The calls as their buttons say them.
    [[nodiscard]] QStringList shownCalls() const;
    [[nodiscard]] bool isEmpty() const { return m_parking.all().empty(); }

Q_SIGNALS:
    void taken(const QString &form);
    void changed(); ///< another number of them

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry {
        actions::KeyButton *button;
        theme::Label *age;
        base::Instant since;
    };
    void rebuild();
    void tick();
    [[nodiscard]] size_t mostShown() const; ///< as many as have room, one at the least
    [[nodiscard]] QString textOf(const live::ParkedCall &call) const;
    const actions::Console m_console;
    live::ParkedCalls &m_parking;
    QHBoxLayout *m_line;
    QWidget *m_calls = nullptr;
    theme::Label *m_title, *m_more;
    std::vector<Entry> m_entries;
    size_t m_most = 1;
};

} // namespace ui::deskpage

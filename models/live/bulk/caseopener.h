// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casedesk.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>
#include <vector>

namespace live {

/// Opens many cases through the desk, some at a time, so that who opens one case meanwhile waits behind a few at the most. GUI thread.
class CaseOpener final : public QObject {
    Q_OBJECT
public:
    static constexpr int kAtOnce = 16;

    /// `take` is handed each file, or why there is none, with the place that it was asked for under.
    using Take = std::function<void(size_t place, const base::Result<desk::CaseFile> &file)>;
    CaseOpener(desk::CaseDesk &desk, Take take, QObject *parent = nullptr);

    /// At the end of those that wait; changed() and finished() follow. A place that waits already is not asked for twice.
    void add(size_t place, base::CaseId id);
    /// Cases that are not opened yet.
    [[nodiscard]] int left() const { return int(m_waiting.size()) + m_asked; }

Q_SIGNALS:
    void changed();  ///< some came; at most once a frame
    void finished(); ///< none is left

private:
    struct Wanted {
        size_t place;
        base::CaseId id;
    };
    void ask();
    void receive(size_t place, const base::Result<desk::CaseFile> &file);
    desk::CaseDesk &m_desk;
    Take m_take;
    std::deque<Wanted> m_waiting;
    QSet<size_t> m_places; ///< of those
    int m_asked = 0;
    QTimer m_frame;
};

} // namespace live

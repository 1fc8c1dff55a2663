// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QObject>
#include <QSet>

namespace ui::queue {

/// The cases that a person has selected to do one thing to all of them: by case and not by row, so that they stay selected while rows move, leave the
/// list or come back to it. The lists of a seat share them. The case that a person looks at is another matter (CaseListView::selected). GUI thread.
class CaseMarks final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] bool contains(base::CaseId id) const { return m_ids.contains(id); }
    [[nodiscard]] bool isEmpty() const { return m_ids.isEmpty(); }
    [[nodiscard]] int count() const { return int(m_ids.size()); }
    [[nodiscard]] const QSet<base::CaseId> &ids() const { return m_ids; }
    /// Exactly these.
    void set(const QSet<base::CaseId> &ids);
    /// Selected, or no longer.
    void toggle(base::CaseId id);
    void add(base::CaseId id);
    void clear() { set({}); }

Q_SIGNALS:
    void changed();

private:
    QSet<base::CaseId> m_ids;
};

} // namespace ui::queue

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"

#include <QObject>

namespace ui::owed {
class OwedList;
class OwedStrip;
} // namespace ui::owed

namespace ui::deskpage {

/// What the seat owes, on the desk: the strip below the severity strip, and the list that the key or a click opens over the page. GUI thread.
class OwedCorner final : public QObject {
    Q_OBJECT
public:
    /// Its widgets are children of the page.
    OwedCorner(const actions::Console &console, QWidget &page);

    /// The strip goes there, over the page's width but for the margins; says where what stands below it begins.
    int place(int top, int height, int margin);
    /// Opens the list, or closes it.
    void toggle();
    /// The case was looked into at this seat.
    void see(base::CaseId id);
    [[nodiscard]] owed::OwedStrip &strip() const { return *m_strip; }
    [[nodiscard]] owed::OwedList &list() const { return *m_list; }

Q_SIGNALS:
    /// The case of an entry, to be opened.
    void caseWanted(base::CaseId id);
    /// The keyboard is to go back to the queue.
    void left();
    /// To be said, and heard once.
    void reminded(const QString &title, const QString &detail);

private:
    [[nodiscard]] QRect roomForList() const;
    QWidget &m_page;
    owed::OwedStrip *m_strip;
    owed::OwedList *m_list;
};

} // namespace ui::deskpage

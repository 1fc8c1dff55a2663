// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/chip.h"
#include "actions/console.h"
#include "queue/searchfield.h"

#include <QTimer>
#include <QWidget>

namespace ui::queue {

/// Search box and chips: what the queue shows. Emits one filter; owns no truth about cases.
class FilterRow final : public QWidget {
    Q_OBJECT
public:
    explicit FilterRow(const actions::Console &console, QWidget *parent = nullptr);

    [[nodiscard]] const live::QueueFilter &filter() const { return m_filter; }
    /// Shows other counts on the chips.
    void recount();
    void toggleLevel(domain::Severity level);
    void clear();
    void focusSearch();
    void setCompact(bool compact);
    /// The active restrictions in words, for the empty state.
    [[nodiscard]] QStringList inWords() const;

Q_SIGNALS:
    void filterChanged(const live::QueueFilter &filter);
    void storedSearchRequested(const QString &text);
    void leftDown();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using Flag = bool live::QueueFilter::*;
    actions::Chip *addChip();
    void build();
    void toggle(Flag flag);
    void openMenu(bool sources);
    void apply();
    void relabel();
    const actions::Console m_console;
    live::QueueFilter m_filter;
    SearchField *m_search;
    actions::Chip *m_all, *m_waiting, *m_overdue, *m_near, *m_outside, *m_levels, *m_source, *m_department;
    QWidget *m_order;
    QTimer m_typing;
};

} // namespace ui::queue

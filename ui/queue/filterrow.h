// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/widget/chip.h"
#include "queue/searchfield.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <array>
#include <functional>
#include <vector>

namespace ui::queue {

/// Search box and chips: what the queue shows. Emits one filter; owns no truth about cases. Until the hall is known no chip
/// has a number. Every chip that counts something finds room: where there
/// is little, the words become shorter, then the chips that count nothing go. What can be asked for by name (live::Facet) has chips as far as there
/// is room, always those that are asked for, and the rest in one menu. GUI thread.
class FilterRow final : public QWidget {
    Q_OBJECT
public:
    explicit FilterRow(const actions::Console &console, QWidget *parent = nullptr);

    [[nodiscard]] const live::QueueFilter &filter() const { return m_filter; }
    /// Shows another filter: of a named view, of before.
    void setFilter(const live::QueueFilter &filter);
    /// Who counts the values of a facet when its menu opens.
    void setCounter(std::function<QHash<QString, int>(live::Facet)> counter) { m_counter = std::move(counter); }
    /// How the list is ordered, in words.
    void setOrderWords(const QString &words);
    /// Shows other counts on the chips.
    void recount();
    /// The same where something that is counted here is among the changes.
    void follow(const live::Changes &changes);
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
    void resizeEvent(QResizeEvent *event) override;

private:
    using Flag = bool live::QueueFilter::*;
    /// A chip that asks for the cases with one property.
    struct Asking {
        actions::Chip *chip = nullptr;
        Flag flag;
        const char *words, *brief;  ///< context "queue"
        int live::WallView::*count; ///< none: one of the wall's sums
        int (live::WallView::*sum)() const;
        bool always, supervisors; ///< stands there without a case, too; is a supervisor's
    };
    [[nodiscard]] static std::vector<Asking> asking();
    actions::Chip *addChip();
    void build();
    void toggle(Flag flag);
    void openFacet(live::Facet facet, const QWidget *below);
    void openMore();
    void toggleMine();
    void followSeat();
    [[nodiscard]] actions::Chip *chipOf(live::Facet facet) const { return m_facets[size_t(facet)]; }
    void relabelFacets();
    void showFacets(int room);
    void filterTyped();
    void filterWaiting(); ///< what was typed before the pause is over
    void apply();
    void relabel();
    void fit();
    [[nodiscard]] int countOf(const Asking &each) const;
    [[nodiscard]] int shownCount(int count) const;
    [[nodiscard]] bool isShown(const Asking &each) const;
    const actions::Console m_console;
    live::QueueFilter m_filter;
    SearchField *m_search;
    actions::Chip *m_all, *m_levels, *m_framed, *m_mine, *m_more;
    std::array<actions::Chip *, live::kFacets.size()> m_facets{};
    std::function<QHash<QString, int>(live::Facet)> m_counter;
    std::vector<Asking> m_asking;
    live::WallView m_wall;
    QWidget *m_order;
    bool m_compact = false;
    QTimer m_typing;
};

} // namespace ui::queue

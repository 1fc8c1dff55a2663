// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/widget/chip.h"
#include "actions/widget/keybutton.h"
#include "live/lists/liststate.h"

#include <QWidget>

#include <vector>

class QLineEdit;

namespace ui::queue {

/// The named views above the filters, each with how many cases it shows: one's own, then those that others share, with whose they are. What finds no
/// room stands in a menu. Whoever owns the row says what is shown and does what is asked for. On a chip: Enter or the space bar chooses, F2 renames,
/// Del deletes, the menu key opens what can be done. GUI thread.
class ViewRow final : public QWidget {
    Q_OBJECT
public:
    explicit ViewRow(const actions::Console &console, QWidget *parent = nullptr);

    /// One view as the row shows it; a count of -1: nobody has counted.
    struct Entry {
        QString name, by; ///< by: whose it is; empty: one's own
        bool shared = false;
        int count = -1;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    /// `current`: the place of the one that the list shows; -1: none.
    void setEntries(const std::vector<Entry> &entries, int current);
    /// Asks for a name in place; named() or nothing follows. `renames`: the name of one's own view that gets another one; empty: none.
    void askName(const QString &suggested, const QString &renames = {});
    [[nodiscard]] bool isAsking() const;
    /// Stands there without views, too, so that the first can be saved.
    void setLasting(bool lasting);

Q_SIGNALS:
    void chosen(int place);
    void saveAsked();
    void named(const QString &name, const QString &renames);
    void shareAsked(const QString &name, bool shared);
    void removeAsked(const QString &name);
    void shownChanged(); ///< the row came or went
    void left();         ///< the keyboard is wanted elsewhere

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] static QString wordsOf(const Entry &entry);
    void makeChips();
    void relabel();
    void fit();
    void stopAsking(bool leave);
    void openMenu(const Entry &entry, const QPoint &at);
    void choose(const Entry &entry);
    void openRest();
    [[nodiscard]] int placeOf(const QObject *chip) const;
    const actions::Console m_console;
    std::vector<Entry> m_entries;
    int m_current = -1;
    bool m_lasting = false;
    QWidget *m_title;
    std::vector<actions::Chip *> m_chips;
    actions::Chip *m_rest;
    QLineEdit *m_name;
    actions::KeyButton *m_save;
    QString m_renames;
};

} // namespace ui::queue

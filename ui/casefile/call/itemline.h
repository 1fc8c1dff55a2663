// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/call/callwatch.h"
#include "casefile/form/itemfinder.h"

#include <QWidget>

class QLineEdit;
class QListWidget;

namespace ui::casefile {

/// The item of a report: found by name, code, class or pinyin, or guessed from the words of the call, each guess with its reason. A guess is advice:
/// it counts once Enter took it. GUI thread.
class ItemLine final : public QWidget {
    Q_OBJECT
public:
    ItemLine(const actions::Console &console, const CallWatch &watch, QWidget *parent = nullptr);

    /// Code of the chosen item; empty: none.
    [[nodiscard]] const QString &item() const { return m_item; }
    /// Chosen from outside: a draft, a template.
    void setItem(const QString &code);
    void clear();
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    /// The rows of the list, as they read; empty while it is closed.
    [[nodiscard]] QStringList shownRows() const;

Q_SIGNALS:
    void changed();                   ///< another item, or none any more
    void chosen(const QString &code); ///< by the person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void find();
    void choose();
    void addRow(const domain::Item &item, const QString &text);
    [[nodiscard]] QString reasonOf(const live::ItemGuess &guess) const;
    const actions::Console m_console;
    const CallWatch &m_watch;
    ItemFinder m_finder;
    QLineEdit *m_field;
    QListWidget *m_list;
    QString m_item;
};

} // namespace ui::casefile

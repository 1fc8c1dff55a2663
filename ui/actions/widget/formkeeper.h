// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"

#include <QObject>
#include <QVariantMap>

#include <functional>
#include <vector>

class QButtonGroup;
class QComboBox;
class QKeyEvent;
class QLineEdit;
class QPlainTextEdit;

namespace ui::actions {

/// Ties what stands in a form to the person's drafts, so that no way out of the form loses it. The form says which fields it has, begins, and
/// says when it was sent or thrown away. Without a book of drafts (console.drafts) nothing is kept. GUI thread.
class FormKeeper final : public QObject {
    Q_OBJECT
public:
    explicit FormKeeper(const Console &console, QObject *parent = nullptr);

    /// Other fields than before: ends first.
    void clear();
    void add(const QString &id, QLineEdit *field);
    void add(const QString &id, QPlainTextEdit *field);
    /// By the chosen entry's data.
    void add(const QString &id, QComboBox *field);
    /// By the checked button's id.
    void add(const QString &id, QButtonGroup *field);
    /// A value that is in no field of these kinds; the form calls look() when it changed.
    void add(const QString &id, std::function<QVariant()> read, std::function<void(const QVariant &)> write);

    /// From now on the fields belong to this draft; what stands in them is the empty form. A draft that is kept is put into them.
    /// `title`: what the form is called where the draft is told of. Returns "The draft of 14:02 is back.", or nothing.
    QString begin(const QString &form, const QString &title);
    /// Something changed: keep it, or forget the draft when the form is as it began.
    void look();
    /// Whether something stands in the form that did not when it began.
    [[nodiscard]] bool isTouched() const;
    [[nodiscard]] bool isOpen() const { return !m_form.isEmpty(); }
    /// Sent, or thrown away: the draft is gone. The fields are watched on.
    void forget();
    /// Nothing is watched any more; the draft stays.
    void end();

Q_SIGNALS:
    /// The person changed a field.
    void edited();
    /// A draft came back after begin(), because the book was opened only then.
    void restored(const QString &sentence);

private:
    struct Field {
        QString id;
        std::function<QVariant()> read;
        std::function<void(const QVariant &)> write;
    };
    [[nodiscard]] QVariantMap values() const;
    QString restore();
    const Console m_console;
    std::vector<Field> m_fields;
    QString m_form, m_title;
    QVariantMap m_empty;
    bool m_filling = false;
};

/// "14:02" of today, else "11-06 14:02": when a draft was typed.
[[nodiscard]] QString draftTime(const Console &console, base::Instant at);

/// "Urge waits: this form is open. …": what a key says that does nothing while a form is open.
[[nodiscard]] QString waitsText(const QString &wanted);

/// Moves the focus to the next (or the one before) of the widgets in `panel` that Tab reaches, round and round; false when there is none, or `panel`
/// is not on screen.
bool focusWithin(QWidget *panel, bool next);

/// Gives the keyboard to a field with the cursor where it was. With a shortcut's reason a line would select what a draft brought back, and the next
/// letter replace it.
void enterField(QWidget &field);

/// A key that types a character, alone or with Shift.
[[nodiscard]] bool typesText(const QKeyEvent &event);

} // namespace ui::actions

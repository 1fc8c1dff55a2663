// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/catalogue.h"
#include "desk/door/centredesk.h"

#include <QVariantMap>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace ui::duty {

/// What was selected when a task was asked for: its form begins with it. Every part may be empty.
struct Pick {
    QString unit, department, post, resource, role, shift, task;
    QDate date;
    int run = 0;
    int step = -1;
    friend bool operator==(const Pick &, const Pick &) = default;
};

/// One line of a form.
struct Field {
    enum class Kind : quint8 {
        List,      ///< one of `choices`, in a box
        Chips,     ///< one of `choices`, side by side
        Text,      ///< words
        Count,     ///< a number of people, 0 … 999
        Moment,    ///< a moment on the town's wall clock
        OpenMoment ///< a moment, or none: until somebody says otherwise
    };
    struct Choice {
        QString text;
        QVariant value;
    };
    QString id;
    QString label; ///< translated
    Kind kind = Kind::Text;
    std::vector<Choice> choices;
    QVariant value; ///< what stands there at first; a moment is a QDateTime whose date and time are the town's
    QString zero{}; ///< of a count: what 0 is called; empty: a number as others
};

/// A task of the duty page as a form.
struct TaskForm {
    actions::Action task = actions::Action::RecordPatrol;
    QString title;
    QStringList facts; ///< what a person should know before they send it
    std::vector<Field> fields;
    bool confirm = false; ///< asked once: the safe side has the focus
    /// What other fields become when one is chosen anew: by their ids, from all values before and after; empty: nothing.
    std::function<QVariantMap(const QVariantMap &before, const QVariantMap &after)> follow{};
};

/// The tasks of the page, each with its row in the catalogue of actions.
[[nodiscard]] std::span<const actions::Action> tasks();

/// Why the task cannot be done now: by this role, or because there is nothing to do it to. Empty: it can. The decision may still refuse.
[[nodiscard]] QString blockedBy(actions::Action task, const desk::CentreView &view, domain::Role role, base::Instant now);

/// The form of a task as a role may fill it. Pure; texts are translated.
[[nodiscard]] TaskForm formOf(actions::Action task, const desk::CentreView &view, const Pick &pick, domain::Role role, base::Instant now);

/// What a filled form orders. Refused with a sentence where something is missing.
[[nodiscard]] base::Result<domain::CentreOrderBody> orderOf(actions::Action task, const QVariantMap &values, const region::Region &region,
                                                            base::Instant now);

/// An order of the kind that the task gives, whatever it says: for who may give it at all. None for what is no task of the page.
[[nodiscard]] std::optional<domain::CentreOrderBody> orderKindOf(actions::Action task);

/// The field of a task's form behind a place of the order that a refusal names.
[[nodiscard]] QString fieldOf(actions::Action task, const QString &place);

/// "Absence recorded: 居委专员·08A": what a notice says once the order is on disk.
[[nodiscard]] QString doneText(const domain::CentreOrderBody &body, const region::Region &region, const domain::Centre &centre);

} // namespace ui::duty

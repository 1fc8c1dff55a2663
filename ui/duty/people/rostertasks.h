// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/tasks.h"

namespace ui::duty {

// Forms of the tasks that are about single persons. Pure; texts are translated.

/// Who is at the post: whoever of the running turn, or of the next one within two hours, nobody has written down.
void fillArrival(TaskForm &form, const desk::CentreView &view, const Pick &pick, base::Instant now);
/// Who does whose job, and until when; at first the chosen person and the other of their pair, until the turn ends.
void fillSwap(TaskForm &form, const desk::CentreView &view, const Pick &pick, base::Instant now);
/// The swaps that hold or will.
void fillEndSwap(TaskForm &form, const desk::CentreView &view, const Pick &pick, base::Instant now);
/// Whether the absence form need not name a post: its people are offered one by one.
[[nodiscard]] bool isOfferedByPerson(const domain::Duties &duties, const QString &name);

/// Persons as a text that people may edit, parted by "; ", and back: names in the region's language, or as orders have them.
[[nodiscard]] QString personsText(const region::Region &region, const QStringList &persons);
[[nodiscard]] QStringList personsIn(const region::Region &region, const QString &text);

} // namespace ui::duty

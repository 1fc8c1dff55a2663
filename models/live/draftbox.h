// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/draftbook.h"

namespace live {

// How drafts stand on disk, and the boxes in which they wait for who is to take them: a folder of each person at a store, a box in it for each time
// that somebody handed forms on. All of it blocks on disk.

/// A name that any file system takes, whatever stands in the text.
[[nodiscard]] QString hashedName(const QString &text);
/// Owner's alone, whole or as it was before.
[[nodiscard]] bool writeDraft(const QString &folder, const Draft &draft);
[[nodiscard]] QString draftPath(const QString &folder, const QString &form);
/// None where it is no draft.
[[nodiscard]] std::optional<Draft> readDraft(const QString &path);

/// The boxes of one person at one store.
class DraftBoxes {
public:
    /// `folder`: where the books of all people at this machine's account stand.
    DraftBoxes(const QString &folder, const QString &store, const QString &owner);

    /// Makes a box of these; all of them or none. The head's own name and count are made here.
    [[nodiscard]] bool put(HandedForms head, const std::vector<Draft> &drafts) const;
    /// Those that hold something, the oldest first.
    [[nodiscard]] std::vector<HandedForms> all() const;
    [[nodiscard]] std::vector<Draft> draftsIn(const QString &box) const;
    /// These are somewhere else now; an empty box goes.
    void drop(const QString &box, const QStringList &forms) const;

private:
    [[nodiscard]] QString pathOf(const QString &box) const;
    const QString m_folder;
};

/// The books of another person at a store, while no console has them open.
class OtherBooks {
public:
    OtherBooks(const QString &folder, const QString &store, const QString &owner);
    /// How many parked calls are in them.
    [[nodiscard]] int parked() const;
    /// Takes them out and puts them into the boxes, under the head. How many there were; none: that could not be done, and they are where they were.
    [[nodiscard]] std::optional<int> move(const DraftBoxes &to, const HandedForms &head) const;

private:
    [[nodiscard]] QStringList books() const;
    const QString m_folder, m_name;
};

} // namespace live

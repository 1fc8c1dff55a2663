// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// Texts that came from outside (titles, places, callers, source ids, notes, file names, texts of packs) as they may be shown. Nothing here is for the
// store, JSON, CSV or the clipboard: these keep what was sent. All functions are pure, any thread, and linear in the text.

namespace base {

/// Longest text, in UTF-16 units, that a tip or a sentence quotes; atMost() cuts the rest.
inline constexpr qsizetype kLongestShown = 2000;

/// Characters that turn text round without being seen: U+202A–202E, U+2066–2069, U+200E, U+200F, U+061C.
[[nodiscard]] bool isDirectionControl(char16_t unit);

/// The text without direction controls.
[[nodiscard]] QString withoutControls(const QString &text);

/// The text with each direction control as a mark that can be read: U+202E becomes "[U+202E]". For the case file, where a person must see what was
/// sent.
[[nodiscard]] QString withVisibleControls(const QString &text);

/// The text as it stands inside a sentence, a cell or a label: without direction controls and, where it holds right-to-left writing or held a
/// control, between U+2068 and U+2069, so that nothing beside it moves. Other texts move nothing and stay as they are. Taken twice it is the same as
/// once.
[[nodiscard]] QString isolated(const QString &text);
/// The same, direction controls as visible marks.
[[nodiscard]] QString isolatedVisibly(const QString &text);
/// Each part isolated.
[[nodiscard]] QStringList isolated(const QStringList &texts);

/// What every painting and label does to its text, composed or not: direction controls go, except pairs that isolated() made, which are closed where
/// they stay open; a run of right-to-left writing outside such a pair gets one. Whatever was forgotten before, a number beside it is not turned
/// round.
[[nodiscard]] QString shown(const QString &text);
/// The same for texts that are drawn glyph by glyph: isolates go too where nothing is written from right to left, because they would change nothing.
[[nodiscard]] QString drawn(const QString &text);

/// Without the isolates that isolated() and shown() add: for the clipboard, and for comparing what is shown with what is held.
[[nodiscard]] QString withoutIsolates(const QString &text);

/// A sentence that quotes texts from outside: what stands between quotation marks “…” is isolated.
[[nodiscard]] QString quotationsIsolated(const QString &sentence);

/// The text without characters that have neither ink nor width: joiners, variation selectors, soft hyphens, tags. Direction controls stay: shown()
/// and drawn() know which of them are needed. For what is set on paper, where a page says what it shows.
[[nodiscard]] QString withoutInvisibles(const QString &text);

/// Line breaks, tabs and other control characters as one blank each: for what stands in one line.
[[nodiscard]] QString oneLine(const QString &text);

/// At most `most` UTF-16 units, the last of them "…" where it was cut, never in the middle of a character.
[[nodiscard]] QString atMost(const QString &text, qsizetype most = kLongestShown);

} // namespace base

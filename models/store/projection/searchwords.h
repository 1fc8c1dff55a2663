// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source/alike.h"
#include "domain/source/report.h"

#include <QHash>

namespace store {

/// The text with a space on both sides of every CJK character (Han, kana, Hangul), so that FTS5's unicode61 sees each as a word; its
/// trigram tokenizer would find nothing for one or two characters. Letters and digits of full width are those of half width.
[[nodiscard]] QString setApart(const QString &text);

/// What is indexed for a case: number in both forms, title, place and description, set apart; the code of the element at its place; the codes of its
/// grid and of the department that has it, each as one word that nobody types.
[[nodiscard]] QString searchWords(const QString &number, const domain::Report &report, const QString &grid, const QString &department);

/// An FTS5 MATCH expression for what a person typed: every blank-separated part must occur, as a phrase; a last word in letters or digits
/// also matches as a beginning. A part for which `alike` has anything may also occur as one of its texts, grids or departments. Nothing in the texts
/// can act as an operator. Empty when the text has no letter or digit.
[[nodiscard]] QString matchExpression(const QString &typed, const QHash<QString, domain::Alike> &alike = {});

} // namespace store

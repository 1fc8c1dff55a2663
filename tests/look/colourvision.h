// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

/// How colours look to eyes that lack one kind of cone, and how far apart two colours are.
namespace colourvision {

enum class Eyes : quint8 { Normal, Protan, Deutan, Tritan, Grey };

/// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB, rounded to 8 bits as a screen would.
[[nodiscard]] QColor seenBy(Eyes eyes, const QColor &colour);
/// CIEDE2000, D65.
[[nodiscard]] double difference(const QColor &left, const QColor &right);
/// WCAG 2 contrast ratio, 1…21.
[[nodiscard]] double contrast(const QColor &left, const QColor &right);

} // namespace colourvision

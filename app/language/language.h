// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace app {

/// The environment variable by which a program of ours tells its child programs what to speak.
inline constexpr char kLanguageVariable[] = "GRIDHALL_LANGUAGE";

/// The language to speak: the wanted one ("zh_CN", "en"), else that of the environment.
[[nodiscard]] QLocale chooseLocale(const QString &wanted);

/// What the environment's LC_ALL, LC_MESSAGES and LANG ask for, as every program reads them: the first of the three that says anything. Chinese for
/// zh*, English for all others.
[[nodiscard]] QLocale localeOf(const QString &all, const QString &messages, const QString &lang);

/// Installs Gridhall's and Qt's own translations into the application object, in place of those of an earlier call, and makes the locale
/// the default for numbers, dates and sorting. The application object must exist.
void speak(const QLocale &locale);

} // namespace app

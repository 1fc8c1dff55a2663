// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace app {

QLocale chooseLocale(const QString &wanted)
{
    if (!wanted.isEmpty())
        return QLocale(wanted);
    return localeOf(qEnvironmentVariable("LC_ALL"), qEnvironmentVariable("LC_MESSAGES"), qEnvironmentVariable("LANG"));
}

// Not QLocale::system(): its language is that of numbers (LC_NUMERIC).
QLocale localeOf(const QString &all, const QString &messages, const QString &lang)
{
    const QString &asked = !all.isEmpty() ? all : !messages.isEmpty() ? messages : lang;
    return asked.startsWith(QLatin1StringView("zh")) ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedStates);
}

void speak(const QLocale &locale)
{
    QLocale::setDefault(locale);
    for (QTranslator *before : QCoreApplication::instance()->findChildren<QTranslator *>()) {
        QCoreApplication::removeTranslator(before);
        delete before;
    }
    const auto install = [&](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // Also for English: the plural forms stand in gridhall_en.qm.
    install(QStringLiteral("gridhall"), QStringLiteral(":/translations"));
}

} // namespace app

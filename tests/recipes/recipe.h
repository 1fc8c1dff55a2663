// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <QStringList>

/// A recipe of CONTRIBUTING, and the files of the tree that this test's build changed by it. What is new with the recipe is none of them.
struct Recipe {
    QString text; ///< empty: CONTRIBUTING has no such recipe
    QStringList touched = QString::fromLatin1(GRIDHALL_TOUCHED).split(u'|');

    explicit Recipe(const QString &title)
    {
        QFile file(QStringLiteral(GRIDHALL_SOURCE_DIR "/CONTRIBUTING.md"));
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QString all = QString::fromUtf8(file.readAll());
        const qsizetype at = all.indexOf(QStringLiteral("**%1.**").arg(title));
        if (at >= 0)
            text = all.mid(at, all.indexOf(QStringLiteral("\n**"), at + 1) - at);
    }

    /// Whether it says truly how many files of the tree it changes, the translation apart.
    [[nodiscard]] bool saysHowMany() const
    {
        static const QStringList numbers{QStringLiteral("No"),   QStringLiteral("One"),  QStringLiteral("Two"), QStringLiteral("Three"),
                                         QStringLiteral("Four"), QStringLiteral("Five"), QStringLiteral("Six")};
        return text.contains(u'\n' + numbers.value(touched.size()) + QStringLiteral(" file")) &&
               text.contains(QStringLiteral(" and the translation"));
    }

    /// The changed files that the recipe does not name.
    [[nodiscard]] QStringList unnamed() const
    {
        QStringList left;
        for (const QString &path : touched) {
            if (!text.contains(path))
                left << path;
        }
        return left;
    }
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTranslator>

namespace support {

/// Reads "context<TAB>source<TAB>translation" lines, so that a test can look at the screens in Chinese without a compiled catalogue.
class TsvTranslator final : public QTranslator {
public:
    /// Every part_*.tsv of a folder; returns how many lines were read.
    int loadFolder(const QString &folder)
    {
        const QDir dir(folder);
        for (const QString &name : dir.entryList({QStringLiteral("part_*.tsv")}, QDir::Files, QDir::Name)) {
            QFile file(dir.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) {
                continue;
            }
            for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
                const QStringList parts = line.split(QLatin1Char('\t'));
                if (parts.size() >= 3) {
                    m_texts.insert(parts[0] + QLatin1Char('\t') + parts[1], parts[2]);
                }
            }
        }
        return int(m_texts.size());
    }

    [[nodiscard]] bool isEmpty() const override { return m_texts.isEmpty(); }

    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        return m_texts.value(QString::fromUtf8(context) + QLatin1Char('\t') + QString::fromUtf8(source));
    }

private:
    QHash<QString, QString> m_texts;
};

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/dialect.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace store {

/// The statements of one file of resources/sql/<dialect>/, by the names in its `-- name:` lines; `{other}` inside a statement stands
/// for another of the same file or for what is `given`. A missing file or name is a programming error. Immutable.
class SqlTexts {
public:
    SqlTexts(const Dialect &dialect, const char *file, const QHash<QString, QString> &given = {});

    [[nodiscard]] QString operator[](const char *name) const;

private:
    QHash<QString, QString> m_texts;
};

/// A script's statements: they are separated by empty lines.
[[nodiscard]] QStringList statementsOf(const QString &script);
/// A whole file of the dialect's folder.
[[nodiscard]] QByteArray sqlFile(const Dialect &dialect, const QString &file);

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqltexts.h"

#include <QFile>
#include <QRegularExpression>

namespace store {

using namespace Qt::StringLiterals;

QByteArray sqlFile(const Dialect &dialect, const QString &file)
{
    QFile source(u":/sql/%1/%2"_s.arg(QLatin1StringView(dialect.folder), file));
    if (!source.open(QIODevice::ReadOnly))
        qFatal("SQL resource %s is not built in", qPrintable(source.fileName()));
    return source.readAll();
}

QStringList statementsOf(const QString &script)
{
    static const QRegularExpression emptyLine(u"\\n\\s*\\n"_s);
    QStringList statements;
    for (const QString &part : script.split(emptyLine, Qt::SkipEmptyParts)) {
        const QString statement = part.trimmed();
        if (!statement.isEmpty())
            statements.append(statement);
    }
    return statements;
}

SqlTexts::SqlTexts(const Dialect &dialect, const char *file, const QHash<QString, QString> &given) : m_texts(given)
{
    static const QRegularExpression reference(u"\\{(\\w+)\\}"_s);
    const QString mark = u"-- name: "_s;
    const QStringList parts = QString::fromUtf8(sqlFile(dialect, QString::fromLatin1(file))).split(mark).mid(1);
    for (const QString &part : parts) {
        const qsizetype end = part.indexOf(u'\n');
        m_texts.insert(part.left(end).trimmed(), part.mid(end + 1).trimmed());
    }
    for (QString &text : m_texts) {
        for (QRegularExpressionMatch found = reference.match(text); found.hasMatch(); found = reference.match(text))
            text.replace(found.captured(0), m_texts.value(found.captured(1)));
    }
}

QString SqlTexts::operator[](const char *name) const
{
    const auto found = m_texts.constFind(QString::fromLatin1(name));
    if (found == m_texts.cend())
        qFatal("SQL statement %s is not built in", name);
    return *found;
}

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/schemacheck.h"

#include "base/try.h"
#include "store/log/sqllog.h"
#include "store/projection/casenow.h"
#include "store/projection/oldtables.h"
#include "store/projection/projections.h"
#include "store/sqlite/migrations.h"

#include <QCoreApplication>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr base::Milliseconds kSchemaPatience{5000};

/// What a schema holds: kind and name of each object, and its definition (empty for what the engine makes itself).
struct SchemaObject {
    QString kind, definition;
};
using SchemaObjects = QMap<QString, SchemaObject>;

base::Result<SchemaObjects> objectsIn(const Connection &connection)
{
    base::Result<Statement> rows = connection.prepare(SqlTexts(connection.dialect(), "doctor.sql")["objects"]);
    if (!rows)
        return base::pass(rows);
    TRY_DONE(rows->run());
    // What was renamed stands in quotes; tables that are on their way out, or not yet in, are nobody's.
    const auto isPassing = [](const QString &table) {
        return isOldName(table, u"case_now"_s) || table == u"case_seed"_s || isOldName(table, u"case_text"_s) ||
               table.startsWith(u"case_text_next"_s);
    };
    SchemaObjects found;
    while (rows->next()) {
        const QString type = rows->text(0);
        if ((type != u"table"_s && type != u"index"_s) || !isPassing(rows->text(3)))
            found.insert(withPlainIndexNames(rows->text(1), u"case_now"_s),
                         {type, withPlainIndexNames(rows->text(2).remove(u'"').remove(u'\''), u"case_now"_s)});
    }
    TRY_DONE(rows->failure());
    return found;
}

/// Whether all derived tables are those of this program; those of an earlier one are made anew and look as they like until then.
base::Result<bool> projectionsAreCurrent(const Connection &connection)
{
    const CaseNow cases(connection);
    const CaseText words(connection);
    base::Result<Statement> row = connection.prepare(SqlTexts(connection.dialect(), "doctor.sql")["projection"]);
    if (!row)
        return base::pass(row);
    for (const Projection *projection : {static_cast<const Projection *>(&cases), static_cast<const Projection *>(&words)}) {
        TRY_DONE(row->run({projection->name()}));
        if (!row->next() || row->number(0) != projection->revision())
            return false;
    }
    return true;
}

QString misnumberedIn(const Connection &connection, const std::vector<SchemaStep> &ran)
{
    const std::vector<SchemaStep> known = schemaSteps(connection.dialect());
    const base::Result<QVariant> version = connection.scalar(connection.texts()["user_version"]);
    if (!version || version->toULongLong() != ran.size())
        return QCoreApplication::translate("store",
                                           "The file says that its schema is that of step %1, but %2 steps were run. Restore the latest backup.")
            .arg(version ? version->toULongLong() : 0)
            .arg(ran.size());
    for (size_t i = 0; i < ran.size(); ++i) {
        if (i >= known.size() || ran[i].number != known[i].number || ran[i].checksum != known[i].checksum)
            return QCoreApplication::translate(
                       "store", "Schema step %1 is not the one that this program knows. Open the store with the build that made it, or "
                                "restore a backup.")
                .arg(ran[i].number);
    }
    return {};
}

} // namespace

base::Result<SchemaCheck> checkSchema(const Connection &connection)
{
    const base::Result<std::unique_ptr<Connection>> fresh =
        Connection::open(u":memory:"_s, Connection::Mode::ReadWrite, connection.dialect(), kSchemaPatience);
    if (!fresh)
        return base::pass(fresh);
    const base::Result<std::vector<SchemaStep>> ran = recordedSteps(connection);
    if (!ran)
        return base::pass(ran);
    TRY_DONE(migrate(**fresh, int(ran->size())));
    const base::Result<SchemaObjects> bare = objectsIn(**fresh);
    TRY(const auto log, SqlLog::open(**fresh));
    TRY_DONE(Projections(**fresh, *log).prepare());
    const base::Result<SchemaObjects> whole = objectsIn(**fresh);
    const base::Result<SchemaObjects> found = objectsIn(connection);
    const base::Result<bool> current = projectionsAreCurrent(connection);
    for (const base::Result<SchemaObjects> *answer : {&bare, &whole, &found}) {
        if (!*answer)
            return base::pass(*answer);
    }
    if (!current)
        return base::pass(current);
    SchemaCheck check;
    check.steps = ran->size();
    const SchemaObjects &wanted = *current ? *whole : *bare;
    for (auto object = wanted.cbegin(); object != wanted.cend(); ++object) {
        if (!found->contains(object.key()) || found->value(object.key()).definition != object->definition)
            check.different.append(object.key());
    }
    for (auto object = found->cbegin(); object != found->cend(); ++object) {
        if (!whole->contains(object.key()))
            check.unknown.append(object->kind + u' ' + object.key());
    }
    check.misnumbered = misnumberedIn(connection, *ran);
    return check;
}

} // namespace store

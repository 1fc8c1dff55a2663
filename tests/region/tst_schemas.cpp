// SPDX-License-Identifier: GPL-3.0-or-later
// docs/schema and the loader say the same: what a schema requires the loader misses, what it leaves open the loader does without, and what
// it does not name the loader refuses.
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

class TestSchemas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void topFieldAgrees_data();
    void topFieldAgrees();
    void unknownFieldIsRefused_data();
    void unknownFieldIsRefused();
};

namespace {

QJsonObject parsed(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QJsonObject schemaOf(const QString &file)
{
    return parsed(QStringLiteral(GRIDHALL_SOURCE_DIR "/docs/schema/") + file.section(u'.', 0, 0) + u".schema.json"_s);
}

const QStringList kFiles{u"region.json"_s,   u"limits.json"_s,   u"severity.json"_s, u"calendar.json"_s,    u"shifts.json"_s,
                         u"phases.json"_s,   u"grids.geojson"_s, u"map.geojson"_s,   u"keyareas.geojson"_s, u"duties.json"_s,
                         u"handling.json"_s, u"routing.json"_s,  u"sensing.json"_s,  u"contingency.json"_s, u"itemlist.json"_s};

/// A pack that has the file.
QString packWith(const QString &file) { return file == "contingency.json"_L1 ? u"tianlin"_s : u"xujing"_s; }

/// No pack comes with an imported list.
void complete(const PackCopy &copy, const QString &file)
{
    if (file == "itemlist.json"_L1)
        copy.write(file, R"({ "version": 2, "imported_at": "2026-10-01T08:00:00Z", "from": "list.xlsx", "rows": 190 })");
}

QStringList places(const PackCopy &copy, const QString &file)
{
    QStringList places;
    for (const region::Problem &problem : region::loadRegion(copy.path()).problems) {
        if (problem.file == file)
            places.append(problem.place);
    }
    return places;
}

} // namespace

void TestSchemas::topFieldAgrees_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("isRequired");
    for (const QString &file : kFiles) {
        const QJsonObject schema = schemaOf(file);
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        QVERIFY2(!properties.isEmpty(), qPrintable(file));
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            QTest::newRow(qPrintable(file + u' ' + it.key())) << file << it.key() << schema.value("required"_L1).toArray().contains(it.key());
        }
    }
}

void TestSchemas::topFieldAgrees()
{
    QFETCH(QString, file);
    QFETCH(QString, field);
    QFETCH(bool, isRequired);
    const PackCopy copy(packWith(file));
    complete(copy, file);
    QJsonObject object = parsed(copy.filePath(file));
    object.remove(field);
    copy.write(file, QJsonDocument(object).toJson());
    const QStringList found = places(copy, file);
    QCOMPARE(found.contains(u'/' + field), isRequired);
    if (!isRequired)
        QCOMPARE(found, QStringList());
}

void TestSchemas::unknownFieldIsRefused_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : kFiles)
        QTest::newRow(qPrintable(file)) << file;
}

void TestSchemas::unknownFieldIsRefused()
{
    QFETCH(QString, file);
    const PackCopy copy(packWith(file));
    complete(copy, file);
    QJsonObject object = parsed(copy.filePath(file));
    object.insert(u"surplus"_s, 1);
    copy.write(file, QJsonDocument(object).toJson());
    QCOMPARE(places(copy, file), QStringList{u"/surplus"_s});
    QCOMPARE(schemaOf(file).value("additionalProperties"_L1), QJsonValue(false));
}

GRIDHALL_TEST(TestSchemas, QCoreApplication)
#include "tst_schemas.moc"

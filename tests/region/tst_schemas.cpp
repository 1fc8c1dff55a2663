// SPDX-License-Identifier: GPL-3.0-or-later
// docs/schema and the loader say the same: what a schema requires the loader misses, what it leaves open the loader does without, and what
// it does not name the loader refuses.
#include "region/pack/loader.h"
#include "region/schemafiles.h"
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

QJsonObject schemaOf(const QString &file) { return parsed(schemaPath(file)); }

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
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("isRequired");
    for (const auto &[name, pack] : kSchemaFiles) {
        const QString file = QString::fromLatin1(name);
        const QJsonObject schema = schemaOf(file);
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        QVERIFY2(!properties.isEmpty(), qPrintable(file));
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            QTest::newRow(qPrintable(file + u' ' + it.key()))
                << QString::fromLatin1(pack) << file << it.key() << schema.value("required"_L1).toArray().contains(it.key());
        }
    }
}

void TestSchemas::topFieldAgrees()
{
    QFETCH(QString, pack);
    QFETCH(QString, file);
    QFETCH(QString, field);
    QFETCH(bool, isRequired);
    const SchemaCopy copy(pack, file);
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
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("file");
    for (const auto &[name, pack] : kSchemaFiles)
        QTest::newRow(name) << QString::fromLatin1(pack) << QString::fromLatin1(name);
}

void TestSchemas::unknownFieldIsRefused()
{
    QFETCH(QString, pack);
    QFETCH(QString, file);
    const SchemaCopy copy(pack, file);
    QJsonObject object = parsed(copy.filePath(file));
    object.insert(u"surplus"_s, 1);
    copy.write(file, QJsonDocument(object).toJson());
    QCOMPARE(places(copy, file), QStringList{u"/surplus"_s});
    QCOMPARE(schemaOf(file).value("additionalProperties"_L1), QJsonValue(false));
}

GRIDHALL_TEST(TestSchemas, QCoreApplication)
#include "tst_schemas.moc"

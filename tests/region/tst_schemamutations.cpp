// SPDX-License-Identifier: GPL-3.0-or-later
// docs/schema and the loader say the same of any pack: twenty ways to spoil each file by its structure (GRIDHALL_MUTATIONS: so many), drawn from a
// fixed seed and so the same in every run. What a schema refuses the loader has a sentence for; what the loader refuses by structure its schema
// refuses. What only the loader can know (codes of other files, borders that cross, rules that can never apply) is not asked. The schemas are read by
// a validator that knows nothing of this project.
#include "region/pack/loader.h"
#include "region/schemafiles.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

class TestSchemaMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothSayTheSame_data();
    void bothSayTheSame();
};

namespace {

using Edit = std::function<QJsonValue(const QJsonValue &)>; ///< Undefined takes the value out

/// Every place below the top, by its shape: indexes left out, so that thousands of coordinates weigh as much as one name.
void gather(const QJsonValue &value, const QStringList &steps, const QString &shape, QMap<QString, QList<QStringList>> &places)
{
    if (!steps.isEmpty())
        places[shape].append(steps);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        gather(it.value(), steps + QStringList{it.key()}, shape + u'/' + it.key(), places);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        gather(array[i], steps + QStringList{QString::number(i)}, shape + u"/#"_s, places);
}

QJsonValue edited(const QJsonValue &value, const QStringList &steps, const Edit &edit)
{
    if (steps.isEmpty())
        return edit(value);
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        const QJsonValue inner = edited(object.value(steps.front()), steps.mid(1), edit);
        if (inner.isUndefined())
            object.remove(steps.front());
        else
            object.insert(steps.front(), inner);
        return object;
    }
    QJsonArray array = value.toArray();
    const int index = steps.front().toInt();
    const QJsonValue inner = edited(array[index], steps.mid(1), edit);
    if (inner.isUndefined())
        array.removeAt(index);
    else
        array[index] = inner;
    return array;
}

QJsonValue anyValue(QRandomGenerator &random)
{
    const QJsonArray values{QJsonValue(),
                            true,
                            false,
                            0,
                            1,
                            -1,
                            2.5,
                            1e9,
                            u""_s,
                            u"x"_s,
                            u"  "_s,
                            u"a b"_s,
                            u"中文"_s,
                            u"08:00"_s,
                            u"25:00"_s,
                            u"60 min"_s,
                            u"5个工作日"_s,
                            u"叁个工作日"_s,
                            u"限在不超过5个工作日"_s,
                            u"2小时30分内办结"_s,
                            QJsonArray{},
                            QJsonObject{},
                            QJsonArray{1},
                            QJsonArray{u"x"_s},
                            QJsonArray{u""_s},
                            QJsonObject{{u"x"_s, 1}}};
    return values[random.bounded(int(values.size()))];
}

/// Another value of the same kind.
QJsonValue moved(const QJsonValue &value, QRandomGenerator &random)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        const QJsonArray others{-number, number + 0.5, number * 1000, QString::number(number)};
        return others[random.bounded(int(others.size()))];
    }
    if (value.isString()) {
        const QString text = value.toString();
        const QJsonArray others{text.chopped(std::min<qsizetype>(1, text.size())), text.repeated(30), text + u'!', text + u' '};
        return others[random.bounded(int(others.size()))];
    }
    return value.isBool() ? QJsonValue(u"true"_s) : QJsonValue();
}

QJsonValue emptied(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object: return QJsonObject();
    case QJsonValue::Array: return QJsonArray();
    case QJsonValue::String: return QString();
    case QJsonValue::Double: return 0;
    case QJsonValue::Bool:
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    }
    return {};
}

/// With something more in it; a value that holds nothing comes into a list.
QJsonValue grown(const QJsonValue &value, QRandomGenerator &random)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        object.insert(u"surplus"_s, anyValue(random));
        return object;
    }
    QJsonArray array = value.toArray();
    array.append(value.isArray() ? anyValue(random) : value);
    return array;
}

struct Mutation {
    QString what;
    QJsonValue document;
};

Mutation mutated(const QJsonValue &document, const QMap<QString, QList<QStringList>> &places, QRandomGenerator &random)
{
    const QList<QString> shapes = places.keys();
    const QList<QStringList> &same = places[shapes[random.bounded(int(shapes.size()))]];
    const QStringList steps = same[random.bounded(int(same.size()))];
    const QString at = u'/' + steps.join(u'/');
    switch (random.bounded(6)) {
    case 0: return {at + u" out"_s, edited(document, steps, [](const QJsonValue &) { return QJsonValue(QJsonValue::Undefined); })};
    case 1: return {at + u" emptied"_s, edited(document, steps, &emptied)};
    case 2: return {at + u" grown"_s, edited(document, steps, [&](const QJsonValue &value) { return grown(value, random); })};
    case 3: return {at + u" moved"_s, edited(document, steps, [&](const QJsonValue &value) { return moved(value, random); })};
    default: return {at + u" set"_s, edited(document, steps, [&](const QJsonValue &) { return anyValue(random); })};
    }
}

/// The loader forgives blanks around a text, which people do not see; a schema could only say so by spoiling every pattern. (So with capitals in a
/// limit, which is why nothing is written in them here.)
QJsonValue withoutOuterBlanks(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = withoutOuterBlanks(array[i]);
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = withoutOuterBlanks(it.value());
        return object;
    }
    return value;
}

/// What the loader says of the file; of them the sentences that are about its structure.
struct Said {
    QStringList all, ofStructure;
};

Said said(const PackCopy &pack, const QString &file)
{
    static const QRegularExpression kOfStructure(u"^The field \".*\" is missing|\" must be |is not a field here|is not known here; write one of"_s);
    Said said;
    for (const region::Problem &problem : region::loadRegion(pack.path()).problems) {
        if (problem.file != file)
            continue;
        said.all.append(problem.place + u": "_s + problem.sentence);
        if (kOfStructure.match(problem.sentence).hasMatch())
            said.ofStructure.append(said.all.last());
    }
    return said;
}

QStringList refusedBySchema(const QString &file, const QList<Mutation> &mutations)
{
    QByteArray lines;
    for (const Mutation &mutation : mutations) {
        const QJsonObject asked{{u"schema"_s, schemaPath(file)}, {u"document"_s, withoutOuterBlanks(mutation.document)}};
        lines += QJsonDocument(asked).toJson(QJsonDocument::Compact) + '\n';
    }
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {QStringLiteral(GRIDHALL_SOURCE_DIR "/tests/region/validate.py")});
    python.write(lines);
    python.closeWriteChannel();
    if (!python.waitForFinished(180'000) || python.exitCode() != 0)
        return {QString::fromUtf8(python.readAllStandardError())};
    return QString::fromUtf8(python.readAllStandardOutput()).chopped(1).split(u'\n');
}

int timesOver() { return qEnvironmentVariableIsSet("GRIDHALL_MUTATIONS") ? qEnvironmentVariableIntValue("GRIDHALL_MUTATIONS") : 20; }

} // namespace

void TestSchemaMutations::bothSayTheSame_data()
{
    QTest::addColumn<QString>("pack");
    for (const auto &[name, pack] : kSchemaFiles)
        QTest::newRow(name) << QString::fromLatin1(pack);
}

void TestSchemaMutations::bothSayTheSame()
{
    QFETCH(QString, pack);
    const QString file = QString::fromUtf8(QTest::currentDataTag());
    const SchemaCopy copy(pack, file);
    const QJsonValue document = QJsonDocument::fromJson(copy.read(file)).object();
    QMap<QString, QList<QStringList>> places;
    gather(document, {}, {}, places);
    places.remove(u"/$schema"_s); // for editors; the loader passes over it
    QRandomGenerator random(20261129);
    QList<Mutation> mutations{{u"as it is"_s, document}};
    for (int i = 0; i < timesOver(); ++i)
        mutations.append(mutated(document, places, random));
    const QStringList refused = refusedBySchema(file, mutations);
    QVERIFY2(refused.size() == mutations.size(), qPrintable(refused.join(u'\n')));
    QCOMPARE(refused.front(), QString());
    QStringList differs;
    for (qsizetype i = 0; i < mutations.size(); ++i) {
        copy.write(file, QJsonDocument(mutations[i].document.toObject()).toJson());
        const Said loader = said(copy, file);
        if (!refused[i].isEmpty() && loader.all.isEmpty())
            differs.append(mutations[i].what + u": only the schema refuses "_s + refused[i]);
        if (refused[i].isEmpty() && !loader.ofStructure.isEmpty())
            differs.append(mutations[i].what + u": only the loader refuses "_s + loader.ofStructure.front());
    }
    QVERIFY2(differs.isEmpty(), qPrintable(u'\n' + differs.join(u'\n')));
}

GRIDHALL_TEST(TestSchemaMutations, QCoreApplication)
#include "tst_schemamutations.moc"

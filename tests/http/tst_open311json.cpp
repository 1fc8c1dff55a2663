// SPDX-License-Identifier: GPL-3.0-or-later
// JSON whose values are of another type than the table says, and what the answers give away.
#include "http/open311endpoint.h"
#include "support/testprogram.h"

#include <QTest>

class Open311JsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idsThatWereCounted_data();
    void idsThatWereCounted();
    void longNumbersAreTheirOwnIds();
    void secondaryFieldsOfAnotherType_data();
    void secondaryFieldsOfAnotherType();
    void aPlaceThatIsNoText();
    void numbersBeyondADouble_data();
    void numbersBeyondADouble();
    void aBrokenByteCostsACharacter_data();
    void aBrokenByteCostsACharacter();
    void aNameTwice_data();
    void aNameTwice();
    void differencesGiveNobodyAway_data();
    void differencesGiveNobodyAway();
    void anUpdateIsToldAsOne();
};

namespace {

const QByteArray kStart = R"({"api_key":"right-key-0123456789","service_code":"E01","lat":31.2,"long":121.3)";

QStringList notesOf(const domain::Report &report)
{
    QStringList notes;
    for (const domain::LeftOut &each : report.leftOut)
        notes << each.field + u' ' + domain::word(each.why) + u' ' + each.value;
    return notes;
}

QStringList attributesOf(const domain::Report &report)
{
    QStringList kept;
    for (const domain::SourceAttribute &each : report.attributes)
        kept << each.name + u'=' + each.value;
    return kept;
}

} // namespace

void Open311JsonTest::idsThatWereCounted_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("a point, long") << R"("source_id":20250106000000001.0)"_ba;
    QTest::newRow("a fraction") << R"("source_id":12.5)"_ba;
    QTest::newRow("an exponent") << R"("source_id":2.02501e16)"_ba;
    QTest::newRow("an exponent alone") << R"("source_id":12e3)"_ba;
    QTest::newRow("among the attributes") << R"("attribute":{"gridhall_source_id":12.0})"_ba;
    QTest::newRow("an attribute that is the id") << R"("attribute":{"fixmystreet_id":12.0})"_ba;
    QTest::newRow("the source's own") << R"("source":"hotline","attribute":{"ticket":1e3})"_ba;
}

void Open311JsonTest::idsThatWereCounted()
{
    QFETCH(QByteArray, more);
    const Endpoint endpoint;
    const RawReply reply = endpoint.post(kStart + ',' + more + '}', "application/json");
    QCOMPARE(reply.status, 400);
    const QString sentence = first(reply)[u"description"_s].toString();
    QVERIFY2(sentence.startsWith(u"source_id: ") && sentence.contains(u"turned into a number"), qPrintable(sentence));
    QVERIFY(endpoint.desk.reports().empty());
}

void Open311JsonTest::longNumbersAreTheirOwnIds()
{
    const Endpoint endpoint;
    for (const QByteArray &id : {"9223372036854775808"_ba, "9223372036854775809"_ba, "20250106000000001"_ba, "20250106000000002"_ba, "-7"_ba}) {
        const RawReply reply = endpoint.post(kStart + ",\"source_id\":" + id + '}', "application/json");
        QCOMPARE(reply.status, 200);
        QVERIFY(!first(reply)[u"known"_s].toBool());
        QCOMPARE(endpoint.desk.reports().back().sourceId, QString::fromLatin1(id));
    }
    QCOMPARE(endpoint.desk.reports().size(), size_t(5));
}

void Open311JsonTest::secondaryFieldsOfAnotherType_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QStringList>("notes");
    QTest::addColumn<QStringList>("kept");
    const auto row = [](const char *more, const QStringList &notes, const QStringList &kept) {
        QTest::newRow(more) << QByteArray(more) << notes << kept;
    };
    row(R"("description":true)", {u"description unreadable true"_s}, {u"description=true"_s});
    row(R"("description":["a",{"b":null}])", {uR"(description unreadable ["a",{"b":null}])"_s}, {u"description=a"_s});
    row(R"("title":{})", {u"title unreadable {}"_s}, {});
    row(R"("phone":["13812345678"])", {u"caller_phone unreadable ***"_s}, {u"phone=13812345678"_s});
    row(R"("first_name":[1])", {u"caller_name unreadable ***"_s}, {u"first_name=1"_s});
    row(R"("last_name":false)", {u"caller_name unreadable ***"_s}, {u"last_name=false"_s});
    row(R"("device_id":[1])", {u"element unreadable [1]"_s}, {u"device_id=1"_s});
    row(R"("element":true)", {u"element unreadable true"_s}, {u"element=true"_s});
    row(R"("grid":false)", {u"grid unreadable false"_s}, {u"grid=false"_s});
    row(R"("address_string":["x"])", {u"address unreadable [\"x\"]"_s}, {u"address_string=x"_s});
    row(R"("attribute":{"gridhall_title":true})", {u"title unreadable true"_s}, {u"title=true"_s});
    row(R"("media_url":7)", {u"photos not-an-address 7"_s}, {});
    row(R"("media_url":[true,"https://example.org/1.jpg",["x"]])", {u"photos not-an-address true"_s, u"photos not-an-address [\"x\"]"_s}, {});
    row(R"("email":true,"account_id":{"x":1},"jurisdiction_id":[2])", {}, {});
    row(R"("phone":13812345678.0)", {}, {});
}

void Open311JsonTest::secondaryFieldsOfAnotherType()
{
    QFETCH(QByteArray, more);
    QFETCH(QStringList, notes);
    QFETCH(QStringList, kept);
    const Endpoint endpoint;
    const RawReply reply = endpoint.post(kStart + ',' + more + '}', "application/json");
    QVERIFY2(reply.status == 200, reply.body.constData());
    const domain::Report report = endpoint.desk.reports().front();
    QCOMPARE(notesOf(report), notes);
    QCOMPARE(attributesOf(report), kept);
    QCOMPARE(first(reply)[u"service_notice"_s].toString().contains(u"Not taken as sent"), !notes.isEmpty());
    QVERIFY(report.caller.phone.isEmpty() || report.caller.phone == u"13812345678");
}

// What cannot be read was said all the same: the report is filed, and a person places it.
void Open311JsonTest::aPlaceThatIsNoText()
{
    for (const QByteArray &place :
         {R"("lat":true,"long":121.3)"_ba, R"("lat":[31.2],"long":{})"_ba, R"("address_string":true)"_ba, R"("element":[1])"_ba, R"("grid":{})"_ba}) {
        const Endpoint endpoint;
        const RawReply reply = endpoint.post(R"({"api_key":"right-key-0123456789","service_code":"E01",)" + place + '}', "application/json");
        QVERIFY2(reply.status == 200, reply.body.constData());
        const QStringList notes = notesOf(endpoint.desk.reports().front());
        QVERIFY2(notes.size() == 1 && notes.front().contains(u" unreadable "), qPrintable(notes.join(u'|')));
    }
}

void Open311JsonTest::numbersBeyondADouble_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("noted"); // fields
    QTest::addColumn<QStringList>("kept");
    QTest::newRow("unknown") << kStart + R"(,"n":1e400})" << QStringList{} << QStringList{u"n=1e400"_s};
    QTest::newRow("unknown, among others") << kStart + R"(,"m":"\"1e400","n":[-1E+999,2]})" << QStringList{}
                                           << QStringList{u"m=\"1e400"_s, u"n=-1E+999"_s, u"n=2"_s};
    QTest::newRow("400 digits") << kStart + ",\"n\":" + QByteArray(400, '7') + '}' << QStringList{} << QStringList{u"n="_s + QString(400, u'7')};
    QTest::newRow("a coordinate") << R"({"api_key":"right-key-0123456789","service_code":"E01","lat":1e400,"long":121.3})"_ba
                                  << QStringList{u"coordinates"_s} << QStringList{};
}

void Open311JsonTest::numbersBeyondADouble()
{
    QFETCH(QByteArray, body);
    const Endpoint endpoint;
    const RawReply reply = endpoint.post(body, "application/json");
    QVERIFY2(reply.status == 200, reply.body.constData());
    const domain::Report report = endpoint.desk.reports().front();
    QStringList noted;
    for (const domain::LeftOut &each : report.leftOut)
        noted << each.field;
    QTEST(noted, "noted");
    QTEST(attributesOf(report), "kept");
}

// As in a file: what is no text is dropped from a secondary field, with a note.
void Open311JsonTest::aBrokenByteCostsACharacter_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("JSON") << "application/json"_ba << kStart + ",\"description\":\"\xe6\xb0\xb4\xff\xe7\xae\xa1\",\"x\":\"\xe6\xb0\"}";
    QTest::newRow("form") << "application/x-www-form-urlencoded"_ba
                          << "api_key=right-key-0123456789&service_code=E01&lat=31.2&long=121.3&description=%E6%B0%B4%FF%E7%AE%A1"_ba;
}

void Open311JsonTest::aBrokenByteCostsACharacter()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    const Endpoint endpoint;
    const RawReply reply = endpoint.post(body, type);
    QVERIFY2(reply.status == 200, reply.body.constData());
    const domain::Report report = endpoint.desk.reports().front();
    QCOMPARE(report.description, u"水管"_s);
    QCOMPARE(notesOf(report), QStringList{u"description not-text 1"_s});
}

void Open311JsonTest::aNameTwice_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<int>("status");
    QTest::newRow("other words") << R"("description":"a","description":"b")"_ba << 400;
    QTest::newRow("the id") << R"("source_id":"1","source_id":"2")"_ba << 400;
    QTest::newRow("the same words") << R"("description":"a","description":"a")"_ba << 200;
    QTest::newRow("pictures") << R"("media_url":"https://e.example/1.jpg","media_url":"https://e.example/2.jpg")"_ba << 200;
}

void Open311JsonTest::aNameTwice()
{
    QFETCH(QByteArray, more);
    QFETCH(int, status);
    const Endpoint endpoint;
    const RawReply reply = endpoint.post(kStart + ',' + more + '}', "application/json");
    QCOMPARE(reply.status, status);
    QVERIFY(status == 200 || first(reply)[u"description"_s].toString().contains(u"twice"));
    QVERIFY(status != 200 || endpoint.desk.reports().front().photos.size() == (more.contains("media") ? 2 : 0));
}

void Open311JsonTest::differencesGiveNobodyAway_data()
{
    QTest::addColumn<domain::SourceField>("field");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("shown");
    using enum domain::SourceField;
    QTest::newRow("a mobile number and a resident")
        << Description << u"电话13812345678证11010519491231002X"_s << u"电话***********证******************"_s;
    QTest::newRow("cut within a number") << Description << u"电话13812345678证1101051949…"_s << u"电话***********证**********…"_s;
    QTest::newRow("cut within a spaced one") << Title << u"call 138 1234 5…"_s << u"call *** **** *…"_s;
    QTest::newRow("a landline in the place") << Place << u"门卫室 021-59881234 31.19560,121.28340"_s << u"门卫室 ***-******** 31.19560,121.28340"_s;
    QTest::newRow("an outcome") << Closing << u"已联系１３８１２３４５６７８"_s << u"已联系***********"_s;
    QTest::newRow("a closing time") << Closing << u"2025-11-07 10:00:00"_s << u"2025-11-07 10:00:00"_s;
    QTest::newRow("an attribute") << Attributes << u"note=打13812345678"_s << u"note=打***********"_s;
    QTest::newRow("a code stays") << Item << u"13812345678"_s << u"13812345678"_s;
}

void Open311JsonTest::differencesGiveNobodyAway()
{
    QFETCH(domain::SourceField, field);
    QFETCH(QString, before);
    QFETCH(QString, shown);
    Endpoint endpoint;
    endpoint.desk.setDiffers({{field, before, u"新"_s}});
    QCOMPARE(endpoint.post(kGood + "&source_id=q1").status, 200);
    const RawReply reply = endpoint.post(kGood + "&source_id=q1");
    QCOMPARE(reply.status, 409);
    const QString sentence = first(reply)[u"description"_s].toString();
    QVERIFY2(sentence.contains(u": %1 → 新."_s.arg(shown)), qPrintable(sentence));
}

void Open311JsonTest::anUpdateIsToldAsOne()
{
    const auto noticeOf = [](const desk::Receipt &receipt) {
        const intake::HttpReply reply = intake::writeReceipt(intake::Open311Form::Json, receipt, {{u"grid"_s, domain::LeftOutWhy::Unknown, u"x"_s}});
        return QJsonDocument::fromJson(reply.body).array().first()[u"service_notice"_s].toString();
    };
    desk::Receipt receipt{.id = {1}, .number = u"n"_s, .version = 1, .position = {1}, .known = true};
    const QString known = noticeOf(receipt);
    QVERIFY2(known.contains(u"nothing was added"), qPrintable(known));
    receipt.updated = true;
    const QString updated = noticeOf(receipt);
    QVERIFY2(updated.contains(u"taken over") && !updated.contains(u"nothing") && updated.contains(u"Not taken as sent"), qPrintable(updated));
}

GRIDHALL_TEST(Open311JsonTest, QCoreApplication)
#include "tst_open311json.moc"

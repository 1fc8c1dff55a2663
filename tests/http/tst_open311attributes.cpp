// SPDX-License-Identifier: GPL-3.0-or-later
// What a source says beyond our fields is kept, whatever its shape, and never taken for a field of ours.
#include "http/open311endpoint.h"
#include "intake/open311/open311attributes.h"
#include "support/testprogram.h"

#include <QTest>

class Open311AttributesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsAttributes_data();
    void keepsAttributes();
    void boundsAttributes();
    void takesTheIdFromAnAttribute_data();
    void takesTheIdFromAnAttribute();
};

void Open311AttributesTest::keepsAttributes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("more");  // of the body
    QTest::addColumn<QStringList>("kept"); // "name=value"

    const QByteArray form = "application/x-www-form-urlencoded";
    const QByteArray json = "application/json";
    // B1: two texts of one name are two things
    QTest::newRow("description") << form << "&attribute[description]=theirs"_ba << QStringList{u"description=theirs"_s};
    QTest::newRow("empty description") << form << "&attribute[description]="_ba << QStringList{u"description="_s};
    QTest::newRow("title, report_url, external_id")
        << form << "&attribute[title]=t&attribute[report_url]=https%3A%2F%2Ff.test%2F1&attribute[external_id]=9"_ba
        << QStringList{u"title=t"_s, u"report_url=https://f.test/1"_s, u"external_id=9"_s};
    QTest::newRow("phone, lat") << form << "&attribute[phone]=1&attribute[lat]=north"_ba << QStringList{u"phone=1"_s, u"lat=north"_s};
    QTest::newRow("source, source_id, element, media_url")
        << form << "&attribute[source]=web&attribute[source_id]=7&attribute[element]=x&attribute[media_url]=file:///x"_ba
        << QStringList{u"source=web"_s, u"source_id=7"_s, u"element=x"_s, u"media_url=file:///x"_s};
    // B3: a multivaluelist
    QTest::newRow("list") << form << "&attribute[code][]=1&attribute[code][]=2&attribute%5Bcode%5D%5B%5D=2"_ba
                          << QStringList{u"code=1"_s, u"code=2"_s, u"code=2"_s};
    QTest::newRow("numbered list") << form << "&attribute[code][0]=1&attribute[code][1]=2"_ba << QStringList{u"code=1"_s, u"code=2"_s};
    QTest::newRow("nested") << form << "&attribute[code][part]=1&attribute[code][part][]=2"_ba << QStringList{u"code.part=1"_s, u"code.part=2"_s};
    QTest::newRow("broken brackets") << form << "&attribute[code=1&attribute[]=2"_ba << QStringList{u"code=1"_s, u"=2"_s};
    QTest::newRow("bare unknown") << form << "&colour=red&colour=blue"_ba << QStringList{u"colour=red"_s, u"colour=blue"_s};
    QTest::newRow("not UTF-8") << form << "&attribute[x]=%B1%A9&attribute[y]=1"_ba << QStringList{QStringLiteral("x=\uFFFD\uFFFD"), u"y=1"_s};
    QTest::newRow("control characters") << form << "&attribute[x]=a%00b"_ba << QStringList{u"x=a b"_s};
    QTest::newRow("a key at the wrong place") << form << "&attribute[api_key]=secret"_ba << QStringList{};
    QTest::newRow("unknown of ours") << form << "&attribute[gridhall_x]=1"_ba << QStringList{u"gridhall_x=1"_s};
    QTest::newRow("JSON values") << json << R"("attribute":{"a":true,"b":false,"c":1.5,"d":"t","e":null,"f":12345678901234567})"_ba
                                 << QStringList{u"a=true"_s, u"b=false"_s, u"c=1.5"_s, u"d=t"_s, u"f=12345678901234567"_s};
    QTest::newRow("JSON lists") << json << R"("attribute":{"code":[1,"2",[true]]})"_ba << QStringList{u"code=1"_s, u"code=2"_s, u"code=true"_s};
    QTest::newRow("JSON objects") << json << R"("attribute":{"code":{"part":{"deep":1},"other":[2]}})"_ba
                                  << QStringList{u"code.part.deep=1"_s, u"code.other=2"_s};
    QTest::newRow("JSON numbers as they were written")
        << json << R"("attribute":{"a":123456789.10,"b":20250106000000000123,"c":9223372036854775809,"d":-0.50,"e":1E2,"f":[1.0,{"g":2.00}]})"_ba
        << QStringList{u"a=123456789.10"_s, u"b=20250106000000000123"_s, u"c=9223372036854775809"_s, u"d=-0.50"_s, u"e=1E2"_s, u"f=1.0"_s,
                       u"f.g=2.00"_s};
    QTest::newRow("JSON names twice") << json << R"("attribute":{"x":1,"x":2},"y":"\u4e00\n\"","y":"\ud83d\ude00"})"_ba.chopped(1)
                                      << QStringList{u"x=1"_s, u"x=2"_s, u"y=一\n\""_s, u"y=😀"_s};
    QTest::newRow("JSON list of pairs") << json << R"("attribute":[{"code":"a","value":"1"},{"name":"b","values":[2,3]},{"c":4},"5"])"_ba
                                        << QStringList{u"a=1"_s, u"b=2"_s, u"b=3"_s, u"c=4"_s, u"=5"_s};
    QTest::newRow("JSON form names") << json << R"("attribute[x]":"1","attribute[y][]":[2,3],"attributes":{"z":4})"_ba
                                     << QStringList{u"x=1"_s, u"y=2"_s, u"y=3"_s, u"z=4"_s};
    QTest::newRow("JSON unknown members") << json << R"("flag":true,"geo":{"x":[1,2]})"_ba << QStringList{u"flag=true"_s, u"geo.x=1"_s, u"geo.x=2"_s};
    QTest::newRow("address_id beside a place") << form << "&address_id=12"_ba << QStringList{u"address_id=12"_s};
}

void Open311AttributesTest::keepsAttributes()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, more);
    QFETCH(QStringList, kept);
    const Endpoint endpoint;
    const QByteArray body =
        type == "application/json"
            ? R"({"api_key":"right-key-0123456789","service_code":"E01","lat":31.2,"long":121.3,"description":"here",)" + more + '}'
            : kGood + more;
    const RawReply reply = endpoint.post(body, type);
    QVERIFY2(reply.status == 200, reply.body.constData());
    const domain::Report report = endpoint.desk.reports().front();
    QCOMPARE(report.description, u"here"_s);
    QCOMPARE(report.sourceId, QString());
    QStringList found;
    for (const domain::SourceAttribute &attribute : report.attributes)
        found << attribute.name + u'=' + attribute.value;
    QCOMPARE(found, kept);
}

void Open311AttributesTest::boundsAttributes()
{
    const Endpoint endpoint;
    QByteArray body = kGood + "&attribute[" + QByteArray(500, 'n') + "]=" + QByteArray(5'000, 'v');
    for (int i = 0; i < 300; ++i)
        body += "&attribute[a" + QByteArray::number(i) + "]=x";
    QCOMPARE(endpoint.post(body).status, 200);
    const auto attributes = endpoint.desk.reports().front().attributes;
    QCOMPARE(attributes.size(), size_t(intake::kAttributesMost));
    QCOMPARE(attributes.front().name.size(), intake::kAttributeNameMost);
    QCOMPARE(attributes.front().value.size(), intake::kAttributeValueMost);
    QVERIFY(attributes.front().value.endsWith(u'…'));
    QCOMPARE(attributes.back(), (domain::SourceAttribute{u"…"_s, u"+202"_s}));
}

void Open311AttributesTest::takesTheIdFromAnAttribute_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("id");
    QTest::newRow("the usual one") << "&attribute[fixmystreet_id]=1176"_ba << u"1176"_s;
    QTest::newRow("the source's own") << "&source=hotline&attribute[ticket]=T-9&attribute[fixmystreet_id]=3"_ba << u"T-9"_s;
    QTest::newRow("ours before it") << "&source_id=S1&attribute[fixmystreet_id]=1176"_ba << u"S1"_s;
    QTest::newRow("ours among the attributes") << "&attribute[gridhall_source_id]=S1&attribute[fixmystreet_id]=1176"_ba << u"S1"_s;
    QTest::newRow("two that differ are none") << "&attribute[fixmystreet_id]=1&attribute[fixmystreet_id]=2"_ba << QString();
    QTest::newRow("another attribute is none") << "&attribute[external_id]=1"_ba << QString();
}

void Open311AttributesTest::takesTheIdFromAnAttribute()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, id);
    const Endpoint endpoint;
    const QJsonObject once = first(endpoint.post(kGood + more));
    const QJsonObject again = first(endpoint.post(kGood + more));
    QCOMPARE(endpoint.desk.reports().front().sourceId, id);
    QCOMPARE(endpoint.desk.reports().size(), id.isEmpty() ? size_t(2) : size_t(1));
    QCOMPARE(again[u"service_request_id"_s] == once[u"service_request_id"_s], !id.isEmpty());
}

GRIDHALL_TEST(Open311AttributesTest, QCoreApplication)
#include "tst_open311attributes.moc"

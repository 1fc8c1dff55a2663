// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/rawclient.h"
#include "http/smalltown.h"
#include "http/stubdesk.h"
#include "intake/httpserver.h"
#include "intake/open311.h"
#include "intake/open311attributes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Endpoint {
    explicit Endpoint(size_t waiting = 512, intake::ApiKeys keys = intake::ApiKeys::ofOne("right-key-0123456789").value())
        : open311(smallTown(), clock, desk, {.keys = std::move(keys), .source = u"citizen"_s, .waiting = waiting}),
          port(server.start(u"127.0.0.1"_s, 0, [this](intake::HttpRequest request, intake::HttpAnswer answer) { open311.handle(std::move(request), std::move(answer)); },
                            intake::Open311::fault, {}, [this](const intake::HttpRequest &head) { return open311.gate(head); }).value())
    {
    }
    ~Endpoint() { server.stop(); }

    [[nodiscard]] RawReply post(const QByteArray &body, const QByteArray &type = "application/x-www-form-urlencoded",
                                const QByteArray &target = "/open311/v2/requests.json") const
    {
        return exchange(port, request(body, type, target));
    }
    [[nodiscard]] static QByteArray request(const QByteArray &body, const QByteArray &type = "application/x-www-form-urlencoded",
                                            const QByteArray &target = "/open311/v2/requests.json")
    {
        return "POST " + target + " HTTP/1.1\r\nHost: t\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    [[nodiscard]] RawReply get(const QByteArray &target) const { return exchange(port, "GET " + target + " HTTP/1.1\r\nHost: t\r\n\r\n"); }

    base::FixedClock clock{base::fromIso(u"2025-11-07T06:37:26Z"_s).value()};
    StubDesk desk;
    intake::Open311 open311;
    intake::HttpServer server;
    quint16 port;
};

QJsonObject first(const RawReply &reply)
{
    return QJsonDocument::fromJson(reply.body).array().first().toObject();
}

const QByteArray kGood = "api_key=right-key-0123456789&service_code=E01&lat=31.2&long=121.3&description=here";

} // namespace

class Open311Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsServices();
    void listsServicesAsXml();
    void filesAForm();
    void filesJson();
    void filesWhatAnOrdinaryClientSends();
    void answersInXml();
    void takesTheKeyFromTheQuery();
    void givesTheSameNumberAgain();
    void saysWhatDiffers();
    void sendsTheSourcesRule();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void takesWhatItCan_data();
    void takesWhatItCan();
    void marksWhatLiesOutside_data();
    void marksWhatLiesOutside();
    void aGridAloneIsAPlace();
    void saysErrorsInXml();
    void acceptsChineseInBothForms_data();
    void acceptsChineseInBothForms();
    void answersOnlyAfterTheCommit();
    void refusesWhenTooManyWait();
    void passesFailuresOn_data();
    void passesFailuresOn();
    void namesNoPath_data();
    void namesNoPath();
    void keepsAttributes_data();
    void keepsAttributes();
    void boundsAttributes();
    void takesTheIdFromAnAttribute_data();
    void takesTheIdFromAnAttribute();
    void bindsKeysToSources_data();
    void bindsKeysToSources();
    void takesTheKeyFromTheHeader_data();
    void takesTheKeyFromTheHeader();
    void readsKeys_data();
    void readsKeys();
    void comparesKeys();
};

void Open311Test::listsServices()
{
    const Endpoint endpoint;
    const RawReply reply = endpoint.get("/open311/v2/services.json?jurisdiction_id=any");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("content-type"), "application/json; charset=utf-8");
    const QJsonArray services = QJsonDocument::fromJson(reply.body).array();
    QCOMPARE(services.size(), 5);
    const QJsonObject service = services.first().toObject();
    QCOMPARE(service[u"service_code"_s].toString(), u"C07"_s);
    QCOMPARE(service[u"service_name"_s].toString(), u"井盖缺损"_s);
    QCOMPARE(service[u"type"_s].toString(), u"realtime"_s);
    QCOMPARE(service[u"metadata"_s].toBool(true), false);
    QCOMPARE(service[u"group"_s].toString(), u"市容环境"_s);
    QCOMPARE(service[u"keywords"_s].toString(), u"市容环境,暴露垃圾"_s);
}

void Open311Test::listsServicesAsXml()
{
    const Endpoint endpoint;
    const RawReply reply = endpoint.get("/open311/v2/services.xml");
    QCOMPARE(reply.status, 200);
    QXmlStreamReader xml(reply.body);
    QStringList codes, descriptions;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"service_code"_s)
            codes += xml.readElementText();
        else if (xml.name() == u"description"_s)
            descriptions += xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(codes, QStringList({u"C07"_s, u"E01"_s, u"E02"_s, u"E03"_s, u"E04"_s}));
    QCOMPARE(descriptions.first(), u"<见到> & 属实"_s);
}

void Open311Test::filesAForm()
{
    const Endpoint endpoint;
    const RawReply reply = endpoint.post("api_key=right-key-0123456789&jurisdiction_id=tt&service_code=E01&lat=31.2001&long=121.3&address_string=Main+Road+1"
                                         "&description=two%0Alines&first_name=San&last_name=Zhang&phone=13800000000&email=a%40b.c"
                                         "&media_url=https%3A%2F%2Fpictures.test%2F1.jpg&attribute%5Bgridhall_source_id%5D=A-1&attribute%5Bgridhall_source%5D=hotline&title=Rubbish");
    QCOMPARE(reply.status, 200);
    QCOMPARE(first(reply)[u"service_request_id"_s].toString(), u"251107TT0001"_s);
    const auto reports = endpoint.desk.reports();
    QCOMPARE(reports.size(), size_t(1));
    const domain::Report &report = reports.front();
    QCOMPARE(report.item, u"E01"_s);
    QCOMPARE(report.source, u"hotline"_s);
    QCOMPARE(report.sourceId, u"A-1"_s);
    QCOMPARE(report.title, u"Rubbish"_s);
    QCOMPARE(report.description, u"two\nlines"_s);
    QCOMPARE(report.place.text, u"Main Road 1"_s);
    QCOMPARE(report.place.grid, u"11"_s);
    QCOMPARE(report.place.point->latitude, 31.2001);
    QCOMPARE(report.caller.name, u"Zhang San"_s);
    QCOMPARE(report.caller.phone, u"13800000000"_s);
    QCOMPARE(report.photos, QStringList(u"https://pictures.test/1.jpg"_s));
    QCOMPARE(report.reportedAt, endpoint.clock.now());
}

void Open311Test::filesJson()
{
    const Endpoint endpoint;
    const RawReply reply = endpoint.post(R"({"api_key":"right-key-0123456789","service_code":"E01","lat":31.2,"long":"121.3","description":"d","phone":null,
        "media_url":["https://p.test/1","https://p.test/2"],"attribute":{"gridhall_source_id":7},"requested_datetime":"2025-11-07T09:00:00+08:00"})", "application/json; charset=UTF-8");
    QCOMPARE(reply.status, 200);
    const domain::Report report = endpoint.desk.reports().front();
    QCOMPARE(report.place.point->latitude, 31.2);
    QCOMPARE(report.photos.size(), 2);
    QCOMPARE(report.sourceId, u"7"_s);
    QCOMPARE(report.source, u"citizen"_s);
    QCOMPARE(base::toIso(report.reportedAt), u"2025-11-07T01:00:00Z"_s);
}

void Open311Test::filesWhatAnOrdinaryClientSends()
{
    const Endpoint endpoint;
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1/open311/v2/requests.json"_s.arg(endpoint.port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    QUrlQuery form;
    form.addQueryItem(u"api_key"_s, u"right-key-0123456789"_s);
    form.addQueryItem(u"service_code"_s, u"E01"_s);
    form.addQueryItem(u"address_string"_s, u"育才路9号"_s);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, form.toString(QUrl::FullyEncoded).toUtf8()));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait(10'000));
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(endpoint.desk.reports().front().place.text, u"育才路9号"_s);
}

void Open311Test::answersInXml()
{
    const Endpoint endpoint;
    const RawReply reply = endpoint.post(kGood, "application/x-www-form-urlencoded", "/open311/v2/requests.xml");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("content-type"), "application/xml; charset=utf-8");
    QXmlStreamReader xml(reply.body);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), u"service_requests"_s);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), u"request"_s);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), u"service_request_id"_s);
    QCOMPARE(xml.readElementText(), u"251107TT0001"_s);
}

void Open311Test::takesTheKeyFromTheQuery()
{
    const Endpoint endpoint;
    QCOMPARE(endpoint.post("service_code=E01&address_string=x", "application/x-www-form-urlencoded", "/open311/v2/requests.json?api_key=right-key-0123456789").status, 200);
}

void Open311Test::givesTheSameNumberAgain()
{
    const Endpoint endpoint;
    const QJsonObject once = first(endpoint.post(kGood + "&source_id=S1"));
    const QJsonObject again = first(endpoint.post(kGood + "&source_id=S1"));
    QCOMPARE(again[u"service_request_id"_s], once[u"service_request_id"_s]);
    QVERIFY(again[u"service_notice"_s] != once[u"service_notice"_s]);
    QCOMPARE(endpoint.desk.reports().size(), size_t(1));
    QVERIFY(first(endpoint.post(kGood + "&source_id=S2"))[u"service_request_id"_s] != once[u"service_request_id"_s]);
}

void Open311Test::saysWhatDiffers()
{
    Endpoint endpoint;
    const QByteArray body = kGood + "&source_id=A-7";
    QCOMPARE(endpoint.post(body).status, 200);
    endpoint.desk.setDiffers({{domain::SourceField::Description, u"here"_s, u"there"_s}});
    const RawReply reply = endpoint.post(body);
    QCOMPARE(reply.status, 409);
    QCOMPARE(first(reply)[u"description"_s].toString(),
             u"The report 251107TT0001 is known, but differs from what is stored: Description: here → there. The case was left as it is."_s);
    QCOMPARE(endpoint.post(body, "application/x-www-form-urlencoded", "/open311/v2/requests.xml").status, 409);
    endpoint.desk.setDiffers({});
    const RawReply same = endpoint.post(body);
    QCOMPARE(same.status, 200);
    QCOMPARE(first(same)[u"known"_s].toBool(), true);
}

// What a form leaves out (its time, a title) is no word of the source: the moment of receipt must not make a retry another report.
void Open311Test::sendsTheSourcesRule()
{
    auto town = std::make_shared<region::Region>(*smallTown());
    const auto source = std::ranges::find(town->sources, u"citizen"_s, &region::Source::code);
    QVERIFY(source != town->sources.end());
    source->whenChanged = domain::WhenChanged::Update;
    town->prepare();
    base::FixedClock clock{base::fromIso(u"2025-11-07T06:37:26Z"_s).value()};
    const intake::Pipeline pipeline(town, clock);
    intake::Incoming incoming;
    incoming.source = u"citizen"_s;
    incoming.sourceId = u" Ａ-7\u200b"_s;
    incoming.item = u"E01"_s;
    incoming.address = u"Main Road 1"_s;
    const auto command = pipeline.accept(incoming);
    QVERIFY(command);
    const domain::SourceWord &word = std::get<domain::ReportCase>(command->body).word;
    QCOMPARE(word.key, u"a-7"_s);
    QCOMPARE(word.whenChanged, domain::WhenChanged::Update);
    for (const domain::SourceField field : {domain::SourceField::Title, domain::SourceField::ReportedAt, domain::SourceField::DueAt,
                                            domain::SourceField::Department, domain::SourceField::Closing})
        QVERIFY2(word.silent.contains(field), qPrintable(domain::word(field)));
    QVERIFY(!word.silent.contains(domain::SourceField::Description));
    incoming.sourceId = u"2.02501e+16"_s;
    const auto bent = pipeline.accept(incoming);
    QVERIFY(!bent);
    QCOMPARE(bent.error().place, QString(intake::field::kSourceId));
}

void Open311Test::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("part"); // of the sentence

    const QByteArray requests = "/open311/v2/requests.json";
    const QByteArray form = "application/x-www-form-urlencoded";
    const QByteArray json = "application/json";
    QTest::newRow("no key") << requests << form << "service_code=E01&lat=31.2&long=121.3"_ba << 403 << u"api_key is missing"_s;
    QTest::newRow("wrong key") << requests << form << "api_key=wrong&service_code=E01&lat=31.2&long=121.3"_ba << 403 << u"not valid"_s;
    QTest::newRow("half the key") << requests << form << "api_key=right&service_code=E01&lat=31.2&long=121.3"_ba << 403 << u"not valid"_s;
    QTest::newRow("two keys") << requests << form << "api_key=right-key-0123456789&api_key=wrong&service_code=E01"_ba << 400 << u"twice"_s;
    QTest::newRow("empty body") << requests << form << ""_ba << 403 << u"api_key"_s;
    QTest::newRow("no service") << requests << form << "api_key=right-key-0123456789&lat=31.2&long=121.3"_ba << 400 << u"service_code: The service_code is missing"_s;
    QTest::newRow("unknown service") << requests << form << "api_key=right-key-0123456789&service_code=X&lat=31.2&long=121.3"_ba << 400 << u"service_code: "_s;
    QTest::newRow("no place") << requests << form << "api_key=right-key-0123456789&service_code=E01"_ba << 400 << u"lat: The place is missing"_s;
    QTest::newRow("infinite") << requests << json << R"({"api_key":"right-key-0123456789","service_code":"E01","lat":1e999,"long":121.3})"_ba << 400 << u""_s;
    QTest::newRow("unknown source") << requests << form << kGood + "&source=nobody" << 400 << u"source: "_s;
    QTest::newRow("31 February") << requests << form << kGood + "&requested_datetime=2025-02-31T10:00:00Z" << 400 << u"requested_datetime: "_s;
    QTest::newRow("time without zone") << requests << form << kGood + "&requested_datetime=2025-11-07T10:00:00" << 400 << u"requested_datetime: "_s;
    QTest::newRow("time in the future") << requests << form << kGood + "&requested_datetime=2035-01-01T00:00:00Z" << 400 << u"requested_datetime: "_s;
    QTest::newRow("10 MB description") << requests << form << kGood + QByteArray(10'000'000, 'x') << 413 << u"larger than 1024 KiB"_s;
    QTest::newRow("bad percent") << requests << form << kGood + "%4" << 400 << u"byte %1: A percent sign"_s.arg(kGood.size());
    QTest::newRow("bad percent digits") << requests << form << kGood + "%zz" << 400 << u"percent"_s;
    QTest::newRow("form in GBK") << requests << form << kGood + "%B1%A9%C2%B6" << 400 << u"UTF-8"_s;
    QTest::newRow("raw GBK") << requests << form << kGood + "\xB1\xA9\xC2\xB6" << 400 << u"UTF-8"_s;
    QTest::newRow("declared GBK") << requests << "application/x-www-form-urlencoded; charset=GBK"_ba << kGood << 415 << u"gbk"_s;
    QTest::newRow("control character in a quoted value") << requests << form << "api_key=right-key-0123456789&service_code=%01&lat=31.2&long=121.3"_ba << 400 << u"not text"_s;
    QTest::newRow("broken JSON") << requests << json << R"({"api_key":"right-key-0123456789",})"_ba << 400 << u"byte 35: "_s;
    const QByteArray keyed = requests + "?api_key=right-key-0123456789";
    QTest::newRow("JSON cut off") << keyed << json << R"({"service_code":"right-)"_ba << 400 << u"byte "_s;
    QTest::newRow("JSON in GBK") << keyed << json << "{\"description\":\"\xB1\xA9\"}"_ba << 400 << u"byte "_s;
    QTest::newRow("JSON list") << keyed << json << "[]"_ba << 400 << u"one JSON object"_s;
    QTest::newRow("JSON list without a key") << requests << json << "[]"_ba << 403 << u"api_key is missing"_s;
    QTest::newRow("wrong key in the query") << requests + "?api_key=wrong" << form << kGood << 403 << u"not valid"_s;
    QTest::newRow("address_id") << requests << form << "api_key=right-key-0123456789&service_code=E01&address_id=12345"_ba << 400 << u"address_id is not used here; send lat and long, or address_string."_s;
    QTest::newRow("600 fields") << requests << form << kGood + QByteArray("&a=b").repeated(600) << 400 << u"more than 500 fields"_s;
    QTest::newRow("600 members") << requests << json << R"({"api_key":"right-key-0123456789","attribute":{"a":[1)"_ba + QByteArray(",1").repeated(600) + "]}}" << 400 << u"more than 500 fields"_s;
    QTest::newRow("own field as a list") << requests << json << R"({"api_key":"right-key-0123456789","description":["a","b"]})"_ba << 400 << u"/description: "_s;
    QTest::newRow("JSON object as value") << requests << json << R"({"api_key":"right-key-0123456789","lat":{}})"_ba << 400 << u"/lat: "_s;
    QTest::newRow("deep JSON") << keyed << json << QByteArray(5'000, '[') + QByteArray(5'000, ']') << 400 << u"500 fields"_s;
    QTest::newRow("XML body") << requests << "text/xml"_ba << "<a/>"_ba << 415 << u"text/xml"_s;
    QTest::newRow("multipart") << requests << "multipart/form-data; boundary=x"_ba << "--x--"_ba << 415 << u"multipart/form-data"_s;
    QTest::newRow("no type") << requests << ""_ba << kGood << 415 << u"content type"_s;
    QTest::newRow("elsewhere") << "/open311/v2/requests"_ba << form << kGood << 404 << u"nothing at this address"_s;
    QTest::newRow("outside") << "/../../etc/passwd"_ba << form << kGood << 404 << u"nothing at this address"_s;
    QTest::newRow("post to services") << "/open311/v2/services.json"_ba << form << kGood << 405 << u"GET"_s;
}

void Open311Test::saysWhatIsWrong()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, part);
    const Endpoint endpoint;
    const RawReply reply = endpoint.post(body, type, target);
    QCOMPARE(reply.status, status);
    const QJsonObject error = first(reply);
    QCOMPARE(error[u"code"_s].toInt(), status);
    const QString sentence = error[u"description"_s].toString();
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
    QVERIFY2(sentence.size() < 400, qPrintable(sentence));
    if (status == 405)
        QCOMPARE(reply.headers.value("allow"), "GET, HEAD");
    QVERIFY(endpoint.desk.reports().empty());
}

void Open311Test::takesWhatItCan_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("part"); // of the notice
    QTest::newRow("latitude alone") << "api_key=right-key-0123456789&service_code=E01&lat=31.2"_ba << u"only one of the two"_s;
    QTest::newRow("latitude in words") << "api_key=right-key-0123456789&service_code=E01&lat=north&long=121"_ba << u"cannot be read"_s;
    QTest::newRow("latitude off the globe") << "api_key=right-key-0123456789&service_code=E01&lat=131.2&long=121.3"_ba << u"nowhere on the globe"_s;
    QTest::newRow("longitude off the globe") << "api_key=right-key-0123456789&service_code=E01&lat=31.2&long=-200"_ba << u"nowhere on the globe"_s;
    QTest::newRow("not a number") << "api_key=right-key-0123456789&service_code=E01&lat=nan&long=121.3"_ba << u"nowhere on the globe"_s;
    QTest::newRow("long description") << kGood + QByteArray(20'000, 'x') << u"too long"_s;
    QTest::newRow("bad media") << kGood + "&media_url=file:///etc/passwd" << u"no http(s) address"_s;
    QTest::newRow("NUL") << kGood + "%00" << u"no text"_s;
    QTest::newRow("C1 controls") << kGood + "%C2%80%C2%99" << u"2 characters"_s;
    QTest::newRow("0, 0") << "api_key=right-key-0123456789&service_code=E01&lat=0&long=0.0"_ba << u"no place"_s;
    QTest::newRow("an 11th picture") << kGood + QByteArray("&media_url=https://example.org/1.jpg").repeated(11) << u"1 too many"_s;
    QTest::newRow("unknown thing") << kGood + "&element=castle" << u"not known here"_s;
}

// What is wrong with a secondary field is told in the notice; the report is filed.
void Open311Test::takesWhatItCan()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, part);
    const Endpoint endpoint;
    const RawReply reply = endpoint.post(body, "application/x-www-form-urlencoded", "/open311/v2/requests.json");
    QCOMPARE(reply.status, 200);
    const QString notice = first(reply)[u"service_notice"_s].toString();
    QVERIFY2(notice.contains(part), qPrintable(notice));
    QCOMPARE(endpoint.desk.reports().size(), size_t(1));
    QCOMPARE(endpoint.desk.reports()[0].leftOut.size(), size_t(1));
}

void Open311Test::marksWhatLiesOutside_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<bool>("outside");
    QTest::newRow("in the town") << "&lat=31.2&long=121.3"_ba << false;
    QTest::newRow("Beijing") << "&lat=39.9042&long=116.4074"_ba << true;
    QTest::newRow("the Atlantic") << "&lat=0&long=0"_ba << true;
    QTest::newRow("the Atlantic, with an address") << "&lat=0&long=0&address_string=Main+Road+1"_ba << false;
    QTest::newRow("Beijing, with an address") << "&lat=39.9042&long=116.4074&address_string=Main+Road+1"_ba << true;
}

void Open311Test::marksWhatLiesOutside()
{
    QFETCH(QByteArray, place);
    QFETCH(bool, outside);
    const Endpoint endpoint;
    QCOMPARE(endpoint.post("api_key=right-key-0123456789&service_code=E01" + place, "application/x-www-form-urlencoded", "/open311/v2/requests.json").status, 200);
    QCOMPARE(endpoint.desk.reports()[0].place.outside, outside);
}

void Open311Test::aGridAloneIsAPlace()
{
    const Endpoint endpoint;
    QCOMPARE(endpoint.post("api_key=right-key-0123456789&service_code=E01&grid=11", "application/x-www-form-urlencoded", "/open311/v2/requests.json").status, 200);
    const domain::Place place = endpoint.desk.reports()[0].place;
    QCOMPARE(place.grid, u"11"_s);
    QVERIFY(!place.outside);
}

void Open311Test::saysErrorsInXml()
{
    const Endpoint endpoint;
    const RawReply reply = endpoint.post("", "application/x-www-form-urlencoded", "/open311/v2/requests.xml");
    QCOMPARE(reply.status, 403);
    QXmlStreamReader xml(reply.body);
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.name(), u"errors"_s);
    QVERIFY(xml.readNextStartElement());
    QVERIFY(xml.readNextStartElement());
    QCOMPARE(xml.readElementText(), u"403"_s);
}

void Open311Test::acceptsChineseInBothForms_data()
{
    QTest::addColumn<bool>("asJson");
    QTest::newRow("form") << false;
    QTest::newRow("JSON") << true;
}

void Open311Test::acceptsChineseInBothForms()
{
    QFETCH(bool, asJson);
    const QString text = u"育才路9号，井盖响 😀 “半夜”"_s;
    const Endpoint endpoint;
    const QJsonObject object{{u"api_key"_s, u"right-key-0123456789"_s}, {u"service_code"_s, u"井盖缺损"_s}, {u"address_string"_s, text}, {u"description"_s, text}};
    QByteArray form;
    for (auto field = object.begin(); field != object.end(); ++field)
        form += field.key().toUtf8() + '=' + QUrl::toPercentEncoding(field->toString()) + '&';
    const RawReply reply = asJson ? endpoint.post(QJsonDocument(object).toJson(), "application/json") : endpoint.post(form);
    QCOMPARE(reply.status, 200);
    QCOMPARE(endpoint.desk.reports().front().description, text);
    QCOMPARE(endpoint.desk.reports().front().place.text, text);
    QCOMPARE(endpoint.desk.reports().front().item, u"C07"_s);
}

void Open311Test::answersOnlyAfterTheCommit()
{
    Endpoint endpoint;
    endpoint.desk.setStalled(true);
    RawClient client(endpoint.port);
    client.send(Endpoint::request(kGood));
    QTRY_COMPARE(endpoint.desk.waiting(), size_t(1));
    QCOMPARE(client.receive(true, 100).status, 0);
    endpoint.desk.setStalled(false);
    QCOMPARE(client.receive().status, 200);
}

void Open311Test::refusesWhenTooManyWait()
{
    const Endpoint endpoint(0);
    const RawReply reply = endpoint.post(kGood);
    QCOMPARE(reply.status, 503);
    QVERIFY(reply.headers.value("retry-after").toInt() > 0);
    QCOMPARE(first(reply)[u"code"_s].toInt(), 503);
}

void Open311Test::passesFailuresOn_data()
{
    QTest::addColumn<base::ErrorCode>("code");
    QTest::addColumn<int>("status");
    QTest::newRow("full queue") << base::ErrorCode::Busy << 503;
    QTest::newRow("moved on") << base::ErrorCode::Conflict << 503;
    QTest::newRow("disk") << base::ErrorCode::Storage << 500;
    QTest::newRow("rules") << base::ErrorCode::Refused << 400;
}

void Open311Test::passesFailuresOn()
{
    QFETCH(base::ErrorCode, code);
    QFETCH(int, status);
    Endpoint endpoint;
    endpoint.desk.setFailure(base::Error{code, u"A sentence."_s, u"/secret/path"_s, {}});
    const RawReply reply = endpoint.post(kGood);
    QCOMPARE(reply.status, status);
    if (status == 500) // what a store says is for people at the machine
        QVERIFY(first(reply)[u"description"_s].toString().contains(u"did not file it"_s));
    else
        QCOMPARE(first(reply)[u"description"_s].toString(), u"A sentence."_s);
    QVERIFY(!reply.body.contains("secret"));
    QCOMPARE(reply.headers.contains("retry-after"), status == 503);
}

void Open311Test::namesNoPath_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<base::ErrorCode>("code");
    QTest::newRow("moved store") << u"The store /srv/secret/hall.store was moved away."_s << base::ErrorCode::Refused;
    QTest::newRow("quoted") << u"\"/srv/secret/hall.store\" is not the file any more."_s << base::ErrorCode::Conflict;
    QTest::newRow("Chinese") << u"事件库（/srv/secret/hall.store）被移走。"_s << base::ErrorCode::Busy;
    QTest::newRow("home") << u"Look into ~/secret for it."_s << base::ErrorCode::Refused;
    QTest::newRow("disk") << u"The disk of secret is full."_s << base::ErrorCode::Storage;
}

void Open311Test::namesNoPath()
{
    QFETCH(QString, sentence);
    QFETCH(base::ErrorCode, code);
    Endpoint endpoint;
    endpoint.desk.setFailure(base::Error{code, sentence, {}, {}});
    const RawReply reply = endpoint.post(kGood);
    QVERIFY(reply.status >= 400);
    QVERIFY2(!reply.body.contains("secret"), reply.body.constData());
}

void Open311Test::keepsAttributes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("more"); // of the body
    QTest::addColumn<QStringList>("kept"); // "name=value"

    const QByteArray form = "application/x-www-form-urlencoded";
    const QByteArray json = "application/json";
    // B1: two texts of one name are two things
    QTest::newRow("description") << form << "&attribute[description]=theirs"_ba << QStringList{u"description=theirs"_s};
    QTest::newRow("empty description") << form << "&attribute[description]="_ba << QStringList{u"description="_s};
    QTest::newRow("title, report_url, external_id") << form << "&attribute[title]=t&attribute[report_url]=https%3A%2F%2Ff.test%2F1&attribute[external_id]=9"_ba
                                                    << QStringList{u"title=t"_s, u"report_url=https://f.test/1"_s, u"external_id=9"_s};
    QTest::newRow("phone, lat") << form << "&attribute[phone]=1&attribute[lat]=north"_ba << QStringList{u"phone=1"_s, u"lat=north"_s};
    QTest::newRow("source, source_id, element, media_url") << form << "&attribute[source]=web&attribute[source_id]=7&attribute[element]=x&attribute[media_url]=file:///x"_ba
                                                           << QStringList{u"source=web"_s, u"source_id=7"_s, u"element=x"_s, u"media_url=file:///x"_s};
    // B3: a multivaluelist
    QTest::newRow("list") << form << "&attribute[code][]=1&attribute[code][]=2&attribute%5Bcode%5D%5B%5D=2"_ba << QStringList{u"code=1"_s, u"code=2"_s, u"code=2"_s};
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
    QTest::newRow("JSON objects") << json << R"("attribute":{"code":{"part":{"deep":1},"other":[2]}})"_ba << QStringList{u"code.other=2"_s, u"code.part.deep=1"_s};
    QTest::newRow("JSON list of pairs") << json << R"("attribute":[{"code":"a","value":"1"},{"name":"b","values":[2,3]},{"c":4},"5"])"_ba
                                        << QStringList{u"a=1"_s, u"b=2"_s, u"b=3"_s, u"c=4"_s, u"=5"_s};
    QTest::newRow("JSON form names") << json << R"("attribute[x]":"1","attribute[y][]":[2,3],"attributes":{"z":4})"_ba
                                     << QStringList{u"x=1"_s, u"y=2"_s, u"y=3"_s, u"z=4"_s};
    QTest::newRow("JSON unknown members") << json << R"("flag":true,"geo":{"x":[1,2]})"_ba << QStringList{u"flag=true"_s, u"geo.x=1"_s, u"geo.x=2"_s};
    QTest::newRow("address_id beside a place") << form << "&address_id=12"_ba << QStringList{u"address_id=12"_s};
}

void Open311Test::keepsAttributes()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, more);
    QFETCH(QStringList, kept);
    const Endpoint endpoint;
    const QByteArray body = type == "application/json" ? R"({"api_key":"right-key-0123456789","service_code":"E01","lat":31.2,"long":121.3,"description":"here",)" + more + '}' : kGood + more;
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

void Open311Test::boundsAttributes()
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

void Open311Test::takesTheIdFromAnAttribute_data()
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

void Open311Test::takesTheIdFromAnAttribute()
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

void Open311Test::bindsKeysToSources_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("source");
    const QByteArray hotline = "the-key-of-the-hotline";
    const QByteArray both = "the-key-of-both-of-them";
    QTest::newRow("its own") << hotline << "&source=hotline"_ba << 200 << u"hotline"_s;
    QTest::newRow("another's") << hotline << "&source=citizen"_ba << 403 << QString();
    QTest::newRow("another's as an attribute of ours") << hotline << "&attribute[gridhall_source]=citizen"_ba << 403 << QString();
    QTest::newRow("none is its first") << hotline << ""_ba << 200 << u"hotline"_s;
    QTest::newRow("none is the endpoint's where it may") << both << ""_ba << 200 << u"citizen"_s;
    QTest::newRow("every source") << "the-key-of-the-console"_ba << "&source=hotline"_ba << 200 << u"hotline"_s;
    QTest::newRow("no source at all") << "the-key-of-the-console"_ba << "&source=nobody"_ba << 400 << QString();
}

void Open311Test::bindsKeysToSources()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, more);
    QFETCH(int, status);
    QFETCH(QString, source);
    const Endpoint endpoint(512, intake::ApiKeys::ofText("# ours\nthe-key-of-the-hotline hotline\n\nthe-key-of-both-of-them\thotline, citizen\nthe-key-of-the-console *\n").value());
    const RawReply reply = endpoint.post("api_key=" + key + "&service_code=E01&lat=31.2&long=121.3" + more);
    QCOMPARE(reply.status, status);
    if (status == 200)
        QCOMPARE(endpoint.desk.reports().front().source, source);
    QVERIFY(!reply.body.contains(key));
}

void Open311Test::takesTheKeyFromTheHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    QTest::newRow("own name") << "X-API-Key: right-key-0123456789"_ba << 200;
    QTest::newRow("bearer") << "Authorization: bearer right-key-0123456789"_ba << 200;
    QTest::newRow("wrong") << "X-API-Key: right-key-0123456789a"_ba << 403;
    QTest::newRow("basic") << "Authorization: Basic right-key-0123456789"_ba << 403;
}

void Open311Test::takesTheKeyFromTheHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    const Endpoint endpoint;
    QByteArray request = Endpoint::request("service_code=E01&lat=31.2&long=121.3");
    request.insert(request.indexOf("Content-Type"), header + "\r\n");
    QCOMPARE(exchange(endpoint.port, request).status, status);
}

void Open311Test::readsKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("keys"); // 0: refused
    QTest::newRow("two") << "a-key-of-twenty-chars a\nb-key-of-twenty-chars *"_ba << 2;
    QTest::newRow("short") << "nineteen-characters *"_ba << 0;
    QTest::newRow("long") << QByteArray(257, 'k') + " *" << 0;
    QTest::newRow("no sources") << "a-key-of-twenty-chars"_ba << 0;
    QTest::newRow("only commas") << "a-key-of-twenty-chars ,,"_ba << 0;
    QTest::newRow("twice") << "a-key-of-twenty-chars a\na-key-of-twenty-chars b"_ba << 0;
    QTest::newRow("nothing") << "# no keys yet\n"_ba << 0;
    QTest::newRow("not plain") << "a-key-of-twenty-\xC3\xA4-chars *"_ba << 0;
    QTest::newRow("Windows line ends") << "a-key-of-twenty-chars a,b\r\n"_ba << 1;
}

void Open311Test::readsKeys()
{
    QFETCH(QByteArray, text);
    QFETCH(int, keys);
    const auto read = intake::ApiKeys::ofText(text);
    QCOMPARE(read ? int(read->all().size()) : 0, keys);
    if (!read)
        QVERIFY2(!read.error().sentence.contains(u"-of-twenty-"_s) && read.error().sentence.endsWith(u'.'), qPrintable(read.error().sentence));
}

void Open311Test::comparesKeys()
{
    const auto keys = intake::ApiKeys::ofOne("right-key-0123456789").value();
    QVERIFY(keys.find("right-key-0123456789"));
    QVERIFY(!keys.find("right-key-0123456789a"));
    QVERIFY(!keys.find("right-key-012345678"));
    QVERIFY(!keys.find(""));
    QVERIFY(!intake::ApiKeys::ofOne("nineteen-characters"));
}

QTEST_GUILESS_MAIN(Open311Test)
#include "tst_open311.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/open311endpoint.h"
#include "support/testprogram.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>
#include <QXmlStreamReader>

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
    const RawReply reply = endpoint.post(
        "api_key=right-key-0123456789&jurisdiction_id=tt&service_code=E01&lat=31.2001&long=121.3&address_string=Main+Road+1"
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
    const RawReply reply =
        endpoint.post(R"({"api_key":"right-key-0123456789","service_code":"E01","lat":31.2,"long":"121.3","description":"d","phone":null,
        "media_url":["https://p.test/1","https://p.test/2"],"attribute":{"gridhall_source_id":7},"requested_datetime":"2025-11-07T09:00:00+08:00"})",
                      "application/json; charset=UTF-8");
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
    QVERIFY(finished.wait(RawClient::kPatience));
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
    QCOMPARE(
        endpoint
            .post("service_code=E01&address_string=x", "application/x-www-form-urlencoded", "/open311/v2/requests.json?api_key=right-key-0123456789")
            .status,
        200);
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
    const auto order = pipeline.accept(incoming);
    QVERIFY(order);
    const domain::SourceWord &word = std::get<domain::ReportCase>(order->body).word;
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
    QTest::newRow("no service") << requests << form << "api_key=right-key-0123456789&lat=31.2&long=121.3"_ba << 400
                                << u"service_code: The service_code is missing"_s;
    QTest::newRow("unknown service") << requests << form << "api_key=right-key-0123456789&service_code=X&lat=31.2&long=121.3"_ba << 400
                                     << u"service_code: "_s;
    QTest::newRow("no place") << requests << form << "api_key=right-key-0123456789&service_code=E01"_ba << 400 << u"lat: The place is missing"_s;
    QTest::newRow("no number") << requests << json << R"({"api_key":"right-key-0123456789","service_code":"E01","lat":1e,"long":121.3})"_ba << 400
                               << u"byte "_s;
    QTest::newRow("unknown source") << requests << form << kGood + "&source=nobody" << 400 << u"source: "_s;
    QTest::newRow("31 February") << requests << form << kGood + "&requested_datetime=2025-02-31T10:00:00Z" << 400 << u"requested_datetime: "_s;
    QTest::newRow("time without zone") << requests << form << kGood + "&requested_datetime=2025-11-07T10:00:00" << 400 << u"requested_datetime: "_s;
    QTest::newRow("time in the future") << requests << form << kGood + "&requested_datetime=2035-01-01T00:00:00Z" << 400 << u"requested_datetime: "_s;
    QTest::newRow("10 MB description") << requests << form << kGood + QByteArray(10'000'000, 'x') << 413 << u"larger than 1024 KiB"_s;
    QTest::newRow("bad percent") << requests << form << kGood + "%4" << 400 << u"byte %1: A percent sign"_s.arg(kGood.size());
    QTest::newRow("bad percent digits") << requests << form << kGood + "%zz" << 400 << u"percent"_s;
    QTest::newRow("form in GBK") << requests << form << kGood + "&title=%B1%A9%C2%B6" << 400 << u"UTF-8"_s;
    QTest::newRow("raw GBK") << requests << form << kGood + "&title=\xB1\xA9\xC2\xB6" << 400 << u"UTF-8"_s;
    QTest::newRow("declared GBK") << requests << "application/x-www-form-urlencoded; charset=GBK"_ba << kGood << 415 << u"gbk"_s;
    QTest::newRow("control character in a quoted value")
        << requests << form << "api_key=right-key-0123456789&service_code=%01&lat=31.2&long=121.3"_ba << 400 << u"not text"_s;
    QTest::newRow("broken JSON") << requests << json << R"({"api_key":"right-key-0123456789",})"_ba << 400 << u"byte 35: "_s;
    const QByteArray keyed = requests + "?api_key=right-key-0123456789";
    QTest::newRow("JSON cut off") << keyed << json << R"({"service_code":"right-)"_ba << 400 << u"byte "_s;
    QTest::newRow("JSON in GBK") << keyed << json << "{\"description\":\"\xB1\xA9\"}"_ba << 400 << u"/description: A value is not valid UTF-8"_s;
    QTest::newRow("a broken byte in what says which report it is")
        << requests << form << "api_key=right-key-0123456789&service_code=E01&lat=31.2&long=121.3&source_id=S1%FFabcdef"_ba << 400 << u"UTF-8"_s;
    QTest::newRow("a broken byte in what says which report it is, JSON")
        << keyed << json << "{\"service_code\":\"E01\",\"lat\":31.2,\"long\":121.3,\"source_id\":\"S1\xff\"}"_ba << 400 << u"source_id: "_s;
    QTest::newRow("JSON list") << keyed << json << "[]"_ba << 400 << u"one JSON object"_s;
    QTest::newRow("JSON list without a key") << requests << json << "[]"_ba << 403 << u"api_key is missing"_s;
    QTest::newRow("wrong key in the query") << requests + "?api_key=wrong" << form << kGood << 403 << u"not valid"_s;
    QTest::newRow("address_id") << requests << form << "api_key=right-key-0123456789&service_code=E01&address_id=12345"_ba << 400
                                << u"address_id is not used here; send lat and long, or address_string."_s;
    QTest::newRow("600 fields") << requests << form << kGood + QByteArray("&a=b").repeated(600) << 400 << u"more than 500 fields"_s;
    QTest::newRow("600 members") << requests << json
                                 << R"({"api_key":"right-key-0123456789","attribute":{"a":[1)"_ba + QByteArray(",1").repeated(600) + "]}}" << 400
                                 << u"more than 500 fields"_s;
    QTest::newRow("own field as a list") << requests << json << R"({"api_key":"right-key-0123456789","service_code":["a","b"]})"_ba << 400
                                         << u"/service_code: "_s;
    QTest::newRow("JSON object as value") << requests << json << R"({"api_key":"right-key-0123456789","source_id":{}})"_ba << 400
                                          << u"/source_id: "_s;
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
    QTest::newRow("C1 controls") << kGood + "%C2%80%C2%99" << u"2 character(s)"_s;
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
    QCOMPARE(endpoint.post("api_key=right-key-0123456789&service_code=E01" + place, "application/x-www-form-urlencoded", "/open311/v2/requests.json")
                 .status,
             200);
    QCOMPARE(endpoint.desk.reports()[0].place.outside, outside);
}

void Open311Test::aGridAloneIsAPlace()
{
    const Endpoint endpoint;
    QCOMPARE(endpoint.post("api_key=right-key-0123456789&service_code=E01&grid=11", "application/x-www-form-urlencoded", "/open311/v2/requests.json")
                 .status,
             200);
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
    const QJsonObject object{
        {u"api_key"_s, u"right-key-0123456789"_s}, {u"service_code"_s, u"井盖缺损"_s}, {u"address_string"_s, text}, {u"description"_s, text}};
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
    QTest::newRow("disk") << base::ErrorCode::Storage << 503;
    QTest::newRow("network") << base::ErrorCode::Network << 500;
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
    if (code == base::ErrorCode::Storage) // what a store says is for people at the machine
        QVERIFY(first(reply)[u"description"_s].toString().contains(u"was not filed"_s));
    else if (status == 500)
        QVERIFY(first(reply)[u"description"_s].toString().contains(u"did not file it"_s));
    else
        QCOMPARE(first(reply)[u"description"_s].toString(), u"A sentence."_s);
    QVERIFY(!reply.body.contains("secret"));
    QCOMPARE(reply.headers.contains("retry-after"), status == 503);
}

GRIDHALL_TEST(Open311Test, QCoreApplication)
#include "tst_open311.moc"

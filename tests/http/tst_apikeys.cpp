// SPDX-License-Identifier: GPL-3.0-or-later
// Who may report, for which sources, and where a key is looked for.
#include "http/open311endpoint.h"
#include "support/testprogram.h"

#include <QTest>

class ApiKeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesNoPath_data();
    void namesNoPath();
    void bindsKeysToSources_data();
    void bindsKeysToSources();
    void takesTheKeyFromTheHeader_data();
    void takesTheKeyFromTheHeader();
    void readsKeys_data();
    void readsKeys();
    void comparesKeys();
};

void ApiKeysTest::namesNoPath_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<base::ErrorCode>("code");
    QTest::newRow("moved store") << u"The store /srv/secret/hall.store was moved away."_s << base::ErrorCode::Refused;
    QTest::newRow("quoted") << u"\"/srv/secret/hall.store\" is not the file any more."_s << base::ErrorCode::Conflict;
    QTest::newRow("Chinese") << u"事件库（/srv/secret/hall.store）被移走。"_s << base::ErrorCode::Busy;
    QTest::newRow("home") << u"Look into ~/secret for it."_s << base::ErrorCode::Refused;
    QTest::newRow("disk") << u"The disk of secret is full."_s << base::ErrorCode::Storage;
}

void ApiKeysTest::namesNoPath()
{
    QFETCH(QString, sentence);
    QFETCH(base::ErrorCode, code);
    Endpoint endpoint;
    endpoint.desk.setFailure(base::Error{code, sentence, {}, {}});
    const RawReply reply = endpoint.post(kGood);
    QVERIFY(reply.status >= 400);
    QVERIFY2(!reply.body.contains("secret"), reply.body.constData());
}

void ApiKeysTest::bindsKeysToSources_data()
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

void ApiKeysTest::bindsKeysToSources()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, more);
    QFETCH(int, status);
    QFETCH(QString, source);
    const Endpoint endpoint(
        512,
        intake::ApiKeys::ofText("# ours\nthe-key-of-the-hotline hotline\n\nthe-key-of-both-of-them\thotline, citizen\nthe-key-of-the-console *\n")
            .value());
    const RawReply reply = endpoint.post("api_key=" + key + "&service_code=E01&lat=31.2&long=121.3" + more);
    QCOMPARE(reply.status, status);
    if (status == 200)
        QCOMPARE(endpoint.desk.reports().front().source, source);
    QVERIFY(!reply.body.contains(key));
}

void ApiKeysTest::takesTheKeyFromTheHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    QTest::newRow("own name") << "X-API-Key: right-key-0123456789"_ba << 200;
    QTest::newRow("bearer") << "Authorization: bearer right-key-0123456789"_ba << 200;
    QTest::newRow("wrong") << "X-API-Key: right-key-0123456789a"_ba << 403;
    QTest::newRow("basic") << "Authorization: Basic right-key-0123456789"_ba << 403;
}

void ApiKeysTest::takesTheKeyFromTheHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    const Endpoint endpoint;
    QByteArray request = Endpoint::request("service_code=E01&lat=31.2&long=121.3");
    request.insert(request.indexOf("Content-Type"), header + "\r\n");
    QCOMPARE(exchange(endpoint.port, request).status, status);
}

void ApiKeysTest::readsKeys_data()
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

void ApiKeysTest::readsKeys()
{
    QFETCH(QByteArray, text);
    QFETCH(int, keys);
    const auto read = intake::ApiKeys::ofText(text);
    QCOMPARE(read ? int(read->all().size()) : 0, keys);
    if (!read)
        QVERIFY2(!read.error().sentence.contains(u"-of-twenty-"_s) && read.error().sentence.endsWith(u'.'), qPrintable(read.error().sentence));
}

void ApiKeysTest::comparesKeys()
{
    const auto keys = intake::ApiKeys::ofOne("right-key-0123456789").value();
    QVERIFY(keys.find("right-key-0123456789"));
    QVERIFY(!keys.find("right-key-0123456789a"));
    QVERIFY(!keys.find("right-key-012345678"));
    QVERIFY(!keys.find(""));
    QVERIFY(!intake::ApiKeys::ofOne("nineteen-characters"));
}

GRIDHALL_TEST(ApiKeysTest, QCoreApplication)
#include "tst_apikeys.moc"

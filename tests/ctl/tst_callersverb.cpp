// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/clearhistory.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using base::CaseId;

/// What "gridhallctl people" does about callers, by the real program: a history is sealed once, then a caller can be forgotten. Who may: tst_people.
class TestCallersVerb : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inClearNobodyIsForgotten();
    void sealedOnceAndForgotten();
    void theUseIsTold();

private:
    struct Run {
        int code = -1;
        QByteArray out, error;
        [[nodiscard]] QJsonObject row() const { return QJsonDocument::fromJson(out).object(); }
    };
    [[nodiscard]] Run people(const QStringList &words) const;
    [[nodiscard]] Run forget(const QString &named) const
    {
        return people({u"forget-caller"_s, u"--case"_s, named, u"--reason"_s, u"来电人要求"_s, u"--json"_s});
    }
    [[nodiscard]] domain::Case caseOf(quint64 id) const
    {
        const auto reader = store::LogReader::open(m_path);
        return *store::foldCase((*reader)->log(), CaseId{id});
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestCallersVerb::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"hall.gridhall"_s);
    {
        const auto made = store::Store::open(m_path);
        QVERIFY(made.has_value());
    }
    for (const quint64 id : {quint64{11}, quint64{12}, quint64{13}}) {
        domain::Report report = cases::report(u"井盖缺失"_s);
        report.caller = {u"上官示例"_s, id == 13 ? u"13900000013"_s : u"13900000011"_s};
        cases::appendClear(m_path, CaseId{id}, {cases::reported(u"231115XJ00%1"_s.arg(id), report)});
    }
}

TestCallersVerb::Run TestCallersVerb::people(const QStringList &words) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GRIDHALL_LANGUAGE"_s, u"en"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GRIDHALL_CTL), QStringList{u"people"_s} + words + QStringList{u"--store"_s, m_path});
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestCallersVerb::inClearNobodyIsForgotten()
{
    const Run refused = forget(u"231115XJ0011"_s);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.error.contains("seal-history"), refused.error.constData());
    QVERIFY(!caseOf(11).report.caller.forgotten);
}

void TestCallersVerb::sealedOnceAndForgotten()
{
    const Run sealed = people({u"seal-history"_s, u"--json"_s});
    QVERIFY2(sealed.code == 0, sealed.error.constData());
    QCOMPARE(sealed.row()[u"events"_s].toInt(), 3);
    QVERIFY(sealed.row()[u"before"_s].toString() != sealed.row()[u"after"_s].toString());
    QCOMPARE(people({u"seal-history"_s, u"--json"_s}).row()[u"events"_s].toInt(), 0);
    QCOMPARE(caseOf(11).report.caller.phone, u"13900000011"_s);
    const Run done = forget(u"231115XJ0011"_s);
    QVERIFY2(done.code == 0, done.error.constData());
    QCOMPARE(done.row()[u"number"_s].toString(), u"231115XJ0011"_s);
    QCOMPARE(done.row()[u"others"_s].toArray(), QJsonArray{u"231115XJ0012"_s});
    QVERIFY(done.row()[u"swept"_s].toBool());
    QVERIFY(caseOf(11).report.caller.forgotten);
    QVERIFY(!caseOf(12).report.caller.forgotten);
    QCOMPARE(forget(u"12"_s).code, 0); // by its id
    const auto bytes = cases::bytesOfText(u"上官示例"_s) + cases::bytesOfText(u"13900000011"_s);
    QCOMPARE(cases::filesWith(m_folder->path(), bytes), QStringList());
    QCOMPARE(caseOf(13).report.caller.phone, u"13900000013"_s);
    QCOMPARE(forget(u"231115XJ0011"_s).code, 1); // nobody is left in it
    QVERIFY(store::isSound(*store::verify(m_path)));
}

void TestCallersVerb::theUseIsTold()
{
    QCOMPARE(people({u"forget-caller"_s}).code, 2);
    QCOMPARE(forget(u"231115XJ9999"_s).code, 1);
    const Run silent = people({u"forget-caller"_s, u"--case"_s, u"13"_s});
    QCOMPARE(silent.code, 1);
}

GRIDHALL_TEST(TestCallersVerb, QCoreApplication)

#include "tst_callersverb.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language.h"
#include "support/testprogram.h"
#include "translations/tsfile.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;

// Holds resources/translations against the sources (nothing forgotten, nothing asked for in vain) and its Chinese against the wording
// that the screens are designed for.
class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyChineseMessageIsTranslated();
    void englishHasThePluralFormsOnly();
    void whatIsCountedHasPluralForms();
    void argumentsSurvive();
    void kindsOfFilesAreLeftAsTheyAre();
    void chineseKeepsToTheWording_data();
    void chineseKeepsToTheWording();
    void everyContextIsAskedForAtRunTime();
    void theProgramSpeaksChinese();
    void theProgramCountsInEnglish();
    void nothingIsForgotten();

private:
    std::vector<TsMessage> m_chinese;
    std::vector<TsMessage> m_english;
};

namespace {

const QString kFolder = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/translations/");
const QStringList kFiles{u"gridhall_zh_CN.ts"_s, u"gridhall_en.ts"_s};
const QString kHan = u"[\\x{4e00}-\\x{9fff}]"_s; // not \p{Han}: that takes in the punctuation too
constexpr int kNoLupdate = 77;                   // how packaging/update-translations says so

/// %1 … %9 and %n of a text, each once.
std::set<QString> argumentsOf(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:[1-9]|n)"_s);
    std::set<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

/// "(*.csv *.txt)" of a text, each in its order: what a file dialog lists. Qt reads patterns in ASCII brackets alone.
QStringList patternsOf(const QString &text)
{
    static const QRegularExpression pattern(u"\\(\\*[^()]*\\)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    return found;
}

QString sourcesText()
{
    QString text;
    for (const QString &folder : {u"app"_s, u"ui"_s, u"models"_s}) {
        QDirIterator files(QStringLiteral(GRIDHALL_SOURCE_DIR "/") + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                text += QString::fromUtf8(file.readAll());
        }
    }
    return text;
}

/// "ui::map::MapView": a class with Q_OBJECT, so that its tr() asks in this context. "report": a name that some source writes itself.
bool isAskedFor(const QString &context, const QString &sources)
{
    const QString name = QRegularExpression::escape(context.section(u"::"_s, -1));
    const QString pattern = context.contains(u"::"_s)
                                ? u"namespace %1 \\{(?:(?!\\} // namespace).)*class %2\\b[^;{]*\\{\\s*Q_OBJECT"_s.arg(
                                      QRegularExpression::escape(context.section(u"::"_s, 0, -2)), name)
                                : u"(?:translate|QT_TRANSLATE_NOOP|QT_TRANSLATE_NOOP3)\\(\\s*\"%1\"|Q_DECLARE_TR_FUNCTIONS\\(%1\\)"_s.arg(name);
    return QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption).match(sources).hasMatch();
}

QSet<QString> keysOf(const std::vector<TsMessage> &messages)
{
    QSet<QString> keys;
    for (const TsMessage &message : messages)
        keys.insert(message.key());
    return keys;
}

QString listed(QSet<QString> keys)
{
    QStringList lines(keys.cbegin(), keys.cend());
    lines.sort();
    return lines.join(u'\n');
}

} // namespace

void TestTranslations::initTestCase()
{
    m_chinese = readTs(kFolder + kFiles[0]);
    m_english = readTs(kFolder + kFiles[1]);
    QVERIFY(m_chinese.size() > 1000);
    QVERIFY(m_english.size() > 20);
}

void TestTranslations::everyChineseMessageIsTranslated()
{
    QStringList missing;
    for (const TsMessage &message : m_chinese) {
        const bool whole = message.texts.size() == 1 && !message.texts.front().trimmed().isEmpty();
        if (!message.finished || !whole)
            missing << message.key();
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestTranslations::englishHasThePluralFormsOnly()
{
    QStringList wrong;
    for (const TsMessage &message : m_english) {
        const bool whole = message.texts.size() == 2 && !message.texts.contains(QString()) && !message.texts.join(QString()).contains(u"(s)"_s);
        if (!message.plural || !message.finished || !whole)
            wrong << message.key();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    // What counts in one language counts in the other.
    QSet<QString> counting;
    for (const TsMessage &message : m_chinese) {
        if (message.plural)
            counting.insert(message.key());
    }
    QCOMPARE(listed(keysOf(m_english)), listed(counting));
}

// "1 rows": what a program reports of an import, a pack or a store counts with %n, but for numbers that are never one.
void TestTranslations::whatIsCountedHasPluralForms()
{
    static const QRegularExpression kCounted(
        u"%[1-9] (?:[a-z-]+ "
        u")?(?:rows|reports|cases|events|pictures|pages|cells|figures|vehicles|problems|characters|holidays|orders|items|grids|files"
        "|fields|sheets|reasons|limits|parts|records|shapes)\\b"_s);
    static const QRegularExpression kNeverOne(
        u"^(?:A key has %1 to %2 characters|The field \"%1\" is too long|%1: too long with|%1 has %2 parts, "
        u"and only one is possible|Not one of the %1 rows|A town has %1 grids at the most|The record has %1 parts|The folder %1 has files)"
        "|has more than %1 "_s);
    const QStringList contexts{u"ctl"_s,
                               u"intake"_s,
                               u"region"_s,
                               u"leftout"_s,
                               u"http"_s,
                               u"open311"_s,
                               u"town"_s,
                               u"ui::townsetup::SetupPage"_s,
                               u"ui::townsetup::SetupSteps"_s,
                               u"ui::townsetup::ThingsView"_s};
    for (const TsMessage &message : m_chinese) {
        if (message.plural || !contexts.contains(message.context) || kNeverOne.match(message.source).hasMatch())
            continue;
        QVERIFY2(!kCounted.match(message.source).hasMatch(), qPrintable(message.key()));
    }
}

void TestTranslations::argumentsSurvive()
{
    QStringList wrong;
    for (const std::vector<TsMessage> *messages : {&m_chinese, &m_english}) {
        for (const TsMessage &message : *messages) {
            for (const QString &text : message.texts) {
                if (argumentsOf(text) != argumentsOf(message.source))
                    wrong << message.key() + u" → "_s + text;
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::kindsOfFilesAreLeftAsTheyAre()
{
    QStringList wrong;
    for (const TsMessage &message : m_chinese) {
        const QStringList patterns = patternsOf(message.source);
        if (!patterns.isEmpty() && patternsOf(message.texts.front()) != patterns)
            wrong << message.key() + u" → "_s + message.texts.front();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    // Patterns that came in by an argument would stand in the brackets of a translation, unseen by this test.
    static const QRegularExpression kFilters(u"(?:setNameFilters?|getOpenFileNames?|getSaveFileName)\\(([^;]*?)\\);\n"_s);
    static const QRegularExpression kText(u"tr\\(\"([^\"]*)\"\\)"_s);
    int filters = 0;
    const QString sources = sourcesText();
    for (auto call = kFilters.globalMatch(sources); call.hasNext();) {
        const QString arguments = call.next().captured(1);
        for (auto text = kText.globalMatch(arguments); text.hasNext(); ++filters) {
            const QString filter = text.next().captured(1);
            QVERIFY2(!patternsOf(filter).isEmpty(), qPrintable(filter));
        }
    }
    QVERIFY(filters >= 8);
}

void TestTranslations::chineseKeepsToTheWording_data()
{
    QTest::addColumn<QString>("banned");
    QTest::newRow("overdue is 超时") << u"逾期"_s;
    QTest::newRow("dispatch is 派单") << u"派遣"_s;
    QTest::newRow("accept is 签收") << u"(?<!交)接单"_s; // 交接单 is the sheet of a hand-over
    QTest::newRow("nobody is asked to be patient") << u"请稍[候等]"_s;
    QTest::newRow("no exclamation marks") << u"[!！]"_s;
    QTest::newRow("the ellipsis is one character") << u"\\.\\.\\."_s;
    QTest::newRow("full-width punctuation after Han") << kHan + u"[,;:?]"_s;
    QTest::newRow("curved quotation marks") << u"\""_s;
    QTest::newRow("a space between a figure and Han") << u"(?:(?<!%)[0-9]|%n)"_s + kHan + u"|(?<!坐席)(?<="_s + kHan + u")(?:[0-9]|%n)"_s;
    QTest::newRow("a space between Latin and Han") << u"(?<!%)[A-Za-z]"_s + kHan + u'|' + kHan + u"[A-Za-z]"_s;
}

void TestTranslations::chineseKeepsToTheWording()
{
    QFETCH(QString, banned);
    const QRegularExpression pattern(banned);
    QVERIFY2(pattern.isValid(), qPrintable(pattern.errorString()));
    QStringList wrong;
    for (const TsMessage &message : m_chinese) {
        if (message.texts.front().contains(pattern))
            wrong << message.key() + u" → "_s + message.texts.front();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::everyContextIsAskedForAtRunTime()
{
    const QString sources = sourcesText();
    std::set<QString> contexts;
    for (const TsMessage &message : m_chinese)
        contexts.insert(message.context);
    for (const QString &context : contexts)
        QVERIFY2(isAskedFor(context, sources), qPrintable(context));
    QVERIFY(!isAskedFor(u"Text"_s, sources));
    QVERIFY(!isAskedFor(u"ui::map::Callout"_s, sources)); // a plain class: its tr() would ask in another context
}

void TestTranslations::theProgramSpeaksChinese()
{
    app::speak(QLocale(u"zh_CN"_s));
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    for (const TsMessage &message : m_chinese) {
        const QByteArray context = message.context.toUtf8();
        const QByteArray source = message.source.toUtf8();
        const QByteArray comment = message.comment.toUtf8();
        const int count = message.plural ? 3 : -1;
        const QString spoken =
            QCoreApplication::translate(context.constData(), source.constData(), comment.isEmpty() ? nullptr : comment.constData(), count);
        QString expected = message.texts.front();
        if (message.plural)
            expected.replace(u"%n"_s, u"3"_s).replace(u"%Ln"_s, u"3"_s);
        QCOMPARE(spoken, expected);
    }
}

void TestTranslations::theProgramCountsInEnglish()
{
    app::speak(QLocale(u"en"_s));
    QCOMPARE(QCoreApplication::translate("domain", "%n minute(s)", nullptr, 1), u"1 minute"_s);
    QCOMPARE(QCoreApplication::translate("domain", "%n minute(s)", nullptr, 30), u"30 minutes"_s);
    QCOMPARE(QCoreApplication::translate("domain", "%n working day(s)", nullptr, 0), u"0 working days"_s);
}

void TestTranslations::nothingIsForgotten()
{
    QTemporaryDir copy;
    for (const QString &file : kFiles) {
        QVERIFY(QFile::copy(kFolder + file, copy.filePath(file)));
        QVERIFY(QFile::setPermissions(copy.filePath(file), QFile::ReadOwner | QFile::WriteOwner));
    }
    QProcess update;
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(QStringLiteral(GRIDHALL_SOURCE_DIR "/packaging/update-translations"), {copy.path()});
    QVERIFY2(update.waitForFinished(240'000), qPrintable(update.errorString()));
    const QString said = QString::fromUtf8(update.readAll());
    if (update.exitCode() == kNoLupdate)
        QSKIP(qPrintable(said));
    QVERIFY2(update.exitStatus() == QProcess::NormalExit && update.exitCode() == 0, qPrintable(said));

    const std::vector<TsMessage> updated = readTs(copy.filePath(kFiles[0]));
    const QSet<QString> before = keysOf(m_chinese);
    const QSet<QString> now = keysOf(updated);
    QVERIFY2((now - before).isEmpty(), qPrintable(u"Run packaging/update-translations and translate:\n"_s + listed(now - before)));
    QVERIFY2((before - now).isEmpty(), qPrintable(u"Run packaging/update-translations; no source says any more:\n"_s + listed(before - now)));
    QCOMPARE(listed(keysOf(readTs(copy.filePath(kFiles[1])))), listed(keysOf(m_english)));
}

GRIDHALL_TEST(TestTranslations, QCoreApplication)
#include "tst_translations.moc"

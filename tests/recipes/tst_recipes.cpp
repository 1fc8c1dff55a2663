// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

/// Follows CONTRIBUTING's recipe "An act" to the letter, with an act that the product has not: a copy of the files that the recipe names stands
/// before the tree's own among the include folders, and the domain is built and run with it. Then each part is left out in turn: it must not compile.
class TestRecipes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anActByTheRecipeWorks();
    void aForgottenPartDoesNotCompile_data();
    void aForgottenPartDoesNotCompile();
    void theRecipeNamesItsFiles();

private:
    void writeAct(const QString &leftOut);
    void change(const QString &path, const std::function<void(QString &)> &how);
    [[nodiscard]] QString compile(const QStringList &arguments) const;
    QTemporaryDir m_copy;
    QSet<QString> m_changed;
};

namespace {

constexpr auto kModels = QLatin1String(GRIDHALL_SOURCE_DIR "/models/");
constexpr auto kActs = "domain/case/acts/"_L1;

// The parts of the act, as a contributor writes them.
const QString kName = u"    AskHeritage, ///< 问文保\n"_s;

QString eventWithout(const QString &part)
{
    QString text = u"struct HeritageAsked {\n    QString question;\n"
                   "    static constexpr EventName kName{\"heritage-asked\", QT_TRANSLATE_NOOP(\"event\", \"Heritage office asked\")};\n"_s;
    if (part != "fields"_L1)
        text += u"    template <class Archive> void fields(Archive &a) { a(\"question\", question); }\n"_s;
    if (part != "applyTo"_L1)
        text += u"    void applyTo(CaseFold &fold) const;\n"_s;
    if (part != "summary"_L1)
        text += u"    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;\n"_s;
    return text + u"    friend bool operator==(const HeritageAsked &, const HeritageAsked &) = default;\n};\n"_s;
}

QString orderWithout(const QString &part)
{
    QString text = u"struct AskHeritage {\n    QString question;\n    static constexpr ActIds kActs{%1};\n"_s.arg(
        part == "act of the order"_L1 ? u""_s : u"CaseAct::AskHeritage"_s);
    if (part != "from"_L1)
        text += u"    static AskHeritage from(const FormContext &form, const Filled &in);\n"_s;
    if (part != "decide"_L1)
        text += u"    [[nodiscard]] Events decide(Decision &d) const;\n"_s;
    return text + u"};\n"_s;
}

const QString kForm = u"inline constexpr ActForm kHeritageForm = wordsForm(QT_TRANSLATE_NOOP(\"casefile\", \"Question\"));\n"_s;

QString rowWithout(const QString &part)
{
    const QString face =
        u"     .face = {.text = QT_TRANSLATE_NOOP(\"actions\", \"Ask heritage\"), .help = QT_TRANSLATE_NOOP(\"actions\", \"Ask the heritage "
        "office.\"),\n              .keys = \"Ctrl+Shift+I\", .shelf = Shelf::Rare, .place = 200},\n     .form = &kHeritageForm"_s;
    return u"    {.id = CaseAct::AskHeritage,\n     .word = \"ask-heritage\",\n     .label = QT_TRANSLATE_NOOP(\"domain\", \"Ask the heritage "
           u"office\"),\n"
           "     .sides = {{kHere, Role::Dispatcher, &kRunning}},\n"_s +
           (part == "face"_L1 ? QString() : face) + u"},\n"_s;
}

const QString kBodies = u"AskHeritage AskHeritage::from(const FormContext &, const Filled &in) { return {in.text}; }\n"
                        "Events AskHeritage::decide(Decision &d) const { return d.one(HeritageAsked{question}); }\n"
                        "void HeritageAsked::applyTo(CaseFold &fold) const { fold.c.heritage = question; }\n"
                        "QString HeritageAsked::summary(const WorkCalendar *) const { return question; }\n"_s;

// What somebody who has followed the recipe finds.
const QString kProgram = uR"cpp(
#include "domain/case/decide.h"
#include "domain/case/lifecycle.h"
#include <cstdio>
using namespace domain;
static bool fails(const char *what) { std::puts(what); return false; }
static bool works()
{
    Case c;
    c.id = base::CaseId{7};
    c.version = 1;
    c.state = CaseState::OnScene;
    bool offered = false;
    for (const Offer &offer : offers(c, Role::Dispatcher))
        offered = offered || (offer.act == CaseAct::AskHeritage && offer.allowed);
    if (!offered)
        return fails("not offered");
    if (word(CaseAct::AskHeritage) != QLatin1String("ask-heritage") || faceOf(actRow(CaseAct::AskHeritage), false).place != 200)
        return fails("no word or no face");
    Filled in;
    in.text = QStringLiteral(" Whose wall is this? ");
    const auto order = orderFrom({CaseAct::AskHeritage, c, {}}, in);
    if (!order || actOf(*order) != CaseAct::AskHeritage)
        return fails("no order");
    const auto events = decide(c, {c.id, {}, {QStringLiteral("seat"), Role::Dispatcher}, *order}, Rulebook(), {});
    if (!events || events->size() != 1)
        return fails("not decided");
    const auto read = decode(kindOf(events->front().body), schemaOf(events->front().body), encode(events->front().body));
    if (!read || *read != events->front().body || summary(*read) != QLatin1String("Whose wall is this?"))
        return fails("not read back from the log");
    apply(c, events->front());
    return c.heritage == QLatin1String("Whose wall is this?") || fails("not remembered");
}
int main() { return works() ? 0 : 1; }
)cpp"_s;

} // namespace

void TestRecipes::change(const QString &path, const std::function<void(QString &)> &how)
{
    QFile own(kModels + path);
    QVERIFY2(own.open(QIODevice::ReadOnly), qPrintable(path));
    QString text = QString::fromUtf8(own.readAll());
    const QString before = text;
    how(text);
    QVERIFY2(text != before, qPrintable(path));
    m_changed.insert(path);
    const QString copy = m_copy.filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(copy).path()));
    QFile file(copy);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

void TestRecipes::writeAct(const QString &leftOut)
{
    const auto before = [](QString &text, QLatin1String place, const QString &what) {
        const qsizetype at = text.indexOf(place);
        QVERIFY2(at >= 0, place.data());
        text.insert(at, what);
    };
    change(u"domain/case/deed/caseact.h"_s, [&](QString &text) { before(text, "    Appeal,"_L1, kName); });
    change(kActs + "lookback.h"_L1, [&](QString &text) {
        before(text, "inline constexpr Guard"_L1, eventWithout(leftOut) + orderWithout(leftOut) + kForm);
        if (leftOut != "row"_L1)
            before(text, "};\n\nusing LookbackOrders"_L1, rowWithout(leftOut));
        if (leftOut != "kind of the order"_L1)
            text.replace(u"LookbackOrders = Kinds<"_s, u"LookbackOrders = Kinds<AskHeritage, "_s);
        if (leftOut != "kind of the event"_L1)
            text.replace(u"LookbackEvents = Kinds<"_s, u"LookbackEvents = Kinds<HeritageAsked, "_s);
    });
    change(kActs + "lookback.cpp"_L1, [&](QString &text) { before(text, "} // namespace domain"_L1, kBodies); });
    change(u"domain/case/case.h"_s, [&](QString &text) { before(text, "    QString lookBack;"_L1, u"    QString heritage;\n"_s); });
}

// Empty when it went well.
QString TestRecipes::compile(const QStringList &arguments) const
{
    QStringList all{u"-std=c++20"_s, u"-fPIC"_s, u"-w"_s, u"-I"_s + m_copy.path(), u"-I"_s + kModels};
    for (const QString &folder : QString::fromLatin1(GRIDHALL_INCLUDES).split(u'|', Qt::SkipEmptyParts))
        all += {u"-isystem"_s, folder};
    all += QString::fromLatin1(GRIDHALL_COMPILER_FLAGS).split(u' ', Qt::SkipEmptyParts);
    QProcess compiler;
    compiler.setProcessChannelMode(QProcess::MergedChannels);
    compiler.start(QString::fromLatin1(GRIDHALL_COMPILER), all + arguments);
    if (!compiler.waitForFinished(600'000))
        return u"the compiler did not end"_s;
    const QString said = QString::fromLocal8Bit(compiler.readAll());
    return compiler.exitStatus() == QProcess::NormalExit && compiler.exitCode() == 0 ? QString() : said.isEmpty() ? u"failed"_s : said;
}

void TestRecipes::anActByTheRecipeWorks()
{
    writeAct({});
    QByteArray program = kProgram.toUtf8();
    QDirIterator sources(kModels + "domain"_L1, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        const QString source = sources.next().mid(kModels.size());
        program += "\n#include \"" + source.toUtf8() + "\""; // the copy's where there is one
    }
    QFile file(m_copy.filePath(u"heritage.cpp"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(program);
    file.close();
    const QString binary = m_copy.filePath(u"heritage"_s);
    QStringList arguments{file.fileName(), u"-g0"_s, u"-o"_s, binary}; // it is run once
    const QStringList libraries = QString::fromLatin1(GRIDHALL_LIBRARIES).split(u'|');
    arguments += libraries;
    arguments += u"-Wl,-rpath,"_s + QFileInfo(libraries.front()).path();
    const QString said = compile(arguments);
    QVERIFY2(said.isEmpty(), qPrintable(said.left(4000)));
    QProcess run;
    run.start(binary, QStringList());
    QVERIFY(run.waitForFinished());
    QVERIFY2(run.exitCode() == 0, run.readAllStandardOutput());
}

void TestRecipes::aForgottenPartDoesNotCompile_data()
{
    QTest::addColumn<QString>("leftOut");
    QTest::addColumn<QString>("seenBy");
    for (const char *part : {"row", "face", "from", "act of the order", "kind of the order"})
        QTest::newRow(part) << QString::fromLatin1(part) << u"domain/case/acts.cpp"_s;
    QTest::newRow("applyTo") << u"applyTo"_s << u"domain/case/deed/casefold.cpp"_s;
    QTest::newRow("fields") << u"fields"_s << u"domain/codec/eventcodec.cpp"_s;
    QTest::newRow("summary") << u"summary"_s << u"domain/case/caseevent.cpp"_s;
    QTest::newRow("decide") << u"decide"_s << u"domain/case/decide.cpp"_s;
    QTest::newRow("kind of the event") << u"kind of the event"_s << u"domain/case/acts/lookback.cpp"_s;
}

void TestRecipes::aForgottenPartDoesNotCompile()
{
    QFETCH(QString, leftOut);
    QFETCH(QString, seenBy);
    writeAct(leftOut);
    const QString copy = m_copy.filePath(seenBy);
    QVERIFY(!compile({u"-fsyntax-only"_s, u"-Wfatal-errors"_s, QFile::exists(copy) ? copy : kModels + seenBy}).isEmpty());
}

/// The files that this test changes are those that the recipe names.
void TestRecipes::theRecipeNamesItsFiles()
{
    QFile file(QStringLiteral(GRIDHALL_SOURCE_DIR "/CONTRIBUTING.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype at = text.indexOf("**An act.**"_L1);
    QVERIFY(at >= 0);
    const QString recipe = text.mid(at, text.indexOf(u"\n**"_s, at + 1) - at);
    for (const char *named :
         {"models/domain/case/acts", "deed/caseact.h", "header of its group", "the group's .cpp", "case.h", "resources/translations"})
        QVERIFY2(recipe.contains(QLatin1String(named)), named);
    QVERIFY(recipe.contains(u"\n5. "_s) && !recipe.contains(u"\n6. "_s));
    writeAct({});
    QCOMPARE(m_changed.size(), 4); // and the translation
    QVERIFY(recipe.contains(u"\nFive files, the translation among them. "_s));
}

GRIDHALL_TEST(TestRecipes, QCoreApplication)
#include "tst_recipes.moc"

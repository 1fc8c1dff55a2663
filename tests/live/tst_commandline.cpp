// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/plan.h"
#include "live/command/command.h"
#include "live/command/commandhistory.h"
#include "support/chinese.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using domain::CaseAct;
using Ask = domain::ActForm::Ask;
using Fault = live::Command::Fault;

namespace {

/// A town with everything that an act may ask for.
region::RegionPtr commandTown()
{
    auto town = std::make_shared<region::Region>(*support::mockRegion());
    town->units.clear();
    town->departments = {
        {u"city-management"_s, u"城管中队"_s, u"城管"_s, 18}, {u"greening"_s, u"绿化所"_s, {}, 12}, {u"construction"_s, u"城建中心"_s, u"城建"_s, 9}};
    for (const auto &[code, name, department] :
         {std::array{u"mobile"_s, u"机动组"_s, u"city-management"_s}, {u"garden"_s, u"绿地组"_s, u"greening"_s}}) {
        region::Unit unit;
        unit.code = code;
        unit.name = name;
        unit.department = department;
        town->units.push_back(unit);
    }
    auto plan = std::make_shared<domain::Plan>();
    plan->handling.partners = {{u"police"_s, u"徐泾派出所"_s, u"police"_s}, {u"QP"_s, u"青浦新城"_s, u"town"_s}};
    town->plan = plan;
    town->prepare();
    return town;
}

/// The reader of that town, which knows Chinese as the product does.
struct CommandStage {
    CommandStage() : town(commandTown()), verbs(live::commandVerbs(pinyin, inChinese())), named(*town, pinyin, inChinese()), reader(verbs, named)
    {
        ground.chosen = &chosen;
        ground.now = support::mockNow();
        ground.leads = [](const QString &number) {
            if (number == u"1107-0001")
                return std::vector<live::CommandLead>{{{7}, u"251107XJ0001"_s}};
            if (number == u"0002")
                return std::vector<live::CommandLead>{{{8}, u"251107XJ0002"_s}, {{9}, u"251106XJ0002"_s}};
            return std::vector<live::CommandLead>();
        };
    }
    [[nodiscard]] live::InChinese inChinese()
    {
        return [this](const char *context, const char *source) { return chinese.translate(context, source); };
    }
    [[nodiscard]] live::Command read(const QString &line) const { return reader.read(line, ground); }
    [[nodiscard]] live::CommandOffers offers(const QString &line) const { return reader.offers(line, int(line.size()), ground); }
    [[nodiscard]] QStringList offered(const QString &line) const
    {
        QStringList texts;
        for (const live::CommandOffer &offer : offers(line).all)
            texts << offer.text;
        return texts;
    }

    support::Chinese chinese;
    live::Pinyin pinyin;
    region::RegionPtr town;
    std::vector<live::CommandVerb> verbs;
    live::CommandNamed named;
    live::CommandReader reader;
    domain::Case chosen;
    live::CommandGround ground;
};

/// What answers an ask, in either language, and whether it was understood.
struct Answer {
    Ask ask;
    QString english, chinese;
    bool (*holds)(const domain::Filled &filled);
};
const std::vector<Answer> &answers()
{
    using domain::Filled;
    static const std::vector<Answer> all{
        {Ask::Target, u"greening"_s, u"绿化所"_s, [](const Filled &f) { return f.department == u"greening" && f.unit.isEmpty(); }},
        {Ask::Extension, u"2h"_s, u"2小时"_s, [](const Filled &f) { return f.extension == std::chrono::minutes(120); }},
        {Ask::Level, u"orange"_s, u"橙"_s, [](const Filled &f) { return f.level == domain::Severity::Orange; }},
        {Ask::Reached, u"not-reached"_s, u"未联系上"_s, [](const Filled &f) { return f.reached == false; }},
        {Ask::Satisfaction, u"not-satisfied"_s, u"不满意"_s, [](const Filled &f) { return f.satisfaction == 0; }},
        {Ask::Lead, u"1107-0001"_s, u"1107-0001"_s, [](const Filled &f) { return f.lead == base::CaseId{7} && f.leads == 1; }},
        {Ask::Solved, u"solved"_s, u"已解决"_s, [](const Filled &f) { return f.solved == true; }},
        {Ask::Partner, u"police"_s, u"徐泾派出所"_s,
         [](const Filled &f) { return f.partner && f.partner->code == u"police" && f.partner->kind == domain::PartnerKind::Police; }},
        {Ask::Part, u"\"wet floor\""_s, u"积水部分"_s, [](const Filled &f) { return f.part.title == u"wet floor" || f.part.title == u"积水部分"; }},
        {Ask::AsRoute, u"from-now-on"_s, u"今后照此"_s, [](const Filled &f) { return f.asRoute; }},
        {Ask::Upheld, u"right"_s, u"申诉成立"_s, [](const Filled &f) { return f.upheld; }},
        {Ask::Grid, {}, {}, [](const Filled &f) { return !f.grid.isEmpty(); }},
        {Ask::Moment, u"+30"_s, u"+30"_s, [](const Filled &f) { return f.moment == support::mockNow() + std::chrono::minutes(30); }},
    };
    return all;
}

const Answer *answerTo(Ask ask)
{
    const auto found = std::ranges::find(answers(), ask, &Answer::ask);
    return found == answers().end() ? nullptr : &*found;
}

/// Acts that the line of a desk does.
std::vector<const domain::Act *> typedActs()
{
    std::vector<const domain::Act *> acts;
    for (const domain::Act *act : domain::kActs) {
        if (act->face.shelf != domain::Shelf::None && act->lives.contains(domain::CaseLife::Case))
            acts.push_back(act);
    }
    return acts;
}

} // namespace

/// The line of commands: what every act may be called and told, what is wrong with a line, and what may stand next.
class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(CommandStage().chinese.isLoaded()); }
    void everyActHasItsWords_data();
    void everyActHasItsWords();
    void everyAskIsAnswered_data();
    void everyAskIsAnswered();
    void linesAreUnderstood_data();
    void linesAreUnderstood();
    void faultsStandWhereTheWordIs_data();
    void faultsStandWhereTheWordIs();
    void graveActsDoNotGoAtOnce();
    void dispatchingCallsHelpWhereSomebodyHasTheCase();
    void forManyOnlyWhatManyMayBeGiven();
    void whatMayStandNext_data();
    void whatMayStandNext();
    void completionLeadsToTheWholeLine();
    void spansAreTimes_data();
    void spansAreTimes();
    void linesComeBack();
};

void TestCommandLine::everyActHasItsWords_data()
{
    QTest::addColumn<int>("act");
    for (const domain::Act *act : typedActs())
        QTest::newRow(act->word) << int(act->id);
}

void TestCommandLine::everyActHasItsWords()
{
    QFETCH(int, act);
    const CommandStage stage;
    const domain::Act &row = domain::actRow(CaseAct(act));
    const QString face = QString::fromUtf8(row.face.text), label = QString::fromUtf8(row.label);
    const QStringList chinese{stage.chinese.translate("actions", row.face.text), stage.chinese.translate("domain", row.label)};
    QStringList words{QLatin1String(row.word), QLatin1String(row.face.name), face.toLower().replace(u' ', u'-'), face.toUpper().replace(u' ', u'-'),
                      label.toLower().replace(u' ', u'-')};
    words += chinese;
    words.removeAll(QString());
    QVERIFY(words.size() >= 5);
    for (const QString &word : words) {
        const live::Command command = stage.read(word);
        QVERIFY2(command.verb != nullptr, qPrintable(word + u": "_s + command.sentence));
        QCOMPARE(command.verb->act, row.id);
        QVERIFY(!command.verb->again);
    }
    // The initials name it too, alone or among few.
    const auto named = live::bestNamed(stage.verbs, stage.pinyin.initials(chinese.front()));
    QVERIFY(std::ranges::any_of(named, [&](const live::CommandVerb *verb) { return verb->act == row.id; }));
}

void TestCommandLine::everyAskIsAnswered_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<bool>("inChinese");
    for (const domain::Act *act : typedActs()) {
        for (const bool inChinese : {false, true})
            QTest::addRow("%s, %s", act->word, inChinese ? "Chinese" : "English") << int(act->id) << inChinese;
    }
}

void TestCommandLine::everyAskIsAnswered()
{
    QFETCH(int, act);
    QFETCH(bool, inChinese);
    CommandStage stage;
    const domain::Act &row = domain::actRow(CaseAct(act));
    QStringList line{inChinese ? stage.chinese.translate("domain", row.label) : QString::fromLatin1(row.word)};
    std::vector<Ask> asked;
    bool typeable = true;
    for (const Ask ask : row.form != nullptr ? std::vector<Ask>(row.form->asks.begin(), row.form->asks.end()) : std::vector<Ask>()) {
        if (ask == Ask::Text)
            continue;
        const Answer *answer = answerTo(ask);
        typeable = typeable && answer != nullptr;
        if (answer == nullptr)
            continue;
        const QString grid = stage.town->grids[2].name;
        line << (ask == Ask::Grid ? grid : inChinese ? answer->chinese : answer->english);
        asked.push_back(ask);
    }
    const QString words = inChinese ? u"已电话联系 ，明早再看"_s : u"called them, look again  tomorrow"_s;
    if (live::takesWords(row.id))
        line << words;
    const live::Command command = stage.read(line.join(u' '));
    QCOMPARE(command.act, std::optional(row.id));
    if (!typeable) { // a picture: its form takes it
        QVERIFY(!command.goesAtOnce());
        return;
    }
    QVERIFY2(command.fault == Fault::None, qPrintable(line.join(u' ') + u": "_s + command.sentence));
    for (const Ask ask : asked)
        QVERIFY2(answerTo(ask)->holds(command.filled), qPrintable(line.join(u' ')));
    QCOMPARE(command.filled.text, live::takesWords(row.id) ? words : QString());
    // In any order, what is asked for before the words.
    if (asked.size() > 1) {
        QStringList turned{line.first(), line[2], line[1]};
        turned += line.sliced(3);
        const live::Command again = stage.read(turned.join(u' '));
        QVERIFY2(again.fault == Fault::None, qPrintable(turned.join(u' ') + u": "_s + again.sentence));
        for (const Ask ask : asked)
            QVERIFY2(answerTo(ask)->holds(again.filled), qPrintable(turned.join(u' ')));
    }
}

void TestCommandLine::linesAreUnderstood_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("understood"); // act, department, unit, minutes, words
    const auto row = [](const QString &line, const QString &understood) { QTest::newRow(qPrintable(line)) << line << understood; };
    row(u"派单 城管"_s, u"dispatch|city-management||0|"_s);
    row(u"dispatch cg"_s, u"dispatch|city-management||0|"_s);
    row(u"dispatch cgzd"_s, u"dispatch|city-management||0|"_s);
    row(u"pd lhs"_s, u"dispatch|greening||0|"_s);
    row(u"PaiDan LvHuaSuo"_s, u"dispatch|greening||0|"_s);
    row(u"派单 城管中队 机动组 带铲"_s, u"dispatch|city-management|mobile|0|带铲"_s);
    row(u"派单 城管中队 绿地组 带铲"_s, u"dispatch|city-management||0|绿地组 带铲"_s); // of another department
    row(u"延时 20 材料未到"_s, u"request-extension|||20|材料未到"_s);
    row(u"extend １ｄ waits"_s, u"request-extension|||1440|waits"_s);
    row(u"催办"_s, u"urge|||0|"_s);
    row(u"：催办　快 一点"_s, u"urge|||0|快 一点"_s);
    row(u"备注 已通知网格长"_s, u"add-note|||0|已通知网格长"_s);
    row(u":note  two  blanks "_s, u"add-note|||0|two  blanks"_s);
    row(u"挂起 17:00 雨停登高"_s, u"suspend|||0|17:00 雨停登高"_s);
    row(u"改派 绿化 转错"_s, u"dispatch|greening||0|转错"_s);
}

void TestCommandLine::linesAreUnderstood()
{
    QFETCH(QString, line);
    QFETCH(QString, understood);
    const CommandStage stage;
    const live::Command command = stage.read(line);
    QVERIFY2(command.fault == Fault::None, qPrintable(command.sentence));
    const QStringList said{domain::word(*command.act), command.filled.department, command.filled.unit,
                           QString::number(command.filled.extension.count() / 60'000), command.filled.text};
    QCOMPARE(said.join(u'|'), understood);
}

void TestCommandLine::faultsStandWhereTheWordIs_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("wrong");
    const auto row = [](const QString &line, Fault fault, const QString &wrong) { QTest::newRow(qPrintable(line)) << line << int(fault) << wrong; };
    row(u""_s, Fault::Empty, {});
    row(u"  : "_s, Fault::Empty, {});
    row(u"xyzzy now"_s, Fault::UnknownWord, u"xyzzy"_s);
    row(u"  胡说 一下"_s, Fault::UnknownWord, u"胡说"_s);
    row(u"re 20"_s, Fault::AmbiguousWord, u"re"_s);
    row(u"answer it"_s, Fault::Elsewhere, u"answer"_s);
    row(u"派单 城建办"_s, Fault::UnknownValue, u"城建办"_s);
    row(u"派单 城"_s, Fault::AmbiguousValue, u"城"_s);
    row(u"extend soon it is late"_s, Fault::UnknownValue, u"soon"_s);
    row(u"extend 0 late"_s, Fault::UnknownValue, u"0"_s);
    row(u"change-severity 6 worse"_s, Fault::UnknownValue, u"6"_s);
    row(u"merge 9999"_s, Fault::UnknownValue, u"9999"_s);
    row(u"merge 0002"_s, Fault::AmbiguousValue, u"0002"_s);
    row(u"merge 1107-0001 because"_s, Fault::NoWords, u"because"_s);
    row(u"file it"_s, Fault::NoWords, u"it"_s);
    row(u"promise-callback 99:99"_s, Fault::UnknownValue, u"99:99"_s);
    row(u"change-severity 2"_s, Fault::Lacks, u""_s); // the reason
    row(u"revisit solved"_s, Fault::Lacks, u""_s);    // whether the caller was reached
}

void TestCommandLine::faultsStandWhereTheWordIs()
{
    QFETCH(QString, line);
    QFETCH(int, fault);
    QFETCH(QString, wrong);
    const CommandStage stage;
    const live::Command command = stage.read(line);
    QCOMPARE(int(command.fault), fault);
    QVERIFY(!command.goesAtOnce());
    if (command.fault == Fault::Empty)
        return;
    QCOMPARE(line.mid(command.wrong.at, command.wrong.length), wrong);
    QVERIFY(!command.sentence.isEmpty());
    if (command.fault == Fault::Lacks)
        QCOMPARE(command.wrong.at, int(line.size()));
}

void TestCommandLine::graveActsDoNotGoAtOnce()
{
    CommandStage stage;
    QVERIFY(stage.read(u"urge quickly"_s).goesAtOnce());
    QVERIFY(stage.read(u"accept"_s).goesAtOnce());
    QVERIFY(stage.read(u"dispatch greening"_s).goesAtOnce());
    // The act's word alone opens its form, as its key does; nothing is wrong with it.
    const live::Command bare = stage.read(u"dispatch"_s);
    QVERIFY(bare.isBare() && bare.fault == Fault::None && !bare.goesAtOnce());
    for (const QString &grave :
         {u"suspend rain"_s, u"void by mistake"_s, u"close all done"_s, u"change-severity 2 worse"_s, u"transfer police theirs"_s,
          u"redispatch greening theirs"_s, u"merge 1107-0001"_s, u"split part because"_s, u"rerule new rules"_s}) {
        const live::Command command = stage.read(grave);
        QVERIFY2(command.fault == Fault::None, qPrintable(grave + u": "_s + command.sentence));
        QVERIFY2(!command.goesAtOnce(), qPrintable(grave));
    }
    QVERIFY(stage.read(u"rule-on-return greening theirs"_s).goesAtOnce());
    QVERIFY(!stage.read(u"rule-on-return greening from-now-on theirs"_s).goesAtOnce()); // a rule of the town
    stage.ground.chosen = nullptr;
    const live::Command nobody = stage.read(u"urge quickly"_s);
    QCOMPARE(nobody.fault, Fault::NoCase);
    QVERIFY(!nobody.goesAtOnce());
}

void TestCommandLine::dispatchingCallsHelpWhereSomebodyHasTheCase()
{
    CommandStage stage;
    for (const domain::CaseState state : domain::kCaseStates) {
        stage.chosen.state = state;
        const bool before = domain::kBeforeDispatch.contains(state);
        QCOMPARE(stage.read(u"dispatch greening"_s).act, std::optional(before ? CaseAct::Dispatch : CaseAct::AddHelper));
        QCOMPARE(stage.read(u"redispatch greening wrong one"_s).act, std::optional(CaseAct::Dispatch));
    }
}

void TestCommandLine::forManyOnlyWhatManyMayBeGiven()
{
    CommandStage stage;
    stage.ground.marked = 17;
    for (const domain::Act *act : typedActs()) {
        const live::Command command = stage.read(QLatin1String(act->word));
        const bool may = act->bulk != domain::Bulk::No;
        QVERIFY2((command.fault == Fault::NotForMany) == !may, act->word);
        if (may)
            QCOMPARE(command.form, domain::formForMany(*act));
    }
    QCOMPARE(stage.read(u"redispatch"_s).fault, Fault::NotForMany);
    QCOMPARE(stage.read(u"note done"_s).fault, Fault::None);
    stage.ground.chosen = nullptr; // nobody need be chosen beside them
    QCOMPARE(stage.read(u"urge"_s).fault, Fault::None);
    const QStringList all = stage.offered({});
    QVERIFY(!all.isEmpty());
    for (const QString &word : all)
        QVERIFY2(stage.read(word).fault != Fault::NotForMany, qPrintable(word));
}

void TestCommandLine::whatMayStandNext_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("first");
    QTest::addColumn<QString>("rest");
    const auto row = [](const QString &line, const QStringList &first, const QString &rest) {
        QTest::newRow(qPrintable(line)) << line << first << rest;
    };
    row(u"disp"_s, {u"Dispatch"_s}, u"atch"_s);
    row(u"cuib"_s, {u"Urge"_s}, {}); // by pinyin: nothing of it stands in the word
    row(u"dispatch "_s, {u"城管中队"_s, u"绿化所"_s, u"城建中心"_s}, {});
    row(u"dispatch 城管"_s, {u"城管中队"_s, u"城管中队 机动组"_s}, u"中队"_s);
    row(u"dispatch lh"_s, {u"绿化所"_s, u"绿化所 绿地组"_s}, {});
    row(u"dispatch 城管中队 "_s, {u"机动组"_s}, {});
    row(u"dispatch 城管中队 机动组 some words "_s, {}, {});
    row(u"dispatch nobody "_s, {}, {});
    row(u"extend "_s, {u"20"_s, u"30"_s, u"60"_s, u"2h"_s, u"1d"_s}, {});
    row(u"change-severity "_s, {u"red"_s, u"orange"_s, u"yellow"_s, u"blue"_s, u"green"_s}, {});
    row(u"revisit "_s, {u"reached"_s, u"not-reached"_s, u"not-tried"_s}, {});
    row(u"revisit reached "_s, {u"solved"_s, u"explained-only"_s, u"not-asked"_s}, {});
    row(u"transfer 青"_s, {u"青浦新城"_s}, u"浦新城"_s);
    row(u"xyzzy"_s, {}, {});
}

void TestCommandLine::whatMayStandNext()
{
    QFETCH(QString, line);
    QFETCH(QStringList, first);
    QFETCH(QString, rest);
    const CommandStage stage;
    const QStringList offered = stage.offered(line);
    QCOMPARE(offered.first(std::min(first.size(), offered.size())), first);
    if (first.isEmpty())
        QVERIFY(offered.isEmpty());
    QCOMPARE(stage.offers(line).rest, rest);
}

/// Tab after Tab from the beginning of a word to a line that can be sent.
void TestCommandLine::completionLeadsToTheWholeLine()
{
    const CommandStage stage;
    QString line = u"派"_s;
    for (int i = 0; i < 2; ++i) {
        const live::CommandOffers offers = stage.offers(line);
        QVERIFY(!offers.all.empty());
        line = line.left(offers.word.at) + offers.all.front().text + u' ';
    }
    const live::Command command = stage.read(line);
    QVERIFY2(command.goesAtOnce(), qPrintable(line + u": "_s + command.sentence));
    QCOMPARE(command.filled.department, u"city-management"_s);
    // Whatever is offered for a value is understood as that value.
    for (const QString &word : {u"dispatch "_s, u"change-severity "_s, u"place "_s, u"transfer "_s, u"evaluate "_s, u"review-appeal "_s}) {
        const QStringList offered = stage.offered(word);
        QVERIFY2(!offered.isEmpty(), qPrintable(word));
        for (const QString &value : offered) {
            const Fault fault = stage.read(word + value).fault;
            QVERIFY2(fault == Fault::None || fault == Fault::Lacks, qPrintable(word + value));
        }
    }
}

void TestCommandLine::spansAreTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutesLong"); // 0: none
    const auto row = [](const QString &text, int length) { QTest::newRow(qPrintable(text)) << text << length; };
    row(u"20"_s, 20);
    row(u"+20"_s, 20);
    row(u"20分"_s, 20);
    row(u"20分钟"_s, 20);
    row(u"20min"_s, 20);
    row(u"２０"_s, 20);
    row(u"2h"_s, 120);
    row(u"2小时"_s, 120);
    row(u"2时"_s, 120);
    row(u"1d"_s, 1440);
    row(u"1天"_s, 1440);
    row(u"30d"_s, 43200);
    row(u"31d"_s, 0);
    row(u"99999h"_s, 0);
    row(u"0"_s, 0);
    row(u"-20"_s, 0);
    row(u"20x"_s, 0);
    row(u"2 h"_s, 0);
    row(u"20\n"_s, 0);
    row(u""_s, 0);
}

void TestCommandLine::spansAreTimes()
{
    QFETCH(QString, text);
    QFETCH(int, minutesLong);
    const auto span = live::spanTyped(text);
    QCOMPARE(span.has_value(), minutesLong > 0);
    if (span)
        QCOMPARE(span->count(), qint64(minutesLong) * 60'000);
}

void TestCommandLine::linesComeBack()
{
    live::CommandHistory history({u"urge"_s, u"dispatch a"_s, u"urge now"_s, u"dispatch b"_s});
    QCOMPARE(history.older(u""_s), u"dispatch b"_s);
    QCOMPARE(history.older(u"dispatch b"_s), u"urge now"_s);
    QCOMPARE(history.newer(u"urge now"_s), u"dispatch b"_s);
    QCOMPARE(history.newer(u"dispatch b"_s), u""_s); // what was typed before the first step
    // Of a beginning only what begins so; at the end of the list it stays.
    QCOMPARE(history.older(u"ur"_s), u"urge now"_s);
    QCOMPARE(history.older(u"urge now"_s), u"urge"_s);
    QCOMPARE(history.older(u"urge"_s), u"urge"_s);
    QCOMPARE(history.newer(u"urge"_s), u"urge now"_s);
    QCOMPARE(history.newer(u"urge now"_s), u"ur"_s);
    history.leave();
    QCOMPARE(history.older(u"nothing begins so"_s), u"nothing begins so"_s);
    history.add(u" urge "_s);
    QCOMPARE(history.lines(), (QStringList{u"dispatch a"_s, u"urge now"_s, u"dispatch b"_s, u"urge"_s}));
    history.add(u"  "_s);
    QCOMPARE(history.lines().size(), 4);
    for (int i = 0; i < 2 * live::CommandHistory::kMost; ++i)
        history.add(QString::number(i));
    QCOMPARE(history.lines().size(), qsizetype(live::CommandHistory::kMost));
    QCOMPARE(history.lines().last(), QString::number(2 * live::CommandHistory::kMost - 1));
}

GRIDHALL_TEST(TestCommandLine, QCoreApplication)
#include "tst_commandline.moc"

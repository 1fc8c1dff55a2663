// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lists/viewbook.h"
#include "support/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <random>

using namespace Qt::StringLiterals;
using live::Facet;
using live::NamedView;
using live::ViewBook;

namespace {

constexpr auto kAlone = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

NamedView view(const QString &name, const QString &grid = u"04"_s)
{
    NamedView view;
    view.name = name;
    view.filter[Facet::Grid] = {grid};
    view.filter.nearOnly = true;
    view.order = {live::QueueColumn::Place, true};
    return view;
}

QStringList namesOf(const ViewBook &book)
{
    QStringList names;
    for (const NamedView &each : book.views())
        names << (each.isOwn() ? each.name : each.name + u'@' + each.by);
    return names;
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files << all.next();
    files.sort();
    return files;
}

/// A machine with a store and a folder for its people.
struct Machine {
    QTemporaryDir dir;
    QString store = dir.filePath(u"hall.store"_s), folder = dir.filePath(u"app/views"_s);

    Machine()
    {
        QFile file(store);
        if (file.open(QIODevice::WriteOnly))
            file.setPermissions(kAlone);
    }

    [[nodiscard]] std::unique_ptr<ViewBook> open(const QString &person, const QString &post) const
    {
        auto book = std::make_unique<ViewBook>(folder);
        QSignalSpy loaded(book.get(), &ViewBook::loaded);
        book->open(store, person, post);
        if (loaded.isEmpty() && !loaded.wait(10'000))
            qWarning("nothing was loaded");
        return book;
    }
};

/// Waits until all is on disk.
void settle(ViewBook &book, const std::function<void()> &change)
{
    QSignalSpy written(&book, &ViewBook::written);
    change();
    QVERIFY(!written.isEmpty() || written.wait(10'000));
}

} // namespace

/// Named views, and what a restart brings back of a list.
class TestViewBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedComesBack();
    void namesAreChangedAndViewsGo();
    void onlyItsOwnerReadsThem();
    void othersSeeWhatIsShared();
    void twoWindowsOfOnePersonLoseNothing();
    void aBrokenFileIsSetAsideOnce_data();
    void aBrokenFileIsSetAsideOnce();
    void hostileFilesAreCut();
    void aFolderThatCannotBeMadeIsTold();
    void listsComeBackAsTheyWere();
    void aTextThatIsNoListIsNone_data();
    void aTextThatIsNoListIsNone();
};

void TestViewBook::whatIsSavedComesBack()
{
    const Machine machine;
    NamedView mine = view(u" 沿街  市容 "_s);
    mine.filter[Facet::Department] = {u"city"_s, QString()};
    mine.filter[Facet::State] = {u"dispatched"_s};
    mine.filter[Facet::Stage] = {u"respond"_s};
    mine.filter.levels = 3;
    mine.filter.mine = u"@wang"_s;
    mine.filter.text = u"plg"_s;
    mine.filter.callers = {base::CaseId{4711}};
    {
        const auto book = machine.open(u"wang"_s, u"坐席03"_s);
        QVERIFY(book->views().empty());
        settle(*book, [&] { book->save(mine); });
        settle(*book, [&] { book->save(view(u"夜班关注"_s)); });
        QCOMPARE(namesOf(*book), (QStringList{u"沿街 市容"_s, u"夜班关注"_s}));
    }
    const auto book = machine.open(u"wang"_s, u"坐席03"_s);
    QCOMPARE(namesOf(*book), (QStringList{u"沿街 市容"_s, u"夜班关注"_s}));
    const NamedView &back = book->views().front();
    QCOMPARE(back.order, mine.order);
    QCOMPARE(back.filter.values, mine.filter.values);
    QCOMPARE(back.filter.levels, mine.filter.levels);
    QCOMPARE(back.filter.text, mine.filter.text);
    QVERIFY(back.filter.nearOnly && !back.filter.overdueOnly);
    QVERIFY2(!back.filter.mine.isEmpty(), "whose it is, is whoever's seat it is");
    QVERIFY2(back.filter.callers.isEmpty(), "what a caller's digits found is not kept");
    for (const QString &path : filesBelow(machine.dir.path())) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("wang") && !path.contains(u"wang"), qPrintable(path));
    }
}

void TestViewBook::namesAreChangedAndViewsGo()
{
    const Machine machine;
    const auto book = machine.open(u"wang"_s, u"坐席03"_s);
    settle(*book, [&] { book->save(view(u"a"_s)); });
    settle(*book, [&] { book->save(view(u"b"_s)); });
    settle(*book, [&] { book->rename(u"a"_s, u"c"_s); });
    QCOMPARE(namesOf(*book), (QStringList{u"c"_s, u"b"_s}));
    settle(*book, [&] { book->rename(u"c"_s, u"b"_s); }); // taken
    QCOMPARE(namesOf(*book), (QStringList{u"c"_s, u"b"_s}));
    settle(*book, [&] { book->save(view(u"b"_s, u"11"_s)); }); // anew, in its place
    QCOMPARE(namesOf(*book), (QStringList{u"c"_s, u"b"_s}));
    QCOMPARE(book->views()[1].filter[Facet::Grid], QStringList{u"11"_s});
    settle(*book, [&] { book->remove(u"c"_s); });
    QCOMPARE(namesOf(*machine.open(u"wang"_s, u"坐席03"_s)), QStringList{u"b"_s});
    QVERIFY(namesOf(*machine.open(u"li"_s, u"坐席04"_s)).isEmpty());
    for (size_t i = 0; i < live::kMostViews + 5; ++i)
        book->save(view(u"n%1"_s.arg(i)));
    settle(*book, [&] { book->save(view(u"one too many"_s)); });
    QCOMPARE(book->views().size(), live::kMostViews);
}

void TestViewBook::onlyItsOwnerReadsThem()
{
    const Machine machine;
    const auto book = machine.open(u"wang"_s, u"坐席03"_s);
    settle(*book, [&] { book->save(view(u"a"_s)); });
    settle(*book, [&] { book->share(u"a"_s, true); });
    const QStringList files = filesBelow(machine.folder) + filesBelow(machine.store + u".views"_s);
    QCOMPARE(files.size(), 2);
    for (const QString &file : files)
        QCOMPARE(QFile::permissions(file), kAlone);
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &folder : {machine.folder, machine.store + u".views"_s})
        QCOMPARE(QFile::permissions(folder) & kOthers, QFile::Permissions());
    // A store that its group may open shares with the group.
    const Machine group;
    QVERIFY(QFile::setPermissions(group.store, kAlone | QFile::ReadGroup | QFile::WriteGroup));
    const auto shared = group.open(u"wang"_s, u"坐席03"_s);
    settle(*shared, [&] { shared->save(view(u"a"_s)); });
    settle(*shared, [&] { shared->share(u"a"_s, true); });
    for (const QString &file : filesBelow(group.store + u".views"_s))
        QVERIFY(QFile::permissions(file).testFlag(QFile::ReadGroup) && !QFile::permissions(file).testFlag(QFile::ReadOther));
    for (const QString &file : filesBelow(group.folder))
        QCOMPARE(QFile::permissions(file), kAlone);
}

void TestViewBook::othersSeeWhatIsShared()
{
    const Machine machine;
    const auto mine = machine.open(u"wang"_s, u"坐席03"_s), theirs = machine.open(u"li"_s, u"值班长"_s);
    settle(*mine, [&] { mine->save(view(u"night"_s)); });
    settle(*mine, [&] { mine->save(view(u"private"_s)); });
    QSignalSpy changed(theirs.get(), &ViewBook::changed);
    theirs->look();
    settle(*theirs, [&] { theirs->save(view(u"own"_s)); });
    QCOMPARE(namesOf(*theirs), QStringList{u"own"_s});
    settle(*mine, [&] { mine->share(u"night"_s, true); });
    theirs->look();
    QTRY_COMPARE(namesOf(*theirs), (QStringList{u"own"_s, u"night@坐席03"_s}));
    QCOMPARE(theirs->views()[1].filter, mine->views()[0].filter);
    QCOMPARE(theirs->views()[1].order, mine->views()[0].order);
    QVERIFY(!theirs->views()[1].isOwn() && mine->views()[0].isOwn());
    // It is not theirs to change; of that name they may have one of their own.
    settle(*theirs, [&] { theirs->remove(u"night"_s); });
    settle(*theirs, [&] { theirs->save(view(u"night"_s, u"33"_s)); });
    QCOMPARE(namesOf(*theirs), (QStringList{u"own"_s, u"night"_s, u"night@坐席03"_s}));
    // What its owner changes they see.
    settle(*mine, [&] { mine->rename(u"night"_s, u"dusk"_s); });
    theirs->look();
    QTRY_COMPARE(namesOf(*theirs), (QStringList{u"own"_s, u"night"_s, u"dusk@坐席03"_s}));
    settle(*mine, [&] { mine->share(u"dusk"_s, false); });
    theirs->look();
    QTRY_COMPARE(namesOf(*theirs), (QStringList{u"own"_s, u"night"_s}));
    QVERIFY(filesBelow(machine.store + u".views"_s).isEmpty());
}

void TestViewBook::twoWindowsOfOnePersonLoseNothing()
{
    const Machine machine;
    const auto one = machine.open(u"wang"_s, u"坐席03"_s), two = machine.open(u"wang"_s, u"坐席03"_s);
    std::mt19937 random(3);
    QStringList wanted;
    for (int i = 0; i < 24; ++i) {
        const QString name = u"n%1"_s.arg(i);
        (random() % 2 == 0 ? one : two)->save(view(name));
        wanted << name;
    }
    settle(*one, [&] { one->save(view(u"last of one"_s)); });
    settle(*two, [&] { two->save(view(u"last of two"_s)); });
    wanted << u"last of one"_s << u"last of two"_s;
    QStringList names = namesOf(*machine.open(u"wang"_s, u"坐席03"_s));
    names.sort();
    wanted.sort();
    QCOMPARE(names, wanted);
}

void TestViewBook::aBrokenFileIsSetAsideOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("torn") << R"({"views":[{"name":"a","fil)"_ba;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << "[]"_ba;
    QTest::newRow("no views") << R"({"views":7})"_ba;
    QTest::newRow("too large") << QByteArray((1 << 20) + 1, ' ');
}

void TestViewBook::aBrokenFileIsSetAsideOnce()
{
    QFETCH(QByteArray, bytes);
    const Machine machine;
    {
        const auto book = machine.open(u"wang"_s, u"坐席03"_s);
        settle(*book, [&] { book->save(view(u"a"_s)); });
    }
    const QString path = filesBelow(machine.folder).front();
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    file.close();
    ViewBook book(machine.folder);
    QSignalSpy loaded(&book, &ViewBook::loaded), broken(&book, &ViewBook::brokenFound);
    book.open(machine.store, u"wang"_s, u"坐席03"_s);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(broken.count(), 1);
    const QString aside = broken.front().front().toString();
    QVERIFY(QFile::exists(aside) && !QFile::exists(path));
    QFile kept(aside);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), bytes);
    QVERIFY(book.views().empty());
    settle(book, [&] { book.save(view(u"b"_s)); });
    QCOMPARE(broken.count(), 1);
    const auto again = machine.open(u"wang"_s, u"坐席03"_s);
    QCOMPARE(namesOf(*again), QStringList{u"b"_s});
}

/// What others put beside the store may hold anything.
void TestViewBook::hostileFilesAreCut()
{
    const Machine machine;
    const QString folder = machine.store + u".views"_s;
    QVERIFY(QDir().mkpath(folder));
    const auto put = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(QDir(folder).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    put(u"1.json"_s, "not json"_ba);
    put(u"2.json"_s, R"({"views":[{"name":"nobody's"}]})"_ba);
    put(u"3.json"_s, R"({"by":"x","views":[{"name":""},{"name":"\u202eturned\nround","filter":{"levels":1000,"grid":["04",7,null],"near":"yes"},
                         "order":{"by":"no such"}},{"name":"a"},{"name":"a"},3,{"name":"b","order":{"by":"Item","reversed":true}}]})"_ba);
    QByteArray many = R"({"by":"y","views":[)";
    for (int i = 0; i < 500; ++i)
        many += R"({"name":"v)" + QByteArray::number(i) + R"("},)";
    put(u"4.json"_s, many + R"({"name":"last"}]})");
    const auto book = machine.open(u"wang"_s, u"坐席03"_s);
    const auto of = [&book](const QString &by) {
        std::vector<NamedView> found;
        for (const NamedView &each : book->views()) {
            if (each.by == by)
                found.push_back(each);
        }
        return found;
    };
    const auto x = of(u"x"_s);
    QCOMPARE(x.size(), size_t(3));
    QCOMPARE(x[0].name, u"a"_s);
    QCOMPARE(x[1].name, u"b"_s);
    QCOMPARE(x[1].order, (live::QueueOrder{live::QueueColumn::Title, true}));
    QCOMPARE(x[2].name, u"turned round"_s);
    QVERIFY(x[2].order.isUsual() && !x[2].filter.nearOnly);
    QCOMPARE(x[2].filter[Facet::Grid], QStringList{u"04"_s});
    QCOMPARE(of(u"y"_s).size(), live::kMostViews);
    QCOMPARE(book->views().size(), 3 + live::kMostViews);
}

void TestViewBook::aFolderThatCannotBeMadeIsTold()
{
    const Machine machine;
    ViewBook book(machine.store + u"/below a file"_s);
    QSignalSpy loaded(&book, &ViewBook::loaded), trouble(&book, &ViewBook::troubleChanged);
    book.open(machine.store, u"wang"_s, u"坐席03"_s);
    QTRY_COMPARE(loaded.count(), 1);
    book.save(view(u"a"_s));
    QCOMPARE(namesOf(book), QStringList{u"a"_s}); // it holds until the program ends
    QTRY_COMPARE(trouble.count(), 1);
    QVERIFY(book.trouble().contains(u"below a file"_s));
    QCOMPARE(namesOf(book), QStringList{u"a"_s});
}

void TestViewBook::listsComeBackAsTheyWere()
{
    live::ListState state;
    state.filter[Facet::Stage] = {QString(), u"handle"_s};
    state.filter.revisitOnly = true;
    state.filter.text = u"“路灯”"_s;
    state.order = {live::QueueColumn::Left, true};
    state.widths = {{u"Source"_s, 0}, {u"Item"_s, 333}};
    state.top = {~quint64(0)};
    state.offset = 17;
    state.selected = {0x8000'0000'0000'0001};
    QCOMPARE(live::listStateOf(live::textOf(state)), std::optional(state));
    QCOMPARE(live::listStateOf(live::textOf({})), std::optional(live::ListState()));
}

void TestViewBook::aTextThatIsNoListIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("is");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("torn") << u"{\"filter\":{"_s << false;
    QTest::newRow("another thing") << u"[1]"_s << false;
    QTest::newRow("an empty one") << u"{}"_s << true;
    QTest::newRow("wrong kinds") << u"{\"filter\":3,\"order\":[],\"widths\":{\"Item\":\"x\",\"nowhere\":9},\"top\":{},\"offset\":\"a\"}"_s << true;
}

void TestViewBook::aTextThatIsNoListIsNone()
{
    QFETCH(QString, text);
    QTEST(live::listStateOf(text).has_value(), "is");
    if (const auto state = live::listStateOf(text)) {
        QVERIFY(state->order.isUsual() && !state->top.isValid());
        QCOMPARE(state->filter, live::QueueFilter());
        QVERIFY(!state->widths.contains(u"nowhere"_s));
    }
}

GRIDHALL_TEST(TestViewBook, QCoreApplication)
#include "tst_viewbook.moc"

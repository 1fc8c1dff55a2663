// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

// Reads the comments of all C++ sources, and all pages: what they cite lies in this repository. Files and folders from the project's root, links of
// pages, sections of pages (docs/visual.md "Paper"), tests by their name, and what of a test is named after it: a function or a row of its data
// (tst_links: aCaseGoesToTheNeighbourAndComesBack).
class TestCitations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingCitedIsHere();
    void theRulesBite_data();
    void theRulesBite();

private:
    /// What of a line of `file` (from the project's root) cites nothing; empty when all is well.
    [[nodiscard]] QStringList faults(const QString &file, const QString &line) const;
    [[nodiscard]] QStringList missingPaths(const QString &line) const;
    [[nodiscard]] QStringList missingSections(const QString &folder, const QString &line) const;
    [[nodiscard]] QStringList missingParts(const QString &line) const;
    QHash<QString, QString> m_tests; ///< what stands in each, by its name ("tst_layering")
};

namespace {

QString rooted(const QString &path) { return QStringLiteral(GRIDHALL_SOURCE_DIR "/") + path; }

QStringList linesOf(const QString &path)
{
    QFile file(rooted(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

/// A path, or that of a source without its ending.
bool exists(const QString &path) { return QFileInfo::exists(rooted(path)) || QFileInfo::exists(rooted(path + u".cpp"_s)); }

QStringList headingsOf(const QString &page)
{
    static QHash<QString, QStringList> known;
    if (!known.contains(page)) {
        QStringList headings;
        for (const QString &line : linesOf(page)) {
            if (line.startsWith(u'#'))
                headings << line.mid(line.indexOf(u' ') + 1);
        }
        known.insert(page, headings);
    }
    return known.value(page);
}

bool isPage(const QString &file) { return file.endsWith(u".md"); }

/// A source's comment; all of a page's line.
QString citingPart(const QString &file, const QString &line)
{
    if (isPage(file))
        return line;
    static const QRegularExpression comment(uR"((?<!:)//.*$)"_s);
    return comment.match(line).captured();
}

} // namespace

void TestCitations::initTestCase()
{
    QDirIterator each(rooted(u"tests"_s), {u"tst_*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        m_tests.insert(QFileInfo(path).completeBaseName(), linesOf(path.mid(rooted({}).size())).join(u'\n'));
    }
    QVERIFY(m_tests.size() > 100);
}

QStringList TestCitations::missingPaths(const QString &line) const
{
    static const QRegularExpression cited(uR"((?<![\w./-])(docs|tests|models|ui|app|packaging|resources)/[\w./-]*\w)"_s);
    static const QRegularExpression placeholder(u"NAME|TOWN"_s);
    QStringList missing;
    for (const auto &match : cited.globalMatch(line)) {
        if (!exists(match.captured()) && !match.captured().contains(placeholder))
            missing << match.captured();
    }
    return missing;
}

QStringList TestCitations::missingSections(const QString &folder, const QString &line) const
{
    static const QRegularExpression cited(uR"re(([\w./-]+\.md)\)?`?,? "([^"]+)")re"_s);
    QStringList missing;
    for (const auto &match : cited.globalMatch(line)) {
        const QString beside = QDir::cleanPath(folder + match.captured(1));
        const QStringList headings = headingsOf(exists(beside) ? beside : match.captured(1));
        if (std::ranges::none_of(headings, [&](const QString &heading) { return heading.startsWith(match.captured(2)); }))
            missing << match.captured();
    }
    return missing;
}

QStringList TestCitations::missingParts(const QString &line) const
{
    // A name between backticks may be a row's; a bare one is a function's, and ends where a list does.
    static const QRegularExpression cited(uR"re(\b(tst_\w+): ((?:`[^`]+`|\w+(?=\s*(?:[,;|)]|$)))(?:, (?:`[^`]+`|\w+(?=\s*(?:[,;|)]|$))))*))re"_s),
        name(uR"(`([^`]+)`|(\w+))"_s);
    QStringList missing;
    for (const auto &match : cited.globalMatch(line)) {
        const QString text = m_tests.value(match.captured(1));
        for (const auto &each : name.globalMatch(match.captured(2))) {
            const QString part = each.captured(1) + each.captured(2);
            if (!part.startsWith(u"tst_") && !text.contains(u"::"_s + part + u'(') && !text.contains(u"void "_s + part + u'(') &&
                !text.contains(u'"' + part + u'"'))
                missing << match.captured(1) + u": "_s + part;
        }
    }
    return missing;
}

QStringList TestCitations::faults(const QString &file, const QString &line) const
{
    static const QRegularExpression link(uR"(\]\(([^)#\s]+)(#[^)]*)?\))"_s), test(uR"(\btst_\w+)"_s);
    static const QRegularExpression elsewhere(uR"(§ ?\d|\.\./shared|\bmockups?\b)"_s); // documents that nobody else has
    const QString said = citingPart(file, line);
    const QString folder = file.contains(u'/') ? file.section(u'/', 0, -2) + u'/' : QString();
    QStringList found = missingPaths(said) + missingSections(isPage(file) ? folder : QString(), said) + missingParts(said);
    if (isPage(file)) {
        for (const auto &match : link.globalMatch(said)) {
            const QString target = match.captured(1);
            if (!target.contains(u"://"_s) && !target.startsWith(u"mailto:"_s) && !exists(QDir::cleanPath(folder + target)))
                found << target;
        }
    }
    for (const auto &match : test.globalMatch(said)) {
        if (!m_tests.contains(match.captured()) && match.captured() != u"tst_NAME")
            found << match.captured();
    }
    if (const auto match = elsewhere.match(said); match.hasMatch() && !file.startsWith(u"tests/"))
        found << match.captured();
    return found;
}

void TestCitations::everythingCitedIsHere()
{
    QStringList files{u"README.md"_s, u"CONTRIBUTING.md"_s};
    for (const QString &top : {u"app"_s, u"ui"_s, u"models"_s, u"tests"_s, u"docs"_s, u"packaging"_s, u"resources"_s}) {
        QDirIterator each(rooted(top), {u"*.h"_s, u"*.cpp"_s, u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            files << each.next().mid(rooted({}).size());
    }
    QVERIFY(files.size() > 500);
    QStringList missing;
    for (const QString &file : files) {
        if (file.endsWith(u"tst_citations.cpp"))
            continue;
        const QStringList lines = linesOf(file);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            for (const QString &fault : faults(file, lines[i]))
                missing << u"%1:%2: %3"_s.arg(file).arg(i + 1).arg(fault);
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u'\n' + missing.join(u'\n')));
}

void TestCitations::theRulesBite_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("bites");
    QTest::newRow("a page") << u"models/x.h"_s << u"/// As docs/nowhere.md has it"_s << true;
    QTest::newRow("a page that is there") << u"models/x.h"_s << u"/// As docs/visual.md has it"_s << false;
    QTest::newRow("a section") << u"models/x.h"_s << u"int a; // docs/visual.md \"Perfume\""_s << true;
    QTest::newRow("a section that is there") << u"models/x.h"_s << u"int a; // docs/visual.md \"Paper\""_s << false;
    QTest::newRow("in code, no comment") << u"models/x.h"_s << u"open(u\"docs/nowhere.md\"_s);"_s << false;
    QTest::newRow("a source") << u"docs/a.md"_s << u"held by `models/base/nowhere.h`"_s << true;
    QTest::newRow("a link") << u"docs/a.md"_s << u"[so](../nowhere.md)"_s << true;
    QTest::newRow("a link that is there") << u"docs/a.md"_s << u"[so](../README.md), [there](https://example.org/x)"_s << false;
    QTest::newRow("a linked section") << u"docs/a.md"_s << u"([architecture.md](architecture.md), \"Nothing\")"_s << true;
    QTest::newRow("a test") << u"docs/a.md"_s << u"(tst_nowhere)"_s << true;
    QTest::newRow("a function") << u"docs/a.md"_s << u"| tst_towns; tst_links: aCaseGoesAstray |"_s << true;
    QTest::newRow("a function that is there") << u"docs/a.md"_s << u"| tst_links: aCaseGoesToTheNeighbourAndComesBack |"_s << false;
    QTest::newRow("the second function") << u"docs/a.md"_s << u"(tst_links: `aCaseGoesToTheNeighbourAndComesBack`, `aCaseGoesAstray`)"_s << true;
    QTest::newRow("a row that is there") << u"docs/a.md"_s << u"`xujing: three forces`, tst_links: `110, grid, 110`"_s << false;
    QTest::newRow("a test and what it does") << u"docs/a.md"_s << u"tst_exchange: no handle stays behind, and"_s << false;
    QTest::newRow("a paragraph of elsewhere") << u"ui/x.cpp"_s << u"// see §4"_s << true;
    QTest::newRow("a picture of elsewhere") << u"ui/x.cpp"_s << u"// as in the mockup"_s << true;
}

void TestCitations::theRulesBite()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    QTEST(!faults(file, line).isEmpty(), "bites");
}

GRIDHALL_TEST(TestCitations, QCoreApplication)
#include "tst_citations.moc"

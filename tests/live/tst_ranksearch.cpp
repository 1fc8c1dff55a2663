// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/search/ranksearch.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using live::RankSearch;

namespace {

struct RankedText {
    std::string names, spelt;
};

/// The same question once more, line by line: what a person would answer who reads them all.
char plainRank(const RankedText &line, const std::vector<live::SearchWord> &words, const std::string &whole)
{
    const auto has = [](const std::string &text, const std::string &word) { return text.find(word) != std::string::npos; };
    const auto isFound = [&](const live::SearchWord &word) {
        const auto within = [&](size_t shortest) { return word.spelt && word.text.size() < shortest ? '\n' + word.text : word.text; };
        return has(line.names, within(2)) || (word.spelt && has(line.spelt, within(4)));
    };
    const auto isWhole = [&](const std::string &end) { return has(line.names, '\n' + whole + end) || has(line.spelt, '\n' + whole + end); };
    if (isWhole("\n"))
        return RankSearch::kExact;
    if (isWhole({}))
        return RankSearch::kBegins;
    return std::ranges::all_of(words, isFound) ? RankSearch::kHas : char(0);
}

std::string anyLine(QRandomGenerator &random, bool letters)
{
    static const QStringList kParts{u"明珠"_s, u"路"_s, u"17"_s, u"a"_s, u"商铺"_s, u"港"_s, u"ab"_s};
    static const QStringList kLetters{u"ming"_s, u"zhu"_s, u"a"_s, u"lu"_s, u"gang"_s};
    QString line = u"\n"_s;
    for (int part = int(random.bounded(3)); part >= 0; --part) {
        for (int word = int(random.bounded(3)); word >= 0; --word) {
            const QStringList &from = letters ? kLetters : kParts;
            line += from[random.bounded(int(from.size()))];
        }
        line += u'\n';
    }
    return line.toStdString();
}

} // namespace

/// A search in pieces finds what a search at once finds, and both find what a plain reading of every line does.
class TestRankSearch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piecesFindWhatAPlainReadingDoes_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 40; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void piecesFindWhatAPlainReadingDoes()
    {
        QFETCH(int, seed);
        QRandomGenerator random(quint32(seed) * 7919u);
        live::SearchLines names, spelt;
        std::vector<RankedText> lines(200);
        for (live::Slot slot = 0; slot < lines.size(); ++slot) {
            lines[slot] = {anyLine(random, false), anyLine(random, true)};
            names.set(slot, lines[slot].names);
            spelt.set(slot, lines[slot].spelt);
        }
        for (int change = 0; change < 60; ++change) { // lines that were written anew stand behind the others
            const auto slot = live::Slot(random.bounded(int(lines.size())));
            lines[slot].names = random.bounded(4) == 0 ? std::string() : anyLine(random, false);
            lines[slot].names.empty() ? names.forget(slot) : names.set(slot, lines[slot].names);
        }
        for (const QString &typed : {u"明珠"_s, u"明珠路"_s, u"路 17"_s, u"a"_s, u"a 明"_s, u"ab"_s, u"ming"_s, u"min"_s, u"lu"_s, u"mingzhu lu"_s,
                                     u"港 a ab"_s, u"zzz"_s, u"17 zzz"_s}) {
            const auto words = live::searchWordsOf(typed);
            const std::string whole = live::searchable(typed);
            std::vector<char> expected;
            for (const RankedText &line : lines)
                expected.push_back(plainRank(line, words, whole));
            for (const size_t most : {size_t(0), size_t(1), size_t(37), size_t(4096), live::SearchLines::kEnd}) {
                RankSearch search(names, spelt, words, whole, lines.size());
                int steps = 0;
                while (search.step(most))
                    ++steps;
                QCOMPARE(search.ranks(), expected);
                QVERIFY(!search.step(most)); // and stays so
                QVERIFY(most > 37 || steps > 100);
            }
        }
    }

    void whatIsAddedMeanwhileIsNotLookedAt()
    {
        live::SearchLines names, spelt;
        names.set(0, "\nming\n");
        spelt.set(0, "\n\n");
        RankSearch search(names, spelt, live::searchWordsOf(u"ming"_s), "ming", 1);
        QVERIFY(search.step(1));
        for (live::Slot slot = 1; slot < 500; ++slot) {
            names.set(slot, "\nming\n");
            spelt.set(slot, "\n\n");
        }
        while (search.step(1)) {
        }
        QCOMPARE(search.ranks(), std::vector<char>{RankSearch::kExact});
    }
};

GRIDHALL_TEST(TestRankSearch, QCoreApplication)
#include "tst_ranksearch.moc"

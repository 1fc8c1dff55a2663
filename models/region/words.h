// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source/alike.h"
#include "region/region.h"

#include <QHash>
#include <QSet>

namespace region {

/// What a pack's words are called in one other language, by the words themselves (words.csv). A value.
class Words {
public:
    /// A later word of the same text replaces the earlier.
    void insert(const QString &text, const QString &other) { m_words.insert(text, other); }
    /// What the word is called where there is little room.
    void insertBrief(const QString &text, const QString &other) { m_briefs.insert(text, other); }
    /// The short word of a text; empty where there is none.
    [[nodiscard]] QString briefOf(const QString &text) const { return m_briefs.value(text); }
    [[nodiscard]] bool contains(const QString &text) const { return m_words.contains(text); }
    [[nodiscard]] QList<QString> texts() const { return m_words.keys(); }
    /// The texts whose word has `typed` in it: at the beginning of one of its words, or anywhere where `typed` is written without blanks between
    /// them.
    [[nodiscard]] QStringList textsFor(const QString &typed) const;
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// The text in the other language. Where the table has no row for the whole, it is made of its parts if there is one for each: what stands on
    /// both sides of a middle dot (with blanks beside it or without), a number at the end, or two words written together. Else the text itself.
    /// `used` takes in the rows that it took.
    [[nodiscard]] QString said(const QString &text, QSet<QString> *used = nullptr) const;

private:
    [[nodiscard]] QString partsOf(const QString &text, QSet<QString> *used) const;
    QHash<QString, QString> m_words, m_briefs;
};

/// The same town with its names and reasons in another language ("en", "zh_CN"): for screens and sheets, never for decisions or the log. Codes, posts
/// and the names of partners stay, because orders carry them; said() translates those where they are shown. The region itself where it is in that
/// language already, or the pack gives no words of it.
[[nodiscard]] RegionPtr spoken(const RegionPtr &region, const QString &language);

/// A word of the pack that stands in the log or in an order (a post, the title of a made-up report), in the language of a region that spoken() made.
/// The text itself for every other region.
[[nodiscard]] QString said(const Region &region, const QString &text);

/// How the log may have what a person types as a screen shows it, by each part of `typed` between blanks. Departments and grids: those of whose
/// names, in either language, a word begins so, and the grid whose code it is; none where some dozens have it in common. Texts: the pack's own words
/// of which a word begins so in the language of a region that spoken() made; the shortest first, and not more than some dozens. Of a single letter
/// grids' codes alone.
[[nodiscard]] QHash<QString, domain::Alike> ownWordsFor(const Region &region, const QString &typed);

/// The region as it was loaded, of which spoken() made this one: what orders are written by, so that everybody finds the pack's own words in the log.
/// The region itself where nothing was translated. Lives as long as `region`.
[[nodiscard]] const Region &asLoaded(const Region &region);

/// A title as the log is to have it: where somebody took the name of the item (of any, where it is not this one's) as a region that spoken() made
/// shows it, the pack's own name; else the title itself.
[[nodiscard]] QString writtenTitle(const Region &region, const QString &item, const QString &title);

/// A title or a place where everybody may read it: words of the pack as said() has them, what people wrote as they wrote it, nobody's number.
[[nodiscard]] QString saidMasked(const Region &region, const QString &text);

/// The people whom the log or an order calls so ("联勤队员@joint/water"): their post in that language, with the name of their department, or of their
/// unit where there is none.
[[nodiscard]] QString saidPost(const Region &region, const QString &name);

/// What another town calls itself in a language: `name` as its pack in `folder` has it, said by that pack's words.csv. The name itself where there is
/// no such row. Reads the disk.
[[nodiscard]] QString nameIn(const QString &folder, const QString &name, const QString &language);

/// Every word of the region that screens and sheets show, posts too; each once.
[[nodiscard]] QStringList wordsOf(const Region &region);

} // namespace region

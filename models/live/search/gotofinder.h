// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/searchlines.h"
#include "live/hall.h"
#include "live/search/ranksearch.h"
#include "live/text/pinyin.h"

#include <QObject>

#include <array>
#include <optional>
#include <vector>

namespace live {

/// What somebody can go to on the map, in the order in which equally good ones are told.
enum class GoToKind : quint8 { Coordinates, Grid, Road, River, Metro, Element, Case };
inline constexpr size_t kGoToKinds = 7;

/// One place to go to.
struct GoToHit {
    GoToKind kind = GoToKind::Element;
    QString name;                        ///< as the screen says it, outside text; of a case its title; empty for coordinates
    QString code;                        ///< of an element or grid; of a case its number as screens show it
    QString grid;                        ///< code; empty where it has none
    QString elementKind;                 ///< "shop"; of elements alone
    std::optional<base::GeoPoint> point; ///< WGS 84; none of a case that has no place
    base::Metres extent{};               ///< how large it is on the ground; 0: a point
    base::CaseId caseId{};
    domain::Severity level = domain::Severity::Green; ///< of a case
    bool longitudeFirst = false;                      ///< coordinates were typed so
    friend bool operator==(const GoToHit &, const GoToHit &) = default;
};

/// What was found.
struct GoToAnswer {
    std::vector<GoToHit> hits; ///< the best first, a few
    int found = 0;             ///< how many there are in all
    QString refusal;           ///< a sentence: coordinates that are no place on a map; empty: none were typed, or they are one
};

/// Finds what the map can be brought to: elements, grids, roads, rivers and metro lines by name, code, pinyin or its initials, open cases by number,
/// title and place, and coordinates. What was typed is plain, half width, and cut at 100 characters. Homes of vulnerable people are not found. Names
/// are read once and piece by piece (prepare()), and looked through piece by piece (begin(), step()), so that no window waits for a hundred thousand.
/// GUI thread only.
class GoToFinder final : public QObject {
    Q_OBJECT
public:
    static constexpr size_t kMostHits = 7;

    /// The hall outlives it.
    explicit GoToFinder(const Hall &hall, QObject *parent = nullptr);

    /// Reads `most` more names or cases; false when all are read.
    [[nodiscard]] bool prepare(int most);
    [[nodiscard]] bool isReady() const;
    /// Looks for this from now on, among what was read so far; what was looked for before is given up.
    void begin(const QString &typed);
    /// Looks through about `most` more bytes of names. The answer, once all was looked through; none: it goes on.
    [[nodiscard]] std::optional<GoToAnswer> step(size_t most);
    /// Both at once. Nothing for an empty text.
    [[nodiscard]] GoToAnswer find(const QString &typed);

private:
    struct Entry {
        GoToKind kind = GoToKind::Element;
        quint32 index = 0; ///< in the region's vector
        quint32 length = 0;
    };
    /// How well something fits, and where it stands.
    struct Fit {
        char rank = 0;
        GoToKind kind = GoToKind::Element;
        quint32 length = 0, number = 0; ///< number: of the entry, or the slot
        [[nodiscard]] bool operator<(const Fit &other) const;
    };
    class Best;
    void beginAnew();
    void readNext();
    void addEntry(GoToKind kind, quint32 index, const QStringList &names, const QString &code);
    void addLine(quint32 index);
    void addCase(Slot slot);
    void forget(const ChangeSet &changes);
    void readLater(Slot slot);
    /// Coordinates; none: it was something else.
    [[nodiscard]] std::optional<GoToAnswer> placeAnswer(const QString &text) const;
    [[nodiscard]] GoToAnswer collected() const;
    [[nodiscard]] GoToHit hitOf(const Fit &fit) const;
    [[nodiscard]] GoToHit caseHit(Slot slot) const;

    const Hall &m_hall;
    const region::Region *m_region; ///< of which the entries are
    Pinyin m_pinyin;
    std::vector<Entry> m_entries;
    SearchLines m_names, m_spelt;     ///< by entry: names, code and initials; syllables
    SearchLines m_cases, m_caseSpelt; ///< by slot
    QHash<QString, quint32> m_lines;  ///< a road's pieces are one entry
    size_t m_read = 0;                ///< so many of grids, lines and elements
    std::vector<Slot> m_toRead;       ///< cases
    std::vector<char> m_waits;        ///< by slot: 1 while it stands there
    QString m_asked;                  ///< what is looked for
    RankSearch m_looking;             ///< among the entries; cases are few, and are looked through at the end
    size_t m_lookedAt = 0;            ///< so many entries
};

/// The kind in a word, translated: 坐标, 网格, 道路 …; of an element and a case, too.
[[nodiscard]] QString label(GoToKind kind);

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/plan.h"
#include "region/ground/gridversions.h"
#include "region/pack/problems.h"
#include "region/words.h"

#include <QByteArray>
#include <QDir>
#include <QHash>
#include <QMap>
#include <QSet>

#include <memory>

namespace region {

/// The codes that one file defines. References are judged only when that file could be read: one missing file
/// is one problem, not a thousand.
struct KnownCodes {
    QSet<QString> codes;
    bool isComplete = false;
    QHash<QString, QDate> gone{}; ///< codes that an earlier version of the file defined, and from which day on none does
    [[nodiscard]] bool lacks(const QString &code) const { return isComplete && !codes.contains(code); }
};

/// The grids of a town through the years. Immutable, shared by all regions of one load and language.
struct GridHistory {
    std::vector<GridVersion> versions; ///< the oldest first; never empty
    std::vector<QString> elementGrids; ///< what elements.csv says of each element, in their order
};

/// What a region keeps of its pack, so that other rules can be tried and put in force without the disk. Immutable, shared by all regions of one
/// load.
struct RuleSources {
    QMap<QString, QByteArray> own;            ///< by name: the pack's files that the rulebook's hash is taken over
    QMap<QString, QByteArray> amended;        ///< by name: those that hold instead
    QHash<QString, QString> limitClassPlaces; ///< as in the draft
    bool sampleElsewhere = false;             ///< something beside the rules is marked sample
    QMap<QString, Words> words;               ///< by language: words.csv
    Words spoken;                             ///< those that spoken() put in; none in the region as it was loaded
    std::shared_ptr<const GridHistory> grids; ///< none: the pack has had one set of grids alone
    QDate gridsFrom;                          ///< of the version that holds in the region; invalid: the first
    RegionPtr loaded{};                       ///< of which spoken() made the region; none in that region itself
};

/// A pack on its way to a Region: what was read so far and what is wrong with it. Lives for one loadRegion() or withRules().
struct Draft {
    explicit Draft(const QString &directory) : folder(directory) {}
    /// Files are taken from `files` alone.
    explicit Draft(QMap<QString, QByteArray> files) : isInMemory(true), contents(std::move(files)) {}

    QDir folder;
    bool isInMemory = false; ///< readFile() looks into `contents` and at no disk
    Problems problems;
    Region region;
    domain::Plan plan; ///< becomes the region's
    KnownCodes departments, divisions, grids, items, sources, units, shifts;
    KnownCodes phases;                        ///< by name
    std::vector<GridVersion> laterGrids;      ///< of the pack's folder grids, by their days
    std::vector<Region> laterGrounds;         ///< the same, to be asked what lies where; set by checkGrids()
    bool firstGridsAreRead = false;           ///< kGridsFile could be read whole
    bool gridsAreSound = false;               ///< set by checkGrids(): every ring is whole, so that standing outside all of them means something
    QHash<QString, QString> limitClassPlaces; ///< by item code: where items.csv says its limit class
    QHash<QString, QString> limitTextPlaces;  ///< by item code: where items.csv says its limit in words
    QMap<QString, QByteArray> contents;       ///< by file name in the pack: what the rulebook's hash is taken over
    QMap<QString, Words> words;               ///< by language: what the pack's words are called in it
};

inline const QString kDepartmentsFile = QStringLiteral("departments.csv");
inline const QString kDivisionsFile = QStringLiteral("divisions.csv");
inline const QString kGridsFile = QStringLiteral("grids.geojson");
inline const QString kGridsFolder = QStringLiteral("grids");
inline const QString kItemsFile = QStringLiteral("items.csv");
inline const QString kPhasesFile = QStringLiteral("phases.json");
inline const QString kShiftsFile = QStringLiteral("shifts.json");
inline const QString kSourcesFile = QStringLiteral("sources.csv");
inline const QString kUnitsFile = QStringLiteral("units.csv");

/// What is to be told of a code that KnownCodes::gone has.
[[nodiscard]] QString goneText(const QString &code, QDate from);

/// The kinds of units: what units.csv, items.csv and duties.json may say.
[[nodiscard]] const QStringList &unitKinds();

enum class Need : quint8 { Required, Optional };

/// The bytes of a pack file, at most 64 MiB. None when it is missing or cannot be read; a problem is then noted (unless it
/// is optional and missing).
[[nodiscard]] std::optional<QByteArray> readFile(Draft &draft, const QString &name, Need need);

/// A code is 1–40 ASCII letters, digits, dots, dashes and underscores: it goes into URLs, files and case numbers.
[[nodiscard]] bool isCode(const QString &text);

// Each reads one file of the pack into the draft and notes every problem that it finds. In the order of loadRegion():
// later ones refer to the codes of earlier ones.
void readRegionFile(Draft &draft);
void readDivisions(Draft &draft);
void readDepartments(Draft &draft);
/// Of all versions: references may name a grid of any of them.
void readGrids(Draft &draft);
void readMap(Draft &draft);
void readBaseMaps(Draft &draft);
void readUnits(Draft &draft);
void readSources(Draft &draft);
void readItems(Draft &draft);
void readItemList(Draft &draft);
void readLimits(Draft &draft);
void readSeverity(Draft &draft);
void readCalendar(Draft &draft);
void readShifts(Draft &draft);
void readPhases(Draft &draft);
void readElements(Draft &draft);
void readKeyAreas(Draft &draft);
void readWatchPoints(Draft &draft);
void readSamples(Draft &draft);
void readDuties(Draft &draft);
void readHandling(Draft &draft);
void readRouting(Draft &draft);
void readRanking(Draft &draft);
void readSensing(Draft &draft);
void readContingencies(Draft &draft);
void readTaskMap(Draft &draft);
/// The pack's words in other languages; needs all of them, to say which rows translate nothing.
void readWords(Draft &draft);
/// Rings that cross themselves, labels outside, overlapping grids; needs all grids.
void checkGrids(Draft &draft);
/// Files in the pack's folder that nobody reads: a misspelt name must not pass for an absent file.
void checkStrayFiles(Draft &draft);

/// The sound draft as a region: with the rulebook's hash, its plan and what withRules() needs; or its problems.
[[nodiscard]] Loaded finish(Draft draft, std::shared_ptr<RuleSources> sources);

} // namespace region

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/casestate.h"

#include "domain/wordtable.h"

#include <QCoreApplication>

namespace domain {

namespace {

struct StateRow {
    CaseState state;
    const char *word;
    const char *label;
};
constexpr StateRow kStateRows[]{
    {CaseState::Reported, "reported", QT_TRANSLATE_NOOP("domain", "Reported")},
    {CaseState::PreVerifying, "pre-verifying", QT_TRANSLATE_NOOP("domain", "Pre-verifying")},
    {CaseState::Filed, "filed", QT_TRANSLATE_NOOP("domain", "To dispatch")},
    {CaseState::Dispatched, "dispatched", QT_TRANSLATE_NOOP("domain", "To accept")},
    {CaseState::Accepted, "accepted", QT_TRANSLATE_NOOP("domain", "Accepted")},
    {CaseState::OnScene, "on-scene", QT_TRANSLATE_NOOP("domain", "Handling")},
    {CaseState::Handled, "handled", QT_TRANSLATE_NOOP("domain", "To check")},
    {CaseState::PostChecking, "post-checking", QT_TRANSLATE_NOOP("domain", "Post-check")},
    {CaseState::Checked, "checked", QT_TRANSLATE_NOOP("domain", "To close")},
    {CaseState::Closed, "closed", QT_TRANSLATE_NOOP("domain", "Closed")},
    {CaseState::Revisited, "revisited", QT_TRANSLATE_NOOP("domain", "Revisited")},
    {CaseState::Evaluated, "evaluated", QT_TRANSLATE_NOOP("domain", "Evaluated")},
    {CaseState::Void, "void", QT_TRANSLATE_NOOP("domain", "Void")},
    {CaseState::Merged, "merged", QT_TRANSLATE_NOOP("domain", "Merged")},
    {CaseState::Transferred, "transferred", QT_TRANSLATE_NOOP("domain", "Handed over")},
    {CaseState::Collected, "collected", QT_TRANSLATE_NOOP("domain", "Collected")},
    {CaseState::Studied, "studied", QT_TRANSLATE_NOOP("domain", "Studied")},
    {CaseState::Forwarded, "forwarded", QT_TRANSLATE_NOOP("domain", "Forwarded")},
    {CaseState::Weighed, "weighed", QT_TRANSLATE_NOOP("domain", "To answer")},
    {CaseState::Answered, "answered", QT_TRANSLATE_NOOP("domain", "Answered")},
};
static_assert(std::size(kStateRows) == kCaseStates.size());

constexpr WordEntry<Difficulty> kDifficultyWords[]{
    {Difficulty::Simple, "simple"}, {Difficulty::General, "general"}, {Difficulty::Difficult, "difficult"}};

constexpr WordEntry<Adoption> kAdoptionWords[]{{Adoption::Adopted, "adopted"}, {Adoption::Partly, "partly"}, {Adoption::NotAdopted, "not-adopted"}};
constexpr WordEntry<PartnerKind> kPartnerWords[]{{PartnerKind::Police, "police"}, {PartnerKind::Town, "town"}};

// The table stands in the enum's order, so that a value is its own index.
constexpr bool inOrder()
{
    for (size_t i = 0; i < std::size(kStateRows); ++i) {
        if (static_cast<size_t>(kStateRows[i].state) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

const StateRow &rowOf(CaseState state) { return kStateRows[static_cast<size_t>(state)]; }

} // namespace

QString word(CaseState state) { return QLatin1String(rowOf(state).word); }

QString word(Difficulty difficulty) { return wordIn(kDifficultyWords, difficulty); }

std::optional<CaseState> caseStateOf(const QString &word)
{
    for (const StateRow &row : kStateRows) {
        if (word == QLatin1String(row.word))
            return row.state;
    }
    return std::nullopt;
}

std::optional<Difficulty> difficultyOf(const QString &word) { return valueIn(kDifficultyWords, word); }

QString label(CaseState state) { return QCoreApplication::translate("domain", rowOf(state).label); }

QString word(Adoption adoption) { return wordIn(kAdoptionWords, adoption); }

std::optional<Adoption> adoptionOf(const QString &word) { return valueIn(kAdoptionWords, word); }

QString label(Adoption adoption)
{
    switch (adoption) {
    case Adoption::Adopted: return QCoreApplication::translate("domain", "Adopted");
    case Adoption::Partly: return QCoreApplication::translate("domain", "Partly adopted");
    case Adoption::NotAdopted: return QCoreApplication::translate("domain", "Not adopted");
    }
    Q_UNREACHABLE();
}

QString word(PartnerKind kind) { return wordIn(kPartnerWords, kind); }

std::optional<PartnerKind> partnerKindOf(const QString &word) { return valueIn(kPartnerWords, word); }

QString label(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Simple: return QCoreApplication::translate("domain", "Simple");
    case Difficulty::General: return QCoreApplication::translate("domain", "General");
    case Difficulty::Difficult: return QCoreApplication::translate("domain", "Difficult");
    }
    Q_UNREACHABLE();
}

} // namespace domain

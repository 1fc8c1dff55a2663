// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/seal/keyfindings.h"

#include "store/seal/anchorkey.h"

#include <QCoreApplication>
#include <QDateTime>

namespace store {

using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"key"_s;

Finding::Kind kindOf(AnchorKey::State state)
{
    switch (state) {
    case AnchorKey::State::Sound: return Finding::Kind::Good;
    case AnchorKey::State::None:
    case AnchorKey::State::Lost:
    case AnchorKey::State::Unreadable: return Finding::Kind::Note;
    case AnchorKey::State::Foreign:
    case AnchorKey::State::Altered: break;
    }
    return Finding::Kind::Bad;
}

QString sentenceOf(const AnchorKey &key)
{
    if (key.state == AnchorKey::State::None)
        return QCoreApplication::translate("store",
                                           "This store has no key that signs its anchors yet; it gets one when it is next opened for writing.");
    if (key.state != AnchorKey::State::Sound)
        return key.sentence;
    return key.changes.empty() ? QCoreApplication::translate("store", "The key beside the store is the one that its log began with.")
                               : QCoreApplication::translate("store", "The key beside the store is the one that its log names.");
}

} // namespace

base::Result<std::vector<Finding>> keyFindings(const Connection &connection, const RowsCheck &rows)
{
    const auto key = anchorKeyOf(connection, connection.path());
    if (!key)
        return base::pass(key);
    std::vector<Finding> findings{{kindOf(key->state), kKey, sentenceOf(*key)}};
    // A change that was ordered names what the log knew before: whatever was done silently until then is told with it.
    const quint64 told = key->changes.empty() ? 0 : key->changes.back().commit;
    for (const quint64 commit : rows.keyChangedIn) {
        if (commit > told && key->state != AnchorKey::State::Altered)
            findings.push_back(
                {Finding::Kind::Bad, kKey,
                 QCoreApplication::translate("store", "With commit %1 the store's key was changed, by no order that says so.").arg(commit)});
    }
    for (const KeyChange &change : key->changes)
        findings.push_back({Finding::Kind::Note, kKey,
                            QCoreApplication::translate("store", "On %1 UTC, with commit %2, a new key was taken: %3")
                                .arg(base::toUtc(change.at).toString(u"yyyy-MM-dd HH:mm"_s))
                                .arg(change.commit)
                                .arg(change.reason)});
    return findings;
}

std::vector<Finding> unsealedFindings(const RowsCheck &rows)
{
    std::vector<Finding> findings;
    for (const auto &[commit, events] : rows.unsealed) {
        const QString sentence =
            commit == 1
                ? QCoreApplication::translate("store",
                                              "The running digest was emptied and begun anew, over %1 events that stood there. Hold the store "
                                              "against a printed sheet or a backup.")
                      .arg(events)
                : QCoreApplication::translate("store",
                                              "%1 events were put into the store without Gridhall before commit %2. Hold the store against a "
                                              "printed sheet or a backup.")
                      .arg(events)
                      .arg(commit);
        findings.push_back({Finding::Kind::Bad, u"ledger"_s, sentence});
    }
    return findings;
}

} // namespace store

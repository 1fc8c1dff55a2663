// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/callercheck.h"

#include "base/try.h"
#include "domain/source/persons.h"
#include "store/vault/callervault.h"

#include <QCoreApplication>

namespace store {

using namespace Qt::StringLiterals;

namespace {

const QString kCallersCheck = u"callers"_s;

void countCase(quint64 &count, CaseId &first, CaseId id)
{
    if (count++ == 0)
        first = id;
}

} // namespace

base::Result<domain::CommittedEvent> CallerCheck::open(const StoredEvent &event)
{
    if (event.caseId != m_case) {
        closeCase();
        m_case = event.caseId;
        TRY(const auto state, m_connection.vault().keyState(m_case));
        m_hasKey = state == CallerVault::KeyState::Kept;
    }
    TRY(auto decoded, decodeAsStored(event));
    if (domain::saysWho(decoded.event.body))
        ++m_clear;
    m_isForgotten = m_isForgotten || std::holds_alternative<domain::CallerForgotten>(decoded.event.body);
    if (isSealed(event)) {
        m_wantsKey = true;
        TRY(const auto opened, m_connection.vault().open(event.caseId, decoded.event.body));
        m_isBroken = m_isBroken || opened == CallerVault::Opened::Broken;
    }
    return decoded;
}

void CallerCheck::closeCase()
{
    m_sealed += m_wantsKey && m_hasKey ? 1 : 0;
    m_forgotten += m_isForgotten ? 1 : 0;
    if (m_wantsKey && !m_hasKey && !m_isForgotten)
        countCase(m_lost, m_firstLost, m_case);
    if (m_isForgotten && m_hasKey)
        countCase(m_left, m_firstLeft, m_case);
    if (m_isBroken)
        countCase(m_broken, m_firstBroken, m_case);
    m_wantsKey = m_isForgotten = m_isBroken = m_hasKey = false;
}

base::Result<std::vector<Finding>> CallerCheck::finish()
{
    closeCase();
    std::vector<Finding> findings;
    const auto bad = [&findings](const QString &sentence) { findings.push_back({Finding::Kind::Bad, kCallersCheck, sentence}); };
    if (m_lost > 0)
        bad(QCoreApplication::translate("store",
                                        "The keys of %1 cases are gone and no event says that their callers were forgotten (the first: case %2). "
                                        "They read as forgotten; a backup still has the keys.")
                .arg(m_lost)
                .arg(m_firstLost.value));
    if (m_broken > 0)
        bad(QCoreApplication::translate("store",
                                        "The keys of %1 cases do not open what is sealed in them (the first: case %2). Compare with a backup.")
                .arg(m_broken)
                .arg(m_firstBroken.value));
    if (m_left > 0)
        bad(QCoreApplication::translate("store",
                                        "The callers of %1 cases were forgotten, and their keys lie here all the same (the first: case %2): put "
                                        "there from a backup, or left by a program that was not ours.")
                .arg(m_left)
                .arg(m_firstLeft.value));
    TRY(const auto there, m_connection.scalar(SqlTexts(m_connection.dialect(), "caller_key.sql")["exists"]));
    if (there.toInt() != 0) {
        TRY(const auto strangers, m_connection.scalar(SqlTexts(m_connection.dialect(), "caller_key.sql")["strangers"]));
        if (strangers.toLongLong() > 0)
            bad(QCoreApplication::translate("store", "%1 keys of callers belong to cases that are not in the log.").arg(strangers.toLongLong()));
    }
    if (findings.empty())
        findings.push_back({Finding::Kind::Good, kCallersCheck,
                            QCoreApplication::translate("store", "The callers of %1 cases are sealed and can be opened; those of %2 are forgotten.")
                                .arg(m_sealed)
                                .arg(m_forgotten)});
    if (m_clear > 0)
        findings.push_back(
            {Finding::Kind::Note, kCallersCheck,
             QCoreApplication::translate("store", "%1 events of before name callers in clear. “gridhallctl people seal-history” writes them anew, "
                                                  "once; then these callers can be forgotten, too.")
                 .arg(m_clear)});
    return findings;
}

} // namespace store

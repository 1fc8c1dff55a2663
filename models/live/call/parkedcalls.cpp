// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/call/parkedcalls.h"

#include <algorithm>
#include <utility>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String kParkedForm{"parked-call/"};
constexpr QLatin1String kParkedAt{"parkedAt"};
constexpr QLatin1String kOpenCall{"new-case"}; ///< the one that is being taken down

} // namespace

ParkedCalls::ParkedCalls(DraftBook *book, std::function<base::Instant()> now, QObject *parent) : QObject(parent), m_book(book), m_now(std::move(now))
{
    if (m_book != nullptr) {
        connect(m_book, &DraftBook::loaded, this, &ParkedCalls::read);
        connect(m_book, &DraftBook::taken, this, &ParkedCalls::read);
        connect(m_book, &DraftBook::handedOn, this, &ParkedCalls::read);
    }
    read();
}

bool ParkedCalls::isParked(const Draft &draft) { return draft.form.startsWith(kParkedForm); }

std::vector<Draft> ParkedCalls::amongThem(std::vector<Draft> drafts)
{
    std::erase_if(drafts, [](const Draft &each) { return !isParked(each); });
    return drafts;
}

Draft ParkedCalls::asParked(Draft draft, int number)
{
    if (draft.form != kOpenCall)
        return draft;
    draft.form = kParkedForm + u"%1-from-%2"_s.arg(base::toMsec(draft.at)).arg(number);
    draft.fields.insert(kParkedAt, double(base::toMsec(draft.at)));
    return draft;
}

base::Outcome ParkedCalls::park(const QString &title, const QVariantMap &fields)
{
    if (m_book == nullptr)
        return base::fail(base::ErrorCode::Refused, tr("This console keeps no drafts, so no call can be parked. Take it down, or leave the form."));
    const base::Instant now = m_now();
    QVariantMap kept = fields;
    kept.insert(kParkedAt, double(base::toMsec(now)));
    int number = 0;
    QString form;
    do {
        form = kParkedForm + u"%1-%2"_s.arg(base::toMsec(now)).arg(++number);
    } while (m_book->draft(form));
    m_book->keep(form, title, kept);
    read();
    return {};
}

std::optional<QVariantMap> ParkedCalls::take(const QString &form)
{
    const auto found = std::ranges::find(m_calls, form, &ParkedCall::form);
    if (found == m_calls.end() || m_book == nullptr)
        return std::nullopt;
    QVariantMap fields = found->fields;
    fields.remove(kParkedAt);
    m_told.remove(form);
    m_book->forget(form);
    read();
    return fields;
}

std::vector<ParkedCall> ParkedCalls::toTell()
{
    std::vector<ParkedCall> late;
    for (const ParkedCall &call : m_calls) {
        if (m_now() - call.since >= kTellAfter && !m_told.contains(call.form)) {
            m_told.insert(call.form);
            late.push_back(call);
        }
    }
    return late;
}

void ParkedCalls::read()
{
    std::vector<ParkedCall> calls;
    for (const Draft &draft : m_book != nullptr ? m_book->all() : std::vector<Draft>()) {
        if (isParked(draft))
            calls.push_back({draft.form, base::fromMsec(qint64(draft.fields.value(kParkedAt).toDouble())), draft.fields});
    }
    std::ranges::sort(calls, [](const ParkedCall &left, const ParkedCall &right) {
        return left.since != right.since ? left.since < right.since : left.form < right.form;
    });
    if (calls != m_calls) {
        m_calls = std::move(calls);
        Q_EMIT changed();
    }
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/spec.h"

#include "handover/handoverpage.h"

namespace ui::handover {

using namespace Qt::StringLiterals;

namespace {

const QString kHandoverKey = u"handover"_s;

page::MadePage make(const page::Surroundings &around)
{
    session::Session &session = around.session;
    const HandoverPage::Sources sources{session.centre(), session.identity(), session.handovers(), session.isPast(), session.isDrill()};
    auto *page = new HandoverPage(around.console, sources);
    page::Relay *relay = &around.relay;
    QObject::connect(page, &HandoverPage::left, relay, [relay] { Q_EMIT relay->pageWanted(u"desk"_s); });
    QObject::connect(page, &HandoverPage::done, relay, &page::Relay::done);
    QObject::connect(page, &HandoverPage::caseWanted, relay, [relay](base::CaseId id) {
        Q_EMIT relay->caseWanted(id);
        Q_EMIT relay->pageWanted(u"desk"_s);
    });
    QObject::connect(page, &HandoverPage::marked, relay,
                     [relay](const QString &mark, const QString &spoken) { Q_EMIT relay->marked(kHandoverKey, mark, spoken); });
    return {page, [page] { return page->isSettled(); }};
}

} // namespace

page::PageSpec pageSpec()
{
    return {kHandoverKey,          QT_TRANSLATE_NOOP("app", "Hand-over"), actions::Action::HandoverPage, HandoverPage::keyHints(), false, make,
            domain::Right::SeeDuty};
}

} // namespace ui::handover

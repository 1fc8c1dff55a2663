// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/spec.h"

#include "audit/auditpage.h"

namespace ui::audit {

using namespace Qt::StringLiterals;

namespace {

page::MadePage make(const page::Surroundings &around)
{
    session::Session &session = around.session;
    auto *page = new AuditPage(around.console, session.centre(), session.identity(), session.audits());
    return {page, [page] { return page->isSettled(); }};
}

} // namespace

page::PageSpec pageSpec()
{
    return {u"audit"_s, QT_TRANSLATE_NOOP("app", "Audit"), actions::Action::AuditPage, AuditPage::keyHints(), false, make, domain::Right::SeeAudit};
}

} // namespace ui::audit

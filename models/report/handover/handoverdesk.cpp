// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/handover/handoverdesk.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"

namespace report {

HandoverDesk::HandoverDesk(OpenStore open, QString storePath) : m_open(std::move(open)), m_path(std::move(storePath)) {}

QFuture<base::Result<HandoverBook>> HandoverDesk::read(HandoverQuery query)
{
    return m_thread.start<base::Result<HandoverBook>>([open = m_open, query](const auto &) -> base::Result<HandoverBook> {
        TRY(const auto parts, open());
        return readHandovers(*parts, query);
    });
}

QFuture<base::Result<HandoverChain>> HandoverDesk::check()
{
    return m_checking.start<base::Result<HandoverChain>>([path = m_path, checked = m_checked](const auto &) -> base::Result<HandoverChain> {
        TRY(const HandoverChain chain, checkHandoverChain(path, *checked));
        *checked = chain;
        return chain;
    });
}

QFuture<base::Result<QString>> HandoverDesk::save(HandoverPaper paper, QString fileName)
{
    return m_thread.start<base::Result<QString>>([paper = std::move(paper), fileName](const auto &) -> base::Result<QString> {
        TRY_DONE(writeHandover(paper, fileName));
        return fileName;
    });
}

} // namespace report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/spec.h"

#include "board/boardpage.h"
#include "board/boardview.h"

namespace ui::board {

using namespace Qt::StringLiterals;

namespace {

const QString kBoardKey = u"board"_s;

page::MadePage make(const page::Surroundings &around)
{
    session::Session &session = around.session;
    const auto read = [&session](region::RegionPtr region, domain::Centre centre, base::Instant to) {
        return session.returns().read(std::move(region), std::move(centre), to);
    };
    auto *page = new BoardPage(around.console, {session.centre(), read});
    for (const BoardPart &part : boardParts())
        page->addPart(part.side, part.make(around, page), part.stretch);
    page::Relay *relay = &around.relay;
    QObject::connect(page, &BoardPage::caseWanted, relay, [relay](base::CaseId id) {
        Q_EMIT relay->caseWanted(id);
        Q_EMIT relay->pageWanted(u"desk"_s);
    });
    QObject::connect(page, &BoardPage::hintsChanged, relay,
                     [relay](const QList<actions::Action> &hints) { Q_EMIT relay->hintsChanged(kBoardKey, hints); });
    QObject::connect(page, &BoardPage::marked, relay,
                     [relay](const QString &mark, const QString &spoken) { Q_EMIT relay->marked(kBoardKey, mark, spoken); });
    QObject::connect(page, &BoardPage::pageWanted, relay, &page::Relay::pageWanted);
    return {page, [page] { return page->isSettled(); }};
}

} // namespace

page::PageSpec pageSpec()
{
    return {kBoardKey, QT_TRANSLATE_NOOP("app", "Board"), actions::Action::BoardPage, BoardPage::keyHints(), false, make, domain::Right::SeeDuty};
}

} // namespace ui::board

// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/spec.h"

#include "casefile/casefilepanel.h"
#include "deskpage/deskpage.h"
#include "queue/queuepanel.h"

namespace ui::deskpage {

using namespace Qt::StringLiterals;

namespace {

// A desk without a chosen case says little: the picture shows the first row's file.
void chooseFirst(DeskPage &page)
{
    const queue::QueuePanel &queue = page.queue();
    if (!queue.selected().isValid() && queue.model().rowCount() > 0)
        page.openCase(queue.model().idAt(0));
}

page::MadePage make(const page::Surroundings &around)
{
    auto *page = new DeskPage(around.console);
    page->usePhotos(around.session.photos());
    page->setDrill(around.session.isDrill());
    page::Relay *relay = &around.relay;
    QObject::connect(page, &DeskPage::caseSelected, relay, &page::Relay::caseChosen);
    QObject::connect(page, &DeskPage::largeMapRequested, relay, [relay](base::CaseId id) {
        Q_EMIT relay->caseChosen(id);
        Q_EMIT relay->pageWanted(u"map"_s);
    });
    QObject::connect(page, &DeskPage::layersRequested, relay, [relay] { Q_EMIT relay->pageWanted(u"map"_s); });
    QObject::connect(page, &DeskPage::printRequested, relay, [relay] { Q_EMIT relay->pageWanted(u"reports"_s); });
    QObject::connect(page, &DeskPage::noticed, relay, &page::Relay::noticed);
    QObject::connect(page, &DeskPage::heard, relay, &page::Relay::heard);
    QObject::connect(page, &DeskPage::hintsChanged, relay,
                     [relay](const QList<actions::Action> &hints) { Q_EMIT relay->hintsChanged(u"desk"_s, hints); });
    QObject::connect(relay, &page::Relay::caseWanted, page, &DeskPage::openCase);
    QObject::connect(relay, &page::Relay::callWanted, page, &DeskPage::takeCallAt);
    QObject::connect(relay, &page::Relay::casesWanted, page, &DeskPage::showCases);
    return {page, [page, &hall = around.session.hall()] { return hall.table().openCount() == 0 || page->file().current(); },
            [page] { chooseFirst(*page); }};
}

} // namespace

page::PageSpec pageSpec() { return {u"desk"_s, QT_TRANSLATE_NOOP("app", "Desk"), actions::Action::DeskPage, DeskPage::keyHints(), false, make}; }

} // namespace ui::deskpage

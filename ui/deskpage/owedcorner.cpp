// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/owedcorner.h"

#include "owed/owedlist.h"
#include "owed/owedstrip.h"

namespace ui::deskpage {

OwedCorner::OwedCorner(const actions::Console &console, QWidget &page)
    : QObject(&page), m_page(page), m_strip(new owed::OwedStrip(console, &page)), m_list(new owed::OwedList(console, m_strip->board(), &page))
{
    connect(m_strip, &owed::OwedStrip::listWanted, this, &OwedCorner::toggle);
    connect(m_strip, &owed::OwedStrip::caseChosen, this, &OwedCorner::caseWanted);
    connect(m_strip, &owed::OwedStrip::reminded, this, &OwedCorner::reminded);
    connect(m_list, &owed::OwedList::caseChosen, this, &OwedCorner::caseWanted);
    connect(m_list, &owed::OwedList::left, this, &OwedCorner::left);
}

int OwedCorner::place(int top, int height, int margin)
{
    m_strip->setGeometry(margin, top, m_page.width() - 2 * margin, height);
    if (m_list->isVisible())
        m_list->setRoom(roomForList());
    return top + height + margin;
}

QRect OwedCorner::roomForList() const
{
    const QRect strip = m_strip->geometry();
    return {strip.left(), strip.bottom() + 1, strip.width(), m_page.height() - strip.bottom() - 1 - strip.left()};
}

void OwedCorner::toggle()
{
    if (m_list->isVisible()) {
        m_list->hide();
        Q_EMIT left();
    } else {
        m_list->open(roomForList());
    }
}

void OwedCorner::see(base::CaseId id) { m_strip->see(id); }

} // namespace ui::deskpage

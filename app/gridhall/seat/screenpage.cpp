// SPDX-License-Identifier: GPL-3.0-or-later
// The page on which a person worked: it is there again at the next start, however the program ended.
#include "screen.h"

#include <tuple>
#include <utility>

namespace app {

using namespace Qt::StringLiterals;

namespace {

const QString kPageForm = u"window-page"_s; ///< among the drafts; no form: it has no title
const QString kPageField = u"page"_s;

} // namespace

// Whoever asks for a page before what was kept is read has it.
void Screen::wirePage()
{
    if (m_session.isPast() || m_options.takesPictures())
        return;
    connect(&m_workplace, &ui::shell::Workplace::pageShown, this, [this] {
        m_pageChosen = true;
        keepPage();
    });
    connect(&m_drafts, &live::DraftBook::loaded, this, [this] {
        const auto kept = m_drafts.draft(kPageForm);
        if (!std::exchange(m_pageRead, true) && !m_pageChosen && kept)
            std::ignore = m_workplace.showPage(kept->fields.value(kPageField).toString());
        else
            keepPage();
    });
}

void Screen::keepPage()
{
    if (m_pageRead)
        m_drafts.keep(kPageForm, {}, {{kPageField, m_workplace.shownPage()}});
}

} // namespace app

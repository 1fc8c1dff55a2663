// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/centre/centreboard.h"

#include "region/ground/gridversions.h"
#include "region/words.h"

namespace live {

CentreBoard::CentreBoard(desk::CentreDesk &desk, QString language, QObject *parent) : QObject(parent), m_desk(desk), m_language(std::move(language))
{
    m_subscription = desk.onCentre(this, [this](const desk::CentreViewPtr &view) { take(view); });
}

void CentreBoard::showMoment(const desk::CentreViewPtr &view)
{
    m_subscription.reset();
    take(view);
}

void CentreBoard::take(const desk::CentreViewPtr &view)
{
    const bool other = !m_view || !region::holdAlike(*m_view->region, *view->region);
    m_view = inLanguage(view);
    if (other)
        Q_EMIT rulesChanged(m_view->region);
    Q_EMIT changed();
}

desk::CentreViewPtr CentreBoard::inLanguage(const desk::CentreViewPtr &view)
{
    if (m_language.isEmpty())
        return view;
    if (m_own != view->region) {
        m_own = view->region;
        m_spoken = region::spoken(m_own, m_language);
    }
    if (m_spoken == m_own)
        return view;
    return std::make_shared<const desk::CentreView>(desk::CentreView{view->centre, m_spoken, view->trouble});
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/callcorner.h"

#include "casefile/call/alikepanel.h"
#include "casefile/call/anewpanel.h"
#include "casefile/call/itemline.h"
#include "casefile/call/placeline.h"
#include "casefile/form/newcasepanel.h"
#include "deskpage/calltray.h"
#include "deskpage/placepanel.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace ui::deskpage {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

constexpr int kCallGap = 8;

std::optional<base::GeoPoint> pointIn(const casefile::ReportDraft &draft)
{
    bool good = false, fine = false;
    const base::GeoPoint point{draft.latitude.toDouble(&good), draft.longitude.toDouble(&fine)};
    return good && fine && base::isOnGlobe(point.latitude, point.longitude) ? std::optional(point) : std::nullopt;
}

} // namespace

CallCorner::CallCorner(const actions::Console &console, casefile::NewCasePanel &form, PlacePanel &place, QWidget &page)
    : QObject(&page), m_console(console), m_form(form), m_place(place), m_page(page),
      m_parking(console.drafts, [&hall = console.hall] { return hall.now(); }), m_alike(new casefile::AlikePanel(console, form.watch(), &page)),
      m_anew(new casefile::AnewPanel(console, &page)), m_tray(new CallTray(console, m_parking, &page))
{
    m_alike->hide();
    m_anew->hide();
    m_tray->hide();
    form.useParking(m_parking);
    connect(&form, &casefile::NewCasePanel::previewChanged, this, &CallCorner::refresh);
    connect(&form, &casefile::NewCasePanel::placeShown, this, &CallCorner::showPlace);
    connect(&form, &casefile::NewCasePanel::pickWanted, this, [this] {
        m_place.pick();
        Q_EMIT picking(true);
        m_place.enterMap();
    });
    connect(&place, &PlacePanel::picked, this, [this](base::GeoPoint point) {
        Q_EMIT picking(false);
        m_form.takePoint(point);
        showPlace(std::nullopt);
    });
    connect(&place, &PlacePanel::pickEnded, this, &CallCorner::endPicking);
    connect(m_alike, &casefile::AlikePanel::bothWanted, this, [this] { m_form.act(Action::BothCases); });
    connect(m_tray, &CallTray::taken, this, &CallCorner::takeBack);
    connect(m_tray, &CallTray::changed, this, [this] {
        if (m_hasTray != !m_tray->isEmpty())
            Q_EMIT trayChanged();
    });
    connect(&console.hall, &live::Hall::secondPassed, this, &CallCorner::tellLate);
}

void CallCorner::setOpen(bool open)
{
    m_open = open;
    if (open) {
        refresh();
        showPlace(std::nullopt);
    } else {
        m_place.endCall();
    }
}

int CallCorner::place(int height, int margin)
{
    m_hasTray = !m_tray->isEmpty();
    m_tray->setVisible(m_hasTray);
    const int bottom = m_page.height() - margin;
    if (!m_hasTray)
        return bottom;
    m_tray->setGeometry(margin, bottom - height, m_page.width() - 2 * margin, height);
    return bottom - height - margin;
}

void CallCorner::placeBeside(const QRect &box, bool shown)
{
    m_alike->setVisible(shown);
    m_anew->setVisible(shown);
    const int wanted = std::min(m_alike->sizeHint().height(), std::max(0, box.height() - kCallGap - m_anew->sizeHint().height()));
    const int alike = std::max(std::min(box.height() / 3, m_alike->sizeHint().height()), wanted);
    m_alike->setGeometry(box.x(), box.y(), box.width(), alike);
    m_anew->setGeometry(box.x(), box.y() + alike + kCallGap, box.width(), box.height() - alike - kCallGap);
}

void CallCorner::placeAlone(const QRect &box, int which)
{
    m_alike->setVisible(which == 0);
    m_anew->setVisible(which == 1);
    m_alike->setGeometry(box);
    m_anew->setGeometry(box);
}

void CallCorner::refresh()
{
    if (!m_open)
        return;
    m_anew->setPreview(m_form.preview(), m_form.item().item().isEmpty());
    if (m_form.place().hits().empty())
        showPlace(std::nullopt);
    if (m_alike->isVisible() && m_anew->isVisible()) {
        const QRect box = m_alike->geometry() | m_anew->geometry();
        placeBeside(box, true);
    }
}

void CallCorner::showPlace(const std::optional<live::PlaceHit> &hit)
{
    if (!m_open)
        return;
    if (hit)
        return m_place.showCall(hit->shown, hit->grid, hit->name, true);
    const casefile::ReportDraft draft = m_form.draft();
    m_place.showCall(pointIn(draft), draft.grid, draft.place, false);
}

void CallCorner::endPicking()
{
    Q_EMIT picking(false);
    m_form.enter();
}

void CallCorner::takeBack(const QString &form)
{
    const auto &calls = m_parking.all();
    if (calls.empty() || !m_console.drafts)
        return Q_EMIT noticed(actions::text(Action::TakeParked), tr("No call is parked."));
    const QString wanted = form.isEmpty() ? calls.front().form : form;
    if (m_open && m_form.isTouched() && !m_form.park())
        return;
    if (const auto kept = m_console.drafts->draft(u"new-case"_s)) { // left before, and kept
        if (!m_parking.park(kept->title, kept->fields))
            return;
        m_console.drafts->forget(u"new-case"_s);
    }
    const auto fields = m_parking.take(wanted);
    if (!fields)
        return;
    m_console.drafts->keep(u"new-case"_s, actions::text(Action::NewCase), *fields);
    Q_EMIT formWanted();
}

void CallCorner::tellLate()
{
    for (const live::ParkedCall &call : m_parking.toTell()) {
        const QString at = actions::draftTime(m_console, call.since);
        Q_EMIT noticed(tr("A call has been parked for ten minutes"),
                       tr("Since %1. %2 takes it back.").arg(at, m_console.keys.shown(Action::TakeParked)));
    }
}

} // namespace ui::deskpage

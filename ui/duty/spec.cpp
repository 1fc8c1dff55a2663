// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/spec.h"

#include "duty/dutypage.h"

namespace ui::duty {

using namespace Qt::StringLiterals;

namespace {

page::MadePage make(const page::Surroundings &around)
{
    live::CentreBoard &centre = around.session.centre();
    auto *page = new DutyPage(around.console, centre);
    QObject::connect(page, &DutyPage::noticed, &around.relay, [relay = &around.relay, &seat = around.console.seat](const QString &sentence) {
        Q_EMIT relay->done(sentence, QCoreApplication::translate("app", "Written by %1").arg(seat.actor().post));
    });
    return {page, [&centre] { return centre.view() != nullptr; }};
}

} // namespace

page::PageSpec pageSpec()
{
    return {u"duty"_s, QT_TRANSLATE_NOOP("app", "Duty"), actions::Action::DutyPage, DutyPage::keyHints(), false, make, domain::Right::SeeDuty};
}

} // namespace ui::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/fontnotice.h"

#include "base/text/answer.h"

namespace ui::shell {

using namespace Qt::StringLiterals;
using Topic = BannerStack::Topic;

FontNotice::FontNotice(const live::Hall &hall, BannerStack &banners, QObject *parent) : QObject(parent), m_hall(hall), m_banners(banners)
{
    connect(&hall.table(), &live::CaseTable::changed, this, &FontNotice::follow);
    live::ChangeSet all;
    all.reset = true;
    follow(all);
}

void FontNotice::follow(const live::ChangeSet &changes)
{
    const live::CaseTable &table = m_hall.table();
    QString fresh;
    const auto add = [&](live::Slot slot) {
        if (live::isOpen(table.row(slot)))
            fresh += m_met.newOnesOf(table.text(slot).title) + m_met.newOnesOf(table.text(slot).place);
    };
    if (changes.reset) {
        for (size_t slot = 0; slot < table.rows().size(); ++slot)
            add(live::Slot(slot));
    } else {
        for (const live::ChangeSet::Change &change : changes.changes)
            add(change.slot);
    }
    if (fresh.isEmpty())
        return;
    const QFuture<QString> answer = m_thread.start<QString>([fresh](const auto &) { return look::undrawable(fresh); });
    base::whenAnswered(this, answer, [this](const QString &missing) { receive(missing); });
}

void FontNotice::receive(const QString &missing)
{
    if (missing.isEmpty())
        return;
    m_missing += missing;
    m_banners.set(Topic::Characters, textOf(m_missing));
}

BannerText FontNotice::textOf(const QString &missing)
{
    BannerText text;
    text.style = BannerText::Style::Outline;
    const int count = int(look::countOf(missing));
    text.title = tr("%n character(s) cannot be shown", nullptr, count);
    text.text = tr("No installed font has %1. Install the packages fonts-hanazono and fonts-symbola, then start again.").arg(look::namesOf(missing));
    text.buttons = {{u"seen"_s, tr("Understood"), {}}};
    return text;
}

} // namespace ui::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/whytips.h"

#include "base/text/answer.h"
#include "theme/plain.h"

#include <QHelpEvent>
#include <QPointer>
#include <QWidget>

namespace ui::actions {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kVersionShown = 8; ///< of a hash of 64 digits
constexpr int kTipWidth = 640;

QString ruleText(const region::Explanation &why)
{
    QStringList parts{why.name, why.file};
    parts.removeAll(QString());
    if (parts.isEmpty())
        return {};
    if (!why.version.isEmpty())
        parts.append((why.current ? u"@%1"_s : WhyTips::tr("@%1, rules since changed")).arg(why.version.left(kVersionShown)));
    if (!why.origin.isEmpty())
        parts.append(why.origin);
    return u" ["_s + parts.join(u" · "_s) + u']';
}

} // namespace

QString whyText(const QString &head, const std::vector<region::Explanation> &all)
{
    QStringList lines;
    for (const region::Explanation &why : all) {
        if (why.topic != region::Topic::Refusal)
            lines.append(WhyTips::tr("%1: %2").arg(base::isolated(why.subject), base::quotationsIsolated(why.sentence)) + ruleText(why));
    }
    return theme::tipTable(head, lines, kTipWidth);
}

WhyTips::WhyTips(const Console &console, QObject *parent) : QObject(parent), m_console(console) {}

void WhyTips::watch(QWidget *widget, Find find)
{
    m_finds.insert(widget, std::move(find));
    widget->installEventFilter(this);
    connect(widget, &QObject::destroyed, this, &WhyTips::forget);
}

std::vector<domain::Amendment> WhyTips::amendments() const
{
    const auto centre = m_console.centre ? m_console.centre->view() : nullptr;
    return centre ? centre->centre.amendments : std::vector<domain::Amendment>();
}

void WhyTips::forget(const QObject *widget) { m_finds.remove(widget); }

bool WhyTips::eventFilter(QObject *watched, QEvent *event)
{
    const auto find = event->type() == QEvent::ToolTip ? m_finds.constFind(watched) : m_finds.cend();
    if (find == m_finds.cend())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::optional<Target> target = (*find)(help->pos());
    m_wanted = target ? target->id : base::CaseId();
    if (!target) {
        theme::hideTip();
        return true;
    }
    if (target->id.isValid()) {
        show(widget, help->globalPos(), whyText(target->head, {}));
        ask(widget, *target, help->globalPos());
    } else if (target->level) {
        show(widget, help->globalPos(), whyText(target->head, region::explainLevel(m_console.hall.region(), *target->level, amendments())));
    } else {
        show(widget, help->globalPos(), whyText(target->head, {}));
    }
    return true;
}

void WhyTips::ask(QWidget *widget, const Target &target, QPoint at)
{
    base::whenAnswered(this, m_console.desk.open(target.id),
                       [this, widget = QPointer<QWidget>(widget), target, at](const base::Result<desk::CaseFile> &file) {
                           // The mouse may rest on something else by now, and then its tooltip is that one's.
                           if (!widget || m_wanted != target.id)
                               return;
                           if (file)
                               show(widget, at,
                                    whyText(target.head, region::explain(m_console.hall.region(), file->state, file->timeline, m_console.seat.role(),
                                                                         m_console.hall.now(), amendments())));
                           else
                               show(widget, at, whyText(target.head + u" · "_s + file.error().sentence, {}));
                       });
}

void WhyTips::show(QWidget *widget, QPoint at, const QString &text)
{
    m_shown = text;
    // Where the mouse has left meanwhile, nothing pops up behind it.
    if (widget->underMouse() || !theme::tipShown())
        theme::showTable(at, text, widget);
}

} // namespace ui::actions

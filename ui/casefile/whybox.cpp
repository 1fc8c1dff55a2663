// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/whybox.h"

#include <QCoreApplication>
#include <QPainter>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using domain::SeverityCause;

namespace {

QString causeText(SeverityCause cause)
{
    const auto say = [](const char *source) { return QCoreApplication::translate("casefile", source); };
    switch (cause) {
    case SeverityCause::Base: return say(QT_TRANSLATE_NOOP("casefile", "by the item"));
    case SeverityCause::Repeat: return say(QT_TRANSLATE_NOOP("casefile", "reported again"));
    case SeverityCause::KeyArea: return say(QT_TRANSLATE_NOOP("casefile", "key area"));
    case SeverityCause::PeakPhase: return say(QT_TRANSLATE_NOOP("casefile", "peak phase"));
    case SeverityCause::VulnerableHousehold: return say(QT_TRANSLATE_NOOP("casefile", "vulnerable household"));
    case SeverityCause::Media: return say(QT_TRANSLATE_NOOP("casefile", "in the media"));
    case SeverityCause::Supervised: return say(QT_TRANSLATE_NOOP("casefile", "under supervision"));
    case SeverityCause::Late: return say(QT_TRANSLATE_NOOP("casefile", "twice the limit has passed"));
    case SeverityCause::ByHand: return say(QT_TRANSLATE_NOOP("casefile", "set by hand"));
    }
    return {};
}

} // namespace

QString reasonText(const domain::SeverityReason &reason, const region::Region &region)
{
    QString text = causeText(reason.cause);
    QString detail = reason.text;
    bool counted = false;
    const int times = reason.text.toInt(&counted);
    if (reason.cause == SeverityCause::Repeat && counted) {
        text = QCoreApplication::translate("casefile", "reported %n time(s)", nullptr, times);
        detail.clear();
    } else if (reason.cause == SeverityCause::Base) {
        const domain::Item *item = region.rulebook.item(reason.text);
        if (item)
            detail = item->name;
    }
    if (!detail.isEmpty())
        text += u' ' + detail;
    if (reason.points != 0)
        text += u" +%1"_s.arg(reason.points);
    return text;
}

WhyBox::WhyBox(const theme::Theme &theme, QWidget *parent) : Section(theme, parent) {}

void WhyBox::setVerdict(const domain::SeverityVerdict &verdict, const region::Region &region)
{
    m_level = verdict.level;
    m_head = tr("Why");
    m_lines.clear();
    for (const domain::SeverityReason &reason : verdict.reasons)
        m_lines << reasonText(reason, region);
    if (verdict.points > 0)
        m_lines << tr("%n point(s) in all", nullptr, verdict.points);
    m_rule = region.rulebook.severity.id;
    setToolTip(region.rulebook.severity.why);
    updateGeometry();
    update();
}

QStringList WhyBox::wrapped(qreal width) const
{
    const QString text = m_lines.isEmpty() ? tr("Not judged before filing") : tr("%1: %2").arg(theme::colourWord(m_level), m_lines.join(u" · "_s));
    return linesOf(text, 14, width - 66);
}

int WhyBox::bodyHeight(int width) const { return int(wrapped(width - 2 * kSide).size()) * 21 + 3; }

void WhyBox::paintBody(QPainter &painter, const QRectF &box)
{
    const auto &p = theme().palette();
    actions::paintText(painter, QRectF(box.left(), box.top(), 62, 24), m_head, {14, false, p.textThird});
    qreal y = box.top();
    const QStringList lines = wrapped(box.width());
    for (const QString &line : lines) {
        actions::paintText(painter, QRectF(box.left() + 66, y, box.width() - 66, 24), line, {14, false, p.text});
        y += 21;
    }
    const qreal last = lines.isEmpty() ? 0 : actions::textWidth(lines.last(), 14);
    const qreal rule = actions::textWidth(m_rule, 13);
    if (!m_lines.isEmpty() && box.left() + 66 + last + 16 + rule <= box.right())
        actions::paintText(painter, QRectF(box.right() - rule, y - 21, rule, 24), m_rule, {13, false, p.textThird, Qt::AlignRight});
}

} // namespace ui::casefile

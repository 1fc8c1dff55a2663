// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/sheethead.h"

#include "actions/widget/paint.h"
#include "base/text/listed.h"
#include "theme/plain.h"

#include <QPainter>

namespace ui::handover {

using namespace Qt::StringLiterals;
using actions::paintText;
using actions::textWidth;

SheetHead::SheetHead(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(60);
    setMinimumWidth(300);
}

void SheetHead::setFigures(const HeadFigures &figures)
{
    if (figures == m_figures)
        return;
    m_figures = figures;
    theme::setSpoken(this, base::joined({figures.title, figures.turn, figures.late, sumText(), figures.asOf}));
    theme::setTip(this, figures.asOf);
    update();
}

QString SheetHead::sumText() const
{
    const domain::HandoverFigures &f = m_figures.figures;
    if (!f.carried)
        return tr("open %1").arg(f.open());
    return tr("taken over %1 + came in %2 − ended %3 = open %4")
        .arg(QString::number(*f.carried), QString::number(f.filed.value_or(0)), QString::number(f.closed.value_or(0)), QString::number(f.open()));
}

void SheetHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Palette &p = m_theme.palette();
    actions::paintPanel(painter, QRectF(rect()), p);
    const qreal tall = height(), end = width() - 14;
    qreal x = 14;
    const auto put = [&](const QString &text, qreal pixels, bool bold, const QColor &ink, qreal gap) {
        const qreal wide = textWidth(text, pixels, bold);
        if (text.isEmpty() || x + wide > end)
            return;
        paintText(painter, QRectF(x, 0, wide + 1, tall), text, {pixels, bold, ink});
        x += wide + gap;
    };
    const qreal title = textWidth(m_figures.title, 17, true), turn = textWidth(m_figures.turn, 14), both = title + 12 + turn;
    paintText(painter, QRectF(x, 8, title + 1, 24), m_figures.title, {17, true, p.text});
    paintText(painter, QRectF(x + title + 12, 8, std::max(0.0, std::min(turn + 1, end - x - title - 12)), 24), m_figures.turn,
              {14, false, p.textSecond});
    const QRectF bar(x, 42, std::min(both, end - x), 6);
    painter.setPen(QPen(p.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * m_figures.elapsed, bar.height()), p.text);
    x += both + 26;
    if (!m_figures.late.isEmpty() && x + textWidth(m_figures.late, 14, true) + 20 < end)
        x += actions::paintTagAt(painter, m_theme, m_figures.late, x, tall / 2, theme::TagStyle::Solid).width() + 22;
    put(sumText(), 14, false, p.text, 26);
    for (const domain::Severity level : domain::kSeverities) {
        if (x + 50 > end)
            return;
        look::paintMark(painter, level, {x + 10, tall / 2}, 10, p);
        x += 26;
        put(QString::number(m_figures.figures.of(level)), 17, true, p.text, 18);
    }
    put(tr("overdue"), 14, false, p.textSecond, 8);
    const QString overdue = QString::number(m_figures.figures.overdue);
    if (m_figures.figures.overdue > 0 && x + 40 < end)
        x += actions::paintTagAt(painter, m_theme, overdue, x, tall / 2, theme::TagStyle::Solid).width() + 20;
    else
        put(overdue, 17, true, p.text, 20);
    put(tr("supervised"), 14, false, p.textSecond, 8);
    put(QString::number(m_figures.figures.supervised), 17, true, p.text, 20);
    put(m_figures.asOf, 13, false, p.textThird, 0);
}

} // namespace ui::handover

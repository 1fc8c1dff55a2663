// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/bulkhead.h"

#include "actions/widget/paint.h"
#include "base/text/listed.h"
#include "theme/plain.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace ui::bulk {

using actions::paintText;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTitleHeight = 36;
constexpr int kFiguresHeight = 40;
constexpr int kLevelsHeight = 30;
constexpr int kBarHeight = 22;
constexpr qreal kHeadSide = 14;
constexpr int kMostPieces = 40;

} // namespace

BulkHead::BulkHead(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BulkHead::setState(const State &state)
{
    if (state == m_state)
        return;
    const bool sameHeight = (state.all > 0) == (m_state.all > 0);
    m_state = state;
    QStringList words{state.title};
    for (const State::Figure &each : state.figures)
        words << u"%1 %2"_s.arg(each.count).arg(each.words);
    if (!state.when.isEmpty())
        words << state.when;
    theme::setSpoken(this, base::listed(words));
    QStringList levels;
    for (const domain::Severity level : domain::kSeverities) {
        if (const int count = state.levels[domain::indexOf(level)]; count > 0)
            levels << u"%1 %2"_s.arg(theme::colourWord(level)).arg(count);
    }
    theme::setSpokenMore(this, base::listed(levels));
    if (!sameHeight)
        updateGeometry();
    update();
}

QSize BulkHead::sizeHint() const { return {400, kTitleHeight + kFiguresHeight + kLevelsHeight + (m_state.all > 0 ? kBarHeight : 0)}; }

void BulkHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_theme.palette();
    const qreal when = actions::textWidth(m_state.when, 13);
    paintText(painter, QRectF(kHeadSide, 0, width() - 2 * kHeadSide - when - 12, kTitleHeight), m_state.title, {16, true, p.text});
    paintText(painter, QRectF(width() - kHeadSide - when, 0, when, kTitleHeight), m_state.when, {13, false, p.textSecond});
    actions::paintRule(painter, {0, kTitleHeight - 1.0}, width(), p);
    paintFigures(painter, kTitleHeight);
    paintLevels(painter, kTitleHeight + kFiguresHeight);
    if (m_state.all > 0)
        paintBar(painter, QRectF(kHeadSide, kTitleHeight + kFiguresHeight + kLevelsHeight + 4, width() - 2 * kHeadSide, 12));
}

void BulkHead::paintFigures(QPainter &painter, qreal top) const
{
    const auto &p = m_theme.palette();
    qreal x = kHeadSide;
    for (const State::Figure &each : m_state.figures) {
        const QString count = QString::number(each.count);
        const qreal wide = actions::textWidth(count, 24, true);
        paintText(painter, QRectF(x, top, wide, kFiguresHeight), count, {24, true, p.text});
        const qreal words = actions::textWidth(each.words, 14);
        paintText(painter, QRectF(x + wide + 6, top, std::min(words, width() - x - wide - 6 - kHeadSide), kFiguresHeight), each.words,
                  {14, false, p.textSecond});
        x += wide + 6 + words + 18;
    }
}

void BulkHead::paintLevels(QPainter &painter, qreal top) const
{
    const auto &p = m_theme.palette();
    qreal x = kHeadSide;
    for (const domain::Severity level : domain::kSeverities) {
        const int count = m_state.levels[domain::indexOf(level)];
        if (count == 0)
            continue;
        look::paintMark(painter, level, QPointF(x + 10, top + kLevelsHeight / 2.0), 9, p);
        const QString words = u"%1 %2"_s.arg(theme::colourWord(level)).arg(count);
        const qreal wide = actions::textWidth(words, 14);
        paintText(painter, QRectF(x + 26, top, wide, kLevelsHeight), words, {14, false, p.text});
        x += 26 + wide + 18;
    }
}

// What is done stands before what is not, so that the bar says how much and not which.
void BulkHead::paintBar(QPainter &painter, const QRectF &box) const
{
    const auto &p = m_theme.palette();
    const int pieces = std::min(m_state.all, kMostPieces);
    const auto upTo = [&](int count) { return box.width() * count / m_state.all; };
    painter.fillRect(box, p.selected);
    painter.fillRect(QRectF(box.left(), box.top(), upTo(m_state.done), box.height()), p.text);
    if (m_state.amiss > 0) {
        QPainterPath part;
        part.addRect(QRectF(box.left() + upTo(m_state.done), box.top(), upTo(m_state.amiss), box.height()));
        look::paintHatch(painter, part, p.text, 6, 2);
        painter.setPen(QPen(p.text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(part.boundingRect().adjusted(0.5, 0.5, -0.5, -0.5));
    }
    for (int piece = 1; piece < pieces; ++piece)
        painter.fillRect(QRectF(box.left() + box.width() * piece / pieces - 1, box.top(), 2, box.height()), p.panel);
}

} // namespace ui::bulk

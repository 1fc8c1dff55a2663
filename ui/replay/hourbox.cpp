// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/hourbox.h"

#include <algorithm>

namespace ui::replay {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kHeadWidth = 300, kLine = 56, kTop = 8, kLeast = 32;

QString spanOf(const Replay &replay, const report::LastHour &hour)
{
    const auto time = [&replay](base::Instant at) { return replay.region().toLocal(at).time().toString(u"HH:mm"_s); };
    return u"%1–%2"_s.arg(time(hour.from), time(hour.to));
}

} // namespace

HourBox::HourBox(const Replay &replay, const theme::Theme &theme, QWidget *parent) : ScaledPanel(theme, parent), m_replay(replay)
{
    connect(&replay, &Replay::hourChanged, this, [this] { update(); });
}

QString HourBox::spokenName() const { return tr("Last hour"); }

theme::SpokenParts HourBox::spokenParts() const
{
    const auto &hour = m_replay.hour();
    if (!hour)
        return {};
    theme::SpokenParts parts{{spanOf(m_replay, *hour), rect()}};
    for (const QString &sentence : report::sentencesOf(*hour, m_replay.region()))
        parts.push_back({sentence, rect()});
    return parts;
}

void HourBox::paint(QPainter &painter, QSizeF size)
{
    painter.fillRect(QRectF(QPointF(0, 0), size), palette().panel);
    painter.fillRect(QRectF(0, 0, size.width(), 3), palette().text);
    theme::paintText(painter, tr("Last hour"), QRectF(36, 36, kHeadWidth - 60, 52), theme::fitted(tr("Last hour"), 40, true, kHeadWidth - 60, kLeast),
                     palette().text);
    const auto &hour = m_replay.hour();
    if (!hour)
        return;
    theme::paintText(painter, spanOf(m_replay, *hour), QRectF(36, 88, kHeadWidth - 60, 46), look::sans(34), palette().textSecond);
    const auto sentences = report::sentencesOf(*hour, m_replay.region());
    for (size_t i = 0; i < sentences.size(); ++i) {
        const QRectF line(kHeadWidth, kTop + qreal(i) * kLine, size.width() - kHeadWidth - 44, kLine);
        theme::paintText(painter, QString::number(i + 1), line, look::sans(40), palette().textSecond);
        const QRectF words = line.adjusted(44, 0, 0, 0);
        theme::paintText(painter, sentences[i], words, theme::fitted(sentences[i], 40, false, words.width(), kLeast), palette().text);
    }
}

} // namespace ui::replay

// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallframe.h"

#include "actions/widget/paint.h"
#include "look/marks.h"
#include "theme/plain.h"
#include "wall/wallpath.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr double kFrameUnits = 3840; ///< of the design grid
constexpr double kSentence = 60, kSentenceWidth = 2600, kSentenceLine = 90;

} // namespace

WallFrame::WallFrame(const ui::theme::Theme &theme) : m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::BlankCursor);
    ui::theme::setTitleOf(this, tr("Gridhall wall"));
    m_stay.setInterval(kWallStay);
    m_stay.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_stay, &QTimer::timeout, this, &WallFrame::step);
    m_stay.start();
}

void WallFrame::setPicture(QWidget *picture)
{
    delete m_picture.data();
    m_picture = picture;
    if (m_picture) {
        m_picture->setParent(this);
        m_picture->setVisible(m_sentence.isEmpty());
    }
    arrange();
}

void WallFrame::setSentence(const QString &sentence)
{
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    ui::theme::setSpoken(this, sentence);
    if (m_picture)
        m_picture->setVisible(sentence.isEmpty());
    update();
}

QPoint WallFrame::shift() const { return wallShift(m_step) * std::max(1, int(std::lround(width() / kFrameUnits))); }

void WallFrame::step()
{
    ++m_step;
    arrange();
}

void WallFrame::arrange()
{
    if (m_picture)
        m_picture->setGeometry(QRect(shift(), size()));
    if (!m_sentence.isEmpty())
        update();
}

void WallFrame::resizeEvent(QResizeEvent *) { arrange(); }

void WallFrame::paintEvent(QPaintEvent *event)
{
    const look::Palette &palette = m_theme.palette();
    QPainter painter(this);
    painter.fillRect(event->rect(), palette.ground);
    if (m_sentence.isEmpty())
        return;
    const double scale = std::min(width() / kFrameUnits, height() / (kFrameUnits * 9 / 16));
    const double pixels = std::max(14.0, kSentence * scale);
    const QStringList lines = ui::actions::linesOf(m_sentence, pixels, std::min(kSentenceWidth * scale, width() * 0.9));
    const double high = std::max(20.0, kSentenceLine * scale);
    double top = height() / 2.0 - high * double(lines.size()) / 2;
    for (const QString &line : lines) {
        const QRectF box(shift().x(), top + shift().y(), width(), high);
        ui::actions::paintText(painter, box, line, {.pixels = pixels, .colour = palette.text, .align = Qt::AlignHCenter});
        top += high;
    }
}

} // namespace app

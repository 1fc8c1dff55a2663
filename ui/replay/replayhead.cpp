// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/replayhead.h"

#include "replay/replaywords.h"
#include "theme/plain.h"

#include <algorithm>

namespace ui::replay {

using actions::Action;

namespace {

constexpr qreal kEdge = 40, kBetween = 28, kSign = 72, kStripTop = 122, kStripEdge = 40;
constexpr qreal kLeastWords = 1150; ///< below this the days' buttons are their keys alone

} // namespace

qreal ReplayHead::highOf(Form form) { return form == Form::Wall ? kStripTop + DayStrip::highOf(false) : kBar + DayStrip::highOf(true); }

ReplayHead::ReplayHead(Replay &replay, const actions::KeyMap &keys, const theme::Theme &theme, Form form, QWidget *parent)
    : ScaledPanel(theme, parent), m_replay(replay), m_keys(keys), m_form(form), m_strip(new DayStrip(replay, theme, form == Form::Desk, this))
{
    m_back = add(Action::LookBack);
    m_on = add(Action::LookOn);
    m_play = add(Action::PlayPast);
    for (const Speed speed : kSpeeds) {
        auto *button = new HeadButton(theme, this);
        button->setCheckable(true);
        button->setText(speedText(speed));
        theme::setSpoken(button, spokenSpeed(speed));
        connect(button, &QAbstractButton::clicked, this, [this, speed] {
            m_replay.setSpeed(speed);
            follow(); // the chosen one stays chosen
        });
        m_speeds.append(button);
        m_buttons.append(button);
    }
    m_live = add(Action::BackToLive);
    m_live->setLeading(true);
    connect(m_back, &QAbstractButton::clicked, &replay, [&replay] { replay.moveDays(-1); });
    connect(m_on, &QAbstractButton::clicked, &replay, [&replay] { replay.moveDays(1); });
    connect(m_play, &QAbstractButton::clicked, &replay, &Replay::togglePlaying);
    connect(m_live, &QAbstractButton::clicked, &replay, &Replay::liveWanted);
    connect(&keys, &actions::KeyMap::changed, this, &ReplayHead::nameButtons);
    connect(&replay, &Replay::stateChanged, this, &ReplayHead::follow);
    connect(&replay, &Replay::moved, this, [this] { update(); });
    connect(&replay.hall(), &live::Hall::secondPassed, this, [this] { update(); });
    nameButtons();
    if (form == Form::Desk) {
        setScale(kDeskScale);
        setFixedHeight(sizeHint().height());
    }
}

HeadButton *ReplayHead::add(Action action)
{
    auto *button = new HeadButton(theme(), this);
    button->setText(actions::text(action));
    m_buttons.append(button);
    return button;
}

void ReplayHead::nameButtons()
{
    m_back->setText(tr("A day back"));
    m_back->setKey(m_keys.shown(Action::LookBack));
    m_on->setKey(m_keys.shown(Action::LookOn));
    m_play->setKey(m_keys.shown(Action::PlayPast));
    m_live->setKey(m_keys.shown(Action::BackToLive));
    follow();
}

void ReplayHead::follow()
{
    m_play->setText(m_replay.isPlaying() ? tr("Pause") : tr("Play"));
    m_play->setIcon(m_replay.isPlaying() ? theme::Icon::Pause : theme::Icon::Play);
    for (size_t i = 0; i < kSpeeds.size(); ++i)
        m_speeds[qsizetype(i)]->setChecked(kSpeeds[i] == m_replay.speed());
    for (HeadButton *button : std::as_const(m_buttons)) // a visitor's minute has one way only
        button->setVisible(button == m_live || !m_replay.isVisit());
    place();
    update();
}

QSize ReplayHead::sizeHint() const { return {1000, int(highOf(m_form) * scale())}; }

QString ReplayHead::spokenName() const { return tr("Replay, not live"); }

theme::SpokenParts ReplayHead::spokenParts() const { return {{momentText(m_replay), rect()}, {besideText(m_replay), rect()}}; }

void ReplayHead::resizeEvent(QResizeEvent *) { place(); }

// From the right: out, speeds, playing, days; what is left is the moment's.
void ReplayHead::place()
{
    const auto total = [this] {
        qreal width = kEdge;
        for (const HeadButton *button : std::as_const(m_buttons))
            width += button->wantedWidth() + (m_speeds.contains(button) ? 0 : kBetween);
        return width;
    };
    for (HeadButton *button : {m_back, m_on})
        button->setBrief(false);
    if (units().width() - total() < kLeastWords) {
        for (HeadButton *button : {m_back, m_on})
            button->setBrief(true);
    }
    const int between = int(kBetween * scale());
    int right = width() - int(kEdge * scale()); // in pixels: no two of them overlap
    for (auto each = m_buttons.crbegin(); each != m_buttons.crend(); ++each) {
        HeadButton *button = *each;
        if (button->isHidden())
            continue;
        button->setScale(scale());
        button->resize(button->sizeHint());
        right -= button->width();
        button->move(right, int(kBar * scale() - button->height()) / 2);
        right -= m_speeds.indexOf(button) > 0 ? 0 : between;
    }
    m_wordsEnd = right / scale();
    const bool wall = m_form == Form::Wall;
    const QRectF strip = wall ? QRectF(kStripEdge, kStripTop, units().width() - 2 * kStripEdge, DayStrip::highOf(false))
                              : QRectF(0, kBar, units().width(), DayStrip::highOf(true));
    m_strip->setScale(scale());
    m_strip->setGeometry(pixelsOf(strip));
}

void ReplayHead::paint(QPainter &painter, QSizeF size)
{
    const QColor ink = palette().inverseText;
    painter.fillRect(QRectF(0, 0, size.width(), kBar), palette().inverse);
    painter.save(); // a clock that runs backwards
    painter.translate(kEdge, (kBar - kSign) / 2);
    painter.setPen(QPen(ink, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(9, 9, 54, 54), -150 * 16, 295 * 16);
    painter.drawPolyline(QPolygonF({{12, 8}, {12, 25}, {29, 25}}));
    painter.drawPolyline(QPolygonF({{36, 22}, {36, 38}, {47, 46}}));
    painter.restore();
    qreal x = kEdge + kSign + kBetween;
    const auto put = [&](const QString &text, qreal pixels, bool bold, qreal least) {
        const QRectF box(x, 0, m_wordsEnd - x, kBar);
        if (box.width() > 0)
            x += theme::paintText(painter, text, box, theme::fitted(text, pixels, bold, box.width(), least), ink) + kBetween;
    };
    const bool visit = m_replay.isVisit();
    put(visit ? tr("A visitor's minute") : tr("Replay"), visit ? 52 : 68, true, 44);
    put(momentText(m_replay), 68, true, 40);
    const QString beside = visit ? tr("any key ends it") : besideText(m_replay);
    if (theme::textWidth(beside, look::sans(40)) <= m_wordsEnd - x)
        put(beside, 40, false, 40);
}

} // namespace ui::replay

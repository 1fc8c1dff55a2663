// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity/severitystrip.h"

#include "theme/plain.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QMouseEvent>

#include <algorithm>
#include <tuple>
#include <utility>

namespace ui::severity {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kStripGap = 8;
constexpr qreal kStripEdge = 6;
constexpr qreal kStripPadding = 10;
constexpr qreal kStripMark = 32;
constexpr qreal kTagPixels = 13;
constexpr qreal kTagGap = 5;
constexpr qreal kSmallMark = 20; ///< the least with a digit in it
constexpr qreal kLineGap = 6;
constexpr qreal kBesideFrom = kStripEdge + kStripPadding + kStripMark + kStripPadding; ///< where the words begin

QString stripText(const char *source) { return QCoreApplication::translate("severity", source); }

LevelTags shortTags(const live::LevelView &view, bool numbersAlone)
{
    LevelTags tags;
    if (view.overdue > 0) {
        tags.emplace_back((numbersAlone ? u"%1"_s : stripText(QT_TRANSLATE_NOOP("severity", "Late %1"))).arg(view.overdue), theme::TagStyle::Solid);
    }
    if (view.waiting > 0) {
        tags.emplace_back((numbersAlone ? u"%1"_s : stripText(QT_TRANSLATE_NOOP("severity", "Wait %1"))).arg(view.waiting), theme::TagStyle::Outline);
    }
    return tags;
}

qreal widthOf(const LevelTags &tags)
{
    qreal sum = 0;
    for (const auto &[text, style] : tags) {
        sum += theme::tagSize(text, kTagPixels).width() + kTagGap;
    }
    return std::max<qreal>(0, sum - kTagGap);
}

qreal wordWidth(domain::Severity level)
{
    return std::ceil(std::max(theme::textWidth(theme::colourWord(level), look::sans(14, true)),
                              theme::textWidth(theme::urgencyWord(level), look::sans(13)))) +
           1;
}

} // namespace

SeverityStrip::SeverityStrip(const theme::Theme &theme, QWidget *parent) : ScaledPanel(theme, parent)
{
    for (const domain::Severity level : domain::kSeverities) {
        m_view.levels[domain::indexOf(level)].level = level;
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    theme::setSpoken(this, tr("Open cases by level"));
}

void SeverityStrip::setView(const live::WallView &view, const Freshness &freshness)
{
    const auto painted = [](const live::LevelView &level) { return std::tuple(level.open, level.overdue, level.waiting); };
    const live::WallView before = std::exchange(m_view, view);
    const bool changed = std::exchange(m_freshness, freshness) != freshness;
    if (changed) {
        theme::setSpoken(this, freshness.known ? tr("Open cases by level") : tr("Open cases by level: unknown"));
    }
    const Fit fit = fitWithin(units());
    const bool all = changed || std::exchange(m_fit, fit) != fit;
    for (size_t index = 0; index < view.levels.size(); ++index) {
        if (all || painted(before.levels[index]) != painted(view.levels[index])) {
            updatePart(blockIn(units(), index, kStripGap));
        }
    }
}

void SeverityStrip::setLevels(quint8 levels)
{
    if (levels != m_levels) {
        m_levels = levels;
        update();
    }
}

QRect SeverityStrip::blockRect(domain::Severity level) const
{
    const QRectF block = blockIn(units(), domain::indexOf(level), kStripGap);
    return QRectF(block.topLeft() * scale(), block.size() * scale()).toRect();
}

std::optional<domain::Severity> SeverityStrip::levelAt(QPointF point) const
{
    const auto hit = std::ranges::find_if(domain::kSeverities, [&](domain::Severity level) { return QRectF(blockRect(level)).contains(point); });
    return hit == domain::kSeverities.end() ? std::nullopt : std::optional(*hit);
}

void SeverityStrip::paint(QPainter &painter, QSizeF size)
{
    const Fit fit = fitWithin(size);
    m_fit = fit;
    for (size_t index = 0; index < m_view.levels.size(); ++index) {
        const QRectF box = blockIn(size, index, kStripGap);
        if (shows(box)) {
            paintBlock(painter, box, m_view.levels[index], fit);
        }
    }
}

QString SeverityStrip::countText(const live::LevelView &view) const { return m_freshness.known ? QString::number(view.open) : u"–"_s; }

LevelTags SeverityStrip::tagsOf(const live::LevelView &view, Fit fit) const
{
    if (!m_freshness.known) {
        return {};
    }
    const bool whole = fit == Fit::Beside || fit == Fit::Below;
    return whole ? levelTags(view) : shortTags(view, fit == Fit::BelowNumbers);
}

SeverityStrip::Fit SeverityStrip::fitWithin(QSizeF size) const
{
    for (const Fit fit : {Fit::Beside, Fit::BesideShort, Fit::Below, Fit::BelowShort, Fit::WholeLine}) {
        const auto fits = [&](const live::LevelView &view) {
            return widthOf(tagsOf(view, fit)) <= roomOf(fit, blockIn(size, domain::indexOf(view.level), kStripGap), view);
        };
        if (std::ranges::all_of(m_view.levels, fits)) {
            return fit;
        }
    }
    return Fit::BelowNumbers;
}

qreal SeverityStrip::roomOf(Fit fit, const QRectF &box, const live::LevelView &view) const
{
    if (fit == Fit::WholeLine) {
        return box.width() - kStripEdge - 2 * kLineGap;
    }
    const qreal within = box.width() - kBesideFrom - kStripPadding;
    if (fit != Fit::Beside && fit != Fit::BesideShort) {
        return within;
    }
    return within - wordWidth(view.level) - kStripPadding - 6 - theme::textWidth(countText(view), look::sans(30, true)) - 4;
}

void SeverityStrip::paintBlock(QPainter &painter, const QRectF &box, const live::LevelView &view, Fit fit) const
{
    const look::Palette &colours = palette();
    const bool shown = (m_levels >> domain::indexOf(view.level)) & 1;
    const bool dim = view.open == 0 || !shown || m_freshness.stale || !m_freshness.known;
    painter.save();
    paintGround(painter, box, 4);
    if (filtered() && shown) {
        painter.fillRect(box, colours.selected);
    }
    painter.setOpacity(dim ? 0.45 : 1);
    painter.fillRect(QRectF(box.topLeft(), QSizeF(kStripEdge, box.height())), colours.of(view.level));
    look::MarkStyle style;
    style.ground = filtered() && shown ? colours.selected : colours.panel;
    const bool lines = fit == Fit::WholeLine;
    const qreal mark = lines ? kSmallMark : kStripMark;
    const QPointF centre = lines ? QPointF(box.left() + kStripEdge + kLineGap + mark / 2, box.center().y() - 10)
                                 : QPointF(box.left() + kStripEdge + kStripPadding + mark / 2, box.center().y());
    look::paintMark(painter, view.level, centre, mark / 2 * (lines ? 0.92 : 0.84), colours, style);
    painter.setOpacity(1);
    const QColor ink = dim ? colours.textThird : colours.text;
    if (lines) {
        paintLines(painter, box, view, ink);
    } else {
        paintWords(painter, box, view, fit, ink);
        paintTags(painter, box, view, fit);
    }
    if (filtered() && shown) {
        theme().paintFocus(painter, box, 1);
    }
    painter.restore();
}

void SeverityStrip::paintWords(QPainter &painter, const QRectF &box, const live::LevelView &view, Fit fit, const QColor &ink) const
{
    const QColor second = ink == palette().text ? palette().textSecond : ink;
    const bool below = fit != Fit::Beside && fit != Fit::BesideShort;
    const qreal left = box.left() + kBesideFrom;
    const qreal words = wordWidth(view.level);
    const QString colour = theme::colourWord(view.level);
    const QString count = countText(view);
    theme::paintText(painter, colour, QRectF(left, box.center().y() - 18, words, 18), look::sans(14, true), ink);
    if (!below || tagsOf(view, fit).empty()) {
        theme::paintText(painter, theme::urgencyWord(view.level), QRectF(left, box.center().y(), words, 18), look::sans(13), second);
    }
    if (!below) {
        const qreal x = left + words + kStripPadding + 2;
        theme::paintText(painter, count, QRectF(x, box.top(), box.right() - x - 4, box.height()),
                         theme::fitted(count, 30, true, box.right() - x - 4, 16), ink);
        return;
    }
    const qreal x = left + theme::textWidth(colour, look::sans(14, true)) + 8;
    theme::paintText(painter, count, QRectF(x, box.center().y() - 20, box.right() - x - 4, 20),
                     theme::fitted(count, 20, true, box.right() - x - 4, 13), ink);
}

void SeverityStrip::paintTags(QPainter &painter, const QRectF &box, const live::LevelView &view, Fit fit) const
{
    const LevelTags tags = tagsOf(view, fit);
    const qreal height = theme::tagSize({}, kTagPixels).height();
    if (fit == Fit::Beside || fit == Fit::BesideShort) {
        QPointF corner(box.right() - kStripPadding, box.center().y() - height / 2);
        for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag) {
            corner.setX(theme().paintTag(painter, tag->first, corner, kTagPixels, tag->second).left() - kTagGap);
        }
        return;
    }
    qreal left = box.left() + kBesideFrom;
    for (const auto &[text, style] : tags) {
        const qreal width = theme::tagSize(text, kTagPixels).width();
        theme().paintTag(painter, text, QPointF(left + width, box.bottom() - height - 1), kTagPixels, style);
        left += width + kTagGap;
    }
}

void SeverityStrip::paintLines(QPainter &painter, const QRectF &box, const live::LevelView &view, const QColor &ink) const
{
    const qreal left = box.left() + kStripEdge + kLineGap;
    const QRectF upper(left + kSmallMark + kLineGap, box.center().y() - 20, box.right() - left - kSmallMark - 2 * kLineGap, 20);
    const QString colour = theme::colourWord(view.level), count = countText(view);
    const qreal word = theme::paintText(painter, colour, upper, look::sans(14, true), ink) + 8;
    theme::paintText(painter, count, upper.adjusted(word, 0, 0, 0), theme::fitted(count, 20, true, upper.width() - word, 13), ink);
    const LevelTags tags = tagsOf(view, Fit::WholeLine);
    if (tags.empty()) {
        theme::paintText(painter, theme::urgencyWord(view.level), QRectF(left, box.center().y(), box.right() - left, 18), look::sans(13),
                         ink == palette().text ? palette().textSecond : ink);
        return;
    }
    const qreal height = theme::tagSize({}, kTagPixels).height();
    qreal at = left;
    for (const auto &[text, style] : tags) {
        const qreal width = theme::tagSize(text, kTagPixels).width();
        theme().paintTag(painter, text, QPointF(at + width, box.bottom() - height - 1), kTagPixels, style);
        at += width + kTagGap;
    }
}

void SeverityStrip::mousePressEvent(QMouseEvent *event)
{
    const auto level = levelAt(event->position());
    if (m_presses && event->button() == Qt::LeftButton && level) {
        Q_EMIT levelToggled(*level);
    }
}

QString SeverityStrip::tipOf(const live::LevelView &view) const
{
    if (!m_presses)
        return spokenLevel(view, m_freshness, {});
    const QString words = u"%1 %2"_s.arg(theme::colourWord(view.level), theme::urgencyWord(view.level));
    if (!m_freshness.known) {
        return tr("%1: how many are open is unknown. Click shows or hides this level in the queue.").arg(words);
    }
    return tr("%1 %2: open %3, overdue %4, waiting %5, near the limit %6. Click shows or hides this level in the queue.")
        .arg(theme::colourWord(view.level), theme::urgencyWord(view.level))
        .arg(view.open)
        .arg(view.overdue)
        .arg(view.waiting)
        .arg(view.near);
}

theme::SpokenParts SeverityStrip::spokenParts() const
{
    theme::SpokenParts parts;
    for (const domain::Severity level : domain::kSeverities)
        parts.push_back({tipOf(m_view.levels[domain::indexOf(level)]), blockRect(level), m_presses ? QAccessible::Button : QAccessible::StaticText,
                         false, m_presses});
    return parts;
}

void SeverityStrip::pressPart(size_t index)
{
    if (m_presses && index < domain::kSeverities.size())
        Q_EMIT levelToggled(domain::kSeverities[index]);
}

bool SeverityStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto level = levelAt(help->pos())) {
            theme::showTip(help->globalPos(), tipOf(m_view.levels[domain::indexOf(*level)]), this);
            return true;
        }
    }
    return ScaledPanel::event(event);
}

} // namespace ui::severity

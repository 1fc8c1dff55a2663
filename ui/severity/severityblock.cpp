// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity/severityblock.h"

#include "live/text/timetext.h"
#include "severity/sparkline.h"
#include "theme/spoken.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::severity {

using namespace Qt::StringLiterals;
using domain::Severity;

namespace {

constexpr qreal kDesignHeight = 372;
constexpr qreal kStrip = 172;
constexpr qreal kEdge = 14;                        ///< the colour edge of blue and green: 23 blue must not shout over 2 red
constexpr qreal kWordWidth = kStrip - kEdge - 8;   ///< of the hollow levels, the narrower ones
constexpr qreal kTrendFrom = 680;                  ///< block width from which the sparkline fits beside three digits
constexpr qreal kTimesFrom = 330;                  ///< block height from which the two times fit
constexpr qreal kTrend = 236, kTrendOfThree = 164; ///< the curve's width, and beside three digits
constexpr qreal kBetween = 24;                     ///< count and curve
constexpr qreal kSecond = 292.0 / 508;             ///< where the second time begins, of the content's width
constexpr qreal kApart = 28;                       ///< the first time ends before it
constexpr qreal kDimEdge = 0.5;
constexpr qreal kFiguresFrom = kStrip + 14; ///< between the strip and the first figure
constexpr qreal kLeast = 32;

QString blockText(const char *source) { return QCoreApplication::translate("severity", source); }

QColor mixed(const QColor &top, const QColor &bottom, qreal share)
{
    const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return QColor(mix(top.red(), bottom.red()), mix(top.green(), bottom.green()), mix(top.blue(), bottom.blue()));
}

QString signedCount(int difference)
{
    if (difference == 0) {
        return u"±0"_s;
    }
    return (difference > 0 ? u"+%1"_s : u"−%1"_s).arg(std::abs(difference));
}

} // namespace

QRectF blockIn(QSizeF size, size_t index, qreal gap)
{
    const qreal width = (size.width() - 4 * gap) / 5;
    return QRectF(qreal(index) * (width + gap), 0, width, size.height());
}

LevelTags levelTags(const live::LevelView &view)
{
    LevelTags tags;
    if (view.overdue > 0) {
        tags.emplace_back(blockText(QT_TRANSLATE_NOOP("severity", "Overdue %1")).arg(view.overdue), theme::TagStyle::Solid);
    }
    if (view.waiting > 0) {
        tags.emplace_back(blockText(QT_TRANSLATE_NOOP("severity", "To accept %1")).arg(view.waiting), theme::TagStyle::Outline);
    }
    return tags;
}

LevelTags tagsWithin(LevelTags tags, qreal pixelSize, qreal gap, qreal width)
{
    const auto taken = [&] {
        qreal sum = 0;
        for (const auto &[text, style] : tags) {
            sum += theme::tagSize(text, pixelSize).width() + gap;
        }
        return sum - gap;
    };
    while (!tags.empty() && taken() > width) {
        tags.pop_back();
    }
    return tags;
}

QRectF SeverityBlock::timesOf(const QRectF &box)
{
    return box.height() < kTimesFrom ? QRectF() : QRectF(QPointF(box.left() + kStrip + 2, box.top() + 226), box.bottomRight());
}

QRectF SeverityBlock::figuresOf(const QRectF &box) { return box.adjusted(kFiguresFrom, 0, 0, 0); }

void SeverityBlock::paint(QPainter &painter, const QRectF &box, const QRectF &part) const
{
    const look::Palette &palette = m_theme.palette();
    painter.save();
    QPainterPath round;
    round.addRoundedRect(box, 8, 8);
    painter.fillPath(round, palette.panel);
    const QRectF content = box.adjusted(kStrip + 28, 0, -28, 0);
    if (timesOf(box).contains(part)) {
        paintTimes(painter, content);
        painter.restore();
        return;
    }
    if (part.left() < box.left() + kStrip) {
        painter.setClipPath(round, Qt::IntersectClip);
        paintStrip(painter, QRectF(box.topLeft(), QSizeF(kStrip, box.height())));
        painter.setClipping(false);
    }
    paintTags(painter, content);
    paintCount(painter, content);
    if (box.width() >= kTrendFrom) {
        paintTrend(painter, content);
    }
    if (box.height() >= kTimesFrom) {
        paintTimes(painter, content);
    }
    painter.restore();
}

void SeverityBlock::paintStrip(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    QColor colour = palette.of(m_view.level);
    const qreal dark = dimmed() ? kDimEdge : m_fresh.stale ? 0.4 : 1;
    colour = mixed(colour, palette.panel, dark);
    painter.fillRect(box, solid() ? colour : palette.raised);
    if (!solid()) {
        painter.fillRect(QRectF(box.topLeft(), QSizeF(kEdge, box.height())), colour);
    }
    if (m_fresh.stale) {
        QPainterPath area;
        area.addRect(solid() ? box : QRectF(box.topLeft(), QSizeF(kEdge, box.height())));
        look::paintHatch(painter, area, palette.panel, 22, 6);
    }
    look::MarkStyle style;
    style.knockedOut = solid() && dark == 1;
    style.hollow = dimmed();
    style.ground = solid() ? colour : palette.raised;
    const qreal shrink = std::min(1.0, box.height() / kDesignHeight);
    painter.setOpacity(dark == 1 ? 1 : dimmed() ? kDimEdge : 0.75);
    look::paintMark(painter, m_view.level, QPointF(box.center().x() + (solid() ? 0 : 6), box.top() + 88 * shrink), 58 * shrink, palette, style);
    painter.setOpacity(1);
    paintWords(painter, box.adjusted(solid() ? 8 : kEdge + 4, 0, solid() ? -8 : -4, 0),
               solid() && dark == 1 ? palette.ink(m_view.level)
               : dimmed()           ? palette.textSecond
                                    : palette.text);
}

void SeverityBlock::paintWords(QPainter &painter, const QRectF &box, const QColor &ink) const
{
    const qreal shrink = std::min(1.0, box.height() / kDesignHeight);
    const QString colour = theme::colourWord(m_view.level);
    const QString urgency = theme::urgencyWord(m_view.level);
    const QRectF upper(box.left(), box.top() + 170 * shrink, box.width(), 108 * shrink);
    const QRectF lower(box.left(), upper.bottom(), box.width(), 60 * shrink);
    const auto font = [](QString (*word)(Severity), qreal wish) {
        // The five stand side by side: one size for all, that of the longest word.
        qreal size = wish;
        for (const Severity level : domain::kSeverities) {
            size = std::min<qreal>(size, theme::fitted(word(level), wish, true, kWordWidth, kLeast).pixelSize());
        }
        return look::sans(size, true);
    };
    const QFont large = font(theme::colourWord, 92 * shrink);
    // Longer words come smaller; they then stand nearer to the line below.
    const QRectF words = upper.translated(0, (92 * shrink - large.pixelSize()) * 0.35);
    theme::paintText(painter, colour, words, large, ink, Qt::AlignHCenter);
    theme::paintText(painter, urgency, lower, font(theme::urgencyWord, std::max(kLeast, 48 * shrink)), ink, Qt::AlignHCenter);
}

void SeverityBlock::paintTags(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const auto tags = tagsWithin(levelTags(m_view), 34, 14, box.width());
    QPointF corner(box.right(), box.top() + 23);
    qreal left = box.right();
    for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag) {
        const QRectF taken = m_theme.paintTag(painter, tag->first, corner, 34, tag->second);
        left = taken.left() - 14;
        corner = QPointF(left, corner.y());
    }
    const QString label = blockText(QT_TRANSLATE_NOOP("severity", "Open"));
    if (theme::textWidth(label, look::sans(34)) <= left - box.left()) {
        theme::paintText(painter, label, QRectF(box.left() + 4, box.top() + 20, left - box.left(), 52), look::sans(34), palette.textSecond);
    }
}

qreal SeverityBlock::trendWidth() const { return m_view.open < 100 ? kTrend : kTrendOfThree; }

void SeverityBlock::paintCount(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const qreal width = box.width() + kStrip + 56 >= kTrendFrom ? box.width() - trendWidth() - kBetween : box.width();
    const QString count = QString::number(m_view.open);
    const QColor ink = m_fresh.stale || dimmed() ? palette.textThird : palette.text;
    const qreal bottom = box.height() >= kTimesFrom ? box.top() + 226 : box.bottom();
    const QRectF area(box.left() - 2, box.top() + 66, width, bottom - box.top() - 66);
    theme::paintText(painter, count, area, theme::fitted(count, 168, true, width, 60), ink);
}

void SeverityBlock::paintTrend(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const qreal width = trendWidth();
    const QRectF place(box.right() - width, box.top() + 180, width, 42);
    if (m_fresh.stale) {
        theme::paintText(painter, blockText(QT_TRANSLATE_NOOP("severity", "as of")), place.translated(0, -84), look::sans(34), palette.textSecond,
                         Qt::AlignRight);
        theme::paintText(painter, m_fresh.asOf, place.translated(0, -36), theme::fitted(m_fresh.asOf, 42, true, width, kLeast), palette.text,
                         Qt::AlignRight);
        return;
    }
    if (std::ranges::any_of(m_view.history, [](int open) { return open > 0; })) {
        // Yellow on a light ground is no line (1.5 : 1): there the shape of the day is drawn in ink.
        const QColor level = palette.inkEdge && m_view.level == Severity::Yellow ? palette.text : palette.of(m_view.level);
        const QColor line = dimmed() ? palette.control : m_look.quiet ? palette.textSecond : level;
        paintSparkline(painter, QRectF(box.right() - width, box.top() + 88, width, 88), m_view.history, line, palette.control);
    }
    const QString change = signedCount(m_view.sinceAnHour);
    const qreal taken = theme::paintText(painter, change, place, look::sans(32, true), palette.text, Qt::AlignRight);
    const QRectF before = place.adjusted(0, 0, -taken - 12, 0);
    for (const char *words : {QT_TRANSLATE_NOOP("severity", "vs 1 h ago"), QT_TRANSLATE_NOOP("severity", "1 h")}) {
        if (theme::textWidth(blockText(words), look::sans(32)) <= before.width()) {
            theme::paintText(painter, blockText(words), before, look::sans(32), palette.textSecond, Qt::AlignRight);
            return;
        }
    }
}

void SeverityBlock::paintTimes(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    painter.fillRect(QRectF(box.left(), box.top() + 232, box.width(), 2), palette.hairline);
    if (dimmed()) {
        paintLast(painter, QRectF(box.left() + 4, box.top() + 244, box.width() - 4, 110));
        return;
    }
    const qreal second = kSecond * box.width();
    paintTime(painter, QRectF(box.left() + 4, box.top() + 244, second - kApart - 4, 110), blockText(QT_TRANSLATE_NOOP("severity", "Longest wait")),
              m_view.longestWait ? live::spanText(*m_view.longestWait) : QString(), false);
    paintTime(painter, QRectF(box.left() + second, box.top() + 244, box.width() - second, 110),
              blockText(QT_TRANSLATE_NOOP("severity", "Next limit")), m_view.nextDue ? live::countdownText(*m_view.nextDue) : QString(), true);
}

void SeverityBlock::paintTime(QPainter &painter, const QRectF &box, const QString &label, const QString &text, bool second) const
{
    constexpr qsizetype kLong = 7; // "1:22:05" is the longest that stands in the second column at full size
    const look::Palette &palette = m_theme.palette();
    theme::paintText(painter, label, QRectF(box.topLeft(), QSizeF(box.width(), 40)), theme::fitted(label, 32, false, box.width(), 26),
                     palette.textSecond);
    const QRectF below(box.left(), box.top() + 40, box.width(), 70);
    if (text.isEmpty()) {
        theme::paintText(painter, blockText(QT_TRANSLATE_NOOP("severity", "none")), below, look::sans(44), palette.textThird);
        return;
    }
    const bool days = text.contains(u' ');
    const qreal size = days || (second && text.size() > kLong) ? 52 : 60;
    theme::paintText(painter, text, below, theme::fitted(text, size, true, box.width(), kLeast), m_fresh.stale ? palette.textThird : palette.text);
}

void SeverityBlock::paintLast(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    theme::paintText(painter, blockText(QT_TRANSLATE_NOOP("severity", "Last one")), QRectF(box.topLeft(), QSizeF(box.width(), 40)), look::sans(32),
                     palette.textSecond);
    const QString last = m_look.last.isEmpty() ? blockText(QT_TRANSLATE_NOOP("severity", "none in the last 12 h")) : m_look.last;
    theme::paintText(painter, last, QRectF(box.left(), box.top() + 40, box.width(), 70), theme::fitted(last, 42, false, box.width(), kLeast),
                     m_look.last.isEmpty() ? palette.textThird : palette.textSecond);
}

QString spokenLevel(const live::LevelView &view, const Freshness &freshness, const BlockLook &look)
{
    QStringList words{u"%1 %2"_s.arg(theme::colourWord(view.level), theme::urgencyWord(view.level)),
                      blockText(QT_TRANSLATE_NOOP("severity", "open %1")).arg(view.open)};
    if (freshness.stale)
        words << blockText(QT_TRANSLATE_NOOP("severity", "as of")) + u' ' + freshness.asOf;
    for (const auto &[text, style] : levelTags(view))
        words << text;
    if (!freshness.stale)
        words << signedCount(view.sinceAnHour) + u' ' + blockText(QT_TRANSLATE_NOOP("severity", "vs 1 h ago"));
    if (view.open == 0) {
        words << (look.last.isEmpty() ? blockText(QT_TRANSLATE_NOOP("severity", "none in the last 12 h"))
                                      : blockText(QT_TRANSLATE_NOOP("severity", "Last one")) + u' ' + look.last);
        return theme::spokenList(words);
    }
    if (view.longestWait)
        words << blockText(QT_TRANSLATE_NOOP("severity", "Longest wait")) + u' ' + live::spanText(*view.longestWait);
    if (view.nextDue)
        words << blockText(QT_TRANSLATE_NOOP("severity", "Next limit")) + u' ' + live::countdownText(*view.nextDue);
    return theme::spokenList(words);
}

} // namespace ui::severity

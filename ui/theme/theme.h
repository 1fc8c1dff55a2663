// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/views.h"
#include "look/marks.h"
#include "look/palette.h"

#include <QPainter>
#include <QString>

namespace ui::theme {

/// The glyphs (16 px box, 1.5 px line, round joins): one name, one path.
enum class Icon : quint8 {
    Lock,
    Upload,
    Check,
    Search,
    Phone,
    Eye,
    Pin,
    Camera,
    Clock,
    Pause,
    Warning,
    Offline,
    Link,
    Cross,
    Down,
    Plus,
    Flag,
    Print,
    Play,
    User,
    Bell,
    Redo,
    Box,
    Grid,
    Shop,
    Community,
    River,
    Site,
    Factory,
    Code,
    Bin,
    Route,
    Video,
    Sensor,
    Task,
    Mute,
    Ruler,
    Frame
};

/// How a tag reads: solid white = 超时 滞后 未巡; outline = 待签收 临期 督办 冲突; grey outline = information.
enum class TagStyle : quint8 { Solid, Outline, Quiet };

/// The one place where sizes, colours and shapes of widgets come from. Immutable; handed to every widget by reference.
class Theme {
public:
    explicit Theme(look::Ground ground);

    [[nodiscard]] const look::Palette &palette() const { return m_palette; }
    [[nodiscard]] look::Ground ground() const { return m_ground; }

    /// The style sheet for standard widgets (buttons, fields, menus, lists): flat, no shadow, focus frame 2 px.
    [[nodiscard]] QString styleSheet() const;

    void paintIcon(QPainter &painter, Icon icon, const QRectF &box, const QColor &colour) const;
    /// Paints a tag with its top right at `topRight` and returns the rectangle it took.
    QRectF paintTag(QPainter &painter, const QString &text, QPointF topRight, qreal pixelSize, TagStyle style) const;
    /// Elapsed share with the notch where it gets near: grey thin → white thick (near) → hatched full (overdue) → dashed (paused).
    void paintCountdownBar(QPainter &painter, const QRectF &box, const live::Countdown &clock, base::Instant now) const;
    /// 2 px (desk) or 5 px (hall) white focus frame inside `box`.
    void paintFocus(QPainter &painter, const QRectF &box, qreal width = 2) const;

private:
    look::Ground m_ground;
    look::Palette m_palette;
};

/// What is painted where: `box` centred vertically, elided at the end with "…" when it is too wide. Returns the width that was used.
qreal paintText(QPainter &painter, const QString &text, const QRectF &box, const QFont &font, const QColor &colour,
                Qt::Alignment align = Qt::AlignLeft);
/// How much of `text` fits into `width` at this font, elided at the end.
[[nodiscard]] QString elided(const QString &text, const QFont &font, qreal width);
[[nodiscard]] qreal textWidth(const QString &text, const QFont &font);
/// The largest font of this weight from `pixelSize` down to `least` in which `text` is at most `width` wide.
[[nodiscard]] QFont fitted(const QString &text, qreal pixelSize, bool bold, qreal width, qreal least);
/// The size that paintTag would take, without painting.
[[nodiscard]] QSizeF tagSize(const QString &text, qreal pixelSize);
/// The glyph of an element's kind ("shop", "community", "river", "site", "factory"); Pin for a kind that has none.
[[nodiscard]] Icon iconOfKind(const QString &kind);

/// What a drill is, in one sentence: the same on every page.
[[nodiscard]] QString drillSentence();
/// "Drill clock 11:40, 10×"; with a speed of 0 it stands.
[[nodiscard]] QString drillClockText(QTime local, double speed);
/// The same beside a clock that is shown anyhow: "drill 10×".
[[nodiscard]] QString drillPaceText(double speed);
/// "Not acknowledged" where the colour asks for a supervisor's acknowledgement and its limit has passed, "To acknowledge" before; else empty.
[[nodiscard]] QString unseenWord(const live::QueueRow &row, base::Instant now);
/// 红 特急 …: the level's colour word and its urgency word, translated.
[[nodiscard]] QString colourWord(domain::Severity level);
[[nodiscard]] QString urgencyWord(domain::Severity level);

} // namespace ui::theme

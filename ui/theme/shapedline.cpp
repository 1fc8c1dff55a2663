// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/shapedline.h"

#include "theme/theme.h"

#include <QCache>
#include <QCoreApplication>
#include <QTextLayout>
#include <QThread>

#include <algorithm>

namespace ui::theme {

namespace {

constexpr int kKeptLines = 8192; ///< some four screens full of words

struct LineKey {
    QString text;
    QFont font;
    qreal width = 0; ///< that it was elided to; 0: as long as it is
    friend bool operator==(const LineKey &, const LineKey &) = default;
    friend size_t qHash(const LineKey &key, size_t seed = 0) { return qHashMulti(seed, key.text, key.font, key.width); }
};

[[nodiscard]] ShapedLine shaped(const LineKey &key)
{
    // Wide enough for every text where none was asked for: elided() is also what makes a text safe to draw.
    QTextLayout layout(elided(key.text, key.font, key.width > 0 ? key.width : kAnyWidth), key.font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setFlags(QTextOption::IncludeTrailingSpaces);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return {};
    return {layout.glyphRuns(), line.horizontalAdvance(), line.y() + line.ascent()};
}

using KeptLines = QCache<LineKey, ShapedLine>;

KeptLines &keptLines()
{
    thread_local KeptLines kept(kKeptLines);
    return kept;
}

/// Fonts end with the application: what was made of them must be gone by then.
void forgetAtEnd()
{
    static const QCoreApplication *s_known = nullptr;
    if (s_known == qApp || qApp == nullptr || QThread::currentThread() != qApp->thread())
        return;
    s_known = qApp;
    qAddPostRoutine([] {
        keptLines().clear();
        s_known = nullptr;
    });
}

const ShapedLine &lineOf(const LineKey &key)
{
    KeptLines &kept = keptLines();
    if (const ShapedLine *known = kept.object(key))
        return *known;
    auto *line = new ShapedLine(shaped(key));
    kept.insert(key, line);
    return *line;
}

} // namespace

void ShapedLine::paint(QPainter &painter, QPointF baseline) const
{
    const QPointF origin = baseline - QPointF(0, ascent);
    for (const QGlyphRun &run : runs)
        painter.drawGlyphRun(origin, run);
}

const ShapedLine &shapedLine(const QString &text, const QFont &font, qreal width)
{
    forgetAtEnd();
    const ShapedLine &whole = lineOf({text, font, 0});
    return whole.width > width ? lineOf({text, font, std::max(width, 1.0)}) : whole;
}

} // namespace ui::theme

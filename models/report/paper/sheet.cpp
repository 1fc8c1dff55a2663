// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/sheet.h"

#include "base/text/outsidetext.h"
#include "look/marks.h"

#include <QTextLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace report {

namespace {

constexpr qreal kEmAbove = 0.88; ///< of a Han glyph's box over the baseline; the rest is below
constexpr qreal kRuleThick = 0.96;
constexpr qreal kRuleMiddle = 0.72;
constexpr qreal kRuleThin = 0.48;
constexpr qreal kTagPad = 2.6;
const TextStyle kHeadStyle{.size = 7.7, .bold = true};

/// The letters of typographic ligatures (U+FB00–FB06). A font draws both alike, and a glyph of a PDF can stand for one spelling alone.
[[nodiscard]] QString inLetters(const QString &text)
{
    constexpr char16_t kFirst = 0xfb00, kLast = 0xfb06;
    QString out;
    out.reserve(text.size());
    for (const QChar letter : text)
        out += letter >= QChar(kFirst) && letter <= QChar(kLast) ? QString(letter).normalized(QString::NormalizationForm_KC) : QString(letter);
    return out;
}

/// What is set of a text, whoever wrote it: on paper too no text turns another round, and nothing is in its text that nobody sees.
[[nodiscard]] QString inkOf(const QString &text) { return base::drawn(base::withoutInvisibles(inLetters(base::oneLine(text)))); }

/// What a column needs to show its title and its contents up to the widest that it may.
[[nodiscard]] qreal contentWidth(Sheet &sheet, const Column &column, size_t index, const std::vector<std::vector<Field>> &rows)
{
    qreal widest = 0;
    for (const std::vector<Field> &row : rows) {
        if (index >= row.size())
            continue;
        const Field &field = row[index];
        widest = std::max(widest, sheet.width(field.text, {.size = 8.2, .bold = field.bold || field.tag}) + (field.tag ? 2 * kTagPad : 0));
    }
    return std::max(std::min(widest, column.most), sheet.width(column.title, kHeadStyle)) + 2 * column.pad + 0.2;
}

/// Those that need less than their share get what they need; the others share what is left. With room for all, all get more.
void shareOut(std::vector<Column> &columns, const std::vector<qreal> &needs, std::vector<size_t> open, qreal left)
{
    const auto weights = [&] { return std::accumulate(open.begin(), open.end(), 0.0, [&](qreal sum, size_t i) { return sum + columns[i].flex; }); };
    const qreal wanted = std::accumulate(open.begin(), open.end(), 0.0, [&](qreal sum, size_t i) { return sum + needs[i]; });
    const qreal spare = std::max(0.0, left - wanted) / std::max(weights(), 1e-9);
    for (bool settled = false; !settled;) {
        const qreal unit = left / std::max(weights(), 1e-9);
        const auto modest = std::ranges::find_if(open, [&](size_t i) { return needs[i] + spare * columns[i].flex <= unit * columns[i].flex + 1e-6; });
        settled = modest == open.end();
        if (settled) {
            for (const size_t i : open)
                columns[i].width = unit * columns[i].flex;
        } else {
            columns[*modest].width = needs[*modest] + spare * columns[*modest].flex;
            left -= columns[*modest].width;
            open.erase(modest);
        }
    }
}

} // namespace

QFont fontOf(const TextStyle &style)
{
    const qreal pixels = style.size * kUnitsPerPoint;
    QFont font = style.serif ? look::serif(pixels, style.bold) : look::sans(pixels, style.bold);
    if (style.spacing > 0)
        font.setLetterSpacing(QFont::PercentageSpacing, 100 * (1 + style.spacing)); // absolute spacing would follow the device's dots per inch
    return font;
}

Sheet::Sheet() : m_palette(look::palette(look::Ground::Print)) {}

const QFontMetricsF &Sheet::metrics(const TextStyle &style)
{
    const QString key = u"%1 %2 %3 %4"_s.arg(style.size).arg(style.bold).arg(style.serif).arg(style.spacing);
    const auto found = m_metrics.constFind(key);
    return found != m_metrics.constEnd() ? *found : *m_metrics.insert(key, QFontMetricsF(fontOf(style)));
}

qreal Sheet::width(const QString &text, const TextStyle &style) { return metrics(style).horizontalAdvance(inkOf(text)) / kUnitsPerPoint; }

qreal Sheet::text(const QRectF &box, const QString &words, const TextStyle &style, Qt::Alignment alignment)
{
    const QString text = inkOf(words);
    if (text.isEmpty())
        return 0;
    const QFontMetricsF &font = metrics(style);
    // Half a unit more: a text that was given its own width must not be elided for a rounding.
    const qreal room = box.width() * kUnitsPerPoint + 0.5;
    QString shown = font.elidedText(text, Qt::ElideRight, room);
    while (font.horizontalAdvance(shown) > room && shown.size() > 1) // the dots may come out wider than they were counted
        shown = shown.chopped(2) + QChar(0x2026);
    const qreal taken = font.horizontalAdvance(shown) / kUnitsPerPoint;
    qreal left = box.left();
    if (alignment & Qt::AlignRight)
        left = box.right() - taken;
    else if (alignment & Qt::AlignHCenter)
        left = box.center().x() - taken / 2;
    const qreal top = box.center().y() - style.size / 2;
    TextItem item{box, QRectF(left, top, taken, style.size), QPointF(left, top + kEmAbove * style.size), shown, text, style};
    if (!item.style.ink.isValid())
        item.style.ink = m_palette.text;
    add(std::move(item));
    return taken;
}

QStringList Sheet::broken(const QString &text, qreal width, const TextStyle &style) const
{
    const QString words = base::drawn(base::withoutInvisibles(inLetters(text)));
    QTextLayout layout(words, fontOf(style));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a word without end must not run off the paper
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * kUnitsPerPoint);
        lines << words.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

void Sheet::tag(const QRectF &box, const QString &text, TextStyle style, Qt::Alignment alignment)
{
    style.bold = true;
    const qreal wide = std::min(box.width(), width(text, style) + 2 * kTagPad);
    const qreal tall = std::min(box.height() - 1.4, style.size + 1.9);
    const qreal left = alignment & Qt::AlignHCenter ? box.center().x() - wide / 2 : box.right() - wide;
    const QRectF block(left, box.center().y() - tall / 2, wide, tall);
    add(FillItem{block, m_palette.inverse, 1, {}, 0});
    style.ink = m_palette.inverseText;
    this->text(block, text, style, Qt::AlignHCenter);
}

void Sheet::horizontal(qreal left, qreal right, qreal y, qreal width, const QColor &colour)
{
    add(LineItem{QLineF(left, y, right, y), width, colour});
}

void Sheet::vertical(qreal x, qreal top, qreal bottom, qreal width, const QColor &colour) { add(LineItem{QLineF(x, top, x, bottom), width, colour}); }

void Sheet::add(Item item) { m_pages[m_current].items.push_back(std::move(item)); }

void fitColumns(Sheet &sheet, std::vector<Column> &columns, const std::vector<std::vector<Field>> &rows, qreal total, qreal air)
{
    std::vector<qreal> needs(columns.size());
    std::vector<size_t> flexible;
    qreal left = total;
    for (size_t i = 0; i < columns.size(); ++i) {
        needs[i] = contentWidth(sheet, columns[i], i, rows);
        if (columns[i].flex > 0) {
            flexible.push_back(i);
            continue;
        }
        if (columns[i].width <= 0)
            columns[i].width = needs[i] + air;
        left -= columns[i].width;
    }
    shareOut(columns, needs, flexible, left);
}

Table::Table(Sheet &sheet, qreal left, std::vector<Column> columns) : m_sheet(sheet), m_left(left), m_columns(std::move(columns)) {}

qreal Table::width() const
{
    qreal sum = 0;
    for (const Column &column : m_columns)
        sum += column.width;
    return sum;
}

QRectF Table::cell(size_t column, qreal y, qreal height) const
{
    qreal left = m_left;
    for (size_t i = 0; i < column; ++i)
        left += m_columns[i].width;
    return QRectF(left, y, m_columns[column].width, height).adjusted(m_columns[column].pad, 0, -m_columns[column].pad, 0);
}

void Table::head(qreal y) const
{
    const QColor ink = m_sheet.palette().text;
    m_sheet.horizontal(m_left, m_left + width(), y, kRuleThick, ink);
    m_sheet.horizontal(m_left, m_left + width(), y + kHeadHeight, kRuleMiddle, ink);
    for (size_t i = 0; i < m_columns.size(); ++i)
        m_sheet.text(cell(i, y, kHeadHeight), m_columns[i].title, kHeadStyle, m_columns[i].side);
}

void Table::row(qreal y, const std::vector<Field> &fields, bool total, qreal height) const
{
    if (total)
        m_sheet.horizontal(m_left, m_left + width(), y, kRuleMiddle, m_sheet.palette().text);
    for (size_t i = 0; i < fields.size(); ++i) {
        const Field &field = fields[i];
        TextStyle style{.size = 8.2, .bold = total || field.bold};
        if (field.quiet)
            style.ink = m_sheet.palette().control;
        if (field.tag)
            m_sheet.tag(cell(i, y), field.text, style, m_columns[i].side);
        else
            for (qreal top = y; const QString &line : field.text.split(u'\n')) {
                m_sheet.text(cell(i, top), line, style, m_columns[i].side);
                top += kLinePitch;
            }
    }
    m_sheet.horizontal(m_left, m_left + width(), y + height, kRuleThin, m_sheet.palette().hairline);
}

void Table::close(qreal y) const { m_sheet.horizontal(m_left, m_left + width(), y, kRuleThick, m_sheet.palette().text); }

} // namespace report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/summarypainter.h"

#include "look/marks.h"
#include "report/paper/summarylayout.h"
#include "report/words.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QSet>

#include <algorithm>

namespace report {

namespace {

[[nodiscard]] QRectF scaled(const QRectF &box) { return QRectF(box.topLeft() * kUnitsPerPoint, box.size() * kUnitsPerPoint); }

template <class Visit> void eachText(const std::vector<Page> &pages, Visit visit)
{
    for (const Page &page : pages)
        for (const Item &item : page.items)
            if (const auto *text = std::get_if<TextItem>(&item))
                visit(*text);
}

} // namespace

SummaryPainter::SummaryPainter(const DailySummary &summary, const QLocale &locale, const PictureSource &pictures)
    : m_palette(look::palette(look::Ground::Print)), m_pages(layOut(summary, locale, pictures))
{}

SummaryPainter::SummaryPainter(std::vector<Page> pages) : m_palette(look::palette(look::Ground::Print)), m_pages(std::move(pages)) {}

void SummaryPainter::paint(QPainter &painter, int page, const QRectF &sheet) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(sheet, m_palette.ground);
    painter.translate(sheet.topLeft());
    const qreal scale = sheet.width() / (kPageWidth * kUnitsPerPoint);
    painter.scale(scale, scale);
    for (const Item &item : m_pages[static_cast<size_t>(page)].items)
        std::visit([&](const auto &one) { paint(painter, one); }, item);
    painter.restore();
}

base::Outcome SummaryPainter::print(QPagedPaintDevice &device, int first, int last) const { return print(device, first, last, {}); }

base::Outcome SummaryPainter::printBehindTexts(QPagedPaintDevice &device) const { return print(device, 1, 0, texts()); }

base::Outcome SummaryPainter::print(QPagedPaintDevice &device, int first, int last, const std::vector<DrawnText> &before) const
{
    const int end = last == 0 ? pageCount() : std::min(last, pageCount());
    QPainter painter;
    if (!painter.begin(&device))
        return base::fail(base::ErrorCode::Storage, Words::tr("The pages cannot be written. Check the printer or the folder and print again."));
    const QRectF sheet(0, 0, device.width(), device.height());
    if (!before.empty()) {
        painter.save();
        const qreal scale = sheet.width() / (kPageWidth * kUnitsPerPoint);
        painter.scale(scale, scale);
        paintLines(painter, before);
        painter.restore();
    }
    for (int page = std::max(1, first); page <= end; ++page) {
        if ((page > std::max(1, first) || !before.empty()) && !device.newPage())
            return base::fail(base::ErrorCode::Storage, Words::tr("The printer took no further page. Check it and print again."));
        paint(painter, page - 1, sheet);
    }
    if (!painter.end())
        return base::fail(base::ErrorCode::Storage, Words::tr("The pages cannot be written. Check the printer or the folder and print again."));
    return {};
}

std::vector<DrawnText> SummaryPainter::texts() const
{
    std::vector<DrawnText> texts;
    QSet<QString> seen;
    const auto add = [&](const QString &text, const QFont &font) {
        const QString key = font.key() + u'\n' + text;
        if (!text.isEmpty() && !seen.contains(key)) {
            seen.insert(key);
            texts.push_back({text, font});
        }
    };
    eachText(m_pages, [&](const TextItem &item) { add(item.text, fontOf(item.style)); });
    for (const domain::Severity level : domain::kSeverities)
        add(QString::number(domain::number(level)), look::sans(TextStyle().size * kUnitsPerPoint, true));
    return texts;
}

QString SummaryPainter::characters() const
{
    QSet<QChar> seen;
    eachText(m_pages, [&](const TextItem &item) {
        for (const QChar character : item.text)
            seen.insert(character);
    });
    for (const domain::Severity level : domain::kSeverities)
        seen.insert(QChar(u'0' + domain::number(level)));
    QString all;
    for (const QChar character : seen)
        all += character;
    std::ranges::sort(all); // a set has no order, and the answer must be the same in every run
    return all;
}

std::vector<QFont> SummaryPainter::fonts() const
{
    std::vector<QFont> fonts;
    eachText(m_pages, [&](const TextItem &item) {
        const QFont font = fontOf(item.style);
        if (std::ranges::find(fonts, font) == fonts.end())
            fonts.push_back(font);
    });
    return fonts;
}

void SummaryPainter::paint(QPainter &painter, const TextItem &item) const
{
    painter.setFont(fontOf(item.style));
    painter.setPen(item.style.ink);
    painter.drawText(item.baseline * kUnitsPerPoint, item.text);
}

void SummaryPainter::paint(QPainter &painter, const LineItem &item) const
{
    painter.setPen(QPen(item.colour, item.width * kUnitsPerPoint, item.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QLineF(item.line.p1() * kUnitsPerPoint, item.line.p2() * kUnitsPerPoint));
}

void SummaryPainter::paint(QPainter &painter, const FillItem &item) const
{
    painter.setPen(item.edge.isValid() ? QPen(item.edge, item.edgeWidth * kUnitsPerPoint) : QPen(Qt::NoPen));
    painter.setBrush(item.colour);
    const qreal radius = item.radius * kUnitsPerPoint;
    if (radius > 0)
        painter.drawRoundedRect(scaled(item.box), radius, radius);
    else
        painter.drawRect(scaled(item.box));
}

void SummaryPainter::paint(QPainter &painter, const HatchItem &item) const
{
    QPainterPath area;
    area.addRect(scaled(item.box));
    look::paintHatch(painter, area, item.colour, item.pitch * kUnitsPerPoint, item.width * kUnitsPerPoint);
}

void SummaryPainter::paint(QPainter &painter, const PictureItem &item) const
{
    const QRectF box = scaled(item.box);
    const QSizeF fits = QSizeF(item.image.size()).scaled(box.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(box.center() - QPointF(fits.width() / 2, fits.height() / 2), fits), item.image);
}

void SummaryPainter::paint(QPainter &painter, const MarkItem &item) const
{
    look::paintMark(painter, item.level, item.centre * kUnitsPerPoint, item.radius * kUnitsPerPoint, m_palette,
                    {.digit = true, .ring = false, .ground = {}});
}

} // namespace report

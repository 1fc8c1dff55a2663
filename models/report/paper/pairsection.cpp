// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/summarylayout.h"

#include "domain/source/media.h"
#include "report/day/summarytexts.h"
#include "report/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

namespace {

constexpr qreal kPairHeight = 90;
constexpr QSizeF kPicture(102.7, 69.1);
constexpr QSize kPicturePixels(440, 296); ///< of a printed picture: some 300 dots an inch
constexpr qreal kPairNumber = 22;
constexpr qreal kPairWords = 132;
constexpr qreal kPairGap = 10;
constexpr qreal kBeforeLeft = kSideMargin + kPairNumber + kPairWords + kPairGap;
constexpr qreal kAfterLeft = kBeforeLeft + kPicture.width() + kPairGap;
constexpr qreal kResultLeft = kAfterLeft + kPicture.width() + kPairGap;
constexpr qreal kPairRight = kPageWidth - kSideMargin;
constexpr qreal kPairMark = 5.4;

} // namespace

void SummaryWriter::pairs()
{
    if (m_day.pairs.empty())
        return;
    turnPage();
    pairsHead();
    int number = 0;
    for (const PicturePair &each : m_day.pairs) {
        if (room() < kPairHeight) {
            turnPage();
            pairsHead();
        }
        pair(each, ++number);
    }
}

void SummaryWriter::pairsHead()
{
    m_y += 4;
    sectionTitle(QRectF(kSideMargin, m_y, kTextWidth, 13.5), Words::tr("6  Pictures before and after"),
                 Words::tr("%n cases of table 5 and of those closed in the day", nullptr, static_cast<int>(m_day.pairs.size())));
    m_y += 15.5;
    const look::Palette &palette = m_sheet.palette();
    const TextStyle head{.size = 7.7, .bold = true};
    m_sheet.horizontal(kSideMargin, kPairRight, m_y, 0.96, palette.text);
    const auto title = [&](qreal left, qreal right, const QString &text) { m_sheet.text(QRectF(left, m_y, right - left, kHeadHeight), text, head); };
    title(kSideMargin, kSideMargin + kPairNumber, Words::tr("No."));
    title(kSideMargin + kPairNumber, kBeforeLeft, Words::tr("Problem and place"));
    title(kBeforeLeft, kAfterLeft, Words::tr("Before"));
    title(kAfterLeft, kResultLeft, Words::tr("After"));
    title(kResultLeft, kPairRight, Words::tr("Limit and result"));
    m_y += kHeadHeight;
    m_sheet.horizontal(kSideMargin, kPairRight, m_y, 0.72, palette.text);
}

void SummaryWriter::pair(const PicturePair &pair, int number)
{
    pairWords(pair, number);
    picture(QRectF(QPointF(kBeforeLeft, m_y + 4), kPicture), pair.before, Words::tr("No picture"));
    picture(QRectF(QPointF(kAfterLeft, m_y + 4), kPicture), pair.after, pair.closedAt ? Words::tr("No picture") : Words::tr("To be taken"));
    pairResult(pair);
    m_y += kPairHeight;
    m_sheet.horizontal(kSideMargin, kPairRight, m_y, 0.48, m_sheet.palette().hairline);
}

void SummaryWriter::pairWords(const PicturePair &pair, int number)
{
    const qreal left = kSideMargin + kPairNumber;
    m_sheet.text(QRectF(kSideMargin, m_y + 4, kPairNumber - 2, 13), QString::number(number), {.size = 9.6, .bold = true});
    m_sheet.add(MarkItem{pair.level, QPointF(left + kPairMark, m_y + 10.5), kPairMark});
    const TextStyle title{.size = 9.1, .bold = true};
    const qreal words = kPairWords - 2 * kPairMark - 5;
    qreal y = m_y + 4;
    for (const QString &line : m_sheet.broken(pair.title, words, title).mid(0, 2)) {
        m_sheet.text(QRectF(left + 2 * kPairMark + 5, y, words, 13), line, title);
        y += 12;
    }
    y += 2;
    for (const QString &line : m_sheet.broken(pair.place, kPairWords, {}).mid(0, 2)) {
        m_sheet.text(QRectF(left, y, kPairWords, 11), line);
        y += 11;
    }
    m_sheet.text(QRectF(left, y, kPairWords, 11), pair.departmentName);
    m_sheet.text(QRectF(left, y + 11, kPairWords, 11), pair.number, {.size = 7.2, .ink = m_sheet.palette().textSecond});
}

void SummaryWriter::pairResult(const PicturePair &pair)
{
    const qreal width = kPairRight - kResultLeft;
    QRectF line(kResultLeft, m_y + 4, width, 13);
    if (pair.overdue) {
        const qreal tagged = std::min(width, m_sheet.width(pair.result, {.bold = true}) + 8);
        m_sheet.tag(QRectF(kResultLeft, line.top(), tagged, line.height()), pair.result, {});
    } else {
        m_sheet.text(line, pair.result, {.size = 9.1, .bold = true});
    }
    line.translate(0, 14);
    if (pair.dueAt) {
        m_sheet.text(line, Words::tr("Due %1").arg(momentText(*pair.dueAt, m_day)));
        line.translate(0, 11);
    }
    if (pair.closedAt)
        m_sheet.text(line, Words::tr("Closed %1").arg(momentText(*pair.closedAt, m_day)));
}

void SummaryWriter::picture(const QRectF &box, const std::optional<NamedPhoto> &photo, const QString &absent)
{
    const look::Palette &palette = m_sheet.palette();
    QString why = absent;
    if (photo) {
        m_sheet.text(QRectF(box.left(), box.bottom() + 1, box.width(), 11), momentText(photo->at, m_day), {.size = 7.2, .ink = palette.textSecond});
        const bool isOurs = domain::mediaKind(photo->media) == domain::MediaKind::Shelf;
        base::Result<QImage> image = base::fail(base::ErrorCode::NotFound, isOurs ? QString() : Words::tr("Stays with its source"));
        if (isOurs && m_pictures)
            image = m_pictures(photo->media, kPicturePixels);
        if (image) {
            m_sheet.add(FillItem{box, palette.raised, 0, {}, 0});
            m_sheet.add(PictureItem{box, *image});
            return;
        }
        why = image.error().sentence;
        if (why.isEmpty())
            why = Words::tr("Not at hand");
    }
    for (const QLineF &edge : {QLineF(box.topLeft(), box.topRight()), QLineF(box.topRight(), box.bottomRight()),
                               QLineF(box.bottomRight(), box.bottomLeft()), QLineF(box.bottomLeft(), box.topLeft())})
        m_sheet.add(LineItem{edge, 0.6, palette.control, true});
    qreal y = box.center().y() - 6;
    for (const QString &line : m_sheet.broken(why, box.width() - 8, {}).mid(0, 3)) {
        m_sheet.text(QRectF(box.left() + 4, y, box.width() - 8, 12), line, {.ink = palette.textSecond}, Qt::AlignHCenter);
        y += 11;
    }
}

} // namespace report

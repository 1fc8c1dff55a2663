// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/photorow.h"

#include "base/listed.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAbsentHeight = 46;

QString photoText(const char *source) { return QCoreApplication::translate("casefile", source); }

} // namespace

std::vector<PhotoRow::Frame> framesOf(const domain::Case &c, const std::vector<domain::CommittedEvent> &timeline)
{
    int before = int(c.report.photos.size());
    int during = 0;
    int after = 0;
    for (const domain::CommittedEvent &event : timeline) {
        const auto *photo = std::get_if<domain::PhotoAdded>(&event.event.body);
        if (!photo)
            continue;
        (photo->phase == u"before"_s ? before : photo->phase == u"after"_s ? after : during)++;
    }
    const auto frame = [](const QString &caption, int count, const QString &hint) {
        PhotoRow::Frame each{caption, {}, hint, count > 0};
        each.note = count > 0 ? QCoreApplication::translate("casefile", "%n photo(s) noted", nullptr, count)
                              : photoText(QT_TRANSLATE_NOOP("casefile", "No photo"));
        if (count > 0)
            each.hint = photoText(QT_TRANSLATE_NOOP("casefile", "Pictures stay with the source"));
        return each;
    };
    const bool needed = c.needsAfterPhoto && after == 0;
    return {frame(photoText(QT_TRANSLATE_NOOP("casefile", "Before")), before, photoText(QT_TRANSLATE_NOOP("casefile", "None with the report"))),
            frame(photoText(QT_TRANSLATE_NOOP("casefile", "During")), during, QString()),
            frame(photoText(QT_TRANSLATE_NOOP("casefile", "After")), after,
                  needed ? photoText(QT_TRANSLATE_NOOP("casefile", "Needed before check")) : QString())};
}

PhotoRow::PhotoRow(const theme::Theme &theme, QWidget *parent) : Section(theme, parent) {}

void PhotoRow::setFrames(std::vector<Frame> frames)
{
    if (frames == m_frames)
        return;
    m_frames = std::move(frames);
    QStringList said;
    for (const Frame &frame : m_frames)
        said << QCoreApplication::translate("casefile", "%1: %2").arg(frame.caption, base::isolated(frame.note));
    theme::setSpoken(this, base::listed(said));
    updateGeometry();
    update();
}

bool PhotoRow::anyPresent() const
{
    return std::any_of(m_frames.begin(), m_frames.end(), [](const Frame &frame) { return frame.present; });
}

int PhotoRow::bodyHeight(int width) const { return anyPresent() ? int(frameHeight(width)) + 22 : kAbsentHeight; }

// Without a single photo the frames are as high as their words: the room is the course's.
void PhotoRow::paintAbsent(QPainter &painter, const QRectF &box) const
{
    const auto &p = theme().palette();
    const qreal room = (box.width() - 5 * qreal(m_frames.size() - 1)) / qreal(m_frames.size());
    qreal x = box.left();
    for (const Frame &frame : m_frames) {
        const QRectF picture(x, box.top(), room, kAbsentHeight);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(p.control, 1.5, Qt::DashLine));
        painter.drawRoundedRect(picture.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
        actions::paintText(painter, QRectF(x + 4, box.top() + 3, room - 8, 20), frame.caption, {13, false, p.textSecond, Qt::AlignHCenter});
        actions::paintText(painter, QRectF(x + 4, box.top() + 22, room - 8, 20), frame.hint.isEmpty() ? frame.note : frame.hint,
                           {13, false, p.textThird, Qt::AlignHCenter});
        x += room + 5;
    }
}

void PhotoRow::paintBody(QPainter &painter, const QRectF &box)
{
    if (!anyPresent()) {
        paintAbsent(painter, box);
        return;
    }
    const auto &p = theme().palette();
    const qreal height = box.height() - 30; // the caption and the margin below
    const qreal room = (box.width() - 5 * qreal(m_frames.size() - 1)) / qreal(m_frames.size());
    qreal x = box.left();
    for (const Frame &frame : m_frames) {
        const QRectF picture(x, box.top(), room, height);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(frame.present ? p.raised : QColor(Qt::transparent));
        painter.setPen(QPen(p.control, 1.5, frame.present ? Qt::SolidLine : Qt::DashLine));
        painter.drawRoundedRect(picture.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
        const qreal middle = picture.center().y() + (frame.hint.isEmpty() ? 0 : -11);
        if (frame.present)
            theme().paintIcon(painter, theme::Icon::Camera, QRectF(picture.center().x() - 10, middle - 32, 20, 20), p.textSecond);
        actions::paintText(painter, QRectF(x + 6, middle - 11, room - 12, 22), frame.note, {14, false, p.textSecond, Qt::AlignHCenter});
        const QStringList hint = linesOf(frame.hint, 13, room - 12);
        qreal y = middle + 11;
        for (const QString &line : hint.mid(0, 2)) {
            actions::paintText(painter, QRectF(x + 6, y, room - 12, 20), line, {13, false, p.textThird, Qt::AlignHCenter});
            y += 18;
        }
        actions::paintText(painter, QRectF(x, picture.bottom(), room, 22), frame.caption, {13, frame.present, frame.present ? p.text : p.textSecond});
        x += room + 5;
    }
}

} // namespace ui::casefile

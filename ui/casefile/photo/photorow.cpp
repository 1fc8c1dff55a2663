// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/photo/photorow.h"

#include "base/text/listed.h"
#include "base/time/daytext.h"
#include "domain/source/media.h"
#include "live/text/posttext.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAbsentHeight = 46;
constexpr int kFrameGap = 5;

QString photoText(const char *source) { return QCoreApplication::translate("casefile", source); }

/// What speaks for a phase: a picture that can be looked at before one that cannot.
size_t speaking(const std::vector<CasePhoto> &photos, bool newest)
{
    const auto isOurs = [](const CasePhoto &photo) { return domain::mediaKind(photo.media) == domain::MediaKind::Shelf; };
    if (newest) {
        const auto found = std::find_if(photos.rbegin(), photos.rend(), isOurs);
        return found == photos.rend() ? (photos.empty() ? 0 : photos.size() - 1) : size_t(photos.rend() - found) - 1;
    }
    const auto found = std::find_if(photos.begin(), photos.end(), isOurs);
    return found == photos.end() ? 0 : size_t(found - photos.begin());
}

} // namespace

std::vector<PhotoRow::Frame> framesOf(const domain::Case &c, const std::vector<domain::CommittedEvent> &timeline, const region::Region &region,
                                      base::Instant now)
{
    std::array<PhotoRow::Frame, 3> frames;
    frames[0].caption = photoText(QT_TRANSLATE_NOOP("casefile", "Before"));
    frames[1].caption = photoText(QT_TRANSLATE_NOOP("casefile", "During"));
    frames[2].caption = photoText(QT_TRANSLATE_NOOP("casefile", "After"));
    const auto add = [&](size_t frame, const QString &media, base::Instant at, const QString &who) {
        const QString when = base::dayAndTime(region.toLocal(at), region.toLocal(now).date());
        frames[frame].photos.push_back({media, frames[frame].caption, who.isEmpty() ? when : when + u' ' + base::isolatedVisibly(who)});
    };
    for (const QString &media : c.report.photos)
        add(0, media, c.report.reportedAt, photoText(QT_TRANSLATE_NOOP("casefile", "with the report")));
    for (const domain::CommittedEvent &event : timeline) {
        if (const auto *photo = std::get_if<domain::PhotoAdded>(&event.event.body))
            add(photo->phase == u"before"_s  ? 0
                : photo->phase == u"after"_s ? 2
                                             : 1,
                photo->media, event.event.at, live::postText(region, event.event.actor.post));
    }
    for (size_t i = 0; i < frames.size(); ++i) {
        frames[i].shown = speaking(frames[i].photos, i > 0);
        const int noted = int(frames[i].photos.size());
        frames[i].note = frames[i].present() ? QCoreApplication::translate("casefile", "%n photo(s) noted", nullptr, noted)
                                             : photoText(QT_TRANSLATE_NOOP("casefile", "No photo"));
    }
    if (!frames[0].present())
        frames[0].hint = photoText(QT_TRANSLATE_NOOP("casefile", "None with the report"));
    if (c.needsAfterPhoto && !c.hasAfterPhoto && !frames[2].present())
        frames[2].hint = photoText(QT_TRANSLATE_NOOP("casefile", "Needed before check"));
    return {frames.begin(), frames.end()};
}

PhotoRow::PhotoRow(const theme::Theme &theme, Pictures &pictures, QWidget *parent) : Section(theme, parent), m_pictures(pictures)
{
    setMouseTracking(true);
    connect(&pictures, &Pictures::arrived, this, qOverload<>(&QWidget::update));
}

void PhotoRow::setFrames(std::vector<Frame> frames)
{
    if (frames == m_frames)
        return;
    m_frames = std::move(frames);
    setFocusPolicy(anyPresent() ? Qt::TabFocus : Qt::NoFocus);
    QStringList said;
    for (const Frame &frame : m_frames)
        said << QCoreApplication::translate("casefile", "%1: %2").arg(frame.caption, base::isolated(frame.note));
    theme::setSpoken(this, base::listed(said));
    updateGeometry();
    update();
}

bool PhotoRow::anyPresent() const
{
    return std::any_of(m_frames.begin(), m_frames.end(), [](const Frame &frame) { return frame.present(); });
}

int PhotoRow::bodyHeight(int width) const { return anyPresent() ? int(frameHeight(width)) + 22 : kAbsentHeight; }

std::vector<QRectF> PhotoRow::boxes() const
{
    const qreal wide = width() - 2 * kSide;
    const qreal room = (wide - kFrameGap * qreal(m_frames.size() - 1)) / qreal(std::max<size_t>(1, m_frames.size()));
    std::vector<QRectF> places;
    for (size_t i = 0; i < m_frames.size(); ++i)
        places.emplace_back(kSide + qreal(i) * (room + kFrameGap), bodyTop(), room, anyPresent() ? frameHeight(width()) : kAbsentHeight);
    return places;
}

// Without a single photo the frames are as high as their words: the room is the course's.
void PhotoRow::paintAbsent(QPainter &painter, const QRectF &box) const
{
    const auto &p = theme().palette();
    const qreal room = (box.width() - kFrameGap * qreal(m_frames.size() - 1)) / qreal(m_frames.size());
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
        x += room + kFrameGap;
    }
}

void PhotoRow::paintWords(QPainter &painter, const QRectF &box, const QString &note, const QString &hint) const
{
    const auto &p = theme().palette();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(p.control, 1.5, Qt::DashLine));
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
    const QStringList lines = linesOf(hint, 13, box.width() - 12).mid(0, 2);
    qreal y = box.center().y() - 11 - 9 * qreal(lines.size());
    actions::paintText(painter, QRectF(box.left() + 6, y, box.width() - 12, 22), note, {14, false, p.textSecond, Qt::AlignHCenter});
    y += 22;
    for (const QString &line : lines) {
        actions::paintText(painter, QRectF(box.left() + 6, y, box.width() - 12, 20), line, {13, false, p.textThird, Qt::AlignHCenter});
        y += 18;
    }
}

void PhotoRow::paintPicture(QPainter &painter, const Frame &frame, const QRectF &box)
{
    const auto &p = theme().palette();
    const CasePhoto &photo = frame.photos[frame.shown];
    const ShownPicture shown = m_pictures.at(photo.media, Pictures::Size::Thumbnail);
    if (shown.image.isNull() && !shown.why.isEmpty()) {
        paintWords(painter, box, frame.note, shown.why);
        return;
    }
    QPainterPath rounded;
    rounded.addRoundedRect(box, 3, 3);
    painter.save();
    painter.setClipPath(rounded);
    painter.fillRect(box, p.raised);
    if (!shown.image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSizeF fits = QSizeF(shown.image.size()).scaled(box.size(), Qt::KeepAspectRatioByExpanding);
        painter.drawImage(QRectF(box.center() - QPointF(fits.width() / 2, fits.height() / 2), fits), shown.image);
        const QRectF strip(box.left(), box.bottom() - 20, box.width(), 20);
        QColor ground = p.ground;
        ground.setAlphaF(0.72F);
        painter.fillRect(strip, ground);
        const QString more = frame.photos.size() > 1 ? u"%1/%2"_s.arg(frame.shown + 1).arg(frame.photos.size()) : QString();
        const qreal taken = more.isEmpty() ? 0 : actions::textWidth(more, 13, true) + 8;
        actions::paintText(painter, strip.adjusted(6, 0, -6 - taken, 0), photo.caption, {13, false, p.text});
        actions::paintText(painter, strip.adjusted(6, 0, -6, 0), more, {13, true, p.text, Qt::AlignRight | Qt::AlignVCenter});
    }
    painter.restore();
}

void PhotoRow::paintBody(QPainter &painter, const QRectF &box)
{
    if (m_frames.empty())
        return;
    if (!anyPresent()) {
        paintAbsent(painter, box);
        return;
    }
    const auto &p = theme().palette();
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QRectF> places = boxes();
    for (size_t i = 0; i < m_frames.size(); ++i) {
        const Frame &frame = m_frames[i];
        if (frame.present())
            paintPicture(painter, frame, places[i]);
        else
            paintWords(painter, places[i], frame.note, frame.hint);
        actions::paintText(painter, QRectF(places[i].left(), places[i].bottom(), places[i].width(), 22), frame.caption,
                           {13, frame.present(), frame.present() ? p.text : p.textSecond});
    }
    if (hasFocus())
        theme().paintFocus(painter, rect());
}

const CasePhoto *PhotoRow::photoAt(QPointF point) const
{
    const std::vector<QRectF> places = boxes();
    for (size_t i = 0; i < places.size(); ++i) {
        if (m_frames[i].present() && places[i].contains(point))
            return &m_frames[i].photos[m_frames[i].shown];
    }
    return nullptr;
}

void PhotoRow::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && anyPresent())
        Q_EMIT opened(QString());
    else
        Section::keyPressEvent(event);
}

void PhotoRow::focusInEvent(QFocusEvent *event)
{
    Section::focusInEvent(event);
    update();
}

void PhotoRow::focusOutEvent(QFocusEvent *event)
{
    Section::focusOutEvent(event);
    update();
}

void PhotoRow::mouseMoveEvent(QMouseEvent *event) { setCursor(photoAt(event->position()) != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor); }

void PhotoRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (const CasePhoto *photo = photoAt(event->position()); photo != nullptr && event->button() == Qt::LeftButton)
        Q_EMIT opened(photo->media);
}

} // namespace ui::casefile

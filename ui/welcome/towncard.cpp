// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/towncard.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"
#include "welcome/townmap.h"

#include <QPainter>
#include <QPainterPath>

namespace ui::welcome {

using namespace Qt::StringLiterals;
using actions::paintText;

namespace {

constexpr int kCardPad = 14;
constexpr qreal kLeastName = 13, kLeastPart = 11; ///< of a town's name in one line, and in two
constexpr qreal kNameLine = 16;
constexpr qreal kBolder = 1.1; ///< bold letters are wider than those that linesOf() measures

} // namespace

TownCard::TownCard(const theme::Theme &theme, int number, QWidget *parent) : QAbstractButton(parent), m_theme(theme), m_key(QString::number(number))
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::NoFocus); // the row has the keyboard
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTown({});
}

void TownCard::setTown(const region::RegionPtr &town)
{
    m_town = town;
    m_picture = {};
    theme::setSpoken(this, lines().join(u", "_s));
    update();
}

QStringList TownCard::lines() const
{
    if (!m_town)
        return {tr("Another town"), tr("Other packs"), tr("Your own pack"), {}};
    const auto &town = *m_town;
    return {base::isolated(town.name), tr("%n grids", nullptr, int(town.grids.size())),
            tr("%1, %2").arg(tr("%n departments", nullptr, int(town.departments.size())), tr("%n items", nullptr, int(town.rulebook.items.size()))),
            isChecked()   ? tr("Chosen")
            : town.sample ? tr("Sample content")
                          : QString()};
}

void TownCard::setPicture(int height, bool brief)
{
    m_pictureHeight = height;
    m_brief = brief;
    m_picture = {};
    updateGeometry();
    update();
}

void TownCard::setFramed(bool framed)
{
    m_framed = framed;
    update();
}

QSize TownCard::sizeHint() const { return {246, m_pictureHeight + wordsHeight(m_brief)}; }

void TownCard::paintPicture(QPainter &painter)
{
    const QSize size(width(), m_pictureHeight);
    const auto &p = m_theme.palette();
    if (m_town) {
        if (m_picture.isNull() || m_picture.deviceIndependentSize().toSize() != size)
            m_picture = townPicture(*m_town, size, devicePixelRatioF(), p);
        painter.drawPixmap(0, 0, m_picture);
        return;
    }
    const QPointF middle(size.width() / 2.0, size.height() / 2.0);
    painter.setPen(QPen(p.text, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(middle, 18, 18);
    painter.drawLine(middle - QPointF(8, 0), middle + QPointF(8, 0));
    painter.drawLine(middle - QPointF(0, 8), middle + QPointF(0, 8));
}

/// In one line where it fits, smaller where it must be, else in two.
void TownCard::paintName(QPainter &painter, const QRectF &box, const QString &name) const
{
    const QColor &ink = m_theme.palette().text;
    const auto fitting = [&](const QString &text, qreal wish, qreal least) {
        return qreal(theme::fitted(text, wish, true, box.width(), least).pixelSize());
    };
    const qreal size = fitting(name, 18, kLeastName);
    if (theme::textWidth(name, look::sans(size, true)) <= box.width()) {
        paintText(painter, box, name, {size, true, ink});
        return;
    }
    QRectF line(box.left(), box.center().y() - kNameLine, box.width(), kNameLine);
    for (const QString &part : actions::linesOf(name, kLeastName, box.width() / kBolder).mid(0, 2)) {
        paintText(painter, line, part, {fitting(part, kLeastName, kLeastPart), true, ink});
        line.translate(0, kNameLine);
    }
}

/// How large the town is, in as much as there is room for: it says less before it is cut.
QString TownCard::sizeWithin(qreal width) const
{
    if (!m_town)
        return lines()[2];
    const QString departments = tr("%n departments", nullptr, int(m_town->departments.size()));
    return theme::textWidth(lines()[2], look::sans(13)) <= width ? lines()[2] : departments;
}

void TownCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &p = m_theme.palette();
    const bool on = isChecked();
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.save();
    painter.setClipPath(shape);
    if (m_town || on)
        painter.fillRect(rect(), on ? p.selected : p.panel);
    if (m_pictureHeight > 0)
        paintPicture(painter);
    painter.restore();
    painter.setPen(QPen(on ? p.control : p.hairline, 1, m_town ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);

    const QStringList words = lines();
    const qreal wide = width() - 2 * kCardPad;
    qreal y = m_pictureHeight + 10;
    const qreal cap = actions::keyCapSize(m_key).width();
    paintName(painter, QRectF(kCardPad, y, wide - cap - 6, 26), words[0]);
    actions::paintKeyCap(painter, m_key, width() - kCardPad - cap, y + 13, p.control, on ? p.text : p.textSecond);
    y += 28;
    paintText(painter, QRectF(kCardPad, y, wide, 22), words[1], {14, false, p.textSecond});
    if (!m_brief) {
        y += 24;
        paintText(painter, QRectF(kCardPad, y, wide, 20), sizeWithin(wide), {13, false, on ? p.textSecond : p.textThird});
        y += 26;
        if (on)
            m_theme.paintIcon(painter, theme::Icon::Check, QRectF(kCardPad, y + 3, 14, 14), p.text);
        paintText(painter, QRectF(kCardPad + (on ? 20 : 0), y, wide - (on ? 20 : 0), 20), words[3], {13, on, on ? p.text : p.textThird});
    } else if (on) {
        m_theme.paintIcon(painter, theme::Icon::Check, QRectF(width() - kCardPad - 14, y + 4, 14, 14), p.text);
    }
    if (on && m_framed)
        m_theme.paintFocus(painter, rect());
}

} // namespace ui::welcome

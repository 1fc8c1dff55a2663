// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the line stand, and how they look.
#include "actions/widget/chip.h"
#include "actions/widget/paint.h"
#include "command/commandfield.h"
#include "command/commandline.h"
#include "theme/plain.h"

#include <QPainter>

namespace ui::command {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSide = 14;
constexpr int kColon = 16; ///< the sign before the line
constexpr int kLineTop = 8, kLineHeight = 30;
constexpr int kOffersTop = 46, kOffersHeight = 28;
constexpr int kOfferGap = 8;
constexpr qreal kHintGap = 14;

struct CommandHint {
    QString key, text;
};

QList<CommandHint> hints()
{
    return {{u"Tab"_s, CommandLine::tr("complete")},
            {u"↑"_s, CommandLine::tr("before")},
            {u"Enter"_s, CommandLine::tr("do it")},
            {u"Esc"_s, CommandLine::tr("leave")}};
}

qreal widthOf(const CommandHint &hint) { return actions::keyCapSize(hint.key).width() + 5 + actions::textWidth(hint.text, 13) + kHintGap; }

} // namespace

qreal CommandLine::hintsWidth() const
{
    qreal sum = 0;
    const QList<CommandHint> all = hints();
    for (const CommandHint &hint : all)
        sum += widthOf(hint);
    return sum;
}

void CommandLine::layOut()
{
    const int left = kSide + kColon;
    const int room = width() - 2 * kSide - kColon;
    const int preview = m_preview.isEmpty() ? 0 : std::min(int(actions::textWidth(m_preview, 13)) + 20, room / 2);
    m_field->setGeometry(left, kLineTop, std::max(80, room - preview), kLineHeight);
    const bool tells = !m_problem->isHidden();
    const int end = width() - kSide - (room > 640 ? int(hintsWidth()) : 0);
    int x = left;
    for (size_t i = 0; i < m_chips.size(); ++i) {
        actions::Chip *chip = m_chips[i];
        const bool any = !tells && i < m_offers.all.size();
        if (any) {
            chip->setLabel(labelOf(m_offers.all[i]));
            chip->setChecked(i == 0);
        }
        const int wide = chip->sizeHint().width();
        const bool fits = any && (x + wide <= end || i == 0);
        if (fits) {
            chip->setGeometry(x, kOffersTop, std::min(wide, std::max(40, end - x)), kOffersHeight);
            x += wide + kOfferGap;
        } else if (any) {
            x = end; // none behind one that has no room
        }
        chip->setVisible(fits);
    }
    if (tells) {
        const int wide = std::min(m_problem->sizeHint().width(), end - left);
        const int at = m_field->wrong() ? m_field->x() + m_field->xOf(m_field->wrong()->at) : left;
        m_problem->setGeometry(std::clamp(at, left, std::max(left, end - wide)), kOffersTop, wide, kOffersHeight);
        theme::setTip(m_problem, m_problem->text());
    }
    update();
}

void CommandLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void CommandLine::paintHints(QPainter &painter) const
{
    if (width() - 2 * kSide - kColon <= 640)
        return;
    const auto &p = m_console.theme.palette();
    qreal x = width() - kSide - hintsWidth() + kHintGap;
    const QList<CommandHint> all = hints();
    for (const CommandHint &hint : all) {
        const QRectF cap = actions::paintKeyCap(painter, hint.key, x, kOffersTop + kOffersHeight / 2.0, p.control, p.textSecond);
        const QRectF words(cap.right() + 5, kOffersTop, actions::textWidth(hint.text, 13) + 1, kOffersHeight);
        actions::paintText(painter, words, hint.text, {13, false, p.textSecond});
        x += widthOf(hint);
    }
}

void CommandLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    actions::paintText(painter, QRectF(kSide, kLineTop, kColon, kLineHeight), u":"_s, {14, true, p.text});
    if (!m_preview.isEmpty()) {
        const qreal from = m_field->geometry().right() + 12;
        actions::paintText(painter, QRectF(from, kLineTop, width() - kSide - from, kLineHeight), m_preview,
                           {13, false, p.textSecond, Qt::AlignRight | Qt::AlignVCenter});
    }
    paintHints(painter);
    m_console.theme.paintFocus(painter, rect()); // until Esc
}

} // namespace ui::command

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/framecard.h"

#include "actions/keymap.h"
#include "map/panel/layerspanel.h"
#include "map/tools/measuredpath.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCardWidth = 320;

} // namespace

FrameCard::FrameCard(const theme::Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_head(new theme::Label(this)), m_ground(new theme::Label(this)), m_parts(new theme::Label(this)),
      m_list(new actions::KeyButton(theme, this)), m_bulk(new actions::KeyButton(theme, this))
{
    setCursor(Qt::ArrowCursor);
    setFixedWidth(kCardWidth);
    m_head->setProperty("tone", u"title"_s);
    m_ground->setProperty("tone", u"second"_s);
    m_parts->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->addWidget(m_head);
    top->addStretch(1);
    top->addWidget(m_ground);
    column->addLayout(top);
    column->addWidget(m_parts);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    m_list->setText(tr("List"));
    m_list->setKey(actions::shownKey(QKeySequence(Qt::Key_Return)));
    foot->addWidget(m_list);
    foot->addWidget(m_bulk);
    foot->addStretch(1);
    column->addLayout(foot);
    hide();
}

void FrameCard::setCount(const live::FrameCount &count, double squareMetres)
{
    m_head->setText(tr("In the frame %1").arg(count.all()));
    m_ground->setText(areaText(squareMetres));
    QStringList parts;
    for (const auto &[kind, number] : count.elements)
        parts << tr("%1 %2", "a kind of things and how many").arg(LayersPanel::kindName(kind)).arg(number);
    parts << (count.cases.empty() ? tr("no open case") : tr("open cases %1").arg(count.cases.size()));
    parts.replaceInStrings(u" "_s, QString(QChar::Nbsp)); // a line ends between two of them
    m_parts->setText(parts.join(u" · "_s));
    for (actions::KeyButton *button : {m_list, m_bulk}) {
        button->setStyle(count.cases.empty() ? actions::KeyButton::Style::Blocked : actions::KeyButton::Style::Normal);
        button->setReasonShown(false);
        button->setReason(count.cases.empty() ? tr("There is no open case in the frame.") : QString());
    }
    adjustSize();
}

QString FrameCard::head() const { return m_head->text(); }

QString FrameCard::ground() const { return m_ground->text(); }

QString FrameCard::parts() const { return m_parts->text().replace(QChar::Nbsp, u' '); }

void FrameCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.palette().control, 1));
    painter.setBrush(m_theme.palette().panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

// The card is no ground: nothing is drawn through it.
void FrameCard::mousePressEvent(QMouseEvent *event) { event->accept(); }

void FrameCard::mouseReleaseEvent(QMouseEvent *event) { event->accept(); }

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/undobar.h"

#include "theme/plain.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui::bulk {

UndoBar::UndoBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(new theme::Label(this)), m_detail(new theme::Label(this)),
      m_button(new actions::KeyButton(theme, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 10, 10);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_title->setStyleSheet(QStringLiteral("font-weight: 700"));
    m_detail->setProperty("tone", QStringLiteral("second"));
    m_detail->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    row->addLayout(words, 1);
    row->addWidget(m_button);
    m_button->setText(tr("Take all back"));
    m_button->setStyle(actions::KeyButton::Style::Primary);
    connect(m_button, &QAbstractButton::clicked, this, &UndoBar::pressed);
    setMinimumHeight(52);
}

void UndoBar::setContent(const QString &title, const QString &detail, double share)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    if (std::abs(share - m_share) < 0.002)
        return;
    m_share = share;
    update();
}

void UndoBar::setKey(const QString &shown) { m_button->setKey(shown); }

QString UndoBar::title() const { return m_title->text(); }

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_theme.palette();
    m_theme.paintFocus(painter, QRectF(rect()).adjusted(0, 0, 0, -4));
    painter.fillRect(QRectF(0, height() - 3, width(), 3), p.selected);
    painter.fillRect(QRectF(0, height() - 3, width() * std::clamp(m_share, 0.0, 1.0), 3), p.text);
}

} // namespace ui::bulk

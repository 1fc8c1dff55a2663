// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/townrow.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace ui::welcome {

TownRow::TownRow(const theme::Theme &theme, QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (int i = 0; i <= kShown; ++i) {
        auto *card = new TownCard(theme, i + 1, this);
        card->setVisible(i == kShown);
        row->addWidget(card, 1);
        m_cards.append(card);
        connect(card, &QAbstractButton::clicked, this, [this, i] { choose(i); });
    }
}

void TownRow::setTowns(std::vector<Town> towns, const QString &wanted)
{
    m_towns = std::move(towns);
    int chosen = m_towns.empty() ? -1 : 0;
    for (int i = 0; i < int(m_towns.size()); ++i) {
        if (i < kShown) {
            m_cards[i]->setTown(m_towns[size_t(i)].region);
            m_cards[i]->show();
        }
        if (m_towns[size_t(i)].pack == wanted)
            chosen = i;
    }
    if (chosen >= kShown)
        addTown(m_towns[size_t(chosen)]);
    else if (chosen >= 0 && !(m_other && m_other->pack == wanted))
        mark(chosen);
}

void TownRow::addTown(const Town &town)
{
    const auto known = std::ranges::find(m_towns, town.pack, &Town::pack);
    if (const auto index = known - m_towns.begin(); known != m_towns.end() && index < kShown) {
        mark(int(index));
        return;
    }
    m_other = town;
    m_cards.last()->setTown(town.region);
    mark(kShown);
}

std::vector<Town> TownRow::more() const { return {m_towns.begin() + shownTowns(), m_towns.end()}; }

const Town *TownRow::chosen() const
{
    if (m_chosen == kShown)
        return m_other ? &*m_other : nullptr;
    return m_chosen >= 0 ? &m_towns[size_t(m_chosen)] : nullptr;
}

void TownRow::choose(int index)
{
    if (index == kShown) {
        mark(m_chosen); // pressing the card has checked it
        Q_EMIT anotherWanted();
    } else if (index >= 0 && index < shownTowns()) {
        mark(index);
    }
}

void TownRow::mark(int index)
{
    m_chosen = index;
    for (int i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setAutoExclusive(false);
        m_cards[i]->setChecked(i == index);
        m_cards[i]->setAutoExclusive(true);
        m_cards[i]->setFramed(hasFocus());
    }
    Q_EMIT townChosen();
}

void TownRow::setPicture(int height, bool brief)
{
    for (TownCard *card : std::as_const(m_cards))
        card->setPicture(height, brief);
    // At once: whoever set it measures what is left.
    layout()->invalidate();
    updateGeometry();
}

void TownRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: choose(std::max(0, m_chosen - 1)); break;
    case Qt::Key_Right: // the last card only once it holds a town: an arrow opens no menu
        if (m_chosen + 1 < shownTowns())
            choose(m_chosen + 1);
        else if (m_other)
            mark(kShown);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT entered(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void TownRow::focusInEvent(QFocusEvent *)
{
    for (TownCard *card : std::as_const(m_cards))
        card->setFramed(true);
}

void TownRow::focusOutEvent(QFocusEvent *)
{
    for (TownCard *card : std::as_const(m_cards))
        card->setFramed(false);
}

} // namespace ui::welcome

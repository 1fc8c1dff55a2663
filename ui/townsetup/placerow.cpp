// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/placerow.h"

#include "theme/plain.h"
#include "townsetup/placetext.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNumberRoom = 38, kNumberSide = 22, kButtonHeight = 28;

theme::Label *inTone(const QString &text, const QString &tone, QWidget *parent)
{
    auto *label = new theme::Label(text, parent);
    label->setProperty("tone", tone);
    return label;
}

} // namespace

PlaceRow::PlaceRow(const theme::Theme &theme, const town::TownPlace &place, int number, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_number(number), m_isOpen(place.isOpen())
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(kNumberRoom, 7, 10, 8);
    rows->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(inTone(placeKindText(place.kind), u"strong"_s, this));
    auto *grids = new theme::Label(placeGridsText(place), this);
    grids->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(grids, 1);
    head->addWidget(inTone(placePointText(place.original, place.at), u"third"_s, this));
    rows->addLayout(head);
    rows->addWidget(theme::secondLabel(this, place.what));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(6);
    for (const town::TownPlace::Option &option : place.options) {
        auto *button = new actions::KeyButton(theme, this);
        button->setFocusPolicy(Qt::NoFocus); // its number does what it does
        button->setFaceHeight(kButtonHeight);
        button->setText(choiceText(option.choice, place));
        button->setStyle(place.chosen == option.choice ? actions::KeyButton::Style::Primary : actions::KeyButton::Style::Normal);
        connect(button, &QAbstractButton::clicked, this, [this, choice = option.choice] { Q_EMIT picked(choice); });
        choices->addWidget(button);
        m_buttons.push_back(button);
    }
    choices->addStretch(1);
    rows->addLayout(choices);
    rows->addWidget(inTone(holdsText(place), u"third"_s, this));
}

void PlaceRow::setChosen(bool chosen)
{
    m_chosen = chosen;
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setKey(chosen ? QString::number(i + 1) : QString());
    update();
}

void PlaceRow::mousePressEvent(QMouseEvent *) { Q_EMIT pressed(); }

void PlaceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Palette &palette = m_theme.palette();
    if (m_chosen)
        painter.fillRect(rect(), palette.selected);
    painter.setPen(QPen(m_chosen ? palette.text : palette.hairline, m_chosen ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    if (m_chosen)
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    else
        painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    const QRectF box(10, 8, kNumberSide, kNumberSide);
    painter.setPen(QPen(palette.text, 1));
    painter.setBrush(m_isOpen ? palette.text : palette.panel);
    painter.drawRoundedRect(box, 3, 3);
    theme::paintText(painter, QString::number(m_number), box, look::sans(13, true), m_isOpen ? palette.ground : palette.text, Qt::AlignHCenter);
}

} // namespace ui::townsetup

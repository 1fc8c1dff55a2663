// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/placelist.h"

#include "base/text/listed.h"
#include "theme/plain.h"
#include "townsetup/placerow.h"
#include "townsetup/placetext.h"

#include <QKeyEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastHigh = 232; ///< two places whose words take a line each

} // namespace

PlaceList::PlaceList(const theme::Theme &theme, QWidget *parent) : QScrollArea(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    theme::setSpoken(this, tr("Places to be decided"));
    m_inside = new QWidget(this);
    m_layout = new QVBoxLayout(m_inside);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(m_inside);
    viewport()->setAutoFillBackground(false); // the panel's ground is theirs
    m_inside->setAutoFillBackground(false);   // setWidget() turned it on
}

QSize PlaceList::minimumSizeHint() const { return {QScrollArea::minimumSizeHint().width(), kLeastHigh}; }

void PlaceList::setPlaces(const std::vector<town::TownPlace> &places)
{
    const QString key = m_chosen >= 0 ? m_places[size_t(m_chosen)].key : QString();
    for (PlaceRow *row : m_rows) {
        row->hide();
        row->deleteLater(); // the change may come from a button of it
    }
    m_rows.clear();
    m_places = places;
    m_chosen = -1;
    for (int i = 0; i < int(m_places.size()); ++i) {
        auto *row = new PlaceRow(m_theme, m_places[size_t(i)], i + 1, m_inside);
        connect(row, &PlaceRow::pressed, this, [this, i] {
            setFocus();
            choose(i);
        });
        connect(row, &PlaceRow::picked, this, [this, i](town::Choice choice) {
            choose(i);
            Q_EMIT decided(m_places[size_t(i)].key, choice);
        });
        m_layout->insertWidget(i, row);
        row->show(); // now: what was decided is read before the loop turns again
        m_rows.push_back(row);
    }
    const auto same = std::ranges::find(m_places, key, &town::TownPlace::key);
    if (!key.isEmpty() && same != m_places.end())
        show(int(same - m_places.begin()));
    speak();
}

void PlaceList::show(int place)
{
    if (m_chosen >= 0)
        m_rows[size_t(m_chosen)]->setChosen(false);
    m_chosen = place >= 0 && place < int(m_rows.size()) ? place : -1;
    if (m_chosen >= 0) {
        m_rows[size_t(m_chosen)]->setChosen(true);
        QTimer::singleShot(0, this, [this] { // rows that were just made have no place yet
            if (m_chosen >= 0)
                ensureWidgetVisible(m_rows[size_t(m_chosen)], 0, 0);
        });
    }
    speak();
}

void PlaceList::choose(int place)
{
    if (place == m_chosen)
        return;
    show(place);
    Q_EMIT placeChosen(m_chosen);
}

std::optional<town::Choice> PlaceList::choiceAt(int number) const
{
    if (m_chosen < 0 || number < 0 || number >= int(m_places[size_t(m_chosen)].options.size()))
        return std::nullopt;
    return m_places[size_t(m_chosen)].options[size_t(number)].choice;
}

void PlaceList::speak()
{
    if (m_chosen < 0) {
        theme::setSpokenMore(this, tr("%n places", nullptr, int(m_places.size())));
        return;
    }
    const town::TownPlace &place = m_places[size_t(m_chosen)];
    QStringList choices;
    for (size_t i = 0; i < place.options.size(); ++i)
        choices << u"%1 %2"_s.arg(i + 1).arg(choiceText(place.options[i].choice, place));
    theme::setSpokenMore(this, base::joined(QStringList{placeKindText(place.kind), placeGridsText(place), place.what, holdsText(place)} + choices));
}

void PlaceList::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_places.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up: return choose(std::max(0, m_chosen - 1));
    case Qt::Key_Down: return choose(std::min(last, m_chosen + 1));
    case Qt::Key_Home: return choose(std::min(0, last));
    case Qt::Key_End: return choose(last);
    default: break;
    }
    event->ignore(); // numbers are the page's: they hold wherever the focus is
}

void PlaceList::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    if (m_chosen < 0 && !m_places.empty())
        choose(0);
}

} // namespace ui::townsetup

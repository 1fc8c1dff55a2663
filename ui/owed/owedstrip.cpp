// SPDX-License-Identifier: GPL-3.0-or-later
#include "owed/owedstrip.h"

#include "actions/widget/paint.h"
#include "base/text/outsidetext.h"
#include "owed/owedwords.h"
#include "theme/plain.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui::owed {

using namespace Qt::StringLiterals;
using live::OwedGroup;
using live::OwedItem;
using live::OwedUrgency;

namespace {

constexpr qreal kStripSide = 12;
constexpr qreal kStripIcon = 14;
constexpr qreal kBetweenGroups = 14;
constexpr qreal kLongestTitle = 160;
constexpr size_t kSeveral = 2; ///< entries of a group

} // namespace

OwedStrip::OwedStrip(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_board(new live::OwedBoard(console.hall, this))
{
    theme::setSpokenMore(this, tr("told 5 minutes before; goes with the person"));
    m_board->setActor(console.seat.actor());
    const auto refresh = [this] {
        m_ids.clear();
        for (const OwedItem &item : all())
            m_ids.insert(item.id);
        lookAtTimes();
        update();
    };
    connect(m_board, &live::OwedBoard::changed, this, refresh);
    connect(m_board, &live::OwedBoard::notesChanged, this, &OwedStrip::keepNotes);
    connect(m_board, &live::OwedBoard::reminded, this, &OwedStrip::tell);
    connect(&console.seat, &actions::Seat::changed, this, [this] { m_board->setActor(m_console.seat.actor()); });
    connect(&console.keys, &actions::KeyMap::changed, this, qOverload<>(&QWidget::update));
    connect(&console.hall, &live::Hall::secondPassed, this, &OwedStrip::tick);
    connect(&console.hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        const auto told = [this](live::Slot slot) { return m_ids.contains(m_console.hall.table().row(slot).id); };
        if (changes.everything || std::ranges::any_of(changes.cases, told))
            update();
    });
    if (console.drafts)
        connect(console.drafts, &live::DraftBook::loaded, this, &OwedStrip::readNotes);
    refresh();
    // Once somebody listens.
    const auto begin = [this] {
        if (!m_read && m_console.drafts && m_console.drafts->draft(QLatin1String(live::kOwedNotes)))
            readNotes();
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

/// The notes of before come with the drafts; where they are there already, or nobody keeps any, the first second finds it out.
void OwedStrip::readNotes()
{
    m_read = true;
    const auto kept = m_console.drafts ? m_console.drafts->draft(QLatin1String(live::kOwedNotes)) : std::nullopt;
    m_board->setNotes(kept ? live::owedNotesOf(kept->fields) : live::OwedNotes());
}

void OwedStrip::keepNotes()
{
    if (m_console.drafts)
        m_console.drafts->keep(QLatin1String(live::kOwedNotes), QString(), fieldsOf(m_board->notes(), m_console.hall.now() - live::kAnswersFor));
}

void OwedStrip::lookAtTimes()
{
    const auto moves = [this](const OwedItem &item) { return urgencyOf(item, m_console.hall.shownAt()) != OwedUrgency::Calm; };
    const bool moving = std::ranges::any_of(m_board->items(OwedGroup::CallBack), moves);
    if (std::exchange(m_moving, moving) || moving)
        update();
}

void OwedStrip::tick()
{
    lookAtTimes();
    if (!m_read && m_console.hall.isKnown())
        readNotes();
}

void OwedStrip::tell(const OwedItem &item)
{
    const live::QueueRow row = rowOf(m_console.hall, item);
    Q_EMIT reminded(tr("Ring back %1: %2").arg(row.number, whenText(m_console.hall, item)), row.title);
}

std::vector<OwedItem> OwedStrip::all() const
{
    std::vector<OwedItem> items;
    for (const OwedGroup group : live::kOwedGroups)
        items.insert(items.end(), m_board->items(group).begin(), m_board->items(group).end());
    return items;
}

void OwedStrip::addEntry(std::vector<Piece> &all, const OwedItem &item, bool whole) const
{
    const live::Hall &hall = m_console.hall;
    const live::QueueRow row = rowOf(hall, item);
    const OwedUrgency urgency = urgencyOf(item, hall.shownAt());
    if (urgency != OwedUrgency::Calm)
        all.push_back(
            {.text = whenText(hall, item), .tag = urgency == OwedUrgency::Late ? theme::TagStyle::Solid : theme::TagStyle::Outline, .id = item.id});
    else if (item.group == OwedGroup::CallBack || (whole && item.group == OwedGroup::Revisit))
        all.push_back({.text = whenText(hall, item), .quiet = true, .id = item.id});
    all.push_back({.text = row.number, .id = item.id});
    if (!whole || item.group == OwedGroup::CallBack || item.group == OwedGroup::Revisit)
        return;
    if (const QString what = whatText(hall, item); !what.isEmpty())
        all.push_back({.text = what, .id = item.id});
    if (item.group == OwedGroup::Return)
        all.push_back({.text = theme::elided(row.title, look::sans(14), kLongestTitle), .id = item.id});
    all.push_back({.text = whenText(hall, item), .quiet = true, .id = item.id});
}

std::vector<OwedStrip::Piece> OwedStrip::pieces(Detail detail) const
{
    std::vector<Piece> all;
    for (const OwedGroup group : live::kOwedGroups) {
        const auto items = m_board->items(group);
        if (items.empty())
            continue;
        all.push_back({.text = {}, .icon = iconOf(group), .before = kBetweenGroups, .rule = true});
        const QString count = QString::number(items.size());
        all.push_back({.text = detail == Detail::Counts ? count : label(group) + u' ' + count, .bold = true, .before = 6});
        // However little room there is: what is near its time or late stands out.
        const bool first = detail >= Detail::First || urgencyOf(items.front(), m_console.hall.shownAt()) != OwedUrgency::Calm;
        const size_t most = detail == Detail::Several ? kSeveral : first ? 1 : 0;
        for (size_t i = 0; i < std::min(most, items.size()); ++i)
            addEntry(all, items[i], detail == Detail::Several && i == 0);
    }
    return all;
}

qreal OwedStrip::widthOf(const Piece &piece)
{
    if (piece.icon)
        return kStripIcon;
    return piece.tag ? actions::tagWidth(piece.text) : actions::textWidth(piece.text, 14, piece.bold);
}

qreal OwedStrip::widthOf(const std::vector<Piece> &pieces)
{
    qreal sum = 0;
    for (const Piece &piece : pieces)
        sum += widthOf(piece) + piece.before + (piece.rule ? kBetweenGroups : 0);
    return sum;
}

OwedStrip::Detail OwedStrip::detail() const
{
    const QString head = tr("I owe %1").arg(m_board->count());
    const qreal room = width() - 2 * kStripSide - actions::textWidth(head, 16, true) - 60;
    for (const Detail each : {Detail::Several, Detail::First, Detail::Words}) {
        if (widthOf(pieces(each)) <= room)
            return each;
    }
    return Detail::Counts;
}

void OwedStrip::paintPiece(QPainter &painter, const Piece &piece, qreal left) const
{
    const auto &p = m_console.theme.palette();
    const qreal middle = height() / 2.0;
    if (piece.icon)
        m_console.theme.paintIcon(painter, *piece.icon, QRectF(left, middle - kStripIcon / 2, kStripIcon, kStripIcon), p.textSecond);
    else if (piece.tag)
        actions::paintTagAt(painter, m_console.theme, piece.text, left, middle, *piece.tag);
    else
        actions::paintText(painter, QRectF(left, 0, widthOf(piece), height()), piece.text,
                           {14, piece.bold,
                            piece.bold    ? p.text
                            : piece.quiet ? p.textThird
                                          : p.textSecond});
}

void OwedStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    m_hits.clear();
    const bool known = m_console.hall.isKnown();
    const QString head = known ? tr("I owe %1").arg(m_board->count()) : tr("I owe: unknown");
    const bool none = m_board->count() == 0;
    qreal x = kStripSide;
    actions::paintText(painter, QRectF(x, 0, width() - 2 * x, height()), head, {16, !none, none ? p.textSecond : p.text});
    x += actions::textWidth(head, 16, !none) + 8;
    if (const QString key = m_console.keys.shown(actions::Action::Owed); !key.isEmpty() && !none)
        x = actions::paintKeyCap(painter, key, x, height() / 2.0, p.control, p.textSecond).right();
    if (!known)
        return;
    const Detail shown = detail();
    for (const Piece &piece : pieces(shown)) {
        if (piece.rule) {
            x += kBetweenGroups;
            painter.fillRect(QRectF(x, 8, 1, height() - 16), p.hairline);
        }
        x += piece.before;
        paintPiece(painter, piece, x);
        const qreal taken = widthOf(piece);
        if (piece.id.isValid())
            m_hits.emplace_back(QRectF(x, 0, taken, height()), piece.id);
        x += taken;
    }
    const QString aside = none ? tr("nothing is due, nothing came") : tr("told 5 minutes before; goes with the person");
    const qreal wide = actions::textWidth(aside, 13);
    if (x + 24 + wide <= width() - kStripSide)
        actions::paintText(painter, QRectF(width() - kStripSide - wide, 0, wide, height()), aside, {13, false, p.textThird, Qt::AlignRight});
}

void OwedStrip::mousePressEvent(QMouseEvent *event)
{
    const auto hit = std::ranges::find_if(m_hits, [event](const auto &each) { return each.first.contains(event->position()); });
    if (hit != m_hits.end())
        Q_EMIT caseChosen(hit->second);
    else
        Q_EMIT listWanted();
}

QString OwedStrip::spokenName() const { return m_console.hall.isKnown() ? tr("I owe %1").arg(m_board->count()) : tr("I owe: unknown"); }

// Headings with their counts come first, then the entries.
theme::SpokenParts OwedStrip::spokenParts() const
{
    theme::SpokenParts parts;
    for (const OwedGroup group : live::kOwedGroups) {
        if (!m_board->items(group).empty())
            parts.push_back({label(group) + u' ' + QString::number(m_board->items(group).size()), rect()});
    }
    for (const OwedItem &item : all()) {
        QRectF box;
        for (const auto &[place, id] : m_hits)
            box = id == item.id ? box.united(place) : box;
        parts.push_back({spokenItem(m_console.hall, item), box.isEmpty() ? rect() : box.toAlignedRect(), QAccessible::ListItem, false, true});
    }
    return parts;
}

void OwedStrip::pressPart(size_t index)
{
    const auto headings = size_t(std::ranges::count_if(live::kOwedGroups, [this](OwedGroup group) { return !m_board->items(group).empty(); }));
    const std::vector<OwedItem> items = all();
    if (index >= headings && index - headings < items.size())
        Q_EMIT caseChosen(items[index - headings].id);
    else
        Q_EMIT listWanted();
}

} // namespace ui::owed

// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/filterrow.h"

#include "base/text/listed.h"
#include "domain/case/case.h"
#include "queue/facetmenu.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace ui::queue {

using namespace Qt::StringLiterals;
using actions::Action;
using actions::Chip;

namespace {

constexpr quint8 kAllLevels = 0x1f;
constexpr int kTypingPause = 120;
constexpr int kLeastSearch = 96;
constexpr int kSide = 10;
constexpr int kBetween = 8;
constexpr int kOrderFrom = 240; ///< room beside the words of the order that is better used for what can be asked for by name

QString chipText(const char *source) { return QCoreApplication::translate("queue", source); }

quint8 bitOf(domain::Severity level) { return quint8(1u << domain::indexOf(level)); }

} // namespace

FilterRow::FilterRow(const actions::Console &console, QWidget *parent) : QWidget(parent), m_console(console)
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &FilterRow::filterTyped);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        filterWaiting();
        if (!m_search->text().trimmed().isEmpty())
            Q_EMIT storedSearchRequested(m_search->text().trimmed());
    });
    // Whoever leaves the field goes into the list of what he typed, not into that of a moment before.
    const auto leave = [this] {
        filterWaiting();
        Q_EMIT leftDown();
    };
    connect(m_search, &SearchField::leftDown, this, leave);
    connect(m_search, &SearchField::leftEscape, this, leave);
    connect(m_all, &Chip::clicked, this, &FilterRow::clear);
    for (const Asking &each : m_asking)
        connect(each.chip, &Chip::clicked, this, [this, flag = each.flag] { toggle(flag); });
    connect(m_levels, &Chip::clicked, this, [this] {
        m_filter.levels = kAllLevels;
        apply();
    });
    connect(m_framed, &Chip::clicked, this, [this] {
        m_filter.only.clear();
        apply();
    });
    for (const live::Facet facet : live::kFacets)
        connect(chipOf(facet), &Chip::clicked, this, [this, facet] { openFacet(facet, chipOf(facet)); });
    connect(m_mine, &Chip::clicked, this, &FilterRow::toggleMine);
    connect(m_more, &Chip::clicked, this, &FilterRow::openMore);
    connect(&console.seat, &actions::Seat::changed, this, &FilterRow::followSeat);
    const auto showKey = [this] { m_search->setKey(m_console.keys.shown(Action::Search)); };
    connect(&console.keys, &actions::KeyMap::changed, this, showKey);
    showKey();
    relabel();
}

void FilterRow::filterWaiting()
{
    if (m_typing.isActive())
        filterTyped();
}

void FilterRow::filterTyped()
{
    m_typing.stop();
    m_filter.text = m_search->text().trimmed();
    apply();
}

std::vector<FilterRow::Asking> FilterRow::asking()
{
    using live::QueueFilter;
    using live::WallView;
    // What a case waits for comes with the first such case; the three that a seat looks for all day are always there.
    return {
        {nullptr, &QueueFilter::waitingOnly, QT_TRANSLATE_NOOP("queue", "To accept"), QT_TRANSLATE_NOOP("queue", "Wait"), nullptr, &WallView::waiting,
         true, false},
        {nullptr, &QueueFilter::overdueOnly, QT_TRANSLATE_NOOP("queue", "Overdue"), QT_TRANSLATE_NOOP("queue", "Late"), nullptr, &WallView::overdue,
         true, false},
        {nullptr, &QueueFilter::nearOnly, QT_TRANSLATE_NOOP("queue", "Near"), QT_TRANSLATE_NOOP("queue", "Near"), nullptr, &WallView::near, true,
         false},
        {nullptr, &QueueFilter::extensionOnly, QT_TRANSLATE_NOOP("queue", "More time asked"), QT_TRANSLATE_NOOP("queue", "More time"),
         &WallView::extensions, nullptr, false, true},
        {nullptr, &QueueFilter::supervisedOnly, QT_TRANSLATE_NOOP("queue", "Supervised"), QT_TRANSLATE_NOOP("queue", "Superv."),
         &WallView::supervised, nullptr, false, true},
        {nullptr, &QueueFilter::outsideOnly, QT_TRANSLATE_NOOP("queue", "Outside"), QT_TRANSLATE_NOOP("queue", "Out"), &WallView::outside, nullptr,
         false, false},
        {nullptr, &QueueFilter::revisitOnly, QT_TRANSLATE_NOOP("queue", "To revisit"), QT_TRANSLATE_NOOP("queue", "Revisit"), &WallView::revisits,
         nullptr, false, false},
    };
}

Chip *FilterRow::addChip()
{
    auto *chip = new Chip(m_console.theme, this);
    chip->setCheckable(true);
    layout()->addWidget(chip);
    return chip;
}

void FilterRow::build()
{
    setFixedHeight(48);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSide, 0, kSide, 0);
    row->setSpacing(kBetween);
    m_search = new SearchField(m_console.theme, this);
    m_search->setMinimumWidth(kLeastSearch);
    m_search->setMaximumWidth(420);
    row->addWidget(m_search, 10);
    m_all = addChip();
    m_asking = asking();
    for (Asking &each : m_asking)
        each.chip = addChip();
    m_levels = addChip();
    m_framed = addChip();
    for (const live::Facet facet : live::kFacets) {
        m_facets[size_t(facet)] = addChip();
        chipOf(facet)->setOpens(true);
    }
    m_mine = addChip();
    m_more = addChip();
    m_more->setOpens(true);
    row->addStretch(1);
    auto *order = new theme::Label(this);
    order->setProperty("tone", u"third"_s);
    m_order = order;
    row->addWidget(order);
}

void FilterRow::setCompact(bool compact)
{
    m_compact = compact;
    fit();
}

void FilterRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FilterRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_console.theme.palette().panel);
}

void FilterRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        relabel();
}

void FilterRow::toggle(Flag flag)
{
    const bool on = !(m_filter.*flag);
    for (const Asking &each : m_asking)
        m_filter.*each.flag = false;
    m_filter.*flag = on;
    apply();
}

void FilterRow::toggleLevel(domain::Severity level)
{
    // From "all" the first press asks for that level alone; a press that leaves none asks for all again.
    m_filter.levels = m_filter.levels == kAllLevels ? bitOf(level) : quint8(m_filter.levels ^ bitOf(level));
    if (m_filter.levels == 0)
        m_filter.levels = kAllLevels;
    apply();
}

void FilterRow::clear() { setFilter({}); }

void FilterRow::setFilter(const live::QueueFilter &filter)
{
    m_filter = filter;
    {
        const QSignalBlocker quiet(m_search);
        m_search->setText(filter.text);
        m_typing.stop();
    }
    apply();
}

void FilterRow::setOrderWords(const QString &words)
{
    static_cast<theme::Label *>(m_order)->setText(words);
    fit();
}

void FilterRow::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterRow::apply()
{
    relabel();
    Q_EMIT filterChanged(m_filter);
}

void FilterRow::openFacet(live::Facet facet, const QWidget *below)
{
    const QHash<QString, int> counts = m_counter ? m_counter(facet) : QHash<QString, int>();
    auto *menu = new FacetMenu(m_console.hall.region(), facet, m_filter[facet], counts, this);
    connect(menu, &FacetMenu::chosenChanged, this, [this](live::Facet changed, const QStringList &chosen) {
        m_filter[changed] = chosen;
        apply();
    });
    relabelFacets(); // the chip was checked by the click
    fit();
    menu->popup(below->mapToGlobal(QPoint(0, below->height() + 2)));
}

/// What has no chip of its own just now.
void FilterRow::openMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    theme::setSpoken(menu, m_more->text());
    for (const live::Facet facet : live::kFacets) {
        if (chipOf(facet)->isVisibleTo(this))
            continue;
        // Opened once this menu is gone: two cannot be open at one place.
        connect(
            menu->addAction(theme::buttonText(facetName(facet))), &QAction::triggered, this, [this, facet] { openFacet(facet, m_more); },
            Qt::QueuedConnection);
    }
    if (!m_mine->isVisibleTo(this))
        connect(menu->addAction(theme::buttonText(m_mine->text())), &QAction::triggered, this, &FilterRow::toggleMine);
    m_more->setChecked(false);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

void FilterRow::toggleMine()
{
    m_filter.mine = m_filter.mine.isEmpty() ? domain::actedByOf(m_console.seat.actor()) : QString();
    apply();
}

/// What is mine is whose seat it is.
void FilterRow::followSeat()
{
    const QString mine = domain::actedByOf(m_console.seat.actor());
    if (m_filter.mine.isEmpty() || m_filter.mine == mine) {
        recount();
        return;
    }
    m_filter.mine = mine;
    apply();
}

void FilterRow::relabelFacets()
{
    for (const live::Facet facet : live::kFacets) {
        const QStringList &chosen = m_filter[facet];
        const QString name = facetName(facet);
        chipOf(facet)->setLabel(chosen.size() == 1 ? facetValue(m_console.hall.region(), facet, chosen.front()) : name,
                                chosen.size() > 1 ? int(chosen.size()) : -1);
        chipOf(facet)->setChecked(!chosen.isEmpty());
    }
    m_mine->setLabel(tr("Mine"));
    m_mine->setChecked(!m_filter.mine.isEmpty());
    theme::setTip(m_mine, m_console.seat.actor().person.isEmpty()
                              ? tr("Cases to which the newest thing was done by this post: a report taken down, an acceptance, a note.")
                              : tr("Cases to which you did the newest thing: a report taken down, an acceptance, a note."));
    m_more->setLabel(tr("Filter"));
    m_more->setChecked(false);
}

void FilterRow::relabel()
{
    const bool narrowed = m_filter.levels != kAllLevels;
    QStringList levels;
    for (const domain::Severity level : domain::kSeverities) {
        if (m_filter.levels & bitOf(level))
            levels << theme::colourWord(level);
    }
    m_levels->setLabel(levels.join(u" "_s));
    m_levels->setVisible(narrowed);
    m_levels->setChecked(narrowed);
    m_framed->setLabel(tr("In the frame"), m_filter.only.isEmpty() ? -1 : int(m_filter.only.size()));
    m_framed->setVisible(!m_filter.only.isEmpty());
    m_framed->setChecked(!m_filter.only.isEmpty());
    relabelFacets();
    m_all->setChecked(m_filter == live::QueueFilter{});
    for (const Asking &each : m_asking)
        each.chip->setChecked(m_filter.*each.flag);
    recount();
}

/// What nobody has counted has no number.
int FilterRow::shownCount(int count) const { return m_console.hall.isKnown() ? count : -1; }

int FilterRow::countOf(const Asking &each) const { return each.count != nullptr ? m_wall.*each.count : (m_wall.*each.sum)(); }

bool FilterRow::isShown(const Asking &each) const
{
    if (m_filter.*each.flag || each.always)
        return true;
    return countOf(each) > 0 && (!each.supervisors || m_console.seat.role() == domain::Role::Supervisor);
}

void FilterRow::follow(const live::Changes &changes)
{
    if (changes.everything || m_console.hall.wall() != m_wall)
        recount();
}

void FilterRow::recount()
{
    m_wall = m_console.hall.wall();
    m_all->setLabel(tr("All"), shownCount(m_wall.open()));
    fit();
}

// Decided by what the words measure, before any chip changes: a chip that grew and shrank again would flicker.
void FilterRow::fit()
{
    const auto widthOf = [](const QString &text) { return int(actions::textWidth(text, 14, true)) + 23 + kBetween; };
    int fixed = 2 * kSide + kLeastSearch + m_all->sizeHint().width() + m_more->sizeHint().width() + 3 * kBetween;
    if (m_filter.levels != kAllLevels)
        fixed += m_levels->sizeHint().width() + kBetween;
    if (!m_filter.only.isEmpty())
        fixed += m_framed->sizeHint().width() + kBetween;
    for (const Chip *chip : m_facets)
        fixed += chip->isChecked() ? chip->sizeHint().width() + kBetween : 0;
    fixed += m_mine->isChecked() ? m_mine->sizeHint().width() + kBetween : 0;
    const auto labelOf = [](const Asking &each, bool brief) { return chipText(brief ? each.brief : each.words); };
    const auto needed = [&](bool brief, bool empties) {
        int sum = fixed;
        for (const Asking &each : m_asking) {
            if (isShown(each) && (empties || countOf(each) > 0 || m_filter.*each.flag))
                sum += widthOf(u"%1 %2"_s.arg(labelOf(each, brief), QString::number(countOf(each))));
        }
        return sum;
    };
    const bool brief = needed(false, true) > width();
    const bool empties = needed(brief, true) <= width();
    for (const Asking &each : m_asking) {
        each.chip->setLabel(labelOf(each, brief), shownCount(countOf(each)));
        theme::setTip(each.chip, brief ? labelOf(each, false) : QString());
        each.chip->setVisible(isShown(each) && (empties || countOf(each) > 0 || m_filter.*each.flag));
    }
    // How the list is ordered stands where there is room for all of it; what can be asked for by name takes what is left.
    const int left = width() - needed(brief, empties);
    const int order = m_order->sizeHint().width() + kBetween;
    m_order->setVisible(!m_compact && left >= order + kOrderFrom);
    showFacets(left - (m_order->isVisibleTo(this) ? order : 0));
}

/// Those that are asked for stand there anyway; of the others so many as have room beside the menu of the rest.
void FilterRow::showFacets(int room)
{
    std::vector<Chip *> free;
    int wanted = 0;
    for (Chip *chip : m_facets) {
        if (!chip->isChecked())
            free.push_back(chip);
    }
    if (!m_mine->isChecked())
        free.push_back(m_mine);
    for (const Chip *chip : free)
        wanted += chip->sizeHint().width() + kBetween;
    for (Chip *chip : m_facets)
        chip->setVisible(chip->isChecked());
    m_mine->setVisible(m_mine->isChecked());
    const bool all = wanted <= room + m_more->sizeHint().width() + kBetween;
    for (Chip *chip : free) {
        const int wide = chip->sizeHint().width() + kBetween;
        if (!all && wide > room)
            break;
        chip->show();
        room -= wide;
    }
    // Where not even the menu has room, keys and the other chips have to do.
    m_more->setVisible(!all && room >= 0);
}

QStringList FilterRow::inWords() const
{
    QStringList words;
    for (const Asking &each : m_asking) {
        if (m_filter.*each.flag)
            words << chipText(each.words);
    }
    if (m_levels->isChecked())
        words << m_levels->text();
    if (!m_filter.only.isEmpty())
        words << tr("In the frame");
    for (const live::Facet facet : live::kFacets) {
        QStringList named;
        for (const QString &value : m_filter[facet])
            named << base::isolated(facetValue(m_console.hall.region(), facet, value));
        if (!named.isEmpty())
            words << base::listed(named);
    }
    if (!m_filter.mine.isEmpty())
        words << m_mine->text();
    if (!m_filter.text.isEmpty())
        words << tr("“%1”").arg(base::isolated(m_filter.text));
    return words;
}

} // namespace ui::queue

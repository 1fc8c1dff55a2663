// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/filterrow.h"

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
    connect(m_source, &Chip::clicked, this, [this] { openMenu(true); });
    connect(m_department, &Chip::clicked, this, [this] { openMenu(false); });
    connect(&console.seat, &actions::Seat::changed, this, &FilterRow::recount);
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
    m_source = addChip();
    m_source->setOpens(true);
    m_department = addChip();
    m_department->setOpens(true);
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

void FilterRow::clear()
{
    m_filter = {};
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
        m_typing.stop();
    }
    apply();
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

void FilterRow::openMenu(bool sources)
{
    QMenu menu(this);
    theme::setSpoken(&menu, sources ? tr("Source") : tr("Department"));
    QString &chosen = sources ? m_filter.source : m_filter.department;
    const auto add = [&](const QString &code, const QString &name) {
        QAction *action = menu.addAction(theme::buttonText(name));
        action->setCheckable(true);
        action->setChecked(chosen == code);
        action->setData(code);
    };
    add(QString(), sources ? tr("All sources") : tr("All departments"));
    const region::Region &region = m_console.hall.region();
    if (sources) {
        for (const region::Source &source : region.sources)
            add(source.code, source.name);
    } else {
        for (const region::Department &department : region.departments)
            add(department.code, department.name);
    }
    const QWidget *chip = sources ? m_source : m_department;
    if (const QAction *picked = menu.exec(chip->mapToGlobal(QPoint(0, chip->height() + 2))))
        chosen = picked->data().toString();
    apply();
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
    const region::Region &region = m_console.hall.region();
    const region::Source *source = region.source(m_filter.source);
    const region::Department *department = region.department(m_filter.department);
    m_source->setLabel(source ? source->name : tr("Source"));
    m_source->setChecked(source);
    m_department->setLabel(department ? department->name : tr("Department"));
    m_department->setChecked(department);
    m_all->setChecked(m_filter == live::QueueFilter{});
    for (const Asking &each : m_asking)
        each.chip->setChecked(m_filter.*each.flag);
    static_cast<theme::Label *>(m_order)->setText(tr("Level → time left"));
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
    int fixed = 2 * kSide + kLeastSearch + m_all->sizeHint().width() + m_source->sizeHint().width() + m_department->sizeHint().width() + 4 * kBetween;
    if (m_filter.levels != kAllLevels)
        fixed += m_levels->sizeHint().width() + kBetween;
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
    // At last what counts nothing at all, unless it is what was asked for.
    const bool lists = needed(brief, empties) <= width();
    for (Chip *chip : {m_source, m_department})
        chip->setVisible(lists || chip->isChecked());
    m_order->setVisible(!m_compact && needed(brief, true) + m_order->sizeHint().width() + kBetween <= width());
}

QStringList FilterRow::inWords() const
{
    QStringList words;
    for (const Asking &each : m_asking) {
        if (m_filter.*each.flag)
            words << chipText(each.words);
    }
    for (const Chip *chip : {m_levels, m_source, m_department}) {
        if (chip->isChecked())
            words << chip->text();
    }
    if (!m_filter.text.isEmpty())
        words << tr("“%1”").arg(base::isolated(m_filter.text));
    return words;
}

} // namespace ui::queue

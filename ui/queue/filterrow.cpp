// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/filterrow.h"

#include "theme/plain.h"

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

quint8 bitOf(domain::Severity level) { return quint8(1u << domain::indexOf(level)); }

} // namespace

FilterRow::FilterRow(const actions::Console &console, QWidget *parent) : QWidget(parent), m_console(console)
{
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        m_filter.text = m_search->text().trimmed();
        apply();
    });
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_search->text().trimmed().isEmpty())
            Q_EMIT storedSearchRequested(m_search->text().trimmed());
    });
    connect(m_search, &SearchField::leftDown, this, &FilterRow::leftDown);
    connect(m_search, &SearchField::leftEscape, this, &FilterRow::leftDown);
    connect(m_all, &Chip::clicked, this, &FilterRow::clear);
    connect(m_waiting, &Chip::clicked, this, [this] { toggle(&live::QueueFilter::waitingOnly); });
    connect(m_overdue, &Chip::clicked, this, [this] { toggle(&live::QueueFilter::overdueOnly); });
    connect(m_near, &Chip::clicked, this, [this] { toggle(&live::QueueFilter::nearOnly); });
    connect(m_outside, &Chip::clicked, this, [this] { toggle(&live::QueueFilter::outsideOnly); });
    connect(m_levels, &Chip::clicked, this, [this] {
        m_filter.levels = kAllLevels;
        apply();
    });
    connect(m_source, &Chip::clicked, this, [this] { openMenu(true); });
    connect(m_department, &Chip::clicked, this, [this] { openMenu(false); });
    const auto showKey = [this] { m_search->setKey(m_console.keys.shown(Action::Search)); };
    connect(&console.keys, &actions::KeyMap::changed, this, showKey);
    showKey();
    relabel();
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
    row->setContentsMargins(10, 0, 10, 0);
    row->setSpacing(8);
    m_search = new SearchField(m_console.theme, this);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(420);
    row->addWidget(m_search, 10);
    m_all = addChip();
    m_waiting = addChip();
    m_overdue = addChip();
    m_near = addChip();
    m_outside = addChip();
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

void FilterRow::setCompact(bool compact) { m_order->setVisible(!compact); }

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
    m_filter.waitingOnly = m_filter.overdueOnly = m_filter.nearOnly = m_filter.outsideOnly = false;
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
    m_waiting->setChecked(m_filter.waitingOnly);
    m_overdue->setChecked(m_filter.overdueOnly);
    m_near->setChecked(m_filter.nearOnly);
    m_outside->setChecked(m_filter.outsideOnly);
    static_cast<theme::Label *>(m_order)->setText(tr("Level → time left"));
    recount();
}

void FilterRow::recount()
{
    const live::WallView wall = m_console.hall.wall();
    m_all->setLabel(tr("All"), wall.open());
    m_waiting->setLabel(tr("To accept"), wall.waiting());
    m_overdue->setLabel(tr("Overdue"), wall.overdue());
    m_near->setLabel(tr("Near"), wall.near());
    // In most towns on most days there is none: the chip comes with the first.
    m_outside->setLabel(tr("Outside"), wall.outside);
    m_outside->setVisible(wall.outside > 0 || m_filter.outsideOnly);
}

QStringList FilterRow::inWords() const
{
    QStringList words;
    for (const Chip *chip : {m_waiting, m_overdue, m_near, m_outside, m_levels, m_source, m_department}) {
        if (chip->isChecked())
            words << chip->text();
    }
    if (!m_filter.text.isEmpty())
        words << tr("“%1”").arg(base::isolated(m_filter.text));
    return words;
}

} // namespace ui::queue

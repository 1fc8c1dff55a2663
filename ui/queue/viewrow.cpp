// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/viewrow.h"

#include "actions/widget/paint.h"
#include "base/text/outsidetext.h"
#include "theme/plain.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui::queue {

using namespace Qt::StringLiterals;
using actions::Action;
using actions::Chip;

namespace {

constexpr int kViewsHeight = 40;
constexpr int kViewsSide = 10;
constexpr int kViewsGap = 8;
constexpr int kNameWidth = 240;

} // namespace

ViewRow::ViewRow(const actions::Console &console, QWidget *parent) : QWidget(parent), m_console(console)
{
    setFixedHeight(kViewsHeight);
    theme::setSpoken(this, tr("Views"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kViewsSide, 0, kViewsSide, 0);
    row->setSpacing(kViewsGap);
    auto *title = new theme::Label(tr("Views"), this);
    title->setProperty("tone", u"second"_s);
    m_title = title;
    row->addWidget(title);
    m_rest = new Chip(console.theme, this);
    m_rest->setOpens(true);
    row->addWidget(m_rest);
    m_name = new QLineEdit(this);
    m_name->setFixedWidth(kNameWidth);
    m_name->setMaxLength(int(live::kLongestViewName));
    theme::setSpoken(m_name, tr("Name of the view"));
    m_name->hide();
    m_name->installEventFilter(this);
    row->addWidget(m_name);
    m_save = new actions::KeyButton(console.theme, this);
    m_save->setFaceHeight(28);
    row->addWidget(m_save);
    row->addStretch(1);
    connect(m_rest, &Chip::clicked, this, &ViewRow::openRest);
    connect(m_save, &actions::KeyButton::clicked, this, &ViewRow::saveAsked);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        const QString name = live::viewNameOf(m_name->text());
        const QString renames = m_renames;
        if (name.isEmpty())
            return;
        stopAsking(true);
        Q_EMIT named(name, renames);
    });
    connect(&console.keys, &actions::KeyMap::changed, this, &ViewRow::relabel);
    relabel();
    hide();
}

void ViewRow::setEntries(const std::vector<Entry> &entries, int current)
{
    if (entries == m_entries && current == m_current)
        return;
    const bool others = !std::ranges::equal(entries, m_entries, {}, &Entry::name, &Entry::name);
    m_entries = entries;
    m_current = current;
    if (others)
        makeChips();
    relabel();
}

void ViewRow::setLasting(bool lasting)
{
    m_lasting = lasting;
    fit();
}

bool ViewRow::isAsking() const { return !m_name->isHidden(); }

void ViewRow::askName(const QString &suggested, const QString &renames)
{
    m_renames = renames;
    m_name->setText(suggested);
    m_name->show();
    fit();
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ViewRow::stopAsking(bool leave)
{
    m_name->hide();
    m_renames.clear();
    fit();
    if (leave)
        Q_EMIT left();
}

void ViewRow::makeChips()
{
    const auto focused = std::ranges::find_if(m_chips, [](const Chip *chip) { return chip->hasFocus(); });
    const auto at = focused == m_chips.end() ? -1 : int(focused - m_chips.begin());
    auto *row = static_cast<QHBoxLayout *>(layout());
    for (Chip *chip : m_chips) { // one of them may be what was pressed just now
        chip->removeEventFilter(this);
        row->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    QWidget *before = m_title;
    for (int place = 0; place < int(m_entries.size()); ++place) {
        auto *chip = new Chip(m_console.theme, this);
        chip->setCheckable(true);
        chip->installEventFilter(this);
        connect(chip, &Chip::clicked, this, [this, place] {
            relabel(); // checked is what the list shows, not what was clicked
            Q_EMIT chosen(place);
        });
        row->insertWidget(place + 1, chip);
        setTabOrder(before, chip);
        before = chip;
        m_chips.push_back(chip);
    }
    setTabOrder(before, m_rest);
    if (at >= 0 && !m_chips.empty())
        m_chips[size_t(std::min(at, int(m_chips.size()) - 1))]->setFocus();
    else if (at >= 0)
        Q_EMIT left();
}

QString ViewRow::wordsOf(const Entry &entry)
{
    QString words = base::isolated(entry.name);
    if (entry.count >= 0)
        words += u' ' + QString::number(entry.count);
    if (!entry.by.isEmpty())
        return tr("%1 · shared by %2").arg(words, base::isolated(entry.by));
    return entry.shared ? tr("%1 · shared").arg(words) : words;
}

void ViewRow::relabel()
{
    static_cast<theme::Label *>(m_title)->setText(tr("Views"));
    for (size_t place = 0; place < m_chips.size(); ++place) {
        m_chips[place]->setLabel(wordsOf(m_entries[place]));
        m_chips[place]->setChecked(int(place) == m_current);
    }
    m_save->setText(tr("Save as view"));
    m_save->setKey(m_console.keys.shown(Action::SaveView));
    fit();
}

/// The current one has a chip of its own before all others.
void ViewRow::fit()
{
    setVisible(m_lasting || !m_entries.empty() || isAsking());
    int room = width() - 2 * kViewsSide - m_title->sizeHint().width() - kViewsGap;
    room -= isAsking() ? kNameWidth + kViewsGap : 0;
    m_save->setVisible(!isAsking() && room >= m_save->sizeHint().width() + m_rest->sizeHint().width() + 2 * kViewsGap);
    room -= m_save->isVisibleTo(this) ? m_save->sizeHint().width() + kViewsGap : 0;
    const auto wide = [](const Chip *chip) { return chip->sizeHint().width() + kViewsGap; };
    int wanted = 0;
    for (const Chip *chip : m_chips)
        wanted += wide(chip);
    m_rest->setLabel(tr("%n more", nullptr, int(m_chips.size())));
    const bool all = wanted <= room;
    room -= all ? 0 : wide(m_rest);
    const Chip *current = m_current >= 0 && m_current < int(m_chips.size()) ? m_chips[size_t(m_current)] : nullptr;
    if (current)
        room -= wide(current);
    int hidden = 0;
    for (Chip *chip : m_chips) {
        const bool shown = chip == current ? room >= 0 : hidden == 0 && wide(chip) <= room;
        if (shown && chip != current)
            room -= wide(chip);
        hidden += !shown;
        chip->setVisible(shown);
    }
    m_rest->setLabel(tr("%n more", nullptr, hidden));
    m_rest->setVisible(hidden > 0);
}

void ViewRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ViewRow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shownChanged();
}

void ViewRow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT shownChanged();
}

void ViewRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        relabel();
}

void ViewRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_console.theme.palette().panel);
    actions::paintRule(painter, {0, qreal(height() - 1)}, width(), m_console.theme.palette());
}

int ViewRow::placeOf(const QObject *chip) const
{
    const auto found = std::ranges::find(m_chips, chip);
    return found == m_chips.end() ? -1 : int(found - m_chips.begin());
}

bool ViewRow::eventFilter(QObject *watched, QEvent *event)
{
    const int place = placeOf(watched);
    if (event->type() == QEvent::ContextMenu && place >= 0) {
        openMenu(m_entries[size_t(place)], static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool own = place >= 0 && m_entries[size_t(place)].by.isEmpty();
    const bool known =
        watched == m_name ? key == Qt::Key_Escape : place >= 0 && (key == Qt::Key_Return || (own && (key == Qt::Key_F2 || key == Qt::Key_Delete)));
    if (!known || static_cast<QKeyEvent *>(event)->modifiers() != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) { // the page's own keys mean something else
        event->accept();
        return true;
    }
    if (key == Qt::Key_Escape)
        stopAsking(true);
    else if (key == Qt::Key_Return)
        Q_EMIT chosen(place);
    else if (key == Qt::Key_F2)
        askName(m_entries[size_t(place)].name, m_entries[size_t(place)].name);
    else
        Q_EMIT removeAsked(m_entries[size_t(place)].name);
    return true;
}

/// By what it is called: the row may be another one by now.
void ViewRow::choose(const Entry &entry)
{
    const auto found = std::ranges::find_if(m_entries, [&entry](const Entry &each) { return each.name == entry.name && each.by == entry.by; });
    if (found != m_entries.end())
        Q_EMIT chosen(int(found - m_entries.begin()));
}

void ViewRow::openMenu(const Entry &entry, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    theme::setSpoken(menu, wordsOf(entry));
    connect(menu->addAction(tr("Show")), &QAction::triggered, this, [this, entry] { choose(entry); });
    if (entry.by.isEmpty()) {
        connect(menu->addAction(tr("Rename") + u"\tF2"_s), &QAction::triggered, this, [this, name = entry.name] { askName(name, name); });
        QAction *shared = menu->addAction(tr("Shared with the hall"));
        shared->setCheckable(true);
        shared->setChecked(entry.shared);
        connect(shared, &QAction::triggered, this, [this, name = entry.name](bool on) { Q_EMIT shareAsked(name, on); });
        connect(menu->addAction(tr("Delete") + u"\tDel"_s), &QAction::triggered, this, [this, name = entry.name] { Q_EMIT removeAsked(name); });
    }
    menu->popup(at);
}

void ViewRow::openRest()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    theme::setSpoken(menu, m_rest->text());
    for (size_t place = 0; place < m_chips.size(); ++place) {
        const Entry &entry = m_entries[place];
        if (!m_chips[place]->isVisibleTo(this))
            connect(menu->addAction(theme::buttonText(wordsOf(entry))), &QAction::triggered, this, [this, entry] { choose(entry); });
    }
    menu->popup(m_rest->mapToGlobal(QPoint(0, m_rest->height() + 2)));
}

} // namespace ui::queue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/call/itemline.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kItemRow = 30, kMostItemRows = 4;

} // namespace

ItemLine::ItemLine(const actions::Console &console, const CallWatch &watch, QWidget *parent)
    : QWidget(parent), m_console(console), m_watch(watch), m_finder(console.hall.region()), m_field(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_field->installEventFilter(this);
    m_list->setFocusPolicy(Qt::NoFocus); // the field's arrows move in it
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    theme::setSpoken(m_list, tr("Items found"));
    column->addWidget(m_field);
    column->addWidget(m_list);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, this, &ItemLine::find);
    connect(m_list, &QListWidget::itemClicked, this, &ItemLine::choose);
    connect(&watch, &CallWatch::changed, this, &ItemLine::refresh);
    refresh();
}

void ItemLine::setItem(const QString &code)
{
    m_item = code;
    const domain::Item *item = m_console.hall.region().rulebook.item(code);
    m_field->setText(item ? item->name : code);
    refresh();
}

void ItemLine::clear()
{
    m_item.clear();
    m_field->clear();
    refresh();
}

QStringList ItemLine::shownRows() const
{
    QStringList rows;
    for (int row = 0; m_list->isVisibleTo(this) && row < m_list->count(); ++row)
        rows << m_list->item(row)->text();
    return rows;
}

void ItemLine::find()
{
    const bool had = !m_item.isEmpty();
    m_item.clear();
    refresh();
    if (had)
        Q_EMIT changed();
}

QString ItemLine::reasonOf(const live::ItemGuess &guess) const
{
    QStringList parts;
    for (const QString &word : guess.words)
        parts << u"“%1”"_s.arg(base::isolated(word));
    if (guess.ofCaller)
        parts << tr("this caller before");
    if (guess.ofPlace)
        parts << tr("this place before");
    return base::joined(parts);
}

void ItemLine::addRow(const domain::Item &item, const QString &text)
{
    auto *row = new QListWidgetItem(theme::itemText(text), m_list);
    row->setData(Qt::UserRole, item.code);
    row->setSizeHint({0, kItemRow});
}

// What is typed here comes before what the words of the call mean.
void ItemLine::refresh()
{
    const QString before = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    m_list->clear();
    const bool guesses = m_field->text().isEmpty();
    if (m_item.isEmpty() && guesses) {
        for (const live::ItemGuess &guess : m_watch.guesses())
            addRow(*guess.item, u"%1  %2   %3"_s.arg(base::isolated(guess.item->name), guess.item->code, reasonOf(guess)));
    } else if (m_item.isEmpty()) {
        for (const domain::Item *item : m_finder.find(m_field->text()))
            addRow(*item, u"%1  %2  %3 · %4"_s.arg(base::isolated(item->code), base::isolated(item->name), base::isolated(item->majorName),
                                                   base::isolated(item->minorName)));
    }
    const QString guess = m_list->count() > 0 && guesses ? m_watch.guesses().front().item->name : QString();
    m_field->setPlaceholderText(guess.isEmpty() ? tr("Name, code or pinyin initials")
                                                : tr("By the words: %1. Enter takes it.").arg(base::isolated(guess)));
    m_list->setCurrentRow(0);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == before)
            m_list->setCurrentRow(row);
    }
    m_list->setFixedHeight(std::min(m_list->count(), kMostItemRows) * kItemRow + 4);
    m_list->setVisible(m_list->count() > 0);
}

void ItemLine::choose()
{
    const QListWidgetItem *row = m_list->currentItem();
    if (!row)
        return;
    setItem(row->data(Qt::UserRole).toString());
    Q_EMIT changed();
    Q_EMIT chosen(m_item);
}

bool ItemLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress || m_list->count() == 0)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentRow();
    switch (key->key()) {
    case Qt::Key_Up: m_list->setCurrentRow(std::max(0, row - 1)); return true;
    case Qt::Key_Down: m_list->setCurrentRow(std::min(m_list->count() - 1, row + 1)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers().testFlag(Qt::ControlModifier)) // sends the form
            return false;
        choose();
        return true;
    default: return QWidget::eventFilter(watched, event); // keys are Qt's and many
    }
}

} // namespace ui::casefile

// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/call/callerbox.h"

#include "actions/widget/keybutton.h"
#include "base/text/listed.h"
#include "casefile/call/calltext.h"
#include "casefile/part/contactbox.h"
#include "domain/rules/recurrence.h"
#include "theme/markpixmap.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCallerRow = 30, kMostCallerRows = 4, kCallerMark = 22, kPhoneWidth = 150;

} // namespace

CallerBox::CallerBox(const actions::Console &console, CallWatch &watch, QWidget *parent)
    : QWidget(parent), m_console(console), m_watch(watch), m_phone(new QLineEdit(this)), m_said(new theme::Label(this)),
      m_offer(new theme::Label(this)), m_cases(new QListWidget(this)), m_join(new QWidget(this)),
      m_same(new actions::KeyButton(console.theme, m_join))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_phone->setFixedWidth(kPhoneWidth);
    m_phone->setPlaceholderText(tr("Number, or its end"));
    m_phone->installEventFilter(this);
    m_said->setProperty("tone", u"second"_s);
    m_said->setWordWrap(true);
    line->addWidget(m_phone);
    line->addWidget(m_said, 1);
    column->addLayout(line);
    m_cases->setFocusPolicy(Qt::NoFocus); // the field's arrows move in it
    m_cases->setIconSize({kCallerMark, kCallerMark});
    m_cases->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    theme::setSpoken(m_cases, tr("Cases of this caller"));
    column->addWidget(m_cases);
    auto *join = new QHBoxLayout(m_join);
    join->setContentsMargins(0, 0, 0, 0);
    m_offer->setWordWrap(true);
    m_offer->setProperty("tone", u"second"_s);
    m_same->setText(actions::text(actions::Action::SameMatter));
    m_same->setFocusPolicy(Qt::ClickFocus); // its key is at hand: Tab goes on to what is to be typed
    join->addWidget(m_same);
    join->addWidget(m_offer, 1);
    column->addWidget(m_join);
    setFocusProxy(m_phone);
    connect(m_same, &QAbstractButton::clicked, this, &CallerBox::sameWanted);
    connect(m_cases, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *row) { m_watch.chooseTarget(base::CaseId{row->data(Qt::UserRole).toULongLong()}); });
    connect(&watch, &CallWatch::changed, this, &CallerBox::refresh);
    connect(&console.keys, &actions::KeyMap::changed, this, &CallerBox::tellKeys);
    tellKeys();
    refresh();
}

void CallerBox::tellKeys() { m_same->setKey(m_console.keys.shown(actions::Action::SameMatter)); }

QString CallerBox::said() const { return m_said->text(); }

QString CallerBox::offer() const { return m_join->isHidden() ? QString() : m_offer->text(); }

QStringList CallerBox::shownCases() const
{
    QStringList rows;
    for (int row = 0; row < m_cases->count(); ++row)
        rows << m_cases->item(row)->text();
    return rows;
}

void CallerBox::fillList()
{
    const QSignalBlocker quiet(m_cases);
    m_cases->clear();
    const live::LikeCase *target = m_watch.target();
    for (const live::LikeCase &each : m_watch.callers()) {
        auto *row = new QListWidgetItem(theme::itemText(likeCaseText(m_console.hall, each)), m_cases);
        row->setIcon(theme::markPixmap(m_console.theme, each.level, kCallerMark));
        row->setData(Qt::UserRole, QVariant::fromValue<qulonglong>(each.id.value));
        row->setSizeHint({0, kCallerRow});
        if (target != nullptr && each.id == target->id)
            m_cases->setCurrentItem(row);
    }
    m_cases->setFixedHeight(std::min(m_cases->count(), kMostCallerRows) * kCallerRow + 4);
    m_cases->setVisible(m_cases->count() > 0);
}

void CallerBox::refresh()
{
    fillList();
    const auto open = std::ranges::count_if(m_watch.callers(), [](const live::LikeCase &each) { return domain::isOpen(each.state); });
    const auto ended = std::ssize(m_watch.callers()) - open;
    QString said;
    if (!m_watch.trouble().isEmpty())
        said = u"△  "_s + m_watch.trouble();
    else if (!m_watch.callers().empty())
        said = base::joined(
            {m_watch.caller() ? masked(m_watch.caller()->phone) : tr("several numbers end so"), tr("open %1, ended %2").arg(open).arg(ended)});
    else if (!domain::typedTail(m_phone->text()).isEmpty())
        said = tr("No case of this caller is known.");
    m_said->setText(said);
    const live::LikeCase *target = m_watch.target();
    m_join->setVisible(target != nullptr);
    if (target != nullptr)
        m_offer->setText(
            tr("Joins %1 as call %2 about it: no new case, 10 s to take it back.").arg(numberText(m_console.hall, *target)).arg(target->calls + 2));
}

bool CallerBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_phone || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    m_watch.stepTarget(key == Qt::Key_Down ? 1 : -1);
    return true;
}

} // namespace ui::casefile

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keybar.h"

#include "actions/widget/paint.h"
#include "base/text/outsidetext.h"

#include <QPainter>

namespace ui::shell {

using namespace Qt::StringLiterals;
using actions::Action;

KeyBar::KeyBar(const actions::Console &console, QWidget *parent) : QWidget(parent), m_console(console)
{
    setFixedHeight(30);
    connect(&console.keys, &actions::KeyMap::changed, this, qOverload<>(&QWidget::update));
    connect(&console.hall, &live::Hall::statusChanged, this, qOverload<>(&QWidget::update));
}

void KeyBar::setActions(const QList<Action> &shown)
{
    m_actions = shown;
    update();
}

void KeyBar::setStore(const QString &store)
{
    m_store = store;
    update();
}

QString KeyBar::keyOf(Action action) const
{
    if (action == Action::Rows)
        return u"↑ ↓"_s;
    if (action == Action::MoveMap)
        return u"←↑↓→ + −"_s;
    if (action == Action::ToggleRed) {
        // Five keys, one hint: "Ctrl+1…5".
        const QString last = m_console.keys.shown(Action::ToggleGreen);
        return u"%1…%2"_s.arg(m_console.keys.shown(action), last.right(1));
    }
    return m_console.keys.shown(action);
}

QString KeyBar::textOf(Action action) const { return action == Action::ToggleRed ? tr("By level") : actions::text(action); }

QStringList KeyBar::storeWords() const
{
    const desk::FeedStatus &status = m_console.hall.status();
    QStringList words;
    if (!m_store.isEmpty())
        words << (status.sentence.isEmpty() ? tr("%1 well").arg(base::isolated(m_store)) : tr("%1 failing").arg(base::isolated(m_store)));
    const int waiting = int(std::min<quint64>(status.waiting, 99999));
    words << tr("%n to write", nullptr, waiting);
    return words;
}

theme::SpokenParts KeyBar::spokenParts() const
{
    theme::SpokenParts parts;
    for (const Action action : m_actions) {
        if (const QString key = keyOf(action); !key.isEmpty())
            parts.push_back({u"%1 %2"_s.arg(key, textOf(action)), rect()});
    }
    for (const QString &words : storeWords())
        parts.push_back({words, rect()});
    return parts;
}

void KeyBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    painter.fillRect(rect(), p.panel);
    actions::paintRule(painter, {0, 0}, width(), p);
    const QStringList right = storeWords();
    qreal end = width() - 14;
    for (auto word = right.crbegin(); word != right.crend(); ++word) {
        const qreal wide = actions::textWidth(*word, 13);
        actions::paintText(painter, QRectF(end - wide, 0, wide, height()), *word, {13, false, p.textSecond});
        end -= wide + 18;
    }
    qreal x = 14;
    for (const Action action : std::as_const(m_actions)) {
        const QString key = keyOf(action);
        const QString text = textOf(action);
        const qreal cap = key.isEmpty() ? 0 : actions::keyCapSize(key).width() + 6;
        const qreal wide = actions::textWidth(text, 13);
        if (key.isEmpty() || x + cap + wide > end)
            continue;
        actions::paintKeyCap(painter, key, x, height() / 2.0, p.control, p.textSecond);
        actions::paintText(painter, QRectF(x + cap, 0, wide, height()), text, {13, false, p.textSecond});
        x += cap + wide + 18;
    }
}

} // namespace ui::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/calltray.h"

#include "actions/widget/keybutton.h"
#include "actions/widget/paint.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "domain/rules/recurrence.h"
#include "live/text/timetext.h"
#include "region/words.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace ui::deskpage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kParkedWidth = 560, kTrayRest = 380; ///< of one call at the most, and of what stands beside them
constexpr qsizetype kLongestWords = 18, kLongestPlace = 12;

} // namespace

CallTray::CallTray(const actions::Console &console, live::ParkedCalls &parking, QWidget *parent)
    : QWidget(parent), m_console(console), m_parking(parking), m_line(new QHBoxLayout(this)), m_title(new theme::Label(this)),
      m_more(new theme::Label(this))
{
    theme::setSpoken(this, tr("Parked calls"));
    m_line->setContentsMargins(12, 0, 12, 0);
    m_line->setSpacing(10);
    m_title->setStyleSheet(u"font-weight: 700"_s);
    m_more->setProperty("tone", u"second"_s);
    m_line->addWidget(m_title);
    m_line->addStretch(1);
    m_line->addWidget(m_more);
    connect(&parking, &live::ParkedCalls::changed, this, &CallTray::rebuild);
    connect(&console.hall, &live::Hall::secondPassed, this, &CallTray::tick);
    connect(&console.keys, &actions::KeyMap::changed, this, &CallTray::rebuild);
    rebuild();
}

QString CallTray::textOf(const live::ParkedCall &call) const
{
    const domain::Caller caller{{}, call.fields.value(u"callerPhone"_s).toString()};
    QString tail = domain::callerTail(caller);
    if (tail.isEmpty())
        tail = domain::typedTail(caller.phone);
    const auto said = [this, &call](const QString &field, qsizetype most) {
        const QString text = base::oneLine(call.fields.value(field).toString());
        return base::isolated(base::atMost(region::saidMasked(m_console.hall.region(), text), most));
    };
    const QString words = said(u"description"_s, kLongestWords);
    return base::joined({tail.isEmpty() ? tr("no number") : tr("number ending %1").arg(tail),
                         words.isEmpty() ? said(u"title"_s, kLongestWords) : words, said(u"place"_s, kLongestPlace)});
}

size_t CallTray::mostShown() const { return size_t(std::max(1, (width() - kTrayRest) / kParkedWidth)); }

void CallTray::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (mostShown() != m_most)
        rebuild();
}

void CallTray::rebuild()
{
    m_most = mostShown();
    delete m_calls;
    m_calls = new QWidget(this);
    m_entries.clear();
    auto *line = new QHBoxLayout(m_calls);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    const auto &calls = m_parking.all();
    for (size_t i = 0; i < std::min(calls.size(), m_most); ++i) {
        auto *button = new actions::KeyButton(m_console.theme, m_calls);
        button->setText(textOf(calls[i]));
        button->setKey(i == 0 ? m_console.keys.shown(actions::Action::TakeParked) : QString());
        connect(button, &QAbstractButton::clicked, this, [this, form = calls[i].form] { Q_EMIT taken(form); });
        auto *age = new theme::Label(m_calls);
        line->addWidget(button);
        line->addWidget(age);
        m_entries.push_back({button, age, calls[i].since});
    }
    m_line->insertWidget(1, m_calls);
    m_title->setText(tr("Parked calls %1").arg(calls.size()));
    m_more->setText(calls.size() > m_most ? tr("%n more", nullptr, int(calls.size() - m_most)) : tr("kept on this machine; only you have them"));
    tick();
    Q_EMIT changed();
}

void CallTray::tick()
{
    const auto &p = m_console.theme.palette();
    for (const Entry &entry : m_entries) {
        const base::Milliseconds age = std::max(base::Milliseconds(0), m_console.hall.shownAt() - entry.since);
        const bool late = age >= live::ParkedCalls::kTellAfter;
        entry.age->setText(tr("parked %1").arg(live::spanText(age)));
        if (late != entry.age->property("late").toBool()) {
            entry.age->setProperty("late", late);
            entry.age->setStyleSheet(late ? u"background: %1; color: %2; padding: 2px 6px"_s.arg(p.inverse.name(), p.inverseText.name()) : QString());
        }
    }
}

QStringList CallTray::shownCalls() const
{
    QStringList texts;
    for (const Entry &entry : m_entries)
        texts << entry.button->text();
    return texts;
}

void CallTray::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    actions::paintPanel(painter, rect(), m_console.theme.palette());
}

} // namespace ui::deskpage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/contactbox.h"

#include "actions/catalogue.h"
#include "base/text/outsidetext.h"
#include "domain/rules/recurrence.h"
#include "theme/plain.h"

#include <QPainter>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kContactLabel = 66;
constexpr int kContactFace = 24;
constexpr int kContactGap = 6;

} // namespace

QString masked(const QString &text)
{
    if (text.size() >= 11)
        return text.left(3) + QString(text.size() - 7, u'*') + text.right(4);
    if (text.size() >= 5)
        return text.left(1) + QString(text.size() - 3, u'*') + text.right(2);
    return QString(text.size(), u'*');
}

QString writtenNumberHint(const QString &text, const domain::Caller &caller)
{
    if (!domain::namesNumberOf(text, caller))
        return {};
    return ContactBox::tr("The caller's number stands in what you write: it stays when the caller is forgotten.");
}

ContactBox::ContactBox(const theme::Theme &theme, const live::Hall &hall, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_hall(hall), m_button(new actions::KeyButton(theme, this)), m_forget(new actions::KeyButton(theme, this))
{
    m_button->setIcon(theme::Icon::Eye);
    m_button->setFaceHeight(kContactFace);
    m_forget->setText(actions::text(domain::CaseAct::ForgetCaller));
    m_forget->setFaceHeight(kContactFace);
    m_forget->setProperty("act", domain::word(domain::CaseAct::ForgetCaller));
    m_forget->hide();
    connect(m_forget, &QAbstractButton::clicked, this, &ContactBox::forgetRequested);
    connect(m_button, &QAbstractButton::clicked, this, &ContactBox::uncoverRequested);
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &ContactBox::tick);
    // Nothing personal may reach the clipboard or a screen reader.
    setContextMenuPolicy(Qt::NoContextMenu);
    refreshButton();
}

void ContactBox::setCaller(const domain::Caller &caller)
{
    if (caller == m_caller)
        return;
    m_caller = caller;
    cover();
}

void ContactBox::setUncoverable(bool allowed, const QString &why)
{
    m_button->setStyle(allowed ? actions::KeyButton::Style::Normal : actions::KeyButton::Style::Blocked);
    theme::setTip(m_button, why);
    refreshButton();
}

void ContactBox::setForgettable(const QString &refusal)
{
    m_forget->setStyle(refusal.isEmpty() ? actions::KeyButton::Style::Careful : actions::KeyButton::Style::Blocked);
    m_forget->setReason(refusal);
    if (refusal.isEmpty())
        theme::setTip(m_forget, actions::help(domain::CaseAct::ForgetCaller));
    m_forget->setVisible(refusal.isEmpty());
    placeButtons();
    update();
}

void ContactBox::uncover()
{
    m_until = m_hall.now() + kShownFor;
    m_timer.start();
    refreshButton();
}

void ContactBox::cover()
{
    m_until.reset();
    m_timer.stop();
    refreshButton();
}

void ContactBox::tick()
{
    if (m_until && m_hall.now() >= *m_until)
        cover();
    refreshButton();
}

void ContactBox::refreshButton()
{
    m_button->setVisible(!(m_caller == domain::Caller{}) && !m_caller.forgotten);
    if (m_until) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(*m_until - m_hall.now());
        m_button->setText(tr("%1 s").arg(std::max<qint64>(0, left.count())));
    } else {
        m_button->setText(actions::text(domain::CaseAct::UncoverCaller));
    }
    placeButtons();
    update();
}

QString ContactBox::shown() const { return callerText(m_until.has_value()); }

QString ContactBox::spokenName() const { return tr("Contact") + u' ' + callerText(false); }

QString ContactBox::callerText(bool whole) const
{
    if (m_caller == domain::Caller{})
        return tr("No contact recorded");
    if (m_caller.forgotten)
        return tr("Forgotten");
    QStringList parts;
    for (const QString &part : {m_caller.name, m_caller.phone}) {
        if (!part.isEmpty())
            parts << base::isolatedVisibly(whole ? part : masked(part));
    }
    return parts.join(u"  "_s);
}

void ContactBox::resizeEvent(QResizeEvent *) { placeButtons(); }

// Behind the words; where there is no room for both, at the end of the line.
void ContactBox::placeButtons()
{
    int room = -kContactGap;
    for (actions::KeyButton *each : {m_button, m_forget}) {
        each->resize(each->sizeHint());
        room += each->isHidden() ? 0 : each->width() + kContactGap;
    }
    const int text = kContactLabel + int(actions::textWidth(shown(), 14, m_until.has_value())) + 8;
    int x = std::max(0, std::min(text, width() - room));
    for (actions::KeyButton *each : {m_button, m_forget}) {
        if (each->isHidden())
            continue;
        each->move(x, (height() - each->height()) / 2);
        x += each->width() + kContactGap;
    }
}

void ContactBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_theme.palette();
    actions::paintText(painter, QRectF(0, 0, kContactLabel - 6, height()), tr("Contact"), {14, false, p.textThird});
    const int end = !m_button->isHidden() ? m_button->x() - kContactGap : !m_forget->isHidden() ? m_forget->x() - kContactGap : width();
    const qreal room = end - kContactLabel;
    actions::paintText(painter, QRectF(kContactLabel, 0, room, height()), shown(),
                       {14, m_until.has_value(), m_caller == domain::Caller{} ? p.textThird : p.text});
}

} // namespace ui::casefile

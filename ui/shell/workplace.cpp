// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workplace.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "live/cases/queuecolumn.h"
#include "shell/acknowledgenotice.h"
#include "shell/fontnotice.h"
#include "shell/keyhelp.h"
#include "theme/plain.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::shell {

using namespace Qt::StringLiterals;
using actions::Action;
using Topic = BannerStack::Topic;

namespace {

constexpr int kKeyBarFrom = 1500; ///< narrower windows have no key bar

} // namespace

Workplace::Workplace(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_top(new TopBar(console, this)), m_banners(new BannerStack(console.theme, this)),
      m_pages(new QStackedWidget(this)), m_foot(new KeyBar(console, this)), m_openedAt(console.hall.now())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_banners);
    column->addWidget(m_pages, 1);
    column->addWidget(m_foot);
    m_toasts = new Toasts(console.theme, this, 30);
    theme::setTitleOf(this, u"%1 · %2"_s.arg(QCoreApplication::translate("shell", "Gridhall"), base::isolated(console.hall.region().centreName)));
    wire();
    bindWindowKeys();
    refreshStatus();
}

void Workplace::wire()
{
    connect(m_top, &TopBar::pageChosen, this, &Workplace::showIndex);
    connect(m_top, &TopBar::languageChosen, this, &Workplace::languageWanted);
    connect(m_top, &TopBar::startPageChosen, this, &Workplace::startPageWanted);
    connect(m_top, &TopBar::helpChosen, this, &Workplace::showHelp);
    connect(m_top, &TopBar::lockChosen, this, &Workplace::lockWanted);
    connect(m_top, &TopBar::logOutChosen, this, &Workplace::logOutWanted);
    connect(m_top, &TopBar::handOnChosen, this, &Workplace::handOnWanted);
    connect(m_top, &TopBar::moveCallsChosen, this, &Workplace::moveCallsWanted);
    connect(m_top, &TopBar::accountsChosen, this, &Workplace::accountsWanted);
    connect(&m_console.seat, &actions::Seat::changed, this, &Workplace::refreshRights);
    if (m_console.centre)
        connect(m_console.centre, &live::CentreBoard::changed, this, &Workplace::refreshRights);
    connect(&m_console.hall, &live::Hall::statusChanged, this, &Workplace::refreshStatus);
    connect(&m_console.hall, &live::Hall::caseArrived, this, &Workplace::tellArrived);
    connect(&m_console.orders, &actions::Orders::done, this, &Workplace::tellDone);
    connect(m_banners, &BannerStack::pressed, this, [this](Topic topic, const QString &) {
        if (topic == Topic::Replay)
            Q_EMIT backToLive();
        else if (topic != Topic::Drill && topic != Topic::Unacknowledged && topic != Topic::ClockDoubted) // these go when their reason does
            m_banners->clear(topic);
    });
    new FontNotice(m_console.hall, *m_banners, this);
    auto *unseen = new AcknowledgeNotice(m_console.hall, *m_banners, this);
    connect(unseen, &AcknowledgeNotice::caseWanted, this, &Workplace::caseWanted);
}

template <class Slot> void Workplace::bind(Action row, Slot slot)
{
    auto *action = new QAction(this);
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    const auto follow = [this, action, row] { action->setShortcuts(m_console.keys.keys(row)); };
    connect(&m_console.keys, &actions::KeyMap::changed, action, follow);
    follow();
}

void Workplace::bindWindowKeys()
{
    bind(Action::Help, [this] { showHelp(); });
    bind(Action::ImportFile, [this] { Q_EMIT importRequested(); });
    bind(Action::Mute, [this] { Q_EMIT muteToggled(); });
    bind(Action::Lock, [this] { Q_EMIT lockWanted(); });
    bind(Action::Language, [this] { Q_EMIT languageWanted(QLocale().language() == QLocale::Chinese ? u"en"_s : u"zh_CN"_s); });
    bind(Action::StartPage, [this] { Q_EMIT startPageWanted(); });
    bind(Action::FullScreen, [this] { window()->isFullScreen() ? window()->showNormal() : window()->showFullScreen(); });
}

void Workplace::addPage(const Page &page)
{
    const int index = int(m_specs.size());
    m_specs.append(page);
    m_pages->addWidget(page.widget);
    m_top->addPage(page.title, page.opens);
    if (page.opens)
        bind(*page.opens, [this, index] { showIndex(index); });
    if (index == 0)
        showIndex(0);
    else
        refreshRights();
}

bool Workplace::showPage(const QString &id)
{
    for (int i = 0; i < m_specs.size(); ++i) {
        if (m_specs[i].id == id) {
            showIndex(i);
            return true;
        }
    }
    return false;
}

QString Workplace::shownPage() const { return m_specs.isEmpty() ? QString() : m_specs[m_pages->currentIndex()].id; }

bool Workplace::showsWall() const { return !m_specs.isEmpty() && m_specs[m_pages->currentIndex()].wall; }

QString Workplace::refusalOf(const Page &page) const { return page.right ? actions::refusalOf(m_console, *page.right) : QString(); }

// Nobody who is signed in nowhere sees any page at all; of what a person may not see there is no tab.
void Workplace::refreshRights()
{
    const bool asks = m_console.seat.isPerson();
    for (int i = 0; i < m_specs.size(); ++i)
        m_top->setPageOffered(i, !asks || refusalOf(m_specs[i]).isEmpty());
    const int now = m_pages->currentIndex();
    if (!asks || now < 0 || refusalOf(m_specs[now]).isEmpty())
        return;
    for (int i = 0; i < m_specs.size(); ++i) {
        if (refusalOf(m_specs[i]).isEmpty())
            return showIndex(i);
    }
}

void Workplace::showIndex(int index)
{
    if (const QString refusal = m_console.seat.isPerson() ? refusalOf(m_specs[index]) : QString(); !refusal.isEmpty()) {
        m_toasts->show({theme::Icon::Lock, std::nullopt, tr("%1: not for this role").arg(m_specs[index].title), refusal, {}, {}, {}});
        return;
    }
    const int now = m_pages->currentIndex();
    if (now >= 0 && !m_specs[now].wall)
        m_before = now;
    QWidget *focused = focusWidget();
    if (now >= 0 && now != index && m_pages->widget(now)->isAncestorOf(focused))
        m_focused[now] = focused;
    m_pages->setCurrentIndex(index);
    m_top->setPage(index);
    m_foot->setActions(m_specs[index].hints);
    refreshBars();
    focusPage(index, now != index);
    Q_EMIT pageShown(m_specs[index].id);
}

void Workplace::setHints(const QString &id, const QList<actions::Action> &hints)
{
    for (int i = 0; i < m_specs.size(); ++i) {
        if (m_specs[i].id != id)
            continue;
        m_specs[i].hints = hints;
        if (i == m_pages->currentIndex())
            m_foot->setActions(hints);
    }
}

void Workplace::focusPage(int index, bool another)
{
    QWidget *page = m_specs[index].widget;
    const QWidget *focused = focusWidget();
    QWidget *last = another ? m_focused.value(index).data() : nullptr;
    // A form that was half typed goes on where it was left.
    if (last && page->isAncestorOf(last) && last->isVisible() && last->isEnabled())
        last->setFocus(Qt::ShortcutFocusReason);
    else if (!focused || !page->isAncestorOf(focused) || !focused->isVisible()) // a page may choose for itself when it is shown
        page->setFocus(Qt::ShortcutFocusReason);
}

void Workplace::refreshBars()
{
    const bool wall = !m_specs.isEmpty() && m_specs[m_pages->currentIndex()].wall;
    const bool compact = width() < kKeyBarFrom;
    m_top->setVisible(!wall);
    m_top->setFixedHeight(compact ? 40 : 44);
    m_foot->setVisible(!wall && !compact);
    m_banners->setMuted(wall);
    // A wall shows no notices: nobody there can press them.
    if (wall)
        m_toasts->clear();
}

void Workplace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshBars();
}

void Workplace::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_specs.isEmpty() && m_specs[m_pages->currentIndex()].wall && m_specs.size() > 1) {
        showIndex(m_specs[m_before].wall ? (m_pages->currentIndex() + 1) % int(m_specs.size()) : m_before);
        return;
    }
    QWidget::keyPressEvent(event);
}

void Workplace::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_console.theme.palette().ground);
}

void Workplace::refreshStatus()
{
    using Health = desk::FeedStatus::Health;
    const desk::FeedStatus &status = m_console.hall.status();
    const auto failing = [&](Topic topic, bool on, theme::Icon icon, const QString &title) {
        if (!on) {
            m_banners->clear(topic);
            return;
        }
        BannerText text;
        text.icon = icon;
        text.title = title;
        text.text = status.sentence;
        m_banners->set(topic, text);
    };
    failing(Topic::WriteFailing, status.health == Health::WriteFailing, theme::Icon::Warning, tr("The local store cannot be written"));
    if (status.notice.isEmpty()) {
        m_banners->clear(Topic::Filling);
    } else {
        BannerText text;
        text.style = BannerText::Style::Outline;
        text.icon = theme::Icon::Redo;
        text.title = tr("Tables are being made anew");
        text.text = status.notice;
        m_banners->set(Topic::Filling, text);
    }
    failing(Topic::ReadFailing, status.health == Health::ReadFailing, theme::Icon::Offline, tr("The local store cannot be read"));
}

void Workplace::setDrill(const QString &what)
{
    BannerText text;
    text.style = BannerText::Style::Drill;
    text.title = tr("Drill");
    text.text = what;
    m_banners->set(Topic::Drill, text);
}

void Workplace::setReplay(base::Instant at)
{
    const QString when = m_console.hall.region().toLocal(at).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    BannerText text;
    text.icon = theme::Icon::Clock;
    text.title = tr("The hall as it was at %1").arg(when);
    text.text = tr("Look around; nothing can be changed in the past.");
    text.buttons = {{u"live"_s, tr("Back to live"), {}}};
    m_banners->set(Topic::Replay, text);
    m_console.orders.setBarred(tr("This is the hall as it was at %1. Go back to live to act.").arg(when));
}

void Workplace::showHelp()
{
    KeyHelp help(m_console.theme, m_console.keys, this);
    help.exec();
}

void Workplace::tellDone(const actions::SentOrder &sent, const desk::Receipt &receipt)
{
    if (sent.action == domain::CaseAct::AddNote || sent.action == domain::CaseAct::UncoverCaller)
        return;
    ToastText text;
    const QString number = receipt.number.isEmpty() ? sent.number : m_console.hall.numberOf(receipt.id, receipt.number);
    text.title = sent.action == Action::Undo ? tr("Taken back: %1").arg(number) : tr("%1: %2").arg(actions::text(sent.action), number);
    text.detail = receipt.known ? tr("It was known already; nothing was added.") : tr("Written by %1").arg(sent.order.actor.post);
    if (sent.compensation) {
        text.button = actions::text(Action::Undo);
        text.key = m_console.keys.shown(Action::Undo);
        text.act = [this] {
            if (const auto undone = m_console.orders.undo(); !undone)
                m_toasts->show({theme::Icon::Clock, std::nullopt, tr("Too late to take back"), undone.error().sentence, {}, {}, {}});
        };
    }
    m_toasts->show(std::move(text));
}

void Workplace::tellArrived(base::CaseId id)
{
    const live::CaseTable &table = m_console.hall.table();
    const auto slot = table.slotOf(id);
    if (!slot || domain::isWorse(domain::Severity::Orange, table.row(*slot).level) || !domain::isOpen(table.row(*slot).state))
        return;
    // What lay somewhere before this workplace opened and comes in only now (a day that is played or imported) stands in the queue; it is no news.
    if (base::fromMsec(table.row(*slot).openedAt) < m_openedAt)
        return;
    if (!m_specs.isEmpty() && m_specs[m_pages->currentIndex()].wall)
        return;
    const live::QueueRow row = m_console.hall.queueRow(*slot);
    ToastText text;
    text.level = row.level;
    text.title = tr("New case %1").arg(row.number);
    text.detail = base::joined({u"%1 %2"_s.arg(theme::colourWord(row.level), theme::urgencyWord(row.level)),
                                row.grid.isEmpty() ? live::placeText(row) : live::gridText(row), domain::label(row.state)});
    text.button = tr("Show");
    text.act = [this, id] { Q_EMIT caseWanted(id); };
    m_toasts->show(std::move(text));
}

} // namespace ui::shell

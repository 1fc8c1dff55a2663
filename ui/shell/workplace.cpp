// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workplace.h"

#include "actions/writers.h"
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
constexpr int kReplayFrame = 6;   ///< pixels of white round a page of the past

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
    connect(&m_console.orders, &actions::Orders::failed, this, [this](const actions::SentOrder &sent, const base::Error &error) {
        if (sent.action == Action::Undo)
            tellStays(sent.number, error);
    });
    connect(&m_console.hall, &live::Hall::secondPassed, this, &Workplace::showSilence);
    connect(m_banners, &BannerStack::pressed, this, [this](Topic topic, const QString &) {
        leaveBanners();                                                // the button may go with what it does
        if (topic == Topic::HandedForms || topic == Topic::Characters) // the others go when their reason does
            m_banners->clear(topic);
    });
    const auto nameKey = [this] { m_banners->setKey(m_console.keys.shown(Action::Banners)); };
    connect(&m_console.keys, &actions::KeyMap::changed, this, nameKey);
    nameKey();
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
    bind(Action::Banners, [this] { enterBanners(); });
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

void Workplace::setMark(const QString &id, const QString &mark, const QString &spoken)
{
    for (int i = 0; i < m_specs.size(); ++i) {
        if (m_specs[i].id == id)
            m_top->setPageMark(i, mark, spoken);
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
    if (m_replay) {
        m_replay->setVisible(!wall);
        const int frame = wall ? 0 : kReplayFrame;
        m_pages->setContentsMargins(frame, 0, frame, frame);
    }
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

// From one button to the next, and behind the last one back.
void Workplace::enterBanners()
{
    const QList<actions::KeyButton *> buttons = m_banners->buttons();
    if (buttons.isEmpty())
        return;
    const qsizetype at = buttons.indexOf(qobject_cast<actions::KeyButton *>(focusWidget()));
    if (at < 0)
        m_beforeBanners = focusWidget();
    if (at + 1 < buttons.size())
        buttons[at + 1]->setFocus(Qt::ShortcutFocusReason);
    else
        leaveBanners();
}

// A line of text keeps its cursor: a shortcut's reason would select all of it.
void Workplace::leaveBanners()
{
    if (!m_banners->isAncestorOf(focusWidget()))
        return;
    if (QWidget *before = m_beforeBanners ? m_beforeBanners.data() : m_pages->currentWidget(); before != nullptr)
        before->setFocus(Qt::OtherFocusReason);
}

void Workplace::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_banners->isAncestorOf(focusWidget())) {
        leaveBanners();
        return;
    }
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
    if (m_replay && !showsWall()) {
        painter.fillRect(m_pages->geometry(), m_console.theme.palette().inverse);
        painter.fillRect(m_pages->geometry().adjusted(kReplayFrame, 0, -kReplayFrame, -kReplayFrame), m_console.theme.palette().ground);
    }
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
        text.buttons = {{u"folder"_s, tr("Open its folder"), {}}, {u"diagnosis"_s, tr("Export diagnosis"), {}}};
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
    showRoom();
    showSilence();
}

void Workplace::showRoom()
{
    const desk::FeedStatus &status = m_console.hall.status();
    if (!status.room) {
        m_banners->clear(Topic::LowRoom);
        return;
    }
    BannerText text;
    text.style = BannerText::Style::Outline;
    text.title = tr("The store's disk is nearly full");
    text.text = tr("%1 left. Everything is still written; make room before the disk is full and nothing can be.")
                    .arg(QLocale().formattedDataSize(qint64(*status.room), 1, QLocale::DataSizeTraditionalFormat));
    text.buttons = {{u"folder"_s, tr("Open its folder"), {}}};
    m_banners->set(Topic::LowRoom, text);
}

// What failed says so itself; this is a store that says nothing at all: its disk or share does not answer.
void Workplace::showSilence()
{
    const live::Hall &hall = m_console.hall;
    if (hall.status().health != desk::FeedStatus::Health::Ready || !hall.isSilent()) {
        m_banners->clear(Topic::Silent);
        return;
    }
    BannerText text;
    text.icon = theme::Icon::Offline;
    text.title = tr("No news from the store since %1").arg(hall.region().toLocal(hall.newestAt()).toString(u"HH:mm:ss"_s));
    text.text = tr("Its disk or network share does not answer. What is shown is as of then; orders wait until it answers.");
    m_banners->set(Topic::Silent, text);
}

void Workplace::setDrill(const QString &what)
{
    BannerText text;
    text.style = BannerText::Style::Drill;
    text.title = tr("Drill");
    text.text = what;
    m_banners->set(Topic::Drill, text);
}

void Workplace::setReplay(QWidget *head)
{
    m_replay = head;
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_pages), head);
    refreshBars();
}

void Workplace::setReplayMoment(base::Instant at)
{
    const QString when = m_console.hall.region().toLocal(at).toString(u"yyyy-MM-dd HH:mm:ss"_s);
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
        text.act = [this, number] {
            const bool late = !m_console.orders.undoable();
            const auto undone = actions::takeBackLast(m_console);
            if (!undone && late)
                m_toasts->show({theme::Icon::Clock, std::nullopt, tr("Too late to take back"), undone.error().sentence, {}, {}, {}});
            else if (!undone)
                tellStays(number, undone.error());
        };
    }
    m_toasts->show(std::move(text));
}

// Whatever page is shown, and whichever case: where it was offered it is told that it did not come about.
void Workplace::tellStays(const QString &number, const base::Error &error)
{
    m_toasts->show({theme::Icon::Warning, std::nullopt, tr("Not taken back: %1").arg(number), error.sentence, {}, {}, {}});
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

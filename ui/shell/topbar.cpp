// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/topbar.h"

#include "actions/allowed.h"
#include "actions/widget/paint.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "live/handover/handoverdue.h"
#include "live/text/timetext.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace ui::shell {

using namespace Qt::StringLiterals;
using actions::paintText;
using actions::textWidth;

namespace {

constexpr qreal kGap = 18;
constexpr qreal kLeft = 14;
constexpr qreal kLogo = 24;

QString product() { return QCoreApplication::translate("shell", "Gridhall"); }

} // namespace

SyncMark syncMarkOf(const desk::FeedStatus &status, const QString &heardAt, bool silent)
{
    const auto barText = [](const char *source) { return QCoreApplication::translate("shell", source); };
    using Health = desk::FeedStatus::Health;
    switch (status.health) {
    case Health::Loading: return {theme::Icon::Redo, barText(QT_TRANSLATE_NOOP("shell", "Loading")), {}, false};
    case Health::WriteFailing: return {theme::Icon::Warning, barText(QT_TRANSLATE_NOOP("shell", "Write failing")), heardAt, true};
    case Health::ReadFailing: return {theme::Icon::Offline, barText(QT_TRANSLATE_NOOP("shell", "Read failing")), heardAt, true};
    case Health::Ready: break;
    }
    if (silent)
        return {theme::Icon::Offline, barText(QT_TRANSLATE_NOOP("shell", "No news")), heardAt, true};
    SyncMark mark{
        theme::Icon::Check, barText(QT_TRANSLATE_NOOP("shell", "Synced %1")).arg(heardAt), {}, false, barText(QT_TRANSLATE_NOOP("shell", "Synced"))};
    const int waiting = int(std::min<quint64>(status.waiting, 99999));
    if (waiting > 0)
        mark.detail = QCoreApplication::translate("shell", "%n to write", nullptr, waiting);
    return mark;
}

SoundMark soundMarkOf(bool device, std::optional<base::Milliseconds> muted, const QString &muteKey)
{
    const auto barText = [](const char *source) { return QCoreApplication::translate("shell", source); };
    if (!device)
        return {
            false, barText(QT_TRANSLATE_NOOP("shell", "No sound")),
            barText(QT_TRANSLATE_NOOP("shell", "No audio device was found. Alarms are shown but not heard; connect a loudspeaker or headphones."))};
    if (muted)
        return {false, barText(QT_TRANSLATE_NOOP("shell", "Muted %1")).arg(live::countdownText(*muted)),
                barText(QT_TRANSLATE_NOOP("shell", "Sounds come back by themselves. %1 brings them back now.")).arg(muteKey)};
    return {true, {}, barText(QT_TRANSLATE_NOOP("shell", "Sounds are on. %1 silences them for five minutes.")).arg(muteKey)};
}

TopBar::TopBar(const actions::Console &console, QWidget *parent) : QWidget(parent), m_console(console)
{
    setFixedHeight(44);
    connect(&console.hall, &live::Hall::secondPassed, this, [this] {
        arrange();
        update();
    });
    connect(&console.hall, &live::Hall::statusChanged, this, [this] {
        arrange();
        update();
    });
    connect(&console.seat, &actions::Seat::changed, this, [this] {
        arrange();
        update();
    });
    if (console.centre) {
        connect(console.centre, &live::CentreBoard::changed, this, [this] {
            arrange();
            update();
        });
    }
}

void TopBar::addPage(const QString &title, std::optional<actions::Action> opens)
{
    auto *tab = new PageTab(m_console.theme, title, this);
    const auto showKey = [this, tab, opens] {
        tab->setKey(opens ? m_console.keys.shown(*opens) : QString());
        arrange();
    };
    connect(&m_console.keys, &actions::KeyMap::changed, tab, showKey);
    showKey();
    const int index = int(m_tabs.size());
    connect(tab, &QAbstractButton::clicked, this, [this, index] { Q_EMIT pageChosen(index); });
    m_tabs.append(tab);
    tab->show();
    arrange();
}

void TopBar::setPage(int index)
{
    if (index >= 0 && index < m_tabs.size())
        m_tabs[index]->setChecked(true);
}

void TopBar::setPageMark(int index, const QString &mark, const QString &spoken)
{
    if (index < 0 || index >= m_tabs.size() || m_tabs[index]->mark() == mark)
        return;
    m_tabs[index]->setMark(mark, spoken);
    arrange();
    update();
}

QString TopBar::pageMark(int index) const { return index >= 0 && index < m_tabs.size() ? m_tabs[index]->mark() : QString(); }

void TopBar::setPageOffered(int index, bool offered)
{
    if (index < 0 || index >= m_tabs.size() || m_tabs[index]->isHidden() != offered)
        return;
    m_tabs[index]->setVisible(offered);
    arrange();
}

TopBar::Words TopBar::words() const
{
    const region::Region &region = m_console.hall.region();
    const QDateTime now = region.toLocal(m_roomTime ? m_roomTime() : m_console.hall.shownAt());
    Words words;
    const domain::Actor &actor = m_console.seat.actor();
    words.seat = actor.person.isEmpty() ? actor.post : tr("%1 · seat %2").arg(base::isolated(actor.post), base::isolated(actor.seat));
    if (m_console.centre && m_console.centre->view() && !actions::hasAccounts(m_console))
        words.open = tr("no accounts");
    if (const region::Shift *shift = region.shiftAt(now))
        words.shift = u"%1 %2–%3"_s.arg(shift->name, shift->from.toString(u"HH:mm"_s), shift->to.toString(u"HH:mm"_s));
    constexpr std::array kDays{QT_TRANSLATE_NOOP("shell", "Mon"), QT_TRANSLATE_NOOP("shell", "Tue"), QT_TRANSLATE_NOOP("shell", "Wed"),
                               QT_TRANSLATE_NOOP("shell", "Thu"), QT_TRANSLATE_NOOP("shell", "Fri"), QT_TRANSLATE_NOOP("shell", "Sat"),
                               QT_TRANSLATE_NOOP("shell", "Sun")};
    const QString day = QCoreApplication::translate("shell", kDays[size_t(now.date().dayOfWeek() - 1)]);
    words.date = u"%1 %2"_s.arg(base::dayText(now.date(), now.date()), day);
    words.clock = now.time().toString(u"HH:mm:ss"_s);
    if (m_roomTime)
        words.clock = tr("Now %1").arg(words.clock);
    words.pace = m_drillPace;
    if (const desk::CentreViewPtr view = m_console.centre ? m_console.centre->view() : nullptr) {
        const base::Instant shown = m_console.hall.shownAt();
        const live::UnsignedTurns silent = live::unsignedTurns(region, view->centre, shown, !m_drillPace.isEmpty());
        // What nobody can sign any more stands on the page and the board alone.
        if (silent.last) {
            words.late = live::unsignedText(silent, region, shown);
            words.lateBrief = live::unsignedBrief(silent, shown);
        }
    }
    words.sync =
        syncMarkOf(m_console.hall.status(), region.toLocal(m_console.hall.newestAt()).time().toString(u"HH:mm:ss"_s), m_console.hall.isSilent());
    return words;
}

theme::SpokenParts TopBar::spokenParts() const
{
    const Words now = words();
    theme::SpokenParts parts{{tr("%1, menu").arg(base::joined({product(), base::isolated(m_console.hall.region().centreName)})),
                              m_logoBox.toAlignedRect(), QAccessible::Button, false, true},
                             {tr("Here sits %1").arg(now.seat), m_seatBox.toAlignedRect(), QAccessible::Button, false, true}};
    for (const QString &said : {now.open, base::joined({now.sync.word, now.sync.detail}), now.shift, now.date, now.clock, now.pace, now.late}) {
        if (!said.isEmpty())
            parts.push_back({said, rect()});
    }
    if (!m_roomTime)
        parts.push_back({actions::text(actions::Action::LookBack), m_clockBox.toAlignedRect(), QAccessible::Button, false, true});
    if (m_sound)
        parts.push_back({base::joined({m_sound->word, m_sound->tip}), m_soundBox.toAlignedRect(), QAccessible::Button, false, true});
    return parts;
}

void TopBar::pressPart(size_t index)
{
    if (index == 0)
        openMenu();
    else if (index == 1)
        openPosts();
    else if (m_sound && index + 1 == spokenParts().size())
        Q_EMIT soundPressed();
    else if (!m_roomTime && index + (m_sound ? 2 : 1) == spokenParts().size())
        Q_EMIT lookBackChosen();
}

QString TopBar::syncText(const SyncMark &mark) const
{
    const QString word = m_shown.syncTime || mark.brief.isEmpty() ? mark.word : m_shown.syncWord ? mark.brief : QString();
    return m_shown.detail && !mark.detail.isEmpty() ? u"%1 · %2"_s.arg(word, mark.detail) : word;
}

qreal TopBar::leftWidth() const
{
    qreal width = kLeft + kLogo + (m_shown.name ? 10 + textWidth(product(), 17, true) + 6 : 0);
    return width + (m_shown.centre ? textWidth(m_console.hall.region().centreName, 13) + 18 : m_shown.wide ? 12 : 6);
}

qreal TopBar::rightWidth(const Words &words) const
{
    qreal width = 12 + textWidth(words.clock, 20, true);
    if (m_shown.date)
        width += 10 + textWidth(words.date, 14);
    if (!words.pace.isEmpty())
        width += 10 + textWidth(words.pace, 14, true);
    const QString sync = syncText(words.sync);
    width += kGap + 16 + (sync.isEmpty() ? 0 : 6 + textWidth(sync, 14, words.sync.inverse)) + (words.sync.inverse ? 16 : 0);
    if (m_shown.shift && !words.shift.isEmpty())
        width += kGap + textWidth(words.shift, 14);
    if (m_sound)
        width += kGap + 16 + (soundText().isEmpty() ? 0 : 6 + textWidth(soundText(), 14, true));
    if (m_shown.open && !words.open.isEmpty())
        width += 8 + textWidth(words.open, 13);
    if (const QString &late = m_shown.lateText(words); !late.isEmpty())
        width += kGap + 16 + textWidth(late, 14, true);
    return width + kGap + 22 + textWidth(words.seat, 14, true);
}

qreal TopBar::tabsWidth()
{
    qreal tabs = 0;
    for (PageTab *tab : std::as_const(m_tabs)) {
        tab->setKeyShown(m_shown.keys);
        tab->setNarrow(!m_shown.wide);
        tabs += tab->isHidden() ? 0 : tab->sizeHint().width();
    }
    return tabs;
}

void TopBar::arrange()
{
    const Words now = words();
    m_shown = {};
    const auto fits = [&] { return leftWidth() + tabsWidth() + 12 + rightWidth(now) <= width(); };
    m_fits = fits();
    for (bool Shown::*part : {&Shown::centre, &Shown::open, &Shown::keys, &Shown::shift, &Shown::lateWhole, &Shown::detail, &Shown::date,
                              &Shown::name, &Shown::syncTime, &Shown::syncWord, &Shown::wide, &Shown::soundWord}) {
        if (m_fits)
            break;
        m_shown.*part = false;
        m_fits = fits();
    }
    int x = int(leftWidth());
    m_logoBox = QRectF(0, 0, m_shown.centre ? kLeft + kLogo + 16 + textWidth(product(), 17, true) : leftWidth(), height());
    for (PageTab *tab : std::as_const(m_tabs)) {
        if (tab->isHidden())
            continue;
        const int wide = tab->sizeHint().width();
        tab->setGeometry(x, 0, wide, height() - 1);
        x += wide;
    }
}

void TopBar::resizeEvent(QResizeEvent *) { arrange(); }

void TopBar::paintLogo(QPainter &painter, QPointF at) const
{
    const auto &p = m_console.theme.palette();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int column = 0; column < 3; ++column) {
        for (int row = 0; row < 3; ++row) {
            painter.setBrush(column == 1 && row == 1 ? p.text : p.control);
            painter.drawRoundedRect(QRectF(at.x() + 1 + 7.8 * column, at.y() + 1 + 7.8 * row, 6.4, 6.4), 0.6, 0.6);
        }
    }
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    painter.fillRect(rect(), p.panel);
    actions::paintRule(painter, {0, height() - 1.0}, width(), p);
    paintLogo(painter, {kLeft, height() / 2.0 - kLogo / 2});
    qreal x = kLeft + kLogo + 10;
    const qreal tall = height() - 1;
    if (m_shown.name) {
        const qreal name = textWidth(product(), 17, true);
        paintText(painter, QRectF(x, 0, name, tall), product(), {17, true, p.text});
        x += name + 6;
    }
    if (m_shown.centre)
        paintText(painter, QRectF(x, 0, textWidth(m_console.hall.region().centreName, 13), tall), m_console.hall.region().centreName,
                  {13, false, p.textThird});
    const Words now = words();
    qreal right = width() - 12;
    const auto put = [&](const QString &text, qreal pixels, bool bold, const QColor &ink, qreal gap) {
        const qreal wide = textWidth(text, pixels, bold);
        paintText(painter, QRectF(right - wide, 0, wide, tall), text, {pixels, bold, ink});
        right -= wide + gap;
    };
    m_clockBox = QRectF(right - textWidth(now.clock, 20, true), 0, textWidth(now.clock, 20, true) + 12, tall);
    put(now.clock, 20, true, m_roomTime ? p.textThird : p.text, m_shown.date || !now.pace.isEmpty() ? 10 : kGap);
    if (!now.pace.isEmpty())
        put(now.pace, 14, true, p.text, m_shown.date ? 10 : kGap);
    if (m_shown.date)
        put(now.date, 14, false, p.textSecond, kGap);
    const SyncMark &sync = now.sync;
    const QString syncWords = syncText(sync);
    const qreal syncWide = textWidth(syncWords, 14, sync.inverse) + 22;
    if (sync.inverse) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.inverse);
        painter.drawRoundedRect(QRectF(right - syncWide - 16, tall / 2 - 14, syncWide + 16, 28), 4, 4);
        right -= 8;
    }
    put(syncWords, 14, sync.inverse, sync.inverse ? p.inverseText : p.text, syncWords.isEmpty() ? 0 : 6);
    m_console.theme.paintIcon(painter, sync.icon, QRectF(right - 16, tall / 2 - 8, 16, 16), sync.inverse ? p.inverseText : p.text);
    right -= 16 + kGap + (sync.inverse ? 8 : 0);
    if (m_shown.shift && !now.shift.isEmpty())
        put(now.shift, 14, false, p.textSecond, kGap);
    const qreal seatRight = right;
    if (m_shown.open && !now.open.isEmpty())
        put(now.open, 13, false, p.textSecond, 8);
    put(now.seat, 14, true, p.text, 6);
    m_console.theme.paintIcon(painter, theme::Icon::User, QRectF(right - 16, tall / 2 - 8, 16, 16), p.textSecond);
    m_seatBox = QRectF(right - 20, 0, seatRight - right + 24, tall);
    right -= 16 + kGap;
    if (const QString &late = m_shown.lateText(now); !late.isEmpty()) {
        const qreal wide = textWidth(late, 14, true) + 16;
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.inverse);
        painter.drawRoundedRect(QRectF(right - wide, tall / 2 - 14, wide, 28), 4, 4);
        right -= 8;
        put(late, 14, true, p.inverseText, 8 + kGap);
    }
    if (!m_sound)
        return;
    const qreal soundRight = right;
    if (const QString word = soundText(); !word.isEmpty())
        put(word, 14, true, p.text, 6);
    m_console.theme.paintIcon(painter, m_sound->heard ? theme::Icon::Bell : theme::Icon::Mute, QRectF(right - 16, tall / 2 - 8, 16, 16),
                              m_sound->heard ? p.textSecond : p.text);
    m_soundBox = QRectF(right - 24, 0, soundRight - right + 32, tall);
}

void TopBar::setDrillPace(const QString &words)
{
    if (words == m_drillPace)
        return;
    m_drillPace = words;
    arrange();
    update();
}

void TopBar::setSound(const SoundMark &mark)
{
    if (m_sound == mark)
        return;
    m_sound = mark;
    theme::setSpokenMore(this, mark.word);
    arrange();
    update();
}

bool TopBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (m_sound && m_soundBox.contains(help->pos()))
            theme::showTip(help->globalPos(), m_sound->tip, this);
        else if (m_seatBox.contains(help->pos()) && !words().open.isEmpty())
            theme::showTip(help->globalPos(),
                           tr("This store has no accounts: whoever sits here is whom the seat says. A click offers to set them up."), this);
        else if (m_logoBox.contains(help->pos()))
            theme::showTip(help->globalPos(), tr("Language, start page, all keys"), this);
        else if (!m_roomTime && m_clockBox.contains(help->pos()))
            theme::showTip(help->globalPos(), actions::help(actions::Action::LookBack), this);
        else
            theme::hideTip();
        return true;
    }
    return QWidget::event(event);
}

void TopBar::mousePressEvent(QMouseEvent *event)
{
    if (m_logoBox.contains(event->position()))
        openMenu();
    else if (m_seatBox.contains(event->position()))
        openPosts();
    else if (m_sound && m_soundBox.contains(event->position()))
        Q_EMIT soundPressed();
    else if (!m_roomTime && m_clockBox.contains(event->position()))
        Q_EMIT lookBackChosen();
}

// Each language by its own name: whoever cannot read the other finds it.
void TopBar::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const auto &[name, language] : {std::pair{u"中文"_s, u"zh_CN"_s}, std::pair{u"English"_s, u"en"_s}}) {
        const bool spoken = chinese == (language == u"zh_CN");
        QAction *each = menu->addAction(theme::buttonText(spoken ? name : u"%1   %2"_s.arg(name, m_console.keys.shown(actions::Action::Language))));
        each->setCheckable(true);
        each->setChecked(spoken);
        connect(each, &QAction::triggered, this, [this, language = language] { Q_EMIT languageChosen(language); });
    }
    menu->addSeparator();
    const auto add = [&](actions::Action action, auto signal) {
        const QAction *each = menu->addAction(theme::buttonText(u"%1   %2"_s.arg(actions::text(action), m_console.keys.shown(action))));
        connect(each, &QAction::triggered, this, signal);
    };
    add(actions::Action::LookBack, &TopBar::lookBackChosen);
    add(actions::Action::VisitorMinute, &TopBar::minuteChosen);
    menu->addSeparator();
    add(actions::Action::StartPage, &TopBar::startPageChosen);
    add(actions::Action::Help, &TopBar::helpChosen);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void TopBar::openPosts()
{
    if (m_console.seat.isPerson())
        offerLeaving();
    else if (!m_posts.isEmpty() && !actions::hasAccounts(m_console))
        offerPosts();
}

void TopBar::offerLeaving()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString lock = u"%1   %2"_s.arg(actions::text(actions::Action::Lock), m_console.keys.shown(actions::Action::Lock));
    connect(menu->addAction(theme::buttonText(lock)), &QAction::triggered, this, &TopBar::lockChosen);
    if (m_console.drafts && !m_console.drafts->all().empty())
        connect(menu->addAction(theme::buttonText(tr("Hand my open forms on…"))), &QAction::triggered, this, &TopBar::handOnChosen);
    if (m_console.drafts && actions::refusedHere(m_console, domain::Right::MoveCalls).isEmpty())
        connect(menu->addAction(theme::buttonText(tr("Parked calls of who is away…"))), &QAction::triggered, this, &TopBar::moveCallsChosen);
    connect(menu->addAction(theme::buttonText(tr("Log out"))), &QAction::triggered, this, &TopBar::logOutChosen);
    menu->popup(mapToGlobal(m_seatBox.bottomLeft().toPoint()));
}

void TopBar::offerPosts()
{
    QMenu menu(this);
    for (const domain::Actor &actor : std::as_const(m_posts)) {
        QAction *action = menu.addAction(theme::buttonText(tr("%1 · %2").arg(base::isolated(actor.post), actions::roleName(actor.role))));
        action->setCheckable(true);
        action->setChecked(actor == m_console.seat.actor());
    }
    const QAction *accounts = nullptr;
    if (m_console.orders.barred().isEmpty()) {
        menu.addSeparator();
        accounts = menu.addAction(theme::buttonText(tr("Set up accounts…")));
    }
    const QAction *picked = menu.exec(mapToGlobal(m_seatBox.bottomLeft().toPoint()));
    if (picked && picked == accounts) {
        Q_EMIT accountsChosen();
        return;
    }
    const int index = picked ? int(menu.actions().indexOf(picked)) : -1;
    if (index >= 0 && index < m_posts.size())
        m_console.seat.change(m_posts[index]);
}

} // namespace ui::shell

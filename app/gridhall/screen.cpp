// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen.h"

#include "pages.h"
#include "watchtips.h"

#include "base/text/listed.h"
#include "look/marks.h"
#include "page/sessionwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace app {

namespace {

using namespace Qt::StringLiterals;
using ui::actions::Action;
using ui::shell::BannerStack;
using ui::shell::BannerText;

domain::Actor seatOf(const Options &options)
{
    const QString post = !options.post.isEmpty() ? options.post
                         : options.supervisor    ? QCoreApplication::translate("app", "Shift supervisor")
                                                 : QCoreApplication::translate("app", "Seat 03");
    return {post, options.supervisor ? domain::Role::Supervisor : domain::Role::Dispatcher};
}

/// A post that may sit here, with a word for it that is the same in every language.
struct UsualPost {
    QString key;
    domain::Actor actor;
};

QList<UsualPost> usualPosts()
{
    QList<UsualPost> posts{{u"supervisor"_s, {QCoreApplication::translate("app", "Shift supervisor"), domain::Role::Supervisor}}};
    for (int seat = 1; seat <= 6; ++seat)
        posts.append(
            {u"seat-%1"_s.arg(seat), {QCoreApplication::translate("app", "Seat %1").arg(seat, 2, 10, QLatin1Char('0')), domain::Role::Dispatcher}});
    return posts;
}

QList<domain::Actor> postsOf(const domain::Actor &first)
{
    QList<domain::Actor> posts{first};
    for (const UsualPost &each : usualPosts()) {
        if (!posts.contains(each.actor))
            posts.append(each.actor);
    }
    return posts;
}

// Another language is no other person.
QString draftOwner(const domain::Actor &actor)
{
    if (!actor.person.isEmpty())
        return live::DraftBook::ownerOf(actor.person);
    const QList<UsualPost> posts = usualPosts();
    const auto usual = std::ranges::find(posts, actor, &UsualPost::actor);
    return usual == posts.end() ? actor.post : usual->key;
}

QString draftFolder() { return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"drafts"_s); }
QString viewFolder() { return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"views"_s); }
QString runFolder() { return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"runs"_s); }

ImportPlace importPlace(const session::Session &session) { return {commandLineTool(), session.storePath(), session.packDirectory()}; }

} // namespace

Screen::Screen(const Options &options, session::Session &session, ChildServices &children, ui::actions::KeyMap &keys)
    : m_options(options), m_session(session), m_children(children), m_theme(look::Ground::Dark),
      m_hallTheme(options.light ? look::Ground::HallLight : look::Ground::Dark), m_seat(seatOf(options)), m_keys(keys),
      m_orders(session.desk(), session.clock()), m_drafts(draftFolder(), session.clock()), m_bulk(runFolder()), m_views(viewFolder()),
      m_duty(session.centre(), session.hall()), m_presence(presenceBoard()), m_alarms(seatAlarms()), m_importer(importPlace(session)),
      m_console(console()), m_workplace(m_console), m_tips(m_console)
{
    ui::page::followAwaited(m_session, this);
    makeReplay();
    addPages();
    wirePages();
    wireCentre();
    watchTips(m_tips, m_session.hall(), m_workplace);
    wireSounds();
    wireDuty();
    wireThings();
    wireReplay();
    wireSeat();
    wireDrafts();
    wirePage();
    showBanners();
}

Screen::~Screen() = default;

// The past is silent; a picture has the alarms of its moment, acknowledges none and writes nothing.
std::unique_ptr<live::SeatAlarms> Screen::seatAlarms()
{
    if (m_session.isPast())
        return nullptr;
    const bool sits = !m_options.takesPictures();
    auto alarms = std::make_unique<live::SeatAlarms>(m_session.hall(), sits ? &m_session.centre() : nullptr, &m_duty, sits ? &m_drafts : nullptr);
    alarms->followThings(m_session.things());
    return alarms;
}

// In the past no form opens, and a picture is nobody's seat.
ui::actions::Console Screen::console()
{
    const bool keeps = !m_session.isPast() && !m_options.takesPictures();
    ui::actions::Console console{m_theme,
                                 m_session.hall(),
                                 m_session.desk(),
                                 m_seat,
                                 m_keys,
                                 m_orders,
                                 &m_session.centre(),
                                 keeps ? &m_drafts : nullptr,
                                 keeps ? &m_bulk : nullptr,
                                 m_alarms.get()};
    console.views = keeps ? &m_views : nullptr;
    console.presence = m_presence.get();
    console.takers = &m_session.takers();
    return console;
}

void Screen::wireDrafts()
{
    if (m_session.isPast() || m_options.takesPictures())
        return;
    const auto open = [this] {
        if (m_lock->isClosed() && !m_seat.isPerson()) // nobody's: what was typed last stays where it was put down
            return;
        const QString store = QFileInfo(m_session.storePath()).absoluteFilePath();
        m_drafts.open(store, draftOwner(m_seat.actor()));
        m_bulk.open(store, draftOwner(m_seat.actor()));
        m_views.open(store, draftOwner(m_seat.actor()), m_seat.actor().post);
    };
    connect(&m_seat, &ui::actions::Seat::changed, this, open);
    connect(&m_drafts, &live::DraftBook::troubleChanged, this, [this] {
        if (m_drafts.trouble().isEmpty())
            m_workplace.banners().clear(BannerStack::Topic::Drafts);
        else
            m_workplace.banners().set(
                BannerStack::Topic::Drafts,
                {BannerText::Style::Inverse, ui::theme::Icon::Warning, QCoreApplication::translate("app", "Drafts"), m_drafts.trouble(), {}, {}});
    });
    open();
    wireHandedForms();
}

void Screen::addPages()
{
    for (const ui::page::PageSpec &spec : pages()) {
        const ui::page::MadePage made = spec.make({m_session, m_console, m_hallTheme, m_duty, m_relay, m_replay.get(), m_options.layers});
        m_workplace.addPage(
            {spec.key, QCoreApplication::translate("app", spec.title), made.widget, spec.hints, spec.wall, std::optional(spec.opens)});
        m_pages.insert(spec.key, made);
    }
    m_posts = postsOf(m_seat.actor());
    m_workplace.topBar().setPosts(m_posts);
}

void Screen::wirePages()
{
    using ui::page::Relay;
    using ui::shell::Workplace;
    connect(&m_relay, &Relay::caseChosen, this, [this](base::CaseId id) { m_chosen = id; });
    connect(&m_relay, &Relay::hintsChanged, &m_workplace, &Workplace::setHints);
    connect(&m_relay, &Relay::marked, &m_workplace, &Workplace::setMark);
    connect(&m_relay, &Relay::pageWanted, this, [this](const QString &key) { std::ignore = m_workplace.showPage(key); });
    connect(&m_relay, &Relay::noticed, this, [this](const QString &title, const QString &detail) { tell(title, detail, ui::theme::Icon::Bell); });
    connect(&m_relay, &Relay::done, this, [this](const QString &title, const QString &detail) { tell(title, detail); });
    connect(&m_workplace, &Workplace::caseWanted, this, [this](base::CaseId id) {
        Q_EMIT m_relay.caseWanted(id);
        std::ignore = m_workplace.showPage(u"desk"_s);
    });
    connect(&m_workplace, &Workplace::importRequested, this, &Screen::openImport);
    connect(&m_workplace, &Workplace::languageWanted, this, &Screen::languageWanted);
    connect(&m_workplace, &Workplace::startPageWanted, this, &Screen::startPageWanted);
    wireTrouble();
}

void Screen::wireCentre()
{
    const auto follow = [this] {
        const desk::CentreViewPtr &view = m_session.centre().view();
        if (!view)
            return;
        showClock();
        if (view->trouble.isEmpty())
            m_workplace.banners().clear(BannerStack::Topic::Rules);
        else
            m_workplace.banners().set(
                BannerStack::Topic::Rules,
                {BannerText::Style::Inverse, ui::theme::Icon::Warning, QCoreApplication::translate("app", "Rules"), view->trouble, {}, {}});
    };
    connect(&m_session.centre(), &live::CentreBoard::changed, this, follow);
    connect(&m_seat, &ui::actions::Seat::changed, this, follow);
    connect(&m_workplace.banners(), &BannerStack::pressed, this, [this](BannerStack::Topic topic, const QString &button) {
        if (topic == BannerStack::Topic::ClockDoubted && button == u"confirm"_s)
            confirmClock();
    });
    follow();
}

// The past is silent, and so is a picture.
void Screen::wireSounds()
{
    if (m_session.isPast() || m_options.takesPictures())
        return;
    m_bell = std::make_unique<ui::sound::AlarmBell>(m_session.hall(), *m_alarms);
    m_player = std::make_unique<ui::sound::Player>();
    connect(m_bell.get(), &ui::sound::AlarmBell::rang, m_player.get(), &ui::sound::Player::play);
    connect(m_bell.get(), &ui::sound::AlarmBell::muteChanged, this, &Screen::showSound);
    connect(&m_relay, &ui::page::Relay::heard, m_bell.get(), [this] { m_bell->sayOnce(live::Sound::Overdue); });
    connect(m_player.get(), &ui::sound::Player::heardChanged, this, &Screen::showSound);
    const auto followLead = [this] { m_alarms->setLead(m_seat.role() == domain::Role::Supervisor, m_session.isDrill()); };
    connect(&m_seat, &ui::actions::Seat::changed, m_alarms.get(), followLead);
    followLead();
    connect(&m_alarms->scribe(), &live::FloodScribe::troubled, this, [this](const QString &sentence) {
        tell(QCoreApplication::translate("app", "The flood was not recorded"), sentence, ui::theme::Icon::Warning);
    });
    connect(&m_keys, &ui::actions::KeyMap::changed, this, &Screen::showSound);
    connect(&m_workplace, &ui::shell::Workplace::muteToggled, m_bell.get(), &ui::sound::AlarmBell::toggleMute);
    connect(&m_workplace.topBar(), &ui::shell::TopBar::soundPressed, m_bell.get(), &ui::sound::AlarmBell::toggleMute);
    connect(&m_workplace, &ui::shell::Workplace::pageShown, this, [this](const QString &page) { m_bell->setOnWall(page == u"hall"_s); });
    showSound();
}

void Screen::showSound()
{
    m_workplace.topBar().setSound(ui::shell::soundMarkOf(m_player->isHeard(), m_bell->mutedFor(), m_keys.shown(Action::Mute)));
}

void Screen::wireDuty()
{
    connect(&m_duty, &live::DutyWatch::alertChanged, this, &Screen::showPlanAlert);
    showPlanAlert();
}

void Screen::showPlanAlert()
{
    const std::optional<live::PlanAlert> &alert = m_duty.alert();
    if (!alert) {
        m_workplace.banners().clear(BannerStack::Topic::PlanRunning);
        return;
    }
    const QString where = u"%1 %2"_s.arg(ui::actions::text(Action::DutyPage), m_keys.shown(Action::DutyPage));
    m_workplace.banners().set(
        BannerStack::Topic::PlanRunning,
        {alert->exercise ? BannerText::Style::Drill : BannerText::Style::Inverse, ui::theme::Icon::Bell, alert->head, alert->text, where, {}});
}

void Screen::wireThings()
{
    connect(&m_session.things(), &live::ThingsWatch::silenceChanged, this, &Screen::showSilence);
    showSilence();
}

// It stands as long as it is so: a state, and no event that somebody may miss.
void Screen::showSilence()
{
    const QString &sentence = m_session.things().silence();
    if (sentence.isEmpty())
        m_workplace.banners().clear(BannerStack::Topic::SilentSensors);
    else
        m_workplace.banners().set(
            BannerStack::Topic::SilentSensors,
            {BannerText::Style::Inverse, ui::theme::Icon::Sensor, QCoreApplication::translate("app", "Sensors are silent"), sentence, {}, {}});
}

void Screen::showBanners()
{
    if (m_session.isDrill()) {
        connect(&m_session.hall(), &live::Hall::changed, this, [this](const live::Changes &changes) {
            if (changes.everything) // what it waited for has come
                showDrillClock();
        });
        connect(&m_session.hall(), &live::Hall::secondPassed, this, &Screen::showDrillClock);
        showDrillClock();
    }
    showCalendarBanner();
    if (m_session.gaveTown())
        m_workplace.banners().set(BannerStack::Topic::Other,
                                  {BannerText::Style::Outline,
                                   ui::theme::Icon::Warning,
                                   QCoreApplication::translate("app", "Store"),
                                   QCoreApplication::translate("app", "The store %1 did not say which town it belongs to; from now on it is %2.")
                                       .arg(m_session.storePath(), m_session.region()->name),
                                   {},
                                   {}});
    if (const QStringList missing = look::missingFonts(); !missing.isEmpty())
        m_workplace.banners().set(
            BannerStack::Topic::Fonts,
            {BannerText::Style::Outline,
             ui::theme::Icon::Warning,
             QCoreApplication::translate("app", "Fonts are missing"),
             QCoreApplication::translate("app", "Chinese may look wrong: %1. Install the package fonts-noto-cjk.").arg(base::listed(missing)),
             {},
             {}});
}

void Screen::start(QWidget &window, const TakenOver &before)
{
    if (!before.actor.person.isEmpty())
        m_lock->resume(before.actor, before.locked);
    else if (before.post < m_posts.size() && !m_lock->isClosed())
        m_seat.change(m_posts[before.post]);
    if (const QString &page = before.page.isEmpty() ? m_options.page : before.page; !page.isEmpty())
        std::ignore = m_workplace.showPage(page);
    if (before.chosen) {
        // Once: what the hall brings later is not the former workplace's.
        const auto open = [this, id = *before.chosen] {
            if (m_session.hall().table().slotOf(id)) // another store does not have it, nor a moment before it was filed
                Q_EMIT m_relay.caseWanted(id);
        };
        if (m_session.hall().loaded())
            open();
        else
            connect(&m_session.hall(), &live::Hall::changed, this, open, Qt::SingleShotConnection);
    }
    if (m_options.imports)
        openImport();
    if (before.visitEnd && m_replay) {
        std::ignore = m_workplace.showPage(u"hall"_s);
        m_replay->visit(*before.visitEnd);
    }
    if (m_options.takesPictures())
        takePictures(window);
}

// While a drill's past is being played its hall is empty, and nobody's. A store that cannot be read is one to be shown, as it is.
bool Screen::hasBegun() const
{
    const live::Hall &hall = m_session.hall();
    const bool failing = hall.status().health == desk::FeedStatus::Health::ReadFailing;
    return failing || (hall.loaded() && m_session.drillStart() != session::DrillStart::Past);
}

// Complete: the snapshot is in, and the page's own answers too.
void Screen::takePictures(QWidget &window)
{
    const auto prepare = [this] {
        if (const ui::page::MadePage *page = shownPage(); page && page->prepareForPicture)
            page->prepareForPicture();
    };
    const auto complete = [this] {
        const ui::page::MadePage *page = shownPage();
        const bool replayed = !m_replay || m_replay->isComplete();
        return m_session.hall().loaded() && hasBegun() && replayed && (!page || !page->isComplete || page->isComplete());
    };
    m_pictures = std::make_unique<PictureTaker>(window, m_options.pictures, m_options.pixelRatio,
                                                PictureTaker::Stage{[this] { return hasBegun(); },
                                                                    [this](const QString &page) { std::ignore = m_workplace.showPage(page); },
                                                                    prepare, complete});
    m_pictures->start(std::chrono::seconds(m_options.after));
}

const ui::page::MadePage *Screen::shownPage() const
{
    const auto shown = m_pages.constFind(m_workplace.shownPage());
    return shown == m_pages.cend() ? nullptr : &*shown;
}

TakenOver Screen::handOver() const
{
    const bool seen = !m_lock->isClosed() || m_seat.isPerson(); // of a page behind a sign-in nobody saw anything
    return {seen ? m_workplace.shownPage() : QString(), int(std::max<qsizetype>(0, m_posts.indexOf(m_seat.actor()))), m_chosen, m_lock->next(),
            m_lock->isLocked()};
}

void Screen::tell(const QString &title, const QString &detail, ui::theme::Icon icon)
{
    ui::shell::ToastText notice;
    notice.icon = icon;
    notice.title = title;
    notice.detail = detail;
    m_workplace.toasts().show(notice);
}

void Screen::openImport()
{
    if (m_lock->isClosed())
        return;
    if (const QString refusal = ui::actions::refusalOf(m_console, domain::Right::Import); !refusal.isEmpty()) {
        tell(QCoreApplication::translate("app", "No import by this role"), refusal, ui::theme::Icon::Lock);
        return;
    }
    if (m_session.isPast()) {
        tell(QCoreApplication::translate("app", "Nothing can be taken into the past"),
             QCoreApplication::translate("app", "Go back to live to import a file."));
        return;
    }
    if (!m_importDialog) {
        m_importDialog = new ui::importing::ImportDialog(m_importer, &m_workplace);
        m_importDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_importDialog->show();
    m_importDialog->raise();
}

} // namespace app

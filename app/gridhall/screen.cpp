// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen.h"

#include "theme/plain.h"
#include "watchtips.h"

#include "base/answer.h"
#include "base/listed.h"
#include "casefile/casefilepanel.h"
#include "live/clockviews.h"
#include "look/marks.h"
#include "queue/queuepanel.h"
#include "report/summarydesk.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

namespace app {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
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
    const QList<UsualPost> posts = usualPosts();
    const auto usual = std::ranges::find(posts, actor, &UsualPost::actor);
    return usual == posts.end() ? actor.post : usual->key;
}

QString draftFolder() { return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"drafts"_s); }

ImportPlace importPlace(const Parts &parts)
{
    return {QDir(QCoreApplication::applicationDirPath()).filePath(u"gridhallctl"_s), parts.storePath(), parts.packDirectory()};
}

} // namespace

Screen::Screen(const Options &options, Parts &parts, ChildServices &children, QSettings &settings, ui::actions::KeyMap &keys)
    : m_options(options), m_parts(parts), m_children(children), m_settings(settings), m_theme(look::Ground::Dark),
      m_hallTheme(options.light ? look::Ground::HallLight : look::Ground::Dark), m_seat(seatOf(options)), m_keys(keys),
      m_orders(parts.desk(), parts.clock()), m_drafts(draftFolder(), parts.clock()), m_duty(parts.centre(), parts.hall()),
      m_importer(importPlace(parts)), m_window(console()), m_tips(console())
{
    qApp->setStyleSheet(m_theme.styleSheet());
    addPages();
    wirePages();
    wireCentre();
    watchTips(m_tips, m_parts.hall(), m_window);
    wireSounds();
    wireDuty();
    wireDrafts();
    showBanners();
    if (options.takesPictures() || options.size) {
        m_window.resize(options.size.value_or(ui::shell::kUsualWindow));
        return;
    }
    ui::shell::putBack(m_window, ui::shell::readPlace(settings), ui::shell::kUsualWindow);
    m_place = std::make_unique<ui::shell::PlaceKeeper>(m_window, settings);
}

Screen::~Screen() = default;

// In the past no form opens, and a picture is nobody's seat.
ui::actions::Console Screen::console()
{
    const bool keeps = !m_parts.isReplay() && !m_options.takesPictures();
    return {m_theme, m_parts.hall(), m_parts.desk(), m_seat, m_keys, m_orders, &m_parts.centre(), keeps ? &m_drafts : nullptr};
}

void Screen::wireDrafts()
{
    if (m_parts.isReplay() || m_options.takesPictures())
        return;
    const auto open = [this] { m_drafts.open(QFileInfo(m_parts.storePath()).absoluteFilePath(), draftOwner(m_seat.actor())); };
    connect(&m_seat, &ui::actions::Seat::changed, this, open);
    connect(&m_drafts, &live::DraftBook::troubleChanged, this, [this] {
        if (m_drafts.trouble().isEmpty())
            m_window.banners().clear(BannerStack::Topic::Drafts);
        else
            m_window.banners().set(
                BannerStack::Topic::Drafts,
                {BannerText::Style::Inverse, ui::theme::Icon::Warning, QCoreApplication::translate("app", "Drafts"), m_drafts.trouble(), {}, {}});
    });
    open();
}

void Screen::addPages()
{
    const ui::actions::Console console = this->console();
    m_deskPage = new ui::deskpage::DeskPage(console);
    m_deskPage->usePhotos(m_parts.photos());
    m_mapPage = new ui::map::MapPage(m_parts.hall(), m_theme);
    m_reportsPage = new ui::reports::ReportsPage(m_parts.summaries(), m_parts.region(), m_theme, m_parts.clock());
    m_reportsPage->useKeys(m_keys);
    m_whatIfPage = new ui::whatif::WhatIfPage(m_parts.whatIfs(), m_parts.region(), m_parts.packDirectory(), m_theme, m_parts.clock());
    m_whatIfPage->useKeys(m_keys);
    m_suggestionsPage = new ui::suggestions::SuggestionsPage(console, m_parts.region());
    m_rulesPage = new ui::rules::RulesPage(console, m_parts.centre(), m_parts.rules());
    m_hallPage = new ui::hall::HallPage(m_parts.hall(), m_hallTheme);
    m_dutyPage = new ui::duty::DutyPage(console, m_parts.centre());
    m_window.addPage(
        {u"desk"_s, QCoreApplication::translate("app", "Desk"), m_deskPage, ui::deskpage::DeskPage::keyHints(), false, Action::DeskPage});
    m_window.addPage({u"map"_s, QCoreApplication::translate("app", "Map"), m_mapPage, {Action::Layers, Action::Help}, false, Action::MapPage});
    m_window.addPage(
        {u"reports"_s, QCoreApplication::translate("app", "Reports"), m_reportsPage, {Action::Print, Action::Help}, false, Action::ReportsPage});
    m_window.addPage({u"hall"_s, QCoreApplication::translate("app", "Hall"), m_hallPage, {}, true, Action::HallPage});
    m_window.addPage({u"whatif"_s,
                      QCoreApplication::translate("app", "What-if"),
                      m_whatIfPage,
                      {Action::RunWhatIf, Action::StopWhatIf, Action::Help},
                      false,
                      Action::WhatIfPage});
    m_window.addPage({u"suggestions"_s,
                      QCoreApplication::translate("app", "Suggestions"),
                      m_suggestionsPage,
                      {Action::CollectSuggestion, Action::StudySuggestion, Action::ForwardSuggestion, Action::WeighSuggestion,
                       Action::AnswerSuggestion, Action::Help},
                      false,
                      Action::SuggestionsPage});
    m_window.addPage(
        {u"rules"_s, QCoreApplication::translate("app", "Rules"), m_rulesPage, ui::rules::RulesPage::keyHints(), false, Action::RulesPage});
    m_window.addPage({u"duty"_s, QCoreApplication::translate("app", "Duty"), m_dutyPage, ui::duty::DutyPage::keyHints(), false, Action::DutyPage});
    m_posts = postsOf(m_seat.actor());
    m_window.topBar().setPosts(m_posts);
}

void Screen::wirePages()
{
    using ui::deskpage::DeskPage;
    connect(m_deskPage, &DeskPage::caseSelected, this, [this](base::CaseId id) {
        m_mapPage->setChosenCase(id); // the wall is everybody's: one seat's cursor moves nothing on it
    });
    connect(m_deskPage, &DeskPage::largeMapRequested, this, [this](base::CaseId id) {
        m_mapPage->setChosenCase(id);
        std::ignore = m_window.showPage(u"map"_s);
    });
    connect(m_deskPage, &DeskPage::layersRequested, this, [this] { std::ignore = m_window.showPage(u"map"_s); });
    const auto followLayers = [this] { m_mapPage->setLayersKeys(m_keys.keys(Action::Layers)); };
    connect(&m_keys, &ui::actions::KeyMap::changed, this, followLayers);
    followLayers();
    connect(m_deskPage, &DeskPage::printRequested, this, [this] { std::ignore = m_window.showPage(u"reports"_s); });
    connect(m_deskPage, &DeskPage::noticed, this, [this](const QString &title, const QString &detail) {
        ui::shell::ToastText notice;
        notice.icon = ui::theme::Icon::Bell;
        notice.title = title;
        notice.detail = detail;
        m_window.toasts().show(notice);
    });
    connect(m_mapPage, &ui::map::MapPage::caseChosen, m_deskPage, &DeskPage::openCase);
    connect(&m_window, &ui::shell::MainWindow::caseWanted, this, [this](base::CaseId id) {
        m_deskPage->openCase(id);
        std::ignore = m_window.showPage(u"desk"_s);
    });
    connect(&m_window, &ui::shell::MainWindow::importRequested, this, &Screen::openImport);
    connect(&m_window, &ui::shell::MainWindow::backToLive, this, &Screen::goLive);
    connect(&m_window, &ui::shell::MainWindow::languageWanted, this, &Screen::languageWanted);
    connect(&m_window, &ui::shell::MainWindow::startPageWanted, this, &Screen::startPageWanted);
    connect(&m_children, &ChildServices::troubled, this, &Screen::showWays);
    showWays(m_children.trouble());
}

void Screen::showWays(const QString &trouble)
{
    if (trouble.isEmpty())
        m_window.banners().clear(BannerStack::Topic::ServerRestarted);
    else
        m_window.banners().set(BannerStack::Topic::ServerRestarted,
                               {BannerText::Style::Inverse, ui::theme::Icon::Redo, QCoreApplication::translate("app", "Ways in"), trouble, {}, {}});
}

void Screen::wireCentre()
{
    const auto follow = [this] {
        const desk::CentreViewPtr &view = m_parts.centre().view();
        if (!view)
            return;
        if (!view->centre.amendments.empty())
            m_whatIfPage->offerRulesInForce();
        showClock(*view);
        if (view->trouble.isEmpty())
            m_window.banners().clear(BannerStack::Topic::Rules);
        else
            m_window.banners().set(
                BannerStack::Topic::Rules,
                {BannerText::Style::Inverse, ui::theme::Icon::Warning, QCoreApplication::translate("app", "Rules"), view->trouble, {}, {}});
    };
    connect(&m_parts.centre(), &live::CentreBoard::changed, this, follow);
    connect(&m_seat, &ui::actions::Seat::changed, this, follow);
    connect(&m_window.banners(), &BannerStack::pressed, this, [this](BannerStack::Topic topic, const QString &button) {
        if (topic == BannerStack::Topic::ClockDoubted && button == u"confirm"_s)
            confirmClock();
    });
    follow();
}

// The past is silent, and so is a picture.
void Screen::wireSounds()
{
    if (m_parts.isReplay() || m_options.takesPictures())
        return;
    m_bell = std::make_unique<ui::sound::AlarmBell>(m_parts.hall());
    m_player = std::make_unique<ui::sound::Player>();
    connect(m_bell.get(), &ui::sound::AlarmBell::rang, m_player.get(), &ui::sound::Player::play);
    connect(m_bell.get(), &ui::sound::AlarmBell::muteChanged, this, &Screen::showSound);
    connect(m_player.get(), &ui::sound::Player::heardChanged, this, &Screen::showSound);
    connect(&m_keys, &ui::actions::KeyMap::changed, this, &Screen::showSound);
    connect(&m_window, &ui::shell::MainWindow::muteToggled, m_bell.get(), &ui::sound::AlarmBell::toggleMute);
    connect(&m_window.topBar(), &ui::shell::TopBar::soundPressed, m_bell.get(), &ui::sound::AlarmBell::toggleMute);
    connect(&m_window, &ui::shell::MainWindow::pageShown, this, [this](const QString &page) { m_bell->setOnWall(page == u"hall"_s); });
    showSound();
}

void Screen::showSound() { m_window.topBar().setSound(ui::shell::soundMarkOf(m_player->isHeard(), m_bell->mutedFor(), m_keys.shown(Action::Mute))); }

void Screen::wireDuty()
{
    connect(&m_duty, &live::DutyWatch::alertChanged, this, &Screen::showPlanAlert);
    connect(&m_duty, &live::DutyWatch::patrolsChanged, this, [this] { m_hallPage->setPatrols(m_duty.patrols()); });
    connect(&m_duty, &live::DutyWatch::shiftChanged, this, [this] { m_hallPage->setShift(m_duty.shift()); });
    connect(m_hallPage, &ui::hall::HallPage::yesterdayWanted, this, &Screen::askYesterday);
    if (m_bell)
        connect(&m_duty, &live::DutyWatch::callsNeedEars, m_bell.get(), &ui::sound::AlarmBell::callUnanswered);
    connect(m_dutyPage, &ui::duty::DutyPage::noticed, this, [this](const QString &sentence) {
        ui::shell::ToastText notice;
        notice.title = sentence;
        notice.detail = QCoreApplication::translate("app", "Written by %1").arg(m_seat.actor().post);
        m_window.toasts().show(notice);
    });
    m_hallPage->setPatrols(m_duty.patrols());
    m_hallPage->setShift(m_duty.shift());
    showPlanAlert();
}

// A day that cannot be read is left out: the wall says only what it knows.
void Screen::askYesterday(QDate date)
{
    ++m_daysAsked;
    base::whenAnswered(this, m_parts.summaries().daySummary(date), [this](const base::Result<report::DailySummary> &answer) {
        --m_daysAsked;
        if (!answer)
            return;
        const report::DailySummary &day = *answer;
        live::YesterdayView view{
            day.date, day.day.filed, day.day.closed, day.day.carriedOver, {day.day.onTimeRate.part, day.day.onTimeRate.whole}, day.filedByLevel, {}};
        for (const report::DepartmentLine &line : day.departments)
            view.closedBy.emplace_back(line.code, line.closed);
        m_hallPage->setYesterday(view);
    });
}

void Screen::showPlanAlert()
{
    const std::optional<live::PlanAlert> &alert = m_duty.alert();
    m_hallPage->setPlanAlert(alert);
    if (!alert) {
        m_window.banners().clear(BannerStack::Topic::PlanRunning);
        return;
    }
    const QString where = u"%1 %2"_s.arg(ui::actions::text(Action::DutyPage), m_keys.shown(Action::DutyPage));
    m_window.banners().set(
        BannerStack::Topic::PlanRunning,
        {alert->exercise ? BannerText::Style::Drill : BannerText::Style::Inverse, ui::theme::Icon::Bell, alert->head, alert->text, where, {}});
}

void Screen::showBanners()
{
    if (m_parts.isDrill()) {
        m_deskPage->setDrill(true);
        m_hallPage->setDrill(true);
        connect(&m_parts.hall(), &live::Hall::secondPassed, this, &Screen::showDrillClock);
        showDrillClock();
    }
    if (m_parts.isReplay()) {
        m_window.setReplay(m_parts.clock().now());
        m_hallPage->setReplay(true);
    }
    showCalendarBanner();
    if (m_parts.gaveTown())
        m_window.banners().set(BannerStack::Topic::Other,
                               {BannerText::Style::Outline,
                                ui::theme::Icon::Warning,
                                QCoreApplication::translate("app", "Store"),
                                QCoreApplication::translate("app", "The store %1 did not say which town it belongs to; from now on it is %2.")
                                    .arg(m_parts.storePath(), m_parts.region()->name),
                                {},
                                {}});
    if (const QStringList missing = look::missingFonts(); !missing.isEmpty())
        m_window.banners().set(
            BannerStack::Topic::Fonts,
            {BannerText::Style::Outline,
             ui::theme::Icon::Warning,
             QCoreApplication::translate("app", "Fonts are missing"),
             QCoreApplication::translate("app", "Chinese may look wrong: %1. Install the package fonts-noto-cjk.").arg(base::listed(missing)),
             {},
             {}});
}

void Screen::start(const TakenOver &before)
{
    if (before.post < m_posts.size())
        m_seat.change(m_posts[before.post]);
    if (const QString &page = before.page.isEmpty() ? m_options.page : before.page; !page.isEmpty())
        std::ignore = m_window.showPage(page);
    if (before.chosen) {
        // Once: what the hall brings later is not the former window's.
        const auto open = [this, id = *before.chosen] { m_deskPage->openCase(id); };
        connect(&m_parts.hall(), &live::Hall::changed, this, open, Qt::SingleShotConnection);
    }
    m_window.show();
    if (m_options.imports)
        openImport();
    if (!m_options.takesPictures())
        return;
    m_pictures = std::make_unique<PictureTaker>(m_window, m_options.pictures, m_options.pixelRatio,
                                                PictureTaker::Stage{[this](const QString &page) { std::ignore = m_window.showPage(page); },
                                                                    [this] { chooseForPicture(); }, [this] { return isComplete(); }});
    QTimer::singleShot(std::chrono::seconds(m_options.after), m_pictures.get(), &PictureTaker::start);
}

TakenOver Screen::handOver() const
{
    const domain::Case *open = m_deskPage->file().current();
    return {m_window.shownPage(), int(std::max<qsizetype>(0, m_posts.indexOf(m_seat.actor()))), open ? std::optional(open->id) : std::nullopt};
}

void Screen::tell(const QString &title, const QString &detail)
{
    ui::shell::ToastText notice;
    notice.title = title;
    notice.detail = detail;
    m_window.toasts().show(notice);
}

// Complete: the snapshot is in, the page's own answers too, and nothing has moved since the last look.
bool Screen::isComplete() const
{
    if (!m_parts.hall().loaded())
        return false;
    const QString page = m_window.shownPage();
    if (page == u"reports"_s)
        return m_reportsPage->state() != ui::reports::ReportsPage::State::Loading;
    if (page == u"whatif"_s)
        return m_whatIfPage->isSettled();
    if (page == u"suggestions"_s)
        return m_suggestionsPage->state() != ui::suggestions::SuggestionsPage::State::Loading;
    if (page == u"rules"_s)
        return m_parts.centre().view() && m_rulesPage->isSettled();
    if (page == u"duty"_s)
        return m_parts.centre().view() != nullptr;
    if (page == u"hall"_s)
        return m_daysAsked == 0;
    if (page == u"desk"_s && m_parts.hall().table().openCount() > 0)
        return m_deskPage->file().current() != nullptr;
    return true;
}

// A desk without a chosen case says little: the picture shows the first row's file. Nor does a page that nobody asked anything.
void Screen::chooseForPicture()
{
    const ui::queue::QueuePanel &queue = m_deskPage->queue();
    if (m_window.shownPage() == u"desk"_s && !queue.selected().isValid() && queue.model().rowCount() > 0)
        m_deskPage->openCase(queue.model().idAt(0));
    if (m_window.shownPage() == u"whatif"_s)
        m_whatIfPage->tryAll();
    if (m_window.shownPage() == u"rules"_s)
        m_rulesPage->tryOne();
}

void Screen::openImport()
{
    if (m_parts.isReplay()) {
        tell(QCoreApplication::translate("app", "Nothing can be taken into the past"),
             QCoreApplication::translate("app", "Go back to live to import a file."));
        return;
    }
    if (!m_importDialog) {
        m_importDialog = new ui::importing::ImportDialog(m_importer, &m_window);
        m_importDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_importDialog->show();
    m_importDialog->raise();
}

// The past has no way into the present within one process: the live hall is another start with another clock.
void Screen::goLive()
{
    QStringList arguments{u"--store"_s, m_parts.storePath(), u"--region"_s, m_parts.packDirectory(), u"--page"_s, m_window.shownPage()};
    if (m_options.supervisor)
        arguments.append(u"--supervisor"_s);
    if (!m_options.language.isEmpty())
        arguments.append({u"--language"_s, m_options.language});
    if (QProcess::startDetached(QApplication::applicationFilePath(), arguments))
        QApplication::quit();
}

} // namespace app

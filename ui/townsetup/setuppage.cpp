// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/setuppage.h"

#include "actions/widget/titledpanel.h"
#include "base/text/csvline.h"
#include "base/text/outsidetext.h"
#include "theme/plain.h"
#include "townsetup/columntable.h"
#include "townsetup/placelist.h"
#include "townsetup/placestrip.h"
#include "townsetup/placetext.h"
#include "townsetup/remarklist.h"
#include "townsetup/setupmap.h"
#include "townsetup/setupsteps.h"
#include "townsetup/thingsview.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRest = 400; ///< ms after a key, before what was said is kept
constexpr std::chrono::seconds kHeadEvery{5};

} // namespace

SetupPage::SetupPage(const theme::Theme &theme, TownFiles &files, const QString &packs) : m_theme(theme), m_files(files), m_packs(packs)
{
    theme::setTitleOf(this, tr("A town of your own"));
    auto *body = new QHBoxLayout;
    body->setContentsMargins(8, 8, 8, 8);
    body->setSpacing(8);
    body->addWidget(buildLeft());
    body->addWidget(buildMiddle(), 1);
    body->addWidget(buildRight());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(buildTop());
    rows->addLayout(body, 1);
    rows->addWidget(buildFoot());
    m_keep.setSingleShot(true);
    m_keep.setInterval(kRest);
    wire();
    wirePlaces();
    bindKeys();
    nameFolder();
    showBlocked();
    m_files.askKept();
}

SetupPage::~SetupPage()
{
    if (m_keep.isActive()) // whoever goes away at once loses nothing
        m_files.keep(wish());
}

void SetupPage::wire()
{
    connect(m_steps, &SetupSteps::fileWanted, this, &SetupPage::askFile);
    connect(m_steps, &SetupSteps::folderWanted, this, &SetupPage::askFolder);
    connect(m_steps, &SetupSteps::thingsWanted, this, &SetupPage::askThings);
    connect(m_steps, &SetupSteps::thingsDropped, this, [this](town::ThingsOf of) { setThings(of, {}); });
    connect(m_save, &QAbstractButton::clicked, this, &SetupPage::save);
    connect(m_steps, &SetupSteps::systemChanged, this, &SetupPage::checkAnew);
    connect(m_steps, &SetupSteps::nameChanged, this, [this] {
        nameFolder();
        showBlocked();
        keepSoon();
    });
    connect(m_columns, &ColumnTable::chosenChanged, this, [this] {
        m_guesses = false;
        checkAnew();
    });
    for (ThingsView *things : m_things)
        connect(things, &ThingsView::changed, this, &SetupPage::checkAnew);
    connect(&m_keep, &QTimer::timeout, this, [this] { m_files.keep(wish()); });
    connect(&m_files, &TownFiles::checked, this, &SetupPage::setCheck);
    connect(&m_files, &TownFiles::failed, this, &SetupPage::tell);
    connect(&m_files, &TownFiles::kept, this, &SetupPage::takeUp);
    connect(&m_files, &TownFiles::written, this, [this](const QString &path) {
        m_writing = false;
        say(tr("The list was written: %1").arg(base::isolated(QFileInfo(path).fileName())));
    });
    connect(&m_files, &TownFiles::made, this, [this](const QString &folder) {
        m_saving = false;
        m_keep.stop();
        m_files.keep({}); // it is a town now
        Q_EMIT saved(folder);
    });
}

void SetupPage::wirePlaces()
{
    connect(m_remarks, &RemarkList::remarkChosen, m_map, &SetupMap::goTo);
    connect(m_map, &SetupMap::remarkPressed, m_remarks, &RemarkList::choose);
    connect(m_places, &PlaceList::placeChosen, this, &SetupPage::choosePlace);
    connect(m_places, &PlaceList::decided, this, &SetupPage::decide);
    connect(m_map, &SetupMap::placePressed, m_places, &PlaceList::choose);
    connect(m_strip, &PlaceStrip::placePressed, m_places, &PlaceList::choose);
}

void SetupPage::bindKeys()
{
    const auto bind = [this](const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    bind(QKeySequence(u"Ctrl+O"_s), [this] { askFile(); });
    bind(QKeySequence(u"Ctrl+L"_s), [this] { askThings(town::ThingsOf::Elements); });
    bind(QKeySequence(u"Ctrl+G"_s), [this] { askThings(town::ThingsOf::Sensors); });
    bind(QKeySequence(u"Ctrl+E"_s), [this] { askExport(); });
    bind(QKeySequence(u"Ctrl+Z"_s), [this] { takeBack(); });
    bind(QKeySequence(u"Ctrl+N"_s), [this] { beginAnew(); });
    bind(QKeySequence(u"Ctrl+S"_s), [this] { save(); });
    bind(QKeySequence(Qt::Key_Escape), [this] { Q_EMIT left(); });
}

void SetupPage::keyPressEvent(QKeyEvent *event)
{
    const int number = event->key() - Qt::Key_1;
    if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier)
        return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Space && m_check)
        return m_map->showOriginal(!m_map->showsOriginal());
    if (const auto choice = m_places->choiceAt(number))
        return decide(m_places->places()[size_t(m_places->chosen())].key, *choice);
    QWidget::keyPressEvent(event);
}

void SetupPage::setFile(const QString &path)
{
    m_file = path;
    m_guesses = true;
    m_decisions = DecisionBook();
    m_steps->setFile(path);
    checkAnew();
}

void SetupPage::setThings(town::ThingsOf of, const QString &path)
{
    view(of).setFile(path);
    m_steps->setThings(of, path);
    m_tabs->setTabVisible(1 + int(of), !path.isEmpty());
    m_tabs->setVisible(view(town::ThingsOf::Elements).plan() || view(town::ThingsOf::Sensors).plan());
    m_tabs->setCurrentIndex(path.isEmpty() ? 0 : 1 + int(of));
    keepSoon();
    checkAnew();
}

SetupWish SetupPage::wish() const
{
    SetupWish wish{m_file, m_steps->system(), m_guesses ? town::GridColumns() : m_columns->chosen(), m_guesses, m_steps->name(), m_steps->folder(),
                   {}};
    wish.plan = {m_decisions.all(), view(town::ThingsOf::Elements).plan(), view(town::ThingsOf::Sensors).plan()};
    return wish;
}

/// What was said the last time, where nothing has been said this time.
void SetupPage::takeUp(const SetupWish &kept)
{
    if (!m_file.isEmpty() || kept.grids.isEmpty())
        return;
    m_file = kept.grids;
    m_guesses = kept.guesses;
    m_decisions = DecisionBook(kept.plan.decisions);
    m_columns->setChosen(kept.columns);
    m_steps->setFile(kept.grids);
    m_steps->setSystem(kept.system);
    m_steps->setName(kept.name);
    m_folderChosen = !kept.folder.isEmpty() && kept.folder != m_steps->folder();
    if (m_folderChosen)
        m_steps->setFolder(kept.folder);
    for (const auto &[of, plan] : {std::pair(town::ThingsOf::Elements, kept.plan.elements), std::pair(town::ThingsOf::Sensors, kept.plan.sensors)}) {
        if (!plan)
            continue;
        setThings(of, plan->file);
        view(of).setPlan(*plan);
    }
    m_tabs->setCurrentIndex(0);
    checkAnew();
    say(tr("What you had begun is here again. Ctrl+N begins anew."));
}

void SetupPage::timeBy(const base::Stopwatch &watch)
{
    m_watch = &watch;
    m_begun = watch.elapsed();
    connect(&m_minute, &QTimer::timeout, this, &SetupPage::showBegun);
    m_minute.start(kHeadEvery);
    showBegun();
}

QString SetupPage::begunText() const
{
    if (m_watch == nullptr)
        return {};
    const auto minutes = std::chrono::floor<std::chrono::minutes>(m_watch->elapsed() - m_begun).count();
    const int count = int(minutes);
    return count < 1 ? tr("Begun just now") : tr("Begun %n minutes ago", nullptr, count);
}

void SetupPage::showBegun() { m_begunLabel->setText(begunText()); }

void SetupPage::beginAnew()
{
    if (m_watch != nullptr)
        m_begun = m_watch->elapsed();
    showBegun();
    m_file.clear();
    m_check.reset();
    m_guesses = true;
    m_folderChosen = m_waits = false;
    m_decisions = DecisionBook();
    m_steps->setSystem({});
    m_steps->setName({});
    for (const town::ThingsOf of : {town::ThingsOf::Elements, town::ThingsOf::Sensors})
        setThings(of, {});
    setCheck({});
    m_check.reset();
    m_steps->clear({});
    m_steps->setFile({});
    nameFolder();
    showBlocked();
    m_keep.stop();
    m_files.keep({});
}

void SetupPage::decide(const QString &place, town::Choice choice)
{
    if (m_decisions.decide(place, choice))
        checkAnew();
}

void SetupPage::takeBack()
{
    const QString place = m_decisions.takeBack();
    if (place.isEmpty()) {
        say(tr("There is no decision to take back."));
        return;
    }
    const auto &places = m_places->places();
    if (const auto at = std::ranges::find(places, place, &town::TownPlace::key); at != places.end())
        m_places->choose(int(at - places.begin()));
    checkAnew();
}

void SetupPage::choosePlace(int place)
{
    m_map->goToPlace(place);
    m_strip->choose(place);
}

void SetupPage::checkAnew()
{
    if (m_file.isEmpty())
        return;
    m_waits = true;
    say({});
    showBlocked();
    m_files.check(wish());
    keepSoon();
}

void SetupPage::keepSoon()
{
    if (!m_file.isEmpty())
        m_keep.start();
}

void SetupPage::setCheck(const town::TownCheck &check)
{
    m_waits = false;
    m_check = check;
    m_steps->setCheck(check);
    m_map->setCheck(check);
    m_remarks->setCheck(check);
    m_columns->setCheck(check);
    m_toDecide->setVisible(!check.places.empty());
    m_places->setPlaces(check.places);
    m_strip->setPlaces(check.places);
    m_open->setText(tr("%n open", nullptr, check.open()));
    showThings(check);
    m_count->setText(tr("%1 refused, %2 cleaned, %3 made as samples")
                         .arg(check.count(town::Remark::Kind::Refused))
                         .arg(check.count(town::Remark::Kind::Cleaned))
                         .arg(check.count(town::Remark::Kind::Made)));
    if (!check.trouble.isEmpty())
        say(check.trouble);
    showBlocked();
}

void SetupPage::showThings(const town::TownCheck &check)
{
    for (const town::ThingsCheck &things : check.things)
        view(things.of).setCheck(things);
}

void SetupPage::tell(const base::Error &why)
{
    const bool isAside = std::exchange(m_writing, false); // a list that could not be written changes nothing else
    if (!isAside)
        m_waits = false;
    if (!isAside && !std::exchange(m_saving, false)) {
        m_check.reset();
        m_steps->clear({});
    }
    say(base::describe(why));
    showBlocked();
}

void SetupPage::say(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
}

/// Where it would go while nobody has said where: a folder of its name among the packs of one's own.
void SetupPage::nameFolder()
{
    if (m_folderChosen)
        return;
    QString name = m_steps->name().name;
    name.replace(u'/', u'-');
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    m_steps->setFolder(m_packs + u'/' + (name.isEmpty() ? u"town"_s : name));
}

QString SetupPage::blocked() const
{
    if (m_saving)
        return tr("Being written");
    if (m_file.isEmpty())
        return tr("Choose the file of the grids first.");
    if (m_waits)
        return tr("The file is being checked.");
    if (!m_check || !m_check->trouble.isEmpty())
        return tr("No town can be made of this file yet.");
    const auto broken = std::ranges::find_if(m_check->things, [](const town::ThingsCheck &things) { return !things.trouble.isEmpty(); });
    if (broken != m_check->things.end())
        return tr("Nothing of %1 can go in; choose another table, or go on without it.").arg(base::isolated(QFileInfo(broken->file).fileName()));
    if (m_steps->name().name.isEmpty())
        return tr("The town has no name yet.");
    if (!m_files.isFree(m_steps->folder()))
        return tr("The folder has files in it; choose another one, or give the town another name.");
    return {};
}

void SetupPage::showBlocked()
{
    const QString why = blocked();
    const int open = m_check ? m_check->open() : 0;
    m_save->setText(open > 0 ? tr("Save %n grids for now", nullptr, m_check->grids()) : tr("Save the town"));
    m_save->setStyle(why.isEmpty() ? actions::KeyButton::Style::Primary : actions::KeyButton::Style::Blocked);
    m_save->setReason(why);
    m_blocked->setText(why);
    m_blocked->setVisible(!why.isEmpty());
}

void SetupPage::save()
{
    if (!blocked().isEmpty()) {
        say(blocked());
        return;
    }
    m_saving = true;
    say({});
    showBlocked();
    m_files.make(wish());
}

QByteArray SetupPage::findings() const
{
    QByteArray text = "\xef\xbb\xbf"; // spreadsheets take UTF-8 for something else without it
    const auto add = [&text](const QStringList &cells) { text += base::csvLine(cells).toUtf8() + '\n'; };
    add({tr("File"), tr("Row"), tr("Grid"), tr("Result"), tr("Why"), tr("Place in the file")});
    if (!m_check)
        return text;
    const auto tell = [&](const QString &file, const town::Remark &remark) {
        add({QFileInfo(file).fileName(), remark.row > 0 ? QString::number(remark.row) : QString(), remark.grid, RemarkList::kindText(remark.kind),
             remark.what, remark.at || remark.original ? placePointText(remark.original, remark.at.value_or(base::GeoPoint())) : QString()});
    };
    for (const town::Remark &remark : m_check->remarks)
        tell(m_file, remark);
    for (const town::ThingsCheck &things : m_check->things) {
        for (const town::Remark &remark : things.remarks)
            tell(things.file, remark);
    }
    return text;
}

} // namespace ui::townsetup

// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/welcome.h"

#include "actions/widget/chip.h"
#include "actions/widget/paint.h"
#include "theme/filedialog.h"
#include "theme/plain.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::welcome {

using namespace Qt::StringLiterals;
using actions::Action;
using Style = actions::KeyButton::Style;

namespace {

constexpr int kWidest = 1560; ///< of the body
constexpr int kLow = 900;     ///< a lower window has lower rows and no heads of sections
constexpr int kVeryLow = 660; ///< … and one line less in a town's card
constexpr int kPicture = 190; ///< of a town, where there is room
constexpr int kLeastPicture = 60;
constexpr int kBetweenWays = 16;
constexpr int kDrillStretch = 58, kOtherStretch = 47, kStretches = kDrillStretch + 2 * kOtherStretch; ///< of the width of the three ways

} // namespace

Welcome::Welcome(const theme::Theme &theme, const actions::KeyMap &keys, const QList<Scenario> &scenarios, StoreOf storeOf)
    : m_theme(theme), m_keys(keys), m_storeOf(std::move(storeOf)), m_scenarios(scenarios)
{
    theme::setTitleOf(this, QCoreApplication::translate("shell", "Gridhall"));
    build();
    bindKeys();
    showStore();
    connect(qApp, &QApplication::focusChanged, this, &Welcome::showStore);
    m_drill->setFocus(Qt::OtherFocusReason);
}

// The focus leaves what is being destroyed; nobody is there any more to hear of it.
Welcome::~Welcome() { disconnect(qApp, nullptr, this, nullptr); }

void Welcome::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTop());
    m_scroll = new QScrollArea(this);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    column->addWidget(buildFoot());

    m_body = new QWidget;
    auto *rows = new QVBoxLayout(m_body);
    m_heading = new theme::Label(tr("Welcome. Choose a town first"), m_body);
    m_heading->setProperty("tone", u"headline"_s);
    m_sub = new theme::Label(
        tr("There is no store of cases on this machine yet. The sample towns bring schematic maps, published rules and a drill; another "
           "one can be chosen at any time."),
        m_body);
    m_sub->setWordWrap(true);
    m_sub->setProperty("tone", u"second"_s);
    m_towns = new TownRow(m_theme, m_body);
    rows->addWidget(m_heading);
    rows->addWidget(m_sub);
    rows->addWidget(m_towns);
    rows->addWidget(buildHead(tr("How to begin"), tr("All of it stays on this machine; drills and real cases never meet")));
    buildWays(m_scenarios);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(kBetweenWays);
    for (WayCard *card : {m_drill, m_import, m_empty})
        ways->addWidget(card, stretchOf(*card));
    rows->addLayout(ways);
    rows->addWidget(buildHead(tr("Keys to learn first"), tr("The others stand on their buttons")));
    m_firstKeys = new KeysRow(m_theme,
                              {{m_keys.shown(domain::CaseAct::Accept), tr("Accept"), tr("Stops the sound, stamps the time")},
                               {m_keys.shown(Action::NewCase), tr("New case"), tr("Takes a report down")},
                               {m_keys.shown(Action::Search), tr("Find"), tr("Number, place, pinyin initials")},
                               {m_keys.shown(Action::Help), tr("All keys"), tr("At any time")}},
                              m_body);
    rows->addWidget(m_firstKeys);
    rows->addStretch(1);
    m_scroll->setWidget(m_body);
    m_body->setAutoFillBackground(false); // which setWidget() has turned on
    m_scroll->viewport()->setAutoFillBackground(false);

    connect(m_towns, &TownRow::townChosen, this, [this] {
        setTrouble({});
        showStore();
    });
    connect(m_towns, &TownRow::anotherWanted, this, &Welcome::offerTowns);
    connect(m_towns, &TownRow::entered, this, [this] { m_drill->setFocus(Qt::TabFocusReason); });
    setTabOrder(m_towns, m_drill);
    setTabOrder(m_drill, m_import);
    setTabOrder(m_import, m_empty);
    setTabOrder(m_empty, m_chinese);
    setTabOrder(m_chinese, m_english);
}

QWidget *Welcome::buildTop()
{
    auto *top = new QWidget(this);
    top->setFixedHeight(44);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(50, 0, 14, 0);
    row->setSpacing(10);
    auto *name = new theme::Label(QCoreApplication::translate("shell", "Gridhall"), top);
    name->setProperty("tone", u"title"_s);
    row->addWidget(name);
    auto *first = new theme::Label(tr("Start page"), top);
    first->setProperty("tone", u"third"_s);
    row->addWidget(first);
    row->addStretch(1);
    // Each language by its own name: whoever cannot read the other finds it.
    row->addWidget(new theme::Label(u"语言 Language"_s, top));
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const auto &[chip, label, language] : {std::tuple{&m_chinese, u"中文"_s, u"zh_CN"_s}, std::tuple{&m_english, u"English"_s, u"en"_s}}) {
        *chip = new actions::Chip(m_theme, top);
        (*chip)->setLabel(label);
        (*chip)->setCheckable(true);
        (*chip)->setChecked(chinese == (language == u"zh_CN"));
        row->addWidget(*chip);
        connect(*chip, &QAbstractButton::clicked, this, [this, code = language, button = *chip] {
            button->setChecked((QLocale().language() == QLocale::Chinese) == (code == u"zh_CN"));
            Q_EMIT languageWanted(code);
        });
    }
    auto *key = new theme::Label(m_keys.shown(Action::Language), top);
    key->setProperty("tone", u"third"_s);
    row->addWidget(key);
    return top;
}

QWidget *Welcome::buildFoot()
{
    auto *foot = new QWidget(this);
    foot->setFixedHeight(36);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(18);
    m_store = new theme::Label(foot);
    m_store->setProperty("tone", u"third"_s);
    m_store->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long path gives way to the keys
    row->addWidget(m_store, 1);
    for (const QString &hint : {tr("1…6 town"), tr("↑ ↓ drill"), tr("Tab next block"), tr("Ctrl+E grids of the town"), tr("Ctrl+Q quit")}) {
        auto *label = new theme::Label(hint, foot);
        label->setProperty("tone", u"third"_s);
        row->addWidget(label);
    }
    return foot;
}

QWidget *Welcome::buildHead(const QString &title, const QString &aside)
{
    auto *head = new QWidget(m_body);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *name = new theme::Label(title, head);
    name->setProperty("tone", u"headline"_s);
    row->addWidget(name);
    auto *more = new theme::Label(aside, head);
    more->setProperty("tone", u"second"_s);
    row->addWidget(more, 1);
    m_heads.append(head);
    return head;
}

void Welcome::setReturning()
{
    m_heading->setText(tr("Start page"));
    m_sub->setText(tr("Choose a town, then how to begin."));
}

void Welcome::buildWays(const QList<Scenario> &scenarios)
{
    m_drill = new WayCard(m_theme, theme::Icon::Play, tr("Drill"), tr("Something is going on at once"), m_body);
    QList<WayCard::Line> choices;
    for (const Scenario &scenario : scenarios)
        choices.append({scenario.id, scenario.name, scenario.text});
    m_drill->setLines(choices, true);
    m_drill->setNote(tr("A clock and a store of its own; made-up cases; nothing leaves this machine"));
    m_import = new WayCard(m_theme, theme::Icon::Upload, tr("Import"), tr("Bring past cases along"), m_body);
    m_import->setLines({{{}, {}, tr("CSV or XLSX")},
                        {{}, {}, tr("Mapping found by the columns")},
                        {{}, {}, tr("Refused rows say why")},
                        {{}, {}, tr("The file stays as it is")}},
                       false);
    m_import->setButton(tr("Choose a file"), m_keys.shown(Action::ImportFile), Style::Normal);
    m_empty = new WayCard(m_theme, theme::Icon::Box, tr("Desk"), tr("On duty from today"), m_body);
    m_empty->setLines({{{}, {}, tr("The town's store, made if there is none")},
                       {{}, {}, tr("%1 takes a report down").arg(m_keys.shown(Action::NewCase))},
                       {{}, {}, tr("HTTP and files can follow")},
                       {{}, {}, tr("No account is needed")}},
                      false);
    m_empty->setButton(tr("Open the desk"), u"Ctrl+B"_s, Style::Normal);
    connect(m_drill, &WayCard::pressed, this, [this] { begin(Way::Drill); });
    connect(m_import, &WayCard::pressed, this, [this] { begin(Way::Import); });
    connect(m_empty, &WayCard::pressed, this, [this] { begin(Way::Empty); });
    connect(m_drill, &WayCard::choiceChanged, this, &Welcome::showDrillButton);
    showDrillButton();
}

void Welcome::showDrillButton()
{
    const auto chosen = std::ranges::find(m_scenarios, m_drill->choice(), &Scenario::id);
    const QString name = chosen == m_scenarios.end() ? QString() : chosen->name;
    m_drill->setButton(tr("Start the drill: %1").arg(name), tr("Enter"), Style::Primary);
}

void Welcome::bindKeys()
{
    const auto bind = [this](const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (int i = 0; i <= TownRow::kShown; ++i)
        bind(QKeySequence(Qt::Key_1 + i), [this, i] { m_towns->choose(i); });
    for (const QKeySequence &key : m_keys.keys(Action::ImportFile))
        bind(key, [this] { begin(Way::Import); });
    for (const QKeySequence &key : m_keys.keys(Action::Language))
        bind(key, [this] { Q_EMIT languageWanted(QLocale().language() == QLocale::Chinese ? u"en"_s : u"zh_CN"_s); });
    for (const QKeySequence &key : m_keys.keys(Action::Help))
        bind(key, [this] { Q_EMIT helpWanted(); });
    for (const QKeySequence &key : m_keys.keys(Action::FullScreen))
        bind(key, [this] { window()->isFullScreen() ? window()->showNormal() : window()->showFullScreen(); });
    bind(QKeySequence(u"Ctrl+B"_s), [this] { begin(Way::Empty); });
    bind(QKeySequence(u"Ctrl+E"_s), [this] { editGrids(); });
    bind(QKeySequence(u"Ctrl+Q"_s), [this] { window()->close(); });
}

void Welcome::setTowns(std::vector<Town> towns, const QString &wanted)
{
    m_towns->setTowns(std::move(towns), wanted);
    if (m_wish)
        begin(*std::exchange(m_wish, std::nullopt));
}

void Welcome::addTown(const Town &town) { m_towns->addTown(town); }

void Welcome::setTrouble(const QString &sentence)
{
    if (sentence == m_trouble)
        return;
    m_trouble = sentence;
    m_sub->setProperty("tone", sentence.isEmpty() ? u"second"_s : u"title"_s);
    m_sub->style()->unpolish(m_sub);
    m_sub->style()->polish(m_sub);
    m_sub->setText(sentence.isEmpty() ? tr("Choose a town, then how to begin.") : sentence);
    m_sub->show();
    arrange();
}

int Welcome::stretchOf(const WayCard &card) const { return &card == m_drill ? kDrillStretch : kOtherStretch; }

WayCard *Welcome::cardOf(Way way) const
{
    switch (way) {
    case Way::Drill: return m_drill;
    case Way::Import: return m_import;
    case Way::Empty: return m_empty;
    }
    return m_drill;
}

Way Welcome::focusedWay() const { return m_import->hasFocus() ? Way::Import : m_empty->hasFocus() ? Way::Empty : Way::Drill; }

Choice Welcome::choice() const
{
    const Town *town = m_towns->chosen();
    return {town ? town->pack : QString(), focusedWay(), m_drill->choice()};
}

void Welcome::setChoice(const Choice &choice)
{
    m_drill->setChoice(choice.scenario);
    cardOf(choice.way)->setFocus(Qt::OtherFocusReason);
}

void Welcome::begin(Way way)
{
    const Town *town = m_towns->chosen();
    if (!town) {
        m_wish = way;
        return;
    }
    Q_EMIT chosen({town->pack, way, way == Way::Drill ? m_drill->choice() : QString()});
}

// Also where only a folder can be chosen: the menu says so first.
void Welcome::offerTowns()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Town &town : m_towns->more()) {
        const QAction *each = menu->addAction(theme::buttonText(town.region->name));
        connect(each, &QAction::triggered, this, [this, town] { m_towns->addTown(town); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    const QAction *folder = menu->addAction(theme::buttonText(tr("Folder of a region pack…")));
    connect(folder, &QAction::triggered, this, &Welcome::askFolder);
    const QAction *setup = menu->addAction(theme::buttonText(tr("A town of your own, from its files…")));
    connect(setup, &QAction::triggered, this, &Welcome::setupWanted);
    if (const Town *town = m_towns->chosen()) {
        const QAction *grids = menu->addAction(theme::buttonText(tr("Edit the grids of %1…").arg(base::isolated(town->region->name))));
        connect(grids, &QAction::triggered, this, &Welcome::editGrids);
    }
    const TownCard *card = m_towns->cards().last();
    menu->popup(card->mapToGlobal(QPoint(0, card->height())));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().first());
}

void Welcome::editGrids()
{
    if (const Town *town = m_towns->chosen())
        Q_EMIT gridsWanted(town->pack);
}

void Welcome::askFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of a region pack"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    theme::neverLookInside(*dialog);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &Welcome::packWanted);
    dialog->open();
}

void Welcome::showStore()
{
    const Town *town = m_towns->chosen();
    if (!town) {
        m_store->setText({});
        return;
    }
    QString store = m_storeOf(*town->region, focusedWay() == Way::Drill);
    if (const QString home = QDir::homePath(); store.startsWith(home + u'/'))
        store = u"~"_s + store.mid(home.size());
    m_store->setText(tr("Store %1").arg(base::isolated(store)));
}

// What has no room goes in this order: the heads of the sections and the second line, the pictures of the towns, a line of their cards. Never a way,
// never a key. Lower still, the body scrolls.
void Welcome::arrange()
{
    const bool low = height() < kLow;
    const bool veryLow = height() < kVeryLow;
    auto *rows = static_cast<QVBoxLayout *>(m_body->layout());
    const int side = std::max(veryLow ? 16 : 24, (width() - kWidest) / 2);
    rows->setContentsMargins(side, low ? 12 : 36, side, 12);
    rows->setSpacing(low ? 10 : 16);
    for (QWidget *head : std::as_const(m_heads))
        head->setVisible(!low);
    m_sub->setVisible(!veryLow || !m_trouble.isEmpty());
    int lines = 0; // the same room in all three, so that their buttons stand in one line
    for (WayCard *card : {m_drill, m_import, m_empty}) {
        card->setCompact(low);
        lines = std::max(lines, card->linesHeight((width() - 2 * side - 2 * kBetweenWays) * stretchOf(*card) / kStretches));
    }
    for (WayCard *card : {m_drill, m_import, m_empty})
        card->setLinesHeight(lines);
    const int space = height() - 44 - 36;
    m_towns->setPicture(0, veryLow);
    for (int i = 0; i < rows->count(); ++i)
        rows->itemAt(i)->invalidate();
    rows->invalidate();
    const int rest = space - (rows->hasHeightForWidth() ? rows->totalHeightForWidth(width()) : rows->totalSizeHint().height());
    const int picture = std::min(kPicture, rest);
    m_towns->setPicture(picture < kLeastPicture ? 0 : picture, veryLow);
}

void Welcome::resizeEvent(QResizeEvent *) { arrange(); }

void Welcome::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_theme.palette();
    painter.fillRect(rect(), p.ground);
    painter.fillRect(QRect(0, 0, width(), 44), p.panel);
    actions::paintRule(painter, {0, 43}, width(), p);
    painter.fillRect(QRect(0, height() - 36, width(), 36), p.panel);
    actions::paintRule(painter, {0, height() - 36.0}, width(), p);
    m_theme.paintIcon(painter, theme::Icon::Grid, QRectF(16, 12, 20, 20), p.text);
}

} // namespace ui::welcome

// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/setuppage.h"

#include "actions/widget/scrolledcolumn.h"
#include "actions/widget/titledpanel.h"
#include "theme/filedialog.h"
#include "theme/plain.h"
#include "townsetup/columntable.h"
#include "townsetup/remarklist.h"
#include "townsetup/setupmap.h"
#include "townsetup/setupsteps.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStepsWidth = 288, kRightWidth = 540, kTopHeight = 44, kFootHeight = 36;

theme::Label *toned(const QString &text, const QString &tone, QWidget *parent)
{
    auto *label = new theme::Label(text, parent);
    label->setProperty("tone", tone);
    return label;
}

} // namespace

SetupPage::SetupPage(const theme::Theme &theme, TownFiles &files, const QString &packs) : m_theme(theme), m_files(files), m_packs(packs)
{
    theme::setTitleOf(this, tr("A town of your own"));
    m_map = new SetupMap(theme, this);
    auto *middle = new QVBoxLayout;
    m_told = new theme::Label(this);
    m_told->setProperty("tone", u"told"_s);
    m_told->setWordWrap(true);
    m_told->hide();
    middle->addWidget(m_told);
    middle->addWidget(m_map, 1);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(8, 8, 8, 8);
    body->setSpacing(8);
    body->addWidget(buildLeft());
    body->addLayout(middle, 1);
    body->addWidget(buildRight());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(buildTop());
    rows->addLayout(body, 1);
    rows->addWidget(buildFoot());
    wire();
    bindKeys();
    nameFolder();
    showBlocked();
}

QWidget *SetupPage::buildTop()
{
    auto *top = new QWidget(this);
    top->setFixedHeight(kTopHeight);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    row->addWidget(toned(QCoreApplication::translate("shell", "Gridhall"), u"title"_s, top));
    row->addWidget(toned(tr("A town of your own"), u"third"_s, top));
    row->addStretch(1);
    return top;
}

QWidget *SetupPage::buildFoot()
{
    auto *foot = new QWidget(this);
    foot->setFixedHeight(kFootHeight);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(18);
    for (const QString &hint :
         {tr("Ctrl+O file"), tr("Tab next block"), tr("↑ ↓ next place"), tr("+ − nearer, farther"), tr("Ctrl+S save"), tr("Esc back")})
        row->addWidget(toned(hint, u"third"_s, foot));
    row->addStretch(1);
    row->addWidget(toned(tr("The same checks as gridhallctl town new"), u"third"_s, foot));
    return foot;
}

// What saves stays in view, however low the window is.
QWidget *SetupPage::buildLeft()
{
    auto *left = new QWidget(this);
    left->setFixedWidth(kStepsWidth);
    m_steps = new SetupSteps(m_theme, left);
    m_save = new actions::KeyButton(m_theme, left);
    m_save->setText(tr("Save the town"));
    m_save->setKey(u"Ctrl+S"_s);
    m_save->setReasonShown(false);
    m_blocked = theme::secondLabel(left);
    auto *rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(new actions::ScrolledColumn(m_steps, left), 1);
    rows->addWidget(m_save);
    rows->addWidget(m_blocked);
    return left;
}

QWidget *SetupPage::buildRight()
{
    auto *right = new QWidget(this);
    right->setFixedWidth(kRightWidth);
    auto *rows = new QVBoxLayout(right);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto *found = new actions::TitledPanel(tr("What was found"), right);
    m_count = new theme::Label(found);
    m_count->setProperty("tone", u"third"_s);
    found->addToHead(m_count);
    m_remarks = new RemarkList(found);
    found->rows().addWidget(m_remarks, 1);
    auto *columns = new actions::TitledPanel(tr("Columns"), right);
    m_columns = new ColumnTable(columns);
    columns->rows().addWidget(m_columns, 1);
    rows->addWidget(found, 3);
    rows->addWidget(columns, 2);
    return right;
}

void SetupPage::wire()
{
    connect(m_steps, &SetupSteps::fileWanted, this, &SetupPage::askFile);
    connect(m_steps, &SetupSteps::folderWanted, this, &SetupPage::askFolder);
    connect(m_save, &QAbstractButton::clicked, this, &SetupPage::save);
    connect(m_steps, &SetupSteps::systemChanged, this, &SetupPage::checkAnew);
    connect(m_steps, &SetupSteps::nameChanged, this, [this] {
        nameFolder();
        showBlocked();
    });
    connect(m_columns, &ColumnTable::chosenChanged, this, [this] {
        m_guesses = false;
        checkAnew();
    });
    connect(m_remarks, &RemarkList::remarkChosen, m_map, &SetupMap::goTo);
    connect(m_map, &SetupMap::remarkPressed, m_remarks, &RemarkList::choose);
    connect(&m_files, &TownFiles::checked, this, &SetupPage::setCheck);
    connect(&m_files, &TownFiles::failed, this, &SetupPage::tell);
    connect(&m_files, &TownFiles::made, this, [this](const QString &folder) {
        m_saving = false;
        Q_EMIT saved(folder);
    });
}

void SetupPage::bindKeys()
{
    const auto bind = [this](const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    bind(QKeySequence(u"Ctrl+O"_s), [this] { askFile(); });
    bind(QKeySequence(u"Ctrl+S"_s), [this] { save(); });
    bind(QKeySequence(Qt::Key_Escape), [this] { Q_EMIT left(); });
}

void SetupPage::askFile()
{
    auto *dialog = new QFileDialog(this, tr("File of the grids"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    theme::neverLookInside(*dialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Grids (%1)").arg(u"*.shp *.gpkg *.geojson *.json *.kml"_s), tr("All files (%1)").arg(u"*"_s)});
    connect(dialog, &QFileDialog::fileSelected, this, &SetupPage::setFile);
    dialog->open();
}

void SetupPage::askFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the town"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    theme::neverLookInside(*dialog);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folderChosen = true;
        m_steps->setFolder(folder);
        showBlocked();
    });
    dialog->open();
}

void SetupPage::setFile(const QString &path)
{
    m_file = path;
    m_guesses = true;
    m_steps->setFile(path);
    checkAnew();
}

SetupWish SetupPage::wish() const
{
    return {m_file, m_steps->system(), m_guesses ? town::GridColumns() : m_columns->chosen(), m_guesses, m_steps->name(), m_steps->folder()};
}

void SetupPage::checkAnew()
{
    if (m_file.isEmpty())
        return;
    m_waits = true;
    say({});
    showBlocked();
    m_files.check(wish());
}

void SetupPage::setCheck(const town::TownCheck &check)
{
    m_waits = false;
    m_check = check;
    m_steps->setCheck(check);
    m_map->setCheck(check);
    m_remarks->setRemarks(check.remarks);
    m_columns->setCheck(check);
    m_count->setText(tr("%1 refused, %2 cleaned, %3 samples")
                         .arg(check.count(town::Remark::Kind::Refused))
                         .arg(check.count(town::Remark::Kind::Cleaned))
                         .arg(check.count(town::Remark::Kind::Made)));
    say(check.trouble);
    showBlocked();
}

void SetupPage::tell(const base::Error &why)
{
    m_waits = false;
    if (!std::exchange(m_saving, false)) {
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
    if (m_steps->name().name.isEmpty())
        return tr("The town has no name yet.");
    if (!m_files.isFree(m_steps->folder()))
        return tr("The folder has files in it; choose another one, or give the town another name.");
    return {};
}

void SetupPage::showBlocked()
{
    const QString why = blocked();
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

} // namespace ui::townsetup

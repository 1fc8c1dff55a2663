// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is built, and what it asks a person for.
#include "townsetup/setuppage.h"

#include "actions/widget/scrolledcolumn.h"
#include "actions/widget/titledpanel.h"
#include "theme/filedialog.h"
#include "theme/plain.h"
#include "townsetup/columntable.h"
#include "townsetup/placelist.h"
#include "townsetup/placestrip.h"
#include "townsetup/remarklist.h"
#include "townsetup/setupmap.h"
#include "townsetup/setupsteps.h"
#include "townsetup/thingsview.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStepsWidth = 306, kRightWidth = 540, kTopHeight = 44, kFootHeight = 36;

theme::Label *toned(const QString &text, const QString &tone, QWidget *parent)
{
    auto *label = new theme::Label(text, parent);
    label->setProperty("tone", tone);
    return label;
}

QFileDialog *newDialog(QWidget *parent, const QString &title)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    theme::neverLookInside(*dialog);
    return dialog;
}

} // namespace

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
    m_begunLabel = toned({}, u"third"_s, top);
    row->addWidget(m_begunLabel);
    return top;
}

QWidget *SetupPage::buildMiddle()
{
    auto *middle = new QWidget(this);
    auto *rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_told = new theme::Label(middle);
    m_told->setProperty("tone", u"told"_s);
    m_told->setWordWrap(true);
    m_told->hide();
    m_map = new SetupMap(m_theme, middle);
    m_strip = new PlaceStrip(m_theme, middle);
    m_strip->hide();
    rows->addWidget(m_told);
    rows->addWidget(m_map, 1);
    rows->addWidget(m_strip);
    return middle;
}

QWidget *SetupPage::buildFoot()
{
    auto *foot = new QWidget(this);
    foot->setFixedHeight(kFootHeight);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(18);
    for (const QString &hint :
         {tr("Ctrl+O file"), tr("Tab next block"), tr("↑ ↓ next place"), tr("1…4 decide"), tr("Ctrl+Z take back"), tr("+ − nearer, farther"),
          tr("Space as in the file"), tr("Ctrl+E list of findings"), tr("Ctrl+S save"), tr("Esc back")})
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
    m_toDecide = new actions::TitledPanel(tr("To be decided"), right);
    m_open = new theme::Label(m_toDecide);
    m_open->setProperty("tone", u"third"_s);
    m_toDecide->addToHead(m_open);
    m_places = new PlaceList(m_theme, m_toDecide);
    m_toDecide->rows().addWidget(m_places, 1);
    m_toDecide->hide();
    auto *found = new actions::TitledPanel(tr("What was found"), right);
    m_count = new theme::Label(found);
    m_count->setProperty("tone", u"third"_s);
    found->addToHead(m_count);
    m_remarks = new RemarkList(found);
    found->rows().addWidget(m_remarks, 1);
    rows->addWidget(m_toDecide, 5);
    rows->addWidget(found, 3);
    rows->addWidget(buildColumns(right), 4);
    return right;
}

QWidget *SetupPage::buildColumns(QWidget *right)
{
    auto *columns = new actions::TitledPanel(tr("Columns"), right);
    m_tabs = new QTabBar(columns);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    theme::setSpoken(m_tabs, tr("Whose columns"));
    m_tables = new QStackedWidget(columns);
    m_tables->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // as high as the places leave it
    m_columns = new ColumnTable(m_tables);
    m_tables->addWidget(m_columns);
    m_tabs->addTab(tr("Grids"));
    for (const town::ThingsOf of : {town::ThingsOf::Elements, town::ThingsOf::Sensors}) {
        auto *things = new ThingsView(of, m_tables);
        m_things[size_t(of)] = things;
        m_tables->addWidget(things);
        m_tabs->addTab(of == town::ThingsOf::Elements ? tr("Elements") : tr("Sensors"));
        m_tabs->setTabVisible(1 + int(of), false);
    }
    m_tabs->hide();
    connect(m_tabs, &QTabBar::currentChanged, m_tables, &QStackedWidget::setCurrentIndex);
    columns->rows().addWidget(m_tabs);
    columns->rows().addWidget(m_tables, 1);
    return columns;
}

void SetupPage::askFile()
{
    QFileDialog *dialog = newDialog(this, tr("File of the grids"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Grids (*.shp *.gpkg *.geojson *.json *.kml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SetupPage::setFile);
    dialog->open();
}

void SetupPage::askThings(town::ThingsOf of)
{
    QFileDialog *dialog = newDialog(this, of == town::ThingsOf::Elements ? tr("Table of elements") : tr("Table of sensors"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.xlsx *.csv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, of](const QString &path) { setThings(of, path); });
    dialog->open();
}

void SetupPage::askFolder()
{
    QFileDialog *dialog = newDialog(this, tr("Folder for the town"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folderChosen = true;
        m_steps->setFolder(folder);
        showBlocked();
        keepSoon();
    });
    dialog->open();
}

void SetupPage::askExport()
{
    if (!m_check) {
        say(tr("Nothing was found yet: choose the file of the grids first."));
        return;
    }
    QFileDialog *dialog = newDialog(this, tr("List of all that was found"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Table (*.csv)")});
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_writing = true;
        m_files.write(path, findings());
    });
    dialog->open();
}

} // namespace ui::townsetup

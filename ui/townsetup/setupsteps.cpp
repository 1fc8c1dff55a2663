// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/setupsteps.h"

#include "base/text/listed.h"
#include "theme/plain.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSet>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestName = 40, kLongestLetters = 8;
const QString kOther = QStringLiteral("EPSG");

QLineEdit *fieldOf(QWidget *parent, const QString &spoken, const QString &pattern, int longest)
{
    auto *field = new QLineEdit(parent);
    field->setMaxLength(longest);
    field->setPlaceholderText(spoken);
    theme::setSpoken(field, spoken);
    if (!pattern.isEmpty())
        field->setValidator(new QRegularExpressionValidator(QRegularExpression(pattern), field));
    return field;
}

} // namespace

SetupSteps::SetupSteps(const theme::Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme)
{
    setProperty("panel", true);
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(14, 12, 14, 12);
    m_rows->setSpacing(6);
    addFileStep();
    addSystemStep();
    addNameStep();
    addThingsStep();
    addSaveStep();
    m_rows->addStretch(1);
    pickSystem();
}

QVBoxLayout *SetupSteps::addStep(int number, const QString &title)
{
    auto *head = new theme::Label(u"%1  %2"_s.arg(number).arg(title), this);
    head->setProperty("tone", u"title"_s);
    if (number > 1)
        m_rows->addSpacing(10);
    m_rows->addWidget(head);
    return m_rows;
}

void SetupSteps::addFileStep()
{
    QVBoxLayout *rows = addStep(1, tr("File"));
    auto *choose = new actions::KeyButton(m_theme, this);
    choose->setText(tr("Choose the file of the grids"));
    choose->setKey(u"Ctrl+O"_s);
    connect(choose, &QAbstractButton::clicked, this, &SetupSteps::fileWanted);
    rows->addWidget(choose);
    m_file = new theme::Label(this);
    m_file->setWordWrap(true);
    m_found = theme::secondLabel(this);
    rows->addWidget(m_file);
    rows->addWidget(m_found);
    setFile({});
}

void SetupSteps::addSystemStep()
{
    QVBoxLayout *rows = addStep(2, tr("Coordinates"));
    m_system = new QComboBox(this);
    m_system->addItem(tr("As the file says"), QString());
    m_system->addItem(tr("WGS 84, CGCS2000 (degrees)"), u"WGS84"_s);
    m_system->addItem(tr("GCJ-02 (most maps on the web)"), u"GCJ02"_s);
    m_system->addItem(tr("BD-09 (Baidu)"), u"BD09"_s);
    m_system->addItem(tr("Shanghai city metres"), u"shanghai"_s);
    m_system->addItem(tr("Another, by its EPSG number"), kOther);
    theme::setSpoken(m_system, tr("System of the coordinates"));
    m_epsg = fieldOf(this, tr("EPSG number, such as 4549"), u"[0-9]{4,6}"_s, 6);
    m_systemFound = theme::secondLabel(this);
    rows->addWidget(m_system);
    rows->addWidget(m_epsg);
    rows->addWidget(m_systemFound);
    connect(m_system, &QComboBox::currentIndexChanged, this, [this] {
        pickSystem();
        if (m_system->currentData() != kOther || m_epsg->hasAcceptableInput())
            Q_EMIT systemChanged();
    });
    connect(m_epsg, &QLineEdit::editingFinished, this, [this] {
        if (m_epsg->isVisible())
            Q_EMIT systemChanged();
    });
}

void SetupSteps::pickSystem() { m_epsg->setVisible(m_system->currentData() == kOther); }

void SetupSteps::addNameStep()
{
    QVBoxLayout *rows = addStep(3, tr("Town"));
    m_name = fieldOf(this, tr("Name of the town"), {}, kLongestName);
    m_letters = fieldOf(this, tr("Letters before its case numbers"), u"[A-Za-z0-9]{2,8}"_s, kLongestLetters);
    rows->addWidget(m_name);
    rows->addWidget(m_letters);
    rows->addWidget(theme::secondLabel(this, tr("Without letters, they are made of the name.")));
    connect(m_name, &QLineEdit::textChanged, this, &SetupSteps::nameChanged);
    connect(m_letters, &QLineEdit::textChanged, this, &SetupSteps::nameChanged);
}

void SetupSteps::addThingsStep()
{
    QVBoxLayout *rows = addStep(4, tr("Elements and sensors"));
    rows->addWidget(theme::secondLabel(this, tr("Tables in CSV or XLSX, where there are any; they can be added later, too.")));
    addThings(town::ThingsOf::Elements, tr("Choose the table of elements"), u"Ctrl+L"_s);
    addThings(town::ThingsOf::Sensors, tr("Choose the table of sensors"), u"Ctrl+G"_s);
}

void SetupSteps::addThings(town::ThingsOf of, const QString &ask, const QString &key)
{
    Things &things = m_things[size_t(of)];
    auto *choose = new actions::KeyButton(m_theme, this);
    choose->setText(ask);
    choose->setKey(key);
    connect(choose, &QAbstractButton::clicked, this, [this, of] { Q_EMIT thingsWanted(of); });
    things.line = theme::secondLabel(this);
    things.drop = new actions::KeyButton(m_theme, this);
    things.drop->setText(tr("Without this table"));
    connect(things.drop, &QAbstractButton::clicked, this, [this, of] { Q_EMIT thingsDropped(of); });
    for (QWidget *part : std::initializer_list<QWidget *>{choose, things.line, things.drop})
        m_rows->addWidget(part);
    setThings(of, {});
}

void SetupSteps::setThings(town::ThingsOf of, const QString &file)
{
    Things &things = m_things[size_t(of)];
    things.file = file;
    things.line->setText(file.isEmpty() ? QString() : tr("%1: being read").arg(base::isolated(QFileInfo(file).fileName())));
    things.line->setVisible(!file.isEmpty());
    things.drop->setVisible(!file.isEmpty());
}

void SetupSteps::addSaveStep()
{
    QVBoxLayout *rows = addStep(5, tr("Save"));
    m_summary = theme::secondLabel(this);
    m_folderLine = theme::secondLabel(this);
    auto *folder = new actions::KeyButton(m_theme, this);
    folder->setText(tr("Another folder"));
    connect(folder, &QAbstractButton::clicked, this, &SetupSteps::folderWanted);
    for (QWidget *part : std::initializer_list<QWidget *>{m_summary, m_folderLine, folder})
        rows->addWidget(part);
}

void SetupSteps::setFile(const QString &path)
{
    m_file->setText(QFileInfo(path).fileName());
    m_file->setVisible(!path.isEmpty());
    m_found->setText(path.isEmpty() ? tr("Shapefile (GBK, too), GeoPackage, GeoJSON or KML. The file stays as it is.") : tr("Being read"));
}

void SetupSteps::clear(const QString &why)
{
    m_found->setText(why);
    m_systemFound->setText({});
    m_lines.clear();
    m_summary->setText({});
}

void SetupSteps::setCheck(const town::TownCheck &check)
{
    m_found->setText(base::joined(QStringList{check.format, check.encoding, tr("%n records", nullptr, check.records)}));
    m_systemFound->setText(check.approximate ? tr("Read as %1: right to some tens of metres").arg(check.system) : tr("Read as %1").arg(check.system));
    QSet<QString> committees;
    for (const town::SeenGround &ground : check.grounds) {
        if (ground.taken && !ground.village.isEmpty())
            committees.insert(ground.village);
    }
    const int refused = check.count(town::Remark::Kind::Refused), cleaned = check.count(town::Remark::Kind::Cleaned);
    m_lines = {tr("%n grids", nullptr, check.grids()),
               tr("%n places refused", nullptr, refused),
               tr("%n places cleaned", nullptr, cleaned),
               tr("%n committees", nullptr, int(committees.size())),
               tr("Border made of the grids"),
               tr("Departments, items and limits to start from: samples"),
               tr("Calendar of weekends, until the real one is given")};
    if (check.open() > 0)
        m_lines << tr("%n places to be decided", nullptr, check.open());
    for (const town::ThingsCheck &things : check.things)
        showThings(things);
    m_summary->setText(m_lines.join(u'\n'));
}

void SetupSteps::showThings(const town::ThingsCheck &check)
{
    const QString file = base::isolated(QFileInfo(check.file).fileName());
    m_things[size_t(check.of)].line->setText(check.trouble.isEmpty()
                                                 ? tr("%1: %2 of %n rows go in", nullptr, check.rows).arg(file, QString::number(check.things.size()))
                                                 : u"%1: %2"_s.arg(file, check.trouble));
    m_lines << (check.of == town::ThingsOf::Elements ? tr("%n elements", nullptr, int(check.things.size()))
                                                     : tr("%n rows of sensors", nullptr, int(check.things.size())));
}

QStringList SetupSteps::summary() const { return m_lines; }

void SetupSteps::setFolder(const QString &folder)
{
    m_folder = folder;
    const QString home = QDir::homePath();
    const QString shown = folder.startsWith(home + u'/') ? u'~' + folder.mid(home.size()) : folder;
    m_folderLine->setText(tr("Into %1").arg(base::isolated(shown)));
}

void SetupSteps::setSystem(const QString &system)
{
    const QSignalBlocker quiet(m_system);
    const bool isNumber = system.startsWith(u"EPSG:"_s);
    m_system->setCurrentIndex(std::max(0, m_system->findData(isNumber ? kOther : system)));
    m_epsg->setText(isNumber ? system.mid(5) : QString());
    pickSystem();
}

void SetupSteps::setName(const town::TownName &name)
{
    m_name->setText(name.name);
    m_letters->setText(name.code);
}

QString SetupSteps::system() const
{
    QString chosen = m_system->currentData().toString();
    if (chosen != kOther)
        return chosen;
    return m_epsg->hasAcceptableInput() ? u"EPSG:"_s + m_epsg->text() : QString();
}

town::TownName SetupSteps::name() const
{
    town::TownName name;
    name.name = m_name->text().trimmed();
    if (m_letters->hasAcceptableInput())
        name.code = m_letters->text().toUpper();
    return name;
}

} // namespace ui::townsetup

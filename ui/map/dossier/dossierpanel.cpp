// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/dossier/dossierpanel.h"

#include "actions/widget/scrolledcolumn.h"
#include "base/text/answer.h"
#include "base/text/outsidetext.h"
#include "live/cases/queuecolumn.h"
#include "live/place/placeview.h"
#include "map/dossier/dossierwords.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDossierWidth = 376;
constexpr std::chrono::hours kCourseOf{1};
constexpr std::chrono::milliseconds kBusyFor{1000};

} // namespace

DossierPanel::DossierPanel(const live::Hall &hall, const theme::Theme &theme, QWidget *parent) : QFrame(parent), m_hall(hall), m_theme(theme)
{
    setProperty("panel", true);
    setFixedWidth(kDossierWidth);
    theme::setSpoken(this, tr("Dossier"));
    build();
    connect(&hall, &live::Hall::changed, this, &DossierPanel::follow);
    hide();
}

theme::Label *DossierPanel::addLabel(QVBoxLayout &rows, const char *tone)
{
    auto *label = new theme::Label(this);
    label->setProperty("tone", QLatin1String(tone));
    label->setWordWrap(true);
    rows.addWidget(label);
    return label;
}

void DossierPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    m_title = new theme::Label(this);
    m_title->setProperty("tone", u"title"_s);
    m_title->setWordWrap(true);
    m_close = new actions::KeyButton(m_theme, this);
    m_close->setText(tr("Close"));
    m_close->setFaceHeight(28);
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    column->addLayout(head);
    auto *body = new QWidget(this);
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    m_where = addLabel(*rows, "second");
    m_codes = addLabel(*rows, "third");
    m_lately = addLabel(*rows, "strong");
    m_problems = addLabel(*rows, "strong");
    const auto addHead = [&] {
        rows->addSpacing(8);
        return addLabel(*rows, "strong");
    };
    m_openHead = addHead();
    m_openCases = new CourseList(m_theme, kOpenCases, body);
    rows->addWidget(m_openCases);
    m_ringHead = addHead();
    m_ring = addLabel(*rows, "second");
    m_patrolHead = addHead();
    m_patrol = addLabel(*rows, "second");
    m_sensorHead = addHead();
    m_sensors = new SensorRows(m_theme, body);
    rows->addWidget(m_sensors);
    m_courseHead = addHead();
    m_counts = addLabel(*rows, "second");
    m_course = new CourseList(m_theme, kCourse, body);
    rows->addWidget(m_course);
    rows->addStretch(1);
    theme::setSpoken(m_openCases, tr("Open cases here"));
    theme::setSpoken(m_course, tr("What happened here"));
    theme::setSpoken(m_sensors, tr("Sensors"));
    column->addWidget(new actions::ScrolledColumn(body, this), 1);
    m_report = new actions::KeyButton(m_theme, this);
    m_report->setText(tr("Report here"));
    m_report->setStyle(actions::KeyButton::Style::Primary);
    m_back = new actions::KeyButton(m_theme, this);
    m_back->setText(tr("Look back"));
    m_back->setReasonShown(false);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_report, 1);
    foot->addWidget(m_back, 1);
    column->addLayout(foot);
    for (CourseList *list : {m_openCases, m_course}) {
        connect(list, &CourseList::currentMoved, this, [this, list] {
            m_stoodOn = list;
            showBack();
        });
    }
    connect(m_back, &QAbstractButton::clicked, this, [this] {
        if (const CourseRow *row = backTo())
            Q_EMIT lookBackWanted(row->id, row->filed);
    });
    connect(m_close, &QAbstractButton::clicked, this, &DossierPanel::close);
    connect(m_report, &QAbstractButton::clicked, this, [this] { Q_EMIT reportWanted(m_code); });
    connect(m_openCases, &CourseList::caseChosen, this, &DossierPanel::caseChosen);
    connect(m_course, &CourseList::caseChosen, this, &DossierPanel::caseChosen);
}

void DossierPanel::use(const DossierSources &sources)
{
    m_sources = sources;
    if (sources.things)
        connect(sources.things, &live::ThingsWatch::changed, this, [this] { showSensorLines(); });
    if (sources.centre)
        connect(sources.centre, &live::CentreBoard::changed, this, [this] { showPeople(); });
}

void DossierPanel::nameKeys(const QString &reportKey, const QString &backKey, const QString &closeKey)
{
    m_report->setKey(reportKey);
    m_back->setKey(backKey);
    m_close->setKey(closeKey);
}

const region::Element *DossierPanel::chosen() const { return m_code.isEmpty() ? nullptr : m_hall.region().element(m_code); }

void DossierPanel::showElement(const QString &code)
{
    const region::Element *element = m_hall.region().element(code);
    if (element == nullptr || (m_open && code == m_code))
        return;
    m_code = code;
    m_place = element->name;
    takeGrid(*element);
    begin();
}

void DossierPanel::takeGrid(const region::Element &element)
{
    m_grid = element.grid;
    m_groups = live::sensorGroupsAt(m_hall.region(), element);
}

void DossierPanel::showSensors(const QString &grid, const QString &place, std::vector<size_t> groups)
{
    if (m_open && m_code.isEmpty() && groups == m_groups)
        return;
    m_code.clear();
    m_grid = grid;
    m_place = place;
    m_groups = std::move(groups);
    begin();
}

void DossierPanel::begin()
{
    m_open = true;
    m_dossier.reset();
    m_stoodOn = nullptr;
    m_sensors->setCourses({});
    showStatic();
    showPeople();
    showSensorLines();
    showProblems();
    showRead();
    ++m_begun;
    read();
    readCourses();
    show();
}

void DossierPanel::close()
{
    if (!m_open)
        return;
    m_open = false;
    m_code.clear();
    m_groups.clear();
    m_dossier.reset();
    m_reading.cancel();
    ++m_asked;
    hide();
    Q_EMIT closed();
}

void DossierPanel::showStatic()
{
    const region::Element *element = chosen();
    const region::Grid *grid = m_hall.region().grid(m_grid);
    m_report->setVisible(element != nullptr);
    m_back->setVisible(element != nullptr && m_sources.places != nullptr);
    m_codes->setVisible(element != nullptr);
    if (element != nullptr) {
        m_title->setText(base::isolated(element->name.isEmpty() ? element->code : element->name));
        m_where->setText(placeLine(m_hall.region(), *element));
        m_codes->setText(codesLine(m_hall.region(), *element));
        return;
    }
    m_title->setText(m_place.isEmpty() ? tr("Sensors") : base::isolated(m_place));
    m_where->setText(grid == nullptr ? QString() : live::gridText(grid->code, grid->name));
}

/// Whom to ring, and the patrols: by the centre as it is now.
void DossierPanel::showPeople()
{
    if (!m_open)
        return;
    const desk::CentreViewPtr view = m_sources.centre ? m_sources.centre->view() : nullptr;
    static const domain::Centre kNobody;
    const domain::Centre &centre = view ? view->centre : kNobody;
    const base::Instant now = m_hall.now();
    const QString department = m_dossier && !m_dossier->course.empty() ? m_dossier->course.front().brief.department : QString();
    QStringList ring;
    for (const live::PlaceContact &contact : live::contactsOf(m_hall.region(), centre, m_grid, department, now))
        ring << tr("%1: %2", "a post and why it is rung").arg(base::isolated(contact.post), contactText(contact));
    m_ringHead->setText(ring.isEmpty() ? QString() : tr("Whom to ring · posts alone, the pack has no numbers"));
    m_ring->setText(ring.join(u'\n'));
    const QStringList patrols = patrolLines(live::patrolsAt(m_hall.region(), centre, m_grid, now), m_hall.region(), now);
    m_patrolHead->setText(tr("Patrols of its grid"));
    m_patrol->setText(patrols.isEmpty() ? patrolText(nullptr, m_hall.region(), now) : patrols.join(u'\n'));
    for (theme::Label *label : {m_ringHead, m_ring})
        label->setVisible(!ring.isEmpty());
    for (theme::Label *label : {m_patrolHead, m_patrol})
        label->setVisible(view != nullptr && (!patrols.isEmpty() || chosen() != nullptr));
}

void DossierPanel::setElements(std::shared_ptr<const live::ElementFigures> elements)
{
    m_elements = std::move(elements);
    showProblems();
}

/// What is amiss at the element now, in the words of its card.
void DossierPanel::showProblems()
{
    const region::Element *element = m_open ? chosen() : nullptr;
    const bool shown = element != nullptr && !element->vulnerable && m_elements;
    m_problems->setText(shown ? problemText(m_elements->state(size_t(element - m_hall.region().elements.data()))) : QString());
    m_problems->setVisible(!m_problems->text().isEmpty());
}

void DossierPanel::showSensorLines()
{
    if (!m_open)
        return;
    static const QHash<QString, live::ThingState> kNothing;
    const bool known = m_sources.things && m_sources.things->isKnown();
    const size_t most = m_code.isEmpty() ? kSensorsOfPlace : kSensorsOfElement;
    live::SensorLines found = live::sensorLines(known ? m_sources.things->all() : kNothing, m_hall.region(), m_groups, most, m_code);
    QString head;
    if (!found.lines.empty()) {
        head = found.sensors > 0 ? tr("Sensors %1 · heard %2, silent %3").arg(found.sensors).arg(found.heard).arg(found.silent)
                                 : tr("What it says of itself");
        if (found.sensors > int(found.lines.size()))
            head = tr("%1 · these %2 first").arg(head).arg(found.lines.size());
        if (!known)
            head = tr("%1 · readings unknown").arg(head);
    }
    m_sensorHead->setText(head);
    m_sensorHead->setVisible(!head.isEmpty());
    m_sensors->setLines(std::move(found.lines), m_hall.now());
}

void DossierPanel::readCourses()
{
    if (!m_sources.things || m_sensors->lines().empty())
        return;
    QStringList codes;
    for (const live::SensorLine &line : m_sensors->lines()) {
        if (line.state)
            codes << line.code;
    }
    if (codes.isEmpty())
        return;
    base::whenAnswered(this, m_sources.things->courses(codes, kCourseOf), [this, begun = m_begun](const live::ThingCourses &courses) {
        if (begun == m_begun)
            m_sensors->setCourses(courses);
    });
}

report::DossierQuery DossierPanel::query() const
{
    report::DossierQuery query;
    query.element = m_code;
    query.point = chosen()->point;
    query.now = m_hall.now();
    query.past = m_sources.past;
    return query;
}

void DossierPanel::read()
{
    m_again = false;
    m_reading.cancel();
    ++m_asked;
    if (!m_sources.places || chosen() == nullptr)
        return;
    m_reading = m_sources.places->read(query());
    base::whenAnswered(this, m_reading, [this, asked = m_asked](const base::Result<report::Dossier> &answer) {
        if (asked == m_asked)
            receive(answer);
    });
}

void DossierPanel::receive(const base::Result<report::Dossier> &answer)
{
    if (answer)
        m_dossier = *answer;
    m_reading = {};
    showRead();
    showPeople(); // the department of its last case
    if (!answer) {
        m_counts->setText(answer.error().sentence);
        m_counts->show();
        if (answer.error().code == base::ErrorCode::Busy) // the store's tables are being made
            QTimer::singleShot(kBusyFor, this, [this, asked = m_asked] {
                if (asked == m_asked)
                    read();
            });
    }
    if (m_again)
        read();
}

void DossierPanel::showRead()
{
    const bool isElement = chosen() != nullptr;
    const base::Instant now = m_hall.now();
    std::vector<CourseRow> open, all;
    if (m_dossier) {
        open = courseRows(*m_dossier, m_hall.region(), now, true);
        all = courseRows(*m_dossier, m_hall.region(), now, false);
    }
    m_openHead->setText(!m_dossier ? tr("Open: being read") : openText(open.size()));
    m_lately->setText(m_dossier && m_dossier->lately > 0 ? tr("%1 in 30 days").arg(m_dossier->lately) : QString());
    m_courseHead->setText(tr("What happened here"));
    m_counts->setText(m_dossier ? countsLine(*m_dossier) : tr("Being read"));
    m_openHead->setVisible(isElement && m_sources.places);
    m_courseHead->setVisible(isElement && m_sources.places);
    m_counts->setVisible(isElement && m_sources.places);
    m_lately->setVisible(!m_lately->text().isEmpty());
    m_openCases->setRows(std::move(open));
    m_course->setRows(std::move(all));
    m_openCases->setVisible(!m_openCases->rows().empty());
    m_course->setVisible(!m_course->rows().empty());
    showBack();
}

/// A case of the place changed, or may have.
void DossierPanel::follow(const live::Changes &changes)
{
    const region::Element *element = m_open ? chosen() : nullptr;
    if (element == nullptr)
        return;
    if (changes.everything && m_grid != element->grid) { // the town has other grids
        takeGrid(*element);
        showStatic();
        showPeople();
        showSensorLines();
        readCourses();
    }
    bool touched = changes.everything;
    for (auto slot = changes.cases.begin(); !touched && slot != changes.cases.end(); ++slot) {
        const live::CaseRow &row = m_hall.table().row(*slot);
        const base::GeoPoint there{row.latitude, row.longitude};
        touched = !row.used || m_hall.table().text(*slot).element == m_code ||
                  (!std::isnan(row.latitude) && base::distance(there, element->point).value <= domain::kSamePlace.value + 1);
    }
    if (!touched)
        return;
    if (m_reading.isRunning())
        m_again = true;
    else
        read();
}

/// Where somebody stands, else the newest case; none: nothing happened here.
const CourseRow *DossierPanel::backTo() const
{
    if (const CourseRow *row = m_stoodOn ? m_stoodOn->current() : nullptr)
        return row;
    return m_course->rows().empty() ? nullptr : &m_course->rows().front();
}

void DossierPanel::showBack()
{
    const CourseRow *row = backTo();
    m_back->setStyle(row ? actions::KeyButton::Style::Normal : actions::KeyButton::Style::Blocked);
    m_back->setReason(row ? tr("The whole hall as it was when %1 was filed, %2").arg(row->title, row->when)
                          : tr("Nothing is known to have happened here."));
}

QStringList DossierPanel::said() const
{
    QStringList lines;
    for (const theme::Label *label : {m_title, m_where, m_codes, m_lately, m_problems, m_openHead, m_ringHead, m_ring, m_patrolHead, m_patrol,
                                      m_sensorHead, m_courseHead, m_counts}) {
        if (!label->isHidden() && !label->text().isEmpty())
            lines << label->text();
    }
    return lines;
}

} // namespace ui::map

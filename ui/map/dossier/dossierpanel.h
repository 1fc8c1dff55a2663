// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"
#include "live/centre/centreboard.h"
#include "live/hall.h"
#include "live/place/elementstate.h"
#include "live/things/thingswatch.h"
#include "map/dossier/courselist.h"
#include "map/dossier/sensorrows.h"
#include "report/place/placedesk.h"

#include <QFrame>

namespace ui::theme {
class Label;
}
class QVBoxLayout;

namespace ui::map {

/// Where a dossier gets what the hall does not have; all of it outlives the panel, and may be missing: then that part of a dossier is, too.
struct DossierSources {
    report::PlaceDesk *places = nullptr;
    live::ThingsWatch *things = nullptr;
    const live::CentreBoard *centre = nullptr;
    bool past = false; ///< the store goes on beyond the hall's moment
};

/// The dossier of a chosen element: what it is, where, its open cases, whom to ring, its patrols and sensors, and everything that ever happened
/// there; or of a place of sensors: which they are and how. Hidden while nothing is chosen. What is read comes when it is there, and again when a
/// case of the place changes. GUI thread; waits for nothing.
class DossierPanel final : public QFrame {
    Q_OBJECT
public:
    /// So many rows of the course and of the open cases stand there until all are asked for, and so many sensors are listed.
    static constexpr int kCourse = 9, kOpenCases = 4;
    static constexpr size_t kSensorsOfElement = 8, kSensorsOfPlace = 60;

    DossierPanel(const live::Hall &hall, const theme::Theme &theme, QWidget *parent);

    void use(const DossierSources &sources);
    /// The keys that the buttons name.
    void nameKeys(const QString &reportKey, const QString &backKey, const QString &closeKey);
    /// How the town's elements are now; null: nobody knows.
    void setElements(std::shared_ptr<const live::ElementFigures> elements);
    /// Of a registered element, by its code; nothing happens for one that the town does not have.
    void showElement(const QString &code);
    /// Of a place of sensors in a grid: places in the plan's sensing.groups.
    void showSensors(const QString &grid, const QString &place, std::vector<size_t> groups);
    void close();
    /// Code of the element whose dossier is shown; empty: none.
    [[nodiscard]] const QString &element() const { return m_code; }
    /// A dossier is shown.
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// What was read of the place; none: not yet, or it failed.
    [[nodiscard]] const std::optional<report::Dossier> &dossier() const { return m_dossier; }
    [[nodiscard]] CourseList &course() const { return *m_course; }
    [[nodiscard]] CourseList &openCases() const { return *m_openCases; }
    [[nodiscard]] SensorRows &sensors() const { return *m_sensors; }
    [[nodiscard]] actions::KeyButton &reportButton() const { return *m_report; }
    [[nodiscard]] actions::KeyButton &backButton() const { return *m_back; }
    /// All that its labels say, a line each.
    [[nodiscard]] QStringList said() const;

Q_SIGNALS:
    void caseChosen(base::CaseId id);
    void reportWanted(const QString &element); ///< a case at this element is to be taken down
    /// The hall as it was when this case came: the one that somebody stands on, else the newest.
    void lookBackWanted(base::CaseId id, base::Instant at);
    void closed();

private:
    theme::Label *addLabel(QVBoxLayout &rows, const char *tone);
    void build();
    void begin();
    /// Its grid and the sensors there: others where the town got other grids.
    void takeGrid(const region::Element &element);
    void showStatic();
    void showPeople();
    void showSensorLines();
    void showProblems();
    void showRead();
    void read();
    void receive(const base::Result<report::Dossier> &answer);
    void follow(const live::Changes &changes);
    void readCourses();
    void showBack();
    [[nodiscard]] const CourseRow *backTo() const;
    [[nodiscard]] const region::Element *chosen() const;
    [[nodiscard]] report::DossierQuery query() const;
    const live::Hall &m_hall;
    const theme::Theme &m_theme;
    DossierSources m_sources;
    QString m_code, m_grid, m_place;
    std::vector<size_t> m_groups;
    std::shared_ptr<const live::ElementFigures> m_elements;
    std::optional<report::Dossier> m_dossier;
    QFuture<base::Result<report::Dossier>> m_reading;
    bool m_open = false, m_again = false;
    quint64 m_asked = 0; ///< answers to an earlier question are no answers
    quint64 m_begun = 0; ///< dossiers that were opened
    theme::Label *m_title = nullptr, *m_where = nullptr, *m_codes = nullptr, *m_lately = nullptr, *m_problems = nullptr, *m_openHead = nullptr,
                 *m_ringHead = nullptr, *m_ring = nullptr, *m_patrolHead = nullptr, *m_patrol = nullptr, *m_sensorHead = nullptr,
                 *m_courseHead = nullptr, *m_counts = nullptr;
    CourseList *m_openCases = nullptr, *m_course = nullptr, *m_stoodOn = nullptr; ///< m_stoodOn: the one of the two where somebody stood last
    SensorRows *m_sensors = nullptr;
    actions::KeyButton *m_close = nullptr, *m_report = nullptr, *m_back = nullptr;
};

} // namespace ui::map

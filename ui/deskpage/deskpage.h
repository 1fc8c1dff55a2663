// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"

#include <QWidget>

#include <vector>

namespace desk {
class PhotoDesk;
}
namespace ui::bulk {
class BulkPanel;
}
namespace ui::casefile {
class AdvicePanel;
class CaseFilePanel;
class NewCasePanel;
class RelatedPanel;
} // namespace ui::casefile
namespace ui::command {
class CommandLine;
}
namespace ui::queue {
class QueuePanel;
}
namespace ui::severity {
class SeverityStrip;
}

namespace ui::deskpage {

class AlarmCorner;
class OwedCorner;
class CallCorner;
class PlacePanel;
class TabStrip;
class WaitingTile;

/// The page a seat works on: severity strip, queue, case file, and what stands around a case. Everything can be done by keyboard: Tab goes from panel
/// to panel, in an open form from field to field. While a form is open it owns Ctrl+Enter and is white alone; every other key says that it waits.
/// Three shapes: three columns; from 1600 px down two, the surroundings being tabs of the file; below 1280 × 720 one at a time.
/// GUI thread.
class DeskPage final : public QWidget {
    Q_OBJECT
public:
    enum class Shape : quint8 { Wide, Compact, Narrow };

    explicit DeskPage(const actions::Console &console, QWidget *parent = nullptr);

    /// Chooses a case from outside (map, toast, hall).
    void openCase(base::CaseId id);
    /// The queue shows exactly these, whatever was asked for before; `selected`: and they are selected together. Nothing happens without any.
    void showCases(const std::vector<base::CaseId> &ids, bool selected);
    /// Opens the form of a new case with a registered element as its place; a form that is open already and has a place keeps it, and says so.
    void takeCallAt(const QString &element);
    /// Where pictures of cases come from and are kept; it must outlive the page.
    void usePhotos(desk::PhotoDesk &desk);
    /// Hatched rows: an exercise.
    void setDrill(bool drill);
    /// As if its key had been pressed.
    void act(actions::Action action);
    [[nodiscard]] Shape shape() const { return m_shape; }
    /// The keys that the bar at the foot names while no form is open, in its order.
    [[nodiscard]] static QList<actions::Action> keyHints();

    [[nodiscard]] queue::QueuePanel &queue() const { return *m_queue; }
    [[nodiscard]] AlarmCorner &alarms() const { return *m_alarms; }
    [[nodiscard]] OwedCorner &owed() const { return *m_owed; }
    [[nodiscard]] casefile::CaseFilePanel &file() const { return *m_file; }
    [[nodiscard]] casefile::AdvicePanel &advice() const { return *m_advice; }
    /// One act for many cases, in place of the case file.
    [[nodiscard]] bulk::BulkPanel &bulk() const { return *m_bulk; }
    [[nodiscard]] command::CommandLine &command() const { return *m_command; }
    [[nodiscard]] casefile::NewCasePanel &newCase() const { return *m_newCase; }
    [[nodiscard]] PlacePanel &place() const { return *m_place; }
    [[nodiscard]] CallCorner &call() const { return *m_call; }
    [[nodiscard]] casefile::RelatedPanel &related() const { return *m_related; }
    [[nodiscard]] TabStrip &tabs() const { return *m_tabs; }
    [[nodiscard]] WaitingTile &waiting() const { return *m_waiting; }

Q_SIGNALS:
    void caseSelected(base::CaseId id);
    void largeMapRequested(base::CaseId id);
    void layersRequested();
    void printRequested(base::CaseId id);
    /// Something of this seat that is to be heard once, whatever page is shown; noticed() says it.
    void heard();
    /// Other keys are of use now: those of the form that was opened, or those of the list again.
    void hintsChanged(const QList<actions::Action> &hints);
    /// A notice that belongs to no panel: what happened, and what to do.
    void noticed(const QString &title, const QString &detail);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void layOutWide();
    void layOutCompact();
    void layOutNarrow();
    [[nodiscard]] int windowHeight() const;
    void placeStrip(int top, int height, int margin);
    void putDetail(const QRect &box);
    void showTab(int index);
    void wireCall();
    void nameTabs();
    void showNewCase(bool shown);
    void leaveNewCase();
    void refreshContext();
    void showLevels();
    void refreshForms();
    [[nodiscard]] QList<actions::Action> hintsNow() const;
    [[nodiscard]] bool waitsForForm(actions::Action action);
    void wireBulk();
    [[nodiscard]] bool actOnMany(actions::Action action);
    [[nodiscard]] bool givesToMany(actions::Action action);
    [[nodiscard]] bool showsBulk() const;
    void showBulk();
    void enterDetail();
    void wireCommand();
    [[nodiscard]] base::Outcome actByCommand(domain::CaseAct act, const domain::Filled &filled, bool atOnce);
    [[nodiscard]] bool holdsCommand(const QWidget *widget) const;
    void placeCommand();
    [[nodiscard]] QWidget *openForm() const;
    [[nodiscard]] bool stepPanels(const QKeyEvent &key);
    void tellDrafts();
    void enterFile();
    void leaveFile();
    void acceptWorst(base::CaseId id);
    const actions::Console m_console;
    Shape m_shape = Shape::Wide;
    severity::SeverityStrip *m_strip;
    WaitingTile *m_waiting;
    AlarmCorner *m_alarms;
    OwedCorner *m_owed;
    queue::QueuePanel *m_queue;
    casefile::CaseFilePanel *m_file;
    bulk::BulkPanel *m_bulk;
    casefile::NewCasePanel *m_newCase;
    command::CommandLine *m_command = nullptr;
    PlacePanel *m_place;
    CallCorner *m_call;
    casefile::AdvicePanel *m_advice;
    casefile::RelatedPanel *m_related;
    TabStrip *m_tabs;
    actions::ActionSet *m_actions;
    QList<actions::Action> m_hints = keyHints();
    bool m_taking = false; ///< the new-case form is open
    bool m_inFile = false; ///< narrow: the file instead of the queue
};

} // namespace ui::deskpage

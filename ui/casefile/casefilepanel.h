// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "domain/case/lifecycle.h"

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QMimeData;
class QScrollArea;
class QStackedWidget;

namespace desk {
class PhotoDesk;
}
namespace ui::actions {
class EmptyState;
}

namespace ui::casefile {

class ActBar;
class ActPanel;
class CaseHead;
class ContactBox;
class FieldsBox;
class NoteLine;
class PhotoRow;
class PhotoViewer;
class PictureDrop;
class Pictures;
class PresenceLine;
class Timeline;
class WallLine;
class WhyBox;

/// One case, opened: what it is, why it has its colour, what happened, what can be done next. Loads through the desk; only the newest
/// request shows; what is on screen stays until the new is there. GUI thread; never waits.
class CaseFilePanel final : public QWidget {
    Q_OBJECT
public:
    explicit CaseFilePanel(const actions::Console &console, QWidget *parent = nullptr);
    ~CaseFilePanel() override;

    /// Opens a case; an invalid id shows the empty state.
    void openCase(base::CaseId id);
    [[nodiscard]] base::CaseId shownId() const { return m_id; }
    /// The case as loaded; none while nothing is.
    [[nodiscard]] const domain::Case *current() const { return m_file && m_file->state.id == m_id ? &m_file->state : nullptr; }

    /// Does an action on the shown case: sends it, opens its form, or says why not. While the case is still being opened the action waits
    /// for it, so that a quick hand never acts on the case before. False when the action is not the file's.
    bool act(actions::Action action);
    /// Does an act with what a person typed elsewhere, under the guards of its button. Not at once: its form is opened, filled in. Refused with the
    /// sentence; Malformed with the place of what it lacks.
    [[nodiscard]] base::Outcome actWith(domain::CaseAct act, const domain::Filled &input, bool atOnce);
    /// Dispatches or adds a helper as a suggestion says; says why not when the case does not allow it.
    void sendTo(const QString &department, const QString &unit, const QString &reason);
    /// Ctrl+Enter: the open form. False when none is open.
    bool submitForm();
    [[nodiscard]] bool formOpen() const;
    /// A key that does nothing while the form is open: says so in it.
    void tellWaiting(actions::Action action);
    /// Where a suggestion goes now: Dispatch, AddHelper, or none.
    [[nodiscard]] std::optional<domain::CaseAct> targetAct() const;
    /// The form of a target act is to begin with this department and unit.
    void setSuggestion(const QString &department, const QString &unit);
    void setCompact(bool compact);
    /// Shows the case on the hall's wall, or takes it back; says why not.
    void toggleOnWall();
    /// Why it cannot; empty: it can.
    [[nodiscard]] QString wallRefusal() const;
    /// Into the file by keyboard: to the first thing that can be done.
    void enter();

    /// Where the pictures come from and are kept.
    void usePhotos(desk::PhotoDesk &desk);
    /// Full size over the window, beginning with this picture, or with the first; nothing happens where the case has none.
    void viewPhotos(const QString &first = {});
    /// The open viewer; null while there is none.
    [[nodiscard]] PhotoViewer *viewer() const;
    /// Pictures that are pasted while this widget has the keyboard go to the shown case.
    void pastePicturesFrom(QWidget *widget);

    [[nodiscard]] ActBar &bar() const { return *m_bar; }
    [[nodiscard]] ActPanel &form() const { return *m_form; }
    [[nodiscard]] NoteLine &note() const { return *m_note; }
    [[nodiscard]] ContactBox &contact() const { return *m_contact; }
    [[nodiscard]] Timeline &timeline() const { return *m_timeline; }
    [[nodiscard]] PhotoRow &photos() const { return *m_photos; }
    [[nodiscard]] PresenceLine &presence() const { return *m_presence; }
    [[nodiscard]] WallLine &wall() const { return *m_wall; }

Q_SIGNALS:
    void loaded(base::CaseId id);            ///< current() is another case, or another version of it
    void leaveRequested();                   ///< Esc: back to the queue
    void formChanged();                      ///< a form was opened or closed
    void heldChanged();                      ///< another seat began to write in the shown case, or stopped
    void draftKept(const QString &sentence); ///< a form was left with something typed, because another case was opened

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    QWidget *buildFile();
    void wire();
    void wirePhotos();
    void wirePresence();
    void wireWall();
    void lookAt(base::CaseId id);
    void followOthers();
    void showPresence();
    void tellTyped();
    /// The case is free for others, unless a form is half written.
    void giveBack();
    [[nodiscard]] QString noteRefusal() const;
    void addPictures(const QMimeData &brought);
    void reload();
    void receive(const base::Result<desk::CaseFile> &file);
    void display();
    void openForm(domain::CaseAct act);
    void send(domain::CaseAct act, domain::CaseOrderBody body);
    void finished(const actions::SentOrder &sent, const desk::Receipt &receipt);
    void refused(const actions::SentOrder &sent, const base::Error &error);
    void closeForm();
    void showNewest();
    void scrollBy(int pixels);
    [[nodiscard]] std::optional<domain::CaseAct> actFor(actions::Action action) const;
    void changeNote(base::CaseId id);
    void tellForm();
    void forgetDraft(const actions::SentOrder &sent, base::CaseId id);
    [[nodiscard]] QString keptDraft() const;
    const actions::Console m_console;
    QStackedWidget *m_pages;
    actions::EmptyState *m_empty;
    CaseHead *m_head;
    PresenceLine *m_presence;
    WallLine *m_wall;
    QScrollArea *m_scroll;
    FieldsBox *m_fields;
    ContactBox *m_contact;
    WhyBox *m_why;
    Pictures *m_pictures;
    PhotoRow *m_photos;
    PictureDrop *m_drop;
    QPointer<PhotoViewer> m_viewer;
    Timeline *m_timeline;
    ActBar *m_bar;
    ActPanel *m_form;
    NoteLine *m_note;
    QTimer m_skeleton;
    base::CaseId m_id;
    std::optional<desk::CaseFile> m_file;
    QString m_department, m_unit;            ///< the picked suggestion
    std::optional<actions::Action> m_wanted; ///< asked for while the case was still being opened
    QSet<quint32> m_own;                     ///< versions that this console's own orders made
    QString m_held;                          ///< why notes and forms wait, when it was last shown
    QString m_noteBack;                      ///< that a half-typed note is back, until it was said
    quint64 m_generation = 0;
    size_t m_lines = 0;           ///< of the course, when it was last shown
    bool m_followsNewest = false; ///< the newest line is kept in view until the person looks elsewhere
};

} // namespace ui::casefile

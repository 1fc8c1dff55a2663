// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/askline.h"
#include "actions/widget/formkeeper.h"
#include "casefile/call/callwatch.h"
#include "casefile/form/reportdraft.h"
#include "live/call/placefinder.h"
#include "theme/spoken.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
namespace ui::theme {
class Label;
}
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace desk {
class PhotoDesk;
}
namespace live {
class ParkedCalls;
}

namespace ui::casefile {

class BothSides;
class CallerBox;
class ItemLine;
class PhotoPicker;
class PlaceLine;

/// The form for a report that a seat takes down, the caller first: what is known of who calls and of the matter stands there while it is typed. Each
/// problem stands under its field, and the first one has the focus. Nothing typed is lost: a failure leaves the form open, parking puts it on the
/// tray, every other way out leaves a draft, unless the person throws it away.
class NewCasePanel final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    explicit NewCasePanel(const actions::Console &console, QWidget *parent = nullptr);
    ~NewCasePanel() override;

    /// Empties the form, puts a draft of before into it, and the focus.
    void begin();
    /// Back into the open form by keyboard: to the field that had the focus last.
    void enter();
    /// Esc: at once when nothing was typed; else asks whether to keep it.
    void leave();
    /// A short line that is no problem: what waits for this form, which draft is back.
    void setHint(const QString &sentence);
    [[nodiscard]] QString hint() const;
    /// That the caller's number stands among the words; empty: it does not.
    [[nodiscard]] QString numberHint() const;
    [[nodiscard]] actions::AskLine &question() const { return *m_ask; }
    void submit();
    [[nodiscard]] ReportDraft draft() const;
    /// Fills a field by its member name; tests and templates.
    void fill(const QString &field, const QString &value);
    [[nodiscard]] QString problem(const QString &field) const;
    /// What stands at the foot: why it was not sent.
    [[nodiscard]] QString said() const;
    /// Where pictures are kept.
    void usePhotos(desk::PhotoDesk &desk);
    [[nodiscard]] PhotoPicker &photos() const { return *m_photos; }
    /// Where parked calls lie; without it none can be parked.
    void useParking(live::ParkedCalls &parking) { m_parking = &parking; }

    // What a call knows beside its fields.
    [[nodiscard]] CallWatch &watch() const { return *m_watch; }
    [[nodiscard]] CallerBox &caller() const { return *m_caller; }
    [[nodiscard]] PlaceLine &place() const { return *m_place; }
    [[nodiscard]] ItemLine &item() const { return *m_item; }
    [[nodiscard]] BothSides &bothSides() const { return *m_both; }
    /// What the rules would make of it now.
    [[nodiscard]] std::optional<DraftPreview> preview() const;
    /// One of the keys of a call (Scope::Call).
    void act(actions::Action action);
    /// Something that a draft keeps stands in the form.
    [[nodiscard]] bool isTouched() const { return m_keeper.isTouched(); }
    /// Puts it on the tray; the form is then as it is when it is left. False, with the reason in the form, where that cannot be.
    bool park();
    /// A point that was chosen on a map.
    void takePoint(base::GeoPoint point);
    /// A registered element that was chosen on a map, by its code; a form that has a place keeps it, and says so.
    void takeElement(const QString &code);
    /// For how long it has been taken down.
    [[nodiscard]] base::Milliseconds age() const;

    /// What it is, and since when.
    [[nodiscard]] QString spokenName() const override;

Q_SIGNALS:
    void created(base::CaseId id);
    void joined(base::CaseId id); ///< the call became a repeat on this case
    void left();
    void parked();
    void previewChanged();
    void placeShown(const std::optional<live::PlaceHit> &hit); ///< a map is to show it; none: what the fields say
    void pickWanted();                                         ///< a click on the map is to give the place

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    // newcasepanel.cpp: the form.
    [[nodiscard]] QString sinceText() const;
    void fillChoices();
    void fillGrids();
    void wire();
    void wireDraft();
    void keepFields();
    void receive(const actions::SentOrder &sent, const desk::Receipt &receipt);
    void refuse(const actions::SentOrder &sent, const base::Error &error);
    void sendingEnded(bool well);
    void chooseItem(const QString &code);
    void locate();
    [[nodiscard]] std::vector<DraftProblem> problems() const;
    void showProblems(const std::vector<DraftProblem> &problems);
    void showWhatIsLeft();
    void send(actions::SentOrder sent);
    // newcasebuild.cpp: what it is made of.
    void build();
    void buildRows(QWidget *body);
    void buildCallBack(QWidget *body);
    void buildFoot(QVBoxLayout *column);
    void addRow(const QString &field, const QString &label, QWidget *widget);
    void addPhotos();
    QWidget *indented(QWidget *widget);
    // newcasecall.cpp: what a call can do besides.
    void wireCall();
    void edited();
    void guessSource();
    void refreshPreview();
    void refreshContact();
    void tellNumber();
    void takePlace(const live::PlaceHit &hit);
    void join();
    void follow(base::CaseId id);
    [[nodiscard]] domain::Caller callerSaid() const;
    [[nodiscard]] std::optional<actions::Action> callAction(const QKeyEvent &key) const;

    const actions::Console m_console;
    CallWatch *m_watch;
    actions::FormKeeper m_keeper;
    QHash<QString, theme::Label *> m_problems;
    QHash<QString, QWidget *> m_inputs;
    QVBoxLayout *m_rows = nullptr;
    QComboBox *m_source = nullptr, *m_grid = nullptr;
    CallerBox *m_caller = nullptr;
    PlaceLine *m_place = nullptr;
    ItemLine *m_item = nullptr;
    QLineEdit *m_title = nullptr, *m_latitude = nullptr, *m_longitude = nullptr, *m_callerName = nullptr, *m_callBack = nullptr;
    QCheckBox *m_contacted = nullptr;
    theme::Label *m_contactClock = nullptr;
    QWidget *m_contactLine = nullptr;
    PhotoPicker *m_photos = nullptr;
    QPlainTextEdit *m_description = nullptr;
    theme::Label *m_previewLine = nullptr, *m_said = nullptr, *m_hint = nullptr, *m_kept = nullptr, *m_number = nullptr;
    actions::AskLine *m_ask = nullptr;
    QWidget *m_foot = nullptr;
    actions::KeyButton *m_send = nullptr, *m_park = nullptr;
    BothSides *m_both = nullptr;
    live::ParkedCalls *m_parking = nullptr;
    QString m_element;     ///< code of the thing at the place, as the place line gave it
    base::Instant m_since; ///< begun
    std::optional<actions::Action> m_sending;
    bool m_wasSent = false;      ///< the draft was under way when the program ended
    bool m_sourceChosen = false; ///< by the person; until then a number makes it the hotline's
};

} // namespace ui::casefile

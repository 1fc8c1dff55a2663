// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/askline.h"
#include "actions/widget/formkeeper.h"
#include "casefile/form/itemfinder.h"
#include "casefile/form/reportdraft.h"

#include <QWidget>

#include <memory>

class QComboBox;
namespace ui::theme {
class Label;
}
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QVBoxLayout;

namespace desk {
class PhotoDesk;
}

namespace ui::casefile {

class PhotoPicker;

/// The form for a report that a seat takes down. Each problem stands under its field, and the first one has the focus. Nothing typed is lost: a
/// failure leaves the form open, every other way out a draft, unless the person throws it away.
class NewCasePanel final : public QWidget {
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

Q_SIGNALS:
    void created(base::CaseId id);
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void buildFoot(QVBoxLayout *column);
    void wireDraft();
    void sendingEnded(bool well);
    void addRow(const QString &field, const QString &label, QWidget *widget);
    void addPhotos();
    QWidget *indented(QWidget *widget);
    void findItems();
    void chooseItem();
    void refreshPreview();
    void locate();
    const actions::Console m_console;
    std::unique_ptr<ItemFinder> m_finder;
    actions::FormKeeper m_keeper;
    QHash<QString, theme::Label *> m_problems;
    QHash<QString, QWidget *> m_inputs;
    QVBoxLayout *m_rows = nullptr;
    QComboBox *m_source = nullptr, *m_grid = nullptr;
    QLineEdit *m_itemSearch = nullptr, *m_title = nullptr, *m_place = nullptr, *m_latitude = nullptr, *m_longitude = nullptr, *m_callerName = nullptr,
              *m_callerPhone = nullptr;
    QListWidget *m_items = nullptr;
    PhotoPicker *m_photos = nullptr;
    QPlainTextEdit *m_description = nullptr;
    theme::Label *m_preview = nullptr, *m_said = nullptr, *m_hint = nullptr, *m_kept = nullptr;
    actions::AskLine *m_ask = nullptr;
    QWidget *m_foot = nullptr;
    actions::KeyButton *m_send = nullptr;
    QString m_item;
    bool m_sending = false;
    bool m_wasSent = false; ///< the draft was under way when the program ended
};

} // namespace ui::casefile

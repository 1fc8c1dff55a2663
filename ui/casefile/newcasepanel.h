// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/keybutton.h"
#include "casefile/itemfinder.h"
#include "casefile/reportdraft.h"

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

/// The form for a report that a seat takes down. Each problem stands under its field; nothing typed is lost when sending fails.
class NewCasePanel final : public QWidget {
    Q_OBJECT
public:
    explicit NewCasePanel(const actions::Console &console, QWidget *parent = nullptr);
    ~NewCasePanel() override;

    /// Empties the form and puts the focus into it.
    void begin();
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

private:
    void build();
    void addRow(const QString &field, const QString &label, QWidget *widget);
    void addPhotos();
    QWidget *indented(QWidget *widget);
    void findItems();
    void chooseItem();
    void refreshPreview();
    void locate();
    const actions::Console m_console;
    std::unique_ptr<ItemFinder> m_finder;
    QHash<QString, theme::Label *> m_problems;
    QVBoxLayout *m_rows = nullptr;
    QComboBox *m_source = nullptr, *m_grid = nullptr;
    QLineEdit *m_itemSearch = nullptr, *m_title = nullptr, *m_place = nullptr, *m_latitude = nullptr, *m_longitude = nullptr, *m_callerName = nullptr,
              *m_callerPhone = nullptr;
    QListWidget *m_items = nullptr;
    PhotoPicker *m_photos = nullptr;
    QPlainTextEdit *m_description = nullptr;
    theme::Label *m_preview = nullptr, *m_said = nullptr;
    actions::KeyButton *m_send = nullptr;
    QString m_item;
    bool m_sending = false;
};

} // namespace ui::casefile

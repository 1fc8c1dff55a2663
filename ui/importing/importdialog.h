// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importer.h"

#include <QDialog>

class QComboBox;
namespace ui::theme {
class Label;
}
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ui::importing {

/// Takes a table file in: choose it, watch the rows go by, read what was refused and where it lies. The console goes on meanwhile.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(Importer &importer, QWidget *parent = nullptr);

    void setFile(const QString &file);

protected:
    void reject() override;

private:
    void choose();
    void start();
    void tell(const Progress &progress);
    void tell(const Outcome &outcome);
    void tell(const base::Error &error);
    void say(const QString &text);
    void setRunning(bool running);

    Importer &m_importer;
    QLineEdit *m_file;
    QComboBox *m_mapping;
    QProgressBar *m_bar;
    theme::Label *m_text;
    QPushButton *m_choose;
    QPushButton *m_start;
    QPushButton *m_close;
    bool m_running = false;
};

} // namespace ui::importing

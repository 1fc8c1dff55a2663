// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "alarms/alarmmodel.h"

#include <QListView>

namespace ui::alarms {

/// The list itself: a level or a glyph, what it is about, how it stands. Its keys are those of the scope Alarms, Enter, Esc, and a key of its own for
/// each red case that waits. The chosen row stays chosen while rows come and go; when it goes, its place does. GUI thread only.
class AlarmList final : public QListView {
    Q_OBJECT
public:
    explicit AlarmList(const actions::Console &console, QWidget *parent = nullptr);

    void setLines(std::vector<AlarmLine> lines);
    [[nodiscard]] const AlarmModel &rows() const { return *m_model; }
    /// Null when no row is chosen.
    [[nodiscard]] const AlarmLine *chosen() const;

Q_SIGNALS:
    void actionWanted(ui::actions::Action action); ///< of the scope Alarms, for the chosen row
    void openWanted(const ui::alarms::AlarmLine &line);
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] bool act(const QKeyEvent &event);
    [[nodiscard]] bool jump(const QString &typed);
    const actions::Console m_console;
    AlarmModel *m_model;
};

} // namespace ui::alarms

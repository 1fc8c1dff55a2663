// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/call/callwatch.h"

#include <QWidget>

class QGridLayout;
class QScrollArea;
namespace ui::theme {
class Label;
}

namespace ui::casefile {

/// The call and the case that it may be about, side by side: what differs stands bold. It lies over the form; F3 or Esc gives the form back, F2
/// joins, ↑ ↓ go to the other candidates. GUI thread; never waits.
class BothSides final : public QWidget {
    Q_OBJECT
public:
    BothSides(const actions::Console &console, CallWatch &watch, QWidget *parent = nullptr);

    /// Shows the call as it stands beside the chosen candidate, else the likeliest case; false where there is none.
    bool begin(const ReportDraft &draft);
    /// The case on the right.
    [[nodiscard]] base::CaseId shownId() const { return m_other.id; }
    /// Label, the call's word and the case's, of each line.
    struct Line {
        QString label, call, other;
    };
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }

Q_SIGNALS:
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCase(const live::LikeCase &other);
    void step(int by);
    void receive(const desk::CaseFile &file);
    void fill();
    void layOut();
    [[nodiscard]] std::vector<live::LikeCase> candidates() const;
    const actions::Console m_console;
    CallWatch &m_watch;
    ReportDraft m_draft;
    live::LikeCase m_other;
    std::optional<domain::Case> m_file; ///< of the candidate, once it is read
    std::vector<Line> m_lines;
    QScrollArea *m_scroll;
    quint64 m_generation = 0;
};

} // namespace ui::casefile

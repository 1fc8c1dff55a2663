// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "casefile/form/reportdraft.h"
#include "theme/spoken.h"

#include <QWidget>

#include <optional>

namespace ui::casefile {

/// What the call would become if it were filed anew: level with its reasons, limits and department, as the rules would decide it at this moment
/// (previewOf). GUI thread.
class AnewPanel final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    explicit AnewPanel(const actions::Console &console, QWidget *parent = nullptr);

    /// None: the item is not known yet. `isGuess`: it is the likeliest item's, nobody has chosen it.
    void setPreview(const std::optional<DraftPreview> &preview, bool isGuess);
    struct Line {
        QString label, text, end;
        friend bool operator==(const Line &, const Line &) = default;
    };
    /// What stands below the level.
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void addLevel(const DraftPreview &preview);
    void addLimits(const DraftPreview &preview);
    void addDepartment(const DraftPreview &preview);
    [[nodiscard]] QString levelWords() const;
    void paintLevel(QPainter &painter) const;
    const actions::Console m_console;
    std::optional<DraftPreview> m_preview;
    bool m_isGuess = false;
    std::vector<Line> m_lines;
};

} // namespace ui::casefile

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "theme/spoken.h"

#include <QWidget>

namespace ui::casefile {

/// Cases near the shown one: open, or of today. A click goes there, by keyboard ↑ ↓ and Enter. Tab reaches it while there is one.
class RelatedPanel final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    explicit RelatedPanel(const actions::Console &console, QWidget *parent = nullptr);

    void setCase(base::CaseId id, bool hasPlace);
    [[nodiscard]] const std::vector<live::RelatedView> &related() const { return m_related; }
    /// The row that Enter would open, while the keyboard is here.
    [[nodiscard]] int currentRow() const { return m_current; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::List; }
    void pressPart(size_t index) override;

Q_SIGNALS:
    void caseChosen(base::CaseId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString withinText() const;
    [[nodiscard]] QString noneText() const;
    void recount();
    void fitRows();
    void setCurrent(int row);
    [[nodiscard]] QRectF rowBox(int row) const;
    [[nodiscard]] int shownRows() const;
    const actions::Console m_console;
    base::CaseId m_id;
    bool m_hasPlace = false;
    int m_current = 0;
    std::vector<live::RelatedView> m_related;
};

} // namespace ui::casefile

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "live/advice/takeradvice.h"
#include "theme/spoken.h"

#include <QWidget>

namespace domain {
struct Filled;
}

namespace ui::casefile {

/// Who could take a case, the best first (live::adviseTakers), by what this window knows. Of a case that somebody has already: others than they.
[[nodiscard]] std::vector<live::TakerAdvice> takersFor(const actions::Console &console, const domain::Case &c);

/// Writes into an order's fields whom the window advises first, so that what becomes of the advice can be counted. Nothing where it advises nobody.
void noteAdvice(const actions::Console &console, const domain::Case &c, domain::Filled &filled);

/// Who could take the case, in the form that dispatches it: a line each with its reasons. Arrows choose, and the form's fields follow; a person
/// decides. GUI thread only.
class TakerList final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    TakerList(const actions::Console &console, const domain::Case &c, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<live::TakerAdvice> &takers() const { return m_takers; }
    /// -1: none.
    [[nodiscard]] int pickedIndex() const { return m_picked; }
    void pick(int index);
    /// Puts the picked post into the order, where it goes to the picked one's department, and what was advised first.
    void fillIn(domain::Filled &filled) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::List; }
    void pressPart(size_t index) override { pick(int(index)); }

Q_SIGNALS:
    void picked(const QString &department, const QString &unit);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void recount();
    [[nodiscard]] QRectF rowBox(size_t index) const;
    const actions::Console m_console;
    const domain::Case m_case;
    std::vector<live::TakerAdvice> m_takers;
    int m_picked = -1;
};

} // namespace ui::casefile

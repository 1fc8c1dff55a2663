// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/widget/keybutton.h"
#include "casefile/part/advice.h"
#include "theme/spoken.h"

#include <QWidget>

namespace ui::casefile {

/// The suggestions for the shown case. 1…3 pick one, Ctrl+Enter sends it; a person decides. GUI thread.
class AdvicePanel final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    explicit AdvicePanel(const actions::Console &console, QWidget *parent = nullptr);

    /// `act`: what a suggestion would do now; none: nothing, and `refusal` says why.
    void setCase(const domain::Case *c, std::optional<domain::CaseAct> act, const QString &refusal);
    void pick(int index);
    [[nodiscard]] int pickedIndex() const { return m_picked; }
    [[nodiscard]] const std::vector<Advice> &advices() const { return m_advices; }
    /// While a form is open Ctrl+Enter is the form's: says why nothing is sent from here. Empty: it can be.
    void setHeld(const QString &reason);
    /// Sends the picked one (Ctrl+Enter).
    void send();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::List; }
    void pressPart(size_t index) override { pick(int(index)); }

Q_SIGNALS:
    void picked(const QString &department, const QString &unit);
    void sendRequested(const QString &department, const QString &unit, const QString &reason);
    void otherRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] std::vector<Advice> weighed() const;
    [[nodiscard]] QString titleText() const;
    [[nodiscard]] QString noneText() const;
    void recount();
    void refreshButtons();
    [[nodiscard]] std::vector<QRectF> boxes() const;
    void paintAdvice(QPainter &painter, const QRectF &box, size_t index) const;
    [[nodiscard]] bool helper() const { return m_act == domain::CaseAct::AddHelper; }
    const actions::Console m_console;
    std::optional<domain::Case> m_case;
    std::optional<domain::CaseAct> m_act;
    QString m_refusal, m_held;
    std::vector<Advice> m_advices;
    int m_picked = 0;
    actions::KeyButton *m_send;
    actions::KeyButton *m_other;
};

} // namespace ui::casefile

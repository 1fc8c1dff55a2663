// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "region/rules/explain.h"

#include <QHash>
#include <QObject>
#include <QPoint>

#include <functional>
#include <optional>

class QHelpEvent;

namespace ui::actions {

/// The reasons of a case or a level as a tooltip's text: what, why, and in brackets the rule, its file and the rulebook's version. Refused acts stand
/// beside their buttons and are left out. HTML.
[[nodiscard]] QString whyText(const QString &head, const std::vector<region::Explanation> &all);

/// Says why, wherever the mouse rests on a case or a level: colour with its points, what that sets off, deadlines, dispatch, each with the rule, its
/// file and version. What the hall does not hold comes from the desk: the head shows at once, the rest when it arrives and the mouse is still there.
/// GUI thread only; never waits.
class WhyTips final : public QObject {
    Q_OBJECT
public:
    /// What lies under a point. `head` is shown at once.
    struct Target {
        base::CaseId id;                       ///< invalid: no case
        std::optional<domain::Severity> level; ///< of a target that is no case
        QString head;                          ///< all that is said of what is neither
    };
    using Find = std::function<std::optional<Target>(QPoint)>;

    explicit WhyTips(const Console &console, QObject *parent = nullptr);

    /// From now on the widget's tooltips are these. `find` is given points of the widget; it lives no longer than the widget.
    void watch(QWidget *widget, Find find);
    /// What was shown last; for tests.
    [[nodiscard]] QString shown() const { return m_shown; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(QWidget *widget, QPoint at, const QString &text);
    void ask(QWidget *widget, const Target &target, QPoint at);
    void forget(const QObject *widget);
    [[nodiscard]] std::vector<domain::Amendment> amendments() const;
    const Console m_console;
    QHash<const QObject *, Find> m_finds;
    base::CaseId m_wanted;
    QString m_shown;
};

} // namespace ui::actions

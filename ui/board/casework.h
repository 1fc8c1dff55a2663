// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "domain/case/acts.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace ui::casefile {
class ActPanel;
}

namespace ui::board {

/// What is to be done to a case from the board.
struct CaseTask {
    enum class Kind : quint8 { Approve, Refuse, Supervise, Reply, Redispatch };
    Kind kind = Kind::Approve;
    base::CaseId id;
    std::optional<domain::WordAsked> asked{}; ///< what is agreed to, or turned down
    QString department{};                     ///< to which it is to go; empty: the person chooses
};

/// The act that does it, as the case stands; none: there is none, whatever the role.
[[nodiscard]] std::optional<domain::CaseAct> actOf(const CaseTask &task, const domain::Case &c);
/// What its form begins with.
[[nodiscard]] domain::Filled filledFor(const CaseTask &task);

/// Opens cases for tasks, shows the form of their act, and sends it through the console's orders as the case file does: what is typed stays when an
/// order fails, another seat that writes holds it, and nothing is shown as done before it is on disk. GUI thread; never waits.
class CaseWork final : public QObject {
    Q_OBJECT
public:
    /// Console and form outlive it.
    CaseWork(const actions::Console &console, casefile::ActPanel &form, QObject *parent = nullptr);

    /// An act that asks for nothing is sent at once. Where it cannot be done, said() tells why. A form that is open stays.
    void begin(const CaseTask &task);
    [[nodiscard]] bool isAsking() const { return m_asking; }

Q_SIGNALS:
    void formOpened();
    void formClosed();
    void said(const QString &sentence);
    void finished(base::CaseId id); ///< its order is on disk

private:
    void opened(const CaseTask &task, const domain::Case &c);
    void send(domain::CaseAct act, const domain::Case &c, domain::CaseOrderBody body);
    void received(const actions::SentOrder &sent);
    void refused(const actions::SentOrder &sent, const base::Error &error);
    void moved();
    void close();
    const actions::Console m_console;
    casefile::ActPanel &m_form;
    base::CaseId m_id;            ///< whose form is open
    QSet<base::CaseId> m_sentFor; ///< whose orders without a form are on their way
    bool m_asking = false;
};

} // namespace ui::board

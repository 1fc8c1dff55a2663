// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace app {

/// The secret in the first line of a file that its owner alone can read; for the start, because it reads the disk. NotFound, Refused or Malformed
/// with the sentence.
[[nodiscard]] base::Result<QByteArray> deviceKeyOf(const QString &path);

/// Whether a wall may be shown. A store without accounts is everybody's; with them a wall is a device's, whose account is confirmed when it begins
/// (the log has it) and asked for again when it was unlocked or has another secret, and while the answer is one that passes: a busy store, an account
/// that takes no secret for some minutes. GUI thread; never waits.
class WallGate final : public QObject {
    Q_OBJECT
public:
    /// `device`: name and secret of the wall's account; an empty name: none was given. The session outlives it.
    WallGate(session::Session &session, desk::Credential device, QString seat);

    /// Why the wall is not shown; empty: it is.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }

Q_SIGNALS:
    void changed();

private:
    /// What of an account decides whether it is worth asking for again.
    struct Known {
        bool there = false, locked = false;
        base::Instant secretSince;
        friend bool operator==(const Known &, const Known &) = default;
    };
    void follow();
    void ask(const Known &known);
    void receive(const base::Result<domain::Actor> &answer);
    [[nodiscard]] bool passes(const base::Error &error) const;
    void set(const QString &refusal);
    [[nodiscard]] QString standing(const domain::Accounts &accounts) const;
    session::Session &m_session;
    const desk::Credential m_device;
    const QString m_seat;
    std::optional<Known> m_asked;
    std::optional<domain::Actor> m_actor; ///< once it was let in
    QString m_refused;                    ///< the last answer, where it was no
    QString m_refusal;
    QTimer m_again;
};

} // namespace app

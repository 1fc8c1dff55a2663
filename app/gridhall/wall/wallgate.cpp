// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallgate.h"

#include "base/plainfile.h"
#include "base/text/answer.h"
#include "base/try.h"

#include <QCoreApplication>
#include <QFile>

#include <utility>

namespace app {

namespace {

constexpr qint64 kLongestKey = 1024;
constexpr std::chrono::seconds kAskAgain{15};

QString gateText(const char *source) { return QCoreApplication::translate("app", source); }

} // namespace

base::Result<QByteArray> deviceKeyOf(const QString &path)
{
    TRY_DONE(base::checkIsFile(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::NotFound, gateText(QT_TRANSLATE_NOOP("app", "The key file %1 cannot be read.")).arg(path), {}, path);
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    if ((file.permissions() & kOthers) != 0)
        return base::fail(
            base::ErrorCode::Refused,
            gateText(QT_TRANSLATE_NOOP("app", "Others can read the key in %1. Keep it to yourself: chmod 600, then start again.")).arg(path), {},
            path);
    QByteArray line = file.readLine(kLongestKey + 2);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty() || line.size() > kLongestKey)
        return base::fail(base::ErrorCode::Malformed, gateText(QT_TRANSLATE_NOOP("app", "There is no secret in the first line of %1.")).arg(path), {},
                          path);
    return line;
}

WallGate::WallGate(session::Session &session, desk::Credential device, QString seat)
    : m_session(session), m_device(std::move(device)), m_seat(std::move(seat))
{
    connect(&session.centre(), &live::CentreBoard::changed, this, &WallGate::follow);
    m_again.setSingleShot(true);
    m_again.setInterval(kAskAgain);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_asked.reset();
        follow();
    });
    follow();
}

// Until it is known whether the store has accounts, nobody's cases are shown.
void WallGate::follow()
{
    const desk::CentreViewPtr &view = m_session.centre().view();
    if (!view)
        return set(gateText(QT_TRANSLATE_NOOP("app", "The store is being opened.")));
    const domain::Accounts &accounts = view->centre.accounts;
    if (accounts.empty())
        return set({});
    if (m_device.person.isEmpty())
        return set(
            gateText(QT_TRANSLATE_NOOP("app", "This store has accounts. Start the wall with the account of a device: --device and --device-key.")));
    const domain::Account *account = domain::accountOf(accounts, m_device.person);
    const Known known = account == nullptr ? Known() : Known{true, account->locked, account->secretSince};
    if (m_asked != known)
        return ask(known);
    set(standing(accounts));
}

void WallGate::ask(const Known &known)
{
    m_again.stop();
    m_asked = known;
    m_actor.reset();
    if (m_refused.isEmpty()) // else the last answer stands until the next one
        m_refused = gateText(QT_TRANSLATE_NOOP("app", "The wall's account is being asked for."));
    set(m_refused);
    base::whenAnswered(
        this, m_session.identity().confirm(m_device, m_seat), [this](const base::Result<domain::Actor> &answer) { receive(answer); },
        [this] { m_again.start(); });
}

void WallGate::receive(const base::Result<domain::Actor> &answer)
{
    m_actor = answer ? std::optional(*answer) : std::nullopt;
    m_refused = answer ? QString() : answer.error().sentence;
    if (!answer && passes(answer.error()))
        m_again.start();
    if (const desk::CentreViewPtr &view = m_session.centre().view())
        set(standing(view->centre.accounts));
}

bool WallGate::passes(const base::Error &error) const
{
    if (error.code == base::ErrorCode::Storage || error.code == base::ErrorCode::Busy || error.code == base::ErrorCode::Network)
        return true;
    const desk::CentreViewPtr &view = m_session.centre().view();
    const domain::Account *account = view ? domain::accountOf(view->centre.accounts, m_device.person) : nullptr;
    return account != nullptr && domain::isBarred(*account, m_session.clock().now());
}

QString WallGate::standing(const domain::Accounts &accounts) const
{
    if (!m_actor)
        return m_refused;
    if (const base::Outcome admitted = domain::admits(accounts, *m_actor); !admitted)
        return admitted.error().sentence;
    const domain::Account *account = domain::accountOf(accounts, m_actor->person);
    if (account == nullptr || !account->device)
        return gateText(QT_TRANSLATE_NOOP("app", "A wall stands under the account of a device, and this is a person's."));
    return {};
}

void WallGate::set(const QString &refusal)
{
    if (refusal == std::exchange(m_refusal, refusal))
        return;
    Q_EMIT changed();
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QStringList>

namespace base {

QString codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return QStringLiteral("not-found");
    case ErrorCode::Conflict: return QStringLiteral("conflict");
    case ErrorCode::Refused: return QStringLiteral("refused");
    case ErrorCode::Malformed: return QStringLiteral("malformed");
    case ErrorCode::Storage: return QStringLiteral("storage");
    case ErrorCode::Network: return QStringLiteral("network");
    case ErrorCode::Busy: return QStringLiteral("busy");
    case ErrorCode::Cancelled: return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

QString describe(const Error &error)
{
    QString text = error.place.isEmpty() ? error.sentence : error.place + QStringLiteral(": ") + error.sentence;
    if (!error.detail.isEmpty())
        text += QStringLiteral(" (") + error.detail + QLatin1Char(')');
    return text;
}

} // namespace base

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// What the caller can do about a failure. The sentence is for the person, the detail for the log.
enum class ErrorCode {
    NotFound,  ///< the thing asked for does not exist
    Conflict,  ///< somebody else changed it first; read again and decide
    Refused,   ///< the rules do not allow it; the sentence says which
    Malformed, ///< the input cannot be understood; `place` says where
    Storage,   ///< the disk or the database failed
    Network,   ///< the other side did not answer as it should
    Busy,      ///< try again later
    Cancelled, ///< the work was given up on request
};

/// An expected failure as a value.
struct Error {
    ErrorCode code = ErrorCode::Storage;
    QString sentence; ///< translated, complete, says what happened and what to do
    QString detail;   ///< untranslated, for the log; may be empty
    QString place;    ///< file, row, field, byte or JSON pointer; may be empty

    friend bool operator==(const Error &, const Error &) = default;
};

/// A stable English word for logs and `--json`.
[[nodiscard]] QString codeName(ErrorCode code);

/// "place: sentence (detail)" with the empty parts left out; for terminals and logs.
[[nodiscard]] QString describe(const Error &error);

} // namespace base

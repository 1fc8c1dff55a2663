// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

// Two statements for functions that return a Result themselves. They stand in a block of braces, never alone under an if. A statement expression
// would read like a call, but is no C++.

#define TRY_JOINED_(left, right) left##right
#define TRY_NAMED_(left, right) TRY_JOINED_(left, right)
#define TRY_INTO_(tried, declaration, ...)                                                                                                           \
    auto tried = (__VA_ARGS__);                                                                                                                      \
    if (!tried)                                                                                                                                      \
        return base::pass(tried);                                                                                                                    \
    declaration = *std::move(tried)

/// TRY(const auto region, openRegion(folder)); declares `region` with the value, or hands the error on.
#define TRY(declaration, ...) TRY_INTO_(TRY_NAMED_(tried, __LINE__), declaration, __VA_ARGS__)

/// TRY_DONE(log.close()); goes on where it succeeded, or hands the error on. A value is dropped.
#define TRY_DONE(...)                                                                                                                                \
    do {                                                                                                                                             \
        if (const auto TRY_NAMED_(tried, __LINE__) = (__VA_ARGS__); !TRY_NAMED_(tried, __LINE__))                                                    \
            return base::pass(TRY_NAMED_(tried, __LINE__));                                                                                          \
    } while (false)

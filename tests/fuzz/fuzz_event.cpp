// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/caseevent.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// The first line is the kind, the rest the body. What decodes encodes again to something that decodes to the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype end = bytes.indexOf('\n');
    if (end < 0)
        return 0;
    const auto event = domain::decode(QString::fromUtf8(bytes.left(end)), 1, bytes.mid(end + 1));
    if (!event)
        return 0;
    const auto again = domain::decode(domain::kindOf(*event), domain::schemaOf(*event), domain::encode(*event));
    if (!again || domain::encode(*again) != domain::encode(*event))
        std::abort();
    static_cast<void>(domain::summary(*event));
    return 0;
}

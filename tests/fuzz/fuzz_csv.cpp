// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/csvreader.h"
#include "intake/table/textencoding.h"

#include <QBuffer>

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// Any bytes: guessed, decoded and read to the end. Row numbers grow, and a good row has the header's width.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    intake::EncodingGuess guess;
    guess.feed(bytes);
    auto decoder = intake::decoderFor(guess.name());
    if (!decoder)
        std::abort();
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    if (!buffer->open(QIODevice::ReadOnly))
        std::abort();
    const auto reader = intake::CsvReader::open(std::move(buffer), std::move(*decoder));
    if (!reader)
        return 0;
    qint64 last = 1;
    for (;;) {
        const auto row = (*reader)->next();
        if (!row || !*row)
            return 0;
        if ((*row)->number <= last || (!(*row)->error && (*row)->cells.size() != (*reader)->header().size()))
            std::abort();
        last = (*row)->number;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringConverter>

#include <array>
#include <memory>

struct uchardet;

namespace intake {

/// Which encoding a text file has: feed() all of a file, then ask. A file that is mostly good UTF-8 stays UTF-8; its broken characters become
/// U+FFFD, so that the rows with them can be refused.
class EncodingGuess {
public:
    EncodingGuess();
    void feed(const QByteArray &bytes);
    /// "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030" (which includes GBK and GB 2312) or "BIG5". Ends the guess: nothing is fed after it.
    [[nodiscard]] QString name();

private:
    struct FreeDetector {
        void operator()(uchardet *detector) const;
    };
    void feedUtf8(const QByteArray &bytes);
    void feedGb18030(const QByteArray &bytes);
    void feedDetector(const QByteArray &bytes);
    [[nodiscard]] bool isBig5();
    void countNoughts(const QByteArray &bytes);
    /// UTF-16 without its mark, as databases export it: every character of ASCII has a nought on the same side. Empty: it is none.
    [[nodiscard]] QString unmarkedUtf16() const;

    QByteArray m_head;
    qint64 m_size = 0;
    std::array<qint64, 2> m_noughts{}; ///< bytes of value 0, at even and at odd places
    QStringDecoder m_utf8, m_gb18030;
    qint64 m_utf8Good = 0, m_utf8Bad = 0; ///< characters beyond ASCII
    bool m_gbBad = false;
    std::unique_ptr<uchardet, FreeDetector> m_detector;
    qint64 m_detected = 0;   ///< bytes that the detector was given
    bool m_isInside = false; ///< what it was given ends in the first byte of a character, whose second may look like ASCII
};

/// A decoder by name; Refused with the names that are known otherwise. A byte order mark at the start is not part of the text.
[[nodiscard]] base::Result<QStringDecoder> decoderFor(const QString &encoding);

} // namespace intake

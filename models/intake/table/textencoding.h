// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringConverter>

namespace intake {

/// Decides between UTF-8 and GB18030 (which includes GBK and GB 2312) by reading bytes: feed() all of a file, then ask.
/// A file that is mostly good UTF-8 stays UTF-8; its broken characters become U+FFFD, so that the rows with them can be refused.
class EncodingGuess {
public:
    void feed(const QByteArray &bytes);
    /// "UTF-8", "UTF-16LE", "UTF-16BE" or "GB18030".
    [[nodiscard]] QString name() const;

private:
    void feedUtf8(uchar byte);
    void feedGb18030(uchar byte);
    QByteArray m_head;
    qint64 m_utf8Good = 0, m_utf8Bad = 0, m_gbGood = 0, m_gbBad = 0;
    int m_utf8Left = 0;
    int m_gbState = 0;
};

/// A decoder by name; Refused with the names that are known otherwise. A byte order mark at the start is not part of the text.
[[nodiscard]] base::Result<QStringDecoder> decoderFor(const QString &encoding);

} // namespace intake

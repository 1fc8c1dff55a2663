// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/plaincopy.h"

#include <cpl_vsi.h>

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

namespace town {

using namespace Qt::StringLiterals;

namespace {

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError();
}

/// In UTF-8, with no word of another encoding in a declaration of XML.
QByteArray inUtf8(const QByteArray &bytes, const QString &encoding)
{
    static const QRegularExpression kDeclared(uR"(^(<\?xml[^>]*?)\s+encoding\s*=\s*(["'])[^"'>]*\2)"_s);
    QStringDecoder decoder(encoding.toLatin1().constData());
    QString text = decoder(bytes);
    const auto declared = kDeclared.match(text.left(300));
    if (declared.hasMatch())
        text.replace(0, declared.capturedLength(), declared.captured(1));
    return text.toUtf8();
}

} // namespace

PlainCopy::PlainCopy(const QString &path, const QString &encoding) : m_encoding(encoding.isEmpty() ? u"GB18030"_s : encoding)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    QFile file(path);
    if (!QStringList{u"kml"_s, u"geojson"_s, u"json"_s}.contains(suffix) || file.size() > kMostPlain || !file.open(QIODevice::ReadOnly))
        return;
    const QByteArray bytes = file.readAll();
    if (isUtf8(bytes))
        return;
    m_bytes = inUtf8(bytes, m_encoding);
    m_path = u"/vsimem/plain."_s + suffix;
    VSILFILE *made =
        VSIFileFromMemBuffer(m_path.toUtf8().constData(), reinterpret_cast<GByte *>(m_bytes.data()), vsi_l_offset(m_bytes.size()), false);
    if (made == nullptr)
        m_path.clear();
    else
        VSIFCloseL(made);
}

PlainCopy::~PlainCopy()
{
    if (isMade())
        VSIUnlink(m_path.toUtf8().constData());
}

} // namespace town

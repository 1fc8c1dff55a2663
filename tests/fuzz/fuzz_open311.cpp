// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/http/bodyscan.h"
#include "intake/open311/open311fields.h"
#include "intake/open311/open311text.h"

#include <QXmlStreamReader>

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// The first byte chooses the content type, the rest is the body. Whatever the error says must make well-formed XML.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray body(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const intake::BodyScan scan = intake::scanBody(data[0] == '{' ? intake::BodyKind::Json : intake::BodyKind::Form, body);
    if (scan.key.size() > body.size())
        std::abort();
    intake::Open311Fields fields;
    const auto read = fields.addBody(data[0] == '{' ? "application/json" : "application/x-www-form-urlencoded", body);
    const auto incoming = read ? intake::incomingOf(fields, QStringLiteral("source")) : base::Result<intake::Incoming>(base::pass(read));
    if (incoming)
        return 0;
    const auto reply = intake::writeError(intake::Open311Form::Xml, 400, incoming.error().place + QStringLiteral(": ") + incoming.error().sentence);
    QXmlStreamReader xml(reply.body);
    while (!xml.atEnd())
        xml.readNext();
    if (xml.hasError())
        std::abort();
    return 0;
}

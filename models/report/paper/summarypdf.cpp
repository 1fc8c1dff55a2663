// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/summarypdf.h"

#include "report/paper/pdftext.h"
#include "report/words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>

namespace report {

base::Result<QByteArray> toPdf(const SummaryPainter &painter, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return base::fail(base::ErrorCode::Storage, Words::tr("There is no memory for the PDF."), buffer.errorString());
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(1200);
        // A4 by name: the default page may be US Letter.
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
        if (const base::Outcome printed = painter.printBehindTexts(writer); !printed)
            return tl::unexpected(printed.error());
    }
    return settlePdf(bytes, lookAlikesOf(painter.characters(), painter.fonts()), title, painter.texts());
}

base::Outcome writePdf(const SummaryPainter &painter, const QString &title, const QString &fileName)
{
    const base::Result<QByteArray> bytes = toPdf(painter, title);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeWhole(*bytes, fileName);
}

base::Outcome writeWhole(const QByteArray &bytes, const QString &fileName)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::fail(
            base::ErrorCode::Storage,
            QCoreApplication::translate("report", "%1 cannot be written. Check the folder and its free space, or choose another one.").arg(fileName),
            file.errorString(), fileName);
    return {};
}

QString documentTitle(const DailySummary &summary) { return Words::tr("Urban Operations Daily") + u' ' + summary.date.toString(Qt::ISODate); }

} // namespace report

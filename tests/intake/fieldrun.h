// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/file/importer.h"
#include "region/pack/loader.h"
#include "support/fakedesk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// One import of a file that somebody else made, into a desk that files everything: what came in, what was refused and why.
class FieldRun {
public:
    explicit FieldRun(const QString &pack = QStringLiteral("xujing"))
        : m_pack(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + pack), m_region(*region::openRegion(m_pack))
    {
        m_desk.setAnswer([this](const domain::CaseOrder &) -> base::Result<desk::Receipt> {
            return desk::Receipt{base::CaseId{++m_filed}, QStringLiteral("n"), 1, {}, false};
        });
    }

    [[nodiscard]] static QString field(const QString &name) { return QStringLiteral(GRIDHALL_FIXTURES "/field/") + name; }
    [[nodiscard]] static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString put(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    base::Result<intake::ImportSummary> import(const QString &file, const QString &mapping = field(QStringLiteral("cn.mapping.json")),
                                               const QString &sheet = {})
    {
        m_desk.orders.clear();
        const intake::ImportParts parts{m_region, m_pack, m_desk, {}, m_clock};
        return intake::importFile(parts, {file, mapping, path(QStringLiteral("refused.csv")), sheet});
    }

    /// The reports that were filed, in the order of the rows.
    [[nodiscard]] std::vector<domain::ImportCase> filed() const
    {
        std::vector<domain::ImportCase> orders;
        for (const domain::CaseOrder &order : m_desk.orders) {
            if (const auto *body = std::get_if<domain::ImportCase>(&order.body))
                orders.push_back(*body);
        }
        return orders;
    }
    [[nodiscard]] QStringList ids() const
    {
        QStringList ids;
        for (const domain::ImportCase &order : filed())
            ids.push_back(order.report.sourceId);
        return ids;
    }
    [[nodiscard]] const region::Region &region() const { return *m_region; }

private:
    QTemporaryDir m_folder;
    QString m_pack;
    region::RegionPtr m_region;
    base::FixedClock m_clock{*base::fromIso(QStringLiteral("2026-01-01T00:00:00Z"))};
    support::FakeDesk m_desk;
    quint64 m_filed = 0;
};

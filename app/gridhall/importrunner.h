// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importer.h"
#include "intake/importjob.h"

#include <memory>

namespace app {

/// Runs the importer of intake behind the dialog of ui. GUI thread; the run has a thread of its own.
class ImportRunner final : public ui::importing::Importer {
    Q_OBJECT
public:
    /// Everything in `parts` must outlive the runner.
    explicit ImportRunner(intake::ImportParts parts, QObject *parent = nullptr);

    [[nodiscard]] QStringList mappings() const override;
    void start(const QString &file, const QString &mapping) override;
    void cancel() override;

private:
    const intake::ImportParts m_parts;
    std::unique_ptr<intake::ImportJob> m_job;
};

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/bulk/bulkact.h"
#include "theme/theme.h"

#include <QAbstractListModel>
#include <QListView>

#include <vector>

namespace ui::bulk {

/// One case of a run, in words.
struct BulkLine {
    base::CaseId id;
    QString number, title, department, result;
    live::BulkStand stand = live::BulkStand::Ready;
    friend bool operator==(const BulkLine &, const BulkLine &) = default;
};

/// The lines of a run. Where only what they say changes, the rows stay. GUI thread.
class BulkModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<BulkLine> lines);
    [[nodiscard]] const std::vector<BulkLine> &lines() const { return m_lines; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// The whole line as one text, for readers of the screen and as its tip.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<BulkLine> m_lines;
};

/// What became of each case, or would: number, item, department and result in columns, what was not done in bold. Enter asks for the case. GUI
/// thread.
class BulkList final : public QListView {
    Q_OBJECT
public:
    explicit BulkList(const theme::Theme &theme, QWidget *parent = nullptr);

    void setLines(std::vector<BulkLine> lines) { m_model->setLines(std::move(lines)); }
    [[nodiscard]] const std::vector<BulkLine> &lines() const { return m_model->lines(); }

Q_SIGNALS:
    void caseWanted(base::CaseId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask(const QModelIndex &index);
    const theme::Theme &m_theme;
    BulkModel *m_model;
};

/// The headings above such a list, 28 px.
class BulkListHead final : public QWidget {
    Q_OBJECT
public:
    explicit BulkListHead(const theme::Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
};

} // namespace ui::bulk

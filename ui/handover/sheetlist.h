// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "handover/sheetrows.h"
#include "theme/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace ui::handover {

/// Rows of a sheet. GUI thread only.
class SheetModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(std::vector<SheetRow> rows);
    void setNow(base::Instant now) { m_now = now; }
    [[nodiscard]] const std::vector<SheetRow> &rows() const { return m_rows; }
    [[nodiscard]] base::Instant now() const { return m_now; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// The whole row as one text, for readers of the screen and as its tooltip.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<SheetRow> m_rows;
    base::Instant m_now;
};

/// Some parts of the sheet: headings of 28 pixels, lines of 52 with a box to tick, the level's mark, what it is about and how it stands, the clock,
/// who wrote it and how it stands with who takes over. The chosen line stays chosen when the sheet changes. GUI thread only.
class SheetList final : public QListView {
    Q_OBJECT
public:
    static constexpr int kHeadHeight = 28, kLineHeight = 52;

    SheetList(const theme::Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setRows(std::vector<SheetRow> fresh, base::Instant now);
    /// What moves with time alone.
    void setNow(base::Instant now);
    [[nodiscard]] const std::vector<SheetRow> &rows() const { return m_model->rows(); }
    [[nodiscard]] base::Instant now() const { return m_model->now(); }
    /// The number of the chosen line; none.
    [[nodiscard]] std::optional<int> chosen() const;
    /// Null when no line is chosen.
    [[nodiscard]] const SheetRow *chosenRow() const;
    void choose(int line);
    /// The next line that is not ticked, after the chosen one and then from the top; none: all are.
    [[nodiscard]] std::optional<int> nextOpen() const;

Q_SIGNALS:
    void chosenChanged();
    void opened(); ///< Enter or a double click

protected:
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    SheetModel *m_model;
};

} // namespace ui::handover

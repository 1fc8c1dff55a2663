// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "theme/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <vector>

namespace ui::board {

/// A row of a list of cases on the board: two lines beside the case's mark.
struct CaseEntry {
    QString key; ///< the same row of a later list: keeps the selection
    base::CaseId id;
    domain::Severity level = domain::Severity::Green;
    QString tag;            ///< what it is about: 延时
    QString title, number;  ///< first line
    QString detail, figure; ///< second line; the figure at the right
    bool late = false;      ///< the figure is inverse
    friend bool operator==(const CaseEntry &, const CaseEntry &) = default;
};

/// The rows of one list. GUI thread only.
class CaseEntries final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setEntries(std::vector<CaseEntry> entries);
    [[nodiscard]] const std::vector<CaseEntry> &entries() const { return m_entries; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// The whole row as one text, for readers of the screen and as its tip.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<CaseEntry> m_entries;
};

/// A list of cases: Enter or a double click opens one. The selection stays with its row when the list changes. GUI thread only.
class CaseList final : public QListView {
    Q_OBJECT
public:
    CaseList(const theme::Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setEntries(std::vector<CaseEntry> entries);
    [[nodiscard]] const std::vector<CaseEntry> &entries() const { return m_model->entries(); }
    /// What stands there when there is no row.
    void setEmpty(const QString &sentence);
    [[nodiscard]] const QString &emptyText() const { return m_empty; }
    /// Null when no row is chosen.
    [[nodiscard]] const CaseEntry *chosen() const;
    void choose(const QString &key);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void opened(base::CaseId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void open(const QModelIndex &index);
    const theme::Theme &m_theme;
    CaseEntries *m_model;
    QString m_empty;
};

/// Paints a row of a CaseList. Stateless; GUI thread only.
class CaseEntryDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kRow = 48;

    CaseEntryDelegate(const theme::Theme &theme, CaseList &list);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, kRow}; }

private:
    const theme::Theme &m_theme;
    const CaseList &m_list;
};

} // namespace ui::board

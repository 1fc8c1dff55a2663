// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace ui::rules {

/// Draws and edits the cells of rules: what has names is chosen from the pack's list, the rest is typed, and every key press is in the model
/// at once, so that it is judged while somebody types; Esc gives back what stood there before (RuleEditor). A cell that something is wrong with has a
/// dashed frame. GUI thread only.
class RuleDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RuleDelegate(const theme::Theme &theme, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const theme::Theme &m_theme;
};

} // namespace ui::rules

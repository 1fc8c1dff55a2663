// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/dutylist.h"

namespace ui::duty {

/// Paints a row of a DutyList: one line where there is room, else the detail below the title. Stateless; GUI thread only.
class LineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    LineDelegate(const theme::Theme &theme, const DutyList &list);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Inks {
        QColor title, detail;
    };
    [[nodiscard]] const Line &lineAt(const QModelIndex &index) const;
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] qreal paintRight(QPainter &painter, const QRectF &box, const Line &line, const Inks &inks) const;
    void paintWords(QPainter &painter, const QRectF &box, const Line &line, const Inks &inks) const;
    void paintStrip(QPainter &painter, const QRectF &box, const Strip &strip, bool head) const;
    void paintBar(QPainter &painter, const QRectF &bar, const QString &means) const;
    const theme::Theme &m_theme;
    const DutyList &m_list;
};

} // namespace ui::duty

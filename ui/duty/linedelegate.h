// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/dutylist.h"

namespace ui::duty {

/// Paints a row of a DutyList: one line where there is room, else the detail below the title, and the tag, too, where the title needs its place:
/// names are told apart by their ends. Stateless; GUI thread only.
class LineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kHighRow = 46;

    LineDelegate(const theme::Theme &theme, const DutyList &list);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Inks {
        QColor title, detail;
    };
    [[nodiscard]] const Line &lineAt(const QModelIndex &index) const;
    [[nodiscard]] bool isNarrow() const;
    /// Whether the title takes more than what cells and tag leave of a line of this width.
    [[nodiscard]] bool isCut(const Line &line, qreal width) const;
    [[nodiscard]] bool isHigh(const Line &line) const;
    [[nodiscard]] bool hasStrip(const Line &line, qreal width) const;
    [[nodiscard]] qreal stripName(qreal width) const; ///< what names take before a strip
    struct Room {
        qreal right;
        bool strip; ///< a strip of time stands in it
    };
    [[nodiscard]] Room paintRight(QPainter &painter, const QRectF &box, const Line &line, const Inks &inks, const QRectF &tagLine) const;
    void paintHigh(QPainter &painter, const QRectF &box, const Line &line, const Inks &inks) const;
    void paintWords(QPainter &painter, const QRectF &box, const Line &line, const Inks &inks, bool strip) const;
    void paintStrip(QPainter &painter, const QRectF &box, const Strip &strip, bool head) const;
    void paintBar(QPainter &painter, const QRectF &bar, const QString &means) const;
    const theme::Theme &m_theme;
    const DutyList &m_list;
};

} // namespace ui::duty

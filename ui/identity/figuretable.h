// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace ui::identity {

/// A line of a FigureTable: what it counts, the count, and what is to be known of it; all translated.
struct FigureRow {
    QString what, count, about;
};

/// A few counts under each other, each with a word beside it; nothing to press. GUI thread.
class FigureTable final : public QWidget {
    Q_OBJECT
public:
    explicit FigureTable(QWidget *parent = nullptr);

    /// None: the table is hidden.
    void setRows(const QList<FigureRow> &rows);

private:
    QGridLayout *m_grid;
};

} // namespace ui::identity

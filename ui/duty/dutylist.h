// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/tasks.h"
#include "live/centre/patrolviews.h"
#include "theme/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace ui::duty {

/// A line of time: what stands in a row between its name and its figures.
struct Strip {
    base::Instant from, to;           ///< of the whole strip
    std::optional<base::Instant> now; ///< the upright line
    std::vector<live::PatrolBar> bars;
    std::vector<std::pair<base::Instant, QString>> hours; ///< a heading's
    friend bool operator==(const Strip &, const Strip &) = default;
};

/// A row of a duty list.
struct Line {
    struct Cell {
        QString text;
        bool strong = false;
        friend bool operator==(const Cell &, const Cell &) = default;
    };
    QString id; ///< the same row of a later list: keeps the selection
    QString title, detail;
    QString tag;
    theme::TagStyle tagStyle = theme::TagStyle::Outline;
    std::vector<Cell> cells; ///< at the right, each as wide as the list's cells
    std::optional<Strip> strip;
    bool head = false;                  ///< a heading: cannot be selected
    bool strong = false;                ///< something is missing here
    bool quiet = false;                 ///< over, or of less weight
    bool exercise = false;              ///< hatched edge: never to be taken for the real thing
    std::optional<actions::Action> act; ///< what Enter does
    Pick pick;
    friend bool operator==(const Line &, const Line &) = default;
};

/// The rows of one panel. GUI thread only.
class LineModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setLines(std::vector<Line> lines);
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// The whole row as one text, for readers of the screen and as its tooltip.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<Line> m_lines;
};

/// A list of a duty panel: rows of text, tags and strips of time. Enter, Space or a double click asks for what the row offers. The
/// selection stays with its row when the list changes. GUI thread only.
class DutyList final : public QListView {
    Q_OBJECT
public:
    DutyList(const theme::Theme &theme, const QString &name, QWidget *parent = nullptr);

    void setLines(std::vector<Line> lines);
    [[nodiscard]] const std::vector<Line> &lines() const { return m_model->lines(); }
    /// What stands there when there is no row.
    void setEmpty(const QString &sentence);
    [[nodiscard]] const QString &emptyText() const { return m_empty; }
    /// The pixels of a row's cells.
    void setCellWidth(int pixels) { m_cellWidth = pixels; }
    [[nodiscard]] int cellWidth() const { return m_cellWidth; }
    /// What the widest tag takes, so that strips of time begin and end alike in every row.
    [[nodiscard]] qreal tagRoom() const { return m_tagRoom; }
    /// What the longest name takes that stands before a strip of time.
    [[nodiscard]] qreal nameRoom() const { return m_nameRoom; }
    /// Null when no row is chosen.
    [[nodiscard]] const Line *chosen() const;
    /// Chooses the row with this id; nothing when there is none.
    void choose(const QString &id);
    /// One high row: a low panel keeps its buttons whole, and its list scrolls.
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// No higher: it takes what its column leaves.
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void wanted(ui::actions::Action task, const ui::duty::Pick &pick);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void ask(const QModelIndex &index);
    [[nodiscard]] int firstRow() const;
    const theme::Theme &m_theme;
    LineModel *m_model;
    QString m_empty;
    int m_cellWidth = 64;
    qreal m_tagRoom = 0, m_nameRoom = 0;
};

} // namespace ui::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/dossier/courselist.h"

#include "look/marks.h"
#include "theme/plain.h"
#include "theme/spoken.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace ui::map {

namespace {

constexpr int kCourseRow = 30;
constexpr qreal kWhenWidth = 96;

} // namespace

class CourseList::Model final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<CourseRow> rows)
    {
        beginResetModel();
        m_shown = std::move(rows);
        endResetModel();
    }
    [[nodiscard]] const CourseRow &at(int row) const { return m_shown[size_t(row)]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
            return {};
        const CourseRow &row = at(index.row());
        return row.id == base::CaseId() ? row.title
                                        : theme::spokenList({row.when, theme::colourWord(row.level), theme::itemText(row.title), row.right});
    }

private:
    std::vector<CourseRow> m_shown;
};

class CourseList::Line final : public QStyledItemDelegate {
public:
    Line(const theme::Theme &theme, const Model &model, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme), m_model(model) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override { return {option.rect.width(), kCourseRow}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const look::Palette &palette = m_theme.palette();
        const CourseRow &row = m_model.at(index.row());
        const bool selected = option.state & QStyle::State_Selected;
        const QRectF box(option.rect);
        const QColor ground = selected ? palette.selected : palette.panel;
        const QColor quiet = selected ? palette.textSecond : palette.textThird;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(box, ground);
        if (row.id == base::CaseId()) {
            theme::paintText(*painter, row.title, box.adjusted(4, 0, -4, 0), look::sans(13), palette.textSecond);
        } else {
            theme::paintText(*painter, row.when, QRectF(box.left() + 2, box.top(), kWhenWidth, box.height()), look::sans(13), quiet);
            look::MarkStyle mark;
            mark.digit = false;
            mark.ground = ground;
            look::paintMark(*painter, row.level, QPointF(box.left() + kWhenWidth + 12, box.center().y()), 8, palette, mark);
            const qreal used = theme::paintText(*painter, row.right, box.adjusted(box.width() / 2, 0, -4, 0), look::sans(13, row.open),
                                                row.open ? palette.text : quiet, Qt::AlignRight);
            theme::paintText(*painter, row.title,
                             QRectF(QPointF(box.left() + kWhenWidth + 26, box.top()), QPointF(box.right() - used - 10, box.bottom())), look::sans(14),
                             palette.text);
        }
        if (option.state & QStyle::State_HasFocus)
            m_theme.paintFocus(*painter, box);
        painter->restore();
    }

private:
    const theme::Theme &m_theme;
    const Model &m_model;
};

CourseList::CourseList(const theme::Theme &theme, int most, QWidget *parent) : QListView(parent), m_most(most), m_model(new Model(this))
{
    setModel(m_model);
    setItemDelegate(new Line(theme, *m_model, this));
    setUniformItemSizes(true);
    setProperty("plain", true);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto chosen = [this](const QModelIndex &index) { choose(index.row()); };
    connect(this, &QListView::clicked, this, chosen);
    connect(this, &QListView::activated, this, chosen);
}

CourseList::~CourseList() = default;

int CourseList::shown() const { return m_model->rowCount(); }

void CourseList::setRows(std::vector<CourseRow> rows)
{
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    fit();
}

void CourseList::showAll()
{
    m_all = true;
    fit();
}

void CourseList::fit()
{
    std::vector<CourseRow> shown = m_rows;
    const int rest = int(m_rows.size()) - m_most;
    if (!m_all && m_most > 0 && rest > 1) { // one more costs no more than the row that stands for it
        shown.resize(size_t(m_most));
        shown.push_back({{}, domain::Severity::Green, {}, tr("%1 more: Enter shows all").arg(rest), {}, false, {}});
    }
    const int current = currentIndex().row();
    m_model->setRows(std::move(shown));
    if (current >= 0 && current < m_model->rowCount())
        setCurrentIndex(m_model->index(current, 0));
    setVisible(!m_rows.empty());
    updateGeometry();
}

const CourseRow *CourseList::current() const
{
    const int row = currentIndex().row();
    const bool isCase = row >= 0 && row < m_model->rowCount() && m_model->at(row).id != base::CaseId();
    return isCase ? &m_model->at(row) : nullptr;
}

void CourseList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentMoved();
}

void CourseList::choose(int row)
{
    const base::CaseId id = m_model->at(row).id;
    if (id == base::CaseId())
        showAll();
    else
        Q_EMIT caseChosen(id);
}

QSize CourseList::sizeHint() const { return {200, m_model->rowCount() * kCourseRow + 4}; }

} // namespace ui::map

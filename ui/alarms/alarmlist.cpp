// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarms/alarmlist.h"

#include "actions/widget/paint.h"
#include "look/marks.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ui::alarms {

namespace {

constexpr int kAlarmRow = 46;
constexpr qreal kAlarmSide = 12, kAlarmMark = 40; ///< margin of a row; where its words begin

/// Two lines: what it is about with its tag, and what it tells.
class AlarmDelegate final : public QStyledItemDelegate {
public:
    AlarmDelegate(const theme::Theme &theme, const AlarmModel &model, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
    {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, kAlarmRow}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const AlarmLine &line = m_model.lines()[size_t(index.row())];
        const look::Palette &p = m_theme.palette();
        const QRectF row = option.rect;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setClipRect(row);
        if (selected)
            painter->fillRect(row, p.selected);
        else
            actions::paintRule(*painter, row.bottomLeft() - QPointF(-kAlarmSide, 1), row.width() - 2 * kAlarmSide, p);
        paintMark(*painter, QPointF(row.left() + kAlarmSide + 11, row.center().y()), line);
        const QRectF inner = row.adjusted(kAlarmMark + 4, 3, -kAlarmSide, -3);
        const QRectF upper(inner.left(), inner.top(), inner.width(), 22), lower(inner.left(), upper.bottom(), inner.width(), 18);
        qreal right = upper.right() - actions::tagWidth(line.tag);
        actions::paintTagAt(*painter, m_theme, line.tag, right, upper.center().y(), line.tagStyle);
        if (!line.key.isEmpty()) {
            right -= actions::keyCapSize(line.key).width() + 8;
            actions::paintKeyCap(*painter, line.key, right, upper.center().y(), p.control, p.textSecond);
        }
        actions::paintText(*painter, upper.adjusted(0, 0, right - upper.right() - 8, 0), line.title,
                           {14, line.strong, line.strong ? p.text : p.textSecond});
        actions::paintText(*painter, lower, line.detail, {13, false, selected ? p.textSecond : p.textThird});
        painter->restore();
    }

private:
    void paintMark(QPainter &painter, QPointF centre, const AlarmLine &line) const
    {
        const look::Palette &p = m_theme.palette();
        if (line.icon)
            m_theme.paintIcon(painter, *line.icon, QRectF(centre.x() - 9, centre.y() - 9, 18, 18), line.strong ? p.text : p.textThird);
        else
            look::paintMark(painter, line.row.first.condition.level, centre, 10, p);
    }
    const theme::Theme &m_theme;
    const AlarmModel &m_model;
};

} // namespace

AlarmList::AlarmList(const actions::Console &console, QWidget *parent) : QListView(parent), m_console(console), m_model(new AlarmModel(this))
{
    theme::setSpoken(this, tr("Alarms of this seat"));
    setProperty("plain", true);
    setModel(m_model);
    setItemDelegate(new AlarmDelegate(console.theme, *m_model, this));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(this, &QAbstractItemView::doubleClicked, this, [this] {
        if (const AlarmLine *line = chosen())
            Q_EMIT openWanted(*line);
    });
}

void AlarmList::setLines(std::vector<AlarmLine> lines)
{
    const int place = currentIndex().row();
    const std::optional<live::AlarmRow> kept = chosen() ? std::optional(chosen()->row) : std::nullopt;
    m_model->setLines(std::move(lines));
    viewport()->update();
    const int rows = m_model->rowCount();
    if (!kept || rows == 0)
        return;
    const int row = m_model->rowOf(*kept);
    setCurrentIndex(m_model->index(row >= 0 ? row : std::min(place, rows - 1)));
}

const AlarmLine *AlarmList::chosen() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? &m_model->lines()[size_t(index.row())] : nullptr;
}

bool AlarmList::act(const QKeyEvent &event)
{
    const QKeySequence pressed(event.keyCombination());
    for (const actions::ActionRow &row : actions::catalogue()) {
        if (row.scope == actions::Scope::Alarms && m_console.keys.keys(row.id).contains(pressed)) {
            Q_EMIT actionWanted(row.id);
            return true;
        }
    }
    return false;
}

bool AlarmList::jump(const QString &typed)
{
    const auto &lines = m_model->lines();
    const auto found = std::ranges::find_if(
        lines, [&typed](const AlarmLine &line) { return !line.key.isEmpty() && line.key.compare(typed, Qt::CaseInsensitive) == 0; });
    if (found == lines.end())
        return false;
    setCurrentIndex(m_model->index(int(found - lines.begin())));
    Q_EMIT openWanted(*found);
    return true;
}

void AlarmList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (const AlarmLine *line = chosen())
            Q_EMIT openWanted(*line);
    } else if (act(*event) || (plain && !event->text().isEmpty() && jump(event->text()))) {
        event->accept();
    } else if (m_console.keys.keys(actions::Action::AlarmList).contains(QKeySequence(event->keyCombination()))) {
        Q_EMIT left(); // the key that opened it
    } else if (event->text().isEmpty() || !event->text().front().isPrint()) {
        QListView::keyPressEvent(event);
    }
}

void AlarmList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!chosen() && m_model->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(m_model->index(0));
}

void AlarmList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    if (m_model->rowCount() == 0)
        actions::paintText(painter, QRectF(viewport()->rect()).adjusted(kAlarmSide, 0, -kAlarmSide, 0), tr("No alarm asks for anybody"),
                           {14, false, m_console.theme.palette().textThird, Qt::AlignCenter});
    if (hasFocus())
        m_console.theme.paintFocus(painter, viewport()->rect());
}

} // namespace ui::alarms

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/panel/gridpanel.h"

#include "actions/widget/keybutton.h"
#include "live/text/timetext.h"
#include "map/panel/layerspanel.h"
#include "theme/plain.h"

#include <QListView>
#include <QMap>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRow = 34;

/// Mark, title and time left of one case.
class CaseLine final : public QStyledItemDelegate {
public:
    CaseLine(const live::Hall &hall, const theme::Theme &theme, const live::QueueModel &cases, QObject *parent)
        : QStyledItemDelegate(parent), m_hall(hall), m_theme(theme), m_cases(cases)
    {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override { return {option.rect.width(), kRow}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const look::Palette &palette = m_theme.palette();
        const live::QueueRow row = m_cases.rowAt(index.row());
        const bool selected = option.state & QStyle::State_Selected;
        const QRectF box(option.rect);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(box, selected ? palette.selected : palette.panel);
        look::MarkStyle style;
        style.ground = selected ? palette.selected : palette.panel;
        look::paintMark(*painter, row.level, QPointF(box.left() + 18, box.center().y()), 11, palette, style);
        qreal right = box.right() - 8;
        const live::Urgency urgency = row.clock.urgency(m_hall.shownAt());
        const QString left = urgency == live::Urgency::None || urgency == live::Urgency::Paused
                                 ? domain::label(row.state)
                                 : live::countdownText(row.clock.left(m_hall.shownAt()));
        if (urgency == live::Urgency::Overdue) {
            right = m_theme.paintTag(*painter, left, QPointF(right, box.center().y() - 10), 14, theme::TagStyle::Solid).left() - 6;
        } else {
            right -= theme::paintText(*painter, left, box.adjusted(40, 0, -8, 0), look::sans(14, urgency == live::Urgency::Near), palette.text,
                                      Qt::AlignRight) +
                     6;
        }
        theme::paintText(*painter, row.title, QRectF(QPointF(box.left() + 36, box.top()), QPointF(right, box.bottom())), look::sans(14),
                         palette.text);
        if (option.state & QStyle::State_HasFocus) {
            m_theme.paintFocus(*painter, box);
        }
        painter->restore();
    }

private:
    const live::Hall &m_hall;
    const theme::Theme &m_theme;
    const live::QueueModel &m_cases;
};

theme::Label *line(const char *tone, QVBoxLayout &rows, QWidget *parent)
{
    auto *label = new theme::Label(parent);
    label->setProperty("tone", QLatin1String(tone));
    label->setWordWrap(true);
    rows.addWidget(label);
    return label;
}

} // namespace

GridPanel::GridPanel(const live::Hall &hall, const theme::Theme &theme, QWidget *parent) : QFrame(parent), m_hall(hall), m_cases(hall)
{
    setProperty("panel", true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(4);
    m_title = line("title", *rows, this);
    m_chief = line("second", *rows, this);
    m_levels = line("second", *rows, this);
    m_elements = line("third", *rows, this);
    m_wall = new actions::KeyButton(theme, this);
    m_wall->hide();
    rows->addWidget(m_wall);
    m_onWall = line("second", *rows, this);
    m_onWall->hide();
    connect(m_wall, &QAbstractButton::clicked, this, [this] { Q_EMIT wallWanted(m_grid); });
    m_list = new QListView(this);
    m_list->setModel(&m_cases);
    m_list->setItemDelegate(new CaseLine(hall, theme, m_cases, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setProperty("plain", true);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_list->setMinimumHeight(3 * kRow);
    rows->addWidget(m_list, 1);
    rows->addStretch(0);
    const auto choose = [this](const QModelIndex &index) { Q_EMIT caseChosen(m_cases.idAt(index.row())); };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    connect(&hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (changes.everything) // perhaps the town has other grids
            setGrid(m_hall.region().grid(m_grid) != nullptr ? m_grid : QString());
        else if (changes.touchesGrid(m_index))
            showFigures();
    });
    connect(&hall, &live::Hall::secondPassed, m_list->viewport(), qOverload<>(&QWidget::update));
    setGrid({});
}

void GridPanel::setGrid(const QString &code)
{
    m_grid = code;
    const auto &grids = m_hall.region().grids;
    const auto found = std::ranges::find(grids, code, &region::Grid::code);
    m_index = found == grids.end() ? -1 : live::GridIndex(found - grids.begin());
    live::QueueFilter filter;
    filter[live::Facet::Grid] = {code};
    filter.levels = code.isEmpty() ? 0 : 0x1f;
    m_cases.setFilter(filter);
    m_elements->setText(elementsText());
    showFigures();
}

void GridPanel::setWall(const QString &key, bool own, const QString &words)
{
    m_offersWall = true;
    m_wall->setText(own ? tr("Take back from the wall") : tr("Show on the wall"));
    m_wall->setKey(key);
    m_onWall->setText(words);
    m_wall->setVisible(!m_grid.isEmpty());
    m_onWall->setVisible(!m_grid.isEmpty() && !words.isEmpty());
}

QString GridPanel::wallLine() const { return m_onWall->isHidden() ? QString() : m_onWall->text(); }

QString GridPanel::elementsText() const
{
    QMap<QString, int> counts;
    for (const region::Element &element : m_hall.region().elements) {
        if (element.grid == m_grid) {
            counts[element.kind] += 1;
        }
    }
    QStringList words;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        words << u"%1 %2"_s.arg(LayersPanel::kindName(count.key())).arg(count.value());
    }
    return words.join(u" · "_s);
}

void GridPanel::showFigures()
{
    const region::Grid *grid = m_grid.isEmpty() ? nullptr : m_hall.region().grid(m_grid);
    m_list->setVisible(grid != nullptr);
    m_chief->setVisible(grid != nullptr);
    m_elements->setVisible(grid != nullptr);
    m_wall->setVisible(grid != nullptr && m_offersWall);
    m_onWall->setVisible(grid != nullptr && !m_onWall->text().isEmpty());
    if (grid == nullptr) {
        m_title->setText(tr("No grid chosen"));
        m_levels->setText(tr("Click a grid on the map to see its cases."));
        return;
    }
    m_title->setText(grid->name.isEmpty() || grid->name == grid->code ? grid->code
                                                                      : u"%1 %2"_s.arg(base::isolated(grid->code), base::isolated(grid->name)));
    m_chief->setText(grid->chief);
    QStringList words;
    for (const live::GridView &view : m_hall.grids()) {
        if (view.code != m_grid) {
            continue;
        }
        for (const domain::Severity level : domain::kSeverities) {
            if (const int open = view.open[indexOf(level)]; open > 0) {
                words << u"%1 %2"_s.arg(theme::colourWord(level)).arg(open);
            }
        }
    }
    const QString none = m_hall.isKnown() ? tr("No open cases") : m_hall.awaited().isEmpty() ? tr("Open: unknown") : m_hall.awaited();
    m_levels->setText(words.isEmpty() || !m_hall.isKnown() ? none : tr("Open: %1").arg(words.join(u" · "_s)));
}

} // namespace ui::map

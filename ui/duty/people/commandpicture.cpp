// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/people/commandpicture.h"

#include "actions/widget/paint.h"
#include "duty/words.h"
#include "live/text/posttext.h"
#include "theme/plain.h"

#include <QPainter>

#include <algorithm>
#include <map>
#include <utility>

namespace ui::duty {

using namespace Qt::StringLiterals;
using actions::paintText;
using Box = CommandPicture::Box;

namespace {

constexpr qreal kMargin = 12;
constexpr qreal kStep = 18;      ///< how far what hangs from a box stands in
constexpr qreal kApart = 6;      ///< between boxes
constexpr qreal kBoxHeight = 26; ///< of a box with one line
constexpr qreal kBoxHigh = 44;   ///< with a second one
constexpr qreal kBoxSide = 8;
constexpr int kMostAlike = 12; ///< more units of one kind of whom nobody knows anything are one box

/// Puts the boxes of a tree below and beside each other.
class BoxLayout {
public:
    BoxLayout(const std::vector<Box> &boxes, qreal width, qreal box) : m_boxes(boxes), m_width(width), m_box(box), m_places(boxes.size()) {}

    std::vector<QRectF> lay()
    {
        below(-1, kMargin);
        return std::move(m_places);
    }

private:
    [[nodiscard]] qreal heightOf(size_t box) const { return m_boxes[box].detail.isEmpty() ? kBoxHeight : kBoxHigh; }

    /// What hangs from a box: what is a leaf side by side, then each that has others below it in a row of its own.
    void below(int parent, qreal left)
    {
        std::vector<size_t> leaves, others;
        for (size_t each = 0; each < m_boxes.size(); ++each) {
            if (m_boxes[each].parent == parent)
                (m_boxes[each].leaf ? leaves : others).push_back(each);
        }
        beside(leaves, left);
        for (const size_t each : others) {
            m_places[each] = QRectF(left, m_top, std::min(m_box, m_width - kMargin - left), heightOf(each));
            m_top += heightOf(each) + kApart;
            below(int(each), left + kStep);
        }
    }

    void beside(const std::vector<size_t> &leaves, qreal left)
    {
        if (leaves.empty())
            return;
        const qreal room = m_width - kMargin - left;
        const int columns = std::max(1, int((room + kApart) / (m_box + kApart)));
        const qreal width = columns == 1 ? std::min(m_box, room) : m_box;
        qreal height = 0;
        for (const size_t each : leaves)
            height = std::max(height, heightOf(each));
        for (size_t place = 0; place < leaves.size(); ++place) {
            const auto column = qreal(int(place) % columns), row = qreal(int(place) / columns);
            m_places[leaves[place]] = QRectF(left + column * (width + kApart), m_top + row * (height + kApart), width, height);
        }
        const int rows = (int(leaves.size()) + columns - 1) / columns;
        m_top += rows * (height + kApart);
    }

    const std::vector<Box> &m_boxes;
    const qreal m_width, m_box;
    std::vector<QRectF> m_places;
    qreal m_top = kApart;
};

QString detailOf(const region::Region &region, const live::CommandNode &node)
{
    using By = live::StationLead::By;
    if (node.lead && node.lead->by == By::Nobody)
        return Words::tr("nobody leads");
    if (node.lead) {
        const QString who = base::isolated(node.lead->person.isEmpty() ? node.lead->departmentName : live::postText(region, node.lead->person));
        return node.lead->by == By::Lead ? Words::tr("led by %1").arg(who) : Words::tr("deputy %1").arg(who);
    }
    if (!node.standBy)
        return {};
    return !node.standsBy ? Words::tr("stand-by not reported") : *node.standsBy ? Words::tr("standing by") : Words::tr("not standing by");
}

Box boxOf(const region::Region &region, const live::CommandNode &node)
{
    Box box;
    box.name = node.name;
    box.known = node.rostered;
    if (node.rostered)
        box.count = Words::tr("%1 / %2", "patrols or people").arg(node.present).arg(node.planned);
    box.detail = detailOf(region, node);
    box.gap = node.isGap() || (node.standBy && node.standsBy == std::optional(false));
    box.depth = node.depth;
    return box;
}

/// Leaves of one kind below one unit, of whom nobody says anything: they are told together.
bool isSilent(const live::CommandNode &node, const std::vector<live::CommandNode> &tree, size_t place)
{
    const bool leaf = place + 1 >= tree.size() || tree[place + 1].parent != int(place);
    return leaf && !node.rostered && !node.standBy && !node.lead;
}

} // namespace

std::vector<Box> commandBoxesOf(const region::Region &region, const std::vector<live::CommandNode> &tree)
{
    std::vector<Box> boxes;
    if (std::ranges::none_of(tree, [](const live::CommandNode &node) { return node.parent >= 0; }))
        return boxes;
    std::map<std::pair<int, QString>, int> silent;
    for (size_t place = 0; place < tree.size(); ++place) {
        if (isSilent(tree[place], tree, place))
            ++silent[{tree[place].parent, tree[place].kind}];
    }
    std::vector<int> boxOfNode(tree.size(), -1);
    std::map<std::pair<int, QString>, bool> told;
    for (size_t place = 0; place < tree.size(); ++place) {
        const live::CommandNode &node = tree[place];
        const std::pair<int, QString> alike{node.parent, node.kind};
        const bool together = isSilent(node, tree, place) && silent[alike] > kMostAlike;
        if (together && std::exchange(told[alike], true))
            continue;
        Box box = boxOf(region, node);
        if (together)
            box.name = Words::tr("%1 and %2 more").arg(base::isolated(node.name), QString::number(silent[alike] - 1));
        box.parent = node.parent < 0 ? -1 : boxOfNode[size_t(node.parent)];
        if (box.parent >= 0)
            boxes[size_t(box.parent)].leaf = false;
        boxOfNode[place] = int(boxes.size());
        boxes.push_back(std::move(box));
    }
    return boxes;
}

CommandPicture::CommandPicture(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CommandPicture::setBoxes(const std::vector<Box> &boxes)
{
    if (boxes == m_boxes)
        return;
    m_boxes = boxes;
    m_widest = boxWidth();
    QStringList words;
    for (const Box &box : m_boxes)
        words.append(u"%1 %2 %3"_s.arg(base::isolated(box.name), box.count, box.detail).simplified());
    theme::setSpoken(this, Words::tr("Command tree: %1").arg(words.join(u" · "_s)));
    setFixedHeight(heightForWidth(width()));
    updateGeometry();
    update();
}

qreal CommandPicture::boxWidth() const
{
    qreal widest = 0;
    for (const Box &box : m_boxes) {
        const qreal count = box.count.isEmpty() ? 0 : actions::textWidth(box.count, 14, true) + kBoxSide;
        const qreal first = actions::textWidth(box.name, 14, box.gap) + count;
        widest = std::max({widest, first, actions::textWidth(box.detail, 13)});
    }
    return widest + 2 * kBoxSide;
}

std::vector<QRectF> CommandPicture::places(qreal width) const { return BoxLayout(m_boxes, width, m_widest).lay(); }

int CommandPicture::heightForWidth(int width) const
{
    qreal bottom = 0;
    for (const QRectF &place : places(width))
        bottom = std::max(bottom, place.bottom());
    return m_boxes.empty() ? 0 : int(bottom + kApart);
}

QSize CommandPicture::sizeHint() const { return {int(m_widest + 2 * kMargin), heightForWidth(std::max(width(), 1))}; }

QSize CommandPicture::minimumSizeHint() const { return {int(kMargin * 2 + kBoxSide * 2), 0}; }

// Its column is laid out before it knows its width; from then on it is as high as it needs to be.
void CommandPicture::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const int wanted = heightForWidth(width()); wanted != height())
        setFixedHeight(wanted);
}

void CommandPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Palette &p = m_theme.palette();
    const std::vector<QRectF> at = places(width());
    for (size_t each = 0; each < m_boxes.size(); ++each) {
        if (m_boxes[each].parent < 0)
            continue;
        const QRectF &above = at[size_t(m_boxes[each].parent)];
        const qreal stem = above.left() + kStep / 2;
        const qreal middle = at[each].center().y();
        painter.fillRect(QRectF(stem, above.bottom(), 1, middle - above.bottom()), p.control);
        painter.fillRect(QRectF(stem, middle, at[each].left() - stem, 1), p.control);
    }
    for (size_t each = 0; each < m_boxes.size(); ++each) {
        const Box &box = m_boxes[each];
        const QRectF &place = at[each];
        painter.fillRect(place, p.raised);
        painter.setPen(QPen(box.gap ? p.text : p.control, 1));
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
        const QRectF inner = place.adjusted(kBoxSide, 0, -kBoxSide, 0);
        const QRectF upper(inner.left(), inner.top() + (box.detail.isEmpty() ? 0 : 3), inner.width(),
                           box.detail.isEmpty() ? inner.height() : kBoxHeight - 6);
        const qreal count = box.count.isEmpty() ? 0 : actions::textWidth(box.count, 14, true);
        const QRectF figure(upper.right() - count - 4, upper.center().y() - 10, count + 8, 20);
        if (box.gap && count > 0)
            painter.fillRect(figure, p.inverse);
        if (count > 0)
            paintText(painter, figure, box.count, {14, true, box.gap ? p.inverseText : p.text, Qt::AlignCenter});
        paintText(painter, QRectF(upper.left(), upper.top(), upper.width() - (count > 0 ? count + kBoxSide : 0), upper.height()), box.name,
                  {14, box.gap, box.known || !box.detail.isEmpty() ? p.text : p.textSecond});
        if (!box.detail.isEmpty())
            paintText(painter, QRectF(inner.left(), inner.top() + kBoxHeight - 5, inner.width(), kBoxHigh - kBoxHeight), box.detail,
                      {13, box.gap, p.textSecond});
    }
}

} // namespace ui::duty

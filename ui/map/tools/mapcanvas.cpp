// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/tools/mapcanvas.h"

#include "map/find/gotowords.h"
#include "map/find/pointmark.h"
#include "map/mapview.h"
#include "theme/plain.h"

#include <QEvent>

#include <algorithm>

namespace ui::map {

using namespace Qt::StringLiterals;
using actions::Action;
using actions::KeyButton;

namespace {

constexpr int kCanvasMargin = 12, kCanvasGap = 8, kCardGap = 8, kOverGap = 4;
constexpr std::chrono::milliseconds kMarkedFor{6000};

} // namespace

MapCanvas::MapCanvas(const live::Hall &hall, const theme::Theme &theme, MapView &view, QWidget *page)
    : QObject(page), m_hall(hall), m_view(view), m_keys(page), m_counter(hall), m_sheet(new ToolSheet(theme, view)),
      m_mark(new PointMark(theme, view)), m_field(new GoToField(hall, theme, &view)), m_card(new FrameCard(theme, &view)),
      m_open(new KeyButton(theme, &view)), m_measure(new KeyButton(theme, &view)), m_frame(new KeyButton(theme, &view)),
      m_closer(new KeyButton(theme, &view)), m_farther(new KeyButton(theme, &view))
{
    view.installEventFilter(this);
    build();
    wire();
    bindKeys();
    followTool();
    layOut();
}

void MapCanvas::build()
{
    m_open->setIcon(theme::Icon::Search);
    m_measure->setIcon(theme::Icon::Ruler);
    m_frame->setIcon(theme::Icon::Frame);
    m_closer->setText(u"+"_s);
    m_farther->setText(u"−"_s);
    theme::setSpoken(m_closer, tr("Closer"));
    theme::setSpoken(m_farther, tr("Farther"));
    theme::setTip(m_closer, tr("Closer (+)"));
    theme::setTip(m_farther, tr("Farther (−)"));
    for (KeyButton *button : {m_open, m_measure, m_frame, m_closer, m_farther}) {
        button->setCursor(Qt::ArrowCursor);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard with the map
    }
    m_markTime.setSingleShot(true);
    m_markTime.setInterval(kMarkedFor);
}

void MapCanvas::wire()
{
    connect(m_open, &KeyButton::clicked, this, [this] {
        m_field->open();
        m_open->hide();
    });
    connect(m_measure, &KeyButton::clicked, this, [this] { toggle(MapTool::Measure); });
    connect(m_frame, &KeyButton::clicked, this, [this] { toggle(MapTool::Frame); });
    connect(m_closer, &KeyButton::clicked, this, [this] { m_view.zoomStep(true); });
    connect(m_farther, &KeyButton::clicked, this, [this] { m_view.zoomStep(false); });
    connect(m_field, &GoToField::chosen, this, &MapCanvas::goToHit);
    connect(m_field, &GoToField::closed, this, [this] {
        m_open->show();
        m_view.setFocus(Qt::OtherFocusReason);
    });
    connect(&m_markTime, &QTimer::timeout, this, [this] { m_mark->setPoint(std::nullopt, {}, false); });
    connect(m_sheet, &ToolSheet::toolChanged, this, &MapCanvas::followTool);
    connect(m_sheet, &ToolSheet::frameChanged, this, &MapCanvas::followFrame);
    connect(m_sheet, &ToolSheet::entered, this, [this] { wantCases(false); });
    connect(&m_card->list(), &KeyButton::clicked, this, [this] { wantCases(false); });
    connect(&m_card->bulk(), &KeyButton::clicked, this, [this] { wantCases(true); });
    connect(&m_view, &MapView::cameraMoved, this, &MapCanvas::placeCard);
    connect(&m_hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (m_sheet->frame() && (changes.everything || changes.hasCases()))
            recount();
    });
    connect(&m_keys, &actions::PageKeys::changed, this, &MapCanvas::layOut);
}

void MapCanvas::bindKeys()
{
    m_keys.name(Action::GoTo, m_open);
    m_keys.name(Action::Measure, m_measure);
    m_keys.name(Action::SelectFrame, m_frame);
    m_keys.name(Action::FrameBulk, &m_card->bulk());
    m_keys.bind(Action::GoTo, [this] { m_open->click(); });
    m_keys.bind(Action::Measure, [this] { toggle(MapTool::Measure); });
    m_keys.bind(Action::SelectFrame, [this] { toggle(MapTool::Frame); });
    m_keys.bind(Action::FrameBulk, [this] { wantCases(true); });
}

bool MapCanvas::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_view && event->type() == QEvent::Resize)
        layOut();
    return QObject::eventFilter(watched, event);
}

/// Buttons at both upper corners; a map too narrow for all of them keeps the right ones. Nothing of the map stands under them.
void MapCanvas::layOut()
{
    std::vector<QRectF> over;
    const auto lies = [&over](const QRect &box) { over.push_back(QRectF(box).adjusted(-kOverGap, -kOverGap, kOverGap, kOverGap)); };
    int right = m_view.width() - kCanvasMargin;
    for (KeyButton *button : {m_farther, m_closer, m_frame, m_measure}) {
        const QSize size = button->sizeHint();
        right -= size.width();
        button->setGeometry(right, kCanvasMargin, size.width(), size.height());
        right -= kCanvasGap;
        button->raise();
        lies(button->geometry());
    }
    const QSize size = m_open->sizeHint();
    m_open->setGeometry(kCanvasMargin, kCanvasMargin, size.width(), size.height());
    lies(m_open->geometry()); // the open field is there for a moment, and moves nothing
    m_view.setOver(std::move(over));
    m_open->setVisible(!m_field->isOpen());
    m_open->raise();
    // Where both do not fit beside each other, the open field lies over the buttons.
    m_field->move(kCanvasMargin, kCanvasMargin);
    m_field->resize(std::min(GoToField::kWidth, m_view.width() - 2 * kCanvasMargin), m_field->height());
    m_card->raise();
    m_field->raise();
    placeCard();
}

void MapCanvas::toggle(MapTool tool)
{
    if (m_field->isOpen())
        m_field->close();
    m_sheet->use(m_sheet->tool() == tool ? MapTool::None : tool);
}

void MapCanvas::followTool()
{
    const auto styleOf = [this](MapTool tool) { return m_sheet->tool() == tool ? KeyButton::Style::Primary : KeyButton::Style::Normal; };
    m_measure->setStyle(styleOf(MapTool::Measure));
    m_frame->setStyle(styleOf(MapTool::Frame));
    layOut();
    Q_EMIT hintsChanged(hints());
}

void MapCanvas::followFrame()
{
    m_card->setVisible(m_sheet->frame().has_value());
    if (m_sheet->frame())
        recount();
    Q_EMIT hintsChanged(hints());
}

void MapCanvas::recount()
{
    m_count = m_counter.count(*m_sheet->frame());
    m_card->setCount(m_count, live::squareMetres(*m_sheet->frame()));
    placeCard();
}

/// Below the frame, else above it, else within it; always within the map.
void MapCanvas::placeCard()
{
    if (!m_card->isVisibleTo(&m_view))
        return;
    const QRect frame = m_sheet->frameBox().toAlignedRect();
    const QSize size = m_card->size();
    const QRect room = m_view.rect().adjusted(kCardGap, kCardGap, -kCardGap, -kCardGap);
    int top = frame.bottom() + kCardGap;
    if (top + size.height() > room.bottom())
        top = frame.top() - kCardGap - size.height();
    if (top < m_measure->geometry().bottom() + kCardGap)
        top = std::min(frame.bottom(), room.bottom()) - kCardGap - size.height();
    const int left = std::clamp(frame.left(), room.left(), std::max(room.left(), room.right() - size.width()));
    m_card->move(left, std::clamp(top, room.top(), std::max(room.top(), room.bottom() - size.height())));
}

void MapCanvas::goToHit(const live::GoToHit &hit)
{
    if (!hit.point) {
        m_field->refuse(tr("This case has no place on the map."));
        return;
    }
    Camera there = m_view.camera();
    const QPointF ground = m_view.scene().plane().toMetres(*hit.point);
    there.centreOn(ground, goToAcross(hit).value / std::max(1, m_view.width()));
    if (!QRectF(m_view.rect()).contains(there.toPixel(ground))) { // the map ends before it
        m_field->refuse(tr("This place lies outside the town; its map does not reach there."));
        return;
    }
    m_view.centreAt(*hit.point, goToAcross(hit));
    m_field->close();
    m_mark->setPoint(std::nullopt, {}, false);
    if (hit.kind != live::GoToKind::Grid) { // which is framed, and has its name in its middle
        m_mark->setPoint(hit.point, goToRow(hit, m_hall).name, true);
        m_open->raise();
        m_markTime.start();
    }
    if (hit.kind == live::GoToKind::Case)
        Q_EMIT caseChosen(hit.caseId);
    else if (!hit.grid.isEmpty())
        Q_EMIT gridChosen(hit.grid);
    if (hit.kind == live::GoToKind::Element)
        Q_EMIT elementChosen(hit.code);
}

void MapCanvas::wantCases(bool selected)
{
    if (m_sheet->frame() && !m_count.cases.empty())
        Q_EMIT casesWanted(m_count.cases, selected);
}

QList<Action> MapCanvas::usualHints()
{
    return {Action::MoveMap, Action::GoTo, Action::Measure, Action::SelectFrame, Action::Layers, Action::ShowOnWall, Action::Help};
}

QList<Action> MapCanvas::hints() const
{
    if (m_sheet->tool() == MapTool::None)
        return usualHints();
    QList<Action> hints{Action::MoveMap, Action::SetPoint, Action::Measure, Action::SelectFrame};
    if (m_sheet->frame())
        hints.insert(2, Action::FrameBulk);
    return hints << Action::Back << Action::Help;
}

} // namespace ui::map

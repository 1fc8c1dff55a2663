// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/pagekeys.h"
#include "live/search/framecount.h"
#include "map/find/gotofield.h"
#include "map/tools/framecard.h"
#include "map/tools/toolsheet.h"

#include <QObject>

namespace ui::map {

class PointMark;

/// What lies over the map of the map page: at the upper left the field that goes to a place, at the upper right the buttons for measuring, framing
/// and zooming, and what they bring. One tool is in use at a time. GUI thread.
class MapCanvas final : public QObject {
    Q_OBJECT
public:
    /// Belongs to the page, in which its keys work; the map is the page's.
    MapCanvas(const live::Hall &hall, const theme::Theme &theme, MapView &view, QWidget *page);

    /// As delivered until this is called. The map of keys outlives the page.
    void useKeys(const actions::KeyMap &keys) { m_keys.use(keys); }
    [[nodiscard]] GoToField &goTo() const { return *m_field; }
    [[nodiscard]] ToolSheet &sheet() const { return *m_sheet; }
    [[nodiscard]] FrameCard &card() const { return *m_card; }
    [[nodiscard]] PointMark &mark() const { return *m_mark; }
    [[nodiscard]] actions::KeyButton &openButton() const { return *m_open; }
    [[nodiscard]] actions::KeyButton &measureButton() const { return *m_measure; }
    [[nodiscard]] actions::KeyButton &frameButton() const { return *m_frame; }
    [[nodiscard]] actions::KeyButton &closerButton() const { return *m_closer; }
    [[nodiscard]] actions::KeyButton &fartherButton() const { return *m_farther; }
    /// The keys of use now, for the foot of the window.
    [[nodiscard]] QList<actions::Action> hints() const;
    [[nodiscard]] static QList<actions::Action> usualHints();

Q_SIGNALS:
    void caseChosen(base::CaseId id);
    void gridChosen(const QString &code);
    void elementChosen(const QString &code);
    /// The desk's list is to show exactly these; `selected`: and they are selected together.
    void casesWanted(const std::vector<base::CaseId> &ids, bool selected);
    void hintsChanged(const QList<actions::Action> &hints);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void wire();
    void bindKeys();
    void layOut();
    void toggle(MapTool tool);
    void followTool();
    void followFrame();
    void recount();
    void placeCard();
    void goToHit(const live::GoToHit &hit);
    void wantCases(bool selected);
    const live::Hall &m_hall;
    MapView &m_view;
    actions::PageKeys m_keys;
    live::FrameCounter m_counter;
    live::FrameCount m_count;
    ToolSheet *m_sheet;
    PointMark *m_mark;
    GoToField *m_field;
    FrameCard *m_card;
    actions::KeyButton *m_open, *m_measure, *m_frame, *m_closer, *m_farther;
    QTimer m_markTime; ///< runs while a place is marked
};

} // namespace ui::map

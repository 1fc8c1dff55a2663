// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/keymap.h"
#include "replay/daystrip.h"
#include "replay/headbutton.h"
#include "replay/replay.h"
#include "theme/scaledpanel.h"

#include <QList>

namespace ui::replay {

/// What stands over everything that is not live: the inverse bar (which moment, how long ago, that nothing can be done; a day back and on, playing,
/// speeds, back to live), and below it the strip of the shown day. On the wall 3840 × 328 units; low, without the parts of the day, over the pages of
/// a desk. GUI thread.
class ReplayHead final : public theme::ScaledPanel {
    Q_OBJECT
public:
    enum class Form : quint8 { Wall, Desk };
    /// Replay and keys outlive it.
    ReplayHead(Replay &replay, const actions::KeyMap &keys, const theme::Theme &theme, Form form, QWidget *parent = nullptr);

    static constexpr qreal kBar = 108;
    static constexpr qreal kDeskScale = 0.4;
    /// In units, of a form.
    [[nodiscard]] static qreal highOf(Form form);
    [[nodiscard]] DayStrip &strip() { return *m_strip; }
    /// Day back, day on, playing, the speeds, back to live.
    [[nodiscard]] const QList<HeadButton *> &buttons() const { return m_buttons; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paint(QPainter &painter, QSizeF size) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    HeadButton *add(actions::Action action);
    void nameButtons();
    void follow();
    void place();
    Replay &m_replay;
    const actions::KeyMap &m_keys;
    const Form m_form;
    DayStrip *m_strip;
    QList<HeadButton *> m_buttons;
    HeadButton *m_back, *m_on, *m_play, *m_live;
    QList<HeadButton *> m_speeds;
    qreal m_wordsEnd = 0; ///< units: where the buttons begin
};

} // namespace ui::replay

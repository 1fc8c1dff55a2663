// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace app {

/// The window of a wall: one picture that fills it, moved along wallShift() by a few pixels every kWallStay; what is moved out is ground, what is
/// moved in too. Or, in its place, a sentence. No pointer. GUI thread.
class WallFrame final : public QWidget {
    Q_OBJECT
public:
    /// The theme outlives it.
    explicit WallFrame(const ui::theme::Theme &theme);

    /// The frame takes it over.
    void setPicture(QWidget *picture);
    /// Instead of the picture; empty: the picture.
    void setSentence(const QString &sentence);
    [[nodiscard]] const QString &sentence() const { return m_sentence; }
    /// The next place of the path.
    void step();
    [[nodiscard]] QPoint shift() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    const ui::theme::Theme &m_theme;
    QPointer<QWidget> m_picture;
    QString m_sentence;
    int m_step = 0;
    QTimer m_stay;
};

} // namespace app

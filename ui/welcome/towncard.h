// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QPixmap>

namespace ui::welcome {

/// A town that can be chosen: its picture, its name, what its pack holds. Without a town: the card that leads to others, dashed.
class TownCard final : public QAbstractButton {
    Q_OBJECT
public:
    TownCard(const theme::Theme &theme, int number, QWidget *parent);

    /// None: the card for another town.
    void setTown(const region::RegionPtr &town);
    /// What stands on it: for tests and screen readers.
    [[nodiscard]] QStringList lines() const;
    /// Height of the picture, 0 without; fewer lines below it on low screens.
    void setPicture(int height, bool brief);
    [[nodiscard]] static int wordsHeight(bool brief) { return brief ? 66 : 122; }
    /// The frame of the block that has the keyboard.
    void setFramed(bool framed);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintName(QPainter &painter, const QRectF &box, const QString &name) const;
    [[nodiscard]] QString sizeWithin(qreal width) const;
    void paintPicture(QPainter &painter);
    const theme::Theme &m_theme;
    const QString m_key;
    region::RegionPtr m_town;
    QPixmap m_picture;
    int m_pictureHeight = 190;
    bool m_brief = false, m_framed = false;
};

} // namespace ui::welcome

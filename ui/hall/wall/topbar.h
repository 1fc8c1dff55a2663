// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/wall/hallcalendar.h"
#include "theme/scaledpanel.h"

namespace ui::hall {

/// How the console stands with its store.
struct SyncView {
    bool well = true;
    QString head;   ///< "已同步"
    QString time;   ///< "14:37:21"
    QString detail; ///< "本地库正常 · 待写入 0 条"
    friend bool operator==(const SyncView &, const SyncView &) = default;
};

/// The wall's top bar: centre, shift, clock, day, phase, store. What finds no room is left out: phase, then shift, then the day. Over
/// two halves it spans both: who and in which shift on the left, when and how sure on the right, nothing at the seam.
class TopBar final : public theme::ScaledPanel {
    Q_OBJECT
public:
    explicit TopBar(const theme::Theme &theme, QWidget *parent = nullptr);

    void setCentre(const QString &name, const QString &subtitle);
    /// `ofTheRoom`: it is not the moment that the wall shows, and stands in grey.
    void setMoment(const HallMoment &moment, bool ofTheRoom = false);
    void setSync(const SyncView &sync);
    void setHalves(bool halves);
    [[nodiscard]] theme::SpokenParts spokenParts() const override;

protected:
    void paint(QPainter &painter, QSizeF size) override;

private:
    enum class Part : quint8 { Centre, Shift, Clock, Day, Phase, Sync };
    using Places = std::vector<std::pair<Part, QRectF>>;
    [[nodiscard]] Places places(QSizeF size) const;
    void updatePlace(Part part, bool changed);
    [[nodiscard]] static Places placesInHalves(QSizeF size);
    void paintPart(QPainter &painter, Part part, const QRectF &box) const;
    void paintClock(QPainter &painter, const QRectF &box) const;
    void paintCentre(QPainter &painter, const QRectF &box) const;
    void paintShift(QPainter &painter, const QRectF &box) const;
    void paintSync(QPainter &painter, const QRectF &box) const;
    void paintTwoLines(QPainter &painter, const QRectF &box, const QString &bold, const QString &beside, const QString &below) const;
    QString m_name, m_subtitle;
    HallMoment m_moment;
    SyncView m_sync;
    bool m_halves = false, m_ofTheRoom = false;
};

} // namespace ui::hall

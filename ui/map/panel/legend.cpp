// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/panel/legend.h"

#include "theme/plain.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <ranges>

namespace ui::map {

namespace {

constexpr QSize kSign{46, 24};

} // namespace

Legend::Legend(const std::vector<LayerSpec> &layers, const theme::Theme &theme, QWidget *parent) : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *head = new theme::Label(tr("Legend"), this);
    head->setProperty("tone", QStringLiteral("strong"));
    rows->addWidget(head);
    for (const LayerSpec &spec : std::ranges::reverse_view(layers)) { // as they lie above each other
        for (const LegendRow &each : spec.legend) {
            m_rows.emplace_back(spec, rowOf(each, theme));
            rows->addWidget(m_rows.back().second);
        }
    }
}

QWidget *Legend::rowOf(const LegendRow &row, const theme::Theme &theme)
{
    auto *widget = new QWidget(this);
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const qreal ratio = devicePixelRatioF();
    QPixmap picture((QSizeF(kSign) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    row.paint(painter, theme, QRectF(QPointF(0, 0), QSizeF(kSign)).adjusted(1, 1, -1, -1));
    painter.end();
    auto *sign = new theme::Label(widget);
    sign->setPixmap(picture);
    line->addWidget(sign);
    line->addWidget(theme::secondLabel(widget, QCoreApplication::translate("ui::map::LayersPanel", row.text)), 1);
    return widget;
}

void Legend::setChoice(const LayerChoice &choice)
{
    for (const auto &[spec, row] : m_rows) {
        row->setVisible(spec.isShown(choice));
    }
}

} // namespace ui::map

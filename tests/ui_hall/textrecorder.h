// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QWidget>

#include <algorithm>
#include <vector>

/// Hears what a widget writes instead of painting it: every text with the place of its ink.
class TextRecorder final : public QPaintDevice {
public:
    struct Text {
        QString text;
        QRectF ink; ///< pixels of the widget
    };

    explicit TextRecorder(QSize size) : m_engine(*this), m_size(size) {}

    /// All texts that a widget and its children paint.
    static std::vector<Text> listen(QWidget &widget)
    {
        TextRecorder recorder(widget.size());
        widget.render(&recorder);
        return recorder.m_texts;
    }

    /// What was written onto it so far.
    [[nodiscard]] const std::vector<Text> &texts() const { return m_texts; }
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        case PdmWidthMM:
        case PdmHeightMM: return 500;
        case PdmNumColors: return 0;
        }
        return 0;
    }

private:
    class Engine final : public QPaintEngine {
    public:
        explicit Engine(TextRecorder &recorder) : QPaintEngine(AllFeatures), m_recorder(recorder) {}
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &now) override
        {
            if (now.state() & DirtyTransform) {
                m_transform = now.transform();
            }
        }
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
        void drawPath(const QPainterPath &) override {}
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
        void drawTextItem(const QPointF &baseline, const QTextItem &item) override
        {
            // The ink of Han characters and digits: 0.84 em above the baseline to 0.1 em below.
            const qreal em = item.font().pixelSize();
            const QRectF ink(baseline.x(), baseline.y() - 0.8 * em, item.width(), 0.86 * em);
            m_recorder.m_texts.push_back({item.text(), m_transform.mapRect(ink)});
        }
        [[nodiscard]] Type type() const override { return User; }

    private:
        TextRecorder &m_recorder;
        QTransform m_transform;
    };

    mutable Engine m_engine;
    QSize m_size;
    std::vector<Text> m_texts;
};

/// Whether one of the texts has this in it.
inline bool says(const std::vector<TextRecorder::Text> &texts, const QString &part)
{
    return std::ranges::any_of(texts, [&part](const TextRecorder::Text &text) { return text.text.contains(part); });
}

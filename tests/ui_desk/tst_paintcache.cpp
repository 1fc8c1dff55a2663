// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/paint.h"
#include "queue/list/paintcache.h"
#include "support/testprogram.h"
#include "theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::queue::PaintCache;

/// What is kept from frame to frame must look like what is painted anew.
class TestPaintCache : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};

    template <class Paint> QImage painted(qreal scale, Paint &&paint) const
    {
        QImage image(QSize(200, 40) * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(m_theme.palette().panel);
        QPainter painter(&image);
        paint(painter);
        return image;
    }

private Q_SLOTS:
    void textLooksAsPaintedAnew_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("align");
        QTest::addColumn<bool>("bold");
        const auto left = int(Qt::AlignLeft), right = int(Qt::AlignRight);
        QTest::newRow("Chinese") << u"人行道地砖破损"_s << left << false;
        QTest::newRow("bold") << u"人行道地砖破损"_s << left << true;
        QTest::newRow("mixed") << u"徐泾东地铁站2号口 · 0160"_s << left << false;
        QTest::newRow("digits on the right") << u"1:07:59"_s << right << true;
        QTest::newRow("kerned") << u"AVATAR To Ty."_s << left << false;
        QTest::newRow("too long") << u"国展路诸光路路口西南角人行道地砖破损约两平方米行人绕行"_s << left << false;
        QTest::newRow("too long, right") << u"国展路诸光路路口西南角人行道地砖破损约两平方米行人绕行"_s << right << false;
        QTest::newRow("beyond the BMP") << u"𠮷野家 𪚥"_s << left << false;
        QTest::newRow("ends with a space") << u"name "_s << right << false;
        QTest::newRow("empty") << QString() << left << false;
    }

    void textLooksAsPaintedAnew()
    {
        QFETCH(QString, text);
        QFETCH(int, align);
        QFETCH(bool, bold);
        const QFont font = look::sans(14, bold);
        const QRectF box(10, 3, 170, 34);
        for (const qreal scale : {1.0, 1.25, 1.5, 2.0}) {
            const QImage anew = painted(scale, [&](QPainter &painter) {
                const QString words = ui::theme::elided(text, font, box.width());
                const qreal free = box.width() - QFontMetricsF(font).horizontalAdvance(words);
                painter.setFont(font);
                painter.setPen(m_theme.palette().text);
                painter.drawText(QPointF(box.left() + (align & Qt::AlignRight ? free : 0), box.center().y() + 14 * 0.36), words);
            });
            for (int time = 0; time < 2; ++time) {
                const QImage kept = painted(
                    scale, [&](QPainter &painter) { ui::theme::paintText(painter, text, box, font, m_theme.palette().text, Qt::Alignment(align)); });
                QCOMPARE(kept, anew);
            }
        }
        QCOMPARE(ui::theme::textWidth(text, font), QFontMetricsF(font).horizontalAdvance(text));
    }

    void piecesLookAsPaintedAnew()
    {
        PaintCache cache;
        for (const qreal scale : {1.0, 1.25, 2.0}) {
            for (const QPointF at : {QPointF(40, 20), QPointF(60.5, 17.5), QPointF(100, 19.5)}) {
                const auto draw = [&](QPainter &painter) { look::paintMark(painter, domain::Severity::Orange, at, 10, m_theme.palette()); };
                const QImage anew = painted(scale, draw);
                const QRectF box(at - QPointF(12, 12), QSizeF(24, 24));
                for (int time = 0; time < 2; ++time) {
                    const QImage kept = painted(scale, [&](QPainter &painter) { cache.paintPiece(painter, box, {1, {}, 0}, draw); });
                    int most = 0;
                    for (int y = 0; y < anew.height(); ++y) {
                        for (int x = 0; x < anew.width(); ++x) {
                            const QColor left = anew.pixelColor(x, y), right = kept.pixelColor(x, y);
                            most = std::max({most, std::abs(left.red() - right.red()), std::abs(left.green() - right.green()),
                                             std::abs(left.blue() - right.blue())});
                        }
                    }
                    QVERIFY2(most <= 3, qPrintable(u"%1 apart at scale %2"_s.arg(most).arg(scale))); // blended in two steps
                }
            }
        }
    }

    void piecesOfOtherTextsAreOthers()
    {
        PaintCache cache;
        const QRectF box(10, 10, 60, 20);
        const auto tag = [&](const QString &words) {
            return painted(1, [&](QPainter &painter) {
                cache.paintPiece(painter, box, {7, words, 0}, [&](QPainter &on) { ui::actions::paintText(on, box, words, {14, true, Qt::white}); });
            });
        };
        QVERIFY(tag(u"督办"_s) != tag(u"超时"_s));
        QCOMPARE(tag(u"督办"_s), tag(u"督办"_s));
    }
};

GRIDHALL_TEST(TestPaintCache, QApplication)
#include "tst_paintcache.moc"

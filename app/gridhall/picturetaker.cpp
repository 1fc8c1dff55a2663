// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturetaker.h"

#include <QApplication>
#include <QImage>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr auto kStep = 100ms;
constexpr int kMostLooks = 200;

} // namespace

PictureTaker::PictureTaker(QWidget &window, QList<Picture> pictures, double pixelRatio, Stage stage, QObject *parent)
    : QObject(parent), m_window(window), m_pictures(std::move(pictures)), m_pixelRatio(pixelRatio), m_stage(std::move(stage))
{
    connect(&m_timer, &QTimer::timeout, this, &PictureTaker::look);
}

void PictureTaker::start() { next(); }

void PictureTaker::next()
{
    if (m_pictures.isEmpty()) {
        QApplication::exit(m_well ? 0 : 3);
        return;
    }
    if (!m_pictures.first().page.isEmpty())
        m_stage.show(m_pictures.first().page);
    m_looks = 0;
    m_timer.start(kStep);
}

void PictureTaker::look()
{
    m_stage.prepare();
    if (!m_stage.complete() && ++m_looks <= kMostLooks)
        return;
    m_timer.stop();
    // One more round, so that what the last answer changed has its layout.
    QTimer::singleShot(300ms, this, &PictureTaker::save);
}

void PictureTaker::save()
{
    const QString file = m_pictures.takeFirst().file;
    m_well &= m_stage.complete();
    QImage image(m_window.size() * m_pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(m_pixelRatio);
    m_window.render(&image);
    if (!image.save(file)) {
        m_well = false;
        qWarning("the picture %s cannot be written", qPrintable(file));
    }
    next();
}

} // namespace app

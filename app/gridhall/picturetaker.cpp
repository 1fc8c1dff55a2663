// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturetaker.h"

#include <QApplication>
#include <QImage>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr auto kStep = 100ms;
constexpr int kMostLooks = 200;
constexpr int kNotWell = 3; ///< the program's end when a picture is missing or not complete

} // namespace

PictureTaker::PictureTaker(QWidget &window, QList<Picture> pictures, double pixelRatio, Stage stage, QObject *parent)
    : QObject(parent), m_window(window), m_pictures(std::move(pictures)), m_pixelRatio(pixelRatio), m_stage(std::move(stage))
{
    connect(&m_awaiting, &QTimer::timeout, this, &PictureTaker::await);
    connect(&m_timer, &QTimer::timeout, this, &PictureTaker::look);
}

void PictureTaker::start(base::Milliseconds after, base::Milliseconds patience)
{
    m_after = after;
    m_patience = patience;
    m_waited.start();
    m_awaiting.start(kStep);
}

void PictureTaker::await()
{
    if (m_stage.begun()) {
        m_awaiting.stop();
        QTimer::singleShot(m_after, this, &PictureTaker::next);
    } else if (base::Milliseconds(m_waited.elapsed()) > m_patience) {
        m_awaiting.stop();
        qWarning("what is to be shown did not come within %lld s; no picture is saved", static_cast<long long>(m_patience.count() / 1000));
        QApplication::exit(kNotWell);
    }
}

void PictureTaker::next()
{
    if (m_pictures.isEmpty()) {
        QApplication::exit(m_well ? 0 : kNotWell);
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
    if (!m_stage.complete()) {
        m_well = false;
        qWarning("the picture %s shows what there was: not everything on the page had its answer", qPrintable(file));
    }
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

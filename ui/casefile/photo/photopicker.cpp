// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/photo/photopicker.h"

#include "actions/widget/flowlayout.h"
#include "actions/widget/paint.h"
#include "base/text/answer.h"
#include "casefile/photo/picturedrop.h"
#include "theme/filedialog.h"
#include "theme/plain.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::KeyButton;

/// One picture of the form; pressing it takes it out.
class PhotoPicker::Thumbnail final : public QAbstractButton {
public:
    Thumbnail(const theme::Theme &theme, Pictures &pictures, QString media, int number, QWidget *parent)
        : QAbstractButton(parent), m_theme(theme), m_pictures(pictures), m_media(std::move(media))
    {
        setFixedSize(96, 64);
        theme::setSpoken(this, tr("Picture %1; pressing it takes it out").arg(number));
        theme::setTip(this, tr("Take the picture out of this form"));
        connect(&pictures, &Pictures::arrived, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const auto &p = m_theme.palette();
        const QRectF box(rect());
        const ShownPicture shown = m_pictures.at(m_media, Pictures::Size::Thumbnail);
        painter.fillRect(box, p.raised);
        if (shown.image.isNull()) {
            actions::paintText(painter, box.adjusted(4, 0, -4, 0), shown.why, {13, false, p.textThird, Qt::AlignCenter});
        } else {
            const QSizeF fits = QSizeF(shown.image.size()).scaled(box.size(), Qt::KeepAspectRatio);
            painter.drawImage(QRectF(box.center() - QPointF(fits.width() / 2, fits.height() / 2), fits), shown.image);
        }
        const QRectF corner(box.right() - 22, box.top() + 2, 20, 20);
        painter.fillRect(corner, p.ground);
        m_theme.paintIcon(painter, theme::Icon::Cross, corner.adjusted(3, 3, -3, -3), p.text);
        if (hasFocus())
            m_theme.paintFocus(painter, box);
    }

private:
    const theme::Theme &m_theme;
    Pictures &m_pictures;
    const QString m_media;
};

PhotoPicker::PhotoPicker(const actions::Console &console, int most, QWidget *parent)
    : QWidget(parent), m_console(console), m_most(most), m_strip(new QWidget(this)), m_place(new QWidget(this)),
      m_choose(new KeyButton(console.theme, this)), m_usePlace(new KeyButton(console.theme, m_place)),
      m_hint(new theme::Label(tr("or paste with Ctrl+V, or drag here: JPEG, PNG, WebP"), this)), m_where(new theme::Label(m_place)),
      m_problem(new theme::Label(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_choose->setIcon(theme::Icon::Camera);
    m_choose->setText(most > 1 ? tr("Choose pictures") : tr("Choose a picture"));
    setFocusProxy(m_choose);
    m_hint->setProperty("tone", u"third"_s);
    m_hint->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_choose);
    line->addWidget(m_hint, 1);
    column->addLayout(line);
    m_thumbnails = new actions::FlowLayout(m_strip);
    column->addWidget(m_strip);
    auto *place = new QHBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    m_where->setWordWrap(true);
    m_usePlace->setText(tr("Use as the place"));
    m_usePlace->setIcon(theme::Icon::Pin);
    place->addWidget(m_where, 1);
    place->addWidget(m_usePlace);
    column->addWidget(m_place);
    m_problem->setWordWrap(true);
    m_problem->setStyleSheet(u"font-weight: 700"_s);
    column->addWidget(m_problem);
    connect(m_choose, &QAbstractButton::clicked, this, &PhotoPicker::choose);
    connect(m_usePlace, &QAbstractButton::clicked, this, [this] {
        const auto point = m_offered;
        offer(std::nullopt);
        if (point)
            Q_EMIT placeChosen(*point);
    });
    clear();
}

void PhotoPicker::clear()
{
    ++m_generation;
    m_waiting = 0;
    m_media.clear();
    offer(std::nullopt);
    say(QString());
    refresh();
}

void PhotoPicker::setMedia(const QStringList &media)
{
    m_media = media;
    refresh();
}

QString PhotoPicker::problem() const { return m_problem->isHidden() ? QString() : m_problem->text(); }

void PhotoPicker::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose pictures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    theme::neverLookInside(*dialog);
    dialog->setFileMode(m_most > 1 ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    // What a file is, its bytes say; one of a forbidden kind is refused with a sentence instead of being hidden.
    dialog->setNameFilters({tr("Pictures (*.jpg *.jpeg *.png *.webp *.JPG *.JPEG *.PNG *.WEBP)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        for (const QString &file : files)
            addFile(file);
    });
    dialog->open();
}

desk::PhotoDesk *PhotoPicker::deskOrSay()
{
    if (m_pictures.desk() == nullptr)
        say(tr("Pictures cannot be kept here."));
    return m_pictures.desk();
}

void PhotoPicker::addFile(const QString &path)
{
    if (desk::PhotoDesk *desk = deskOrSay())
        wait(desk->keepFile(path));
}

void PhotoPicker::addBytes(const QByteArray &file)
{
    if (desk::PhotoDesk *desk = deskOrSay())
        wait(desk->keepBytes(file));
}

void PhotoPicker::addImage(const QImage &image)
{
    if (desk::PhotoDesk *desk = deskOrSay())
        wait(desk->keepImage(image));
}

void PhotoPicker::addFrom(const QMimeData &brought)
{
    bool tookFile = false;
    for (const QUrl &url : brought.urls()) {
        if (!url.isLocalFile())
            continue;
        addFile(url.toLocalFile());
        tookFile = true;
    }
    if (tookFile)
        return;
    if (const QByteArray bytes = pictureBytes(brought); !bytes.isEmpty())
        addBytes(bytes);
    else if (brought.hasImage())
        addImage(qvariant_cast<QImage>(brought.imageData()));
}

void PhotoPicker::wait(QFuture<base::Result<desk::ShelvedPhoto>> kept)
{
    ++m_waiting;
    say(QString());
    refresh();
    const auto over = [this, generation = m_generation](const std::function<void()> &then) {
        if (generation != m_generation)
            return;
        --m_waiting;
        then();
        refresh();
        Q_EMIT changed();
    };
    base::whenAnswered(
        this, kept,
        [this, over](const base::Result<desk::ShelvedPhoto> &photo) {
            over([&] {
                if (photo)
                    add(*photo);
                else
                    say(photo.error().sentence);
            });
        },
        [over] { over([] {}); });
}

void PhotoPicker::add(const desk::ShelvedPhoto &photo)
{
    m_media.removeAll(photo.media); // the same picture twice is one
    while (m_media.size() >= m_most)
        m_media.removeLast();
    m_media.append(photo.media);
    offer(photo.takenAt);
}

void PhotoPicker::offer(std::optional<base::GeoPoint> point)
{
    m_offered = point;
    m_place->setVisible(point.has_value());
    m_usePlace->setVisible(m_offersPlace);
    if (!point)
        return;
    const region::Grid *grid = m_console.hall.region().gridAt(*point);
    const QString where = u"%1, %2"_s.arg(point->latitude, 0, 'f', 5).arg(point->longitude, 0, 'f', 5);
    m_where->setText(grid != nullptr ? tr("The camera was at %1, in grid %2.").arg(where, base::isolated(grid->name))
                                     : tr("The camera was at %1, outside the grids.").arg(where));
}

void PhotoPicker::say(const QString &problem)
{
    m_problem->setText(problem.isEmpty() ? QString() : u"△  "_s + problem);
    m_problem->setVisible(!problem.isEmpty());
}

void PhotoPicker::refresh()
{
    while (QLayoutItem *item = m_thumbnails->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < m_media.size(); ++i) {
        auto *thumbnail = new Thumbnail(m_console.theme, m_pictures, m_media[i], int(i) + 1, m_strip);
        connect(thumbnail, &QAbstractButton::clicked, this, [this, media = m_media[i]] {
            m_media.removeAll(media);
            offer(std::nullopt);
            m_choose->setFocus(Qt::OtherFocusReason);
            refresh();
            Q_EMIT changed();
        });
        m_thumbnails->addWidget(thumbnail);
        thumbnail->show();
    }
    m_strip->setVisible(!m_media.isEmpty());
    m_hint->setText(isBusy() ? tr("The picture is being kept …") : tr("or paste with Ctrl+V, or drag here: JPEG, PNG, WebP"));
    updateGeometry();
}

} // namespace ui::casefile

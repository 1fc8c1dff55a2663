// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/widget/keybutton.h"
#include "casefile/photo/pictures.h"

#include <QWidget>

class QMimeData;
namespace ui::actions {
class FlowLayout;
}
namespace ui::theme {
class Label;
}

namespace ui::casefile {

/// A field of a form for pictures: chosen as files, pasted or dragged in. Each is kept beside the store at once and shown small; a click takes it out
/// of the form again. Where a camera said its position, that is offered. GUI thread; never waits.
class PhotoPicker final : public QWidget {
    Q_OBJECT
public:
    /// `most`: how many pictures the form takes; one more takes the place of the last.
    PhotoPicker(const actions::Console &console, int most, QWidget *parent = nullptr);

    /// Where pictures are kept; without it they are refused with a sentence. The desk must outlive the picker.
    void useDesk(desk::PhotoDesk &desk) { m_pictures.useDesk(desk); }

    /// References of what is kept, in the order in which it came.
    [[nodiscard]] QStringList media() const { return m_media; }
    /// Pictures that were kept before (a draft).
    void setMedia(const QStringList &media);
    void clear();
    /// A picture is still being kept: the form must wait for it.
    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }
    /// What went wrong with the last one; empty when nothing did.
    [[nodiscard]] QString problem() const;
    /// Where the newest picture was taken, while that is offered.
    [[nodiscard]] std::optional<base::GeoPoint> offered() const { return m_offered; }
    /// Whether positions are offered as a place to take over, or only told.
    void setOffersPlace(bool offers) { m_offersPlace = offers; }

    void choose();
    void addFile(const QString &path);
    /// A picture file's bytes that came without the file.
    void addBytes(const QByteArray &file);
    void addImage(const QImage &image);
    /// Files first, else a file's bytes, else pixels: what says most of the picture.
    void addFrom(const QMimeData &brought);

Q_SIGNALS:
    void changed();
    void placeChosen(base::GeoPoint point);

private:
    class Thumbnail;
    /// Where it is kept; null where nowhere, and the form says so.
    desk::PhotoDesk *deskOrSay();
    void wait(QFuture<base::Result<desk::ShelvedPhoto>> kept);
    void add(const desk::ShelvedPhoto &photo);
    void refresh();
    void offer(std::optional<base::GeoPoint> point);
    void say(const QString &problem);
    const actions::Console m_console;
    const int m_most;
    Pictures m_pictures;
    QStringList m_media;
    int m_waiting = 0;
    quint64 m_generation = 0; ///< of the form: what was chosen for the one before does not get into this one
    bool m_offersPlace = false;
    std::optional<base::GeoPoint> m_offered;
    actions::FlowLayout *m_thumbnails;
    QWidget *m_strip, *m_place;
    actions::KeyButton *m_choose, *m_usePlace;
    theme::Label *m_hint, *m_where, *m_problem;
};

} // namespace ui::casefile

// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/casefilepanel.h"

#include "base/text/outsidetext.h"
#include "casefile/form/actpanel.h"
#include "casefile/photo/photopicker.h"
#include "casefile/photo/photorow.h"
#include "casefile/photo/photoviewer.h"
#include "casefile/photo/picturedrop.h"
#include "domain/case/decide.h"
#include "region/words.h"

namespace ui::casefile {

using actions::Action;

// What the panel does with pictures: takes what is dragged or pasted, and shows them large.

void CaseFilePanel::wirePhotos()
{
    m_drop = new PictureDrop(this, [this](const QMimeData &brought) { addPictures(brought); });
    connect(m_photos, &PhotoRow::opened, this, &CaseFilePanel::viewPhotos);
}

void CaseFilePanel::usePhotos(desk::PhotoDesk &desk)
{
    m_pictures->useDesk(desk);
    m_form->usePhotos(desk);
}

void CaseFilePanel::pastePicturesFrom(QWidget *widget) { m_drop->pasteFrom(widget); }

void CaseFilePanel::addPictures(const QMimeData &brought)
{
    if (!current())
        return;
    if (formOpen() && (m_form->photos() == nullptr || m_form->question().isAsking())) {
        m_form->setProblem(tr("The picture was not taken: send this form or leave it, then bring the picture again."));
        return;
    }
    if (!formOpen())
        act(domain::CaseAct::AddPhoto);
    if (m_form->photos() != nullptr) // refused, and the bar says why
        m_form->photos()->addFrom(brought);
}

// The viewer is the window's child, and a window may outlive what it shows.
CaseFilePanel::~CaseFilePanel() { delete m_viewer; }

PhotoViewer *CaseFilePanel::viewer() const { return m_viewer; }

void CaseFilePanel::viewPhotos(const QString &first)
{
    if (!current())
        return;
    if (m_viewer && m_viewer->parentWidget() != window())
        delete m_viewer;
    if (!m_viewer)
        m_viewer = new PhotoViewer(m_console.theme, *m_pictures, window());
    const QString title = base::isolatedVisibly(region::said(m_console.hall.region(), m_file->state.report.title));
    m_viewer->open(m_console.hall.numberOf(m_id, m_file->state.number) + u' ' + title, m_photos->frames(), first);
}

} // namespace ui::casefile

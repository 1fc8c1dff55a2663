// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of troubles that have a cause on this machine, and what can be done about them there.
#include "screen.h"
#include "trouble/diagnosis.h"

#include "base/text/answer.h"
#include "base/text/outsidetext.h"
#include "theme/filedialog.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <cmath>

namespace app {

using namespace Qt::StringLiterals;
using ui::shell::BannerStack;
using ui::shell::BannerText;

void Screen::wireTrouble()
{
    connect(&m_workplace.banners(), &BannerStack::pressed, this, [this](BannerStack::Topic, const QString &button) {
        if (button == u"try"_s)
            m_children.tryNow();
        else if (button == u"folder"_s)
            openStoreFolder();
        else if (button == u"diagnosis"_s)
            askDiagnosis();
    });
    connect(&m_children, &ChildServices::troubled, this, &Screen::showWays);
    showWays();
}

void Screen::showWays()
{
    const WayTrouble &trouble = m_children.trouble();
    if (trouble.sentence.isEmpty()) {
        m_workplace.banners().clear(BannerStack::Topic::ServerRestarted);
        return;
    }
    BannerText text;
    text.icon = ui::theme::Icon::Redo;
    text.title = QCoreApplication::translate("app", "Ways in");
    text.text = trouble.sentence;
    const auto seconds = int(std::ceil(std::chrono::duration<double>(m_children.nextAttempt()).count()));
    if (trouble.attempt > 0 && seconds > 0)
        text.aside = QCoreApplication::translate("app", "Attempt %1 in %2 s").arg(trouble.attempt).arg(seconds);
    else if (trouble.attempt > 0)
        text.aside = QCoreApplication::translate("app", "Attempt %1 goes on").arg(trouble.attempt);
    if (trouble.canTry)
        text.buttons = {{u"try"_s, QCoreApplication::translate("app", "Try now"), {}}};
    m_workplace.banners().set(BannerStack::Topic::ServerRestarted, text);
}

// A machine that has nothing to show a folder with is told where it is.
void Screen::openStoreFolder()
{
    if (m_lock->isClosed())
        return;
    const QString folder = QFileInfo(m_session.storePath()).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        tell(QCoreApplication::translate("app", "No program here opens folders"), base::isolated(QDir::toNativeSeparators(folder)),
             ui::theme::Icon::Warning);
}

void Screen::askDiagnosis()
{
    if (m_lock->isClosed())
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *dialog = new QFileDialog(&m_workplace, QCoreApplication::translate("app", "Save what is known of the store's trouble"),
                                   folder.filePath(u"gridhall-diagnosis.txt"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    ui::theme::neverLookInside(*dialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &Screen::writeDiagnosis);
    dialog->open();
}

void Screen::writeDiagnosis(const QString &file)
{
    const live::Hall &hall = m_session.hall();
    const TroubledStore store{m_session.storePath(), hall.status(), hall.now(), hall.newestAt()};
    const auto saved = m_disk.start<base::Outcome>([store, file](const auto &) { return saveDiagnosis(store, file); });
    base::whenAnswered(this, saved, [this, file](const base::Outcome &done) {
        if (done)
            tell(QCoreApplication::translate("app", "The diagnosis is saved"), base::isolated(QDir::toNativeSeparators(file)));
        else
            tell(QCoreApplication::translate("app", "The diagnosis is not saved"), done.error().sentence, ui::theme::Icon::Warning);
    });
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the desk page of the mockups' day into PNG files, for eyes: deskpictures DIR [--en].
#include "casefile/casefilepanel.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/part/advicepanel.h"
#include "deskpage/deskpage.h"
#include "queue/queuepanel.h"
#include "shell/workplace.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QDir>

using namespace Qt::StringLiterals;
using ui::actions::Action;

namespace {

/// A page that stands for one that this program does not have.
QWidget *blank() { return new QWidget; }

void save(QWidget &widget, const QString &file, qreal ratio)
{
    QImage picture(widget.size() * ratio, QImage::Format_RGB32);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::black);
    widget.render(&picture);
    if (!picture.save(file))
        qFatal("%s cannot be written", qUtf8Printable(file));
}

void shoot(const QString &file, QSize size, qreal ratio,
           const std::function<void(DeskStage &, ui::deskpage::DeskPage &, ui::shell::Workplace &)> &act = {})
{
    DeskStage stage;
    ui::shell::Workplace window(stage.console());
    auto *page = new ui::deskpage::DeskPage(stage.console());
    window.addPage({u"desk"_s, QCoreApplication::translate("app", "Desk"), page, ui::deskpage::DeskPage::keyHints()});
    window.addPage({u"map"_s, QCoreApplication::translate("app", "Map"), blank(), {}});
    window.addPage({u"reports"_s, QCoreApplication::translate("app", "Reports"), blank(), {}});
    window.addPage({u"hall"_s, QCoreApplication::translate("app", "Hall"), blank(), {}, true});
    window.keyBar().setStore(u"SQLite"_s);
    window.resize(size);
    window.show();
    DeskStage::settle();
    page->openCase(support::mockId(u"1107-0160"_s));
    page->queue().focusList();
    DeskStage::settle();
    if (act)
        act(stage, *page, window);
    DeskStage::settle();
    save(window, file, ratio);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QDir dir(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s);
    const bool english = argc > 2;
    if (!english)
        speakChinese();
    const QString tail = english ? u"-en.png"_s : u".png"_s;
    shoot(dir.filePath(u"desk-1920"_s + tail), {1920, 1080}, 1);
    shoot(dir.filePath(u"desk-1366"_s + tail), {1366, 768}, 1);
    shoot(dir.filePath(u"desk-3840"_s + tail), {3840, 2160}, 1);
    shoot(dir.filePath(u"desk-1920x2"_s + tail), {1920, 1080}, 2);
    shoot(dir.filePath(u"desk-form"_s + tail), {1920, 1080}, 1, [](auto &, auto &page, auto &window) {
        page.act(domain::CaseAct::Suspend);
        window.setDrill(u"下穿通道积水推演"_s);
    });
    shoot(dir.filePath(u"desk-dispatch"_s + tail), {1366, 768}, 1, [](auto &, auto &page, auto &) { page.act(domain::CaseAct::Dispatch); });
    shoot(dir.filePath(u"desk-new"_s + tail), {1920, 1080}, 1, [](auto &, auto &page, auto &window) {
        page.act(Action::NewCase);
        page.newCase().fill(u"item"_s, u"C0103-1"_s);
        page.newCase().submit();
        window.setReplayMoment(support::mockNow());
    });
    shoot(dir.filePath(u"desk-refused"_s + tail), {1920, 1080}, 1, [](auto &stage, auto &page, auto &) {
        page.act(domain::CaseAct::Close);
        stage.seat.change({u"值班长"_s, domain::Role::Supervisor});
        page.act(domain::CaseAct::Urge);
    });
    shoot(dir.filePath(u"desk-none"_s + tail), {1920, 1080}, 1, [](auto &, auto &page, auto &) {
        page.queue().filters().toggleLevel(domain::Severity::Red);
        live::QueueFilter filter;
        filter.text = u"没有这样的案件"_s;
        page.queue().model().setFilter(filter);
    });
    return 0;
}

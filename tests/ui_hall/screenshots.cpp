// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the screens of this folder's tests to pictures, to look at them:
//   screenshots PAGE WxH OUT.png [--light] [--english] [--region NAME] [--factor F] [--drill] [--stale] [--failing] [--empty] [--loading]
#include "hall/hallpage.h"
#include "map/mappage.h"
#include "severity/severitystrip.h"
#include "support/chinese.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/townbatch.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QWidget> pageOf(const QString &name, HallStage &stage, const ui::theme::Theme &theme, const QCommandLineParser &options)
{
    if (name == u"map"_s) {
        auto page = std::make_unique<ui::map::MapPage>(stage.hall, theme);
        if (options.isSet(u"kinds"_s)) {
            ui::map::LayerChoice choice;
            for (const QString &kind : page->map().scene().kinds()) {
                choice.elementKinds.insert(kind);
            }
            page->map().setLayers(choice);
        }
        page->setChosenGrid(u"11"_s);
        page->setChosenCase(support::mockId(u"1107-0160"_s));
        return page;
    }
    if (name == u"place"_s) {
        auto view = std::make_unique<ui::map::MapView>(stage.hall, theme, ui::map::MapMode::Desk);
        view->setCallout(false);
        view->setChosenGrid(u"11"_s);
        view->setChosenCase(support::mockId(u"1107-0160"_s));
        view->centreOn(support::mockId(u"1107-0160"_s), base::Metres{1200});
        return view;
    }
    if (name == u"strip"_s) {
        auto strip = std::make_unique<ui::severity::SeverityStrip>(theme);
        strip->setView(stage.hall.wall());
        return strip;
    }
    auto page = std::make_unique<ui::hall::HallPage>(stage.hall, theme);
    page->setDrill(options.isSet(u"drill"_s));
    page->setTextFactor(options.isSet(u"factor"_s) ? options.value(u"factor"_s).toDouble() : 1);
    return page;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument(u"page"_s, u"hall, map or strip"_s);
    options.addPositionalArgument(u"size"_s, u"WxH"_s);
    options.addPositionalArgument(u"file"_s, u"OUT.png"_s);
    options.addOptions({{u"light"_s, u"light ground"_s},
                        {u"english"_s, u"no translation"_s},
                        {u"drill"_s, u"drill"_s},
                        {u"stale"_s, u"no news"_s},
                        {u"failing"_s, u"the store cannot be written"_s},
                        {u"empty"_s, u"no cases"_s},
                        {u"loading"_s, u"no snapshot"_s},
                        {u"region"_s, u"pack"_s, u"name"_s},
                        {u"factor"_s, u"text factor"_s, u"number"_s},
                        {u"kinds"_s, u"elements shown on the map"_s},
                        {u"cases"_s, u"so many made-up cases"_s, u"count"_s}});
    options.process(application);
    const QStringList words = options.positionalArguments();
    if (words.size() != 3) {
        options.showHelp(2);
    }
    support::Chinese chinese;
    if (!options.isSet(u"english"_s)) {
        QCoreApplication::installTranslator(&chinese);
    }
    const ui::theme::Theme theme(options.isSet(u"light"_s) ? look::Ground::HallLight : look::Ground::Dark);
    const region::RegionPtr town = options.isSet(u"region"_s) ? packOrMock(options.value(u"region"_s)) : support::mockRegion();
    const bool none = options.isSet(u"loading"_s) || options.isSet(u"empty"_s);
    HallStage stage(town, none                        ? desk::BatchPtr()
                          : options.isSet(u"cases"_s) ? townBatch(*town, options.value(u"cases"_s).toInt(), support::mockNow())
                                                      : support::mockupBatch(*town));
    if (options.isSet(u"empty"_s)) {
        auto nothing = std::make_shared<desk::Batch>();
        nothing->snapshot = true;
        stage.feed.publish(desk::BatchPtr(nothing));
        stage.hall.catchUp();
    }
    application.setStyleSheet(theme.styleSheet());
    const auto page = pageOf(words[0], stage, theme, options);
    if (options.isSet(u"stale"_s)) {
        stage.clock.advance(std::chrono::seconds(195));
        stage.hall.catchUp();
    }
    if (options.isSet(u"failing"_s)) {
        desk::FeedStatus status = stage.hall.status();
        status.health = desk::FeedStatus::Health::WriteFailing;
        status.waiting = 3;
        status.sentence = u"磁盘剩余 0.3 GB，请清理后重试。"_s;
        stage.feed.setStatus(status);
        stage.hall.catchUp();
    }
    const QStringList size = words[1].split(u'x');
    page->resize(size[0].toInt(), size[1].toInt());
    page->setAutoFillBackground(true);
    page->setPalette(QPalette(theme.palette().ground));
    page->show();
    const bool saved = page->grab().save(words[2]);
    QTextStream(stdout) << (saved ? "saved " : "could not write ") << words[2] << '\n';
    return saved ? 0 : 1;
}

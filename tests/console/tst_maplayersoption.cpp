// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolerun.h"

#include "map/mappage.h"
#include "map/spec.h"
#include "support/picturediff.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `--layers`, and that a picture that a program takes of the map shows no home of vulnerable people.
class TestMapLayersOption : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// The pack xujing, with the homes of vulnerable people among its elements or without them.
    [[nodiscard]] QString packWith(bool homes) const
    {
        const QDir from(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
        const QString to = m_folder.filePath(homes ? u"homes"_s : u"none"_s);
        QDirIterator files(from.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = from.relativeFilePath(files.next());
            QFile file(from.filePath(name)), copy(QDir(to).filePath(name));
            if (!QDir().mkpath(QFileInfo(copy).path()) || !file.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly))
                return {};
            QByteArray text = file.readAll();
            if (name == "elements.csv"_L1) {
                QList<QByteArray> kept;
                for (const QByteArray &line : text.split('\n')) {
                    if (homes || !line.contains("yes,yes"))
                        kept << line;
                }
                text = kept.join('\n');
            }
            copy.write(text);
        }
        return to;
    }

private Q_SLOTS:
    void cleanup() { QCoreApplication::processEvents(); }

    void layersAreRead()
    {
        const auto none = app::readOptions({});
        QVERIFY(none && !none->layers);
        const auto some = app::readOptions({u"--layers"_s, u"grids, sensors,shop"_s});
        QVERIFY(some && some->layers);
        QCOMPARE(*some->layers, (QStringList{u"grids"_s, u"sensors"_s, u"shop"_s}));
        const auto empty = app::readOptions({u"--layers="_s});
        QVERIFY(empty && empty->layers && empty->layers->isEmpty());
    }

    void anUnknownOneIsNamedWithTheKnownOnes()
    {
        const auto options = app::readOptions({u"--layers"_s, u"grids,moon"_s});
        QVERIFY(!options);
        QCOMPARE(options.error().code, base::ErrorCode::Malformed);
        QVERIFY(options.error().sentence.contains(u"\"moon\""_s));
        for (const QString &key : ui::map::layerKeys())
            QVERIFY2(options.error().sentence.contains(key), qPrintable(key));
    }

    void theHelpNamesThem()
    {
        const auto told = app::readOptions({u"--help"_s});
        QVERIFY(!told);
        QString help = told.error().sentence;
        help.replace(QRegularExpression(u"\\s+"_s), u" "_s);
        QVERIFY(help.contains(u"--layers"_s));
        for (const QString &key : ui::map::layerKeys())
            QVERIFY2(help.contains(key), qPrintable(key));
    }

    void theMapShowsTheseAndNoOthers()
    {
        app::Options options;
        options.region = u"xujing"_s;
        options.store = m_folder.filePath(u"layers.gridhall"_s);
        options.serves = false;
        options.page = u"map"_s;
        options.layers = QStringList{u"sensors"_s, u"community"_s};
        options.size = QSize(1366, 768);
        app::ConsoleRun run(options);
        QVERIFY(run.start());
        QTRY_VERIFY(run.session()->hall().loaded());
        const auto *page = run.window().findChild<ui::map::MapPage *>();
        QVERIFY(page != nullptr);
        const ui::map::LayerChoice shown = const_cast<ui::map::MapPage *>(page)->map().layers();
        QCOMPARE(shown.layers, QSet<QString>{u"sensors"_s});
        QCOMPARE(shown.elementKinds, QSet<QString>{u"community"_s});
    }

    /// With every layer on: the picture of a pack with such homes is that of a pack without them, but for the panel's numbers.
    void aPictureShowsNoHome()
    {
        QList<QImage> pictures;
        for (const bool homes : {true, true, false}) { // outlines of words that are asked for the first time differ by a shade
            app::Options options;
            options.region = packWith(homes);
            QVERIFY(!options.region.isEmpty());
            options.store = m_folder.filePath(homes ? u"homes.gridhall"_s : u"none.gridhall"_s);
            options.serves = false;
            options.page = u"map"_s;
            options.layers = ui::map::layerKeys();
            options.size = QSize(1366, 768);
            options.pictures = {{u"map"_s, m_folder.filePath(homes ? u"homes.png"_s : u"none.png"_s)}};
            app::ConsoleRun run(options);
            const base::Outcome started = run.start();
            QVERIFY2(started, started ? "" : qPrintable(started.error().sentence));
            const auto *map = run.window().findChild<ui::map::MapPage *>()->findChild<ui::map::MapView *>();
            QVERIFY(std::ranges::any_of(run.session()->region()->elements, &region::Element::vulnerable) == homes);
            QCOMPARE(QCoreApplication::exec(), 0);
            const QRect box(map->mapTo(&run.window(), QPoint()), map->size());
            pictures << QImage(options.pictures.front().file).copy(box);
        }
        QVERIFY(!pictures[1].isNull());
        // A home's mark differs by far more than the shades by which words do that are painted again.
        const QString apart = support::difference(pictures[1], pictures[2], {pictures[1].rect(), {}});
        QVERIFY2(apart.isEmpty(), qPrintable(apart));
    }
};

GRIDHALL_TEST(TestMapLayersOption, QApplication)
#include "tst_maplayersoption.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language.h"
#include "region/pack/findpack.h"
#include "region/words.h"
#include "support/testprogram.h"
#include "ui_hall/textrecorder.h"
#include "welcome/welcome.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// The texts of the first screen: none of them is cut, whatever the town is called (tst_firstminute has what is done there).
class TestStartPage : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};
    ui::actions::KeyMap m_keys;

    [[nodiscard]] static std::vector<ui::welcome::Town> townsIn(const QString &language)
    {
        std::vector<ui::welcome::Town> all;
        for (const QString &name : {u"xujing"_s, u"dachang"_s, u"jingansi"_s, u"tianlin"_s, u"zhaoxiang"_s}) {
            const QString pack = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + name;
            if (auto region = region::openPack(pack))
                all.push_back({pack, region::spoken(*region, language)});
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(u"Fusion"_s);
        qApp->setStyleSheet(m_theme.styleSheet());
    }
    void cleanup() { app::speak(QLocale(u"en"_s)); }

    void noTextIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const QSize size : {QSize(1024, 600), QSize(1024, 740), QSize(1280, 720), QSize(1366, 768), QSize(1920, 1080)}) {
            for (const QString &language : {u"en"_s, u"zh_CN"_s})
                QTest::addRow("%dx%d %s", size.width(), size.height(), qPrintable(language)) << size << language;
        }
    }

    void noTextIsCut()
    {
        QFETCH(QSize, size);
        QFETCH(QString, language);
        app::speak(QLocale(language));
        const std::vector<ui::welcome::Town> towns = townsIn(language);
        QCOMPARE(towns.size(), size_t(5));
        ui::welcome::Welcome welcome(m_theme, m_keys, {{u"noon"_s, u"Noon"_s, u"busy, some late"_s}, {u"night"_s, u"Night"_s, u"calm"_s}},
                                     [](const region::Region &region, bool) { return region.code; });
        welcome.resize(size);
        welcome.setTowns(towns, towns.front().pack);
        welcome.show();
        QTest::qWait(50);
        const auto texts = TextRecorder::listen(welcome);
        for (const TextRecorder::Text &text : texts)
            QVERIFY2(!text.text.endsWith(QChar(0x2026)) && !text.text.endsWith(QChar(0x22ef)), qPrintable(text.text));
        for (const ui::welcome::Town &town : towns) {
            const QString last = town.region->name.section(u' ', -1);
            QVERIFY2(says(texts, last), qPrintable(town.region->name));
        }
        if (language == "en"_L1)
            QVERIFY(says(texts, u"made if there"_s) && says(texts, u"none"_s));
        // The lines of a way stand within its card, and above its button.
        for (const auto *way : welcome.findChildren<ui::welcome::WayCard *>())
            QVERIFY(way->button().y() >= way->height() - way->button().height() - 20);
    }

    void theGridsOfTheChosenTownAreAKeyAway()
    {
        const std::vector<ui::welcome::Town> towns = townsIn(u"en"_s);
        ui::welcome::Welcome welcome(m_theme, m_keys, {}, [](const region::Region &region, bool) { return region.code; });
        const QSignalSpy wanted(&welcome, &ui::welcome::Welcome::gridsWanted);
        welcome.show();
        QVERIFY(QTest::qWaitForWindowActive(&welcome));
        QTest::keyClick(&welcome, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(wanted.isEmpty()); // there is no town yet
        welcome.setTowns(towns, towns.front().pack);
        QTest::keyClick(&welcome, Qt::Key_2);
        QTest::keyClick(&welcome, Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().toString(), towns[1].pack);
        QTest::keyClick(&welcome, Qt::Key_6);
        auto *menu = welcome.findChild<QMenu *>();
        QVERIFY(menu != nullptr);
        menu->actions().last()->trigger();
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.back().front().toString(), towns[1].pack);
        menu->close();
    }
};

GRIDHALL_TEST(TestStartPage, QApplication)
#include "tst_startpage.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/chinese.h"
#include "support/testprogram.h"
#include "ui_duty/dutystage.h"

#include <QApplication>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using ui::actions::Action;
using ui::actions::KeyButton;
using Panel = ui::duty::DutyPage::Panel;

namespace {

constexpr int kBannersHeight = 83; ///< of two, which a drill in a plan has

/// Whether a person can see all of it, once it is scrolled to.
bool isWholeWhenReached(QWidget &button)
{
    for (QWidget *each = button.parentWidget(); each; each = each->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(each)) {
            area->ensureWidgetVisible(&button, 0, 0);
            DutyStage::settle();
        }
    }
    return button.visibleRegion() == QRegion(button.rect());
}

} // namespace

/// The duty page where there is little room: what does not fit scrolls, and no button is cut or covered.
class TestDutyShapes : public QObject {
    Q_OBJECT

    support::Chinese m_chinese;

private Q_SLOTS:
    void cleanup() { qApp->removeTranslator(&m_chinese); }

    void aLowPageKeepsItsButtonsWhole_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QString>("moment");
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<int>("height");
        const std::array<std::pair<QString, QString>, 5> towns{
            std::pair(u"xujing"_s, u"2025-11-06T11:44"_s), std::pair(u"zhaoxiang"_s, u"2021-11-02T14:37"_s),
            std::pair(u"jingansi"_s, u"2023-05-10T12:00"_s), std::pair(u"tianlin"_s, u"2018-12-05T17:40"_s),
            std::pair(u"dachang"_s, u"2018-12-05T10:00"_s)};
        for (const auto &[pack, moment] : towns) {
            for (const bool chinese : {false, true}) {
                for (const int height : {460, 460 - kBannersHeight})
                    QTest::addRow("%s %s %d", qPrintable(pack), chinese ? "zh" : "en", height) << pack << moment << chinese << height;
            }
        }
    }

    /// 1920 × 1080 at a scale of 2 leaves the page 960 by 460, and less with banners.
    void aLowPageKeepsItsButtonsWhole()
    {
        QFETCH(QString, pack);
        QFETCH(QString, moment);
        QFETCH(bool, chinese);
        QFETCH(int, height);
        if (chinese)
            qApp->installTranslator(&m_chinese);
        QWidget window; // outlives the page
        DutyStage stage(pack, moment, dutytown::kLead, chinese ? QString() : u"en_US"_s);
        stage.page->setParent(&window);
        window.resize(960, height);
        stage.page->setGeometry(window.rect());
        stage.page->show();
        window.show();
        DutyStage::settle();
        int seen = 0;
        for (KeyButton *button : stage.page->findChildren<KeyButton *>()) {
            if (!button->isVisible())
                continue;
            ++seen;
            QVERIFY2(button->parentWidget()->rect().contains(button->geometry()), qPrintable(button->text()));
            QVERIFY2(isWholeWhenReached(*button), qPrintable(button->text()));
        }
        QVERIFY2(seen >= 3, qPrintable(QString::number(seen)));
        // So with every form of the page.
        for (const Action task : ui::duty::tasks()) {
            stage.page->begin(task, {});
            if (!stage.page->isAsking())
                continue;
            DutyStage::settle();
            for (KeyButton *button : stage.page->form().findChildren<KeyButton *>())
                QVERIFY2(!button->isVisible() || isWholeWhenReached(*button), qPrintable(ui::actions::text(task) + u": "_s + button->text()));
            Q_EMIT stage.page->form().left();
        }
        stage.page->setParent(nullptr);
    }

    /// Who tabs to a list below the fold sees it.
    void whatHasTheKeyboardIsInView()
    {
        DutyStage stage(u"xujing"_s, u"2025-11-06T11:44"_s);
        stage.show({960, 377});
        for (const Panel panel : ui::duty::DutyPage::kPanels) {
            ui::duty::DutyList &list = stage.page->list(panel);
            if (!list.isVisible())
                continue;
            list.setFocus(Qt::TabFocusReason);
            QTRY_VERIFY2(list.visibleRegion().boundingRect() == list.rect(), qPrintable(list.accessibleName()));
        }
    }
};

GRIDHALL_TEST(TestDutyShapes, QApplication)
#include "tst_dutyshapes.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/outsidetext.h"
#include "casefile/casefilepanel.h"
#include "deskpage/deskpage.h"
#include "queue/list/queuecolumns.h"
#include "queue/queuepanel.h"
#include "shell/fontnotice.h"
#include "shell/workplace.h"
#include "support/testprogram.h"
#include "theme/plain.h"
#include "ui_desk/deskstage.h"
#include "ui_hall/textrecorder.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QTableView>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;
using Topic = ui::shell::BannerStack::Topic;

/// Titles, places, callers and notes as somebody hostile writes them: they stay text, and turn nothing round but themselves.
class TestHostileTexts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainTips_data();
    void plainTips();
    void labelsArePlain();
    void questionsArePlain();
    void buttonsHaveNoHiddenKeys();
    void everyWidgetIsHarmless_data();
    void everyWidgetIsHarmless();
    void theCaseFileShowsTheControls();
    void theBannerKeepsItsNumbers();
    void charactersWithoutFontAreToldOnce();
    void titlesHaveTheirRoom_data();
    void titlesHaveTheirRoom();
};

namespace {

const QString kImage = u"<img src=\"file:///dev/zero\">"_s;
const QString kRlo(QChar(0x202e));
const QString kHebrew = u"שלום"_s;

/// Asks for no file where nothing in the text is HTML that names one.
class Reader final : public QTextDocument {
public:
    int asked = 0;

protected:
    QVariant loadResource(int, const QUrl &) override
    {
        ++asked;
        return {};
    }
};

/// What QToolTip and QLabel would do with the text.
bool asksForFiles(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return false;
    Reader reader;
    reader.setHtml(text);
    (void)reader.documentLayout()->documentSize();
    return reader.asked > 0;
}

bool isShown(const QString &text) { return base::shown(text) == text; }

/// The mockups' cases, each with this title and place.
desk::BatchPtr casesNamed(const region::Region &region, const QString &title)
{
    auto batch = std::make_shared<desk::Batch>(*support::mockupBatch(region));
    for (domain::CaseBrief &brief : batch->cases) {
        brief.title = title;
        brief.place = title;
    }
    return batch;
}

void showCases(DeskStage &stage, const QString &title)
{
    const desk::BatchPtr batch = casesNamed(*stage.region, title);
    for (const domain::CaseBrief &brief : batch->cases) {
        desk::CaseFile file = fileOf(brief, *stage.region);
        file.state.report.description = title;
        file.state.report.caller.name = title;
        file.state.report.sourceId = title;
        domain::CommittedEvent note = file.timeline.back();
        note.event.body = domain::NoteAdded{title};
        note.event.actor.post = title;
        file.timeline.push_back(note);
        stage.desk.setFile(file);
    }
    stage.feed.publish(batch);
    stage.hall.catchUp();
}

QString visible(const QWidget &widget) { return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName(); }

} // namespace

void TestHostileTexts::plainTips_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a file's picture") << kImage;
    QTest::newRow("HTML in the second line") << u"x\n"_s + kImage;
    QTest::newRow("escaped HTML") << u"&lt;img src=\"file:///dev/zero\"&gt;"_s;
    QTest::newRow("a table") << u"<table background='file:///dev/zero'><tr><td>x</td></tr></table>"_s;
    QTest::newRow("a style") << u"<qt><style>p {}</style><p>"_s + kImage;
    QTest::newRow("a document") << u"<!DOCTYPE html><html>"_s + kImage;
    QTest::newRow("xml") << u"<?xml version='1.0'?><html xmlns='x'>"_s + kImage + u"</html>"_s;
}

void TestHostileTexts::plainTips()
{
    QFETCH(QString, text);
    const QString tip = ui::theme::plainTip(text);
    QVERIFY2(!asksForFiles(tip), qPrintable(tip));
    // And the words are there, as they were written.
    QTextDocument read;
    if (Qt::mightBeRichText(tip))
        read.setHtml(tip);
    else
        read.setPlainText(tip);
    const auto letters = [](const QString &words) { return words.simplified().remove(u' '); }; // lines break at a tip's width
    QCOMPARE(letters(read.toPlainText()), letters(text));
    QVERIFY(!asksForFiles(ui::theme::tipTable(text, {text, text}, 400)));
    const QString endless = ui::theme::plainTip(QString(100'000, u'诉'));
    QVERIFY(endless.size() < 3000 && endless.endsWith(u'…'));
}

void TestHostileTexts::labelsArePlain()
{
    ui::theme::Label label(kImage + kRlo);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), kImage);
}

void TestHostileTexts::questionsArePlain()
{
    QWidget parent;
    const QMessageBox *box = ui::theme::question(kImage, kImage, kImage, &parent);
    const auto labels = box->findChildren<QLabel *>();
    QVERIFY(labels.size() >= 2);
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestHostileTexts::buttonsHaveNoHiddenKeys()
{
    QCOMPARE(ui::theme::buttonText(u"R&D\n"_s + kRlo + kHebrew), u"R&&D "_s + base::isolated(kHebrew));
    QCOMPARE(ui::theme::itemText(u"a\tb"_s), u"a b"_s);
}

void TestHostileTexts::everyWidgetIsHarmless_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("HTML") << kImage + u" 井盖"_s;
    QTest::newRow("override") << kRlo + u"井盖松动"_s;
    QTest::newRow("isolate, not closed") << u"左\u2067右"_s;
    QTest::newRow("right to left") << kHebrew + u" 3路 "_s + kHebrew;
    QTest::newRow("200 characters without a blank") << QString(200, u'W');
}

void TestHostileTexts::everyWidgetIsHarmless()
{
    QFETCH(QString, title);
    DeskStage stage;
    auto &page = stage.openPage({1600, 900});
    showCases(stage, title);
    page.openCase(page.queue().model().idAt(0));
    QTRY_VERIFY(page.file().current());
    DeskStage::settle();
    QList<QWidget *> widgets = page.findChildren<QWidget *>();
    widgets.prepend(&page);
    for (QWidget *widget : std::as_const(widgets)) {
        if (const auto *label = qobject_cast<QLabel *>(widget))
            QVERIFY2(label->textFormat() == Qt::PlainText && isShown(label->text()), qPrintable(visible(*widget)));
        QVERIFY2(!asksForFiles(widget->toolTip()) && isShown(widget->toolTip()), qPrintable(visible(*widget)));
        QVERIFY2(isShown(widget->accessibleName()) && isShown(widget->accessibleDescription()), qPrintable(visible(*widget)));
        for (int y = 4; y < std::min(widget->height(), 400); y += 30) {
            const QPoint at(widget->width() / 3, y);
            QHelpEvent hover(QEvent::ToolTip, at, widget->mapToGlobal(at));
            QCoreApplication::sendEvent(widget, &hover);
            QVERIFY2(!asksForFiles(QToolTip::text()) && isShown(QToolTip::text()), qPrintable(QToolTip::text()));
        }
    }
    for (const TextRecorder::Text &text : TextRecorder::listen(page))
        QVERIFY2(std::ranges::none_of(text.text,
                                      [](QChar c) { return base::isDirectionControl(c.unicode()) && c != QChar(0x2068) && c != QChar(0x2069); }),
                 qPrintable(text.text));
}

void TestHostileTexts::theCaseFileShowsTheControls()
{
    DeskStage stage;
    auto &page = stage.openPage({1600, 900});
    showCases(stage, u"井\u202e盖"_s);
    page.openCase(page.queue().model().idAt(0));
    QTRY_VERIFY(page.file().current());
    DeskStage::settle();
    QString all;
    for (const TextRecorder::Text &text : TextRecorder::listen(page.file()))
        all += text.text;
    QVERIFY2(all.contains(u"[U+202E]"_s), qPrintable(all));
    QVERIFY(!all.contains(kRlo));
}

void TestHostileTexts::theBannerKeepsItsNumbers()
{
    DeskStage stage;
    ui::shell::Workplace window(stage.console());
    auto batch = std::make_shared<desk::Batch>(*casesNamed(*stage.region, kRlo + u"井盖 "_s + kHebrew));
    for (domain::CaseBrief &brief : batch->cases) {
        brief.level = domain::Severity::Red;
        brief.unseenSince = brief.filedAt;
    }
    stage.feed.publish(batch);
    stage.hall.catchUp();
    stage.pass(std::chrono::hours(2));
    const auto late = stage.hall.unacknowledged();
    if (late.empty())
        QSKIP("this pack asks for no acknowledgement");
    QTRY_VERIFY(window.banners().has(Topic::Unacknowledged));
    const auto banners = window.banners().findChildren<ui::shell::Banner *>();
    const auto found =
        std::ranges::find_if(banners, [&](const ui::shell::Banner *banner) { return banner->text().text.contains(late.front().number); });
    QVERIFY(found != banners.end());
    const QString text = (*found)->text().text;
    QVERIFY2(text.contains(late.front().number + u' ' + base::isolated(late.front().title)), qPrintable(text));
    QVERIFY(isShown(text));
}

void TestHostileTexts::charactersWithoutFontAreToldOnce()
{
    const QString missing = u"\U0004ABCD"_s; // no character, in no font
    DeskStage stage;
    ui::shell::Workplace window(stage.console());
    DeskStage::settle();
    QVERIFY(!window.banners().has(Topic::Characters));
    showCases(stage, u"井盖"_s + missing);
    QTRY_VERIFY(window.banners().has(Topic::Characters));
    const ui::shell::BannerText text = ui::shell::FontNotice::textOf(missing);
    QVERIFY2(text.text.contains(u"U+4ABCD"_s) && text.text.contains(u"fonts-hanazono"_s), qPrintable(text.text));
    Q_EMIT window.banners().pressed(Topic::Characters, u"seen"_s);
    QVERIFY(!window.banners().has(Topic::Characters));
    showCases(stage, missing + u"路"_s);
    QTest::qWait(50);
    QVERIFY(!window.banners().has(Topic::Characters)); // told already
}

void TestHostileTexts::titlesHaveTheirRoom_data()
{
    QTest::addColumn<QSize>("window");
    QTest::addColumn<int>("characters"); ///< Han characters of a title that can be read while a supervisor is waited for
    QTest::newRow("1366 x 768") << QSize(1366, 768) << 8;
    QTest::newRow("1600 x 900") << QSize(1600, 900) << 10;
    QTest::newRow("1920 x 1080") << QSize(1920, 1080) << 12;
}

void TestHostileTexts::titlesHaveTheirRoom()
{
    QFETCH(QSize, window);
    QFETCH(int, characters);
    DeskStage stage;
    auto &page = stage.openPage(window);
    // The queue's own list: the one of what was found in the store waits hidden behind it and has no size yet.
    const auto lists = page.queue().findChildren<QTableView *>();
    const auto shown = std::ranges::find_if(lists, &QTableView::isVisible);
    QVERIFY(shown != lists.end());
    const QTableView *list = *shown;
    const int title = list->columnWidth(int(live::QueueColumn::Title));
    // Columns are as wide as what stands in them: no wider than the longest title needs.
    qsizetype longest = 0;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        longest = std::max(longest, list->model()->index(row, int(live::QueueColumn::Title)).data().toString().size());
    QVERIFY(longest >= 8);
    QVERIFY2(title >= std::min<qsizetype>(characters, longest) * 14 + 8, qPrintable(u"%1 px of %2"_s.arg(title).arg(list->viewport()->width())));
}

GRIDHALL_TEST(TestHostileTexts, QApplication)
#include "tst_hostiletexts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importdialog.h"
#include "support/testprogram.h"
#include "theme/filedialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace ui::importing;
using namespace Qt::StringLiterals;

namespace {

class FakeImporter final : public Importer {
public:
    QStringList mappings() const override { return {u"boston311"_s, u"nyc311"_s}; }
    void start(const QString &file, const QString &mapping) override
    {
        ++starts;
        lastFile = file;
        lastMapping = mapping;
    }
    void cancel() override { ++cancels; }
    int starts = 0, cancels = 0;
    QString lastFile, lastMapping;
};

} // namespace

class TestImportDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nothingStartsWithoutAFile();
    void aRunShowsItsRowsAndItsEnd();
    void aFailureSaysWhereAndLetsOneTryAgain();
    void closingARunStopsIt();
    void reasonsAreLinesOfPlainText();
    void noDialogLooksInside();

private:
    QPushButton *button(const QString &text) const;
    std::unique_ptr<FakeImporter> m_importer;
    std::unique_ptr<ImportDialog> m_dialog;
};

void TestImportDialog::init()
{
    m_importer = std::make_unique<FakeImporter>();
    m_dialog = std::make_unique<ImportDialog>(*m_importer);
    m_dialog->show();
}

QPushButton *TestImportDialog::button(const QString &text) const
{
    for (QPushButton *candidate : m_dialog->findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void TestImportDialog::nothingStartsWithoutAFile()
{
    QVERIFY(!button(u"Import"_s)->isEnabled());
    m_dialog->setFile(u"day.csv"_s);
    QVERIFY(button(u"Import"_s)->isEnabled());
}

void TestImportDialog::aRunShowsItsRowsAndItsEnd()
{
    m_dialog->setFile(u"day.csv"_s);
    m_dialog->findChild<QComboBox *>()->setCurrentIndex(2);
    QTest::mouseClick(button(u"Import"_s), Qt::LeftButton);
    QCOMPARE(m_importer->starts, 1);
    QCOMPARE(m_importer->lastFile, u"day.csv"_s);
    QCOMPARE(m_importer->lastMapping, u"nyc311"_s);
    QVERIFY(!button(u"Import"_s)->isEnabled());

    Q_EMIT m_importer->progressed({25, 100, 2});
    const auto *bar = m_dialog->findChild<QProgressBar *>();
    QCOMPARE(bar->value(), 25);
    QCOMPARE(bar->maximum(), 100);

    Q_EMIT m_importer->finished({.mapping = u"nyc311"_s,
                                 .read = 100,
                                 .filed = 90,
                                 .withNotes = 4,
                                 .updated = 1,
                                 .differs = 5,
                                 .unchanged = 2,
                                 .refused = 2,
                                 .seconds = 0.5,
                                 .refusedFile = u"day.csv.refused.csv"_s});
    QVERIFY(button(u"Import"_s)->isEnabled());
    const auto labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(u"100 row(s) read: 90 new, 1 updated (4 of both with notes), 5 differ, 2 known already, 2 refused.") &&
               label->text().contains(u"day.csv.refused.csv");
    }));
}

void TestImportDialog::aFailureSaysWhereAndLetsOneTryAgain()
{
    m_dialog->setFile(u"broken.xlsx"_s);
    QTest::mouseClick(button(u"Import"_s), Qt::LeftButton);
    Q_EMIT m_importer->failed({base::ErrorCode::Malformed, u"The workbook is damaged."_s, {}, u"broken.xlsx"_s});
    const auto labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == u"broken.xlsx: The workbook is damaged."; }));
    QVERIFY(button(u"Import"_s)->isEnabled());
    QCOMPARE(m_dialog->focusWidget(), m_dialog->findChild<QLineEdit *>()); // the file is to be chosen anew
    QTest::mouseClick(button(u"Import"_s), Qt::LeftButton);
    Q_EMIT m_importer->failed({base::ErrorCode::NotFound, u"The mapping file cannot be read."_s, {}, u"/pack/mappings/nyc311.json"_s});
    QCOMPARE(m_dialog->focusWidget(), m_dialog->findChild<QComboBox *>());
}

void TestImportDialog::closingARunStopsIt()
{
    m_dialog->setFile(u"day.csv"_s);
    QTest::mouseClick(button(u"Import"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
    QCOMPARE(m_importer->cancels, 1);
    QVERIFY(!m_dialog->isVisible());
}

void TestImportDialog::reasonsAreLinesOfPlainText()
{
    m_dialog->setFile(u"day.csv"_s);
    QTest::mouseClick(button(u"Import"_s), Qt::LeftButton);
    Outcome outcome;
    outcome.refused = 500;
    for (int i = 0; i < 9; ++i)
        outcome.refusals.append({448 - i, 17 + i, u"Complaint Type"_s, u"<b>\"Heat\"</b> is not on the list."_s});
    outcome.remarks = {u"Row 9 was left out as a footer."_s};
    Q_EMIT m_importer->finished(outcome);
    const auto labels = m_dialog->findChildren<QLabel *>();
    const auto told = std::ranges::find_if(
        labels, [](const QLabel *label) { return label->text().contains(u"448 × Complaint Type: <b>\"Heat\"</b> is not on the list. (row 17)"); });
    QVERIFY(told != labels.end());
    QCOMPARE((*told)->textFormat(), Qt::PlainText);
    QVERIFY((*told)->text().contains(u"3 more reason"));
    QVERIFY((*told)->text().endsWith(u"Row 9 was left out as a footer."));
    QCoreApplication::processEvents();
    QVERIFY2((*told)->height() >= (*told)->heightForWidth((*told)->width()), "every line is seen");
}

/// A process that closes any file of the store's gives up its locks on the store: dialogs list a folder without opening what is in it.
void TestImportDialog::noDialogLooksInside()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"town"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4") > 0);
    file.close();
    const ui::theme::IconsByName icons;
    QCOMPARE(icons.type(QFileInfo(file.fileName())), QString()); // its contents would say PDF
    QCOMPARE(icons.type(QFileInfo(u"day.csv"_s)), u"CSV"_s);
    QFileDialog dialog;
    ui::theme::neverLookInside(dialog);
    QVERIFY(dynamic_cast<const ui::theme::IconsByName *>(dialog.iconProvider()));
    QVERIFY(dialog.testOption(QFileDialog::DontUseNativeDialog));
}

GRIDHALL_TEST(TestImportDialog, QApplication)
#include "tst_importdialog.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// Reads the sources of ui and app: texts reach labels, tips, titles, items and paint only by ui/theme (plain.h, paintText), because Qt takes what
// looks like HTML for HTML there and turns whole lines round for one character.
class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noOtherWayIn_data();
    void noOtherWayIn();
    void theRulesBite_data();
    void theRulesBite();
};

namespace {

struct Rule {
    const char *name;
    QString pattern;
    QStringList exempt; ///< files, from the project's root
};

const QList<Rule> &rules()
{
    static const QString plain = u"ui/theme/plain.cpp"_s;
    static const QString header = u"ui/theme/plain.h"_s;
    static const QString styles = u"ui/theme/stylesheet.cpp"_s;
    static const QList<Rule> all{
        {"labels are theme::Label", uR"(\bQLabel\b)"_s, {plain, header, styles}},
        {"tips are theme::showTip", uR"(\bQToolTip\b)"_s, {plain, styles}},
        {"tips are theme::setTip", uR"(\bsetToolTip\s*\((?!\s*(ui::)?theme::plainTip\())"_s, {plain}},
        {"a role's tip is plainTip", uR"(ToolTipRole\s*\?(?!.*plainTip))"_s, {}},
        {"an item's tip is plainTip", uR"(\bset(Item)?Data\((?!.*plainTip).*ToolTipRole)"_s, {}},
        {"questions are theme::question",
         uR"(\bQMessageBox\s*(::\s*(information|warning|critical|question|about)\b|\(|\w+\s*[({;])|\bset(Informative|Detailed)Text\b)"_s,
         {plain, header}},
        {"no text that Qt reads as HTML",
         uR"(\b(setWhatsThis|setStatusTip|QWhatsThis|QErrorMessage|QTextBrowser|QTextDocument|QTextEdit|setHtml|insertHtml|toHtmlEscaped|QStaticText)\b)"_s,
         {plain, styles}},
        {"a format is no caller's choice", uR"(\bsetTextFormat\b|\bQt::(AutoText|RichText|MarkdownText)\b)"_s, {plain}},
        {"what is spoken is theme::setSpoken", uR"(\bsetAccessible(Name|Description)\b)"_s, {plain}},
        {"titles are theme::setTitleOf", uR"(\bsetWindowTitle\b)"_s, {plain}},
        {"cells are theme::cellOf or itemText", uR"(new QTableWidgetItem\((?!\s*(theme::itemText|tr|markIcon)\())"_s, {plain}},
        {"list items are theme::itemText", uR"(new QListWidgetItem\((?!\s*theme::itemText\())"_s, {plain}},
        {"choices are theme::itemText",
         uR"(->(addItem|insertItem)\((?!\s*(\w+,\s*)?(theme::itemText|tr|QCoreApplication::translate)\())"_s,
         {u"ui/actions/widget/flowlayout.cpp"_s}},
        {"a menu's text is theme::buttonText", uR"(\.addAction\((?!.*theme::buttonText))"_s, {}},
        {"painted by theme::paintText", uR"(\bdrawText\((?!.*base::drawn\())"_s, {u"ui/theme/theme.cpp"_s}},
        {"set where it is made safe",
         uR"(\bQTextLayout\s+\w|\belidedText\(|\.addText\((?!.*base::drawn\())"_s,
         {u"ui/theme/theme.cpp"_s, u"ui/actions/widget/paint.cpp"_s, u"ui/theme/shapedline.cpp"_s}},
    };
    return all;
}

/// A source without its comments, cut at semicolons: a call may be broken over lines.
QStringList statementsOf(const QString &source)
{
    QStringList lines = source.split(u'\n');
    for (QString &line : lines)
        line = line.section(u"//"_s, 0, 0).trimmed();
    return lines.join(u' ').split(u';');
}

} // namespace

void TestPlainText::noOtherWayIn_data()
{
    QTest::addColumn<int>("rule");
    for (int i = 0; i < int(rules().size()); ++i)
        QTest::newRow(rules()[i].name) << i;
}

void TestPlainText::noOtherWayIn()
{
    QFETCH(int, rule);
    const Rule &held = rules()[rule];
    const QRegularExpression banned(held.pattern);
    const QString root = QStringLiteral(GRIDHALL_SOURCE_DIR) + u'/';
    QStringList found;
    int files = 0;
    for (const QString &folder : {u"ui"_s, u"app/gridhall"_s}) {
        QDirIterator each(root + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString path = each.next().mid(root.size());
            QFile file(root + path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            if (held.exempt.contains(path))
                continue;
            for (const QString &statement : statementsOf(QString::fromUtf8(file.readAll()))) {
                if (banned.match(statement).hasMatch())
                    found << u"%1: %2"_s.arg(path, statement.simplified().right(160));
            }
        }
    }
    QVERIFY(files > 200);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void TestPlainText::theRulesBite_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("a label") << u"auto *label = new QLabel(title, this);"_s;
    QTest::newRow("a label on the stack") << u"QLabel label(title);"_s;
    QTest::newRow("a tip") << u"button->setToolTip(title);"_s;
    QTest::newRow("a tip of one's own") << u"cell->setToolTip(Qt::convertFromPlainText(title));"_s;
    QTest::newRow("a tip at once") << u"QToolTip::showText(at, title, this);"_s;
    QTest::newRow("a model's tip") << u"return role == Qt::ToolTipRole ? QVariant(title) : QVariant();"_s;
    QTest::newRow("a combo's tip") << u"box->setItemData(3, title, Qt::ToolTipRole);"_s;
    QTest::newRow("a question") << u"QMessageBox::question(this, title, text);"_s;
    QTest::newRow("a box") << u"QMessageBox box(this);"_s;
    QTest::newRow("help") << u"setWhatsThis(title);"_s;
    QTest::newRow("a spoken name") << u"setAccessibleName(title);"_s;
    QTest::newRow("a window") << u"setWindowTitle(title);"_s;
    QTest::newRow("a cell") << u"auto *cell = new QTableWidgetItem(title);"_s;
    QTest::newRow("a choice") << u"box->addItem(name, code);"_s;
    QTest::newRow("a menu") << u"menu.addAction(name);"_s;
    QTest::newRow("paint") << u"painter.drawText(box, Qt::AlignLeft, title);"_s;
    QTest::newRow("paint beside the elision") << u"theme::paintText(painter, metrics.elidedText(title, Qt::ElideRight, width), box, font, ink);"_s;
}

void TestPlainText::theRulesBite()
{
    QFETCH(QString, line);
    QVERIFY(std::ranges::any_of(rules(), [&](const Rule &rule) { return QRegularExpression(rule.pattern).match(line).hasMatch(); }));
}

GRIDHALL_TEST(TestPlainText, QCoreApplication)
#include "tst_plaintext.moc"

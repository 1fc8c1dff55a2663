// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/plain.h"

#include <QTextDocument>
#include <QToolTip>

namespace ui::theme {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTipLine = 60; ///< units in one line of a tip that Qt does not break: 60 Han characters are 850 px
constexpr qsizetype kTipLines = 24;

/// Breaks at a blank where one is near, else anywhere but inside a character.
[[nodiscard]] QString inLines(const QString &text)
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString rest = paragraph;
        while (rest.size() > kTipLine && lines.size() < kTipLines) {
            qsizetype cut = rest.lastIndexOf(u' ', kTipLine);
            if (cut < kTipLine / 2)
                cut = kTipLine;
            if (rest[cut - 1].isHighSurrogate())
                --cut;
            lines << rest.left(cut);
            rest = rest.mid(cut).trimmed();
        }
        lines << rest;
    }
    if (lines.size() > kTipLines)
        lines = lines.mid(0, kTipLines) << u"…"_s;
    return lines.join(u'\n');
}

[[nodiscard]] QString escaped(const QString &text) { return base::shown(base::atMost(text)).toHtmlEscaped(); }

} // namespace

Label::Label(QWidget *parent) : QLabel(parent) { setTextFormat(Qt::PlainText); }

Label::Label(const QString &text, QWidget *parent) : Label(parent) { setText(text); }

void Label::setText(const QString &text) { QLabel::setText(base::shown(text)); }

QString plainTip(const QString &text)
{
    const QString lines = base::shown(inLines(base::atMost(text)));
    if (!Qt::mightBeRichText(lines))
        return lines;
    // Qt asks again when it shows the tip: only what is HTML already, and says so, is left as it was written.
    return u"<qt>"_s + lines.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

Label *secondLabel(QWidget *parent, const QString &text)
{
    auto *label = new Label(text, parent);
    label->setProperty("tone", QStringLiteral("second"));
    label->setWordWrap(true);
    return label;
}

void setTip(QWidget *widget, const QString &text) { widget->setToolTip(plainTip(text)); }

void showTip(QPoint at, const QString &text, QWidget *widget) { QToolTip::showText(at, plainTip(text), widget); }

void hideTip() { QToolTip::hideText(); }

bool tipShown() { return QToolTip::isVisible(); }

QString tipTable(const QString &head, const QStringList &lines, int width)
{
    QStringList all;
    if (!head.isEmpty())
        all << u"<b>"_s + escaped(head) + u"</b>"_s;
    for (const QString &line : lines)
        all << escaped(line);
    return all.isEmpty() ? QString() : u"<table width='%1'><tr><td>"_s.arg(width) + all.join(u"<br>"_s) + u"</td></tr></table>"_s;
}

void showTable(QPoint at, const QString &table, QWidget *widget) { QToolTip::showText(at, table, widget); }

void setTipTable(QWidget *widget, const QString &table) { widget->setToolTip(table); }

void setSpoken(QWidget *widget, const QString &name) { widget->setAccessibleName(base::shown(base::atMost(name))); }

void setSpokenMore(QWidget *widget, const QString &description) { widget->setAccessibleDescription(base::shown(base::atMost(description))); }

void setTitleOf(QWidget *window, const QString &title) { window->setWindowTitle(base::shown(base::oneLine(title))); }

QString buttonText(const QString &text) { return itemText(text).replace(u'&', u"&&"_s); }

QString itemText(const QString &text) { return base::shown(base::oneLine(base::atMost(text))); }

QTableWidgetItem *cellOf(const QString &text)
{
    auto *cell = new QTableWidgetItem(itemText(text));
    cell->setToolTip(plainTip(text));
    return cell;
}

QMessageBox *question(const QString &title, const QString &text, const QString &detail, QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setTextFormat(Qt::PlainText);
    setTitleOf(box, title);
    box->setText(base::shown(text));
    box->setInformativeText(base::shown(detail));
    for (QLabel *label : box->findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText); // the box's own format is not that of its second text
    return box;
}

} // namespace ui::theme

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_hall/textrecorder.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QHeaderView>
#include <QLabel>
#include <QStringList>
#include <QWidget>

// What tests of small windows share: whether every word has the room that it needs.

namespace clipprobe {

/// A list's rows may be elided: their tip has the whole. Its headings may not.
[[nodiscard]] inline bool elidesRows(const QWidget *painted)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(painted->parentWidget());
    return view && view->viewport() == painted && !qobject_cast<const QHeaderView *>(view);
}

[[nodiscard]] inline bool isWhole(const QLabel &label)
{
    if (label.text().isEmpty())
        return true;
    return label.wordWrap() ? label.height() >= label.heightForWidth(label.width()) : label.width() >= label.sizeHint().width();
}

/// What is on the screen below `root` and cut: buttons and labels that are too small for their words or stand outside of what holds them, and painted
/// words that end in dots. Each with what it is.
[[nodiscard]] inline QStringList cutIn(QWidget &root)
{
    QStringList cut;
    const auto note = [&cut](const QWidget &widget, const QString &words) {
        cut << QStringLiteral("“%1” of %2, %3 × %4")
                   .arg(words, QLatin1String(widget.metaObject()->className()))
                   .arg(widget.width())
                   .arg(widget.height());
    };
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->size().isEmpty())
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && !button->text().isEmpty() &&
            (button->width() < button->sizeHint().width() || !button->parentWidget()->rect().contains(button->geometry())))
            note(*widget, button->text());
        if (const auto *label = qobject_cast<QLabel *>(widget); label && !isWhole(*label))
            note(*widget, label->text());
        if (elidesRows(widget))
            continue;
        TextRecorder recorder(widget->size());
        widget->render(&recorder, QPoint(), QRegion(), QWidget::RenderFlags());
        for (const TextRecorder::Text &text : recorder.texts()) {
            // Dots that a button says by itself promise a question.
            const bool own = button && button->text().endsWith(text.text);
            if (!own && (text.text.endsWith(QChar(0x2026)) || text.text.endsWith(QChar(0x22ef))))
                note(*widget, text.text);
        }
    }
    return cut;
}

} // namespace clipprobe

/// Nothing below `root` is cut.
#define IS_WHOLE(root)                                                                                                                               \
    do {                                                                                                                                             \
        const QStringList cut = clipprobe::cutIn(root);                                                                                              \
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));                                                                                        \
    } while (false)

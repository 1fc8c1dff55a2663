// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "theme/theme.h"
#include "ui_hall/textrecorder.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QHeaderView>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <functional>

// What tests of screen readers share: the tree as one is told it, held against what the eye can read.

namespace spokentree {

/// Every node at and below one that is on the screen; widgets that are not are passed over with all below them.
inline void walkSpoken(QAccessibleInterface *node, const std::function<void(QAccessibleInterface *)> &visit)
{
    if (!node || !node->isValid())
        return;
    if (const auto *widget = qobject_cast<QWidget *>(node->object()); widget && !widget->isVisible())
        return;
    visit(node);
    for (int i = 0; i < node->childCount(); ++i)
        walkSpoken(node->child(i), visit);
}

[[nodiscard]] inline QString textsOf(const QAccessibleInterface *node)
{
    QStringList texts;
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help, QAccessible::Accelerator})
        texts << node->text(kind);
    return texts.join(u' ');
}

/// What is said of a widget itself: by its node, and by those of its children that are no widgets.
[[nodiscard]] inline QString saidOf(QWidget &widget)
{
    // Asked anew: where no screen reader runs, a view's node keeps the cells of rows that are gone.
    if (QAccessibleInterface *old = QAccessible::queryAccessibleInterface(&widget); old && qobject_cast<QAbstractItemView *>(&widget))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
    QAccessibleInterface *node = QAccessible::queryAccessibleInterface(&widget);
    if (!node)
        return {};
    QStringList texts{textsOf(node)};
    for (int i = 0; i < node->childCount(); ++i) {
        if (QAccessibleInterface *child = node->child(i); child && !child->object())
            texts << textsOf(child);
    }
    return texts.join(u' ');
}

/// What somebody can do something with, or be on.
[[nodiscard]] inline bool isControl(const QAccessibleInterface *node)
{
    switch (node->role()) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::ListItem:
    case QAccessible::PageTab:
    case QAccessible::PageTabList: return true;
    default: break; // Qt's, and many
    }
    const auto *widget = qobject_cast<QWidget *>(node->object());
    return widget && (widget->focusPolicy() & Qt::TabFocus) && !qobject_cast<const QScrollArea *>(widget) &&
           !qobject_cast<const QScrollBar *>(widget);
}

[[nodiscard]] inline QString placeOfNode(QAccessibleInterface *node)
{
    QStringList path;
    for (; node; node = node->parent())
        path.prepend(node->object() ? QLatin1String(node->object()->metaObject()->className()) + u'(' + node->text(QAccessible::Name).left(24) + u')'
                                    : QStringLiteral("part %1").arg(int(node->role())));
    return path.join(QStringLiteral(" > "));
}

/// Controls, rows and parts that have no name.
[[nodiscard]] inline QStringList namelessIn(QWidget &root)
{
    QStringList nameless;
    walkSpoken(QAccessible::queryAccessibleInterface(&root), [&](QAccessibleInterface *node) {
        const bool part = !node->object() && node->role() != QAccessible::Cell && node->role() != QAccessible::RowHeader &&
                          node->role() != QAccessible::ColumnHeader &&
                          !qobject_cast<QAbstractItemView *>(node->parent() ? node->parent()->object() : nullptr);
        if ((part || isControl(node)) && node->text(QAccessible::Name).trimmed().isEmpty())
            nameless << placeOfNode(node);
    });
    return nameless;
}

/// The widget that answers for what another one paints: of a view's inside the view.
[[nodiscard]] inline QWidget *speakerOf(QWidget *painted)
{
    if (auto *header = qobject_cast<QHeaderView *>(painted->parentWidget()))
        return header->parentWidget();
    auto *area = qobject_cast<QAbstractScrollArea *>(painted->parentWidget());
    return area && area->viewport() == painted ? area : painted;
}

[[nodiscard]] inline bool tells(const QString &said, const QString &number)
{
    const QRegularExpression whole(QStringLiteral("(?<!\\d)%1(?!\\d)").arg(QRegularExpression::escape(number)));
    if (said.contains(whole))
        return true;
    // The digit in a level's mark: its word says it.
    const auto level = number.size() == 1 ? domain::severityOf(number.toInt()) : std::nullopt;
    return level && said.contains(ui::theme::colourWord(*level));
}

/// Numbers that are painted and that no node of their widget says. `samples`: of a legend, which mean nothing.
[[nodiscard]] inline QStringList unsaidIn(QWidget &root, const QStringList &samples = {})
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    QStringList unsaid;
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    widgets.prepend(&root);
    for (QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisible() || widget->size().isEmpty())
            continue;
        TextRecorder recorder(widget->size());
        widget->render(&recorder, QPoint(), QRegion(), QWidget::RenderFlags());
        const auto texts = recorder.texts();
        if (texts.empty())
            continue;
        const QString said = saidOf(*speakerOf(widget));
        for (const TextRecorder::Text &text : texts) {
            if (samples.contains(text.text))
                continue;
            for (auto match = number.globalMatch(text.text); match.hasNext();) {
                const QRegularExpressionMatch found = match.next();
                const bool cut = text.text.mid(found.capturedEnd(), 1) == u"…";
                if (!cut && !tells(said, found.captured()))
                    unsaid << QStringLiteral("%1 in “%2” of %3").arg(found.captured(), text.text, QLatin1String(widget->metaObject()->className()));
            }
        }
    }
    unsaid.removeDuplicates();
    return unsaid;
}

[[nodiscard]] inline QList<QAccessibleInterface *> partsIn(QWidget &widget, QAccessible::Role role)
{
    QList<QAccessibleInterface *> parts;
    QAccessibleInterface *node = QAccessible::queryAccessibleInterface(&widget);
    for (int i = 0; node && i < node->childCount(); ++i) {
        if (QAccessibleInterface *child = node->child(i); child && !child->object() && child->role() == role)
            parts << child;
    }
    return parts;
}

} // namespace spokentree

/// Every control, row and part below `root` has a name, and every number that is painted is said.
#define SAYS_ALL(root, ...)                                                                                                                          \
    do {                                                                                                                                             \
        const QStringList nameless = spokentree::namelessIn(root);                                                                                   \
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));                                                                              \
        const QStringList unsaid = spokentree::unsaidIn(root __VA_OPT__(, ) __VA_ARGS__);                                                            \
        QVERIFY2(unsaid.isEmpty(), qPrintable(unsaid.join(u'\n')));                                                                                  \
    } while (false)

// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/scrolledcolumn.h"

#include <QApplication>
#include <QScrollBar>
#include <QTimer>

namespace ui::actions {

namespace {

constexpr int kAround = 12; ///< pixels above and below what has the keyboard

} // namespace

ScrolledColumn::ScrolledColumn(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // setWidget() turned it on
    // Tab and keys set the focus, and an error does; none of them asks a scroll area around. Later: what was just shown has no place yet.
    connect(qApp, &QApplication::focusChanged, this, [this] {
        QTimer::singleShot(0, this, [this] {
            QWidget *focused = QApplication::focusWidget();
            if (focused && isVisible() && widget() && widget()->isAncestorOf(focused))
                ensureWidgetVisible(focused, 0, kAround);
        });
    });
}

QSize ScrolledColumn::minimumSizeHint() const
{
    const int width = widget() ? widget()->minimumSizeHint().width() : 0;
    return {width + verticalScrollBar()->sizeHint().width(), QScrollArea::minimumSizeHint().height()};
}

} // namespace ui::actions

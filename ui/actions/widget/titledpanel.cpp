// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/titledpanel.h"

#include "actions/widget/flowlayout.h"
#include "theme/plain.h"

#include <QVBoxLayout>

namespace ui::actions {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeadLine = 28;

} // namespace

TitledPanel::TitledPanel(const QString &title, QWidget *parent) : QFrame(parent), m_head(new QWidget(this)), m_rows(new QVBoxLayout(this))
{
    setProperty("panel", true);
    m_rows->setContentsMargins(0, 6, 0, 6);
    m_rows->setSpacing(4);
    auto *flow = new FlowLayout(m_head);
    flow->setContentsMargins(12, 0, 12, 0);
    auto *label = new theme::Label(title, m_head);
    label->setProperty("tone", u"title"_s);
    addToHead(label);
    m_rows->addWidget(m_head);
}

void TitledPanel::addToHead(QWidget *part)
{
    part->setParent(m_head);
    part->setFixedHeight(kHeadLine);
    m_head->layout()->addWidget(part);
}

KeyButton *TitledPanel::addButton(const theme::Theme &theme)
{
    auto *button = new KeyButton(theme, m_head);
    button->setFaceHeight(kHeadLine);
    button->setReasonShown(false);
    button->setFocusPolicy(Qt::NoFocus);
    m_head->layout()->addWidget(button);
    return button;
}

} // namespace ui::actions

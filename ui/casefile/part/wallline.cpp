// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/wallline.h"

#include "actions/onwall.h"
#include "actions/widget/keybutton.h"
#include "actions/widget/paint.h"
#include "casefile/part/section.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ui::casefile {

using namespace Qt::StringLiterals;

WallLine::WallLine(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_words(new theme::Label(this)), m_button(new actions::KeyButton(console.theme, this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(Section::kSide, 6, Section::kSide, 6);
    line->addWidget(m_words, 1);
    line->addWidget(m_button, 0, Qt::AlignTop);
    m_words->setWordWrap(true);
    m_words->setStyleSheet(u"font-weight: 700"_s);
    m_button->setText(tr("Take back"));
    m_button->setFaceHeight(28);
    connect(m_button, &QAbstractButton::clicked, this, &WallLine::takeBackWanted);
    hide();
}

void WallLine::setCase(base::CaseId id)
{
    const desk::WallTopic topic{id};
    const QString words = actions::onWallText(m_console, topic);
    m_words->setText(words);
    m_button->setKey(m_console.keys.shown(actions::Action::ShowOnWall));
    m_button->setVisible(actions::hasOnWall(m_console, topic));
    setVisible(!words.isEmpty());
}

QString WallLine::text() const { return isHidden() ? QString() : m_words->text(); }

void WallLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    actions::paintRule(painter, {0, 0}, width(), m_console.theme.palette());
}

} // namespace ui::casefile

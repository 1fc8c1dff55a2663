// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/presenceline.h"

#include "actions/widget/keybutton.h"
#include "actions/widget/paint.h"
#include "actions/writers.h"
#include "casefile/part/section.h"
#include "domain/access/right.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLockSide = 14;
constexpr int kLockAir = 8;

} // namespace

PresenceLine::PresenceLine(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_writer(new theme::Label(this)), m_others(new theme::Label(this)),
      m_button(new actions::KeyButton(console.theme, this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(Section::kSide, 6, Section::kSide, 6);
    line->setSpacing(kLockAir);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_writer);
    words->addWidget(m_others);
    line->addLayout(words, 1);
    line->addWidget(m_button, 0, Qt::AlignTop);
    for (theme::Label *each : {m_writer, m_others})
        each->setWordWrap(true);
    m_writer->setIndent(kLockSide + kLockAir);
    m_writer->setStyleSheet(u"font-weight: 700"_s);
    m_others->setProperty("tone", u"second"_s);
    m_button->setText(tr("Take over"));
    m_button->setReasonShown(false);
    m_button->setFaceHeight(28);
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        if (m_refusal.isEmpty())
            Q_EMIT takeOverWanted();
        else
            Q_EMIT refused(m_refusal);
    });
    hide();
}

void PresenceLine::setCase(base::CaseId id)
{
    const desk::Writing *writing = m_console.presence != nullptr ? m_console.presence->writerAt(id) : nullptr;
    const QString others = actions::alsoOpenText(m_console, id);
    m_writer->setText(writing != nullptr ? actions::writingText(m_console, *writing) : QString());
    m_writer->setVisible(writing != nullptr);
    m_others->setText(others);
    m_others->setVisible(!others.isEmpty());
    const bool may = domain::has(m_console.seat.role(), domain::Right::TakeOverCase);
    m_refusal = may ? QString() : domain::refusalOf(domain::Right::TakeOverCase);
    m_button->setVisible(writing != nullptr);
    m_button->setStyle(may ? actions::KeyButton::Style::Careful : actions::KeyButton::Style::Blocked);
    m_button->setReason(m_refusal);
    m_button->setIcon(may ? std::nullopt : std::optional(theme::Icon::Lock));
    setVisible(writing != nullptr || !others.isEmpty());
    update();
}

QString PresenceLine::text() const
{
    QStringList lines;
    for (const theme::Label *each : {m_writer, m_others}) {
        if (!each->isHidden())
            lines << each->text();
    }
    return lines.join(u'\n');
}

void PresenceLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintRule(painter, {0, 0}, width(), p);
    if (!m_writer->isHidden())
        m_console.theme.paintIcon(painter, theme::Icon::Lock, QRectF(Section::kSide, m_writer->y() + 3, kLockSide, kLockSide), p.text);
}

} // namespace ui::casefile

// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/noteline.h"

#include "actions/widget/chip.h"
#include "actions/widget/flowlayout.h"
#include "actions/widget/paint.h"
#include "casefile/part/contactbox.h"
#include "theme/plain.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

/// A line edit whose key cap shows while it is empty.
class NoteField final : public QLineEdit {
public:
    NoteField(const actions::Console &console, QWidget *parent) : QLineEdit(parent), m_console(console) {}

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLineEdit::paintEvent(event);
        if (!text().isEmpty())
            return;
        QPainter painter(this);
        const auto &p = m_console.theme.palette();
        const QString key = m_console.keys.shown(domain::CaseAct::AddNote);
        const qreal cap = key.isEmpty() || hasFocus() ? 0 : actions::keyCapSize(key).width();
        actions::paintText(painter, QRectF(11, 0, width() - cap - 28, height()), accessibleName(), {14, false, p.textThird});
        if (cap > 0)
            actions::paintKeyCap(painter, key, width() - cap - 10, height() / 2.0, p.control, p.textSecond);
    }

private:
    const actions::Console &m_console;
};

} // namespace

NoteLine::NoteLine(const actions::Console &console, QWidget *parent) : QWidget(parent), m_console(console), m_keeper(console)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 9, 14, 10);
    column->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_field = new NoteField(m_console, this);
    m_field->setFixedHeight(32);
    m_field->setMaxLength(500);
    theme::setSpoken(m_field, tr("A note that stays with this case"));
    m_field->installEventFilter(this);
    m_photo = new actions::KeyButton(console.theme, this);
    m_photo->setIcon(theme::Icon::Plus);
    m_photo->setText(tr("Photo"));
    line->addWidget(m_field, 1);
    line->addWidget(m_photo);
    column->addLayout(line);
    m_hint = new theme::Label(this);
    m_hint->setProperty("tone", u"second"_s);
    m_hint->setWordWrap(true);
    m_hint->hide();
    column->addWidget(m_hint);
    connect(m_field, &QLineEdit::textChanged, this, &NoteLine::tellNumber);
    m_phrases = new QWidget(this);
    auto *phrases = new actions::FlowLayout(m_phrases);
    auto *title = new theme::Label(tr("Phrases"), m_phrases);
    title->setProperty("tone", u"third"_s);
    title->setFixedHeight(28);
    phrases->addWidget(title);
    for (const QString &phrase : {tr("Urged by phone"), tr("Chief informed"), tr("Awaits material")}) {
        auto *chip = new actions::Chip(console.theme, m_phrases);
        chip->setLabel(phrase);
        phrases->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, phrase] { addPhrase(phrase); });
    }
    column->addWidget(m_phrases);
    connect(m_photo, &QAbstractButton::clicked, this, &NoteLine::photoRequested);
    connect(&m_keeper, &actions::FormKeeper::edited, this, &NoteLine::edited);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_field->text().trimmed().isEmpty())
            return;
        Q_EMIT noted(m_field->text().trimmed());
        giveBack();
    });
}

// Put into the line, not sent: it often needs a word more, or comes after some. What stands there stays, and Ctrl+Z takes the phrase out again.
void NoteLine::addPhrase(const QString &phrase)
{
    m_field->deselect();
    const QString text = m_field->text();
    const int at = m_field->cursorPosition();
    const QString before = at > 0 && !text[at - 1].isSpace() ? u" "_s : QString();
    const QString after = at < text.size() && !text[at].isSpace() ? u" "_s : QString();
    for (const int place : {at == 0 ? int(text.size()) : 0, at}) // a moved cursor ends what Ctrl+Z takes out at once
        m_field->setCursorPosition(place);
    m_field->insert(before + phrase + after);
    actions::enterField(*m_field);
}

void NoteLine::focusField()
{
    if (!m_field->hasFocus())
        m_before = QApplication::focusWidget();
    actions::enterField(*m_field);
}

void NoteLine::giveBack()
{
    if (m_before && m_before->isVisible() && m_before->isEnabled())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT left();
}

QString NoteLine::setCase(base::CaseId id, const QString &number)
{
    m_keeper.clear();
    m_caller = {};
    m_field->clear();
    if (!id.isValid())
        return {};
    m_keeper.add(u"text"_s, m_field);
    return m_keeper.begin(u"note/%1"_s.arg(id.value), u"%1 %2"_s.arg(actions::text(domain::CaseAct::AddNote), number));
}

void NoteLine::setCaller(const domain::Caller &caller)
{
    m_caller = caller;
    tellNumber();
}

QString NoteLine::hint() const { return m_hint->isHidden() ? QString() : m_hint->text(); }

void NoteLine::tellNumber()
{
    m_hint->setText(writtenNumberHint(m_field->text(), m_caller));
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void NoteLine::sent(const QString &text)
{
    if (m_field->text().trimmed() != text)
        return;
    m_keeper.forget();
    m_field->clear();
}

void NoteLine::setBlocked(const QString &why)
{
    m_field->setEnabled(why.isEmpty());
    theme::setSpoken(m_field, why.isEmpty() ? tr("A note that stays with this case") : why);
    m_phrases->setEnabled(why.isEmpty());
    m_photo->setStyle(why.isEmpty() ? actions::KeyButton::Style::Normal : actions::KeyButton::Style::Blocked);
    m_photo->setReason(why);
}

void NoteLine::setCompact(bool compact) { m_phrases->setVisible(!compact); }

bool NoteLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NoteLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    actions::paintRule(painter, {0, 0}, width(), m_console.theme.palette());
}

} // namespace ui::casefile

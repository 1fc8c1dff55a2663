// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/formkeeper.h"

#include "base/time/daytext.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <utility>

namespace ui::actions {

using namespace Qt::StringLiterals;

FormKeeper::FormKeeper(const Console &console, QObject *parent) : QObject(parent), m_console(console)
{
    if (!m_console.drafts)
        return;
    const auto look = [this] {
        if (!isOpen() || isTouched())
            return;
        if (const QString sentence = restore(); !sentence.isEmpty())
            Q_EMIT restored(sentence);
    };
    connect(m_console.drafts, &live::DraftBook::loaded, this, look);
    connect(m_console.drafts, &live::DraftBook::taken, this, look);
}

void FormKeeper::clear()
{
    end();
    m_fields.clear();
}

void FormKeeper::add(const QString &id, QLineEdit *field)
{
    add(id, [field] { return field->text(); }, [field](const QVariant &value) { field->setText(value.toString()); });
    connect(field, &QLineEdit::textChanged, this, &FormKeeper::look);
}

void FormKeeper::add(const QString &id, QPlainTextEdit *field)
{
    add(id, [field] { return field->toPlainText(); }, [field](const QVariant &value) { field->setPlainText(value.toString()); });
    connect(field, &QPlainTextEdit::textChanged, this, &FormKeeper::look);
}

void FormKeeper::add(const QString &id, QComboBox *field)
{
    const auto write = [field](const QVariant &value) {
        // What a pack no longer has is not chosen for anybody.
        if (const int index = field->findData(value); index >= 0)
            field->setCurrentIndex(index);
    };
    add(id, [field] { return field->currentData(); }, write);
    connect(field, &QComboBox::currentIndexChanged, this, &FormKeeper::look);
}

void FormKeeper::add(const QString &id, QButtonGroup *field)
{
    const auto write = [field](const QVariant &value) {
        if (QAbstractButton *button = field->button(value.toInt()))
            button->setChecked(true);
    };
    add(id, [field] { return field->checkedId(); }, write);
    connect(field, &QButtonGroup::idToggled, this, &FormKeeper::look);
}

void FormKeeper::add(const QString &id, std::function<QVariant()> read, std::function<void(const QVariant &)> write)
{
    m_fields.push_back({id, std::move(read), std::move(write)});
}

QVariantMap FormKeeper::values() const
{
    QVariantMap values;
    for (const Field &field : m_fields)
        values.insert(field.id, field.read());
    return values;
}

QString FormKeeper::begin(const QString &form, const QString &title)
{
    m_form = form;
    m_title = title;
    m_empty = values();
    return restore();
}

QString FormKeeper::restore()
{
    const auto draft = m_console.drafts ? m_console.drafts->draft(m_form) : std::nullopt;
    if (!draft)
        return {};
    m_filling = true;
    // In the form's own order: what a choice offers may depend on the one before it.
    for (const Field &field : m_fields) {
        if (const auto value = draft->fields.constFind(field.id); value != draft->fields.constEnd())
            field.write(*value);
    }
    m_filling = false;
    if (!isTouched())
        return {};
    return tr("The draft of %1 is back.").arg(draftTime(m_console, draft->at));
}

bool FormKeeper::isTouched() const { return isOpen() && values() != m_empty; }

void FormKeeper::look()
{
    if (m_filling || !isOpen())
        return;
    if (m_console.drafts) {
        if (const QVariantMap now = values(); now != m_empty)
            m_console.drafts->keep(m_form, m_title, now);
        else
            m_console.drafts->forget(m_form);
    }
    Q_EMIT edited();
}

void FormKeeper::forget()
{
    if (m_console.drafts && isOpen())
        m_console.drafts->forget(m_form);
}

void FormKeeper::end() { m_form.clear(); }

QString draftTime(const Console &console, base::Instant at)
{
    const QDateTime then = console.hall.region().toLocal(at), now = console.hall.region().toLocal(console.hall.now());
    return base::timeOrDay(then, now.date());
}

bool typesText(const QKeyEvent &event)
{
    return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) && !event.text().isEmpty() &&
           event.text().at(0).isPrint();
}

QString waitsText(const QString &wanted) { return FormKeeper::tr("%1 waits: this form is open. Ctrl+Enter sends it, Esc leaves it.").arg(wanted); }

void enterField(QWidget &field) { field.setFocus(Qt::OtherFocusReason); }

bool focusWithin(QWidget *panel, bool next)
{
    if (!panel->isVisible())
        return false;
    QWidget *from = QApplication::focusWidget();
    if (!from || !panel->isAncestorOf(from))
        from = panel;
    for (QWidget *each = next ? from->nextInFocusChain() : from->previousInFocusChain(); each != from;
         each = next ? each->nextInFocusChain() : each->previousInFocusChain()) {
        const bool reached = (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !each->focusProxy();
        if (reached && panel->isAncestorOf(each) && each->isVisibleTo(panel) && each->isEnabled()) {
            each->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace ui::actions

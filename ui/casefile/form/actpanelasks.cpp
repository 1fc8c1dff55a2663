// SPDX-License-Identifier: GPL-3.0-or-later
// What the form asks before it sends or leaves, whom it tells what, and where its focus goes.
#include "casefile/form/actpanel.h"

#include "casefile/form/bothcases.h"
#include "casefile/part/contactbox.h"
#include "casefile/photo/photopicker.h"
#include "domain/case/decide.h"
#include "theme/plain.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::AskLine;
using actions::KeyButton;
using domain::CaseAct;
using Ask = domain::ActForm::Ask;

void ActPanel::beginDraft()
{
    watchNumber();
    if (m_department) {
        m_keeper.add(u"department"_s, m_department);
        m_keeper.add(u"unit"_s, m_unit);
    }
    if (m_other)
        m_keeper.add(u"other"_s, m_other);
    if (m_list)
        m_keeper.add(u"list"_s, m_list);
    if (m_photos) {
        m_keeper.add(
            u"photos"_s, [photos = m_photos] { return photos->media(); },
            [photos = m_photos](const QVariant &value) { photos->setMedia(value.toStringList()); });
    }
    if (m_choices)
        m_keeper.add(u"choice"_s, m_choices);
    if (m_solved)
        m_keeper.add(u"solved"_s, m_solved);
    if (m_text)
        m_keeper.add(u"text"_s, m_text);
    const auto action = actions::actionOf(*m_act, !m_case.department.isEmpty());
    const QString name = action ? actions::text(*action) : domain::label(*m_act);
    if (m_many > 0)
        setHint(m_keeper.begin(u"act/many/"_s + domain::word(*m_act), tr("%1 many cases").arg(name)));
    else
        setHint(m_keeper.begin(draftOf(*m_act, m_case.id), u"%1 %2"_s.arg(name, m_console.hall.numberOf(m_case.id, m_case.number))));
    showBoth();
}

// A number that somebody writes down outlives its caller; of many cases none has one caller.
void ActPanel::watchNumber()
{
    if (m_text == nullptr || m_many > 0)
        return;
    auto *hint = new theme::Label(m_body);
    hint->setObjectName(u"number"_s);
    hint->setProperty("tone", u"second"_s);
    hint->setWordWrap(true);
    hint->hide();
    m_body->layout()->addWidget(hint);
    connect(m_text, &QLineEdit::textChanged, hint, [hint, caller = m_case.report.caller](const QString &text) {
        hint->setText(writtenNumberHint(text, caller));
        hint->setVisible(!hint->text().isEmpty());
    });
}

void ActPanel::focusFirst()
{
    // How much more time is wanted stands there already; the reason is what has to be typed.
    const bool hasGoodDefault = m_form.asksFor(Ask::Extension);
    if (m_department)
        m_department->setFocus(Qt::ShortcutFocusReason);
    else if (m_photos)
        m_photos->setFocus(Qt::ShortcutFocusReason);
    else if (m_form.asksFor(Ask::Grid))
        m_list->setFocus(Qt::ShortcutFocusReason);
    else if (m_other)
        m_other->setFocus(Qt::ShortcutFocusReason);
    else if (m_form.confirm && !m_form.textNeeded)
        m_back->setFocus(Qt::ShortcutFocusReason);
    else if (m_choices && !hasGoodDefault && !m_form.asksFor(Ask::AsRoute) && !m_form.asksFor(Ask::Upheld))
        m_choices->checkedButton()->setFocus(Qt::ShortcutFocusReason);
    else if (m_text)
        actions::enterField(*m_text);
}

void ActPanel::enter()
{
    if (m_ask->isAsking())
        m_ask->safeButton()->setFocus(Qt::ShortcutFocusReason);
    else if (!m_held.isEmpty())
        m_back->setFocus(Qt::ShortcutFocusReason);
    else
        focusFirst();
}

QWidget *ActPanel::fieldAt(const QString &place) const
{
    for (const auto word : {"reason"_L1, "plan"_L1, "question"_L1, "answer"_L1, "text"_L1}) {
        if (place == word)
            return m_text;
    }
    for (const auto word : {"lead"_L1, "title"_L1, "at"_L1}) {
        if (place == word)
            return m_other;
    }
    for (const auto word : {"to"_L1, "grid"_L1, "item"_L1}) {
        if (place == word)
            return m_list;
    }
    for (const auto word : {"level"_L1, "until"_L1, "satisfaction"_L1}) {
        if (place == word)
            return m_choices ? m_choices->checkedButton() : nullptr;
    }
    if (place == "media"_L1)
        return m_photos;
    return place == "department"_L1 ? m_department : nullptr;
}

void ActPanel::setProblem(const QString &sentence, const QString &place)
{
    m_problem->setText(sentence.isEmpty() ? QString() : u"△  "_s + sentence);
    m_problem->setStyleSheet(u"font-weight: 700"_s);
    m_problem->setVisible(!sentence.isEmpty());
    QWidget *faulty = fieldAt(place);
    if (!faulty)
        return;
    faulty->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(faulty))
        line->end(false);
}

void ActPanel::setHint(const QString &sentence)
{
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
}

QString ActPanel::hint() const { return m_hint->isHidden() ? QString() : m_hint->text(); }

void ActPanel::showBoth()
{
    if (!m_both)
        return;
    const auto found = casesNumbered(m_console.hall, m_other->text());
    if (found.size() != 1) {
        m_both->hide();
        return;
    }
    const CaseGlance lead = glanceOf(m_console.hall, found.front());
    QStringList lines{tr("into %1").arg(lineOf(lead))};
    for (const QString &difference : differencesOf(glanceOf(m_console.hall, m_case), lead))
        lines << u"△  "_s + difference;
    m_both->setText(lines.join(u'\n'));
    m_both->show();
}

void ActPanel::caseMoved(const domain::Case &now, const QStringList &moves, const QString &refusal)
{
    if (!m_act)
        return;
    m_case = now;
    if (moves.isEmpty()) // by what this console sent itself
        return;
    m_moves += moves;
    m_refusal = refusal;
    QStringList lines{tr("The case moved while this form is open:")};
    lines += m_moves;
    if (!refusal.isEmpty())
        lines << refusal;
    m_moved->setText(lines.join(u'\n'));
    m_moved->show();
    if (m_asking == Asking::Sending) { // what was asked is not what would be sent
        m_ask->close();
        answered(false);
    }
    styleSend();
    showBoth();
}

void ActPanel::styleSend()
{
    if (!m_held.isEmpty() || (!m_refusal.isEmpty() && !m_form.confirm))
        m_send->setStyle(KeyButton::Style::Blocked);
    else
        m_send->setStyle(m_form.confirm ? KeyButton::Style::Careful : KeyButton::Style::Primary);
    m_send->setReason(m_held.isEmpty() ? m_refusal : m_held);
    m_send->setReasonShown(false);
}

void ActPanel::setHeld(const QString &why)
{
    if (!m_act || why == m_held)
        return;
    const bool hadKeyboard = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    const bool wasHeld = !m_held.isEmpty();
    m_held = why;
    if (m_asking == Asking::Sending) { // what was asked cannot be sent now
        m_ask->close();
        answered(false);
    }
    m_body->setEnabled(why.isEmpty());
    styleSend();
    setProblem(why);
    if (!why.isEmpty() && hadKeyboard)
        m_back->setFocus(Qt::OtherFocusReason);
    else if (why.isEmpty() && wasHeld && hadKeyboard)
        focusFirst();
}

std::optional<AskLine::Question> ActPanel::questionBefore(const domain::Filled &input) const
{
    const auto action = actions::actionOf(*m_act, !m_case.department.isEmpty());
    const QString name = action ? actions::text(*action) : domain::label(*m_act);
    AskLine::Question question;
    question.safe = tr("Look again");
    question.go = tr("%1 now").arg(name);
    if (!m_moves.isEmpty()) {
        question.text = tr("The case moved while you wrote. %1 all the same?").arg(name);
        question.lines = m_moves;
        question.lines << tr("Now: %1").arg(domain::label(m_case.state));
    }
    const auto slot = m_form.asksFor(Ask::Lead) ? m_console.hall.table().slotOf(input.lead) : std::nullopt;
    if (slot) {
        const CaseGlance mine = glanceOf(m_console.hall, m_case), lead = glanceOf(m_console.hall, *slot);
        const QStringList differences = differencesOf(mine, lead);
        if (question.text.isEmpty())
            question.text = differences.isEmpty() ? tr("Merge %1 into %2?").arg(mine.number, lead.number)
                                                  : tr("Merge %1 into %2, although they differ?").arg(mine.number, lead.number);
        question.lines << lineOf(mine) << tr("into %1").arg(lineOf(lead));
        for (const QString &difference : differences)
            question.lines << u"△  "_s + difference;
    }
    if (m_form.asksFor(Ask::Part)) {
        const CaseGlance mine = glanceOf(m_console.hall, m_case);
        if (question.text.isEmpty())
            question.text = tr("Split %1? The new case cannot be taken back.").arg(mine.number);
        question.lines << tr("stays: %1").arg(lineOf(mine)) << tr("new: %1").arg(lineOf(m_console.hall, m_case, input.part));
    }
    return question.text.isEmpty() ? std::nullopt : std::optional(question);
}

void ActPanel::submit()
{
    if (!m_act || !m_send->isEnabled() || m_asking != Asking::Nothing)
        return;
    if (const QString &why = m_held.isEmpty() ? m_refusal : m_held; !why.isEmpty()) {
        setProblem(why);
        return;
    }
    if (m_photos && m_photos->isBusy()) {
        setProblem(tr("The picture is still being kept. Send again when it stands here."));
        return;
    }
    const domain::Filled filled = input();
    if (m_many > 0) {
        const base::Outcome whole = filledForMany(m_form, filled);
        setProblem(whole ? QString() : whole.error().sentence, whole ? QString() : whole.error().place);
        if (whole)
            Q_EMIT filledIn(filled);
        return;
    }
    const auto order = orderOf(*m_act, m_case, filled, m_console.hall.now());
    if (!order) {
        setProblem(order.error().sentence, order.error().place);
        return;
    }
    setProblem(QString());
    if (const auto question = questionBefore(filled))
        ask(Asking::Sending, *question);
    else
        Q_EMIT submitted(*order);
}

void ActPanel::leave()
{
    if (m_asking != Asking::Nothing)
        return m_ask->answerSafe();
    if (!m_keeper.isTouched()) {
        Q_EMIT left();
        return;
    }
    ask(Asking::Keeping, actions::AskLine::keeping());
}

void ActPanel::ask(Asking what, const AskLine::Question &question)
{
    m_asking = what;
    setHint(QString());
    showButtons(false);
    if (m_both) // the question says it all once more
        m_both->hide();
    m_ask->ask(question);
}

void ActPanel::answered(bool went)
{
    const Asking asked = std::exchange(m_asking, Asking::Nothing);
    showButtons(true);
    showBoth();
    if (asked == Asking::Keeping) {
        if (went) {
            m_keeper.forget();
            m_keeper.end();
        }
        Q_EMIT left();
        return;
    }
    focusFirst();
    if (!went)
        return;
    const auto order = orderOf(*m_act, m_case, input(), m_console.hall.now());
    m_moves.clear(); // the person knows them now
    m_moved->hide();
    if (order)
        Q_EMIT submitted(*order);
}

void ActPanel::showButtons(bool shown)
{
    const auto rows = findChildren<QWidget *>(u"buttons"_s, Qt::FindDirectChildrenOnly);
    for (QWidget *each : rows)
        each->setVisible(shown);
}

bool ActPanel::event(QEvent *event)
{
    // Letters in a form are typed: none of them is a key of the queue.
    if (event->type() == QEvent::ShortcutOverride && actions::typesText(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool ActPanel::focusNextPrevChild(bool next) { return actions::focusWithin(this, next) || QWidget::focusNextPrevChild(next); }

void ActPanel::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    if (enter && m_form.confirm && !(event->modifiers() & ~Qt::KeypadModifier)) {
        Q_EMIT left();
        return;
    }
    if (enter) {
        submit();
        return;
    }
    if (m_text && m_held.isEmpty() && actions::typesText(*event)) { // on a chip or a button: the words are meant for the field
        m_text->setFocus(Qt::OtherFocusReason);
        m_text->insert(event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

QString draftOf(CaseAct act, base::CaseId id) { return u"act/%1/%2"_s.arg(id.value).arg(domain::word(act)); }

} // namespace ui::casefile

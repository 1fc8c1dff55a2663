// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/suggestionform.h"

#include "actions/widget/chip.h"
#include "domain/case/decide.h"
#include "region/words.h"
#include "theme/plain.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui::suggestions {

using namespace Qt::StringLiterals;
using domain::CaseAct;

namespace {

constexpr int kLabelWidth = 84;
constexpr int kTextHeight = 96;
constexpr std::array kAdoptions{domain::Adoption::Adopted, domain::Adoption::Partly, domain::Adoption::NotAdopted};
constexpr auto kCitizens = "citizen"_L1; ///< the source that fits most suggestions, where a pack has it

} // namespace

SuggestionForm::SuggestionForm(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_keeper(console), m_ask(new actions::AskLine(console.theme, this)), m_hint(new theme::Label(this)),
      m_movedText(new theme::Label(this)), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_hint->setWordWrap(true);
    m_hint->setProperty("tone", u"second"_s);
    m_hint->hide();
    m_movedText->setWordWrap(true);
    m_movedText->setStyleSheet(u"font-weight: 700"_s);
    m_movedText->hide();
    connect(m_ask, &actions::AskLine::stayed, this, [this] { answered(false); });
    connect(m_ask, &actions::AskLine::went, this, [this] { answered(true); });
    connect(&m_keeper, &actions::FormKeeper::edited, this, [this] {
        setHint({});
        Q_EMIT edited();
    });
    connect(&m_keeper, &actions::FormKeeper::restored, this, &SuggestionForm::setHint);
}

void SuggestionForm::close()
{
    m_keeper.clear();
    m_ask->close();
    m_asking = Asking::Nothing;
    forgetMoves();
    m_refusal.clear();
    m_held.clear();
    setHint({});
}

void SuggestionForm::open(std::optional<CaseAct> act, const domain::Case &c)
{
    close();
    m_act = act;
    m_case = c;
    m_known = c.version;
    delete m_body;
    m_text = nullptr;
    m_source = m_item = m_department = nullptr;
    m_adoption = nullptr;
    m_lines.clear();
    m_body = new QWidget(this);
    m_rows = new QVBoxLayout(m_body);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    m_column->addWidget(m_body);
    auto *title = new theme::Label(act ? domain::label(*act) : tr("New suggestion"), m_body);
    title->setProperty("tone", u"title"_s);
    m_rows->addWidget(title);
    if (!act)
        addReport();
    else
        addAsked(domain::actRow(*act).form);
    addButtons();
    beginDraft();
    enter();
}

void SuggestionForm::addAsked(const domain::ActForm *form)
{
    using Ask = domain::ActForm::Ask;
    if (form != nullptr && form->asksFor(Ask::Department))
        addDepartment();
    if (form != nullptr && form->asksFor(Ask::Adoption))
        addAdoption();
    addText(form != nullptr ? QCoreApplication::translate("casefile", form->textLabel) : tr("Note"));
}

void SuggestionForm::beginDraft()
{
    for (const auto &[id, line] : m_lines.asKeyValueRange())
        m_keeper.add(id, line);
    for (const auto &[id, box] : {std::pair(u"source"_s, m_source), std::pair(u"item"_s, m_item), std::pair(u"department"_s, m_department)}) {
        if (box)
            m_keeper.add(id, box);
    }
    if (m_adoption)
        m_keeper.add(u"adoption"_s, m_adoption);
    if (m_text)
        m_keeper.add(u"text"_s, m_text);
    const QString form = m_act ? u"suggestion/%1/%2"_s.arg(m_case.id.value).arg(domain::word(*m_act)) : u"suggestion/new"_s;
    setHint(m_keeper.begin(form,
                           m_act ? u"%1 %2"_s.arg(domain::label(*m_act), m_console.hall.numberOf(m_case.id, m_case.number)) : tr("New suggestion")));
}

void SuggestionForm::enter()
{
    if (m_ask->isAsking())
        return m_ask->safeButton()->setFocus(Qt::ShortcutFocusReason);
    QWidget *first = !m_act ? static_cast<QWidget *>(m_lines.value(u"title"_s)) : m_department ? static_cast<QWidget *>(m_department) : m_text;
    actions::enterField(*first);
}

void SuggestionForm::addRow(const QString &label, QWidget *field)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *name = new theme::Label(label, m_body);
    name->setProperty("tone", u"second"_s);
    name->setFixedWidth(kLabelWidth);
    name->setWordWrap(true);
    name->setBuddy(field);
    theme::setSpoken(field, label);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(field, 1);
    m_rows->addLayout(row);
}

QLineEdit *SuggestionForm::addLine(const QString &label, const QString &field)
{
    auto *line = new QLineEdit(m_body);
    m_lines.insert(field, line);
    addRow(label, line);
    return line;
}

void SuggestionForm::addReport()
{
    const region::Region &region = m_console.hall.region();
    addLine(tr("Suggestion"), u"title"_s)->setPlaceholderText(tr("In a few words"));
    addText(tr("Details"));
    m_source = new QComboBox(m_body);
    for (const region::Source &source : region.sources)
        m_source->addItem(theme::itemText(source.name), source.code);
    m_source->setCurrentIndex(std::max(0, m_source->findData(QString(kCitizens))));
    addRow(tr("Source"), m_source);
    m_item = new QComboBox(m_body);
    m_item->addItem(tr("None of the list"), QString());
    std::vector<const domain::Item *> items;
    for (const domain::Item &item : region.rulebook.items)
        items.push_back(&item);
    std::ranges::sort(items, {}, [](const domain::Item *item) { return item->code; });
    for (const domain::Item *item : items)
        m_item->addItem(theme::itemText(u"%1  %2"_s.arg(base::isolated(item->code), base::isolated(item->name))), item->code);
    m_item->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addRow(tr("Item"), m_item);
    addLine(tr("Place"), u"place"_s);
    addLine(tr("Citizen"), u"name"_s);
    addLine(tr("Phone"), u"phone"_s);
}

void SuggestionForm::addDepartment()
{
    m_department = new QComboBox(m_body);
    m_department->addItem(tr("Choose one"), QString());
    for (const region::Department &department : m_console.hall.region().departments)
        m_department->addItem(theme::itemText(department.name), department.code);
    addRow(tr("Department"), m_department);
}

void SuggestionForm::addAdoption()
{
    auto *row = new QWidget(m_body);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    m_adoption = new QButtonGroup(row);
    for (const domain::Adoption each : kAdoptions) {
        auto *chip = new actions::Chip(m_console.theme, row);
        chip->setLabel(domain::label(each));
        chip->setCheckable(true);
        m_adoption->addButton(chip, int(each));
        line->addWidget(chip);
    }
    line->addStretch(1);
    addRow(tr("Adoption"), row);
}

void SuggestionForm::addText(const QString &label)
{
    m_text = new QPlainTextEdit(m_body);
    m_text->setFixedHeight(kTextHeight);
    m_text->setTabChangesFocus(true);
    addRow(label, m_text);
}

void SuggestionForm::addButtons()
{
    m_problem = new theme::Label(m_body);
    m_problem->setWordWrap(true);
    m_problem->setStyleSheet(u"font-weight: 700"_s);
    m_problem->hide();
    m_rows->addWidget(m_problem);
    for (QWidget *each : std::initializer_list<QWidget *>{m_hint, m_movedText, m_ask})
        each->setParent(nullptr);
    m_column->addWidget(m_movedText);
    m_column->addWidget(m_hint);
    m_column->addWidget(m_ask);
    m_buttons = new QWidget(m_body);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_send = new actions::KeyButton(m_console.theme, m_body);
    m_send->setStyle(actions::KeyButton::Style::Primary);
    m_send->setText(m_act ? domain::label(*m_act) : tr("Take down"));
    m_send->setKey(u"Ctrl+Enter"_s);
    m_back = new actions::KeyButton(m_console.theme, m_body);
    m_back->setText(tr("Cancel"));
    m_back->setKey(u"Esc"_s);
    row->addWidget(m_send);
    row->addWidget(m_back);
    row->addStretch(1);
    m_rows->addWidget(m_buttons);
    connect(m_send, &QAbstractButton::clicked, this, &SuggestionForm::submit);
    connect(m_back, &QAbstractButton::clicked, this, &SuggestionForm::leave);
}

QString SuggestionForm::value(const QString &field) const
{
    const QLineEdit *line = m_lines.value(field);
    return line ? line->text().trimmed() : QString();
}

domain::CaseOrderBody SuggestionForm::collected() const
{
    domain::Report report;
    report.source = m_source->currentData().toString();
    report.item = m_item->currentData().toString();
    report.title = region::writtenTitle(m_console.hall.region(), report.item, value(u"title"_s));
    report.description = m_text->toPlainText().trimmed();
    report.place.text = value(u"place"_s);
    report.caller = {value(u"name"_s), value(u"phone"_s)};
    report.reportedAt = m_console.hall.now();
    return domain::CollectSuggestion{std::move(report)};
}

base::Result<domain::CaseOrderBody> SuggestionForm::order() const
{
    if (!m_act)
        return collected();
    domain::Filled in;
    in.text = m_text->toPlainText();
    if (m_department)
        in.department = m_department->currentData().toString();
    if (m_adoption) {
        if (m_adoption->checkedId() < 0)
            return base::fail(base::ErrorCode::Malformed, tr("Choose whether the suggestion is adopted, partly adopted or not."), {}, u"adoption"_s);
        in.adoption = domain::Adoption(m_adoption->checkedId());
    }
    return domain::orderFrom({*m_act, m_case, m_console.hall.now()}, std::move(in));
}

void SuggestionForm::setProblem(const QString &sentence, const QString &place)
{
    m_problem->setText(sentence.isEmpty() ? QString() : u"△  "_s + sentence);
    m_problem->setVisible(!sentence.isEmpty());
    QWidget *faulty = place == "department"_L1               ? static_cast<QWidget *>(m_department)
                      : place == "source"_L1                 ? static_cast<QWidget *>(m_source)
                      : place == "item"_L1                   ? static_cast<QWidget *>(m_item)
                      : place == "adoption"_L1 && m_adoption ? static_cast<QWidget *>(m_adoption->buttons().constFirst())
                      : place == "reason"_L1 || place == "answer"_L1 || place == "text"_L1 ? static_cast<QWidget *>(m_text)
                                                                                           : static_cast<QWidget *>(m_lines.value(place));
    if (faulty)
        faulty->setFocus(Qt::OtherFocusReason);
}

QString SuggestionForm::problem() const { return m_problem->text(); }

void SuggestionForm::setBusy(bool busy) { m_send->setEnabled(!busy); }

void SuggestionForm::submit()
{
    if (!m_send->isEnabled() || m_asking != Asking::Nothing)
        return;
    if (const QString &why = m_held.isEmpty() ? m_refusal : m_held; !why.isEmpty())
        return setProblem(why);
    const auto made = order();
    setProblem(made ? QString() : made.error().sentence, made ? QString() : made.error().place);
    if (!made)
        return;
    if (!m_moved) {
        Q_EMIT submitted(*made);
        return;
    }
    actions::AskLine::Question question;
    question.text = tr("The suggestion moved while you wrote: it is “%1” now. Send all the same?").arg(domain::label(m_case.state));
    question.lines = m_moves;
    question.safe = tr("Look again");
    question.go = tr("%1 now").arg(m_send->text());
    ask(Asking::Sending, question);
}

void SuggestionForm::leave()
{
    if (m_asking != Asking::Nothing)
        return m_ask->answerSafe();
    if (!m_keeper.isTouched()) {
        Q_EMIT left();
        return;
    }
    ask(Asking::Keeping, actions::AskLine::keeping());
}

void SuggestionForm::ask(Asking what, const actions::AskLine::Question &question)
{
    m_asking = what;
    setHint({});
    m_buttons->hide();
    m_ask->ask(question);
}

void SuggestionForm::answered(bool went)
{
    const Asking asked = std::exchange(m_asking, Asking::Nothing);
    m_buttons->show();
    if (asked == Asking::Keeping) {
        if (went)
            m_keeper.forget();
        m_keeper.end();
        Q_EMIT left();
        return;
    }
    enter();
    const auto made = order();
    if (!went || !made)
        return;
    m_known = m_case.version; // the person knows it now
    forgetMoves();
    Q_EMIT submitted(*made);
}

void SuggestionForm::caseMoved(const domain::Case &now, const QString &refusal, const QStringList &moves)
{
    const bool news = now.version > m_case.version || !m_moved;
    m_case = now;
    m_moved = true;
    m_refusal = refusal;
    m_moves = moves;
    QStringList lines{tr("The suggestion moved while this form is open: it is “%1” now.").arg(domain::label(now.state))};
    lines += moves;
    if (!refusal.isEmpty())
        lines << refusal;
    m_movedText->setText(lines.join(u'\n'));
    m_movedText->show();
    if (!news)
        return;
    if (m_asking == Asking::Sending) { // what was asked is not what would be sent
        m_ask->close();
        answered(false);
    }
}

void SuggestionForm::setHeld(const QString &why)
{
    if (!m_act || m_body == nullptr || why == m_held)
        return;
    const bool hadKeyboard = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_held = why;
    if (m_asking == Asking::Sending) { // what was asked cannot be sent now
        m_ask->close();
        answered(false);
    }
    setFieldsEnabled(why.isEmpty());
    m_send->setStyle(why.isEmpty() ? actions::KeyButton::Style::Primary : actions::KeyButton::Style::Blocked);
    setProblem(why);
    if (!hadKeyboard || m_asking != Asking::Nothing)
        return;
    if (why.isEmpty())
        enter();
    else
        m_back->setFocus(Qt::OtherFocusReason);
}

void SuggestionForm::setFieldsEnabled(bool enabled)
{
    QList<QWidget *> fields{m_text, m_source, m_item, m_department};
    for (QLineEdit *line : std::as_const(m_lines))
        fields.append(line);
    const auto choices = m_adoption ? m_adoption->buttons() : QList<QAbstractButton *>();
    for (QAbstractButton *each : choices)
        fields.append(each);
    for (QWidget *each : fields) {
        if (each != nullptr)
            each->setEnabled(enabled);
    }
}

void SuggestionForm::forgetMoves()
{
    m_moved = false;
    m_moves.clear();
    m_movedText->clear();
    m_movedText->hide();
}

QString SuggestionForm::moved() const { return m_movedText->isHidden() ? QString() : m_movedText->text(); }

void SuggestionForm::setHint(const QString &sentence)
{
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
}

QString SuggestionForm::hint() const { return m_hint->isHidden() ? QString() : m_hint->text(); }

bool SuggestionForm::focusNextPrevChild(bool next) { return actions::focusWithin(this, next) || QWidget::focusNextPrevChild(next); }

void SuggestionForm::fill(const QString &field, const QString &value)
{
    if (QLineEdit *line = m_lines.value(field))
        line->setText(value);
    else if (field == u"text"_s && m_text)
        m_text->setPlainText(value);
    for (const auto &[name, box] : {std::pair(u"source"_s, m_source), std::pair(u"item"_s, m_item), std::pair(u"department"_s, m_department)}) {
        if (field == name && box)
            box->setCurrentIndex(box->findData(value));
    }
}

void SuggestionForm::choose(domain::Adoption adoption)
{
    if (m_adoption)
        m_adoption->button(int(adoption))->setChecked(true);
}

void SuggestionForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        submit();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ui::suggestions

// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/suggestionform.h"

#include "actions/chip.h"
#include "theme/plain.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

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
    : QWidget(parent), m_console(console), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void SuggestionForm::open(std::optional<CaseAct> act)
{
    m_act = act;
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
    else if (*act == CaseAct::Forward)
        addDepartment();
    else if (*act == CaseAct::Weigh)
        addAdoption();
    if (act)
        addText(*act == CaseAct::Answer    ? tr("Answer")
                : *act == CaseAct::Weigh   ? tr("Reason")
                : *act == CaseAct::AddNote ? tr("Note")
                                           : tr("Remark"));
    addButtons();
    QWidget *first = !act ? static_cast<QWidget *>(m_lines.value(u"title"_s)) : m_department ? static_cast<QWidget *>(m_department) : m_text;
    first->setFocus(Qt::ShortcutFocusReason);
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
    auto *row = new QHBoxLayout;
    m_send = new actions::KeyButton(m_console.theme, m_body);
    m_send->setStyle(actions::KeyButton::Style::Primary);
    m_send->setText(m_act ? domain::label(*m_act) : tr("Take down"));
    m_send->setKey(u"Ctrl+Enter"_s);
    auto *back = new actions::KeyButton(m_console.theme, m_body);
    back->setText(tr("Cancel"));
    back->setKey(u"Esc"_s);
    row->addWidget(m_send);
    row->addWidget(back);
    row->addStretch(1);
    m_rows->addLayout(row);
    connect(m_send, &QAbstractButton::clicked, this, &SuggestionForm::submit);
    connect(back, &QAbstractButton::clicked, this, &SuggestionForm::left);
}

QString SuggestionForm::value(const QString &field) const
{
    const QLineEdit *line = m_lines.value(field);
    return line ? line->text().trimmed() : QString();
}

domain::CommandBody SuggestionForm::collected() const
{
    domain::Report report;
    report.source = m_source->currentData().toString();
    report.item = m_item->currentData().toString();
    report.title = value(u"title"_s);
    report.description = m_text->toPlainText().trimmed();
    report.place.text = value(u"place"_s);
    report.caller = {value(u"name"_s), value(u"phone"_s)};
    report.reportedAt = m_console.hall.now();
    return domain::CollectSuggestion{std::move(report)};
}

base::Result<domain::CommandBody> SuggestionForm::order() const
{
    if (!m_act)
        return collected();
    const QString text = m_text->toPlainText().trimmed();
    if (*m_act == CaseAct::Study)
        return domain::StudySuggestion{text};
    if (*m_act == CaseAct::Forward)
        return domain::ForwardSuggestion{m_department->currentData().toString(), text};
    if (*m_act == CaseAct::Answer)
        return domain::AnswerSuggestion{text};
    if (*m_act == CaseAct::AddNote)
        return domain::AddNote{text};
    if (m_adoption->checkedId() < 0)
        return base::fail(base::ErrorCode::Malformed, tr("Choose whether the suggestion is adopted, partly adopted or not."));
    return domain::WeighSuggestion{domain::Adoption(m_adoption->checkedId()), text};
}

void SuggestionForm::setProblem(const QString &sentence)
{
    m_problem->setText(sentence.isEmpty() ? QString() : u"△  "_s + sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString SuggestionForm::problem() const { return m_problem->text(); }

void SuggestionForm::setBusy(bool busy) { m_send->setEnabled(!busy); }

void SuggestionForm::submit()
{
    if (!m_send->isEnabled())
        return;
    const auto made = order();
    setProblem(made ? QString() : made.error().sentence);
    if (made)
        Q_EMIT submitted(*made);
}

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
        Q_EMIT left();
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

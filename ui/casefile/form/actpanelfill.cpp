// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody typed for a form elsewhere, put into its fields; and how many cases it is for.
#include "casefile/form/actpanel.h"

#include "casefile/form/takerlist.h"
#include "theme/plain.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::casefile {

using Ask = domain::ActForm::Ask;

namespace {

void choose(QComboBox *list, const QString &code)
{
    if (list != nullptr && !code.isEmpty())
        list->setCurrentIndex(std::max(0, list->findData(code)));
}

void choose(QButtonGroup *choices, int id)
{
    if (QAbstractButton *button = choices != nullptr ? choices->button(id) : nullptr)
        button->setChecked(true);
}

} // namespace

void ActPanel::addTakers()
{
    if (*m_act != domain::CaseAct::Dispatch || m_many > 0)
        return;
    m_takers = new TakerList(m_console, m_case, m_body);
    connect(m_takers, &TakerList::picked, this, [this](const QString &department, const QString &unit) {
        choose(m_department, department);
        m_unit->setCurrentIndex(std::max(0, m_unit->findData(unit)));
        m_keeper.look(); // as if the fields had been set by hand
    });
    m_body->layout()->addWidget(m_takers);
}

void ActPanel::fill(const domain::Filled &input)
{
    if (!m_act)
        return;
    choose(m_department, input.department);
    choose(m_unit, input.unit);
    if (m_form.asksFor(Ask::Level) && input.level)
        choose(m_choices, int(domain::indexOf(*input.level)));
    if (m_form.asksFor(Ask::AsRoute) && input.asRoute)
        choose(m_choices, 1);
    if (m_form.asksFor(Ask::Partner) && input.partner)
        choose(m_list, input.partner->code);
    if (m_form.asksFor(Ask::Grid))
        choose(m_list, input.grid);
    if (m_form.asksFor(Ask::Lead) && !input.leadNumber.isEmpty())
        m_other->setText(input.leadNumber);
    if (m_form.asksFor(Ask::Part) && !input.part.title.isEmpty())
        m_other->setText(input.part.title);
    if (m_text != nullptr && !input.text.isEmpty())
        m_text->setText(input.text);
    m_keeper.look(); // as if it had been typed here: no way out of the form loses it
}

void ActPanel::tellMany(int can, const QString &others)
{
    if (!m_act || m_many == 0)
        return;
    const QString name = nameOf(*m_act, m_case);
    const int shown = can > 0 ? can : m_many;
    m_manyTitle->setText(m_form.confirm ? tr("%1 %n case(s)?", nullptr, shown).arg(name) : tr("%1 %n case(s)", nullptr, shown).arg(name));
    m_manyNote->setText(others);
    m_manyNote->setVisible(!others.isEmpty());
}

} // namespace ui::casefile

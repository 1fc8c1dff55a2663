// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/actpanel.h"

#include "actions/widget/chip.h"
#include "actions/widget/flowlayout.h"
#include "actions/widget/paint.h"
#include "base/time/daytext.h"
#include "casefile/form/bothcases.h"
#include "casefile/form/takerlist.h"
#include "casefile/photo/photopicker.h"
#include "domain/case/decide.h"
#include "domain/centre/plan.h"
#include "live/text/typedmoment.h"
#include "region/words.h"
#include "theme/plain.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::KeyButton;
using domain::CaseAct;
using Ask = domain::ActForm::Ask;

namespace {

constexpr std::array kExtensions{10, 20, 30, 60, 120, 24 * 60};

theme::Label *label(const QString &text, const char *tone, QWidget *parent)
{
    auto *made = new theme::Label(text, parent);
    if (tone)
        made->setProperty("tone", QString::fromLatin1(tone));
    made->setWordWrap(true);
    return made;
}

} // namespace

QString ActPanel::nameOf(CaseAct act, const domain::Case &c)
{
    const auto action = actions::actionOf(act, !c.department.isEmpty());
    return action ? actions::text(*action) : domain::label(act);
}

ActPanel::ActPanel(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_keeper(console), m_column(new QVBoxLayout(this)), m_problem(label(QString(), nullptr, this)),
      m_hint(label(QString(), "second", this)), m_moved(label(QString(), nullptr, this)), m_ask(new actions::AskLine(console.theme, this))
{
    m_column->setContentsMargins(14, 10, 14, 10);
    m_column->setSpacing(8);
    m_problem->hide();
    m_hint->hide();
    m_moved->hide();
    m_moved->setStyleSheet(u"font-weight: 700"_s);
    connect(m_ask, &actions::AskLine::stayed, this, [this] { answered(false); });
    connect(m_ask, &actions::AskLine::went, this, [this] { answered(true); });
    connect(&m_keeper, &actions::FormKeeper::edited, this, [this] {
        setProblem(QString());
        setHint(QString());
        showBoth();
        Q_EMIT edited();
    });
    connect(&m_keeper, &actions::FormKeeper::restored, this, &ActPanel::setHint);
    hide();
}

void ActPanel::open(CaseAct act, const domain::Case &c, const QString &department, const QString &unit)
{
    const domain::ActForm *form = formOf(act, c);
    if (form == nullptr)
        return;
    clear();
    m_many = 0;
    m_firstDepartment = department;
    m_firstUnit = unit;
    build(act, c, *form);
}

void ActPanel::openForMany(CaseAct act, const domain::ActForm &form, int cases)
{
    clear();
    m_many = cases;
    m_firstDepartment.clear();
    m_firstUnit.clear();
    domain::Case any; // none of them: nothing stands in the form that is one case's
    any.state = domain::CaseState::Filed;
    build(act, any, form);
}

void ActPanel::build(CaseAct act, const domain::Case &c, const domain::ActForm &form)
{
    m_act = act;
    m_case = c;
    m_form = form;
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_column->addWidget(m_body);
    addTitle();
    if (m_form.confirm && m_many == 0)
        addConditions();
    for (const Ask ask : m_form.asks)
        addAsk(ask);
    for (QWidget *each : std::initializer_list<QWidget *>{m_moved, m_problem, m_hint}) {
        each->setParent(nullptr);
        m_column->addWidget(each);
    }
    setProblem(QString());
    addButtons();
    m_ask->setParent(nullptr);
    m_column->addWidget(m_ask);
    beginDraft();
    show();
    focusFirst();
}

void ActPanel::clear()
{
    m_act.reset();
    m_keeper.clear();
    m_moves.clear();
    m_refusal.clear();
    m_held.clear();
    m_asking = Asking::Nothing;
    m_ask->close();
    m_moved->hide();
    m_hint->hide();
    m_both = nullptr;
    m_text = m_other = nullptr;
    m_department = m_unit = nullptr;
    m_choices = m_solved = nullptr;
    m_list = nullptr;
    m_photos = nullptr;
    m_takers = nullptr;
    m_send = m_back = nullptr;
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
        m_body = nullptr;
    }
    const auto buttons = findChildren<QWidget *>(u"buttons"_s, Qt::FindDirectChildrenOnly);
    for (QWidget *each : buttons) {
        each->hide();
        each->setObjectName(QString());
        each->deleteLater();
    }
}

void ActPanel::close()
{
    clear();
    hide();
}

void ActPanel::addTitle()
{
    if (m_many > 0) {
        m_manyTitle = label(QString(), "title", m_body);
        m_manyNote = label(QString(), "second", m_body);
        m_body->layout()->addWidget(m_manyTitle);
        m_body->layout()->addWidget(m_manyNote);
        tellMany(m_many, {});
        return;
    }
    const QString text = m_form.confirm ? tr("%1 %2?").arg(nameOf(*m_act, m_case), m_console.hall.numberOf(m_case.id, m_case.number))
                                        : u"%1 %2"_s.arg(nameOf(*m_act, m_case), m_console.hall.numberOf(m_case.id, m_case.number));
    theme::setSpoken(this, text);
    m_body->layout()->addWidget(label(text, "title", m_body));
    if (m_form.confirm)
        m_body->layout()->addWidget(label(lineOf(glanceOf(m_console.hall, m_case)), nullptr, m_body));
}

void ActPanel::addConditions()
{
    for (const domain::Condition &condition : domain::conditionsOf({*m_act, m_case, m_console.hall.now()})) {
        auto *line = label((condition.met ? u"✓  "_s : u"△  "_s) + condition.text, condition.met ? "second" : nullptr, m_body);
        QFont font = look::sans(14, !condition.met);
        line->setStyleSheet(condition.met ? QString() : u"font-weight: 700"_s);
        line->setFont(font);
        m_body->layout()->addWidget(line);
    }
}

void ActPanel::addAsk(Ask ask)
{
    switch (ask) {
    case Ask::Text: addText(); return;
    case Ask::Target: addTarget(); return;
    case Ask::Extension: addExtension(); return;
    case Ask::Level: addLevel(); return;
    case Ask::Reached: m_choices = addChoices({tr("Reached"), tr("Not reached"), tr("Not tried")}, 0); return;
    case Ask::Satisfaction: m_choices = addChoices({tr("Satisfied"), tr("Mostly satisfied"), tr("Fair"), tr("Not satisfied")}, 0); return;
    case Ask::Solved: m_solved = addChoices({tr("Solved"), tr("Explained only"), tr("Not asked")}, 2); return;
    case Ask::AsRoute: m_choices = addChoices({tr("This case only"), tr("As a routing rule from now on")}, 0); return;
    case Ask::Upheld: m_choices = addChoices({tr("The appeal is right"), tr("The verdict stays")}, 1); return;
    case Ask::Partner: addPartner(); return;
    case Ask::Part: addPart(); return;
    case Ask::Grid: addGrid(); return;
    case Ask::Moment:
        m_other = new QLineEdit(live::momentOffered(m_console.hall.region().rulebook.calendar, m_console.hall.now()), m_body);
        m_other->setMaxLength(20);
        m_other->setPlaceholderText(tr("16:30, 11-08 9:00, or +30 for minutes"));
        addLabelled(tr("When"), m_other);
        return;
    case Ask::Department: // of suggestions, which have a form of their own
    case Ask::Adoption: return;
    case Ask::Lead:
        m_other = new QLineEdit(m_body);
        addLabelled(tr("Leading case"), m_other);
        m_both = label(QString(), nullptr, m_body);
        m_both->hide();
        m_body->layout()->addWidget(m_both);
        return;
    case Ask::Photo:
        m_photos = new PhotoPicker(m_console, 1, m_body);
        if (m_desk != nullptr)
            m_photos->useDesk(*m_desk);
        m_body->layout()->addWidget(m_photos);
        connect(m_photos, &PhotoPicker::changed, &m_keeper, &actions::FormKeeper::look);
        m_choices = addChoices({tr("Before"), tr("During"), tr("After")}, domain::kBeforeScene.contains(m_case.state) ? 0 : 2);
        return;
    }
}

void ActPanel::addLabelled(const QString &text, QWidget *field)
{
    auto *row = new QWidget(m_body);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *name = label(text, "second", row);
    name->setMinimumWidth(72);
    name->setWordWrap(false);
    line->addWidget(name);
    field->setParent(row);
    theme::setSpoken(field, text);
    line->addWidget(field, 1);
    m_body->layout()->addWidget(row);
}

void ActPanel::addText()
{
    m_text = new QLineEdit(m_body);
    m_text->setMaxLength(500);
    addLabelled(QCoreApplication::translate("casefile", m_form.textLabel), m_text);
    connect(m_text, &QLineEdit::textEdited, this, [this] { setProblem(QString()); });
    // Enter is the safe side of a question; of a plain form it sends.
    if (!m_form.confirm)
        connect(m_text, &QLineEdit::returnPressed, this, &ActPanel::submit);
}

void ActPanel::addTarget()
{
    m_department = new QComboBox(m_body);
    m_unit = new QComboBox(m_body);
    for (const live::DepartmentView &each : m_console.hall.departments()) {
        const bool taken = *m_act == CaseAct::AddHelper && (each.code == m_case.department || m_case.helpers.contains(each.code));
        if (taken)
            continue;
        QString load = each.capacity > 0
                           ? tr("%1   %2 / %3 open").arg(base::isolated(each.name), QString::number(each.open), QString::number(each.capacity))
                           : tr("%1   %2 open").arg(base::isolated(each.name), QString::number(each.open));
        if (each.overdue > 0)
            load += tr(" · %n overdue", nullptr, each.overdue);
        m_department->addItem(theme::itemText(load), each.code);
    }
    const int first = m_department->findData(m_firstDepartment);
    m_department->setCurrentIndex(std::max(0, first));
    connect(m_department, &QComboBox::currentIndexChanged, this, &ActPanel::fillUnits);
    fillUnits();
    addLabelled(tr("Department"), m_department);
    addLabelled(tr("Unit"), m_unit);
    addTakers();
}

void ActPanel::fillUnits()
{
    m_unit->clear();
    m_unit->addItem(tr("The department decides"), QString());
    const QString department = m_department->currentData().toString();
    for (const region::Unit &unit : m_console.hall.region().units) {
        if (unit.department.isEmpty() || unit.department == department) {
            const bool near = unit.grids.contains(m_case.report.place.grid);
            m_unit->addItem(theme::itemText(near ? tr("%1 · this grid").arg(base::isolated(unit.name)) : unit.name), unit.code);
        }
    }
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(m_firstUnit)));
}

void ActPanel::addPartner()
{
    m_list = new QComboBox(m_body);
    if (const auto &plan = m_console.hall.region().plan) {
        for (const domain::TransferPartner &partner : plan->handling.partners)
            m_list->addItem(theme::itemText(region::said(m_console.hall.region(), partner.name)), partner.code);
    }
    addLabelled(tr("To"), m_list);
}

void ActPanel::addPart()
{
    m_other = new QLineEdit(m_body);
    m_other->setMaxLength(120);
    addLabelled(tr("The part"), m_other);
    m_list = new QComboBox(m_body);
    QList<const domain::Item *> items;
    for (const domain::Item &item : m_console.hall.region().rulebook.items)
        items.append(&item);
    std::sort(items.begin(), items.end(), [](const auto *a, const auto *b) { return QString::localeAwareCompare(a->name, b->name) < 0; });
    for (const domain::Item *item : items)
        m_list->addItem(theme::itemText(item->name), item->code);
    m_list->setCurrentIndex(m_list->findData(m_case.report.item));
    addLabelled(tr("Item"), m_list);
}

void ActPanel::addGrid()
{
    m_list = new QComboBox(m_body);
    m_list->addItem(tr("Choose one"), QString());
    for (const region::Grid &grid : m_console.hall.region().grids)
        m_list->addItem(theme::itemText(grid.code == grid.name ? grid.name : base::isolated(grid.code) + u' ' + base::isolated(grid.name)),
                        grid.code);
    m_list->setCurrentIndex(std::max(0, m_list->findData(m_case.report.place.grid)));
    addLabelled(tr("Grid"), m_list);
}

QButtonGroup *ActPanel::addChoices(const QStringList &labels, int checked)
{
    auto *row = new QWidget(m_body);
    auto *flow = new actions::FlowLayout(row);
    auto *choices = new QButtonGroup(row);
    choices->setExclusive(true);
    for (int i = 0; i < labels.size(); ++i) {
        auto *chip = new actions::Chip(m_console.theme, row);
        chip->setLabel(labels[i]);
        chip->setCheckable(true);
        chip->setChecked(i == checked);
        choices->addButton(chip, i);
        flow->addWidget(chip);
    }
    m_body->layout()->addWidget(row);
    return choices;
}

void ActPanel::addExtension()
{
    const region::Region &region = m_console.hall.region();
    const base::Instant now = m_console.hall.now();
    QStringList labels;
    for (const int minutes : kExtensions) {
        if (m_many > 0) { // each has an end of its own
            labels << tr("+%1 min").arg(minutes);
            continue;
        }
        const base::Instant until = domain::extendedUntil(m_case, std::chrono::minutes(minutes), now);
        labels << tr("+%1 min → %2").arg(minutes).arg(base::timeOrDay(region.toLocal(until), region.toLocal(now).date()));
    }
    m_choices = addChoices(labels, 1);
}

void ActPanel::addLevel()
{
    QStringList labels;
    for (const domain::Severity level : domain::kSeverities)
        labels << u"%1 %2 %3"_s.arg(domain::number(level)).arg(theme::colourWord(level), theme::urgencyWord(level));
    m_choices = addChoices(labels, int(domain::indexOf(m_case.level)));
}

void ActPanel::addButtons()
{
    auto *row = new QWidget(this);
    row->setObjectName(u"buttons"_s);
    auto *flow = new actions::FlowLayout(row);
    m_back = new KeyButton(m_console.theme, row);
    m_send = new KeyButton(m_console.theme, row);
    m_back->setText(m_form.confirm ? tr("Leave as it is") : tr("Cancel"));
    m_back->setKey(m_form.confirm ? u"Enter"_s : u"Esc"_s);
    m_back->setStyle(m_form.confirm ? KeyButton::Style::Primary : KeyButton::Style::Normal);
    m_send->setText(m_form.confirm ? tr("%1 now").arg(nameOf(*m_act, m_case)) : nameOf(*m_act, m_case));
    m_send->setKey(u"Ctrl+Enter"_s);
    m_send->setStyle(m_form.confirm ? KeyButton::Style::Careful : KeyButton::Style::Primary);
    // The safe side stands first where it is asked once.
    flow->addWidget(m_form.confirm ? m_back : m_send);
    flow->addWidget(m_form.confirm ? m_send : m_back);
    // Enter at a question leaves it as it is, and what was typed as a draft; Cancel asks, as Esc does.
    connect(m_back, &QAbstractButton::clicked, this, m_form.confirm ? &ActPanel::left : &ActPanel::leave);
    connect(m_send, &QAbstractButton::clicked, this, &ActPanel::submit);
    m_column->addWidget(row);
}

std::optional<domain::Partner> ActPanel::partner() const
{
    const auto &plan = m_console.hall.region().plan;
    if (!plan)
        return std::nullopt;
    for (const domain::TransferPartner &each : plan->handling.partners) {
        if (each.code == m_list->currentData().toString())
            return domain::Partner{each.kind == "police"_L1 ? domain::PartnerKind::Police : domain::PartnerKind::Town, each.code, each.name};
    }
    return std::nullopt;
}

domain::SplitPart ActPanel::part() const
{
    const QString item = m_list->currentData().toString();
    return {item, region::writtenTitle(m_console.hall.region(), item, m_other->text().trimmed()), {}};
}

domain::Filled ActPanel::input() const
{
    domain::Filled input;
    input.text = m_text ? m_text->text() : QString();
    if (m_department) {
        input.department = m_department->currentData().toString();
        input.unit = m_unit->currentData().toString();
    }
    if (m_takers)
        m_takers->fillIn(input);
    const int choice = m_choices ? m_choices->checkedId() : -1;
    if (m_form.asksFor(Ask::Extension) && choice >= 0)
        input.extension = std::chrono::minutes(kExtensions[size_t(choice)]);
    if (m_form.asksFor(Ask::Level) && choice >= 0)
        input.level = domain::kSeverities[size_t(choice)];
    if (m_form.asksFor(Ask::Reached) && choice < 2)
        input.reached = choice == 0;
    if (m_form.asksFor(Ask::Satisfaction))
        input.satisfaction = 3 - std::max(0, choice);
    if (m_solved && m_solved->checkedId() < 2)
        input.solved = m_solved->checkedId() == 0;
    input.asRoute = m_form.asksFor(Ask::AsRoute) && choice == 1;
    input.upheld = m_form.asksFor(Ask::Upheld) && choice == 0;
    if (m_form.asksFor(Ask::Grid))
        input.grid = m_list->currentData().toString();
    if (m_form.asksFor(Ask::Partner))
        input.partner = partner();
    if (m_form.asksFor(Ask::Part))
        input.part = part();
    if (m_form.asksFor(Ask::Photo)) {
        constexpr std::array kPhases{"before"_L1, "during"_L1, "after"_L1};
        input.media = m_photos->media().value(0);
        input.phase = kPhases[size_t(std::max(0, choice))];
    }
    if (m_form.asksFor(Ask::Moment))
        input.moment = live::momentTyped(m_console.hall.region().rulebook.calendar, m_other->text(), m_console.hall.now());
    if (m_form.asksFor(Ask::Lead)) {
        const live::CaseTable &table = m_console.hall.table();
        const auto found = casesNumbered(m_console.hall, m_other->text());
        input.leads = int(found.size());
        if (found.size() == 1) {
            input.lead = table.row(found.front()).id;
            input.leadNumber = table.text(found.front()).number;
        }
    }
    return input;
}

void ActPanel::setText(const QString &text)
{
    if (m_text)
        m_text->setText(text);
}

QString ActPanel::problem() const { return m_problem->text(); }

void ActPanel::setBusy(bool busy)
{
    if (m_send)
        m_send->setEnabled(!busy);
}

void ActPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    painter.fillRect(rect(), p.raised);
    if (m_form.confirm)
        m_console.theme.paintFocus(painter, rect());
    else
        actions::paintRule(painter, {0, 0}, width(), p);
}

} // namespace ui::casefile

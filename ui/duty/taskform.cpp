// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/taskform.h"

#include "actions/widget/chip.h"
#include "actions/widget/flowlayout.h"
#include "actions/widget/formkeeper.h"
#include "actions/widget/paint.h"
#include "theme/plain.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui::duty {

using namespace Qt::StringLiterals;
using actions::KeyButton;

namespace {

constexpr int kMostPeople = 999;
constexpr int kMostLetters = 500;

theme::Label *wrapped(const QString &text, const char *tone, QWidget *parent)
{
    auto *label = new theme::Label(text, parent);
    if (tone)
        label->setProperty("tone", QString::fromLatin1(tone));
    label->setWordWrap(true);
    return label;
}

/// What was on disk as a draft is a list of values where it was one of texts.
bool isSame(const QVariant &choice, QVariant kept)
{
    return choice == kept || (choice.isValid() && kept.isValid() && kept.convert(choice.metaType()) && kept == choice);
}

int indexOf(const Field &field, const QVariant &value)
{
    for (size_t i = 0; i < field.choices.size(); ++i) {
        if (isSame(field.choices[i].value, value))
            return int(i);
    }
    return -1;
}

} // namespace

TaskFormView::TaskFormView(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this)), m_ask(new actions::AskLine(theme, this))
{
    m_column->setContentsMargins(14, 10, 14, 10);
    m_column->setSpacing(8);
    const auto answered = [this](void (TaskFormView::*how)()) {
        if (m_buttons)
            m_buttons->show();
        Q_EMIT(this->*how)();
    };
    connect(m_ask, &actions::AskLine::stayed, this, [answered] { answered(&TaskFormView::left); });
    connect(m_ask, &actions::AskLine::went, this, [answered] { answered(&TaskFormView::thrownAway); });
}

void TaskFormView::open(const TaskForm &form)
{
    close();
    m_form = form;
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_column->addWidget(m_body);
    column->addWidget(wrapped(form.title, "title", m_body));
    for (const QString &fact : form.facts)
        column->addWidget(wrapped(fact, "second", m_body));
    for (const Field &field : form.fields)
        addField(field);
    m_before = values();
    m_problem = wrapped(QString(), nullptr, m_body);
    m_problem->setStyleSheet(u"font-weight: 700"_s);
    m_problem->hide();
    column->addWidget(m_problem);
    m_hint = wrapped(QString(), "second", m_body);
    m_hint->hide();
    column->addWidget(m_hint);
    addButtons();
    m_ask->setParent(m_body);
    column->addWidget(m_ask);
    column->addStretch(1);
    focusFirst();
    update();
}

void TaskFormView::close()
{
    m_form.reset();
    m_lines.clear();
    m_problem = m_hint = nullptr;
    m_send = m_back = nullptr;
    m_buttons = nullptr;
    m_ask->close();
    m_ask->setParent(this);
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
        m_body = nullptr;
    }
}

void TaskFormView::addField(const Field &field)
{
    const auto make = [this, &field]() -> Line {
        switch (field.kind) {
        case Field::Kind::List: return makeList(field);
        case Field::Kind::Chips: return makeChips(field);
        case Field::Kind::Text: return makeText(field);
        case Field::Kind::Count: return makeCount(field);
        case Field::Kind::Moment:
        case Field::Kind::OpenMoment: return makeMoment(field);
        }
        return {};
    };
    Line line = make();
    line.field = field;
    auto *label = new theme::Label(field.label, m_body);
    label->setProperty("tone", u"second"_s);
    theme::setSpoken(line.widget, field.label);
    auto *column = static_cast<QVBoxLayout *>(m_body->layout());
    auto *both = new QVBoxLayout;
    both->setSpacing(2);
    both->addWidget(label);
    both->addWidget(line.widget);
    column->addLayout(both);
    line.column = both;
    if (field.value.isValid())
        line.write(field.value);
    m_lines.push_back(std::move(line));
}

TaskFormView::Line TaskFormView::makeList(const Field &field)
{
    auto *box = new QComboBox(m_body);
    // Long names end in "…" rather than make the column wide.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    for (const Field::Choice &choice : field.choices)
        box->addItem(theme::itemText(choice.text), choice.value);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        setProblem({});
        follow();
    });
    connect(box, &QComboBox::currentIndexChanged, this, &TaskFormView::edited);
    return {{},
            nullptr,
            box,
            [box] { return box->currentData(); },
            [box, field](const QVariant &value) {
                if (const int index = indexOf(field, value); index >= 0)
                    box->setCurrentIndex(index);
            }};
}

TaskFormView::Line TaskFormView::makeChips(const Field &field)
{
    auto *row = new QWidget(m_body);
    auto *flow = new actions::FlowLayout(row);
    auto *group = new QButtonGroup(row);
    for (size_t i = 0; i < field.choices.size(); ++i) {
        auto *chip = new actions::Chip(m_theme, row);
        chip->setLabel(field.choices[i].text);
        chip->setCheckable(true);
        chip->setChecked(i == 0);
        group->addButton(chip, int(i));
        flow->addWidget(chip);
    }
    connect(group, &QButtonGroup::idToggled, this, &TaskFormView::edited);
    const auto choices = field.choices;
    return {{},
            nullptr,
            row,
            [group, choices] { return group->checkedId() < 0 ? QVariant() : choices[size_t(group->checkedId())].value; },
            [group, field](const QVariant &value) {
                if (const int index = indexOf(field, value); index >= 0)
                    group->button(index)->setChecked(true);
            }};
}

TaskFormView::Line TaskFormView::makeText(const Field &)
{
    auto *line = new QLineEdit(m_body);
    line->setMaxLength(kMostLetters);
    connect(line, &QLineEdit::textEdited, this, [this] { setProblem({}); });
    connect(line, &QLineEdit::textChanged, this, &TaskFormView::edited);
    return {{}, nullptr, line, [line] { return line->text(); }, [line](const QVariant &value) { line->setText(value.toString()); }};
}

TaskFormView::Line TaskFormView::makeCount(const Field &field)
{
    auto *count = new QSpinBox(m_body);
    count->setRange(0, kMostPeople);
    count->setSpecialValueText(field.zero);
    connect(count, &QSpinBox::valueChanged, this, &TaskFormView::edited);
    return {{}, nullptr, count, [count] { return count->value(); }, [count](const QVariant &value) { count->setValue(value.toInt()); }};
}

TaskFormView::Line TaskFormView::makeMoment(const Field &field)
{
    auto *row = new QWidget(m_body);
    auto *flow = new actions::FlowLayout(row);
    auto *edit = new QDateTimeEdit(row);
    edit->setTimeSpec(Qt::UTC); // the town's date and time as they stand, whatever zone this machine is in
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    theme::setSpoken(edit, field.label);
    connect(edit, &QDateTimeEdit::dateTimeChanged, this, &TaskFormView::edited);
    flow->addWidget(edit);
    QCheckBox *open = nullptr;
    if (field.kind == Field::Kind::OpenMoment) {
        open = new QCheckBox(tr("Until somebody says otherwise"), row);
        open->setChecked(true);
        edit->setEnabled(false);
        connect(open, &QCheckBox::toggled, edit, &QWidget::setDisabled);
        connect(open, &QCheckBox::toggled, this, &TaskFormView::edited);
        flow->addWidget(open);
        // A moment to begin with: the one of the field above.
        for (const Line &line : m_lines) {
            if (line.field.kind == Field::Kind::Moment)
                edit->setDateTime(line.read().toDateTime().addSecs(24 * 3600));
        }
    }
    return {{},
            nullptr,
            row,
            [edit, open] { return open && open->isChecked() ? QVariant() : QVariant(edit->dateTime()); },
            [edit, open](const QVariant &value) {
                if (open)
                    open->setChecked(!value.isValid());
                edit->setDateTime(value.toDateTime());
            }};
}

void TaskFormView::addButtons()
{
    auto *row = new QWidget(m_body);
    auto *flow = new actions::FlowLayout(row);
    m_back = new KeyButton(m_theme, row);
    m_send = new KeyButton(m_theme, row);
    m_back->setText(m_form->confirm ? tr("Leave as it is") : tr("Cancel"));
    m_back->setKey(m_form->confirm ? u"Enter"_s : u"Esc"_s);
    m_back->setStyle(m_form->confirm ? KeyButton::Style::Primary : KeyButton::Style::Normal);
    m_send->setText(m_form->confirm ? tr("%1 now").arg(m_form->title) : m_form->title);
    m_send->setKey(u"Ctrl+Enter"_s);
    m_send->setStyle(m_form->confirm ? KeyButton::Style::Careful : KeyButton::Style::Primary);
    // The safe side stands first where it is asked once.
    flow->addWidget(m_form->confirm ? m_back : m_send);
    flow->addWidget(m_form->confirm ? m_send : m_back);
    m_buttons = row;
    // Enter at a question leaves it as it is, and what was typed as a draft; Cancel asks, as Esc does.
    connect(m_back, &QAbstractButton::clicked, this, m_form->confirm ? &TaskFormView::left : &TaskFormView::leaveWanted);
    connect(m_send, &QAbstractButton::clicked, this, &TaskFormView::submit);
    m_body->layout()->addWidget(row);
}

void TaskFormView::focusFirst()
{
    if (m_form->confirm || m_lines.empty()) {
        m_back->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    focusLine(m_lines.front());
}

void TaskFormView::focusLine(const Line &line)
{
    QWidget *first = line.widget;
    for (QWidget *inner : first->findChildren<QWidget *>()) {
        if (inner->focusPolicy() != Qt::NoFocus && inner->isEnabled() && first->focusPolicy() == Qt::NoFocus) {
            first = inner;
            break;
        }
    }
    actions::enterField(*first);
}

void TaskFormView::follow()
{
    if (!m_problem || !m_form || !m_form->follow) // while the form is being opened nothing follows
        return;
    const QVariantMap after = values();
    const QVariantMap others = m_form->follow(std::exchange(m_before, after), after);
    for (auto other = others.begin(); other != others.end(); ++other)
        setValue(other.key(), other.value());
}

QVariantMap TaskFormView::values() const
{
    QVariantMap values;
    for (const Line &line : m_lines)
        values.insert(line.field.id, line.read());
    return values;
}

void TaskFormView::setValue(const QString &id, const QVariant &value)
{
    for (const Line &line : m_lines) {
        if (line.field.id == id)
            line.write(value);
    }
}

void TaskFormView::setProblem(const QString &sentence, const QString &place)
{
    if (!m_problem)
        return;
    m_problem->setText(sentence.isEmpty() ? QString() : u"△  "_s + sentence);
    m_problem->setVisible(!sentence.isEmpty());
    const auto faulty = std::ranges::find(m_lines, place, [](const Line &line) { return line.field.id; });
    if (sentence.isEmpty())
        return;
    if (faulty == m_lines.end()) {
        auto *column = static_cast<QVBoxLayout *>(m_body->layout());
        column->insertWidget(column->indexOf(m_hint), m_problem);
        return;
    }
    faulty->column->addWidget(m_problem);
    focusLine(*faulty);
}

QString TaskFormView::problem() const { return m_problem ? m_problem->text() : QString(); }

void TaskFormView::setHint(const QString &sentence)
{
    if (!m_hint)
        return;
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
}

QString TaskFormView::hint() const { return m_hint && !m_hint->isHidden() ? m_hint->text() : QString(); }

void TaskFormView::askToKeep()
{
    m_buttons->hide();
    m_ask->ask(actions::AskLine::keeping());
}

void TaskFormView::enter()
{
    if (m_ask->isAsking())
        m_ask->safeButton()->setFocus(Qt::ShortcutFocusReason);
    else
        focusFirst();
}

bool TaskFormView::focusNextPrevChild(bool next) { return actions::focusWithin(this, next) || QWidget::focusNextPrevChild(next); }

void TaskFormView::setBusy(bool busy)
{
    if (m_send)
        m_send->setEnabled(!busy);
}

void TaskFormView::submit()
{
    if (m_form && m_send->isEnabled() && !m_ask->isAsking())
        Q_EMIT submitted(m_form->task, values());
}

void TaskFormView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().raised);
    if (m_form && m_form->confirm)
        m_theme.paintFocus(painter, rect());
}

void TaskFormView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveWanted();
        return;
    }
    if (enter && plain && m_form && m_form->confirm) {
        Q_EMIT left();
        return;
    }
    if (enter) {
        submit();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ui::duty

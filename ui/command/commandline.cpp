// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/commandline.h"

#include "actions/allowed.h"
#include "actions/widget/chip.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "command/commandfield.h"
#include "region/words.h"
#include "theme/plain.h"
#include "theme/spoken.h"

#include <QEvent>

#include <algorithm>

namespace ui::command {

using namespace Qt::StringLiterals;
using Fault = live::Command::Fault;

namespace {

constexpr size_t kMostOffers = 6;
const QString kKept = u"command-history"_s; // no form: it has no title

} // namespace

CommandLine::CommandLine(const actions::Console &console, CommandDesk desk, QWidget *parent)
    : QWidget(parent), m_console(console), m_desk(std::move(desk)), m_field(new CommandField(console.theme, this)), m_problem(new theme::Label(this))
{
    hide();
    theme::setSpoken(this, tr("Command line"));
    m_problem->setStyleSheet(u"font-weight: 700"_s);
    m_problem->hide();
    for (size_t i = 0; i < kMostOffers; ++i) {
        auto *chip = new actions::Chip(console.theme, this);
        chip->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the line
        chip->setCheckable(true);
        chip->hide();
        connect(chip, &QAbstractButton::clicked, this, [this, i] { complete(i); });
        m_chips.push_back(chip);
    }
    connect(m_field, &QLineEdit::textEdited, this, &CommandLine::typed);
    connect(m_field, &QLineEdit::cursorPositionChanged, this, &CommandLine::refresh);
    connect(m_field, &CommandField::completeWanted, this, [this] { complete(0); });
    connect(m_field, &CommandField::olderWanted, this, [this] { fetch(m_history.older(m_field->text())); });
    connect(m_field, &CommandField::newerWanted, this, [this] { fetch(m_history.newer(m_field->text())); });
    connect(m_field, &CommandField::submitted, this, &CommandLine::submit);
    connect(m_field, &CommandField::escaped, this, &CommandLine::leave);
    if (!console.drafts)
        return;
    const auto load = [this] {
        const auto kept = m_console.drafts->draft(kKept);
        m_history = live::CommandHistory(kept ? kept->fields.value(u"lines"_s).toStringList() : QStringList());
    };
    connect(console.drafts, &live::DraftBook::loaded, this, load);
    load();
}

CommandLine::~CommandLine() = default;

void CommandLine::open()
{
    if (!isOpen()) {
        m_field->clear();
        m_history.leave();
        show();
        Q_EMIT openChanged();
    }
    m_field->setFocus(Qt::ShortcutFocusReason);
    refresh();
}

void CommandLine::leave() { end(true); }

void CommandLine::end(bool givesBack)
{
    if (!isOpen())
        return;
    hide();
    m_field->clear();
    Q_EMIT openChanged();
    if (givesBack)
        Q_EMIT left();
}

const live::CommandReader &CommandLine::reader()
{
    const region::Region &region = m_console.hall.region();
    if (!m_lexicon || &m_lexicon->region() != &region) {
        m_lexicon = std::make_unique<CommandLexicon>(region);
        m_word = nullptr;
        m_words = m_lexicon->words(m_desk.words);
    }
    return m_lexicon->reader();
}

live::CommandGround CommandLine::ground() const
{
    live::CommandGround ground;
    ground.chosen = m_desk.chosen();
    ground.marked = int(m_desk.marked().size());
    ground.now = m_console.hall.now();
    ground.leads = m_desk.leads;
    if (ground.chosen)
        ground.allowed = [this, &c = *ground.chosen](domain::CaseAct act) { return actions::refusalOf(m_console, c, act).isEmpty(); };
    return ground;
}

void CommandLine::typed()
{
    m_history.leave();
    refresh();
}

void CommandLine::refresh()
{
    if (!isOpen())
        return;
    const live::CommandGround ground = this->ground();
    m_command = reader().read(m_field->text(), ground);
    m_offers = reader().offers(m_field->text(), m_field->cursorPosition(), ground, kMostOffers);
    m_word = m_command.fault == Fault::UnknownWord ? wordOf(m_field->text()) : nullptr;
    if (m_word != nullptr)
        offerWord();
    else
        m_preview = previewOf(ground);
    theme::setSpokenMore(m_field, theme::spokenList({m_preview, m_offers.rest}));
    theme::setSpokenMore(this, m_preview);
    m_field->setRest(m_offers.rest);
    tell(QString(), std::nullopt);
    // Wrong is what no going on can mend: while names still begin so, they stand there instead.
    const bool isWrong = m_command.fault == Fault::UnknownWord || m_command.fault == Fault::UnknownValue || m_command.fault == Fault::NoWords ||
                         m_command.fault == Fault::Elsewhere || m_command.fault == Fault::NotForMany;
    if (isWrong && m_word == nullptr && m_offers.all.empty())
        tellAmiss();
    layOut();
}

/// The one word that the line is, of those beside the acts; null: none, or more than one of them.
const CommandWord *CommandLine::wordOf(const QString &line) const
{
    QString typed = line.trimmed();
    while (typed.startsWith(u':') || typed.startsWith(u'\uff1a'))
        typed.remove(0, 1);
    const auto named = live::bestNamed(m_words, live::commandName(typed.trimmed()));
    return named.size() == 1 ? named.front() : nullptr;
}

void CommandLine::offerWord()
{
    const QString refused = m_desk.refusal(m_word->action);
    m_preview = refused.isEmpty() ? m_word->shown : refused;
    if (m_offers.all.empty())
        m_offers.all.push_back({m_word->typed, m_word->shown, m_word->names.initials(), {}});
}

void CommandLine::submitWord()
{
    const actions::Action action = m_word->action;
    if (const QString refused = m_desk.refusal(action); !refused.isEmpty()) {
        tell(refused, live::CommandSpan{0, int(m_field->text().size())});
        layOut();
        return;
    }
    remember();
    end(true);
    m_desk.does(action);
}

QString CommandLine::previewOf(const live::CommandGround &ground) const
{
    if (!m_command.act || m_command.parts.empty())
        return {};
    const auto action = actions::actionOf(*m_command.act, m_command.verb->again || (ground.chosen && !ground.chosen->department.isEmpty()));
    QStringList said{action ? actions::text(*action) : m_command.parts.front().shown};
    for (size_t i = 1; i < m_command.parts.size(); ++i)
        said << m_command.parts[i].shown;
    QString what = base::joined(said);
    if (const QString refused = ground.marked > 0 ? actions::refusedHere(m_console, domain::Right::Bulk) : QString(); !refused.isEmpty())
        return refused;
    if (ground.marked > 0)
        return tr("%1: %n selected case(s)", nullptr, ground.marked).arg(what);
    if (!ground.chosen)
        return what;
    if (const QString refusal = actions::refusalOf(m_console, *ground.chosen, *m_command.act); !refusal.isEmpty())
        return refusal;
    const domain::Case &c = *ground.chosen;
    const QString which =
        u"%1 %2"_s.arg(m_console.hall.numberOf(c.id, c.number), base::isolated(region::saidMasked(m_console.hall.region(), c.report.title)));
    const bool goes = m_command.goesAtOnce() || m_command.fault == Fault::Lacks;
    return goes ? tr("%1: %2").arg(what, which) : tr("%1: %2, in its form").arg(what, which);
}

QString CommandLine::labelOf(const live::CommandOffer &offer) const
{
    QString label = base::isolated(offer.shown);
    if (!offer.initials.isEmpty() && offer.initials != offer.shown.toLower())
        label += u"  "_s + offer.initials;
    for (const live::DepartmentView &each : m_console.hall.departments()) {
        if (!offer.code.isEmpty() && each.code == offer.code && each.name == offer.shown && each.capacity > 0)
            label += u" · %1 / %2"_s.arg(each.open).arg(each.capacity);
    }
    return label;
}

QStringList CommandLine::offered() const
{
    QStringList shown;
    for (const live::CommandOffer &offer : m_offers.all)
        shown << offer.shown;
    return shown;
}

QString CommandLine::problem() const { return m_problem->isHidden() ? QString() : m_problem->text(); }

void CommandLine::tell(const QString &sentence, const std::optional<live::CommandSpan> &wrong)
{
    m_field->setWrong(wrong);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void CommandLine::tellAmiss() { tell(m_command.sentence, m_command.wrong); }

void CommandLine::complete(size_t offer)
{
    if (offer >= m_offers.all.size())
        return;
    const live::CommandSpan word = m_offers.word;
    const QString text = m_field->text();
    const QString before = text.left(word.at) + m_offers.all[offer].text + u' ';
    m_history.leave();
    m_field->setText(before + text.mid(word.at + word.length).trimmed());
    m_field->setCursorPosition(int(before.size()));
    m_field->setFocus(Qt::OtherFocusReason);
    refresh();
}

void CommandLine::fetch(const QString &line)
{
    m_field->setText(line);
    refresh();
}

/// The word that a field's name is about, as orders name them: the words come in the order of what was asked for.
live::CommandSpan CommandLine::spanOf(const QString &place) const
{
    const auto &parts = m_command.parts;
    if (place.isEmpty() || parts.size() < 2)
        return parts.empty() ? live::CommandSpan() : parts.front().span;
    const bool isWords = place == u"reason" || place == u"text" || place == u"note";
    return isWords ? parts.back().span : parts[1].span;
}

void CommandLine::submit()
{
    refresh();
    if (m_command.fault == Fault::Empty)
        return;
    if (m_word != nullptr) {
        submitWord();
        return;
    }
    if (m_command.fault != Fault::None) {
        tellAmiss();
        layOut();
        return;
    }
    const domain::CaseAct act = *m_command.act;
    if (const std::vector<base::CaseId> marked = m_desk.marked(); !marked.empty()) {
        const bool asksThere = m_command.isBare();
        const domain::Filled filled = m_command.filled;
        remember();
        end(false);
        m_desk.actOnMany(act, asksThere ? std::nullopt : std::optional(filled), marked);
        return;
    }
    const bool atOnce = m_command.goesAtOnce();
    const domain::Filled filled = m_command.filled;
    if (const base::Outcome done = m_desk.act(act, filled, atOnce); !done) {
        tell(done.error().sentence, spanOf(done.error().place));
        layOut();
        return;
    }
    remember();
    end(atOnce);
}

void CommandLine::remember()
{
    m_history.add(m_field->text());
    if (m_console.drafts)
        m_console.drafts->keep(kKept, QString(), {{u"lines"_s, m_history.lines()}});
}

void CommandLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_lexicon.reset();
        m_word = nullptr;
    }
}

} // namespace ui::command

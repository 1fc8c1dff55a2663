// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestions/suggestionfile.h"

#include "actions/allowed.h"
#include "actions/widget/flowlayout.h"
#include "actions/writers.h"
#include "base/text/answer.h"
#include "base/text/listed.h"
#include "base/time/daytext.h"
#include "casefile/part/presenceline.h"
#include "domain/case/decide.h"
#include "domain/case/lifecycle.h"
#include "live/text/posttext.h"
#include "region/factwords.h"
#include "region/words.h"
#include "theme/plain.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

namespace ui::suggestions {

using namespace Qt::StringLiterals;
using actions::KeyButton;
using domain::CaseAct;

namespace {

/// What a person can do to a suggestion: its own acts, and a note.
std::vector<CaseAct> steps()
{
    std::vector<CaseAct> acts = ownActs();
    acts.push_back(CaseAct::AddNote);
    return acts;
}

theme::Label *wrapped(const char *tone, QWidget *parent)
{
    auto *label = new theme::Label(parent);
    label->setProperty("tone", QLatin1String(tone));
    label->setWordWrap(true);
    return label;
}

} // namespace

std::vector<CaseAct> ownActs()
{
    std::vector<CaseAct> acts;
    for (const domain::Act *act : domain::kActs) {
        if (act->face.shelf == domain::Shelf::Suggestions)
            acts.push_back(act->id);
    }
    return acts;
}

SuggestionFile::SuggestionFile(const actions::Console &console, actions::PageKeys &keys, QWidget *parent)
    : QFrame(parent), m_console(console), m_keys(keys), m_presence(new casefile::PresenceLine(console, this)), m_title(wrapped("headline", this)),
      m_facts(wrapped("second", this)), m_text(wrapped("", this)), m_course(wrapped("second", this)), m_barred(wrapped("third", this)),
      m_said(wrapped("", this)), m_foot(new QVBoxLayout)
{
    build();
    connect(&console.seat, &actions::Seat::changed, this, &SuggestionFile::refreshButtons);
}

void SuggestionFile::build()
{
    setProperty("panel", true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_presence);
    connect(m_presence, &casefile::PresenceLine::takeOverWanted, this, &SuggestionFile::takeOverWanted);
    connect(m_presence, &casefile::PresenceLine::refused, this, &SuggestionFile::say);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget(scroll);
    scroll->setWidget(body);
    body->setAutoFillBackground(false); // setWidget() turned it on
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(14, 10, 14, 10);
    rows->setSpacing(8);
    for (theme::Label *label : {m_title, m_facts, m_text, m_course})
        rows->addWidget(label);
    auto *flow = new QWidget(body);
    auto *buttons = new actions::FlowLayout(flow);
    for (const CaseAct act : steps()) {
        auto *button = new KeyButton(m_console.theme, flow);
        const auto action = actions::actionOf(act, false);
        button->setText(action ? actions::text(*action) : domain::label(act));
        if (action)
            m_keys.name(*action, button);
        button->setReasonShown(false);
        button->setProperty("act", domain::word(act));
        connect(button, &QAbstractButton::clicked, this, [this, act] { Q_EMIT wanted(act); });
        buttons->addWidget(button);
        m_buttons.insert(act, button);
    }
    rows->addWidget(flow);
    rows->addWidget(m_barred);
    m_said->setStyleSheet(u"font-weight: 700"_s);
    m_said->hide();
    rows->addWidget(m_said);
    rows->addLayout(m_foot);
    rows->addStretch(1);
}

QString SuggestionFile::refusalOf(CaseAct act) const { return actions::refusalOf(m_console, m_case, act); }

void SuggestionFile::refreshButtons()
{
    const QString past = actions::refusedHere(m_console, steps().front()); // or the role, which has all of these steps or none
    QStringList barred;
    bool primary = !m_formOpen; // the first step that can be taken is the way on
    for (const CaseAct act : steps()) {
        KeyButton *button = m_buttons.value(act);
        const QString refusal = refusalOf(act);
        button->setReason(refusal);
        if (!refusal.isEmpty())
            barred.append(button->text());
        button->setStyle(!refusal.isEmpty()              ? KeyButton::Style::Blocked
                         : std::exchange(primary, false) ? KeyButton::Style::Primary
                                                         : KeyButton::Style::Normal);
    }
    // Of another seat that is writing the line above says all.
    const bool held = !actions::heldText(m_console, m_case.id, steps().front()).isEmpty();
    QString text = past;
    if (past.isEmpty() && !held)
        text = tr("Not possible now: %1. The suggestion is “%2”.").arg(base::listed(barred), domain::label(m_case.state));
    m_barred->setText(barred.isEmpty() ? QString() : text);
    m_barred->setVisible(!m_barred->text().isEmpty());
}

void SuggestionFile::showOthers()
{
    m_presence->setCase(m_case.id);
    refreshButtons();
}

void SuggestionFile::setFormOpen(bool open)
{
    m_formOpen = open;
    refreshButtons();
}

QString SuggestionFile::contactText(const domain::Caller &caller)
{
    if (caller.forgotten)
        return tr("contact forgotten");
    return domain::isNamed(caller) ? tr("contact recorded") : tr("no contact");
}

void SuggestionFile::show(const domain::Case &c)
{
    const bool same = m_case.id == c.id;
    m_case = c;
    const region::Region &region = m_console.hall.region();
    m_title->setText(base::isolatedVisibly(region::said(region, c.report.title)));
    const region::Source *source = region.source(c.report.source);
    const region::Department *department = region.department(c.department);
    const domain::Item *item = region.rulebook.item(c.report.item);
    const QStringList facts{c.number, domain::label(c.state), base::isolatedVisibly(source ? source->name : c.report.source),
                            item ? base::isolated(item->name) : QString(), base::isolatedVisibly(region::said(region, c.report.place.text)),
                            base::isolatedVisibly(department ? department->name : c.department), c.adoption ? domain::label(*c.adoption) : QString(),
                            // Who it was is nobody's business on a screen: that somebody can be answered is.
                            contactText(c.report.caller)};
    m_facts->setText(base::joined(facts));
    m_text->setText(base::isolatedVisibly(c.report.description));
    m_text->setVisible(!c.report.description.isEmpty());
    if (!same) {
        m_course->clear();
        say({});
    }
    showOthers();
    base::whenAnswered(this, m_console.desk.open(c.id), [this, id = c.id](const base::Result<desk::CaseFile> &file) {
        if (file && m_case.id == id)
            receiveCourse(*file);
    });
}

void SuggestionFile::receiveCourse(const desk::CaseFile &file)
{
    const region::Region &region = m_console.hall.region();
    const QDate today = region.toLocal(m_console.hall.now()).date();
    QStringList lines;
    for (const domain::CommittedEvent &each : file.timeline) {
        const bool standsAbove = std::holds_alternative<domain::SuggestionCollected>(each.event.body);
        const QString summary = standsAbove ? QString() : region::factOf(each.event, region, today);
        lines.append(base::joined({base::dayAndTime(region.toLocal(each.event.at), today), domain::label(each.event.body),
                                   base::isolatedVisibly(live::postText(region, each.event.actor.post)), summary}));
    }
    m_course->setText(lines.join(u'\n'));
    Q_EMIT courseRead(file);
}

QString SuggestionFile::barred() const { return m_barred->text(); }

QString SuggestionFile::course() const { return m_course->text(); }

void SuggestionFile::say(const QString &sentence)
{
    m_said->setText(sentence.isEmpty() ? QString() : u"△  "_s + sentence);
    m_said->setVisible(!sentence.isEmpty());
}

QString SuggestionFile::said() const { return m_said->text(); }

} // namespace ui::suggestions

// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/handoverpanel.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "domain/case/decide.h"
#include "live/text/timetext.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui::board {

using namespace Qt::StringLiterals;
using actions::Action;
using domain::HandoverLine;
using domain::HandoverPart;

namespace {

const QString kHandoverPage = u"handover"_s;

/// A line as one row; what is ticked is over.
duty::Line rowOf(const HandoverLine &line, const domain::HandoverSheet *sheet)
{
    const bool isCase = line.part == HandoverPart::Urgent || line.part == HandoverPart::Due;
    const domain::HandoverCheck *check = sheet != nullptr ? sheet->check(line.line) : nullptr;
    const bool ticked = check != nullptr && check->ticked, asked = check != nullptr && !check->ticked && !check->question.isEmpty();
    duty::Line row;
    row.id = domain::word(line.part) + u'/' + line.object;
    row.title = base::joined({isCase ? domain::shortNumber(line.object) : QString(), base::isolated(line.title)});
    row.detail = base::joined({base::isolated(line.place), base::isolated(line.words)});
    row.tag = HandoverPanel::partText(line.part);
    row.cells = {{ticked  ? QCoreApplication::translate("handover", "ticked")
                  : asked ? QCoreApplication::translate("handover", "asked")
                          : QCoreApplication::translate("handover", "to tick"),
                  asked}};
    row.quiet = ticked;
    row.act = Action::HandoverPage;
    return row;
}

} // namespace

QString HandoverPanel::partText(HandoverPart part)
{
    switch (part) {
    case HandoverPart::Urgent: return tr("red, orange");
    case HandoverPart::Due: return tr("due");
    case HandoverPart::Notes: return tr("note");
    case HandoverPart::Alarms: return tr("shelved");
    case HandoverPart::Promises: return tr("promise");
    case HandoverPart::Data: return tr("data");
    case HandoverPart::Gaps: return tr("gap");
    }
    Q_UNREACHABLE();
}

HandoverPanel::HandoverPanel(const actions::Console &console, const live::CentreBoard &centre, bool drill, QWidget *parent)
    : TitledPanel(tr("Hand-over"), parent), m_console(console), m_centre(centre), m_drill(drill), m_keys(new actions::PageKeys(this))
{
    build();
    connect(&m_centre, &live::CentreBoard::changed, this, &HandoverPanel::follow);
    connect(&m_console.hall, &live::Hall::changed, this, [this] { m_stale = true; });
    connect(&m_console.hall, &live::Hall::secondPassed, this, &HandoverPanel::tick);
    follow();
}

void HandoverPanel::build()
{
    buildHead();
    m_silent = theme::secondLabel(this);
    m_silent->setContentsMargins(12, 0, 12, 0);
    m_lines = new duty::DutyList(m_console.theme, tr("Hand-over"), this);
    connect(m_lines, &duty::DutyList::wanted, this, [this] { Q_EMIT pageWanted(kHandoverPage); });
    auto *signers = new QHBoxLayout;
    signers->setContentsMargins(12, 0, 12, 0);
    for (theme::Label **signer : {&m_outgoing, &m_incoming}) {
        *signer = theme::secondLabel(this);
        signers->addWidget(*signer, 1);
    }
    rows().addWidget(m_silent);
    rows().addWidget(m_lines, 1);
    rows().addLayout(signers);
}

void HandoverPanel::buildHead()
{
    m_when = theme::secondLabel(this);
    m_count = theme::secondLabel(this);
    for (theme::Label *label : {m_when, m_count}) {
        label->setWordWrap(false);
        addToHead(label);
    }
    actions::KeyButton *button = addButton(m_console.theme); // its key works everywhere
    m_keys->use(m_console.keys);
    m_keys->name(Action::HandoverPage, button);
    theme::setTip(button, actions::help(Action::HandoverPage));
    connect(button, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(kHandoverPage); });
}

QString HandoverPanel::turnText() const { return m_when->text(); }
QString HandoverPanel::silentText() const { return m_silent->text(); }
QString HandoverPanel::countText() const { return m_count->text(); }
QString HandoverPanel::signedText() const { return base::joined({m_outgoing->text(), m_incoming->text()}); }

void HandoverPanel::showEvent(QShowEvent *event)
{
    TitledPanel::showEvent(event);
    follow();
}

void HandoverPanel::follow()
{
    const desk::CentreViewPtr &view = m_centre.view();
    if (!view || !isVisible())
        return;
    m_turn = live::handoverTurnOf(*view->region, view->centre, m_console.hall.now(), m_drill);
    showTurn();
    showLines();
    showSigned();
}

// Spans go on by the clock alone; what the console would write, only after the hall changed.
void HandoverPanel::tick()
{
    const desk::CentreViewPtr &view = m_centre.view();
    if (!view || !isVisible())
        return;
    const bool isWritten = m_turn && live::sheetOf(view->centre, m_turn->outgoing.turn) != nullptr;
    if ((m_stale && !isWritten) || live::handoverTurnOf(*view->region, view->centre, m_console.hall.now(), m_drill) != m_turn)
        follow();
    else
        showTurn();
}

void HandoverPanel::showTurn()
{
    const desk::CentreView &view = *m_centre.view();
    const base::Instant now = m_console.hall.shownAt();
    const QString silent = live::unsignedText(live::unsignedTurns(*view.region, view.centre, now, m_drill), *view.region, now);
    m_silent->setText(silent);
    m_silent->setVisible(!silent.isEmpty());
    if (!m_turn) {
        m_when->setText(tr("No shift runs now."));
        return;
    }
    const base::Instant end = m_turn->outgoing.turn.to;
    const QString turn = u"%1 → %2 %3"_s.arg(base::isolated(m_turn->outgoing.name), base::isolated(m_turn->incoming.name),
                                             view.region->toLocal(end).time().toString(u"HH:mm"_s));
    const QString left = m_turn->done ? tr("handed over") : end > now ? tr("in %1").arg(live::countdownText(end - now)) : QString();
    m_when->setText(base::joined({turn, left}));
}

void HandoverPanel::showLines()
{
    m_stale = false;
    const desk::CentreView &view = *m_centre.view();
    const domain::HandoverSheet *sheet = m_turn ? live::sheetOf(view.centre, m_turn->outgoing.turn) : nullptr;
    std::vector<HandoverLine> lines;
    if (sheet != nullptr) {
        lines = sheet->text.lines;
    } else if (m_turn && !m_turn->done && m_console.hall.loaded()) {
        const desk::FeedStatus &status = m_console.hall.status();
        const base::Instant now = m_console.hall.now();
        const auto health = live::healthOf(m_console.hall.table(), *view.region, view.centre, now, base::joined({status.sentence, status.notice}));
        lines = live::draftOf({m_console.hall.table(), *view.region, view.centre, health, now}, *m_turn).lines;
    }
    std::vector<duty::Line> rows;
    rows.reserve(lines.size());
    for (const HandoverLine &line : lines)
        rows.push_back(rowOf(line, sheet));
    m_lines->setLines(std::move(rows));
    m_lines->setEmpty(!m_console.hall.loaded() ? m_console.hall.awaited()
                      : m_turn && m_turn->done ? tr("This shift was handed over.")
                                               : tr("There is nothing to hand over."));
    m_count->setText(sheet != nullptr ? tr("ticked %1").arg(u"%1 / %2"_s.arg(sheet->ticked()).arg(lines.size()))
                     : lines.empty()  ? QString()
                                      : tr("%n line(s), not written yet", nullptr, int(lines.size())));
}

void HandoverPanel::showSigned()
{
    const desk::CentreView &view = *m_centre.view();
    const domain::HandoverSheet *sheet = m_turn ? live::sheetOf(view.centre, m_turn->outgoing.turn) : nullptr;
    const bool open = m_turn && !m_turn->done;
    m_outgoing->setVisible(open);
    m_incoming->setVisible(open);
    if (!open) {
        m_outgoing->clear();
        m_incoming->clear();
        return;
    }
    const auto &first = sheet != nullptr ? sheet->outgoing : std::nullopt;
    const QString by =
        first ? base::joined({base::isolated(first->post), view.region->toLocal(first->at).time().toString(u"HH:mm:ss"_s)}) : tr("not signed");
    m_outgoing->setText(tr("Hands over: %1").arg(by));
    m_incoming->setText(tr("Takes over: %1").arg(tr("not signed"))); // with the second signature the sheet is no longer open
}

QWidget *sessionHandover(const page::Surroundings &around, QWidget *parent)
{
    auto *panel = new HandoverPanel(around.console, around.session.centre(), around.session.isDrill(), parent);
    QObject::connect(panel, &HandoverPanel::pageWanted, &around.relay, &page::Relay::pageWanted);
    return panel;
}

} // namespace ui::board

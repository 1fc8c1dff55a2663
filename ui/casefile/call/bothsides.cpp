// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/call/bothsides.h"

#include "actions/widget/paint.h"
#include "base/text/answer.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "casefile/call/calltext.h"
#include "casefile/part/contactbox.h"
#include "domain/case/decide.h"
#include "live/cases/queuecolumn.h"
#include "region/ground/gridversions.h"
#include "region/words.h"
#include "theme/plain.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBothHead = 44;

} // namespace

BothSides::BothSides(const actions::Console &console, CallWatch &watch, QWidget *parent)
    : QWidget(parent), m_console(console), m_watch(watch), m_scroll(new QScrollArea(this))
{
    setFocusPolicy(Qt::StrongFocus);
    theme::setSpoken(this, tr("Call and case side by side"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, kBothHead, 0, 8);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll);
    hide();
}

std::vector<live::LikeCase> BothSides::candidates() const
{
    std::vector<live::LikeCase> all = m_watch.targets();
    for (const live::Duplicate &each : m_watch.duplicates()) {
        if (std::ranges::find(all, each.other.id, &live::LikeCase::id) == all.end())
            all.push_back(each.other);
    }
    return all;
}

bool BothSides::begin(const ReportDraft &draft)
{
    const auto all = candidates();
    if (all.empty())
        return false;
    m_draft = draft;
    const live::LikeCase *target = m_watch.target();
    showCase(target != nullptr ? *target : all.front());
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
    return true;
}

void BothSides::step(int by)
{
    const auto all = candidates();
    const auto found = std::ranges::find(all, m_other.id, &live::LikeCase::id);
    if (found == all.end())
        return;
    const auto wanted = std::clamp<std::ptrdiff_t>(found - all.begin() + by, 0, std::ptrdiff_t(all.size()) - 1);
    m_watch.chooseTarget(all[size_t(wanted)].id);
    showCase(all[size_t(wanted)]);
}

void BothSides::showCase(const live::LikeCase &other)
{
    m_other = other;
    m_file.reset();
    fill();
    const quint64 mine = ++m_generation;
    base::whenAnswered(this, m_console.desk.open(other.id), [this, mine](const base::Result<desk::CaseFile> &file) {
        if (mine == m_generation && file)
            receive(*file);
    });
}

void BothSides::receive(const desk::CaseFile &file)
{
    m_file = file.state;
    fill();
}

void BothSides::fill()
{
    const region::Region &region = m_console.hall.region();
    const auto said = [&region](const QString &text) { return base::isolated(region::saidMasked(region, text)); };
    const auto itemName = [&region](const QString &code) {
        const domain::Item *item = region.rulebook.item(code);
        return item ? base::isolated(item->name) : code;
    };
    const auto gridName = [&region](const QString &code) {
        const region::Grid *grid = region::knownGrid(region, code);
        return live::gridText(code, grid ? grid->name : QString());
    };
    const auto departmentName = [&region](const QString &code) {
        const region::Department *department = region.department(code);
        return department ? base::isolated(department->name) : code;
    };
    const base::Instant now = m_console.hall.now();
    const auto preview = previewOf(m_draft, region, now, m_watch.repeats());
    const QString caller = m_watch.caller() ? m_watch.caller()->phone : m_draft.callerPhone;
    const auto momentText = [&](base::Instant at) { return base::timeOrDay(region.toLocal(at), region.toLocal(now).date()); };
    m_lines.clear();
    m_lines.push_back({tr("Title"), said(m_draft.title.isEmpty() ? m_draft.description : m_draft.title), said(m_other.title)});
    m_lines.push_back({tr("Item"), itemName(m_watch.item()), itemName(m_other.item)});
    m_lines.push_back({tr("Place"), said(m_draft.place), said(m_other.place)});
    m_lines.push_back({tr("Grid"), gridName(m_draft.grid), gridName(m_other.grid)});
    m_lines.push_back({tr("Reported"), momentText(now), momentText(m_other.reportedAt)});
    m_lines.push_back({tr("Level"), preview ? callLevelText(preview->severity.level) : QString(), callLevelText(m_other.level)});
    m_lines.push_back({tr("In charge"), preview ? base::isolated(preview->department) : QString(), departmentName(m_other.department)});
    m_lines.push_back({tr("State"), {}, standingText(m_console.hall, m_other)});
    const QString theirs = m_file ? masked(m_file->report.caller.phone) : m_other.isCallers ? masked(caller) : QString();
    m_lines.push_back({tr("Caller"), masked(caller), m_file && m_file->report.caller.forgotten ? tr("Forgotten") : theirs});
    m_lines.push_back({tr("Details"), said(m_draft.description), m_file ? said(m_file->report.description) : QString()});
    if (m_file) {
        m_lines.push_back({tr("Calls"), {}, QString::number(m_file->calls + 1)});
        const domain::CaseOrder order{
            m_file->id, {}, m_console.seat.actor(), domain::RepeatByCaller{m_file->report.caller, u"…"_s, m_draft.source, 0}};
        domain::Case after = *m_file;
        if (const auto events = domain::decide(*m_file, order, region.rulebook, {now, {}, {}, {}})) {
            for (const domain::CaseEvent &event : *events)
                domain::apply(after, event);
            m_lines.push_back(
                {tr("If joined"), {}, after.level == m_file->level ? tr("the level stays") : tr("becomes %1").arg(callLevelText(after.level))});
        }
    }
    layOut();
}

void BothSides::layOut()
{
    auto *body = new QWidget;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(14, 4, 14, 4);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const auto put = [&](int row, int column, const QString &text, bool bold, const QString &tone) {
        auto *label = new theme::Label(text, body);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        if (!tone.isEmpty())
            label->setProperty("tone", tone);
        if (bold)
            label->setStyleSheet(u"font-weight: 700"_s);
        grid->addWidget(label, row, column);
    };
    put(0, 1, tr("This call"), true, {});
    put(0, 2, numberText(m_console.hall, m_other), true, {});
    int row = 1;
    for (const Line &line : m_lines) {
        const bool differs = !line.call.isEmpty() && !line.other.isEmpty() && line.call != line.other;
        put(row, 0, line.label, false, u"second"_s);
        put(row, 1, line.call, differs, {});
        put(row, 2, line.other, differs, {});
        ++row;
    }
    grid->setRowStretch(row, 1);
    body->setAutoFillBackground(false);
    m_scroll->setWidget(body); // the one before is deleted with it
}

void BothSides::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: Q_EMIT left(); return;
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Down: step(1); return;
    default: QWidget::keyPressEvent(event); // keys are Qt's and many
    }
}

void BothSides::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    const QString title = tr("Call and case side by side");
    actions::paintText(painter, QRectF(14, 6, width() - 28, 28), title, {20, true, p.text});
    const QString keys = tr("%1 joins · ↑ ↓ another · Esc back").arg(m_console.keys.shown(actions::Action::SameMatter));
    const qreal used = actions::textWidth(title, 20, true) + 12;
    actions::paintText(painter, QRectF(14 + used, 6, width() - 28 - used, 28), keys, {13, false, p.textSecond, Qt::AlignRight});
    actions::paintRule(painter, {0, 40}, width(), p);
    if (hasFocus())
        m_console.theme.paintFocus(painter, rect());
}

} // namespace ui::casefile

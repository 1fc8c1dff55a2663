// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/call/anewpanel.h"

#include "actions/widget/paint.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "casefile/call/calltext.h"
#include "live/text/limittext.h"
#include "region/rules/explain.h"
#include "region/rules/rulename.h"
#include "theme/plain.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::paintText;

namespace {

constexpr int kAnewHead = 36, kAnewLevel = 52, kAnewLine = 24, kAnewSide = 12, kAnewLabel = 56;

} // namespace

AnewPanel::AnewPanel(const actions::Console &console, QWidget *parent) : QWidget(parent), m_console(console)
{
    theme::setSpoken(this, tr("If filed anew"));
    fill();
}

QSize AnewPanel::sizeHint() const { return {376, kAnewHead + (m_preview ? kAnewLevel : 0) + int(m_lines.size()) * kAnewLine + 10}; }

void AnewPanel::setPreview(const std::optional<DraftPreview> &preview, bool isGuess)
{
    m_preview = preview;
    m_isGuess = isGuess;
    fill();
    updateGeometry();
    update();
}

QString AnewPanel::levelWords() const
{
    const domain::Severity level = m_preview->severity.level;
    return u"%1 %2"_s.arg(theme::colourWord(level), theme::urgencyWord(level));
}

void AnewPanel::fill()
{
    m_lines.clear();
    if (!m_preview) {
        m_lines.push_back({{}, tr("Choose an item to see level, limit and department."), {}});
        return;
    }
    if (m_isGuess)
        m_lines.push_back({{}, tr("By the likeliest item; none is chosen yet."), {}});
    if (m_preview->isSuggestion) {
        m_lines.push_back({{}, tr("A citizen's suggestion: no level and no limit."), {}});
        return;
    }
    addLevel(*m_preview);
    addLimits(*m_preview);
    addDepartment(*m_preview);
}

void AnewPanel::addLevel(const DraftPreview &preview)
{
    QString label = tr("Level");
    for (const domain::SeverityReason &reason : preview.severity.reasons)
        m_lines.push_back({std::exchange(label, {}), base::isolated(region::reasonText(reason, m_console.hall.region())), {}});
    const auto base = std::ranges::find(preview.severity.reasons, domain::SeverityCause::Base, &domain::SeverityReason::cause);
    if (base != preview.severity.reasons.end() && preview.severity.points > 0)
        m_lines.push_back({{}, tr("%n point(s) in all", nullptr, preview.severity.points), {}});
}

void AnewPanel::addLimits(const DraftPreview &preview)
{
    const QString label = tr("Limit");
    if (preview.waitsForPlace)
        m_lines.push_back({label, tr("counts once a person has placed it"), {}});
    else if (!preview.limitRule.isEmpty())
        m_lines.push_back({label, region::ruleName(preview.limitRule, m_console.hall.region()), domain::label(preview.difficulty)});
    if (preview.isLookedAt)
        m_lines.push_back({{}, tr("Somebody looks whether it exists before it is filed."), {}});
}

void AnewPanel::addDepartment(const DraftPreview &preview)
{
    QString load;
    for (const live::DepartmentView &each : m_console.hall.departments()) {
        if (each.code == preview.route.department && m_console.hall.isKnown())
            load = each.capacity > 0 ? tr("open %1 of %2").arg(each.open).arg(each.capacity) : tr("open %1").arg(each.open);
    }
    const QString name = preview.department.isEmpty() ? tr("nobody is named") : base::isolated(preview.department);
    m_lines.push_back({tr("In charge"), name, load});
    if (!preview.route.rule.isEmpty())
        m_lines.push_back({{}, region::ruleName(preview.route.rule, m_console.hall.region()), {}});
}

theme::SpokenParts AnewPanel::spokenParts() const
{
    theme::SpokenParts parts;
    int y = kAnewHead;
    if (m_preview && !m_preview->isSuggestion) {
        parts.push_back(
            {theme::spokenList({callLevelText(m_preview->severity.level), levelWords(), m_preview->limit}), QRect(0, y, width(), kAnewLevel)});
        y += kAnewLevel;
    }
    for (const Line &line : m_lines) {
        parts.push_back({theme::spokenList({line.label, line.text, line.end}), QRect(0, y, width(), kAnewLine)});
        y += kAnewLine;
    }
    return parts;
}

void AnewPanel::paintLevel(QPainter &painter) const
{
    const auto &p = m_console.theme.palette();
    look::paintMark(painter, m_preview->severity.level, QPointF(kAnewSide + 18, kAnewHead + kAnewLevel / 2.0), 15, p);
    paintText(painter, QRectF(60, kAnewHead + 6, 150, 22), levelWords(), {16, true, p.text});
    const QString points = m_preview->severity.points > 0 ? tr("%n point(s) in all", nullptr, m_preview->severity.points) : QString();
    paintText(painter, QRectF(60, kAnewHead + 28, 150, 18), points, {13, false, p.textSecond});
    paintText(painter, QRectF(210, kAnewHead + 6, width() - 222, 22), m_preview->limit, {16, true, p.text, Qt::AlignRight});
    QStringList stages;
    for (const domain::Stage stage : {domain::Stage::Respond, domain::Stage::Arrive}) {
        if (const auto &clock = m_preview->deadlines[stage])
            stages << u"%1 %2"_s.arg(domain::label(stage), live::limitText(*clock, m_console.hall.region().rulebook.calendar));
    }
    paintText(painter, QRectF(210, kAnewHead + 28, width() - 222, 18), stages.join(u' '), {13, false, p.textSecond, Qt::AlignRight});
}

void AnewPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    const QString title = tr("If filed anew");
    paintText(painter, QRectF(kAnewSide, 0, width() - 24, kAnewHead), title, {16, true, p.text});
    const qreal used = actions::textWidth(title, 16, true) + 8;
    paintText(painter, QRectF(kAnewSide + used, 0, width() - 24 - used, kAnewHead), tr("as the rules have it now"), {13, false, p.textSecond});
    actions::paintRule(painter, {0, kAnewHead - 1.0}, width(), p);
    qreal y = kAnewHead + 4;
    if (m_preview && !m_preview->isSuggestion) {
        paintLevel(painter);
        y = kAnewHead + kAnewLevel;
    }
    for (const Line &line : m_lines) {
        const qreal end = line.end.isEmpty() ? 0 : actions::textWidth(line.end, 13) + 8;
        const qreal left = m_preview ? kAnewSide + kAnewLabel : kAnewSide;
        paintText(painter, QRectF(kAnewSide, y, kAnewLabel, kAnewLine), line.label, {13, false, p.textThird});
        paintText(painter, QRectF(left, y, width() - left - kAnewSide - end, kAnewLine), line.text, {14, false, p.textSecond});
        paintText(painter, QRectF(width() - kAnewSide - end, y, end, kAnewLine), line.end, {13, false, p.text, Qt::AlignRight});
        y += kAnewLine;
    }
}

} // namespace ui::casefile

// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/fieldsbox.h"

#include "base/text/listed.h"
#include "base/time/daytext.h"
#include "live/text/limittext.h"
#include "live/text/posttext.h"
#include "region/words.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kFieldRow = 24;
constexpr qreal kFieldLabel = 66; ///< at least; longer words widen it
constexpr qreal kFieldGap = 6;

QString fieldText(const char *source) { return QCoreApplication::translate("casefile", source); }

QString nameOr(const QString &name, const QString &code) { return base::isolatedVisibly(name.isEmpty() ? code : name); }

QString itemText(const domain::Case &c, const region::Region &region)
{
    const domain::Item *item = region.rulebook.item(c.report.item);
    if (!item)
        return base::isolatedVisibly(c.report.item);
    QStringList parts{item->majorName, item->minorName, item->name};
    parts.removeDuplicates();
    return base::joined(base::isolated(parts));
}

/// A made-up report describes itself by its item's condition, a word of the pack.
QString detailsOf(const domain::Report &report, const region::Region &region)
{
    const domain::Item *item = region.rulebook.item(report.item);
    return item && report.description == item->condition ? region::said(region, report.description) : report.description;
}

QString helperText(const domain::Case &c, const region::Region &region)
{
    QStringList names;
    for (const QString &code : c.helpers) {
        const region::Department *department = region.department(code);
        names << nameOr(department ? department->name : QString(), code);
    }
    return names.isEmpty() ? fieldText(QT_TRANSLATE_NOOP("casefile", "None")) : base::listed(names);
}

/// What the source says beyond our fields, a line each; what it left empty is not worth a line.
QString attributesOf(const domain::Report &report)
{
    QStringList lines;
    for (const domain::SourceAttribute &attribute : report.attributes) {
        if (!attribute.value.isEmpty())
            lines << base::isolatedVisibly(attribute.name) + u": "_s + base::isolatedVisibly(domain::shownValue(attribute).simplified());
    }
    return lines.join(QChar::LineSeparator);
}

QString marksOf(const domain::Case &c)
{
    QStringList marks;
    if (c.report.place.outside)
        marks << fieldText(QT_TRANSLATE_NOOP("casefile", "outside the grids"));
    if (c.alarms > 0)
        marks << fieldText(QT_TRANSLATE_NOOP("casefile", "sounded ×%1")).arg(c.alarms + 1);
    if (c.urges > 0)
        marks << QCoreApplication::translate("casefile", "urged %n time(s)", nullptr, c.urges);
    if (c.extensions > 0)
        marks << QCoreApplication::translate("casefile", "extended %n time(s)", nullptr, c.extensions);
    if (c.reworks > 0)
        marks << QCoreApplication::translate("casefile", "reworked %n time(s)", nullptr, c.reworks);
    if (c.returns > 0)
        marks << QCoreApplication::translate("casefile", "returned %n time(s)", nullptr, c.returns);
    if (c.suspended)
        marks << fieldText(QT_TRANSLATE_NOOP("casefile", "suspended"));
    if (c.supervised)
        marks << fieldText(QT_TRANSLATE_NOOP("casefile", "supervised"));
    if (c.extensionAsked)
        marks << fieldText(QT_TRANSLATE_NOOP("casefile", "more time asked for"));
    return marks.join(u" · "_s);
}

} // namespace

std::vector<FieldsBox::Field> fieldsOf(const domain::Case &c, const region::Region &region, base::Instant now, const QString &number)
{
    const region::Source *source = region.source(c.report.source);
    const region::Department *department = region.department(c.department);
    const region::Unit *unit = region.unit(c.unit);
    QString charge = c.department.isEmpty() ? fieldText(QT_TRANSLATE_NOOP("casefile", "Not dispatched"))
                                            : nameOr(department ? department->name : QString(), c.department);
    if (!c.unit.isEmpty())
        charge += u' ' + nameOr(unit ? unit->name : QString(), c.unit);
    // What only a machine reads stands in the tip alone.
    const QString origin = nameOr(source ? source->name : QString(), c.report.source);
    const auto with = [&origin](const QString &id) { return id.isEmpty() ? origin : origin + u' ' + base::isolatedVisibly(id); };
    const QString shown = with(live::sourceIdText(region, c.report.source, c.report.sourceId));
    QString difficulty = domain::label(c.difficulty);
    if (const auto &whole = c.deadlines[domain::Stage::Whole]; whole && whole->limit)
        difficulty += u' ' + live::limitText(*whole, region.rulebook.calendar);
    else if (const QString open = domain::openText(c.deadlines.openCause(domain::Stage::Whole)); !open.isEmpty())
        difficulty += u' ' + open;
    std::vector<FieldsBox::Field> fields{
        {fieldText(QT_TRANSLATE_NOOP("casefile", "Number")), number.isEmpty() ? c.number : number},
        {fieldText(QT_TRANSLATE_NOOP("casefile", "Source")), shown, false, false, with(c.report.sourceId)},
        {fieldText(QT_TRANSLATE_NOOP("casefile", "Class")), itemText(c, region)},
        {fieldText(QT_TRANSLATE_NOOP("casefile", "Difficulty")), difficulty},
        {fieldText(QT_TRANSLATE_NOOP("casefile", "In charge")), charge, true},
        {fieldText(QT_TRANSLATE_NOOP("casefile", "Helpers")), helperText(c, region)},
        {fieldText(QT_TRANSLATE_NOOP("casefile", "Reported")),
         base::dayAndTime(region.toLocal(c.report.reportedAt), region.toLocal(now).date(), base::TimeDetail::Seconds)},
    };
    if (const QString marks = marksOf(c); !marks.isEmpty())
        fields.push_back({fieldText(QT_TRANSLATE_NOOP("casefile", "Marks")), marks});
    if (!c.report.description.isEmpty() && c.report.description != c.report.title)
        fields.push_back({fieldText(QT_TRANSLATE_NOOP("casefile", "Details")), base::isolatedVisibly(detailsOf(c.report, region)), false, true});
    if (const QString attributes = attributesOf(c.report); !attributes.isEmpty())
        fields.push_back({fieldText(QT_TRANSLATE_NOOP("casefile", "Attributes of the source")), attributes, false, true});
    return fields;
}

FieldsBox::FieldsBox(const theme::Theme &theme, QWidget *parent) : Section(theme, parent) { theme::setSpoken(this, tr("Facts of the case")); }

void FieldsBox::setFields(std::vector<Field> fields)
{
    if (fields == m_fields)
        return;
    m_fields = std::move(fields);
    updateGeometry();
    putCorner();
    update();
}

void FieldsBox::setCornerWide(bool wide)
{
    m_cornerWide = wide;
    updateGeometry();
    putCorner();
}

void FieldsBox::resizeEvent(QResizeEvent *event)
{
    Section::resizeEvent(event);
    putCorner();
}

qreal FieldsBox::labelWidth() const
{
    qreal width = kFieldLabel - 8;
    for (const Field &field : m_fields)
        width = std::max(width, actions::textWidth(field.label, 14));
    return std::min<qreal>(width, 110) + 8;
}

void FieldsBox::putCorner()
{
    if (m_corner)
        m_corner->setGeometry(plan(width() - 2 * kSide).corner.translated(kSide, bodyTop()).toRect());
}

FieldsBox::Plan FieldsBox::plan(qreal width) const
{
    Plan plan;
    plan.places.resize(m_fields.size());
    const qreal half = (width - kFieldGap) / 2;
    qreal y = 0;
    bool right = false;
    const auto next = [&](bool whole, qreal height) {
        y += whole && right ? kFieldRow : 0;
        const QRectF box(right && !whole ? half + kFieldGap : 0, y, whole ? width : half, height);
        y += whole || right ? height : 0;
        right = !whole && !right;
        return box;
    };
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (!m_fields[i].whole)
            plan.places[i] = {next(false, kFieldRow), {m_fields[i].value}};
    }
    if (m_corner)
        plan.corner = next(m_cornerWide, kFieldRow);
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (!m_fields[i].whole)
            continue;
        const QStringList lines = linesOf(m_fields[i].value, 14, width - labelWidth());
        plan.places[i] = {next(true, std::max<qreal>(kFieldRow, 21 * qreal(lines.size()) + 3)), lines};
    }
    plan.bottom = y + (right ? kFieldRow : 0);
    return plan;
}

int FieldsBox::bodyHeight(int width) const { return int(plan(width - 2 * kSide).bottom); }

void FieldsBox::paintBody(QPainter &painter, const QRectF &box)
{
    const auto &p = theme().palette();
    const qreal label = labelWidth();
    const auto all = plan(box.width()).places;
    for (size_t i = 0; i < all.size(); ++i) {
        const QRectF cell = all[i].box.translated(box.topLeft());
        actions::paintText(painter, QRectF(cell.left(), cell.top(), label - 6, kFieldRow), m_fields[i].label, {14, false, p.textThird});
        qreal y = cell.top();
        for (const QString &line : all[i].lines) {
            actions::paintText(painter, QRectF(cell.left() + label, y, cell.width() - label, kFieldRow), line, {14, m_fields[i].strong, p.text});
            y += 21;
        }
    }
}

theme::SpokenParts FieldsBox::spokenParts() const
{
    theme::SpokenParts parts;
    const auto all = plan(width() - 2 * kSide).places;
    for (size_t i = 0; i < all.size(); ++i)
        parts.push_back({m_fields[i].label + QLatin1Char(' ') + m_fields[i].value, all[i].box.translated(kSide, bodyTop()).toAlignedRect()});
    return parts;
}

bool FieldsBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto all = plan(width() - 2 * kSide).places;
        for (size_t i = 0; i < all.size(); ++i) {
            if (all[i].box.translated(kSide, bodyTop()).contains(help->pos()))
                theme::showTip(help->globalPos(), m_fields[i].tip.isEmpty() ? m_fields[i].value : m_fields[i].tip, this);
        }
        return true;
    }
    return Section::event(event);
}

} // namespace ui::casefile

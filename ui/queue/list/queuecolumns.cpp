// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/queuecolumns.h"

#include "actions/widget/paint.h"
#include "live/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::queue {

using live::QueueColumn;

namespace {

constexpr int kBar = 62;
constexpr int kGap = 8;
constexpr int kRoomy = 360;     ///< for title and place together: about a dozen Han characters of each
constexpr int kGoodTitle = 230; ///< as long as the place has this much less:
constexpr int kLeastPlace = 110;
constexpr int kGrid = 56; ///< a place of which only the grid's number and name can be read

int &at(Columns &columns, QueueColumn column) { return columns.widths[static_cast<size_t>(column)]; }

} // namespace

Vocabulary measureVocabulary()
{
    Vocabulary words;
    qreal level = 0;
    qreal state = 0;
    qreal stage = 0;
    for (const domain::Severity severity : domain::kSeverities)
        level = std::max(level, actions::textWidth(theme::colourWord(severity), 14));
    for (const domain::CaseState each : domain::kCaseStates)
        state = std::max(state, domain::isOpen(each) ? actions::textWidth(domain::label(each), 14) : 0);
    state = std::max(state, actions::tagWidth(domain::label(domain::CaseState::Dispatched)));
    for (const domain::Stage each : domain::kStages)
        stage = std::max(stage, actions::textWidth(domain::label(each), 13));
    words.level = int(level);
    words.state = int(state);
    words.stage = int(stage);
    using namespace std::chrono_literals;
    words.longNumber = int(actions::textWidth(QStringLiteral("000000-0000"), 14));
    words.left = int(
        std::max(theme::tagSize(live::countdownText(-(23h + 59min + 59s)), 14).width(), theme::tagSize(live::countdownText(-9 * 24h), 14).width()));
    return words;
}

int padLeft(QueueColumn column) { return column == QueueColumn::Mark ? 8 : 0; }

Columns columnsFor(int width, bool compact, const Vocabulary &words, bool longNumbers)
{
    Columns columns;
    columns.rowHeight = compact ? 30 : 34;
    at(columns, QueueColumn::Mark) = 34;
    at(columns, QueueColumn::Level) = std::max(52, 30 + words.level + kGap);
    at(columns, QueueColumn::Number) = std::max(compact ? 84 : 92, longNumbers ? words.longNumber + kGap : 0);
    at(columns, QueueColumn::Source) = compact ? 0 : 76;
    at(columns, QueueColumn::Department) = 86;
    at(columns, QueueColumn::State) = std::max(70, words.state + kGap + (compact ? 0 : kMarkPitch));
    at(columns, QueueColumn::Bar) = std::max(compact ? 96 : 104, words.stage + 6 + kBar + kGap);
    at(columns, QueueColumn::Left) = std::max(78, words.left) + 10;
    int used = 0;
    for (const int each : columns.widths)
        used += each;
    // Extra width goes to the title first, then to the place; neither grows past what a long text needs.
    int rest = width - used;
    if (rest < kRoomy) {
        // A narrow queue: the stage's name goes, the bar and the time stay; then the source, which the case's file says.
        rest += at(columns, QueueColumn::Bar) - (kBar + kGap);
        at(columns, QueueColumn::Bar) = kBar + kGap;
    }
    if (rest < kRoomy) {
        rest += at(columns, QueueColumn::Source);
        at(columns, QueueColumn::Source) = 0;
    }
    if (rest < kLeastTitle + kGrid) {
        rest += at(columns, QueueColumn::Department);
        at(columns, QueueColumn::Department) = 0;
    }
    rest = std::max(rest, kLeastTitle);
    const int wanted = std::max({rest * 48 / 100, rest - 380, std::min(rest - kLeastPlace, kGoodTitle), std::min(rest, kLeastTitle)});
    const int title = std::min(wanted, 420);
    at(columns, QueueColumn::Title) = title;
    at(columns, QueueColumn::Place) = rest - title;
    return columns;
}

QString heading(QueueColumn column)
{
    const auto say = [](const char *source) { return QCoreApplication::translate("queue", source); };
    switch (column) {
    case QueueColumn::Mark: return {};
    case QueueColumn::Level: return say(QT_TRANSLATE_NOOP("queue", "Level"));
    case QueueColumn::Number: return say(QT_TRANSLATE_NOOP("queue", "Number"));
    case QueueColumn::Title: return say(QT_TRANSLATE_NOOP("queue", "Item"));
    case QueueColumn::Place: return say(QT_TRANSLATE_NOOP("queue", "Grid · place"));
    case QueueColumn::Source: return say(QT_TRANSLATE_NOOP("queue", "Source"));
    case QueueColumn::Department: return say(QT_TRANSLATE_NOOP("queue", "In charge"));
    case QueueColumn::State: return say(QT_TRANSLATE_NOOP("queue", "State"));
    case QueueColumn::Bar: return say(QT_TRANSLATE_NOOP("queue", "Limit"));
    case QueueColumn::Left: return say(QT_TRANSLATE_NOOP("queue", "Left"));
    }
    return {};
}

} // namespace ui::queue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/list/queuecolumns.h"

#include "actions/widget/paint.h"
#include "live/text/timetext.h"

#include <algorithm>
#include <numeric>

namespace ui::queue {

using live::QueueColumn;

namespace {

constexpr int kLeastBar = 44;
constexpr int kMostTitle = 420; ///< a longer text is elided however wide the screen
constexpr int kLeastPlace = 110;
constexpr int kLeastDepartment = 96;
constexpr int kLeastName = 64; ///< the heading of a department, of a source …
constexpr int kMostName = 160; ///< … and the longest name that is waited for

int &at(Columns &columns, QueueColumn column) { return columns.widths[static_cast<size_t>(column)]; }

/// What the texts of cases want of a row's width, or get.
struct Shares {
    int title = 0, place = 0, department = 0, source = 0;
    [[nodiscard]] int sum() const { return title + place + department + source; }
};

/// Less than they want: the department keeps its name as long as the others can be read at least; title and place lack the same share of what they
/// want.
Shares squeezed(Shares need, int rest)
{
    const int room = rest - need.source - kLeastTitle - kLeastPlace;
    if (room < std::min(need.department, kLeastDepartment))
        return {kLeastTitle, std::max(0, rest - kLeastTitle - need.source), 0, need.source};
    need.department = std::min(need.department, room);
    const int texts = rest - need.source - need.department;
    const int title = std::clamp(texts * need.title / (need.title + need.place), kLeastTitle, texts - kLeastPlace);
    return {title, texts - title, need.department, need.source};
}

/// All that they want; what is over goes to the title, as long as it needs, and to the place.
Shares roomy(Shares need, int rest)
{
    const int over = rest - need.sum();
    const int more = std::clamp(kMostTitle - need.title, 0, over / 2);
    return {need.title + more, need.place + over - more, need.department, need.source};
}

/// What stands before and behind the texts of cases.
Columns fixedColumns(bool compact, const Vocabulary &words, bool longNumbers)
{
    Columns columns;
    columns.rowHeight = compact ? 30 : 34;
    at(columns, QueueColumn::Mark) = 34;
    at(columns, QueueColumn::Level) = std::max(52, 30 + words.level + kCellGap);
    at(columns, QueueColumn::Number) = std::max(compact ? 84 : 92, longNumbers ? words.longNumber + kCellGap : 0);
    at(columns, QueueColumn::State) = std::max(70, words.state + kCellGap + (compact ? 0 : kMarkPitch));
    at(columns, QueueColumn::Bar) = std::max(compact ? 96 : 104, words.stage + 6 + kBar + kCellGap);
    at(columns, QueueColumn::Left) = std::max(78, words.left) + 10;
    return columns;
}

/// What the fixed columns can do without on a small screen: air beside marks, and a third of the bar. Says how much it was.
int tighten(Columns &columns, const Vocabulary &words)
{
    const auto sum = [&columns] { return std::accumulate(columns.widths.begin(), columns.widths.end(), 0); };
    const int before = sum();
    at(columns, QueueColumn::Mark) = 30;
    at(columns, QueueColumn::Level) = std::max(52, 28 + words.level + kCellGap);
    at(columns, QueueColumn::Bar) = kLeastBar + kCellGap;
    return before - sum();
}

/// How narrow a column may get: what lasts keeps what the screen gives it.
int leastOf(const Columns &given, QueueColumn column)
{
    if (column == QueueColumn::Title)
        return kLeastTitle;
    return isLasting(column) ? given[column] : kLeastColumn;
}

/// Puts into title and place what the other columns leave free.
void giveOver(Columns &columns, const ColumnChoice &choice, int over)
{
    int &title = at(columns, QueueColumn::Title), &place = at(columns, QueueColumn::Place);
    const bool titleFree = choice[QueueColumn::Title] == ColumnChoice::kGiven;
    const bool placeFree = place > 0 && choice[QueueColumn::Place] == ColumnChoice::kGiven;
    if (titleFree && placeFree) {
        const int more = over * title / (title + place);
        title += more;
        place += over - more;
    } else if (placeFree || (place > 0 && !titleFree)) {
        place += over;
    } else {
        title += over;
    }
}

/// Takes what is missing, as far as it is there.
void takeMissing(Columns &columns, const Columns &given, const ColumnChoice &choice, int missing)
{
    const auto take = [&](QueueColumn column, int least) {
        const int taken = std::clamp(at(columns, column) - least, 0, std::max(0, missing));
        at(columns, column) -= taken;
        missing -= taken;
    };
    for (const QueueColumn column : {QueueColumn::Place, QueueColumn::Title}) {
        if (choice[column] == ColumnChoice::kGiven)
            take(column, std::min(at(columns, column), column == QueueColumn::Title ? kLeastTitle : kLeastPlace));
    }
    for (int column = live::kQueueColumns - 1; column >= 0; --column) {
        if (choice.widths[static_cast<size_t>(column)] > 0)
            take(QueueColumn(column), leastOf(given, QueueColumn(column)));
    }
    for (const QueueColumn column : {QueueColumn::Source, QueueColumn::Department, QueueColumn::Place})
        take(column, 0);
}

} // namespace

bool isLasting(QueueColumn column)
{
    return column == QueueColumn::Mark || column == QueueColumn::Level || column == QueueColumn::Title || column == QueueColumn::Left;
}

Columns chosenColumns(const Columns &given, const ColumnChoice &choice, int width)
{
    if (choice == ColumnChoice())
        return given;
    Columns columns = given;
    for (const live::QueueColumnSpec &spec : live::kQueueColumnSpecs) {
        const int wanted = choice[spec.id];
        if (wanted == ColumnChoice::kHidden && !isLasting(spec.id))
            at(columns, spec.id) = 0;
        else if (wanted > 0)
            at(columns, spec.id) = std::max(wanted, leastOf(given, spec.id));
    }
    const int over = width - std::accumulate(columns.widths.begin(), columns.widths.end(), 0);
    if (over > 0)
        giveOver(columns, choice, over);
    else if (over < 0)
        takeMissing(columns, given, choice, -over);
    return columns;
}

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
    words.left = int(std::max(theme::tagSize(live::countdownText(-(23h + 59min + 59s)), 14).width(),
                              theme::tagSize(live::countdownText(-(99 * 24h + 23h)), 14).width()));
    return words;
}

bool isPlain(QueueColumn column)
{
    static constexpr std::array kOwnWays{QueueColumn::Mark,   QueueColumn::Level,      QueueColumn::Number, QueueColumn::Title, QueueColumn::Place,
                                         QueueColumn::Source, QueueColumn::Department, QueueColumn::State,  QueueColumn::Bar,   QueueColumn::Left};
    return std::ranges::find(kOwnWays, column) == std::end(kOwnWays);
}

int padLeft(QueueColumn column) { return column == QueueColumn::Mark ? 8 : 0; }

Columns columnsFor(int width, bool compact, const Vocabulary &words, const Wants &wants, bool longNumbers)
{
    Columns columns = fixedColumns(compact, words, longNumbers);
    int rest = width - std::accumulate(columns.widths.begin(), columns.widths.end(), 0);
    Shares need{std::clamp(wants.title, kLeastTitle, kMostTitle), std::clamp(wants.place, kLeastPlace, kMostTitle),
                std::clamp(wants.department, kLeastName, kMostName), compact ? 0 : std::clamp(wants.source, kLeastName, kMostName)};
    for (size_t column = 0; column < columns.widths.size(); ++column) {
        const int plain = std::min(wants.plain[column], kMostName);
        if (isPlain(static_cast<QueueColumn>(column)) && need.sum() + plain <= rest) {
            columns.widths[column] = plain;
            rest -= plain;
        }
    }
    if (need.sum() > rest)
        need.source = std::min(need.source, std::max(kLeastName, wants.shortSource));
    if (need.sum() > rest) {
        rest += at(columns, QueueColumn::Bar) - (kBar + kCellGap);
        at(columns, QueueColumn::Bar) = kBar + kCellGap;
    }
    if (need.sum() > rest)
        need.place = std::min(need.place, std::max(kLeastPlace, wants.briefPlace));
    if (need.sum() > rest && wants.shortDepartment > 0)
        need.department = std::min(need.department, std::max(kLeastName, wants.shortDepartment));
    // For a letter or two that do not fit no column goes.
    if (need.sum() - need.sum() / 20 > rest)
        need.source = 0;
    if (compact && need.sum() > rest)
        rest += tighten(columns, words);
    const Shares got = need.sum() > rest ? squeezed(need, rest) : roomy(need, rest);
    at(columns, QueueColumn::Title) = got.title;
    at(columns, QueueColumn::Place) = got.place;
    at(columns, QueueColumn::Department) = got.department;
    at(columns, QueueColumn::Source) = got.source;
    return columns;
}

} // namespace ui::queue

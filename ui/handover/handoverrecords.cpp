// SPDX-License-Identifier: GPL-3.0-or-later
// Earlier hand-overs, and the sheet on paper.
#include "base/text/answer.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "handover/handoverpage.h"
#include "handover/signdialog.h"
#include "theme/filedialog.h"
#include "theme/plain.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui::handover {

using namespace Qt::StringLiterals;

namespace {

constexpr int kListedSheets = 1500; ///< those of two years; older ones are asked for by their number (gridhallctl)

} // namespace

std::pair<int, int> HandoverPage::knownOf(const domain::Centre &centre)
{
    std::pair<int, int> known;
    for (const domain::HandoverRecord &each : centre.handovers)
        known = {each.number, known.second + each.corrections};
    return known;
}

void HandoverPage::readRecords()
{
    if (m_reading || !m_centre.view())
        return;
    m_reading = true;
    m_known = knownOf(m_centre.view()->centre);
    report::HandoverQuery query;
    query.most = kListedSheets;
    if (m_past)
        query.until = m_console.hall.now();
    base::whenAnswered(
        this, m_sheets.read(query),
        [this](const base::Result<report::HandoverBook> &book) {
            m_reading = false;
            m_read = true;
            if (!book) {
                m_records->setEmpty(book.error().sentence);
                return;
            }
            m_book = *book;
            showRecords();
            if (m_centre.view() && knownOf(m_centre.view()->centre) != m_known)
                readRecords();
        },
        [this] { m_reading = false; });
    base::whenAnswered(this, m_sheets.check(), [this](const base::Result<report::HandoverChain> &chain) {
        m_chain = chain ? std::optional(*chain) : std::nullopt;
        showRecords();
    });
}

void HandoverPage::showRecords()
{
    const region::Region &region = *m_centre.view()->region;
    m_records->setLines(recordLines(m_book, m_chain, m_unsigned, region, m_console.hall.shownAt()));
    m_recordsCount->setText(QCoreApplication::translate("handover", "%n sheet(s)", nullptr, m_book.all));
    showLock();
}

const report::FrozenHandover *HandoverPage::chosenRecord() const
{
    const duty::Line *line = m_records->chosen();
    const auto found = std::ranges::find_if(m_book.sheets, [line](const report::FrozenHandover &sheet) {
        return line != nullptr && line->id == QString::number(sheet.fact.text.number);
    });
    return found == m_book.sheets.end() ? nullptr : &*found;
}

void HandoverPage::showLock()
{
    const report::FrozenHandover *sheet = chosenRecord();
    if (sheet == nullptr && !m_book.sheets.empty())
        sheet = &m_book.sheets.front();
    const QString rule =
        tr("A shift that ends without both signatures stays with who has it: every seat shows it, and both supervisors are reminded every "
           "five minutes. Closing the program hands nothing over.");
    if (sheet == nullptr) {
        m_lock->setText(rule);
        return;
    }
    const region::Region &region = *m_centre.view()->region;
    const domain::HandoverText &text = sheet->fact.text;
    QStringList lines{
        tr("No. %1, signed by both %2")
            .arg(QString::number(text.number),
                 base::dayAndTime(region.toLocal(sheet->at), region.toLocal(m_console.hall.shownAt()).date(), base::TimeDetail::Seconds)),
        u"%1 → %2"_s.arg(base::isolated(sheet->fact.outgoing.post), base::isolated(sheet->fact.post)),
        tr("Digest of the text %1 (SHA-256, first 8 bytes)").arg(report::shortDigest(sheet->fact.digest)),
        tr("Event %1 of the centre's log").arg(sheet->version)};
    if (!sheet->addsUp)
        lines << tr("The text is NOT the one that both signed.");
    else if (m_chain && !m_chain->holds())
        lines << tr("The log under it was ALTERED since. %1").arg(m_chain->fault);
    else if (m_chain)
        lines << tr("Unaltered since: text and log add up.");
    for (const report::HandoverCorrection &each : sheet->corrections)
        lines << tr("Corrected, %1: %2").arg(base::isolated(each.post), base::isolated(each.words));
    lines << QString() << rule;
    m_lock->setText(lines.join(u'\n'));
}

report::HandoverPaper HandoverPage::paper() const
{
    const region::Region &region = *m_centre.view()->region;
    const report::FrozenHandover *record = m_records->hasFocus() || m_text.number == 0 ? chosenRecord() : nullptr;
    report::HandoverPaper paper;
    if (record != nullptr) {
        paper = report::paperOf(record->fact, record->version, record->at, record->seat, region);
        paper.corrections = int(record->corrections.size());
    } else if (sheet() != nullptr) {
        paper = report::paperOf(*sheet(), region);
    } else {
        domain::HandoverSheet draft;
        draft.text = m_text;
        paper = report::paperOf(draft, region);
    }
    paper.drill = m_drill;
    paper.printedAt = m_console.hall.now();
    paper.locale = QLocale();
    return paper;
}

void HandoverPage::askFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the hand-over sheet"));
    theme::neverLookInside(*dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    const report::HandoverPaper sheet = paper();
    dialog->selectFile(report::titleOf(sheet) + u".pdf"_s);
    // The sheet that was chosen when it was asked for: the dialog takes the keyboard from the list.
    connect(dialog, &QFileDialog::fileSelected, this, [this, sheet](const QString &fileName) { save(sheet, fileName); });
    dialog->open();
}

void HandoverPage::saveTo(const QString &fileName) { save(paper(), fileName); }

void HandoverPage::save(report::HandoverPaper paper, const QString &fileName)
{
    base::whenAnswered(this, m_sheets.save(std::move(paper), fileName), [this](const base::Result<QString> &saved) {
        say(saved ? tr("Saved: %1").arg(base::isolated(*saved)) : saved.error().sentence);
    });
}

} // namespace ui::handover

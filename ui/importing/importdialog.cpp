// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importdialog.h"

#include "theme/filedialog.h"
#include "theme/plain.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::importing {

namespace {

constexpr qsizetype kLinesShown = 6; // reasons and remarks each; the file has all

QString lineOf(const Refusals &refusals)
{
    const QString reason = refusals.field.isEmpty() ? refusals.sentence : refusals.field + QStringLiteral(": ") + refusals.sentence;
    return ImportDialog::tr("%1 × %2 (row %3)")
        .arg(QLocale().toString(refusals.count), base::quotationsIsolated(base::atMost(reason)), QString::number(refusals.row));
}

QString reasonsOf(const Outcome &outcome)
{
    QStringList lines;
    for (const Refusals &refusals : outcome.refusals.first(std::min(outcome.refusals.size(), kLinesShown)))
        lines.append(lineOf(refusals));
    const int more = int(outcome.refusals.size() - lines.size());
    if (more > 0)
        lines.append(ImportDialog::tr("%n more reason(s)", nullptr, more));
    lines += outcome.remarks.first(std::min(outcome.remarks.size(), kLinesShown));
    return lines.isEmpty() ? QString() : u'\n' + lines.join(u'\n');
}

} // namespace

ImportDialog::ImportDialog(Importer &importer, QWidget *parent)
    : QDialog(parent), m_importer(importer), m_file(new QLineEdit(this)), m_mapping(new QComboBox(this)), m_bar(new QProgressBar(this)),
      m_text(new theme::Label(this)), m_choose(new QPushButton(tr("Choose…"), this)), m_start(new QPushButton(tr("Import"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    theme::setTitleOf(this, tr("Import cases from a file"));
    setMinimumWidth(560);
    m_mapping->addItem(tr("By the file's columns"), QString());
    for (const QString &name : importer.mappings())
        m_mapping->addItem(theme::itemText(name), name);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(66);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setText(
        tr("CSV (UTF-8, GBK or Big5) and XLSX. Rows that are known already are not added again; refused rows, and rows that say something else "
           "than before, go to a file with their reasons."));
    m_bar->setTextVisible(false);

    auto *fileRow = new QHBoxLayout;
    fileRow->addWidget(m_file);
    fileRow->addWidget(m_choose);
    auto *form = new QFormLayout;
    form->addRow(tr("File"), fileRow);
    form->addRow(tr("Mapping"), m_mapping);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_start);
    buttons->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->addLayout(form);
    all->addWidget(m_bar);
    all->addWidget(m_text);
    all->addLayout(buttons);

    m_start->setDefault(true);
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::choose);
    connect(m_start, &QPushButton::clicked, this, &ImportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_file, &QLineEdit::textChanged, this, [this] { setRunning(m_running); });
    connect(&m_importer, &Importer::progressed, this, qOverload<const Progress &>(&ImportDialog::tell));
    connect(&m_importer, &Importer::finished, this, qOverload<const Outcome &>(&ImportDialog::tell));
    connect(&m_importer, &Importer::failed, this, qOverload<const base::Error &>(&ImportDialog::tell));
    setRunning(false);
}

void ImportDialog::setFile(const QString &file) { m_file->setText(file); }

// Closing while rows go in asks the run to stop; what was filed stays.
void ImportDialog::reject()
{
    if (m_running)
        m_importer.cancel();
    QDialog::reject();
}

void ImportDialog::choose()
{
    QFileDialog dialog(this, windowTitle(), m_file->text(), tr("Tables (*.csv *.xlsx);;All files (*)"));
    dialog.setFileMode(QFileDialog::ExistingFile);
    theme::neverLookInside(dialog);
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        m_file->setText(dialog.selectedFiles().first());
}

void ImportDialog::start()
{
    setRunning(true);
    m_bar->setRange(0, 0);
    m_text->setText(tr("Counting the rows…"));
    m_importer.start(m_file->text(), m_mapping->currentData().toString());
}

void ImportDialog::tell(const Progress &progress)
{
    const QLocale locale;
    m_bar->setRange(0, static_cast<int>(progress.total));
    m_bar->setValue(static_cast<int>(progress.rows));
    m_text->setText(progress.total == 0
                        ? tr("Counting the rows: %1").arg(locale.toString(progress.rows))
                        : tr("%1 of %2 rows, %3 refused")
                              .arg(locale.toString(progress.rows), locale.toString(progress.total), locale.toString(progress.refused)));
}

void ImportDialog::tell(const Outcome &outcome)
{
    setRunning(false);
    const QLocale locale;
    m_bar->setRange(0, 1);
    m_bar->setValue(1);
    QString text =
        tr("%Ln row(s) read: %1 new, %2 updated (%3 of both with notes), %4 differ, %5 known already, %6 refused.", nullptr, int(outcome.read))
            .arg(locale.toString(outcome.filed), locale.toString(outcome.updated), locale.toString(outcome.withNotes),
                 locale.toString(outcome.differs), locale.toString(outcome.unchanged), locale.toString(outcome.refused));
    if (!outcome.refusedFile.isEmpty())
        text += QLatin1Char('\n') + tr("The refused and the differing rows with their reasons: %1").arg(base::isolated(outcome.refusedFile));
    text += reasonsOf(outcome);
    say(text);
}

void ImportDialog::tell(const base::Error &error)
{
    setRunning(false);
    m_bar->setRange(0, 1);
    m_bar->setValue(0);
    say(error.place.isEmpty() ? base::quotationsIsolated(error.sentence)
                              : base::isolated(error.place) + QStringLiteral(": ") + base::quotationsIsolated(error.sentence));
    // What is to be chosen anew: the mapping where it is the one at fault, else the file.
    const bool mapping = error.place.endsWith(QStringLiteral(".json"));
    (mapping ? static_cast<QWidget *>(m_mapping) : m_file)->setFocus(Qt::OtherFocusReason);
}

/// A reason that is cut helps nobody: the window grows with what it says.
void ImportDialog::say(const QString &text)
{
    m_text->setText(text);
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void ImportDialog::setRunning(bool running)
{
    m_running = running;
    m_start->setEnabled(!running && !m_file->text().trimmed().isEmpty());
    m_choose->setEnabled(!running);
    m_file->setEnabled(!running);
    m_mapping->setEnabled(!running);
    m_close->setText(running ? tr("Stop") : tr("Close"));
}

} // namespace ui::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/ruleschooser.h"

#include "theme/filedialog.h"
#include "theme/plain.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace ui::whatif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kBoxLeast = 136, kBoxMost = 240;
const QString kFolder = u"…"_s; // stands for the choice of a folder; no pack has this name
} // namespace

RulesChooser::RulesChooser(report::RulesChoice own, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (size_t i = 0; i < kMost; ++i) {
        auto *box = new QComboBox(this);
        m_boxes[i] = box;
        box->setMinimumWidth(kBoxLeast);
        box->setMaximumWidth(kBoxMost);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        theme::setSpoken(box, tr("Rulebook %1").arg(i + 1));
        if (i > 0)
            box->addItem(tr("None"), QString());
        box->addItem(tr("Folder …"), kFolder);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, [this, box](int index) { choose(box, index); });
    }
    addPack(own.pack, own.name);
    m_boxes[0]->setCurrentIndex(0);
}

void RulesChooser::addPack(const QString &pack, const QString &name)
{
    for (QComboBox *box : m_boxes) {
        if (box->findData(pack) >= 0)
            continue;
        const QSignalBlocker quiet(box);
        const QString chosen = box->currentData().toString();
        const int last = box->count() - 1; // before the folder
        box->insertItem(last, theme::itemText(name), pack);
        box->setItemData(last, theme::plainTip(base::isolated(name) + u'\n' + base::isolated(pack)), Qt::ToolTipRole);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    }
}

void RulesChooser::offer(const std::vector<region::InstalledPack> &packs)
{
    for (const region::InstalledPack &pack : packs)
        addPack(pack.directory, pack.name);
}

void RulesChooser::choose(const QStringList &packs)
{
    for (size_t i = 0; i < kMost; ++i) {
        const QString pack = packs.value(qsizetype(i));
        if (!pack.isEmpty())
            addPack(pack, QDir(pack).dirName());
        const int index = m_boxes[i]->findData(pack);
        if (index >= 0)
            m_boxes[i]->setCurrentIndex(index);
    }
    Q_EMIT changed();
}

std::vector<report::RulesChoice> RulesChooser::chosen() const
{
    std::vector<report::RulesChoice> rules;
    for (const QComboBox *box : m_boxes) {
        const report::RulesChoice rule{box->currentData().toString(), box->currentText()};
        if (!rule.pack.isEmpty() && rule.pack != kFolder && std::find(rules.begin(), rules.end(), rule) == rules.end())
            rules.push_back(rule);
    }
    return rules;
}

QStringList RulesChooser::offered() const
{
    QStringList packs;
    for (int i = 0; i < m_boxes[0]->count(); ++i) {
        const QString pack = m_boxes[0]->itemData(i).toString();
        if (!pack.isEmpty() && pack != kFolder)
            packs.append(pack);
    }
    return packs;
}

void RulesChooser::choose(QComboBox *box, int index)
{
    if (box->itemData(index).toString() == kFolder)
        askFolder(box);
    else
        Q_EMIT changed();
}

void RulesChooser::askFolder(QComboBox *box)
{
    box->setCurrentIndex(0);
    auto *dialog = new QFileDialog(this, tr("Folder of a region pack"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    theme::neverLookInside(*dialog);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, box](const QString &folder) {
        addPack(folder, QDir(folder).dirName());
        box->setCurrentIndex(box->findData(folder));
        Q_EMIT changed();
    });
    dialog->open();
}

} // namespace ui::whatif

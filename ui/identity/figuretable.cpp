// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/figuretable.h"

#include "theme/plain.h"

#include <QGridLayout>

namespace ui::identity {

using namespace Qt::StringLiterals;

FigureTable::FigureTable(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 10, 0, 0);
    m_grid->setHorizontalSpacing(18);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(2, 1);
    hide();
}

void FigureTable::setRows(const QList<FigureRow> &rows)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto put = [this](const QString &text, const QString &tone, int row, int column) {
        auto *label = new theme::Label(text, this);
        label->setProperty("tone", tone);
        label->setWordWrap(column == 2);
        m_grid->addWidget(label, row, column, Qt::AlignTop);
    };
    for (int row = 0; row < rows.size(); ++row) {
        put(rows[row].what, u"second"_s, row, 0);
        put(rows[row].count, u"strong"_s, row, 1);
        put(rows[row].about, u"third"_s, row, 2);
    }
    setVisible(!rows.isEmpty());
}

} // namespace ui::identity

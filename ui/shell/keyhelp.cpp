// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keyhelp.h"

#include "actions/seat.h"
#include "actions/widget/keybutton.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui::shell {

using namespace Qt::StringLiterals;

namespace {

QString keysOf(const actions::KeyMap &keys, actions::Action action)
{
    QStringList shown;
    for (const QKeySequence &key : keys.keys(action))
        shown << actions::shownKey(key);
    return shown.join(u"  "_s);
}

} // namespace

KeyHelp::KeyHelp(const theme::Theme &theme, actions::KeyMap &keys, QWidget *parent)
    : QDialog(parent), m_keys(keys), m_table(new QTableWidget(this)), m_said(new theme::Label(this))
{
    theme::setTitleOf(this, tr("All keys"));
    const QSize most = parent ? parent->window()->size() - QSize(48, 48) : QSize(1200, 900);
    resize(QSize(1100, 900).boundedTo(most));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    m_said->setWordWrap(true);
    m_said->setText(tr("Enter on a row, then a key, gives the action that key."));
    auto *foot = new QHBoxLayout;
    auto *reset = new actions::KeyButton(theme, this);
    reset->setText(tr("As delivered"));
    auto *close = new actions::KeyButton(theme, this);
    close->setText(tr("Close"));
    close->setKey(u"Esc"_s);
    foot->addWidget(reset);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(reset, &QAbstractButton::clicked, this, [this] {
        m_keys.reset();
        m_said->setText(tr("Every key is as delivered again."));
    });
    connect(&keys, &actions::KeyMap::changed, this, &KeyHelp::fill);
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Key"), tr("Action"), tr("What it does"), tr("Where")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(30);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setWordWrap(true);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const int each : {0, 1, 3})
        m_table->horizontalHeader()->setSectionResizeMode(each, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table, &QTableWidget::resizeRowsToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    fill();
    m_table->setCurrentCell(0, 0);
    m_table->setFocus();
}

void KeyHelp::fill()
{
    const auto all = actions::catalogue();
    m_table->setRowCount(int(all.size()));
    for (int row = 0; row < int(all.size()); ++row) {
        const actions::ActionRow &each = all[size_t(row)];
        QString where = actions::placeOf(each.scope);
        if (each.needs == domain::Role::Supervisor)
            where = tr("%1 · %2").arg(where, actions::roleName(each.needs));
        const QStringList texts{keysOf(m_keys, each.id), actions::text(each.id), actions::help(each.id), where};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(theme::itemText(texts[column]));
            item->setToolTip(theme::plainTip(texts[column]));
            m_table->setItem(row, column, item);
        }
    }
}

int KeyHelp::rows() const { return m_table->rowCount(); }

QString KeyHelp::said() const { return m_said->text(); }

void KeyHelp::beginChange(actions::Action action)
{
    m_changing = action;
    m_said->setText(tr("Press the new key for “%1”. Esc leaves it as it is.").arg(actions::text(action)));
}

bool KeyHelp::handle(const QKeyEvent &event)
{
    const int key = event.key();
    const bool bare = key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta || key == Qt::Key_unknown;
    if (!m_changing || bare)
        return m_changing.has_value();
    const actions::Action action = *m_changing;
    m_changing.reset();
    if (key == Qt::Key_Escape) {
        m_said->setText(tr("Nothing was changed."));
        return true;
    }
    const QKeySequence wanted(event.keyCombination());
    const auto changed = m_keys.remap(action, {wanted});
    m_said->setText(changed ? tr("“%1” has the key %2 now.").arg(actions::text(action), actions::shownKey(wanted)) : changed.error().sentence);
    return true;
}

bool KeyHelp::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && m_changing && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handle(*key))
            return true;
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_table->currentRow() >= 0) {
            beginChange(actions::catalogue()[size_t(m_table->currentRow())].id);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void KeyHelp::keyPressEvent(QKeyEvent *event)
{
    if (!handle(*event))
        QDialog::keyPressEvent(event);
}

} // namespace ui::shell
